package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// pleadForms are the forms of "plead", whatever their tag.
var pleadForms = setOf("plead", "pleads", "pleaded", "pled", "pleading")

// pleaded takes what somebody pleads guilty or not guilty to: who pleads "not |
// guilty to six counts" denies to be that.
func (f *finder) pleaded(s, v int) bool {
	if !f.among(v, pleadForms) || f.quoted(v) {
		return false
	}
	stance, i := news.Acknowledges, v+1
	if f.is(i, "not") {
		stance = news.Denies
		i++
	}
	end := f.d.Sentences[s].Last
	if i >= end || !f.is(i, "guilty", "innocent") {
		return false
	}
	if f.is(i, "innocent") {
		stance = news.Denies
	}
	head, _ := f.speaker(v, false)
	if k := f.groupStart(v) - 1; (head < 0 || head > v) && f.is(k, "who") {
		head = f.beforePronoun(k)
	}
	if head < 0 || head > v {
		r := f.openingPhrase(v)
		if r.empty() {
			return false
		}
		head = f.headOf(r)
	}
	c := candidate{sent: s, frame: clauseFrame, cueHead: v, head: head, stance: stance}
	for k := i + 1; k+1 < min(end, i+2*maxAfter); k++ {
		if f.closes(k) || f.tensed(k) && (f.d.Tokens[k-1].UPOS != nlp.DET || f.d.Tokens[k+1].UPOS != nlp.NOUN) {
			break // but "in a crowded court"
		}
		if !f.is(k, "to") {
			continue
		}
		c.content = f.single(tokens{i, f.pleadedUntil(k, end)})
		break
	}
	if len(c.content) == 0 {
		return f.comma(i + 1) // "who pleaded guilty, | is to be called": to what is not said
	}
	cue := tokens{f.verbGroup(v).first, i}
	c.source, c.head = f.upTo(f.phrase(head), head, cue.first)
	c.cue = f.single(cue)
	c.pronoun = f.relativeSubject(v)
	return f.add(c) != nil
}

// byAccount looks for whose count or telling a sentence rests on: "by the
// council's estimate", "by her own account".
func (f *finder) byAccount(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for i := sent.first; i+2 < sent.last; i++ {
		if !f.is(i, "by", "in", "on") || f.quoted(i) {
			continue
		}
		k := i + 1
		for k < min(sent.last, i+maxLate) && (f.d.Tokens[k].XPOS == "POS" || f.opensNominal(k) && !f.lex.accounts.has(f.form(k))) {
			k++
		}
		if k >= sent.last || !f.lex.accounts.has(f.form(k)) || k == i+1 || k+1 < sent.last && !f.closes(k+1) {
			continue
		}
		if !f.is(i, "by") && f.d.Tokens[k-1].UPOS == nlp.ADJ && !f.is(k-1, "own") {
			continue // "banned on his old account"
		}
		src := tokens{i + 1, k}
		for src.last > src.first && (f.d.Tokens[src.last-1].UPOS == nlp.ADJ || f.d.Tokens[src.last-1].XPOS == "POS") {
			src.last--
		}
		if src.empty() || f.d.Tokens[src.last].XPOS != "POS" && f.d.Tokens[src.first].XPOS != "PRP$" {
			continue
		}
		head := src.last - 1
		if f.d.Tokens[src.first].XPOS == "PRP$" && f.d.Tokens[src.last].XPOS != "POS" {
			head = src.first
			src.last = src.first + 1
		}
		if !f.speakerLike(head) && f.d.Tokens[head].XPOS != "PRP$" || f.is(head, "my", "our", "your", "one") {
			continue
		}
		c := candidate{sent: s, frame: accordFrame, cueHead: k, cue: []tokens{{k, k + 1}}, head: head, source: src, stance: news.Asserts, score: 0.9}
		c.content = f.beside(sent, tokens{i, k + 1})
		f.add(c)
		return
	}
}

// pleadedUntil is where what somebody pleads guilty to from the "to" at token k on ends: at the
// next mark or clause, with the clause that says what the charge is: "to a charge | that she filed
// false papers".
func (f *finder) pleadedUntil(k, end int) int {
	charge := false
	for i := k + 1; i < end; i++ {
		switch {
		case f.closes(i):
			return i
		case f.is(i, "that") && f.upos(i-1) == nlp.NOUN && f.lex.pleadable(f.base(i-1)):
			charge = true
		case charge:
		case f.d.Tokens[i].UPOS == nlp.SCONJ, f.tensed(i) && (f.d.Tokens[i].UPOS == nlp.AUX || f.d.Tokens[i-1].XPOS != "JJ" && f.d.Tokens[i-1].XPOS != "VBG"):
			if f.d.Tokens[i-1].UPOS == nlp.CCONJ {
				return i - 1
			}
			return i // but "filing false | returns": a noun, whatever a tagger takes it for
		}
	}
	return end
}

// pleadable reports whether a noun is one for a charge.
func (l *lexicon) pleadable(w word) bool {
	return l.nouns.at(w).stance == news.Accuses || w.text == "charge" || w.text == "count" || w.text == "indictment"
}
