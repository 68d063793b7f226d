package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/quotes"
)

// unit is the smallest thing that the ledger compares: one clause, or the whole
// content of an attribution that holds no clause of its own.
type unit struct {
	art    int // index into the articles, in canonical order
	at     news.Span
	attr   int // index into the article's attributions, -1 for the outlet's own voice
	block  int
	lead   float64 // 1 at the head of the article, falling towards its end
	clause *news.Clause
	terms  []news.Term
	vec    vector
	mass   float64 // the weight of vec
	pred   int32   // number of the clause's predicate among the story's, -1 without a clause
	// speaker is the number of who it is given to, see speakers.
	speaker int32
	// declined is the number of whoever will not say it, 0 for what somebody says: that two
	// decline to comment is two statements.
	declined int32
	times    []int // indices into the article's times
	quants   []int // indices into the article's quantities
	sent     int32 // the number of its sentence among the story's wordings
	own      int32 // and of its own words
	// definite is set when the clause is about "the visit", "the deal": an event
	// that the story has introduced.
	definite bool
	// tells is set when an event of the story's main kind is what it is about.
	tells bool
	// negative is set when it says that something is not so, remote when all its
	// dates lie far from the story's days. Units that differ in either are not one
	// statement, however alike their words.
	negative, remote bool
	planned          bool // its predicate says that it is planned, see toCome
	hold             hold // see holds
	// granted is set for a clause inside what is said that tells when or how it was: it may be
	// what everybody knows, see takeForGranted.
	granted bool
	told    *facts    // what was found out for its pairs, see facts.go
	reading int32     // the number of how it was read, see findReadings
	frame   int8      // what frames found out: 0 not yet, 1 no, 2 yes
	beside  *[2]int32 // see neighbours, nil until it is asked for
	// answers are the units whose content a denial takes up ("he denied it").
	answers []int
}

// article is one article of the story with what the ledger looks up often.
type article struct {
	*news.Article
	newsroom string
	folded   string // the outlet's name as fold has it, "" until it is asked for
	why      string
	quotes   []quotes.Quote
	printed  whenPrinted       // see published
	since    []int8            // by time what since found out: 0 not yet, 1 no, 2 yes
	release  *news.Attribution // whose word the article's own voice is, nil for an outlet's
}

// quoted reports whether s stands inside quotation marks.
func (a *article) quoted(s news.Span) bool {
	for i := range a.quotes {
		if a.quotes[i].Inner.Contains(s) {
			return true
		}
	}
	return false
}

