package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Which times date a saying instead of what is said. ofSaying asks of any time of a text,
// opensBehindCue of one that attribution left within a content, and behindCue of one that
// is of no content at all, where a cue that is near must do.

// ofSaying reports whether a time stands with a source or cue: "a statement on
// Monday" dates the statement, not what it says.
func ofSaying(a *news.Article, s news.Span) bool {
	for i := range a.Attributions {
		x := &a.Attributions[i]
		if inAny(x.Source, s) || inAny(x.Cue, s) || behindWhom(a, x, s) {
			return true
		}
	}
	// "…, according to a statement on Monday" where the cue was not found apart.
	i := a.SentenceAt(s.Start)
	return i >= 0 && strings.Contains(a.Text[a.Sentences[i].Start:s.Start], ", according to ")
}

// besideName is how many bytes may stand between a name and the time behind it: " on ".
const besideName = 4

// behindWhom reports whether a time stands right behind the name with which a content
// begins, so that it is the day of the cue: "condemned Veldria on Tuesday for seizing the
// ship". Whom one condemns has no day, as an attack has.
func behindWhom(a *news.Article, x *news.Attribution, s news.Span) bool {
	for _, c := range x.Content {
		if !c.Contains(s) || c.End-s.End < besideName {
			continue
		}
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Start > s.Start {
				break
			}
			if m.Start-c.Start >= 0 && m.Start-c.Start <= besideName && m.End <= s.Start && s.Start-m.End <= besideName && m.Form == "name" && m.Kind != news.Place && m.Kind != news.Event {
				return true
			}
		}
	}
	return false
}

// opensBehindCue reports whether a time at the beginning of what a unit says stands right
// behind its cue: "said Thursday he has agreed" tells when he said so.
func (b *builder) opensBehindCue(u *unit, k int) bool {
	if u.attr < 0 {
		return false
	}
	a := b.arts[u.art]
	x := &a.Attributions[u.attr]
	t := a.Times[k].Span()
	if x.Kind == news.Direct || len(x.Content) == 0 || t.Start-x.Content[0].Start > len("on ") || t.Start < x.Content[0].Start {
		return false
	}
	for _, c := range x.Cue {
		if c.End <= t.Start {
			if w := strings.TrimSpace(strings.ToLower(a.Text[c.End:t.Start])); w == "" || b.lists.namedTimes[w] == "beside" {
				return true
			}
		}
	}
	return false
}

// besideCue is how far behind a cue or source, in bytes, a time dates the saying.
const besideCue = 16

// behindCue reports whether a time stands right behind a cue or a source: "his lawyer said
// late Monday".
func behindCue(a *news.Article, at news.Span) bool {
	behind := func(s news.Span) bool { return s.End <= at.Start && at.Start-s.End < besideCue }
	return slices.ContainsFunc(a.Attributions, func(x news.Attribution) bool {
		return slices.ContainsFunc(x.Cue, behind) || slices.ContainsFunc(x.Source, behind)
	})
}
