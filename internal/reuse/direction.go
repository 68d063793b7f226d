package reuse

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// trace says which way the shared text of a pair went, by what tells most: an
// agency that is credited, then the day of publication, then which of the two
// holds more. Of a few passages in two articles that credit nobody it says that
// both have them from a source that is not here: an outlet that lifts a passage
// from another as a rule says so, while few credit the agency they pay.
func trace(p *Pair, a, b *Doc, wordsA, wordsB int) {
	if p.Kind == Quotation {
		p.Why = onlySaid
		return
	}
	words := 0
	for _, q := range p.Passages {
		if q.Kind != news.Paraphrase && q.Kind != news.Quotation && !q.Standing {
			words += q.Words
		}
	}
	if words == 0 {
		p.From, p.Why = "", onlyParaphrase
		return
	}
	p.Credit, p.From, p.Why = credited(a, b, p.Kind == Copy || words >= owed)
	if p.From != "" {
		return
	}
	switch c := compareDates(a.Date, b.Date); {
	case a.Outlet != "" && a.Outlet == b.Outlet && c != 0:
		p.From, p.Why = side(c < 0), "two articles of one outlet: the earlier came first"
	case c != 0:
		first, later := a.Date, b.Date
		if c > 0 {
			first, later = later, first
		}
		p.From, p.Why = side(c < 0), "published earlier ("+first+" before "+later+")"
	case p.Kind == Copy && longer(wordsA, wordsB):
		p.From, p.Why = side(wordsA > wordsB), "the longer version: the other is mostly a part of it"
	default:
		p.From, p.Why = "common", "neither credits anyone, and nothing tells which came first: an unseen common source"
	}
}

// owed is how many shared words in an article that credits nobody are likely the
// agency's that the other credits.
const owed = 40

// credited traces a pair by agency credits. A credit of one of the two alone
// tells only if they share much.
func credited(a, b *Doc, much bool) (credit, from, why string) {
	switch {
	case a.IsAgency && a.Outlet != "" && slices.Contains(b.Credits, a.Outlet):
		return a.Outlet, "a", fmt.Sprintf("the other credits %s, whose own article this is", a.Outlet)
	case b.IsAgency && b.Outlet != "" && slices.Contains(a.Credits, b.Outlet):
		return b.Outlet, "b", fmt.Sprintf("the other credits %s, whose own article this is", b.Outlet)
	}
	for _, c := range a.Credits {
		if slices.Contains(b.Credits, c) {
			return c, "common", fmt.Sprintf("both credit %s", c)
		}
	}
	switch {
	case !much:
	case a.IsAgency && !b.IsAgency:
		return a.Outlet, "a", fmt.Sprintf("the article of a news agency, %s", a.Outlet)
	case b.IsAgency && !a.IsAgency:
		return b.Outlet, "b", fmt.Sprintf("the article of a news agency, %s", b.Outlet)
	case len(a.Credits) > 0:
		return a.Credits[0], "common", fmt.Sprintf("one credits %s: likely its text, which the other does not credit", a.Credits[0])
	case len(b.Credits) > 0:
		return b.Credits[0], "common", fmt.Sprintf("one credits %s: likely its text, which the other does not credit", b.Credits[0])
	}
	return "", "", ""
}

func side(a bool) string {
	if a {
		return "a"
	}
	return "b"
}

// longer reports whether one of two versions is clearly longer.
func longer(a, b int) bool { return max(a, b)*10 >= min(a, b)*11 }

// compareDates orders two ISO dates as far as both are known: by day, and by
// time when both give one in the same zone. It is 0 when that does not tell.
func compareDates(a, b string) int {
	n := len("2006-01-02")
	if len(a) < n || len(b) < n {
		return 0
	}
	if len(a) == len(b) && len(a) > n && zone(a) == zone(b) {
		return strings.Compare(a, b)
	}
	return strings.Compare(a[:n], b[:n])
}

// zone is what an RFC 3339 time says of its zone.
func zone(t string) string {
	if i := strings.LastIndexAny(t, "Z+-"); i > len("2006-01-02") {
		return t[i:]
	}
	return ""
}
