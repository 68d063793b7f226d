package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// withLost gives the contents of sentence s back what a parse has cut off at their ends, without
// which they say another thing: their subject ("is told | no guards were there"), the phrase before
// their clause ("said in a letter | that, while costs rose, | it would pay"), the clause behind an
// "and" ("… and under the law, | nobody will pay"), the second of two quoted names.
func (f *finder) withLost(s int) {
	end := f.d.Sentences[s].Last
	for _, c := range f.cands[f.ofSent[s]:] {
		f.onlyCondition(c)
		f.onlyMarks(c)
		f.onlyPromisedThing(c)
		n := len(c.content) - 1
		if n < 0 || c.cueHead < 0 || c.inside || f.quoted(c.cueHead) || c.content[0].first <= c.cueHead {
			continue
		}
		f.withSubject(c)
		if c.frame == clauseFrame {
			f.fromLetterThat(c)
			f.behindOccasion(c)
		}
		if c.frame == prepFrame {
			f.fromWhether(c, end)
		}
		if c.frame == phraseFrame {
			f.askedByNoun(c, end)
		}
		f.withObjectNoun(c)
		r := &c.content[n]
		r.last = f.behindAndPhrase(*r, c.cueHead, end)
		r.last = f.withSecondMarks(*r, end)
	}
}

// maxLost is how many tokens a subject may have that a parse has cut off.
const maxLost = 12

// withSubject takes back the subject of a content that begins with its verb: "suggested | cutting
// the fee – now 40 crowns – | would be discussed", "is told | no guards | were there".
func (f *finder) withSubject(c *candidate) {
	v, r := c.cueHead, c.content[0]
	first, verb := f.verbGroup(v).last, f.behindDash(r)
	if !f.tensed(verb) || f.quoted(verb) || f.relativeSubject(v) >= 0 || r.first <= first || verb-first > maxLost {
		return
	}
	if f.is(first, "that") {
		first++
	}
	if first < r.first && f.comma(first) || c.source.first > v {
		return
	}
	subject, open := false, false
	for i := first; i < verb; i++ {
		switch {
		case f.quoted(i), f.tensed(i), relative(f.d.Tokens[i].XPOS), f.d.Tokens[i].UPOS == nlp.SCONJ, f.lowers[i] == ";", f.lowers[i] == ":":
			return
		case f.lowers[i] == "," || f.lowers[i] == "--" || f.lowers[i] == "–" || f.lowers[i] == "—":
			open = !open
		case f.nominal(i), f.d.Tokens[i].XPOS == "EX", f.d.Tokens[i].XPOS == "VBG" && i == first:
			subject = true
		}
	}
	if open || !subject || f.d.Tokens[first].UPOS == nlp.ADP || f.onlyTime(tokens{first, verb}) || f.d.Tokens[verb-1].UPOS == nlp.CCONJ {
		return
	}
	q := f.lex.verbs.at(f.base(v))
	if q.takes('t') && !f.passiveVerb(v) {
		return // "told | the paper | was": whom somebody tells
	}
	c.content[0].first = first
}

// behindDash is where a content goes on behind the aside between dashes that it begins with or
// behind, and where it begins if it has none.
func (f *finder) behindDash(r tokens) int {
	if f.dash(r.first) {
		return r.first + 1
	}
	if r.first > 0 && f.dash(r.first-1) {
		for i := r.first; i+1 < r.last; i++ {
			if f.dash(i) {
				return i + 1
			}
		}
	}
	return r.first
}

// fromLetterThat takes a content from the "that" on which a parse has hung on the noun for how
// it was said: "said in a letter | that, while costs had risen, | it would pay".
func (f *finder) fromLetterThat(c *candidate) {
	v, r := c.cueHead, c.content[0]
	first := f.verbGroup(v).last
	if first >= r.first || f.d.Tokens[first].UPOS != nlp.ADP || c.source.first > v {
		return
	}
	for i := first + 1; i+1 < r.first && i < first+maxLost; i++ {
		if f.is(i, "that") {
			if f.lowers[i+1] != "," || f.finite(tokens{first, i}) {
				return
			}
			for k := range f.cands[f.ofSent[c.sent]:] {
				d := f.cands[f.ofSent[c.sent]+k]
				if d.cueHead >= first && d.cueHead < i {
					d.deed = true
					d.content = []tokens{{i, i + 1}}
				}
			}
			c.content[0].first = i
			return
		}
		if !f.opensNominal(i) && f.d.Tokens[i].UPOS != nlp.ADP || f.quoted(i) {
			return
		}
	}
}

