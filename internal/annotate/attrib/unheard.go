package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// unheard takes the commonest form that says who says what, "WHO says WHAT", where no other
// step has found anything: a parser may take the subject for an aside ("Retired nurse Ana
// Rao, 66, said …"), or its clause for an object ("says the new cook cheats").
func (f *finder) unheard(s int) {
	end := f.d.Sentences[s].Last
	for v := f.opening[s] + 1; v+2 < end; v++ {
		if f.quoted(v) || f.d.Tokens[v].UPOS != nlp.VERB && !f.behindAge(v) || f.upper(v) {
			continue
		}
		l := f.base(v)
		if f.d.Tokens[v].UPOS != nlp.VERB {
			l = f.cueLemma(v)
		}
		if f.d.Tokens[v].XPOS == "UH" {
			l = f.form(v)
		}
		q := f.lex.verbs.at(l)
		if !q.takes('c') || !q.takes('q') || f.lex.notCues.has(l) || f.found(s, v) || f.shunned(v) || f.withinName(v) || f.insideQuestion(v) || f.d.Tokens[v-1].UPOS == nlp.CCONJ {
			continue
		}
		src, head := f.unheardSource(v)
		if src.empty() || f.ownVoice(head, v) || f.cueBetween(f.opening[s], src.first) || !f.comma(f.groupStart(v)-1) && f.cueBetween(src.first, v) {
			continue
		}
		right := tokens{v + 1, min(f.restEnd(v, v+1, end), f.beforeOuter(s, v, end))}
		if !f.saysSomething(right, v) || f.onlyWhen(f.complement(v), v, q) {
			continue
		}
		f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.75, content: []tokens{right}}, v)
		return
	}
}

// beforeOuter is the comma behind which another cue has all that stands before, verb v too;
// end for none: "Employers | added | 9,000 jobs, | the office reported".
func (f *finder) beforeOuter(s, v, end int) int {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.frame == insertFrame && c.cueHead > v && f.inContent(c, v) && len(c.content) == 1 {
			return c.content[0].last
		}
	}
	return end
}

// behindAge reports whether what a tagger took for a noun in the plural is a verb of speech right
// behind the comma that closes what describes a person: "Mr Lund, 41, who mends nets, | reckons".
// Taggers take "say" behind a comma for an interjection.
func (f *finder) behindAge(v int) bool {
	if f.lowers[v-1] != "," {
		return false
	}
	if f.d.Tokens[v].XPOS == "UH" && f.lowers[v] == "say" && f.d.Tokens[v-2].UPOS == nlp.NUM {
		return true
	}
	return f.d.Tokens[v].XPOS == "NNS" && f.cueLemma(v).text != "" && f.firstWho(max(f.opening[f.sentenceOf(v)], v-maxAside), v) >= 0
}

// unheardSource is who speaks in verb v of whom the words from the start of its sentence on
// tell, and nothing else; empty for none.
func (f *finder) unheardSource(v int) (tokens, int) {
	first := f.opening[f.sentenceOf(v)]
	if f.tensed(v) || f.behindAge(v) || f.perfect(v) {
		if src, head := f.subjectFrom(f.clauseStart(v), v); !src.empty() && f.speaksIn(head, v) {
			return src, head
		}
		if src, head := f.twoWithAges(first, v); !src.empty() {
			return src, head
		}
		if src, head := f.strangeOpening(first, v); !src.empty() {
			return src, head
		}
	}
	return f.metBy(first, v)
}

// twoWithAges is the subject of verb v that joins two persons with asides between commas:
// "Wayne Dahl, 41, and wife Shelley, 39, | say".
func (f *finder) twoWithAges(first, v int) (tokens, int) {
	for j := first + 2; j+1 < v; j++ {
		if f.d.Tokens[j].UPOS != nlp.CCONJ {
			continue
		}
		a, h := f.subjectFrom(first, j)
		b, k := f.subjectFrom(j+1, v)
		if a.first == first && !a.empty() && !b.empty() && f.isPerson(h) && f.isPerson(k) {
			return tokens{first, b.last}, h
		}
		break
	}
	return tokens{}, -1
}

