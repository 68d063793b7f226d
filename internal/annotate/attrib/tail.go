package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// tail is what closes a sentence by answering all that stands before it: "…, a charge the
// rebels denied", "…, which they deny", "…, something his lawyer disputes".
type tail struct {
	comma, v int    // -1 for none
	stands   tokens // the words that stand for what was said
	head     int
	source   tokens
	stance   news.Stance
}

// maxTail is how many tokens such a tail may have.
const maxTail = 16

// tailOf is the tail of sentence s.
func (f *finder) tailOf(s int) *tail {
	t := &f.tails[s]
	if t.v == 0 {
		*t = f.findTail(s)
	}
	return t
}

func (f *finder) findTail(s int) tail {
	none := tail{comma: -1, v: -1, head: -1}
	first, end := f.opening[s], f.d.Sentences[s].Last
	for end > first && f.d.Tokens[end-1].UPOS == nlp.PUNCT {
		end--
	}
	for k := end - 3; k > first && k > end-maxTail; k-- {
		if f.quoted(k) || f.lowers[k] == ";" {
			return none
		}
		if f.lowers[k] != "," && f.lowers[k] != "—" && f.lowers[k] != "–" {
			continue
		}
		if r, from := f.standsFor(k+1, end); from > 0 {
			t := f.answerFrom(from, end)
			if t.v < 0 && from == r.last {
				t = f.answeredBehind(from, end)
			}
			if t.v > 0 {
				t.comma, t.stands = k, r
				return t
			}
		}
	}
	return none
}

// standsFor are the words from token i on that stand for what was said, "a charge",
// "claims", "which", "something", and the token behind them and their relative pronoun;
// empty for none.
func (f *finder) standsFor(i, end int) (r tokens, from int) {
	r = tokens{i, i}
	if f.is(i, "which", "something") {
		i++
	} else {
		for i < end && (f.d.Tokens[i].UPOS == nlp.DET || f.d.Tokens[i].UPOS == nlp.ADJ || f.lowers[i] == "all") {
			i++
		}
		if l := f.form(i); !f.lex.told.has(l) && !f.lex.told.has(f.base(i)) && f.lex.nouns.at(f.base(i)).stance == "" && !f.lex.charges.has(f.base(i)) {
			return tokens{}, 0
		}
		i++
	}
	r.last = i
	if f.is(i, "that", "which") {
		i++
	}
	if i >= end {
		return tokens{}, 0
	}
	return r, i
}

// answerFrom is the answer of whoever stands from token i on: "they | rejected".
func (f *finder) answerFrom(i, end int) tail {
	none := tail{comma: -1, v: -1, head: -1}
	for v := i + 1; v < end; v++ {
		if f.quoted(v) {
			break
		}
		l := f.base(v)
		switch {
		case f.d.Tokens[v].UPOS == nlp.NOUN && v+1 == end && f.nominal(v-1):
			// "something his lawyer | denies", "a claim the police | deny", taken for nouns
			if t := f.form(v).inflectedVerb().text; t != "" {
				l = f.lex.all.word(t)
			} else if l = f.form(v); !f.pluralBefore(v) && !f.is(v-1, "police") {
				continue
			}
		case !f.tensed(v) && f.d.Tokens[v].UPOS != nlp.VERB || f.d.Tokens[v].UPOS == nlp.AUX:
			continue
		}
		t := tail{v: v, stance: f.lex.verbs.at(l).stance}
		switch t.stance {
		case news.Denies, news.Doubts, news.Acknowledges, news.Confirms:
		default:
			return none
		}
		if f.passiveVerb(v) || f.negatedAt(v) || f.xpos(v+1) == "VBG" || v+1 < end && (f.opensNominal(v+1) || f.d.Tokens[v+1].UPOS == nlp.SCONJ) && !f.lex.times.has(f.base(v+1)) {
			return none // it has an object of its own
		}
		if t.source, t.head = f.subjectFrom(i, v); t.source.empty() && f.is(i, "it") {
			t.source, t.head = tokens{i, i + 1}, i
		} else if t.source.empty() {
			t.source, t.head = f.apposition(v, i-1)
		}
		if t.source.empty() || t.source.first < i || !f.speakerLike(t.head) && !f.is(t.head, "it") {
			return none
		}
		return t
	}
	return none
}

