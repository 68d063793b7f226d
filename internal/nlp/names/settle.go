package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// The second pass looks at the whole text. The same words name the same thing
// within one text (Gale, Church and Yarowsky 1992, "one sense per discourse"),
// and a name is spelled out where it is first used: what the model was sure of
// in one place settles what it was unsure of, or missed, in another.

// document is the memory of the second pass.
type document struct {
	names map[uint64]int32 // hash of a name's pieces → its votes
	votes []vote
	full  []string // keys of the countries that are named in full and have short names
}

// vote is what is known in a text of the names that are spelled alike.
type vote struct {
	weight [numTypes]float32
	count  int32
}

const (
	// partVote is how much a longer name says about its part: "Amina Okoro" about
	// "Okoro".
	partVote = 0.6
	// overrule is how much stronger the votes for another type must be.
	overrule = 1.5
	// standsIn is how much a preposition of place says about an unknown name.
	standsIn = 300
	// certain is the least vote that makes a name of words the model passed over.
	certain = 40
)

// settle makes the names of a text agree with each other and looks them up.
func (m *Recogniser) settle(d *nlp.Doc, b *buffer) {
	if isCased(d) {
		d.Names = slices.DeleteFunc(d.Names, func(n nlp.Name) bool { return !hasCapital(d.Text[n.Start:n.End]) })
	}
	if len(d.Names) > 1 {
		b.doc.reset()
		for i := range d.Names {
			m.poll(d, &d.Names[i], b)
		}
		for i := range d.Names {
			m.retype(d, &d.Names[i], b)
		}
		m.addMissed(d, b)
	}
	for i := range d.Names {
		m.resolve(d, &d.Names[i], b)
	}
	m.shortNames(d, b)
}

// shortNames gives "the North" its country in a text that names it in full.
func (m *Recogniser) shortNames(d *nlp.Doc, b *buffer) {
	g := m.gazetteer
	b.doc.full = b.doc.full[:0]
	for i := range d.Names {
		if k := d.Names[i].Key; k != "" && g.hasShort[k] && !slices.Contains(b.doc.full, k) {
			b.doc.full = append(b.doc.full, k)
		}
	}
	if len(b.doc.full) == 0 {
		return
	}
	for i := range d.Names {
		n := &d.Names[i]
		if n.Key != "" || n.Last != n.First+1 || n.First == 0 || n.Kind == news.Person || !strings.EqualFold(d.Word(n.First-1), "the") {
			continue
		}
		b.pieces = appendPieces(b.pieces[:0], d, n.First, n.Last)
		if key := g.short[hashOf(b.pieces)]; slices.Contains(b.doc.full, key) {
			n.Kind, n.Fine, n.Key = news.Country, news.Country, key
		}
	}
}

// isCased reports whether most sentences of a text begin with a capital: what it
// writes in small letters is then no name.
func isCased(d *nlp.Doc) bool {
	capitals, all := 0, 0
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			r, _ := utf8.DecodeRuneInString(d.Word(i))
			if !unicode.IsLetter(r) {
				continue
			}
			all++
			if unicode.IsUpper(r) {
				capitals++
			}
			break
		}
	}
	return 4*capitals > 3*all
}

