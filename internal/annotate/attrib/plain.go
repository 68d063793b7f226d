package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// plainThat looks for the commonest form that says who says what, "WHO says that
// WHAT", by its words alone where the parse has not shown it or not shown who:
// "On Tuesday police allege this week that …", "In Oslo the minister, Ana Rao,
// insists, however, that …". Taggers take a cue in the present for a noun, and
// parsers lose a subject behind a time, a place or an apposition.
func (f *finder) plainThat(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for i := sent.first + 2; i+2 < sent.last; i++ {
		if f.lowers[i] != "that" || f.quoted(i) || f.d.Tokens[i+1].UPOS == nlp.VERB && !f.finite(tokens{i + 2, min(i+maxAfter, sent.last)}) && !f.gerundOpens(i+1, sent.last) {
			continue
		}
		v := f.cueBeforeThat(i, sent.first)
		if v < 0 {
			continue
		}
		old := f.candidateAt(s, v)
		if old != nil && old.head >= 0 {
			continue
		}
		src, head := f.subjectByWords(v)
		if src.empty() || f.ownVoice(head, v) {
			continue
		}
		if old != nil {
			old.source, old.head, old.score = src, head, weight[clauseFrame]
			continue
		}
		q := f.lex.verbs.at(f.cueLemma(v))
		if f.relativeObject(v, i, q, sent.last) {
			continue
		}
		first := i
		if f.relativeOn(v, i, q) {
			first = v + 1 // "said | two rules that limit the catch are void"
		}
		f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.85, content: []tokens{{first, f.restEnd(v, i, sent.last)}}}, v)
	}
}

// relativeOn reports whether the "that" at token i has its verb right behind it and belongs to
// the noun phrase that stands right behind cue v: "promised | a law that would help". Who is
// told something is no such noun.
func (f *finder) relativeOn(v, i int, q cue) bool {
	return relative(f.d.Tokens[i].XPOS) && f.tensed(i+1) && !(q.takes('t') && f.speakerLike(i-1) && !f.lex.docNouns.has(f.base(i-1))) && f.opensNominal(v+1) && f.d.Tokens[i-1].UPOS == nlp.NOUN && !f.anyTime(tokens{v + 1, i})
}

// anyTime reports whether a noun for a time stands in a range.
func (f *finder) anyTime(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.lex.times.has(f.base(i)) {
			return true
		}
	}
	return false
}

// candidateAt is the candidate of sentence s with its cue at v, nil for none.
func (f *finder) candidateAt(s, v int) *candidate {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead == v {
			return c
		}
	}
	return nil
}

// cueBeforeThat is the cue that the "that" at token i belongs to, with nothing
// between them but whom it was told, when and where: -1 for none.
func (f *finder) cueBeforeThat(i, first int) int {
	k := i - 1
	if f.lowers[k] == "," {
		// "said, however, that": an aside between two commas
		for k--; k > first && f.lowers[k] != ","; k-- {
			if f.tensed(k) || i-k > maxTold {
				return -1
			}
		}
		k--
	}
	for ; k > first && i-k <= maxTold; k-- {
		if f.quoted(k) || f.closes(k) {
			return -1
		}
		if f.saysThat(k) && k > first+f.nominalBefore(k, first) {
			return k
		}
		if f.d.Tokens[k].UPOS == nlp.SCONJ || f.tensed(k) || f.d.Tokens[k].UPOS == nlp.AUX {
			return -1
		}
	}
	return -1
}

