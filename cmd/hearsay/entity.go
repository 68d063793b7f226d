package main

import (
	"fmt"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

type entityCmd struct {
	List  entityListCmd  `cmd:"" help:"List the people, organisations and places of a story, or of the store."`
	Show  entityShowCmd  `cmd:"" help:"Show one, with its other names and the stories that name it."`
	Merge entityMergeCmd `cmd:"" help:"Decide that several of them are one."`
	Split entitySplitCmd `cmd:"" help:"Decide that a name stands for somebody else."`
}

type entityListCmd struct {
	dbFlag `embed:""`
	Story  string `arg:"" optional:"" help:"The story; without it, all of the store."`
	Kind   string `help:"Only of this kind: person, organisation, place, country, government, media, news_agency, event." placeholder:"KIND"`
	Like   string `help:"Only with these words in a name." placeholder:"WORDS"`
	Limit  int    `help:"At most this many of the store." default:"200" placeholder:"N"`
	Format string `enum:"terminal,json" default:"terminal" help:"How to list them: ${enum}; json is one a line."`
}

func (c *entityListCmd) examples() []string {
	return []string{
		"hearsay entity list s1                  # who is named in s1, with their ids and other names",
		"hearsay entity list --like holm --kind person --limit 20   # every Holm of the store",
		"hearsay entity list s1 --format json --db desk.db",
	}
}

// entityLine is an entity as JSON.
type entityLine struct {
	ID      news.EntityID   `json:"id"`
	Name    string          `json:"name"`
	Kind    news.EntityKind `json:"kind"`
	Aliases []string        `json:"aliases"`
	Of      news.EntityID   `json:"of,omitempty"`
	Store   news.EntityID   `json:"store,omitempty"`
	Key     string          `json:"key,omitempty"`
	Stories []entityPlace   `json:"stories,omitempty"`
}

// entityPlace is an entity as one story has it.
type entityPlace struct {
	Story  news.StoryID  `json:"story"`
	Entity news.EntityID `json:"entity"`
}

func ofStory(x *news.Entity) entityLine {
	return entityLine{ID: x.ID, Name: x.Name, Kind: x.Kind, Aliases: x.Aliases, Of: x.Of, Store: x.Store, Key: x.Key}
}

func ofStore(x *store.EntityRecord) entityLine {
	l := entityLine{ID: x.ID, Name: x.Name, Kind: x.Kind, Aliases: x.Aliases, Of: x.Of, Key: x.Key}
	for _, in := range x.Stories {
		l.Stories = append(l.Stories, entityPlace(in))
	}
	return l
}

// text is the entity on one line: ids, kind, name, other names, what it is of.
func (l *entityLine) text() string {
	kind := string(l.Kind)
	if kind == "" {
		kind = "?"
	}
	out := fmt.Sprintf("%-5s %-13s %s", l.ID, kind, l.Name)
	if len(l.Aliases) > 0 {
		out += "  =  " + strings.Join(l.Aliases, "  ")
	}
	if l.Of != "" {
		out += "  of " + string(l.Of)
	}
	if l.Store != "" {
		out += "  [" + string(l.Store) + "]"
	}
	for _, in := range l.Stories {
		out += fmt.Sprintf("  %s:%s", in.Story, in.Entity)
	}
	return oneLine(out)
}

func (c *entityListCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	var list []entityLine
	if c.Story == "" {
		all, err := s.Entities(e.ctx, store.EntityQuery{Like: c.Like, Kind: news.EntityKind(c.Kind), Limit: c.Limit})
		if err != nil {
			return err
		}
		for i := range all {
			list = append(list, ofStore(&all[i]))
		}
	} else {
		r, err := s.Story(e.ctx, news.StoryID(c.Story))
		if err != nil {
			return fmt.Errorf("%w; hearsay stories lists them", err)
		}
		for i := range r.Entities {
			x := &r.Entities[i]
			names := strings.ToLower(strings.Join(append([]string{x.Name}, x.Aliases...), "\n"))
			if (c.Kind == "" || string(x.Kind) == c.Kind) && strings.Contains(names, strings.ToLower(c.Like)) {
				list = append(list, ofStory(x))
			}
		}
	}
	out := e.lines()
	for i := range list {
		if c.Format == "json" {
			if err := out.Encode(list[i]); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintln(e.out, list[i].text())
	}
	return nil
}

type entityShowCmd struct {
	dbFlag `embed:""`
	ID     string `arg:"" help:"The entity of the store (n12), or a story."`
	Entity string `arg:"" optional:"" help:"The entity of the story."`
}

func (c *entityShowCmd) examples() []string {
	return []string{
		"hearsay entity show n12                 # one of the store: its names and its stories",
		"hearsay entity show s1 e4 --db desk.db  # what story s1 has as e4",
	}
}

func (c *entityShowCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	id := news.EntityID(c.ID)
	if c.Entity != "" {
		r, err := s.Story(e.ctx, news.StoryID(c.ID))
		if err != nil {
			return fmt.Errorf("%w; hearsay stories lists them", err)
		}
		id = ""
		for _, x := range r.Entities {
			if string(x.ID) == c.Entity {
				id = x.Store
			}
		}
		if id == "" {
			return fmt.Errorf("entity %s of story %s: %w; hearsay entity list %s lists them", c.Entity, c.ID, store.ErrNotFound, c.ID)
		}
	}
	x, err := s.Entity(e.ctx, id)
	if err != nil {
		return fmt.Errorf("%w; hearsay entity list lists them", err)
	}
	fmt.Fprintf(e.out, "%s\n", oneLine(fmt.Sprintf("%s  %s  %s", x.ID, x.Kind, x.Name)))
	if len(x.Aliases) > 0 {
		fmt.Fprintf(e.out, "  also     %s\n", oneLine(strings.Join(x.Aliases, " · ")))
	}
	if x.Of != "" {
		if of, err := s.Entity(e.ctx, x.Of); err == nil {
			fmt.Fprintf(e.out, "  of       %s\n", oneLine(fmt.Sprintf("%s (%s)", of.Name, of.ID)))
		}
	}
	if x.Key != "" {
		fmt.Fprintf(e.out, "  list     %s\n", x.Key)
	}
	for _, in := range x.Stories {
		head := ""
		if r, err := s.Story(e.ctx, in.Story); err == nil {
			head = store.Summarise(r, "").Headline
		}
		fmt.Fprintf(e.out, "  %-4s %-4s %s\n", in.Story, in.Entity, oneLine(head))
	}
	return nil
}

type entityMergeCmd struct {
	decideFlags `embed:""`
	Story       string   `arg:"" help:"The story; or the entity of the store that stays."`
	Entity      string   `arg:"" help:"The entity that stays; or, of the store, one that it is, too."`
	Others      []string `arg:"" optional:"" name:"other" help:"The entities that it is, too."`
}

func (c *entityMergeCmd) examples() []string {
	return []string{
		"hearsay entity merge s1 e4 e9                  # in s1, e9 is e4",
		"hearsay entity merge n3 n17                    # n17 is n3, in all stories and for ever",
		`hearsay entity merge s1 e4 e9 --note "maiden name" --db desk.db`,
	}
}

func (c *entityMergeCmd) Run(e *env) error {
	if isStoreEntity(c.Story) {
		s, err := c.open(e)
		if err != nil {
			return err
		}
		defer s.Close()
		others := []news.EntityID{news.EntityID(c.Entity)}
		for _, o := range c.Others {
			others = append(others, news.EntityID(o))
		}
		if err := pipeline.MergeNames(e.ctx, s, e.now(), c.Note, news.EntityID(c.Story), others); err != nil {
			return fmt.Errorf("%w; hearsay entity list lists them", err)
		}
		_, err = fmt.Fprintf(e.out, "%s is one with %s\n", c.Story, strings.Join(append([]string{c.Entity}, c.Others...), ", "))
		return err
	}
	if len(c.Others) == 0 {
		return fmt.Errorf("%w: entity merge: name the entities that %s is, too", errUsage, c.Entity)
	}
	return c.decideNames(e, pipeline.DecideEntityMerge, c.Story, c.Entity, c.Others)
}

type entitySplitCmd struct {
	decideFlags `embed:""`
	Story       string   `arg:"" help:"The story; or an entity of the store."`
	Entity      string   `arg:"" help:"The entity that the names were taken for; or the story in which it is another."`
	Names       []string `arg:"" optional:"" name:"name" help:"The names, as printed, that stand for another."`
}

func (c *entitySplitCmd) examples() []string {
	return []string{
		`hearsay entity split s1 e4 "Mr Brandt"          # in s1, Mr Brandt is not e4`,
		"hearsay entity split n3 s2                      # what s2 names is not n3, but somebody else",
		`hearsay entity split s1 e4 "Mr Brandt" --note "his son" --db desk.db`,
	}
}

func (c *entitySplitCmd) Run(e *env) error {
	if isStoreEntity(c.Story) {
		s, err := c.open(e)
		if err != nil {
			return err
		}
		defer s.Close()
		made, err := pipeline.SplitName(e.ctx, s, e.now(), c.Note, news.EntityID(c.Story), news.StoryID(c.Entity))
		if err != nil {
			return fmt.Errorf("%w; hearsay entity show %s shows its stories", err, c.Story)
		}
		_, err = fmt.Fprintf(e.out, "in %s it is %s\n", c.Entity, made)
		return err
	}
	if len(c.Names) == 0 {
		return fmt.Errorf("%w: entity split: name what stands for another than %s", errUsage, c.Entity)
	}
	return c.decideNames(e, pipeline.DecideEntitySplit, c.Story, c.Entity, c.Names)
}

// isStoreEntity reports whether an id is one of the store's entities: stories
// begin with s, entities of a story with e.
func isStoreEntity(id string) bool { return strings.HasPrefix(id, "n") }

// decideNames carries out a decision about a story's names.
func (f *decideFlags) decideNames(e *env, kind, story, entity string, rest []string) error {
	s, err := f.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	adder, err := pipeline.NewAdder(e.ctx, s, e.now, pipeline.Options{})
	if err != nil {
		return err
	}
	if err := adder.DecideNames(e.ctx, kind, f.Note, news.StoryID(story), news.EntityID(entity), rest); err != nil {
		return fmt.Errorf("%w; hearsay entity list STORY lists them", err)
	}
	_, err = fmt.Fprintf(e.out, "story %s made again\n", story)
	return err
}
