package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Fits of a description and a chain.
const (
	noFit   = iota
	mayFit  // nothing speaks against it
	nearFit // the text has said what is broader
	saidSo  // the text has said so
)

// nounKind is an entry of the list of kinds.
type nounKind struct {
	class   string // person, organisation, unnamed
	broader []string
	any     bool // said also of one of whom nothing is known
	top     bool // who is so called leads a body
	also    bool // said also of one who is told to be something else, but holds no office
	gender  byte
}

// loneName reports whether a name of one word, which a recogniser took for no firm,
// may be one: nothing tells of a person, and the text speaks of a firm.
func (l *linker) loneName(ch *Chain, p *phrase) bool {
	if !l.g.firm[p.noun.class] || len(p.owner) > 0 || len(ch.words) == 0 || len(ch.words) > 3 || ch.Key != "" || ch.Kind != "" && ch.Kind.Base() != news.Organisation && ch.Kind != news.Person {
		return false
	}
	if ch.Kind == news.Person && (len(ch.words) == 1 && len(ch.Mentions) < 2 || ch.Gender != 0 || len(ch.heads) > 0 || ch.age > 0) {
		return false // a surname
	}
	w := ch.words[0]
	return ch.acts && !l.g.given[w] && !l.g.common(w) && !l.noFirm(ch)
}

// describes says how well a phrase describes a chain.
func (l *linker) describes(c *Chains, k int, p *phrase) int {
	ch := &c.All[k]
	switch {
	case len(p.member) > 0 && l.toldMember(c, ch, p):
		return saidSo
	case p.noun.class == "person":
		return l.describesPerson(ch, p)
	}
	return l.describesBody(ch, p)
}

// oldAge is the age from which on a text may call somebody old.
const oldAge = 65

func (l *linker) describesPerson(ch *Chain, p *phrase) int {
	kind := l.g.kind[p.head]
	if kind.class == "unnamed" {
		kind = nounKind{}
	}
	switch {
	case ch.Kind.Base() != news.Person || ch.Name == "" && len(ch.heads) == 0:
		return noFit
	case clash(ch.Gender, cmpGender(kind.gender, p.gender)):
		return noFit
	case p.country != "" && ch.Country != "" && ch.Country != p.country, !l.mayHold(ch, p) && !(kind.top && p.body && l.mayHoldOf(ch, p)) && !l.heldOnce(ch, p):
		return noFit
	case p.age > 0:
		switch ch.age {
		case p.age:
			return saidSo
		case 0:
			for _, h := range ch.heads {
				if p.age < 30 && (l.post(h) || l.g.kind[h].top || slices.Contains(l.g.kind[h].broader, "boss")) {
					return noFit // a president of 24? A coach?
				}
			}
			return mayFit
		}
		return noFit
	case p.old:
		if ch.age >= oldAge && ch.Name != "" {
			return saidSo
		}
		return noFit
	case len(p.member) > 0:
		return noFit // see toldMember
	case p.head == "": // "the Dane"
		switch {
		case ch.Country == p.country:
			return saidSo
		case p.one && ch.Country == "" && ch.Name != "" && ch.Key == "":
			return mayFit
		}
		return noFit
	}
	if (p.country != "" && ch.Country == p.country || l.sharesAdjective(ch, p)) && l.post(p.head) && slices.Contains(ch.heads, "counterpart") {
		return saidSo // "the Danish minister" for a minister's "Danish counterpart"
	}
	told := false
	for i := 1; i < len(ch.heads); i++ {
		if x, ok := l.g.kind[ch.heads[i-1]+" "+ch.heads[i]]; ok && slices.Contains(x.broader, p.head) {
			return saidSo // "the premier" for the prime minister
		}
	}
	office := false
	for _, h := range ch.heads {
		x, ok := l.kindOf(h)
		ok = ok && x.class == "person" || l.post(h)
		told = told || ok
		office = office || l.post(h)
		if h == p.head || slices.Contains(x.broader, p.head) {
			return saidSo
		}
	}
	if l.calledSo(ch, p.head) {
		return saidSo
	}
	for _, h := range ch.heads {
		if p.body && kind.top && !ch.Leader && l.g.kind[h].top && !l.ofState(ch) {
			return nearFit // "the union leader" for its general secretary
		}
	}
	for _, h := range ch.heads {
		if slices.Contains(kind.broader, h) {
			return nearFit
		}
	}
	if (!told && kind.any || !office && kind.also) && ch.Name != "" && (len(ch.words) > 1 || l.toldPerson(ch)) {
		return mayFit
	}
	return noFit
}

