package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// cutAtComment ends the contents of sentence s that stand behind their cue where the outlet
// takes over again: before what it takes the words for ("…, a swipe at his rival"), before
// what follows from them ("…, which means the mill will close"), and before the next clause
// in which somebody does another thing than what was said.
func (f *finder) cutAtComment(s int) {
	var gone []tokens
	for _, c := range f.cands[f.ofSent[s]:] {
		n := len(c.content) - 1
		if n < 0 || c.cueHead < 0 || c.inside || c.frame == nounFrame || c.frame == fragmentFrame || c.frame == headlineFrame {
			continue
		}
		r := &c.content[n]
		if r.first < c.cueHead || f.quoted(c.cueHead) {
			continue
		}
		for k := r.first + 1; k+2 < r.last; k++ {
			if f.quoted(k) || !f.closes(k) && !f.quoted(k-1) && f.d.Tokens[k].UPOS != nlp.CCONJ || f.lowers[k] == ";" {
				continue
			}
			if f.alsoBy(k) || f.whichCalled(k, *r) || f.sinceThen(c, k, *r) {
				r.last = k
				break
			}
			if f.commentAt(c, k, *r) {
				gone = append(gone, tokens{k, r.last})
				r.last = k
				break
			}
			if f.furtherAt(c, k, *r) {
				r.last = k
				break
			}
		}
	}
	for _, r := range gone {
		for i := r.first; i < r.last; i++ {
			if d := f.candidateAt(s, i); d != nil && d.cueHead == i {
				f.drop(s, i) // what the outlet tells of somebody to say what it takes his words for
			}
		}
	}
}

// maxComment is how many words may stand between a comma and the noun of a comment.
const maxComment = 6

