package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// phrase is the full noun phrase of a source: with apposition, affiliation and
// coordination.
func (f *finder) phrase(h int) tokens {
	if f.d.Tokens[h].UPOS == nlp.PRON {
		return tokens{h, h + 1}
	}
	first, last := f.t.NounPhraseTokens(h, nlp.WithNmod|nlp.WithAppos|nlp.WithConj)
	s := f.d.Sentences[f.sentenceOf(h)]
	r := tokens{max(first, s.First), min(last, s.Last)}
	if o := f.opening[f.sentenceOf(h)]; h >= o {
		r.first = max(r.first, o)
	}
	for r.first < h && (f.d.Tokens[r.first].UPOS == nlp.ADP && !f.is(r.first, "about", "over", "around", "up") || f.lex.times.has(f.base(r.first)) && f.comma(r.first+1)) {
		r.first++
	}
	if f.yearOld(h) {
		r.first = min(r.first, h-4)
		if r.first > 0 && f.d.Tokens[r.first-1].UPOS == nlp.DET {
			r.first--
		}
	}
	if n, ok := f.descriptionAt(h); ok {
		if r.first, r.last = min(r.first, n.first), max(r.last, n.last); f.is(n.first, "the") {
			r.first = n.first // "On Instagram | the player himself wrote"
		}
	}
	// A name is taken whole, whatever the parse made of it.
	if n, ok := f.name(h); ok {
		r.first, r.last = min(r.first, n.First), max(r.last, n.Last)
	}
	r.first = f.officeBefore(r.first, f.opening[f.sentenceOf(h)])
	for r.last < s.Last && f.lex.honorifics.has(f.form(r.last-1)) && f.upper(r.last) {
		r.last++ // a title is never a name: "Mr | Holm"
	}
	// A phrase begins behind a quotation that a comma closes.
	for i := h - 1; i > r.first; i-- {
		if f.quoteOf[i] != f.quoteOf[h] && f.quoteOf[i] > 0 {
			if f.closesSpeech(i) {
				r.first = i + 1
			}
			break
		}
	}
	// A phrase ends where a quotation begins.
	for i := h; i < r.last; i++ {
		if f.quoteOf[i] != f.quoteOf[h] && f.words(tokens{i, r.last}) > 0 {
			if q := f.quotes[max(f.quoteOf[i], 1)-1].outer; f.quoteOf[i] > 0 && q.last <= r.last && q.len() <= 5 {
				continue
			}
			r.last = i
		}
	}
	r.last = min(r.last, f.clauseInside(h, r.last))
	for i := h + 2; i < r.last; i++ {
		if f.lowers[i-1] == "," && f.d.Tokens[i].XPOS == "VBG" && f.lex.quoters.has(f.base(i)) {
			r.last = i - 1
		}
	}
	if f.upos(h) != f.d.Tokens[h].UPOS {
		// The parse of a mistagged head knows nothing of what goes with it.
		if n := f.nounsBefore(h, f.opening[f.sentenceOf(h)]); !n.empty() && !f.lex.times.has(f.base(n.first)) {
			r.first = min(r.first, n.first)
		}
	}
	if r = f.bareEnd(r); r.empty() {
		return tokens{h, h + 1}
	}
	return r
}

// untimed is where a phrase with head h that ends before token end ends without
// the time behind it: "Norra | on Tuesday".
func (f *finder) untimed(h, end int) int {
	i := end - 1
	for i > h && !f.lex.docNouns.has(f.form(i)) && (f.lex.times.has(f.base(i)) || f.lex.times.has(f.form(i)) || f.d.Tokens[i].UPOS == nlp.NUM || f.is(i, "late", "early", "last", "this", "next")) {
		i--
	}
	switch {
	case i+1 == end || i < h:
		return end
	case i > h && (f.is(i, "on", "in", "at") || f.lowers[i] == ",") && f.lex.times.has(f.base(i+1)):
		if f.d.Tokens[i-1].XPOS == "VBN" && i-1 > h {
			return end // "A study released on Monday"
		}
		return i
	case i == h && f.is(i+1, "last", "this", "next", "late", "early") && f.lex.times.has(f.base(end-1)):
		return i + 1 // "officials | last week"
	case i > h && f.is(i+1, "last", "this", "late", "early") && f.lex.times.has(f.base(end-1)) && f.nominal(i) && !f.hasVerb(tokens{h, i}) && !f.hasParticiple(h, i):
		return i + 1 // "the town's head of police | this week"
	case i == h && f.lex.times.has(f.base(i+1)) && f.nameOf[i] > 0 && f.nameOf[i] != f.nameOf[i+1]:
		return i + 1
	}
	return end
}

