package eval

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// Referred counts the sources that a text names by a pronoun or a description
// ("he", "the minister", "its spokesman") and a careful reader by a name.
type Referred struct {
	Gold  int      // the reader resolved so many
	Found int      // of them in attributions that were found
	Taken int      // so many of the found ones were resolved at all
	Right int      // and so many to the reader's name
	Wrong int      // attributions found whose source was resolved otherwise than the reader has it
	Not   []string // what was not found, not resolved or wrong, a line each
}

// Add adds the counts of another story.
func (r *Referred) Add(x Referred) {
	r.Gold, r.Found, r.Taken, r.Right, r.Wrong = r.Gold+x.Gold, r.Found+x.Found, r.Taken+x.Taken, r.Right+x.Right, r.Wrong+x.Wrong
	r.Not = append(r.Not, x.Not...)
}

// Precision is how many of the resolved sources are right.
func (r Referred) Precision() float64 { return share(r.Right, r.Right+r.Wrong) }

// Recall is how many of the reader's are right, of all, found or not.
func (r Referred) Recall() float64 { return share(r.Right, r.Gold) }

// Referents counts the pronouns and the descriptions that carry an attribution,
// by what the gold story says that they stand for. A source is one when it and
// the name of its origin have not one word in common, and it is resolved when the
// first link of its chain, or the entity that it is, bears the reader's name or
// another than the source itself.
//
// Names are the reader's also where his list of entities has them for the same:
// a bank that its article calls "the central bank" throughout, or the person whose
// description the reader has left as it is printed. Whose "his office" is, a reader who
// has left that does not say, so "Ana Rao's office" is neither right nor wrong. What is attributed to somebody
// else than the reader's source is missed, and no wrong reading of a description.
func Referents(g *Gold, d *news.Document) (pronouns, descriptions Referred) {
	s := newScorer(g, d)
	for _, ga := range g.Attributions {
		a := s.byCapture[ga.Capture]
		if a == nil || len(ga.Chain) == 0 {
			continue
		}
		to := &descriptions
		if pronoun(ga.Source) {
			to = &pronouns
		}
		refers := ga.Source != "" && !sameName(ga.Source, ga.Chain[0]) && !proper(ga.Source) && proper(ga.Chain[0])
		if refers {
			to.Gold++
		}
		best := s.found(a, &ga)
		if best == nil {
			if refers {
				to.not("not found", &ga, nil)
			}
			continue
		}
		src := strings.TrimSpace(spansText(a, best.Source))
		names := s.namesOf(best)
		right := sameAny(names, ga.Chain[0]) || s.alsoCalled(&ga, names)
		other := src != "" && ga.Source != "" && !sameName(article.ReplaceAllString(src, ""), article.ReplaceAllString(ga.Source, ""))
		// An entity is also called by its descriptions, so one that the reader has
		// is resolved whatever else it is called.
		resolved := len(names) > 0 && src != "" && (right && refers || !sameAny(names, src))
		if refers {
			to.Found++
			if resolved {
				to.Taken++
			}
		}
		switch {
		case resolved && right && refers:
			to.Right++
		case other && refers:
			to.not("said by another", &ga, append([]string{src}, names...))
		case other:
		case resolved && !right && !refers && ofSomebody(&ga, names):
			// The reader does not say whose.
		case resolved && !right && !proper(src):
			to.Wrong++
			to.not("wrong", &ga, names)
		case refers:
			to.not("left alone", &ga, names)
		}
	}
	return pronouns, descriptions
}

// ofSomebody reports whether a source that a reader has left with its pronoun ("his
// office") is named by its owner.
func ofSomebody(ga *GoldAttribution, names []string) bool {
	owner, noun, ok := strings.Cut(ga.Source, " ")
	switch strings.ToLower(owner) {
	case "his", "her", "its", "their":
	default:
		return false
	}
	return ok && sameName(ga.Source, ga.Chain[0]) && slices.ContainsFunc(names, func(n string) bool {
		return strings.HasSuffix(n, "'s "+noun) || strings.HasSuffix(n, "' "+noun)
	})
}

func (r *Referred) not(what string, ga *GoldAttribution, names []string) {
	r.Not = append(r.Not, fmt.Sprintf("%s:%d: %s: %q is %q, not %q: %.60s", ga.Capture, ga.Line, what, ga.Source, ga.Chain[0], names, ga.Content))
}

// alsoCalled reports whether names are another form of the reader's name for an
// origin: of the one entity of his list that bears it, or that he has for the
// source at that line, they are the name or a form that is no other entity's.
func (s *scorer) alsoCalled(ga *GoldAttribution, names []string) bool {
	bare := func(n string) string { return key(article.ReplaceAllString(n, "")) }
	of := -1
	forms := map[string]int{} // to the entity, -1 for several
	for i, e := range s.g.Entities {
		is := bare(e.Name) == bare(ga.Chain[0])
		for _, m := range e.Mentions {
			is = is || m.Place == ga.Place && bare(m.Text) == bare(ga.Source) && !pronoun(m.Text)
			if k, ok := forms[bare(m.Text)]; ok && k != i {
				forms[bare(m.Text)] = -1
			} else {
				forms[bare(m.Text)] = i
			}
		}
		if is && of >= 0 {
			return false
		}
		if is {
			of = i
		}
	}
	for _, n := range names {
		if of < 0 || bare(n) == bare(ga.Source) {
			continue
		}
		if k, ok := forms[bare(n)]; bare(n) == bare(s.g.Entities[of].Name) || ok && k == of && !pronoun(n) {
			return true
		}
	}
	return false
}

// proper reports whether a phrase has a name in it: a capital behind its first word.
func proper(s string) bool {
	for i, w := range strings.Fields(article.ReplaceAllString(strings.TrimSpace(s), "")) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) && (i > 0 || !article.MatchString(s) && !pronoun(w) || article.MatchString(s)) {
			return true
		}
	}
	return false
}

// pronoun reports whether a source is one word of those that stand for a name.
func pronoun(source string) bool {
	switch strings.ToLower(strings.TrimSpace(source)) {
	case "he", "she", "it", "they", "who", "i", "we", "him", "her", "them", "his", "its", "their", "which":
		return true
	}
	return false
}

// namesOf are the names of the origin of an attribution: as the chain has it, and
// those of its entity.
func (s *scorer) namesOf(x *news.Attribution) []string {
	if len(x.Chain) == 0 {
		return nil
	}
	l := x.Chain[0]
	names := []string{l.Name}
	if l.Entity != "" {
		for i := range s.d.Entities {
			if e := &s.d.Entities[i]; e.ID == l.Entity {
				names = append(append(names, e.Name), e.Aliases...)
			}
		}
		if len(names) > 1 && !l.Named {
			names = names[:1]
		}
	}
	return names
}

func sameAny(names []string, want string) bool {
	for _, n := range names {
		if sameName(article.ReplaceAllString(n, ""), article.ReplaceAllString(want, "")) {
			return true
		}
	}
	return false
}
