package ledger

import (
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// place is where a carrier stands: its span, or the beginning of its sentence in
// an article that was edited.
type place struct {
	article    news.ArticleID
	start, end int // end is -1 for a sentence
}

// rewrites knows where the sentences of earlier texts are in the later ones.
type rewrites struct {
	steps map[news.ArticleID]*step  // by the earlier text
	late  map[news.ArticleID][]line // the lines of later texts
	texts Texts
}

// step is one edit.
type step struct {
	article news.ArticleID // the later text
	aligned
}

func newRewrites(versions []news.Version, texts Texts) *rewrites {
	e := &rewrites{steps: map[news.ArticleID]*step{}, late: map[news.ArticleID][]line{}, texts: texts}
	if texts == nil {
		return e
	}
	for _, v := range versions {
		was, now := texts(v.Was), texts(v.Article)
		if was == nil || now == nil {
			continue
		}
		s := &step{v.Article, align(was, now)}
		e.steps[v.Was], e.late[v.Article] = s, s.after
	}
	return e
}

// now is where a carrier of an earlier ledger stands today; false when the
// outlet has taken its sentence out.
func (e *rewrites) now(r news.Ref) (place, bool) {
	s := e.steps[r.Article]
	if s == nil {
		return e.placeOf(r), true
	}
	i := lineAt(s.before, r.Start)
	for {
		if i < 0 || s.to[i] < 0 {
			return place{}, false
		}
		i = s.to[i]
		next := e.steps[s.article]
		if next == nil {
			return place{s.article, s.after[i].at.Start, -1}, true
		}
		i = lineAt(next.before, s.after[i].at.Start)
		s = next
	}
}

// placeOf is the place of a carrier in a text that stands.
func (e *rewrites) placeOf(r news.Ref) place {
	if lines := e.late[r.Article]; lines != nil {
		if i := lineAt(lines, r.Start); i >= 0 {
			return place{r.Article, lines[i].at.Start, -1}
		}
	}
	return place{r.Article, r.Start, r.End}
}

// places are the places of a statement's carriers, each once.
func (e *rewrites) places(s *news.Statement) []place {
	var out []place
	seen := make(map[place]bool, len(s.Carriers))
	for _, c := range s.Carriers {
		if p := e.placeOf(c.Ref()); !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// why says which outlets have taken the sentence of a statement out of their
// article, or have changed its words. Where the article says it in another sentence
// too, which stayed, the statement is as it was.
func (e *rewrites) why(s *news.Statement) []string {
	var out []string
	kept := map[news.ArticleID]bool{}
	for _, c := range s.Carriers {
		if x := e.steps[c.Article]; x != nil {
			if i := lineAt(x.before, c.Start); i >= 0 && x.to[i] >= 0 && x.before[i].text == x.after[x.to[i]].text {
				kept[c.Article] = true
			}
		}
	}
	for _, c := range s.Carriers {
		x := e.steps[c.Article]
		if x == nil || kept[c.Article] {
			continue
		}
		i := lineAt(x.before, c.Start)
		if i < 0 {
			continue
		}
		name := (&article{Article: e.texts(c.Article)}).name()
		w := ""
		switch j := x.to[i]; {
		case j < 0:
			w = fmt.Sprintf("%s has taken its sentence out", name)
		case x.before[i].text != x.after[j].text:
			w = fmt.Sprintf("%s has changed its sentence", name)
		}
		if w != "" && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// lineAt is the line that holds the offset, -1 when none does.
func lineAt(lines []line, off int) int {
	return slices.IndexFunc(lines, func(l line) bool { return l.at.Has(off) })
}
