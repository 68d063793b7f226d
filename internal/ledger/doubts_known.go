package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// mayBeKnown says why somebody, or something, without a name may be an origin that others
// name, or speak for it: "the woman" has been spoken of before, whoever "aides" are, they
// may be his, and "Rao's office" is Rao's. What is not known must not count as independent.
func (d *directory) mayBeKnown(un, no *voice) string {
	if un.who.key != "" || no.who.key == "" {
		return ""
	}
	ws, name := strings.Fields(un.who.folded), strings.Fields(no.who.folded)
	if len(ws) == 0 || len(name) == 0 {
		return ""
	}
	definite := slices.Contains(d.lists.claims[firstWord(un.who.name)], "definite")
	switch {
	case no.kind == news.NamedPerson && slices.Contains(ws, name[len(name)-1]):
		return fmt.Sprintf("%q may speak for %s", un.who.name, no.who.name)
	case (un.who.collective || un.kind == news.Collective) && !d.otherState(un, no):
		return fmt.Sprintf("%q may take in %s", un.who.name, no.who.name)
	case definite && !d.otherState(un, no) && (un.kind == no.kind || un.kind == news.UnnamedPerson && no.kind == news.NamedPerson || un.kind == news.SourceDoc):
		return fmt.Sprintf("%q may be %s", un.who.name, no.who.name)
	}
	return ""
}

// otherState reports whether what is said of somebody without a name places him in another
// state than an origin that is named.
func (d *directory) otherState(un, no *voice) bool {
	return un.who.government != "" && no.who.government != "" && un.who.government != no.who.government
}

// shareWord reports whether the descriptions of two origins without names have a word in
// common: "Rao's office" and "Rao's spokesman", "the administration" and "administration
// officials".
func (d *directory) shareWord(a, b *voice) bool {
	x, y := d.lists.descriptive(a.who.name), d.lists.descriptive(b.who.name)
	return slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}
