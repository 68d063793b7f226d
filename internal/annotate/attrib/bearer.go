package attrib

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// bearer is the name of the person whose office a source phrase describes, read
// from its words alone, for recognisers of names take an office for a name
// ("Assistant Secretary"), miss a name behind a rank ("army spokesman
// Lieutenant-Colonel Omar Mdé") or join the two: the run of capitals that stands
// alone between commas beside a description of a person, or behind the last word
// of an office.
func (f *finder) bearer(r tokens, head int) (nlp.Name, bool) {
	if r.len() < 2 || f.d.Tokens[head].XPOS == "NNS" && !f.is(r.first, "one") {
		return nlp.Name{}, false
	}
	if f.bodyFor(r) {
		return nlp.Name{}, false
	}
	// Described elsewhere in the phrase than where the name stands.
	described := func(but tokens) bool {
		for i := r.first; i < r.last; i++ {
			if !but.has(i) && (f.office(i) && (f.d.Tokens[i].UPOS == nlp.NOUN || f.d.Tokens[i].UPOS == nlp.PROPN) || i == r.first && f.is(i, "one")) {
				return true
			}
		}
		return false
	}
	if !described(tokens{}) {
		return nlp.Name{}, false
	}
	var found nlp.Name
	for first := r.first; first < r.last; {
		last := first
		for last < r.last && !f.comma(last) && f.lowers[last] != "(" && f.lowers[last] != ")" {
			last++
		}
		seg := tokens{first, last}
		n, ok := f.namedIn(seg)
		if !ok {
			n, ok = f.unlikely(seg, head)
		}
		if !ok {
			n, ok = f.ranked(seg)
		}
		if ok && described(tokens{n.First, n.Last}) {
			// A name that stands alone between commas is surer than one behind a word
			// for an office: "the head of owner Halden, Rado Velcek".
			if n.First == seg.first && n.Last == seg.last && seg.len() > 1 {
				return n, true
			}
			if found.Last == 0 {
				found = n
			}
		}
		first = last + 1
	}
	return found, found.Last > 0
}

// bodyFor reports whether a phrase is the name of a body that says what it is for: "the
// Office for Police Conduct", in which nobody is called Conduct.
func (f *finder) bodyFor(r tokens) bool {
	n, ok := f.name(r.last - 1)
	if !ok || n.Kind.Base() != news.Organisation || n.First > r.first+1 || n.Last != r.last {
		return false
	}
	for i := n.First + 1; i < n.Last; i++ {
		if f.is(i, "for", "of") {
			return f.body(tokens{n.First, i}) && !f.office(i-1)
		}
	}
	return false
}

