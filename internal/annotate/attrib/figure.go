package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxValue is how many tokens may stand between a cue and the number that it
// gives a thing.
const maxValue = 16

// valued takes what a source puts a figure on: "puts the number of dead at 19",
// "raised the toll to 12", wherever a parser has hung the number.
func (f *finder) valued(c candidate, v int, q cue) bool {
	if !q.takes('#') {
		return false
	}
	if !f.speakerLike(c.head) || c.head > v {
		if c.source, c.head = f.subjectByWords(v); c.head < 0 {
			c.source, c.head = f.metBy(f.opening[c.sent], v)
		}
		if c.head < 0 {
			return false
		}
	}
	end := min(f.d.Sentences[c.sent].Last, v+maxValue)
	counts := false
	for i := v + 1; i+1 < end; i++ {
		if k := f.describedAside(i, f.d.Sentences[c.sent].Last); k > i {
			i, end = k+1, min(f.d.Sentences[c.sent].Last, k+maxValue) // "put the age of one, | caught off Lund, | at 480"
		}
		counts = counts || f.lex.counts.has(f.base(i))
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB && f.tensed(i) || u == nlp.PUNCT && !f.quoted(i) && !f.hyphen(i) || f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
		if i == v+1 || !f.is(i, q.preps...) || f.is(i, "to") && !counts {
			continue
		}
		k := i + 1
		for k < min(end, i+5) && f.d.Tokens[k].UPOS != nlp.NUM && !f.is(k, "dozens", "hundreds", "thousands", "zero", "even", "evens", "nil", "half") {
			if f.d.Tokens[k].UPOS == nlp.VERB || f.d.Tokens[k].XPOS == "PRP$" {
				break
			}
			k++
		}
		if k >= min(end, i+5) || f.d.Tokens[k].UPOS != nlp.NUM && f.d.Tokens[k].UPOS != nlp.NOUN && !f.is(k, "even", "evens", "nil", "zero", "half") {
			continue
		}
		last := k + 1
		last = f.numberEnd(i+1, last, f.d.Sentences[c.sent].Last)
		c.frame, c.particle = prepFrame, 0
		c.content = f.single(tokens{v + 1, f.including(f.perTime(last, f.d.Sentences[c.sent].Last), f.d.Sentences[c.sent].Last)})
		if !f.take(c, v) {
			return false
		}
		f.alsoValued(c, v, last, q)
		return true
	}
	return false
}

// numberEnd is where the number from token i on ends that goes on at token last, with its units,
// the second of "between 40 and 50" and what it is one of: "one | in ten million".
func (f *finder) numberEnd(i, last, end int) int {
	for last < end {
		switch {
		case f.inNumber(last):
			last++
		case last+1 < end && f.d.Tokens[last+1].UPOS == nlp.NUM && (f.is(last, "and") && f.is(i, "between") || f.is(last, "in") && f.is(last-1, "one", "1")):
			last += 2
		default:
			return last
		}
	}
	return last
}

// describedAside is the comma that closes what the comma at token i opens with a participle;
// -1 when it opens none.
func (f *finder) describedAside(i, end int) int {
	if f.lowers[i] != "," || f.quoted(i) || i+3 >= end || f.xpos(i+1) != "VBN" && f.xpos(i+1) != "VBD" || f.d.Tokens[i+2].UPOS != nlp.ADP {
		return -1
	}
	for k := i + 2; k < min(end-1, i+maxValue); k++ {
		if f.lowers[k] == "," {
			return k
		}
		if f.closes(k) || f.quoted(k) || f.tensed(k) {
			return -1
		}
	}
	return -1
}

// inNumber reports whether a token may go on with a number: its unit, a sign.
func (f *finder) inNumber(i int) bool {
	switch f.d.Tokens[i].UPOS {
	case nlp.NOUN, nlp.NUM, nlp.SYM, nlp.ADJ:
		return !f.lex.times.has(f.base(i))
	}
	return f.quoted(i) && f.quoted(i-1)
}

// perTime is where a number that ends before token i ends with the time that it is of: "1,500
// | a year", "30 | per day".
func (f *finder) perTime(i, end int) int {
	if i+1 < end && f.is(i, "a", "an", "per", "every", "each") && f.lex.times.has(f.base(i+1)) {
		return i + 2
	}
	return i
}

// including is where a number that ends before token i ends with those of them that are
// told apart: "37, | including 11 children".
func (f *finder) including(i, end int) int {
	if i+2 >= end || f.lowers[i] != "," || !f.is(i+1, "including") {
		return i
	}
	for k := i + 2; k < end; k++ {
		if f.closes(k) && !f.hyphen(k) {
			return k
		}
		if f.tensed(k) || f.quoted(k) || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return i
		}
	}
	return end
}

