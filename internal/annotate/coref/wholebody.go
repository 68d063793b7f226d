package coref

import (
	"sort"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// The name of a body that says what it is for goes on behind "of", "for", "on" and "against", and
// over commas and "and" to the last of what it is for: "the Bureau of Salt, Peat and Reeds", "the
// Institute on Tides and Harbour Policy", "the House Peat and Harbour Reform Committee". A
// recogniser ends it at the first of these.

// maxField is how many tokens what a body is for may have.
const maxField = 12

// wholeBodies joins the parts of such names.
func (l *linker) wholeBodies(names []nlp.Name) []nlp.Name {
	d := l.d
	for h := 0; h+2 < len(d.Tokens); h++ {
		if !upper(d.Word(h)) || !l.sentenceCase(h) || !l.bodyHead(h) || l.g.place[l.folded(h, h+1)] || l.memberPlurals(h) || l.g.masthead[l.folded(h, h+1)] || l.opensSentence(h) && !l.named(h) {
			continue
		}
		last := l.fieldOfBody(h+1, names)
		if last <= h+1 {
			continue
		}
		first := l.frontOfBody(h, names)
		names = put(names, nlp.Name{Span: news.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}, First: first, Last: last, Kind: news.Organisation, Fine: news.Organisation})
		h = last - 1
	}
	return names
}

// committees joins what a recogniser broke in the name of a chamber's committee: "the House Peat and
// Harbour Reform Committee", "the Senate Salt, Peat and Reeds Committee".
func (l *linker) committees(names []nlp.Name) []nlp.Name {
	d := l.d
	for at := 2; at < len(d.Tokens); at++ {
		if !upper(d.Word(at)) || l.g.institution[l.folded(at, at+1)] != "head" || !l.sentenceCase(at) {
			continue
		}
		for i := at - 1; i >= 0 && at-i < maxField && l.sameSentence(i, at); i-- {
			if w := d.Word(i); !upper(w) && w != "," && w != "&" && l.lower(i) != "and" {
				break
			}
			if i+3 > at || !upper(d.Word(i+1)) || !l.chamberAt(i) {
				continue
			}
			names = put(names, nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[at].End}, First: i, Last: at + 1, Kind: news.Organisation, Fine: news.Organisation})
			break
		}
	}
	return names
}

// chamberAt reports whether a chamber is called by token i alone: "the House", "the Senate".
func (l *linker) chamberAt(i int) bool {
	return l.g.chamber[l.folded(i, i+1)] && (i == 0 || !upper(l.d.Word(i-1)) || l.opensSentence(i-1))
}

// fieldOfBody is the token behind what a body is for, whose head stands before token i; i where
// nothing tells it.
func (l *linker) fieldOfBody(i int, names []nlp.Name) int {
	d := l.d
	k := i + 1
	switch l.lower(i) {
	case "of", "for", "on", "against":
		if k < len(d.Tokens) && l.lower(k) == "the" {
			k++
		}
	case "to":
		if k >= len(d.Tokens) || !upper(d.Word(k)) || d.Tokens[k].UPOS != nlp.VERB {
			return i
		}
	default:
		return i
	}
	first := k
	k = l.fieldRun(k, i, names)
	if k == first || l.bodyHead(k-1) && k-first > 1 && l.lower(i) != "to" {
		return i // "Democrats on the Harvest Committee"
	}
	if k-first == 1 && strings.HasSuffix(l.lower(first), "s") && l.personNoun(strings.TrimSuffix(l.lower(first), "s")) {
		return i // "the Board of Directors" is some firm's
	}
	one := k // behind the first of what it is for
	for k < len(d.Tokens) && k-i < maxField && d.Word(k) == "," {
		next := l.fieldRun(k+1, i, names)
		if next == k+1 {
			break
		}
		k = next
	}
	if k < len(d.Tokens) && d.Word(k) == "," && k+1 < len(d.Tokens) && l.lower(k+1) == "and" {
		k++ // "Salt, Peat, and Reeds"
	}
	if k+1 < len(d.Tokens) && (l.lower(k) == "and" || d.Word(k) == "&") {
		if next := l.fieldRun(k+1, i, names); next > k+1 && !l.bodyHead(next-1) && l.allCommon(k+1, next) {
			return next
		}
	}
	for x := first; x < one; x++ {
		if l.personAt(x, one) && !l.g.common(l.folded(x, x+1)) {
			return i // "the Office of Kesh"
		}
	}
	if l.lower(i) == "on" || l.lower(i) == "for" || l.lower(i) == "against" {
		if !l.allCommon(first, one) {
			return i // "the Union for Ana Kesh", "the Council on Kestra"
		}
	}
	return one
}

// fieldRun is the token behind a run of capitalised words from token k on that name no person, no
// place and no other body; k where there is none.
func (l *linker) fieldRun(k, i int, names []nlp.Name) int {
	d := l.d
	first := k
	for k < len(d.Tokens) && k-i < maxField && l.sameSentence(i, k) && upper(d.Word(k)) && letters(d.Word(k)) {
		w := l.folded(k, k+1)
		if l.g.given[w] && !l.g.common(w) || l.g.place[w] || l.g.country[w] != "" || l.g.adjective[w] != "" || l.g.calendar[w] || nameform.Acronym(d.Word(k)) || l.listedAt(k, names) {
			return first
		}
		if t := l.g.title[w].class; (t == "office" || t == "honorific" || t == "rank") && k > first {
			break // "the Committee on Peat Chairman Per Holm"
		}
		k++
	}
	return k
}

// listedAt reports whether token i stands in a name that the lists have, or that is a place's or a
// person's in full.
func (l *linker) listedAt(i int, names []nlp.Name) bool {
	n := nameAt(i, names)
	return n != nil && (n.Key != "" || n.Kind.Base() == news.Place || n.Kind.Base() == news.Person && n.Last-n.First > 1)
}

// nameAt is the name in which token i stands, nil for none.
func nameAt(i int, names []nlp.Name) *nlp.Name {
	k := sort.Search(len(names), func(k int) bool { return names[k].Last > i })
	if k < len(names) && names[k].First <= i {
		return &names[k]
	}
	return nil
}

// frontOfBody is where the name of a body begins whose head is token h: where the recogniser begins
// it, or with the capitalised common words before it, which "and" may join.
func (l *linker) frontOfBody(h int, names []nlp.Name) int {
	d := l.d
	first := h
	if n := nameAt(h, names); n != nil && n.Kind.Base() != news.Person {
		first = n.First
	}
	plain := func(i int) bool {
		w := l.folded(i, i+1)
		return upper(d.Word(i)) && letters(d.Word(i)) && !l.g.given[w] && l.g.title[w].class == "" && l.g.adjective[w] == "" && l.g.country[w] == "" && !l.g.place[w] && !(l.opensSentence(i) && !l.named(i)) && !l.listedAt(i, names)
	}
	for first > 0 && h-first < 4 && l.sameSentence(first-1, h) {
		switch {
		case plain(first-1) && d.Tokens[first-1].UPOS != nlp.DET:
			first--
		case first > 2 && l.lower(first-1) == "and" && plain(first-2) && l.lower(first-3) == "the":
			first -= 2
		default:
			return first
		}
	}
	return first
}