// ofState reports whether somebody's office is one of a state: the "secretary of the
// interior" leads no union.
func (l *linker) ofState(ch *Chain) bool {
	return slices.ContainsFunc(ch.roles, func(w string) bool { return l.g.officeWord[w] && !slices.Contains(ch.heads, w) })
}

// kindOf is what the lists say of a noun, or of the nouns that its ending makes one of:
// a volcanologist is a scientist.
func (l *linker) kindOf(noun string) (nounKind, bool) {
	x, ok := l.g.kind[noun]
	if !ok && len(noun) > 8 && strings.HasSuffix(noun, "ologist") {
		x, ok = l.g.kind["-ologist"]
	}
	return x, ok
}

// mayHoldOf is mayHold but for the body that stands right before the noun of a phrase: "the
// union leader" may be a secretary, but nobody who is in office is "the former union leader".
func (l *linker) mayHoldOf(ch *Chain, p *phrase) bool {
	q := *p
	q.mods = p.mods[:len(p.mods)-1]
	return l.mayHold(ch, &q)
}

// heldOnce reports whether somebody may be "the ex-congressman" whom a text has given
// a like office ("Rep. Holm"), but never that one.
func (l *linker) heldOnce(ch *Chain, p *phrase) bool {
	i := slices.Index(p.mods, "former")
	if i < 0 || slices.Contains(ch.heads, p.head) {
		return false
	}
	q := *p
	q.mods = slices.Delete(slices.Clone(p.mods), i, i+1)
	return l.mayHold(ch, &q)
}

// calledSo reports whether all words of a noun ("inspector general") say what
// somebody is.
func (l *linker) calledSo(ch *Chain, noun string) bool {
	for w := range strings.FieldsSeq(noun) {
		if !slices.Contains(ch.heads, w) {
			return false
		}
	}
	return noun != ""
}

func cmpGender(a, b byte) byte {
	if a != 0 {
		return a
	}
	return b
}

