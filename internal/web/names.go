package web

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/web/page"
)

// checkNames reads a decision about a story's names out of its form: the entities
// that are one, or the printed names of one that are somebody else.
func (s *server) checkNames(ctx context.Context, d *Decision, form url.Values) error {
	r, err := s.Store.Story(ctx, d.Story)
	if err != nil {
		return err
	}
	d.Story = r.Story.ID
	find := func(id string) *news.Entity {
		for i := range r.Entities {
			if string(r.Entities[i].ID) == id {
				return &r.Entities[i]
			}
		}
		return nil
	}
	if d.Kind == "join" {
		for _, id := range form["entity"] {
			e := find(id)
			switch {
			case e == nil:
				return refuse("story %s has no %s any more", d.Story, cut(id, 40))
			case d.Entity == "":
				d.Entity = e.ID
			case e.ID != d.Entity && !slices.Contains(d.Others, e.ID):
				d.Others = append(d.Others, e.ID)
			}
		}
		if len(d.Others) == 0 {
			return refuse("choose two names at least")
		}
		return nil
	}
	for _, v := range form["name"] {
		id, name, _ := strings.Cut(v, "|")
		e := find(id)
		if e == nil || e.Name != name && !slices.Contains(e.Aliases, name) {
			return refuse("story %s has no name %q any more", d.Story, cut(name, 80))
		}
		if d.Entity != "" && d.Entity != e.ID {
			return refuse("choose names of one person, organisation or place: those of two were chosen")
		}
		d.Entity = e.ID
		if !slices.Contains(d.Names, name) {
			d.Names = append(d.Names, name)
		}
	}
	if len(d.Names) == 0 {
		return refuse("no name was chosen")
	}
	e := find(string(d.Entity))
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if !slices.ContainsFunc(d.Names, func(m string) bool { return strings.EqualFold(m, n) }) {
			return nil // one is left
		}
	}
	return refuse("all names of it were chosen: leave it one")
}

// nameDecision is a decision about the names of a story as its page shows it.
func nameDecision(x *store.Decision, id news.StoryID) (page.Decided, bool) {
	if len(x.Args) < 3 || x.Args[0] != string(id) {
		return page.Decided{}, false
	}
	made := page.Decided{At: x.At, Note: x.Note, Of: x.Args[1], Articles: x.Args[2:]}
	switch x.Kind {
	case "entity merge":
		made.Kind = "join"
	case "entity split":
		made.Kind = "part"
	default:
		return made, false
	}
	return made, true
}
