package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxOpening is how many tokens may stand before the comma that ends a phrase that
// opens a sentence with whom somebody spoke to.
const maxOpening = 14

// spokenTo is the outlet to which the source of verb v spoke, where another verb or
// a phrase of its own tells: "Speaking to the BBC, Rao said", "in an interview with
// Le Matin, Rao said", "Rao said, speaking to Radio Kestra".
func (f *finder) spokenTo(c *candidate, v int) (step, bool) {
	if c.source.empty() || f.quoted(v) {
		return step{}, false
	}
	sent := tokens{f.opening[c.sent], f.d.Sentences[c.sent].Last}
	if c.source.first > sent.first+2 && !f.quoted(sent.first) {
		end := sent.first
		for end < min(c.source.first, sent.first+maxOpening) && !f.comma(end) {
			end++
		}
		if end < c.source.first && f.comma(end) && f.onlyBetween(end+1, c.source.first) {
			if r, ok := f.openTo(tokens{sent.first, end}); ok {
				return r, true
			}
		}
	}
	// Between the two: "the mayor, speaking on state television, said".
	for i := max(c.head, c.source.first) + 1; i+2 < v && i < c.source.first+2*maxOpening; i++ {
		if f.comma(i) && !f.quoted(i) {
			end := i + 1
			for end < v && !f.comma(end) {
				end++
			}
			if r, ok := f.openTo(tokens{i + 1, end}); ok {
				return r, true
			}
		}
	}
	// Behind the verb: ", speaking to Radio Kestra".
	for i := v + 1; i+2 < min(sent.last, v+maxOpening); i++ {
		if f.comma(i-1) && f.lex.speaking.has(f.form(i)) && !f.quoted(i) {
			end := i
			for end < sent.last && !f.comma(end) && !f.closes(end) {
				end++
			}
			return f.openTo(tokens{i, end})
		}
		if f.tensed(i) {
			break
		}
	}
	return step{}, false
}

// onlyBetween reports whether nothing but adverbs and marks stands in a range.
func (f *finder) onlyBetween(first, last int) bool {
	for i := first; i < last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.ADV, nlp.PUNCT:
		default:
			return false
		}
	}
	return true
}

// openTo is the outlet in a phrase that tells whom somebody spoke to, or where:
// "speaking on Radio Kestra", "in remarks published by Sarn News".
func (f *finder) openTo(r tokens) (step, bool) {
	i := r.first
	switch {
	case f.lex.speaking.has(f.form(i)):
		i++
	case f.is(i, "in", "during"):
		for i < r.last && f.lex.channels.at(f.base(i)) == "" && !f.lex.remarks.has(f.base(i)) {
			i++
		}
		i++
	default:
		return step{}, false
	}
	for ; i+1 < r.last; i++ {
		if !f.is(i, "to", "with", "by", "on", "for", "via") {
			continue
		}
		h := f.nounAfter(i+1, r.last)
		if h < 0 {
			continue
		}
		if n, ok := f.name(h); ok {
			h = f.headOf(tokens{n.First, n.Last})
		}
		if h > i && h < r.last && f.lex.channels.at(f.base(h)) == "" && !f.lex.platforms.has(f.form(h)) && (f.medium(h) || !f.is(i, "on", "for") && f.addressedOutlet(h)) {
			p := f.phrase(h)
			p.first, p.last = max(p.first, i+1), min(p.last, r.last)
			return step{h, p}, true
		}
	}
	return step{}, false
}

// onAir reports whether a name is a station's by its words: "Radio Kestra", "Kanal
// Sarn TV". A person's name has no such word.
func (f *finder) onAir(n nlp.Name) bool {
	if n.Last-n.First < 2 || n.Kind == news.Government || n.Key != "" {
		return false
	}
	return f.lex.stations.has(f.form(n.First)) || f.lex.stations.has(f.form(n.Last-1))
}

// stationIn is the name of a station in a phrase of which a recogniser has only its last
// words: "TV | Odra".
func (f *finder) stationIn(r tokens) (tokens, bool) {
	if n, ok := f.name(r.last - 1); f.carrying && ok && n.First > r.first && n.Key == "" && n.Last == r.last {
		all := true
		for i := r.first; i < r.last; i++ {
			all = all && f.upper(i)
		}
		if all {
			return r, true // "told the weekly | Evening | Tide"
		}
	}
	for i := r.first; i+1 < r.last; i++ {
		if !f.lex.stations.has(f.form(i)) || !f.upper(i) || f.nameOf[i] > 0 {
			continue
		}
		if n, ok := f.name(i + 1); ok && n.First == i+1 && n.Last <= r.last && n.Key == "" {
			return tokens{i, n.Last}, true
		}
	}
	return tokens{}, false
}

