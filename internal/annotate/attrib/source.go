package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// speaker is the head of the phrase that verb v gives its content to: its
// subject, the agent of a passive, or the subject that it shares with the verb
// it hangs on. absent says that the text names nobody ("it was reported").
func (f *finder) speaker(v int, passive bool) (head int, absent bool) {
	if passive {
		if k := f.t.Agent(v, "by"); k >= 0 {
			return k, false
		}
		return -1, true
	}
	if f.d.Tokens[v].Rel == nlp.Amod {
		return -1, false
	}
	if f.d.Tokens[v].XPOS == "VBN" && f.t.Child(v, nlp.Aux) < 0 && (f.d.Tokens[v].Rel == nlp.Advcl || f.d.Tokens[v].Rel == nlp.Acl) {
		if h := f.d.Tokens[v].Head; f.d.Tokens[v].Rel == nlp.Acl && f.d.Tokens[h].Head < 0 && h == v-1 && !f.finite(f.sentenceTokens(f.d.SentenceOf(v))) {
			return h, false // the only verb of its sentence, taken for a participle
		}
		return f.t.Agent(v, "by"), true // "when asked", "a plan backed by"
	}
	from := f.clauseOf(v)
	if g := f.publisher(v); g >= 0 {
		from = g
	}
	h := f.ownSubject(from)
	if h < 0 {
		h = f.t.Subject(from)
	}
	if h < 0 && from == v && f.finiteVerb(v) {
		// A finite verb has a subject, whatever the parse says.
		g := f.verbGroup(v)[0].first
		if r := f.nounsBefore(g, f.opening[f.d.SentenceOf(v)]); !r.empty() && f.nominal(r.last-1) && f.quoteOf[r.last-1] == f.quoteOf[v] {
			h = f.headOf(r)
		}
	}
	if h < 0 && from == v && f.finiteVerb(v) {
		if r := f.openingPhrase(v); !r.empty() {
			if h = f.nounAfter(r.first, r.last); h >= 0 {
				return h, false
			}
		}
	}
	switch {
	case h < 0:
		return -1, f.t.Child(v, nlp.Expl) >= 0
	case f.is(h, "it", "there") && (f.t.Child(v, nlp.Expl) >= 0 || f.lex.seemers[f.lemma(v)]):
		return -1, true
	}
	return f.mended(h, v), false
}

// goingOn reports whether verb v is a participle after a comma, by which a
// source goes on: "…, adding that".
func (f *finder) goingOn(v int) bool {
	return f.d.Tokens[v].XPOS == "VBG" && v > 0 && f.d.Word(v-1) == ","
}

// publisher is the verb that brings out the document in which verb v says
// something: "published an article saying that …"; -1 for none.
func (f *finder) publisher(v int) int {
	t := &f.d.Tokens[v]
	if t.Rel != nlp.Acl || t.Head < 0 || !f.lex.docNouns[f.lemma(t.Head)] {
		return -1
	}
	if g := f.governor(t.Head); g >= 0 && f.lex.light[f.lemma(g)] {
		return g
	}
	return -1
}

// openingPhrase is what stands between the start of a sentence and its verb v,
// when that can only be the subject: "Ana Rao, an engineer in Oslo, told".
func (f *finder) openingPhrase(v int) tokens {
	r := tokens{f.opening[f.d.SentenceOf(v)], f.verbGroup(v)[0].first}
	if r.empty() || r.len() > maxAside {
		return tokens{}
	}
	switch f.upos(r.first) {
	case nlp.PROPN, nlp.NOUN, nlp.DET, nlp.ADJ, nlp.NUM:
	default:
		return tokens{}
	}
	for i := r.first; i < r.last; i++ {
		if x := f.d.Tokens[i].XPOS; f.tensed(i) || x == "WRB" || x == "TO" {
			return tokens{}
		}
		if f.quoted(i) || f.d.Tokens[i].UPOS == nlp.SCONJ || f.lex.quoters[f.lemma(i)] {
			return tokens{}
		}
	}
	return r
}

// named is the source of verb v, where the parse took the apposition of a name
// that opens the sentence for its subject: "Dr Eva Holm, a lawyer, told".
func (f *finder) named(v int, src tokens) (tokens, int) {
	r := f.openingPhrase(v)
	if r.empty() || r.first >= src.first || src.first < 2 || !f.comma(src.first-1) {
		return src, -1
	}
	for i := r.first; i < src.first-1; i++ {
		if n, ok := f.name(i); ok && n.Kind.Base() == news.Person && n.Last <= src.first {
			return f.bareEnd(r), f.headOf(tokens{n.First, n.Last})
		}
	}
	return src, -1
}

// ownSubject is the subject of verb v, or of its auxiliary, that stands as v does
// in or out of quotation marks; the nearest when there are several. A relative
// pronoun gives its antecedent.
func (f *finder) ownSubject(v int) int {
	best := -1
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Nsubj, nlp.NsubjPass, nlp.Csubj:
			if f.nominal(k) && f.quoteOf[k] == f.quoteOf[v] && (best < 0 || abs(k-v) < abs(best-v)) {
				best = k
			}
		case nlp.Aux:
			if s := f.t.Child(k, nlp.Nsubj); s >= 0 && best < 0 && f.quoteOf[s] == f.quoteOf[v] {
				best = s
			}
		}
	}
	if best < 0 {
		return -1
	}
	return f.t.Antecedent(best)
}

