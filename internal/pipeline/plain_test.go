package pipeline_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

var articleID = regexp.MustCompile(`\ba\d+\b`)

// plain is a document as JSON without the numbers that follow the order of
// arrival: an article is called by its capture, an entity by its kind and name,
// a statement by its words and place. All else of it is there, byte for byte;
// lists in the order of those numbers are put in order.
func plain(t testing.TB, d *news.Document) string {
	t.Helper()
	called := make(map[string]string)
	capture := make(map[string]string)
	for _, a := range d.Articles {
		capture[string(a.ID)] = string(a.Capture)[:19]
	}
	for _, e := range d.Entities {
		called[string(e.ID)] = fmt.Sprintf("%s %q %s", e.Kind, e.Name, e.Key)
	}
	for i := range d.Stories {
		for _, s := range d.Stories[i].Statements {
			c := s.Carriers[0]
			called[string(s.ID)] = fmt.Sprintf("%s %d-%d of %s %d and %d more", s.Gist.Article, s.Gist.Start, s.Gist.End, c.Article, c.Start, len(s.Carriers)-1)
		}
	}
	byCapture := func(s string) string {
		return articleID.ReplaceAllStringFunc(s, func(id string) string { return cmp.Or(capture[id], id) })
	}
	for id, s := range called {
		called[id] = byCapture(s)
	}
	called[string(d.Stories[0].ID)] = "the story"
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	var walk func(v any) any
	walk = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				switch k {
				case "text", "name", "aliases":
				default:
					v[k] = walk(x)
				}
			}
		case []any:
			for i := range v {
				v[i] = walk(v[i])
			}
		case string:
			if s, ok := called[v]; ok {
				return s
			}
			return byCapture(v)
		}
		return v
	}
	walk(all)
	inOrder := func(v any) {
		if l, ok := v.([]any); ok {
			slices.SortFunc(l, func(p, q any) int { return cmp.Compare(line(t, p), line(t, q)) })
		}
	}
	for _, k := range []string{"captures", "articles", "entities"} {
		inOrder(all[k])
	}
	for _, s := range all["stories"].([]any) {
		story := s.(map[string]any)
		inOrder(story["shares"])
		delete(story, "why") // an article's way into the story is that of its arrival
	}
	out, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func line(t testing.TB, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// firstDifference shows where two texts part.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d:\n%s\nwant:\n%s", i+1, strings.Join(g[max(0, i-4):min(len(g), i+12)], "\n"), strings.Join(w[max(0, i-4):min(len(w), i+12)], "\n"))
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}
