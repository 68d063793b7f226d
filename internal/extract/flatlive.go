package extract

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"hearsay/internal/news"
)

// A live blog as text: every entry stands under its time of day, on a line of its own
// or before its heading. What follows such a time is an entry, however short, and what
// stands over the first of them is the head of the article.

// liveEntries is how many entries make a live blog.
const liveEntries = 3

// entryWords is the longest heading of an entry, in words.
const entryWords = 16

// reEntryHead matches a heading that opens with its entry's time: "16:20 What we know".
var reEntryHead = regexp.MustCompile(`(?i)^\d\d?[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?\s+\S`)

// live finds the entries of a live blog: the lines that give their times, and their
// headings.
func (f *flat) live() {
	var at []int
	for i := range f.lines {
		l := &f.lines[i]
		if reClockOnly.MatchString(l.text) && !strings.HasPrefix(l.text, "0:00") && !strings.HasPrefix(l.text, "00:0") && i+1 < len(f.lines) && f.lines[i+1].words >= 3 ||
			l.heading > 0 && reEntryHead.MatchString(l.text) {
			at = append(at, i)
		}
	}
	if len(at) < liveEntries {
		return
	}
	f.clocks = at
	for _, i := range at {
		k := i
		if f.lines[i].heading == 0 {
			k++
		}
		if k+1 < len(f.lines) && f.lines[k].words <= entryWords && !endsSentence(f.lines[k].text) && f.lines[k+1].prose >= 4 {
			f.lines[k].entryHead = true
		}
	}
}

// inEntries reports whether line i stands behind the time of the first entry.
func (f *flat) inEntries(i int) bool { return len(f.clocks) > 0 && i >= f.clocks[0] }

// fromFirstEntry makes the text of a live blog begin with its first entry.
func (f *flat) fromFirstEntry() {
	if len(f.clocks) > 0 && f.head >= 0 && f.head < f.clocks[0] && f.clocks[0] < f.lo && f.lo-f.clocks[0] <= 4 {
		f.lo = f.clocks[0]
	}
}

// isLiveTitle reports whether a line says that it is the title of a live blog.
func isLiveTitle(folded string) bool {
	for _, w := range liveWords() {
		if strings.Contains(" "+folded+" ", " "+w+" ") {
			return true
		}
	}
	return false
}

var liveWords = sync.OnceValue(func() []string { return wordsOf("live_words") })

// entryTime is the time of the entry that line i belongs to, as far as the article's
// date and the hour over the entry tell it; "" for other texts, and where the hour is
// later than the article.
func (f *flat) entryTime(i int, a *news.Article) string {
	base := a.Updated
	if base == "" {
		base = a.Published
	}
	if !f.inEntries(i) || len(base) < len("2006-01-02") {
		return ""
	}
	k, found := slices.BinarySearch(f.clocks, i)
	if !found {
		k-- // the last one before it
	}
	m := reClock.FindStringSubmatch(f.lines[f.clocks[k]].text)
	if m == nil {
		return ""
	}
	m[4] = "UTC"
	at := clock(base[:len("2006-01-02")], m)
	if at == "" {
		return ""
	}
	at = strings.TrimSuffix(at, "Z")
	last, err := time.Parse(time.RFC3339, base)
	if err != nil {
		return at[:len("2006-01-02T15:04")] // no zone is printed
	}
	at += base[len("2006-01-02T15:04:05"):]
	if t, err := time.Parse(time.RFC3339, at); err != nil || t.After(last) {
		return ""
	}
	return at
}
