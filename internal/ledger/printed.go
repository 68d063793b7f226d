package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// printedWith learns which words the texts print with each person's name: what stands before
// it in its phrase ("Education Secretary Moe", "a lawyer for Ms. Rao, Moe") and the phrase
// that follows it between commas ("Moe, who is spokesman for the port"). They show whom he
// may speak for, where nothing says it for certain.
func (d *directory) printedWith(as []*article) {
	for _, a := range as {
		var predicates []news.Span
		for i := range a.Mentions {
			m := &a.Mentions[i]
			e := d.byID[m.Entity]
			if e == nil || e.Kind != news.Person || m.Form == "pronoun" {
				continue
			}
			k := a.SentenceAt(m.Start)
			if k < 0 {
				continue
			}
			if predicates == nil {
				for c := range a.Clauses {
					predicates = append(predicates, a.Clauses[c].Pred.At)
				}
				slices.SortFunc(predicates, func(p, q news.Span) int { return p.Start - q.Start })
			}
			d.notePrinted(e, m.Role)
			d.notePrinted(e, m.Span().Of(a.Text))
			s := a.Sentences[k]
			for _, phrase := range []news.Span{d.phraseBefore(a, s, m.Start, predicates), d.phraseAfter(a, s, m.End, predicates)} {
				if !phrase.Empty() {
					d.notePrinted(e, phrase.Of(a.Text))
				}
			}
		}
	}
}

// notePrinted keeps the words of a phrase that is printed with a person's name.
func (d *directory) notePrinted(e *news.Entity, phrase string) {
	own := strings.Fields(fold(e.Name))
	for _, w := range wordsAt(phrase) {
		for _, f := range strings.Fields(fold(w.folded)) {
			if !slices.Contains(own, f) && !slices.Contains(d.printed[e.ID], f) {
				d.printed[e.ID] = append(d.printed[e.ID], f)
			}
		}
	}
}

// phraseBefore is what stands before a name in its phrase: a title with the words before
// it ("Education Secretary", "police spokesman"), or a phrase for somebody that a comma
// parts from the name ("a lawyer for Ms. Rao, ").
func (d *directory) phraseBefore(a *article, s news.Span, name int, predicates []news.Span) news.Span {
	start := max(s.Start, name-longestOffice)
	if n, _ := slices.BinarySearchFunc(predicates, name, func(p news.Span, at int) int { return p.Start - at }); n > 0 {
		start = max(start, min(name, predicates[n-1].End))
	}
	before := d.withoutTitles(strings.TrimRight(a.Text[start:name], " "))
	before, apart := strings.CutSuffix(before, ",")
	end := start + len(before)
	if j := strings.LastIndexAny(strings.TrimRight(before, "."), ",;:“”\"()"); j >= 0 {
		start = min(end, start+j+1)
	}
	at := news.Span{Start: start, End: end}
	if apart {
		if d.lists.somebodyAt(at.Of(a.Text)) {
			return at
		}
		return news.Span{}
	}
	text := at.Of(a.Text)
	words := wordsAt(text)
	n := len(words)
	office := n > 2 && words[n-2].folded == "of" && d.lists.holdsPerson(words[n-3].folded) // "secretary of education"
	if n == 0 || isLower(text[words[n-1].start:]) && !d.lists.holdsPerson(words[n-1].folded) && !office {
		return news.Span{}
	}
	for n > 0 && !slices.Contains(d.lists.claims[words[n-1].folded], "joins") && (words[n-1].folded == "of" || d.lists.description[words[n-1].folded] != "after") && !slices.Contains(d.lists.definite, words[n-1].folded) {
		n--
	}
	if n == len(words) {
		return news.Span{}
	}
	return news.Span{Start: start + words[n].start, End: end}
}

// phraseAfter is the phrase between commas behind a name, if it is one for somebody and
// tells nothing that happens.
func (d *directory) phraseAfter(a *article, s news.Span, name int, predicates []news.Span) news.Span {
	if name >= s.End || !strings.HasPrefix(a.Text[name:s.End], ", ") {
		return news.Span{}
	}
	at := news.Span{Start: name + len(", "), End: d.officeEnd(a, name+len(", "), s.End)}
	n, _ := slices.BinarySearchFunc(predicates, at.Start, func(p news.Span, at int) int { return p.Start - at })
	if n < len(predicates) && predicates[n].Start < at.End && !d.lists.holdsPerson(predicates[n].Of(a.Text)) || !d.lists.somebodyAt(at.Of(a.Text)) {
		return news.Span{}
	}
	return at
}

// somebodyAt reports whether a phrase is one for somebody: it has a noun for a person, and
// opens with an article, a possessive, a name or that noun.
func (l *lists) somebodyAt(phrase string) bool {
	words := wordsAt(phrase)
	if len(words) == 0 || !l.holdsPerson(phrase) {
		return false
	}
	w := words[0]
	return w.owns || !isLower(phrase[w.start:]) || l.bare[w.folded] || l.possessive[w.folded] || l.description[w.folded] == "single" || l.holdsPerson(w.folded)
}

// holdsPerson reports whether a phrase has a noun for a person, or for an office.
func (l *lists) holdsPerson(phrase string) bool {
	return slices.ContainsFunc(wordsAt(phrase), func(w wordAt) bool {
		return slices.Contains(l.sources[w.folded], "person") || len(l.bodies[w.folded]) > 0 || l.heads[w.folded] != "" && l.heading(w.folded) || l.spokes(w.folded)
	})
}
