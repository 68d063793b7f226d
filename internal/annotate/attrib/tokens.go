package attrib

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// tokens is a range of tokens [first, last).
type tokens struct{ first, last int }

func (r tokens) empty() bool            { return r.first >= r.last }
func (r tokens) len() int               { return r.last - r.first }
func (r tokens) has(i int) bool         { return i >= r.first && i < r.last }
func (r tokens) overlaps(o tokens) bool { return r.first < o.last && o.first < r.last }
func (r tokens) holds(o tokens) bool    { return r.first <= o.first && o.last <= r.last }

// join sorts ranges and merges those that overlap or touch.
func join(rs []tokens) []tokens {
	slices.SortFunc(rs, func(a, b tokens) int { return a.first - b.first })
	out := rs[:0]
	for _, r := range rs {
		if n := len(out); n > 0 && r.first <= out[n-1].last {
			out[n-1].last = max(out[n-1].last, r.last)
			continue
		}
		out = append(out, r)
	}
	return out
}

// cut gives what is left of r when hole is taken out of it.
func cut(r, hole tokens) []tokens {
	if hole.empty() || !r.overlaps(hole) {
		return []tokens{r}
	}
	var out []tokens
	if r.first < hole.first {
		out = append(out, tokens{r.first, hole.first})
	}
	if hole.last < r.last {
		out = append(out, tokens{hole.last, r.last})
	}
	return out
}

// childWord is the first child of i with the relation and one of the words.
func (f *finder) childWord(i int, rel nlp.Rel, words ...string) int {
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == rel && oneOf(f.lower(k), words) {
			return k
		}
	}
	return -1
}

func (f *finder) extent(i int) tokens {
	first, last := f.t.Extent(i)
	return tokens{first, last}
}

// trim takes off the punctuation at the ends of a range that does not belong to
// a content: all but quotation marks, brackets and signs that end a sentence
// with a meaning.
func (f *finder) trim(r tokens) tokens {
	for r.first < r.last && f.loose(r.first, true) {
		r.first++
	}
	for r.first < r.last && f.loose(r.last-1, false) {
		r.last--
	}
	return r
}

func (f *finder) loose(i int, start bool) bool {
	if f.d.Tokens[i].UPOS != nlp.PUNCT {
		return false
	}
	if q := f.quoteOf[i]; q > 0 {
		r := f.quotes[q-1].outer
		if i == r.first {
			return !start
		}
		if i == r.last-1 {
			return start
		}
	}
	switch f.d.Word(i) {
	case "[", "(":
		return !start
	case "]", ")", "?", "!":
		return start
	}
	return true
}

// bare takes off all punctuation at the ends of a range.
func (f *finder) bare(r tokens) tokens {
	for r.first < r.last && f.d.Tokens[r.first].UPOS == nlp.PUNCT {
		r.first++
	}
	for r.first < r.last && f.d.Tokens[r.last-1].UPOS == nlp.PUNCT {
		r.last--
	}
	return r
}

// span is the text of a range that is not empty.
func (f *finder) span(r tokens) news.Span {
	return news.Span{Start: f.d.Tokens[r.first].Start, End: f.d.Tokens[r.last-1].End}
}

// spans is the text of ranges, without loose punctuation at the ends of each.
func (f *finder) spans(rs []tokens) []news.Span {
	out := f.place(len(rs))
	for _, r := range rs {
		for !r.empty() {
			end := f.paragraphEnd(r)
			if p := f.trim(tokens{r.first, end}); !p.empty() {
				out = append(out, f.span(p))
			}
			r.first = end
		}
	}
	return out
}

// paragraphEnd is where the paragraph of a range's first token ends, or the
// range.
func (f *finder) paragraphEnd(r tokens) int {
	s := f.sentenceOf(r.first)
	for s+1 < len(f.d.Sentences) && f.d.Sentences[s].Last < r.last && f.paragraph(s+1) == f.paragraph(s) {
		s++
	}
	return min(r.last, f.d.Sentences[s].Last)
}

// text is the words of a range as printed, with single spaces.
func (f *finder) text(r tokens) string {
	if r.empty() {
		return ""
	}
	w := f.span(r).Of(f.d.Text)
	if singleSpaced(w) {
		return w
	}
	return strings.Join(strings.Fields(w), " ")
}

// singleSpaced reports whether a text is words of ASCII with one space between any
// two.
func singleSpaced(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && (i == 0 || w[i-1] == ' ') {
			return false
		}
	}
	return true
}

// words counts the tokens of a range that are no punctuation.
func (f *finder) words(r tokens) int {
	n := 0
	for i := r.first; i < r.last; i++ {
		if f.d.Tokens[i].UPOS != nlp.PUNCT {
			n++
		}
	}
	return n
}

