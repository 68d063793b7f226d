package attrib

import (
	"slices"
	"strings"
)

// teamOf is the researchers who have spoken last, whom "the team" means: "…, astronomers in
// Lund say. There is no danger, | the team | said".
func (f *finder) teamOf(r tokens, head int, before []*candidate) (who, bool) {
	if r.len() != 2 || !f.is(r.first, "the") || !f.is(head, "team") {
		return who{}, false
	}
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= 0 && here-before[k].sent <= maxAway; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || c.inside || f.quoted(c.head) {
			continue
		}
		return c.who, f.d.Tokens[c.head].XPOS == "NNS" && f.researchers(c.head)
	}
	return who{}, false
}

// researchers reports whether token i is a noun for those who do research: "astronomers".
func (f *finder) researchers(i int) bool {
	l := f.base(i)
	return f.is(i, "researchers", "scientists") || strings.HasSuffix(l.text, "ologist") || slices.Contains(f.lex.broader.at(l), "scientist") || slices.Contains(f.lex.broader.at(l), "researcher")
}