// unitsOf cuts an article into units, in order of the text. The headline is
// not among them: see headlines.
func unitsOf(a *article, ai int, l *lists) []unit {
	var out []unit
	covered := make([]bool, len(a.Attributions))
	for i := range a.Clauses {
		c := &a.Clauses[i]
		b := a.BlockAt(c.Pred.At.Start)
		if b < 0 || !a.Blocks[b].Kind.IsBody() {
			continue
		}
		attr := attributionAt(a.Article, c.Pred.At)
		if attr < 0 && (saysNothing(a, b, c) || c.At.End <= a.Dateline.End && c.At.Start >= a.Dateline.Start) {
			continue
		}
		if attr < 0 && (isCue(a.Article, c.Pred.At) || ofSource(a.Article, c) && !givesFigure(a.Article, c)) {
			continue // "the minister said", "citing two officials": who says it, not what is said
		}
		u := unit{art: ai, at: c.At, attr: attr, block: b, clause: c, terms: l.withParticles(a.Text, c.Terms)}
		if attr >= 0 {
			x := &a.Attributions[attr]
			aside := c.Kind.Background() && !a.quoted(c.Pred.At) && !opens(x, c.At) && !endsBeforeCue(x, c.At) && !l.proves(a.Text, c)
			if aside && (c.Kind == news.RelativeClause || l.sets(a.Text, c.At)) {
				u.attr = -1
			} else {
				u.granted = aside
				u.at = clip(u.at, x.Content)
			}
		}
		// What only stands in the background of a content leaves the content to be said.
		for k := range a.Attributions {
			covered[k] = covered[k] || u.attr >= 0 && inAny(a.Attributions[k].Content, c.Pred.At)
		}
		u.at = clip(u.at, []news.Span{a.Blocks[b].Span()})
		out = append(out, u)
	}
	for i := range a.Attributions {
		x := &a.Attributions[i]
		if covered[i] || len(x.Content) == 0 {
			continue
		}
		b := a.BlockAt(x.Content[0].Start)
		if b < 0 || !a.Blocks[b].Kind.IsBody() {
			continue
		}
		u := unit{art: ai, at: clip(hull(x.Content), []news.Span{a.Blocks[b].Span()}), attr: i, block: b}
		for k := range a.Clauses {
			for _, t := range a.Clauses[k].Terms {
				if inAny(x.Content, t.At) && !slices.Contains(u.terms, t) {
					u.terms = append(u.terms, t)
				}
			}
		}
		out = append(out, u)
	}
	slices.SortStableFunc(out, func(p, q unit) int { return p.at.Start - q.at.Start })
	body := max(len(a.Text), 1)
	for i := range out {
		u := &out[i]
		u.lead = 1 - float64(u.at.Start)/float64(body)
		for k, t := range a.Times {
			if belongs(u, t.Span()) && !ofSaying(a.Article, t.Span()) {
				u.times = append(u.times, k)
			}
		}
		for k, q := range a.Quantities {
			// What is said may end before the unit of its figure does: "at 640 cubic".
			if s := q.Span(); s.Start < u.at.End && belongs(u, news.Span{Start: s.Start, End: min(s.End, u.at.End)}) {
				u.quants = append(u.quants, k)
			}
		}
	}
	return out
}

// call is how many words a sentence of the outlet's own may have that states
// nothing where it has no subject: "Vote now", "The shots."
const call = 3

// saysNothing reports whether a clause in the outlet's own voice in block b is
// none of what the article says: it stands in a heading, which only labels what
// follows, or it is a question, or a few words that say nothing of anything.
func saysNothing(a *article, b int, c *news.Clause) bool {
	if a.Blocks[b].Kind == news.Heading {
		return true
	}
	k := a.SentenceAt(c.Pred.At.Start)
	if k < 0 {
		return false
	}
	s := strings.TrimRight(a.Sentences[k].Of(a.Text), " ”\"’'*)")
	return strings.HasSuffix(s, "?") ||
		len(strings.Fields(s)) <= call && !slices.ContainsFunc(c.Args, func(g news.Arg) bool { return g.Role == "subject" })
}

// conjunction bounds the word, in bytes, that may stand between the beginning of
// a content and its clause: "that".
const conjunction = 5

// opens reports whether a clause is where the content of an attribution begins,
// so that it is what is said however the parse hung it.
func opens(x *news.Attribution, at news.Span) bool {
	for _, s := range x.Content {
		if at.Start <= s.Start+conjunction && at.End > s.Start && s.Start-at.Start < conjunction {
			return true
		}
	}
	return false
}

// sets reports whether a clause is set against the one that it hangs on: "…, while the mayor
// hopes for a bridge". Behind what somebody says it is mostly the outlet that sets it so.
func (l *lists) sets(text string, at news.Span) bool {
	return slices.Contains(l.claims[firstWord(text[at.Start:min(at.End, at.Start+20)])], "but")
}

// proves reports whether a clause tells what a noun for evidence is of: "no proof | that the pumps had
// failed" says, or doubts, that they had, wherever the parse has hung it.
func (l *lists) proves(text string, c *news.Clause) bool {
	if slices.Contains(l.claims[wordBefore(text, c.At.Start)], "proof") {
		return true
	}
	ws := strings.Fields(wordsOf(text[c.At.Start:max(c.At.Start, c.Pred.At.Start)]))
	for i := len(ws) - 1; i > 0; i-- {
		if slices.Contains(l.claims[ws[i]], "pointed") {
			return slices.Contains(l.claims[ws[i-1]], "proof")
		}
	}
	return false
}

