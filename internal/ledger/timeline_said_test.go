package ledger_test

import (
	"slices"
	"testing"
)

// What somebody does by speaking is an event of its day; that he spoke is one where two
// newsrooms tell it.
func TestTheTimelineHasTheDaysOfSaying(t *testing.T) {
	for _, c := range []struct {
		name     string
		one, two string
		want     []string
	}{
		{"announced", "Ana Rao announced Monday that she would leave the council.", "A ship left the port.",
			[]string{"2024-05-13 Ana Rao announced Monday that she would leave the council."}},
		{"at the head", "On Monday, Ana Rao vowed to close the harbour.", "A ship left the port.",
			[]string{"2024-05-13 On Monday, Ana Rao vowed to close the harbour."}},
		{"before the verb", "Ana Rao on Monday urged the council to close the harbour.", "A ship left the port.",
			[]string{"2024-05-13 Ana Rao on Monday urged the council to close the harbour."}},
		{"testified at a place", "The harbour master testified before the council on Monday that he had sold the keys.", "A ship left the port.",
			[]string{"2024-05-13 The harbour master testified before the council on Monday that he had sold the keys."}},
		{"in a letter", "In a letter Monday to the council, the guild warned that the quay would sink.", "A ship left the port.",
			[]string{"2024-05-13 In a letter Monday to the council, the guild warned that the quay would sink."}},
		{"after a letter", "After a letter sent on Monday, the guild warned that the quay would sink.", "A ship left the port.",
			[]string{"2024-05-13 After a letter sent on Monday, the guild warned that the quay would sink."}},
		{"called for", "Ana Rao called Monday for a new ban on fireworks.", "A ship left the port.",
			[]string{"2024-05-13 Ana Rao called Monday for a new ban on fireworks."}},
		{"unveiled", "In a bold attempt to stem the fires, Ana Rao unveiled on Monday the widest effort at fire control in a generation.", "A ship left the port.",
			[]string{"2024-05-13 In a bold attempt to stem the fires, Ana Rao unveiled on Monday the widest effort at fire control in a generation."}},
		{"said by one paper", "Ana Rao said Monday that she would leave the council.", "A ship left the port.", nil},
		{"said by two papers", "Ana Rao said Monday that she would leave the council.", "The fees are too high, Ana Rao told the guild on Monday.",
			[]string{"2024-05-13 Ana Rao said Monday that she would leave the council."}},
		{"said on two days", "Ana Rao said Monday that she would leave the council.", "The fees are too high, Ana Rao told the guild on Sunday.", nil},
		{"by two people", "Ana Rao said Monday that she would leave the council.", "The fees are too high, Jon Lund told the guild on Monday.", nil},
		{"of another day", "Ana Rao warned after the fire on Monday that the quay was not safe.", "A ship left the port.", nil},
		{"will announce", "Ana Rao will announce on Thursday that she is leaving.", "A ship left the port.", []string{"2024-05-16 Ana Rao will announce on Thursday that she is leaving."}},
	} {
		s, as := build(t, []paper{
			{"One", "2024-05-14", []string{"The town", c.one}},
			{"Two", "2024-05-14", []string{"The port", c.two}},
		})
		got := timelineLines(s, as)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A deed of a day is told before what was said of it on that day.
func TestTheTimelineTellsTheDeedAndNotItsAnnouncement(t *testing.T) {
	s, as := build(t, []paper{
		{"One", "2024-05-14", []string{"The town", "The harbour master, Jon Lund, was charged with the theft of the harbour keys on Monday, prosecutors announced Monday."}},
		{"Two", "2024-05-14", []string{"The port", "The harbour master Jon Lund was charged on Monday with the theft of the harbour keys."}},
	})
	if len(s.Timeline) != 1 || s.Timeline[0].When != "2024-05-13" {
		for _, x := range s.Timeline {
			for _, a := range as {
				if a.ID == x.What.Article {
					t.Errorf("%s %s", x.When, x.What.Span().Of(a.Text))
				}
			}
		}
	}
}
