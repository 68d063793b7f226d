package attrib

import (
	"strings"
	"unicode"

	"hearsay/internal/nlp"
)

// The form and the lemma of a token, and which lists have them.

func (f *finder) lower(i int) string { return f.lowers[i] }

// fileForms tells of each token its word in small letters with the lists that have it,
// whether it begins with a capital and whether it is a mark that ends a clause.
func (f *finder) fileForms() {
	text, low, all := f.d.Text, lowASCII(f.d.Text), &f.lex.all
	ts := f.d.Tokens
	lowers, formIn, uppers, marks := f.lowers[:len(ts)], f.formIn[:len(ts)], f.uppers[:len(ts)], f.marks[:len(ts)]
	for i := range ts {
		from := ts[i].Start
		w := low[from:ts[i].End]
		upper := w != "" && text[from] != w[0] // a letter of ASCII that is made small
		if !ascii(w) {
			upper, w = upperCase(f.d.Word(i)), lowBeyondASCII(w)
		}
		if upper && f.capitalPronoun(i) {
			w = f.d.Word(i)
		}
		lowers[i], formIn[i], uppers[i] = w, all.find(w), upper
		marks[i] = f.isCloser(i)
	}
}

// capitalPronoun reports whether a token is the initials that in small letters are a pronoun,
// "US" and "IT": small letters beside it show that not all is printed in capitals.
func (f *finder) capitalPronoun(i int) bool {
	if w := f.d.Word(i); len(w) != 2 || w != "US" && w != "IT" {
		return false
	}
	for _, k := range [2]int{i - 1, i + 1} {
		if k >= 0 && k < len(f.d.Tokens) && strings.ContainsFunc(f.d.Word(k), unicode.IsLower) {
			return true
		}
	}
	return false
}

// form is a token's word in small letters, with the lists that have it.
func (f *finder) form(i int) word { return word{f.lowers[i], f.formIn[i]} }

// base is a token's lemma, with the lists that have it.
func (f *finder) base(i int) word {
	if f.baseIn[i] == nil {
		f.fileBase(i)
	}
	return word{f.lemmas[i], f.baseIn[i]}
}

func (f *finder) fileBase(i int) {
	if f.lex.times.has(f.form(i)) && (f.byName(i) || f.personsName(i)) {
		f.lemmas[i] = f.d.Word(i) // "“No,” May said": no month
		f.baseIn[i] = f.lex.all.find(f.lemmas[i])
		return
	}
	if l := f.lemma(i); l == f.lowers[i] {
		f.baseIn[i] = f.formIn[i]
	} else {
		f.baseIn[i] = f.lex.all.find(l)
	}
}

// sentenceOf is the sentence in which a token stands, the first for -1.
func (f *finder) sentenceOf(i int) int { return int(f.sent[max(i, 0)]) }

func (f *finder) lemma(i int) string {
	if f.lemmas[i] == "" {
		f.lemmas[i] = f.lemmaOf(i)
	}
	return f.lemmas[i]
}

// lemmaOf is the lemma as the lists have it, which may know the form better than
// the analysis.
func (f *finder) lemmaOf(i int) string {
	t := &f.d.Tokens[i]
	if (t.UPOS == nlp.AUX || t.UPOS == nlp.VERB) && f.upos(i) == nlp.NOUN {
		return f.lex.persons.at(f.form(i)) // "correspondents saw", taken for a verb
	}
	if t.UPOS != nlp.VERB {
		if f.listedForm(i) {
			return f.lex.forms.atText(f.d.Word(i))
		}
	} else if _, ok := f.lex.verbs.getText(t.Lemma); !ok {
		if l := f.form(i).inflectedVerb().text; l != "" {
			return l
		}
	}
	if t.Lemma != "" && t.Lemma != f.d.Word(i) {
		return strings.ToLower(t.Lemma)
	}
	return f.lower(i)
}

// listedForm reports whether a token is a form that is a verb of speech whatever
// its tag.
func (f *finder) listedForm(i int) bool {
	return f.lex.forms.has(f.form(i)) && f.small(i)
}

// upper reports whether a token begins with a capital.
func (f *finder) upper(i int) bool { return f.uppers[i] }

// small reports whether a token is printed in small letters.
func (f *finder) small(i int) bool { return f.lowers[i] == f.d.Word(i) }

// oneDash is a word, but the dash for the bar that some houses print in its place.
func oneDash(w string) string {
	if w == "―" {
		return "—"
	}
	return w
}

// lowBeyondASCII is a word that is not all of ASCII in small letters. Most are a mark of
// Unicode's block of punctuation, a curly quotation mark or a dash, which has none.
func lowBeyondASCII(w string) string {
	if len(w) == 3 && w[:2] == "“"[:2] {
		return oneDash(w)
	}
	return strings.ToLower(w)
}
