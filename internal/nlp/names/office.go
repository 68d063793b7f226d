package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Official English gives an office whole and the name behind it: "the Minister of
// Internal Affairs Ulan Bekov", "head of the Department of Education Gulnara
// Sydykova". The model takes what the office is for as a part of the name, or
// passes over both.

const (
	mostOffice = 9 // tokens of an office at most, from its "of"
	mostNamed  = 4 // words of the name behind it
	leastNamed = 2 // one word alone may belong to the office
)

// offices tell where an office ends and a name begins. Words are held as they are
// printed within a sentence and with a capital.
type offices struct {
	holders    map[string]bool    // "minister", "chairman": who holds an office
	portfolios map[[2]string]bool // what one is for: "", "energy" or "internal", "affairs"
	bodies     map[string]bool    // "committee", "service": no person's name ends in one
}

func readOffices(b *lang.Bundle) *offices {
	o := &offices{holders: map[string]bool{"head": true, "Head": true}, portfolios: map[[2]string]bool{}, bodies: map[string]bool{}}
	for _, e := range b.List("titles").Entries {
		if c := e.Col(1); c == "role" || c == "office" || c == "rank" {
			o.holders[e.Col(0)], o.holders[titled(e.Col(0))] = true, true
		}
	}
	for _, e := range b.List("attribution").Entries {
		if e.Col(1) == "portfolio" {
			first, second, two := strings.Cut(e.Col(0), " ")
			if !two {
				first, second = "", first
			}
			o.portfolios[[2]string{titled(first), titled(second)}] = true
		}
	}
	for _, e := range b.List("name_words").Entries {
		if e.Col(1) == "org_head" {
			o.bodies[titled(e.Col(0))] = true
		}
	}
	return o
}

// titled is a word with a capital.
func titled(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	if n == 0 {
		return w
	}
	return string(unicode.ToUpper(r)) + w[n:]
}

// behindOffices gives the persons behind offices that are told whole a name of
// their own.
func (m *Recogniser) behindOffices(d *nlp.Doc) {
	if m.offices == nil || len(m.offices.portfolios) == 0 {
		return
	}
	for _, s := range d.Sentences {
		for i := s.First + 1; i+1+leastNamed < s.Last; i++ {
			if d.Tokens[i].UPOS != nlp.ADP || !leads(d.Word(i)) || !m.offices.held(d, s.First, i) {
				continue
			}
			if first, last := m.offices.named(d, i+1, s.Last); first < last {
				m.offices.nameThem(d, i, first, last)
				i = last - 1
			}
		}
	}
}

// held reports whether who holds an office stands before its "of" at token i: "the
// Minister | of", "Secretary of State | for", "head of the Department | of".
func (o *offices) held(d *nlp.Doc, start, i int) bool {
	for k := i - 1; k >= max(start, i-5); k-- {
		w := d.Word(k)
		if o.holders[w] {
			return true
		}
		if w != "of" && w != "the" && !capitalised(w) {
			return false
		}
	}
	return false
}

// named finds the name that follows what an office is for from token i on: the
// words with capitals behind the last word for that. It gives an empty range where
// there is none.
func (o *offices) named(d *nlp.Doc, i, end int) (first, last int) {
	for k := i; k < min(end, i+mostOffice); k++ {
		w := d.Word(k)
		if !capitalised(w) && !leads(w) && w != "the" && w != "and" && w != "," {
			break
		}
		if o.portfolios[[2]string{"", w}] || k > i && o.portfolios[[2]string{d.Word(k - 1), w}] {
			first = k + 1
		}
	}
	if first == 0 {
		return 0, 0
	}
	for last = first; last < end && capitalised(d.Word(last)); last++ {
		if w := d.Word(last); o.bodies[w] || o.portfolios[[2]string{"", w}] || d.Tokens[last].UPOS != nlp.PROPN {
			return 0, 0
		}
	}
	if n := last - first; n < leastNamed || n > mostNamed {
		return 0, 0
	}
	return first, last
}

// nameThem makes tokens [first, last) a person's name, unless the lists know a name
// in them, and cuts the name of the body that the office is of back to before it; of
// is the token of the office's "of".
func (o *offices) nameThem(d *nlp.Doc, of, first, last int) {
	reaches := func(n nlp.Name) bool { return n.First < last && n.Last > first }
	if slices.ContainsFunc(d.Names, func(n nlp.Name) bool { return reaches(n) && n.Key != "" }) {
		return
	}
	d.Names = slices.DeleteFunc(d.Names, func(n nlp.Name) bool {
		return reaches(n) && (n.First >= of || o.holders[d.Word(n.First)])
	})
	at := 0
	for i := range d.Names {
		n := &d.Names[i]
		if reaches(*n) {
			n.Last, n.End = first, d.Tokens[first-1].End
		}
		if n.First < first {
			at = i + 1
		}
	}
	d.Names = slices.Insert(d.Names, at, nlp.Name{
		Span: news.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}, First: first, Last: last, Kind: news.Person, Score: certain,
	})
}

// leads reports whether a word leads from who holds an office to what it is for.
func leads(w string) bool { return w == "of" || w == "for" || w == "on" }

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
