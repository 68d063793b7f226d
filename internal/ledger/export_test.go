package ledger

import "hearsay/internal/news"

// BuildEach is Build with every sentence read, and every pair compared, by itself, also
// of those that many articles print alike.
func BuildEach(in Input) (news.Story, error) {
	b, err := start(in, true)
	if err != nil {
		return news.Story{}, err
	}
	return b.ledger(), nil
}
