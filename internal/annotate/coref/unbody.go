package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// unBodies gives "the UN food agency" and "the UN's nuclear watchdog" the bodies
// that they are: the name of the whole says whose they are, what follows which.
func (l *linker) unBodies(names []nlp.Name) []nlp.Name {
	for i := range names {
		n := &names[i]
		if n.Key != "org:un" || l.folded(n.First, n.Last) == "" {
			continue
		}
		at := n.Last
		if at < len(l.d.Tokens) && possessive(l.d.Word(at)) {
			at++
		}
		for k := min(at+3, len(l.d.Tokens)); k > at; k-- {
			if id := l.g.ofUN[strings.ToLower(l.d.Text[l.d.Tokens[at].Start:l.d.Tokens[k-1].End])]; id != "" && l.sameSentence(n.First, k-1) && (i+1 == len(names) || names[i+1].First >= k) {
				n.Last, n.End = k, l.d.Tokens[k-1].End
				n.Key, n.Kind, n.Fine = "org:"+id, news.Organisation, ""
				break
			}
		}
	}
	return names
}
