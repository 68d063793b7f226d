package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// siteOwner is the body whose website, statement or the like its own sentence has
// named before "the company": "on the Airbus website, the company said".
func (f *finder) siteOwner(r tokens, head int) (who, bool) {
	if !f.lex.firms.has(f.base(head)) && !f.lex.wide.has(f.base(head)) || f.d.Tokens[head].XPOS == "NNS" || r.len() != 2 || !f.is(r.first, "the") {
		return who{}, false
	}
	for i := f.opening[f.sentenceOf(head)]; i+1 < r.first; i++ {
		n, ok := f.name(i)
		if !ok || n.Last-1 != i || n.Kind.Base() == news.Person && n.Key != "" || f.quoted(i) {
			continue
		}
		k := i + 1
		if f.d.Tokens[k].XPOS == "POS" {
			k++
		}
		if k < r.first && f.lex.channels.at(f.base(k)) != "" {
			w := f.identifyAlone(tokens{n.First, n.Last}, i)
			if w.kind == news.SourceMedia {
				return who{}, false
			}
			return w, true
		}
	}
	return who{}, false
}

// firmTaken is the body that "the company" or, where the sentence has named it, "the
// Norwegian salmon farmer" means by the article's chains of names, which weigh more than
// who has spoken last.
func (f *finder) firmTaken(r tokens, head int) (who, bool) {
	if !f.lex.firms.has(f.base(head)) || f.d.Tokens[head].XPOS != "NN" || !f.is(r.first, "the") {
		return who{}, false
	}
	x, ok := f.referent(f.span(r))
	if !ok || x.Span != f.span(r) || x.Kind.Base() == news.Person || !f.anyFirm(r, head) && !f.sentenceNames(x.Entity, r.first) {
		return who{}, false
	}
	return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.SourceOrg}, true
}

// sentenceNames reports whether a sentence names an entity before token at.
func (f *finder) sentenceNames(id news.EntityID, at int) bool {
	for i := f.opening[f.sentenceOf(at)]; i < at; i++ {
		if !f.properNoun(i) {
			continue
		}
		if x, ok := f.referent(f.d.Tokens[i].Span()); ok && x.Entity == id {
			return true
		}
	}
	return false
}

// namesake is the body whose name ends in the noun of a nominal, in a word of its
// own or as a part of one: "the bank" after "Brightbank".
func (f *finder) namesake(r tokens, head int) (who, bool) {
	l := f.base(head)
	if !f.lex.orgNouns.has(l) || f.d.Tokens[head].XPOS != "NN" || r.len() != 2 || !f.is(r.first, "the") || len(l.text) < 4 {
		return who{}, false
	}
	for k := f.namesBefore(r.first) - 1; k >= 0 && r.first-f.d.Names[k].First <= maxDescribed; k-- {
		n := f.d.Names[k]
		if n.Kind.Base() == news.Place && n.Key != "" || n.Kind.Base() == news.Event {
			continue
		}
		if w := f.lower(n.Last - 1); strings.HasSuffix(w, l.text) && (len(w) > len(l.text)+2 || n.Last-n.First > 1) {
			b := f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last}))
			if b.kind == news.NamedPerson {
				b.kind = news.SourceOrg
			}
			return b, b.link.Named
		}
	}
	return who{}, false
}

// maxNames is how many names back the firm that a text is about is looked for.
const maxNames = 200

// mainFirm is the firm that a text is about, for "the company" that nothing near
// explains: the name of no list, no person's and no outlet's, that has been
// printed most often before it, at least twice; of two that stand side by side ("Tarvo
// and Brenta make pumps") it must be by far.
func (f *finder) mainFirm(r tokens, head int) (who, bool) {
	if !f.anyFirm(r, head) {
		return who{}, false
	}
	return f.firmBefore(r.first)
}

// firmBefore is the firm that a text is about before a token.
func (f *finder) firmBefore(at int) (who, bool) {
	var best, next int
	var found Referent
	count, beside := map[news.EntityID]int{}, map[news.EntityID]bool{}
	names := f.namesBefore(at)
	for _, n := range f.d.Names[max(0, names-maxNames):names] {
		x, ok := f.referent(n.Span)
		if !ok || x.Listed || x.Gender != 0 || x.Kind.Base() == news.Person && strings.Contains(x.Name, " ") || f.lex.mastheads.has(f.form(n.Last-1)) || !f.firmLike(x.Name) {
			continue
		}
		switch x.Kind {
		case news.Media, news.NewsAgency, news.Government, news.Country, news.ArmedGroup, news.Party, news.Event:
			continue
		}
		if f.besideAnother(n) {
			beside[x.Entity] = true
		}
		count[x.Entity]++
		switch c := count[x.Entity]; {
		case x.Entity == found.Entity:
			best = c
		case c > best:
			next, best, found = best, c, x
		case c > next:
			next = c
		}
	}
	if best < 2 || 2*best < 3*next || beside[found.Entity] && best < 3*max(next, 1) {
		return who{}, false
	}
	return who{link: news.Link{Name: found.Name, Entity: found.Entity, Named: true}, kind: news.SourceOrg}, true
}

// properNoun reports whether token i is a proper noun.
func (f *finder) properNoun(i int) bool {
	return i >= 0 && i < len(f.d.Tokens) && f.d.Tokens[i].UPOS == nlp.PROPN
}