// openBracket is where a source begins of which an editor has filled in the first
// words: at their bracket.
func (f *finder) openBracket(r tokens) int {
	if r.first == 0 || f.lowers[r.first-1] != "[" {
		return r.first
	}
	for i := r.first; i < r.last; i++ {
		switch f.lowers[i] {
		case "]":
			return r.first - 1
		case "[":
			return r.first
		}
	}
	return r.first
}

// closeBracket is where a source ends that would end within a bracket: "Rep. Ana Rao
// (R-Okla.|)".
func (f *finder) closeBracket(r tokens) int {
	open := false
	for i := r.first; i < r.last; i++ {
		if w := f.d.Word(i); w == "(" || w == ")" {
			open = w == "("
		}
	}
	for i := r.last; open && i < min(f.d.Sentences[f.sentenceOf(r.first)].Last, r.last+3); i++ {
		if f.lowers[i] == ")" {
			return i + 1
		}
	}
	return r.last
}

// beforeCiting is a source without the aside in which it cites another: "the
// paper | , citing two officials", "the union | , according to the paper", "the firm | ,
// with 300 workers according to its site".
func (f *finder) beforeCiting(r tokens) tokens {
	comma := -1
	for i := r.first + 1; i+1 < r.last; i++ {
		if f.lowers[i] == "," {
			comma = i
		}
		if comma > 0 && f.phrasal(i+1, r.last) > 0 {
			return tokens{r.first, comma}
		}
		if f.lowers[i] == "," && f.d.Tokens[i+1].XPOS == "VBG" && f.lex.quoters.has(f.base(i+1)) {
			return tokens{r.first, i}
		}
	}
	return r
}

// officeBefore is where a phrase begins that a person's name opens, with the
// office right before the name: "[Labour's home secretary] Yvonne Carter".
func (f *finder) officeBefore(first, least int) int {
	n, ok := f.name(first)
	if !ok || n.First != first || n.Kind.Base() != news.Person || first <= least {
		return first
	}
	k := first - 1
	if u := f.d.Tokens[k].UPOS; u != nlp.NOUN && u != nlp.PROPN || !f.lex.personNouns.has(f.base(k)) && !f.lex.personNouns.has(f.form(k)) || f.quoteOf[k] != f.quoteOf[first] {
		return first
	}
	for k > least {
		t := &f.d.Tokens[k-1]
		if f.quoteOf[k-1] != f.quoteOf[first] || f.lex.times.has(f.base(k-1)) {
			break
		}
		if t.UPOS != nlp.NOUN && t.UPOS != nlp.PROPN && t.UPOS != nlp.ADJ && t.UPOS != nlp.DET && t.XPOS != "POS" && t.XPOS != "PRP$" {
			break
		}
		k--
	}
	return k
}

// clauseInside is where a comma in the tokens from h to end opens a clause of
// its own, which is no apposition; end when none does.
func (f *finder) clauseInside(h, end int) int {
	for i := h + 1; i < end; i++ {
		if !f.comma(i) {
			continue
		}
		for k := i + 1; k < end && !f.comma(k); k++ {
			if f.is(k, "who", "which", "that", "whose", "whom", "where") {
				break
			}
			switch f.d.Tokens[k].XPOS {
			case "VBD", "VBZ", "VBP", "MD":
				return i
			}
		}
	}
	return end
}

// maxWiden is how many tokens a source may be widened by.
const maxWiden = 14

