package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A recogniser that has never seen a name goes by its form, and an invented
// country looks like a surname. What stands around a name tells more: nobody is
// in a person, and only a person is "61" or "who". So all places where a text
// uses a name are asked, and where they speak clearly they overrule its form.

// The kinds that are weighed.
const (
	asPerson = iota
	asOrganisation
	asPlace
	weighed
)

var weighedKinds = [weighed]news.EntityKind{news.Person, news.Organisation, news.Place}

func weighedIndex(k news.EntityKind) int {
	switch k.Base() {
	case news.Person:
		return asPerson
	case news.Organisation:
		return asOrganisation
	case news.Place:
		return asPlace
	}
	return -1
}

// evidence is what a text says of all names with the same words.
type evidence struct {
	words []string
	sorts []string // nouns that say what it is
	score [weighed]int
	prior [weighed]int // names that the recogniser gave the kind
	named int
	thing bool // a text says that it is a ship, an exercise, a law
	state bool // it has a government
	head  bool // its last word says what it is: other names say nothing of it
	// itself is set when it has said something of "it" that may be itself.
	itself bool
	kind   news.EntityKind
	fine   news.EntityKind // of an organisation, "" when nothing tells
	sure   bool
}

const (
	// maxWeight bounds what one kind may gather: a hundred quotations make a name
	// no surer than a few.
	maxWeight = 24
	// overrules is by how much evidence must beat the recogniser.
	overrules = 2
	// isSure is the evidence that makes a kind sure.
	isSure = 3
)

// weigh settles the kinds of names that no list has by what stands around them.
func (l *linker) weigh(names []nlp.Name) []nlp.Name {
	byKey := make(map[string]*evidence)
	var order []*evidence
	of := make([]*evidence, len(names))
	for i := range names {
		n := &names[i]
		if n.Kind == news.Event || n.Kind == news.Country || l.common[n.First] {
			continue
		}
		if n.Key != "" && !strings.HasPrefix(n.Key, "person:") {
			continue
		}
		first := n.First
		if n.Kind == "" || n.Kind.Base() == news.Person || l.g.title[l.folded(first, first+1)].class == "honorific" {
			first, _ = l.stripTitles(n.First, n.Last) // "General" is no rank in a firm's name
		}
		words := l.g.bare(nameform.Fold(l.d.Text[l.d.Tokens[first].Start:n.End]))
		if len(words) == 0 {
			continue
		}
		if code := l.g.country[strings.Join(words, " ")]; code != "" {
			if n.Kind == news.Person && len(words) == 1 && first == n.First && !l.inLonger(names, words[0]) && l.tellsOfPeople(code) {
				n.Kind, n.Fine = news.Place, news.Place // "Chad", in a text that tells of Chadians
			}
			continue
		}
		k := strings.Join(words, " ")
		e, ok := byKey[k]
		if !ok {
			e = &evidence{words: words, head: l.g.head[words[len(words)-1]]}
			byKey[k] = e
			order = append(order, e)
		}
		of[i] = e
		e.named++
		if k := weighedIndex(n.Kind); k >= 0 {
			e.prior[k]++
		}
		l.witness(e, n, first)
	}
	share(order, byKey)
	for _, e := range order {
		e.decide()
		if e.state && e.kind == news.Place {
			l.state[strings.Join(e.words, " ")] = true
		}
	}
	var told map[string]bool
	for i, e := range of {
		if e != nil && e.kind == news.Person && len(e.words) == 1 && l.g.capital[e.words[0]] != "" {
			if told == nil {
				told = l.countriesOf(names)
			}
			if l.capitalAlone(e, names, told) {
				names[i].Kind, names[i].Fine, names[i].Key = news.Place, news.Place, ""
				continue
			}
		}
		if e != nil && e.thing && (names[i].Kind == news.Person || names[i].Kind.Base() == news.Organisation && names[i].Key == "") && e.score[asPerson] < 0 && e.score[asOrganisation] <= 0 && e.score[asPlace] <= 0 {
			names[i].Kind, names[i].Fine, names[i].Key = "", "", "" // nobody, and no body
			continue
		}
		if e == nil || e.kind == "" || names[i].Kind == news.Government && e.kind == news.Organisation {
			continue
		}
		if e.kind != names[i].Kind.Base() {
			names[i].Kind, names[i].Fine, names[i].Key = e.kind, e.kind, ""
		}
		if e.fine != "" && names[i].Kind == news.Organisation {
			names[i].Kind, names[i].Fine = e.fine, e.fine
		}
		if e.sure {
			l.sure[names[i].First] = true
		}
		if len(e.sorts) > 0 && e.kind == news.Organisation {
			l.sorts[names[i].First] = e.sorts
		}
	}
	return names
}

