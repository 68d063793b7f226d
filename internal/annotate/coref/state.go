package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Countries that no list has are known by what they have: a ministry, a border,
// an adjective. They get a key made from their name ("country:~velmora"), so that
// all that holds of listed countries holds of them: they speak as governments,
// and their ministries are theirs.

// unlisted marks the keys of countries that are in no list.
const unlisted = "country:~"

// states finds the countries that no list has, the adjectives that belong to
// names of the text, and the institutions whose country stands before them.
func (l *linker) states(names []nlp.Name) []nlp.Name {
	place := make(map[string]bool) // folded names that may be a country's
	for i := range names {
		if n := &names[i]; n.Key == "" && (n.Kind == news.Place || n.Kind == news.Country || n.Kind == "" || l.mayBePlace(n)) && !l.common[n.First] {
			place[strings.Join(l.g.bare(nameform.Fold(l.d.Text[n.Start:n.End])), " ")] = true
		}
	}
	names = l.inCapital(l.owned(l.governments(l.demonyms(names, place))))
	for i := range names {
		n := &names[i]
		if n.Key != "" || n.Kind != news.Place && n.Kind != news.Country && n.Kind != "" && !l.mayBePlace(n) {
			continue
		}
		w := strings.Join(l.g.bare(nameform.Fold(l.d.Text[n.Start:n.End])), " ")
		if l.state[w] && place[w] {
			n.Kind, n.Fine, n.Key = news.Country, news.Country, unlisted+strings.ReplaceAll(w, " ", "-")
		}
	}
	return names
}

// mayBePlace reports whether only its form makes a person of a name of one word.
func (l *linker) mayBePlace(n *nlp.Name) bool {
	return n.Kind == news.Person && n.Last == n.First+1 && !l.sure[n.First]
}

// demonyms finds the adjectives of places that no list has ("Velmoran", in a text
// that names Velmora; "the Velmoran minister", in one that does not) and takes them
// out of the names.
func (l *linker) demonyms(names []nlp.Name, place map[string]bool) []nlp.Name {
	l.demonym = make(map[int]string)
	out := names[:0:0]
	ni := 0
	for i := 0; i < len(l.d.Tokens); i++ {
		at := ni < len(names) && names[ni].First == i
		if !at && ni < len(names) && names[ni].First < i {
			if names[ni].Last <= i {
				ni++
				i--
			}
			continue
		}
		of, ok := l.demonymAt(i, place)
		if at {
			n := names[ni]
			if ok && (n.Last > n.First+1 || n.Key != "" || of == "" && n.Kind != "") {
				// "Velmoran Defence Ministry" is a name, of which the first word tells whose.
				ok = n.Last > n.First+1 && of != "" && n.Kind.Base() != news.Person
			} else if ok {
				ni++ // no name of its own
				l.demonym[i] = of
				l.office(i+1, of)
				continue
			}
			if ok {
				l.demonym[i] = of
				l.office(i+1, of)
			}
			out = append(out, n)
			i = max(i, n.Last-1)
			ni++
			continue
		}
		if ok {
			l.demonym[i] = of
			l.office(i+1, of)
		}
	}
	return append(out, names[ni:]...)
}

// demonymAt reads the adjective at token i: of is the folded name that it belongs
// to, "" for one whose name the text does not give.
func (l *linker) demonymAt(i int, place map[string]bool) (of string, ok bool) {
	d := l.d
	t := &d.Tokens[i]
	if t.End-t.Start < 5 || !capital(d.Word(i)) || t.UPOS != nlp.ADJ && t.UPOS != nlp.PROPN && t.UPOS != nlp.NOUN {
		return "", false
	}
	w := l.folded(i, i+1)
	if strings.Contains(w, " ") || l.g.adjective[w] != "" || l.g.country[w] != "" {
		return "", false
	}
	cands := nameform.DemonymOf(w)
	for _, c := range cands {
		if place[c] && !(l.g.common(w) && l.g.common(c)) { // no Democrat has a Democratic government
			return c, true
		}
	}
	if cands == nil || l.g.common(w) || i+1 >= len(d.Tokens) || !l.sentenceCase(i) {
		return "", false
	}
	// Of a place that is named elsewhere, or nowhere: only where an adjective stands.
	next := &d.Tokens[i+1]
	if (next.UPOS == nlp.NOUN || next.UPOS == nlp.ADJ) && !capital(d.Word(i+1)) && l.officeAt(i+1) {
		return "", true
	}
	return "", false
}

// officeAt reports whether an office or body of a state is named from token i on:
// "interior minister", "government".
func (l *linker) officeAt(i int) bool {
	for k := i; k < len(l.d.Tokens) && k-i < 4; k++ {
		u := l.d.Tokens[k].UPOS
		if u != nlp.NOUN && u != nlp.ADJ && u != nlp.PROPN {
			return false
		}
		w := l.folded(k, k+1)
		if l.g.cue[w+" owned"] == "state" || l.g.cue[w+" office"] == "state" {
			return true
		}
		if t := l.g.title[w]; t.class == "office" || t.class == "rank" || t.class == "royal" {
			return true
		}
	}
	return false
}

// office notes that the place has a state when its adjective stands before an office.
func (l *linker) office(i int, of string) {
	if of != "" && l.officeAt(i) {
		l.state[of] = true
	}
}

