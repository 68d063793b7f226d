package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// infinitive takes an infinitive as content: "vowed to stay".
func (f *finder) infinitive(c candidate, v int, q cue, passive, absent bool) bool {
	x := f.after(v, nlp.Xcomp, nlp.Ccomp)
	if x < 0 && !passive && v+2 < len(f.d.Tokens) && f.d.Tokens[v+1].XPOS == "VBG" && q.takes('n') && f.t.Child(v, nlp.Obj) < 0 {
		x = v + 1 // "denied | breaching its permit", hung as if it were how
	}
	if k := v + 2; !passive && k < len(f.d.Tokens) && f.d.Tokens[v+1].UPOS == nlp.ADV && f.d.Tokens[k].XPOS == "VBG" && (q.stance == news.Denies || q.stance == news.Acknowledges) && q.takes('c') && (x < 0 || x == k) {
		x = k // "denied ever | seeing it", "admitted secretly | taping it", hung as if it were how
	}
	if x < 0 && passive && f.commands(v, q) {
		if x = f.after(v, nlp.Advcl); x >= 0 && (x > v+3 && !(f.is(v+1, "by") && x <= v+maxAfter) || f.childWord(x, nlp.Mark, "to") < 0) {
			return false
		}
	}
	if k := f.t.Child(max(c.head, 0), nlp.Acl, nlp.AclRelcl); x < 0 && passive && c.head > v && k > c.head && f.childWord(k, nlp.Mark, "to") >= 0 {
		x = k // "is said by friends | to have left", hung on who says so
		c.source = f.phrase(c.head)
		c.source.last = min(c.source.last, f.extent(x).first)
	}
	if x < 0 {
		return false
	}
	if f.is(x, "being") && f.d.Tokens[x+1].XPOS == "VBN" && f.lex.verbs.at(f.base(x+1)).takes('t') {
		return false // "recalls being told to": what he was told is the content
	}
	gerund := f.d.Tokens[x].XPOS == "VBG" && !f.lex.weighing.has(f.base(v)) && q.takes('c') && f.t.Child(x, nlp.Aux) < 0 // "denied taking bribes"
	if o := f.t.Child(v, nlp.Iobj, nlp.Obj); gerund && q.takes('t') && o > v && o < x {
		gerund = false // "told reporters | following an event": when, and not what
	}
	to := f.childWord(x, nlp.Mark, "to") >= 0 || q.stance == news.Declines && x == v+2 && f.is(v+1, "to") // "declined to comment", taken for a noun
	if !gerund && (!to || !q.takes('i') && !passive) {
		return false
	}
	if q.stance == news.Declines && !passive && !f.tellable(x) {
		return false // "refused to leave"
	}
	if passive && c.head < 0 && (q.stance == news.Praises || f.lex.senses.has(f.base(v)) && f.d.Tokens[x].XPOS == "VBG") {
		return false // "had been favoured to win", "was seen dancing": nobody says so
	}
	c.frame = infinitiveFrame
	r := f.extent(x)
	r.first = max(r.first, v+1)
	if gerund && x == v+2 {
		r.first = v + 1 // "denied | ever seeing it"
	}
	if f.holdsThat(r) {
		r.last = f.untilPredicate(r, v, c.sent) // "to see that a plan for schools | will be made"
	}
	r.last = f.infinitiveEnd(r, v, f.d.Sentences[c.sent].Last)
	r.last = f.withListed(r, x, v, f.d.Sentences[c.sent].Last)
	if k, end := r.last, f.d.Sentences[c.sent].Last; k+2 < end && f.is(k, "for") && f.d.Tokens[k+1].UPOS == nlp.NUM && f.lex.times.has(f.base(k+2)) && f.quoteOf[k] == f.quoteOf[v] {
		r.last = k + 3 // "asked the court to jail him | for 20 years", hung on the cue
	}
	for k := r.first + 1; k <= min(r.last, f.d.Sentences[c.sent].Last-1); k++ {
		if f.is(k, "that", "which") && (f.lex.nouns.has(f.base(k-1)) || f.is(k-1, "figure", "number", "toll")) && f.describedByComma(k, v) {
			for r.last = k; f.lowers[r.last] != ","; r.last-- { // "claimed to have won, | a claim that nobody has checked"
			}
		}
	}
	if f.is(r.first-1, "not", "never") && r.first-1 > v {
		r.first-- // "were advised | not to sail", "vowed | never to sail"
	}
	c.content = f.single(r)
	if passive {
		c.frame = passiveFrame
		if c.stance == news.Asserts && f.commands(v, q) {
			c.stance = news.Demands // "were told to leave"
		}
		if !q.takes('t') || q.stance == news.Demands || q.stance == news.Asks {
			// "is believed to be …": what is said of the subject.
			if p := f.t.OwnSubject(v); p >= 0 && p < v && !f.is(p, "it") {
				c.content = append(c.content, f.extent(p))
			}
		}
	} else {
		if c.head < 0 && !absent || f.onlyLooms(c.head, v, q) {
			return false
		}
		if o := f.t.Child(v, nlp.Obj, nlp.Iobj); o > v && o < x && !q.takes('t') {
			c.content = append(c.content, f.extent(o))
		}
	}
	return f.take(c, v)
}

