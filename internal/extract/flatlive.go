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
		if reClockOnly.MatchString(l.text) && !strings.HasPrefix(l.text, "0:00") && !strings.HasPrefix(l.text, "00:0") && f.entryBehind(i) ||
			l.heading > 0 && reEntryHead.MatchString(l.text) {
			at = append(at, i)
		}
	}
	if len(at) < liveEntries {
		return
	}
	f.clocks = at
	for _, i := range at {
		l := &f.lines[i]
		m := reClock.FindStringSubmatchIndex(l.text)
		if m == nil {
			m = []int{0, 0}
		}
		f.hours = append(f.hours, l.text[:m[1]])
		k := i
		if l.heading == 0 {
			k++
		} else { // "16:20 What we know": the hour is no word of the heading
			rest := strings.TrimLeft(l.text[m[1]:], " -–—:|")
			l.line = l.line.part(len(l.text)-len(rest), len(l.text))
			measureFlat(l)
		}
		if k+1 < len(f.lines) && f.lines[k].words <= entryWords && !isStatement(f.lines[k].text) && f.lines[k+1].prose >= 2 {
			f.lines[k].entryHead = true
		}
	}
}

// entryBehind reports whether an entry follows the hour in line i: some words, or a short
// heading over its text.
func (f *flat) entryBehind(i int) bool {
	return i+1 < len(f.lines) && (f.lines[i+1].words >= 3 || f.lines[i+1].words > 0 && i+2 < len(f.lines) && f.lines[i+2].prose >= 10)
}

// inEntries reports whether line i stands behind the time of the first entry.
func (f *flat) inEntries(i int) bool { return len(f.clocks) > 0 && i >= f.clocks[0] }

// fromFirstEntry makes the text of a live blog begin with its first entry and go on to
// the end of its last one, however short they are.
func (f *flat) fromFirstEntry() {
	for _, c := range f.clocks {
		if c < f.hi || c > f.hi+2 {
			continue
		}
		k := c + 1
		for k < len(f.lines) && f.lines[k].why == "" && f.lines[k].kind == "" && (f.lines[k].entryHead || f.isText(k)) {
			k++
		}
		if k > c+1 {
			f.hi = k
		}
	}
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

// entryTime is the time of the entry that line i belongs to; "" for other texts.
func (f *flat) entryTime(i int) string {
	if !f.inEntries(i) {
		return ""
	}
	k, found := slices.BinarySearch(f.clocks, i)
	if !found {
		k-- // the last one before it
	}
	return f.times[k]
}

// entryTimes sets the times of the entries, as far as the article's date and the hours
// over the entries tell them. The date is that of the last entry where it is one of an
// update, else of the first; an hour that lies on the wrong side of the one before it
// is of another day.
func (f *flat) entryTimes(a *news.Article) {
	f.times = make([]string, len(f.clocks))
	base := a.Updated
	if base == "" {
		base = a.Published
	}
	if len(f.clocks) == 0 || len(base) < len(time.DateOnly) {
		return
	}
	first, err := time.Parse(time.DateOnly, base[:len(time.DateOnly)])
	if err != nil {
		return
	}
	last, lastErr := time.Parse(time.RFC3339, base)
	order := make([]int, len(f.clocks)) // as they were written
	hours := make([][]string, len(f.clocks))
	falls := 0
	for k := range f.clocks {
		order[k] = k
		if hours[k] = reClock.FindStringSubmatch(f.hours[k]); hours[k] == nil {
			return
		}
		if k > 0 && minutes(hours[k]) < minutes(hours[k-1]) {
			falls++
		}
	}
	if 2*falls >= len(f.clocks)-1 {
		slices.Reverse(order)
	}
	day := 0
	days := make([]int, len(order))
	for n := 1; n < len(order); n++ {
		if minutes(hours[order[n]]) < minutes(hours[order[n-1]]) {
			day++
		}
		days[n] = day
	}
	if a.Updated != "" || day > 0 && 2*falls >= len(f.clocks)-1 {
		if lastErr == nil && minutes(hours[order[len(order)-1]]) > 60*last.Hour()+last.Minute() {
			day++ // written the day before the update
		}
		first = first.AddDate(0, 0, -day)
	}
	for n, k := range order {
		m := slices.Clone(hours[k])
		m[4] = "UTC"
		at := strings.TrimSuffix(clock(first.AddDate(0, 0, days[n]).Format(time.DateOnly), m), "Z")
		switch {
		case at == "":
		case lastErr != nil:
			at = at[:len("2006-01-02T15:04")] // no zone is printed
		default:
			at += base[len("2006-01-02T15:04:05"):]
		}
		f.times[k] = at
	}
}

// minutes is the time of day that reClock has matched, in minutes.
func minutes(m []string) int {
	at := clock("2006-01-02", []string{"", m[1], m[2], m[3], "UTC"})
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return 0
	}
	return 60*t.Hour() + t.Minute()
}
