package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// anyFirm reports whether a phrase says no more of somebody than that he is a firm, and where
// it has its seat: "the company", "the Lund-based firm".
func (f *finder) anyFirm(r tokens, head int) bool {
	return f.lex.firms.has(f.base(head)) && f.d.Tokens[head].XPOS == "NN" && f.is(r.first, "the") && (r.len() == 2 || f.seated(r, head))
}

// seated reports whether all that stands between the article of a phrase and its head is where
// somebody has his seat: "the | Lund-based | company", "the | Lund | company".
func (f *finder) seated(r tokens, head int) bool {
	i := head
	if i-2 > r.first && f.is(i-1, "based") && f.lowers[i-2] == "-" {
		i -= 2
	} else if strings.HasSuffix(f.lower(i-1), "-based") {
		return i-1 == r.first+1 && head+1 == r.last
	}
	for k := i - 1; k > r.first; k-- {
		if !f.upper(k) || f.d.Tokens[k].UPOS != nlp.PROPN {
			return false
		}
		if n, ok := f.name(k); ok && n.Key != "" && n.Kind.Base() != news.Place && n.Kind != news.Country {
			return false // "the Ford company"
		}
	}
	return i-1 > r.first && head+1 == r.last
}

// firmOfParagraph is the one firm that the paragraph of "the company" names before it, else the
// paragraph before that, else the sentence by which the article opens. A noun for firms of one
// trade ("the carrier") may mean one that is not named.
func (f *finder) firmOfParagraph(r tokens, head int) (who, bool) {
	if !f.anyFirm(r, head) || !f.is(head, "company", "firm") {
		return who{}, false
	}
	here := f.sentenceOf(head)
	first := here
	for first > 0 && f.paragraph(first-1) == f.paragraph(here) {
		first--
	}
	if w, any := f.onlyFirm(tokens{f.opening[first], r.first}); any || first == 0 {
		return w, w.link.Name != ""
	}
	before := first - 1
	for before > 0 && f.paragraph(before-1) == f.paragraph(first-1) {
		before--
	}
	if w, any := f.onlyFirm(tokens{f.opening[before], f.d.Sentences[first-1].Last}); any {
		return w, w.link.Name != ""
	}
	lead := 0
	for lead < before && (skipped(f.kindOf(lead)) || f.kindOf(lead) == news.Headline || f.kindOf(lead) == news.Subheadline) {
		lead++
	}
	w, _ := f.onlyFirm(f.sentenceTokens(lead))
	return w, w.link.Name != ""
}

// onlyFirm is the one name of a range that may be a firm's; any reports whether there is one.
func (f *finder) onlyFirm(r tokens) (found who, any bool) {
	for i := r.first; i < r.last; i++ {
		n, ok := f.name(i)
		if !ok || n.First != i || !f.mayBeFirm(n) {
			continue
		}
		w := f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last}))
		if any && !sameSpeaker(found.link, w.link) || f.besideAnother(n) {
			return who{}, true
		}
		found, any = w, true
		found.kind = news.SourceOrg
	}
	return found, any
}

// besideAnother reports whether an "and" joins a name to another, whether that has been
// recognised or not: "Tarvo and Brenta".
func (f *finder) besideAnother(n nlp.Name) bool {
	return f.is(n.Last, "and", "or") && f.properNoun(n.Last+1) || f.is(n.First-1, "and", "or") && f.properNoun(n.First-2)
}

// mayBeFirm reports whether a name may be that of a company: by its kind, or where it is of one
// word and nothing tells of a person.
func (f *finder) mayBeFirm(n nlp.Name) bool {
	x, ok := f.referent(n.Span)
	if !ok || f.quoted(n.First) || !f.firmLike(x.Name) || f.lex.mastheads.has(f.form(n.Last-1)) {
		return false
	}
	switch x.Kind {
	case news.Company:
		return true
	case news.Organisation:
		return !x.Listed
	case news.Person, "":
		w := f.identifyAlone(tokens{n.First, n.Last}, n.First)
		return !x.Listed && f.d.Tokens[max(0, n.First-1)].UPOS != nlp.ADP && f.perhapsBody(w) && !x.Told && !f.lex.given.hasText(x.Name)
	}
	return false
}