func hasCapital(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsTitle(r) || r >= utf8.RuneSelf && unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

func (x *document) reset() {
	if x.names == nil {
		x.names = map[uint64]int32{}
	}
	clear(x.names)
	x.votes = x.votes[:0]
}

func (x *document) vote(h uint64, typ int, weight float32) {
	i, ok := x.names[h]
	if !ok {
		i = int32(len(x.votes))
		x.votes = append(x.votes, vote{})
		x.names[h] = i
	}
	x.votes[i].weight[typ] += max(weight, 1)
	x.votes[i].count++
}

// hashOf is the hash of a run of pieces.
func hashOf(ps []piece) uint64 {
	h := uint64(len(ps))
	for i := range ps {
		h = linear.Feature2(1, h, ps[i].hash)
	}
	return h
}

// poll counts a name's vote for itself, for its parts and for its initials.
func (m *Recogniser) poll(d *nlp.Doc, n *nlp.Name, b *buffer) {
	t := typeOf(n.Kind)
	if t < 0 {
		return
	}
	b.pieces = appendPieces(b.pieces[:0], d, n.First, n.Last)
	ps := b.pieces
	h := hashOf(ps)
	b.doc.vote(h, t, n.Score)
	if len(ps) < 2 {
		if n.First > 0 && m.isUnlisted(ps) && m.inside[strings.ToLower(d.Word(n.First-1))] {
			b.doc.vote(h, typePlace, standsIn)
		}
		return
	}
	switch t {
	case typePerson:
		b.doc.vote(hashOf(ps[len(ps)-1:]), t, partVote*n.Score)
		b.doc.vote(hashOf(ps[:1]), t, partVote*n.Score)
	case typeOrganisation:
		if h, ok := initials(d, n); ok {
			b.doc.vote(h, t, partVote*n.Score)
		}
	}
}

// isUnlisted reports whether no list has the spelling as a whole name or as a
// person's.
func (m *Recogniser) isUnlisted(ps []piece) bool {
	return m.gazetteer.nodes[m.gazetteer.find(ps)].classes&(strongWords|personWords) == 0
}

// initials is the hash of the acronym that the words with capitals make.
func initials(d *nlp.Doc, n *nlp.Name) (uint64, bool) {
	var buf [8]byte
	w := buf[:0]
	for i := n.First; i < n.Last && len(w) < len(buf); i++ {
		if c := d.Word(i)[0]; 'A' <= c && c <= 'Z' {
			w = append(w, c|0x20)
		}
	}
	p := [1]piece{{hash: linear.HashBytes(w)}}
	return hashOf(p[:]), len(w) >= 2
}

// retype gives a name the type that most of the text gives it.
func (m *Recogniser) retype(d *nlp.Doc, n *nlp.Name, b *buffer) {
	t := typeOf(n.Kind)
	if t < 0 {
		return
	}
	b.pieces = appendPieces(b.pieces[:0], d, n.First, n.Last)
	i, ok := b.doc.names[hashOf(b.pieces)]
	if !ok {
		return
	}
	v := &b.doc.votes[i]
	if m.gazetteer.listed(b.pieces) == t {
		return // the lists know it as that, and as nothing else
	}
	if best := v.best(); best != t && v.weight[best] > overrule*v.weight[t] {
		n.Kind = baseKinds[best]
	}
}

func (v *vote) best() int {
	best := 0
	for t := range v.weight {
		if v.weight[t] > v.weight[best] {
			best = t
		}
	}
	return best
}

// addMissed marks single words that the model passed over although the text
// uses them as names elsewhere.
func (m *Recogniser) addMissed(d *nlp.Doc, b *buffer) {
	found := len(d.Names)
	next := 0 // first name that ends after the token
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			for next < found && d.Names[next].Last <= i {
				next++
			}
			if next < found && d.Names[next].First <= i {
				i = d.Names[next].Last - 1
				continue
			}
			if d.Tokens[i].UPOS != nlp.PROPN {
				continue
			}
			b.pieces = appendTokenPieces(b.pieces[:0], d.Word(i), int32(i))
			if len(b.pieces) == 0 || b.pieces[0].wall || b.pieces[0].form == lower {
				continue
			}
			k, ok := b.doc.names[hashOf(b.pieces)]
			if !ok {
				continue
			}
			v := &b.doc.votes[k]
			t := v.best()
			if known := m.gazetteer.listed(b.pieces); known >= 0 {
				t = known
			}
			if v.weight[t] >= certain {
				d.Names = append(d.Names, nlp.Name{Span: d.Tokens[i].Span(), First: i, Last: i + 1, Kind: baseKinds[t]})
			}
		}
	}
	if len(d.Names) > found {
		b.merge(d.Names, found)
	}
}

// merge puts the names from index k on, which are in order, among those before,
// which are too.
func (b *buffer) merge(ns []nlp.Name, k int) {
	b.late = append(b.late[:0], ns[k:]...)
	for i, j := k-1, len(b.late)-1; j >= 0; {
		if i >= 0 && ns[i].First > b.late[j].First {
			ns[i+j+1] = ns[i]
			i--
			continue
		}
		ns[i+j+1] = b.late[j]
		j--
	}
}

// listed is the type of the only kind of name that the lists have under this
// spelling; -1 when they have none, several, or a person's.
func (g *Gazetteer) listed(ps []piece) int {
	n := g.nodes[g.find(ps)]
	if n.classes&strongWords == 0 || n.classes&personWords != 0 {
		return -1
	}
	return baseOf(n.classes & strongWords)
}