// saysThat reports whether a token is a form of a verb that takes a clause, with a
// tense, whatever its tag: a bare form is one behind a plural or a name.
func (f *finder) saysThat(k int) bool {
	if f.withinName(k) {
		return false
	}
	switch f.d.Tokens[k].XPOS {
	case "VBG", "VBN":
		if f.d.Tokens[k].XPOS == "VBG" || f.t.Child(k, nlp.Aux) < 0 && f.d.Tokens[k-1].UPOS != nlp.AUX && f.d.Tokens[k-1].UPOS != nlp.ADV && !f.nominal(k-1) && !f.ordinal(k-1) && !f.behindAsides(k) {
			return false
		}
	}
	l := f.cueLemma(k)
	if l.text == "" {
		if l = f.form(k); f.d.Tokens[k].XPOS == "VB" || !f.pluralBefore(k) {
			return false
		}
	} else if f.d.Tokens[k].XPOS == "NN" && l.text == f.lowers[k] && !f.pluralBefore(k) {
		return false // "in a 40-page | report | that"
	}
	return f.lex.verbs.at(l).takes('c') && !f.lex.notCues.has(l)
}

// pluralBefore reports whether a plural or a name stands before token k, behind which
// a verb in the present has no ending.
func (f *finder) pluralBefore(k int) bool {
	k--
	for k > 0 && f.d.Tokens[k].UPOS == nlp.ADV {
		k--
	}
	if k < 0 {
		return false
	}
	switch f.d.Tokens[k].XPOS {
	case "NNS", "NNPS", "NNP":
		return true
	}
	if f.d.Tokens[k].UPOS == nlp.NOUN || f.d.Tokens[k].UPOS == nlp.PROPN {
		return f.is(k, "police", "data", "media", "people", "staff", "crew")
	}
	return f.d.Tokens[k].UPOS != nlp.PUNCT && f.lex.pronouns.at(f.form(k)) == "plural"
}

// nominalBefore is 0 where a subject can stand before token k, else so much that
// none can.
func (f *finder) nominalBefore(k, first int) int {
	for k--; k > first && (f.d.Tokens[k].UPOS == nlp.AUX || f.d.Tokens[k].UPOS == nlp.ADV); k-- {
	}
	if f.nominal(k) || f.comma(k) || f.lowers[k] == ")" || f.upos(k) == nlp.ADJ {
		return 0
	}
	return len(f.d.Tokens)
}

// subjectByWords is the noun phrase that stands between the start of the clause of
// cue v and the cue, and its head, when nothing else stands there: a noun with what
// describes it, or a name with its apposition. Empty when something else does, and
// for a passive.
func (f *finder) subjectByWords(v int) (tokens, int) {
	return f.subjectFrom(f.clauseStart(v), v)
}

// subjectFrom is subjectByWords for a clause that begins at token first.
func (f *finder) subjectFrom(first, v int) (tokens, int) {
	none := tokens{}
	end := v
	for end > first && (f.upos(end-1) == nlp.AUX || f.d.Tokens[end-1].UPOS == nlp.ADV || f.d.Tokens[end-1].UPOS == nlp.PART) {
		end--
		if l := f.lemma(end); (l == "be" || l == "get") && f.d.Tokens[v].XPOS != "VBG" {
			return none, -1
		}
	}
	if end-first > maxFar || first >= end {
		return none, -1
	}
	if end-first == 2 && f.ordinal(end-1) {
		return tokens{first, end}, end - 1 // "a second | said"
	}
	run := tokens{first, first}
	for run.last < end && (f.opensNominal(run.last) || f.d.Tokens[run.last].XPOS == "POS" || f.withinWord(run.last) || run.empty() && f.participleOffice(first)) && !relative(f.d.Tokens[run.last].XPOS) {
		run.last++ // "the mum-of-two", too
	}
	for run.len() > 1 && run.last < end && f.upos(run.last-1) == nlp.ADJ {
		run.last--
	}
	if run.empty() || f.quoted(run.first) || !f.nominal(run.last-1) || f.d.Tokens[run.last-1].UPOS == nlp.DET && run.len() == 1 && f.lex.pronouns.at(f.form(run.first)) == "" && !f.lex.parts.has(f.form(run.first)) {
		return none, -1
	}
	head := f.lastNoun(run)
	if f.lex.times.has(f.base(head)) && !f.minutesOf(head) || f.is(head, "it", "there", "this", "that", "what", "which", "who") {
		return none, -1
	}
	src := tokens{run.first, end}
	if run.last < end {
		if f.d.Tokens[head].UPOS == nlp.PRON {
			return none, -1
		}
		if !f.describedUntil(run.last, end) {
			k := f.relativeComma(run.last, end)
			if k < 0 && f.asideUntil(run.last, end) {
				return tokens{run.first, run.last}, head
			}
			if k < 0 || k > run.last && !f.describedUntil(run.last, k) {
				return none, -1
			}
		}
		if f.lowers[run.last] == "," && !f.closesAside(end-1) && !f.acronymAlone(tokens{run.last + 1, end}) {
			return none, -1 // "Rain, wind and snow": no apposition, which two commas enclose
		}
		for k := run.last; k+1 < end; k++ {
			if f.lowers[k] == "," && (f.is(k+1, "who", "which", "whose", "whom") || f.d.Tokens[k+1].UPOS == nlp.ADP) {
				src.last = k
				break
			}
		}
	}
	if !f.speakerLike(head) && !f.lex.parts.has(f.form(head)) && !f.namedAside(run.last, end) {
		return none, -1
	}
	return f.bareEnd(src), head
}

