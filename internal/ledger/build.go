package ledger

import "hearsay/internal/news"

// Build makes the ledger of one story. The same articles give the same ledger
// whatever their order.
func Build(in Input) news.Story {
	s := news.Story{ID: in.Story, Why: in.Why}
	for _, a := range in.Articles {
		s.Articles = append(s.Articles, a.ID)
	}
	return s
}
