package extract

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"hearsay/internal/lang"
	"hearsay/internal/outlets"
)

// furniture knows lines that are no part of an article by how they read, from
// the lists of every language: a page in one language has its publishing
// system's buttons in another.
type furniture struct {
	line  map[string]string // the whole folded line → kind
	start map[string][]phrase
	any   map[string][]ranked // by the first word
	end   []phrase
	frame []phrase

	anys     int // how many phrases any holds
	anyWords int // the longest line, in words, that one of them holds for
}

// ranked is a phrase with its place in the lists: the first one counts.
type ranked struct {
	phrase
	rank int
}

type phrase struct {
	text, kind string
	rest       string // of a frame: what stands somewhere after text
	words      int    // longest line that it holds for
}

// defaultPhraseWords is the longest line, in words, for phrases that give none.
const defaultPhraseWords = 14

// furnitureWhy is the reason that --explain gives for each kind of the list.
var furnitureWhy = map[string]string{
	"social": "share buttons", "signup": "subscription or newsletter line", "ad": "advertisement", "nav": "navigation",
	"footer": "page footer", "cookie": "cookie or privacy notice", "browser": "browser warning", "media": "player or gallery line",
	"meta": "byline or date line", "related": "related links", "tags": "tag list", "comment": "reader comments",
	"source": "note of the capture's source", "bio": "author biography", "overlay": "overlay",
	"about": "about the author or the site", "service": "the house to its readers", "page": "turn of a page",
}

var defaultFurniture = sync.OnceValue(func() *furniture { return furnitureOf("furniture") })

// notices are what a house says to its readers, which a quotation may say as well.
var notices = sync.OnceValue(func() *furniture { return furnitureOf("notices") })

// furnitureOf reads one list of every language.
func furnitureOf(list string) *furniture {
	f := &furniture{line: map[string]string{}, start: map[string][]phrase{}, any: map[string][]ranked{}}
	for _, code := range lang.Codes() {
		b, err := lang.Get(code)
		if err != nil {
			continue // an overlay that does not read is reported where it is set
		}
		for _, e := range b.List(list).Entries {
			f.add(e.Col(0), e.Col(1), e.Col(2), e.Col(3))
		}
	}
	return f
}

func (f *furniture) add(text, match, kind, words string) {
	n, err := strconv.Atoi(words)
	if err != nil || n <= 0 {
		n = defaultPhraseWords
	}
	text, rest, framed := strings.Cut(text, "…")
	text, rest = fold(text), fold(rest)
	if text == "" || framed != (match == "frame") {
		return
	}
	p := phrase{text, kind, rest, n}
	switch match {
	case "line":
		f.line[text] = kind
	case "start":
		w, _, _ := strings.Cut(text, " ")
		f.start[w] = append(f.start[w], p)
	case "any":
		w, _, _ := strings.Cut(text, " ")
		f.any[w] = append(f.any[w], ranked{p, f.anys})
		f.anys++
		f.anyWords = max(f.anyWords, n)
	case "end":
		f.end = append(f.end, p)
	case "frame":
		f.frame = append(f.frame, p)
	}
}

// kindOf tells what sort of furniture a printed line is, "" when it reads like
// none. Buttons that run together ("ShareTweetPrint") are also tried word by
// word.
func (f *furniture) kindOf(text, folded string, words int) string {
	if k := f.kind(folded, words); k != "" {
		return k
	}
	if strings.HasPrefix(text, "©") && words <= 40 && strings.ContainsAny(text, "0123456789") {
		return "footer"
	}
	if hashtags(text) {
		return "tags"
	}
	if words > 20 {
		return ""
	}
	if apart := splitRuns(text); apart != "" {
		folded = fold(apart)
		words = countWords(apart)
		if k := f.kind(folded, words); k != "" {
			return k
		}
	}
	if k := f.row(folded); k != "" {
		return k
	}
	// A row of buttons: nearly every word is one.
	n, last := 0, ""
	for _, w := range strings.Fields(folded) {
		if k := f.line[w]; k != "" {
			n++
			last = k
		}
	}
	if n >= 3 && n*10 >= words*6 || n == words && n > 1 {
		return last
	}
	return ""
}

