package extract

import (
	"slices"
	"time"

	"hearsay/internal/news"
)

// shownDate is a date that a page shows its readers beside the headline.
type shownDate struct {
	value   string // as wordDate gives it
	updated bool   // it is labelled as the date of an update
	over    bool   // it stands over the headline, where pages print today's date
}

// day is the date without its time of day.
func day(s string) string {
	if len(s) > 10 {
		return s[:10]
	}
	return s
}

// shown sets the dates that the page shows against those that it declares. What
// readers are shown wins over a declared date that is nowhere shown: that one is
// often the same moment in another time zone, where it falls on another day, or
// the day on which the record was made.
func (p *page) shown(a *news.Article) {
	var pub, upd string
	declared := day(a.Published)
	dates := p.shownDates()
	for _, d := range dates {
		if declared != "" && day(d.value) == declared && !d.updated {
			return
		}
	}
	// Dates over the headline count when there is no other.
	slices.SortStableFunc(dates, func(a, b shownDate) int {
		switch {
		case a.over == b.over:
			return 0
		case b.over:
			return -1
		}
		return 1
	})
	for _, d := range dates {
		switch {
		case d.over && a.DateBasis == "time element":
		case d.updated && upd == "":
			upd = d.value
		case !d.updated && pub == "":
			pub = d.value
		}
	}
	if a.Updated == "" && upd != "" {
		a.Updated = upd
		if a.DateBasis == "" {
			a.DateBasis = "text line"
		}
	}
	if pub == "" {
		return
	}
	gap := daysBetween(declared, day(pub))
	if a.Published == "" || a.DateBasis == "time element" || gap >= -1 {
		a.Published, a.DateBasis = pub, "text line"
	}
}

// daysBetween is the number of days from a to b, both in ISO form.
func daysBetween(a, b string) int {
	x, err := time.Parse("2006-01-02", a)
	if err != nil {
		return 0
	}
	y, err := time.Parse("2006-01-02", b)
	if err != nil {
		return 0
	}
	return int(y.Sub(x).Hours() / 24)
}

// shownDates are the dates of short lines between the headline (or a little
// before it) and the text.
func (p *page) shownDates() []shownDate {
	var out []shownDate
	end := p.firstPara
	if end < p.head {
		end = p.head + 8
	}
	for i := max(0, p.head-8); i < min(len(p.segs), end+1); i++ {
		in := &p.info[i]
		if in.words > 20 || p.kept(i) && in.prose >= 6 || !p.mayDate(i) {
			continue
		}
		t := p.segs[i].text
		up := reUpdated.FindStringIndex(t)
		before, after := t, ""
		if up != nil {
			before, after = t[:up[0]], t[up[0]:]
			if pub := rePublished.FindStringIndex(after); pub != nil {
				before, after = before+after[pub[0]:], after[:pub[0]]
			}
		}
		if d := wordDate(before); d != "" {
			out = append(out, shownDate{d, false, i < p.head && !rePublished.MatchString(before)})
		}
		if d := wordDate(after); d != "" {
			out = append(out, shownDate{d, true, i < p.head})
		}
	}
	return out
}

// mayDate reports whether a segment stands in a part of the page that tells of
// this article: captions, teasers and comments have dates of their own.
func (p *page) mayDate(i int) bool {
	switch p.info[i].part {
	case partNone, partMeta, partSocial, partBio, partHeader, partDek, partAd:
		return !p.segs[i].caption && p.segs[i].heading == 0
	}
	return false
}
