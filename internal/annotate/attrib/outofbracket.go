package attrib

import "hearsay/internal/nlp"

// outOfBracket is who speaks where a parse has found the subject of a cue in brackets, which
// only say of what party or age or where he is: "Ana Rao | (R-Ky.) | called it a mess". What
// stands in brackets with its cue is somebody else.
func (f *finder) outOfBracket(c *candidate) {
	first := f.opening[c.sent]
	open := c.head
	for open >= first && f.lowers[open] != "(" {
		if f.lowers[open] == ")" || c.head-open > maxTag {
			return
		}
		open--
	}
	if open <= first || c.cueHead < 0 {
		return
	}
	end := open
	for end < f.d.Sentences[c.sent].Last && f.lowers[end] != ")" {
		end++
	}
	if c.cueHead < end && c.cueHead > open || !f.nominal(open-1) {
		return
	}
	h := open - 1
	if n, ok := f.name(h); ok {
		h = f.headOf(tokens{n.First, n.Last})
	}
	for f.d.Tokens[h].Rel == nlp.Appos || f.d.Tokens[h].Rel == nlp.Flat {
		k := f.d.Tokens[h].Head
		if k < first || k >= open {
			break
		}
		h = k
	}
	if !f.speakerLike(h) {
		return
	}
	p := f.phrase(h)
	c.head, c.source = h, tokens{min(p.first, h), min(end+1, f.d.Sentences[c.sent].Last)} // a bracket may stay open
}

// maxTag is how many tokens brackets that tell of a speaker have before a subject in them.
const maxTag = 6