// hyphen reports whether token i is a hyphen within a word: "Sarn | - | Velde".
func (f *finder) hyphen(i int) bool {
	return i > 0 && i+1 < len(f.d.Tokens) && f.lowers[i] == "-" && f.d.Tokens[i-1].End == f.d.Tokens[i].Start && f.d.Tokens[i].End == f.d.Tokens[i+1].Start
}

// fromParent is a source that begins with the number of "the mother-of-two", which a parser
// takes for its head, from its article on.
func (f *finder) fromParent(r tokens, head int) (tokens, int) {
	i := r.first - 4
	if head != r.first || i < f.opening[f.sentenceOf(head)] || !f.hyphen(i+1) || !f.is(i+2, "of") || !f.hyphen(i+3) || !f.opensNominal(i) {
		return r, head
	}
	r.first = i
	for r.first > f.opening[f.sentenceOf(head)] && f.opensNominal(r.first-1) {
		r.first--
	}
	return r, i
}

// wholeWord is where a content ends that a parse has cut within a word with hyphens, or
// between such a word and the noun that it stands before: "a dose of the Rift-19 | vaccine".
func (f *finder) wholeWord(r tokens, end int) int {
	last := r.last
	for last < end && (f.hyphen(last) || f.hyphen(last-1) && last-1 > r.first) && !f.closes(last) {
		last++
	}
	if last < end && last-2 > r.first && f.hyphen(last-2) && f.quoteOf[last] == f.quoteOf[last-1] {
		switch f.d.Tokens[last-1].UPOS {
		case nlp.NUM, nlp.VERB, nlp.ADJ:
			for last < end && (f.d.Tokens[last].UPOS == nlp.NOUN || f.d.Tokens[last].UPOS == nlp.ADJ) {
				last++
			}
		}
	}
	return last
}

// relativeComma is the comma from token i on that opens a relative clause which goes to
// the comma before token end, -1 for none.
func (f *finder) relativeComma(i, end int) int {
	if f.lowers[end-1] != "," {
		return -1
	}
	for k := i; k+2 < end; k++ {
		if f.lowers[k] == "," && f.is(k+1, "who", "which", "whose", "whom") {
			return k
		}
	}
	return -1
}

