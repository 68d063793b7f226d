package ledger

import (
	"slices"
	"strings"
)

// verdictWords bounds a sentence that only says of what was said before that it is
// not so, in words: "the figure is a pure invention".
const verdictWords = 12

// verdict reports whether words only call false what was said before: "This
// figure is false", "that is not true", "there is no truth in the report"; noun
// says that they name what they mean by a noun for a claim.
func (b *builder) verdict(text string) (is, noun bool) {
	ws := strings.Fields(strings.ReplaceAll(wordsOf(text), "’", "'"))
	class := func(i int, k string) bool { return i < len(ws) && slices.Contains(b.lists.claims[ws[i]], k) }
	i := 0
	for class(i, "joins") {
		i++
	}
	if class(i, "there") { // "there is no truth in it"
		if i+4 >= len(ws) || !class(i+2, "not") || !class(i+3, "truth") {
			return false, false
		}
		return b.meant(ws[i+5:])
	}
	switch {
	case class(i, "this") && class(i+1, "claim"):
		i, noun = i+2, true
	case class(i, "this") && class(i+2, "claim"): // "the newspaper report"
		i, noun = i+3, true
	case class(i, "again"):
		i++
		if strings.HasSuffix(ws[i-1], "'s") {
			i--
		}
	default:
		return false, false
	}
	if !class(i, "is") {
		return false, false
	}
	not := false
	for i++; i < min(len(ws), verdictWords); i++ {
		switch {
		case class(i, "not"):
			not = true
		case (class(i, "true") || b.lists.falses[ws[i]]) && class(i+1, "pointed"):
			return false, false // "it is not true that …" says itself what is not
		case not && class(i, "true"):
			return true, noun
		case !not && b.lists.falses[ws[i]]:
			// "it is wrong for him to assume" judges what he does.
			return !class(i+1, "goes on"), noun
		case class(i, "joins") || class(i, "claim"):
			return false, false
		}
	}
	return false, false
}

// onward is the text from where a unit begins to the end of its sentence.
func (b *builder) onward(u *unit) string {
	a := b.arts[u.art]
	end := u.at.End
	if k := a.SentenceAt(u.at.Start); k >= 0 {
		end = max(end, a.Sentences[k].End)
	}
	return a.Text[u.at.Start:end]
}

// meant reports whether words open with a pronoun or noun for what was said.
func (b *builder) meant(ws []string) (is, noun bool) {
	for i, w := range ws[:min(len(ws), 3)] {
		if k := b.lists.claims[w]; slices.Contains(k, "claim") {
			// "the reports that he had left" say themselves what they are
			return i+1 == len(ws) || !slices.Contains(b.lists.claims[ws[i+1]], "pointed"), true
		} else if i == 0 && slices.Contains(k, "again") {
			return true, false
		}
	}
	return false, false
}