// answeredBehind is the answer of whoever stands behind a participle at token v: "a charge |
// rejected by the rebels".
func (f *finder) answeredBehind(v, end int) tail {
	none := tail{comma: -1, v: -1, head: -1}
	x := f.d.Tokens[v].XPOS
	t := tail{v: v, stance: f.lex.verbs.at(f.base(v)).stance}
	if x != "VBN" && x != "VBD" || !f.is(v+1, "by") || t.stance != news.Denies && t.stance != news.Confirms {
		return none
	}
	r := tokens{v + 2, v + 2}
	for r.last < end && f.opensNominal(r.last) && !f.quoted(r.last) {
		r.last++
	}
	if r.empty() || r.last < end && !f.closes(r.last) && f.d.Tokens[r.last].UPOS != nlp.ADP {
		return none
	}
	t.source, t.head = r, f.lastNoun(r)
	if !f.speakerLike(t.head) {
		return none
	}
	return t
}

// answersAll takes the verb of such a tail, where somebody has said something before it
// that it can answer.
func (f *finder) answersAll(s, v int) bool {
	t := f.tailOf(s)
	if t.v != v {
		return false
	}
	told := !f.is(t.stands.first, "which")
	for _, c := range f.cands[f.ofSent[s]:] {
		told = told || c.cueHead >= 0 && c.cueHead < t.comma
	}
	if !told {
		return false
	}
	cue, said := f.verbGroup(v), t.stands
	if end := f.d.Sentences[s].Last; f.is(v+1, "as") {
		if k := f.asPhrase(v+1, end); k > v+2 {
			said = tokens{v + 2, k} // "a demand the minister dismissed as | “theatre”"
		}
	}
	return f.add(candidate{sent: s, frame: phraseFrame, cueHead: v, cue: f.single(cue), head: t.head, source: t.source, pronoun: -1, stance: t.stance, content: f.single(said)}) != nil
}

// answerer is who answers with such a tail where a pronoun does and somebody is accused before
// it: "accused the rebels of shelling the depot, a charge | they | rejected". -1 for none.
func (f *finder) answerer(c *candidate) int {
	if t := f.tailOf(c.sent); t.v < 0 || t.v != c.cueHead || c.source.len() != 1 || !f.is(c.head, "they", "he", "she", "it") {
		return -1
	}
	for _, x := range f.cands[f.ofSent[c.sent]:] {
		if x.stance != news.Accuses || x.cueHead < 0 || x.cueHead >= c.cueHead {
			continue
		}
		o := f.t.Child(x.cueHead, nlp.Obj)
		if o > x.cueHead && o < c.head && f.speakerLike(o) && (f.is(c.head, "they") || f.d.Tokens[o].XPOS != "NNS") {
			return o
		}
	}
	return -1
}

// cutAtTail ends before such a tail what is said in its sentence, and lets it reach there
// where a parse has torn off its last words: "of bombing | the depot, which they deny".
func (f *finder) cutAtTail(s int) {
	t := f.tailOf(s)
	if t.v >= 0 {
		for _, c := range f.cands[f.ofSent[s]:] {
			if c.cueHead == t.v && c.head >= 0 && c.source.overlaps(t.stands) {
				f.drop(s, t.v) // "a charge police | deny", taken for who speaks
				break
			}
		}
	}
	if t.v < 0 || !f.found(s, t.v) && !f.answersAll(s, t.v) {
		return
	}
	for _, c := range f.cands[f.ofSent[s]:] {
		n := len(c.content) - 1
		if c.cueHead == t.v || c.cueHead > t.comma || n < 0 {
			continue
		}
		r := &c.content[n]
		switch {
		case r.first < t.comma && r.last > t.comma:
			r.last = t.comma
		case r.last < t.comma && r.first > c.cueHead && f.onlyNominal(tokens{r.last, t.comma}):
			r.last = t.comma
		}
	}
}

// onlyNominal reports whether a range is a noun phrase, behind at most a preposition.
func (f *finder) onlyNominal(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if !f.opensNominal(i) && !(i == r.first && f.d.Tokens[i].UPOS == nlp.ADP) {
			return false
		}
	}
	return true
}
