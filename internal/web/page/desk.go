package page

import "hearsay/internal/news"

// Desk is what the forms of a story page offer, by which a person puts right
// what clustering got wrong.
type Desk struct {
	Action string  // where the forms go
	Others []Other // stories that this one, or some of its articles, may belong to
	Made   []Decided
	// MadeNames are the decisions about names.
	MadeNames []Decided
	MaxNote   int // bytes
	// Done says what was just decided, "" for nothing; From is the story on whose
	// page.
	Done, From string
}

// Other is a story to choose.
type Other struct {
	ID       news.StoryID
	Headline string
	Articles int
}

// Decided is a decision that was made before, the latest first.
type Decided struct {
	At, Kind, Note string
	// Articles are those that it is about; of a decision about names the entities
	// or names, and Of the entity that they are, or are not.
	Articles []string
	Of       string
}

// withDesk is the forms together with the page that they are on.
type withDesk struct {
	Page *Story
	Desk *Desk
}

// WithDesk gives the forms' template the page beside them.
func (s *Story) WithDesk(d *Desk) withDesk { return withDesk{s, d} }

// What says what was decided.
func (d Decided) What() string {
	n := plural(len(d.Articles), "article")
	switch d.Kind {
	case "split":
		return n + " taken out as another story"
	case "move":
		return n + " moved"
	case "pin":
		return n + " kept in their story"
	case "merge":
		return n + " joined with another story"
	case "join":
		return "one with " + d.Of + ":"
	case "part":
		return "not " + d.Of + ":"
	}
	return d.Kind
}

// DoneWords says of a kind of decision that it has been carried out, "" for a
// kind that there is not.
func DoneWords(kind string) string {
	switch kind {
	case "split":
		return "What you chose is a story of its own now: this one."
	case "move":
		return "What you chose is in this story now."
	case "merge":
		return "The two stories are one now: this one."
	case "pin":
		return "What you chose stays in this story now, whatever comes."
	case "join":
		return "The names that you chose are one now, in this story and whatever is added to it."
	case "part":
		return "The names that you chose are somebody else now, in this story and whatever is added to it."
	}
	return ""
}
