package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// typeOfUnknown is the type of a name that the recogniser has not found: a
// news outlet by a word that mastheads have, a government by a noun for one,
// else a person for two or three words and an organisation for more.
func (f *finder) typeOfUnknown(r tokens) news.SourceType {
	for i := r.first; i < r.last; i++ {
		switch w := f.form(i); {
		case f.lex.mastheads.has(w):
			return news.SourceMedia
		case f.lex.govNouns.has(w):
			return news.SourceGov
		}
	}
	if r.len() > 1 && f.bare(r).len() > 1 {
		if w := f.form(r.last - 1); f.lex.firmEnds.has(w) || f.lex.firms.has(w) {
			return news.SourceOrg // "Sarn Minerals"
		}
		return news.NamedPerson
	}
	switch f.known(f.d.Word(r.last - 1)) {
	case news.Person:
		return news.NamedPerson
	case news.Place:
		return news.SourceGov
	case "":
		if r.last+1 < len(f.d.Tokens) && f.comma(r.last) && f.is(r.last+1, "who") && !noLower(f.d.Word(r.last-1)) {
			return news.NamedPerson // "Sofiq, who sells tea"
		}
	}
	return news.SourceOrg
}

// doubtful reports whether a name of one word, which no list has, is called a
// person though the text never gives it a first name or title.
func (f *finder) doubtful(n nlp.Name) bool {
	if f.d.Tokens[n.First].UPOS == nlp.DET {
		n.First++
	}
	if n.Key != "" || n.Last-n.First != 1 || f.d.Tokens[n.First].UPOS != nlp.PROPN {
		return false
	}
	if n.First > 0 && f.d.Tokens[n.First-1].UPOS == nlp.PROPN || n.First > 0 && f.lex.personNouns.has(f.form(n.First-1)) {
		return false
	}
	k := f.known(f.d.Word(n.First))
	return k == news.Organisation || k == news.Place
}

// known is what the text elsewhere shows a word of a name to be: part of a
// longer name, or a place by the "in" before it; "" when it shows nothing.
func (f *finder) known(w string) news.EntityKind {
	if f.kinds == nil {
		f.kinds = map[string]news.EntityKind{}
		for i := 1; i < len(f.d.Tokens); i++ {
			if f.d.Tokens[i].UPOS == nlp.PROPN && (f.is(i-1, "in", "across", "throughout") || f.rules(i)) {
				f.kinds[f.d.Word(i)] = news.Place
			}
		}
		for _, n := range f.d.Names {
			if n.Last-n.First >= 2 && n.Kind != news.Person {
				f.kinds[f.d.Word(n.First)] = news.Organisation
			}
		}
		for _, n := range f.d.Names {
			if n.Last-n.First >= 2 && n.Kind == news.Person && n.First >= f.opening[f.sentenceOf(n.First)] {
				f.kinds[f.d.Word(n.Last-1)] = news.Person
			}
		}
	}
	return f.kinds[w]
}

// rules reports whether a name owns an office of government: "Marrovia's foreign
// ministry".
func (f *finder) rules(i int) bool {
	if i+3 >= len(f.d.Tokens) || f.d.Tokens[i+1].XPOS != "POS" {
		return false
	}
	for k := i + 2; k < i+4; k++ {
		if f.lex.govNouns.has(f.form(k)) {
			return true
		}
	}
	return false
}

// typeOfName is the type of source that a name stands for in a phrase.
func (f *finder) typeOfName(n nlp.Name, r tokens) news.SourceType {
	if n.Key == "" && n.Last-n.First > 1 && f.lex.mastheads.has(f.form(n.Last-1)) {
		return news.SourceMedia // "the Lund Sentinel", though Lund is a place
	}
	if n.Key == "" {
		if t := f.typeOfPair(n.Of(f.d.Text)); t != "" {
			return t // "the Karst Liberation Army" is no state's
		}
	}
	switch n.Kind {
	case news.Place:
		if n.Key == "" && n.Last-n.First > 1 {
			return news.NamedPerson // no place that any list has: "Delia Marsh"
		}
		return news.SourceGov
	case news.Government, news.Country:
		return news.SourceGov
	case news.Media, news.NewsAgency:
		return news.SourceMedia
	case news.ArmedGroup, news.Party, news.Company:
		return news.SourceOrg
	}
	if strings.HasPrefix(n.Key, "group:") {
		return news.SourceOrg // an armed group, though it calls itself a state
	}
	if n.Key == "" && n.Last-n.First == 1 && f.known(f.d.Word(n.First)) == news.Place {
		return news.SourceGov
	}
	if f.centralBank(n) {
		return news.SourceGov
	}
	for i := r.first; i < r.last; i++ {
		switch w := f.form(i); {
		case f.lex.mastheads.has(w) && f.nameOf[i] > 0:
			return news.SourceMedia
		case f.pairType(i) == news.SourceGov && i > r.first:
			return news.SourceGov
		case f.pairType(i) == news.SourceOrg && i > r.first:
			return news.SourceOrg // "the Grain Council"
		case f.lex.loosely.has(w) && i+1 < len(f.d.Tokens) && f.lex.links.has(f.form(i+1)) && f.nameOf[i] > 0:
			return news.SourceOrg // "the Committee of the Red Cross"
		case f.lex.govNouns.has(w):
			return news.SourceGov
		}
	}
	return news.SourceOrg
}

