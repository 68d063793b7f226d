package attrib

import "hearsay/internal/nlp"

// thatAndThat gives what a source says in several clauses of which each has its own
// "that" as so many attributions: "said that the dam had held and that nobody was
// missing" are two statements, of which another outlet may carry one, and words
// quoted in the second are no part of the first. A clause without "that" stays
// joined to the one before it. (Our corpus joins the others as well.)
func (f *finder) thatAndThat(c *candidate) []*candidate {
	if len(c.content) != 1 {
		return append(f.parts[:0], c)
	}
	r := c.content[0]
	if !f.is(r.first, "that") && !f.is(r.first-1, "that") {
		return append(f.parts[:0], c)
	}
	out, first := f.parts[:0], r.first
	for i := r.first + 3; i+2 < r.last; i++ {
		if f.d.Tokens[i].UPOS != nlp.SCONJ || f.d.Tokens[i-1].UPOS != nlp.CCONJ || !f.is(i, "that") || f.quoted(i) {
			continue
		}
		last := i - 1
		for last > first && f.d.Tokens[last-1].UPOS == nlp.PUNCT && !f.quoted(last-1) && f.lowers[last-1] == "," {
			last--
		}
		since := last - 1
		for since > first && !f.is(since, "that") {
			since--
		}
		if !f.hasVerb(tokens{since, last}) {
			continue // "that the pump and that old valve were broken"
		}
		part := *c
		part.content = f.single(tokens{first, last})
		out, first = append(out, f.keep(part)), i
	}
	if len(out) == 0 {
		return append(out, c)
	}
	part := *c
	part.content = f.single(tokens{first, r.last})
	f.parts = append(out, f.keep(part))
	return f.parts
}
