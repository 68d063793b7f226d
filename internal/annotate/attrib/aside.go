package attrib

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// midAside takes a source and cue that stand between two commas within what they say,
// where the sentence has no predicate before them: "Yard owners, she alleged, pay …",
// "She has, she says, seen only the forms". Where a parser gave the cue less, both sides
// of it are put together.
func (f *finder) midAside(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 3; v+2 < sent.last; v++ {
		ahead := f.lowers[v-1] == ","
		if f.quoted(v) || !ahead && f.joins(v) && f.d.Tokens[v].XPOS != "VB" || f.d.Tokens[v].XPOS == "VBG" {
			continue
		}
		cue := f.cueForm(v) || f.asideForm(v) || f.willTell(v)
		if !ahead && !cue {
			continue
		}
		comma := f.toldUntil(v, sent.last)
		if !ahead && comma < 0 {
			continue
		}
		var src tokens
		before, after := v-1, 0
		if ahead {
			src, after = f.amidInverted(v, sent.first, sent.last)
		}
		if src.empty() {
			if comma < 0 || !cue {
				continue
			}
			src = f.beforeCue(v, sent.first)
			if src.empty() || f.lowers[src.first-1] != "," || f.quoted(src.first-1) || !f.speakerLike(f.headBehind(src)) {
				continue
			}
			before, after = src.first-1, comma+1
		}
		head := f.headBehind(src)
		if f.ownVoice(head, v) {
			continue
		}
		left := tokens{f.leftOf(before, sent.first), before}
		if f.d.Tokens[left.first].UPOS == nlp.CCONJ {
			left.first++ // "| But | rules, she sighed, are rules"
		}
		right := tokens{after, sent.last}
		if f.words(left) == 0 || f.quoted(left.last-1) || !f.open(left, right) && !f.endsInMarks(left, right) {
			continue
		}
		right.last = f.restEnd(v, right.first, sent.last)
		q := f.lex.verbs.at(f.cueLemma(v))
		if q.empty() {
			q = f.lex.verbs.at(f.form(v).inflectedVerb())
		}
		if c := f.candidateAt(s, v); c != nil {
			if len(c.content) == 2 && c.content[0].first == left.first {
				return
			}
			c.content, c.source, c.head, c.frame, c.score = []tokens{left, right}, src, head, insertFrame, weight[insertFrame]
		} else if f.take(candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.96, content: []tokens{left, right}}, v) {
			if x := f.cands[len(f.cands)-1]; x.source.first < src.first && x.source.overlaps(left) {
				x.source, x.head, x.content = src, head, []tokens{left, right} // what is said is no part of who says it
			}
		}
		f.withoutCuesIn(s, v, left, right)
		return
	}
}

// toldUntil is the comma behind cue v, or behind whom it is told and when: "The plan, she
// told | the council on Monday|, is dead". It is -1 where something else follows.
func (f *finder) toldUntil(v, end int) int {
	if f.lowers[v+1] == "," {
		return v + 1
	}
	if k := f.behindAdverbs(v+1, end); f.lowers[k] == "," || f.d.Tokens[k].XPOS == "RP" && f.lowers[k+1] == "," {
		for f.lowers[k] != "," {
			k++
		}
		return k // "Rao said | afterwards|, ", "Rao pointed | out|, "
	}
	if q := f.lex.verbs.at(f.base(v)); !f.finiteVerb(v) || !q.takes('t') && (!q.takes('q') || !f.is(v+1, "in", "at", "during", "on", "from") || slices.Contains(q.preps, f.lowers[v+1])) {
		return -1
	}
	place := false
	for k := v + 1; k+1 < min(end, v+maxLate); k++ {
		switch {
		case f.lowers[k] == ",":
			return k
		case place && f.lowers[k] == "of": // "told us on the steps | of | the hotel"
		case f.quoted(k) || f.closes(k) || f.tensed(k) || f.d.Tokens[k].XPOS == "TO" || f.d.Tokens[k].UPOS == nlp.SCONJ || f.is(k, "that", "of", "about"):
			return -1
		}
		place = place || f.d.Tokens[k].UPOS == nlp.ADP
	}
	return -1
}

// asideForm reports whether a token between a subject and a comma has the form of a verb
// of speech that a tagger took for a noun: "the mayor | promises |,".
func (f *finder) asideForm(v int) bool {
	switch f.d.Tokens[v].UPOS {
	case nlp.VERB:
		l := f.base(v)
		return f.lex.verbs.at(l).takes('q') && !f.lex.notCues.has(l) && f.tensed(v) // "she | laughs |,"
	case nlp.NOUN:
		q := f.lex.verbs.at(f.form(v).inflectedVerb())
		return (q.takes('c') || q.takes('q')) && f.d.Tokens[v-1].UPOS != nlp.DET && f.d.Tokens[v-1].UPOS != nlp.ADJ
	}
	return false
}

