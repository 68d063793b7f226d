package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Name is a person, organisation or place of the story.
type Name struct {
	*news.Entity
	Of       string // the name of what it belongs to, "" for nothing
	Mentions int
	Articles int
}

// KindWord says what it is, in a word.
func (n Name) KindWord() string {
	switch n.Kind {
	case "":
		return "of unknown kind"
	case news.NewsAgency:
		return "news agency"
	case news.ArmedGroup:
		return "armed group"
	}
	return string(n.Kind)
}

// Plural names of the kinds, in the order in which they are listed.
var nameGroups = []struct {
	base  news.EntityKind
	title string
}{
	{news.Person, "People"},
	{news.Organisation, "Organisations"},
	{news.Place, "Places"},
	{news.Event, "Events"},
	{"", "Of unknown kind"},
}

// NameGroup is the names of one kind.
type NameGroup struct {
	Title string
	Names []Name
}

// NameGroups are the story's names by kind, those in most articles first.
func (v *Story) NameGroups() []NameGroup {
	var groups []NameGroup
	for _, g := range nameGroups {
		group := NameGroup{Title: g.title}
		for _, n := range v.Names {
			if n.Kind.Base() == g.base {
				group.Names = append(group.Names, n)
			}
		}
		if len(group.Names) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

func (v *Story) addNames() {
	mentions, articles := make(map[news.EntityID]int), make(map[news.EntityID]int)
	for _, a := range v.Articles {
		here := make(map[news.EntityID]bool)
		for _, m := range a.Mentions {
			if m.Entity != "" {
				mentions[m.Entity]++
				here[m.Entity] = true
			}
		}
		for id := range here {
			articles[id]++
		}
	}
	for i := range v.Doc.Entities {
		e := &v.Doc.Entities[i]
		if mentions[e.ID] == 0 {
			continue
		}
		n := Name{Entity: e, Mentions: mentions[e.ID], Articles: articles[e.ID]}
		if of := v.entities[e.Of]; of != nil {
			n.Of = of.Name
		}
		v.Names = append(v.Names, n)
	}
	slices.SortStableFunc(v.Names, func(a, b Name) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(a.Entity.Name, b.Entity.Name))
	})
}

// Entity is the entity of an id, nil when the document has none.
func (v *Story) Entity(id news.EntityID) *news.Entity { return v.entities[id] }

// Unknown is something that the captures do not tell.
type Unknown struct {
	What string
	From *Article // nil when it is about no single article
}

func (v *Story) addUnknown() {
	add := func(a *Article, format string, args ...any) {
		v.Unknown = append(v.Unknown, Unknown{fmt.Sprintf(format, args...), a})
	}
	for _, a := range v.Articles {
		if a.Date() == "" {
			if a.AnchorBasis == "story" {
				add(a, "%s has no date (days are counted from its story's, %s)", a.Label, a.Anchor)
			} else {
				add(a, "%s has no date", a.Label)
			}
		}
		if a.Truncated {
			add(a, "%s is not whole%s", a.Label, because(a.TruncatedWhy))
		}
		if a.LeftOut > 0 {
			add(a, "%s may have more text than was found: %d words beside it were left out (hearsay extract --explain lists them)", a.Label, a.LeftOut)
		}
		if len(a.Missing) > 0 {
			add(a, "%s is in a language (%s) for which the program lacks %s%s", a.Label, a.Language, lacks(a.Missing), lost(a.Missing))
		}
		if a.Outlet == "" {
			add(a, "%s does not say which outlet published it", a.Label)
		}
	}
	v.addUnnamed(add)
	for _, c := range v.Rejected {
		add(nil, "%s could not be read%s", c.Name, because(c.Reason))
	}
}

// addUnnamed adds the unnamed sources on which statements stand alone, each with all of
// them; those of most statements first.
func (v *Story) addUnnamed(add func(a *Article, format string, args ...any)) {
	type source struct {
		name       string
		open       bool
		from       *Article
		statements []string
	}
	var all []*source
	for i := range v.Groups {
		if v.Groups[i].Status != news.SingleUnnamed {
			continue
		}
		for _, s := range v.Groups[i].Statements {
			name, open := "an unnamed source", false
			if len(s.Chains) > 0 {
				name, open = Quoted(s.Chains[0].Origin), s.Chains[0].Open
			}
			k := slices.IndexFunc(all, func(x *source) bool { return x.name == name && x.from == s.Gist.From })
			if k < 0 {
				k = len(all)
				all = append(all, &source{name: name, open: open, from: s.Gist.From})
			}
			all[k].statements = append(all[k].statements, fmt.Sprint(s.N))
		}
	}
	slices.SortStableFunc(all, func(x, y *source) int { return len(y.statements) - len(x.statements) })
	for _, x := range all {
		noun := "statement"
		if len(x.statements) > 1 {
			noun = "statements"
		}
		if x.open {
			add(x.from, "whom %s means, the only source of %s %s", x.name, noun, listed(x.statements))
			continue
		}
		add(x.from, "who stands behind %s, the only source of %s %s", x.name, noun, listed(x.statements))
	}
}

// listed joins words as a sentence does.
func listed(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// lacks names the layers of language as a reader would.
func lacks(layers []string) string {
	var out []string
	for _, l := range layers {
		switch l {
		case "tags":
			l = "parts of speech"
		case "parse":
			l = "grammar"
		}
		out = append(out, l)
	}
	return listed(out)
}

// lost says what is not found without the layers.
func lost(layers []string) string {
	if slices.Contains(layers, "tags") || slices.Contains(layers, "parse") {
		return ": who said what in it is not found, its quotations and copied passages are"
	}
	return ": who is named in it is not found"
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return " (" + strings.TrimSpace(why) + ")"
}
