package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
)

// readNames takes from the lists what tells that an initial is within a name.
func (r *rules) readNames(b *lang.Bundle) {
	if !b.Has("given_names") {
		return
	}
	for _, e := range b.List("given_names").Entries {
		r.given[strings.ToLower(e.Col(0))] = true
	}
	for _, e := range b.List("stopwords").Entries {
		r.function[strings.ToLower(e.Col(0))] = true
	}
}

// goesOn reports whether a sentence plainly goes on behind the stop of an abbreviation,
// in ways that news has and treebanks of the web hardly: what a model has learned there
// is to end it.
func (p *place) goesOn() bool {
	if p.kind != abbrevStop || p.stop != p.i {
		return false
	}
	return p.timed() || p.titled() || p.initial() || p.attributive() || p.opening()
}

// titled reports whether a title stands behind a state: "met Ariz. Gov. Ana Rao", but not
// behind a town's: "lives in Mesa, Ariz. Gov. Ana Rao does not".
func (p *place) titled() bool {
	return p.rules.states[strings.ToLower(p.form(p.i))] && p.i > p.first && p.form(p.i-1) != "," && p.i+1 < p.n && p.marks[p.i+1].abbrev == title
}

// initial reports whether the place is an initial between a given name and another name:
// "Ana P. Rao". One that counts kings ends a sentence as often: "Charles I. Nobody …".
func (p *place) initial() bool {
	form := p.form(p.i)
	if len(form) != 2 || strings.Contains("IVX", form[:1]) || p.i == p.first || !p.rules.given[strings.ToLower(p.form(p.i-1))] {
		return false
	}
	next := p.next(1)
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(first) && !p.rules.function[strings.ToLower(next)]
}

// attributive reports whether initials stand right behind an article and before a word in
// capitals, so that they tell of what it names: "in a U.S. Army depot".
func (p *place) attributive() bool {
	if strings.Count(p.form(p.i), ".") < 2 || p.i == p.first || !p.rules.articles[p.form(p.i-1)] {
		return false
	}
	first, _ := utf8.DecodeRuneInString(p.next(1))
	return unicode.IsUpper(first)
}

// opening reports whether initials open a sentence or what stands behind a quotation, so that no
// sentence has ended with them: "“It holds,” | U.S. Attorney Ana Rao said".
func (p *place) opening() bool {
	if strings.Count(p.form(p.i), ".") < 2 {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(p.next(1)); !unicode.IsUpper(first) {
		return false
	}
	i := p.i - 1
	quoted := i >= p.first && isMark(p.form(i))
	if quoted {
		i--
	}
	if i < p.first {
		return true
	}
	switch p.form(i) {
	case ".", "?", "!":
		return true
	case ",":
		return quoted
	}
	return false
}

// isMark reports whether a token is a mark of quotation.
func isMark(form string) bool {
	switch form {
	case "\"", "”", "’", "'", "''", "»":
		return true
	}
	return false
}
