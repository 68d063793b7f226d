package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A text may name in full only the kin of whom it calls by his surname alone, since every reader
// knows him: "President Holm" beside "Ana and Mila Holm". His surname is none of theirs.

// readLineage reads the words that tell the younger and the elder of two of one surname.
func (g *gazetteer) readLineage(word, value string) {
	if g.lineage == nil {
		g.lineage = map[string]string{}
	}
	g.lineage[word] = value
}

// lentName is a surname that is printed with another's given name.
type lentName struct{ word, printed string }

// lendSurnames finds given names that stand before the full name of another of the family: the
// "Erik" of "Erik and Mila Holm" is Erik Holm. It gives the surnames by the first token.
func (l *linker) lendSurnames(names []nlp.Name) map[int]lentName {
	lent := map[int]lentName{}
	var family map[string]bool
	for k := 0; k+1 < len(names); k++ {
		a, b := &names[k], &names[k+1]
		i := a.Last
		if a.Kind.Base() != news.Person || b.Kind.Base() != news.Person || a.Key != "" || b.First != i+1 || b.Last-b.First < 2 || b.Last-b.First > 3 || l.lower(i) != "and" || !l.sameSentence(a.First, b.First) || !l.sentenceCase(a.First) {
			continue
		}
		first, _ := l.stripTitles(a.First, a.Last)
		if a.Last-first != 1 || l.hyphenIn(b) || !l.g.given[l.folded(first, first+1)] || l.g.surname[l.folded(first, first+1)] || !l.perhapsGiven(b.First) || first > 0 && l.d.Word(first-1) == "," {
			continue
		}
		if first == a.First && first > 0 && upper(l.d.Word(first-1)) && l.g.title[l.folded(first-1, first)].class == "honorific" {
			continue // "Mr. Paul and Ana Holm"
		}
		if family == nil {
			family = l.familyNames(names)
		}
		w := l.folded(b.Last-1, b.Last)
		if family[l.folded(first, first+1)] || nameform.Generation(w) != "" || l.g.given[w] && l.g.givenGender[w] != 0 {
			continue
		}
		lent[a.First] = lentName{word: w, printed: l.d.Word(b.Last - 1)}
	}
	return lent
}

// perhapsGiven reports whether the word at token i is a given name, or no word of common texts.
func (l *linker) perhapsGiven(i int) bool {
	w := l.folded(i, i+1)
	return l.g.given[w] || !l.g.common(w) && l.g.title[w].class == ""
}

// kinNoun is the noun for kin by which a text brings in a person, "" for none: the "wife" of "his
// wife, Ana Holm" and of "Ana Holm, the pastor's wife,".
func (l *linker) kinNoun(o *occurrence) string {
	for k := o.token - 1; k >= 0 && o.token-k < 6 && l.sameSentence(k, o.token); k-- {
		if w := l.noun(k); l.isKin(w) {
			return w
		}
		if u := l.d.Tokens[k].UPOS; u != nlp.NOUN && u != nlp.ADJ && u != nlp.PUNCT && u != nlp.PROPN {
			break
		}
	}
	end := l.lastToken(o) + 1
	if end >= len(l.d.Tokens) || l.d.Word(end) != "," {
		return ""
	}
	for k := end + 1; k < len(l.d.Tokens) && k-end < 8 && l.sameSentence(k, o.token) && !closes(l.d.Word(k)); k++ {
		if l.d.Tokens[k].UPOS == nlp.VERB || l.lower(k) == "whose" {
			break // "Ana Holm, whose wife": another's
		}
		if w := l.noun(k); l.isKin(w) {
			return w
		}
	}
	return ""
}

// isKin reports whether a noun is one for kin.
func (l *linker) isKin(noun string) bool { return l.g.cue[noun+" owned"] == "person" }

// household is what a text tells of those whom it names in full by one surname.
type household struct {
	first  int  // token of the first full name in a sentence, -1 for none
	kin    bool // each is told to be the kin of another, or brought in beside one
	office bool // one is said to hold an office
	junior bool // each name says that it is the younger's of two
}

// householdOf reads the family of the full names that end with a surname.
func (l *linker) householdOf(w string, byWord map[string][]int) (h household, ok bool) {
	h = household{first: -1, kin: true, junior: true}
	full := map[int]bool{}
	for _, j := range byWord[w] {
		g := &l.forms[j]
		if !g.person() || len(g.words) < 2 {
			continue
		}
		if nameform.PositionOf(g.words, w) != nameform.AtEnd {
			return h, false
		}
		full[j] = true
		h.junior = h.junior && nameform.Generation(g.words[len(g.words)-1]) != ""
	}
	sets := map[int]bool{} // of forms, to whether the text tells of kin
	for k := range l.occ {
		o := &l.occ[k]
		if !full[o.form] {
			continue
		}
		r := l.find(o.form)
		_, again := sets[r]
		sets[r] = sets[r] || l.kinNoun(o) != "" || !again && l.beside(k)
		if h.first < 0 && l.sentenceCase(o.token) {
			h.first = o.token
		}
		h.office = h.office || l.inOfficeAs(o.role)
	}
	for _, kin := range sets {
		h.kin = h.kin && kin
	}
	return h, len(sets) > 0
}