// upTo widens a source that stands before its cue to the cue, when only parts
// of noun phrases stand between: a parser often breaks "South Korean and
// Russian media" or "a person close to the talks" in two.
func (f *finder) upTo(r tokens, head, cue int) (tokens, int) {
	if i := r.first - 1; i > f.opening[f.sentenceOf(head)] && f.d.Tokens[i].UPOS == nlp.CCONJ && f.d.Tokens[head].UPOS != nlp.PRON {
		// "South Korean and Russian media", broken before the "and".
		if n := f.nounsBefore(i, f.opening[f.sentenceOf(head)]); !n.empty() && n.first == f.opening[f.sentenceOf(head)] {
			r.first = n.first
		}
	}
	if r.last >= cue || cue-r.last > maxWiden || f.d.Tokens[head].UPOS == nlp.PRON {
		return r, head
	}
	last, linked := -1, false
	for i := r.last; i < cue; i++ {
		t := &f.d.Tokens[i]
		switch t.UPOS {
		case nlp.NOUN, nlp.PROPN:
			if f.lex.times.has(f.base(i)) || f.lex.channels.at(f.base(i)) != "" && !linked {
				return r, head
			}
			last = i
		case nlp.ADP:
			linked = linked || f.is(i, "of")
		case nlp.ADJ, nlp.CCONJ, nlp.DET, nlp.NUM:
		case nlp.VERB:
			if t.XPOS != "VBN" && t.XPOS != "VBG" || t.Head < 0 {
				return r, head
			}
		default:
			if t.XPOS != "PRP$" && t.XPOS != "POS" {
				return r, head
			}
		}
		if f.quoted(i) {
			return r, head
		}
	}
	if last != cue-1 {
		return r, head
	}
	if f.d.Tokens[head].UPOS != nlp.NOUN && f.d.Tokens[r.last].UPOS == nlp.CCONJ {
		head = last
	}
	return tokens{r.first, cue}, head
}

// bareEnd takes off punctuation at the ends of a phrase but for brackets and
// marks that have their pair in it.
func (f *finder) bareEnd(r tokens) tokens {
	for r.first < r.last && f.d.Tokens[r.first].UPOS == nlp.PUNCT && f.quoteOf[r.first] == 0 {
		r.first++
	}
	for r.first < r.last && f.d.Tokens[r.last-1].UPOS == nlp.PUNCT && f.quoteOf[r.last-1] == 0 && !f.is(r.last-1, ")", "]") {
		r.last--
	}
	return r
}

// speakerLike reports whether a token can be who speaks: a name, a personal
// pronoun, a noun for a source.
func (f *finder) speakerLike(i int) bool {
	return i >= 0 && f.once(i, askSpeaker, (*finder).speaks)
}

// speaksIn reports whether token i can be who says what verb v says. Of some verbs every
// subject is, though no list has its noun: "the gazette calls", "the Minority described".
func (f *finder) speaksIn(i, v int) bool {
	if f.speakerLike(i) {
		return true
	}
	if i < 0 || i > v || !f.finiteVerb(v) || f.d.Tokens[v].XPOS == "VBG" || f.d.Tokens[i].UPOS != nlp.NOUN || f.lex.times.has(f.base(i)) || !f.lex.strong.has(f.base(v)) {
		return false
	}
	q, ok := f.lex.nouns.get(f.base(i))
	return !ok || q.empty()
}

func (f *finder) speaks(i int) bool {
	t := &f.d.Tokens[i]
	if t.UPOS == nlp.PRON {
		return f.lex.pronouns.at(f.form(i)) != "" || f.lex.indefinite.has(f.form(i))
	}
	if (t.UPOS == nlp.DET || t.UPOS == nlp.NUM || t.UPOS == nlp.CCONJ) && f.is(i+1, "of") {
		return t.UPOS == nlp.NUM || f.lex.pronouns.at(f.form(i)) != "" // "both of them"
	}
	if f.ordinal(i) || f.alone(i) || f.yearOld(i) {
		return true
	}
	if n, ok := f.name(i); ok {
		return n.Kind != news.Event
	}
	if t.UPOS != nlp.PROPN && f.upos(i) == nlp.PROPN {
		return true // a name that a tagger took for another word
	}
	if f.lex.isSource(f.base(i), f.form(i)) || f.lex.crowds.has(f.form(i)) || f.pairType(i) != "" {
		return true
	}
	if _, ok := f.descriptionAt(i); ok {
		return true
	}
	// "spokesman John Oda": the name may hang on the noun, or the noun on the name.
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if r := f.d.Tokens[k].Rel; (r == nlp.Appos || r == nlp.Flat || r == nlp.Compound) && f.nameOf[k] > 0 {
			return true
		}
	}
	return t.UPOS == nlp.PROPN
}

