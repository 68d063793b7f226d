package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// sourceType is the type of source that a phrase describes.
func (f *finder) sourceType(r tokens, head int) news.SourceType {
	head = f.behindOf(r, head)
	l, w := f.base(head), f.form(head)
	if f.is(r.first, "our") && f.ourReporter(r) {
		return news.SourceMedia // "our correspondent in Lind, Ana Rao"
	}
	if w.text == "i" && r.len() == 1 && !f.quoted(head) {
		return news.SourceMedia // who reports: what he thinks is no attribution, what he saw is
	}
	if head == r.first && w.text == "those" && r.len() > 1 {
		return news.UnnamedPerson // "those briefed on the plan"
	}
	n, named := f.nameIn(r, head)
	if named && f.namesAnother(n, r, head) {
		named = false
		if h := f.firstNoun(r, n.First); h >= 0 && n.First <= head && head < n.Last {
			head = h
		}
	}
	opens := f.personsOpen(head)
	common := f.d.Tokens[head].UPOS == nlp.NOUN || f.nameOf[head] == 0 || opens || f.pluralOpens(head)
	if one := strings.TrimSuffix(w.text, "s"); common && (opens || f.d.Tokens[head].UPOS == nlp.PROPN) && f.lex.personNouns.hasText(one) {
		l = f.lex.all.word(one) // "Ministers", which opens the sentence
	}
	if named && n.Kind == news.Person && f.describes(n, head) {
		named = false // "the Holm government" is no person
	}
	if named && (f.surname(n) != "" || n.First > 0 && f.lex.honorifics.has(f.form(n.First-1))) {
		return news.NamedPerson // also "Ms. Bank"
	}
	if t := f.apposed(r, n, named); t != "" {
		return t
	}
	if f.portfolioAlone(r) {
		return news.SourceGov // "Water Affairs"
	}
	if t := f.pairType(head); t != "" && r.has(head-1) {
		return t
	}
	switch {
	case f.mediumBefore(r):
		return news.SourceMedia
	case named && n.Kind == news.Person && f.sided(n):
		return news.SourceOrg
	case named && n.Kind == news.Person && (f.namesBody(n) || f.allCapitals(n)):
		return news.SourceOrg // "Castell Ratings"
	case named && n.Kind == news.Person && !f.doubtful(n):
		return news.NamedPerson
	case named && n.Kind == news.Person:
		return f.typeOfUnknown(f.withoutRelative(r, head))
	case common && f.lex.govNouns.has(w) && w != l:
		return news.SourceGov // "prosecutors": the office, not some persons
	case common && f.lex.orgNouns.has(w) && w != l && !f.counted(r, head):
		return news.SourceOrg // "the rebels", who speak as one
	case common && named && n.First > head+1 && n.Last == r.last && f.comma(n.First-1) && n.Kind.Base() == news.Organisation:
		return f.typeOfName(n, tokens{n.First, n.Last}) // "its owner, Sarn Minerals"
	case common && (f.lex.personNouns.has(l) || f.lex.crowds.has(w)):
		if (f.lex.crowds.has(w) || f.manyOf(r, head)) && !f.counted(r, head) && !f.acting(r, head) {
			return f.crowdType(r, head)
		}
		if f.lex.reporters.has(l) && f.capitals(r) {
			return news.SourceMedia // "Reuters correspondents", "a reporter for the Times"
		}
		return news.UnnamedPerson
	case named && f.nameOf[head] > 0:
		return f.typeOfName(n, f.withoutRelative(r, head))
	case f.lex.docNouns.has(l) || f.lex.docNouns.has(w):
		if f.ofMedium(r, head) {
			return news.SourceMedia // "media reports"
		}
		if f.bareReports(r, head) {
			if f.lex.vague.has(f.form(r.first)) {
				return news.Collective // "unconfirmed reports"
			}
			return news.SourceMedia // "reports", "other reports": those of news outlets
		}
		return news.SourceDoc
	case common && f.lex.channels.at(l) == "statement":
		return news.SourceDoc // "the release"
	case f.lex.mediaNouns.has(l) && f.stateAgency(r, head):
		return news.SourceGov
	case (f.lex.mediaNouns.has(l) || f.lex.mediaNouns.has(w)) && !(f.lex.govNouns.has(l) && !f.pressAgency(r, head)):
		return news.SourceMedia
	case f.lex.govNouns.has(l) || f.lex.govNouns.has(w):
		if f.ofBody(r, head) {
			return news.SourceOrg // "the UN mission"
		}
		return news.SourceGov
	case named:
		return f.typeOfName(n, f.withoutRelative(r, head))
	case f.lex.groupNouns.has(w):
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PROPN && f.plural(r, head):
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PROPN:
		return f.typeOfUnknown(f.withoutRelative(r, head))
	case f.lex.orgNouns.has(l) && f.d.Tokens[head].XPOS == "NNS" && f.crowdOf(r, head):
		return news.Collective // "opposition parties"
	case f.lex.orgNouns.has(l) && f.d.Tokens[head].UPOS == nlp.NOUN:
		return news.SourceOrg // "other companies"
	case f.plural(r, head):
		if f.counted(r, head) {
			return news.UnnamedPerson // "three members of her coalition"
		}
		return news.Collective
	case f.lex.pronouns.at(l) == "thing":
		return news.SourceOrg
	case f.is(head, "those") && f.is(head+1, "who"):
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PRON || f.d.Tokens[head].UPOS == nlp.NUM || f.ordinal(head):
		return news.UnnamedPerson
	}
	if f.personLike(r, head) {
		if f.lex.reporters.has(l) && f.capitals(r) {
			return news.SourceMedia
		}
		return news.UnnamedPerson
	}
	gov := false
	for i := r.first; i < r.last; i++ {
		if n, ok := f.name(i); ok {
			switch n.Kind {
			case news.Government, news.Country:
				gov = true // "the palace's press service"
			case news.Company, news.Organisation, news.Party:
				return news.SourceOrg // "the US car maker Halden Motors"
			}
		}
	}
	if gov {
		return news.SourceGov
	}
	return news.SourceOrg
}

