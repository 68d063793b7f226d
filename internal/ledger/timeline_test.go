package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A stretch of time is one line of the timeline, and how a thing lies to its time is
// said there.
func TestTheTimelineHasStretches(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The ferry was shut between January and March.", []string{"2024-01/2024-03"}},
		{"Arrel had no mayor from 2019 to 2021.", []string{"2019/2021"}},
		{"The ferry was shut from April 2 until April 6.", []string{"2024-04-02/2024-04-06"}},
		{"The ferry ran in January and March.", []string{"2024-01", "2024-03"}},
		{"The mill has been shut since January.", []string{"since 2024-01"}},
		{"The mill will be shut until August.", []string{"until 2024-08"}},
		{"The mill will be shut through August.", []string{"until 2024-08"}},
		{"The mill was shut from January through March.", []string{"2024-01/2024-03"}},
		{"The mill will open again by Saturday.", []string{"by 2024-05-18"}},
		{"The ferry sank at about 8am on Sunday.", []string{"approx 2024-05-12T08:00"}},
		{"The ferry sank in early March.", []string{"start 2024-03"}},
		{"The ferry sank earlier this month.", []string{"2024-05"}},
		{"The town fell silent after Sunday's fire.", []string{"2024-05-12"}},
		{"The harbour master denied that the ferry had sailed without lights on May 3.", nil},
		{"The mayor, Ada Lund, said Sunday she had seen the flood.", nil},
	} {
		s, _ := build(t, []paper{
			{"One", "2024-05-14", []string{"The town", c.text}},
			{"Two", "2024-05-14", []string{"The port", "A ship left the port."}},
		})
		var got []string
		for _, x := range s.Timeline {
			if x.Mod != "" {
				x.When = x.Mod + " " + x.When
			}
			got = append(got, x.When)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// What several tell of one time is one line, in the words that are of it alone.
func TestTheTimelineTellsAThingOnce(t *testing.T) {
	for _, c := range []struct {
		name     string
		one, two []string
		want     []string
	}{
		{"an hour and its day", []string{"The town", "The grain ferry sank off Arrel on Sunday."},
			[]string{"The port", "The grain ferry sank off Arrel at 7.50am on Sunday."},
			[]string{"2024-05-12T07:50 The grain ferry sank off Arrel at 7.50am on Sunday."}},
		{"two times in one sentence", []string{"The town", "The grain ferry left Brell at 6.12am on Sunday and sank off the Arrel lighthouse at 7.50am."},
			[]string{"The port", "The grain ferry sank off the Arrel lighthouse at 7.50am on Sunday."},
			[]string{"2024-05-12T06:12 The grain ferry left Brell at 6.12am on Sunday and sank off the Arrel lighthouse at 7.50am.",
				"2024-05-12T07:50 The grain ferry sank off the Arrel lighthouse at 7.50am on Sunday."}},
		{"what is urged, with who urges it", []string{"The town", "The mayor, Ada Lund, urged the guild to mend the quay before the fair opens on Sunday."},
			[]string{"The port", "A ship left the port."},
			[]string{"2024-05-19 The mayor, Ada Lund, urged the guild to mend the quay before the fair opens on Sunday."}},
		{"the end of a time comes behind what is in it", []string{"The town", "The council will vote on the fees by the end of the month."},
			[]string{"The port", "The lighthouse of Brell burned on May 13.", "A new mayor will be chosen by the end of the year.", "The harbour of Brell will close on May 20."},
			[]string{"2024-05-13 The lighthouse of Brell burned on May 13.",
				"2024-05-20 The harbour of Brell will close on May 20.",
				"2024-05 The council will vote on the fees by the end of the month.",
				"2024 A new mayor will be chosen by the end of the year."}},
		{"a week that is not known comes last", []string{"The town", "The grain ferry sank off Arrel on Sunday."},
			[]string{"The port", "In 1962 the lighthouse of Brell burned."},
			[]string{"1962 In 1962 the lighthouse of Brell burned.", "XXXX-WXX-7 The grain ferry sank off Arrel on Sunday."}},
	} {
		date := "2024-05-14"
		if c.want[len(c.want)-1][0] == 'X' {
			date = ""
		}
		s, as := build(t, []paper{{"One", date, c.one}, {"Two", date, c.two}})
		got := timelineLines(s, as)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A thing that happened is told by who tells that it did, and not by who said that it could.
func TestTheTimelineTellsWhatHappened(t *testing.T) {
	s, as := build(t, []paper{
		{"One", "2024-05-11", []string{"The town", "Ana Rao could sell the harbour of Arrel to the salt guild as soon as Sunday."}},
		{"Two", "2024-05-14", []string{"The port", "Ana Rao sold the harbour of Arrel to the salt guild on Sunday after a vote of the council on April 2."}},
	})
	for _, x := range s.Timeline {
		for _, a := range as {
			if a.ID != x.What.Article || x.When != "2024-05-12" {
				continue
			}
			if got := x.What.Span().Of(a.Text); !strings.Contains(got, "sold the harbour") {
				t.Errorf("2024-05-12 is told by %q", got)
			}
		}
	}
	if len(s.Timeline) != 2 {
		t.Errorf("%d lines, want 2", len(s.Timeline))
	}
}

// timelineLines are the lines of a timeline: when, and the words that tell it.
func timelineLines(s news.Story, as []*news.Article) []string {
	var out []string
	for _, x := range s.Timeline {
		for _, a := range as {
			if a.ID == x.What.Article {
				out = append(out, x.When+" "+x.What.Span().Of(a.Text))
			}
		}
	}
	return out
}
