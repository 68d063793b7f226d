// Package eval measures what the program makes of captures that a careful
// reader has read: gold sets, scorers, and floors under which no score may
// fall.
//
// A gold story is a folder as package demo describes. Places in it are lines of
// captures; a span of the program's is at a line when the words of one stand in
// the other.
package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
)

// Place is a line of a capture, counted from 1.
type Place struct {
	Capture string `json:"capture"`
	Line    int    `json:"line"`
}

// Gold is a reader's account of a story.
type Gold struct {
	Articles     []GoldArticle
	Attributions []GoldAttribution
	Ledger       GoldLedger
	Entities     []GoldEntity
	Times        []GoldTime

	lines map[string][]string // capture → its lines, without markup
	raw   map[string][]string // the same as words (see key)
}

// GoldArticle says what of a capture is article and what is furniture.
type GoldArticle struct {
	Capture   string            `json:"capture"`
	Headline  string            `json:"headline"`
	Published string            `json:"published"`
	Updated   string            `json:"updated"`
	Dateline  string            `json:"dateline_place"`
	Agencies  []string          `json:"agency_credits"`
	BodyLines []int             `json:"body_lines"`
	BodyText  []string          `json:"body_text"`
	Joined    [][2]int          `json:"joined"`
	Furniture map[string]string `json:"furniture"`
}

// GoldAttribution is one attribution with its chain, origin first.
type GoldAttribution struct {
	Place
	Kind       string   `json:"kind"`
	Content    string   `json:"content"`
	Source     string   `json:"source"`
	SourceType string   `json:"source_type"`
	Stance     string   `json:"stance"`
	Chain      []string `json:"chain"`
}

// GoldLedger is what a reader finds across the captures.
type GoldLedger struct {
	Statements []struct {
		ID       string  `json:"id"`
		Carriers []Place `json:"carriers"`
		Origins  *int    `json:"independent_origins"`
		Min      *int    `json:"independent_origins_min"`
		Max      *int    `json:"independent_origins_max"`
		Status   string  `json:"status"`
	} `json:"statements"`
	QuoteVariants []struct {
		ID       string `json:"id"`
		Variants []struct {
			Place
			Text string `json:"text"`
		} `json:"variants"`
	} `json:"quote_variants"`
	Discrepancies []struct {
		ID     string `json:"id"`
		Values []struct {
			Where []Place `json:"where"`
		} `json:"values"`
	} `json:"discrepancies"`
	MustNotConflict []struct {
		Pair []Place `json:"pair"`
	} `json:"must_not_conflict"`
	Reuse []struct {
		A Place `json:"a"`
		B Place `json:"b"`
	} `json:"reuse"`
}

// GoldEntity is an entity with mentions that are hard to resolve.
type GoldEntity struct {
	Name     string `json:"name"`
	Mentions []struct {
		Place
		Text string `json:"text"`
	} `json:"mentions"`
}

// GoldTime is a time expression with its value.
type GoldTime struct {
	Place
	Text  string `json:"text"`
	Value string `json:"value"`
}

// LoadGold reads a gold folder. Errors name the file.
func LoadGold(dir fs.FS) (*Gold, error) {
	g := &Gold{lines: map[string][]string{}, raw: map[string][]string{}}
	var articles struct {
		Articles []GoldArticle `json:"articles"`
	}
	var entities struct {
		Entities []GoldEntity `json:"entities"`
	}
	var times struct {
		Times []GoldTime `json:"times"`
	}
	for _, f := range []struct {
		name string
		into any
	}{{"articles.json", &articles}, {"ledger.json", &g.Ledger}, {"entities.json", &entities}, {"times.json", &times}} {
		b, err := fs.ReadFile(dir, f.name)
		if err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		if err := json.Unmarshal(b, f.into); err != nil {
			return nil, fmt.Errorf("read gold %s: %w", f.name, err)
		}
	}
	g.Articles, g.Entities, g.Times = articles.Articles, entities.Entities, times.Times
	b, err := fs.ReadFile(dir, "attributions.jsonl")
	if err != nil {
		return nil, fmt.Errorf("read gold: %w", err)
	}
	for sc := bufio.NewScanner(bytes.NewReader(b)); sc.Scan(); {
		var a GoldAttribution
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("read gold attributions.jsonl: %w", err)
		}
		g.Attributions = append(g.Attributions, a)
	}
	for _, a := range g.Articles {
		b, err := fs.ReadFile(dir, "captures/"+a.Capture)
		if err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		for _, l := range strings.Split(string(b), "\n") {
			l = plain(a.Capture, l)
			g.lines[a.Capture] = append(g.lines[a.Capture], l)
			g.raw[a.Capture] = append(g.raw[a.Capture], key(l))
		}
	}
	return g, nil
}

// line is the words of a place, "" when there is no such line.
func (g *Gold) line(p Place) string {
	l := g.raw[p.Capture]
	if p.Line < 1 || p.Line > len(l) {
		return ""
	}
	return l[p.Line-1]
}
