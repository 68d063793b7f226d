package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// accordingTo looks for "according to X" and the like by their words, for
// parsers hang them in many ways.
func (f *finder) accordingTo(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for i := sent.first; i+1 < sent.last; i++ {
		if f.quoted(i) {
			continue
		}
		n := f.phrasal(i, sent.last)
		if n == 0 || f.is(i+n, "whom") {
			continue // "according to whom": see whoseView
		}
		head := f.nounAfter(i+n, sent.last)
		if head < 0 {
			continue
		}
		src := f.phrase(head)
		src.first = i + n
		if src.last <= head {
			continue
		}
		if i == sent.first && f.words(tokens{src.last, sent.last}) == 0 {
			// The source has swallowed the content: it ends at its first comma.
			for k := head + 1; k < src.last; k++ {
				if f.comma(k) {
					src.last = k
				}
			}
		}
		if k := src.last; i == sent.first && k+1 < sent.last && (f.tensed(k) || f.comma(k) && f.tensed(k+1)) {
			// What is said has lost its subject to the source: "according to the Post,
			// the owner, a Finn, has told".
			for k := head + 1; k < src.last; k++ {
				if f.comma(k) {
					src.last = k
				}
			}
		}
		src = f.widened(src, sent.last)
		c := candidate{sent: s, frame: accordFrame, cueHead: i, cue: f.single(tokens{i, i + n}), head: head, source: src, stance: news.Asserts}
		if c.origin = f.citedIn(head, src.last, sent.last); c.origin != nil {
			f.dropWithin(s, src.last, c.origin.phrase.first) // "which cites two officials" is no report of its own
		}
		if k := f.whoseAside(src); k > 0 {
			src.last, c.source.last = k, k
		}
		if r := f.asideOwn(i, src.last, sent); !r.empty() {
			c.content, c.apart = f.single(r), true
		} else if k := f.asideEnd(src.last, sent.last); i > sent.first+1 && relative(f.d.Tokens[i-1].XPOS) && k < sent.last && f.tensed(k) {
			end := k // "the cup, which according to the club | has been returned, | stands on a shelf"
			for end < sent.last && !f.closes(end) {
				end++
			}
			c.content = f.single(tokens{k, end})
		} else {
			if x := f.closingCue(s); x.comma >= src.last && i > sent.first {
				c.content = f.beside(tokens{sent.first, x.comma}, tokens{i, min(k, x.comma)}) // "worth a billion, according to brokers, | the mayor said"
			} else {
				c.content = f.beside(sent, tokens{i, f.passedOn(k, sent.last)})
			}
		}
		f.add(c)
		if f.is(src.last+1, "whose") && i > sent.first {
			f.whoseSays(s, src.last+1, sent.last)
		}
		i = src.last - 1
	}
}

// whoseSays takes what the person says who is named in the clause that the "whose" at token k
// opens behind "according to": "according to the union, | whose leader, Ana Rao, | called the
// plan a farce". Parsers hang it on the body before.
func (f *finder) whoseSays(s, k, end int) {
	for v := k + 4; v+1 < min(end, k+maxAside); v++ {
		if f.d.Word(v-1) != "," || f.upos(v) != nlp.VERB {
			continue
		}
		q, n := f.lex.verbs.at(f.base(v)), tokens{k, v - 1}
		name, ok := f.name(v - 2)
		if f.d.Tokens[v].XPOS == "VBG" || !ok || name.Kind.Base() != news.Person || !q.takes('n') && !q.takes('c') {
			return
		}
		f.drop(s, v)
		f.add(candidate{sent: s, frame: phraseFrame, cueHead: v, cue: f.single(f.verbGroup(v)), head: v - 2, source: n, stance: q.stance, score: 0.7, content: []tokens{{v + 1, f.restEnd(v, v+1, end)}}})
		return
	}
}

