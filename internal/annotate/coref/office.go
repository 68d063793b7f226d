package coref

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// isOffice reports whether a phrase describes one person by an office: "the
// interior minister", "Velmora's president", "the leader of the opposition party
// Kesh". A bare noun ("the minister") does not, unless it is a leader's.
func (l *linker) isOffice(p *phrase) bool {
	if p.noun.class != "person" || p.noun.plain {
		return false
	}
	return p.country != "" || len(p.owner) > 0 || len(p.mods) > 0 && l.officeMods(p) || p.noun.lead
}

func (l *linker) officeMods(p *phrase) bool {
	for _, w := range p.mods {
		if l.g.officeWord[w] {
			return true
		}
	}
	return l.g.title[strings.Join(append(slices.Clone(p.mods), p.head), " ")].class != "" || l.g.title[p.head].class == "office"
}

// describedBy is the chain of what the article describes by an office and does not
// name, one for each wording. It has no name: another article may know it.
func (l *linker) describedBy(c *Chains, p *phrase, offices map[string]int) int {
	k := strings.Join(append(append(slices.Clone(p.mods), p.head, p.country), p.owner...), " ")
	if p.age > 0 {
		k += " " + strconv.Itoa(p.age)
	}
	if i, ok := offices[k]; ok {
		return i
	}
	i := len(c.All)
	id := localID(i)
	c.byID[id], offices[k] = i, i
	if p.noun.class != "person" {
		c.All = append(c.All, Chain{ID: id, Kind: news.Organisation})
		return i
	}
	c.All = append(c.All, Chain{ID: id, Kind: news.Person, Gender: l.g.title[p.head].gender, Country: p.country, age: p.age, Leader: p.noun.lead, heads: strings.Fields(p.head), roles: append(slices.Clone(p.mods), p.head)})
	if l.g.headWord[p.head] && len(p.mods) == 0 {
		l.heads(&c.All[i], p.owner)
	}
	return i
}

// nameBehind is the name of a person that stands in apposition behind a phrase:
// "the interior minister, Ana Kesh, said".
func (l *linker) nameBehind(p phrase, at map[int]int) (*occurrence, bool) {
	d := l.d
	if p.noun.class != "person" || p.last+1 >= len(d.Tokens) {
		return nil, false
	}
	comma := l.pastField(p.last)
	if comma+1 >= len(d.Tokens) || d.Word(comma) != "," {
		return nil, false
	}
	name := l.pastDescription(comma+1, at)
	for n, _ := l.titleAt(name, min(name+4, len(d.Tokens))); n > 0 && name < p.last+maxRole; n, _ = l.titleAt(name, min(name+4, len(d.Tokens))) {
		if _, ok := at[name]; ok {
			break // the recogniser took the title for a part of the name
		}
		name += n
		for name < len(d.Tokens) && d.Word(name) == "." {
			name++
		}
		if k := l.behindOffice(name); k > 0 && k-p.last < maxRole {
			name = k // "the Minister of State, Minister of Foreign Affairs, Mr Per Holm"
		}
	}
	o, ok := at[name]
	if !ok || !l.forms[l.occ[o].form].person() || !l.sameSentence(p.first, name) {
		return nil, false
	}
	end := l.lastToken(&l.occ[o]) + 1
	if end >= len(d.Tokens) || closes(d.Word(end)) || d.Tokens[end].UPOS == nlp.VERB || d.Tokens[end].UPOS == nlp.AUX {
		return &l.occ[o], true
	}
	return nil, false
}

