package view

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A story with an article in a language without models says what that costs.
func TestWhatALanguageLacksIsShown(t *testing.T) {
	d := &news.Document{
		Captures: []news.Capture{{ID: "c1", Name: "hafen.txt"}},
		Articles: []news.Article{{ID: "a1", Capture: "c1", Language: "de", Outlet: "Küstenblatt", Published: "2031-03-12", Missing: []string{"tags", "parse", "names"}}},
		Stories:  []news.Story{{ID: "s1", Articles: []news.ArticleID{"a1"}}},
	}
	v := New(d, &d.Stories[0])
	want := "Küstenblatt is in a language (de) for which the program lacks parts of speech, grammar and names: who said what in it is not found"
	for _, u := range v.Unknown {
		if strings.HasPrefix(u.What, want) {
			return
		}
	}
	t.Errorf("unknown is %+v; want %q", v.Unknown, want)
}
