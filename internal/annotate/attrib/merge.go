package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// merge settles which candidates stand: of two with one cue, or with nearly the
// same content, the surer; one whose cue stands in the content of another is
// that other's own words, and only makes its chain longer.
func (f *finder) merge() {
	f.closedByAnother()
	order := slices.Clone(f.cands)
	slices.SortStableFunc(order, func(a, b *candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return a.content[0].first - b.content[0].first
	})
	bySent := make([][]*candidate, len(f.d.Sentences))
	many := make([]int, len(f.d.Sentences))
	for _, c := range order {
		many[c.sent]++
	}
	room := make([]*candidate, len(order))
	for s, n := range many {
		bySent[s], room = room[:0:n], room[n:]
	}
	for _, c := range order {
		if f.weaker(c, bySent[c.sent]) {
			continue
		}
		bySent[c.sent] = append(bySent[c.sent], c)
	}
	f.cands = f.cands[:0]
	for _, cs := range bySent {
		f.cands = append(f.cands, cs...)
	}
	slices.SortStableFunc(f.cands, func(a, b *candidate) int {
		if d := a.content[0].first - b.content[0].first; d != 0 {
			return d
		}
		return b.content[0].last - a.content[0].last
	})
}

// weaker reports whether one of those that stand says what c says, and marks c
// when it stands inside one of them.
func (f *finder) weaker(c *candidate, stand []*candidate) bool {
	for _, d := range stand {
		if c.cueHead >= 0 && c.cueHead == d.cueHead {
			if f.quotedAfter(c, d) || f.quotedAfter(d, c) {
				continue
			}
			return true
		}
		if d.apart && c.frame == insertFrame && f.cueInside(d, c) {
			continue
		}
		if c.apart && c.frame == passiveFrame {
			continue // "Talks, first reported by the Tide, have begun, two bankers said": both stand
		}
		if f.cutAtColon(c, d) || f.cutAtColon(d, c) {
			continue
		}
		if d.inside && c.frame == quoteFrame && f.sentenceOf(c.content[0].first) > d.sent {
			continue // "She had hoped to win, she said. “…”"
		}
		if f.othersClaim(c, d) || f.othersClaim(d, c) {
			continue
		}
		if f.cueInside(c, d) && (d.stance != news.Declines || c.frame != nounFrame) {
			c.inside = true // but "would not comment on | reports that …": both stand
			continue
		}
		if f.cutAtJoined(c, d) {
			continue
		}
		if f.cueInside(d, c) {
			if c.score < 0.7 && !d.inside {
				if f.ownRelative(c, d) {
					continue // "accused a firm of felling a wood | that experts say is old"
				}
				return true // a weak frame around a strong one
			}
			d.inside = true
			continue
		}
		if overlap(c.content, d.content) >= 0.5 && !c.inside && !d.inside {
			return true
		}
	}
	return false
}

// ownRelative reports whether the cue of inner stands in a relative clause on what outer
// says of a noun: both stand then.
func (f *finder) ownRelative(outer, inner *candidate) bool {
	switch outer.frame {
	case phraseFrame, prepFrame, infinitiveFrame:
	default:
		return false
	}
	v := inner.cueHead
	if _, r := f.inRelative(v, f.opening[outer.sent]); r > outer.cueHead {
		if f.lowers[r] == "what" && outer.head >= 0 && f.finiteVerb(outer.cueHead) {
			return true // "blamed | what she called a mafia"
		}
		if f.lowers[r] == "which" && f.is(r-1, "in") && f.lex.channels.at(f.base(r-2)) != "" {
			return false // "issued a statement | in which he said that": it says no more
		}
	}
	return f.d.Tokens[v].Rel == nlp.AclRelcl && f.d.Tokens[v].UPOS == nlp.VERB && outer.cueHead >= 0 && outer.stance != news.Promises && f.finiteVerb(outer.cueHead) && f.tensed(v) && outer.head >= 0 && inner.head >= 0
}

// quotedAfter reports whether q is a quotation that fills a sentence behind that of c,
// whose cue it shares: "denied the claim. “Nobody told me.”".
func (f *finder) quotedAfter(q, c *candidate) bool {
	return q.frame == quoteFrame && len(q.content) == 1 && f.sentenceOf(q.content[0].first) > c.sent && q.sent == c.sent && f.sentenceOf(c.content[len(c.content)-1].last-1) == c.sent
}

// cutAtColon ends a content at its colon or semicolon, where what stands behind that is
// what another cue behind it gives: "denied that anyone knew: | it was a fuse, he said".
func (f *finder) cutAtColon(c, d *candidate) bool {
	r := &c.content[len(c.content)-1]
	k := d.content[0].first - 1
	if k <= r.first+1 || k >= r.last || f.lowers[k] != ":" && f.lowers[k] != ";" || f.quoted(k) || d.frame != insertFrame || c.cueHead >= r.first {
		return false
	}
	r.last = k
	return true
}

// cutAtJoined ends a content before the "and" by which its speaker goes on with a cue of his
// own: "called it “a joke” | and said it would fail".
func (f *finder) cutAtJoined(c, d *candidate) bool {
	if c.frame != phraseFrame || c.head < 0 || c.head != d.head || !f.cueInside(d, c) {
		return false
	}
	j := d.cue[0].first - 1
	r := &c.content[len(c.content)-1]
	if !r.has(j) || f.d.Tokens[j].UPOS != nlp.CCONJ || f.words(tokens{r.first, j}) == 0 {
		return false
	}
	r.last = j
	return true
}

// cueInside reports whether the cue of inner stands in the content of outer.
func (f *finder) cueInside(inner, outer *candidate) bool {
	return inner.cueHead >= 0 && f.inContent(outer, inner.cueHead)
}

// overlap is how much of the shorter of two contents the other has, in tokens.
func overlap(a, b []tokens) float64 {
	common, na, nb := 0, 0, 0
	for _, x := range a {
		na += x.len()
		for _, y := range b {
			if o := min(x.last, y.last) - max(x.first, y.first); o > 0 {
				common += o
			}
		}
	}
	for _, y := range b {
		nb += y.len()
	}
	return float64(common) / float64(max(1, min(na, nb)))
}

// cueBetween reports whether a candidate of a sentence has its cue between two tokens.
func (f *finder) cueBetween(first, last int) bool {
	for _, c := range f.cands[f.ofSent[f.sentenceOf(first)]:] {
		if c.cueHead >= first && c.cueHead < last {
			return true
		}
	}
	return false
}

// saidBetween reports whether a clause that somebody says stands, with its cue, in a range
// of a sentence.
func (f *finder) saidBetween(r tokens) bool {
	for _, c := range f.cands[f.ofSent[f.sentenceOf(r.first)]:] {
		if c.frame != insertFrame && !c.negated && c.cueHead >= r.first && c.cueHead < r.last {
			return true
		}
	}
	return false
}
