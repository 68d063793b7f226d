package names

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// What the form of a text tells of names, whatever the words are.

var (
	ofWord     = linear.Hash("of")
	possessive = linear.Hash("'s")
	theWord    = linear.Hash("the")
	dollar     = linear.Hash("$")
	open       = linear.Hash("(")
	shut       = linear.Hash(")")
	openWord   = linear.Hash("[")
	shutWord   = linear.Hash("]")
)

// trim takes from the front of names what is no part of them: "The", but where a
// list has it, and "Mr", "Gen.", "Judge" before a person, and whole names that
// are none: "Ministers", a common noun at the beginning of a sentence. The
// letters of a currency ("US" in "US$ 5") are no name.
func (b *buffer) trim(c *callings) {
	for i := range b.words {
		l := b.labels[i]
		if l == outside {
			continue
		}
		// A capital at the beginning of a sentence makes no name of a common noun.
		opening := i == 0 && b.words[i].pos != nlp.PROPN && b.words[i].any()&(strongWords|personWords) == 0
		calling := l == makeLabel(unit, typePerson) && c.alone[b.words[i].lower] && b.words[i].any()&(1<<ClassGiven|1<<ClassSurname|1<<ClassNameWord) == 0
		if l.place() == unit && (opening || calling || b.at(i+1).lower == dollar) {
			b.labels[i] = outside
			continue
		}
		// "the North", "the West": places, whoever acts there.
		if l == makeLabel(unit, typeOrganisation) && i > 0 && b.words[i].only&ClassPlaceFront.bit() != 0 && b.words[i-1].lower == theWord {
			b.labels[i] = makeLabel(unit, typePlace)
			continue
		}
		// The ending of a possessive is part of a name only where a list has it.
		if i > 0 && l.place() == last && b.words[i].lower == possessive && b.words[i].end&strongWords == 0 && l.typ() != typeOrganisation {
			b.labels[i] = outside
			if p := b.labels[i-1]; p.place() == begin {
				b.labels[i-1] = makeLabel(unit, p.typ())
			} else {
				b.labels[i-1] = makeLabel(last, p.typ())
			}
			continue
		}
		if l.place() != begin {
			continue
		}
		w := &b.words[i]
		article := w.lower == theWord && w.begin&strongWords == 0
		title := l.typ() == typePerson && c.before[w.lower] && w.begin&ClassPerson.bit() == 0 && w.any()&(1<<ClassGiven|1<<ClassNameWord) == 0
		// "Analyst Kofi Boateng" at the beginning of a sentence.
		role := l.typ() == typePerson && i == 0 && w.any()&ClassRole.bit() != 0 && w.any()&(1<<ClassGiven|1<<ClassSurname|1<<ClassNameWord) == 0
		if !article && !title && !role {
			continue
		}
		b.labels[i] = outside
		if b.labels[i+1].place() == last {
			b.labels[i+1] = makeLabel(unit, l.typ())
		} else {
			b.labels[i+1] = makeLabel(begin, l.typ())
		}
	}
}

// joinOf makes one name of an organisation's head, "of" and the capitals after
// it: "University of Northern Fisheries Studies" is no university of the north.
func (b *buffer) joinOf() {
	for k := range b.runs {
		r := &b.runs[k]
		i := r.last - 1 // the head
		if k+1 == len(b.runs) || b.words[i].any()&ClassOrgHead.bit() == 0 || b.at(i+1).lower != ofWord {
			continue
		}
		next := &b.runs[k+1]
		from := i + 2
		if b.at(from).lower == theWord {
			from++
		}
		if next.first != from || b.labels[i] == outside && b.labels[next.last-1] == outside {
			continue
		}
		first := i
		for first > r.first && b.labels[first] != outside && b.labels[first].place() != begin && b.labels[first].place() != unit {
			first--
		}
		if b.labels[i] != outside && b.labels[i].typ() != typeOrganisation || b.labels[i] == outside && b.labels[from].typ() != typeOrganisation {
			continue
		}
		end := next.last - 1
		if b.labels[end].opens() {
			continue // the model sees a longer name
		}
		b.clear(first, end)
		for w := first; w <= end; w++ {
			b.labels[w] = single(first, end, w, typeOrganisation)
		}
	}
}

