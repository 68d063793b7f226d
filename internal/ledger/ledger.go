// Package ledger makes the ledger of a story: the statements that its articles
// carry, who they come from, how many independent origins stand behind each,
// how quotations differ between outlets, where outlets disagree, and when
// things happen.
//
// Build is a plain function of annotated articles, linked entities and shared
// passages. It writes no sentence of its own: every statement is a span of an
// article, every reason is made of labels, counts and names that stand in the
// captures.
package ledger

import "hearsay/internal/news"

// Input is what a ledger is made from. Nothing in it is changed.
type Input struct {
	Story    news.StoryID
	Articles []*news.Article // the story's articles, annotated and linked
	Entities []news.Entity   // at least those that the articles name
	Passages []news.Passage  // shared text between the story's articles
	// Newsroom gives the newsroom of an article: editions and wire services of
	// one house share one. Nil, or an empty answer, makes each outlet its own.
	Newsroom func(*news.Article) string
	// Replaced are earlier texts of the articles, annotated and linked, and
	// Versions the edits that led from one to the next. They carry nothing; they
	// tell what was changed or withdrawn.
	Replaced []*news.Article
	Versions []news.Version
	// Why says for each article why it belongs to the story, in their order.
	Why []string
}
