package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// form is one written form of a name: all its occurrences with the same words,
// base kind and, for a lone surname, gender are one form.
type form struct {
	words  []string // folded, without titles
	owner  int      // how many of them are the owner's: "velmora" in "Velmora's navy"
	key    string   // the words joined, with the gender for a lone surname
	name   string   // as first printed, without titles
	kind   news.EntityKind
	gaz    string // the gazetteer's key
	gender byte   // by its titles
	joined int    // of the form that stands for a set: how often its other forms are printed
	listed string // of the form that stands for a set: the key of any of its forms
	full   bool   // of the form that stands for a set: it holds the name of a person in full
	upper  bool   // all capitals: may be an acronym
	common bool   // made of common nouns: a description rather than a name
	first  int    // index of its first mention
	count  int
	parent int // union-find over forms
	// settled is set of a surname of which splitSurnames has found whom it means.
	settled bool
}

// occurrence is one mention of a name.
type occurrence struct {
	span   news.Span // of the name as the recogniser gave it
	core   news.Span // without titles in front
	form   int
	role   string // office or description printed with it
	roleAt int    // its first token when it stands before the name, else -1
	place  string // code of the country that its role names, "" for none
	lead   bool   // its role is that of a leader
	token  int
	speaks bool // a country that speaks as its government
}

// read takes one name apart: titles before it, in it, and its role.
func (l *linker) read(n nlp.Name) (occurrence, form) {
	text := l.d.Text
	o := occurrence{span: n.Span, core: n.Span, token: n.First, roleAt: -1}
	f := form{kind: n.Kind, gaz: n.Key}
	if _, ok := l.g.seat[l.folded(n.First, n.Last)]; ok && n.Kind.Base() == news.Person {
		f.kind = news.Government // "Kremlin" is no one's name
	}
	if k := l.gov[n.Last]; k != "" {
		f.gaz, f.kind = k, news.Government
	}
	if n.Kind == "" && n.Last-n.First > 2 && l.fieldOf(n.First, n.Last) {
		n.Kind, f.kind = news.Person, news.Person
	}
	if f.kind.Base() == news.Person {
		first, gender := l.stripTitles(n.First, n.Last)
		if first > n.First && first < n.Last {
			o.core.Start = l.d.Tokens[first].Start
		}
		f.gender = gender
		l.role(&o, n, first)
		if o.gender(l) != 0 {
			f.gender = o.gender(l)
		}
	} else if len(l.sorts[n.First]) > 0 && l.roleBefore(n.First) {
		l.role(&o, n, n.First)
	} else if s := l.sorts[n.First]; len(s) > 0 && f.gaz == "" {
		o.role = strings.Join(s[:min(len(s), 3)], " ") // what stands behind it says so
	} else if i := n.First - 1; i > 0 && possessive(l.d.Word(i)) {
		l.ownerOf(&o, i)
	}
	s := strings.TrimSpace(text[o.core.Start:o.core.End])
	f.words = nameform.Fold(s)
	if f.kind.Base() != news.Person {
		f.words, f.owner = l.withOwner(&n, f.words)
		f.words = l.g.bare(f.words)
	}
	if f.gaz == "" && f.kind.Base() != news.Person {
		if r := l.regions[strings.Join(f.words, " ")]; r != "" {
			f.gaz = r
		} else if code, ok := l.g.country[strings.Join(f.words, " ")]; ok {
			f.gaz = "country:" + code
		} else if code, ok := l.g.adjective[strings.Join(f.words, " ")]; ok {
			f.gaz = "country:" + code // "Belgians"
		}
	}
	if strings.HasPrefix(f.gaz, "country:") {
		f.kind = news.Country
	}
	if k := l.g.abbreviated[s]; k != "" && f.gaz == "" && f.kind.Base() != news.Person {
		f.gaz, f.kind = k, news.Place
	}
	if t, ok := l.g.seat[strings.Join(f.words, " ")]; ok {
		// The seat of a government is the government; a ministry's building is the
		// ministry, one body of several that one government has.
		switch {
		case t.class == "seat":
			f.gaz, f.kind = t.institution, news.Government
		case strings.HasPrefix(t.institution, "gov:"):
			f.gaz, f.kind = "seat:"+strings.Join(f.words, "-"), news.Government
		}
	}
	if f.gender == 0 && f.kind.Base() == news.Person && len(f.words) > 1 {
		f.gender = l.g.givenGender[f.words[0]]
	}
	if f.gender == 0 && f.kind.Base() == news.Person && len(f.words) > 1 {
		f.gender = l.g.surnameGender(f.words)
	}
	f.name = nameform.Plain(s)
	f.upper = nameform.Acronym(f.name)
	for len(f.words) > 1 && l.g.suffix[f.words[len(f.words)-1]] && f.kind.Base() == news.Person && nameform.Generation(f.words[len(f.words)-1]) == "" {
		f.words = f.words[:len(f.words)-1]
	}
	return o, f
}