// passiveVerb reports whether verb v has a passive auxiliary. A passive subject
// alone does not make it so: taggers take "told" for a participle.
func (f *finder) passiveVerb(v int) bool { return f.t.Child(v, nlp.AuxPass) >= 0 }

// finiteVerb reports whether verb v has a tense of its own or by an auxiliary.
func (f *finder) finiteVerb(v int) bool {
	switch f.d.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return f.d.Tokens[v].UPOS != nlp.VERB || f.t.Child(v, nlp.Aux) >= 0
}

// clauseOf is the verb whose subject speaks in v: v itself, or what it hangs on
// when it is a participle after a comma or an infinitive that a parser has hung
// on the noun beside it ("…, saying", "came to the hall to say").
func (f *finder) clauseOf(v int) int {
	t := &f.d.Tokens[v]
	if t.Head >= 0 && f.goingOn(v) {
		// "…, adding that": who said what stands before.
		best := -1
		for k, steps := t.Head, 0; k >= 0 && steps < maxClimb; k, steps = f.d.Tokens[k].Head, steps+1 {
			if k < v && f.d.Tokens[k].UPOS == nlp.VERB && f.quoteOf[k] == f.quoteOf[v] && f.lex.verbs[f.lemma(k)].takes('c') {
				best = k
			}
		}
		if best >= 0 {
			return best
		}
	}
	if t.Rel != nlp.Acl || t.Head < 0 {
		return v
	}
	comma := f.goingOn(v)
	if !comma && f.childWord(v, nlp.Mark, "to") < 0 {
		return v
	}
	k := t.Head
	for steps := 0; steps < maxClimb && k >= 0; steps++ {
		if f.d.Tokens[k].UPOS == nlp.VERB || f.t.Child(k, nlp.Cop) >= 0 {
			return k
		}
		k = f.d.Tokens[k].Head
	}
	return v
}

// mended is a subject as it is, or, where the parse took a time or a dateline
// for it, the noun phrase right before the verb.
func (f *finder) mended(h, v int) int {
	s := f.d.SentenceOf(v)
	if h >= f.opening[s] && !f.lex.times[f.lemma(h)] && f.nominal(h) && !f.is(h, "a", "an", "the") {
		if h < v {
			h = f.outOfPhrase(h, f.opening[s])
		}
		return h
	}
	g := f.verbGroup(v)[0].first
	r := f.nounsBefore(g, f.opening[s])
	for !r.empty() && (f.lex.times[f.lemma(r.last-1)] || f.is(r.last-1, "last", "this", "next", "earlier", "late", "early")) {
		r.last-- // "Oslo last month accused"
	}
	if !r.empty() && f.nominal(r.last-1) {
		return r.last - 1
	}
	if h < f.opening[s] && f.opening[s] < v {
		return f.nounAfter(f.opening[s], v)
	}
	return h
}

