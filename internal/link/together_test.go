package link_test

import (
	"strings"
	"testing"

	"hearsay/internal/link"
	"hearsay/internal/news"
)

// Several who speak together by name are none of those whom the phrase names, but a body whose
// own name has an "and" is itself.
func TestSeveralTogether(t *testing.T) {
	for text, linked := range map[string]bool{
		"[Per Holm|x1 person] and [Ana Rao|x2 person] said so.": false,
		"[Holm and Rao Mining|x1 organisation] said so.":        true,
	} {
		a := article("a1", text)
		name, _, _ := strings.Cut(a.Text, " said")
		a.Attributions = []news.Attribution{{Chain: []news.Link{{Name: name, Span: news.Span{Start: 0, End: len(name)}, Named: true, Plural: true}}}}
		link.Story([]*news.Article{a}, link.Options{})
		if l := a.Attributions[0].Chain[0]; (l.Entity != "") != linked || l.Name != name {
			t.Errorf("%s: %+v", text, l)
		}
	}
}
