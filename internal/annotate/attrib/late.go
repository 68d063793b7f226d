package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxLate is how many tokens the source of a late aside may have, and maxAfter
// how many may follow its cue before the next mark.
const (
	maxLate  = 14
	maxAfter = 6
)

// lateAside looks for a source and cue put behind what they say that the parse
// has not shown: "…, the search and rescue agency said.", by the marks and the
// order of the words alone. The newspaper's commonest sentence is not left to a
// parser's luck with a long source.
func (f *finder) lateAside(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.last - 1; v > sent.first+2; v-- {
		if f.quoted(v) || !f.cueForm(v) && !f.evident(v, sent.last) && (f.lowers[v] != "heard" || !f.courtHears(v)) {
			continue
		}
		if f.found(s, v) {
			// "…, the firm announced; its director, Ana Rao, said …": before the semicolon.
			k := v - 1
			for k > sent.first+3 && (f.lowers[k] != ";" || f.quoted(k)) {
				k--
			}
			if k <= sent.first+3 {
				return
			}
			sent.last, v = k, k
			continue
		}
		src, head := f.beforeCue(v, sent.first), -1
		if src.empty() {
			src, head = f.apposition(v, sent.first)
		}
		if src.empty() {
			src = f.beforeRelative(v, sent.first)
		}
		if src.empty() {
			src = f.withRestrictive(v, sent.first)
		}
		if src.empty() || !f.endsAfter(v, sent.last) {
			continue
		}
		if f.lowers[src.first-1] == ";" || f.is(src.first, "whose") || f.opensWhen(src) {
			continue // a clause of its own begins there
		}
		left := tokens{sent.first, src.first - 1}
		if f.quoted(src.first - 1) {
			left.last = src.first
		}
		reply := f.bareReply(left, v, v+1)
		if !reply && (f.words(left) < 3 || !f.predicated(left) && !f.quoted(left.last-1) && !f.allSaid(left, v, sent.last) || f.onlyCircumstance(left)) {
			continue
		}
		said := v + 1
		for said+1 < sent.last && said-v < maxAfter && !f.closes(said) {
			said++ // "however, he wrote | to a cook: “…”"
		}
		if v+2 < sent.last && (f.comma(v+1) && f.quoted(v+2) || f.lowers[said] == ":" && f.quoted(said+1)) && !f.quoted(left.last-1) && !f.quoted(left.first) {
			continue // "When the guard came, she said, “…”"
		}
		if f.phrasal(left.first, left.last) > 0 {
			continue // "According to slides, the tool makes one in ten reports": whose word it is
		}
		left = f.behindColon(left)
		if head < 0 {
			head = f.headBehind(src)
		}
		q := f.lex.verbs.at(f.cueLemma(v))
		if q.empty() {
			q = f.lex.verbs.at(f.base(v)) // "data show", taken for a noun
		}
		if f.courtHears(v) {
			q.stance = news.Asserts // as it is told there
		}
		if v+1 < sent.last && f.is(v+1, "by") && f.lex.nouns.at(f.base(head)).known() {
			continue // "…, a claim | repeated by the mayor"
		}
		c := candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.85, reply: reply, content: []tokens{left}}
		if f.take(c, v) && v+2 >= sent.last && !f.quoted(left.last-1) && f.d.Tokens[v].UPOS == nlp.VERB && f.isPerson(head) {
			f.endBefore(s, left.last) // "Rao told them it was over, | two guests who were there said"
		}
		return
	}
}

// minSaid is how many words make a sentence of what stands before a cue that ends it,
// though a tagger has seen no verb there.
const minSaid = 6

// allSaid reports whether what stands before the cue that ends a sentence is long enough
// to be said by whoever stands between: "Six in ten back the strike, a survey | found."
func (f *finder) allSaid(left tokens, v, end int) bool {
	told := v + 1 // "a nurse on the shift | tells our correspondent"
	for f.lex.verbs.at(f.cueLemma(v)).takes('t') && told < end && told-v <= 4 && f.opensNominal(told) {
		told++
	}
	return f.words(left) >= minSaid && (f.pastWhen(v+1, end)+1 >= end || told > v+1 && told+1 >= end) && f.d.Tokens[left.first].UPOS != nlp.ADP && f.d.Tokens[left.first].XPOS != "VBG" && f.d.Tokens[left.first].XPOS != "VBN"
}

