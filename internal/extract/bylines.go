package extract

import (
	"html"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// bylines are the authors: those that the page declares, else those that it
// shows. A byline names persons; agencies that stand in one become credits, and
// the outlet itself, its staff and its desks are left out.
func (p *page) bylines(a *news.Article, meta map[string]string) {
	declared := append(p.opt.wrapped.authors, p.ld.authors...)
	for _, k := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "cxenseparse:author"} {
		if len(declared) == 0 && meta[k] != "" {
			declared = []string{meta[k]}
		}
	}
	var found []string
	for _, d := range declared {
		for _, n := range splitNames(html.UnescapeString(d)) {
			found = p.addByline(a, found, n)
		}
	}
	if len(found) == 0 {
		for _, n := range p.shownBylines() {
			found = p.addByline(a, found, n)
		}
	}
	if len(found) > 0 {
		a.Bylines = persons(found)
	}
}

// addByline adds a name to a byline unless it is no person's.
func (p *page) addByline(a *news.Article, found []string, n string) []string {
	o, known := p.opt.Outlets.ByName(n)
	switch {
	case known && o.Agency:
		if o.ID != a.OutletID {
			p.byAgency = append(p.byAgency, n)
		}
		return found
	case known, outlets.Key(n) == outlets.Key(a.Outlet), outlets.Key(n) == outlets.Key(p.ld.publisher), isDesk(n):
		return found
	case strings.Contains(n, ".") && !strings.Contains(n, " "):
		return found // a domain or an account
	}
	if h := host(a.URL); h != "" && strings.Contains(h, strings.ReplaceAll(outlets.Key(n), " ", "")+".") {
		return found
	}
	return appendNew(found, n)
}

// isDesk reports whether a byline names a desk or the staff, by its words.
func isDesk(n string) bool {
	for _, w := range strings.Fields(fold(n)) {
		if desks()[w] {
			return true
		}
	}
	return false
}

// desks are the words that isDesk looks for, of every language.
var desks = wordSet("desks")

// wordSet gives, when it is first asked for, the words of a list in every language that
// has it, folded.
func wordSet(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range wordsOf(list) {
			m[w] = true
		}
		return m
	})
}

// wordsOf gives the entries of a list in every language that has it, folded.
func wordsOf(list string) []string {
	var out []string
	for _, code := range lang.Codes() {
		b, err := lang.Get(code)
		if err != nil {
			continue // an overlay that does not read is reported where it is set
		}
		for _, w := range b.List(list).Words() {
			if w = fold(w); w != "" {
				out = append(out, w)
			}
		}
	}
	return out
}

