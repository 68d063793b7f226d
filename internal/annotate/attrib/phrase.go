package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// agedBefore is the head of a person's name that stands with the age between commas before
// the "of" or "from" of the place at token h: "Ana Rao, 29, | of Lund, who says". -1 for none.
func (f *finder) agedBefore(h, first int) int {
	i := h - 1
	for i > first && (f.nameOf[i] > 0 || f.d.Tokens[i].UPOS == nlp.PROPN) {
		i--
	}
	if i < first+4 || !f.is(i, "of", "from") || f.lowers[i-1] != "," || f.d.Tokens[i-2].UPOS != nlp.NUM || f.lowers[i-3] != "," {
		return -1
	}
	if n, ok := f.name(i - 4); ok && n.Kind.Base() == news.Person {
		return f.headOf(tokens{n.First, n.Last})
	}
	return -1
}

// outOfPhrase is the head of the noun phrase that token h, which a preposition
// introduces, goes with: a subject has no preposition before it ("a person
// close to the company").
func (f *finder) outOfPhrase(h, first int) int {
	if k := f.agedBefore(h, first); k >= 0 {
		return k
	}
	for steps := 0; steps < maxClimb; steps++ {
		k := h - 1
		for k >= first && (f.d.Tokens[k].UPOS == nlp.DET || f.d.Tokens[k].UPOS == nlp.ADJ || f.d.Tokens[k].UPOS == nlp.NUM || f.nameOf[k] > 0 || f.d.Tokens[k].Head == h && f.d.Tokens[k].Rel == nlp.Compound || f.d.Tokens[k].XPOS == "PRP$") {
			k--
		}
		if k < first || f.d.Tokens[k].UPOS != nlp.ADP {
			return h
		}
		of := f.is(k, "of")
		for k--; k >= first && (f.d.Tokens[k].UPOS == nlp.ADJ && !f.lex.personNouns.has(f.form(k)) || f.d.Tokens[k].UPOS == nlp.ADV || f.d.Tokens[k].XPOS == "VBN" || f.d.Tokens[k].XPOS == "VBG" || f.d.Tokens[k].XPOS == "VBD" && k > first && f.nominal(k-1) && f.isPerson(k-1) && !f.speakerLike(h)); k-- {
		}
		if k < first || !f.nominal(k) && !f.lex.personNouns.has(f.form(k)) && !f.personsOpen(k) || f.lex.times.has(f.base(k)) && !f.minutesOf(k) || f.speakerLike(h) && (!f.speakerLike(k) || f.d.Tokens[k].UPOS == nlp.PRON) {
			return h // "it puts her at odds with her father, who"
		}
		if !of && f.isPerson(h) && !f.isPerson(k) && (f.is(h+1, "who") || f.lowers[h+1] == "," && f.is(h+2, "who")) {
			return h // "objections from | residents | who"
		}
		h = k
	}
	return h
}

// minutesOf reports whether token i is the minutes of a meeting and no time.
func (f *finder) minutesOf(i int) bool { return f.lowers[i] == "minutes" && f.is(i+1, "of", "from") }
