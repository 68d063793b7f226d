package eval

import (
	"fmt"
	"regexp"
	"strings"

	"hearsay/internal/news"
)

// marked is a source of a passage and whom a reader takes it for, "-" for nobody.
type marked struct {
	article, at int
	text, want  string
}

var mark = regexp.MustCompile(`\[([^|\]]*)\|([^\]]*)\]`)

// readPassage reads the articles of a passage, bare text, and its marks.
func readPassage(body string) (as []*news.Article, marks []marked) {
	for i, raw := range strings.Split(strings.TrimSpace(body), "\n---\n") {
		var b strings.Builder
		last := 0
		for _, m := range mark.FindAllStringSubmatchIndex(raw, -1) {
			b.WriteString(raw[last:m[0]])
			marks = append(marks, marked{i, b.Len(), raw[m[2]:m[3]], raw[m[4]:m[5]]})
			b.WriteString(raw[m[2]:m[3]])
			last = m[1]
		}
		b.WriteString(raw[last:])
		as = append(as, &news.Article{ID: news.ArticleID(fmt.Sprint("a", i+1)), Text: b.String(), Language: "en"})
	}
	return as, marks
}
