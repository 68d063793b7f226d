package extract

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// months by their names and abbreviations in English; dateword.go has those of
// other languages.
var months = func() map[string]int {
	m := map[string]int{"sept": 9}
	for i := 1; i <= 12; i++ {
		n := strings.ToLower(time.Month(i).String())
		m[n], m[n[:3]] = i, i
	}
	return m
}()

const monthName = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

var (
	reISO      = regexp.MustCompile(`^\s*((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?`)
	reYMD      = regexp.MustCompile(`^\s*((?:19|20)\d\d)[/.](\d\d?)[/.](\d\d?)(?:\D|$)`)
	reCompact  = regexp.MustCompile(`^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$`)
	reMDY      = regexp.MustCompile(`(?i)\b` + monthName + `\s+(\d\d?)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b`)
	reDMY      = regexp.MustCompile(`(?i)\b(\d\d?)(?:st|nd|rd|th)?[\s-]+(?:of\s+)?` + monthName + `,?[\s-]+((?:19|20)\d\d)\b`)
	reClock    = regexp.MustCompile(`(?i)\b(\d\d?)[:.](\d\d)(?::\d\d)?\s*(a\.?m\.?|p\.?m\.?)?\s*(ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|(?:GMT|UTC)\s?[+-]\d\d?(?::?\d\d)?|GMT|UTC|BST|CET|CEST|Z)?(?:\b|$)`)
	reURLDate  = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d\d?)(?:[/_-]|$)`)
	reURLYMD   = regexp.MustCompile(`[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?:[/_.-]|$)`)
	reURLMonth = regexp.MustCompile(`/((?:19|20)\d\d)/(\d\d)/[^/]*[a-z]`)
)

// An issue of "22-23 March 2031" comes out on the first of the two days: reFirstOfTwo
// matches it before the second, reTwoDays both behind the month.
var (
	reFirstOfTwo = regexp.MustCompile(`(?:^|[^\d/.-])(\d\d?)\.?\s?[–/-]\s?$`)
	reTwoDays    = regexp.MustCompile(`(?i)\b` + monthName + `\s+(\d\d?)\s?[–/-]\s?(\d\d?),?\s+((?:19|20)\d\d)\b`)
)

// firstOf is the first of two days of a month that follow each other; "" of others: a
// longer time is when something goes on and no day of an issue.
func firstOf(first, second string) string {
	a, _ := strconv.Atoi(first)
	b, _ := strconv.Atoi(second)
	if a+1 != b {
		return ""
	}
	return first
}

// zones are the offsets of the zone names that newsrooms print, in hours. A
// name without "S" or "D" (ET) is settled by the date.
var zones = map[string]int{
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2,
}

// declaredDate reads a date that a page declares in machine-readable form or
// in words. It gives RFC 3339 when time and zone are known, else the day; ""
// when there is no date in s.
func declaredDate(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 100 {
		s = s[:100]
	}
	if m := reISO.FindStringSubmatch(s); m != nil {
		day := ymd(m[1], m[2], m[3])
		if day == "" || m[4] == "" || m[7] == "" {
			return day
		}
		sec := m[6]
		if sec == "" {
			sec = "00"
		}
		zone := m[7]
		switch {
		case zone == "UTC" || zone == "GMT" || zone == "Z":
			zone = "Z"
		case len(zone) == 5:
			zone = zone[:3] + ":" + zone[3:]
		}
		h := m[4]
		if len(h) == 1 {
			h = "0" + h
		}
		full := day + "T" + h + ":" + m[5] + ":" + sec + zone
		if _, err := time.Parse(time.RFC3339, full); err != nil {
			return day
		}
		return full
	}
	for _, re := range []*regexp.Regexp{reYMD, reCompact} {
		if m := re.FindStringSubmatch(s); m != nil {
			return ymd(m[1], m[2], m[3])
		}
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && (len(s) == 10 || len(s) == 13) {
		if len(s) == 13 {
			n /= 1000
		}
		return time.Unix(n, 0).UTC().Format(time.RFC3339)
	}
	return wordDate(s)
}

// wordDate finds a date with the month in words ("September 11, 2023",
// "11 Sept 2023"), with its time of day when a zone is printed beside it.
func wordDate(s string) string {
	if !hasYear(s) {
		return shortYear(s)
	}
	day, end := "", 0
	if m := reMDY.FindStringSubmatchIndex(s); m != nil {
		day, end = ymd(s[m[6]:m[7]], strconv.Itoa(months[strings.ToLower(s[m[2]:m[3]])]), s[m[4]:m[5]]), m[1]
	}
	if m := reDMY.FindStringSubmatchIndex(s); m != nil && (day == "" || m[0] < end) {
		first := s[m[2]:m[3]]
		if w := reFirstOfTwo.FindStringSubmatch(s[:m[2]]); w != nil {
			first = firstOf(w[1], first)
		}
		if d := ymd(s[m[6]:m[7]], strconv.Itoa(months[strings.ToLower(s[m[4]:m[5]])]), first); d != "" {
			day, end = d, m[1]
		}
	}
	if m := reTwoDays.FindStringSubmatch(s); m != nil && day == "" {
		day = ymd(m[4], strconv.Itoa(months[strings.ToLower(m[1])]), firstOf(m[2], m[3]))
	}
	if day == "" {
		return figureDate(s)
	}
	rest := s[end:]
	if len(rest) > 40 {
		rest = rest[:40]
	}
	if m := reClock.FindStringSubmatch(rest); m != nil && m[4] != "" {
		if t := clock(day, m); t != "" {
			return t
		}
	}
	return day
}

// hasYear reports whether s has a year of this or the last century, without
// which it is not worth looking for a date.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if c := s[i]; c == '1' && s[i+1] == '9' || c == '2' && s[i+1] == '0' {
			if isDigit(s[i+2]) && isDigit(s[i+3]) {
				return true
			}
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// clock puts a printed time of day and zone to a day.
func clock(day string, m []string) string {
	h, _ := strconv.Atoi(m[1])
	min, _ := strconv.Atoi(m[2])
	switch ap := strings.ToLower(strings.ReplaceAll(m[3], ".", "")); {
	case ap == "pm" && h < 12:
		h += 12
	case ap == "am" && h == 12:
		h = 0
	}
	if h > 23 || min > 59 {
		return ""
	}
	zone := strings.ToUpper(m[4])
	if rest := strings.TrimSpace(strings.TrimLeft(zone, "GMTUC")); rest != "" && (rest[0] == '+' || rest[0] == '-') {
		hh, mm, _ := strings.Cut(rest[1:], ":")
		n, err := strconv.Atoi(hh)
		if err != nil || n > 14 || len(hh) > 2 {
			return ""
		}
		if mm == "" {
			mm = "00"
		}
		return fmt.Sprintf("%sT%02d:%02d:00%c%02d:%s", day, h, min, rest[0], n, mm)
	}
	off, ok := zones[zone]
	if !ok { // ET, CT, MT, PT: standard time or, from March to November, summer time
		off = map[string]int{"ET": -5, "CT": -6, "MT": -7, "PT": -8}[zone]
		if t, err := time.Parse("2006-01-02", day); err == nil && usSummer(t) {
			off++
		}
	}
	z := "Z"
	if off != 0 {
		z = fmt.Sprintf("%+03d:00", off)
	}
	return fmt.Sprintf("%sT%02d:%02d:00%s", day, h, min, z)
}

// usSummer reports whether the United States keep daylight saving time on the
// day: from the second Sunday of March to the first of November.
func usSummer(t time.Time) bool {
	sunday := func(month time.Month, nth int) time.Time {
		first := time.Date(t.Year(), month, 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(nth-1))
	}
	return !t.Before(sunday(time.March, 2)) && t.Before(sunday(time.November, 1))
}

// urlDate finds the day in an address ("/2023/09/11/…").
func urlDate(u string) string {
	u = strings.ToLower(u)
	if m := reURLDate.FindStringSubmatch(u); m != nil {
		mon := m[2]
		if n, ok := months[mon]; ok {
			mon = strconv.Itoa(n)
		}
		return ymd(m[1], mon, m[3])
	}
	if m := reURLYMD.FindStringSubmatch(u); m != nil {
		return ymd(m[1], m[2], m[3])
	}
	return ""
}

// ymd is the day in ISO form, "" when there is no such day.
func ymd(y, m, d string) string {
	yy, _ := strconv.Atoi(y)
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	t := time.Date(yy, time.Month(mm), dd, 0, 0, 0, 0, time.UTC)
	if yy < 1900 || mm < 1 || dd < 1 || t.Month() != time.Month(mm) || t.Day() != dd {
		return ""
	}
	return t.Format("2006-01-02")
}
