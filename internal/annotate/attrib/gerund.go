package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

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
		if f.d.Tokens[k].UPOS == nlp.VERB && f.d.Tokens[k].XPOS == "VBN" && f.lex.verbs.at(f.base(k)).known() && f.tensed(f.verbGroup(k).first) && f.lemma(f.verbGroup(k).first) == "have" && !f.passiveVerb(k) {
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
		if j := f.groupStart(k) - 1; j > first && f.d.Tokens[j].UPOS == nlp.CCONJ && !f.clauseWithin(j, k) {
			continue // "met the men and | left, | warning that": the verb before has the subject
		}
		return -1
	}
	return -1
}

// nearerClause is who goes on in the participle of speech v behind a comma where a clause of
// its own stands between the verb of h, whom a parse gives it, and v: "The court charged two men
// and | Rao fired her aide, | saying that", "Lund would lose, | a friend recalled, | adding that".
// It is -1 where the clause may be what h says.
func (f *finder) nearerClause(h, v int) int {
	k := v - 2
	if f.quoted(v) || h < 0 || h >= k {
		return -1
	}
	if f.tensed(k) && f.lex.verbs.at(f.base(k)).takes('c') && !f.passiveVerb(k) {
		if s := f.ownSubject(k); s > h && s == k-1 && f.speakerLike(s) {
			return s
		}
		return -1
	}
	for ; k > h && v-k < maxReduced && !f.tensed(k); k-- {
		if f.quoted(k) || f.closes(k) && f.lowers[k] != "," {
			return -1
		}
	}
	if k <= h || !f.tensed(k) || f.d.Tokens[k].UPOS != nlp.VERB {
		return -1
	}
	s := f.ownSubject(k)
	if s <= h || s >= k || !f.speakerLike(s) || f.is(s, "who", "which", "that", "it") {
		return -1
	}
	if w := f.d.Tokens[h].Head; w >= 0 && f.lex.verbs.at(f.base(w)).takes('c') && f.t.Child(w, nlp.Ccomp) > w {
		return -1 // "Rao said Berg had left and Lund stayed, | adding that"
	}
	for i := k; i > h && f.d.Tokens[i].Head >= 0; i = f.d.Tokens[i].Head {
		switch f.d.Tokens[i].Rel {
		case nlp.Conj:
			if f.hasConjunction(h, s) {
				return s
			}
			return -1
		case nlp.Advcl:
			if f.d.Tokens[f.d.Tokens[i].Head].UPOS == nlp.VERB && f.childWord(i, nlp.Mark, "though", "although", "while", "whereas") >= 0 {
				return s
			}
			return -1
		case nlp.Aux, nlp.AuxPass, nlp.Cop:
		default:
			return -1 // what h says
		}
	}
	return -1
}

// hasConjunction reports whether a conjunction that joins stands between two tokens, and no
// verb with a tense behind it.
func (f *finder) hasConjunction(a, b int) bool {
	for i := b - 1; i > a; i-- {
		if f.d.Tokens[i].UPOS == nlp.CCONJ {
			return true
		}
		if f.tensed(i) {
			return false
		}
	}
	return false
}

// withWhom is who speaks in the participle v that a "with" behind a comma brings in: "The
// union went further, with | its leader | calling the offer a joke". It is -1 where none does.
func (f *finder) withWhom(v int) int {
	if v == 0 || f.d.Tokens[v].XPOS != "VBG" || f.comma(v-1) || f.is(v-1, "each", "both") {
		return -1
	}
	first := f.opening[f.sentenceOf(v)]
	for w := v - 2; w > first && v-w < maxReduced; w-- {
		if f.closes(w) || f.tensed(w) || f.quoteOf[w] != f.quoteOf[v] || f.d.Tokens[w].XPOS == "VBG" {
			return -1
		}
		if !f.is(w, "with") {
			continue
		}
		if f.lowers[w-1] != "," {
			return -1
		}
		if src, h := f.subjectFrom(w+1, v); h >= 0 {
			f.foundFar(v, src)
			return h
		}
		if k := f.nounAfter(w+1, v); f.speakerLike(k) || k >= 0 && f.d.Tokens[w+1].UPOS == nlp.NUM {
			return k // "30 percent of voters"
		}
		return -1
	}
	return -1
}

// namedParticiple takes a participle of speech that a tagger took for a noun: "rejected the
// charge on Monday, | warning that the dam would fail".
func (f *finder) namedParticiple(s, i int) bool {
	if f.lowers[i-1] != "," || !f.is(i+1, "that") || f.d.Tokens[i].XPOS != "NN" || i+3 >= f.d.Sentences[s].Last {
		return false
	}
	l := f.form(i).inflectedVerb().text
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
	return f.d.Tokens[v].XPOS == "VBG" && v > 0 && (f.lowers[v-1] == "," || v > 1 && f.lowers[v-2] == "," && f.quoted(v-2) && !f.quoted(v))
}

// byWhom is who goes on in the participle of speech v where the verb before it is a passive and
// tells by whom something is said of its subject: "Rao was criticised by the union, | saying
// that he had lied". Who denies it is its subject. -1 for none.
func (f *finder) byWhom(s, v int) (int, tokens) {
	if st := f.lex.verbs.at(f.base(v)).stance; !f.goingOn(v) || f.quoted(v) || st == news.Denies || st == news.Declines {
		return -1, tokens{}
	}
	for i := len(f.cands) - 1; i >= f.ofSent[s]; i-- {
		c := f.cands[i]
		if c.cueHead < 0 || c.cueHead > v {
			continue
		}
		if c.frame == passiveFrame && c.head > c.cueHead && c.head < v && f.d.Tokens[v].Head == c.cueHead && !f.hasVerb(tokens{c.source.last, v}) {
			return c.head, c.source
		}
		break
	}
	return -1, tokens{}
}