// beside reports whether the name of an occurrence stands behind or before a given name that it
// lends its surname.
func (l *linker) beside(k int) bool {
	if l.lent[l.occ[k].token].word != "" {
		return true
	}
	return k > 0 && l.lent[l.occ[k-1].token].word != "" && l.occ[k].token == l.lastToken(&l.occ[k-1])+2
}

// inOfficeAs reports whether a role is one of office.
func (l *linker) inOfficeAs(role string) bool {
	return slices.ContainsFunc(headsOf(role, l.g.small), func(w string) bool {
		return l.g.title[w].class == "office" || l.g.nominal[w].post
	})
}

// minBefore is how often a text calls somebody by his surname alone before it names one in full
// who is rather his son.
const minBefore = 2

// knownAlone leaves to themselves the surnames of whom a text does not name in full, but only his
// kin: he is called by his office, which none of them holds.
func (l *linker) knownAlone(byWord map[string][]int) {
	alone := map[string][]int{} // surnames to their forms
	var order []string
	for i := range l.forms {
		f := &l.forms[i]
		if len(f.words) != 1 || !f.person() || f.gaz != "" {
			continue
		}
		w := f.words[0]
		if alone[w] == nil {
			order = append(order, w)
		}
		alone[w] = append(alone[w], i)
	}
	if len(order) == 0 {
		return
	}
	offices, early := map[string]bool{}, map[string][]int{}
	for k := range l.occ {
		o := &l.occ[k]
		f := &l.forms[o.form]
		if len(f.words) != 1 || !f.person() || f.gaz != "" {
			continue
		}
		if l.inOfficeAs(o.role) && o.roleAt >= 0 {
			offices[f.words[0]] = true
		}
		if l.sentenceCase(o.token) && len(early[f.words[0]]) < minBefore {
			early[f.words[0]] = append(early[f.words[0]], o.token)
		}
	}
	for _, w := range order {
		if !offices[w] {
			continue
		}
		h, ok := l.householdOf(w, byWord)
		if !ok || h.office || !h.kin && !(h.junior && len(early[w]) == minBefore && early[w][minBefore-1] < h.first) {
			continue
		}
		for _, i := range alone[w] {
			if f := &l.forms[i]; f.gender != 'f' || !h.kin {
				f.settled = true
				l.union(i, alone[w][0])
				r := &l.forms[l.find(i)]
				r.full = true // he is somebody, and no one of the others: see twoPeople
			}
		}
	}
}

// kinGenders gives full names the gender of the noun for kin that brings them in.
func (l *linker) kinGenders() {
	for k := range l.occ {
		o := &l.occ[k]
		f := &l.forms[o.form]
		if !f.person() || len(f.words) < 2 || f.gender != 0 {
			continue
		}
		if i := o.token - 1; i >= 0 {
			if l.d.Word(i) == "," && i > 0 {
				i--
			}
			if w := l.noun(i); l.isKin(w) {
				f.gender = l.g.nounGender[w]
			}
		}
	}
}

// byAge is the set of the two of a surname which "the younger" or "the elder" before it means, by
// the nouns for kin that a text says of them; -1 for none.
func (l *linker) byAge(o *occurrence, sets map[int]byte) int {
	word, _, _ := strings.Cut(strings.ToLower(o.role), " ")
	want := l.g.lineage[word]
	if want == "" || len(sets) != 2 || l.isKin(word) {
		return -1
	}
	found := -1
	for k := range l.occ {
		x := &l.occ[k]
		r := l.find(x.form)
		if _, ok := sets[r]; !ok || len(l.forms[x.form].words) < 2 {
			continue
		}
		is := l.g.lineage[l.kinNoun(x)]
		if is == "" {
			continue
		}
		if is != want { // then it is the other
			for s := range sets {
				if s != r {
					r = s
					break
				}
			}
		}
		if found >= 0 && found != r {
			return -1
		}
		found = r
	}
	return found
}

// parentAndChild reports whether of two full names of which one holds the other's last words, one
// is brought in as the kin of the other's bearer: "Omar Mir Zarif" and "his father, Mir Zarif".
func (l *linker) parentAndChild(i, j int) bool {
	a, b := l.forms[i].words, l.forms[j].words
	if len(a) == len(b) || a[0] == b[0] {
		return false
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if !slices.Equal(a[len(a)-len(b):], b) {
		return false
	}
	if l.kinForms == nil {
		l.kinForms = make(map[int]bool)
		for k := range l.occ {
			if o := &l.occ[k]; l.kinNoun(o) != "" {
				l.kinForms[o.form] = true
			}
		}
	}
	return l.kinForms[i] || l.kinForms[j]
}