// readOut reports whether verb v only tells where a document was read out, whatever
// its tag: "in a statement read on state television".
func (f *finder) readOut(v int) bool {
	if v < 3 || !f.lex.carriers.has(f.form(v)) || !f.is(v+1, "on", "over", "out", "aloud", "to") {
		return false
	}
	i := v - 1
	if !f.lex.docNouns.has(f.base(i)) && f.lex.channels.at(f.base(i)) == "" {
		return false
	}
	for i--; i > v-6 && i > 0; i-- {
		if f.is(i, "in") {
			return true
		}
		if u := f.d.Tokens[i].UPOS; u != nlp.DET && u != nlp.ADJ && u != nlp.NOUN {
			return false
		}
	}
	return false
}

// carried is the noun of a document that a participle at v says somebody has seen,
// published or the like ("a letter seen by the agency"); -1 for none.
func (f *finder) carried(v int) int {
	if f.d.Tokens[v].XPOS != "VBN" || !f.lex.carriers.has(f.form(v)) || !f.is(v+1, "by") {
		return -1
	}
	h := f.d.Tokens[v].Head
	if v > 1 && f.lowers[v-1] == "," && f.upos(v-2) == nlp.NOUN {
		h = v - 2 // "a letter, | seen by the agency"
	}
	if h >= 0 && h < v && (f.lex.docNouns.has(f.base(h)) || f.lex.channels.at(f.base(h)) != "" || f.lex.records.has(f.base(h))) {
		return h
	}
	return -1
}

// seenBy is the outlet that has seen the document which a candidate's source is, or
// that quotes the person or was told it ("Ana Rao, | quoted by Sarn News"), and the source
// without it.
func (f *finder) seenBy(c *candidate) (bare tokens, outlet step, ok bool) {
	r := c.source
	if o, ok := f.spokeTo(c); ok {
		return r, o, true
	}
	document := f.documentNoun(c.head)
	if o, ok := f.hasSeen(c.head); ok && document {
		return r, o, true
	}
	near := c.head + 3
	if f.lowers[c.head+1] == "," && c.head+2 < len(f.d.Tokens) && f.d.Tokens[c.head+2].UPOS == nlp.ADV {
		near++ // "the study, first | aired by the channel"
	}
	if f.is(r.last+1, "as") {
		near = max(near, r.last+3) // "the union, as | quoted by the channel"
	}
	for i := c.head + 1; i+3 < len(f.d.Tokens) && i < max(r.last+2, near) && f.sentenceOf(i) == c.sent; i++ {
		at := i + 2 // where the outlet begins
		passed := f.lex.relaying.has(f.form(i))
		if passed && f.lowers[i+1] == "on" {
			at++
		}
		who, by := false, f.lowers[at-1] == "by"
		carried := by && (passed || f.lex.carriers.has(f.form(i)) && (document || f.lex.quoters.has(f.base(i))))
		switch {
		case carried:
		case document:
			continue
		case f.lowers[i] == "who" && f.is(i+1, "spoke", "talked") && f.is(i+2, "to", "with"):
			who, at = true, i+3 // "a diplomat | who spoke to the agency"
		case f.lowers[i] == "who" && f.lowers[i+1] == "briefed":
			who = true
		case f.lex.speaking.has(f.form(i)) && f.is(i+1, "to", "with") && f.lowers[i-1] != ",": // "an official | speaking to the agency"
		case by && f.d.Tokens[i].UPOS == nlp.VERB && f.askedOf(i) && (f.in.Outlet != "" || f.lowers[i-1] != ","): // "residents | reached by the agency"
		default:
			continue
		}
		h := f.nounAfter(at, f.d.Sentences[c.sent].Last)
		if h < 0 {
			return r, step{}, false
		}
		if h >= c.cueHead && at < c.cueHead {
			h = f.lastNoun(tokens{at, c.cueHead}) // "seen by the Herald | shows", taken for a noun
		}
		if n, ok := f.name(h); ok {
			h = f.headOf(tokens{n.First, n.Last})
		}
		p := f.withLabelled(f.phrase(h))
		if p.first = max(p.first, at); c.cueHead > p.first {
			p.last = min(p.last, c.cueHead)
			for p.last < c.cueHead && f.d.Tokens[p.last].UPOS == nlp.PROPN {
				p.last++ // "the newspaper Evening | Tide"
			}
		}
		if f.ours(p) || !f.medium(h) && !(carried && f.mediumBefore(p)) {
			return r, step{}, false
		}
		for k := h + 1; k < r.last; k++ {
			if f.d.Tokens[k].UPOS == nlp.CCONJ {
				return r, step{}, false // "an audit seen by the agency and three officials"
			}
		}
		end := i
		if i > 1 && f.d.Tokens[i-1].UPOS == nlp.ADV && f.lowers[i-2] == "," {
			end--
		}
		if f.is(end-1, "and", ",") && !who {
			end-- // "posted on a site and | verified by"
		}
		return tokens{r.first, min(end, r.last)}, step{h, p}, r.first < end
	}
	return r, step{}, false
}

// documentNoun reports whether a token is a noun for a document, or for a picture or sound that is
// like one.
func (f *finder) documentNoun(i int) bool {
	l := f.base(i)
	return f.lex.docNouns.has(l) || f.lex.channels.at(l) != "" || f.lex.records.has(l)
}