// alsoValued takes the second number of "the police put the crowd at 1,500 and
// the organisers at 20,000", whose verb is left out.
func (f *finder) alsoValued(c candidate, v, i int, q cue) {
	end := f.d.Sentences[c.sent].Last
	comma := i < end && f.lowers[i] == ","
	if comma {
		i++
	}
	if i+3 >= end || f.d.Tokens[i].UPOS != nlp.CCONJ && !comma {
		return
	}
	first := i
	if f.d.Tokens[i].UPOS == nlp.CCONJ {
		first++
	}
	k := first
	for k < end && f.opensNominal(k) && f.d.Tokens[k].UPOS != nlp.NUM {
		k++
	}
	if k == first || k+1 >= end || !f.is(k, q.preps...) || !f.speakerLike(k-1) {
		return
	}
	n := k + 1
	for n < min(end, k+4) && f.d.Tokens[n].UPOS != nlp.NUM {
		n++
	}
	if n >= min(end, k+4) {
		return
	}
	last := n + 1
	for last < end && f.inNumber(last) {
		last++
	}
	f.add(candidate{
		sent: c.sent, frame: prepFrame, cueHead: k, cue: []tokens{{v, v + 1}}, head: k - 1, source: tokens{first, k}, pronoun: -1,
		stance: c.stance, content: []tokens{{k + 1, last}}, score: 0.55,
	})
}

// giveForms are the forms of verbs of giving.
var giveForms = setOf("give", "gives", "gave", "given", "giving", "offered", "provided", "provide")

// givenAs is the cue of a figure that is given as so much by whom.
var givenAs = cue{stance: news.Asserts, frames: framesOf("#"), preps: asWord}

// given takes a figure, reason or name that a source gives: "gave a price of 45
// crowns". One that it did not give is withheld.
func (f *finder) given(s, v int) bool {
	if !f.among(v, giveForms) || f.quoted(v) {
		return false
	}
	if f.passiveVerb(v) {
		return f.putBy(candidate{sent: s, cueHead: v, stance: news.Asserts}, v, givenAs, true)
	}
	o := f.t.Child(v, nlp.Obj)
	head, _ := f.speaker(v, false)
	if o < v || !f.lex.gifts.has(f.base(o)) || !f.speakerLike(head) && (head < 0 || !f.lex.testers.has(f.base(head))) || f.ownVoice(head, v) {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, stance: news.Asserts, score: 0.6}
	r := f.extent(o)
	if end := f.d.Sentences[s].Last; r.last+1 < end && f.is(r.last, "as") && !f.is(v-1, "first", "initially", "originally", "wrongly") && f.opensNominal(r.last+1) && !f.mainFinite(tokens{r.last + 1, end}) {
		r.last = f.nounPhraseEnd(r.last+1, end) // "gave the cause of death | as stab wounds"; what was first given is so no more
	}
	none := f.childWord(o, nlp.Det, "no", "any") >= 0
	if !none && !f.negatedAt(v) && f.is(o+1, "in", "at", "after", "before", "during", "from", "by", "via", "through") {
		return false // "gave evidence | in the afternoon": when and where
	}
	if f.lemma(o) == "name" && !none && !f.negatedAt(v) {
		return false // "a man who gave his name as Rao": who he is
	}
	if !none && !f.negatedAt(v) && (r.last <= o+1 || f.d.Tokens[o].Rel == nlp.Iobj) {
		return false // "gave a reason": which one is not said
	}
	if none || f.negatedAt(v) {
		c.stance = news.Declines
	}
	c.content = f.single(r)
	return f.take(c, v)
}

// asNumber takes a number that is all that is said: "the organisers say 20,000".
func (f *finder) asNumber(c candidate, v int, q cue) bool {
	if !q.takes('q') || q.takes('n') || !f.speakerLike(c.head) || c.head > v || f.quoted(v) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	i := v + 1
	for i < end && f.is(i, "about", "some", "around", "nearly", "roughly", "only", "over", "at", "least", "more", "than", "up", "to", "between") {
		i++
	}
	if i >= end || f.d.Tokens[i].UPOS != nlp.NUM {
		return false
	}
	last := i + 1
	for last < end && (f.inNumber(last) || f.is(last, "and") && f.is(v+1, "between")) {
		last++
	}
	if last < end && !f.closes(last) {
		return false
	}
	c.frame, c.score = phraseFrame, 0.6
	c.content = f.single(tokens{v + 1, last})
	return f.take(c, v)
}

