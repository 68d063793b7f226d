package view

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A sentence that tells of two times is shown whole for the first and cut to what stands beside
// the other for the second, with the words marked that tell the time.
func TestASentenceOfTwoTimesIsShownOnceWhole(t *testing.T) {
	text := "The guild of the pilots, which has not met in the town since the great flood, will vote on the new quay on Monday and on the crane that it bought from a mill in Lund the day after on Tuesday morning."
	at := func(w string) news.Span {
		i := strings.Index(text, w)
		return news.Span{Start: i, End: i + len(w)}
	}
	what := news.Ref{Article: "a1", Start: 0, End: len(text)}
	d := &news.Document{
		Captures: []news.Capture{{ID: "c1", Name: "quay.txt"}},
		Articles: []news.Article{{ID: "a1", Capture: "c1", Outlet: "The Quay", Published: "2031-03-12", Text: text}},
		Stories: []news.Story{{ID: "s1", Articles: []news.ArticleID{"a1"}, Timeline: []news.TimelineItem{
			{When: "2031-03-17", What: what, At: at("Monday")},
			{When: "2031-03-18", What: what, At: at("Tuesday morning")},
		}}},
	}
	show := func(e *Event) string {
		var b strings.Builder
		for _, p := range e.Words {
			if p.Differs {
				b.WriteString("[" + p.Text + "]")
			} else {
				b.WriteString(p.Text)
			}
		}
		return b.String()
	}
	v := New(d, &d.Stories[0])
	if len(v.Timeline) != 2 || !v.Timeline[0].Several || !v.Timeline[1].Several {
		t.Fatalf("the timeline is %+v", v.Timeline)
	}
	if got, want := show(&v.Timeline[0]), strings.Replace(text, "Monday", "[Monday]", 1); got != want {
		t.Errorf("first %q, want %q", got, want)
	}
	if got, want := show(&v.Timeline[1]), "… mill in Lund the day after on [Tuesday morning]."; got != want {
		t.Errorf("then %q, want %q", got, want)
	}
}