// jointHead is the head of a phrase that a parser took for two: "the search and
// rescue agency" is one agency.
func (f *finder) jointHead(r tokens, head int) int {
	last := r.last - 1
	if last-1 <= head || f.d.Tokens[last].XPOS != "NN" || f.d.Tokens[last-1].UPOS != nlp.NOUN || f.d.Tokens[last-1].XPOS != "NN" {
		return head
	}
	for i := last - 2; i > head; i-- {
		switch f.d.Tokens[i].UPOS {
		case nlp.CCONJ:
			if f.d.Tokens[head].UPOS == nlp.NOUN && f.lex.isSource(f.base(last), f.form(last)) && !f.lex.personNouns.has(f.base(head)) {
				return last
			}
			return head
		case nlp.NOUN, nlp.ADJ:
		default:
			return head
		}
	}
	return head
}

// ofBodyHead is the head of a phrase that a person's name opens, of which the parse has made
// the body behind its preposition the head: "Ana Rao of the broker Halden wrote".
func (f *finder) ofBodyHead(r tokens, head int) int {
	n, ok := f.name(r.first)
	if !ok || n.First != r.first || n.Kind.Base() != news.Person || head <= n.Last || !r.has(head) || !f.is(n.Last, "of", "at", "from", "with") {
		return head
	}
	for i := n.Last + 1; i <= head; i++ {
		if f.closes(i) || f.comma(i) || f.d.Tokens[i].UPOS == nlp.CCONJ {
			return head
		}
	}
	return n.Last - 1
}

// headOf is the token of a range whose head lies outside it.
func (f *finder) headOf(r tokens) int {
	for i := r.first; i < r.last; i++ {
		if h := f.d.Tokens[i].Head; !r.has(h) && f.d.Tokens[i].UPOS != nlp.PUNCT {
			return i
		}
	}
	return r.first
}

// plural reports whether the source in r with that head is printed in the
// plural.
func (f *finder) plural(r tokens, head int) bool {
	if f.jointHead(r, r.first) == head && head > r.first && f.d.Tokens[head].XPOS == "NN" && r.last-1 == head {
		return false
	}
	if f.d.Tokens[head].XPOS == "NNS" || f.lex.pronouns.at(f.form(head)) == "plural" || f.personsOpen(head) {
		return true
	}
	return f.joint(r, head)
}

// joint reports whether a phrase joins others to its head.
func (f *finder) joint(r tokens, head int) bool {
	for k := f.t.First(head); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == nlp.Conj && r.has(k) {
			return true
		}
	}
	return false
}

// widened is a phrase with the adjectives, participles and prepositional
// phrases that stand right behind it: "two officials familiar with the matter".
func (f *finder) widened(r tokens, end int) tokens {
	if r.last >= end {
		return r
	}
	switch x := f.d.Tokens[r.last].XPOS; x {
	case "JJ", "VBN", "VBG", "IN":
	default:
		return r
	}
	i := r.last
	for ; i < end && !f.closes(i) && f.quoteOf[i] == 0; i++ {
		if f.tensed(i) || f.lex.times.has(f.base(i)) || i-r.last > maxWiden {
			return r
		}
	}
	return tokens{r.first, i}
}

// bareSource is a source without what a parser has hung on it that belongs to the
// sentence: an adverb behind a comma ("Police, | meanwhile"), a time before one
// ("Days after the crash, | the Air Force").
func (f *finder) bareSource(r tokens, head int) (tokens, int) {
	for r.last-2 > head && f.d.Tokens[r.last-1].UPOS == nlp.ADV && f.lowers[r.last-2] == "," {
		r.last -= 2
	}
	for i := head + 1; i+1 < r.last; i++ {
		if f.lowers[i] == "," && (f.lex.speaking.has(f.form(i+1)) || f.lex.apart.has(f.form(i+1)) && f.d.Tokens[i+1].UPOS == nlp.ADP) {
			r.last = i // "the mayor, | speaking on state television", "the nurse, | in turn"
		}
		if f.lowers[i] == "," && i+3 < len(f.d.Tokens) && f.is(i+1, "for") && f.d.Tokens[i+2].XPOS == "PRP$" && f.is(i+3, "part") {
			r.last = i // "the union, | for its part"
		}
	}
	if i := r.first; f.lex.times.has(f.base(i)) || i+1 < r.last && f.d.Tokens[i].UPOS == nlp.NUM && f.lex.times.has(f.base(i+1)) {
		for k := i + 1; k+1 < r.last; k++ {
			if f.lowers[k] != "," {
				continue
			}
			if rest := (tokens{k + 1, r.last}); f.prepositionIn(i, k) || f.is(i+1, "after", "before") {
				if !rest.has(head) {
					head = f.lastNoun(rest)
				}
				r = rest
			}
			break
		}
	}
	return r, head
}
