package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// withHolder is a source with the name of the person right behind it, which a
// parser may have hung elsewhere: "Airbus spokesman | Jaime Perez", "senior vice
// president | Mitsuo Mori".
func (f *finder) withHolder(r tokens, c *candidate) tokens {
	if r.empty() || r.last >= len(f.d.Tokens) || !f.nominal(r.last-1) || r.len() == 1 && f.d.Tokens[r.first].UPOS == nlp.PRON {
		return r
	}
	if p, ok := f.withTradeName(r, c.head); ok {
		return p
	}
	at := r.last
	if f.lowers[at] == "," && at+1 < len(f.d.Tokens) && r.last-1 > 0 && f.is(r.first, "one") && f.is(r.first+1, "of") {
		at++ // "one of them, Ana Rao", "one of them, retired postman Ana Rao"
		for k := at; k < at+maxTitle && f.nameOf[at] == 0 && f.small(k) && (f.d.Tokens[k].UPOS == nlp.ADJ || f.d.Tokens[k].UPOS == nlp.NOUN || f.d.Tokens[k].UPOS == nlp.VERB); k++ {
			if f.nameOf[k+1] > 0 && f.office(k) {
				at = k + 1
			}
		}
	} else if f.lowers[at] == "," && c.head >= 0 && f.lex.personNouns.has(f.base(c.head)) && f.d.Tokens[c.head].XPOS != "NNS" && f.apposedName(f.behindTrade(at+1)) {
		at = f.behindTrade(at + 1) // "by the prefect of Sara, Mina Koul", "his wife, the novelist Mina Koul"
	}
	if at >= f.d.Sentences[f.sentenceOf(r.last-1)].Last {
		return r // the next line's name is no part of a headline's source
	}
	n, ok := f.name(at)
	if !ok || n.First != at || n.Kind.Base() != news.Person || n.Last-n.First < 2 && !f.office(r.last-1) || f.quoteOf[at] != f.quoteOf[r.last-1] {
		return r
	}
	for _, x := range c.cue {
		if x.overlaps(tokens{n.First, n.Last}) {
			return r
		}
	}
	return tokens{r.first, n.Last}
}

// withTradeName is a source with the name of the firm behind the noun of its trade, which a
// parser has left out: "copper miner | Cobres del Sur".
func (f *finder) withTradeName(r tokens, head int) (tokens, bool) {
	if head != r.last-1 || !f.small(head) || !f.lex.trades.has(f.form(head)) {
		return r, false
	}
	if n, ok := f.name(r.last); ok && n.Kind.Base() == news.Person && (n.Key != "" || f.lex.given.hasText(f.d.Word(n.First))) || f.lex.times.has(f.form(r.last)) {
		return r, false
	}
	p := tokens{r.first, f.capitalsTo(r.last, f.d.Sentences[f.sentenceOf(head)].Last)}
	return p, p != r
}

// behindTrade is where a name may stand behind the article and nouns that say what somebody
// is, from token i on; i itself where there are none.
func (f *finder) behindTrade(i int) int {
	k := i
	if !f.is(k, "the") {
		return i
	}
	for k++; k < i+maxTitle && k < len(f.d.Tokens) && f.small(k) && (f.d.Tokens[k].UPOS == nlp.ADJ || f.d.Tokens[k].UPOS == nlp.NOUN); k++ {
		if f.nameOf[k+1] > 0 && f.office(k) {
			return k + 1
		}
	}
	return i
}

// apposedName reports whether a person's full name stands at token i, alone
// between the comma before it and the next mark.
func (f *finder) apposedName(i int) bool {
	n, ok := f.name(i)
	return ok && n.First == i && n.Kind.Base() == news.Person && n.Last-i >= 2 && (n.Last >= len(f.d.Tokens) || f.comma(n.Last) || f.closes(n.Last))
}

// holder is the person whose name ends a phrase, with the office right before
// it: "Labour's home secretary Ana Rao". An office with a comma or a preposition
// before the name is another thing.
func (f *finder) holder(r tokens) (nlp.Name, bool) {
	for i := r.last - 1; i > r.first; i-- {
		n, ok := f.name(i)
		if !ok || n.Last != i+1 {
			continue
		}
		if n.Kind.Base() != news.Person || n.Last-n.First < 2 || n.First <= r.first || n.Last < r.last && !f.comma(n.Last) {
			continue
		}
		switch u := f.d.Tokens[n.First-1].UPOS; {
		case u == nlp.NOUN, u == nlp.PROPN && f.d.Tokens[n.First-1].XPOS == "NNP":
			return n, true
		}
	}
	return nlp.Name{}, false
}

// nameIn is the name that a phrase is about: that of its head, else a person's
// name in apposition to it.
func (f *finder) nameIn(r tokens, head int) (nlp.Name, bool) {
	if l := &f.lastName; l.asked && l.r == r && l.head == head {
		return l.name, l.ok
	}
	n, ok := f.findNameIn(r, head)
	f.lastName = nameAsked{r, head, n, ok, true}
	return n, ok
}

// membersOf reports whether a plural with a capital behind another names no body, but
// some of it: "Senate Republicans", "Labour MPs".
func (f *finder) membersOf(i int) bool {
	w := f.form(i)
	if i == 0 || f.d.Tokens[i].UPOS != nlp.PROPN || !f.upper(i-1) || f.d.Tokens[i-1].UPOS != nlp.PROPN || !strings.HasSuffix(w.text, "s") {
		return false
	}
	return f.lex.groupNouns.has(w) || f.lex.hearers.has(w) && f.lex.persons.has(w)
}

