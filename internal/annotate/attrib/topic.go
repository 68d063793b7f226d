package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxTopic is how many sentences back a pronoun takes up whom the text is about,
// when that is nobody who has spoken.
const maxTopic = 2

// takenUp is whom the sentences before a pronoun tell of, back to sentence least:
// the subject of the nearest one that the pronoun can mean. Who has spoken speaks
// on, but not over a sentence about somebody else: "Rao agreed. Holm, for his
// part, celebrated. “We have won,” he said."
func (f *finder) takenUp(head, least int) (who, bool) {
	here := f.sentenceOf(head)
	if head > f.opening[here] && f.lex.notMarks.has(f.form(head-1)) {
		// "Rao drove to Lund, where she told": the subject that the clause hangs on.
		if i := f.topicOf(here); i >= 0 && i < head-1 {
			if w := f.identifyAlone(f.phrase(i), i); f.fits(head, i, w) {
				return w, true
			}
		}
	}
	for s := here - 1; s >= max(0, least, here-maxTopic); s-- {
		if k := f.kindOf(s); skipped(k) || k == news.Headline || k == news.Subheadline {
			continue
		}
		if s < here-1 && f.block[s] >= 0 && f.block[s] != f.block[here] {
			break
		}
		i := f.topicOf(s)
		if i < 0 {
			continue
		}
		if w := f.identifyAlone(f.phrase(i), i); f.fits(head, i, w) && (w.kind != news.SourceMedia || f.d.Tokens[head].XPOS == "PRP$") && (w.link.Named || f.lex.isSource(f.base(i), f.form(i)) && (w.link.Plural || !f.lex.loose.has(f.base(i)))) {
			return w, true
		}
	}
	return who{}, false
}

// topicOf is the subject of the main clause of sentence s, -1 when it is none that
// speaks or has no clause outside quotation marks.
func (f *finder) topicOf(s int) int {
	if f.topics[s] == 0 {
		f.topics[s] = int32(f.findTopic(s)) + 2
	}
	return int(f.topics[s]) - 2
}

func (f *finder) findTopic(s int) int {
	r := tokens{f.opening[s], f.d.Sentences[s].Last}
	if f.lex.eyes.has(f.form(r.first)) && r.len() > 1 {
		// "For Ana Rao, a baker, the storm meant ruin."
		if n, ok := f.name(r.first + 1); ok && n.First == r.first+1 && n.Kind.Base() == news.Person && n.Last < r.last && f.comma(n.Last) {
			return n.First
		}
	}
	if i := f.relativeTopic(r); i >= 0 {
		return i
	}
	if i := f.cleftTopic(r); i >= 0 {
		return i
	}
	for v := r.first; v < r.last; v++ {
		if h := f.d.Tokens[v].Head; h >= 0 || f.d.Tokens[v].UPOS == nlp.PUNCT {
			continue
		}
		if f.quoted(v) {
			return -1
		}
		i := f.ownSubject(v)
		if n, ok := f.name(v); ok && i < 0 && n.First == r.first {
			return v // the verb was taken for no verb: "Holm, for his part, celebrated"
		}
		for k := f.t.First(v); k >= 0 && k < i && f.nameOf[i] == 0; k = f.t.Next(k) {
			if rel := f.d.Tokens[k].Rel; rel == nlp.Nsubj || rel == nlp.NsubjPass {
				i = k // the first, when a parse gives a verb several
			}
		}
		if i >= 0 && f.onlyPlaces(i) {
			i = f.nextSubject(i, r.last)
		}
		if i < r.first || i >= r.last || f.quoted(i) || f.d.Tokens[i].UPOS == nlp.PRON || !f.speakerLike(i) {
			return -1
		}
		return i
	}
	return -1
}

// relativeTopic is the name with a relative clause that opens a sentence, which a parse
// seldom ties to the verb behind the clause: "Trade unionist Per Holm, who had met the
// governor, was not convinced". -1 for none.
func (f *finder) relativeTopic(r tokens) int {
	for i := r.first; i < min(r.last, r.first+5); i++ {
		if n, ok := f.name(i); ok && n.First == i && n.Kind.Base() == news.Person {
			if n.Last+1 < r.last && f.comma(n.Last) && f.is(n.Last+1, "who", "whose") && !f.quoted(i) {
				return f.headOf(tokens{n.First, n.Last})
			}
			return -1
		}
		switch f.d.Tokens[i].UPOS {
		case nlp.NOUN, nlp.ADJ, nlp.PROPN, nlp.DET:
		default:
			return -1
		}
	}
	return -1
}

// cleftTopic is the person whom a sentence that opens with "it is" sets apart: "It is her
// brother who worries the police". -1 for none.
func (f *finder) cleftTopic(r tokens) int {
	i := r.first
	if f.is(i, "but", "yet", "and") {
		i++
	}
	if !f.is(i, "it") || !f.is(i+1, "is", "was", "'s", "’s") {
		return -1
	}
	for k := i + 2; k < min(r.last, i+10); k++ {
		if f.is(k, "who") && f.nominal(k-1) && !f.quoted(k-1) {
			if n, ok := f.name(k - 1); ok {
				return f.headOf(tokens{n.First, n.Last})
			}
			return k - 1
		}
		if f.d.Tokens[k].UPOS == nlp.VERB {
			return -1
		}
	}
	return -1
}

// onlyPlaces reports whether token i is the subject of a relative clause with "where" that a
// parse took for the main one: "In Lund, where a girl died, Dr Rao has held clinics".
func (f *finder) onlyPlaces(i int) bool {
	for k := i - 1; k >= f.opening[f.sentenceOf(i)] && i-k < 10 && !f.comma(k); k-- {
		if f.is(k, "where") {
			return f.comma(k - 1)
		}
	}
	return false
}

// nextSubject is the first subject of another verb behind token i, -1 for none.
func (f *finder) nextSubject(i, end int) int {
	for k := i + 1; k < end; k++ {
		if f.isSubject(k) && f.d.Tokens[k].Head != f.d.Tokens[i].Head {
			return k
		}
	}
	return -1
}