// behindOccasion leaves out of a content the phrase before its subject that tells where it was
// said: "said | at a press conference | he wished it were over".
func (f *finder) behindOccasion(c *candidate) {
	r := c.content[0]
	if !f.is(r.first, "at", "in", "on", "during") || f.quoted(r.first) {
		return
	}
	for i := r.first + 1; i+1 < r.last && i < r.first+maxAfter; i++ {
		switch {
		case f.d.Tokens[i].XPOS == "PRP" && f.tensed(i+1):
			if k := f.lastNoun(tokens{r.first + 1, i}); k >= 0 && f.lex.channels.at(f.base(k)) != "" {
				c.content[0].first = i
			}
			return
		case !f.opensNominal(i), f.quoted(i):
			return
		}
	}
}

// fromWhether takes what is asked where a parse has taken how long it was asked for it: "asked her
// for several minutes | whether she wrote it".
func (f *finder) fromWhether(c *candidate, end int) {
	r := c.content[0]
	if len(c.content) != 1 || c.stance != news.Asks || !f.is(r.last, "whether", "if") || f.quoted(r.last) {
		return
	}
	for i := r.first; i < r.last; i++ {
		if f.lex.times.has(f.base(i)) || f.is(i, "minutes", "hours", "days", "weeks", "months", "years", "times") {
			if f.finite(tokens{r.last, end}) {
				c.content[0] = tokens{r.last, f.restEnd(c.cueHead, r.last, end)}
			}
			return
		}
	}
}

// withObjectNoun takes the noun that a verb answers to with the clause on it: "disputes | report |
// that Rao ordered it".
func (f *finder) withObjectNoun(c *candidate) {
	v, r := c.cueHead, c.content[0]
	if !f.is(r.first, "that") || r.first-v != 2 || c.stance != news.Denies && c.stance != news.Doubts && c.stance != news.Confirms || f.quoted(r.first) {
		return
	}
	if f.lex.told.has(f.form(v+1)) || f.lex.told.has(f.base(v+1)) {
		c.content[0].first = v + 1
	}
}

// behindAndPhrase is where a content r of cue v ends that a parse has cut behind a phrase which
// opens its second clause: "will be empty by May | and under present law, | nobody would be paid".
func (f *finder) behindAndPhrase(r tokens, v, end int) int {
	k := r.last
	if k+2 >= end || f.lowers[k] != "," || f.quoted(k) || f.quoted(k-1) {
		return k
	}
	i := k - 1
	for i > r.first && k-i < maxAfter && f.d.Tokens[i].UPOS != nlp.CCONJ {
		if f.tensed(i) || f.closes(i) || f.d.Tokens[i].UPOS == nlp.VERB {
			return k
		}
		i--
	}
	if f.d.Tokens[i].UPOS != nlp.CCONJ || f.d.Tokens[i+1].UPOS != nlp.ADP || !f.finite(tokens{r.first, i}) {
		return k
	}
	if ok, bare := f.ownClauseFrom(k+1, end); !ok || !bare {
		return k
	}
	return f.restEnd(v, k+1, end)
}

// withSecondMarks is where a content r ends whose last words stand in marks, and to which an "and"
// joins others in marks: "accused him of being “spineless” | and a “danger to all”".
func (f *finder) withSecondMarks(r tokens, end int) int {
	k := r.last
	if k < r.first+2 || k+2 >= end || !f.quoted(k-1) || f.closes(k-2) || f.d.Tokens[k].UPOS != nlp.CCONJ || f.quoted(k) {
		return k
	}
	i := k + 1
	for i < min(end, k+4) && !f.quoted(i) {
		if !f.opensNominal(i) || f.tensed(i) {
			return k
		}
		i++
	}
	if i >= end || !f.quoted(i) {
		return k
	}
	q := f.quotes[f.quoteOf[i]-1].outer
	if q.first != i || q.last > end || f.hasVerb(q) && f.finite(q) {
		return k
	}
	if q.last < end && !f.closes(q.last) && f.d.Tokens[q.last].UPOS != nlp.ADP {
		return k
	}
	return q.last
}