// hasSeen is the outlet that has seen the document at token i by the verb whose object that is:
// "the Tide has seen | records | that show …", "the agency reviewed pages of | records | …".
func (f *finder) hasSeen(i int) (step, bool) {
	o := i
	for n := 0; n < 2 && f.d.Tokens[o].Rel == nlp.Nmod && f.d.Tokens[o].Head >= 0; n++ {
		o = f.d.Tokens[o].Head
	}
	v := f.d.Tokens[o].Head
	if v < 0 || v > i || f.d.Tokens[o].Rel != nlp.Obj || !f.lex.carriers.has(f.form(v)) || f.lex.quoters.has(f.base(v)) || f.passiveVerb(v) || !f.finiteVerb(v) {
		return step{}, false
	}
	h := f.ownSubject(v)
	if h < 0 || h > v || !f.medium(h) || f.ours(f.phrase(h)) {
		return step{}, false
	}
	return step{h, f.phrase(h)}, true
}

// spokeTo is the outlet that a candidate's source spoke to by the second verb of the relative
// clause on it: "an aide, who had no leave to talk and | spoke to the agency | on condition of …".
func (f *finder) spokeTo(c *candidate) (step, bool) {
	i := c.source.last
	if f.lowers[i] != "," || !f.is(i+1, "who") {
		return step{}, false
	}
	end := min(f.d.Sentences[c.sent].Last, i+maxFar)
	if c.cueHead > i {
		end = min(end, c.cueHead)
	}
	for k := i + 3; k+2 < end && !f.quoted(k); k++ {
		if !f.is(k, "spoke", "talked") || !f.is(k+1, "to", "with") {
			continue
		}
		h := f.nounAfter(k+2, end)
		if h < 0 {
			return step{}, false
		}
		if n, ok := f.name(h); ok {
			h = f.headOf(tokens{n.First, n.Last})
		}
		p := f.phrase(h)
		if p.first = max(p.first, k+2); f.ours(p) || !f.medium(h) {
			return step{}, false
		}
		return step{h, p}, true
	}
	return step{}, false
}

// askedOf reports whether verb i is one by which an outlet has somebody to ask. In a text of
// nobody knows whom, who was asked, as an aside, was so by the outlet itself as a rule.
func (f *finder) askedOf(i int) bool {
	return f.lex.reaching.has(f.base(i)) || f.is(i, "interviewed", "approached")
}

// passesOn reports whether the source of an outer statement only passes on what
// another has said: an outlet, a document, persons without a name.
func (f *finder) passesOn(c *candidate) bool {
	return c.who.kind == news.SourceMedia || f.medium(c.head) || f.lex.docNouns.has(f.base(c.head)) || f.unnamedPersons(c)
}

// unnamedPersons reports whether a candidate's source is a person or several without
// a name.
func (f *finder) unnamedPersons(c *candidate) bool {
	return c.who.kind == news.UnnamedPerson && !c.who.link.Named
}

// quotedFirst reports whether an inner statement is a quotation that opens the
// outer one with its speaker behind it: "“…,” Rao said, according to the agency".
func (f *finder) quotedFirst(inner, outer *candidate) bool {
	return len(inner.content) > 0 && inner.content[0].first-outer.content[0].first <= 1 && f.quoted(inner.content[0].first) && inner.source.first >= inner.content[0].last-1
}

// insertedFirst reports whether a speaker and his cue close what another passes on: "The road
// is shut, two officials said, | the paper reported".
func (f *finder) insertedFirst(inner, outer *candidate) bool {
	if inner.frame != insertFrame || len(outer.content) != 1 || len(inner.content) != 1 || inner.cueHead < 0 {
		return false
	}
	r := outer.content[0]
	end := max(f.verbGroup(inner.cueHead).last, inner.source.last)
	if f.lex.verbs.at(f.base(inner.cueHead)).takes('t') {
		end = max(end, min(r.last, end+maxAfter)) // "two officials told | the paper"
	}
	return inner.content[0].first == r.first && min(inner.cueHead, inner.source.first) >= inner.content[0].last && end >= r.last-1
}

// readAloud reports whether document k was read out on a medium g that has no name:
// "in a statement that was read on state television".
func (f *finder) readAloud(k, g int) bool {
	if f.nameOf[g] > 0 || !f.medium(g) || f.introducedBy(g, airPreps) < 0 {
		return false
	}
	for i := k + 1; i < g; i++ {
		if f.lex.carriers.has(f.form(i)) {
			return true
		}
	}
	return false
}

// maxSetting is how many tokens may tell where and when, before the comma that opens a
// statement.
const maxSetting = 8

// behindOpening is where a content begins behind the words that tell where or when:
// "In Moscow, | the spokesman said".
func (f *finder) behindOpening(r tokens) int {
	if u := f.d.Tokens[r.first].UPOS; u != nlp.ADP && u != nlp.ADV {
		return r.first
	}
	for i := r.first + 1; i < min(r.last, r.first+maxSetting); i++ {
		if f.comma(i) {
			return i + 1
		}
		if f.tensed(i) || f.closes(i) {
			break
		}
	}
	return r.first
}
