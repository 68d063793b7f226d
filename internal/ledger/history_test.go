package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// told gives what happened to the statement that holds the words, one line an event.
func told(s news.Story, as []*news.Article, words string) []string {
	text := func(id news.ArticleID) *news.Article {
		return as[slices.IndexFunc(as, func(a *news.Article) bool { return a.ID == id })]
	}
	var out []string
	for _, st := range s.Statements {
		if !strings.Contains(st.Gist.Span().Of(text(st.Gist.Article).Text), words) {
			continue
		}
		for _, h := range st.History {
			line := h.When + " " + h.What
			if h.By != "" {
				line += " by " + h.By
			}
			if h.Unsure {
				line += " or earlier"
			}
			out = append(out, line)
		}
		return out
	}
	return nil
}

func TestTheHistoryOfAStatement(t *testing.T) {
	rest := []string{"The mayor of Arrel opened a school.", "Rain fell on the hills.", "A ship left the port with timber."}
	for _, c := range []struct {
		name   string
		papers []paper
		want   []string
	}{
		{"hours of different zones", []paper{
			{"One", "2024-05-14T08:00:00+02:00", []string{"The bridge", "The bridge at Tarn had eleven cracks, an inspector of the bridge told One.", rest[0]}},
			{"Two", "2024-05-14T07:30:00Z", []string{"Cracks", "Governor Tor Brandt said that the bridge at Tarn had eleven cracks.", rest[1]}},
		}, []string{"2024-05-14T08:00:00+02:00 appeared by an inspector", "2024-05-14T07:30:00Z second origin by Tor Brandt"}},
		{"a day alone", []paper{
			{"One", "2024-05-14T08:00:00+02:00", []string{"The bridge", "Governor Tor Brandt said that the bridge at Tarn had eleven cracks.", rest[0]}},
			{"Two", "2024-05-14", []string{"Cracks", "The bridge at Tarn had eleven cracks, Governor Tor Brandt said.", rest[1]}},
		}, []string{"2024-05-14T08:00:00+02:00 appeared by Tor Brandt or earlier"}},
		{"the day before", []paper{
			{"One", "2024-05-14T08:00:00+02:00", []string{"The bridge", "Governor Tor Brandt said that the bridge at Tarn had eleven cracks.", rest[0]}},
			{"Two", "2024-05-13", []string{"Cracks", "The bridge at Tarn had eleven cracks, Governor Tor Brandt said.", rest[1]}},
		}, []string{"2024-05-13 appeared by Tor Brandt"}},
		{"no date", []paper{
			{"One", "2024-05-14", []string{"The bridge", "Governor Tor Brandt said that the bridge at Tarn had eleven cracks.", rest[0]}},
			{"Two", "", []string{"Cracks", "The bridge at Tarn had eleven cracks, Governor Tor Brandt said.", rest[1]}},
		}, []string{"2024-05-14 appeared by Tor Brandt or earlier"}},
		{"a body that is no part of it confirms it", []paper{
			{"One", "2024-05-14T08:00:00Z", []string{"The bridge", "The bridge at Tarn had eleven cracks, an inspector told One.", rest[0]}},
			{"Two", "2024-05-14T09:00:00Z", []string{"Cracks", "The company Brell Steel confirmed that the bridge at Tarn had eleven cracks.", rest[1]}},
		}, []string{"2024-05-14T08:00:00Z appeared by an inspector", "2024-05-14T09:00:00Z confirmed by Brell Steel"}},
	} {
		s, as := build(t, c.papers)
		got := told(s, as, "eleven cracks")
		for _, w := range c.want {
			if !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, w) }) {
				t.Errorf("%s: no %q in %q", c.name, w, got)
			}
		}
		if c.want[0] != "" && (len(got) == 0 || !strings.HasPrefix(got[0], c.want[0])) {
			t.Errorf("%s: first %q, want %q", c.name, got, c.want[0])
		}
	}
}