// hasVerb reports whether a range holds a verb or auxiliary.
func (f *finder) hasVerb(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB || u == nlp.AUX {
			return true
		}
	}
	return false
}

// sentenceTokens is the range of sentence s.
func (f *finder) sentenceTokens(s int) tokens {
	return tokens{f.d.Sentences[s].First, f.d.Sentences[s].Last}
}

// upos is a token's part of speech; a noun for a person is a noun though the
// tagger took it for another ("An official told", "correspondents saw").
func (f *finder) upos(i int) nlp.UPOS {
	f.work++
	if u := f.tags[i]; u != nlp.NoPOS {
		return u
	}
	return f.tag(i)
}

func (f *finder) tag(i int) nlp.UPOS {
	f.tags[i] = f.uposOf(i)
	return f.tags[i]
}

func (f *finder) uposOf(i int) nlp.UPOS {
	u := f.d.Tokens[i].UPOS
	switch u {
	case nlp.SYM:
		if f.lowers[i] == "%" {
			return nlp.NOUN // "26% say they will"
		}
	case nlp.NOUN, nlp.PROPN, nlp.PRON:
		if w := f.d.Word(i); len(w) <= 3 && !wordy(w) && w != "%" {
			return nlp.SYM // a lone mark that a tagger takes for a name speaks for nobody
		}
	case nlp.VERB:
		if x := f.d.Tokens[i].XPOS; x == "NNP" || x == "NNPS" || f.byName(i) {
			return nlp.PROPN // "the United Nations"
		}
		if f.d.Tokens[i].XPOS == "VB" && i > 0 && i+2 < len(f.d.Tokens) && (f.comma(i-1) || f.quoted(i-1)) && f.lex.persons.has(f.form(i+1)) && f.upper(i+2) {
			return nlp.NOUN // "…, press secretary Ana Rao said"
		}
		if f.lex.persons.has(f.form(i)) {
			return nlp.NOUN
		}
		if f.d.Tokens[i].XPOS == "VBG" && f.amongCapitals(i) {
			return nlp.PROPN // "Managing Director Ana Rao"
		}
		if f.titleOpens(i) {
			return nlp.ADJ // "managing director Ana Rao"
		}
	case nlp.AUX:
		if w := f.form(i); len(w.text) > 4 && f.lex.persons.has(w) {
			return nlp.NOUN
		}
		if f.d.Tokens[i].XPOS != "VBG" && (f.byName(i) || f.strangeAuxiliary(i)) {
			return nlp.PROPN
		}
	case nlp.ADV, nlp.SCONJ, nlp.X:
		if f.byName(i) || f.particleOfName(i) {
			return nlp.PROPN
		}
	case nlp.INTJ:
		if w := f.d.Word(i); len(w) > 1 && noLower(w) {
			return nlp.PROPN // an outlet's initials: "RFI, the radio station, reported"
		}
	case nlp.CCONJ:
		if f.alone(i) {
			return nlp.PRON // "both said"
		}
		if f.lex.persons.has(f.form(i)) {
			return nlp.NOUN // "headteacher Ana Rao", which taggers have not met
		}
	case nlp.ADJ:
		if k := f.nameOf[i]; k > 0 && f.d.Names[k-1].Last == i+1 && f.d.Names[k-1].First < i && f.upper(i) {
			return nlp.PROPN // "Karst Mutual"
		}
		if f.byName(i) {
			return nlp.PROPN
		}
		if f.ordinal(i) {
			return nlp.NOUN // "the second said"
		}
		if f.alone(i) && f.mayOpen(i) {
			return nlp.PRON // "many said"
		}
		if f.yearOld(i) {
			return nlp.NOUN
		}
		if r, ok := f.descriptionAt(i); ok && r.last == i+1 {
			return nlp.NOUN // "the Dane said", "the accused said"
		}
		if f.lex.persons.has(f.form(i)) && (i+1 == len(f.d.Tokens) || f.d.Tokens[i+1].UPOS != nlp.NOUN && f.d.Tokens[i+1].UPOS != nlp.PROPN && f.d.Tokens[i+1].UPOS != nlp.ADJ || f.listedForm(i+1)) {
			return nlp.NOUN
		}
	}
	return u
}

