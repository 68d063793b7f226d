package attrib

import "hearsay/internal/nlp"

// quotedAs handles "quoted an official as saying …" and "an official was quoted
// by the agency as saying …": the official is the source, whoever quotes is the
// relay.
func (f *finder) quotedAs(s, v int, lemma word) bool {
	if !f.lex.quoters.has(lemma) || f.quoted(v) {
		return false
	}
	say := -1
	end := f.d.Sentences[s].Last
	for i := v + 1; i+1 < min(v+40, end); i++ {
		if f.lex.quoters.has(f.base(i)) && f.d.Tokens[i].UPOS == nlp.VERB && f.tensed(i) {
			break // "was reported by the Tide, which | quoted a memo as saying"
		}
		if f.is(i, "as") && f.d.Tokens[i+1].UPOS == nlp.VERB && f.lex.verbs.at(f.base(i+1)).known() {
			say = i + 1
			break
		}
	}
	if say < 0 {
		return f.quotesWhom(s, v)
	}
	src, relay := -1, -1
	if f.passiveVerb(v) {
		src = f.t.Child(v, nlp.NsubjPass)
		relay = f.t.Agent(v, "by")
	} else {
		src = f.t.Child(v, nlp.Obj)
		relay, _ = f.speaker(v, false)
	}
	src = f.outOfWhose(src, v)
	if src < 0 || src > say {
		return false
	}
	c := candidate{sent: s, frame: quotedAsFrame, cueHead: say, head: src, source: f.phrase(src), stance: f.lex.verbs.at(f.base(say)).stance, negated: f.negatedAt(v)}
	c.source.last = min(c.source.last, say-1)
	c.cue = []tokens{f.verbGroup(v), {say - 1, say + 1}}
	c.content = f.single(tokens{say + 1, end})
	if comp := f.complement(say); comp > say {
		c.content[0].last = f.clauseEnd(say+1, f.extent(comp).last, say)
	}
	if colon := say + 1; f.is(colon, ":") && colon+1 < end && f.quoted(colon+1) {
		c.content = []tokens{f.quotes[f.quoteOf[colon+1]-1].outer} // "was quoted as saying: “…”"
		if relay >= 0 {
			c.relays = []step{{relay, f.phrase(relay)}}
		}
		return f.add(c) != nil
	}
	if f.is(say+1, "by") && f.passiveVerb(v) {
		// "“…,” Rao was quoted as saying by the agency": what is said stands before.
		if h := f.nounAfter(say+2, end); h >= 0 && f.words(tokens{f.opening[s], c.source.first}) > 0 {
			relay = h
			c.content = f.single(tokens{f.opening[s], c.source.first})
		}
	}
	if colon := say + 1; colon+1 < end && f.is(colon, ":", ",") && f.quoted(colon+1) {
		c.content[0].first = colon + 1 // "he was quoted as saying: “…”"
	}
	if after := say + 1; c.content[0].first == after && (after >= end || f.closes(after) && !f.quoted(after)) {
		// "“…,” the agency quoted Rao as saying.": so it does here.
		first := c.source.first // "…, Rao was quoted as saying."
		if !f.passiveVerb(v) {
			first = f.phrase(max(relay, 0)).first
		}
		if (relay >= 0 || f.passiveVerb(v)) && f.words(tokens{f.opening[s], first}) > 0 {
			c.content = f.single(tokens{f.opening[s], first})
		}
	}
	if relay >= 0 && !c.source.has(relay) {
		c.relays = append(c.relays, step{relay, f.phrase(relay)})
	}
	return f.add(c) != nil
}

// outOfWhose is the head of the phrase before the "whose" between which and verb v the
// parse has found the subject h of v: "Ana Rao, whose district includes the port, was
// quoted". h where there is none.
func (f *finder) outOfWhose(h, v int) int {
	first := f.opening[f.sentenceOf(v)]
	for i := h; h < v && i > first+1 && h-i < maxAfter; i-- {
		if f.is(i, "whose") && f.comma(i-1) {
			if r := f.nounsBefore(i-1, first); !r.empty() && f.nominal(r.last-1) {
				return f.headBehind(r)
			}
			return h
		}
	}
	return h
}