// headedRuns takes a run of capitals that ends in the head of an organisation's
// name, and holds a word that is no common one, for an organisation when the
// model saw nothing in it: "Mwangaza Trust".
func (b *buffer) headedRuns() {
	for k := range b.runs {
		r := &b.runs[k]
		if r.last-r.first < 2 || r.last-r.first > 6 || b.words[r.last-1].any()&ClassOrgHead.bit() == 0 {
			continue
		}
		first, named := r.first, false
		if first == 0 && b.words[0].cased == 1+mostlySmall {
			first++
		}
		for i := first; i < r.last; i++ {
			named = named || i < r.last-1 && (b.words[i].cased == 0 || b.words[i].cased == 1+mostlyCapital) && b.words[i].pos == nlp.PROPN
			if b.labels[i] != outside {
				named = false
				break
			}
		}
		if !named || r.last-first < 2 {
			continue
		}
		for i := first; i < r.last; i++ {
			b.labels[i] = single(first, r.last-1, i, typeOrganisation)
		}
	}
}

// acronyms takes the capitals in brackets after an organisation's name for its
// acronym: "Harbour Pilots Union (HPU)".
func (b *buffer) acronyms() {
	for i := 1; i+2 < len(b.words); i++ {
		w := &b.words[i+1]
		if b.words[i].lower != open && b.words[i].lower != openWord || b.words[i+2].lower != shut && b.words[i+2].lower != shutWord || !w.caps {
			continue
		}
		if l := b.labels[i-1]; l != outside && l.typ() == typeOrganisation && (l.place() == last || l.place() == unit) {
			b.labels[i+1] = makeLabel(unit, typeOrganisation)
		}
	}
}

// event is the name of an event: words [first, last) of the sentence.
type event struct{ first, last int }

// findEvents finds runs of capitals that end in the head of an event's name
// ("Northern Fisheries Forum"). What the model took for an organisation of the
// same words is an event.
func (b *buffer) findEvents() {
	b.events = b.events[:0]
	if b.loud {
		return
	}
	for _, r := range b.runs {
		for r.last-r.first >= 2 && b.words[r.last-1].any()&ClassEventHead.bit() == 0 {
			r.last-- // "Harbour Forum Chairman"
		}
		for r.first < r.last && (b.words[r.first].pos == nlp.DET || r.first == 0 && b.words[0].cased == 1+mostlySmall) {
			r.first++
		}
		if r.last-r.first < 2 || !b.free(r.first, r.last) {
			continue
		}
		for k := r.first; k < r.last; k++ {
			b.labels[k] = outside
		}
		b.events = append(b.events, event{r.first, r.last})
	}
}

// free reports whether the words [i, j) hold no name, or one organisation within
// them that is in no list.
func (b *buffer) free(i, j int) bool {
	if l := b.labels[i]; l != outside && l.place() != begin && l.place() != unit || b.labels[j-1].opens() {
		return false
	}
	names := 0
	for k := i; k < j; k++ {
		l := b.labels[k]
		if l == outside {
			continue
		}
		if l.typ() != typeOrganisation || b.words[k].any()&(strongWords&^(1<<ClassCountry|1<<ClassCity|1<<ClassRegion)) != 0 {
			return false
		}
		if l.place() == begin || l.place() == unit {
			names++
		}
	}
	return names <= 1
}

// appendEvents appends the events of the sentence.
func (b *buffer) appendEvents(out []nlp.Name, d *nlp.Doc, s nlp.Sentence) []nlp.Name {
	for _, e := range b.events {
		n := nlp.Name{First: s.First + e.first, Last: s.First + e.last, Kind: news.Event}
		n.Start, n.End = d.Tokens[n.First].Start, d.Tokens[n.Last-1].End
		out = append(out, n)
	}
	return out
}