// ourReporter reports whether a phrase that opens with "our" is for who reports for the
// outlet whose text it is. With the name right behind the noun it is that person, who
// tells what he has seen: "our reporter Ana Rao".
func (f *finder) ourReporter(r tokens) bool {
	for i := r.first + 1; i < min(r.last, r.first+4) && !f.comma(i); i++ {
		if f.lex.reporters.has(f.base(i)) {
			n, named := f.name(i + 1)
			return !named || n.Kind != news.Person || i+1 >= r.last
		}
	}
	return false
}

// bareReports reports whether a phrase is reports that are nobody's in particular.
func (f *finder) bareReports(r tokens, head int) bool {
	if !f.is(head, "reports") || r.len() > 2 || f.lex.pointers.has(f.form(r.first)) {
		return false
	}
	return r.len() == 1 || f.d.Tokens[r.first].UPOS != nlp.NOUN
}

// pairType is the type of source that the noun at head names together with the
// word before it: "the central bank", "the general staff"; "" when the two are
// in no list.
func (f *finder) pairType(head int) news.SourceType {
	l := f.base(head)
	if head == 0 || !f.lex.pairs.has(l) {
		return ""
	}
	return f.typeOfWords(f.lower(head-1) + " " + l.text)
}

// typeOfWords is the type of source that two words are listed as, "" for none.
func (f *finder) typeOfWords(two string) news.SourceType {
	w := f.lex.all.word(two)
	switch {
	case f.lex.govNouns.has(w):
		return news.SourceGov
	case f.lex.groupNouns.has(w):
		return news.Collective
	case f.lex.orgNouns.has(w):
		return news.SourceOrg
	case f.lex.docNouns.has(w):
		return news.SourceDoc
	case f.lex.mediaNouns.has(w):
		return news.SourceMedia
	}
	return ""
}

// ofBody reports whether a noun of government is that of a body of states: the
// name of an organisation that lists know stands right before it or its adjectives.
func (f *finder) ofBody(r tokens, head int) bool {
	for i := head - 1; i >= r.first; i-- {
		if n, ok := f.name(i); ok {
			return n.Kind == news.Organisation && n.Key != ""
		}
		if u := f.d.Tokens[i].UPOS; u != nlp.NOUN && u != nlp.ADJ {
			return false
		}
	}
	return false
}

// crowdOf reports whether a plural of bodies is a crowd without edges, and no
// number of them: nothing counts, names or points at them.
func (f *finder) crowdOf(r tokens, head int) bool {
	for i := r.first; i < r.last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.NUM, nlp.DET, nlp.PROPN:
			if i < head || f.nameOf[i] > 0 && f.comma(head+1) {
				return false
			}
		case nlp.ADJ:
			if f.lex.parts.has(f.form(i)) || f.lex.ordinals.has(f.form(i)) {
				return false
			}
		}
	}
	return true
}

