// Package store says what hearsay keeps and how a backend must behave. The
// backends are in packages of their own (sqlite, memory), all held to the same
// contract by package storetest.
//
// A store keeps captures by the hash of their bytes, the article of each, the
// stories and their ledgers, what a person has decided by hand, and when a
// story was last looked at. Work on a capture goes through four states, each
// reached in one transaction, so that a killed program loses nothing that was
// reported and a later run takes it up where it stopped:
//
//	new ──PutArticles──▶ read ──Place──▶ placed, its story stale ──PutStory──▶ fresh
//	 └────PutArticles──▶ rejected
package store

import (
	"context"
	"errors"

	"hearsay/internal/news"
)

// The errors that callers tell apart. Backends wrap them with operation and
// argument; test with errors.Is.
var (
	// ErrNotFound says that there is nothing of that name.
	ErrNotFound = errors.New("not in the store")
	// ErrLocked says that another program holds the store longer than a writer
	// waits.
	ErrLocked = errors.New("the store is in use by another program")
	// ErrNewer says that a later version of hearsay made the store.
	ErrNewer = errors.New("made by a later version of hearsay: use that version")
)

// Store is what every backend does. All methods are safe for concurrent use;
// several readers and one writer at a time. What a method is given it does not
// keep or change; what it returns is the caller's. A method that writes is one
// transaction: after an error nothing of it is there, after nil it survives the
// death of the program. Times are RFC 3339 in UTC and come from the caller.
type Store interface {
	// AddCaptures keeps captures with their bytes. Those that are there already
	// (the same hash) change nothing but the visits: a capture with a URL is a
	// visit of that address at the time Captured. One without a time is a visit at
	// the time at, unless the capture has one of that address already. One of the
	// HTTP status 304 needs no content. Of visits of an address that found the same
	// capture one after another, the first and the latest are kept.
	// The answers are in the order of captures. It is meant for at most a few
	// hundred captures, or 64 MiB, a call.
	AddCaptures(ctx context.Context, at string, captures []*news.Capture) ([]Added, error)
	// Capture gives a capture with its content, or ErrNotFound. Its status is
	// empty until PutArticles says what became of it; its content is nil when it
	// was too large to keep.
	Capture(ctx context.Context, id news.CaptureID) (*news.Capture, error)
	// Listings gives captures in the order asked for, as Capture does but without
	// their content, which is most of what a store holds; ErrNotFound when one is
	// not there.
	Listings(ctx context.Context, ids []news.CaptureID) ([]*news.Capture, error)
	// CaptureIDs lists all captures in order of arrival.
	CaptureIDs(ctx context.Context) ([]news.CaptureID, error)

	// AddVisits notes visits that brought no capture of their own: the server said
	// that nothing has changed, or what it sent was a list of addresses. Of visits
	// without a capture only the latest of each address is kept. A capture that is
	// not there is ErrNotFound.
	AddVisits(ctx context.Context, visits []Visit) error
	// Visits lists visits in order of time, those of one moment in the order in
	// which they were noted.
	Visits(ctx context.Context, q VisitQuery) ([]Visit, error)

	// OutletLines gives the Lines of the last articles of an outlet, at most limit,
	// in the order in which their captures arrived.
	OutletLines(ctx context.Context, outlet string, limit int) ([][]byte, error)
	// PutArticles keeps what was made of captures: an article, or the reason why
	// there is none. It replaces an earlier result, but never an article's
	// place in a story. A capture that was not added is ErrNotFound.
	PutArticles(ctx context.Context, results []ArticleResult) error
	// Articles gives articles in the order of ids; one that is missing is
	// ErrNotFound.
	Articles(ctx context.Context, ids []news.ArticleID) ([]*news.Article, error)
	// ArticlesAt lists the articles of an address (news.Address) in order of
	// arrival: the texts that stood there.
	ArticlesAt(ctx context.Context, address string) ([]news.ArticleID, error)
	// Pending lists the work that is not done. versions is what the stages of
	// this program make; articles made by others are outdated.
	Pending(ctx context.Context, versions string) (*Pending, error)

	// Kept gives what a stage keeps of articles, in the order of ids, nil where
	// there is nothing.
	Kept(ctx context.Context, stage string, ids []news.ArticleID) ([][]byte, error)
	// Keep keeps what a stage wants to find again when it next has to do with the
	// same articles, in place of what it kept before. It can all be made again:
	// whoever reads it must be able to tell that it is whole and of the same
	// article. It goes when the article goes; one that is not there is
	// ErrNotFound.
	Keep(ctx context.Context, stage string, what map[news.ArticleID][]byte) error

	// Place puts articles into stories, moves what Moves says, marks every
	// story that gains or loses an article as stale, and keeps the state of
	// clustering; all at once. An article that has a place already is moved.
	Place(ctx context.Context, p Placement) error
	// Members lists the articles of a story, or of the one that it was merged
	// into, in order of arrival, each with this membership alone. A story that
	// is not there has none.
	Members(ctx context.Context, id news.StoryID) ([]Member, error)
	// Places gives the stories of an article, by id, and why it is in each. One
	// that is not there, or in no story, is ErrNotFound.
	Places(ctx context.Context, id news.ArticleID) ([]Membership, error)
	// Arrivals lists articles in the order in which they were first placed,
	// without the first skip of them. An article that was rejected since is still
	// listed.
	Arrivals(ctx context.Context, skip int) ([]news.ArticleID, error)
	// State gives the state of clustering as a Place last kept it, nil when there
	// is none.
	State(ctx context.Context) ([]byte, error)

	// PutStory keeps a story's record and its articles as linked, marks it as
	// fresh, and appends its ledger to the story's history unless it equals the
	// last one there. A story that no article was placed in is ErrNotFound.
	PutStory(ctx context.Context, at, versions string, r *StoryRecord) error
	// Story gives a story, or the one that it was merged into, or ErrNotFound.
	Story(ctx context.Context, id news.StoryID) (*StoryRecord, error)
	// Outline gives a story as Story does, without its articles, captures and
	// passages.
	Outline(ctx context.Context, id news.StoryID) (*StoryRecord, error)
	// Stories lists stories, the latest first: by last publication, then by the
	// number in the id.
	Stories(ctx context.Context, q StoryQuery) ([]StorySummary, error)
	// Ledgers gives the ledgers that a story has had, oldest first.
	Ledgers(ctx context.Context, id news.StoryID) ([]Ledger, error)

	// Entities lists the entities of the store that stories name, by the numbers in
	// their ids. PutStory keeps them: an entity of the record without a Store id
	// gets the next number.
	Entities(ctx context.Context, q EntityQuery) ([]EntityRecord, error)
	// Entity gives an entity of the store, or the one that it was merged into, or
	// ErrNotFound. Its Stories may be empty.
	Entity(ctx context.Context, id news.EntityID) (*EntityRecord, error)
	// MergeEntities makes one entity of two: from leads to into for ever. d, when
	// not nil, is the decision made by hand that this carries out.
	MergeEntities(ctx context.Context, into, from news.EntityID, d *Decision) error
	// SplitEntity makes an entity of its own of what one story has as another's. It
	// is kept as a decision with the new id as its last argument, which is returned.
	SplitEntity(ctx context.Context, id news.EntityID, story news.StoryID, d Decision) (news.EntityID, error)

	// Search finds the articles that hold all the words, best first. Words in
	// quotation marks must stand together. Case and accents do not matter.
	Search(ctx context.Context, words string, limit int) ([]Hit, error)

	// Decide appends a decision made by hand and gives it a number.
	Decide(ctx context.Context, d Decision) (int64, error)
	// Decisions lists all decisions in the order in which they were made.
	Decisions(ctx context.Context) ([]Decision, error)

	// Looked says when a story was last looked at, "" for never; SetLooked
	// notes it.
	Looked(ctx context.Context, id news.StoryID) (string, error)
	SetLooked(ctx context.Context, id news.StoryID, at string) error

	// Close ends the use of the store. No method may be called after it.
	Close() error
}