// onlyLooms reports whether verb v of threats or promises tells what a thing or happening may
// bring: "the strike threatens to last", "the winter promised to be long".
func (f *finder) onlyLooms(head, v int, q cue) bool {
	if k := f.groupStart(v) - 1; k > 0 && f.is(k, "that", "which") && relative(f.d.Tokens[k].XPOS) && f.upos(k-1) == nlp.NOUN {
		head = k - 1 // "sailed in a | swell that threatened to …"
	}
	if q.stance != news.Threatens && q.stance != news.Promises || head < 0 || head > v || f.speaksIn(head, v) || f.is(head+1, "of") || v+2 < len(f.d.Tokens) && f.quoted(v+2) {
		return false
	}
	return f.upos(head) == nlp.NOUN && f.d.Tokens[head].UPOS == nlp.NOUN && f.small(head) || f.is(head, "that", "this", "which")
}

// after is the first child of v behind it with one of the relations, -1 for none.
func (f *finder) after(v int, rels ...nlp.Rel) int {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k > v && slices.Contains(rels, f.d.Tokens[k].Rel) {
			return k
		}
	}
	return -1
}

var asWord = []string{"as"}

// passive takes the subject of a passive verb as content, when an agent is
// named: "the plan was rejected by the council".
func (f *finder) passive(c candidate, v int, q cue) bool {
	p := f.t.Child(v, nlp.NsubjPass)
	if p < 0 || p > v || !q.takes('n') {
		return false
	}
	c.frame = passiveFrame
	if !f.speakerLike(c.head) {
		return false // "could not be verified" is the outlet's own doubt
	}
	if (c.stance == news.Doubts || f.lemma(v) == "call") && f.isPerson(p) {
		return false // "was questioned by police", "will be called by the defence"
	}
	if f.lex.deeds.has(f.base(v)) && (f.isPerson(p) || c.stance == news.Demands || f.nameless(p)) {
		return false // "was dismissed by the board", "the strike was ordered by a general"
	}
	c.content = f.single(f.extent(p))
	if src := f.phrase(c.head); f.lex.verbs.at(f.base(v)).takes('=') {
		end := f.d.Sentences[c.sent].Last
		for k := c.head + 1; k+1 < min(end, c.head+maxLate); k++ {
			if f.is(k, "as") && !f.tensed(k+1) {
				last := f.nounPhraseEnd(k+1, end)
				c.source = tokens{src.first, k} // "was identified by | his lawyer | as Ole Dahl"
				c.content = append(c.content, tokens{k, last})
				break
			}
			if f.closes(k) {
				break
			}
		}
	}
	return f.take(c, v)
}

// nameless reports whether token p is a name that no recogniser has found: by its tag, or
// because it opens the sentence alone where a noun in the singular has an article, and is no
// noun for something said.
func (f *finder) nameless(p int) bool {
	if f.nameOf[p] > 0 {
		return false
	}
	return f.d.Tokens[p].UPOS == nlp.PROPN || p == f.opening[f.sentenceOf(p)] && f.d.Tokens[p].XPOS == "NN" && f.upper(p) && f.extent(p).len() == 1 && f.lex.nouns.at(f.base(p)).empty() && !f.lex.told.has(f.form(p)) && !f.lex.charges.has(f.form(p))
}