// willTell reports whether verb v is one of speech behind "will", by which a text gives what
// somebody says whenever he is asked: "they will tell you".
func (f *finder) willTell(v int) bool {
	return f.d.Tokens[v].XPOS == "VB" && f.lex.verbs.at(f.base(v)).takes('q') && f.is(f.groupStart(v), "will", "'ll", "’ll", "would")
}

// leftOf is where what is said begins before the comma at token k: behind the comma or
// conjunction before it that ends another clause.
func (f *finder) leftOf(k, first int) int {
	for i := k - 1; i > first; i-- {
		if f.lowers[i] == "," && f.finite(tokens{first, i}) {
			return i + 1
		}
		if f.quoted(i) || f.lowers[i] == ";" {
			return i + 1
		}
	}
	return first
}

// open reports whether left needs right for its predicate: it has a subject alone, or ends
// in the auxiliary of a verb that right begins with.
func (f *finder) open(left, right tokens) bool {
	i := right.first
	for i < right.last && (f.d.Tokens[i].UPOS == nlp.ADV || f.quoted(i) && f.d.Tokens[i].UPOS == nlp.PUNCT) {
		i++
	}
	if i >= right.last {
		return false
	}
	k := left.last - 1
	for k > left.first && (f.d.Tokens[k].UPOS == nlp.PART || f.d.Tokens[k].UPOS == nlp.ADV) {
		k--
	}
	verb := f.d.Tokens[i].UPOS == nlp.VERB || f.d.Tokens[i].UPOS == nlp.AUX
	if u := f.d.Tokens[k].UPOS; u == nlp.AUX || f.lemma(k) == "have" || f.lemma(k) == "be" || f.lemma(k) == "do" {
		return verb && !f.tensed(i) && k > left.first || f.lemma(k) == "be" && k > left.first && right.first == i && f.opensNominal(i)
	}
	if !f.opensNominal(left.first) && f.d.Tokens[left.first].XPOS != "PRP$" || f.d.Tokens[left.first].UPOS == nlp.ADV {
		return false
	}
	if f.finite(left) {
		return verb && f.tensed(i) && f.d.Tokens[left.first].XPOS == "WP" // "What she needs, she says, | is a boat"
	}
	return verb && (f.tensed(i) || f.d.Tokens[i].XPOS == "VB" || i == right.first && !f.finite(right) && (f.d.Tokens[i].XPOS == "VBN" || f.d.Tokens[i].XPOS == "VBG" && !strings.HasSuffix(f.lowers[i], "ing")))
}

// endsInMarks reports whether the words in quotation marks that right begins with, in the
// middle of a sentence as their small letter tells, end the clause of left: "The port had, Rao
// said, | “the speed of a snail”".
func (f *finder) endsInMarks(left, right tokens) bool {
	i := right.first
	if i+1 >= right.last || !f.quoted(i) || f.d.Tokens[i].UPOS != nlp.PUNCT || !f.small(i+1) || !unicode.IsLetter(rune(f.d.Word(i + 1)[0])) {
		return false
	}
	switch f.d.Tokens[left.last-1].UPOS {
	case nlp.SCONJ, nlp.ADP:
		return false
	}
	return f.hasVerb(left) && f.opensNominal(left.first) && f.d.Tokens[left.first].XPOS != "WP" && f.lowers[left.first] != "that"
}

// withoutCuesIn drops the candidates whose source or content runs over the aside of cue v.
func (f *finder) withoutCuesIn(s, v int, left, right tokens) {
	kept := f.cands[:f.ofSent[s]]
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead != v && (c.head >= 0 && c.source.has(v) || len(c.content) > 0 && c.content[0].has(v) && c.cueHead > v) {
			continue
		}
		kept = append(kept, c)
	}
	f.cands = kept
}

