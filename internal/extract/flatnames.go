package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"hearsay/internal/outlets"
)

// knownNames are the given names and the surnames of the lists, folded, without
// those that are also words.
var knownNames = sync.OnceValues(func() (given, family map[string]bool) {
	read := func(list string) map[string]bool {
		m := map[string]bool{}
		for _, e := range listedRows(list) {
			if e.Col(2) != "word" {
				m[fold(e.Col(0))] = true
			}
		}
		return m
	}
	return read("given_names"), read("surnames")
})

// commonWords are words of ordinary English texts, folded.
var commonWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, e := range listedRows("wordfreq") {
		m[fold(e.Col(0))] = true
	}
	return m
})

// reNameMark cuts a line of names from what stands beside them: a date, an
// outlet, a note in brackets.
var reNameMark = regexp.MustCompile(`\s*(?:[|•·●/]|\s[-–—]\s|\t|\s{3,}|\().*$`)

// reNameJoint matches what stands between names.
var reNameJoint = regexp.MustCompile(`\s*\([^()]{1,20}\)\s*|\s+(?:and|AND|et|und|y|&)\s+|\s*,\s+`)

// loneNames reads a line that names persons and nothing else, perhaps with a
// date, a place or a job after them: "Nina Petrova and Ole Dahl", "Nina Petrova
// | 4 March 2025". sure says that a list knows one of their names.
func loneNames(s string) (names []string, sure bool) {
	if countWords(s) > 20 || endsSentence(s) && !strings.HasSuffix(s, ".") {
		return nil, false
	}
	t := strings.TrimSpace(s)
	if rest, ok := openByline(t); ok {
		t = rest
	}
	if i := strings.Index(t, "("); i < 0 || strings.ContainsAny(t, "|•·●") {
		t = reNameMark.ReplaceAllString(t, "")
	}
	given, family := knownNames()
	elsewhere := false // in a place of no list: "Nina Petrova in Trouble" is no byline
	for k, n := range reNameJoint.Split(t, 6) {
		if n = strings.TrimPrefix(strings.TrimSpace(n), "and "); n == "" {
			continue
		}
		n, from, placed := cutPlace(n)
		if placed && !cities()[fold(from)] {
			elsewhere = true
		}
		w := strings.Fields(fold(n))
		if !isPersonName(n) || isDesk(n) || isMasthead(n) || len(w) > 4 || cities()[fold(n)] {
			if k == 0 || !isDesk(n) && !cities()[fold(n)] {
				return nil, false
			}
			continue // "Nina Petrova, Science Editor", "Nina Petrova, Quito"
		}
		known := given[w[0]] || family[w[len(w)-1]] && !commonWords()[w[0]]
		if k == 0 && !known {
			for _, x := range w {
				if commonWords()[x] || utf8.RuneCountInString(x) < 2 {
					return nil, false
				}
			}
		}
		sure = sure || known
		names = appendNew(names, nameCase(n))
	}
	return names, sure && !elsewhere
}

// cutPlace cuts the place from which somebody writes off the name: "Nina Petrova in
// Lima".
func cutPlace(s string) (name, place string, ok bool) {
	name, place, ok = strings.Cut(s, " in ")
	if !ok || !isPlace(place) || countWords(name) < 2 {
		return s, "", false
	}
	return name, place, true
}

// byName reads line i as the names of the authors: after "By" on a line of its
// own, by names that the lists know, or by a date, a job or a reading time on the
// line before or after. nil when it is no such line.
func (f *flat) byName(i int) []string {
	l := &f.lines[i]
	if l.words < 2 || l.words > 20 || l.heading > 0 || l.item && l.linked == 0 || l.kind != "" && l.kind != "meta" || l.prose >= 6 {
		return nil
	}
	names, sure := loneNames(l.text)
	if len(names) == 0 {
		return nil
	}
	if i+1 < len(f.lines) {
		next := f.lines[i+1].text
		if kind, _ := creditLine(next, f.opt.Outlets); kind == "photo" || next == "/" || next == "|" {
			return nil // a photographer
		}
	}
	if i > 0 && bylineWords()[fold(f.lines[i-1].text)] {
		return names
	}
	beside := strings.ContainsAny(l.text, "|•·●") && (wordDate(l.text) != "" || hasClock(l.text))
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(f.lines) || k > i && k == f.head {
			continue
		}
		switch m := &f.lines[k]; {
		case m.words > 14, endsSentence(m.text) && !strings.HasSuffix(m.text, ".m."):
		case k < i && k == f.head && i+1 < len(f.lines) && f.lines[i+1].prose >= 10 && l.words <= 4:
			beside = true // between headline and text there stands nothing else
		case k < i && k == f.head+1 && f.head >= 0 && i+1 < len(f.lines) && f.lines[i+1].prose >= 10 && l.words <= 3 && m.why == "" && runs(m.text) && m.words >= 5 && l.blank > 0:
			beside = true // nor between a standfirst and the text
		case wordDate(m.text) != "" && m.words <= 12, reReadingTime.MatchString(m.text), k > i && m.words <= 5 && isDesk(m.text):
			beside = true
		}
	}
	if sure || beside {
		return names
	}
	return nil
}

// hasClock reports whether a line gives a time of day.
func hasClock(s string) bool { return reClock.MatchString(s) }

// bylineWords are the words that open a byline, of every language.
var bylineWords = wordSet("byline_words")

// bylineLabels are the words that open a byline only with a colon behind them.
var bylineLabels = wordSet("byline_labels")

// openByline cuts the word that opens a byline off a line: "By ", "Par ". ok is
// false when the line does not begin with one.
func openByline(t string) (rest string, ok bool) {
	for n := 4; n > 0; n-- {
		at, words := 0, 0
		for k := 0; k < len(t) && k < 40; k++ {
			if t[k] == ' ' || t[k] == ':' {
				if words++; words == n {
					at = k
					break
				}
			}
		}
		if at > 0 && (bylineWords()[fold(t[:at])] || t[at] == ':' && bylineLabels()[fold(t[:at])]) {
			return strings.TrimLeft(t[at:], ": "), true
		}
	}
	return "", false
}

// datedName reads the author from a part of a line that gives the date of the report:
// "Coast Tidings · 4 March 2025 · Nina Petrova in Lima".
func datedName(l *flatLine, known *outlets.List) []string {
	if l.words > 20 || wordDate(l.text) == "" {
		return nil
	}
	parts := reMark.Split(l.text, 6)
	if len(parts) < 2 {
		return nil
	}
	for _, p := range parts {
		if names, _ := flatByline(p, known); len(names) > 0 {
			return names
		}
		name, place, in := strings.Cut(p, " in ")
		if in && !isPlace(place) {
			continue
		}
		if names, sure := loneNames(name); sure && wordDate(p) == "" {
			return names
		}
	}
	return nil
}
