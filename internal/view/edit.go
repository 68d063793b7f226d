package view

import (
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// Edit is an article that its outlet changed after publication.
type Edit struct {
	*news.Version
	From    *Article // the text that stands
	Changes []SentenceChange
}

// SentenceChange is what became of one sentence: its words before and after,
// those that the other does not have marked.
type SentenceChange struct {
	Of            news.SentenceChange
	What          string
	Headline      bool
	Before, After Quote // From is nil where there is none
	Old, New      []Part
}

// standing is the article that the text of an id has become.
func (v *Story) standing(id news.ArticleID) *Article {
	for range v.Story.Versions {
		i := slices.IndexFunc(v.Story.Versions, func(x news.Version) bool { return x.Was == id })
		if i < 0 {
			break
		}
		id = v.Story.Versions[i].Article
	}
	if a := v.byID[id]; a != nil {
		return a
	}
	return &Article{Article: &news.Article{ID: id}, Capture: &news.Capture{}, Label: string(id)}
}

func (v *Story) addEdits() {
	for i := range v.Story.Versions {
		x := &v.Story.Versions[i]
		if e := v.Edit(x); len(e.Changes) > 0 {
			v.Edits = append(v.Edits, e)
		}
	}
}

// Edit is a version with the words of its changes.
func (v *Story) Edit(x *news.Version) Edit {
	e := Edit{Version: x, From: v.standing(x.Article)}
	for _, c := range x.Changes {
		s := SentenceChange{Of: c, What: c.What, Headline: c.Kind == news.Headline}
		if c.Before != nil {
			s.Before = v.Quote(*c.Before)
			if s.Before.From != nil {
				s.Old = Parts(s.Before.From.Text, c.Before.Span(), c.Removed)
			}
		}
		if c.After != nil {
			s.After = v.Quote(*c.After)
			if s.After.From != nil {
				s.New = Parts(s.After.From.Text, c.After.Span(), c.Added)
			}
		}
		if s.Before.From != nil || s.After.From != nil {
			e.Changes = append(e.Changes, s)
		}
	}
	return e
}

// Counts says how many sentences an edit added, removed and changed.
func (e *Edit) Counts() []string {
	n := map[string]int{}
	for _, c := range e.Changes {
		n[c.What]++
	}
	var all []string
	for _, what := range []string{news.SentenceChanged, news.SentenceAdded, news.SentenceRemoved} {
		if n[what] > 0 {
			all = append(all, fmt.Sprintf("%s %s", plural(n[what], "sentence"), what))
		}
	}
	return all
}

// Headline is the change of the headline, nil when it stayed.
func (e *Edit) Headline() *SentenceChange {
	for i := range e.Changes {
		if e.Changes[i].Headline {
			return &e.Changes[i]
		}
	}
	return nil
}

// Order says in words what tells the later text from the earlier.
func (e *Edit) Order() string {
	switch e.Basis {
	case news.ByCapture:
		return "captured later"
	case news.ByDeclared:
		return "by the time that it gives for itself"
	case news.ByArrival:
		return "no time is known: the text that was added last is taken for the later"
	}
	return "no time is known: the text whose name sorts last is taken for the later"
}
