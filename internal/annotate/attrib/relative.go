package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// thatOf is the head of what stands before the "who" of a clause that the parse has
// tied to the pronoun before it: "among the names is that of Ana Rao, a former
// minister, who said". -1 for none.
func (f *finder) thatOf(h, v int) int {
	if !f.is(h, "that", "those") || h+1 >= v || !f.is(h+1, "of") {
		return -1
	}
	for i := h + 2; i < v; i++ {
		if f.is(i, "who") {
			return f.nounAfter(h+2, i)
		}
	}
	return -1
}

// beforePronoun is the head of the noun phrase that a relative pronoun stands
// for, where the parse took its clause for the main one: "the ministry, which
// had denied that …, now said". -1 for none.
func (f *finder) beforePronoun(h int) int {
	if !f.is(h, "who", "which") {
		return -1
	}
	first, i := f.opening[f.sentenceOf(h)], f.firstRelative(h)
	if i > first && f.comma(i-1) {
		i--
	}
	r := f.nounsBefore(i, first)
	if k := r.last - 1; r.len() == 1 && f.d.Tokens[k].UPOS == nlp.NUM && k-2 > first && f.comma(k-1) && f.nameOf[k-2] > 0 {
		r = f.nounsBefore(k-1, first) // "Ana, six, who"
	}
	if r.empty() || !f.nominal(r.last-1) || f.quoteOf[r.last-1] != f.quoteOf[h] {
		return -1
	}
	return f.headOf(r)
}

// beforeOfWhich is the head of the noun phrase before the comma of a relative clause that
// token h opens with "of which" or "of whom", where the clause ends before verb v: "The note,
// | a photo of which police released, | read". -1 for none.
func (f *finder) beforeOfWhich(h, v int) int {
	if h < 0 || h+2 >= v || !f.is(h+1, "of") || !f.is(h+2, "which", "whom") || f.lowers[f.groupStart(v)-1] != "," {
		return -1
	}
	first := f.opening[f.sentenceOf(v)]
	for i := h - 1; i > first && h-i < 4; i-- {
		if f.lowers[i] == "," {
			if r := f.nounsBefore(i, first); !r.empty() && f.nominal(r.last-1) {
				return f.headOf(r)
			}
			return -1
		}
		if !f.opensNominal(i) {
			return -1
		}
	}
	return -1
}

// firstRelative is the relative pronoun that opens the first of several clauses on one
// noun, of which another begins with the pronoun at token h: "an officer who was there,
// and | who described it". h when there is none.
func (f *finder) firstRelative(h int) int {
	if !f.is(h-1, "and", "but") {
		return h
	}
	first := f.opening[f.sentenceOf(h)]
	for k := h - 2; k > first && h-k <= maxLate; k-- {
		if f.quoted(k) || f.lowers[k] == ";" || f.lowers[k] == ":" {
			return h
		}
		if f.lower(k) == f.lower(h) {
			return k
		}
	}
	return h
}

// otherForm reports whether verb v has a tense and verb in, to which a parser has joined
// it, is an infinitive behind its auxiliary, so that they cannot be joined: "says it will
// protest and | insists that".
func (f *finder) otherForm(v, in int) bool {
	return in >= 0 && f.d.Tokens[in].XPOS == "VB" && (f.d.Tokens[v].XPOS == "VBZ" || f.d.Tokens[v].XPOS == "VBD") && f.t.Child(in, nlp.Aux) >= 0 && f.t.Child(v, nlp.Aux) < 0
}

// behindRelative is the subject by the words of verb v in a relative clause whose pronoun
// is its object, where the parse gives it the subject h of another verb: "a form which
// his brother, a lawyer, advised him not to sign". -1 for none.
func (f *finder) behindRelative(h, v int) int {
	g := f.verbGroup(v).first
	for p := g - 2; p > h && g-p <= maxLate; p-- {
		if f.tensed(p) || f.quoted(p) {
			return -1
		}
		if f.is(p, "which", "whom", "what") {
			src, k := f.subjectFrom(p+1, v)
			if k >= 0 {
				f.foundFar(v, src)
			}
			return k
		}
	}
	return -1
}

