package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxRest is how many tokens may stand between a content and the end of what goes on with
// it.
const maxRest = 16

// withRest lets the last piece of a content reach over what goes on with it and has no
// verb of its own that a subject stands before: "…, though moved to an annex", "…, six of
// them soldiers", "had gone astray | and come down on the roof", "tables | where nobody
// voted". It ends a content before a "but" behind which the source says no more.
func (f *finder) withRest(c *candidate) {
	n := len(c.content) - 1
	if n < 0 || c.cueHead < 0 || len(c.cue) == 0 || c.frame == nounFrame || c.frame == fragmentFrame {
		return
	}
	r := &c.content[n]
	for k := max(r.first+1, c.cueHead+1); k+2 < r.last; k++ {
		if f.butNoMore(k, r.last) {
			r.last = k
			return
		}
	}
	if i := max(c.cue[len(c.cue)-1].last, c.source.last); r.last <= c.cueHead && f.lowers[i] == "," {
		last := f.d.Sentences[c.sent].Last
		for last > i && f.d.Tokens[last-1].UPOS == nlp.PUNCT {
			last--
		}
		if x := (tokens{i + 1, last}); f.partOfThem(x) {
			c.content = append(c.content, x) // "The toll was 17, the mayor said, | six of them soldiers"
		}
	}
	if r.last <= c.cueHead || r.empty() || f.quoted(r.last-1) || c.cueHead > r.first {
		return
	}
	end := f.d.Sentences[c.sent].Last
	for end > r.last && f.d.Tokens[end-1].UPOS == nlp.PUNCT {
		end--
	}
	if end-r.last > maxRest || end-r.last < 2 {
		return
	}
	i := r.last
	comma := f.lowers[i] == ","
	if comma {
		i++
	}
	rest := tokens{i, end}
	for k := i; k < end; k++ {
		if f.quoted(k) || f.closes(k) {
			return
		}
	}
	switch {
	case comma && f.is(i, "though", "albeit", "although") && i+1 < end && (f.xpos(i+1) == "VBN" || f.xpos(i+1) == "VBD" && i+2 < end && f.d.Tokens[i+2].UPOS == nlp.ADP || f.d.Tokens[i+1].UPOS == nlp.ADP):
	case comma && f.partOfThem(rest):
	case !comma && f.d.Tokens[i].UPOS == nlp.CCONJ && f.d.Tokens[i+1].UPOS == nlp.VERB && f.xpos(i+1) != "VBD" && f.xpos(i+1) != "VBZ" && f.lex.verbs.at(f.base(i+1)).empty() && !f.finite(tokens{i + 2, end}) && f.endsPerfect(*r):
	case !comma && c.frame == prepFrame && (f.xpos(i) == "WRB" || f.xpos(i) == "WDT" || f.xpos(i) == "WP") && f.finite(rest):
	case !comma && c.frame == phraseFrame && c.stance == news.Demands && f.is(i, "back", "home", "out", "off", "away") && !f.finite(rest):
	default:
		return
	}
	r.last = end
}

// partOfThem reports whether a range says what some of those counted before it are: "six
// of them soldiers".
func (f *finder) partOfThem(r tokens) bool {
	if r.len() < 4 || f.d.Tokens[r.first].UPOS != nlp.NUM && !f.lex.parts.has(f.form(r.first)) && !f.is(r.first, "half") || !f.is(r.first+1, "of") || !f.is(r.first+2, "them") {
		return false
	}
	return !f.finite(r)
}

// endsPerfect reports whether the last verb with a tense in a range is one of "have".
func (f *finder) endsPerfect(r tokens) bool {
	for i := r.last - 1; i >= r.first; i-- {
		if f.tensed(i) {
			return f.lemma(i) == "have"
		}
	}
	return false
}

// butNoMore reports whether the comma at token k opens what the source of a content will
// not do or say: "…, but will not name the firm", "…, but would not go into details".
func (f *finder) butNoMore(k, end int) bool {
	if f.lowers[k] != "," || f.quoted(k) || !f.is(k+1, "but", "and", "yet") || !f.is(k+2, "will", "would", "could", "did", "wo", "has", "does") {
		return false
	}
	for i := k + 3; i < min(end, k+7); i++ {
		if f.d.Tokens[i].UPOS == nlp.VERB {
			l := f.base(i)
			return f.negatedAt(i) && (f.lex.refusals.has(l) || f.lex.replies.has(l) || f.is(i, "go", "be") && f.is(i+1, "into", "drawn"))
		}
	}
	return false
}

// withReason is where a content of cue v ends that a parse lets end at token i, before the
// reason or condition that it hung on the cue: "told us the toll would rise | because nobody
// had been reached".
func (f *finder) withReason(i, v, s int) int {
	end := f.d.Sentences[s].Last
	if i+2 >= end || !f.is(i, "because", "if", "unless", "lest", "so") || f.d.Tokens[i].UPOS != nlp.SCONJ || f.quoteOf[i] != f.quoteOf[v] || f.quoted(i-1) || !f.finite(tokens{i, end}) {
		return i
	}
	return f.restEnd(v, i, end)
}