// firmMeant is the one firm that spoke before "the German group", or who spoke
// under a name that a recogniser took for a person's before "the company".
func (f *finder) firmMeant(r tokens, head int, before []*candidate) (who, bool) {
	if !f.lex.firms.has(f.base(head)) || f.d.Tokens[head].XPOS != "NN" || !f.is(r.first, "the") {
		return who{}, false
	}
	for i := r.first + 1; i < head; i++ {
		if f.d.Tokens[i].UPOS != nlp.ADJ || !f.upper(i) {
			return who{}, false
		}
	}
	var found who
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxAway; k-- {
		w := before[k].who
		if before[k].head < 0 || len(before[k].chain) == 0 || !w.link.Named || w.link.Plural || w.told || w.listed || !f.firmLike(w.link.Name) {
			continue
		}
		first, _, several := strings.Cut(w.link.Name, " ")
		if x, ok := f.referent(w.link.Span); ok && x.Told {
			continue
		}
		if w.kind != news.SourceOrg && (w.kind != news.NamedPerson || !several || f.lex.given.hasText(first) || w.gender != 0) {
			continue
		}
		if found.link.Name != "" && !sameName(found.link, w.link) {
			return who{}, false
		}
		found = w
	}
	found.kind = news.SourceOrg
	return found, found.link.Name != ""
}

// firmLike reports whether a name can be a company's: its last word is no noun for
// another sort of body ("the Dockers' Union") or for persons.
func (f *finder) firmLike(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return false
	}
	w := words[len(words)-1]
	if one, several := strings.CutSuffix(w, "s"); several && (f.lex.personNouns.hasText(one) || f.lex.crowds.hasText(w)) {
		return false // "Senate Democrats"
	}
	return f.lex.firms.hasText(w) || !f.lex.orgNouns.hasText(w) && !f.lex.govNouns.hasText(w) && !f.lex.mediaNouns.hasText(w)
}

// withLabelled is the phrase of an outlet by its noun alone with the name behind it,
// which a parser has left out: "the newspaper | Evening Tide".
func (f *finder) withLabelled(r tokens) tokens {
	if l := r.last - 1; !f.lex.mediaNouns.has(f.form(l)) || f.upper(l) {
		return r
	}
	end := f.d.Sentences[f.sentenceOf(r.first)].Last
	for r.last < end && f.upper(r.last) && f.d.Tokens[r.last].UPOS != nlp.PUNCT && !f.lex.times.has(f.form(r.last)) {
		r.last++
	}
	return r
}

// hyphenated reports whether token k is or stands beside the hyphen of a compound:
// "family-run", "low-cost".
func (f *finder) hyphenated(k int) bool {
	if f.lowers[k] == "-" {
		return !f.closes(k)
	}
	return k+1 < len(f.d.Tokens) && f.lowers[k+1] == "-" && !f.closes(k+1) || k > 0 && f.lowers[k-1] == "-" && !f.closes(k-1)
}

// maxFirmLabel is how many tokens may stand before the name that a noun labels.
const maxFirmLabel = 6

// labelledFirm is the name behind a noun for a firm or an outlet that opens a phrase as
// its label, with a capital where it opens the sentence: "Carmaker Halden", "mobile
// operator Velcom", "the weekly Tide". A noun that names of firms open with ("Bank Osk")
// labels nothing when it has a capital.
func (f *finder) labelledFirm(r tokens) (nlp.Name, bool) {
	if n, ok := f.name(r.first); ok && n.Kind.Base() == news.Person && f.is(n.Last, "of", "at", "from", "with", "for") {
		return nlp.Name{}, false // "Ana Rao of the broker Halden"
	}
	for k := r.first; k+1 < min(r.last, r.first+maxFirmLabel); k++ {
		w := f.form(k)
		label := f.lex.orgNouns.has(w) || f.lex.mediaNouns.has(w) && f.upper(k+1) && !f.office(k+1) // but "independent Senator Holm"
		if end := f.capitalsTo(k+1, r.last); f.lex.trades.has(w) && (end == k+2 || end > k+2 && f.nameOf[k+1] == 0) && !f.lex.given.hasText(f.d.Word(k+1)) && f.known(f.d.Word(k+1)) != news.Person {
			return nlp.Name{Span: f.span(tokens{k + 1, end}), First: k + 1, Last: end}, true // "shipbroker Veerhaven"
		}
		if !label || f.lex.bodies.has(w) && f.upper(k) || f.lex.personNouns.has(w) || f.lex.govNouns.has(w) {
			if u := f.d.Tokens[k].UPOS; u != nlp.ADJ && u != nlp.NOUN && u != nlp.DET && f.d.Tokens[k].XPOS != "POS" && !f.is(k, "'", "’") && k > f.opening[f.sentenceOf(k)] && !f.hyphenated(k) || u == nlp.PUNCT && !f.hyphenated(k) && !f.is(k, "'", "’") {
				return nlp.Name{}, false
			}
			continue
		}
		if f.upper(k) && k != f.opening[f.sentenceOf(k)] {
			return nlp.Name{}, false
		}
		last := f.capitalsTo(k+1, r.last)
		if last == k+1 || last < r.last && !f.comma(last) {
			return nlp.Name{}, false
		}
		if n, ok := f.name(k + 1); ok && n.Kind.Base() == news.Person && (n.Key != "" || f.lex.given.hasText(f.d.Word(k+1))) {
			return nlp.Name{}, false
		}
		return nlp.Name{Span: f.span(tokens{k + 1, last}), First: k + 1, Last: last}, true
	}
	return nlp.Name{}, false
}

// capitalsTo is where the words with a capital end that begin at token i, with the small ones
// inside one name: "Mandel del Norte".
func (f *finder) capitalsTo(i, end int) int {
	for i < end && f.d.Tokens[i].UPOS != nlp.PUNCT && (f.upper(i) || i+1 < end && f.particle(i) && f.upper(i+1)) {
		i++
	}
	return i
}
