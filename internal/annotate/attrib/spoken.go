package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// spoken is the verb behind a quotation that a comma, question or exclamation ties to
// it, and who speaks in it, right before it: "…,” the passenger giggled". Whatever the
// verb means, it stands there as a verb of speech, so it need be in no list, and need
// not be taken for a verb by the tagger. It is -1 for none.
func (f *finder) spoken(q tokens, to int) (v, head int, src tokens) {
	none := tokens{}
	if q.len() < 5 || q.last+2 > to || !f.is(q.last-2, ",", "?", "!", "—", "…") && !f.is(q.last, ",") {
		return -1, -1, none
	}
	i := q.last
	if f.is(i, ",") {
		i++
	}
	src.first = i
	for src.last = i; src.last < to && src.last-i < maxLate; src.last++ {
		k := src.last
		if f.quoted(k) || k > i && f.closes(k) {
			return -1, -1, none
		}
		if k > i && f.deedForm(k) && (k+1 >= to || f.closes(k+1) || f.d.Tokens[k+1].UPOS == nlp.ADP || f.d.Tokens[k+1].UPOS == nlp.ADV || f.d.Tokens[k+1].UPOS == nlp.SCONJ || f.lex.times.has(f.base(k+1))) {
			break
		}
		if !f.opensNominal(k) && f.d.Tokens[k].UPOS != nlp.ADP && f.d.Tokens[k].UPOS != nlp.ADV && f.d.Tokens[k].XPOS != "POS" && f.d.Tokens[k].XPOS != "PRP$" && f.lowers[k] != "-" {
			return -1, -1, none
		}
	}
	v = src.last
	if v >= to || v-i >= maxLate || !f.deedForm(v) {
		return -1, -1, none
	}
	for src.last > src.first && f.d.Tokens[src.last-1].UPOS == nlp.ADV {
		src.last--
	}
	if src.empty() || f.d.Tokens[src.first].UPOS == nlp.ADP {
		return -1, -1, none
	}
	if head = f.lastNoun(src); !f.speakerLike(head) && !f.speakerLike(src.last-1) || f.is(head, "it", "that", "this", "which", "who", "what") || f.ownVoice(head, v) {
		return -1, -1, none
	}
	return v, head, src
}

// deedForm reports whether a token has the form of a verb in the past or present that
// tells what somebody did, whatever its tag.
func (f *finder) deedForm(k int) bool {
	t := &f.d.Tokens[k]
	if t.UPOS == nlp.AUX || f.upper(k) {
		return false
	}
	switch t.XPOS {
	case "VBD", "VBZ", "VBP":
		return t.UPOS == nlp.VERB
	case "VBN":
		return f.d.Tokens[k-1].UPOS != nlp.AUX
	case "NN", "JJ":
		if f.nominal(k-1) && (strings.HasSuffix(f.lowers[k], "ed") || f.is(k+1, "back") && f.d.Tokens[k-1].UPOS != nlp.DET) {
			return true // "Rao | shot | back"
		}
		return f.form(k).inflectedVerb().text != "" && f.nominal(k-1)
	}
	return false
}

// besideSpoken gives a quotation to whoever stands with any verb behind it.
func (f *finder) besideSpoken(i, to int) bool {
	q := f.quotes[i].outer
	v, head, src := f.spoken(q, to)
	if v < 0 || f.candidateAt(f.sentenceOf(v), v) != nil {
		return false
	}
	c := candidate{sent: f.sentenceOf(v), frame: quoteFrame, cueHead: v, head: head, source: src, stance: f.lex.verbs.at(f.cueLemma(v)).stance, content: []tokens{q}}
	f.quotes[i].held = f.take(c, v)
	return f.quotes[i].held
}

// maxCueQuoted is how many words of a cue in quotation marks of its own may have.
const maxCueQuoted = 3

// onlyCue reports whether all that a pair of marks holds is a verb of speech with its
// adverbs: “The ministry “firmly rejected” the claims”. The marks then quote how it was
// said, and not what.
func (f *finder) onlyCue(r tokens) bool {
	v := r.last - 2
	if v <= r.first || v-r.first > maxCueQuoted || r.first == 0 || f.d.Tokens[v].UPOS != nlp.VERB || f.d.Tokens[v].XPOS == "VB" || f.d.Tokens[v].XPOS == "VBG" || f.d.Tokens[r.first-1].UPOS != nlp.NOUN && f.d.Tokens[r.first-1].UPOS != nlp.PROPN && f.d.Tokens[r.first-1].UPOS != nlp.PRON || r.last >= len(f.d.Tokens) || f.d.Tokens[r.last].UPOS == nlp.PUNCT {
		return false
	}
	for k := r.first + 1; k < v; k++ {
		if f.d.Tokens[k].UPOS != nlp.ADV {
			return false
		}
	}
	return f.lex.verbs.at(f.base(v)).known()
}

// invertedCue is the verb right behind a quotation that a comma ties to it, before
// whoever or whatever says it: "…," ran the notice. Whatever the verb means, it
// stands there as a verb of speech. It is -1 for none.
func (f *finder) invertedCue(q tokens, to int) int {
	if q.len() < 5 || q.last+1 >= to || !f.is(q.last-2, ",", "?", "!") || f.upos(q.last) != nlp.VERB || f.quoted(q.last) {
		return -1
	}
	behind := q.last
	if f.d.Tokens[behind+1].XPOS == "RP" || f.is(behind+1, "up", "out", "in", "back", "on") {
		behind++ // "…,” summed | up | Ana Rao"
	}
	switch f.d.Tokens[q.last].XPOS {
	case "VBD", "VBZ", "VBP", "VBN":
		if f.is(q.last-2, ",") && !f.behindCue(behind, to).empty() {
			return q.last
		}
	}
	switch f.d.Tokens[q.last].XPOS {
	case "VBD", "VBZ", "VBP":
	default:
		return -1
	}
	h := f.nounAfter(q.last+1, to)
	if h < 0 || h > q.last+4 || !f.speakerLike(h) && !f.lex.isSource(f.base(h), f.form(h)) {
		return -1
	}
	return q.last
}

// beforeColon gives a quotation to the person who is the subject of the clause before its
// colon, whatever he does there: "The chief of police, Ole Dahl, stuck to his version on
// Friday: “…”".
func (f *finder) beforeColon(i, colon int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(colon)
	first := f.clauseStart(colon)
	if colon-first > 2*maxAside || q.last+1 < f.d.Sentences[f.sentenceOf(q.last-1)].Last {
		return false
	}
	for v := first + 1; v < colon; v++ {
		if f.quoted(v) {
			return false
		}
		if !f.tensed(v) || f.d.Tokens[v].UPOS != nlp.VERB && f.d.Tokens[v].UPOS != nlp.AUX {
			continue
		}
		src, head := f.subjectFrom(first, v)
		if src.empty() || !f.speakerLike(head) || !f.isPerson(head) && !f.office(head) && f.nameOf[head] == 0 || f.ownVoice(head, v) || f.candidateAt(s, v) != nil && f.candidateAt(s, v).score > 0.6 {
			return false
		}
		c := candidate{sent: s, frame: quoteFrame, cueHead: v, head: head, source: src, stance: f.lex.verbs.at(f.base(v)).stance, content: []tokens{q}}
		f.quotes[i].held = f.take(c, v)
		return f.quotes[i].held
	}
	return false
}
