package pipeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

func TestKeepIDs(t *testing.T) {
	known := []news.Entity{
		{ID: "e1", Name: "Eskholm", Kind: news.Place, Key: "city:XX-eskholm"},
		{ID: "e2", Name: "Ivo Brandt", Kind: news.Person, Aliases: []string{"Brandt"}},
		{ID: "e7", Name: "Brandt", Kind: news.Company},
	}
	r := &store.StoryRecord{
		Entities: []news.Entity{
			{ID: "e1", Name: "Norra Press Agency", Kind: news.NewsAgency},
			{ID: "e2", Name: "Port of Eskholm", Kind: news.Place, Key: "city:XX-eskholm"},
			{ID: "e3", Name: "Brandt", Kind: news.Person, Aliases: []string{"Ivo Brandt"}, Of: "e1"},
		},
		Articles: []*news.Article{{
			Mentions:     []news.Mention{{Entity: "e3", Speaks: "e2"}, {Entity: ""}},
			Attributions: []news.Attribution{{Chain: []news.Link{{Entity: "e1", For: "e3"}}}},
		}},
		Story: news.Story{Statements: []news.Statement{{Origins: []news.OriginOf{{Entity: "e3"}, {Entity: ""}}}}},
	}
	keepIDs(known, r)
	want := &store.StoryRecord{
		Entities: []news.Entity{
			{ID: "e1", Name: "Port of Eskholm", Kind: news.Place, Key: "city:XX-eskholm"},
			{ID: "e2", Name: "Brandt", Kind: news.Person, Aliases: []string{"Ivo Brandt"}, Of: "e8"},
			{ID: "e8", Name: "Norra Press Agency", Kind: news.NewsAgency},
		},
		Articles: []*news.Article{{
			Mentions:     []news.Mention{{Entity: "e2", Speaks: "e1"}, {Entity: ""}},
			Attributions: []news.Attribution{{Chain: []news.Link{{Entity: "e8", For: "e2"}}}},
		}},
		Story: news.Story{Statements: []news.Statement{{Origins: []news.OriginOf{{Entity: "e2"}, {Entity: ""}}}}},
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
