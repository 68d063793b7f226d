package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A recogniser's span may hold more than the name: the title before it, the
// possessive behind it and what is possessed, the country that an institution
// belongs to. trim cuts a name down to itself.

// names gives the names of the document that tokens stand under, trimmed.
func (l *linker) names() []nlp.Name {
	out := make([]nlp.Name, 0, len(l.d.Names))
	for _, n := range l.d.Names {
		if n.First < n.Last && n.First >= 0 && n.Last <= len(l.d.Tokens) && n.Span.In(len(l.d.Text)) && !n.Span.Empty() {
			if n = l.untitled(n); n.First < n.Last && !l.ofOffice(&n) {
				out = append(out, l.trim(n))
			}
		}
	}
	out = l.unBodies(l.acrossBlocks(out))
	l.displace(out)
	l.homonyms(out)
	l.lesserCapitals(out)
	l.namedStates(out)
	l.sharedRegions(out)
	l.uses(out)
	for i := range out {
		out[i] = l.wholeHead(l.trimHeadline(l.behindBody(out[i])))
	}
	out = l.calledByTitle(l.parts(l.heldTogether(l.remade(out))))
	out = l.spelledOut(l.committees(l.wholeBodies(l.allied(l.ofMany(l.jointNames(l.wholeHyphens(out)))))))
	out = l.withoutOwners(l.withUnknown(l.withSurnames(l.withCommon(l.withEvents(out)))))
	out = l.remade(l.joinedParts(out))
	for i := range out {
		if !l.common[out[i].First] && (i == 0 || out[i-1].Last < out[i].First) {
			out[i] = l.onAirName(l.hyphened(l.withRank(l.withInitial(l.withGiven(l.ofMembers(out[i]))))))
		}
	}
	return slices.DeleteFunc(out, func(n nlp.Name) bool { return !l.common[n.First] && l.ofOffice(&n) || l.oneMember(&n) })
}

// wholeHyphens joins what a recogniser parted at a hyphen where the text has the whole name
// elsewhere: "the Kara-Tosh market", in a text that names Kara-Tosh.
func (l *linker) wholeHyphens(names []nlp.Name) []nlp.Name {
	out := names[:0:0]
	for _, n := range names {
		k := len(out) - 1
		if k >= 0 && out[k].Last+1 == n.First && l.hyphenedTo(out[k].Last) && n.Key == "" && l.whole[l.folded(out[k].First, n.Last)] {
			p := &out[k]
			p.End, p.Last, p.Key, p.Kind, p.Fine = n.End, n.Last, "", n.Kind, n.Fine
			continue
		}
		out = append(out, n)
	}
	return out
}

// wholeHead gives an institution's head the word that makes an institution of it:
// "Foreign" before "Ministry", which at the beginning of a sentence may be any word.
func (l *linker) wholeHead(n nlp.Name) nlp.Name {
	if i := n.First - 1; i >= 0 && n.Last == n.First+1 && n.Key == "" && n.Kind.Base() == news.Organisation && l.g.institution[l.folded(n.First, n.Last)] != "" &&
		capital(l.d.Word(i)) && l.g.institution[l.folded(i, i+1)] == "adjective" && !l.named(i) && l.sameSentence(i, n.First) {
		n.First, n.Start = i, l.d.Tokens[i].Start
	}
	return n
}

// withRank gives an institution's name the capitalised adjectives right before it
// that a recogniser left out: "National" before "Redemption Front". An adjective of
// a country says whose it is, and is none of the name.
func (l *linker) withRank(n nlp.Name) nlp.Name {
	if n.Key != "" || n.Kind.Base() != news.Organisation && n.Kind != "" || n.Last-n.First < 2 && l.g.institution[l.folded(n.First, n.Last)] == "" {
		return n
	}
	first := n.First
	for first > 0 && n.First-first < 2 {
		i := first - 1
		if l.d.Tokens[i].UPOS != nlp.ADJ || !capital(l.d.Word(i)) || !l.sameSentence(i, n.First) || l.opensSentence(i) || !l.sentenceCase(i) || l.named(i) {
			break
		}
		if w := l.folded(i, i+1); l.g.adjective[w] != "" || nameform.DemonymOf(w) != nil {
			break
		}
		first = i
	}
	if first < n.First {
		n.First, n.Start = first, l.d.Tokens[first].Start
	}
	return n
}

// trimHeadline cuts the common words off a name in a headline whose every word
// has a capital: "Kaldania Seizes", where the text uses Kaldania alone.
func (l *linker) trimHeadline(n nlp.Name) nlp.Name {
	if n.Key != "" || n.Last-n.First < 2 || l.sentenceCase(n.First) || l.whole[l.folded(n.First, n.Last)] {
		return n
	}
	first, last := n.First, n.Last
	idle := func(i int) bool {
		w := l.folded(i, i+1)
		return l.used[w] == 0 && l.g.common(w) && !l.g.head[w]
	}
	for last > first && idle(last-1) {
		last--
	}
	for first < last && idle(first) {
		first++
	}
	if first == last || first == n.First && last == n.Last {
		return n
	}
	if !l.whole[l.folded(first, last)] {
		return n
	}
	n.First, n.Last = first, last
	n.Span = news.Span{Start: l.d.Tokens[first].Start, End: l.d.Tokens[last-1].End}
	return n
}

