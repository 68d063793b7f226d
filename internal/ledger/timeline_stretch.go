package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// moment is when something happens: a time, or a stretch of time from one to another
// ("2024-03/2024-05"), and how the thing lies to it.
type moment struct{ when, mod string }

// momentsOf gives for the times of an article the moments that they tell, by their
// place; a stretch ("between March and May") by both of its ends.
func (b *builder) momentsOf(a *article) map[int]moment {
	out := map[int]moment{}
	for k := range a.Times {
		t := &a.Times[k]
		if _, done := out[k]; done || !placed(t) {
			continue
		}
		if k+1 < len(a.Times) && b.stretchTo(a, t, &a.Times[k+1]) {
			m := moment{when: t.Value + "/" + a.Times[k+1].Value}
			out[k], out[k+1] = m, m
			continue
		}
		out[k] = moment{t.When(), b.bound(a, t)}
	}
	return out
}

// stretchTo reports whether two times are the ends of one stretch: "from March to May",
// "between 7 and 9 a.m.", "2019–2021".
func (b *builder) stretchTo(a *article, t, to *news.Time) bool {
	if !calendar(*t) || !calendar(*to) || strings.Contains(t.Value+to.Value, "/") || sortKey(t.Value) >= sortKey(to.Value) || a.SentenceAt(t.Start) != a.SentenceAt(to.Start) {
		return false
	}
	joint := strings.ToLower(strings.TrimSpace(a.Text[t.End:to.Start]))
	if joint == "-" || joint == "–" {
		return true
	}
	opens := b.lists.timeBounds[boundWord(a, t)]
	return slices.Contains(opens, "from") && slices.Contains(b.lists.timeBounds[joint], "joins") ||
		slices.Contains(opens, "between") && slices.Contains(b.lists.timeBounds[joint], "both")
}

// bound says how what is told lies to its time, by the word before it: since then,
// until then, by then; else what the time itself says of it. "After Friday's vote" is on
// Friday.
func (b *builder) bound(a *article, t *news.Time) string {
	of := possessiveBehind(a.Text[t.End:])
	for _, c := range b.lists.timeBounds[boundWord(a, t)] {
		switch c {
		case "since", "until", "by", "from":
			return c
		case "before", "after":
			if !of {
				return c
			}
		}
	}
	inside := strings.Fields(strings.ToLower(t.Span().Of(a.Text)))
	for _, w := range append(inside, boundWord(a, t)) {
		if slices.Contains(b.lists.timeBounds[w], "approx") {
			return "approx" // "Thursday at about 8 a.m."
		}
		if slices.Contains(b.lists.timeBounds[w], "loose") {
			return ""
		}
	}
	switch t.Mod {
	case "approx", "start", "mid", "end", "before", "after":
		return t.Mod
	}
	return ""
}

// boundWord is the word right before a time in its sentence.
func boundWord(a *article, t *news.Time) string {
	s := a.SentenceAt(t.Start)
	if s < 0 {
		return ""
	}
	ws := strings.Fields(a.Text[a.Sentences[s].Start:t.Start])
	if len(ws) == 0 {
		return ""
	}
	return strings.ToLower(ws[len(ws)-1])
}
