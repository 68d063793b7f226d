package attrib

import (
	"strings"

	"hearsay/internal/news"
)

func (f *finder) referent(at news.Span) (Referent, bool) {
	if f.in.Resolve == nil {
		return Referent{}, false
	}
	x, ok := f.in.Resolve(at)
	return x, ok && x.Name != ""
}

// refer takes over what is known of a name: its full form, unless that is
// another word for it ("Moscow" keeps its name though it means the Kremlin).
func (f *finder) refer(w *who, x Referent) {
	if w.kind == news.SourceMedia && !x.Official {
		switch x.Kind {
		case news.Place, news.Country, news.Government:
			return // the Lund Herald is not Lund
		}
	}
	if w.kind == news.Collective && x.Kind == news.Person && w.link.Named {
		w.kind, w.link.Plural = news.NamedPerson, false // "Jobs"
	}
	w.link.Entity, w.gender = x.Entity, x.Gender
	if shareWord(w.link.Name, x.Name) || acronymOf(w.link.Name, x.Name) || strings.HasSuffix(x.Name, " "+w.link.Name) || x.Kind.Base() == news.Person && strings.HasPrefix(x.Name, w.link.Name+" ") { // "Kim"
		w.link.Name = x.Name
	}
	switch {
	case x.Official:
		w.kind = news.SourceGov
	case x.Listed && !w.listed && w.kind != news.SourceMedia:
		w.kind = typeOfKind(x.Kind)
	case w.kind == news.NamedPerson && !w.listed && !w.told && x.Kind != "" && x.Kind.Base() != news.Person:
		w.kind = typeOfKind(x.Kind) // "Sarn Minerals", by all that the text says of it
	case w.kind == news.SourceOrg && !w.listed && x.Kind == news.Person && x.Gender != 0 && !f.lex.bodies.hasText(strings.ToLower(endOf(w.link.Name))):
		w.kind = news.NamedPerson // whom the text elsewhere calls "he"
	case w.kind == news.SourceOrg && !w.listed && x.Kind != news.Person && x.Kind != "":
		w.kind = typeOfKind(x.Kind)
	}
	f.byItsLastWords(w)
}

// byItsLastWords takes the type of a body from the last two words of its name, also where
// its initials are those of another that a list has: "the Grain Council".
func (f *finder) byItsLastWords(w *who) {
	if w.kind != news.SourceGov && w.kind != news.SourceOrg && w.kind != news.SourceMedia {
		return
	}
	if t := f.typeOfPair(w.link.Name); t != "" {
		w.kind = t
	}
}

// spellOut gives a source that an acronym names its full name, and takes from the
// words of a name that no list has what it is: "the National Election Board".
func (f *finder) spellOut(w *who) {
	if full := f.long(w.link.Name); full != "" {
		w.link.Name = full
		last := strings.ToLower(full[strings.LastIndexByte(full, ' ')+1:])
		if w.kind == news.SourceGov && w.listed && (f.lex.bodies.hasText(last) || f.lex.orgNouns.hasText(last)) && !f.lex.govNouns.hasText(last) {
			w.kind, w.listed = news.SourceOrg, false // the text's own KSA is no kingdom
		}
		if t := f.typeOfPair(full); t == news.SourceOrg {
			w.kind, w.listed = t, false
		}
	}
	if w.listed || w.kind != news.SourceOrg && (w.kind != news.NamedPerson || w.told) {
		return
	}
	if f.long(w.link.Name) == "" && strings.Contains(w.link.Name, " ") {
		words := strings.Fields(strings.ToLower(w.link.Name))
		last := words[len(words)-1]
		switch {
		case f.typeOfPair(w.link.Name) == news.SourceOrg:
		case len(words) > 1 && f.lex.loosely.hasText(words[0]), len(words) > 2 && f.lex.loosely.hasText(words[1]) && f.lex.links.hasText(words[2]):
		case f.lex.govNouns.hasText(last), f.lex.govNouns.hasText(words[0]), f.lex.pairs.hasText(last) && f.lex.govNouns.hasText(words[len(words)-2]+" "+last):
			w.kind = news.SourceGov
		}
	}
}

// typeOfKind is the type of source that an entity of a kind is.
func typeOfKind(k news.EntityKind) news.SourceType {
	switch k {
	case news.Person:
		return news.NamedPerson
	case news.Government, news.Country, news.Place:
		return news.SourceGov
	case news.Media, news.NewsAgency:
		return news.SourceMedia
	}
	return news.SourceOrg
}