// nameAsked is the last answer of nameIn: who asks for a source's name asks for its
// type as well, and both need it.
type nameAsked struct {
	r         tokens
	head      int
	name      nlp.Name
	ok, asked bool
}

func (f *finder) findNameIn(r tokens, head int) (nlp.Name, bool) {
	if f.pluralOpens(head) || f.personsOpen(head) || f.membersOf(head) {
		return nlp.Name{}, false
	}
	if n, ok := f.name(head); ok && n.Kind.Base() == news.Person && !f.officeName(n) {
		return n, true
	}
	if n, ok := f.holder(r); ok && !f.officeName(n) {
		return n, true
	}
	if n, ok := f.bearer(r, head); ok {
		return n, true
	}
	for k := r.first; k < r.last; k++ {
		if f.nameOf[k] == 0 {
			continue // of most words, without a copy of a name
		}
		n, ok := f.name(k)
		if !ok || n.Kind.Base() != news.Person || k != n.First {
			continue
		}
		h := f.headOf(tokens{n.First, n.Last})
		if h == head {
			return n, true
		}
		if n.First < head {
			continue // "a Halden spokesman": the name only describes
		}
		if n.Last < r.last && (f.d.Tokens[n.Last].UPOS == nlp.NOUN || f.d.Tokens[n.Last].XPOS == "POS") {
			continue // "the judge, a Halden appointee", "the clerk, Halden's niece"
		}
		switch f.d.Tokens[h].Rel {
		case nlp.Appos, nlp.Flat, nlp.Compound:
			if f.t.Under(h, head) && (f.comma(n.First-1) || !f.prepositionIn(head+1, n.First)) {
				return n, true
			}
		}
		if f.lex.personNouns.has(f.base(head)) && (n.First == head+1 || n.First == head+2 && f.office(head+1) || f.lowers[n.First-1] == "," || n.First > head+2 && f.lowers[n.First-2] == "," && f.d.Tokens[n.First-1].UPOS == nlp.PROPN) {
			return n, true // "the mayor of Lund, Ana Rao", whatever the parse says
		}
	}
	if n, ok := f.name(head); ok {
		if n.Key == "" && n.Kind.Base() == news.Organisation && f.office(n.First) {
			if b, ok := f.namedIn(tokens{n.First, n.Last}); ok && b.First > n.First && f.lex.personNouns.has(f.base(b.First-1)) {
				return b, true // "Assistant Commissioner Ngaire Tipo of the coast guard"
			}
		}
		return n, true
	}
	if n, ok := f.unknownBefore(r, head); ok {
		return n, true
	}
	// "the Yonhap news agency", where only a part was recognised: the last name
	// before the head.
	if l := f.base(head); f.lex.mediaNouns.has(l) || f.lex.govNouns.has(l) || f.lex.docNouns.has(l) {
		if n, ok := f.name(head + 1); ok && f.lex.mediaNouns.has(l) && r.has(head+1) {
			return n, true // "the news agency RIA"
		}
		for k := head - 1; k >= max(r.first, head-2); k-- {
			if n, ok := f.name(k); ok && k < head-1 && n.Key != "" && n.Kind.Base() == news.Organisation && !f.lex.mediaNouns.has(l) && n.Kind != news.Media && n.Kind != news.NewsAgency {
				break // "the UN peacekeeping force" is not the United Nations
			} else if ok && n.Kind != news.Country && n.Kind != news.Place && (!f.lex.docNouns.has(f.base(head)) || n.Kind == news.Media || n.Kind == news.NewsAgency) {
				return n, true
			}
			if f.d.Tokens[k].UPOS != nlp.NOUN {
				break
			}
		}
	}
	return nlp.Name{}, false
}

// prepositionIn reports whether a preposition stands in a range: "the mayor of Lund".
func (f *finder) prepositionIn(first, last int) bool {
	for i := first; i < last; i++ {
		if f.d.Tokens[i].UPOS == nlp.ADP {
			return true
		}
	}
	return false
}

// unknownBefore is the name that no recogniser has found before the apposition
// that tells what it is: "RFI, the French radio station".
func (f *finder) unknownBefore(r tokens, head int) (nlp.Name, bool) {
	i := r.first
	if i < head && f.d.Tokens[i].UPOS == nlp.DET {
		i++
	}
	k := i
	for k < r.last && f.upper(k) && f.d.Tokens[k].UPOS != nlp.PUNCT && f.d.Tokens[k].UPOS != nlp.DET && f.nameOf[k] == 0 {
		k++
	}
	if k == i || head < i || head >= k || k+1 >= r.last || f.lowers[k] != "," || f.d.Tokens[k+1].UPOS != nlp.DET || f.upos(head) == nlp.NOUN {
		return nlp.Name{}, false
	}
	return nlp.Name{Span: f.span(tokens{i, k}), First: i, Last: k}, true
}

// pluralOpens reports whether a word that opens its sentence is the plural of a noun for
// persons, which owes its capital to its place: "Villagers told the Herald". Where the
// text has a person of that name it is that name.
func (f *finder) pluralOpens(i int) bool {
	if i != f.opening[f.sentenceOf(i)] || f.d.Tokens[i].UPOS != nlp.PROPN || i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].UPOS == nlp.PROPN {
		return false
	}
	w := f.form(i)
	return (f.lex.crowds.has(w) || f.lex.groupNouns.has(w)) && f.known(f.d.Word(i)) != news.Person
}
