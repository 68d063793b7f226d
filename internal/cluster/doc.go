// Package cluster puts articles into stories, one pass in the order in which
// they arrive.
//
// # How
//
// An article is its most telling words: stems weighted by how often it prints
// them (the headline and the lead count double, as news puts first what
// matters), by how rare they are in ordinary texts and in what has arrived, as
// in TF-IDF (Spärck Jones 1972, Salton and Buckley 1988). An inverted index over
// the live articles finds those that share rare words; the stories that these
// belong to are the candidates, and the article joins the one whose articles are
// closest to it on average, if that is close enough, or opens a story of its
// own. Closeness fades with the days between two articles.
//
// The average over a story, where many use its nearest article, keeps two
// events of one running topic apart: a chain of articles, each near the next,
// does not pull them together.
//
// A first decision is made on little: the first article of a story is all there
// is to compare the second with, and early in a stream no word is known to be
// common in it. So stories are looked at again, as a whole each time the stream
// has doubled while it is young, and each when it has doubled: articles move to
// the story that is now nearer, stories that have grown together are merged and
// an article that fits no more leaves. What was decided by hand is never undone.
//
// Nothing is forgotten: a merged story's number leads to the story that took it
// in, and every change is an Event.
//
// The package knows no store, clock or network: the same articles in the same
// order give the same stories, also after Snapshot and Restore.
package cluster

// Doc is an article. Only ID is required: a text may be empty, and the article
// then opens a story of its own.
type Doc struct {
	ID    string
	Title string
	Text  string
	// Date is when it was published, RFC 3339 or a shorter ISO form; "" or
	// anything else is an article without a date.
	Date   string
	Outlet string
	// Lang is the ISO 639-1 code; "" lets the package tell English from the rest.
	Lang string
	// Names are people, organisations and places that the article names, in the
	// form that is equal for one of them in all articles; nil when unknown.
	Names []string
	// CopyOf are the ids of earlier articles that this one is a copy of: it
	// joins their story whatever its words.
	CopyOf []string
}

// Story is the number of a story, from 1 in the order in which they were
// opened.
type Story int

// Assignment is where an article went when it arrived, and why. A later article
// can change it: see Cluster.StoryOf and Cluster.Events.
type Assignment struct {
	Story Story
	// Opened is set when the article opened the story.
	Opened bool
	// Why says in words what it was joined for, or why it was not.
	Why string
	// Similarity is the mean closeness to the story's articles, 0 to 1.
	Similarity float64
	// Also are other stories that the article tells of: a round-up, a live blog.
	Also []Story
	// Follows is the story that this new one is a further episode of, 0 for none.
	Follows Story
}

// EventKind is what happened to a story after it was opened.
type EventKind string

// The kinds of event.
const (
	Merged  EventKind = "merged"  // From was taken in by To
	Moved   EventKind = "moved"   // Doc went from From to To
	Split   EventKind = "split"   // Doc left From and opened To
	Follows EventKind = "follows" // From is a further episode of To
	AgedOut EventKind = "aged"    // From takes no more articles
)

// Event is a change to what was decided before.
type Event struct {
	After    int // how many articles had arrived
	Kind     EventKind
	From, To Story
	Doc      string // id of the article, for Moved and Split
	Why      string
}

// Options set how articles are put into stories. The zero value is the default,
// which is the one setting that all figures in docs/measurements.md are for.
type Options struct {
	// Join is the least mean closeness at which an article joins; 0 is 0.20. While
	// only a handful of articles has arrived, seven tenths of it are enough, and rare
	// names that two of them share count for more.
	Join float64
	// FadeDays is in how many days closeness falls to 1/e; 0 is 5. In a handful it
	// takes twice as long, and the days count to the nearest article of the story.
	FadeDays float64
	// KeepDays is how long after its last article a story can still take one, in
	// days of publication; 0 is 7. A story that was touched by one of the last
	// KeepArrivals articles is kept in any case, so that a small collection of
	// old articles in no order is one window.
	KeepDays float64
	// KeepArrivals is that number; 0 is 20,000.
	KeepArrivals int
	// Decisions are what people decided, in the order in which they did.
	Decisions []Decision
}

func (o Options) withDefaults() Options {
	if o.Join <= 0 {
		o.Join = 0.20
	}
	if o.FadeDays <= 0 {
		o.FadeDays = 5
	}
	if o.KeepDays <= 0 {
		o.KeepDays = 7
	}
	if o.KeepArrivals <= 0 {
		o.KeepArrivals = 20000
	}
	return o
}