func (l *linker) describesBody(ch *Chain, p *phrase) int {
	other := ch.Kind.Base() != news.Organisation && ch.Kind != "" // by its form alone
	if ch.Name == "" || len(p.owner) > 0 || other && (ch.Key != "" || ch.Gender != 0 || len(ch.heads) > 0 || ch.age > 0 || ch.Kind == news.Event || ch.Kind == news.Country) {
		return noFit
	}
	if p.country != "" && !l.ofCountry(ch, p.country) && (ch.Country != "" || ch.Key != "" || l.g.saysCountry(ch.words)) {
		return noFit
	}
	if l.otherMedium(ch, p) || l.g.kind[p.head].any && (l.isCourt(ch) || ch.Key == "" && l.membersName(ch)) {
		return noFit // a court is no group, nor are a party's senators
	}
	if l.g.kind["bank"].class != "" && l.centralBank(ch) && p.head != "bank" && (l.g.firm[p.noun.class] || p.noun.class == "company") {
		return noFit
	}
	if l.knownAs(ch, p) {
		return saidSo
	}
	if p.head != "group" && l.anyFirm(p) && l.noFirm(ch) && !listedFirm(ch) && !slices.ContainsFunc(ch.words, func(w string) bool { return slices.Contains(l.g.kind[w].broader, p.head) && l.g.nominal[w].class != "" }) {
		return noFit
	}
	kind := l.g.kind[p.head]
	told := ch.Key != ""
	best := noFit
	see := func(w string) {
		x, ok := l.g.kind[w]
		if x.class == "person" {
			x = nounKind{}
		}
		_, n := l.g.nominal[w]
		told = told || ok && x.class == "organisation" || n && l.g.nominal[w].class != "person"
		switch {
		case w == p.head || slices.Contains(x.broader, p.head):
			best = saidSo
		case best < mayFit && x.any && !kind.any && slices.Contains(kind.broader, w) && !l.namedFirm(ch):
			best = mayFit // a "group" may be anything
		case best < nearFit && slices.Contains(kind.broader, w) && !(x.any && !kind.any):
			best = nearFit
		}
	}
	for i, w := range ch.words {
		if see(w); i > 0 && i < len(ch.words)-1 {
			best = min(best, nearFit) // "Press Ombudsman's Office"
		}
	}
	for _, w := range ch.roles {
		see(w)
	}
	for _, w := range l.g.called[p.head] {
		if best < nearFit && (slices.Contains(ch.words, w) || slices.Contains(ch.roles, w)) {
			best = nearFit
		}
	}
	media := ch.Kind == news.Media || ch.Kind == news.NewsAgency
	if media && ch.Kind != news.NewsAgency && (p.head == "newspaper" || p.head == "paper") && best == noFit && !l.onAir(ch) {
		best = nearFit
		if l.g.masthead[ch.words[len(ch.words)-1]] {
			best = saidSo
		}
	}
	switch {
	case other || l.anyFirm(p) && p.head == p.noun.class:
		best = min(best, nearFit)
	}
	switch {
	case other:
		return best
	case best != noFit:
		return best
	case listedFirm(ch) && (slices.Contains(kind.broader, "company") || l.g.firm[p.noun.class]):
		return nearFit
	case l.anyFirm(p) && (ch.Kind == news.Organisation || ch.Kind == news.Company || ch.Kind == "" && p.country != "" && ch.Country == p.country) && !l.noFirm(ch) && ch.Key == "" && !ch.common:
		return nearFit
	case ch.Kind == news.Organisation && kind.any && !told && !ch.common && !l.g.firm[p.noun.class]:
		return mayFit
	}
	return noFit
}

// knownAs reports whether a phrase is one by which news takes up a body of the lists:
// "the rights group" for Amnesty International.
func (l *linker) knownAs(ch *Chain, p *phrase) bool {
	id, ok := strings.CutPrefix(ch.Key, "org:")
	if !ok {
		return false
	}
	for _, noun := range l.g.bodyNouns[id] {
		if n := len(noun) - 1; noun[n] != p.head {
			continue
		} else if !slices.ContainsFunc(p.mods, func(w string) bool { return !slices.Contains(noun[:n], w) }) {
			return true
		}
	}
	return false
}

// namedFirm reports whether the name of a chain says that it is a firm, or its country is
// told, as that of a firm is: no "Swiss group Halden Foods" is "the union".
func (l *linker) namedFirm(ch *Chain) bool {
	return ch.Country != "" || slices.ContainsFunc(ch.words, func(w string) bool { return slices.Contains(l.g.kind[w].broader, "company") })
}

// centralBank reports whether a name is that of a central bank, which lends to none.
func (l *linker) centralBank(ch *Chain) bool {
	for i, w := range ch.words {
		if w == "bank" && (i > 0 && l.g.officeWord[ch.words[i-1]] && l.g.institution[ch.words[i-1]] == "adjective" || i > 0 && ch.words[i-1] == "reserve") {
			return true
		}
	}
	return false
}

// onAir reports whether the name of an outlet says that it broadcasts.
func (l *linker) onAir(ch *Chain) bool {
	for _, w := range ch.words {
		if w == "broadcaster" || slices.Contains(l.g.kind[w].broader, "broadcaster") {
			return true
		}
	}
	return len(ch.words) == 0
}
