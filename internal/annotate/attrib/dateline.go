package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxDateline is how long a dateline may be, in tokens.
const maxDateline = 16

// afterDateline is the first token of a sentence after the place, agency and
// dash that it may open with: "OSLO, Norway (AP) —".
func (f *finder) afterDateline(s int) int {
	r := f.sentenceTokens(s)
	upper := false
	for i := r.first; i < min(r.last-1, r.first+maxDateline); i++ {
		switch w := f.d.Word(i); w {
		case "—", "–", "--", "―":
			if upper {
				return i + 1
			}
			return r.first
		case ":":
			if upper && i <= r.first+3 {
				return i + 1
			}
			return r.first
		case "-":
			if upper && i > r.first && f.d.Tokens[i].Start > f.d.Tokens[i-1].End && f.d.Tokens[i+1].Start > f.d.Tokens[i].End {
				return i + 1
			}
		default:
			if u := f.d.Tokens[i].UPOS; u != nlp.PROPN && u != nlp.PUNCT && u != nlp.NUM && !capital(w) {
				return r.first
			}
			upper = upper || len(w) > 2 && noLower(w) || upper || w == "("
		}
	}
	return r.first
}

// colonDateline reports whether the words before a colon are the place of a dateline, as
// papers of South Asia and others print it: "DHAKA: The adviser said …". A headline that
// opens with who says it has no stop at its end.
func (f *finder) colonDateline(left, sent tokens) bool {
	if !f.is(sent.last-1, ".") || f.kindOf(f.sentenceOf(left.first)) == news.Headline {
		return false
	}
	longest := 0
	for i := left.first; i < left.last; i++ {
		w := f.d.Word(i)
		if !noLower(w) {
			return false
		}
		longest = max(longest, len(w))
		if n, ok := f.name(i); ok && n.Key != "" && n.Kind.Base() != news.Place {
			return false // "UNICEF: …"
		}
	}
	return longest > 3
}

func capital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// beforeBar is where a content of a title ends before the outlet's name: "… | Herald".
func (f *finder) beforeBar(r tokens) int {
	for i := r.first + 1; i < r.last; i++ {
		if f.lowers[i] == "|" {
			return i
		}
	}
	return r.last
}
