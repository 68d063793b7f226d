package coref

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// maxSameIndex bounds how many forms one word leads to: beyond it a word tells
// nothing, and ten thousand names stay cheap.
const maxSameIndex = 64

// find is the representative of a form's set.
func (l *linker) find(i int) int {
	for l.forms[i].parent != i {
		l.forms[i].parent = l.forms[l.forms[i].parent].parent
		i = l.forms[i].parent
	}
	return i
}

// union joins two sets; the earlier form represents them. What the lists know by two
// keys is two things, whatever forms of both are alike.
func (l *linker) union(i, j int) {
	i, j = l.find(i), l.find(j)
	if i == j || l.forms[i].listed != "" && l.forms[j].listed != "" && l.forms[i].listed != l.forms[j].listed {
		return
	}
	if j < i {
		i, j = j, i
	}
	l.forms[j].parent = i
	l.forms[i].listed = cmp.Or(l.forms[i].listed, l.forms[j].listed)
	l.forms[i].full = l.forms[i].full || l.forms[j].full
	l.forms[i].joined += l.forms[j].count + l.forms[j].joined
}

// merge joins the forms that name one thing.
func (l *linker) merge() {
	l.namedAfter()
	l.kinGenders()
	for i := range l.forms {
		f := &l.forms[i]
		f.listed, f.full = f.gaz, f.person() && len(f.words) > 1
	}
	l.mergeKeys()
	byWord := make(map[string][]int)
	for i := range l.forms {
		f := &l.forms[i]
		for _, w := range f.words {
			if s := byWord[w]; len(s) < maxSameIndex && (len(s) == 0 || s[len(s)-1] != i) {
				byWord[w] = append(s, i)
			}
		}
		if f.person() && len(f.words) > 0 {
			if k := nameform.Skeleton(f.words[len(f.words)-1]); k != f.words[len(f.words)-1] {
				byWord[k] = appendBounded(byWord[k], i)
			}
		}
	}
	l.mergeFullNames()
	l.mergeCompounds(byWord)
	l.knownAlone(byWord)
	l.splitSurnames(byWord)
	for i := range l.forms {
		// A lone word that the recogniser took for something else, and that no list
		// knows, may be a surname too.
		if f := &l.forms[i]; len(f.words) == 1 && !f.settled && (f.person() || f.gaz == "" && !f.upper) {
			l.mergeSurname(i, byWord)
		}
	}
	l.mergeSameWords()
	l.mergeOrganisations(byWord)
	l.alsoKnown()
	l.apposed()
	l.unlisted()
}

func appendBounded(s []int, i int) []int {
	if len(s) < maxSameIndex && (len(s) == 0 || s[len(s)-1] != i) {
		return append(s, i)
	}
	return s
}

func (f *form) person() bool { return f.kind.Base() == news.Person }

// mergeKeys joins forms with one gazetteer key.
func (l *linker) mergeKeys() {
	byKey := make(map[string]int)
	for i := range l.forms {
		k := l.forms[i].gaz
		if k == "" {
			continue
		}
		if j, ok := byKey[k]; ok {
			l.union(i, j)
		} else {
			byKey[k] = i
		}
	}
}

// mergeFullNames joins full names of one person: "Robert J. Halloran" and "Robert
// Halloran", "Volodymyr Zelenskyy" and "Volodymyr Zelensky", "Kang Min-seo" and "Kang
// Minseo".
func (l *linker) mergeFullNames() {
	byKey := make(map[string][]int)
	for i := range l.forms {
		f := &l.forms[i]
		if !f.person() || len(f.words) < 2 {
			continue
		}
		for _, k := range l.g.short.FullNameKeys(f.words) {
			for _, j := range byKey[k] {
				if l.find(i) != l.find(j) && !clash(f.gender, l.forms[j].gender) && l.g.short.SameFullName(f.words, l.forms[j].words) && !l.clashesIn(i, j) && !l.parentAndChild(i, j) {
					l.union(i, j)
				}
			}
			byKey[k] = appendBounded(byKey[k], i)
		}
	}
}

func clash(a, b byte) bool { return a != 0 && b != 0 && a != b }