// typeOfPair is the type of source that the last two words of a body's name make it:
// "the East African Grain Council" is no council of a town; "" when no list has them.
func (f *finder) typeOfPair(name string) news.SourceType {
	last := strings.LastIndexByte(name, ' ')
	if last < 0 || !f.lex.pairs.hasText(strings.ToLower(name[last+1:])) {
		return ""
	}
	switch t := f.typeOfWords(strings.ToLower(endOf(name[:last]) + name[last:])); t {
	case news.SourceGov, news.SourceOrg, news.SourceMedia:
		return t
	}
	return ""
}

// namesBody reports whether what a recogniser took for a person's name ends in a
// word for a body and begins with no given name: "Castell Ratings".
func (f *finder) namesBody(n nlp.Name) bool {
	if n.Last-n.First < 2 && n.First > 0 && f.d.Tokens[n.First-1].UPOS == nlp.PROPN {
		n.First-- // a recogniser has divided it
	}
	if n.Key != "" || n.Last-n.First < 2 || f.lex.given.hasText(f.d.Word(n.First)) || n.First > 0 && f.office(n.First-1) && !f.is(n.First-1, "st", "st.", "saint") {
		return false
	}
	return f.endsBody(n)
}

// endsBody reports whether the last word of a name is one for a body or a firm.
func (f *finder) endsBody(n nlp.Name) bool {
	w := f.form(n.Last - 1)
	return f.lex.bodies.has(w) || f.lex.orgNouns.has(w) || f.lex.firms.has(w) || f.lex.firmEnds.has(w)
}

// sided reports whether the word before a name says that it is a party's: "the
// opposition Lok Sabha".
func (f *finder) sided(n nlp.Name) bool {
	return n.Key == "" && n.First > 1 && f.is(n.First-2, "the") && f.lex.sides.has(f.form(n.First-1)) && !f.lex.given.hasText(f.d.Word(n.First))
}

// allCapitals reports whether a name is one word of capitals in a text that has
// small letters beside it: initials, not a person's ("UNMISOR").
func (f *finder) allCapitals(n nlp.Name) bool {
	w := f.d.Word(n.First)
	return n.Last-n.First == 1 && len(w) >= 4 && noLower(w) && n.First > 0 && !noLower(f.d.Word(n.First-1))
}

// centralBank reports whether a name is that of a country's central bank by its
// form: "the Bank of Norland".
func (f *finder) centralBank(n nlp.Name) bool {
	w := strings.ToLower(strings.TrimPrefix(bareName(n.Of(f.d.Text)), "the "))
	body, state, ok := strings.Cut(w, " of ")
	return ok && body == "bank" && f.lex.countries.hasText(strings.TrimPrefix(state, "the ")) && !f.lex.noCentral.hasText(w)
}

// stateAgency reports whether a phrase is "the state news agency" of a country.
func (f *finder) stateAgency(r tokens, head int) bool {
	if n, ok := f.name(r.last - 1); ok && (n.Kind == news.Media || n.Kind == news.NewsAgency) && n.Key != "" {
		return false // what it is the list tells
	}
	return head-2 >= r.first && f.is(head-1, "news") && f.is(head-2, "state", "official", "state-run")
}

// portfolioAlone reports whether a phrase is nothing but what a ministry is for, with a
// capital and no article, as its people call it for short: "Health", "Home Affairs".
func (f *finder) portfolioAlone(r tokens) bool {
	if r.len() > 2 || !f.upper(r.first) {
		return false
	}
	w := f.lower(r.first)
	if r.len() == 2 {
		w += " " + f.lower(r.first+1)
	}
	return f.lex.portfolios.hasText(w) || r.len() == 2 && f.is(r.first+1, "affairs")
}
