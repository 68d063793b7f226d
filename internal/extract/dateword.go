package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"hearsay/internal/lang"
)

// listed gives the entries of a list in every language that has it: the first
// column in lower case, and the second.
func listed(list string) [][2]string {
	var out [][2]string
	for _, e := range listedRows(list) {
		if w := strings.ToLower(e.Col(0)); w != "" {
			out = append(out, [2]string{w, e.Col(1)})
		}
	}
	return out
}

// listedRows gives the entries of a list in every language that has it.
func listedRows(list string) []lang.Entry {
	var out []lang.Entry
	for _, code := range lang.Codes() {
		b, err := lang.Get(code)
		if err != nil {
			continue // an overlay that does not read is reported where it is set
		}
		out = append(out, b.List(list).Entries...)
	}
	return out
}

// anyOf is a regular expression for any of some phrases, the longest first.
func anyOf(phrases []string) string {
	p := slices.Clone(phrases)
	slices.SortStableFunc(p, func(a, b string) int { return len(b) - len(a) })
	for i := range p {
		p[i] = strings.ReplaceAll(regexp.QuoteMeta(p[i]), " ", `\s+`)
	}
	return `(?:` + strings.Join(p, "|") + `)`
}

// dateLabels matches the words beside dates that have a sense: "published",
// "updated". \b would not do, since words end in letters with accents too.
type dateLabels struct {
	once  sync.Once
	sense string
	re    *regexp.Regexp
}

func (d *dateLabels) regexp() *regexp.Regexp {
	d.once.Do(func() {
		var words []string
		for _, e := range listed("date_labels") {
			if e[1] == d.sense {
				words = append(words, e[0])
			}
		}
		d.re = regexp.MustCompile(`(?i)(?:^|[^\p{L}])` + anyOf(words) + `(?:$|[^\p{L}])`)
	})
	return d.re
}

// FindStringIndex is where the first such word stands in s, with the character
// before it; nil when there is none.
func (d *dateLabels) FindStringIndex(s string) []int { return d.regexp().FindStringIndex(s) }

// MatchString reports whether such a word stands in s.
func (d *dateLabels) MatchString(s string) bool { return d.regexp().MatchString(s) }

var (
	rePublished = &dateLabels{sense: "published"}
	reUpdated   = &dateLabels{sense: "updated"}
)

// foreignDates finds dates with the months of the languages that have a list of them.
type foreignDates struct {
	number map[string]string
	dayUp  *regexp.Regexp // "12 mars 2031", "3. April 2031", "21 de agosto de 2031"
	yearUp *regexp.Regexp // "2031. március 21."
}

var foreign = sync.OnceValue(func() *foreignDates {
	number := map[string]string{}
	var names []string
	for _, e := range listed("months") {
		if _, ok := number[e[0]]; !ok {
			number[e[0]] = e[1]
			names = append(names, e[0])
		}
	}
	month := `(` + anyOf(names) + `)`
	return &foreignDates{number,
		regexp.MustCompile(`(?i)(?:^|[^\d])(\d\d?)(?:er|º|\.)?\s+(?:de\s+|d['’])?` + month + `\.?,?\s+(?:del?\s+)?((?:19|20)\d\d)\b`),
		regexp.MustCompile(`(?i)\b((?:19|20)\d\d)\.?\s+` + month + `\s+(\d\d?)(?:\.|\D|$)`)}
})

// find finds a date with its month in another language than English, and where it
// stands.
func (f *foreignDates) find(s string) (day string, at []int) {
	if m := f.dayUp.FindStringSubmatchIndex(s); m != nil {
		first := s[m[2]:m[3]]
		if w := reFirstOfTwo.FindStringSubmatchIndex(s[:m[2]]); w != nil {
			first, m[2] = firstOf(s[w[2]:w[3]], first), w[2]
		}
		return ymd(s[m[6]:m[7]], f.number[strings.ToLower(s[m[4]:m[5]])], first), []int{m[2], m[1]}
	}
	if m := f.yearUp.FindStringSubmatchIndex(s); m != nil {
		return ymd(s[m[2]:m[3]], f.number[strings.ToLower(s[m[4]:m[5]])], s[m[6]:m[7]]), []int{m[2], m[7]}
	}
	return "", nil
}