// strangeAuxiliary reports whether a word with a capital that a tagger took for an auxiliary
// stands before one that is: it is a name, for there are few auxiliaries.
func (f *finder) strangeAuxiliary(i int) bool {
	if i+1 >= len(f.d.Tokens) || f.d.Tokens[i+1].UPOS != nlp.AUX || len(f.d.Word(i)) < 5 || !f.upper(i) || noLower(f.d.Word(i)) {
		return false
	}
	switch f.d.Tokens[i].Lemma {
	case "be", "have", "do", "can", "will", "may", "must", "shall", "could", "would", "should", "might", "get":
		return false
	}
	return f.form(i).inflectedVerb().text == ""
}

// wordy reports whether a word holds a letter or a digit.
func wordy(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// amongCapitals reports whether a word with a capital stands between a small one and another
// capital: the first word of a title or name, whatever its tag.
func (f *finder) amongCapitals(i int) bool {
	if i == 0 || i+1 >= len(f.d.Tokens) || !f.upper(i) || !f.upper(i+1) || f.d.Tokens[i+1].UPOS == nlp.PUNCT {
		return false
	}
	w := f.d.Word(i - 1)
	return w[0] >= 'a' && w[0] <= 'z'
}

// maxTitle is how many nouns an office may have before the name of who holds it.
const maxTitle = 4

// titleOpens reports whether a participle behind a cue or a mark opens an office with the
// name of who holds it, and no clause: "said | managing | director Ana Rao".
func (f *finder) titleOpens(i int) bool {
	if f.d.Tokens[i].XPOS != "VBG" || i == 0 || f.lowers[i] != f.d.Word(i) || f.lex.speaking.has(f.form(i)) {
		return false
	}
	if b := i - 1; !f.closes(b) && !f.is(b, "to") && f.form(b).listedVerb().text == "" && f.form(b).inflectedVerb().text == "" {
		return false
	}
	for k := i + 1; k+1 < min(len(f.d.Tokens), i+maxTitle); k++ {
		switch f.d.Tokens[k].UPOS {
		case nlp.NOUN, nlp.ADJ, nlp.PROPN:
		default:
			return false
		}
		if f.upper(k) {
			return false
		}
		if (f.lex.persons.has(f.form(k)) || f.lex.titles.has(f.form(k))) && f.upper(k+1) && f.d.Tokens[k+1].UPOS == nlp.PROPN {
			return true
		}
	}
	return false
}

// yearOld reports whether a token ends an age that stands for a person: "the
// 57-year-old said".
func (f *finder) yearOld(i int) bool {
	if i < 4 || !f.is(i, "old") || f.lowers[i-1] != "-" || !f.is(i-2, "year") || f.lowers[i-3] != "-" {
		return false
	}
	if i+1 == len(f.d.Tokens) {
		return true
	}
	switch f.d.Tokens[i+1].UPOS {
	case nlp.NOUN, nlp.PROPN, nlp.ADJ:
		return false
	}
	return true
}

// tensed reports whether a token is a finite verb or a modal. Where the treebank
// has no tags that tell, it is an auxiliary, or a verb without one in a place
// where infinitives and participles do not stand.
func (f *finder) tensed(i int) bool { return f.once(i, askTensed, (*finder).isTensed) }

func (f *finder) isTensed(i int) bool {
	t := &f.d.Tokens[i]
	switch t.XPOS {
	case "":
		switch t.Rel {
		case nlp.Root, nlp.Conj, nlp.Ccomp, nlp.Parataxis, nlp.AclRelcl:
			return t.UPOS == nlp.AUX || t.UPOS == nlp.VERB && f.t.Child(i, nlp.Aux, nlp.AuxPass) < 0 && !f.participle(i)
		}
		return t.UPOS == nlp.AUX
	case "VBD", "VBZ", "VBP", "MD":
		return f.upos(i) != nlp.NOUN && !f.withinName(i) && !f.opensAsked(i)
	}
	return false
}

// participle reports whether token i has an ending that no tensed verb has, by
// the language's list.
func (f *finder) participle(i int) bool {
	w := f.lower(i)
	return slices.ContainsFunc(f.lex.participles, func(end string) bool { return strings.HasSuffix(w, end) })
}

// noLower reports whether a word holds no letter in lower case.
func noLower(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return strings.ToUpper(w) == w
		}
		if 'a' <= w[i] && w[i] <= 'z' {
			return false
		}
	}
	return true
}

// ascii reports whether a word has no other bytes than ASCII.
func ascii(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lowASCII is a text with its letters of ASCII made small: one copy of it costs less than
// one of each word with a capital.
func lowASCII(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	from := 0
	for i := 0; i < len(text); i++ {
		if c := text[i]; 'A' <= c && c <= 'Z' {
			b.WriteString(text[from:i])
			b.WriteByte(c | 0x20)
			from = i + 1
		}
	}
	b.WriteString(text[from:])
	return b.String()
}