// asideOwn is what is said according to the source that ends before token last, where the
// "according to" at token i ends an aside on the subject of the sentence: "The village, home
// to 300 people | according to the census, | will be moved", "The fire, which | began at
// nine | according to police, | killed two". The rest is said by others. Empty for none.
func (f *finder) asideOwn(i, last int, sent tokens) tokens {
	none := tokens{}
	if last+1 >= sent.last || f.d.Word(last) != "," || f.quoted(i) || !f.opensNominal(f.behindAdverbs(sent.first, sent.last)) {
		return none
	}
	if r := f.whichOwn(i, last, sent); !r.empty() {
		return r
	}
	if k := f.behindAdverbs(last+1, sent.last); !f.tensed(k) && !(strings.HasSuffix(f.lowers[k], "ed") && f.opensNominal(k+1)) {
		return none
	}
	comma := -1
	for k := i - 1; k > sent.first; k-- {
		if f.quoted(k) || f.closes(k) && !f.comma(k) {
			return none
		}
		if f.d.Word(k) == "," {
			comma = k
			break
		}
	}
	if comma < 0 || comma == i-1 || f.hasVerb(tokens{sent.first, comma}) {
		return none
	}
	if !relative(f.d.Tokens[comma+1].XPOS) {
		if f.finite(tokens{comma, i}) {
			return none
		}
		return tokens{sent.first, i}
	}
	return tokens{comma + 2, i}
}

// whichOwn is asideOwn for an "according to" right behind a relative pronoun, between two
// commas: "The fire, which, | according to police, | began at nine, | killed two".
func (f *finder) whichOwn(i, last int, sent tokens) tokens {
	if i < sent.first+4 || f.d.Word(i-1) != "," || !relative(f.d.Tokens[i-2].XPOS) || f.d.Word(i-3) != "," {
		return tokens{}
	}
	for k := last + 2; k < sent.last; k++ {
		if f.quoted(k) {
			return tokens{}
		}
		if f.closes(k) {
			return tokens{last + 1, k}
		}
	}
	return tokens{}
}

// phrasal is how many tokens from i are a cue of several words ("according
// to"), 0 for none.
func (f *finder) phrasal(i, end int) int {
	return f.matches(&f.lex.phrases, i, end)
}

// matches is how many tokens from i are an entry of a list of phrases by their
// first words, 0 for none.
func (f *finder) matches(list *table[[][]string], i, end int) int {
	if !list.has(f.form(i)) {
		return 0
	}
	return f.matched(list.atText(f.lower(i)), i, end)
}

func (f *finder) matched(list [][]string, i, end int) int {
	for _, p := range list {
		if i+len(p) > end {
			continue
		}
		ok := true
		for k, w := range p {
			if f.lower(i+k) != w {
				ok = false
				break
			}
		}
		if ok {
			return len(p)
		}
	}
	return 0
}

// asideEnd is where a phrase that ends before token i ends with the relative
// clause that follows it: "according to the paper, which cited officials".
func (f *finder) asideEnd(i, end int) int {
	if i+1 >= end || f.d.Word(i) != "," || !f.is(i+1, "which", "who", "whose") {
		return i
	}
	k, verb := i+2, false
	for ; k < end && f.quoteOf[k] == 0; k++ {
		verb = verb || f.tensed(k)
		if f.d.Word(k) == "," && (verb || !f.is(i+1, "whose")) {
			break // "the union, whose leader, Ana Rao, called the plan a farce"
		}
	}
	return k
}

// passedOn is where a phrase that ends before token i ends with the aside behind it that says
// who carried the words: "according to the union, | as quoted by the daily Tide|, …".
func (f *finder) passedOn(i, end int) int {
	k := i + 1
	if k+3 >= end || f.d.Word(i) != "," {
		return i
	}
	if f.is(k, "as") {
		k++
	}
	if x := f.d.Tokens[k].XPOS; !f.lex.quoters.has(f.base(k)) && !f.lex.relaying.has(f.form(k)) || x != "VBN" && x != "VBD" {
		return i
	}
	if k++; f.is(k, "on") {
		k++
	}
	if !f.is(k, "by") {
		return i
	}
	for ; k < end && f.d.Word(k) != ","; k++ {
		if f.tensed(k) || f.quoted(k) {
			return i
		}
	}
	return k
}

// whoseAside is where a source behind "according to" ends that has taken in the subject of a
// clause with "whose" behind its comma; 0 where it has not.
func (f *finder) whoseAside(src tokens) int {
	for k := src.first + 1; k+1 < src.last; k++ {
		if f.d.Word(k) == "," && f.is(k+1, "whose") {
			return k
		}
	}
	return 0
}