// row is the kind of a line that falls into three or more buttons of one or more
// words, "" when it does not.
func (f *furniture) row(folded string) string {
	words := strings.Fields(folded)
	n, last := 0, ""
	for i := 0; i < len(words); n++ {
		k := min(4, len(words)-i)
		for ; k > 0; k-- {
			if at := strings.Join(words[i:i+k], " "); f.isButton(at, k) {
				last = f.kind(at, k)
				break
			}
		}
		if k == 0 {
			return ""
		}
		i += k
	}
	if n < 3 {
		return ""
	}
	return last
}

// hashtags reports whether a line is nothing but hashtags: "#flood #EastCoast".
func hashtags(text string) bool {
	fields := strings.Fields(text)
	for _, w := range fields {
		if len(w) < 3 || w[0] != '#' || w[1] == '#' || !unicode.IsLetter([]rune(w[1:])[0]) {
			return false
		}
	}
	return len(fields) > 1
}

// leadIn tells what sort of teaser a line is by the words before its first colon
// ("Related: …", "READ MORE: …"), "" when they are no such words.
func (f *furniture) leadIn(text string) string {
	i := strings.IndexByte(text, ':')
	if i <= 0 || i > 30 {
		return ""
	}
	switch k := f.line[fold(text[:i])]; k {
	case "related", "nav", "media", "social":
		return k
	}
	return ""
}

// splitRuns puts a space where a small letter meets a capital inside a word; ""
// when there is no such place.
func splitRuns(s string) string {
	var b strings.Builder
	var last rune
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
			n++
		}
		b.WriteRune(r)
		last = r
	}
	if n == 0 {
		return ""
	}
	return b.String()
}

// kind tells what sort of furniture a line is, "" when it reads like none.
// folded is the line as fold gives it, words its length.
func (f *furniture) kind(folded string, words int) string {
	if k := f.line[folded]; k != "" {
		return k
	}
	w, _, _ := strings.Cut(folded, " ")
	for _, p := range f.start[w] {
		if words <= p.words && strings.HasPrefix(folded, p.text) && wordEnds(folded, len(p.text)) {
			return p.kind
		}
	}
	for _, p := range f.end {
		if words <= p.words && strings.HasSuffix(folded, p.text) && wordStarts(folded, len(folded)-len(p.text)) {
			return p.kind
		}
	}
	if words > 150 {
		return ""
	}
	for _, p := range f.frame {
		if words <= p.words && strings.HasPrefix(folded, p.text+" ") && strings.Contains(folded[len(p.text):]+" ", " "+p.rest+" ") {
			return p.kind
		}
	}
	if words > f.anyWords {
		return ""
	}
	// Of the phrases that stand somewhere in the line the first of the list counts.
	kind, first := "", f.anys
	for i := 0; i < len(folded); {
		end := len(folded)
		if k := strings.IndexByte(folded[i:], ' '); k >= 0 {
			end = i + k
		}
		for _, p := range f.any[folded[i:end]] {
			if p.rank < first && words <= p.words && strings.HasPrefix(folded[i:], p.text) && wordEnds(folded, i+len(p.text)) {
				kind, first = p.kind, p.rank
			}
		}
		i = end + 1
	}
	return kind
}

func wordStarts(s string, i int) bool { return i == 0 || s[i-1] == ' ' }
func wordEnds(s string, i int) bool   { return i == len(s) || s[i] == ' ' }

// ownFurniture are the lines that the outlet lists give as furniture of the
// outlet whose page it is, folded; nil for an unknown outlet.
func ownFurniture(known *outlets.List, url string) map[string]bool {
	o, ok := known.ByDomain(host(url))
	if !ok || len(o.Furniture) == 0 {
		return nil
	}
	m := map[string]bool{}
	for _, l := range o.Furniture {
		m[fold(l)] = true
	}
	return m
}
