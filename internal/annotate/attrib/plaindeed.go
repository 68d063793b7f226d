package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// plainDeed reports whether what verb v has for its content makes it tell a deed, or whether
// nobody has done it yet: a condition, a question, what a law allows. Nobody is given a word
// by that.
func (f *finder) plainDeed(c *candidate, v int) bool {
	if f.quoted(v) || f.holdsMarks(c.content) {
		return false
	}
	if c.frame == clauseFrame || f.bareFrame(c) {
		if f.supposed(v) || f.ruledSo(c, v) {
			return true
		}
	}
	if c.frame == infinitiveFrame && f.lemma(v) == "opt" {
		return true // "opted to stay"
	}
	if !f.bareFrame(c) || len(c.content) == 0 {
		return false
	}
	r := c.content[len(c.content)-1]
	o := f.nounAfter(r.first, r.last)
	if o < 0 {
		o = r.first
	}
	if k := f.nounAfter(v+1, r.last); c.frame == phraseFrame && k >= 0 && k != o && k < r.first {
		return false // "accepted the blame for the fire"
	}
	l, noun := f.base(v), f.base(o)
	if c.frame == passiveFrame && f.lex.actNouns.hasText(f.lemma(v)+" "+f.lemma(o)) {
		return true // "the bill was pushed by the union"
	}
	switch l.text {
	case "respond", "reply":
		return c.stance != news.Declines && !c.negated && !f.negatedAt(v) && c.frame == prepFrame // "responded to the storm"
	case "appeal":
		return c.particle > 0 && f.is(c.particle, "to") && f.isPerson(o) && !f.holdsInfinitive(r) && !f.holdsFor(r) // "appealed to voters"
	case "dismiss":
		return f.is(o, "him", "her", "me") && f.introducedByAs(o) < 0 && !f.is(r.last-1, "as") // sent her away
	case "accept":
		return c.frame == phraseFrame && f.nameOf[o] == 0 && f.d.Tokens[o].UPOS == nlp.NOUN && !f.lex.accepted.has(noun) && !f.lex.told.has(f.form(o)) && f.lex.nouns.at(noun).empty()
	case "offer":
		if c.frame == phraseFrame && f.negatedAt(v) && (f.lex.gifts.has(noun) || f.lex.gifts.has(f.form(o))) {
			c.stance, c.negated = news.Declines, true // "did not offer details"
			return false
		}
		return c.frame == phraseFrame && c.stance == news.Promises && (c.negated || f.negatedAt(v) || f.lex.offered.has(noun) || f.lex.offered.has(f.form(o)))
	case "tweet", "retweet", "post", "repost":
		return c.frame == phraseFrame && (f.lex.sent.has(noun) || f.lex.sent.has(f.form(o)))
	case "attack":
		return c.frame == phraseFrame && c.head >= 0 && (f.lex.forces.has(f.base(c.head)) || f.lex.forces.has(f.form(c.head)))
	case "mention":
		return f.negatedAt(v) && f.d.Tokens[o].UPOS == nlp.PRON
	}
	if f.lex.needing.has(l) && c.frame == phraseFrame {
		return !f.opensQuestion(r.first) && f.introducedByAs(o) < 0 && !f.holdsAs(f.untilMark(r)) && !f.finite(r)
	}
	return false
}

// bareFrame reports whether a candidate's content is a phrase and no clause.
func (f *finder) bareFrame(c *candidate) bool {
	return c.frame == phraseFrame || c.frame == prepFrame || c.frame == passiveFrame
}

// holdsMarks reports whether words in quotation marks stand in a content.
func (f *finder) holdsMarks(content []tokens) bool {
	for _, r := range content {
		for i := r.first; i < r.last; i++ {
			if f.quoted(i) {
				return true
			}
		}
	}
	return false
}