// foreignDate finds such a date.
func foreignDate(s string) string {
	day, _ := foreign().find(s)
	return day
}

// reYearFirst matches a date in figures from the year down, inside a line.
var reYearFirst = regexp.MustCompile(`(?:^|[^\d/.-])((?:19|20)\d\d)(?:([-/.])(\d\d?)([-/.])(\d\d?)(?:$|[^\d/.-]|[.-](?:$|\D))|年(\d\d?)月(\d\d?)日)`)

// yearFirst finds such a date.
func yearFirst(s string) string {
	m := reYearFirst.FindStringSubmatch(s)
	switch {
	case m == nil, m[2] != m[4]:
		return ""
	case m[6] != "":
		return ymd(m[1], m[6], m[7])
	}
	return ymd(m[1], m[3], m[5])
}

// reFigures matches a date in figures from the day or the month up.
var reFigures = regexp.MustCompile(`\b(\d\d?)(\. ?|[/-])(\d\d?)(?:\. ?|[/-])((?:19|20)\d\d)\b`)

// figureDate finds a date in figures: with points, which stand between day,
// month and year wherever they are used; with strokes only when the day can be
// no month.
func figureDate(s string) string {
	if d := yearFirst(s); d != "" {
		return d
	}
	m := reFigures.FindStringSubmatch(s)
	if m == nil {
		return foreignDate(s)
	}
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[3])
	switch {
	case m[2][0] == '.' || first > 12 || first == second:
		return ymd(m[4], m[3], m[1])
	case second > 12:
		return ymd(m[4], m[1], m[3])
	}
	return ""
}

// reDateParts matches what a date may be printed with: the day in any form, a weekday,
// a time of day with its zone.
var reDateParts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)` + strings.Join([]string{
		reMDY.String(), reDMY.String(), `\b(?:19|20)\d\d([-/.])\d\d?[-/.]\d\d?T?`, reFigures.String(), reClock.String(),
		`\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?`, `\b\d\d?\s*[ap]\.?m\b\.?`, `\b(?:at|on)\b`,
		`\b(?:local time|hours|hrs?|uhr)\b`, `\b[A-Z]{2,4}T\b`,
	}, "|"))
})

// isBareDate reports whether a text is a date, with its weekday and time of day if it
// gives them, and nothing else.
func isBareDate(s string) bool {
	if len(s) > 80 {
		return false
	}
	rest := reDateParts().ReplaceAllString(s, "")
	if hasYear(s) {
		if day, at := foreign().find(s); day != "" {
			// The weekday is the one word that may stand beside it.
			if beside := s[:at[0]] + s[at[1]:]; countWords(beside) <= 1 && strings.IndexFunc(beside, unicode.IsDigit) < 0 {
				return true
			}
		}
	}
	return strings.IndexFunc(rest, isLetterOrDigit) < 0
}

// reShortYear matches a day in figures whose year has two of them: "24/09/26".
var reShortYear = regexp.MustCompile(`(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(\d\d?)[/.-](\d\d?)[/.-](\d\d)\b`)

// shortYear reads such a date from the day up, as it is printed outside the United
// States, when the weekday beside it is that day's; a day by itself could be anything.
func shortYear(s string) string {
	if !strings.ContainsAny(s, "0123456789") {
		return ""
	}
	m := reShortYear.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	day := ymd("20"+m[4], m[3], m[2])
	t, err := time.Parse("2006-01-02", day)
	if err != nil || !strings.EqualFold(t.Weekday().String()[:3], m[1]) {
		return ""
	}
	return day
}
