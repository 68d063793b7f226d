package attrib

import (
	"hearsay/internal/nlp"
)

// adjective looks for "is confident that …", "was critical of the plan".
func (f *finder) adjective(s, i int) {
	q, ok := f.lex.adjs.get(f.base(i))
	if f.unavailable(s, i) || !ok || f.quoted(i) {
		return
	}
	cop := f.t.Child(i, nlp.Cop)
	subj := f.t.Subject(i)
	if subj < 0 || !f.speakerLike(subj) || f.ownVoice(subj, i) {
		return
	}
	c := candidate{sent: s, frame: adjectiveFrame, cueHead: i, head: subj, source: f.phrase(subj), stance: q.stance, negated: f.negatedAt(i)}
	c.cue = f.single(f.verbGroup(i))
	if cop >= 0 && cop < i && i-cop <= 3 {
		c.cue[0].first = min(c.cue[0].first, cop)
	}
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if k < i {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Ccomp, nlp.Advcl, nlp.Xcomp:
			if f.d.Tokens[k].Rel != nlp.Advcl || f.childWord(k, nlp.Mark, "that") >= 0 {
				c.content = f.single(f.extent(k))
			}
		case nlp.Obl, nlp.Nmod:
			if m := f.introducedBy(k, q.preps); m >= 0 {
				c.content = f.single(tokens{m + 1, f.extent(k).last})
			}
		}
		if len(c.content) > 0 {
			f.add(c)
			return
		}
	}
}

// adverb looks for "reportedly": a claim of nobody named.
func (f *finder) adverb(s, i int) {
	q, ok := f.lex.advs.get(f.form(i))
	h := f.d.Tokens[i].Head
	if !ok || h < 0 || f.quoted(i) {
		return
	}
	for steps := 0; steps < maxClimb && f.d.Tokens[h].Head >= 0 && f.d.Tokens[h].UPOS != nlp.VERB; steps++ {
		h = f.d.Tokens[h].Head
	}
	r := f.extent(h)
	for k := f.t.First(h); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Conj, nlp.Parataxis, nlp.Cc, nlp.Mark:
			if e := f.extent(k); k < h {
				r.first = max(r.first, e.last)
			} else {
				r.last = min(r.last, e.first)
			}
		}
	}
	c := candidate{sent: s, frame: adverbFrame, cueHead: i, head: -1, cue: []tokens{{i, i + 1}}, stance: q.stance}
	c.content = cut(r, tokens{i, i + 1})
	f.add(c)
}