// beside is the content of a phrase that stands in a sentence as an aside: what
// the sentence says before and after it.
func (f *finder) beside(sent, aside tokens) []tokens {
	before := aside.first
	for before > sent.first && f.d.Tokens[before-1].UPOS == nlp.PUNCT && f.quoteOf[before-1] == 0 {
		before--
	}
	left := tokens{sent.first, before}
	if n := f.words(left); n == 0 || n == 1 && f.words(tokens{aside.last, sent.last}) > 0 {
		// It opens the sentence: what follows its comma is the content.
		i := aside.last
		for i < sent.last && !f.comma(i) && f.quoteOf[i] == 0 {
			if i > aside.last+18 {
				i = aside.last
				break
			}
			i++
		}
		return f.single(tokens{i, sent.last})
	}
	right := tokens{aside.last, sent.last}
	for right.first < right.last && !f.closes(right.first) && f.quoteOf[right.first] == 0 {
		right.first++
	}
	out := []tokens{left}
	said := right
	if !said.empty() && f.comma(said.first) {
		said.first++
	}
	if f.goesOn(left, said, aside.first) && !f.ownCue(right) {
		out = append(out, right)
	}
	return out
}

// ownCue reports whether a range is a clause of another speaker, joined by a
// conjunction: "…, but survivors said there were more".
func (f *finder) ownCue(r tokens) bool {
	for r.first < r.last && f.d.Tokens[r.first].UPOS == nlp.PUNCT && f.quoteOf[r.first] == 0 {
		r.first++
	}
	if r.empty() || f.d.Tokens[r.first].UPOS != nlp.CCONJ && !f.lex.notMarks.has(f.form(r.first)) {
		return false
	}
	for i := r.first + 1; i < min(r.last, r.first+maxAside); i++ {
		if f.d.Tokens[i].UPOS == nlp.VERB && !f.quoted(i) && f.tensed(i) && f.lex.verbs.at(f.base(i)).takes('c') {
			s := f.ownSubject(i)
			return s > r.first && s < i && f.speakerLike(s)
		}
	}
	return false
}

// commas are the marks that divide a sentence without ending it.
var commas = setOf(",", ":", "—", "–", "--")

func (f *finder) comma(i int) bool { return f.formIn[i].has(uint8(commas)) }

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
		src = f.widened(src, sent.last)
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
		if refers > 0 && (best == nil || best.head < 0 || !f.medium(best.head) || !f.citable(head)) {
			continue // "…, he said, referring to the fire"
		}
		if best != nil && (f.t.Under(i, best.cueHead) || abs(best.cueHead-i) <= 12) {
			if f.citable(head) {
				best.origin = &step{head, src}
			}
			if n := len(best.content); n > 0 && f.citable(head) && (f.comma(i-1) || refers > 0) {
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
	if i > sent.first && f.d.Word(i-1) == "," {
		if _, h := f.subjectFrom(f.clauseStart(i), i-1); h >= 0 {
			by = h // "The operator, | citing maintenance, | has cut"
		}
	}
	for k, steps := f.d.Tokens[i].Head, 0; by < 0 && k >= 0 && steps < maxClimb; k, steps = f.d.Tokens[k].Head, steps+1 {
		if f.d.Tokens[k].UPOS == nlp.VERB && f.tensed(k) {
			by = f.ownSubject(k)
		}
	}
	if by < 0 || !f.speakerLike(by) || src.has(by) {
		return true // nobody's: what is cited is no source all the same
	}
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.head == by {
			return true // "reported that the mill would close, citing its cost": a part of what it reports
		}
	}
	f.add(candidate{sent: s, frame: phraseFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: by, source: f.phrase(by), stance: news.Asserts, score: 0.55, content: []tokens{src}})
	return true
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
		if c.head >= 0 && f.otherMedium(f.base(relay), c.head) {
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

// columnTitle reports whether the words before a colon are what a column or letter calls
// itself, "The Docket: day one": a headline has no article before a paper that it cites.
func (f *finder) columnTitle(r tokens) bool {
	last := r.last - 1
	return r.len() > 1 && f.is(r.first, "the") && upperCase(f.d.Word(last)) && (f.lex.docNouns.has(f.base(last)) || f.lex.docNouns.has(f.form(last)))
}

// placeName reports whether a range is the name of a place and no more.
func (f *finder) placeName(r tokens) bool {
	n, ok := f.name(r.first)
	return ok && (n.Kind == news.Place || n.Kind == news.Country)
}

// soleName reports whether a range is one name and no more.
func (f *finder) soleName(r tokens) bool {
	n, ok := f.name(r.first)
	return ok && n.First == r.first && n.Last >= r.last
}

// speakerPhrase reports whether a range holds a name or a noun for a source.
func (f *finder) speakerPhrase(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.nameOf[i] > 0 || f.lex.isSource(f.base(i), f.form(i)) {
			return true
		}
	}
	return false
}

func abs(i int) int { return max(i, -i) }
