package pipeline

import (
	"context"

	"hearsay/internal/extract"
	"hearsay/internal/news"
)

// made is what came of a capture.
type made struct {
	article *news.Article // nil when the capture is rejected
	lines   extract.Lines // the lines of the capture, when it has an article
	outlet  string        // whose lines they are, "" when it is not known
	early   bool          // little was known of the outlet: see repetitions
}

// readAll makes the article of each capture; those that give none are marked as
// rejected. earlier, when not nil, gives the lines of earlier captures of an
// outlet, in order of arrival.
func readAll(ctx context.Context, captures []*news.Capture, earlier earlierLines, opt Options) ([]made, error) {
	all := make([]made, len(captures))
	errs := make([]error, len(captures))
	reject := func(i int, reason error) {
		all[i].article, captures[i].Status, captures[i].Reason = nil, news.CaptureRejected, reason.Error()
	}
	if err := each(ctx, opt.workers(), len(captures), func(i int) {
		c := captures[i]
		if c.Status == news.CaptureRejected {
			return
		}
		c.Status = news.CaptureRead
		a, err := extractWith(c, opt, extract.Options{Lines: &all[i].lines})
		if err != nil {
			reject(i, err)
			return
		}
		all[i].article, all[i].outlet = a, outletOf(a)
	}); err != nil {
		return nil, err
	}
	repeated, err := repetitions(ctx, all, earlier)
	if err != nil {
		return nil, err
	}
	if err := each(ctx, opt.workers(), len(captures), func(i int) {
		if opt.Done != nil {
			defer opt.Done()
		}
		m := &all[i]
		if m.article == nil {
			return
		}
		if known := repeated[m.outlet]; known != nil && known.Any(m.outlet, m.lines) {
			a, err := extractWith(captures[i], opt, extract.Options{Repetition: known, Outlet: m.outlet})
			if err != nil {
				reject(i, err)
				return
			}
			m.article = a
		}
		reason, err := layers(m.article)
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
	return all, nil
}
