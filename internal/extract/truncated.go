package extract

import (
	"strings"
	"sync"

	"hearsay/internal/news"
)

var paywallPhrases = sync.OnceValue(func() []string { return wordsOf("paywall") })

// saysPaywall reports whether a folded line says that the rest is for
// subscribers.
func saysPaywall(folded string) bool {
	for _, p := range paywallPhrases() {
		if i := strings.Index(folded, p); i >= 0 && wordStarts(folded, i) && wordEnds(folded, i+len(p)) {
			return true
		}
	}
	return false
}

// shortBody is the length, in words, under which a text that is declared or
// said to be for subscribers counts as its free beginning. Longer ones were
// captured by somebody who could read them.
const shortBody = 220

// truncation marks an article that is only the beginning of one. notFree says
// that the page declares itself not free to read, wall that a line after the
// text offers the rest to subscribers.
func truncation(a *news.Article, b *builder, notFree, wall bool) {
	text := b.text.String()
	words, last := 0, ""
	for _, blk := range b.out {
		if blk.Kind.IsBody() {
			words += countWords(text[blk.Start:blk.End])
			last = ""
			if blk.Kind == news.Paragraph {
				last = text[blk.Start:blk.End]
			}
		}
	}
	switch {
	case last != "" && endsCut(last) && countWords(last) >= 2:
		a.Truncated, a.TruncatedWhy = true, "ends in an ellipsis"
	case last != "" && !endsSentence(last) && countWords(last) >= 12 && !strings.HasSuffix(last, ":"):
		a.Truncated, a.TruncatedWhy = true, "no closing stop"
	case wall && words < shortBody, notFree && words < shortBody/2:
		a.Truncated, a.TruncatedWhy = true, "paywall"
	}
}

// endsCut reports whether s ends in an ellipsis outside quotation marks.
func endsCut(s string) bool {
	s = strings.TrimRight(s, " ")
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "[…]") || strings.HasSuffix(s, "[...]")
}
