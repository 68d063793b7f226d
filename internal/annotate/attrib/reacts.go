package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// reactsLast is who in the sentence before "he", "she", "it" or "they" comes in on what another says
// there or has said before, though he need not say anything himself: "…, a claim that the
// mayor rejected. He said …", "Rao is for it, but Holm is not so sure. “It leaks,” he said".
func (f *finder) reactsLast(head int, before []*candidate) (who, bool) {
	s := f.sentenceOf(head) - 1
	person := f.is(head, "he", "she")
	if s < 0 || !person && !f.is(head, "it", "they") || f.quoted(head) || f.opening[s+1] > head {
		return who{}, false
	}
	if k := f.kindOf(s); skipped(k) || k == news.Headline || k == news.Subheadline {
		return who{}, false
	}
	for v := f.d.Sentences[s].Last - 1; v >= f.opening[s]; v-- {
		if f.quoted(v) {
			continue
		}
		i := f.reactsIn(v)
		if i < 0 || f.quoted(i) || !f.speakerLike(i) || f.saidBy(v, i, before) {
			continue
		}
		if f.d.Tokens[i].UPOS == nlp.PRON || f.speaksSince(i, head, before) {
			return who{}, false
		}
		w := f.identifyAlone(f.phrase(i), i)
		for _, c := range before {
			if c.head == i && len(c.chain) > 0 {
				w = c.who
			}
		}
		return w, (!person || w.kind == news.NamedPerson || f.lex.personNouns.has(f.base(i))) && f.fits(head, i, w)
	}
	return who{}, false
}

// reactsIn is who comes in on what another has said, by a verb of doing so at token v or
// because his clause is set against another; -1 for none.
func (f *finder) reactsIn(v int) int {
	t := &f.d.Tokens[v]
	i := -1
	switch {
	case t.UPOS == nlp.VERB && f.lex.reacting.has(f.base(v)):
		if i = f.ownSubject(v); i < 0 && f.tensed(v) {
			return f.rightBefore(v)
		}
	case t.UPOS == nlp.NOUN && f.lex.reacting.has(f.form(v).inflectedVerb()) && strings.HasSuffix(f.lower(v), "ed"):
		return f.rightBefore(v) // a verb that the tagger took for a noun
	case t.Rel == nlp.Conj:
		if i = f.ownSubject(v); i < 0 || !f.setAgainst(i, v) {
			return -1
		}
	}
	if i > v {
		return -1
	}
	return i
}

// rightBefore is the head of the phrase that stands right before verb v, or of the name that
// ends it between two commas; -1 for none.
func (f *finder) rightBefore(v int) int {
	first, end := f.opening[f.sentenceOf(v)], f.groupStart(v)
	if end-2 > first && f.comma(end-1) {
		if n, ok := f.name(end - 2); ok && n.Last == end-1 && n.Kind.Base() == news.Person && n.First > first && f.comma(n.First-1) {
			return f.headOf(tokens{n.First, n.Last})
		}
	}
	if r := f.nounsBefore(end, first); !r.empty() {
		return r.last - 1
	}
	return -1
}

// setAgainst reports whether a "but" opens the clause of verb v, whose subject is token i.
func (f *finder) setAgainst(i, v int) bool {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == nlp.Cc && k < i && f.is(k, "but", "yet") {
			return true
		}
	}
	return false
}

// saidBy reports whether verb v, whose subject is token i, stands in what another says.
func (f *finder) saidBy(v, i int, before []*candidate) bool {
	for k := len(before) - 1; k >= 0 && before[k].sent >= f.sentenceOf(v); k-- {
		if c := before[k]; c.head >= 0 && c.head != i && slices.ContainsFunc(c.content, func(r tokens) bool { return r.has(v) }) {
			return true
		}
	}
	return false
}

// speaksSince reports whether another than whom token i stands for has spoken behind it.
func (f *finder) speaksSince(i, head int, before []*candidate) bool {
	for k := len(before) - 1; k >= 0 && before[k].at() > i; k-- {
		if c := before[k]; c.head >= 0 && c.head != i && c.head != head && !c.inside {
			return true
		}
	}
	return false
}
