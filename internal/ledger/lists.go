package ledger

import (
	"fmt"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// lists are the word lists of a story's language.
type lists struct {
	senses map[string][]string // lemma → classes
	events map[string]bool     // classes of what happens
	light  map[string]bool     // lemmas that say nothing of what a clause is about
}

// listsFor reads the lists of the language that most articles are in, English
// when none says.
func listsFor(as []*news.Article) (*lists, error) {
	count := map[string]int{}
	best := "en"
	for _, a := range as {
		if a.Language == "" {
			continue
		}
		count[a.Language]++
		if n, m := count[a.Language], count[best]; n > m || n == m && a.Language < best {
			best = a.Language
		}
	}
	l := &lists{senses: map[string][]string{}, events: map[string]bool{}, light: map[string]bool{}}
	if !hasLanguage(best) {
		return l, nil
	}
	b, err := lang.Get(best)
	if err != nil {
		return nil, fmt.Errorf("word lists of %s: %w", best, err)
	}
	if b.Has("senses") {
		for _, e := range b.List("senses").Entries {
			if e.Col(1) == "event" {
				l.events[e.Col(0)] = true
			}
			for _, w := range e.Values(2) {
				l.senses[w] = append(l.senses[w], e.Col(0))
			}
		}
	}
	for _, name := range []string{"stopwords", "courtesy", "light-verbs"} {
		if !b.Has(name) {
			continue
		}
		for _, w := range b.List(name).Words() {
			if _, meant := l.senses[w]; !meant || name == "light-verbs" {
				l.light[strings.ToLower(w)] = true
			}
		}
	}
	return l, nil
}

func hasLanguage(code string) bool {
	for _, c := range lang.Codes() {
		if c == code {
			return true
		}
	}
	return false
}