// relativeSaid cuts a content to a relative clause whose verb somebody says: "the line,
// which the ministry says | cost a billion, | ends in a field", "a sum that an aide,
// speaking from Oslo, says | was never paid", "what he says was | an attempt on his life".
func (f *finder) relativeSaid(s int) {
	for _, c := range f.cands[f.ofSent[s]:] {
		v, end := c.cueHead, f.d.Sentences[s].Last
		if v < 0 || v+1 >= end || c.head > v || c.frame != clauseFrame && c.frame != insertFrame && c.frame != phraseFrame || f.quoted(v) {
			continue
		}
		k := f.behindAdverbs(v+1, end)
		if u := f.d.Tokens[k].UPOS; u != nlp.VERB && u != nlp.AUX || f.d.Tokens[k].XPOS == "VBG" || f.is(k, "to") {
			continue
		}
		src, r := f.inRelative(v, f.opening[s])
		if r < 0 {
			continue
		}
		if f.lowers[r] == "what" {
			if f.lemma(k) != "be" {
				continue
			}
			k++
		}
		last, open := k, f.lowers[r] != "what"
		for last < end && !(f.closes(last) && !f.quoted(last)) {
			switch {
			case relative(f.d.Tokens[last].XPOS), f.d.Tokens[last].UPOS == nlp.SCONJ, f.d.Tokens[last].UPOS == nlp.CCONJ:
				open = true
			case f.tensed(last) && f.quoteOf[last] == 0:
				if !open && f.lowers[r-1] != "," {
					end = last // "A man who police say is armed | is on the run"
				}
				open = f.lex.evidence.has(f.base(last)) && f.opensNominal(last+1) // "records that he says | show the firm knew"
			}
			if last >= end {
				break
			}
			if f.d.Tokens[last].UPOS == nlp.CCONJ && last+1 < end && relative(f.d.Tokens[last+1].XPOS) {
				break
			}
			last++
		}
		if last <= k {
			continue
		}
		c.content, c.frame, c.source, c.head = []tokens{{k, last}}, clauseFrame, src, f.headBehind(src)
		c.score = min(c.score, weight[clauseFrame])
	}
}

// inRelative is who speaks in verb v right behind a relative pronoun, with an aside
// between two commas at most, and the pronoun; -1 when none stands there.
func (f *finder) inRelative(v, first int) (src tokens, r int) {
	end := f.groupStart(v)
	k := end
	if k <= first {
		return tokens{}, -1
	}
	if f.lowers[k-1] == "," {
		for k -= 2; k > first && f.lowers[k] != ","; k-- {
			if f.tensed(k) || f.quoted(k) || end-k > maxLate {
				return tokens{}, -1
			}
		}
	}
	src.last = k
	for k--; k > first && src.last-k <= maxAfter+2; k-- {
		if relative(f.d.Tokens[k].XPOS) || f.is(k, "what") || f.is(k, "that") && f.nominal(k-1) {
			src.first = k + 1
			if src.empty() || !f.opensNominal(src.first) && f.d.Tokens[src.first].XPOS != "PRP$" || !f.speakerLike(f.headBehind(src)) || !f.is(k, "which", "that", "who", "what") || f.ownVoice(src.first, v) {
				return tokens{}, -1
			}
			return src, k
		}
		if f.tensed(k) || f.quoted(k) || f.closes(k) || f.d.Tokens[k].UPOS == nlp.VERB || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return tokens{}, -1
		}
	}
	return tokens{}, -1
}

// behindAdverbs is the first token from i on that is no adverb.
func (f *finder) behindAdverbs(i, end int) int {
	for i+1 < end && f.d.Tokens[i].UPOS == nlp.ADV {
		i++
	}
	return i
}

// howPut takes a quotation of which the sentence says how somebody put it: "“…,” was how
// Ana Rao put it".
func (f *finder) howPut(i, to int) bool {
	q := f.quotes[i].outer
	k := q.last
	if k < to && f.is(k, ",") {
		k++
	}
	if k+3 >= to || !f.is(k, "was", "is") || !f.is(k+1, "how", "what") {
		return false
	}
	for v := k + 3; v < min(to, k+maxLate); v++ {
		if f.quoted(v) {
			return false
		}
		if f.d.Tokens[v].UPOS != nlp.VERB && !f.is(v, "put") {
			continue
		}
		src := f.bareEnd(tokens{k + 2, v})
		for src.last > src.first && f.d.Tokens[src.last-1].UPOS == nlp.ADV {
			src.last--
		}
		head := f.headBehind(src)
		if src.empty() || !f.speakerLike(head) {
			return false
		}
		c := candidate{sent: f.sentenceOf(v), frame: quoteFrame, cueHead: v, head: head, source: src, stance: news.Asserts, content: []tokens{q}}
		f.quotes[i].held = f.take(c, v)
		return f.quotes[i].held
	}
	return false
}

// asideUntil reports whether nothing but an aside without a tense stands from token i to
// token end, between two commas: "The memo, | three pages long and unsigned, | warns".
func (f *finder) asideUntil(i, end int) bool {
	if end-i < 4 || end-i > maxLate || f.lowers[i] != "," || f.lowers[end-1] != "," || !f.speakerLike(i-1) {
		return false
	}
	for k := i + 1; k < end-1; k++ {
		if f.tensed(k) || f.quoted(k) || f.lowers[k] == "," || f.closes(k) || f.d.Tokens[k].UPOS == nlp.PROPN || k == i+1 && f.d.Tokens[k].UPOS == nlp.CCONJ {
			return false
		}
	}
	return true
}
