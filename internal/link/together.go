package link

import (
	"strings"

	"hearsay/internal/news"
)

// several reports whether a link joins by name several who speak together, of whom e is only
// one: "Rao and Lund". They are no entity of the story.
func several(l *news.Link, e *news.Entity) bool {
	if !l.Named || !l.Plural || !strings.Contains(l.Name, " and ") {
		return false
	}
	return e == nil || !strings.Contains(e.Name, " and ") && !strings.Contains(e.Name, "&")
}
