package cluster

import (
	"fmt"

	"hearsay/internal/words"
)

// followDays is how many days must lie between an article and a story of the
// same words for the article to be a further episode.
const followDays = 1.5

// near is a story and how close an article is to it.
type near struct {
	story        Story
	part         int32
	faded, plain float64
	names        int // rare names that it shares with one of the story's articles, see least
}

// place decides where an arriving article goes. It also gives the stories that
// the article is linked to.
func (c *Cluster) place(n int32, d *Doc, lex *words.Lexicon) (Assignment, []near) {
	if s, why := c.decided(n, d); s != 0 {
		c.join(n, s)
		return Assignment{Story: s, Why: why, Similarity: 1}, nil
	}
	x := &c.docs[n]
	if len(x.terms) == 0 {
		return c.opened(n, "opened: it holds no words to compare"), nil
	}
	c.spread(n)
	defer c.collect(n)
	links := c.links(n)
	if x.roundup {
		a := c.opened(n, "opened: a round-up tells of several stories, and is a story of none")
		a.Also = c.alsoIn(n, d.Text, lex)
		return a, nil
	}
	best := near{}
	for _, l := range links {
		if l.faded > best.faded {
			best = l
		}
	}
	if best.faded >= c.least(best) {
		a := Assignment{Story: best.story, Similarity: best.faded, Why: c.whyJoined(n, best)}
		for _, l := range links {
			if l.story != best.story && l.faded >= c.bar() {
				a.Also = append(a.Also, l.story)
			}
		}
		x.part = best.part
		c.join(n, best.story)
		return a, links
	}
	if best.story == 0 {
		return c.opened(n, "opened: no live story is near in words"), nil
	}
	a := c.opened(n, fmt.Sprintf("opened: nearest to story %d, at %.2f of the %.2f needed", best.story, best.faded, c.bar()))
	follows := near{}
	for _, l := range links {
		if l.plain >= c.bar() && l.plain > follows.plain && x.day-c.stories[l.story-1].newest >= followDays {
			follows = l
		}
	}
	if follows.story != 0 {
		c.stories[a.Story-1].follows = follows.story
		a.Follows = follows.story
		why := fmt.Sprintf("the words of story %d (%.2f), %.0f days on", follows.story, follows.plain, x.day-c.stories[follows.story-1].newest)
		a.Why = "opened: a further episode: " + why
		c.event(Event{Kind: Follows, From: a.Story, To: follows.story, Why: why})
	}
	return a, links
}

func (c *Cluster) opened(n int32, why string) Assignment {
	s := c.open()
	c.join(n, s)
	return Assignment{Story: s, Opened: true, Why: why}
}

// links are the candidate stories that the article may join, with their
// closeness, in order of their number. The article must be spread out.
func (c *Cluster) links(n int32) []near {
	var out []near
	for _, s := range c.candidates(n, c.docs[n].story) {
		if !c.rules.mayJoin(c, n, s) {
			continue
		}
		if l := c.link(n, s); l.plain > 0 {
			out = append(out, l)
		}
	}
	return out
}

// decided gives the story that an arriving article belongs to whatever its
// words: by hand, or as a copy.
func (c *Cluster) decided(n int32, d *Doc) (Story, string) {
	if s, with := c.rules.storyFor(c, n); s != 0 {
		return s, fmt.Sprintf("joined: decided by hand, with article %q", with)
	}
	for _, id := range d.CopyOf {
		m, ok := c.byID[id]
		if !ok {
			continue
		}
		if s := c.docs[m].story; !c.stories[s-1].dead && c.rules.mayJoin(c, n, s) {
			return s, fmt.Sprintf("joined: a copy of article %q", id)
		}
	}
	return 0, ""
}