// holdsInfinitive reports whether a range has an infinitive.
func (f *finder) holdsInfinitive(r tokens) bool {
	for i := r.first; i+1 < r.last; i++ {
		if f.is(i, "to") && f.d.Tokens[i+1].XPOS == "VB" {
			return true
		}
	}
	return false
}

// holdsFor reports whether a range says what is asked for.
func (f *finder) holdsFor(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.is(i, "for") {
			return true
		}
	}
	return false
}

// holdsAs reports whether a range says as what something is seen.
func (f *finder) holdsAs(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.is(i, "as") {
			return true
		}
	}
	return false
}

// untilMark is a range with all that stands behind it before the next mark.
func (f *finder) untilMark(r tokens) tokens {
	for end := f.d.Sentences[f.sentenceOf(r.first)].Last; r.last < end && !f.closes(r.last); {
		r.last++
	}
	return r
}

// opensQuestion reports whether token i opens an indirect question: "explained | why", "how".
func (f *finder) opensQuestion(i int) bool {
	x := f.d.Tokens[i].XPOS
	return x == "WRB" || x == "WP" || x == "WDT" || f.is(i, "whether", "if", "what", "how", "why")
}

// supposed reports whether verb v stands in a condition that has not come about or in a question,
// so that nobody has said what it governs: "if she denies that", "were they to say that",
// "whether he knew that". What somebody said in the past may open a condition all the same.
func (f *finder) supposed(v int) bool {
	for k, steps := v, 0; k >= 0 && steps < maxClimb; steps++ {
		if f.childWord(k, nlp.Mark, "whether") >= 0 {
			return true
		}
		if m := f.childWord(k, nlp.Mark, "if", "unless"); m >= 0 && m < v {
			if f.is(m-1, "as", "even") {
				return false
			}
			g := f.groupStart(k)
			return f.d.Tokens[g].XPOS != "VBD" || f.is(g, "did", "were")
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Conj, nlp.Xcomp:
			k = f.d.Tokens[k].Head
		default:
			return false
		}
	}
	return false
}

// ruledSo reports whether verb v is what a law, rule or plan makes somebody do or lets him:
// "would require firms to disclose their donors". What somebody has been made to say he has said.
func (f *finder) ruledSo(c *candidate, v int) bool {
	if f.d.Tokens[v].XPOS != "VB" || !f.is(f.groupStart(v)-1, "to") {
		return false
	}
	g := f.d.Tokens[v].Head
	if g < 0 || g > v || !f.lex.rulings.has(f.base(g)) || f.quoted(g) {
		return false
	}
	return f.bareFrame(c) || f.d.Tokens[f.groupStart(g)].XPOS != "VBD" || f.passiveVerb(g)
}

// markDeeds marks what sentence s tells as a deed. What is marked still keeps others from the
// words of the deed, and tells who has come in last.
func (f *finder) markDeeds(s int) {
	for _, c := range f.cands[f.ofSent[s]:] {
		switch c.frame {
		case clauseFrame, infinitiveFrame, prepFrame, phraseFrame, passiveFrame:
			c.deed = c.deed || c.cueHead >= 0 && f.plainDeed(c, c.cueHead)
		}
		c.deed = c.deed || f.actAhead(c)
	}
}

// actAhead reports whether the object right behind a cue makes an act of it, though more words
// have been taken for what is said: "confirmed two nominations | , but held up a third".
func (f *finder) actAhead(c *candidate) bool {
	v := c.cueHead
	if v < 0 || len(c.content) != 1 || c.content[0].first != v+1 || f.quoted(v) || c.frame == nounFrame || c.frame == infinitiveFrame || f.is(v+1, "that") || f.holdsMarks(c.content) {
		return false
	}
	o := f.nounAfter(v+1, c.content[0].last)
	return o >= 0 && (o+1 >= len(f.d.Tokens) || !f.tensed(o+1)) && f.lex.actNouns.hasText(f.lemma(v)+" "+f.lemma(o))
}
