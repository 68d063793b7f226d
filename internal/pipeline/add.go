package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"slices"

	"hearsay/internal/link"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The bounds of a batch: what is read, annotated and placed together.
const (
	batchCaptures = 64
	batchBytes    = 32 << 20
)

// Report says what became of one capture that was added.
type Report struct {
	Name    string
	Capture news.CaptureID
	Article news.ArticleID
	Stories []news.StoryID
	// New is false when the capture was there already, and Unchanged is set when
	// its server said so.
	New, Unchanged bool
	// Reason is why it gave no article, "" when it did. Named is set when it came
	// with that reason already.
	Reason string
	Named  bool
}

// Adder adds captures to a store and keeps its stories up to date. One Adder
// may write to a store at a time.
type Adder struct {
	store store.Store
	opt   Options
	now   func() string
	place *placer

	compared int // pairs of articles of one story whose texts were compared
}

// NewAdder prepares adding. now is the time, RFC 3339 in UTC.
func NewAdder(ctx context.Context, s store.Store, now func() string, opt Options) (*Adder, error) {
	p, err := newPlacer(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("take up clustering: %w", err)
	}
	return &Adder{store: s, opt: opt, now: now, place: p}, nil
}

// Add adds captures, after finishing what an earlier run left undone. report is
// told of each capture once it is kept for good: whatever ends the program
// then, a later run goes on from there. Only the stories that gain an article
// are made again.
func (a *Adder) Add(ctx context.Context, captures iter.Seq[*news.Capture], report func(Report) error) error {
	if err := a.Resume(ctx); err != nil {
		return err
	}
	var batch []*news.Capture
	size := 0
	flush := func() error {
		err := a.batch(ctx, batch, report)
		batch, size = nil, 0
		return err
	}
	for c := range captures {
		batch, size = append(batch, c), size+len(c.Content)
		if len(batch) == batchCaptures || size >= batchBytes {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		// What was fetched shall not have to be fetched again: a later run reads it.
		if _, lost := a.store.AddCaptures(context.WithoutCancel(ctx), a.now(), batch); lost != nil {
			return errors.Join(err, lost)
		}
		return err
	}
	if err := flush(); err != nil {
		return err
	}
	if err := a.save(ctx); err != nil {
		return err
	}
	return a.refresh(ctx)
}

// Resume finishes what an earlier run began: it reads captures that were kept
// but not read, places articles that are in no story, and makes stale stories
// again.
func (a *Adder) Resume(ctx context.Context) error {
	pending, err := a.store.Pending(ctx, Versions())
	if err != nil {
		return err
	}
	if err := a.readKept(ctx, pending.Captures); err != nil {
		return err
	}
	if pending, err = a.store.Pending(ctx, Versions()); err != nil {
		return err
	}
	if err := a.placeIDs(ctx, pending.Unplaced); err != nil {
		return err
	}
	return a.refresh(ctx)
}

// Again reads every capture again that other versions of the stages have read,
// and makes the stories again that this changes.
func (a *Adder) Again(ctx context.Context) (n int, err error) {
	pending, err := a.store.Pending(ctx, Versions())
	if err != nil {
		return 0, err
	}
	if err := a.readKept(ctx, pending.Outdated); err != nil {
		return 0, err
	}
	return len(pending.Outdated), a.Resume(ctx)
}

// batch keeps, reads and places some captures.
func (a *Adder) batch(ctx context.Context, captures []*news.Capture, report func(Report) error) error {
	if len(captures) == 0 {
		return nil
	}
	added, err := a.store.AddCaptures(ctx, a.now(), captures)
	if err != nil {
		return err
	}
	reports := make([]Report, len(captures))
	var fresh []*news.Capture
	var ids []news.ArticleID
	index := make(map[news.ArticleID]int)
	for i, c := range captures {
		reports[i] = Report{Name: c.Name, Capture: c.ID, Article: added[i].Article, New: added[i].New, Reason: c.Reason, Named: c.Status == news.CaptureRejected}
		reports[i].Unchanged = !added[i].New && c.HTTPStatus == http.StatusNotModified
		if added[i].New && c.Status != news.CaptureRejected {
			fresh, ids = append(fresh, c), append(ids, added[i].Article)
			index[added[i].Article] = i
		}
	}
	articles, err := a.read(ctx, fresh, ids)
	if err != nil {
		return err
	}
	for i, c := range fresh {
		reports[index[ids[i]]].Reason = c.Reason
	}
	members, err := a.placeArticles(ctx, articles)
	if err != nil {
		return err
	}
	for _, m := range members {
		for _, to := range m.Stories {
			r := &reports[index[m.Article]]
			r.Stories = append(r.Stories, to.Story)
		}
	}
	for _, r := range reports {
		if err := report(r); err != nil {
			return err
		}
	}
	return nil
}

// read makes and keeps the articles of captures; it gives those that there are.
func (a *Adder) read(ctx context.Context, captures []*news.Capture, ids []news.ArticleID) ([]*news.Article, error) {
	all, err := readAll(ctx, captures, storedLines(a.store), a.opt)
	if err != nil {
		return nil, err
	}
	results := make([]store.ArticleResult, len(captures))
	for i, c := range captures {
		m := &all[i]
		results[i] = store.ArticleResult{Capture: c.ID, MediaType: c.MediaType, Article: m.article, Reason: c.Reason, Versions: Versions()}
		if m.article != nil {
			setID(m.article, ids[i])
			results[i].Outlet, results[i].Lines = m.outlet, m.lines.Bytes()
		}
		if m.early {
			results[i].Versions += readEarly
		}
	}
	if len(results) == 0 {
		return nil, nil
	}
	if err := a.store.PutArticles(ctx, results); err != nil {
		return nil, err
	}
	var articles []*news.Article
	for i := range results {
		if results[i].Article != nil {
			articles = append(articles, results[i].Article)
		}
	}
	return articles, nil
}

// readKept reads captures that the store holds, some at a time.
func (a *Adder) readKept(ctx context.Context, ids []news.CaptureID) error {
	for len(ids) > 0 {
		var captures []*news.Capture
		var articles []news.ArticleID
		size := 0
		for len(ids) > 0 && len(captures) < batchCaptures && size < batchBytes {
			c, err := a.store.Capture(ctx, ids[0])
			if err != nil {
				return err
			}
			// A capture that is there is not added again: this asks for its article's id.
			added, err := a.store.AddCaptures(ctx, a.now(), []*news.Capture{c})
			if err != nil {
				return err
			}
			c.Status, c.Reason = news.CaptureRead, ""
			captures, articles = append(captures, c), append(articles, added[0].Article)
			size += len(c.Content)
			ids = ids[1:]
		}
		if _, err := a.read(ctx, captures, articles); err != nil {
			return err
		}
	}
	return nil
}

// placeIDs places articles that the store holds, some at a time.
func (a *Adder) placeIDs(ctx context.Context, ids []news.ArticleID) error {
	for len(ids) > 0 {
		n := min(batchCaptures, len(ids))
		articles, err := a.store.Articles(ctx, ids[:n])
		if err != nil {
			return err
		}
		if _, err := a.placeArticles(ctx, articles); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

// refresh makes every stale story again.
func (a *Adder) refresh(ctx context.Context) error {
	pending, err := a.store.Pending(ctx, Versions())
	if err != nil {
		return err
	}
	stale := pending.Stale
	// As many stories at a time as there are workers are held in memory.
	for len(stale) > 0 {
		n := min(a.opt.workers(), len(stale))
		records := make([]*store.StoryRecord, n)
		kept := make([]*keptPassages, n)
		errs := make([]error, n)
		if err := each(ctx, n, n, func(i int) { records[i], kept[i], errs[i] = a.remake(ctx, stale[i]) }); err != nil {
			return err
		}
		for i, r := range records {
			if errs[i] != nil {
				return errs[i]
			}
			if err := a.store.Keep(ctx, keptByReuse, kept[i].changed); err != nil {
				return err
			}
			a.compared += kept[i].compared
			if err := a.identify(ctx, r); err != nil {
				return err
			}
			if err := a.store.PutStory(ctx, a.now(), Versions(), r); err != nil {
				return err
			}
		}
		stale = stale[n:]
	}
	return nil
}

// keptByReuse is the name under which the stage reuse keeps what it has compared.
const keptByReuse = "reuse"

// remake makes the record of a story from its articles, and what is to be kept
// so that it is less work the next time.
func (a *Adder) remake(ctx context.Context, id news.StoryID) (*store.StoryRecord, *keptPassages, error) {
	members, err := a.store.Members(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	ids := make([]news.ArticleID, len(members))
	why := make([]string, len(members))
	for i, m := range members {
		ids[i], why[i] = m.Article, m.Stories[0].Why
	}
	articles, err := a.store.Articles(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	r := &store.StoryRecord{Articles: articles}
	captures := make([]news.CaptureID, len(articles))
	for i, article := range articles {
		captures[i] = article.Capture
	}
	if r.Captures, err = a.store.Listings(ctx, captures); err != nil {
		return nil, nil, err
	}
	before, err := a.store.Outline(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	decisions, err := a.store.Decisions(ctx)
	if err != nil {
		return nil, nil, err
	}
	visited, err := a.visited(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	ed := findEditions(articles, visited, news.ByArrival)
	g := storyGroup{id: id, articles: ed.stand}
	for i, x := range articles {
		if slices.Contains(ed.stand, x) {
			g.why = append(g.why, why[i])
		}
	}
	g.replaced, g.versions = ed.of(ed.stand)
	g.anchor()
	if g.kept, err = a.kept(ctx, ids); err != nil {
		return nil, nil, err
	}
	// Decisions name entities by the ids that they had; without any, the story
	// is made from its articles alone and the ids are put back at the end.
	opt := link.Options{Decisions: entityDecisions(decisions, id)}
	decided := len(opt.Decisions.Merge)+len(opt.Decisions.Split) > 0
	if decided {
		opt.Known = before.Entities
	}
	r.Entities = link.Story(g.texts(), opt)
	m := makeStory(&g, r.Entities, nil)
	if m.err != nil {
		return nil, nil, fmt.Errorf("make story %s: %w", id, m.err)
	}
	r.Story, r.Passages = m.story, m.passages
	if !decided {
		keepIDs(before.Entities, r)
	}
	keepStatementIDs(before, r)
	for _, article := range articles {
		forDocument(article)
	}
	return r, g.kept, nil
}

// kept is what the stage reuse keeps of articles.
func (a *Adder) kept(ctx context.Context, ids []news.ArticleID) (*keptPassages, error) {
	rows, err := a.store.Kept(ctx, keptByReuse, ids)
	if err != nil {
		return nil, err
	}
	k := &keptPassages{of: make(map[news.ArticleID][]byte, len(ids))}
	for i, b := range rows {
		k.of[ids[i]] = b
	}
	return k, nil
}
