package attrib

import "hearsay/internal/nlp"

// onAirBefore is the outlet on which a source speaks that stands right before its cue v, and the
// source without it: "Ana Rao | also on | Norra News | said". Parsers make it a part of the
// source, or the source itself.
func (f *finder) onAirBefore(c *candidate) (step, bool) {
	if c.head < 0 || c.frame == nounFrame || c.cueHead < c.source.last || f.d.Tokens[c.cueHead].UPOS != nlp.VERB {
		return step{}, false
	}
	end := f.groupStart(c.cueHead)
	k := end - 1
	n, ok := f.name(k)
	if !ok || n.Last != end || !f.medium(f.headOf(tokens{n.First, n.Last})) {
		return step{}, false
	}
	i := n.First - 1
	if i > 0 && f.is(i, "the") {
		i--
	}
	if i <= c.source.first || !f.is(i, "on") || f.quoted(i) {
		return step{}, false
	}
	r := tokens{c.source.first, i}
	if f.is(r.last-1, "interview", "appearance") && f.is(r.last-3, "in", "during") {
		r.last -= 3
	}
	for r.last-1 > r.first && (f.d.Tokens[r.last-1].UPOS == nlp.ADV || f.lowers[r.last-1] == "," || f.lex.times.has(f.base(r.last-1))) {
		r.last--
	}
	h := c.head
	if !r.has(h) {
		if h = f.headBehind(r); h < 0 || !f.speakerLike(h) {
			return step{}, false
		}
	}
	if r.empty() {
		return step{}, false
	}
	c.source, c.head = r, h
	return step{f.headOf(tokens{n.First, n.Last}), tokens{n.First, n.Last}}, true
}