// personLike reports whether a noun that no list has is one for a person: by its
// ending, or because what has no name and speaks is one of many ("a trainee").
func (f *finder) personLike(r tokens, head int) bool {
	if f.yearOld(head) {
		return true
	}
	if f.d.Tokens[head].UPOS != nlp.NOUN || f.d.Tokens[head].XPOS != "NN" {
		return false
	}
	if f.is(r.first, "a", "an", "one", "another") {
		return true
	}
	w := f.lower(head)
	for _, end := range f.lex.personEnds {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// surname is the full name of the person whose last name a name of one word is
// in this text, though a list has it for a place or a word ("Paris said she …"
// after "Valerie Paris"); "" when there is none.
func (f *finder) surname(n nlp.Name) string {
	if n.Last-n.First != 1 || n.Kind == news.Person {
		return ""
	}
	w := f.d.Word(n.First)
	if f.known(w) != news.Person || f.is(n.First-1, "in", "at", "from", "to", "near") {
		return ""
	}
	for _, full := range f.d.Names {
		if full.Kind == news.Person && full.Last-full.First >= 2 && f.d.Word(full.Last-1) == w {
			return full.Of(f.d.Text)
		}
	}
	return ""
}

// apposed is the type that the text itself gives a name that no list has, by
// the apposition or the relative pronoun behind it: "Basarna, the rescue
// agency", "PT Solor, which owns the ship"; "" when it gives none.
func (f *finder) apposed(r tokens, n nlp.Name, named bool) news.SourceType {
	if !named || n.Key != "" || n.Last+1 >= len(f.d.Tokens) || f.lowers[n.Last] != "," {
		return ""
	}
	i := n.Last + 1
	if f.is(i, "which") {
		for k := n.First; k < n.Last; k++ {
			if f.lex.govNouns.has(f.form(k)) || f.lex.mediaNouns.has(f.form(k)) || f.lex.mastheads.has(f.form(k)) {
				return ""
			}
		}
		if n.Kind == news.Person {
			return news.SourceOrg
		}
		return ""
	}
	if f.is(i, "who") && n.Kind.Base() == news.Organisation && n.Last-n.First <= 3 && !f.endsBody(n) && f.known(f.d.Word(n.Last-1)) == "" && !f.allCapitals(n) {
		return news.NamedPerson // "Sofiq, who sells tea"
	}
	if !r.has(i) {
		return ""
	}
	head := -1
	for k := i; k < r.last && !f.comma(k); k++ {
		u := f.d.Tokens[k].UPOS
		if u == nlp.ADP || f.is(k, "who", "which", "that") {
			break
		}
		if u == nlp.NOUN {
			head = k
		}
	}
	if head < 0 || n.Kind.Base() == news.Person && n.Last-n.First > 1 && f.lex.personNouns.has(f.base(head)) {
		return ""
	}
	if f.lex.personNouns.has(f.base(head)) {
		return news.NamedPerson
	}
	if t := f.typeOfNoun(r, head); t != news.SourceOrg || f.lex.orgNouns.has(f.base(head)) {
		return t
	}
	return ""
}

// typeOfNoun is the type of source that a common noun for no person names.
func (f *finder) typeOfNoun(r tokens, head int) news.SourceType {
	switch l := f.base(head); {
	case f.pairType(head) != "":
		return f.pairType(head)
	case f.lex.govNouns.has(l) && !f.pressAgency(r, head):
		return news.SourceGov
	case f.lex.mediaNouns.has(l):
		return news.SourceMedia
	}
	return news.SourceOrg
}

// mediumBefore reports whether a phrase opens with a noun for an outlet and its
// name: "broadcaster K7".
func (f *finder) mediumBefore(r tokens) bool {
	for i := r.first; i+1 < r.last && i < r.first+5; i++ {
		l := f.base(i)
		if f.lex.mediaNouns.has(l) && (!f.lex.govNouns.has(l) || f.pressAgency(r, i)) && capital(f.d.Word(i+1)) && !(f.is(i, "mouthpiece") && f.lex.given.hasText(f.d.Word(i+1))) {
			return true
		}
	}
	return false
}

// pressAgency reports whether an agency is one of news, by the words before it or its
// name behind it.
func (f *finder) pressAgency(r tokens, head int) bool {
	if n, ok := f.name(head + 1); ok && n.First == head+1 && n.Last <= r.last && (n.Kind == news.NewsAgency || n.Kind == news.Media) {
		return true // "the British agency Reuters"
	}
	for i := max(r.first, head-3); i < head; i++ {
		if n, ok := f.name(i); f.lex.press.has(f.form(i)) || ok && (n.Kind == news.NewsAgency || n.Kind == news.Media) {
			return true
		}
	}
	return false
}

// capitals reports whether a phrase has a proper noun in it.
func (f *finder) capitals(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.d.Tokens[i].UPOS == nlp.PROPN {
			return true
		}
	}
	return false
}

// amounts stand before "of" and those of whom a source is some.
var amounts = setOf("one", "some", "many", "most", "several", "number", "handful", "couple", "dozens", "hundreds", "thousands", "scores")

// behindOf is the noun that tells what a phrase is about: behind "of" for "one
// of the sources", else its head.
func (f *finder) behindOf(r tokens, head int) int {
	if u := f.d.Tokens[head].UPOS; u != nlp.NUM && u != nlp.DET && u != nlp.PRON && !f.among(head, amounts) {
		return head
	}
	if !f.is(head+1, "of") || head+2 >= r.last {
		return head
	}
	if h := f.nounAfter(head+2, r.last); h >= 0 {
		return h
	}
	return head
}

// ofMedium reports whether a document is a news outlet's: "the New York Times
// report", "media reports".
func (f *finder) ofMedium(r tokens, head int) bool {
	for i := r.first; i < head; i++ {
		if f.medium(i) || f.lex.mediaNouns.has(f.base(i)) {
			return true
		}
	}
	return false
}
