package extract

import (
	"strings"
	"sync"

	"github.com/abadojack/whatlanggo"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

const (
	// maxDetect is how much text is looked at to tell the language, in bytes.
	maxDetect = 4 << 10
	// minDetect is how much is needed.
	minDetect = 60
	// stopShare is the share of a text's words from which its language's commonest
	// words settle it. In English news it lies between .35 and .5; a text in a
	// language that shares some short words stays far below.
	stopShare = .28
)

// detectLanguage tells the language of the article's text, "" when there is too
// little of it or when nothing tells.
func detectLanguage(a *news.Article) string {
	var b strings.Builder
	for _, blk := range a.Blocks {
		if blk.Kind.IsBody() && b.Len() < maxDetect {
			b.WriteString(a.Text[blk.Start:min(blk.End, blk.Start+maxDetect)])
			b.WriteByte(' ')
		}
	}
	text := strings.ToValidUTF8(b.String(), "")
	if len(text) < minDetect {
		return ""
	}
	if code := byStopWords(text); code != "" {
		return code
	}
	info := whatlanggo.Detect(text)
	if !info.IsReliable() && info.Confidence < .3 {
		return ""
	}
	return info.Lang.Iso6391()
}

// byStopWords tells the language by its commonest words, for the languages that
// have a list of them.
func byStopWords(text string) string {
	words := strings.Fields(fold(text))
	if len(words) < 8 {
		return ""
	}
	best, code := 0, ""
	for _, l := range stopWords() {
		n := 0
		for _, w := range words {
			if l.words[w] {
				n++
			}
		}
		if n > best {
			best, code = n, l.code
		}
	}
	if float64(best) < stopShare*float64(len(words)) {
		return ""
	}
	return code
}

type stopList struct {
	code  string
	words map[string]bool
}

var stopWords = sync.OnceValue(func() []stopList {
	var out []stopList
	for _, code := range lang.Codes() {
		if b, err := lang.Get(code); err == nil && b.Has("stopwords") {
			out = append(out, stopList{code, b.List("stopwords").Set()})
		}
	}
	return out
})
