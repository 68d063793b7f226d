package coref

import (
	"strings"

	"hearsay/internal/nlp"
)

// Whoever asks, accuses or is replied to is another than whom he speaks to.

// subjectless reports whether the pronoun at token i is the object of a verb to which the
// parse has found no subject: it is then whom the sentence opens with, behind all that
// describes him.
func (l *linker) subjectless(i int) bool {
	d := l.d
	h := d.Tokens[i].Head
	if r := d.Tokens[i].Rel; r != nlp.Obj && r != nlp.Iobj || h < 0 || h >= i || strings.HasSuffix(l.lower(i), "self") || d.Tokens[h].Head >= 0 {
		return false
	}
	for k := d.Sentences[d.SentenceOf(i)].First; k < i; k++ {
		if r := d.Tokens[k].Rel; (r == nlp.Nsubj || r == nlp.NsubjPass) && d.Tokens[k].Head == h {
			return false
		}
	}
	return true
}

// askerOf is the chain of whoever asks what the pronoun at token i opens: "Rao asked whether
// he played" asks for another; -1 for none.
func (l *linker) askerOf(recent []candidate, i int) int {
	d := l.d
	if i < 2 || d.Tokens[i].Rel != nlp.Nsubj || !l.sameSentence(i-2, i) {
		return -1
	}
	switch l.lower(i - 1) {
	case "whether", "if", "why", "how", "what", "where", "when":
	default:
		return -1
	}
	if d.Tokens[i-2].Lemma != "ask" {
		return -1
	}
	for n := len(recent) - 1; n >= 0 && recent[n].sentence == d.SentenceOf(i); n-- {
		if r := &recent[n]; r.subject && r.token < i {
			return r.chain
		}
	}
	return -1
}

// askedAt reports whether the name whose tokens end before token i is whom the text says to have
// been asked something: what follows is his answer. Who is asked "to leave" or "for help" need not
// give any.
func (l *linker) askedAt(r *candidate) bool {
	d := l.d
	end, asked := d.TokenAt(r.last-1)+1, false
	for k := r.token; k < end && k < len(d.Tokens); k++ {
		t := &d.Tokens[k]
		asked = asked || (t.Rel == nlp.Obj || t.Rel == nlp.Iobj) && t.Head >= 0 && t.Head < len(d.Tokens) && d.Tokens[t.Head].Lemma == "ask"
	}
	return asked && end < len(d.Tokens) && l.sameSentence(r.token, end) && l.lower(end) != "to" && l.lower(end) != "for"
}

// endsQuoted reports whether a sentence ends within quotation marks or with one: who has put his
// question in its own words may go on with it.
func (l *linker) endsQuoted(s int, marks []bool) bool {
	for i := l.d.Sentences[s].Last - 1; i >= l.d.Sentences[s].First; i-- {
		if marks[i] {
			return true
		}
		if letters(l.d.Word(i)) {
			return false
		}
	}
	return false
}

// hearerOf is the chain of whom the clause of a pronoun that is its subject names right behind its
// verb: in "he told Rao" and "he said Rao" he is not Rao. -1 for none.
func (l *linker) hearerOf(c *Chains, i int) int {
	d := l.d
	v := i + 1
	for v < len(d.Tokens) && v-i < 4 && (d.Tokens[v].UPOS == nlp.AUX || d.Tokens[v].UPOS == nlp.ADV) {
		v++
	}
	if v+1 >= len(d.Tokens) || d.Tokens[v].UPOS != nlp.VERB || !l.sameSentence(i, v+1) || l.g.pronoun[l.lower(i)].possessive && d.Tokens[i].XPOS == "PRP$" {
		return -1
	}
	k := v + 1
	if d.Tokens[k].XPOS == "RP" {
		k++
	}
	for first := k; k < len(d.Tokens) && k-first < 3 && l.g.title[l.folded(k, k+1)].class != ""; k++ {
		if m := firstFrom(c.Mentions, d.Tokens[k].Start); m < len(c.Mentions) && c.Mentions[m].Start == d.Tokens[k].Start {
			break
		}
		if k+1 < len(d.Tokens) && d.Word(k+1) == "." {
			k++ // "Mr."
		}
	}
	if k >= len(d.Tokens) {
		return -1
	}
	m := firstFrom(c.Mentions, d.Tokens[k].Start)
	if m >= len(c.Mentions) || c.Mentions[m].Start != d.Tokens[k].Start || c.Mentions[m].Form == "adjective" {
		return -1
	}
	if end := d.TokenAt(c.Mentions[m].End-1) + 1; end < len(d.Tokens) && possessive(d.Word(end)) {
		return -1 // "he told Rao's story"
	}
	if at, ok := c.byID[c.Mentions[m].Entity]; ok {
		return at
	}
	return -1
}

// replies reports whether the pronoun at token i is the subject of a verb of replying.
func (l *linker) replies(i int) bool {
	d := l.d
	for _, k := range [...]int{d.Tokens[i].Head, i + 1} { // "he replied", "his reply"
		if k >= 0 && k < len(d.Tokens) && l.g.reply[d.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

// spokenTo reports whether the sentence of token i is a reporter's own, outside quotation
// marks, in which he turns to somebody: "I asked the guard", "We rang the mayor".
func (l *linker) spokenTo(i int, marks []bool) bool {
	d := l.d
	x := d.Sentences[d.SentenceOf(i)]
	for k := x.First; k < i; k++ {
		if w := l.lower(k); (w == "i" || w == "we") && d.Tokens[k].Rel == nlp.Nsubj {
			return !marks[k]
		}
	}
	return false
}
