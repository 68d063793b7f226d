package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// What the head noun of a name or description says of who it is.

// headOf is the noun that heads a description, in lower case.
func (l *lists) headOf(name string) string {
	head := ""
	ws := strings.Fields(strings.ToLower(name))
	for i, w := range ws {
		w = strings.Trim(w, ".,;:“”\"'’()[]")
		if l.description[w] == "after" {
			// "the secretary of state's office" is an office.
			if head != "" && (i+2 >= len(ws) || !owns(ws[i+1])) {
				return head
			}
			continue
		}
		head = w
	}
	return head
}

// somebodyOf reports whether a description is of one person or a few: "a source in
// the government" is no government.
func (l *lists) somebodyOf(name string) bool {
	head := l.headOf(name)
	return slices.Contains(l.sources[head], "person") || slices.Contains(l.sources[strings.TrimSuffix(head, "s")], "person")
}

func (l *lists) describeHead(head string, kind news.SourceType) (institution, collective bool) {
	kinds := l.sources[head]
	if kinds == nil {
		for _, ending := range []struct{ cut, put string }{{"ies", "y"}, {"es", ""}, {"s", ""}, {"men", "man"}, {"women", "woman"}} {
			if stem, ok := strings.CutSuffix(head, ending.cut); ok && l.sources[stem+ending.put] != nil {
				kinds = l.sources[stem+ending.put]
				break
			}
		}
	}
	if kinds == nil {
		return kind == news.SourceGov || kind == news.SourceOrg || kind == news.SourceDoc || kind == news.SourceMedia, kind == news.Collective
	}
	crowd := strings.HasSuffix(head, "s") || l.description[head] == "crowd"
	for _, k := range kinds {
		switch {
		case k == "person" && !crowd:
			return false, false
		case k == "collective":
			return false, crowd && l.description[head] != "few"
		case k == "government" || k == "document" || k == "media" && !crowd:
			return true, false
		}
	}
	return false, kinds[0] == "media"
}

// owns reports whether a word is a possessive.
func owns(w string) bool { return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") }
