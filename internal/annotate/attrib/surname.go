package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Names that are words of another kind as well: what stands around them tells.

// byName reports whether a word is a name that speaks, whatever the tagger took it for.
func (f *finder) byName(i int) bool { return f.speaksByName(i) || f.surnameSpeaks(i) }

// speaksByName reports whether a word with a capital stands by itself between the end of
// what is said and a cue: a name, though it be a common word or a month. "“No,” Long said."
func (f *finder) speaksByName(i int) bool {
	if i < 2 || i+1 >= len(f.d.Tokens) || !f.upper(i) || f.lowers[i] == f.d.Word(i) {
		return false
	}
	switch f.lowers[i] {
	case "now", "then", "later", "also", "still", "once", "again", "instead", "meanwhile":
		return false // a headline in capitals
	}
	if strings.HasSuffix(f.lowers[i], "day") {
		return false // "Rao, of Torvik, Tuesday said"
	}
	if w := f.d.Word(i - 1); w != "," && (f.quoteOf[i-1] == 0 || f.quotes[f.quoteOf[i-1]-1].outer.last != i) {
		return false
	}
	if f.sentenceOf(i) != f.sentenceOf(i-1) || f.d.Tokens[i+1].UPOS != nlp.VERB {
		return false
	}
	switch f.d.Tokens[i+1].XPOS {
	case "VBD", "VBZ", "VBN":
		return f.lex.verbs.atText(f.d.Tokens[i+1].Lemma).takes('q')
	}
	return false
}

// surnameSpeaks reports whether a word with a capital is the surname of a person whom the
// text names in full, and stands before or behind a cue, whatever else it is a word for:
// "White said", of Ana White. A form of a verb that opens a sentence before a cue with a
// tense is a name too: "Boeing said".
func (f *finder) surnameSpeaks(i int) bool {
	if i+1 >= len(f.d.Tokens) || !f.upper(i) || f.lowers[i] == f.d.Word(i) {
		return false
	}
	cue := func(k int) bool {
		t := &f.d.Tokens[k]
		return t.UPOS == nlp.VERB && (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBN") && f.lex.verbs.atText(t.Lemma).takes('c')
	}
	next := i + 1
	for next+1 < len(f.d.Tokens) && next < i+3 && (f.d.Tokens[next].UPOS == nlp.ADV || f.d.Tokens[next].UPOS == nlp.AUX) {
		next++
	}
	if !cue(next) && (i == 0 || !cue(i-1)) {
		return false
	}
	if f.d.Tokens[i].XPOS == "VBG" && next == i+1 && (i == 0 || f.sentenceOf(i-1) != f.sentenceOf(i)) {
		return true
	}
	return f.surnameOfText(i)
}

// surnameOfText reports whether a word is the surname of a person whom the text names in
// full.
func (f *finder) surnameOfText(i int) bool {
	if f.surnames == nil {
		f.surnames = f.surnamesOf()
	}
	return slices.ContainsFunc(f.surnames, func(s surname) bool { return s.word == f.d.Word(i) })
}

// particleOfName reports whether a small word opens a surname: "de Blasio said".
func (f *finder) particleOfName(i int) bool {
	return i+1 < len(f.d.Tokens) && f.lex.particles.has(f.form(i)) && f.d.Tokens[i+1].UPOS == nlp.PROPN && f.upper(i+1)
}

// personsName reports whether a word is a part of a person's name of several words: "May"
// of "May Holm".
func (f *finder) personsName(i int) bool {
	n, ok := f.name(i)
	return ok && n.Kind.Base() == news.Person && n.Last-n.First > 1
}