// withoutOwners drops countries that only say whose the name behind them is
// ("Norway's Haugen", "Denmark's Norra Press"): like the adjective of an office they
// are that name's role, not a mention of their own. Whose an institution is that has no name
// of its own is a part of its name: see owned.
func (l *linker) withoutOwners(names []nlp.Name) []nlp.Name {
	out := names[:0:0]
	for i, n := range names {
		if i+1 < len(names) && n.Last < len(l.d.Tokens) && possessive(l.d.Word(n.Last)) && names[i+1].First == n.Last+1 &&
			names[i+1].Kind.Base() != news.Place && !l.common[names[i+1].First] && !l.generic(&names[i+1]) && !l.ofOther(&n, &names[i+1]) && l.g.country[l.folded(n.First, n.Last)] != "" {
			continue
		}
		out = append(out, n)
	}
	return out
}

// untitled moves a name that is nothing but a title ("Mr") to the proper nouns
// behind it; it is emptied when there are none, or another name has them.
func (l *linker) untitled(n nlp.Name) nlp.Name {
	if t, ok := l.g.title[l.folded(n.First, n.Last)]; !ok || t.class == "role" || n.Kind.Base() != news.Person {
		return n
	}
	first := n.Last
	for last := first; ; last++ {
		if last < len(l.d.Tokens) && last-first < 4 && l.d.Tokens[last].UPOS == nlp.PROPN && !l.named(last) {
			continue
		}
		n.First, n.Last = first, last
		break
	}
	if n.First < n.Last {
		n.Span, n.Key = news.Span{Start: l.d.Tokens[n.First].Start, End: l.d.Tokens[n.Last-1].End}, ""
	}
	return n
}

// named reports whether token i stands in a name of the recogniser.
func (l *linker) named(i int) bool {
	k, _ := slices.BinarySearchFunc(l.d.Names, i, func(n nlp.Name, at int) int { return n.Last - 1 - at })
	return k < len(l.d.Names) && l.d.Names[k].First <= i
}

func (l *linker) trim(n nlp.Name) nlp.Name {
	first, last, kind, key := n.First, n.Last, n.Kind, n.Key
	// "Holm's speech" is Holm; "Norway's Polar Forum" is the forum, "Lloyd's" itself.
	for i := first + 1; i < last; i++ {
		if !possessive(l.d.Word(i)) {
			continue
		}
		switch {
		case i+1 == last:
			last = i
		case !capital(l.d.Word(i + 1)):
			last, key = i, ""
		default:
			if code, n := l.countryAt(first, i); code != "" && first+n == i {
				first, key = i+1, ""
			} else if c, ok := l.g.capital[l.folded(first, i)]; ok && c != "" {
				first, key = i+1, ""
			}
		}
		break
	}
	if last-first > 1 && kind.Base() == news.Person && (l.mood(first) || last-first > 2 && l.trade(first) && l.g.title[l.folded(first, first+1)].class == "") {
		first, key = first+1, ""
	}
	for first+1 < last {
		t := &l.d.Tokens[first]
		if t.UPOS != nlp.CCONJ && t.UPOS != nlp.SCONJ && t.UPOS != nlp.ADP && !(t.UPOS == nlp.DET && kind.Base() == news.Person) ||
			capital(l.d.Word(first)) && !l.opensSentence(first) {
			break
		}
		first, key = first+1, ""
	}
	// "Carmaker Halden", "Retailer Brandt Stores": a noun for a firm opens the sentence.
	if w := l.folded(first, first+1); kind.Base() == news.Organisation && last-first > 1 && l.opensSentence(first) && l.g.label[w] && !l.g.head[w] && capital(l.d.Word(first+1)) {
		first, key, kind = first+1, "", news.Organisation
	}
	if key == "" {
		first, kind = l.trimOffice(first, last, kind)
		// "Holm speech" is Holm, but "Kang Min-seo" ends in a part of the name.
		for last > first+1 && kind.Base() == news.Person && !capital(l.d.Word(last-1)) && l.d.Tokens[last-1].Start > l.d.Tokens[last-2].End {
			last--
		}
	}
	// "Northwind Mills of Germany" is the firm, "Bank of England" the bank's whole name.
	for i := first + 1; i+1 < last && key == ""; i++ {
		if l.lower(i) == "of" && l.g.country[l.folded(i+1, last)] != "" && !l.g.head[l.folded(i-1, i)] {
			last = i
		}
	}
	// "Norra news agency" is called Norra; "Kang Min-seo" ends in a part of the name.
	for last > first+1 && !capital(l.d.Word(last-1)) && l.d.Tokens[last-1].UPOS == nlp.NOUN && l.d.Tokens[last-1].Start > l.d.Tokens[last-2].End {
		last--
	}
	if key == "" && kind.Base() != news.Person {
		first, last = l.undated(first, last)
	}
	if first == n.First && last == n.Last {
		return n
	}
	n.First, n.Last, n.Kind, n.Key = first, last, kind, key
	n.Span = news.Span{Start: max(n.Start, l.d.Tokens[first].Start), End: min(n.End, l.d.Tokens[last-1].End)}
	if n.Span.Empty() {
		n.Span = l.d.Tokens[first].Span()
	}
	return n
}