// bare drops a leading article.
func (g *gazetteer) bare(words []string) []string {
	for len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return words
}

// stripTitles skips titles and honorifics in [first, last) and tells the gender
// that they show. At least one token is left.
func (l *linker) stripTitles(first, last int) (int, byte) {
	gender := byte(0)
	for first+1 < last {
		n, k := l.titleAt(first, last-1)
		if n == 0 {
			if first+2 < last && l.g.adjective[l.folded(first, first+1)] != "" && capital(l.d.Word(first)) {
				first++ // "Briton | Alice Hale"
				continue
			}
			if first+2 < last && (l.trade(first) || l.fieldOf(first, last)) {
				first++ // "Fishmonger | Per Holm", "Minister of Criminal | Policy | Per Holm"
				continue
			}
			break
		}
		if k.gender != 0 {
			gender = k.gender
		}
		first += n
	}
	return first, gender
}

// titleAt finds the longest title in tokens [i, last).
func (l *linker) titleAt(i, last int) (n int, k titleKind) {
	if i >= last || !l.g.opensTitle[l.first(i)] {
		return 0, k
	}
	for j := i; j < last && j-i < l.g.titleLong; j++ {
		if t, ok := l.g.title[l.folded(i, j+1)]; ok {
			n, k = j-i+1, t
		}
	}
	return n, k
}

// maxRole bounds the words of a role before or after a name.
const maxRole = 14

// role reads the description printed before a name ("Danish leader", "a
// Russian general") or behind it ("…, the president of …"), the country that it
// names and whether it is a leader's.
func (l *linker) role(o *occurrence, n nlp.Name, core int) {
	d := l.d
	sent := d.SentenceOf(n.First)
	start := n.First
	lo := 0
	if sent < len(d.Sentences) {
		lo = d.Sentences[sent].First
	}
	owner := false // behind a possessive only the owner's name is left to read
	for start > lo && n.First-start < maxRole && l.modifies(start-1) {
		if owner && l.d.Tokens[start-1].UPOS != nlp.PROPN && l.d.Tokens[start-1].UPOS != nlp.ADJ || l.personAt(start-1, n.First) {
			break
		}
		if possessive(d.Word(start - 1)) {
			if owner {
				break
			}
			owner = true
		}
		start--
	}
	if k := l.wholeOffice(start, lo, n.First); k < start {
		start = k // "Superintendent of Police Per Holm"
		for start > lo && n.First-start < maxRole && upper(d.Word(start-1)) && l.modifies(start-1) && !possessive(d.Word(start-1)) {
			start--
		}
	}
	for start < core && l.d.Tokens[start].UPOS == nlp.PUNCT {
		start++
	}
	if start < core {
		o.roleAt = start
		o.role = strings.TrimSpace(d.Text[d.Tokens[start].Start:d.Tokens[core].Start])
		l.readRole(o, start, core)
		if honorific, c := o.role, l.g.title[l.folded(start, start+1)].class; (c == "honorific" || c == "rank" || c == "learned") && core-start < 6 {
			// "his Austrian counterpart, Ms. Anna Weber,", "an army spokesman, Brig. Gen. Per Holm,"
			if o.role = ""; !l.roleBeforeComma(o, n, start, lo) {
				o.role = honorific
			} else {
				o.role += " " + honorific
			}
		}
		return
	}
	if l.roleBeforeComma(o, n, n.First, lo) {
		return
	}
	// "Anna Weber, the German economy minister, said"
	if n.Last+1 < len(d.Tokens) && d.Word(n.Last) == "," {
		hi := len(d.Tokens)
		if sent < len(d.Sentences) {
			hi = d.Sentences[sent].Last
		}
		end := n.Last + 1
		noun := false
		for end < hi && end-n.Last < maxRole {
			t := &d.Tokens[end]
			w := d.Word(end)
			if w == "," || w == "." || w == ";" || t.UPOS == nlp.VERB || t.UPOS == nlp.AUX || t.UPOS == nlp.PRON || t.UPOS == nlp.CCONJ {
				break
			}
			if _, title := l.g.nominal[strings.ToLower(w)]; title || t.UPOS == nlp.NOUN {
				noun = true // "the chief executive", whatever a tagger takes it for
			}
			end++
		}
		if noun && end > n.Last+1 && !(end < hi && l.reportsAt(end)) {
			o.role = strings.TrimSpace(d.Text[d.Tokens[n.Last+1].Start:d.Tokens[end-1].End])
			l.readRole(o, n.Last+1, end)
		}
	}
}

