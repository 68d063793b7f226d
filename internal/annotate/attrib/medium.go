package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What names an outlet, or somebody who speaks for one.

// namedAgency is the name that begins at token i, or behind its article, and has "agency"
// behind it in small letters: who is told something by name is an agency of news, unless
// the lists know it for a body ("told the Sarn agency").
func (f *finder) namedAgency(i, end int) (tokens, bool) {
	if f.is(i, "the") {
		i++
	}
	r := tokens{i, i}
	for r.last < end && f.d.Tokens[r.last].UPOS == nlp.PROPN && f.upper(r.last) {
		r.last++
	}
	if r.empty() || r.last >= end || f.d.Word(r.last) != "agency" || r.last+1 < end && (f.opensNominal(r.last+1) && !f.is(r.last+1, "that") || f.is(r.last+1, "of", "for")) {
		return tokens{}, false
	}
	if n, ok := f.name(r.last - 1); ok && n.Key != "" && n.Kind != news.Media && n.Kind != news.NewsAgency {
		return tokens{}, false
	}
	return r, true
}

// labelsOutlet reports whether a small word is a noun for an outlet before its name.
func (f *finder) labelsOutlet(i int) bool {
	w := f.d.Word(i)
	if f.is(i, "agency") && i+1 < len(f.d.Tokens) && noLower(f.d.Word(i+1)) {
		return f.lowers[i] == w && f.d.Tokens[i-1].UPOS == nlp.ADJ && f.upper(i-1) // "the British agency NPA"
	}
	return f.lowers[i] == w && f.lex.outlets.has(f.form(i))
}

// addressedOutlet reports whether who is told is a name that is no person,
// place or authority: an outlet that no list has.
func (f *finder) addressedOutlet(k int) bool {
	if f.d.Tokens[k].UPOS != nlp.PROPN || f.lex.govNouns.has(f.form(k)) || f.lex.hearers.has(f.form(k)) || f.lex.times.has(f.base(k)) || f.lex.times.has(f.form(k)) {
		return false
	}
	n, ok := f.name(k)
	if last := max(k, n.Last-1); f.d.Tokens[last].XPOS == "NNPS" && !f.lex.mastheads.has(f.form(last)) {
		return false // people: "the Greens"
	}
	if !ok {
		return f.known(f.d.Word(k)) != news.Person
	}
	x, ok := f.referent(n.Span)
	if ok && x.Listed && !f.lex.mediaNouns.hasText(strings.ToLower(x.Name[strings.LastIndexByte(x.Name, ' ')+1:])) || !ok && n.Key != "" {
		return false // what lists know for a body and no outlet
	}
	if ok && x.Kind.Base() == news.Organisation && n.Kind.Base() == news.Person {
		return true // by what the text says of it
	}
	switch n.Kind {
	case news.Organisation, news.Company:
		return true
	case news.Person:
		if f.lex.mastheads.has(f.form(n.Last-1)) && !f.lex.given.hasText(f.d.Word(n.First)) {
			return true // "Le Matin"
		}
		return f.doubtful(n) && f.known(f.d.Word(k)) == ""
	}
	return false
}

// ours reports whether a phrase means the outlet whose text it is: "our
// newspaper", "this paper".
func (f *finder) ours(r tokens) bool { return f.is(r.first, "our", "this", "us") }

// medium reports whether a token heads the name of, or a noun for, a news
// outlet.
func (f *finder) medium(i int) bool { return f.once(i, askMedium, (*finder).isMedium) }

func (f *finder) isMedium(i int) bool {
	if n, ok := f.name(i); ok {
		if f.lex.honorifics.has(f.form(n.First)) || n.First > 0 && f.lex.honorifics.has(f.form(n.First-1)) {
			return false // "Mr. Bloomberg"
		}
		if n.Kind == news.Media || n.Kind == news.NewsAgency {
			return true
		}
		if f.onAir(n) {
			return true
		}
		if n.Kind == news.Person {
			return false
		}
	}
	if f.d.Tokens[i].UPOS == nlp.PROPN && f.lex.mastheads.has(f.form(i)) && !f.lex.times.has(f.form(i)) {
		return true
	}
	if l := f.base(i); f.lex.mediaNouns.has(l) && !f.lex.groupNouns.has(f.form(i)) {
		return !f.lex.govNouns.has(l) || f.pressAgency(tokens{max(0, i-3), i + 1}, i)
	}
	// "Yonhap News Agency" where only a part was recognised.
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if n, ok := f.name(k); ok && (n.Kind == news.Media || n.Kind == news.NewsAgency) {
			return true
		}
	}
	return false
}

// bareProgramme reports whether a token is the noun of a programme that nothing makes one
// of a station: "the town's water programme".
func (f *finder) bareProgramme(i int) bool {
	if !f.is(i, "program", "programme") {
		return false
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if n, ok := f.name(k); ok && (n.Kind == news.Media || n.Kind == news.NewsAgency) || f.lex.stations.has(f.form(k)) || f.lex.press.has(f.form(k)) {
			return false
		}
	}
	return true
}