// onlyCondition leaves of what an aside behind "if" gives to somebody only the condition: "If, as
// Rao says, | the bridge is unsafe, | engineers will close it".
func (f *finder) onlyCondition(c *candidate) {
	if c.frame != insertFrame || len(c.content) != 2 || c.content[0].len() > 2 || c.cueHead < 0 {
		return
	}
	i, r := c.content[0].first, c.content[1]
	if !f.is(i, "if", "unless", "while", "although", "though", "because", "since") || !f.is(c.source.first-1, "as") || f.quoted(r.first) {
		return
	}
	for k := r.first + 2; k+2 < r.last; k++ {
		if f.lowers[k] != "," || f.quoted(k) || !f.finite(tokens{r.first, k}) {
			continue
		}
		if ok, bare := f.ownClauseFrom(k+1, r.last); ok && bare {
			c.content = []tokens{{r.first, k}}
			return
		}
	}
}

// onlyMarks leaves of a content the words in marks, where a clause of the outlet's own stands
// before their comma, and they begin a sentence: "Rao blasted the plan, | “So much for thrift,” |
// she said".
func (f *finder) onlyMarks(c *candidate) {
	if c.frame != insertFrame && c.frame != quoteFrame || len(c.content) != 1 || c.head < 0 || f.d.Tokens[c.head].XPOS != "PRP" || c.content[0].last > c.cueHead {
		return
	}
	r := c.content[0]
	i := r.last - 1
	if !f.quoted(i) || f.quoted(c.cueHead) {
		return
	}
	q := f.quotes[f.quoteOf[i]-1].outer
	if q.first <= r.first+3 || q.last > r.last || f.lowers[q.first-1] != "," || !f.upper(q.first+1) || f.is(q.first+1, "i") {
		return
	}
	left := tokens{r.first, q.first - 1}
	if f.opensClause(left.first) || !f.mainFinite(left) {
		return
	}
	for k := left.first; k < left.last; k++ {
		if f.quoted(k) {
			return
		}
	}
	c.content[0] = q
}

// askedByNoun takes what is asked where a noun for asking is the object of its verb: "issued a
// plea to the board | to stop the works and “listen”".
func (f *finder) askedByNoun(c *candidate, end int) {
	r := c.content[0]
	if c.stance != news.Announces && c.stance != news.Promises || len(c.content) != 1 || r.last+1 >= end || !f.is(r.last, "to") || f.d.Tokens[r.last+1].XPOS != "VB" {
		return
	}
	o := f.nounAfter(r.first, r.last)
	if o < 0 {
		return
	}
	switch q := f.lex.nouns.at(f.base(f.headOf(r))); q.stance {
	case news.Asks, news.Demands:
		c.stance = q.stance
		c.content[0] = tokens{r.last, f.restEnd(c.cueHead, r.last, end)}
	}
}

// onlyPromisedThing leaves of a content the words in marks with what belongs to them, where the
// speaker stands right behind them without a comma, so that they are no sentence of his but a
// thing he spoke of: "insisted on the | “great wall” | he promised".
func (f *finder) onlyPromisedThing(c *candidate) {
	if c.frame != insertFrame || len(c.content) != 1 || c.head < 0 || c.cueHead < c.head || f.d.Tokens[c.head].XPOS != "PRP" {
		return
	}
	r := c.content[0]
	i := r.last - 1
	if !f.quoted(i) || f.quoted(c.cueHead) {
		return
	}
	q := f.quotes[f.quoteOf[i]-1].outer
	if q.last != c.source.first || q.len() < 3 || q.last-2 <= q.first || f.closes(q.last-2) || f.finite(q) || q.first <= r.first+1 {
		return
	}
	k := q.first
	for k > r.first && (f.d.Tokens[k-1].UPOS == nlp.DET || f.d.Tokens[k-1].UPOS == nlp.ADJ || f.d.Tokens[k-1].XPOS == "PRP$") {
		k--
	}
	if k < q.first {
		c.content[0] = tokens{k, q.last}
	}
}
