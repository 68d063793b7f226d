package ledger

import "hearsay/internal/news"

// BuildEach is Build with every pair of sentences compared, also of those that many
// articles print alike.
func BuildEach(in Input) (news.Story, error) {
	b, err := begin(in)
	if err != nil {
		return news.Story{}, err
	}
	b.twins.off = true
	return b.ledger(), nil
}