// endsBeforeCue reports whether a clause is where the content of an attribution ends whose source
// and cue stand behind it: ", of whom two are in hospital, the mayor said".
func endsBeforeCue(x *news.Attribution, at news.Span) bool {
	last := x.Content[len(x.Content)-1]
	return at.End >= last.End-conjunction && slices.ContainsFunc(x.Cue, func(s news.Span) bool { return s.Start >= last.End })
}

// belongs reports whether a time or quantity at s is the unit's own: inside it,
// and next to one of its terms rather than in a clause that hangs on it.
func belongs(u *unit, s news.Span) bool {
	if !u.at.Contains(s) {
		return false
	}
	for _, t := range u.terms {
		if t.At.Overlaps(s) {
			return true
		}
	}
	return u.clause == nil
}

// attributionAt is the index of the smallest attribution whose content holds s,
// -1 when none does.
func attributionAt(a *news.Article, s news.Span) int {
	best, size := -1, 0
	for i := range a.Attributions {
		x := &a.Attributions[i]
		if !inAny(x.Content, s) {
			continue
		}
		n := 0
		for _, c := range x.Content {
			n += c.Len()
		}
		if best < 0 || n < size {
			best, size = i, n
		}
	}
	return best
}

func isCue(a *news.Article, s news.Span) bool {
	for i := range a.Attributions {
		if inAny(a.Attributions[i].Cue, s) {
			return true
		}
	}
	return false
}

// ofSource reports whether a clause says who a source is and no more: its
// predicate stands in a source, or beside one ("citing two officials who …").
func ofSource(a *news.Article, c *news.Clause) bool {
	for i := range a.Attributions {
		x := &a.Attributions[i]
		if inAny(x.Source, c.Pred.At) || inAny(x.Anonymity, c.Pred.At) {
			return true
		}
		for _, l := range x.Chain {
			if l.Span.Empty() {
				continue
			}
			if l.Span.Contains(c.Pred.At) {
				return true
			}
			for _, g := range c.Args {
				if g.Role == "object" && l.Span.Contains(g.At) && g.At.Start > c.Pred.At.Start && l.Role == news.Origin && len(x.Chain) > 1 {
					return true
				}
			}
		}
	}
	return false
}

// givesFigure reports whether a clause gives a sum, share or measure, so that it tells
// more than who somebody is: "the bank, which lends 850 million crowns, said …".
func givesFigure(a *news.Article, c *news.Clause) bool {
	return slices.ContainsFunc(a.Quantities, func(q news.Quantity) bool {
		return q.Unit != "" && q.Of != "age" && q.Unit != "a" && slices.ContainsFunc(c.Terms, func(t news.Term) bool { return t.At.Overlaps(q.Span()) })
	})
}

func inAny(spans []news.Span, s news.Span) bool {
	for _, x := range spans {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

// hull is the stretch from the first to the last of some spans, empty for none: a passive may
// have no source.
func hull(spans []news.Span) news.Span {
	if len(spans) == 0 {
		return news.Span{}
	}
	h := spans[0]
	for _, s := range spans[1:] {
		h.Start, h.End = min(h.Start, s.Start), max(h.End, s.End)
	}
	return h
}

// clip cuts s to the hull of the spans that it overlaps, or leaves it whole.
func clip(s news.Span, spans []news.Span) news.Span {
	var in []news.Span
	for _, x := range spans {
		if x.Overlaps(s) {
			in = append(in, x)
		}
	}
	if len(in) == 0 {
		return s
	}
	h := hull(in)
	return news.Span{Start: max(s.Start, h.Start), End: min(s.End, h.End)}
}
