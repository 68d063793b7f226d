package pipeline

import (
	"cmp"
	"context"

	"hearsay/internal/extract"
	"hearsay/internal/news"
)

// readAll makes the article of each capture; those that give none are marked as
// rejected and have a nil article.
func readAll(ctx context.Context, captures []*news.Capture, opt Options) ([]*news.Article, error) {
	articles := make([]*news.Article, len(captures))
	errs := make([]error, len(captures))
	reject := func(i int, reason error) {
		articles[i], captures[i].Status, captures[i].Reason = nil, news.CaptureRejected, reason.Error()
	}
	if err := each(ctx, opt.workers(), len(captures), func(i int) {
		c := captures[i]
		if c.Status == news.CaptureRejected {
			return
		}
		c.Status = news.CaptureRead
		a, err := Extract(c, opt)
		if err != nil {
			reject(i, err)
			return
		}
		articles[i] = a
	}); err != nil {
		return nil, err
	}
	repeated := repetitions(captures, articles)
	if err := each(ctx, opt.workers(), len(captures), func(i int) {
		if articles[i] == nil {
			return
		}
		if outlet := outletOf(articles[i]); repeated[outlet] != nil {
			a, err := extractAgain(captures[i], opt, repeated[outlet], outlet)
			if err != nil {
				reject(i, err)
				return
			}
			articles[i] = a
		}
		reason, err := layers(articles[i])
		if reason != nil {
			reject(i, reason)
		}
		errs[i] = err
	}); err != nil {
		return nil, err
	}
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return articles, nil
}

// repetitionFrom is how many captures of one outlet it takes before what they
// repeat says anything.
const repetitionFrom = 3

// repetitions counts the lines that captures of one outlet have in common, for
// the outlets with enough captures in this call.
func repetitions(captures []*news.Capture, articles []*news.Article) map[string]*extract.Repetition {
	count := make(map[string]int)
	for _, a := range articles {
		if a != nil {
			count[outletOf(a)]++
		}
	}
	found := make(map[string]*extract.Repetition)
	for i, a := range articles {
		if a == nil || outletOf(a) == "" || count[outletOf(a)] < repetitionFrom {
			continue
		}
		outlet := outletOf(a)
		if found[outlet] == nil {
			found[outlet] = extract.NewRepetition()
		}
		found[outlet].Add(outlet, captures[i])
	}
	return found
}

// outletOf names the outlet of an article, "" when it is not known.
func outletOf(a *news.Article) string { return cmp.Or(a.OutletID, a.Outlet) }

// extractAgain extracts a capture with knowledge of what its outlet repeats.
func extractAgain(c *news.Capture, opt Options, known *extract.Repetition, outlet string) (a *news.Article, err error) {
	defer guard(&err)
	if a, err = extractCapture(c, opt, known, outlet); err != nil {
		return nil, err
	}
	a.Capture = c.ID
	return a, nil
}
