package corpus

import (
	"fmt"

	"hearsay/internal/eval"
	"hearsay/internal/news"
)

// FromArticle takes the attributions that the program found in an article.
func FromArticle(a *news.Article) []Attribution {
	spans := func(ss []news.Span) (out []Span) {
		for _, s := range ss {
			out = append(out, Span{s.Start, s.End})
		}
		return out
	}
	var out []Attribution
	for _, x := range a.Attributions {
		r := Attribution{
			Doc: string(a.ID), Kind: string(x.Kind), Content: spans(x.Content), Cue: spans(x.Cue), Source: spans(x.Source),
			SourceType: string(x.SourceType), Stance: string(x.Stance), Hedged: x.Hedged, Negated: x.Negated, Plural: x.Plural,
			Channel: x.Channel, Anonymity: spans(x.Anonymity),
		}
		for _, l := range x.Chain {
			r.Chain = append(r.Chain, Link{Name: l.Name})
		}
		out = append(out, r)
	}
	return out
}

// field is a property in which two attributions of the same content agree.
type field struct {
	name  string
	value func(a *Attribution) string                  // its class; nil where there are no classes
	same  func(t *Text, gold, other *Attribution) bool // when value is nil
}

func fields() []field {
	flag := func(get func(a *Attribution) bool) func(a *Attribution) string {
		return func(a *Attribution) string { return fmt.Sprint(get(a)) }
	}
	return []field{
		{name: "source", same: func(t *Text, g, o *Attribution) bool {
			return overlaps(g.Source, o.Source) || len(g.Source) > 0 && len(o.Source) > 0 && sameName(text(t, g.Source), text(t, o.Source))
		}},
		{name: "cue", same: func(t *Text, g, o *Attribution) bool { return overlaps(g.Cue, o.Cue) }},
		{name: "origin", same: func(t *Text, g, o *Attribution) bool { return sameOrigin(t, g.Chain, o.Chain) }},
		{name: "chain", same: func(t *Text, g, o *Attribution) bool { return sameChain(t, g.Chain, o.Chain) }},
		{name: "kind", value: func(a *Attribution) string { return a.Kind }},
		{name: "source type", value: func(a *Attribution) string { return a.SourceType }},
		{name: "stance", value: func(a *Attribution) string { return a.Stance }},
		{name: "hedged", value: flag(func(a *Attribution) bool { return a.Hedged })},
		{name: "negated", value: flag(func(a *Attribution) bool { return a.Negated })},
		{name: "plural", value: flag(func(a *Attribution) bool { return a.Plural })},
		{name: "channel", value: func(a *Attribution) string { return a.Channel }},
	}
}

func text(t *Text, ss []Span) (s string) {
	for _, x := range ss {
		s += t.Text[x[0]:x[1]] + " "
	}
	return s
}

// Score measures what was found in texts against the corpus. Figures called
// "field NAME" count over all gold attributions: one that was not found has
// every field wrong; "field NAME of found" over those found. Content is found
// when its letters agree with an F1 above .45 or one content holds the other,
// each gold attribution with one found at most.
func Score(texts []*Text, gold, found map[string][]Attribution) []eval.Score {
	fs := fields()
	right := make([]int, len(fs))
	var n, hit, all, joint int
	var tok [3][3]int // content, source, cue: both, gold, found letters
	for _, t := range texts {
		g, p := gold[t.ID], found[t.ID]
		n, all = n+len(g), all+len(p)
		for i, j := range pairs(t, g, p) {
			if j < 0 {
				continue
			}
			hit++
			for k, f := range fs {
				if f.agrees(t, &g[i], &p[j]) {
					right[k]++
				}
			}
			if fs[0].agrees(t, &g[i], &p[j]) && fs[1].agrees(t, &g[i], &p[j]) {
				joint++
			}
		}
		for k, get := range []func(a *Attribution) []Span{
			func(a *Attribution) []Span { return a.Content }, func(a *Attribution) []Span { return a.Source }, func(a *Attribution) []Span { return a.Cue },
		} {
			a, b := cover(t, g, get), cover(t, p, get)
			for i := range a {
				if a[i] && b[i] {
					tok[k][0]++
				}
				if a[i] {
					tok[k][1]++
				}
				if b[i] {
					tok[k][2]++
				}
			}
		}
	}
	rate := func(a, b int) float64 {
		if b == 0 {
			return 0
		}
		return float64(a) / float64(b)
	}
	out := []eval.Score{
		{Name: "documents", Value: float64(len(texts))}, {Name: "gold", Value: float64(n)}, {Name: "found in all", Value: float64(all)},
		{Name: "field content", Value: rate(hit, n)}, {Name: "precision content", Value: rate(hit, all)}, {Name: "F1 content", Value: rate(2*hit, n+all)},
		{Name: "field source and cue", Value: rate(joint, n)},
	}
	for k, f := range fs {
		out = append(out, eval.Score{Name: "field " + f.name, Value: rate(right[k], n)})
	}
	for k, f := range fs {
		out = append(out, eval.Score{Name: "field " + f.name + " of found", Value: rate(right[k], hit)})
	}
	for k, name := range []string{"content", "source", "cue"} {
		out = append(out, eval.Score{Name: "letters F1 " + name, Value: rate(2*tok[k][0], tok[k][1]+tok[k][2])})
	}
	return out
}

func (f field) agrees(t *Text, a, b *Attribution) bool {
	if f.value != nil {
		return f.value(a) == f.value(b)
	}
	return f.same(t, a, b)
}

// cover marks the bytes of the text that are letters or digits of a field.
func cover(t *Text, as []Attribution, get func(a *Attribution) []Span) []bool {
	in := make([]bool, len(t.Text))
	for i := range as {
		for _, s := range get(&as[i]) {
			for at, r := range t.Text[s[0]:s[1]] {
				if letter(r) {
					in[s[0]+at] = true
				}
			}
		}
	}
	return in
}
