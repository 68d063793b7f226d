package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/web/page"
)

// Decision is what a person decided in the forms of a story's page.
type Decision struct {
	// Kind is "split" (Articles are a story of their own), "move" (they tell the
	// story To), "pin" (they stay together) or "merge" (all of Story is part of
	// To); of the story's names "join" (Others are Entity) or "part" (what is
	// printed as one of Names is not Entity).
	Kind     string
	Story    news.StoryID
	Articles []news.ArticleID
	To       news.StoryID
	Entity   news.EntityID
	Others   []news.EntityID
	Names    []string
	Note     string // why, "" for no word
}

// ofNames reports whether it is about the names of a story.
func (d *Decision) ofNames() bool { return d.Kind == "join" || d.Kind == "part" }

// The bounds of a form, in bytes.
const (
	maxForm = 1 << 20
	maxNote = 500
)

// foreign refuses what a page of another site makes a reader's browser send.
var foreign = http.NewCrossOriginProtection()

// refusal is a decision that cannot be carried out, in words for the reader.
type refusal struct{ error }

func refuse(format string, args ...any) error { return &refusal{fmt.Errorf(format, args...)} }

// decide carries out what a form of the story page asks for, and leads to the
// story in which the articles are now.
func (s *server) decide(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return refuse("the form could not be read: %w", err)
	}
	d := Decision{
		Kind: r.PostForm.Get("kind"), Story: news.StoryID(r.PathValue("id")), To: news.StoryID(r.PostForm.Get("to")),
		Note: cut(strings.TrimSpace(r.PostForm.Get("note")), maxNote),
	}
	for _, id := range r.PostForm["article"] {
		if a := news.ArticleID(id); !slices.Contains(d.Articles, a) {
			d.Articles = append(d.Articles, a)
		}
	}
	s.deciding.Lock() // what is checked must still be so when it is carried out
	defer s.deciding.Unlock()
	check := s.check
	if d.ofNames() {
		check = func(ctx context.Context, d *Decision) error { return s.checkNames(ctx, d, r.PostForm) }
	}
	if err := check(r.Context(), &d); err != nil {
		return err
	}
	// A reader who goes away must not leave it half done.
	to, err := s.Decide(context.WithoutCancel(r.Context()), d)
	if err != nil {
		return err
	}
	to = cmp.Or(to, d.Story)
	http.Redirect(w, r, fmt.Sprintf("/story/%s?decided=%s&from=%s", to, d.Kind, d.Story), http.StatusSeeOther)
	return nil
}

// check says what is missing in a decision, and what it names that is not there.
func (s *server) check(ctx context.Context, d *Decision) error {
	members, err := s.Store.Members(ctx, d.Story)
	if err != nil {
		return err
	}
	if len(members) == 0 {
		return store.ErrNotFound
	}
	for _, a := range d.Articles {
		if !slices.ContainsFunc(members, func(m store.Member) bool { return m.Article == a }) {
			return refuse("article %s is not in story %s any more", a, d.Story)
		}
	}
	switch d.Kind {
	case "merge":
		d.Articles = nil
	case "split", "move":
		if len(d.Articles) == 0 {
			return refuse("no article was chosen")
		}
		if d.Kind == "split" && len(d.Articles) == len(members) {
			return refuse("all articles of the story were chosen: they are a story of their own already")
		}
	case "pin":
		if len(d.Articles) == 0 {
			return refuse("no article was chosen")
		}
	default:
		return refuse("there is no decision %q", d.Kind)
	}
	if d.Kind != "merge" && d.Kind != "move" {
		d.To = ""
		return nil
	}
	if d.To == "" {
		return refuse("no story was chosen")
	}
	if d.To == d.Story {
		return refuse("the articles are in that story already")
	}
	into, err := s.Store.Members(ctx, d.To)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if len(into) == 0 {
		return refuse("there is no story %s", d.To)
	}
	return nil
}

// storiesOffered bounds the list of stories that a form offers; any other can be
// named by its id.
const storiesOffered = 100

// desk is what the forms of a story page need.
func (s *server) desk(r *http.Request, id news.StoryID) (*page.Desk, error) {
	if s.Decide == nil {
		return nil, nil
	}
	d := &page.Desk{Action: fmt.Sprintf("/story/%s/decide", id), MaxNote: maxNote}
	list, err := s.Store.Stories(r.Context(), store.StoryQuery{Limit: storiesOffered + 1})
	if err != nil {
		return nil, err
	}
	for _, o := range list {
		if o.ID != id && len(d.Others) < storiesOffered {
			d.Others = append(d.Others, page.Other{ID: o.ID, Headline: o.Headline, Articles: o.Articles})
		}
	}
	members, err := s.Store.Members(r.Context(), id)
	if err != nil {
		return nil, err
	}
	here := make(map[string]bool, len(members))
	for _, m := range members {
		here[string(m.Article)] = true
	}
	decisions, err := s.Store.Decisions(r.Context())
	if err != nil {
		return nil, err
	}
	for _, x := range slices.Backward(decisions) {
		if made, ok := nameDecision(&x, id); ok {
			d.MadeNames = append(d.MadeNames, made)
		}
		kind, ofStory := strings.CutPrefix(x.Kind, "story ")
		if !ofStory {
			continue
		}
		made := page.Decided{At: x.At, Kind: kind, Note: x.Note}
		about := false
		for _, a := range x.Args {
			switch key, value, named := strings.Cut(a, "="); {
			case !named:
				made.Articles = append(made.Articles, a)
				about = about || here[a]
			case key == "with" || key == "away":
				about = about || here[value]
			}
		}
		if about {
			d.Made = append(d.Made, made)
		}
	}
	q := r.URL.Query()
	if from := q.Get("from"); isStory(from) {
		d.Done, d.From = page.DoneWords(q.Get("decided")), from
	}
	return d, nil
}

// cut shortens a text to n bytes, at the beginning of a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// isStory reports whether a text has the form of a story's id.
func isStory(s string) bool {
	digits, ok := strings.CutPrefix(s, "s")
	return ok && digits != "" && len(digits) < 20 && strings.Trim(digits, "0123456789") == ""
}