// owned joins an institution that has no name of its own with the country or
// place that it is said to be of: "Velmora's Foreign Ministry". Two countries'
// foreign ministries are two.
func (l *linker) owned(names []nlp.Name) []nlp.Name {
	out := names[:0:0]
	for _, n := range names {
		k := len(out) - 1
		if k >= 0 && l.ofOther(&out[k], &n) {
			n.Key = ""
		}
		if k < 0 || !l.owns(&out[k], &n) || !l.generic(&n) {
			out = append(out, n)
			continue
		}
		p := out[k]
		if p.Kind != news.Country && (p.Kind != news.Place || strings.HasPrefix(p.Key, "city:")) && !(p.Kind == "" && !l.common[p.First]) {
			out = append(out, n)
			continue
		}
		if l.common[n.First] {
			delete(l.common, n.First)
			l.common[p.First] = true
		}
		if p.Key == "" && l.officeAt(n.Last-1) {
			l.state[strings.Join(l.g.bare(nameform.Fold(l.d.Text[p.Start:p.End])), " ")] = true
		}
		l.owner[p.First] = n.First
		n.First, n.Start = p.First, p.Start
		out[k] = n
	}
	return out
}

// owns reports whether a possessive makes what one name names the next one's.
func (l *linker) owns(p, n *nlp.Name) bool {
	return n.First > 0 && possessive(l.d.Word(n.First-1)) && (p.Last == n.First-1 || p.Last == n.First)
}

// ofOther reports whether a body that the lists know by a name of common words is said to be
// of a country that it is not of: "Denmark's Security Council" is none of the United Nations.
func (l *linker) ofOther(p, n *nlp.Name) bool {
	id, ok := strings.CutPrefix(n.Key, "org:")
	code := l.g.country[l.folded(p.First, p.Last)]
	if !ok || code == "" || !l.owns(p, n) || l.g.org[id].country == code {
		return false
	}
	for i := n.First; i < n.Last; i++ {
		if !l.g.common(l.folded(i, i+1)) {
			return false
		}
	}
	return true
}

// generic reports whether a name is made of common words only and ends in an
// institution: it needs an owner to tell it from another.
func (l *linker) generic(n *nlp.Name) bool {
	if n.Kind.Base() == news.Person || n.Kind.Base() == news.Place || n.Kind == news.Event || n.Key != "" {
		return false
	}
	for i := n.First; i < n.Last; i++ {
		if w := l.folded(i, i+1); !l.g.common(w) && !l.g.head[w] && l.g.institution[w] == "" && !l.g.small[w] {
			return false
		}
	}
	return n.Kind == news.Government || l.g.institution[l.folded(n.Last-1, n.Last)] != "" || l.g.institution[l.folded(n.First, n.First+1)] == "state"
}

// withOwner is the folded words of a name whose owner stands before it: the
// owner's name, whichever form it has, then the rest. owned is how many are the
// owner's.
func (l *linker) withOwner(n *nlp.Name, words []string) (all []string, owned int) {
	rest := n.First + 1
	var owner string
	if end, ok := l.seated[n.First]; ok {
		code := strings.ToLower(l.g.capital[l.folded(end+1, n.Last)])
		return append([]string{code}, nameform.Fold(l.d.Text[n.Start:l.d.Tokens[end-1].End])...), 1
	}
	if of, ok := l.demonym[n.First]; ok && of != "" && n.Last > n.First+1 && l.owner[n.First] == 0 {
		owner = of
	} else if at, ok := l.owner[n.First]; ok {
		rest = at
		if last := at - 1; possessive(l.d.Word(last)) {
			at = last
		}
		owner = l.folded(n.First, at)
		if code := l.g.country[owner]; code != "" {
			owner = strings.ToLower(code)
		} else if code := l.g.adjective[owner]; code != "" {
			owner = strings.ToLower(code)
		} else if of := l.demonym[n.First]; of != "" {
			owner = of
		}
	} else if code, k := l.countryAt(n.First, n.Last-1); k > 0 && l.cabinetBody(n.First+k, n.Last) {
		rest, owner = n.First+k, strings.ToLower(code) // "Danish Defence Ministry"
	} else if owner = l.ownerBehind(n); owner != "" {
		return append(strings.Fields(owner), words...), len(strings.Fields(owner))
	} else {
		return words, 0
	}
	out := append([]string{}, strings.Fields(owner)...)
	return append(out, nameform.Fold(l.d.Text[l.d.Tokens[rest].Start:l.d.Tokens[n.Last-1].End])...), len(out)
}

// ownerBehind is the country that stands behind an institution without a name of its own,
// folded: "the interior ministry of Velmora". "" for none.
func (l *linker) ownerBehind(n *nlp.Name) string {
	d := l.d
	at := n.Last + 1
	if at >= len(d.Tokens) || l.lower(n.Last) != "of" || !l.common[n.First] && !l.generic(n) {
		return ""
	}
	if at+1 < len(d.Tokens) && d.Tokens[at].UPOS == nlp.DET {
		at++
	}
	if !upper(d.Word(at)) {
		return ""
	}
	if code, k := l.countryAt(at, min(at+3, len(d.Tokens))); k > 0 {
		return strings.ToLower(code)
	}
	if w := l.folded(at, at+1); l.state[w] {
		return w
	}
	return ""
}
