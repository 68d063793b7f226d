package names

import (
	"fmt"
	"math/bits"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// A language without annotated names has a recogniser all the same when it has
// lists of its own: names are then found by the lists, by their form and by
// what stands before them.

// ByForm gives the recogniser of a language without a model. The error wraps
// nothing in particular: the lists are at fault.
func ByForm(b *lang.Bundle) (*Recogniser, error) {
	g, err := Of(b)
	if err != nil {
		return nil, fmt.Errorf("open names: %w", err)
	}
	m := &Recogniser{gazetteer: g, callings: g.callings(), inside: b.List("place_prepositions").Set(), offices: readOffices(b), small: readSmall(b)}
	m.joints = map[uint64]bool{}
	for w := range b.List("name_joints").Set() {
		m.joints[linear.Hash(w)] = true
	}
	m.buffers.New = newBuffer
	return m, nil
}

// label labels the words of the sentence by form.
func (b *buffer) label(m *Recogniser, d *nlp.Doc, s nlp.Sentence) {
	b.scores, b.labels = b.scores[:0], b.labels[:0]
	for range b.words {
		b.scores = append(b.scores, [numLabels]int32{})
		b.labels = append(b.labels, outside)
	}
	for i := 0; i < len(b.words); {
		if to, typ := b.listed(i); to > i {
			for k := i; k < to; k++ {
				b.labels[k] = single(i, to-1, k, typ)
			}
			i = to
			continue
		}
		from, to := b.stretch(m, i)
		if to <= from {
			i++
			continue
		}
		if typ := b.typeByForm(m, d, s, from, to); typ >= 0 {
			for k := from; k < to; k++ {
				b.labels[k] = single(from, to-1, k, typ)
			}
		}
		i = max(to, i+1)
	}
}

// listed is the longest entry of the lists that begins at word i and is a name of
// one type, with a capital that is no article's: i when there is none.
func (b *buffer) listed(i int) (to, typ int) {
	w := &b.words[i]
	for m := w.begin & strongWords; m != 0; m &= m - 1 {
		c := Class(bits.TrailingZeros32(uint32(m)))
		j := i + 1
		for b.words[j].end&c.bit() == 0 {
			j++
		}
		if j >= to && b.capitals(i, j) > 0 {
			to, typ = j+1, typeOf(kinds[c])
		}
	}
	if to > i {
		return to, typ
	}
	m := w.only & strongWords
	if typ = baseOf(m); m == 0 || typ < 0 || w.any()&personWords != 0 || !w.upper {
		return i, -1
	}
	return i + 1, typ
}

// capital reports whether word i is written as a name: with a capital that its
// place does not ask for.
func (b *buffer) capital(i int) bool {
	w := b.at(i)
	if !w.upper || w.pos == nlp.PUNCT || w.pos == nlp.DET || w.pos == nlp.PRON {
		return false
	}
	listed := w.any()&(strongWords|1<<ClassGiven|1<<ClassSurname) != 0
	return w.pos == nlp.PROPN || i > 0 && w.any()&(1<<ClassCalendar|1<<ClassDemonym) == 0 || listed
}

// stretch is the run of words from i on that may be one name: capitals, with
// particles and the joints of an organisation's name between them.
func (b *buffer) stretch(m *Recogniser, i int) (from, to int) {
	for i < len(b.words) && b.labels[i] == outside && !b.capital(i) {
		return i, i
	}
	if !b.capital(i) || b.titled(i) {
		return i, i
	}
	head := b.words[i].any()&ClassOrgHead.bit() != 0
	to = i + 1
	for to < len(b.words) {
		next := to
		for next < len(b.words) && next-to < 3 && (b.words[next].any()&ClassParticle.bit() != 0 || head && m.joints[b.words[next].lower]) {
			next++
		}
		joint := next > to
		if next < len(b.words) && b.capital(next) && (!joint || head || !m.joints[b.words[to].lower] || b.personBefore(i, to)) {
			to = next + 1
			continue
		}
		// "Ligue des marins bretons", "Institut du littoral"
		if head && to == i+1 && joint && i > 0 && next < len(b.words) && b.words[next].pos == nlp.NOUN {
			to = next + 1
			for to < len(b.words) && b.words[to].pos == nlp.ADJ && to-next < 3 {
				to++
			}
			break
		}
		// "Assemblée nationale", "Banque centrale européenne"
		if head && next == to && b.words[next].pos == nlp.ADJ && !b.words[next].upper && to-i < 4 {
			to = next + 1
			continue
		}
		break
	}
	return i, to
}

// personBefore reports whether the words from i to j begin as a person's name
// does: the particle after them is then part of it.
func (b *buffer) personBefore(i, j int) bool {
	return j == i+1 && b.words[i].any()&(1<<ClassGiven|1<<ClassNameWord) != 0
}

// titled reports whether word i is a title with a capital, which is no part of
// a name.
func (b *buffer) titled(i int) bool {
	return b.words[i].any()&(1<<ClassTitle|1<<ClassRole) != 0 && b.words[i].any()&(1<<ClassGiven|1<<ClassSurname) == 0
}

// typeByForm is the type of the words [from, to), -1 for no name.
func (b *buffer) typeByForm(m *Recogniser, d *nlp.Doc, s nlp.Sentence, from, to int) int {
	first := &b.words[from]
	called := from > 0 && b.words[from-1].any()&(1<<ClassTitle|1<<ClassRole) != 0
	switch {
	case first.any()&ClassOrgHead.bit() != 0 && (to-from > 1 || first.caps):
		return typeOrganisation
	case first.any()&ClassPlaceFront.bit() != 0 && to-from > 1:
		return typePlace
	case called:
		return typePerson
	case first.any()&(1<<ClassGiven|1<<ClassNameWord) != 0 && to-from > 1:
		return typePerson
	case from > 0 && to == from+1 && m.inside[strings.ToLower(d.Word(s.First+from-1))] && first.pos == nlp.PROPN:
		return typePlace
	case to == from+1 && first.caps && len(d.Word(s.First+from)) <= 6:
		return typeOrganisation
	case to-from > 1 && to-from <= 4 && first.pos == nlp.PROPN && b.words[to-1].pos == nlp.PROPN:
		return typePerson
	case to == from+1 && first.any()&ClassSurname.bit() != 0 && first.pos == nlp.PROPN && from > 0:
		return typePerson
	}
	return -1
}