// share tells a name of one word what is known of the longer name that it is
// short for, and the longer one what is known of the short one: "Northwind" and
// "Northwind Industrial". Where several begin so, none is meant.
func share(order []*evidence, byKey map[string]*evidence) {
	longer := make(map[*evidence]*evidence)
	several := make(map[*evidence]bool)
	for _, e := range order {
		if len(e.words) < 2 {
			continue
		}
		for n := 1; n < len(e.words); n++ {
			if s := byKey[strings.Join(e.words[:n], " ")]; s != nil && (n == 1 || e.head) {
				if longer[s] != nil {
					several[s] = true
				}
				longer[s] = e
			}
		}
		if s := byKey[e.words[len(e.words)-1]]; s != nil && s.score[asOrganisation] > isSure && s.score[asPerson] <= 0 && e.score[asPerson] <= 0 {
			e.add(asOrganisation, isSure) // "Rovers", of "Kestra Rovers"
		} else if s != nil {
			// A surname: what is said of a person by the full name.
			s.add(asPerson, min(e.score[asPerson], 2*isSure))
			if e.score[asPerson] < isSure && e.score[asOrganisation]+e.score[asPlace] == 0 {
				e.add(asPerson, min(s.score[asPerson], isSure))
			}
		}
	}
	for _, s := range order {
		e := longer[s]
		if e == nil || several[s] || e.head && s.score[asPlace] > 0 {
			continue
		}
		own := s.score
		if e.score[asOrganisation] > own[asPlace] {
			s.add(asOrganisation, min(e.score[asOrganisation], isSure))
		}
		if !e.head && own[asPerson] <= 0 && own[asPlace] < own[asOrganisation] {
			e.add(asOrganisation, min(own[asOrganisation], isSure))
		}
	}
}

func (e *evidence) add(k, n int) { e.score[k] = max(-maxWeight, min(e.score[k]+n, maxWeight)) }

// decide chooses the kind.
func (e *evidence) decide() {
	was, best := -1, -1
	for k := range e.prior {
		if e.prior[k] > 0 && (was < 0 || e.prior[k] > e.prior[was]) {
			was = k
		}
	}
	total := func(k int) int {
		if k == was {
			return e.score[k] + overrules + min(e.prior[k]/6, 4)
		}
		return e.score[k]
	}
	for k := range e.score {
		if best < 0 || total(k) > total(best) {
			best = k
		}
	}
	switch {
	case was < 0 && e.score[best] < overrules:
		return
	case was >= 0 && best != was && total(best)-total(was) < 1:
		best = was
	}
	e.kind = weighedKinds[best]
	e.sure = e.score[best] >= isSure
}

