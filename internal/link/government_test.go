package link_test

import (
	"strings"
	"testing"

	"hearsay/internal/link"
	"hearsay/internal/news"
)

// A government that is named by its country is one that speaks, and who speaks for it is not.
func TestGovernmentSpeaks(t *testing.T) {
	a := article("a1", "The [Danish government|x1 government gov:DK] said so. An official of the [Danish government|x1 government gov:DK] said more.")
	span := func(s string) news.Span {
		i := strings.Index(a.Text, s)
		return news.Span{Start: i, End: i + len(s)}
	}
	a.Attributions = []news.Attribution{
		{Chain: []news.Link{{Name: "The Danish government", Span: span("The Danish government")}}},
		{Chain: []news.Link{{Name: "An official of the Danish government", Span: span("An official of the Danish government")}}},
	}
	es := link.Story([]*news.Article{a}, link.Options{})
	if l := a.Attributions[0].Chain[0]; l.Entity != es[0].ID || !l.Named {
		t.Errorf("the government is %+v", l)
	}
	if l := a.Attributions[1].Chain[0]; l.Entity != "" || l.Named {
		t.Errorf("the official is %+v", l)
	}
}

// A government that is called by who leads it is not he.
func TestGovernmentIsNotItsLeader(t *testing.T) {
	a := article("a1", "[Lodar|x1 person] came on Monday. The [Lodar administration|x2 government] fell.")
	b := article("a2", "The [Lodar administration|x1 government] fell on Monday.")
	link.Story([]*news.Article{a, b}, link.Options{})
	if a.Mentions[0].Entity == a.Mentions[1].Entity || a.Mentions[1].Entity != b.Mentions[0].Entity {
		t.Errorf("%+v, %+v", a.Mentions, b.Mentions)
	}
}