// acronymAlone reports whether a range is one word of capitals: "the Football
// Association, | FBU | said".
func (f *finder) acronymAlone(r tokens) bool {
	return r.len() == 1 && len(f.d.Word(r.first)) > 1 && strings.Trim(f.d.Word(r.first), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// asSaid looks for a clause with "as" that opens a sentence with whose word it is:
// "As the ministry has said on Monday, the road is open".
func (f *finder) asSaid(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	i := sent.first
	if i+5 >= sent.last || !f.is(i, "as") || f.quoted(i) {
		return
	}
	for v := i + 2; v < min(sent.last-3, i+maxFar); v++ {
		if f.quoted(v) {
			return
		}
		if !f.saysThat(v) || f.nominalBefore(v, i) > 0 {
			continue
		}
		end := v + 1
		for end < sent.last && f.lowers[end] != "," {
			if f.tensed(end) || end-v > maxTold || f.quoted(end) {
				return
			}
			end++
		}
		if end+2 >= sent.last || f.found(s, v) && f.candidateAt(s, v).frame == insertFrame {
			return
		}
		if d := f.candidateAt(s, v); d != nil && d.cueHead == v && d.frame == phraseFrame && d.content[0].first > v {
			return // "As she announced the sale, Rao thanked the crew": what she announced stands there
		}
		src, head := f.subjectFrom(i+1, v)
		if src.empty() || f.ownVoice(head, v) || !f.finite(tokens{end + 1, sent.last}) {
			continue
		}
		c := candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: f.lex.verbs.at(f.cueLemma(v)).stance, score: 0.96, content: []tokens{{end + 1, sent.last}}}
		f.take(c, v)
		return
	}
}

// withLongForm is a source that is an acronym with the name before its comma that it
// is short for: "…, | the Football Association, | FBU | said".
func (f *finder) withLongForm(r tokens) tokens {
	if !f.acronymAlone(r) || r.first < 3 || f.lowers[r.first-1] != "," {
		return r
	}
	least := f.opening[f.sentenceOf(r.first)]
	i, capitals := r.first-1, 0
	for i > least && f.opensNominal(i-1) {
		i--
		if f.upper(i) {
			capitals++
		}
	}
	if capitals < 2 || i > least && !f.closes(i-1) {
		return r
	}
	return tokens{i, r.last}
}

// quotedByWords takes "the paper quotes an official as saying …" where a tagger took
// the verb for a noun: the official is the source, the paper the relay.
func (f *finder) quotedByWords(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for as := sent.first + 3; as+2 < sent.last; as++ {
		if f.lowers[as] != "as" || f.quoted(as) || f.d.Tokens[as+1].XPOS != "VBG" || f.lex.verbs.at(f.base(as+1)).empty() {
			continue
		}
		old := f.candidateAt(s, as+1)
		if old != nil && old.head >= 0 {
			continue
		}
		v := as - 1
		for v > sent.first && as-v <= maxTold && !f.lex.quoters.has(f.cueLemma(v)) && !f.closes(v) && !f.tensed(v) {
			v--
		}
		if v+1 >= as || !f.lex.quoters.has(f.cueLemma(v)) || f.d.Tokens[v].XPOS == "VBG" || f.d.Tokens[v].XPOS == "VBN" {
			continue
		}
		relay, h := f.subjectByWords(v)
		head := f.nounAfter(v+1, as)
		if relay.empty() || head < 0 {
			continue
		}
		c := candidate{sent: s, frame: quotedAsFrame, cueHead: as + 1, cue: []tokens{{v, v + 1}, {as, as + 2}}, head: head, source: tokens{v + 1, as}, stance: f.lex.verbs.at(f.base(as + 1)).stance}
		c.content = f.single(tokens{as + 2, f.restEnd(as+1, as+2, sent.last)})
		c.relays = []step{{h, relay}}
		if old != nil {
			c.content = old.content
			*old = c
			old.score = weight[quotedAsFrame]
			return
		}
		f.add(c)
		return
	}
}

// withinName reports whether a token stands with a capital within a name: "the United
// | States", which a tagger may take for a verb.
func (f *finder) withinName(i int) bool {
	s := f.sentenceOf(i)
	if s >= len(f.opening) {
		return false // quotations are looked for before datelines are
	}
	return i > 0 && f.upper(i) && f.upper(i-1) && i-1 > f.opening[s] && f.kindOf(s) != news.Headline && f.line[s] > 0
}