// withCondition is where the things that somebody promises, threatens or awaits end with the
// condition behind them: "vowed “a strike” | if the ban went ahead".
func (f *finder) withCondition(c *candidate, i, v int) int {
	switch c.stance {
	case news.Promises, news.Threatens, news.Warns, news.Demands, news.Expects, news.Fears, news.Hopes:
	default:
		return i
	}
	end := f.d.Sentences[c.sent].Last
	if i+2 >= end || !f.is(i, "if", "unless", "until", "once") || f.quoteOf[i] != f.quoteOf[v] || !f.finite(tokens{i, end}) {
		return i
	}
	return f.restEnd(v, i, end)
}

// withTime is where a content r of cue v ends before the clause of when or where that a parser
// has hung on the cue: "told police he had been asleep | when the fire began". Who said it when
// he was asked tells of his saying so, and so may a clause that takes up the speaker.
func (f *finder) withTime(r tokens, v, s int) int {
	i, end := r.last, f.d.Sentences[s].Last
	if i+3 >= end || !f.is(i, "when", "before", "after", "until", "once", "since", "where") || f.quoteOf[i] != f.quoteOf[v] || f.quoted(i-1) || !f.finite(r) || f.relativeSubject(v) >= 0 {
		return i
	}
	if !f.opensNominal(i+1) && f.d.Tokens[i+1].XPOS != "PRP$" {
		return i // "when asked"
	}
	verb := -1
	for k := i + 1; k < end && !f.closes(k) && verb < 0; k++ {
		if f.tensed(k) {
			verb = k
		}
	}
	for k := i + 1; k < end && !f.closes(k); k++ {
		if f.questionWord(k) || f.d.Tokens[k].UPOS == nlp.VERB && f.lex.speaking.has(f.form(k)) {
			return i
		}
	}
	if verb >= 0 && f.d.Tokens[v].XPOS == "VBD" && f.d.Tokens[verb].XPOS == "VBD" && f.inPresent(r) {
		return i // "said it is over | after the cup was found": when he said so
	}
	if verb < 0 || f.d.Tokens[i+1].UPOS == nlp.PRON && f.d.Tokens[i+1].XPOS == "PRP" && !f.shifted(r, v) {
		return i
	}
	return f.restEnd(v, i, end)
}

// withComplement is where a content r of cue v ends with the phrase that the adjective at its end
// wants, which a parser has hung on the cue: "said she was “uneasy” | about the plan".
func (f *finder) withComplement(r tokens, v, s int) int {
	i, end := r.last, f.d.Sentences[s].Last
	k := i - 1
	if q := f.quoteOf[k]; q > 0 && f.quoteOf[v] != q && f.quotes[q-1].outer.last == i+1 {
		i++ // its closing mark
	} else if q > 0 && f.d.Tokens[k].UPOS == nlp.PUNCT {
		k--
	}
	if i+1 >= end || k <= r.first || f.d.Tokens[k].UPOS != nlp.ADJ || f.quoteOf[i] != f.quoteOf[v] || !f.finite(r) {
		return r.last
	}
	if !f.is(i, "about", "over", "with", "of", "by", "for", "against", "to", "toward", "towards") || !f.opensNominal(i+1) && f.d.Tokens[i+1].XPOS != "PRP$" {
		return r.last
	}
	if h := f.nounAfter(i+1, end); h < 0 || f.lex.times.has(f.base(h)) || f.lex.channels.at(f.base(h)) != "" {
		return r.last
	}
	last := i + 1
	for last < end && !f.closes(last) && !f.tensed(last) && !f.quoted(last) && f.d.Tokens[last].UPOS != nlp.CCONJ && f.d.Tokens[last].UPOS != nlp.SCONJ {
		last++
	}
	return last
}

// shifted reports whether the first tense of content r is one that only what somebody says has
// behind a past cue v: "said he | had | been asleep".
func (f *finder) shifted(r tokens, v int) bool {
	for k := r.first; k < r.last; k++ {
		if f.tensed(k) {
			return f.d.Tokens[v].XPOS == "VBD" && f.d.Tokens[k].UPOS == nlp.AUX && f.is(k, "had", "would", "could", "might", "'d", "’d")
		}
	}
	return false
}

// joinedOn is where content r of cue v ends, behind which an "and" joins what can only go on
// with it: the participle of its "had", or words in marks that open with a verb. "said he had
// warned them | and been laughed at", "said he was out | and “took the boat”".
func (f *finder) joinedOn(r tokens, v, s int) int {
	i, end := r.last, f.d.Sentences[s].Last
	if i+2 >= end || f.d.Tokens[i].UPOS != nlp.CCONJ || f.quoteOf[i] != f.quoteOf[v] || f.quoted(i-1) || f.quoted(v) {
		return i
	}
	if f.opensPredicate(i+1) && f.small(i+2) || f.xpos(i+1) == "VBN" && f.endsPerfect(r) && (f.lex.verbs.at(f.base(i+1)).empty() || f.d.Tokens[i+1].UPOS == nlp.AUX) {
		return f.restEnd(v, i+1, end)
	}
	return i
}

