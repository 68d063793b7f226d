package attrib

import (
	"slices"

	"hearsay/internal/nlp"
)

// maxCueClause is how many tokens the clause of a cue may have at the end of a
// sentence whose quotation was never closed.
const maxCueClause = 12

// sureOf is what is sure of a quotation r whose closing mark was forgotten: no
// more than its sentence, and of that only what stands before the clause of a
// cue at its end ("“The dam is full, the mayor said.").
func (f *finder) sureOf(r tokens) tokens {
	end := f.d.Sentences[f.sentenceOf(r.first)].Last
	r.last = min(r.last, end)
	for k := r.last - 1; k > r.first+2 && k > r.last-maxCueClause; k-- {
		if !f.comma(k) {
			continue
		}
		for i := k + 1; i < min(r.last, k+5); i++ {
			if f.d.Tokens[i].UPOS == nlp.CCONJ || f.d.Tokens[i].UPOS == nlp.SCONJ || f.lex.own.has(f.form(i)) {
				break // "…, and he said so" may be what is quoted
			}
			if f.d.Tokens[i].UPOS == nlp.VERB && f.tensed(i) && f.lex.verbs.at(f.base(i)).takes('q') {
				r.last = k + 1
				return r
			}
		}
		return r
	}
	return r
}

// goOn gives the paragraphs of a quotation that is opened again in each and
// closed once to whoever speaks in one of them: the cue stands before the first,
// behind the last, or inside.
func (f *finder) goOn() {
	for i := range f.quotes {
		if q := &f.quotes[i]; q.held || skipped(f.kindOf(f.sentenceOf(q.outer.first))) {
			continue
		}
		switch {
		case i > 0 && f.quotes[i-1].goesOn && f.quotes[i-1].held:
			f.shareHolder(i-1, i)
		case f.quotes[i].goesOn:
			f.floating(i) // to who speaks before it in its paragraph, if anybody does
		}
	}
	for i := len(f.quotes) - 2; i >= 0; i-- {
		if f.quotes[i].goesOn && !f.quotes[i].held && !skipped(f.kindOf(f.sentenceOf(f.quotes[i].outer.first))) {
			f.shareHolder(i+1, i)
		}
	}
}

// maxGoOn bounds how many paragraphs one utterance may be given.
const maxGoOn = 40

// shareHolder gives quotation to the attribution that has quotation from.
func (f *finder) shareHolder(from, to int) {
	q := f.quotes[from]
	if !q.held {
		return
	}
	for _, c := range f.cands {
		if c.inside || c.frame == adverbFrame || len(c.content) > maxGoOn {
			continue
		}
		if slices.ContainsFunc(c.content, func(r tokens) bool { return r.overlaps(q.outer) }) {
			f.give(c, to)
			return
		}
	}
}