// witness adds what stands around one occurrence, whose name proper begins at
// token first.
func (l *linker) witness(e *evidence, n *nlp.Name, first int) {
	l.titleBefore(e, n, first)
	l.wordsBefore(e, n)
	l.wordsBehind(e, n)
	if len(e.words) == 1 && e.named == 1 && n.Last == first+1 && len(e.words[0]) > 2 && allUpper(l.d.Word(first)) && l.sentenceCase(first) && !l.g.given[e.words[0]] {
		e.add(asPerson, -4) // nobody is called "FFEP"
		e.add(asOrganisation, 1)
	}
	if len(e.words) == 2 && e.named == 1 && len(e.words[1]) == 1 && strings.HasSuffix(l.d.Word(n.Last-1), ".") && n.Last == first+2 {
		e.add(asPerson, 4) // "Gerben L.", whose family name a court does not give
	}
	if len(e.words) > 1 && e.named == 1 {
		if n.Kind == news.Person && l.g.given[e.words[0]] && !e.head && l.d.Word(first+1) != "-" {
			e.add(asPerson, 3) // "Andy Warhol"
		}
		if i := slices.IndexFunc(e.words, func(w string) bool { return w == "of" || w == "for" }); i > 0 && l.g.institution[e.words[i-1]] != "" && l.g.institution[e.words[i-1]] != "adjective" {
			e.add(asOrganisation, 5) // "Bank of Norland", "Independent Office for Harvests"
			e.add(asPlace, -4)
		}
		if l.g.clubName[e.words[0]] || l.g.clubName[e.words[len(e.words)-1]] {
			e.add(asOrganisation, 5) // "Kestra United", "FC Kestra"
			e.add(asPerson, -4)
		}
		// The head of the name itself: "Ellery Echo", "Kettle Bay".
		w := e.words[len(e.words)-1]
		switch c := l.g.headKind[w]; c {
		case news.Organisation:
			e.add(asOrganisation, 3)
			if l.g.masthead[w] && e.fine == "" {
				e.fine = news.Media
			}
		case news.Place:
			e.add(asPlace, 2)
		case "":
			if l.g.head[w] {
				e.add(asPerson, -4) // "Kestra Bank" lends or lies in the sea, and is nobody
				if c := l.candidate(news.Mention{Start: n.Start, End: n.End}, 0, nil); c.speaks {
					e.add(asOrganisation, 4)
				}
			}
		}
	}
}

func (l *linker) sameSentence(i, j int) bool { return l.sentenceOf(i) == l.sentenceOf(j) }

// sentenceOf is the sentence that holds a token, and the first or what is behind the last for
// what is none.
func (l *linker) sentenceOf(i int) int {
	if i < 0 || i >= len(l.sents) {
		return l.d.SentenceOf(i)
	}
	return int(l.sents[i])
}

// noun is the folded word of token i when it is a noun, "" otherwise.
func (l *linker) noun(i int) string {
	if w := l.lower(i); l.g.nominal[w].class != "" && l.d.Tokens[i].UPOS == nlp.ADJ && l.behindArticle(i) {
		return w // "daily"
	}
	if u := l.d.Tokens[i].UPOS; u != nlp.NOUN && u != nlp.PROPN && u != nlp.NoPOS {
		return ""
	}
	return l.lower(i)
}

// sortOf reads a noun that says what the name is.
func (l *linker) sortOf(e *evidence, i, weight int) {
	w := l.noun(i)
	if w == "" {
		return
	}
	if i > 0 && l.cue(e, l.lower(i-1)+" "+w, "sort", weight) || l.cue(e, w, "sort", weight) {
		e.sorts = append(e.sorts, w)
		return // "the news site Veldra"
	}
	if l.g.cue[w+" owned"] == "person" && (weight > 3 || i > 0 && l.d.Tokens[i-1].XPOS == "PRP$") {
		e.add(asPerson, 6) // "Ms Kesh's brother, Per,"
		return
	}
	if t, ok := l.g.title[w]; ok && (t.class == "role" || t.class == "office" || t.class == "rank") || len(e.words) > 1 && l.personNoun(w) && !l.g.either[w] {
		e.add(asPerson, weight-1)
	}
}

// cue adds what a noun says that stands where the list has it.
func (l *linker) cue(e *evidence, w, where string, weight int) bool {
	kind, ok := l.g.cue[w+" "+where]
	if !ok || w == "" {
		return false
	}
	switch kind {
	case "person":
		e.add(asPerson, weight)
	case "organisation":
		e.add(asOrganisation, weight)
	case "place":
		e.add(asPlace, weight)
	case "state":
		if where == "of" && l.g.common(e.words[len(e.words)-1]) {
			return true // "the minister of Tourism"
		}
		e.add(asPlace, weight)
		e.state = true
	case "thing":
		e.add(asPerson, -weight)
		e.add(asOrganisation, weight)
	case "object":
		e.add(asPerson, -weight)
		e.thing = true
	case "media", "news_agency":
		e.add(asOrganisation, weight)
		e.fine = news.EntityKind(kind)
	}
	return true
}