// relativeSubject is the relative pronoun that verb v has as its subject, -1 for
// none.
func (f *finder) relativeSubject(v int) int {
	if k := f.t.OwnSubject(v); k >= 0 && f.t.Antecedent(k) != k {
		return k
	}
	return -1
}

// outerSpeaker is who speaks in verb v when a parser has joined v to the content
// of the cue before it, whose subject h cannot speak: "denied that there were
// weapons on board and called the charge absurd". -1 for none.
func (f *finder) outerSpeaker(h, v int) int {
	t := &f.d.Tokens[v]
	if t.Rel != nlp.Conj || t.Head < 0 || f.ownSubject(v) >= 0 {
		return -1
	}
	_, phrasal := f.lex.verbs.getText(f.lemma(v) + " " + f.lower(min(v+1, len(f.d.Tokens)-1))) // "and called on": taggers take it for a participle
	if f.speakerLike(h) && !f.otherForm(v, t.Head) || !f.finiteVerb(v) && !(phrasal && t.XPOS == "VBN" && f.t.Child(v, nlp.Aux, nlp.AuxPass) < 0) {
		return -1
	}
	in := t.Head
	g := f.d.Tokens[in].Head
	if g < 0 || f.d.Tokens[in].Rel != nlp.Ccomp || f.d.Tokens[g].XPOS != t.XPOS && !phrasal || !f.lex.verbs.at(f.base(g)).takes('c') {
		return -1
	}
	if s := f.ownSubject(g); f.speakerLike(s) {
		return s
	}
	return -1
}

// behindWho is the subject of verb v, taken for a participle, right behind a relative clause
// between two commas in a sentence that has no other verb for that subject: "Rao, who has two
// boats, | posted: “…”". -1 for none.
func (f *finder) behindWho(v int) int {
	s := f.sentenceOf(v)
	src, h := f.subjectByWords(v)
	k := f.groupStart(v)
	if src.empty() || f.quoted(v) || k == 0 || f.lowers[k-1] != "," || f.firstWho(src.first, k) < 0 {
		return -1
	}
	for i := v + 1; i < f.d.Sentences[s].Last; i++ {
		if f.quoted(i) || f.lowers[i] == ":" {
			return h
		}
		if f.tensed(i) {
			return -1
		}
	}
	return h
}

// beforeMain is where content r of a cue v ends that stands in a relative clause on the noun
// which opens the sentence, where a parse has taken the sentence's own predicate for a part of
// what is said: "A cook who says she was left out | is suing the hotel".
func (f *finder) beforeMain(r tokens, v, s int) int {
	p := f.whoBefore(v)
	if p <= f.opening[s] || f.quoted(v) || f.quoted(p) {
		return r.last
	}
	if f.comma(p-1) || f.d.Tokens[p-1].UPOS == nlp.ADP && f.comma(p-2) {
		return f.untilClosing(r)
	}
	h := f.outOfRelative(p)
	if h < 0 || f.d.Tokens[h].Head >= 0 {
		return r.last // the parse has found the sentence's verb
	}
	for k := r.last - 1; k > r.first; k-- {
		if f.quoted(k) {
			return r.last
		}
		if !f.tensed(k) {
			continue
		}
		first := f.groupStart(k)
		for i := first - 1; i > r.first; i-- {
			switch {
			case f.tensed(i):
				return first
			case f.closes(i), f.d.Tokens[i].UPOS == nlp.CCONJ, f.d.Tokens[i].UPOS == nlp.SCONJ, relative(f.d.Tokens[i].XPOS), f.is(i, "that"):
				return r.last
			}
		}
		return r.last
	}
	return r.last
}

// whoBefore is the relative pronoun that is the subject of cue v, by the parse or right before
// it; -1 for none.
func (f *finder) whoBefore(v int) int {
	if p := f.relativeSubject(v); p >= 0 {
		return p
	}
	if p := f.groupStart(v) - 1; p >= 0 && f.is(p, "who", "which") {
		return p
	}
	return -1
}

// untilClosing is where content r of a cue in a relative clause behind a comma ends: at the comma
// that closes this, right before the predicate of its noun. "Police, who said they had seen the
// boat, | believe it sank".
func (f *finder) untilClosing(r tokens) int {
	open := false
	for k := r.first + 2; k+1 < r.last; k++ {
		if f.lowers[k] != "," || f.quoted(k) {
			continue
		}
		if i := f.behindAdverbs(k+1, r.last); !open && f.tensed(i) && !f.quoted(i) && f.finite(tokens{r.first, k}) {
			return k
		}
		open = !open
	}
	return r.last
}