// pastWhen is the token behind the time that begins at token i, with the preposition before
// it: "a survey found | on Monday|". i for none.
func (f *finder) pastWhen(i, end int) int {
	from := i
	if f.is(i, "on", "in", "during") {
		from++
	}
	if k := f.behindTimes(from, end); k > from {
		return k
	}
	return i
}

// behindColon is a content before its cue without the sentence that a colon divides
// from it: "The firm stands by its version: | all were informed, said its spokesman".
func (f *finder) behindColon(r tokens) tokens {
	for i := r.last - 2; i > r.first+2; i-- {
		if f.lowers[i] == ";" && !f.quoted(i) && f.cueBetween(r.first, i) {
			r.first = i + 1 // "“…,” she said; | his wife, he added, was out"
			return r
		}
	}
	for i := r.first + 2; i+2 < r.last; i++ {
		if f.lowers[i] == ":" && !f.quoted(i) && f.finite(tokens{r.first, i}) && f.predicated(tokens{i + 1, r.last}) {
			r.first = i + 1
			return r
		}
	}
	return r
}

// cueLemma is the verb of speech that a token is a finite form of, whatever its
// tag: taggers take "advises" for a noun and "ruled" for a participle. "" for
// none.
func (f *finder) cueLemma(v int) word {
	form := f.form(v)
	if l := form.listedVerb(); l.text != "" {
		return l
	}
	if f.d.Tokens[v].UPOS == nlp.VERB {
		if l := f.base(v); f.lex.verbs.at(l).takes('c') {
			return l
		}
	}
	return form.inflectedVerb()
}

// cueForm reports whether a token can be the finite cue of a late aside.
func (f *finder) cueForm(v int) bool { return f.once(v, askCueForm, (*finder).isCueForm) }

func (f *finder) isCueForm(v int) bool {
	if f.joins(v) {
		return false // no tagger takes a verb of speech for one of these
	}
	switch f.d.Tokens[v].XPOS {
	case "VBG":
		return false
	case "VB":
		if !f.severalSay(v) {
			return false
		}
	}
	l := f.cueLemma(v)
	bare := l.text == ""
	if bare {
		l = f.form(v)
	}
	q := f.lex.verbs.at(l)
	if !q.takes('c') || !q.takes('q') && !(q.takes('t') && f.tensed(v)) || f.lex.notCues.has(l) {
		return false
	}
	return (!bare || f.pluralBefore(v)) && !f.withinName(v)
}

// joins reports whether a token is a mark, number or pronoun, or a word that only joins others.
func (f *finder) joins(v int) bool {
	switch f.d.Tokens[v].UPOS {
	case nlp.PUNCT, nlp.DET, nlp.ADP, nlp.NUM, nlp.CCONJ, nlp.SCONJ, nlp.PRON, nlp.PART:
		return true
	}
	return false
}

// severalSay reports whether a bare verb stands behind a plural with what a preposition hangs
// on it, from the mark before: "…, two people in her team | say".
func (f *finder) severalSay(v int) bool {
	i, prep := v, -1
	for i > 0 && v-i < maxLate && !f.closes(i-1) {
		if i--; f.tensed(i) || f.quoted(i) || f.d.Tokens[i].XPOS == "TO" {
			return false
		}
		if f.d.Tokens[i].UPOS == nlp.ADP {
			prep = i
		}
	}
	return prep > i && f.opensNominal(i) && f.pluralBefore(prep)
}

// beforeRelative is the noun phrase between a closing mark and the relative clause
// that stands before cue v: "…, a diplomat in Oslo, who asked not to be named, said".
func (f *finder) beforeRelative(v, first int) tokens {
	end := f.groupStart(v)
	if end-1 <= first+4 || f.lowers[end-1] != "," || f.quoted(end-1) {
		return tokens{}
	}
	k := end - 2
	for ; k > first+2 && !(f.is(k, "who", "which") && f.lowers[k-1] == ","); k-- {
		if f.quoted(k) || f.closes(k) || end-k > 2*maxLate {
			return tokens{}
		}
	}
	if k <= first+2 {
		return tokens{}
	}
	return f.beforeCue(k-1, first)
}

