package attrib

import (
	"math/bits"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxDenial is how many words may stand between the subject of a denial and its
// negation.
const maxDenial = 4

// deniesOwn reports whether a source says of itself that it did or is not
// something: "it is not in talks", "we have received no offer". What it does not
// know, want or expect is no denial, nor what it could or would not do. It goes
// by the words: a clause inside another is what parsers get wrong.
func (f *finder) deniesOwn(c *candidate) bool {
	r := c.content[0]
	i := f.start(c)
	if i >= r.last || c.head < 0 {
		return false
	}
	switch {
	case f.is(i, "we", "i"):
	case f.is(i, "he", "she") && c.who.kind == news.NamedPerson && !f.quoted(i) && f.is(i+1, "had", "has") && f.is(i+2, "not", "never") && f.is(i+3, "been") && f.xpos(i+4) == "VBN":
		return true // "said he had not been approached"
	case f.is(i, "it", "they") && (c.who.kind == news.SourceOrg || c.who.kind == news.SourceGov):
	case f.d.Tokens[i].UPOS == nlp.PROPN && c.who.link.Named && strings.Contains(c.who.link.Name, f.d.Word(i)):
		for i+1 < r.last && f.d.Tokens[i+1].UPOS == nlp.PROPN {
			i++
		}
	case f.is(i, "the") && (c.who.kind == news.SourceOrg || c.who.kind == news.SourceGov):
		// "The robot maker has received no offer": it says so of itself.
		for i++; i+1 < r.last && f.upos(i+1) != nlp.AUX && f.opensNominal(i+1); i++ {
		}
		if i >= r.last || f.d.Tokens[i].UPOS != nlp.NOUN || !f.lex.orgNouns.has(f.base(i)) && !f.lex.govNouns.has(f.base(i)) {
			return false
		}
	default:
		return false
	}
	denied := -1
	for k := i + 1; k < min(r.last, i+1+maxDenial) && denied < 0; k++ {
		switch {
		case f.d.Tokens[k].XPOS == "MD" || k > i+1 && f.d.Tokens[k].UPOS == nlp.SCONJ:
			return false
		case f.lex.negators.has(f.base(k)) && f.is(k+1, "to") && f.d.Tokens[k-1].UPOS == nlp.VERB:
			return false // "had decided not to go on"
		case f.lex.negators.has(f.base(k)) || f.is(k, "no") && f.d.Tokens[k].UPOS == nlp.DET:
			denied = k
		}
	}
	if denied < 0 || f.is(denied, "no") && denied+1 < r.last && f.lex.undenied.has(f.base(denied+1)) {
		return false
	}
	for k := i + 1; k < min(r.last, denied+3); k++ {
		if k > denied && f.lex.unfound.has(f.base(k)) || f.is(k, "going") && f.is(k+1, "to") {
			return false // "has not established that it is safe", "I'm not going to pay"
		}
		if f.lex.knowing.has(f.base(k)) && f.d.Tokens[k].UPOS != nlp.NOUN || f.is(k, "talk", "talking") && f.is(k+1, "about") {
			return false
		}
	}
	if f.is(r.first+1, "we", "i") && f.quoted(i) && strings.HasPrefix(f.lower(denied-1), "did") {
		return f.taxed(c, denied, r) || f.toldOf(c, denied+1) // "“We did not come to talk,” she said" answers nothing by itself
	}
	if f.is(denied-1, "has", "have", "had", "did", "'ve", "’ve") || denied > 0 && f.d.Tokens[denied-1].XPOS == "VBN" || strings.HasPrefix(f.lower(denied-1), "did") {
		return true // what it has not done it need not be asked twice
	}
	return f.taxed(c, denied, r) // what it does not do may be a mere plan
}

// maxNothing is how far after "no" the noun or verb may stand that is denied.
const maxNothing = 10

// deniesThat reports whether the whole point of a content is that something is
// not so: it opens with "no", "nobody", "not one" or "there was no", in a tense
// that tells of facts. Only who has something to answer for denies.
func (f *finder) deniesThat(c *candidate) bool {
	i, r := f.start(c), c.content[0]
	if f.is(i, "not") && f.is(i+1, "guilty", "true", "so") {
		return true
	}
	switch c.who.kind {
	case news.Collective, news.SourceMedia, news.SourceDoc:
		return false
	}
	if f.deniesTwice(c, i) || f.deniesCharge(i, r) || f.deniesDealing(c, i) {
		return true
	}
	if f.personal(c) && c.who.kind == news.UnnamedPerson && !f.speaksFor(c) {
		return false // who has nothing to answer for only tells
	}
	k := i
	if f.is(i, "there") {
		for k++; k < min(r.last, i+6) && (f.d.Tokens[k].UPOS == nlp.AUX || f.d.Tokens[k].UPOS == nlp.PUNCT || f.is(k, "is", "was", "were", "are", "has", "have", "had", "been")); k++ {
		}
		if k == i+1 {
			return false
		}
	}
	switch {
	case k >= r.last:
		return false
	case f.is(k, "no") && f.is(k+1, "one") && k == i, f.is(k, "nobody", "none") && k == i:
	case f.is(k, "no") && k+1 < r.last && !f.lex.undenied.has(f.base(k+1)):
	case f.is(k, "not") && f.is(k+1, "one", "a", "any", "single"):
	default:
		return false
	}
	nobody := f.is(k, "nobody", "none") || f.is(k, "no") && f.is(k+1, "one")
	return f.pastDone(k, r) || !nobody && f.taxed(c, k, r)
}

// maxDenials is how many tokens of a content are looked through for what it denies.
const maxDenials = 24

// nots are the words that deny what stands behind them, or all of it.
var nots = setOf("no", "nothing")

// deniesTwice reports whether a content denies one thing after another: "There is no
// letter, there is no vacancy", "paid nothing and promised nothing".
func (f *finder) deniesTwice(c *candidate, i int) bool {
	no, nothing := 0, 0
	for _, r := range c.content {
		for k := max(i, r.first); k < min(r.last, i+maxDenials); k++ {
			switch {
			case !f.among(k, nots):
			case f.lowers[k] == "nothing":
				nothing++
			case f.d.Tokens[k].UPOS == nlp.DET && k+1 < r.last && !f.lex.undenied.has(f.base(k+1)):
				no++
			}
		}
	}
	return nothing > 1 || no > 1 && f.is(i, "no", "there")
}

// maxCharge is how far into a content the "no" may stand that denies a charge.
const maxCharge = 8

// deniesCharge reports whether a content says that there has been nothing of what
// people are charged with or talk of: "no ransom was paid".
func (f *finder) deniesCharge(i int, r tokens) bool {
	for k := i; k+1 < min(r.last, i+maxCharge); k++ {
		if f.closes(k) && k > i || f.d.Tokens[k].XPOS == "MD" || f.lex.knowing.has(f.base(k)) {
			return false
		}
		if f.is(k, "no") && (f.lex.charges.has(f.base(k+1)) || k+2 < r.last && f.lex.charges.has(f.base(k+2)) && f.d.Tokens[k+1].UPOS != nlp.NOUN) {
			return true
		}
	}
	return false
}

// denials are the words with which a content begins to deny.
var denials = setOf("no", "never", "nobody", "nothing", "none", "neither", "not")

// deniesDealing reports whether a content says that something was not done to or by
// somebody which can only be news because it is said to have been: "no call was
// received", "there is no such paper", "a draft that was never adopted".
func (f *finder) deniesDealing(c *candidate, i int) bool {
	if f.personal(c) && c.who.kind == news.UnnamedPerson && !f.speaksFor(c) {
		return false // who has nothing to answer for only tells
	}
	r := c.content[0]
	end := min(r.last, i+maxDealing)
	for k := i; k+1 < end; k++ {
		if f.closes(k) && k > i {
			return false
		}
		switch {
		case f.d.Tokens[k].XPOS == "MD":
			return false
		case !f.among(k, denials):
		case f.is(k, "no") && f.is(k+1, "such"):
			return k < i+maxAfter
		case f.is(k, "never"):
			return f.dealt(k+1, end)
		case k == i && f.is(k, "no", "nobody", "nothing", "none", "neither"), k == i && f.is(k, "not") && f.is(k+1, "one", "a"):
			for v := k + 1; v < min(end, k+maxNothing) && !f.closes(v); v++ {
				if f.d.Tokens[v].XPOS == "MD" {
					return false
				}
				if f.lemma(v) == "be" && f.dealt(v+1, end) {
					return true
				}
				if f.tensed(v) && f.d.Tokens[v].UPOS == nlp.VERB {
					return f.is(k, "nobody", "none") && f.lex.dealing.has(f.base(v))
				}
			}
			return false
		}
	}
	return false
}

// speaksFor reports whether an unnamed source speaks for somebody else: a spokesman, a
// lawyer, an official of a body.
func (f *finder) speaksFor(c *candidate) bool {
	if c.head < 0 {
		return false
	}
	return f.lex.answerable.has(f.base(c.head))
}

// maxDealing is how far into a content what was not done may stand.
const maxDealing = 14

// dealt reports whether a participle of what is done to somebody stands at token k,
// or behind one adverb or auxiliary.
func (f *finder) dealt(k, end int) bool {
	for ; k < end; k++ {
		switch f.d.Tokens[k].UPOS {
		case nlp.ADV, nlp.AUX:
		case nlp.VERB:
			return f.lex.dealing.has(f.base(k))
		default:
			return false
		}
	}
	return false
}

// xpos is the fine tag of a token, "" behind the end of the text.
func (f *finder) xpos(i int) string {
	if i < 0 || i >= len(f.d.Tokens) {
		return ""
	}
	return f.d.Tokens[i].XPOS
}

// pastDone reports whether the clause behind token k says that something has
// not been done: "nobody has been arrested".
func (f *finder) pastDone(k int, r tokens) bool {
	for i := k + 1; i+2 < min(r.last, k+maxNothing); i++ {
		if f.is(i, "has", "have", "had") && f.is(i+1, "been") && f.d.Tokens[i+2].XPOS == "VBN" {
			return true
		}
		if f.closes(i) {
			return false
		}
	}
	return false
}

// taxed reports whether what a denial denies, a noun or verb behind token k, is
// spoken of elsewhere in the text without a negation: somebody says that it is so.
func (f *finder) taxed(c *candidate, k int, r tokens) bool {
	var words []string
	for i := k + 1; i < min(r.last, k+maxNothing); i++ {
		if f.d.Tokens[i].XPOS == "MD" {
			return false
		}
		if u := f.d.Tokens[i].UPOS; (u == nlp.NOUN || u == nlp.VERB) && len(f.lemma(i)) > 2 && !f.lex.times.has(f.base(i)) {
			words = append(words, f.lemma(i))
		}
		if f.closes(i) {
			break
		}
	}
	if len(words) == 0 {
		return false
	}
	need := 1
	if f.personal(c) && !f.speaksFor(c) {
		need = 2 // whoever speaks for himself says no to many things
	}
	for s := range f.d.Sentences {
		var met uint
		for i := f.d.Sentences[s].First; i < f.d.Sentences[s].Last; i++ {
			if u := f.d.Tokens[i].UPOS; u != nlp.NOUN && u != nlp.VERB || f.inContent(c, i) {
				continue
			}
			for n, w := range words {
				if sameStem(f.lemma(i), w) && i > 0 && !f.lex.negators.has(f.form(i-1)) {
					met |= 1 << n
				}
			}
		}
		if bits.OnesCount(met) >= min(need, len(words)) {
			return true
		}
	}
	return false
}

// toldOf reports whether the deed of verb v, which is done to somebody or something, is
// spoken of elsewhere in the text: "accused of looting … “We did not | loot the shops”".
func (f *finder) toldOf(c *candidate, v int) bool {
	if v >= len(f.d.Tokens) || f.upos(v+1) == nlp.ADP || f.is(v+1, "to") || f.lex.knowing.has(f.base(v)) {
		return false
	}
	l := f.lemma(v)
	for i := range f.d.Tokens {
		if u := f.d.Tokens[i].UPOS; (u == nlp.NOUN || u == nlp.VERB) && !f.inContent(c, i) && (sameStem(f.lemma(i), l) || strings.TrimSuffix(f.lemma(i), "ing") == l) && (i == 0 || !f.lex.negators.has(f.form(i-1))) {
			return true
		}
	}
	return false
}

// sameStem reports whether two words are one, or a noun and its verb.
func sameStem(a, b string) bool {
	return a == b || len(a) > 4 && len(b) > 4 && (strings.HasPrefix(a, b[:len(b)-1]) || strings.HasPrefix(b, a[:len(a)-1]))
}

// maxFalse is how far behind "is" the word may stand that calls its subject false: "is 100 per
// cent false".
const maxFalse = 5

// isForms are the forms of "be" that call something what it is.
var isForms = setOf("is", "are", "was", "were", "'s", "’s")

// refutes reports whether the first clause of a content calls something false:
// "This figure is false", "it is a lie".
func (f *finder) refutes(c *candidate) bool {
	r := c.content[0]
	be, noun, beAt := false, -1, -1 // the last noun of the subject
	for i := f.start(c); i < r.last; i++ {
		if f.lex.untruths.has(f.form(i)) && f.matches(&f.lex.untruths, i, r.last) > 0 {
			return true // "do not correspond to reality"
		}
		switch {
		case f.among(i, isForms):
			be, beAt = true, i
		case be && f.lex.falses.has(f.form(i)) && (i-beAt > maxFalse || f.d.Tokens[i].UPOS == nlp.VERB || f.finite(tokens{beAt + 1, i})):
			return false // "was poisoning the town with his false claims", "it is clear he lies"
		case be && f.is(i, "wrong") && (f.is(i-1, "something", "anything", "what", "nothing") || f.is(beAt-1, "i", "we")):
			return false // "there's something wrong here"; who says "I was wrong" denies nothing
		case !be && f.d.Tokens[i].UPOS == nlp.NOUN:
			noun = i
		case be && noun >= 0 && f.is(i, "wrong") && !f.lex.told.has(f.form(noun)):
			return false // "the terms were wrong" denies nothing
		case be && f.is(i, "wrong") && (f.upos(i+1) == nlp.NOUN || f.is(i+1, "to", "that", "for", "when", "how")):
			return false // nor does "we are going in the wrong direction", nor "it is wrong to wait"
		case be && f.is(i, "false") && f.upos(i+1) == nlp.NOUN && !f.lex.told.has(f.form(i+1)):
			return false // "it is a false economy"
		case f.lex.negators.has(f.form(i)) && !f.is(i+1, "true", "so", "correct"), f.comma(i), f.d.Tokens[i].XPOS == "MD":
			return false
		case be && f.lex.falses.has(f.form(i)), be && f.lex.negators.has(f.form(i)), be && f.is(i, "never") && f.is(i+1, "happened"):
			return true
		}
	}
	return false
}

// maxWithheld is how many tokens may stand between a source's "I" and the verb
// of what it will not say.
const maxWithheld = 8

// ownPronouns are those by which a source speaks of itself or is spoken of.
var ownPronouns = setOf("i", "we", "it", "he", "she", "they")

// withholds reports whether a source says that it will not say something: "I am
// not going to confirm that", "we cannot comment".
func (f *finder) withholds(c *candidate) bool {
	r := c.content[0]
	i := f.start(c)
	if !f.among(i, ownPronouns) || c.head < 0 {
		return false
	}
	if i+3 < r.last && f.lemma(i+1) == "have" && f.is(i+2, "no", "nothing") && (f.is(i+3, "comment") || f.is(i+3, "further", "immediate") && f.is(i+4, "comment") || f.is(i+3, "to") && f.is(i+4, "say")) {
		return true // "said it had no comment"
	}
	not, will := false, false
	for k := i + 1; k < min(r.last, i+maxWithheld); k++ {
		if not && f.d.Tokens[k].UPOS == nlp.VERB && (f.is(k-2, "do", "does", "did") || f.is(k-1, "n't", "n’t")) && f.lex.withheld.has(f.base(k)) {
			return true // "we do not comment on rumours"
		}
		will = will || f.d.Tokens[k].XPOS == "MD" || f.is(k, "going", "able", "position")
		not = not || f.lex.negators.has(f.form(k))
		if not && will && f.d.Tokens[k].UPOS == nlp.VERB && (f.lex.replies.has(f.base(k)) || f.lex.refusals.has(f.base(k)) && !f.is(k, "say", "tell", "name")) {
			return true
		}
		if f.closes(k) {
			return false
		}
	}
	return false
}

// saidOutright reports whether the content of a denial is what its source said,
// and not what it denied: by a neutral cue, or in marks beside its cue.
func (f *finder) saidOutright(c *candidate, k news.QuoteKind) bool {
	if c.inner != nil && c.stance != news.Denies {
		c = c.inner
	}
	if c.stance != news.Denies {
		return true
	}
	switch c.frame {
	case quoteFrame, insertFrame, headlineFrame:
		return k == news.Direct
	case clauseFrame:
		return k == news.Direct && (f.is(c.content[0].first, ":") || f.is(c.content[0].first-1, ":")) // "has denied it, telling a paper: “There is no bid.”"
	}
	return false
}
