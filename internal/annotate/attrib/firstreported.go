package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// broken are participles of what an outlet does that brings something into the news.
var broken = setOf("reported", "revealed", "disclosed", "broken")

// firstReported takes what an outlet is credited with in an aside, or in a passive that names it
// behind "in": "The merger, | first reported by the Tide|, would …", "The merger was first
// reported in the Tide". What else the sentence tells is its own.
func (f *finder) firstReported(s, v int) bool {
	if x := f.d.Tokens[v].XPOS; x != "VBN" && x != "VBD" || !f.among(v, broken) || f.quoted(v) {
		return false
	}
	first, end := f.opening[s], f.d.Sentences[s].Last
	by := f.behindAdverbs(v+1, end)
	if f.is(by, "on") {
		by++ // "first reported on by the Tide"
	}
	if by+1 >= end || by > v+3 || !f.is(by, "by", "in") {
		return false
	}
	h := f.nounAfter(by+1, end)
	if h < 0 || !f.medium(h) && !f.mediumBefore(f.phrase(h)) {
		return false
	}
	src := f.phrase(h)
	src.first = max(src.first, by+1)
	for k := h + 1; k < src.last; k++ {
		if f.comma(k) {
			src.last = k // ", | which cited two aides"
		}
	}
	g := f.groupStart(v)
	if g <= first {
		return false // nothing stands before it that could be meant
	}
	if f.is(g-1, "as") && g-1 == first {
		k := src.last // "As first reported by the Tide | on Monday|, the merger is off"
		for k < end && !f.closes(k) && !f.tensed(k) {
			k++
		}
		if k+1 >= end || f.lowers[k] != "," || !f.finite(tokens{k + 1, end}) {
			return false
		}
		return f.take(candidate{sent: s, frame: accordFrame, cueHead: v, head: h, source: src, stance: news.Asserts, score: 0.9, content: []tokens{{k + 1, f.restEnd(v, k+1, end)}}}, v)
	}
	if k := f.behindTimes(src.last, end); f.is(g-1, "as") && g-2 > first && f.lowers[g-2] == "," && k+1 < end && f.lowers[k] == "," && f.tensed(f.behindAdverbs(k+1, end)) {
		// "The merger, as first reported by the Tide, is off"
		return f.take(candidate{sent: s, frame: accordFrame, cueHead: v, head: h, source: src, stance: news.Asserts, score: 0.9, content: []tokens{{first, g - 2}, {k + 1, f.restEnd(v, k+1, end)}}}, v)
	}
	if x := g - 1; f.d.Tokens[x].UPOS == nlp.NOUN && f.is(by, "by") && !f.passiveVerb(v) && f.lowers[v] == "reported" {
		return true // "in an exchange first reported by the Tide": it only describes that
	}
	aside := f.lowers[g-1] == ","
	if relative(f.d.Tokens[g-1].XPOS) && g-2 > first && f.lowers[g-2] == "," {
		g, aside = g-1, true
	}
	if !aside && (f.lowers[by] != "in" && f.lowers[by-1] != "on" || !f.passiveVerb(v)) {
		return false // the passive with "by" is taken as any other
	}
	var r tokens
	if aside {
		r = f.nounsBefore(g-1, first)
		for r.first > first+1 && f.d.Tokens[r.first-1].UPOS == nlp.ADP && f.nominal(r.first-2) && !r.empty() {
			r.first = f.nounsBefore(r.first-1, first).first // "Talks on | the merger"
		}
	} else if k := f.t.Child(v, nlp.NsubjPass); k >= 0 && k < g {
		r = f.extent(k)
	}
	if r.empty() || !strings.HasPrefix(f.d.Tokens[r.last-1].XPOS, "NN") && aside || aside && f.documentNoun(r.last-1) || f.isPerson(r.last-1) || f.d.Tokens[r.last-1].UPOS == nlp.PRON {
		return aside && !r.empty() && f.isPerson(r.last-1) // "a quarrel with the mayor, first reported by the Tide"
	}
	if !f.take(candidate{sent: s, frame: passiveFrame, cueHead: v, head: h, source: src, stance: news.Asserts, apart: true, content: []tokens{r}}, v) {
		return false
	}
	f.cands[len(f.cands)-1].pronoun = -1 // "which" stands for what was reported
	return true
}
