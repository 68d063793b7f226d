package coref

import (
	"sort"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// News brings in people without naming them ("a diplomat in Velgrad", "her clerk",
// "somebody at the ministry") and goes on with "he" and "she". So whoever is
// brought in stands among those whom a pronoun may mean, beside those with names,
// and is ranked with them. Such a person is a chain without a name: nothing but
// pronouns is linked to it.

// unnamed is somebody whom a text brings in without a name.
type unnamed struct {
	first, head int // tokens
	last        int // behind what describes him
	gender      byte
	modified    bool // a relative clause or the like tells more of him
}

// broughtIn reads somebody without a name at token i.
func (l *linker) broughtIn(i int) (unnamed, bool) {
	d := l.d
	w := l.lower(i)
	if w == "somebody" || w == "someone" {
		u := unnamed{first: i, head: i, last: i + 1}
		return u, l.tellsMore(&u)
	}
	owned := d.Tokens[i].XPOS == "PRP$" || possessive(w)
	switch {
	case w == "a" || w == "an" || w == "another" || w == "one":
	case w == "the": // "The manager, who asked not to be named, is adamant": whom no name explains
	case owned:
	default:
		return unnamed{}, false
	}
	u := unnamed{first: i, head: -1}
	if w == "one" && i+2 < len(d.Tokens) && l.lower(i+1) == "of" {
		return l.oneOf(i)
	}
	for k := i + 1; k < len(d.Tokens) && k-i < 7 && l.sameSentence(i, k); k++ {
		t := &d.Tokens[k]
		switch {
		case t.UPOS == nlp.NOUN:
			u.head = k
		case t.UPOS == nlp.ADJ || t.UPOS == nlp.PROPN || t.UPOS == nlp.NUM || d.Word(k) == "-" || t.UPOS == nlp.VERB && t.Rel == nlp.Amod:
			if t.UPOS == nlp.PROPN && u.head >= 0 {
				return unnamed{}, false // "a guard named", "his lawyer Kristof Baen"
			}
			continue
		default:
			k = i + 7
		}
	}
	if u.head < 0 || d.Tokens[u.head].XPOS == "NNS" {
		return u, false
	}
	noun := l.lower(u.head)
	if !l.personNoun(noun) {
		return u, false
	}
	u.gender = cmpGender(l.g.nounGender[noun], l.g.kind[noun].gender)
	if u.gender == 0 && strings.HasSuffix(noun, "woman") {
		u.gender = 'f'
	}
	u.last = u.head + 1
	if w == "the" && !l.keepsName(u.last) && !l.kinOf(&u, noun) {
		return u, false
	}
	if owned && possessive(w) {
		for u.first > 0 && l.sameSentence(u.first-1, i) && (d.Tokens[u.first-1].UPOS == nlp.PROPN || d.Tokens[u.first-1].UPOS == nlp.NOUN || d.Tokens[u.first-1].UPOS == nlp.DET) {
			u.first--
		}
	}
	return u, !l.saysWhat(&u) && l.tellsMore(&u)
}

// placeAt reports whether token i begins the name of a place.
func (l *linker) placeAt(i int) bool {
	k := sort.Search(len(l.d.Names), func(k int) bool { return l.d.Names[k].First >= i })
	return k < len(l.d.Names) && l.d.Names[k].First == i && (l.d.Names[k].Kind.Base() == news.Place || l.d.Names[k].Kind == news.Country)
}

// kinOf reports whether the noun of somebody brought in says whose he is, with the name
// behind it, and no office: "the niece of Ana Rao", who is then not Ana Rao.
func (l *linker) kinOf(u *unnamed, noun string) bool {
	d := l.d
	k := u.head + 1
	if k+1 >= len(d.Tokens) || l.lower(k) != "of" || l.post(noun) || l.g.kind[noun].top || !l.sameSentence(u.head, k+1) {
		return false
	}
	r := d.Tokens[u.head].Rel
	return r == nlp.Nsubj || r == nlp.NsubjPass
}

// personNoun reports whether a noun is one for persons.
func (l *linker) personNoun(noun string) bool {
	return l.g.who[noun] || l.g.kind[noun].class == "person"
}

// oneOf reads "one of the victims" at token i.
func (l *linker) oneOf(i int) (unnamed, bool) {
	d := l.d
	for k := i + 2; k < len(d.Tokens) && k-i < 7 && l.sameSentence(i, k); k++ {
		switch u := d.Tokens[k].UPOS; {
		case u == nlp.NOUN && d.Tokens[k].XPOS == "NNS":
			w := l.lower(k)
			one, _ := strings.CutSuffix(w, "s")
			return unnamed{first: i, head: i, last: k + 1, modified: true}, l.g.who[one] || w == "people" || w == "men" || w == "women"
		case u != nlp.DET && u != nlp.NUM && u != nlp.ADJ && u != nlp.NOUN && d.Tokens[k].XPOS != "PRP$" && d.Word(k) != "-":
			return unnamed{}, false
		}
	}
	return unnamed{}, false
}

// saysWhat reports whether a phrase brings in nobody but says what somebody is:
// "Ana Rao, a nurse,", "she was a nurse", "as a nurse".
func (l *linker) saysWhat(u *unnamed) bool {
	d := l.d
	if d.Tokens[u.head].Rel == nlp.Appos || u.last < len(d.Tokens) && d.Tokens[u.last].UPOS == nlp.PROPN {
		return true
	}
	i := u.first - 1
	if i < 0 || !l.sameSentence(i, u.head) {
		return false
	}
	if d.Tokens[i].UPOS == nlp.AUX || l.lower(i) == "as" || l.lower(i) == "like" || l.lower(i) == "not" {
		return true
	}
	return d.Word(i) == "," && i > 0 && (l.named(i-1) || d.Tokens[i-1].UPOS == nlp.PROPN || d.Tokens[i-1].UPOS == nlp.NUM)
}

// tellsMore reads what tells more of somebody behind his noun; it is false when
// that is his name.
func (l *linker) tellsMore(u *unnamed) bool {
	d := l.d
	k := u.last
	if k+1 >= len(d.Tokens) || !l.sameSentence(u.head, k) {
		return true
	}
	comma := d.Word(k) == ","
	if comma {
		k++
	}
	switch w := l.lower(k); {
	case w == "who" || w == "whose" || w == "whom":
		u.modified = true
		for n := k + 1; n < len(d.Tokens) && n-k < 7 && l.sameSentence(k, n); n++ {
			switch l.lower(n) {
			case "calls", "gave", "gives", "goes", "known", "identified":
				return false // "a preacher who calls himself Father Moses"
			}
		}
	case w == "named" || w == "called" || comma && (l.named(k) || d.Tokens[k].UPOS == nlp.PROPN || l.nameApposed(k-1)):
		return false
	case comma:
	case d.Tokens[k].UPOS == nlp.ADP || d.Tokens[k].XPOS == "VBN" || w == "close" || w == "familiar":
		u.modified = true
		// "a diplomat in Velgrad", "an official of the Asian Bank"
		for first := k; k < len(d.Tokens) && k-u.last < 6 && l.sameSentence(u.head, k); k++ {
			if p := d.Tokens[k].UPOS; p == nlp.NOUN || p == nlp.PROPN {
				u.last = k + 1
				continue
			} else if p != nlp.DET && p != nlp.ADJ && p != nlp.ADP && p != nlp.NUM && k > first || p == nlp.ADP && !l.describesWith(k, u) {
				break
			}
		}
		if l.nameApposed(u.last) {
			return false // "her coach at Lund College, Per Holm, was"
		}
	}
	return true
}

// describesWith reports whether a preposition at token k leads to what describes somebody
// brought in, and not to what is done to him or when: "sentenced a guard | to ten years".
func (l *linker) describesWith(k int, u *unnamed) bool {
	h := l.d.Tokens[k].Head
	if h <= k || h >= len(l.d.Tokens) || l.d.Tokens[k].Rel != nlp.Case {
		return true
	}
	if l.d.Tokens[h].Rel != nlp.Obl {
		return true
	}
	v := l.d.Tokens[h].Head
	return v >= u.first && v < k
}

// nameApposed reports whether a name, and no more, stands from token k on behind a comma,
// with what its bearer is before it or without: ", Per Holm, was", ", the sculptor Ana Rao, said".
func (l *linker) nameApposed(k int) bool {
	d := l.d
	if k+1 >= len(d.Tokens) || d.Word(k) != "," {
		return false
	}
	named := false
	for i := k + 1; i < len(d.Tokens) && i-k < 10 && l.sameSentence(k, i); i++ {
		switch u := d.Tokens[i].UPOS; {
		case closes(d.Word(i)):
			return named
		case l.placeAt(i):
			return false // "a farmer in Halle, Germany, said"
		case l.named(i) || u == nlp.PROPN:
			named = true
		case u == nlp.DET && i == k+1, !named && (u == nlp.NOUN || u == nlp.ADJ):
		default:
			return named && (u == nlp.VERB || u == nlp.AUX)
		}
	}
	return false
}

// maxKeeps is how many tokens of a relative clause are looked at for who stays unnamed.
const maxKeeps = 14

// keepsName reports whether a relative clause from token k on tells that who is meant is
// not to be named: he is nobody whom the text has named before.
func (l *linker) keepsName(k int) bool {
	d := l.d
	if k+2 >= len(d.Tokens) || d.Word(k) != "," || l.lower(k+1) != "who" && l.lower(k+1) != "whose" {
		return false
	}
	name, named, kept, asked := false, false, false, false
	for i := k + 2; i < len(d.Tokens) && i-k < maxKeeps && l.sameSentence(k, i) && d.Word(i) != ","; i++ {
		switch w := l.lower(i); w {
		case "anonymous", "anonymously", "anonymity":
			return true
		case "name", "names", "identity":
			name = name || d.Tokens[i].UPOS == nlp.NOUN
		case "named", "identified":
			named = named || l.passive(i)
		case "himself", "herself", "themselves", "themself":
			named = named || l.lower(i-1) == "identify" || l.lower(i-1) == "name"
		case "not", "n't", "never", "cannot", "without", "declined", "declines", "refused", "refuses", "withheld", "withhold":
			kept = true // "who named a new cabinet", "who did not name the firm" keep nothing
		case "asked", "asks", "requested", "changed", "left", "omitted":
			asked = true // "who asked that his name be left out"
		}
	}
	return (name || named) && kept || name && asked
}

// passive reports whether a form of "be" stands right before the participle at token i,
// but for adverbs.
func (l *linker) passive(i int) bool {
	for k := i - 1; k > 0 && i-k < 4; k-- {
		switch {
		case l.d.Tokens[k].Lemma == "be":
			return true
		case l.d.Tokens[k].UPOS != nlp.ADV && l.d.Tokens[k].UPOS != nlp.PART:
			return false
		}
	}
	return false
}

// inContent reports whether the verb that token t hangs below stands in what
// somebody else is said to have said.
func (l *linker) inContent(t int) bool {
	d := l.d
	h := d.Tokens[t].Head
	for n := 0; h >= 0 && h < len(d.Tokens) && n < 12; n++ {
		up := d.Tokens[h].Head
		if up < 0 || up >= len(d.Tokens) {
			return false
		}
		if r := d.Tokens[h].Rel; (r == nlp.Ccomp || r == nlp.Parataxis) && l.g.human[l.lower(up)] {
			return true
		}
		h = up
	}
	return false
}

// behindSpeech reports whether token t stands in what somebody is said to have said, and
// behind the verb that says so.
func (l *linker) behindSpeech(t int) bool {
	if !l.inContent(t) {
		return false
	}
	for k := l.d.Sentences[l.d.SentenceOf(t)].First; k < t; k++ {
		if l.d.Tokens[k].UPOS == nlp.VERB && l.g.human[l.lower(k)] {
			return true
		}
	}
	return false
}

// speaksPast reports whether a verb of speech stands behind the relative clause that tells
// more of somebody, whatever the parse hangs it on: "A neighbour, who was not named, said".
func (l *linker) speaksPast(u *unnamed) bool {
	d := l.d
	k := u.last
	if k+2 >= len(d.Tokens) || d.Word(k) != "," || l.lower(k+1) != "who" && l.lower(k+1) != "whose" {
		return false
	}
	for i := k + 2; i+1 < len(d.Tokens) && i-k < 2*maxKeeps && l.sameSentence(k, i+1); i++ {
		if d.Word(i) == "," && d.Tokens[i+1].UPOS == nlp.VERB && l.g.speech[d.Tokens[i+1].Lemma] {
			return true
		}
	}
	return false
}

// addUnnamed makes a chain of somebody brought in, and the candidate that he is. It
// costs him something when he is brought in only by the way: as the object of
// another's act or in what another says, or without speaking or being told more of.
func (l *linker) addUnnamed(c *Chains, u *unnamed, quoted []bool) candidate {
	d := l.d
	id := localID(len(c.All))
	span := news.Span{Start: d.Tokens[u.first].Start, End: d.Tokens[u.last-1].End}
	c.byID[id] = len(c.All)
	c.All = append(c.All, Chain{ID: id, Kind: news.Person, Gender: u.gender, As: span, lead: l.opensWith(u)})
	x := l.candidate(news.Mention{Start: d.Tokens[u.head].Start, End: d.Tokens[u.head].End, Kind: news.Person}, len(c.All)-1, quoted)
	switch {
	case l.speaksPast(u):
		x.subject, x.speaks = true, true
	case !x.speaks && l.onlyPlaces(u.head):
		x.cost = 14
	case l.inContent(u.head) || !x.subject && (!u.modified || l.oldSubject(u)):
		x.cost = 8
	case !x.speaks && !u.modified:
		x.cost = 6
	}
	return x
}

// onlyPlaces reports whether token i is the subject of a relative clause with "where" or "when",
// which only says where or when the rest happened: "In Lund, where a girl died, Dr Rao …".
func (l *linker) onlyPlaces(i int) bool {
	d := l.d
	v := d.Tokens[i].Head
	if r := d.Tokens[i].Rel; r != nlp.Nsubj && r != nlp.NsubjPass || v <= i {
		return false
	}
	for k := i - 1; k >= d.Sentences[d.SentenceOf(i)].First && i-k < 10; k-- {
		if d.Word(k) == "," {
			return false
		}
		if w := l.lower(k); (w == "where" || w == "when") && k > 0 {
			return d.Word(k-1) == "," || d.Tokens[k-1].UPOS == nlp.NOUN || d.Tokens[k-1].UPOS == nlp.PROPN
		}
	}
	return false
}

// oldSubject reports whether the sentence of somebody brought in has one for its subject of
// whom the text has told before: "The 46-year-old was seen with a waiter on the quay".
func (l *linker) oldSubject(u *unnamed) bool {
	d := l.d
	for i := d.Sentences[d.SentenceOf(u.head)].First; i < u.first; i++ {
		if r := d.Tokens[i].Rel; r != nlp.Nsubj && r != nlp.NsubjPass {
			continue
		}
		if p, ok := l.g.pronoun[l.lower(i)]; ok {
			return p.gender != 'n'
		}
		return l.lower(d.Sentences[d.SentenceOf(u.head)].First) == "the" && (l.personNoun(l.lower(i)) || l.agedAt(i))
	}
	return false
}

// agedAt reports whether an age stands between two commas behind token i.
func (l *linker) agedAt(i int) bool {
	d := l.d
	return i+3 < len(d.Tokens) && d.Word(i+1) == "," && d.Tokens[i+2].UPOS == nlp.NUM && d.Word(i+3) == ","
}

// actsOnPronoun reports whether the noun at token i is the subject of a verb with "him" or
// "her" for its object: a text that goes on without a word of speech tells of those.
func (l *linker) actsOnPronoun(i int) bool {
	d := l.d
	v := d.Tokens[i].Head
	for k := i + 1; v > i && k < len(d.Tokens) && k-v < 4 && l.sameSentence(i, k); k++ {
		if r := d.Tokens[k].Rel; d.Tokens[k].Head == v && (r == nlp.Obj || r == nlp.Iobj) {
			p, ok := l.g.pronoun[l.lower(k)]
			return ok && p.gender != 'n'
		}
	}
	return false
}