// namedIn is the person's name that a piece of a phrase is, or ends in behind
// an office: "Lieutenant-Colonel Omar Mdé", "a trainee named Josua Alla".
func (f *finder) namedIn(seg tokens) (nlp.Name, bool) {
	run := tokens{seg.last, seg.last}
	for run.first > seg.first && f.partOfName(run.first-1, run.last) {
		run.first--
	}
	for run.first < run.last && (f.office(run.first) || f.particle(run.first) || f.d.Tokens[run.first].UPOS == nlp.PUNCT) {
		run.first++
	}
	if run.len() > 2 && run.first-2 >= seg.first && f.is(run.first-1, "of") && f.office(run.first-2) && f.lex.govNouns.has(f.form(run.first)) && !f.body(run) {
		run.first++ // "Superintendent of Police Nipul Basu"
		return nlp.Name{Span: f.span(run), First: run.first, Last: run.last, Kind: news.Person}, true
	}
	portfolio := false
	for run.len() > 2 && f.lex.portfolios.has(f.form(run.first)) && f.ofBefore(seg.first, run.first) {
		run.first++ // "minister for Transport and | Water | Nipul Basu"
		portfolio = true
	}
	for i := run.first + 1; i+1 < run.last; i++ {
		// "… of the Refugee Council Enver Solm": the person begins with a given name.
		if f.lex.given.hasText(f.d.Word(i)) && run.last-i <= 3 && (f.body(tokens{run.first, i}) || run.last-i == 2 && f.nameOf[i] == 0 && f.ofBefore(seg.first, run.first)) {
			run.first = i
			break
		}
	}
	given := run.len() > 1 && f.lex.given.hasText(f.d.Word(run.first))
	// A name of a list, or words of the name of a body, are no person's.
	for i := run.first; i < run.last; i++ {
		n, ok := f.name(i)
		if ok && n.Key != "" && n.Kind.Base() != news.Person && f.known(f.d.Word(run.last-1)) != news.Person {
			return nlp.Name{}, false
		}
		// A person of the recogniser's ends the run: what stands before is the office.
		if ok && n.Kind.Base() == news.Person && n.First > run.first && n.Last == run.last && !f.officeName(n) && n.Last-n.First >= 2 {
			run.first = n.First
			break
		}
		if w := f.form(i); given {
			continue // "Jan Press"
		} else if f.lex.govNouns.has(w) || f.lex.orgNouns.has(w) || f.lex.mastheads.has(w) && i == run.last-1 || f.lex.times.has(w) {
			return nlp.Name{}, false
		}
	}
	if run.empty() || f.particle(run.last-1) || f.d.Tokens[run.last-1].XPOS == "POS" {
		return nlp.Name{}, false
	}
	before := run.first - 1
	called := before > seg.first && f.is(before, "named", "called", "as")
	ranked := before >= seg.first && f.office(before)
	if ranked && f.ofTitled(seg.first, before) {
		return nlp.Name{}, false // "a spokesman for | Mr. Rao"
	}
	switch {
	case called && before-1 > seg.first && f.is(before, "as") && !f.is(before-1, "only", "identified", "himself", "herself"):
		return nlp.Name{}, false
	case called, ranked, portfolio:
	case before < seg.first:
		if run.len() < 2 {
			return nlp.Name{}, false // "the mayor of Lund, Scania"
		}
		for i := run.first; i < run.last; i++ {
			if n, ok := f.name(i); ok && !given && n.Kind.Base() != news.Person && n.Kind != "" && f.known(f.d.Word(run.last-1)) != news.Person {
				return nlp.Name{}, false
			}
		}
	case given && run.len() <= 3 && f.body(tokens{seg.first, run.first}):
	default:
		// Behind other words only where the recogniser is sure of a person: "… for
		// Acquisition Martin Zambur".
		n, ok := f.name(run.last - 1)
		if !ok || n.Kind.Base() != news.Person || n.Last-n.First < 2 || f.officeName(n) || f.d.Tokens[before].UPOS == nlp.ADP || f.d.Tokens[before].UPOS == nlp.DET {
			return nlp.Name{}, false
		}
		run = tokens{n.First, n.Last}
	}
	return nlp.Name{Span: f.span(run), First: run.first, Last: run.last, Kind: news.Person}, true
}

// ofTitled reports whether a preposition behind a noun for a person brings in the titles that end
// with token i, so that their name is that of another: "a lawyer for Mr. | Rao".
func (f *finder) ofTitled(first, i int) bool {
	for i > first && f.upper(i) && (f.office(i) || f.lex.honorifics.has(f.form(i))) {
		i--
	}
	return i > first && f.is(i, "for", "to", "of", "with") && f.small(i-1) && f.lex.personNouns.has(f.base(i-1))
}

// ranked is the person whose name stands right behind an office that opens a piece
// of a phrase, before where he serves: "Superintendent Bright Agbe of the coast
// guard".
func (f *finder) ranked(seg tokens) (nlp.Name, bool) {
	if !f.office(seg.first) || !f.upper(seg.first) {
		return nlp.Name{}, false
	}
	for i := seg.first + 2; i < seg.last; i++ {
		if f.d.Tokens[i].UPOS == nlp.ADP {
			return f.namedIn(tokens{seg.first, i})
		}
	}
	return nlp.Name{}, false
}