// roleBeforeComma reads what stands in apposition before a name, whose titles begin at
// token first: "his Danish counterpart, Anna Weber,", "a police spokeswoman, Anna Weber,",
// "a spokeswoman for the coast guard, Anna Weber,".
func (l *linker) roleBeforeComma(o *occurrence, n nlp.Name, first, least int) bool {
	d := l.d
	end := first - 1
	if end-1 < least || d.Word(end) != "," || n.Last >= len(d.Tokens) || !closes(d.Word(n.Last)) {
		return false
	}
	head := l.officeHead(end, least)
	if head < 0 {
		return false
	}
	start := head
	for start > least && end-start < maxRole && l.modifies(start-1) {
		start--
	}
	if start <= least {
		return false
	}
	if d.Tokens[start-1].XPOS != "PRP$" && !(d.Word(n.Last) == "," && l.isDeterminer(start-1) && d.Tokens[head].XPOS != "NNS" && d.Tokens[head].XPOS != "NNPS") {
		return false
	}
	o.role = strings.TrimSpace(d.Text[d.Tokens[start].Start:d.Tokens[end-1].End])
	l.readRole(o, start, end)
	return true
}

// officeHead is the noun for a person that heads the phrase before token end: its last word, or
// the one before what it is of or for; -1 for none.
func (l *linker) officeHead(end, least int) int {
	d := l.d
	person := func(i int) bool {
		return i > 0 && l.g.nominal[l.lower(i)].class == "person" && l.g.kind[l.folded(i-1, i+1)].class != "organisation" // "the coast guard" is no guard
	}
	if person(end - 1) {
		return end - 1
	}
	for i := end - 1; i > least && end-i < maxRole; i-- {
		switch d.Tokens[i].UPOS {
		case nlp.NOUN, nlp.PROPN, nlp.ADJ, nlp.DET, nlp.PART:
		case nlp.ADP:
			if w := l.lower(i); w != "of" && w != "for" && w != "at" && w != "with" {
				return -1
			}
			if person(i-1) && (!l.ownedIn(i, end) || l.bodyNoun(l.lower(end-1))) {
				return i - 1 // not "the director of the agency's choir", who is none of the agency's
			}
		default:
			return -1
		}
	}
	return -1
}

// ownedIn reports whether a possessive stands between two tokens.
func (l *linker) ownedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if possessive(l.d.Word(i)) {
			return true
		}
	}
	return false
}

// roleBefore reports whether a noun right before token i says what the name is:
// "the German builder Kettle".
func (l *linker) roleBefore(i int) bool { return i > 0 && l.g.cue[l.noun(i-1)+" sort"] != "" }

// ownerOf reads the country that a possessive at token i ties a name to.
func (l *linker) ownerOf(o *occurrence, i int) {
	for k := max(0, i-3); k < i; k++ {
		if code, n := l.countryAt(k, i); n == i-k {
			o.role, o.place = l.d.Text[l.d.Tokens[k].Start:l.d.Tokens[i].End], code
			return
		}
	}
}