// mergeSurname joins a name of one word with the full name that it is a part of:
// the last word of most names, the first of those with the family name in front,
// or a given name. Of several the one named most often wins, since a text that
// means the other says so.
func (l *linker) mergeSurname(i int, byWord map[string][]int) {
	f := &l.forms[i]
	w := f.words[0]
	if f.gender != 0 {
		if k, ok := l.givenBehind(i); ok {
			l.union(i, k)
			l.forms[l.find(i)].full = true // by both together
			return
		}
	}
	best, score := -1, 0
	cands := byWord[w]
	if s := nameform.Skeleton(w); s != w || len(cands) <= 1 {
		cands = append(slices.Clip(cands), byWord[s]...)
	}
	for _, j := range cands {
		g := &l.forms[j]
		if j == i || !g.person() || len(g.words) < 2 || clash(f.gender, g.gender) {
			continue
		}
		at := nameform.PositionOf(g.words, w)
		if at == nameform.NotIn {
			continue
		}
		if !f.person() && (at != nameform.AtEnd && !l.calledFirst(i, j, byWord) && !(len(g.words) == 3 && g.words[1] == w) || g.first > f.first || f.count > l.weight(j)+1) {
			continue // "Holm" may be a firm that a Per Holm leads
		}
		s := l.weight(j)*4 + int(at)
		if g.first < f.first {
			s += 8 // named in full before
		}
		switch {
		case f.gender == 0 || f.gender != g.gender:
		case f.gender == 'f':
			s += 1 << 20 // "Ms Nagel" is the one that is said to be a woman
		default:
			s += 2 // most men are printed without a title: a "Mr" elsewhere tells little
		}
		if s > score {
			best, score = j, s
		}
	}
	if best >= 0 {
		if l.union(i, best); !f.person() && l.find(i) == l.find(best) {
			f.kind = l.forms[best].kind
		}
		return
	}
	if !f.person() {
		return
	}
	// Lone surnames of different gender forms: "Mr Ade" and "Ade" are one unless
	// a full name says otherwise; "Mr Ade" and "Mrs Ade" are two.
	for _, j := range byWord[w] {
		g := &l.forms[j]
		if j < i && g.person() && len(g.words) == 1 && !clash(f.gender, g.gender) {
			l.union(i, j)
			return
		}
	}
}

// calledFirst reports whether a lone word that a recogniser took for no person's name is rather
// the first name of somebody named in full before it, as Thais and Ethiopians are called: no body
// of the text bears it, and nothing but its form tells of one.
func (l *linker) calledFirst(i, j int, byWord map[string][]int) bool {
	f, g := &l.forms[i], &l.forms[j]
	if f.words[0] != g.words[0] || g.first > f.first || f.kind.Base() == news.Place || f.upper || l.g.head[f.words[0]] || l.sure[l.occ[f.first].token] {
		return false
	}
	for _, k := range byWord[f.words[0]] {
		if x := &l.forms[k]; k != i && !x.person() {
			return false
		}
	}
	return true
}

// weight is how often a form's set is named.
func (l *linker) weight(i int) int {
	f := &l.forms[l.find(i)]
	return min(f.count+f.joined, 1000)
}

// twoPeople reports whether two forms of one surname have been found to be people
// with different full names: "Mr Kang" the son, and "General Kang" the father.
func (l *linker) twoPeople(i, j int) bool {
	f, g := &l.forms[i], &l.forms[j]
	return len(f.words) == 1 && f.person() && g.person() && l.find(i) != l.find(j) && l.forms[l.find(i)].full && l.forms[l.find(j)].full
}

// mergeSameWords joins forms with the same words whatever their kinds: one text
// seldom uses one name for two things, and a recogniser errs more often.
func (l *linker) mergeSameWords() {
	byWords := make(map[string]int)
	for i := range l.forms {
		f := &l.forms[i]
		if len(f.words) == 0 {
			continue
		}
		k := strings.Join(f.words, " ")
		if j, ok := byWords[k]; ok {
			if !(f.gaz != "" && l.forms[j].gaz != "" && f.gaz != l.forms[j].gaz) && !clash(f.gender, l.forms[j].gender) && !l.twoPeople(i, j) {
				l.union(i, j)
			}
		} else {
			byWords[k] = i
		}
	}
}