// withRestrictive is the noun phrase between a closing mark and cue v that a relative
// clause without commas describes: "…, a doctor who was on duty | said".
func (f *finder) withRestrictive(v, first int) tokens {
	end := f.groupStart(v)
	if end-1 <= first+4 || f.tensed(end-1) || f.closes(end-1) {
		return tokens{}
	}
	switch f.d.Tokens[end-1].UPOS {
	case nlp.ADP, nlp.DET, nlp.CCONJ, nlp.PART:
		return tokens{} // what a tagger took for a verb is a noun
	}
	who, tenses := -1, 0
	i := end
	for i > first && !f.closes(i-1) {
		i--
		if f.quoted(i) || end-i > 2*maxLate {
			return tokens{}
		}
		switch {
		case f.is(i, "who"):
			if who >= 0 {
				return tokens{}
			}
			who = i
		case f.tensed(i):
			if who >= 0 {
				return tokens{} // before the pronoun: a clause of its own
			}
			tenses++
		}
	}
	if who < 0 || tenses == 0 || i <= first+1 || who == i || who+1 >= end || !f.opensNominal(i) || !f.speakerLike(who-1) && !f.is(who-1, "those") {
		return tokens{}
	}
	for k := who + 1; k < end && !f.tensed(k); k++ {
		if f.d.Tokens[k].UPOS != nlp.ADV && f.d.Tokens[k].UPOS != nlp.AUX {
			return tokens{} // "who | the mayor says"
		}
	}
	return tokens{i, end}
}

// groupStart is where the words of cue v begin with the auxiliaries and adverbs
// before it.
func (f *finder) groupStart(v int) int {
	for v > 0 && (f.upos(v-1) == nlp.AUX || f.d.Tokens[v-1].UPOS == nlp.ADV) {
		v--
	}
	return v
}

// evident reports whether a token that ends a sentence or stands before a mark is
// what a document or picture tells, whatever its tag: "…, flight data show.", "…, a
// survey by Dagen found".
func (f *finder) evident(v, end int) bool {
	switch f.d.Tokens[v-1].UPOS {
	case nlp.NOUN, nlp.PROPN, nlp.ADV, nlp.AUX:
	default:
		return false
	}
	if told := f.pastWhen(v+1, end); told < end && !f.closes(told) || !f.lex.evidence.has(f.base(v)) && !f.lex.evidence.has(f.form(v).inflectedVerb()) {
		return false
	}
	i := v - 1
	for i > 0 && (f.d.Tokens[i].UPOS == nlp.ADV || f.d.Tokens[i].UPOS == nlp.AUX) {
		i--
	}
	if f.lex.docNouns.has(f.base(i)) || f.lex.docNouns.has(f.form(i)) {
		return true
	}
	for k := i; k > max(0, i-maxLate) && !f.closes(k); k-- {
		if f.d.Tokens[k].UPOS == nlp.ADP && (f.lex.docNouns.has(f.base(k-1)) || f.lex.docNouns.has(f.form(k-1))) {
			return true // "a poll by Malmo for Dagen"
		}
		if x := f.d.Tokens[k].XPOS; (x == "VBN" || x == "VBD") && k > 0 && f.d.Tokens[k+1].UPOS == nlp.ADP && (f.lex.docNouns.has(f.base(k-1)) || f.lex.docNouns.has(f.form(k-1))) {
			return true // "a study published in the journal Dagen"
		}
		if f.is(k, "by") && k > 1 && f.lex.carriers.has(f.form(k-1)) && (f.lex.docNouns.has(f.base(k-2)) || f.lex.docNouns.has(f.form(k-2))) {
			return true // "a report seen by the Herald"
		}
	}
	return false
}

// courtHears reports whether a token is the "heard" by which what is said before a court is
// told, whatever its tag: "…, a jury | heard yesterday".
func (f *finder) courtHears(v int) bool {
	if f.lowers[v] != "heard" {
		return false
	}
	k := f.groupStart(v) - 1
	return f.lex.hearers.has(f.form(k)) && !f.isPerson(k)
}

// found reports whether a candidate of sentence s has its cue at v.
func (f *finder) found(s, v int) bool {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead == v || c.head >= 0 && c.cueHead > v && c.source.has(v) {
			return true
		}
	}
	return false
}

