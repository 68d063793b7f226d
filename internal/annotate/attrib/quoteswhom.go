package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// quotesWhom takes a quotation behind a colon where a verb of citing has whom it cites for its
// object, so that he says it and the subject passes it on: "Rao quotes a neighbour: “…”".
func (f *finder) quotesWhom(s, v int) bool {
	if !f.is(v, "quotes", "quoted", "quote") || f.passiveVerb(v) || !f.finiteVerb(v) {
		return false
	}
	end := f.d.Sentences[s].Last
	colon := v + 2
	for colon < end && f.lowers[colon] != ":" {
		if f.quoted(colon) || f.lowers[colon] == ";" {
			return false
		}
		colon++
	}
	o := f.t.Child(v, nlp.Obj)
	if colon+1 >= end || !f.quoted(colon+1) || o < v || o > colon || !f.speakerLike(o) {
		return false
	}
	relay, _ := f.speaker(v, false)
	c := candidate{sent: s, frame: quotedAsFrame, cueHead: v, cue: f.single(f.verbGroup(v)), head: o, source: f.phrase(o), stance: news.Asserts}
	c.source.last = min(c.source.last, colon)
	for k := o + 1; k+2 < colon && f.is(o, "one"); k++ {
		if f.lowers[k] == "," && f.is(k+1, "a", "an", "the") {
			c.source = tokens{k + 1, colon} // "one of them, | a hermit"
			c.head = f.headBehind(c.source)
			break
		}
	}
	c.content = []tokens{f.quotes[f.quoteOf[colon+1]-1].outer}
	if relay >= 0 && relay < v && f.speakerLike(relay) {
		c.relays = []step{{relay, f.phrase(relay)}}
	}
	return f.add(c) != nil
}
