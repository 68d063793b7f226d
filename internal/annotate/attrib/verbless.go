package attrib

import "hearsay/internal/nlp"

// maxVerbless is how many tokens an answer without a verb may have.
const maxVerbless = 12

// verbless takes what somebody says in so few words that there is no verb: "The minister
// says theft", "The union said no", "The ministry says 42 dead". What begins with a
// determiner or pronoun is rather a thing that is said ("said a prayer"), and some words
// are only uttered ("said goodbye").
func (f *finder) verbless(c candidate, v int) bool {
	end := f.d.Sentences[c.sent].Last
	i := v + 1
	if f.lemma(v) != "say" || i >= end || f.quoted(v) || f.quoted(i) || c.head > v || !f.finiteVerb(v) || f.passiveVerb(v) || f.negatedAt(v) && !f.is(i, "no") || !f.speakerLike(c.head) && !f.strangeSubject(c.head, v) {
		return false
	}
	last := i
	for last < end && !f.closes(last) {
		if f.tensed(last) || f.quoted(last) || f.d.Tokens[last].UPOS == nlp.SCONJ || relative(f.d.Tokens[last].XPOS) || last-i >= maxVerbless {
			return false
		}
		last++
	}
	switch no := f.is(i, "no", "yes"); {
	case no && last == i+1, no && f.is(i+1, "to") && last > i+2:
	case no || f.lex.uttered.has(f.form(i)) || f.lex.times.has(f.base(i)) || !f.nominal(last-1) && f.d.Tokens[i].UPOS != nlp.NUM:
		return false
	default:
		switch f.d.Tokens[i].UPOS {
		case nlp.NOUN, nlp.ADJ, nlp.NUM:
		default:
			return false
		}
		if f.d.Tokens[v].XPOS == "VBD" && f.d.Tokens[i].UPOS != nlp.NUM {
			return false // "said Mass"
		}
	}
	c.frame, c.score = clauseFrame, 0.6
	c.content = f.single(tokens{i, last})
	return f.take(c, v)
}

// strangeSubject reports whether a token is the noun right before verb v that opens its
// sentence, in no list and without an article: a body that is called by what it is for
// ("Health says").
func (f *finder) strangeSubject(h, v int) bool {
	return h >= 0 && h == v-1 && h == f.opening[f.sentenceOf(v)] && f.d.Tokens[h].XPOS == "NN"
}

// bareReply reports whether range r, which opens its sentence, is an answer of a few words
// that cue v in the present ends with its source: "Friday, says the council", "Justice,
// | she says". Behind such a cue nothing goes on that r could be a time or a place of.
func (f *finder) bareReply(r tokens, v, after int) bool {
	s := f.sentenceOf(v)
	if f.lemma(v) != "say" || f.d.Tokens[v].XPOS == "VBD" || r.first != f.opening[s] || r.len() > maxAnswer || after+1 < f.d.Sentences[s].Last {
		return false
	}
	for i := r.first; i < r.last; i++ {
		if f.tensed(i) || f.quoted(i) || f.closes(i) {
			return false
		}
	}
	return f.opensNominal(r.first) || f.is(r.first, "not", "in", "on", "at", "until", "before", "by", "from")
}

// takenForObject reports whether a candidate of sentence s gives cue v, which "says" right
// behind a comma, no more than the noun phrase behind it, which is who speaks: "The pier is
// shut, | says the harbour watch".
func (f *finder) takenForObject(s, v int) bool {
	c := f.candidateAt(s, v)
	return c != nil && f.cueLemma(v).text == "say" && c.head >= 0 && c.head < v && len(c.content) == 1 && c.content[0].first == v+1 && !f.finite(c.content[0]) && !f.quoted(v+1)
}

// drop takes back the candidate of sentence s with its cue at v.
func (f *finder) drop(s, v int) {
	for i := f.ofSent[s]; i < len(f.cands); i++ {
		if f.cands[i].cueHead == v {
			f.cands = append(f.cands[:i], f.cands[i+1:]...)
			return
		}
	}
}
