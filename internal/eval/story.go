package eval

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// Score is a figure with its name; shares run from 0 to 1.
type Score struct {
	Name  string
	Value float64
}

// Story scores a story document against a gold story. The figures are those of
// the story scorer that docs/measurements.md names, in its order.
func Story(g *Gold, d *news.Document) []Score {
	s := newScorer(g, d)
	s.articles()
	s.attributions()
	s.ledger()
	s.entities()
	s.times()
	return s.out
}

func newScorer(g *Gold, d *news.Document) *scorer {
	s := &scorer{g: g, d: d, capture: map[news.CaptureID]string{}, byCapture: map[string]*news.Article{}, byID: map[news.ArticleID]*news.Article{}}
	for _, c := range d.Captures {
		s.capture[c.ID] = path.Base(c.Name)
	}
	for i := range d.Articles {
		a := &d.Articles[i]
		s.byID[a.ID] = a
		s.byCapture[s.capture[a.Capture]] = a
	}
	return s
}

type scorer struct {
	g         *Gold
	d         *news.Document
	capture   map[news.CaptureID]string
	byCapture map[string]*news.Article
	byID      map[news.ArticleID]*news.Article
	out       []Score
}

func (s *scorer) show(name string, v float64) { s.out = append(s.out, Score{name, v}) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

func (s *scorer) articles() {
	read, joins, headlines, dates, credits, datelines, leaks := 0, 0, 0, 0, 0, 0, 0
	var f1 float64
	for _, ga := range s.g.Articles {
		a := s.byCapture[ga.Capture]
		if a == nil {
			continue
		}
		read++
		want := ga.BodyText
		if want == nil {
			for _, n := range ga.BodyLines {
				want = append(want, clean(s.g.lines[ga.Capture][n-1]))
			}
		}
		var got []string
		for _, b := range a.Blocks {
			if b.Kind == news.Paragraph {
				got = append(got, b.Span().Of(a.Text))
			}
		}
		body := strings.Join(got, "\n")
		_, _, f := prf(overlap(shingles(clean(strings.Join(want, "\n")), 4), shingles(clean(body), 4)))
		f1 += f
		k := key(body)
		for r := range ga.Furniture {
			from, to, ok := strings.Cut(r, "-")
			if !ok {
				to = from
			}
			lo, _ := strconv.Atoi(from)
			hi, _ := strconv.Atoi(to)
			for n := lo; n <= hi; n++ {
				if l := s.g.line(Place{ga.Capture, n}); len(l) > 12 && strings.Contains(k, l) {
					leaks++
				}
			}
		}
		joined := true
		for _, j := range ga.Joined {
			joined = joined && strings.Contains(k, strings.TrimSpace(s.g.line(Place{ga.Capture, j[0]})+" "+s.g.line(Place{ga.Capture, j[1]})))
		}
		joins += truth(joined)
		headlines += truth(key(a.Headline) == key(ga.Headline))
		dates += truth(day(a.Published, a.Updated) == day(ga.Published, ga.Updated))
		datelines += truth(a.Dateline.Place == ga.Dateline)
		var agencies []string
		for _, c := range a.Credits {
			if c.Kind == news.CreditText {
				agencies = append(agencies, c.Agency)
			}
		}
		slices.Sort(agencies)
		wanted := slices.Clone(ga.Agencies)
		slices.Sort(wanted)
		credits += truth(slices.Equal(agencies, wanted))
	}
	n := len(s.g.Articles)
	s.show("articles_read", share(read, n))
	s.show("stories", float64(len(s.d.Stories)))
	s.show("body_f1", f1/float64(max(n, 1)))
	s.show("furniture_lines_leaked", float64(leaks))
	s.show("joins_right", share(joins, n))
	s.show("headline_right", share(headlines, n))
	s.show("date_right", share(dates, n))
	s.show("credits_right", share(credits, n))
	s.show("dateline_right", share(datelines, n))
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func day(published, updated string) string {
	if published == "" {
		published = updated
	}
	return published[:min(10, len(published))]
}

var article = regexp.MustCompile(`(?i)^(the|a|an)\s+`)

// sameName reports whether one name holds the other, or half of their words.
func sameName(a, b string) bool {
	x, y := key(a), key(b)
	return x != "" && (strings.Contains(y, x) || strings.Contains(x, y) || bagF1(a, b) >= 0.5)
}

func (s *scorer) attributions() {
	var content, source, origin, chain, kind, stype, stance, found int
	for _, ga := range s.g.Attributions {
		a := s.byCapture[ga.Capture]
		if a == nil {
			continue
		}
		best := s.found(a, &ga)
		if best == nil {
			continue
		}
		content++
		src := strings.TrimSpace(spansText(a, best.Source))
		source += truth(sameName(article.ReplaceAllString(src, ""), article.ReplaceAllString(ga.Source, "")))
		kind += truth(string(best.Kind) == ga.Kind)
		stance += truth(string(best.Stance) == ga.Stance)
		stype += truth(string(best.SourceType) == ga.SourceType)
		if len(best.Chain) > 0 && sameName(best.Chain[0].Name, ga.Chain[0]) {
			origin++
		}
		whole := len(best.Chain) == len(ga.Chain)
		for i := 0; whole && i < len(best.Chain); i++ {
			whole = sameName(best.Chain[i].Name, ga.Chain[i])
		}
		chain += truth(whole)
	}
	for i := range s.d.Articles {
		found += len(s.d.Articles[i].Attributions)
	}
	n := len(s.g.Attributions)
	for _, x := range []struct {
		name string
		n    int
	}{{"content", content}, {"source", source}, {"origin", origin}, {"chain", chain}, {"kind", kind}, {"source_type", stype}, {"stance", stance}} {
		s.show("attribution_"+x.name, share(x.n, n))
	}
	s.show("attributions_found_per_gold", float64(found)/float64(max(n, 1)))
}

// found is the attribution of an article that has a gold one's content, nil for
// none.
func (s *scorer) found(a *news.Article, ga *GoldAttribution) *news.Attribution {
	return nearest(a, ga, s.g.line(ga.Place))
}

// nearest is the attribution of an article whose content is most like a gold one's,
// which stands in line, a key; nil for none that is like it.
func nearest(a *news.Article, ga *GoldAttribution, line string) *news.Attribution {
	want := key(ga.Content)
	var best *news.Attribution
	score := 0.45
	for i := range a.Attributions {
		p := &a.Attributions[i]
		t := spansText(a, p.Content)
		k := key(t)
		f := bagF1(t, ga.Content)
		if !strings.Contains(line, k[:min(60, len(k))]) && f < 0.9 && !strings.Contains(k, want) {
			continue
		}
		if strings.Contains(k, want) {
			f = max(f, 0.8)
		}
		if f > score {
			best, score = p, f
		}
	}
	return best
}

func spansText(a *news.Article, spans []news.Span) string {
	var parts []string
	for _, x := range spans {
		parts = append(parts, x.Of(a.Text))
	}
	return strings.Join(parts, " ")
}

// where are the lines that a span of an article stands in.
func (s *scorer) where(r news.Ref) map[Place]bool {
	a := s.byID[r.Article]
	c := s.capture[a.Capture]
	k := key(r.Span().Of(a.Text))
	out := map[Place]bool{}
	if k == "" {
		return out
	}
	for i, l := range s.g.raw[c] {
		if l != "" && (strings.Contains(l, k) || len(l) > 20 && strings.Contains(k, l)) {
			out[Place{c, i + 1}] = true
		}
	}
	return out
}

func (s *scorer) whereAll(rs []news.Ref) map[Place]bool {
	out := map[Place]bool{}
	for _, r := range rs {
		for p := range s.where(r) {
			out[p] = true
		}
	}
	return out
}

func (s *scorer) entities() {
	good, total := 0, 0
	owner := map[news.EntityID]bool{}
	for _, e := range s.g.Entities {
		ids := map[news.EntityID]int{}
		var order []news.EntityID
		for _, m := range e.Mentions {
			total++
			a := s.byCapture[m.Capture]
			if a == nil {
				continue
			}
			line, want := s.g.line(m.Place), key(m.Text)
			for _, x := range a.Mentions {
				t := key(x.Span().Of(a.Text))
				if x.Entity == "" || t == "" || !strings.Contains(want, t) && !strings.Contains(t, want) {
					continue
				}
				i := a.SentenceAt(x.Start)
				if i < 0 {
					continue
				}
				if k := key(a.Sentences[i].Of(a.Text)); k == "" || !strings.Contains(line, k[:min(40, len(k))]) {
					continue
				}
				if ids[x.Entity] == 0 {
					order = append(order, x.Entity)
				}
				ids[x.Entity]++
				break
			}
		}
		var top news.EntityID
		for _, id := range order {
			if ids[id] > ids[top] {
				top = id
			}
		}
		if top != "" && !owner[top] {
			good += ids[top]
			owner[top] = true
		}
	}
	s.show("entity_mentions_resolved", share(good, total))
}

func (s *scorer) times() {
	ok := 0
	for _, t := range s.g.Times {
		a := s.byCapture[t.Capture]
		if a == nil {
			continue
		}
		want := key(t.Text)
		for _, x := range a.Times {
			k := key(x.Span().Of(a.Text))
			if x.Value != t.Value || !strings.Contains(want, k) && !strings.Contains(k, want) {
				continue
			}
			i := a.SentenceAt(x.Start)
			if i >= 0 && s.where(news.Ref{Article: a.ID, Start: a.Sentences[i].Start, End: a.Sentences[i].End})[t.Place] {
				ok++
				break
			}
		}
	}
	s.show("time_values_right", share(ok, len(s.g.Times)))
}
