package ledger

import (
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// onePaper says that two papers without a name are one, where both are told by a noun for a paper of
// which a story has but one and as known ("the indictment", "the indictment against Rao"; "the suit",
// "the lawsuit from the two states") and neither names what excludes the other.
func (d *directory) onePaper(a, b *voice) string {
	if a.kind != news.SourceDoc || b.kind != news.SourceDoc || a.who.key != "" || b.who.key != "" || exclude(a.who.names, b.who.names) {
		return ""
	}
	if p := d.paper(a.who.name); p == "" || p != d.paper(b.who.name) {
		return ""
	}
	if a.who.folded == b.who.folded {
		return fmt.Sprintf("all name %s", a.who.name)
	}
	return fmt.Sprintf("%q and %q are one", a.who.name, b.who.name)
}

// paper is what a description calls a paper of which a story has but one, "" where it is none: the
// words before its noun may say whose or what it is, those behind it are no part of the name.
func (d *directory) paper(name string) string {
	ws := wordsAt(name)
	if len(ws) == 0 || !slices.Contains(d.lists.definite, ws[0].folded) {
		return ""
	}
	for _, w := range ws[1:min(len(ws), paperWords)] {
		if p := d.lists.papers[w.folded]; p != "" {
			return p
		}
	}
	return ""
}

// paperWords is among how many words of a description the noun of a paper is looked for.
const paperWords = 4