// personAt reports whether token i stands in the name of a person that ends before
// token end.
func (l *linker) personAt(i, end int) bool {
	k, _ := slices.BinarySearchFunc(l.d.Names, i, func(n nlp.Name, at int) int { return n.Last - 1 - at })
	return k < len(l.d.Names) && l.d.Names[k].First <= i && l.d.Names[k].Last <= end && l.d.Names[k].Kind.Base() == news.Person && l.d.Names[k].Last-l.d.Names[k].First < 4 && l.g.country[l.folded(l.d.Names[k].First, l.d.Names[k].Last)] == ""
}

// modifies reports whether token i may belong to the role before a name.
func (l *linker) modifies(i int) bool {
	d := l.d
	t := &d.Tokens[i]
	w := d.Word(i)
	if w == "'s" || w == "’s" {
		return true
	}
	if c := l.g.title[strings.ToLower(w)].class; c != "" && t.UPOS == nlp.VERB && upper(w) && l.opensSentence(i) {
		return true // "Archbishop Per Holm", whatever a tagger takes it for
	}
	if i+1 < len(d.Tokens) && upper(w) && l.g.title[l.folded(i, i+2)].class != "" {
		return true // "Vice President"
	}
	switch t.UPOS {
	case nlp.NOUN:
		lower := strings.ToLower(w)
		_, nom := l.g.nominal[lower]
		_, title := l.g.title[lower]
		return nom || title || i+1 < len(d.Tokens) && d.Tokens[i+1].UPOS == nlp.NOUN
	case nlp.ADJ:
		return true
	case nlp.PROPN:
		return true
	case nlp.PUNCT:
		return w == "-" || w == "."
	}
	return false
}

func (l *linker) readRole(o *occurrence, from, to int) {
	for i := from; i < to; i++ {
		w := l.lower(i)
		if n, ok := l.g.nominal[w]; ok && n.lead {
			o.lead = true
		}
		if o.place == "" {
			if code, n := l.countryAt(i, to); n > 0 {
				o.place = code
				i += n - 1
			}
		}
	}
}

// countryAt finds a country's name or adjective at token i, at most three tokens
// long, and gives its code and length.
func (l *linker) countryAt(i, to int) (string, int) {
	if i >= to {
		return "", 0
	}
	longest := l.g.opensCountry[l.first(i)]
	if longest == 0 {
		return "", 0
	}
	best, code := 0, ""
	if i > 0 && capital(l.d.Word(i-1)) && l.g.place[l.folded(i-1, i+1)] && l.sameSentence(i-1, i) {
		return "", 0 // New Jersey is not Jersey
	}
	plain := true // as long as each token is one word
	for j := i; j < to && j-i < 3; j++ {
		plain = plain && plainWord(l.lower(j)) && (j == i || l.d.Tokens[j-1].End < l.d.Tokens[j].Start)
		if plain && j-i+1 > longest {
			break
		}
		k := l.folded(i, j+1)
		if j > i && l.folded(j, j+1) == "" {
			break // a mark
		}
		if c, ok := l.g.adjective[k]; ok {
			best, code = j-i+1, c
		} else if c, ok := l.g.country[k]; ok && l.regions[k] == "" {
			best, code = j-i+1, c
		}
	}
	return code, best
}

// mayOpen reports whether a token or it and the next may be in a list, by the first words of
// what the list has. A token of no letters leaves the first word to the next, and with what
// is printed right beside it a token may make one word.
func (l *linker) mayOpen(i int, opens func(w string) bool) bool {
	w := l.first(i)
	if opens(w) {
		return true
	}
	if i+1 == len(l.d.Tokens) {
		return false
	}
	return w == noLetters && opens(l.first(i+1)) || w != noLetters && l.d.Tokens[i].End == l.d.Tokens[i+1].Start
}

// mayOpenCountry is mayOpen for countries and their adjectives.
func (l *linker) mayOpenCountry(i int) bool {
	return l.mayOpen(i, func(w string) bool { return l.g.opensCountry[w] > 0 })
}

// first is the first folded word of token i.
func (l *linker) first(i int) string {
	w, _, _ := strings.Cut(l.folded(i, i+1), " ")
	return w
}

// gender is what the role says of the gender.
func (o *occurrence) gender(l *linker) byte {
	for _, w := range headsOf(o.role, l.g.small) { // "the fight for Ms Rao's post" tells nothing
		if t, ok := l.g.title[w]; ok && t.gender != 0 {
			return t.gender
		}
	}
	return 0
}