// pastDescription is where a name begins behind an article and a noun for a person that
// stand before it: "the president of the jury, the Danish actress Ana Rao, said". It is i
// where nothing of the kind stands there.
func (l *linker) pastDescription(i int, at map[int]int) int {
	d := l.d
	if i >= len(d.Tokens) || d.Tokens[i].UPOS != nlp.DET {
		return i
	}
	for k := i + 1; k < len(d.Tokens) && k-i < 6 && l.sameSentence(i, k); k++ {
		if _, ok := at[k]; ok && k > i+1 && l.personNoun(l.lower(k-1)) {
			return k
		}
		switch d.Tokens[k].UPOS {
		case nlp.ADJ, nlp.NOUN:
		case nlp.PROPN:
			if l.g.adjective[l.folded(k, k+1)] == "" {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// pastField is the token behind what a noun for an office that ends before token i is
// of or for: "the spokesperson on finance, Per Holm". It is i where nothing says so.
func (l *linker) pastField(i int) int {
	d := l.d
	if d.Tokens[i].UPOS != nlp.ADP {
		return i
	}
	for k := i + 1; k < len(d.Tokens) && k-i < 9 && l.sameSentence(i, k); k++ {
		if d.Word(k) == "," {
			return k
		}
		switch d.Tokens[k].UPOS {
		case nlp.NOUN, nlp.PROPN, nlp.ADJ, nlp.DET, nlp.CCONJ, nlp.ADP, nlp.NUM, nlp.PART:
		default:
			return i
		}
	}
	return i
}

// behindOffice is the token behind the comma that ends what an office is of, when
// token i begins that, else 0.
func (l *linker) behindOffice(i int) int {
	d := l.d
	if i >= len(d.Tokens) || l.lower(i) != "of" && l.lower(i) != "for" {
		return 0
	}
	for k := i + 1; k+1 < len(d.Tokens) && k-i < 8 && l.sameSentence(i, k); k++ {
		switch w := d.Word(k); {
		case w == ",":
			return k + 1
		case !upper(w) && !l.g.small[strings.ToLower(w)]:
			return 0
		}
	}
	return 0
}

// nameBefore is the name of a person to which a phrase stands in apposition: "Ana
// Kesh, the interior minister, said".
func (l *linker) nameBefore(p phrase, ends map[int]int) (*occurrence, bool) {
	i := p.first - 1
	if p.noun.class != "person" || i < 1 || l.d.Word(i) != "," || !l.sameSentence(i-1, p.first) {
		return nil, false
	}
	o, ok := ends[i-1]
	if ok && l.placeOf(&l.occ[o]) {
		return nil, false // see namePast
	}
	if !ok || !l.forms[l.occ[o].form].person() || p.last < len(l.d.Tokens) && !closes(l.d.Word(p.last)) {
		return nil, false
	}
	return &l.occ[o], true
}

// mayHold reports whether nothing of the phrase's office speaks against a person's:
// the interior minister is no foreign minister, and whoever is said to be of one
// institution is not of another.
func (l *linker) mayHold(ch *Chain, p *phrase) bool {
	for _, w := range p.mods {
		if l.g.officeWord[w] && !slices.Contains(ch.roles, w) {
			return false
		}
	}
	for _, w := range p.field {
		if !slices.Contains(ch.roles, w) {
			return false
		}
	}
	if l.onlyUnder(ch, p) {
		return false
	}
	if len(p.owner) == 0 {
		return true
	}
	for _, w := range p.owner {
		if slices.Contains(ch.roles, w) {
			return true
		}
	}
	return l.ownerless(ch, p)
}

// onlyUnder reports whether somebody is told to hold the office of a phrase for no more than
// another's deputy: a "vice president" is not "the president".
func (l *linker) onlyUnder(ch *Chain, p *phrase) bool {
	under := false
	for i, h := range ch.heads {
		if h != p.head {
			continue
		}
		if i == 0 || !l.g.second[ch.heads[i-1]] {
			return false
		}
		under = true
		if slices.Contains(p.mods, ch.heads[i-1]) {
			return false
		}
	}
	return under
}

// ownerless reports whether somebody is said to be what a phrase says and not of what or
// where: "the Texas lawmaker" may be "Senator Holm", and no "Ohio Senator Holm".
func (l *linker) ownerless(ch *Chain, p *phrase) bool {
	if len(ch.heads) == 0 || !p.there {
		return false
	}
	for _, w := range ch.roles {
		_, noun := l.g.nominal[w]
		_, kind := l.g.kind[w]
		if !noun && !kind && l.g.title[w].class == "" && !l.g.officeWord[w] && !l.g.small[w] {
			return false
		}
	}
	return true
}

// headsOf are the words of a role that say what its holder is: those before a
// preposition and behind a possessive.
func headsOf(role string, small map[string]bool) []string {
	var out []string
	for _, w := range nameform.Fold(role) {
		switch {
		case w == "s":
			out = out[:0]
		case len(out) > 0 && (small[w] || w == "from" || w == "with" || w == "by") && w != "the" && w != "a":
			return out
		case !small[w]:
			out = append(out, w)
		}
	}
	return out
}

// wholeOffice is where an office begins of which only the last word of what it is for
// has been read, at token start before a name that begins at token name: the "Minister"
// of "Minister of the Economy and Innovation Per Holm". It is start where there is none.
func (l *linker) wholeOffice(start, least, name int) int {
	d := l.d
	if name < 1 || !upper(d.Word(name-1)) || start < name && (!upper(d.Word(start)) || l.personAt(start, name)) || l.g.title[l.folded(name-1, name)].class != "" {
		return start
	}
	found := start
	for k := start - 1; k >= least && name-k < maxRole; k-- {
		w := d.Word(k)
		switch {
		case l.leadsOn(k) || w == "the" || w == "and" || w == "," || w == "&":
		case l.leadsOn(k+1) && (l.g.title[l.folded(k, k+1)].class != "" || l.g.nominal[strings.ToLower(w)].class == "person"):
			found = k
		case !upper(w) || l.personAt(k, name):
			return found
		}
	}
	return found
}

// leadsOn reports whether token i is a word that leads from who holds an office to what
// it is for.
func (l *linker) leadsOn(i int) bool {
	switch l.lower(i) {
	case "of", "for", "on":
		return true
	}
	return false
}
