package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// long is the full name that the text gives once for an acronym or short name,
// whose letters need not agree with it ("the National Election Board, or CNE"); ""
// when it gives none.
func (f *finder) long(short string) string {
	if f.longs == nil {
		f.longs = map[string]string{}
		for i := 2; i < len(f.d.Tokens); i++ {
			if !f.among(i-1, shortens) {
				continue
			}
			if n := f.introduced(i); n > 0 {
				w := f.d.Word(i)
				if r := f.fullBefore(i - n); !r.empty() && f.longs[w] == "" && f.text(r) != w {
					f.longs[w] = f.text(r)
				}
			}
		}
		f.initials()
	}
	return f.longs[short]
}

// initials enters the names whose initials a text uses as their short form without
// saying so ("the FDA" after "the U.S. Food and Drug Administration").
func (f *finder) initials() {
	for _, n := range f.d.Names {
		if n.Last-n.First < 3 || n.Kind.Base() == news.Person || n.Kind.Base() == news.Place {
			continue
		}
		full := n.Of(f.d.Text)
		_, rest, _ := strings.Cut(full, " ")
		for _, name := range [2]string{full, rest} {
			if strings.Count(name, " ") < 2 {
				continue
			}
			var b strings.Builder
			for _, w := range strings.Fields(name) {
				if r := w[0]; r >= 'A' && r <= 'Z' {
					b.WriteByte(r)
				}
			}
			if s := b.String(); len(s) >= 3 && f.longs[s] == "" {
				f.longs[s] = name
			}
		}
	}
}

// shortens are the words right before a short form.
var shortens = setOf("(", "or", "as")

// introduced is how many tokens before token i introduce it as the short form of what
// stands before them: the bracket of "(CNE)", ", or CNE", "known as CNE"; 0 when none do.
// The token before it is one of shortens.
func (f *finder) introduced(i int) int {
	w := f.d.Word(i)
	if len(w) < 2 || len(w) > 12 || !upperCase(w) {
		return 0
	}
	acronym := noLower(w)
	switch {
	case acronym && f.is(i-1, "(") && f.is(i+1, ")"):
		return 1
	case acronym && f.is(i-1, "or") && f.comma(i-2):
		return 2
	case f.is(i-1, "as") && f.is(i-2, "known") && i > 3 && !f.is(i-3, "also", "better"):
		if f.comma(i - 3) {
			return 3
		}
		return 2
	}
	return 0
}

// fullBefore is the name in capitals, of two words or more, that ends before
// token end.
func (f *finder) fullBefore(end int) tokens {
	i, capitals := end, 0
	for i > 0 && f.sentenceOf(i-1) == f.sentenceOf(end-1) {
		switch {
		case f.d.Tokens[i-1].UPOS != nlp.DET && f.d.Tokens[i-1].UPOS != nlp.PUNCT && f.upper(i-1):
			capitals++
		case f.is(i-1, "of", "for", "and", "on", "the", "in") && i < end && i-2 >= 0 && f.upper(i-2) && f.d.Tokens[i-2].UPOS != nlp.DET:
		default:
			if capitals < 2 {
				return tokens{}
			}
			return tokens{i, end}
		}
		i--
	}
	if capitals < 2 {
		return tokens{}
	}
	return tokens{i, end}
}

// appositive is the name that stands in apposition to the common noun that heads
// a phrase and is no person: "the weather bureau, BMKG", "the UN mission, Minusca".
func (f *finder) appositive(r tokens, head int) (nlp.Name, bool) {
	t := &f.d.Tokens[head]
	several := t.XPOS == "NNS"
	firm := f.companyToo(head) // "the loss adjusters, Crombie Vail"
	if t.UPOS != nlp.NOUN || !firm && (several || f.lex.personNouns.has(f.base(head))) || !f.lex.isSource(f.base(head), f.form(head)) || f.lex.docNouns.has(f.base(head)) {
		return nlp.Name{}, false
	}
	i := head + 1
	for i < r.last && f.lowers[i] != "," {
		i++
	}
	if i+3 < r.last && f.is(i+1, "the") && f.upper(i+2) {
		i++ // "a group, the Northern Front"
	}
	a := tokens{i + 1, i + 1}
	for a.last < r.last && a.len() < 6 && (f.upper(a.last) && f.d.Tokens[a.last].UPOS != nlp.PUNCT && f.d.Tokens[a.last].UPOS != nlp.DET || f.inName(a, r.last)) {
		a.last++
	}
	if a.empty() || a.last < r.last && !f.comma(a.last) && !f.shortForm(a.last) || f.lex.times.has(f.form(a.first)) {
		return nlp.Name{}, false
	}
	n, ok := f.name(a.first)
	if !ok || n.First != a.first || n.Last != a.last {
		n = nlp.Name{Span: f.span(a), First: a.first, Last: a.last}
	}
	switch n.Kind {
	case "place", "country":
		if n.Key != "" {
			return nlp.Name{}, false // "the port, Oslo"
		}
	}
	for i := a.first; firm && i < a.last; i++ {
		if a.len() < 2 || f.lex.given.hasText(f.d.Word(i)) || n.Kind.Base() == news.Person && !several {
			return nlp.Name{}, false // "its founder, Ana Rao"
		}
	}
	return n, true
}

// shortForm reports whether the short form of a name stands at token i: "the Northern Front | (NF)".
func (f *finder) shortForm(i int) bool {
	return i+2 < len(f.d.Tokens) && f.lowers[i] == "(" && noLower(f.d.Word(i+1)) && f.upper(i+1) && f.lowers[i+2] == ")"
}

// companyToo reports whether a noun for persons heads a phrase that may be a company's:
// "the builder", or in the plural before one name "the loss adjusters".
func (f *finder) companyToo(head int) bool {
	l := f.base(head)
	return f.lex.personNouns.has(l) && (f.lex.either.has(l) || f.d.Tokens[head].XPOS == "NNS")
}

// inName reports whether the small words behind a name in capitals go on with it: "the
// Army | of the North".
func (f *finder) inName(a tokens, end int) bool {
	i := a.last
	if a.empty() || i+1 >= end {
		return false
	}
	if f.is(i, "the") {
		return f.is(i-1, "of", "for") && f.upper(i+1)
	}
	return f.is(i, "of", "for") && (f.upper(i+1) || i+2 < end && f.is(i+1, "the") && f.upper(i+2))
}

func acronymOf(short, long string) bool {
	short = strings.ReplaceAll(short, ".", "")
	if len(short) < 2 || !noLower(short) {
		return false
	}
	k := 0
	for _, w := range strings.Fields(long) {
		if r := w[0]; r >= 'A' && r <= 'Z' && w != "The" {
			if k >= len(short) || short[k] != r {
				return false
			}
			k++
		}
	}
	return k == len(short)
}

// wordsIn reports whether the words of the name short stand in a row in the name
// long: "Beacon" in "Coast Beacon Online".
func wordsIn(long, short string) bool {
	return strings.Contains(" "+strings.ToLower(long)+" ", " "+strings.ToLower(short)+" ")
}

// bareName is the name of an outlet without its article.
func bareName(s string) string {
	for _, article := range [...]string{"The ", "the "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}
