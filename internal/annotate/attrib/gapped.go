package attrib

import "hearsay/internal/nlp"

// gapped takes the second speaker of a sentence whose cue is left out behind a semicolon:
// "The ministry says that it was a leak; the residents, that it was a bomb". The first
// one's content ends there.
func (f *finder) gapped(s int) {
	end := f.d.Sentences[s].Last
	for i := f.opening[s]; i+4 < end; i++ {
		if f.lowers[i] != ";" || f.quoted(i) {
			continue
		}
		first := i + 1
		if f.d.Tokens[first].UPOS == nlp.CCONJ || f.is(first, "while", "whereas") {
			first++
		}
		comma := first
		for comma < end && f.opensNominal(comma) {
			comma++
		}
		if comma == first || comma+2 >= end || f.lowers[comma] != "," || !f.is(comma+1, "that") || f.d.Tokens[comma+1].UPOS == nlp.PRON && f.d.Tokens[comma+1].XPOS == "WDT" || !f.speakerLike(comma-1) {
			continue
		}
		c := f.cueBefore(s, i)
		if c == nil {
			continue
		}
		last := comma + 2
		for last < end && (f.lowers[last] != ";" || f.quoted(last)) {
			last++
		}
		src := tokens{first, comma}
		n := len(c.content) - 1
		if c.content[n].last > i {
			c.content[n].last = i
		}
		f.add(candidate{
			sent: s, frame: clauseFrame, cueHead: comma - 1, cue: c.cue, head: f.headOf(src), source: src, pronoun: -1, stance: c.stance,
			score: c.score, content: f.single(tokens{comma + 1, last}),
		})
	}
}

// cueBefore is the attribution of sentence s whose clause stands before token i behind its
// cue, nil for none.
func (f *finder) cueBefore(s, i int) *candidate {
	for k := len(f.cands) - 1; k >= f.ofSent[s]; k-- {
		c := f.cands[k]
		if c.frame == clauseFrame && c.cueHead >= 0 && c.cueHead < i && c.head >= 0 && len(c.content) == 1 && c.content[0].first > c.cueHead && c.content[0].first < i && f.lex.verbs.at(f.base(c.cueHead)).takes('c') {
			return c
		}
	}
	return nil
}

// ownHalf divides a sentence at its semicolon where another has the cue before that, and what
// stands behind it is somebody else's: "She would not say how many; | about a third, according
// to a report".
func (f *finder) ownHalf(c *candidate) {
	if len(c.content) != 1 || c.content[0].first > c.cueHead {
		return
	}
	r := &c.content[0]
	semi := -1
	for k := r.first + 1; k+1 < r.last; k++ {
		if f.lowers[k] == ";" && !f.quoted(k) {
			semi = k
		}
	}
	if semi < 0 {
		return
	}
	first := r.first
	for _, d := range f.cands[f.ofSent[c.sent]:] {
		if d.cueHead < first || d.cueHead > semi || d.head < 0 || d.head > semi {
			continue
		}
		r.first = semi + 1
		for i := range d.content {
			d.content[i].last = max(d.content[i].first+1, min(d.content[i].last, semi))
		}
	}
}