// behindOwnRelative is who speaks in verb v right behind the comma that closes a relative clause
// on him with a cue of its own, where a parse has found the subject h in what that says: "Police,
// who said they had seen the boat, | believe it sank". -1 for nobody.
func (f *finder) behindOwnRelative(s, v, h int) (int, tokens) {
	k := f.groupStart(v) - 1
	if h < 0 || k <= f.opening[s] || f.lowers[k] != "," || f.quoted(v) || !f.tensed(v) {
		return -1, tokens{}
	}
	for _, c := range f.cands[f.ofSent[s]:] {
		if n := len(c.content); n > 0 && c.content[n-1].last == k && c.content[n-1].has(h) && c.cueHead >= 0 && f.whoBefore(c.cueHead) > 0 && f.comma(f.whoBefore(c.cueHead)-1) {
			if src, h := f.subjectByWords(v); h >= 0 && src.last <= c.cueHead {
				return h, src
			}
		}
	}
	return -1, tokens{}
}

// outOfRelative is the head of the phrase that opens a sentence and that the relative pronoun at
// token p describes.
func (f *finder) outOfRelative(p int) int {
	for i := p - 1; i >= f.opening[f.sentenceOf(p)]; i-- {
		if f.d.Tokens[i].Head < 0 {
			return i
		}
		if f.tensed(i) || f.closes(i) {
			return -1
		}
	}
	return -1
}

// behindWhen is the source of cue v without what a parser has put before its subject: the noun of
// a preposition or the object of a verb with the word that opens the cue's clause, "met with | Ole Dahl of Norland after
// | the ministry charged".
func (f *finder) behindWhen(r tokens, head, v int) (tokens, int) {
	if head < 0 || r.last > v || r.first <= f.opening[f.sentenceOf(v)] || !f.finiteVerb(v) {
		return r, head
	}
	if u := f.d.Tokens[r.first-1].UPOS; u != nlp.ADP && u != nlp.VERB {
		return r, head
	}
	for i := r.last - 2; i > r.first; i-- {
		if !f.is(i, "after", "before", "when", "while", "because", "until", "since") || !f.opensNominal(i+1) {
			continue
		}
		k := f.headBehind(tokens{i + 1, r.last})
		if l := f.base(k); f.speakerLike(k) || f.lex.testers.has(l) || f.lex.docNouns.has(l) {
			return tokens{i + 1, r.last}, k
		}
		break
	}
	return r, head
}

// withHolderBehind is a source of names alone with the person's name that goes on with it, which a
// parser has made a second subject: "House | Speaker Lena Berg came in saying".
func (f *finder) withHolderBehind(r tokens, head, v int) (tokens, int) {
	i := r.last
	if head < 0 || r.empty() || i >= v || f.d.Tokens[i].UPOS != nlp.PROPN || f.d.Tokens[i-1].UPOS != nlp.PROPN {
		return r, head
	}
	for ; i < v && (f.d.Tokens[i].UPOS == nlp.PROPN || f.d.Tokens[i].UPOS == nlp.NOUN || f.d.Tokens[i].UPOS == nlp.ADJ); i++ {
		if n, ok := f.name(i); ok && n.First >= r.last && n.Last <= v && n.Kind.Base() == news.Person {
			return tokens{r.first, n.Last}, n.Last - 1
		}
	}
	return r, head
}

// onlyCompared reports whether the source of cue v stands behind a "than", so that what he
// expected is not told: "The toll was lower than | officials had feared".
func (f *finder) onlyCompared(r tokens, v int) bool {
	if st := f.lex.verbs.at(f.base(v)).stance; st != news.Expects && st != news.Fears && st != news.Hopes {
		return false
	}
	for i := max(r.first-1, 0); i+1 < r.last; i++ {
		if f.is(i, "than") && f.d.Tokens[i+1].UPOS != nlp.NUM && f.opensNominal(i+1) {
			return (i < r.first || f.finite(tokens{r.first, i})) && !f.is(v+1, "that")
		}
	}
	return false
}
