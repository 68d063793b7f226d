package feed

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// parseJSON reads a JSON Feed. Fields of the wrong type are taken as absent, as
// feeds made by hand have numbers for ids and null for anything.
func parseJSON(b []byte) (*Feed, error) {
	b, err := utf8Text(b, "")
	if err != nil {
		return nil, err
	}
	var v struct {
		Title    any               `json:"title"`
		Home     any               `json:"home_page_url"`
		Language any               `json:"language"`
		Items    []json.RawMessage `json:"items"`
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return nil, fmt.Errorf("no valid JSON: %w", err)
	}
	f := &Feed{Kind: JSON, Title: clip(word(v.Title)), URL: web(v.Home), Language: language(word(v.Language))}
	for i, raw := range v.Items {
		if i == maxItems {
			f.Cut = true
			break
		}
		var m map[string]any
		json.Unmarshal(raw, &m) // what is no object is an item of nothing
		f.Items = append(f.Items, jsonItem(i+1, m))
	}
	return f, nil
}

func jsonItem(n int, m map[string]any) Item {
	it := Item{
		Number: n, Title: clip(word(m["title"])), URL: web(m["url"]), Language: language(word(m["language"])),
		Published: date(word(m["date_published"])), Updated: date(word(m["date_modified"])), MediaType: "text/html",
	}
	if it.URL == "" {
		if it.URL = web(m["id"]); it.URL == "" {
			it.URL = web(m["external_url"])
		}
	}
	list, _ := m["authors"].([]any)
	for _, a := range append(list, m["author"]) {
		who, _ := a.(map[string]any)
		if name := clip(strings.TrimSpace(word(who["name"]))); name != "" && len(it.Authors) < maxAuthors {
			it.Authors = append(it.Authors, name)
		}
	}
	least := fullContent
	if it.Content = word(m["content_html"]); it.Content == "" {
		it.Content, it.MediaType = word(m["content_text"]), "text/plain"
	}
	if s := word(m["summary"]); it.Content == "" && s != "" {
		it.Content, least = s, fullDescription
	}
	it.Content = strings.TrimSpace(it.Content)
	it.Full = isFull(it.Content, least, it.URL)
	return it
}

func word(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

func web(v any) string {
	if s := strings.TrimSpace(word(v)); isWeb(s) {
		return s
	}
	return ""
}
