package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// citing looks for "X, citing Y, …": Y is the origin of what X reports.
func (f *finder) citing(s int) {
	sent := f.sentenceTokens(s)
	for i := sent.first; i+1 < sent.last; i++ {
		refers := f.refersTo(i, sent.last)
		if !f.is(i, "citing", "quoting") && refers == 0 || f.quoted(i) || i > sent.first && f.is(i-1, "in", "by", "for", "without") {
			continue // "in citing the report to …": an act
		}
		head := f.nounAfter(i+1+refers, sent.last)
		if head < 0 {
			continue
		}
		src := f.phrase(head)
		src.first = i + 1 + refers
		if src.last <= head {
			continue
		}
		src = f.withNameBehind(f.widened(src, sent.last), head, sent.last)
		if h, r := f.testedBy(head, sent.last); h >= 0 {
			head, src = h, r // "citing tests | by the port office"
		}
		if refers == 0 && f.reason(s, i, head, src) {
			continue
		}
		// The report that it hangs on, if that is an attribution of this sentence.
		var best *candidate
		for _, c := range f.cands[f.ofSent[s]:] {
			if c.cueHead < 0 || c.origin != nil || c.frame == adverbFrame || c.cueHead > i && c.head == head {
				continue // nor is who is cited, "who said so", the one who cites
			}
			switch outlet := c.head >= 0 && f.medium(c.head); {
			case best == nil, outlet && refers == 0 && !(best.head >= 0 && f.medium(best.head)):
				best = c // rather an outlet than whom it tells of
			case (refers > 0 || outlet == (best.head >= 0 && f.medium(best.head))) && abs(c.cueHead-i) < abs(best.cueHead-i):
				best = c
			}
		}
		if refers == 0 && f.citesLaw(src) && (best == nil || best.head < 0 || !f.medium(best.head)) {
			continue
		}
		if refers > 0 && (best == nil || best.head < 0 || !f.medium(best.head) || !f.citable(head)) {
			continue // "…, he said, referring to the fire"
		}
		if best != nil && (f.t.Under(i, best.cueHead) || abs(best.cueHead-i) <= 12) {
			if f.citable(head) && !f.ownQuotation(best) {
				best.origin = &step{head, src}
			}
			if n := len(best.content); n > 0 && f.citable(head) && (i > 0 && f.comma(i-1) || refers > 0) {
				switch r := &best.content[n-1]; {
				case r.has(i) && r.first < i && r.last <= src.last+1:
					r.last = f.bareEnd(tokens{r.first, i}).last // "said a deal was close, | citing two bankers"
				case r.first == i || r.first == i-1:
					for k := head + 1; k+1 < r.last; k++ {
						if f.comma(k) {
							r.first = k + 1
							break
						}
					} // "According to Reuters, | citing two bankers, | a deal was close"
				}
			}
			continue
		}
		// No other cue: the sentence beside it is the content.
		c := candidate{sent: s, frame: citeFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: head, source: src, stance: news.Asserts}
		c.content = f.beside(sent, tokens{i, src.last})
		f.add(c)
	}
}

// ownQuotation reports whether a candidate is a person's own words in marks, in which he speaks of
// himself: whom he cites beside them is his reason, and has not said them.
func (f *finder) ownQuotation(c *candidate) bool {
	if c.head < 0 || !f.isPerson(c.head) || f.medium(c.head) || len(c.content) == 0 {
		return false
	}
	self := false
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.quoteOf[i] == 0 && f.d.Tokens[i].UPOS != nlp.PUNCT && f.lowers[i] != "that" {
				return false
			}
			self = self || f.is(i, "i", "my", "me")
		}
	}
	return self
}

// withNameBehind is a phrase for a person with the name that a comma parts from it: "quoting
// an army spokesman, | Brig. Gen. Jon Lund".
func (f *finder) withNameBehind(r tokens, head, end int) tokens {
	if r.last+1 >= end || f.lowers[r.last] != "," || !f.isPerson(head) || f.d.Tokens[head].UPOS != nlp.NOUN || f.plural(r, head) {
		return r
	}
	k := r.last + 1
	for k < min(end, r.last+maxAfter) && f.d.Tokens[k].UPOS == nlp.PROPN && f.nameOf[k] == 0 {
		k++
	}
	n, ok := f.name(k)
	if !ok || n.Kind.Base() != news.Person || n.Last < end && !f.closes(n.Last) {
		return r
	}
	return tokens{r.first, n.Last}
}

