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
		if f.quoted(i) || !f.lex.phrases.has(f.form(i)) {
			continue
		}
		n := f.phrasal(i, sent.last)
		if n == 0 || f.is(i+n, "whom") {
			continue // "according to whom": see whoseView
		}
		head := f.accordHead(i+n, sent.last)
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
		if f.is(head, "those") && src.last == head+1 {
			for src.last < sent.last && !f.closes(src.last) && !f.tensed(src.last) && src.len() < maxLate {
				src.last++
			}
		}
		if i == sent.first || i == sent.first+1 && f.d.Tokens[sent.first].UPOS == nlp.CCONJ {
			src.last = f.openingEnd(src, head, sent.last)
		}
		c := candidate{sent: s, frame: accordFrame, cueHead: i, cue: f.single(tokens{i, i + n}), head: head, source: src, stance: news.Asserts}
		if c.origin = f.citedIn(head, src.last, sent.last); c.origin != nil {
			f.dropWithin(s, src.last, c.origin.phrase.first) // "which cites two officials" is no report of its own
		}
		if k := f.whoseAside(src); k > 0 {
			src.last, c.source.last = k, k
		}
		if r := f.asideOwn(i, src.last, sent); !r.empty() {
			c.content, c.apart = f.single(r), true
		} else if f.behindAnd(i, src.last, sent) {
			c.content = f.single(tokens{src.last + 1, f.restEnd(i, src.last+1, sent.last)})
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
				c.content = f.beside(f.accordedHere(i, src.last, sent), tokens{i, f.passedOn(k, sent.last)})
			}
		}
		f.ownHalf(&c)
		f.add(c)
		if f.is(src.last+1, "whose") && i > sent.first {
			f.whoseSays(s, src.last+1, sent.last)
		}
		i = src.last - 1
	}
}

// accordedHere is the part of a sentence that a phrase from token i to token last is about,
// where another such phrase stands behind a semicolon or "and": "Up by half, according to the
// brother; | by a third, according to the sister".
func (f *finder) accordedHere(i, last int, sent tokens) tokens {
	for k, cut := i-1, -1; k >= sent.first; k-- {
		if cut < 0 && f.divides(k) {
			cut = k
		}
		if cut > 0 && k < cut && f.phrasal(k, cut) > 0 {
			if sent.first = cut + 1; f.d.Tokens[sent.first].UPOS == nlp.CCONJ {
				sent.first++
			}
			break
		}
	}
	for k := last; k < sent.last; k++ {
		if f.divides(k) {
			for n := k + 1; n < sent.last; n++ {
				if f.phrasal(n, sent.last) > 0 {
					sent.last = k
					return sent
				}
			}
		}
	}
	return sent
}

// divides reports whether a mark at token i parts two statements: a semicolon, or a comma
// before "and", "but" or "while".
func (f *finder) divides(i int) bool {
	return !f.quoted(i) && (f.lowers[i] == ";" || f.lowers[i] == "," && f.is(i+1, "and", "but", "while"))
}

// whoseSays takes what the person says who is named in the clause that the "whose" at token k
// opens behind "according to": "according to the union, | whose leader, Ana Rao, | called the
// plan a farce". Parsers hang it on the body before.
func (f *finder) whoseSays(s, k, end int) {
	for v := k + 4; v+1 < min(end, k+maxAside); v++ {
		if f.lowers[v-1] != "," || f.upos(v) != nlp.VERB {
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
	if last+1 >= sent.last || f.lowers[last] != "," || f.quoted(i) || !f.opensNominal(f.behindAdverbs(sent.first, sent.last)) {
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
		if f.lowers[k] == "," {
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
	if i < sent.first+4 || f.lowers[i-1] != "," || !relative(f.d.Tokens[i-2].XPOS) || f.lowers[i-3] != "," {
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
		for k := 1; k < len(p); k++ { // the first is the one that the list has it by
			if f.lowers[i+k] != p[k] {
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
	k, verb := i+2, false
	if i+3 < end && f.is(i+2, "of") && f.is(i+3, "whom", "which") {
		k += 2 // ", both of whom asked not to be named"
	} else if i+1 >= end || !f.is(i+1, "which", "who", "whose") {
		return i
	}
	if f.lowers[i] != "," {
		return i
	}
	for ; k < end && f.quoteOf[k] == 0; k++ {
		verb = verb || f.tensed(k)
		if f.lowers[k] == "," && (verb || !f.is(i+1, "whose")) {
			break // "the union, whose leader, Ana Rao, called the plan a farce"
		}
	}
	return k
}

// passedOn is where a phrase that ends before token i ends with the aside behind it that says
// who carried the words: "according to the union, | as quoted by the daily Tide|, …".
func (f *finder) passedOn(i, end int) int {
	k := i + 1
	if k+3 >= end || f.lowers[i] != "," {
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
	for ; k < end && f.lowers[k] != ","; k++ {
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
		if f.lowers[k] == "," && f.is(k+1, "whose") {
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
	if (f.goesOn(left, said, aside.first) || right.first < said.first && f.opensMarks(left, said)) && !f.ownCue(right) {
		out = append(out, right)
	}
	return out
}

// opensMarks reports whether what follows an aside opens with words in marks, of which none
// stand before it: "It was, in the words of the mayor, | “a fine boat.”"
func (f *finder) opensMarks(left, said tokens) bool {
	return !said.empty() && f.quoted(said.first) && !f.quoted(left.last-1)
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

func (f *finder) comma(i int) bool { return i >= 0 && f.formIn[i].has(uint8(commas)) }

// columnTitle reports whether the words before a colon are what a column or letter calls
// itself, "The Docket: day one": a headline has no article before a paper that it cites.
func (f *finder) columnTitle(r tokens) bool {
	last := r.last - 1
	return r.len() > 1 && f.is(r.first, "the") && f.upper(last) && (f.lex.docNouns.has(f.base(last)) || f.lex.docNouns.has(f.form(last)))
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