// Added says what became of a capture that was added.
type Added struct {
	// Article is the id that the capture's article has or will have.
	Article news.ArticleID
	// New is false when the capture was there already.
	New bool
}

// ArticleResult is what was made of a capture.
type ArticleResult struct {
	Capture news.CaptureID
	// MediaType is that of the capture as far as reading it told, "" to leave it.
	MediaType string
	// Article is nil when the capture was rejected, for Reason.
	Article *news.Article
	Reason  string
	// Versions names the stages that made it.
	Versions string
	// Outlet and Lines are what OutletLines is asked for: whose article it is, and
	// what its capture's lines are remembered by. "" is no outlet.
	Outlet string
	Lines  []byte
}

// Pending is work that was begun, or has become necessary, in order of arrival.
type Pending struct {
	Captures []news.CaptureID // neither read nor rejected
	Unplaced []news.ArticleID // read, but in no story
	Stale    []news.StoryID   // gained or lost an article since the last PutStory
	Outdated []news.CaptureID // read or rejected by other versions of the stages
}

// Placement is a change of which articles tell which story.
type Placement struct {
	At string
	// Members are the articles to place, with the stories that they go to; those
	// that are placed for the first time arrive in this order.
	Members []Member
	// Merged says which stories are now part of another: the old id leads to the
	// new one for ever, and articles that are still in the old one go along.
	Merged map[news.StoryID]news.StoryID
	// State is the state of clustering after the change; nil leaves it.
	State []byte
	// Decision, when not nil, is the decision made by hand that this carries out;
	// it is kept with the others.
	Decision *Decision
}