// testedBy is who made the tests or the like that are cited at token head; -1 for none.
func (f *finder) testedBy(head, end int) (int, tokens) {
	if f.citable(head) || f.d.Tokens[head].UPOS != nlp.NOUN {
		return -1, tokens{}
	}
	by := head + 1
	for by < min(end, head+maxAfter) && !f.is(by, "by", "from") {
		if x := f.d.Tokens[by].XPOS; x != "VBN" && x != "VBD" && x != "RP" {
			return -1, tokens{}
		}
		by++
	}
	if by+1 >= end || !f.is(by, "by", "from") {
		return -1, tokens{}
	}
	h := f.nounAfter(by+1, end)
	if h < 0 || !f.speakerLike(h) {
		return -1, tokens{}
	}
	r := f.phrase(h)
	r.first = by + 1
	return h, r
}

// refersTo is how many words stand behind the first of "referring to" and "with reference
// to" at token i, by which outlets cite an origin too; 0 for neither.
func (f *finder) refersTo(i, end int) int {
	switch {
	case i+2 < end && f.is(i, "referring") && f.is(i+1, "to"):
		return 1
	case i+3 < end && f.is(i, "with") && f.is(i+1, "reference") && f.is(i+2, "to"):
		return 2
	}
	return 0
}

// reason takes a reason that is cited, and no source: "The operator, citing maintenance,
// has cut its forecast".
func (f *finder) reason(s, i, head int, src tokens) bool {
	if f.citable(head) || f.lex.docNouns.has(f.base(head)) || f.lex.docNouns.has(f.form(head)) || f.lowers[i] != "citing" || f.quoted(src.first) {
		return false
	}
	sent := f.sentenceTokens(s)
	by := -1
	if i > sent.first && f.lowers[i-1] == "," {
		if _, h := f.subjectFrom(f.clauseStart(i), i-1); h >= 0 {
			by = h // "The operator, | citing maintenance, | has cut"
		}
	}
	for k, steps := f.d.Tokens[i].Head, 0; by < 0 && k >= 0 && steps < maxClimb; k, steps = f.d.Tokens[k].Head, steps+1 {
		if f.d.Tokens[k].UPOS == nlp.VERB && f.tensed(k) {
			by = f.ownSubject(k)
		}
	}
	if by < 0 || !f.speakerLike(by) {
		by = f.openingSpeaker(sent.first, i)
	}
	if by < 0 || !f.speakerLike(by) || src.has(by) {
		return true // nobody's: what is cited is no source all the same
	}
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.head == by && c.frame != phraseFrame && c.frame != prepFrame {
			return true // "reported that the mill would close, citing its cost": a part of what it reports
		}
	}
	f.add(candidate{sent: s, frame: phraseFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: by, source: f.phrase(by), stance: news.Asserts, score: 0.55, content: []tokens{f.withSecond(src, sent.last)}})
	return true
}

// withSecond is a reason with the one that an "and" joins to it: "lower fees | and a shorter
// queue for drivers".
func (f *finder) withSecond(r tokens, end int) tokens {
	if i := r.last; i+1 < end && f.d.Tokens[i].UPOS == nlp.CCONJ && f.opensNominal(i+1) && !f.finite(tokens{i, f.nounPhraseEnd(i+1, end)}) {
		r.last = f.nounPhraseEnd(i+1, end)
	}
	return r
}

// openingSpeaker is the subject by the words of the first verb with a tense before token i,
// -1 where that is nobody who speaks.
func (f *finder) openingSpeaker(first, i int) int {
	for v := first + 1; v < i; v++ {
		if f.tensed(v) {
			_, h := f.subjectFrom(f.clauseStart(v), v)
			return h
		}
		if f.quoted(v) {
			break
		}
	}
	return -1
}