// persons keeps the names that look like a person's when there are any among
// others: degrees, titles and towns are split off names by the same commas.
func persons(names []string) []string {
	var out []string
	for _, n := range names {
		if isPersonName(n) {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		return names
	}
	return out
}

// splitNames cuts a byline into names. What is no name (an address, an account)
// is left out.
func splitNames(s string) []string {
	s = strings.TrimSpace(s)
	if l := strings.ToLower(s); strings.HasPrefix(l, "by ") {
		s = s[3:]
	}
	var out []string
	for _, n := range strings.FieldsFunc(strings.NewReplacer(" and ", ";", " & ", ";", "|", ";", ", ", ";").Replace(s), func(r rune) bool { return r == ';' }) {
		n = strings.Join(strings.Fields(n), " ")
		if n == "" || strings.ContainsAny(n, "/@:<>") || len(n) > 80 || countWords(n) > 6 {
			continue
		}
		out = append(out, n)
	}
	return out
}

// shownBylines are the authors that stand between headline and text, or in an
// element that is marked as an author's.
func (p *page) shownBylines() []string {
	end := max(p.firstPara, p.head)
	for i := max(0, p.head-3); i <= min(end+1, len(p.segs)-1); i++ {
		if p.info[i].words > 24 || p.info[i].words == 0 || p.segs[i].heading > 0 && i != p.head+1 {
			continue
		}
		t := p.segs[i].text
		names, agency := flatByline(spaceBy(t), p.opt.Outlets)
		if len(names) > 0 || len(agency) > 0 && isStaffByline(spaceBy(t), p.opt.Outlets) {
			for _, found := range agency {
				p.byAgency = append(p.byAgency, found.printed)
			}
		}
		if len(names) > 0 {
			return names
		}
		for _, found := range datedCredit(t, p.opt.Outlets) {
			p.byAgency = append(p.byAgency, found.printed)
		}
		if names := p.aloneNames(i); len(names) > 0 {
			return names
		}
		// "Nina Petrova - 12 May 2021": a name before the date.
		if d := wordDate(t); d != "" {
			name, _, _ := strings.Cut(strings.NewReplacer(" – ", "|", " - ", "|", " — ", "|", "•", "|", "·", "|", "/", "|").Replace(t), "|")
			if name = strings.TrimSpace(name); isPersonName(name) && !isDesk(name) && wordDate(name) == "" {
				return []string{nameCase(name)}
			}
		}
	}
	var out []string
	for i := range p.t.nodes {
		n := int32(i)
		if p.t.nodes[i].isText {
			continue
		}
		switch {
		case strings.EqualFold(p.t.get(n, "itemprop"), "author"), strings.EqualFold(p.t.get(n, "rel"), "author") && p.t.nodes[i].tag == atom.A:
		default:
			continue
		}
		lo, hi := p.span(n)
		if lo == hi { // an inline element begins inside its segment
			lo, hi = lo-1, lo
		}
		if lo < 0 || lo >= len(p.segs) || hi-lo > 3 || !p.nearBody(lo) {
			continue
		}
		for k := lo; k < hi; k++ {
			t := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(p.segs[k].text, "By "), "by "))
			if found := agencies(t, p.opt.Outlets); len(found) > 0 && restOf(t, found) == "" {
				p.byAgency = append(p.byAgency, found[0].printed)
			} else if isPersonName(t) {
				out = appendNew(out, t)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return p.namedBylines(end)
}

// aloneNames reads a segment between headline and text as the names of the authors
// and nothing else: names that the lists know, or beside a date or a job.
func (p *page) aloneNames(i int) []string {
	in := &p.info[i]
	if i <= p.head || i >= p.firstPara || in.words > 16 || in.words < 2 || in.furniture != "" || in.prose >= 6 || p.segs[i].caption ||
		in.part != partNone && in.part != partMeta && in.part != partBio && in.part != partHeader {
		return nil
	}
	names, sure := loneNames(p.segs[i].text)
	for _, k := range []int{i - 1, i + 1} {
		if k <= p.head || k >= len(p.segs) || sure || len(names) == 0 {
			continue
		}
		t := p.segs[k].text
		sure = p.info[k].furniture == "date line" || k > i && p.info[k].words <= 5 && isDesk(t)
	}
	if !sure || len(names) > 0 && outlets.Key(names[0]) == outlets.Key(p.ld.publisher) {
		return nil
	}
	return names
}

// spaceBy puts back the space that markup stood for in "ByNina Petrova".
func spaceBy(s string) string {
	if rest, ok := strings.CutPrefix(s, "By"); ok && rest != "" && 'A' <= rest[0] && rest[0] <= 'Z' {
		return "By " + rest
	}
	return s
}

// namedBylines are the names of persons that stand alone in an element called
// byline or author between headline and text.
func (p *page) namedBylines(end int) []string {
	var out []string
	for i := max(0, p.head-3); i <= min(end+1, len(p.segs)-1); i++ {
		if pt := p.info[i].part; pt != partMeta && pt != partBio {
			continue
		}
		for _, n := range splitNames(p.segs[i].text) {
			n, _, _ = cutPlace(n)
			if isPersonName(n) && !isDesk(n) {
				out = appendNew(out, nameCase(n))
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return out
}
