package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// An age of somebody without a name is told apart by what he is in the story: the
// suspect, the driver. It must be his by the grammar, since those sentences tell of
// others too.

// agedRole is the noun for what somebody without a name is whose age a figure is:
// "=suspect" for "a 19-year-old man as a suspect", "the suspect, 19"; "" where
// nothing beside q, which is the age or a mention of whom it is, says so.
func (b *builder) agedRole(a *article, q, age news.Span) string {
	s := a.SentenceAt(q.Start)
	if s < 0 {
		return ""
	}
	sentence := a.Sentences[s]
	text := strings.ToLower(sentence.Of(a.Text))
	if len(text) != sentence.Len() {
		return "" // lower case of another length: places in it are not the text's
	}
	if q == age && b.oneOfSeveral(text, q.Start-sentence.Start, q.End-sentence.Start) {
		return ""
	}
	best, near, long := "", ageReach, 0
	for w, role := range b.lists.roles {
		if role == roleAnother {
			continue
		}
		for from := 0; ; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			i += from
			from = i + len(w)
			if i > 0 && asciiWord(text[i-1]) || from < len(text) && (asciiWord(text[from]) || text[from] == '\'') {
				continue
			}
			at := news.Span{Start: sentence.Start + i, End: sentence.Start + from}
			gap := max(at.Start-q.End, q.Start-at.End)
			if gap > near || gap == near && (len(w) < long || len(w) == long && role >= best) {
				continue // of "bus driver" and "driver" the longer
			}
			if q == age && (!b.ageBelongs(a, sentence, at, age) || b.lists.notOne[w] && !b.definiteAt(a, at.Start) && !b.definiteAt(a, age.Start)) {
				continue
			}
			best, near, long = role, gap, len(w)
		}
	}
	return best
}

// oneOfSeveral reports whether the words about an age in a sentence say that it is of
// one of several: "the second suspect, 24".
func (b *builder) oneOfSeveral(sentence string, start, end int) bool {
	around := sentence[max(0, start-ageReach/2):min(len(sentence), end+ageReach/2)]
	words := strings.FieldsFunc(around, func(r rune) bool { return !('a' <= r && r <= 'z' || r == '-') })
	return slices.ContainsFunc(words, func(w string) bool { return b.lists.roles[w] == roleAnother })
}

// ageBelongs reports whether an age is that of whom a noun of its sentence names, and
// not of somebody else whom the sentence tells of: "the driver hit a cyclist, 12", "the
// father of the suspect, 58".
func (b *builder) ageBelongs(a *article, sentence, noun, age news.Span) bool {
	hyphened := strings.Contains(age.Of(a.Text), "-")
	if noun.Start >= age.End { // "a 19-year-old man as a suspect"
		between := a.Text[age.End:noun.Start]
		return hyphened && !strings.ContainsAny(between, ",;:.()") && !b.predicateIn(a, news.Span{Start: age.End, End: noun.Start})
	}
	if noun.End > age.Start {
		return true
	}
	if b.lists.ageOf[wordBefore(a.Text, b.phraseStart(a, sentence, noun.Start))] {
		return false // "the father of the suspect"
	}
	between := a.Text[noun.End:age.Start]
	if b.agedBy(between) {
		return true // "the suspect, 19", "the suspect, a 19-year-old"
	}
	if hyphened || strings.ContainsAny(between, ",;:()") {
		return false // it stands with another noun
	}
	// "The suspect in the Osk stabbing is 17": nothing happens before the last verb.
	last := strings.LastIndexByte(strings.TrimRight(between, " "), ' ')
	return last < 0 || !b.predicateIn(a, news.Span{Start: noun.End, End: noun.End + last})
}

// phraseStart is where the noun phrase whose noun begins at a byte begins, before its
// article.
func (b *builder) phraseStart(a *article, sentence news.Span, noun int) int {
	if w := wordBefore(a.Text, noun); b.definiteAt(a, noun) {
		return max(sentence.Start, strings.LastIndex(strings.ToLower(a.Text[:noun]), w))
	}
	return noun
}

// definiteAt reports whether the word before a byte says that one is meant who is
// known: "the victim".
func (b *builder) definiteAt(a *article, at int) bool {
	w := wordBefore(a.Text, at)
	return slices.Contains(b.lists.definite, w) || slices.Contains(b.lists.claims[w], "this")
}

// predicateIn reports whether a clause of an article has its predicate within a span.
func (b *builder) predicateIn(a *article, s news.Span) bool {
	return slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return s.Contains(c.Pred.At) })
}

// roleAnother stands among the roles for words that say that one of several is meant.
const roleAnother = "another"

func asciiWord(c byte) bool { return 'a' <= c && c <= 'z' || c == '-' || c >= 0x80 }
