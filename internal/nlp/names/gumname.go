package names

import (
	"strings"

	"hearsay/internal/nlp/conllu"
)

// nameIn cuts a mention down to the name in it: words [from, to).
func nameIn(s *conllu.Sentence, e mention) (from, to int, ok bool) {
	if _, known := types[e.typ]; !known || s.Words[e.head].UPOS != "PROPN" {
		return 0, 0, false
	}
	proper := func(i int) bool {
		w := &s.Words[i]
		return w.UPOS == "PROPN" || isUpper(w.Form) && w.UPOS != "DET" && w.UPOS != "PRON" && w.UPOS != "ADP" && w.UPOS != "VERB" && w.UPOS != "AUX" ||
			w.UPOS == "NUM" && w.DepRel != "nummod"
	}
	// joins reports whether word i binds the proper nouns around it: the
	// preposition of an organisation's name, a hyphen, a possessive ending.
	joins := func(i int) bool {
		w := &s.Words[i]
		switch strings.ToLower(w.Form) {
		case "-", "'s", "’s", "&":
			return true
		case "of", "for", "and":
			return e.typ != "person"
		case "de", "la", "von", "van", "der", "den", "bin", "ibn", "al", "el", "del", "da", "di", "du", "y":
			return true
		case "the":
			return e.typ != "person" && i > 0 && (strings.EqualFold(s.Words[i-1].Form, "of") || strings.EqualFold(s.Words[i-1].Form, "for"))
		}
		return false
	}
	from, to = e.head, e.head+1
	for from > e.first {
		k := from - 1
		for k > e.first && joins(k) {
			k--
		}
		if !proper(k) || k != from-1 && !joins(from-1) {
			break
		}
		from = k
	}
	for to < e.last {
		k := to
		for k < e.last-1 && joins(k) {
			k++
		}
		if !proper(k) {
			break
		}
		to = k + 1
	}
	if e.typ == "person" {
		for from < to && isTitleWord(s.Words[from].Form) {
			from++
		}
	}
	return from, to, from < to
}

// isTitleWord reports whether GUM counts a word into a person's name that the
// other corpora leave out of it.
func isTitleWord(w string) bool {
	switch strings.ToLower(strings.TrimSuffix(w, ".")) {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "vice", "prime", "minister", "senator", "sen", "rep", "governor", "gov",
		"general", "gen", "colonel", "col", "captain", "capt", "major", "lieutenant", "lt", "sergeant", "sgt", "judge", "justice", "chief", "king", "queen", "prince",
		"princess", "sir", "lord", "lady", "dame", "pope", "father", "sister", "brother", "reverend", "rev", "secretary", "chairman", "chancellor", "premier", "mayor",
		"ambassador", "deputy", "spokesman", "spokeswoman", "chair", "attorney", "congressman", "congresswoman", "speaker", "madam", "representative", "comrade",
		"us", "u.s", "former", "american", "british", "french", "german", "russian", "chinese", "italian", "-", "coach", "emperor", "saint", "st", "archbishop", "bishop", "cardinal":
		return true
	}
	return false
}