// beforeCue is the noun phrase between a closing mark and cue v, when nothing
// else stands between them; empty when there is none.
func (f *finder) beforeCue(v, first int) tokens {
	end := v
	for end > first && (f.upos(end-1) == nlp.AUX || f.upos(end-1) == nlp.ADV) {
		end--
	}
	i := end
	for i > first && !f.closes(i-1) {
		i--
		if f.tensed(i) || f.quoted(i) || end-i > maxLate {
			return tokens{}
		}
		switch x := f.d.Tokens[i].XPOS; x {
		case "WDT", "WP", "WRB", "TO", "VBG":
			if !f.titleOpens(i) {
				return tokens{}
			}
		}
	}
	if i <= first+1 || i == end {
		return tokens{}
	}
	if !f.opensNominal(i) {
		return tokens{}
	}
	if !f.nominal(end-1) && f.d.Tokens[end-1].UPOS != nlp.ADJ {
		return tokens{}
	}
	return tokens{i, end}
}

// apposition is the noun phrase with a name or description behind it that a
// comma divides from cue v: "…, its chief engineer, Petra Lund, said", "…, the
// Harbour Workers' Union, or HWU, said". who is the
// head of what names the speaker best. Empty when there is none.
func (f *finder) apposition(v, first int) (src tokens, who int) {
	end := f.groupStart(v)
	if end-1 <= first+3 || f.lowers[end-1] != "," || f.quoted(end-1) {
		return tokens{}, -1
	}
	comma := -1 // between the phrase and its apposition
	i := end - 1
	for i > first {
		i--
		if f.lowers[i] == "," || f.closes(i) && f.quoted(i) {
			if comma >= 0 || f.quoted(i) {
				break
			}
			comma = i
			continue
		}
		if f.tensed(i) || f.quoted(i) || end-i > 2*maxLate || f.closes(i) {
			return tokens{}, -1
		}
		switch f.d.Tokens[i].XPOS {
		case "WDT", "WP", "WRB", "TO", "VBG":
			return tokens{}, -1
		}
	}
	if comma < 0 || i <= first+1 {
		return tokens{}, -1
	}
	head, appos := tokens{i + 1, comma}, tokens{comma + 1, end - 1}
	whole := appos.last
	if f.lowers[appos.last-1] == ")" {
		for appos.last--; appos.last > appos.first && f.lowers[appos.last] != "("; appos.last-- {
		} // "its chairman, Rep. Ana Rao | (R-Ind.), said"
	}
	if head.empty() || appos.empty() || !f.opensNominal(head.first) || !f.nominal(head.last-1) || !f.nominal(appos.last-1) {
		return tokens{}, -1
	}
	if !f.speakerLike(head.last-1) && !f.speakerLike(f.lastNoun(head)) && !f.speakerLike(appos.last-1) {
		return tokens{}, -1
	}
	if !f.opensNominal(appos.first) && !f.is(appos.first, "or") {
		return tokens{}, -1
	}
	who = f.lastNoun(head)
	if n, ok := f.name(appos.last - 1); ok && n.Kind.Base() == news.Person && n.First >= appos.first {
		who = appos.last - 1
	}
	return tokens{head.first, whole}, who
}

// opensNominal reports whether a token can open a noun phrase.
func (f *finder) opensNominal(i int) bool {
	switch f.upos(i) {
	case nlp.DET, nlp.PROPN, nlp.NOUN, nlp.ADJ, nlp.NUM, nlp.PRON:
		return true
	}
	return false
}

// onlyCircumstance reports whether a range is a clause that a conjunction opens
// and no other follows: "As the storm came near", but not "If it rains, the road
// will close".
func (f *finder) onlyCircumstance(r tokens) bool {
	if !f.lex.notMarks.has(f.form(r.first)) && f.d.Tokens[r.first].UPOS != nlp.SCONJ {
		return false
	}
	for i := r.first + 1; i < r.last; i++ {
		if f.comma(i) {
			return !f.finite(tokens{i, r.last})
		}
	}
	return true
}

// predicated reports whether a range says something: it has a finite verb, or
// a participle with a subject and no auxiliary, as taggers take "capsized" for.
func (f *finder) predicated(r tokens) bool {
	if f.finite(r) {
		return true
	}
	for i := r.first; i < r.last; i++ {
		if f.d.Tokens[i].XPOS == "VBN" {
			if s := f.t.Subject(i); s >= r.first && s < i {
				return true
			}
		}
	}
	return false
}

// endsAfter reports whether the clause of cue v ends soon behind it: at a mark,
// with nothing but whom it was told, when and where before that.
func (f *finder) endsAfter(v, end int) bool {
	for i := v + 1; i < end; i++ {
		if f.closes(i) {
			return true
		}
		if f.tensed(i) || i-v > maxAfter || f.quoted(i) || f.is(i, "that") {
			return false
		}
	}
	return true
}
