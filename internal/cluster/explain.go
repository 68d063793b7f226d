package cluster

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// shownTerms is how many shared words an explanation names.
const shownTerms = 6

// whyJoined says what the spread-out article shares with the story. It is called
// while the article's features are at hand: they hold its words as printed.
func (c *Cluster) whyJoined(n int32, l near) string {
	docs := thin(c.stories[l.story-1].docs, sampled)
	weight := make(map[int32]float64)
	holds := make(map[int32]int)
	days := math.Inf(1)
	for _, m := range docs {
		for _, t := range c.docs[m].terms {
			if x := c.dense[t.id]; x != 0 {
				weight[t.id] += float64(x * t.w)
				holds[t.id]++
			}
		}
		if x := math.Abs(c.docs[n].day - c.docs[m].day); x < days {
			days = x
		}
	}
	type shared struct {
		word   string
		weight float64
	}
	var ws []shared
	for _, key := range c.feat.order {
		if id, ok := c.dict.id[key]; ok && weight[id] > 0 {
			ws = append(ws, shared{c.feat.info[key].text, weight[id]})
		}
	}
	slices.SortStableFunc(ws, func(a, b shared) int { return cmp.Compare(b.weight, a.weight) })
	var names []string
	for _, w := range ws[:min(len(ws), shownTerms)] {
		names = append(names, w.word)
	}
	when := ""
	if !math.IsInf(days, 1) {
		when = fmt.Sprintf("; %s from its nearest article", span(days))
	}
	noun := "articles"
	if len(docs) == 1 {
		noun = "article"
	}
	return fmt.Sprintf("joined: shares %s with %d %s; mean closeness %.2f%s", strings.Join(names, ", "), len(c.stories[l.story-1].docs), noun, l.faded, when)
}

func span(days float64) string {
	switch {
	case days < 1.0/24:
		return "less than an hour"
	case days < 2:
		return fmt.Sprintf("%.0f hours", days*24)
	}
	return fmt.Sprintf("%.0f days", days)
}

// Why says why the article is in its story: what it was joined for when it
// arrived, and what happened to it since. It is "" for an article that never
// arrived.
func (c *Cluster) Why(id string) string {
	n, ok := c.byID[id]
	if !ok {
		return ""
	}
	return c.docs[n].why
}