// behindApart is where a content clause of cue v begins of which a parse has cut off the
// subject with the aside behind it: "says | the fire, now a week old, | is being fought".
func (f *finder) behindApart(r tokens, v int, q cue) int {
	if r.first < v+3 || q.takes('t') || !f.opensNominal(v+1) || f.lex.times.has(f.base(v+1)) || f.quoteOf[r.first] != f.quoteOf[v] {
		return r.first
	}
	commas := [2]int{}
	for k, n := v+1, 0; k < r.last && n < 2; k++ {
		if f.quoteOf[k] != f.quoteOf[v] || f.tensed(k) && n == 0 || f.closes(k) && !f.comma(k) || f.is(k, "that") {
			return r.first
		}
		if f.lowers[k] == "," {
			commas[n] = k
			n++
		}
	}
	if k := commas[1]; commas[0] < r.first && r.first <= k+1 && k+2 < r.last && f.tensed(k+1) && (f.d.Tokens[commas[0]-1].UPOS == nlp.NOUN || f.d.Tokens[commas[0]-1].UPOS == nlp.PROPN) {
		return v + 1
	}
	return r.first
}

// behindTold is where a content clause of cue v begins of which a parse has hung the subject on
// those who were told: "told victims | the cards | were real".
func (f *finder) behindTold(first, v int, q cue) int {
	if !q.takes('t') || first < v+4 || !f.tensed(first) || f.d.Tokens[v+1].XPOS != "NNS" || f.quoteOf[first] != f.quoteOf[v] {
		return first
	}
	if f.d.Tokens[v+2].UPOS != nlp.DET && f.d.Tokens[v+2].XPOS != "PRP$" {
		return first
	}
	for k := v + 2; k < first; k++ {
		if !f.opensNominal(k) && f.d.Tokens[k].XPOS != "PRP$" {
			return first
		}
	}
	return v + 2
}

// behindAddressed is where a content clause r of cue v begins that a parse lets begin with whom
// it was told: "told | police | he had been asleep".
func (f *finder) behindAddressed(r tokens, v int, q cue) int {
	if !q.takes('t') || r.first != v+1 || f.quoted(r.first) {
		return r.first
	}
	for k := v + 2; k+1 < min(r.last, v+maxAfter); k++ {
		if x := f.d.Tokens[k].XPOS; f.is(k, "he", "she", "it", "they", "we", "i") || x == "EX" {
			if f.nominal(k-1) && (f.speakerLike(k-1) || f.d.Tokens[k-1].UPOS == nlp.PROPN) && f.finite(tokens{k + 1, min(r.last, k+4)}) {
				return k
			}
			return r.first
		}
		if !f.opensNominal(k) && f.d.Tokens[k].XPOS != "POS" || f.tensed(k) {
			return r.first
		}
	}
	return r.first
}

// infinitiveEnd is where an infinitive ends of which a parse has hung the object elsewhere:
// "hopes to be back up | the ladder in a month".
func (f *finder) infinitiveEnd(r tokens, v, end int) int {
	i := r.last
	if i+1 >= end || f.d.Tokens[i].XPOS != "DT" || i-1 <= v || f.quoteOf[i] != f.quoteOf[v] || f.d.Tokens[i-1].UPOS != nlp.ADP && f.d.Tokens[i-1].UPOS != nlp.VERB {
		return i
	}
	for i < end && !f.closes(i) && f.d.Tokens[i].UPOS != nlp.CCONJ && f.d.Tokens[i].UPOS != nlp.SCONJ && f.quoteOf[i] == f.quoteOf[v] {
		if f.tensed(i) {
			return r.last
		}
		i++
	}
	return i
}

// andInMarks is where a content of things ends to which an "and" joins the last in marks:
// "promised boats, nets | and “not one more speech”".
func (f *finder) andInMarks(r tokens, v, end int) int {
	i := r.last
	if i+2 >= end || f.quoted(i) || f.d.Tokens[i].UPOS != nlp.CCONJ || f.quoteOf[i+1] == 0 || f.quoted(v) {
		return r.last
	}
	if q := f.quotes[f.quoteOf[i+1]-1].outer; q.first == i+1 && q.last <= end && !f.finite(q) && f.words(tokens{q.last, end}) == 0 {
		return q.last
	}
	return r.last
}

// byWhen is where a content of things ends that are to come or have been counted with the time
// by or since when: "predicts a lawsuit | by Friday", "confirmed 40 cases | since May".
func (f *finder) byWhen(c *candidate, i, end int) int {
	switch {
	case f.is(i, "by", "before", "within") && (c.stance == news.Expects || c.stance == news.Promises || c.stance == news.Demands || c.stance == news.Hopes || c.stance == news.Warns):
	case f.is(i, "since") && (c.stance == news.Confirms || c.stance == news.Asserts):
	default:
		return i
	}
	if k := f.behindTimes(i+1, end); k > i+1 {
		return k
	}
	return i
}
