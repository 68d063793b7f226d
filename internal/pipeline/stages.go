package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/extract"
	"hearsay/internal/news"
	"hearsay/internal/outlets"
	"hearsay/internal/reuse"
)

// extractCapture is the stage extract. A capture whose media type was not
// declared learns it here. with says what is known of other captures.
func extractCapture(c *news.Capture, opt Options, with extract.Options) (*news.Article, error) {
	if c.MediaType == "" {
		media, err := extract.Sniff(c.Name, c.Content)
		if err != nil {
			return nil, err
		}
		c.MediaType = media
	}
	with.Explain = opt.Explain
	a, err := extract.Extract(c, with)
	if err != nil {
		return nil, reason{err, "extract " + c.Name + ": "}
	}
	return a, nil
}

// reason is an error without the operation and argument that it begins with:
// whoever shows it has named the capture.
type reason struct {
	error
	prefix string
}

func (r reason) Error() string { return strings.TrimPrefix(r.error.Error(), r.prefix) }
func (r reason) Unwrap() error { return r.error }

// newsroom is the newsroom that published an article, "" when its outlet is in
// no list.
func newsroom(a *news.Article) string {
	if o, ok := outlets.Default().ByID(a.OutletID); ok {
		return room(o)
	}
	return ""
}

func room(o *outlets.Outlet) string {
	if o.Newsroom != "" {
		return o.Newsroom
	}
	return o.ID
}

// findPassages is the stage reuse, for the articles of one story. They are
// compared in the order in which they were published, whatever that in which
// they came: what is found in a large family of copies, and where a copy with
// edits is cut, depends on who stands first. kept is what the stage keeps of
// them in a store; what it wants to keep from now on is put into it, and nil is
// no store.
func findPassages(articles []*news.Article, kept *keptPassages) ([]news.Passage, []news.Share, error) {
	order := slices.Clone(articles)
	slices.SortStableFunc(order, func(a, b *news.Article) int {
		return cmp.Or(cmp.Compare(a.Date(), b.Date()), cmp.Compare(a.Capture, b.Capture))
	})
	docs := make([]reuse.Doc, len(order))
	for i, a := range order {
		docs[i] = reuseDoc(a)
	}
	pairs, err := kept.find(order, docs)
	if err != nil {
		return nil, nil, fmt.Errorf("find shared passages: %w", err)
	}
	n := 0
	for i := range pairs {
		n += len(pairs[i].Passages)
	}
	passages := make([]news.Passage, 0, n) // of a copied story there are very many
	for i := range pairs {
		passages = pairs[i].AppendNews(passages, order[pairs[i].A].ID, order[pairs[i].B].ID)
	}
	of := make(map[news.ArticleID]news.Share, len(order))
	for i, s := range reuse.Shares(docs, pairs) {
		s.Article = order[i].ID
		of[s.Article] = s
	}
	shares := make([]news.Share, len(articles))
	for i, a := range articles {
		shares[i] = of[a.ID]
	}
	return passages, shares, nil
}

// keptPassages is what the stage reuse keeps of the articles of one story.
type keptPassages struct {
	of       map[news.ArticleID][]byte // what it kept before
	changed  map[news.ArticleID][]byte // what is to be kept in its place
	compared int                       // pairs of articles that had to be compared
}

// find is the stage with what is kept of docs, the articles in their order.
func (k *keptPassages) find(articles []*news.Article, docs []reuse.Doc) ([]reuse.Pair, error) {
	if k == nil {
		return reuse.Find(docs, reuse.Options{})
	}
	kept := make([][]byte, len(docs))
	for i, a := range articles {
		kept[i] = k.of[a.ID]
	}
	pairs, keep, compared, err := reuse.FindAgain(docs, reuse.Options{}, kept)
	if err != nil {
		return nil, err
	}
	k.compared, k.changed = compared, make(map[news.ArticleID][]byte)
	for i, b := range keep {
		if b != nil {
			k.changed[articles[i].ID] = b
		}
	}
	return pairs, nil
}

func reuseDoc(a *news.Article) reuse.Doc {
	d := reuse.Doc{
		ID: string(a.ID), Text: a.Text, Date: a.Date(), Outlet: a.Outlet, Lang: a.Language, Sentences: a.Sentences,
	}
	if o, ok := outlets.Default().ByID(a.OutletID); ok {
		d.Outlet, d.IsAgency = room(o), o.Agency
	}
	for _, c := range a.Credits {
		if c.Kind == news.CreditText {
			d.Credits = append(d.Credits, agencyName(c.Agency))
		}
	}
	for _, b := range a.Blocks {
		if b.Kind.IsBody() {
			d.Body = append(d.Body, b.Span())
		}
	}
	return d
}

// agencyName is one name for an agency however it is credited: that of its
// newsroom, as articles of its own have it.
func agencyName(credit string) string {
	if o, ok := outlets.Default().ByName(credit); ok {
		return room(o)
	}
	return credit
}