// citable reports whether a token can be who is cited, and not what ("citing the
// cost").
func (f *finder) citable(i int) bool {
	return f.speakerLike(i) || f.nameOf[i] > 0 || f.lex.crowds.has(f.form(i)) || f.d.Tokens[i].UPOS == nlp.NUM || f.lex.parts.has(f.form(i))
}

// citeForms are the forms by which an origin is cited in the past.
var citeForms = setOf("cited", "cites", "quoted", "quotes")

// cited looks for "it cited officials" and "officials were cited by the paper":
// the origin of what the paper was said to report just before.
func (f *finder) cited(s, v int) bool {
	if !f.among(v, citeForms) || f.quoted(v) {
		return false
	}
	var origin, relay int
	if f.passiveVerb(v) {
		origin, relay = f.t.Child(v, nlp.NsubjPass), f.t.Agent(v, "by")
	} else {
		origin, relay = f.t.Child(v, nlp.Obj), f.t.Subject(v)
	}
	if origin < 0 || relay < 0 || !f.medium(relay) && !f.lex.mediaNouns.has(f.base(relay)) && !f.is(relay, "it", "they", "report", "paper", "which") {
		return false
	}
	if !f.lex.isSource(f.base(origin), f.form(origin)) && f.nameOf[origin] == 0 {
		return false
	}
	for k := len(f.cands) - 1; k >= 0 && f.cands[k].sent >= s-maxShare; k-- {
		c := f.cands[k]
		if c.head >= 0 && f.otherMedium(f.base(relay), c.head) || f.is(relay, "which") && c.sent != s {
			continue
		}
		if c.head >= 0 && c.origin == nil && (f.medium(c.head) || f.calledMedium(f.base(relay), c.head) || f.is(c.head, "it")) && c.frame != adverbFrame {
			c.origin = &step{origin, f.phrase(origin)}
			return true
		}
	}
	return false
}

// citer is the outlet that cites or quotes the source of a candidate, who goes on in a
// relative clause: "Reuters reported a deal, citing two officials, | who said that …".
func (f *finder) citer(c *candidate) (step, bool) {
	i := c.source.first - 1
	if c.head < 0 || c.cueHead < c.source.last || i <= f.opening[c.sent] || !f.lex.quoters.has(f.base(i)) || f.lemma(i) == "report" || f.quoted(i) || f.passiveVerb(i) {
		return step{}, false
	}
	if f.firstWho(c.source.first, c.cueHead) < 0 {
		return step{}, false
	}
	if f.d.Tokens[i].XPOS != "VBG" {
		for k := len(f.cands) - 1; k >= 0 && f.cands[k].sent >= c.sent-maxShare; k-- {
			if x := f.cands[k]; x.origin != nil && x.origin.head == c.head {
				return step{x.head, x.source}, true // "It cited two officials, | who say"
			}
		}
		h, _ := f.speaker(i, false)
		if h < 0 || h > i || !f.medium(h) && !f.lex.mediaNouns.has(f.base(h)) {
			return step{}, false
		}
		return step{h, f.phrase(h)}, true
	}
	for _, x := range f.cands[f.ofSent[c.sent]:] {
		if x.head >= 0 && x.cueHead >= 0 && x.cueHead < i && f.medium(x.head) {
			return step{x.head, x.source}, true
		}
	}
	return step{}, false
}

// firstWho is the first "who" between two tokens, -1 for none.
func (f *finder) firstWho(first, last int) int {
	for i := first; i < last; i++ {
		if f.is(i, "who") {
			return i
		}
	}
	return -1
}

// citedIn is the origin in a relative clause on the source: "according to the
// paper, which cited officials".
func (f *finder) citedIn(head, after, end int) *step {
	for i := after; i < min(after+5, end); i++ {
		if f.quoted(i) {
			continue
		}
		at := i + 1
		switch {
		case f.lex.quoters.has(f.base(i)):
		case f.medium(head) && f.is(i, "refers", "referred") && f.is(i+1, "to") && f.is(i-1, "which", "who"):
			at++
		default:
			continue
		}
		if h := f.nounAfter(at, end); h >= 0 {
			r := f.phrase(h)
			r.first = at
			return &step{h, r}
		}
	}
	return nil
}
