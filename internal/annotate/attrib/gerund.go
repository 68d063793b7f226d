package attrib

import "hearsay/internal/nlp"

// goesOnIn is who goes on in the participle of speech v behind a comma, by the words: the
// subject of the verb with a tense nearest before it, where that subject speaks. A parser
// often hangs such a participle on a verb farther off: "Shares fell after the broker cut its
// forecast, | saying that sales were weak". It is -1 where none does.
func (f *finder) goesOnIn(v int) int {
	first := f.opening[f.sentenceOf(v)]
	for k := v - 2; k > first && v-k < maxReduced; k-- {
		if q := f.quoteOf[k]; q != f.quoteOf[v] && q > 0 && f.quoteOf[v] == 0 {
			k = f.quotes[q-1].outer.first // "called it “a hoax that will fail,” | adding that"
			continue
		}
		if f.quoteOf[k] != f.quoteOf[v] || f.lowers[k] == ";" {
			return -1
		}
		if f.d.Tokens[k].UPOS == nlp.VERB && f.d.Tokens[k].XPOS == "VBN" && f.lex.verbs.at(f.base(k)).frames != "" && f.tensed(f.verbGroup(k).first) && f.lemma(f.verbGroup(k).first) == "have" && !f.passiveVerb(k) {
			if h := f.ownSubject(k); h >= 0 && h < k && f.speakerLike(h) && !f.is(h, "who", "which", "that", "it") {
				return h // "has urged the city to wait, | warning that"
			}
		}
		if f.d.Tokens[k].UPOS != nlp.VERB || !f.tensed(k) {
			continue
		}
		if src, h := f.subjectFrom(f.clauseStart(k), k); !src.empty() {
			return h
		}
		if h := f.ownSubject(k); h >= 0 && h < k && f.speakerLike(h) && !f.is(h, "who", "which", "that", "it") {
			return h
		}
		return -1
	}
	return -1
}

// namedParticiple takes a participle of speech that a tagger took for a noun: "rejected the
// charge on Monday, | warning that the dam would fail".
func (f *finder) namedParticiple(s, i int) bool {
	if f.d.Word(i-1) != "," || !f.is(i+1, "that") || f.d.Tokens[i].XPOS != "NN" || i+3 >= f.d.Sentences[s].Last {
		return false
	}
	l := f.lex.inflected.at(f.form(i))
	q := f.lex.verbs.atText(l)
	if n := len(f.lowers[i]); n < 5 || f.lowers[i][n-3:] != "ing" || !q.takes('c') {
		return false
	}
	h := f.goesOnIn(i)
	if h < 0 || f.ownVoice(h, i) {
		return false
	}
	c := candidate{sent: s, frame: clauseFrame, cueHead: i, head: h, stance: q.stance, score: 0.8}
	c.content = f.single(tokens{i + 1, f.restEnd(i, i+1, f.d.Sentences[s].Last)})
	return f.take(c, i)
}

// gerundOpens reports whether a gerund at token i is the subject of a clause: "that |
// naming a suspect too soon would do harm".
func (f *finder) gerundOpens(i, end int) bool {
	return f.d.Tokens[i].XPOS == "VBG" && f.finite(tokens{i + 2, min(end, i+maxLate)})
}

// goingOn reports whether verb v is a participle after a comma, by which a
// source goes on: "…, adding that".
func (f *finder) goingOn(v int) bool {
	return f.d.Tokens[v].XPOS == "VBG" && v > 0 && (f.d.Word(v-1) == "," || v > 1 && f.d.Word(v-2) == "," && f.quoted(v-2) && !f.quoted(v))
}