// phrase is the full noun phrase of a source: with apposition, affiliation and
// coordination.
func (f *finder) phrase(h int) tokens {
	if f.d.Tokens[h].UPOS == nlp.PRON {
		return tokens{h, h + 1}
	}
	first, last := f.t.NounPhraseTokens(h, nlp.WithNmod|nlp.WithAppos|nlp.WithConj)
	s := f.d.Sentences[f.d.SentenceOf(h)]
	r := tokens{max(first, s.First), min(last, s.Last)}
	if o := f.opening[f.d.SentenceOf(h)]; h >= o {
		r.first = max(r.first, o)
	}
	for r.first < h && (f.d.Tokens[r.first].UPOS == nlp.ADP && !f.is(r.first, "about", "over", "around", "up") || f.lex.times[f.lemma(r.first)] && f.comma(r.first+1)) {
		r.first++
	}
	// A name is taken whole, whatever the parse made of it.
	if n, ok := f.name(h); ok {
		r.first, r.last = min(r.first, n.First), max(r.last, n.Last)
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
		if f.d.Word(i-1) == "," && f.d.Tokens[i].XPOS == "VBG" && f.lex.quoters[f.lemma(i)] {
			r.last = i - 1
		}
	}
	if f.upos(h) != f.d.Tokens[h].UPOS {
		// The parse of a mistagged head knows nothing of what goes with it.
		if n := f.nounsBefore(h, f.opening[f.d.SentenceOf(h)]); !n.empty() && !f.lex.times[f.lemma(n.first)] {
			r.first = min(r.first, n.first)
		}
	}
	if r = f.bareEnd(r); r.empty() {
		return tokens{h, h + 1}
	}
	return r
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

// relativeSubject is the relative pronoun that verb v has as its subject, -1 for
// none.
func (f *finder) relativeSubject(v int) int {
	if k := f.t.OwnSubject(v); k >= 0 && f.t.Antecedent(k) != k {
		return k
	}
	return -1
}

// maxWiden is how many tokens a source may be widened by.
const maxWiden = 14

// upTo widens a source that stands before its cue to the cue, when only parts
// of noun phrases stand between: a parser often breaks "South Korean and
// Russian media" or "a person close to the talks" in two.
func (f *finder) upTo(r tokens, head, cue int) (tokens, int) {
	if i := r.first - 1; i > f.opening[f.d.SentenceOf(head)] && f.d.Tokens[i].UPOS == nlp.CCONJ && f.d.Tokens[head].UPOS != nlp.PRON {
		// "South Korean and Russian media", broken before the "and".
		if n := f.nounsBefore(i, f.opening[f.d.SentenceOf(head)]); !n.empty() && n.first == f.opening[f.d.SentenceOf(head)] {
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
			if f.lex.times[f.lemma(i)] || f.lex.channels[f.lemma(i)] != "" && !linked {
				return r, head
			}
			last = i
		case nlp.ADP:
			linked = linked || f.is(i, "of")
		case nlp.ADJ, nlp.CCONJ, nlp.DET, nlp.NUM:
		case nlp.VERB:
			if t.XPOS != "VBN" && t.XPOS != "VBG" {
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

// outOfPhrase is the head of the noun phrase that token h, which a preposition
// introduces, goes with: a subject has no preposition before it ("a person
// close to the company").
func (f *finder) outOfPhrase(h, first int) int {
	for steps := 0; steps < maxClimb; steps++ {
		k := h - 1
		for k >= first && (f.d.Tokens[k].UPOS == nlp.DET || f.d.Tokens[k].UPOS == nlp.ADJ || f.d.Tokens[k].UPOS == nlp.NUM || f.nameOf[k] > 0 && f.nameOf[k] == f.nameOf[h] || f.d.Tokens[k].Head == h && f.d.Tokens[k].Rel == nlp.Compound || f.d.Tokens[k].XPOS == "PRP$") {
			k--
		}
		if k < first || f.d.Tokens[k].UPOS != nlp.ADP {
			return h
		}
		for k--; k >= first && (f.d.Tokens[k].UPOS == nlp.ADJ || f.d.Tokens[k].UPOS == nlp.ADV || f.d.Tokens[k].XPOS == "VBN" || f.d.Tokens[k].XPOS == "VBG"); k-- {
		}
		if k < first || !f.nominal(k) || f.lex.times[f.lemma(k)] {
			return h
		}
		h = k
	}
	return h
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
	if i < 0 {
		return false
	}
	t := &f.d.Tokens[i]
	if t.UPOS == nlp.PRON {
		return f.lex.pronouns[f.lower(i)] != ""
	}
	if n, ok := f.name(i); ok {
		return n.Kind != news.Event
	}
	if f.lex.isSource(f.lemma(i), f.lower(i)) {
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

// nameIn is the name that a phrase is about: that of its head, else a person's
// name in apposition to it.
func (f *finder) nameIn(r tokens, head int) (nlp.Name, bool) {
	if n, ok := f.name(head); ok && n.Kind.Base() == news.Person {
		return n, true
	}
	for k := r.first; k < r.last; k++ {
		n, ok := f.name(k)
		if !ok || n.Kind.Base() != news.Person || k != n.First {
			continue
		}
		h := f.headOf(tokens{n.First, n.Last})
		if h == head {
			return n, true
		}
		if n.First < head {
			continue // "a Halden spokesman": the name only describes
		}
		switch f.d.Tokens[h].Rel {
		case nlp.Appos, nlp.Flat, nlp.Compound:
			if f.t.Under(h, head) {
				return n, true
			}
		}
		if f.lex.personNouns[f.lemma(head)] && (n.First == head+1 || f.d.Word(n.First-1) == ",") {
			return n, true // "the mayor of Lund, Ana Rao", whatever the parse says
		}
	}
	if n, ok := f.name(head); ok {
		return n, true
	}
	// "the Yonhap news agency", where only a part was recognised: the last name
	// before the head.
	if l := f.lemma(head); f.lex.mediaNouns[l] || f.lex.govNouns[l] || f.lex.docNouns[l] {
		if n, ok := f.name(head + 1); ok && f.lex.mediaNouns[l] && r.has(head+1) {
			return n, true // "the news agency RIA"
		}
		for k := head - 1; k >= max(r.first, head-2); k-- {
			if n, ok := f.name(k); ok && n.Kind != news.Country && n.Kind != news.Place && (!f.lex.docNouns[f.lemma(head)] || n.Kind == news.Media || n.Kind == news.NewsAgency) {
				return n, true
			}
			if f.d.Tokens[k].UPOS != nlp.NOUN {
				break
			}
		}
	}
	return nlp.Name{}, false
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
	if f.d.Tokens[head].XPOS == "NNS" || f.lex.pronouns[f.lower(head)] == "plural" {
		return true
	}
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
		if f.tensed(i) || f.lex.times[f.lemma(i)] || i-r.last > maxWiden {
			return r
		}
	}
	return tokens{r.first, i}
}
