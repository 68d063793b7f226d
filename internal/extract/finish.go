package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"hearsay/internal/news"
)

// finish fills in what is read from the article's own text.
func finish(a *news.Article) {
	if a.Language == "" {
		a.Language = detectLanguage(a)
	}
}

// maxDetect is how much text is looked at to tell the language, in bytes.
const maxDetect = 8 << 10

// detectLanguage tells the language of the article's text, "" when there is
// too little of it.
func detectLanguage(a *news.Article) string {
	var b strings.Builder
	for _, blk := range a.Blocks {
		if blk.Kind.IsBody() && b.Len() < maxDetect {
			b.WriteString(a.Text[blk.Start:blk.End])
			b.WriteByte(' ')
		}
	}
	if b.Len() < 60 {
		return ""
	}
	info := whatlanggo.Detect(b.String())
	if !info.IsReliable() && info.Confidence < .3 {
		return ""
	}
	return info.Lang.Iso6391()
}

// clip shortens a text for a note.
func clip(s string) string {
	const most = 200
	if len(s) <= most {
		return s
	}
	k := most
	for !utf8.RuneStart(s[k]) {
		k--
	}
	return s[:k]
}