// Member is an article's place. An article that is placed again leaves the
// stories that it was in before.
type Member struct {
	Article news.ArticleID
	Stories []Membership
}

// Membership is one story of an article, and why it belongs there.
type Membership struct {
	Story news.StoryID
	Why   string
}

// StoryRecord is everything that was made of a story.
type StoryRecord struct {
	Story    news.Story
	Entities []news.Entity
	Passages []news.Passage
	// Articles are the story's articles, annotated and linked, in order of
	// arrival. Captures are theirs, in the same order, without content.
	Articles []*news.Article
	Captures []*news.Capture
	// LastStatement is the highest number that a statement of the story ever had:
	// none is given twice.
	LastStatement int
	// Stale is set when the record has not caught up with the story's articles.
	Stale bool
}

// StoryQuery chooses from the list of stories. The zero value is all of them.
type StoryQuery struct {
	Limit, Offset int // Limit 0 means no limit
	// Since and Until bound the last publication, inclusive; "" does not.
	Since, Until string
}

// StorySummary is a line of the list of stories.
type StorySummary struct {
	ID          news.StoryID
	Headline    string // the words that Story.Headline names
	First, Last string
	Articles    int
	Outlets     int
	Statements  int
	// ByStatus counts the statements by their status.
	ByStatus map[news.Status]int
	// Disputes counts the discrepancies that are not superseded, but for those on whose
	// claim something is.
	Disputes int
	Changed  string // when the record was last made
	Stale    bool
}

// Hit is an article that a search found.
type Hit struct {
	Article  news.ArticleID
	Stories  []news.StoryID
	Headline string
	Outlet   string
	Date     string
}

// Ledger is a story's ledger as it was at some time.
type Ledger struct {
	At    string
	Story news.Story
}

// Decision is something that a person decided: it outlives every later reading.
type Decision struct {
	Number int64
	At     string
	Kind   string   // "story merge", "story split", "story move", "story pin", "entity merge", "entity split"
	Args   []string // ids, in the order of the command line
	Note   string
}
