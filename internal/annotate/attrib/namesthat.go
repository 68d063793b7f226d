package attrib

// namesThat takes what somebody calls what was told before, which a parser takes for a clause:
// "called | that a lie", "labelled | that an “outrage”".
func (f *finder) namesThat(c candidate, v int) bool {
	end := f.d.Sentences[c.sent].Last
	if !f.lex.naming.has(f.base(v)) || v+3 >= end || !f.is(v+1, "that") || !f.is(v+2, "a", "an") || f.quoted(v) || f.quoted(v+1) || !f.speakerLike(c.head) || c.head > v || f.passiveVerb(v) {
		return false
	}
	last := f.nounPhraseEnd(v+3, end)
	if f.finite(tokens{v + 2, last}) {
		return false
	}
	c.frame, c.content = phraseFrame, f.single(tokens{v + 1, last})
	return f.take(c, v)
}

// maxTitleWords is how many words the title of a programme, book or paper has, at most.
const maxTitleWords = 6

// toldTitle reports whether all that a candidate has for its content is the title of what its
// source has spoken to: "told | “Harbour Tonight”".
func (f *finder) toldTitle(c *candidate) bool {
	if c.cueHead < 0 || len(c.content) != 1 || !f.lex.verbs.at(f.base(c.cueHead)).takes('t') || c.content[0].first != c.cueHead+1 {
		return false
	}
	r := c.content[0]
	q := f.quoteOf[r.first]
	if q == 0 || f.quotes[q-1].outer != r {
		return false
	}
	n := f.words(r)
	return n > 1 && n <= maxTitleWords && f.titleCase(tokens{r.first + 1, r.last - 1}) && !f.is(r.last-2, "!", "?")
}
