package cluster

import (
	"fmt"
	"slices"
	"time"

	"hearsay/internal/words"
)

// Cluster holds the live stories. It is not safe for concurrent use: clustering
// is one writer for each stream.
type Cluster struct {
	opt     Options
	docs    []doc
	quick   []quick // by article
	tongues []string
	byID    map[string]int32
	stories []story
	dict    dictionary
	post    [][]int32 // by term: numbers of the live articles that hold it, in order
	events  []Event
	rules   rules
	queue   []task // what is to be looked at again

	recent    []float64 // dates of the last articles, for the stream's own day
	gone      int       // articles that aged out since terms were last renumbered
	forgotten int       // articles that had aged out then
	parts     int32     // parts of stories that were merged by hand

	// Buffers.
	feat    features
	scratch []term
	dense   []float32 // by term: the weight of the article at hand
	acc     []float32 // by article
	touched []int32
}

// doc is what is kept of an article.
type doc struct {
	id       string
	lang     string
	day      float64 // days since 1970, NaN when unknown
	story    Story
	terms    []term // nil once its story has aged out
	norm     float32
	nameNorm float32
	normAt   int  // articles known when the norms were computed
	roundup  bool // tells of several stories, so is no evidence for any
	why      string
	group    int32 // by hand: articles of one group stay in one story
	part     int32 // of a story that was merged by hand: each part is compared by itself
}

// quick is what the search for candidates needs of tens of thousands of
// articles, close together in memory.
type quick struct {
	norm   float32 // at least 1
	tongue int32   // number of the language
}

// story is one story. Number n is stories[n-1].
type story struct {
	docs    []int32
	into    Story // the story that took it in, 0 when it stands
	follows Story
	dead    bool // aged out
	last    int  // arrivals when it was last touched
	newest  float64
	review  int     // size at which it is looked at again
	groups  []int32 // of its articles
}

// New makes an empty cluster.
func New(opt Options) *Cluster {
	c := &Cluster{opt: opt.withDefaults(), byID: make(map[string]int32), dict: dictionary{id: make(map[uint64]int32)}}
	c.rules.init(c.opt.Decisions)
	return c
}

const (
	// fewArticles is up to how many articles a stream is a handful that somebody
	// put together, most often about one event, and manyArticles from when on it is
	// a stream like any other.
	fewArticles, manyArticles = 12, 50
	// handful is the part of the joining closeness that is enough in a handful.
	// What is asked of an article is evidence against the odds: two articles of a
	// stream seldom tell of one event, two of five that a reader saved mostly do.
	handful = 0.7
	// longer is how many times as long closeness takes to fade in a handful: who saves
	// a follow-up saves it because it tells of the same event.
	longer = 2
	// sharedName is the part by which each rare name that two articles of a handful
	// share brings them nearer, up to manyNames of them: the coach of a team and the
	// committee of inquiry tell of one collapse in hardly a common word, but both
	// name the town, the ground and the minister. A name is rare that stands in
	// less than rareShare of ordinary texts.
	sharedName = 0.15
	manyNames  = 5
	rareShare  = 1e-4
	// byNames is the part of a handful's bar that is enough for an article that shares
	// sureNames rare names with one of a story of grownStory articles or more: a foreign
	// agency's report and a traveller's blog share few words with the others' reports.
	byNames    = 0.6
	sureNames  = 2
	grownStory = 3
)

// few is 1 in a handful and 0 in a stream.
func (c *Cluster) few() float64 {
	n := float64(min(max(len(c.docs), fewArticles), manyArticles))
	return (manyArticles - n) / (manyArticles - fewArticles)
}

// bar is the least mean closeness at which an article joins a story now.
func (c *Cluster) bar() float64 {
	return c.opt.Join * (1 - (1-handful)*c.few())
}

// least is what an article's closeness to a story must be for it to join it.
func (c *Cluster) least(l near) float64 {
	if few := c.few(); few > 0 && l.story != 0 && l.names >= sureNames && len(c.stories[l.story-1].docs) >= grownStory {
		return c.bar() * (1 - (1-byNames)*few)
	}
	return c.bar()
}

// Len is how many articles have arrived.
func (c *Cluster) Len() int { return len(c.docs) }

// Resolve is the story that a story's number stands for now: itself, or the one
// that took it in. It is 0 for a number that was never given.
func (c *Cluster) Resolve(s Story) Story {
	if s < 1 || int(s) > len(c.stories) {
		return 0
	}
	for c.stories[s-1].into != 0 {
		s = c.stories[s-1].into
	}
	return s
}