// commentAt reports whether the comma or dash at token k of content r opens what the outlet
// takes the words before it for.
func (f *finder) commentAt(c *candidate, k int, r tokens) bool {
	if f.lowers[k] != "," && f.lowers[k] != "—" && f.lowers[k] != "–" && f.lowers[k] != "--" || c.frame != clauseFrame && c.frame != infinitiveFrame && !f.quoted(k-1) || !f.predicated(tokens{r.first, k}) && c.frame == clauseFrame {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	if f.is(k+1, "which") {
		// Behind a cue of the past what somebody says of the day has a shifted tense.
		return f.lex.meanings.has(f.base(k+2)) && f.d.Tokens[k+2].XPOS == "VBZ" && f.d.Tokens[c.cueHead].XPOS == "VBD" && !f.inPresent(tokens{r.first, k})
	}
	if f.d.Tokens[k+1].UPOS != nlp.DET && f.d.Tokens[k+1].XPOS != "PRP$" || f.is(k+1, "no", "all", "any", "some") {
		return false
	}
	for i := k + 2; i < min(end, k+2+maxComment); i++ {
		if f.quoted(i) {
			return false
		}
		u := f.upos(i)
		if u == nlp.NOUN && !f.hyphen(i+1) && i+1 < end && f.upos(i+1) != nlp.NOUN {
			return (f.lex.comments.has(f.base(i)) || f.lex.comments.has(f.form(i))) && f.describesNothingElse(i, k, r, end)
		}
		if u != nlp.ADJ && u != nlp.ADV && u != nlp.NOUN && u != nlp.NUM && f.d.Tokens[i].XPOS != "VBN" && f.d.Tokens[i].XPOS != "VBG" && !f.hyphen(i) && f.d.Tokens[i].XPOS != "POS" {
			return false
		}
	}
	return false
}

// describesNothingElse reports whether the noun at token i behind the comma k is no item of a
// list and no subject: nothing with a tense of its own stands behind it before the next mark
// but in a clause that tells more of it.
func (f *finder) describesNothingElse(i, k int, r tokens, end int) bool {
	for j := k - 1; j > r.first && !f.tensed(j); j-- {
		if f.lowers[j] == "," && f.opensNominal(j+1) {
			return false // an item of a list
		}
	}
	inner := false
	for j := i + 1; j < end; j++ {
		switch {
		case (f.comma(j) || f.lowers[j] == ")") && !f.quoted(j) && f.words(tokens{j + 1, end}) > 0:
			return false // "a toll, a nod to the union, will be paid": an aside
		case f.d.Tokens[j].UPOS == nlp.SCONJ, relative(f.d.Tokens[j].XPOS), f.d.Tokens[j].XPOS == "WRB", f.d.Tokens[j].XPOS == "PRP", f.lowers[j] == "that":
			inner = true
		case f.tensed(j) && !inner && (j == i+1 || f.d.Tokens[j].Rel != nlp.AclRelcl && f.d.Tokens[j].Rel != nlp.Acl):
			return false
		case f.d.Tokens[j].UPOS == nlp.CCONJ && (f.lowers[j-1] == "," || j+1 < end && f.lowers[j+1] == f.lowers[k+1]):
			return false // "needed a change of mood, a shift in tone and a school"
		}
	}
	return true
}

// furtherAt reports whether token k of content r, a mark or a conjunction, opens a clause in
// which the source or another does something else than what was said.
func (f *finder) furtherAt(c *candidate, k int, r tokens) bool {
	j := k
	if f.lowers[j] == "," {
		j++
	}
	if f.d.Tokens[j].UPOS != nlp.CCONJ || !f.is(j, "and", "but", "yet") || j+2 >= r.last || f.d.Tokens[c.cueHead].XPOS != "VBD" || c.frame != clauseFrame && c.frame != prepFrame && c.frame != phraseFrame {
		return false
	}
	i := f.behindAdverbs(j+1, r.last)
	if i >= r.last || f.quoted(i) {
		return false
	}
	if f.verbAfterMarks(c, k, i, r) {
		if d := f.candidateAt(c.sent, i); d != nil && d.cueHead == i {
			d.head, d.source = c.head, c.source
		}
		return true
	}
	if j == k {
		return false // without a comma it is all one
	}
	end := f.d.Sentences[c.sent].Last
	if f.d.Tokens[i].UPOS == nlp.PRON && f.among(i, ownPronouns) && f.ownAgain(c, i) {
		v := f.behindAdverbs(i+1, r.last)
		if v >= r.last {
			return false
		}
		if f.is(v, "would", "did", "could", "will") {
			for m := v + 1; m < min(r.last, v+4); m++ {
				if f.d.Tokens[m].UPOS == nlp.VERB {
					return f.negatedAt(m) && (f.lex.replies.has(f.base(m)) || f.lex.refusals.has(f.base(m)))
				}
			}
			return false
		}
		if x := f.d.Tokens[v].XPOS; x != "VBD" && x != "VBN" || f.quoted(v) {
			return false
		}
		return f.lex.strong.has(f.base(v)) && f.lex.verbs.at(f.base(v)).known() || f.lex.refusals.has(f.base(v)) || f.d.Tokens[v].XPOS == "VBD" && f.speechDeed(v)
	}
	return f.otherSays(c, i, end)
}

// speechDeed reports whether a verb is one of judging or answering in words.
func (f *finder) speechDeed(v int) bool {
	switch f.lex.verbs.at(f.base(v)).stance {
	case news.Criticises, news.Denies, news.Declines, news.Demands, news.Accuses, news.Warns:
		return !f.lex.knowing.has(f.base(v)) && !f.lex.minds.has(f.base(v))
	case news.Praises:
		return !f.is(v, "supported", "backed", "liked", "loved")
	}
	return false
}

// ownAgain reports whether the pronoun at token i can only go on with the source of a content
// whose own subject is another: a person's "he" behind a thing or the plural, a document's "it".
func (f *finder) ownAgain(c *candidate, i int) bool {
	if c.head < 0 || c.head > c.cueHead {
		return false
	}
	if f.is(i, "it") {
		return !f.isPerson(c.head)
	}
	if f.is(i, "i", "we") {
		return false
	}
	return f.isPerson(c.head) || f.nameOf[c.head] > 0
}

// verbAfterMarks reports whether token i, right behind the conjunction that token k opens, is a
// verb of the past that cannot go on from the "will" or "would" before the words in marks that
// end at k: "told them they would “never be left alone” | and promised new boats".
func (f *finder) verbAfterMarks(c *candidate, k, i int, r tokens) bool {
	if f.d.Tokens[i].XPOS != "VBD" && f.d.Tokens[i].XPOS != "VBN" || !f.quoted(k-1) || f.lemma(i) == "have" && f.xpos(i+1) == "VBN" || f.t.Subject(i) > k {
		return false
	}
	for m := f.quotes[f.quoteOf[k-1]-1].outer.first - 1; m > r.first-1 && m > c.cueHead; m-- {
		if x := f.d.Tokens[m].XPOS; x == "MD" || (x == "VBZ" || x == "VBP") && f.lex.strong.has(f.base(i)) && f.quoted(i+1) {
			return true // "said he is a “fool” | and said “…”"
		}
		if f.tensed(m) || f.closes(m) {
			return false
		}
	}
	return false
}

// otherSays reports whether another speaker stands from token i on, before a verb of speech in
// the tense of the cue and what he says in marks or behind a "that": "…, and the mayor later
// wrote that “…”".
func (f *finder) otherSays(c *candidate, i, end int) bool {
	for v := i + 1; v < min(end-1, i+maxFar); v++ {
		if f.quoted(v) || f.closes(v) && !f.comma(v) || f.d.Tokens[v].UPOS == nlp.SCONJ {
			return false
		}
		if !f.tensed(v) {
			continue
		}
		if f.d.Tokens[v].XPOS != "VBD" || f.d.Tokens[v].UPOS != nlp.VERB || !f.lex.strong.has(f.base(v)) && !f.lex.verbs.at(f.base(v)).takes('q') {
			return false
		}
		src, head := f.subjectFrom(i, v)
		if src.empty() || !f.speakerLike(head) || f.d.Tokens[head].UPOS == nlp.PRON {
			return false
		}
		n := v + 1
		if f.is(n, "that") || f.lowers[n] == "," || f.lowers[n] == ":" {
			n++
		}
		return n < end && f.quoted(n) || f.is(v-1, "later", "then", "also", "himself", "herself") && f.is(v+1, "that")
	}
	return false
}