// strangeOpening is the subject of verb v that a word opens which a tagger took for no part of
// it, a participle ("Retired nurse Ana Rao, 66,") or a strange name.
func (f *finder) strangeOpening(first, v int) (tokens, int) {
	none := tokens{}
	if !f.upper(first) || f.opensNominal(first) || first+1 >= v || !f.opensNominal(first+1) {
		return none, -1
	}
	switch f.d.Tokens[first].UPOS {
	case nlp.VERB, nlp.INTJ, nlp.X:
	default:
		return none, -1
	}
	src, head := f.subjectFrom(first+1, v)
	if src.empty() || f.nameOf[head] == 0 || f.d.Tokens[first].XPOS == "VBG" {
		return none, -1
	}
	src.first = first
	return src, head
}

// metBy is the subject of verb v that a clause without a pronoun describes: "Two lawyers | I
// asked | think".
func (f *finder) metBy(first, v int) (tokens, int) {
	k := v - 1
	if k-2 < first || f.d.Tokens[k].XPOS != "VBD" && f.d.Tokens[k].XPOS != "VBN" || f.d.Tokens[k-1].XPOS != "PRP" || f.d.Tokens[k-2].XPOS != "NNS" || !f.speakerLike(k-2) || f.xpos(v) == "VBG" || f.xpos(v) == "VBD" && f.xpos(k) != "VBD" {
		return tokens{}, -1
	}
	for i := first; i < k-2; i++ {
		if !f.opensNominal(i) {
			return tokens{}, -1
		}
	}
	return tokens{first, v}, k - 2
}

// saysSomething reports whether what stands behind cue v is a clause: it has a subject and
// behind that a verb with a tense, or one whose past has the form of its infinitive ("the
// minister | read every page"), or a plural that can only be a verb behind "says".
func (f *finder) saysSomething(r tokens, v int) bool {
	i := r.first
	if f.d.Tokens[i].UPOS == nlp.ADP {
		if k := f.behindTimes(i+1, r.last); k > i+1 {
			i = k // "said | in June | they would"
		}
	}
	if i+1 >= r.last || f.quoted(i) || !f.opensNominal(i) && f.d.Tokens[i].XPOS != "PRP$" && f.d.Tokens[i].XPOS != "EX" || relative(f.d.Tokens[i].XPOS) || f.lex.uttered.has(f.form(i)) {
		return false
	}
	last := r.last - 1
	for last > i && f.d.Tokens[last].UPOS == nlp.PUNCT {
		last--
	}
	of := 0 // clauses that only tell what a noun for something said is about
	for k := i + 1; k <= last; k++ {
		switch {
		case f.tensed(k) && of > 0:
			of--
		case f.tensed(k):
			return true
		case f.is(k, "that") && f.d.Tokens[k-1].UPOS == nlp.NOUN && f.lex.nouns.at(f.base(k-1)).takes('c'):
			of++ // "said her warning | that a bridge would fall | had been sent"
		case (f.d.Tokens[k].XPOS == "VBN" || f.d.Tokens[k].XPOS == "VBD") && (f.nominal(k-1) || f.comma(k-1)) && k+1 < r.last && (f.d.Tokens[k+1].XPOS == "PRP" || f.xpos(k+1) == "DT"):
			return true // "said the owner, Lund Boats, | told her"
		case f.d.Tokens[k].XPOS == "VB" && f.nominal(k-1) && k+1 < r.last && f.opensNominal(k+1):
			return true
		case f.closes(k) && !f.comma(k):
			last = k - 1
		case f.d.Tokens[i].UPOS == nlp.NUM && f.is(k, "after", "as", "since", "before", "until"):
			return false // "added | 500 jobs | after sales rose"
		case f.d.Tokens[k].UPOS == nlp.SCONJ, relative(f.d.Tokens[k].XPOS), f.d.Tokens[k].XPOS == "TO", f.is(k, "that"):
			return false
		}
	}
	each := f.is(i, "neither", "each", "every") && (f.d.Tokens[v].XPOS == "VBZ" || f.d.Tokens[v].XPOS == "VBP")
	for k := i + 2; (f.lowers[v] == "says" || each) && f.d.Tokens[i].UPOS == nlp.DET && k <= last; k++ {
		if (f.d.Tokens[k].XPOS == "NNS" || each && strings.HasSuffix(f.lowers[k], "s")) && f.d.Tokens[k-1].UPOS == nlp.NOUN && f.d.Tokens[k-1].XPOS == "NN" && (k == last || f.d.Tokens[k+1].UPOS == nlp.ADP || f.d.Tokens[k+1].UPOS == nlp.ADV || each && f.opensNominal(k+1)) {
			return true
		}
	}
	return false
}