// putBy takes a number that is put at so much by whom: "the toll was put at 14 by the
// governor".
func (f *finder) putBy(c candidate, v int, q cue, passive bool) bool {
	if !passive || !q.takes('#') || f.quoted(v) || !f.is(v+1, q.preps...) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	number, by := false, v+2
	for ; by < min(end, v+maxAside) && !f.is(by, "by") && !f.closes(by) && !f.tensed(by); by++ {
		number = number || f.d.Tokens[by].UPOS == nlp.NUM
	}
	if by+1 >= end || !number || !f.is(by, "by") {
		return false
	}
	h := f.nounAfter(by+1, end)
	if h < 0 || !f.speakerLike(h) || f.lex.times.has(f.base(h)) {
		return false
	}
	p := f.t.OwnSubject(v)
	if p < 0 || p > v {
		return false
	}
	c.source = tokens{by + 1, by + 1}
	for c.source.last < end && f.opensNominal(c.source.last) && !f.lex.times.has(f.base(c.source.last)) {
		c.source.last++
	}
	if c.source.last <= h {
		c.source.last = h + 1
	}
	c.head = f.headBehind(c.source)
	c.frame, c.score, c.content = passiveFrame, 0.7, []tokens{f.extent(p), {v + 1, by}}
	return f.take(c, v)
}

// otherwise takes what only points to what others say: "insists otherwise",
// "maintains the opposite".
func (f *finder) otherwise(c candidate, v int, q cue) bool {
	if !q.takes('c') || !f.speakerLike(c.head) || c.head > v || f.quoted(v) {
		return false
	}
	r := tokens{v + 1, v + 2}
	if f.is(v+1, "the") {
		r.last++
	}
	if end := f.d.Sentences[c.sent].Last; f.is(v+1, "so") && (v+2 >= end || f.closes(v+2)) {
		c.frame, c.score = phraseFrame, 0.6
		c.content = f.single(r) // "doesn't think so"
		return f.take(c, v)
	}
	if f.is(v+1, "as") && f.is(v+2, "much") && v+2 < f.d.Sentences[c.sent].Last && !f.is(v+3, "as") {
		c.frame, c.score = phraseFrame, 0.6
		c.content = f.single(tokens{v + 1, v + 3}) // "conceded as much"
		return f.take(c, v)
	}
	if r.last > f.d.Sentences[c.sent].Last || !f.is(r.last-1, "otherwise", "differently", "opposite", "contrary", "reverse", "same") || r.len() == 1 && !f.is(v+1, "otherwise", "differently") {
		return false
	}
	c.frame, c.score = phraseFrame, 0.7
	c.content = f.single(r)
	return f.take(c, v)
}

// polled takes what a poll, count or survey gives: "an exit poll put Lund ahead,
// 52% to 48%". The verb is a common one, so the document and a number are asked for.
func (f *finder) polled(s, v int) bool {
	if !f.among(v, pollVerbs) || f.quoted(v) {
		return false
	}
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	src := f.openingPhrase(v)
	if f.d.Tokens[v].UPOS != nlp.VERB && f.d.Tokens[v].UPOS != nlp.AUX {
		src = tokens{sent.first, v}
		if src.len() > maxAside || f.finite(src) {
			return false
		}
	}
	if src.empty() {
		return false
	}
	head := -1
	for i := src.first; i < src.last && head < 0; i++ {
		if f.d.Tokens[i].UPOS == nlp.ADP || f.comma(i) {
			break
		}
		if f.lex.polls.has(f.base(i)) {
			head = i
		}
	}
	if head < 0 {
		return false
	}
	if n := f.nounAfter(v+1, sent.last); n >= 0 && f.is(n, "margin", "interval", "sample") {
		return false // "has a margin of error of 3 points": how it was made
	}
	end, number := v+1, false
	for end < sent.last && !(f.closes(end) && !f.quoted(end) && number) && (f.d.Tokens[end].UPOS != nlp.SCONJ || end == v+1) {
		number = number || f.d.Tokens[end].UPOS == nlp.NUM || f.is(end, "ahead", "behind", "lead", "leading", "trailing")
		end++
	}
	if !number || end <= v+2 {
		return false
	}
	return f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: head, source: src, stance: news.Asserts, score: 0.75, content: []tokens{{v + 1, end}}}, v)
}

var pollVerbs = setOf("put", "puts", "gave", "gives", "had", "has", "showed", "shows")