// StoryOf is the story that the article is in now, 0 when it never arrived.
func (c *Cluster) StoryOf(id string) Story {
	n, ok := c.byID[id]
	if !ok {
		return 0
	}
	return c.Resolve(c.docs[n].story)
}

// Articles are the ids of a story's articles in order of arrival, through
// whatever merges.
func (c *Cluster) Articles(s Story) []string {
	s = c.Resolve(s)
	if s == 0 {
		return nil
	}
	var out []string
	for _, n := range c.stories[s-1].docs {
		out = append(out, c.docs[n].id)
	}
	return out
}

// Events are the changes since the stream began, or since the last call of
// TakeEvents.
func (c *Cluster) Events() []Event { return c.events }

// TakeEvents gives the events and forgets them: the caller keeps them.
func (c *Cluster) TakeEvents() []Event {
	e := c.events
	c.events = nil
	return e
}

func (c *Cluster) event(e Event) {
	e.After = len(c.docs)
	c.events = append(c.events, e)
}

// Add takes in the next article. The error is that of a repeated id, or of a
// broken word list.
func (c *Cluster) Add(d Doc) (Assignment, error) {
	if _, ok := c.byID[d.ID]; ok {
		return Assignment{}, fmt.Errorf("cluster article %q: an article with this id has arrived before", d.ID)
	}
	lang := d.Lang
	if lang == "" {
		lex, err := words.For("en")
		if err != nil {
			return Assignment{}, fmt.Errorf("cluster article %q: %w", d.ID, err)
		}
		lang, c.feat.buf = language(d.Title+"\n"+d.Text, lex, c.feat.buf)
	}
	lex, err := words.For(lexicon(lang))
	if err != nil {
		return Assignment{}, fmt.Errorf("cluster article %q: %w", d.ID, err)
	}
	c.feat.read(&d, lex, lang)
	n := int32(len(c.docs))
	x := doc{id: d.ID, lang: lang, day: day(d.Date), roundup: isRoundup(d.Title, lang), group: c.rules.group(d.ID)}
	x.terms = c.terms()
	c.enter(x)
	c.refresh(n)
	a, links := c.place(n, &d, lex)
	c.docs[n].why = a.Why
	c.index(n)
	c.settle(n, links)
	c.age()
	return a, nil
}

// enter takes in an article as the last one.
func (c *Cluster) enter(x doc) {
	tongue := slices.Index(c.tongues, x.lang)
	if tongue < 0 {
		tongue = len(c.tongues)
		c.tongues = append(c.tongues, x.lang)
	}
	c.byID[x.id] = int32(len(c.docs))
	c.docs = append(c.docs, x)
	c.quick = append(c.quick, quick{max(x.norm, 1), int32(tongue)})
}

// lexicon is the code whose word lists are read; a language that is not known
// has none.
func lexicon(lang string) string {
	if lang == "" {
		return "und"
	}
	return lang
}

// index enters the article's terms into the postings. A round-up is no evidence
// and stays out.
func (c *Cluster) index(n int32) {
	for len(c.post) < len(c.dict.key) {
		c.post = append(c.post, nil)
	}
	if c.docs[n].roundup {
		return
	}
	for _, t := range c.docs[n].terms {
		c.post[t.id] = append(c.post[t.id], n)
	}
}

// open makes a new story.
func (c *Cluster) open() Story {
	c.stories = append(c.stories, story{newest: nan, review: 4})
	return Story(len(c.stories))
}

// join puts the article into a story.
func (c *Cluster) join(n int32, s Story) {
	d, st := &c.docs[n], &c.stories[s-1]
	d.story = s
	st.docs = append(st.docs, n)
	if d.group != 0 {
		st.tag(d.group)
	}
	st.last = len(c.docs)
	if !(st.newest >= d.day) && d.day == d.day {
		st.newest = d.day
	}
}

// leave takes the article out of its story.
func (c *Cluster) leave(n int32) {
	st := &c.stories[c.docs[n].story-1]
	i := slices.Index(st.docs, n)
	st.docs = slices.Delete(st.docs, i, i+1)
}

// dayForms are the forms of date that are read, the longest first.
var dayForms = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02", "2006-01"}

// day is the date as days since 1970, NaN when it is none or lies outside what
// news on line can bear.
func day(date string) float64 {
	for _, form := range dayForms {
		if t, err := time.Parse(form, date); err == nil {
			if y := t.Year(); y < 1800 || y > 2200 {
				return nan
			}
			return float64(t.Unix()) / (24 * 60 * 60)
		}
	}
	return nan
}
