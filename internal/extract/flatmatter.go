package extract

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"hearsay/internal/news"
)

// A text that a program has saved may open with what the program knows of it: lines of
// a word, a colon and a value between two rules ("title: …", "source: Coast Tidings").

// matterLines is how many lines such a block may have.
const matterLines = 40

var (
	reRule   = regexp.MustCompile(`^-{3,}[ \t]*\r?$`)
	rePair   = regexp.MustCompile(`^(?:[\p{L}_-]+(?: \p{L}+)?:|\s*- |\s+\S)`) // or what goes on with one
	reMatter = regexp.MustCompile(`^([\p{L}_-]+(?: \p{L}+)?):[ \t]*(.*?)\s*$`)
)

// matterEnd is the offset behind the block in src, 0 where src does not open with one.
func matterEnd(src []byte) int {
	text := bytes.TrimLeft(src, "\ufeff \t\r\n")
	at := len(src) - len(text)
	for n := 0; n < matterLines && at < len(src); n++ {
		line, _, _ := bytes.Cut(src[at:], []byte("\n"))
		at = min(at+len(line)+1, len(src))
		switch rule := reRule.Match(line); {
		case rule && n > 0:
			return at
		case rule != (n == 0), n == 1 && !reMatter.Match(line), n > 1 && !rePair.Match(line):
			return 0
		}
	}
	return 0
}

// matter reads the lines of the block: what each says, by the sense of its word. Only
// the line of the headline may be of the text.
func (f *flat) matter(lines []flatLine) {
	f.said = map[string]string{}
	f.titled = -1
	for i := range lines {
		m := reMatter.FindStringSubmatchIndex(lines[i].text)
		if m == nil {
			continue
		}
		sense := matterWords()[fold(lines[i].text[m[2]:m[3]])]
		from, to := m[4], m[5]
		if to-from > 2 && (lines[i].text[from] == '"' || lines[i].text[from] == '\'') && lines[i].text[to-1] == lines[i].text[from] {
			from, to = from+1, to-1
		}
		if v := lines[i].text[from:to]; sense != "" && v != "" && f.said[sense] == "" {
			f.said[sense] = v
			if sense == "title" {
				f.titled = i
				lines[i].line = lines[i].line.part(from, to)
			}
		}
	}
	for i := range lines {
		if i != f.titled {
			lines[i].why = "note of the program that saved the text"
		}
	}
}

// matterWords are the words before the colons, folded, and their senses.
var matterWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range listedRows("front_matter") {
		m[fold(e.Col(0))] = e.Col(1)
	}
	return m
})

// takeTitle makes the title of the block the headline of a text that shows none.
func (f *flat) takeTitle() {
	if f.titled < 0 {
		return
	}
	for i := range f.lines {
		if l := &f.lines[i]; i != f.titled && l.why == "" && (l.heading == 1 || i == f.head && l.folded == f.lines[f.titled].folded) {
			f.drop(f.titled, "headline again")
			return
		}
	}
	f.head = f.titled
}

// saidOutlet is the name of the outlet that the block gives; "" for an agency's, since
// that may be whose copy the text is.
func (f *flat) saidOutlet() string {
	for _, sense := range []string{"outlet", "source"} {
		name, _, _ := strings.Cut(f.said[sense], "(")
		name = strings.TrimSpace(name)
		if o, ok := f.opt.Outlets.ByName(name); name == "" || strings.Contains(name, "/") || ok && o.Agency || isDesk(name) || !isPlace(name) && !ok {
			continue
		}
		return name
	}
	return ""
}

// saidDates sets the dates that the block gives; ok says that there are some.
func (f *flat) saidDates(a *news.Article) (ok bool) {
	a.Published, a.Updated = declaredDate(f.said["published"]), declaredDate(f.said["updated"])
	if ok = a.Published != "" || a.Updated != ""; ok {
		a.DateBasis = "text line"
	}
	return ok
}