// undated cuts the day off a body's name: "Harvest Court Tuesday", "a Tuesday Senate hearing".
func (l *linker) undated(first, last int) (int, int) {
	if last-first > 1 && l.g.calendar[l.folded(last-1, last)] && l.g.bodyHead[l.folded(last-2, last-1)] {
		last--
	}
	// "February Brigade" is called after the day on which it rose.
	if w := l.folded(first, first+1); last-first > 1 && l.g.calendar[w] && strings.HasSuffix(w, "day") && l.g.bodyHead[l.folded(last-1, last)] {
		first++
	}
	return first, last
}

// trimOffice cuts the office before a person's name: "Danish Finance Minister
// Per Holm". With at least two words behind an office, the name is a
// person's whatever the recogniser thought.
func (l *linker) trimOffice(first, last int, kind news.EntityKind) (int, news.EntityKind) {
	for i := last - 2; i >= first; i-- {
		t, ok := l.g.title[l.folded(i, i+1)]
		if !ok || i > first && len(l.folded(i, i+1)) == 1 {
			continue // "Louise M. Slate": an initial
		}
		if kind.Base() == news.Person {
			if i > first || t.class != "role" {
				return i + 1, kind
			}
			return first, kind
		}
		if i > first && last-i > 2 && last-i < 6 && (t.class == "office" || t.class == "rank") && l.allProper(i+1, last) {
			return i + 1, news.Person
		}
	}
	return first, kind
}

// hyphened gives a name the part that a hyphen joins to its front: "El" before
// "-Maarouf", which a tokenizer parted.
func (l *linker) hyphened(n nlp.Name) nlp.Name {
	t := l.d.Tokens
	for i := n.First - 2; i >= 0 && l.hyphenedTo(i+1) && upper(l.d.Word(i)); i -= 2 {
		if w := l.folded(i, i+1); n.Key != "" || l.named(i) || l.g.country[w] != "" || l.g.adjective[w] != "" || l.g.common(w) {
			break // "the Kettle-Harrow dispute" is between two
		}
		n.First, n.Start = i, t[i].Start
	}
	return n
}

// withGiven gives a name the given name before it that a tagger took for another
// word: "Said" in "spokesman Said Bakari".
func (l *linker) withGiven(n nlp.Name) nlp.Name {
	i := n.First - 1
	if i < 0 || n.Key != "" || n.Kind != "" && n.Kind != news.Person || !upper(l.d.Word(i)) || l.opensSentence(i) || l.named(i) || !l.sameSentence(i, n.First) || !l.sentenceCase(i) || !l.g.given[l.folded(i, i+1)] && !l.behindNoun(n, i) {
		return n
	}
	n.First, n.Start, n.Kind = i, l.d.Tokens[i].Start, news.Person
	return n
}

// behindNoun reports whether the unknown word with a capital at token i stands between a
// noun for what somebody is and a surname: "Aron" of "the sculptor Aron Kesh".
func (l *linker) behindNoun(n nlp.Name, i int) bool {
	w := l.folded(i, i+1)
	office := i > 0 && upper(l.d.Word(i-1)) && l.g.title[l.folded(i-1, i)].class != "" // "Prime Minister Tran | Van Ba"
	return i > 0 && n.Kind == news.Person && l.d.Tokens[i].UPOS == nlp.PROPN && n.Last-n.First < 4 && (office || l.d.Tokens[i-1].UPOS == nlp.NOUN && l.personNoun(l.lower(i-1))) &&
		l.g.title[w].class == "" && l.g.nominal[w].class == "" && l.g.adjective[w] == "" && l.g.country[w] == "" && !l.g.common(w)
}

// upper reports whether a word begins with a capital letter.
func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func (l *linker) allProper(first, last int) bool {
	for i := first; i < last; i++ {
		if l.d.Tokens[i].UPOS != nlp.PROPN || l.g.head[l.folded(i, i+1)] {
			return false
		}
	}
	return true
}

// folded is tokens [first, last) as the lists are looked up.
func (l *linker) folded(first, last int) string {
	if last-first != 1 {
		return nameform.Folded(l.d.Text[l.d.Tokens[first].Start:l.d.Tokens[last-1].End])
	}
	if l.fold[first] == "" {
		l.fold[first] = foldWord(l.d.Word(first))
	}
	return l.fold[first]
}

// noLetters stands for the word of a token that has no letter, digit or "and" in it.
const noLetters = "\x00"

// foldWord folds one token. Most are plain words in lower case, which stay as
// they are; a token of no letters is a mark that no list holds.
func foldWord(w string) string {
	if plainWord(w) {
		return w
	}
	if s := nameform.Folded(w); s != "" {
		return s
	}
	return noLetters
}

func possessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return !unicode.IsLower(r)
}