// unlikely is the person whose name a piece of a phrase is, though a recogniser
// takes it for a body's, because the head of the phrase is what only persons are:
// "the club's secretary, Nipul Basu".
func (f *finder) unlikely(seg tokens, head int) (nlp.Name, bool) {
	n, ok := f.name(seg.first)
	if !ok || seg.has(head) || n.First != seg.first || n.Last != seg.last || n.Key != "" || n.Kind.Base() != news.Organisation || f.endsBody(n) {
		return nlp.Name{}, false
	}
	if !f.office(head) || f.lex.either.has(f.base(head)) || f.d.Tokens[head].UPOS != nlp.NOUN || seg.len() < 2 || seg.len() > 3 {
		return nlp.Name{}, false
	}
	return nlp.Name{Span: n.Span, First: n.First, Last: n.Last, Kind: news.Person}, true
}

// ofBefore reports whether a phrase has told before token end of what or whom
// somebody holds the office.
func (f *finder) ofBefore(first, end int) bool {
	for i := first; i < end; i++ {
		if f.office(i) {
			for k := i + 1; k < end; k++ {
				if f.d.Tokens[k].UPOS == nlp.ADP {
					return true
				}
			}
		}
	}
	return false
}

// body reports whether the last word of a range ends the name of a body: "the
// Refugee Council", "Halden LLC".
func (f *finder) body(r tokens) bool {
	w := f.form(r.last - 1)
	return !r.empty() && (f.lex.govNouns.has(w) || f.lex.orgNouns.has(w) || f.lex.bodies.has(w) || f.lex.mediaNouns.has(w))
}

// partOfName reports whether token i can stand in a person's name that ends
// before token end: a capital, or a particle between two.
func (f *finder) partOfName(i, end int) bool {
	t := &f.d.Tokens[i]
	if t.UPOS == nlp.PUNCT || t.XPOS == "POS" || t.UPOS == nlp.NUM || f.quoted(i) {
		return t.UPOS == nlp.PUNCT && f.lowers[i] == "-" && i+1 < end && f.upper(i+1)
	}
	return f.upper(i) && t.UPOS != nlp.DET || f.particle(i) && i+1 < end
}

// particle reports whether a token is a word of small letters that stands within
// a person's name.
func (f *finder) particle(i int) bool { return f.lex.particles.has(f.form(i)) && f.small(i) }

// office reports whether a token is a word for an office, rank or title.
func (f *finder) office(i int) bool {
	w := f.form(i)
	if bare, dot := strings.CutSuffix(w.text, "."); dot {
		w = f.lex.all.word(bare) // "Sen."
	}
	if f.lex.titles.has(w) || f.lex.personNouns.has(w) {
		return true
	}
	l := f.base(i)
	return f.lex.personNouns.has(l) && f.d.Tokens[i].XPOS != "NNS"
}

// officeName reports whether what a recogniser took for a person's name is an
// office: "Vice Chairman", "Airbus President". A name behind a given name is none:
// "Julie Bishop".
func (f *finder) officeName(n nlp.Name) bool {
	return f.office(n.Last-1) && n.Key == "" && !f.lex.given.hasText(f.d.Word(n.First))
}

// onlyOffice reports whether every word of what a recogniser took for a person's name is
// one for an office or for what it is of: "Health Minister".
func (f *finder) onlyOffice(n nlp.Name) bool {
	if n.Last-n.First < 2 {
		return false // "Mr Baron"
	}
	for i := n.First; i < n.Last; i++ {
		if f.lex.given.hasText(f.d.Word(i)) || !f.office(i) && !f.lex.portfolios.has(f.form(i)) && !f.lex.govNouns.has(f.form(i)) {
			return false
		}
	}
	return true
}

// upperCase reports whether a word begins with a capital.
func upperCase(w string) bool {
	if w != "" && w[0] < utf8.RuneSelf {
		return w[0] >= 'A' && w[0] <= 'Z'
	}
	return upperBeyondASCII(w)
}

// upperBeyondASCII is upperCase of a word that begins beyond ASCII: apart, so that what most
// words need is short enough to be inlined.
func upperBeyondASCII(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
