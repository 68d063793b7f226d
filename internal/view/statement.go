package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"hearsay/internal/news"
)

// Group is the statements of one status.
type Group struct {
	Status     news.Status
	Title      string
	Statements []*Statement
}

// Statement is a statement as it is shown.
type Statement struct {
	*news.Statement
	N    int // the number in its id, which stays with it in a store
	at   int // its place among the story's statements
	Gist Quote
	// Words are the gist's words in quotation marks. Where the gist says more than the
	// statement, Differs is set for the part that is meant.
	Words []Part
	Badge string   // the badge's words
	Why   []string // the badge's reasons
	// Founded is the count of origins and outlets ("1 origin · 3 outlets").
	Founded string
	// Chains are the ways from an origin to the outlets.
	Chains []Chain
	// Denials are the ways from those who deny it.
	Denials []Chain
	// OwnVoice are the carriers that say it themselves.
	OwnVoice []Carrier
	// Carriers are all, in the order of the statement.
	Carriers []Carrier
	// History is what happened to it, by publication.
	History []Happened
	// Possibly are statements that may be the same.
	Possibly []*Statement
	// Tail is set for a statement that is shown folded away.
	Tail bool
}

// Happened is one event in the life of a statement.
type Happened struct {
	What string // in words
	When string // as people read it, "" when that is not known
	// Datetime is When as machines read it.
	Datetime string
	At       Quote
}

// Time is when it happened, in words.
func (h *Happened) Time() string {
	if h.When == "" {
		return "time unknown"
	}
	return h.When
}

// happened words what a history says, and who says so where that is told.
func happened(h *news.HistoryItem, a *news.Article) string {
	by := func(what string) string {
		if h.By == "" {
			return what
		}
		return what + " by " + h.By
	}
	switch h.What {
	case "appeared":
		if h.Unsure {
			return by("first said") + " (perhaps earlier: an article gives no time, or only the day)"
		}
		return by("first said")
	case "second origin":
		if h.Unsure {
			return by("second independent origin") + " (perhaps earlier: an article gives no time)"
		}
		return by("second independent origin")
	case "confirmed":
		if h.By == "" || stanceAt(a, h) == news.Confirms {
			return by("confirmed")
		}
		return "said by " + h.By + ", a party to it"
	case "denied":
		return by("denied")
	case "changed":
		return "sentence changed in an edit"
	case "withdrawn":
		return "taken back or taken out"
	}
	return ""
}

// stanceAt is the stance of whoever says what a history tells of.
func stanceAt(a *news.Article, h *news.HistoryItem) news.Stance {
	for i := range a.Attributions {
		x := &a.Attributions[i]
		for _, c := range x.Content {
			if c.Start <= h.Start && h.End <= c.End {
				return x.Stance
			}
		}
	}
	return ""
}

// Chain is one origin, the relays, and the outlets that it reached through them.
type Chain struct {
	Origin  string
	Unnamed bool
	Open    bool // the texts only say "he" or the like, and it was not settled whom they mean
	Entity  news.EntityID
	Via     []string
	// Several is set when no carrier names all of the relays: they are ways beside
	// one another, and no chain.
	Several bool
	To      []Carrier
}

// Standing is what is told of an origin behind its name, "" for one that is named.
func (c *Chain) Standing() string {
	switch {
	case c.Open:
		return "not resolved"
	case c.Unnamed:
		return "unnamed"
	}
	return ""
}

// Steps are the relays as they are shown: one after the other, or as one step
// when they stand beside one another.
func (c *Chain) Steps() []string {
	if !c.Several {
		return c.Via
	}
	const named = 3
	if n := len(c.Via) - named; n > 0 {
		return []string{strings.Join(c.Via[:named], " or ") + fmt.Sprintf(" or %d more", n)}
	}
	return []string{strings.Join(c.Via, " or ")}
}

// Carrier is a place where an outlet carries the statement.
type Carrier struct {
	Quote
	Attribution *news.Attribution // nil in the outlet's own voice
	Copy        bool              // its text is copied from another carrier's
}

// groupOrder is the statuses from the best founded, with the titles of their
// groups.
var groupOrder = []struct {
	status news.Status
	title  string
}{
	{news.ConfirmedByParty, "Confirmed by a party to it"},
	{news.IndependentlyReported, "Independently reported"},
	{news.SingleNamed, "Single named source"},
	{news.SingleUnnamed, "Single unnamed source"},
	{news.Disputed, "Disputed"},
	{news.Denied, "Denied"},
	{news.Unconfirmed, "Unconfirmed"},
	{news.OwnReporting, "Own reporting only"},
}

func (v *Story) addStatements() {
	byStatus := make(map[news.Status][]*Statement)
	all := make(map[news.StatementID]*Statement)
	for i := range v.Story.Statements {
		s := v.statement(i)
		if s.Gist.Text == "" {
			continue
		}
		v.numbers[s.ID] = s.N
		all[s.ID] = s
		byStatus[s.Status] = append(byStatus[s.Status], s)
	}
	for _, list := range byStatus {
		for _, s := range list {
			for _, id := range s.Statement.Possibly {
				if o := all[id]; o != nil {
					s.Possibly = append(s.Possibly, o)
				}
			}
		}
	}
	for _, g := range groupOrder {
		if list := byStatus[g.status]; len(list) > 0 {
			foldTail(list, len(v.Story.Statements))
			v.Groups = append(v.Groups, Group{g.status, g.title, list})
		}
	}
}

// The bounds of what is folded away: in a story of few statements nothing is; a
// group shows some of its statements whatever their weight, and not too many.
const (
	fewStatements = 12
	shownAtLeast  = 2
	shownAtMost   = 10
)

// foldTail folds away the long tail of a group in a story of n statements, and with it what
// is one more part of a sentence that is shown with the same ways to the same outlets, or that
// is shown by the words of another that all its places, or all its outlets, carry too.
func foldTail(group []*Statement, n int) {
	shown := 0
	parts, byWords := make(map[string]bool), make(map[string][]*Statement)
	for _, s := range group {
		part, words := s.ways(), lettersOf(s.Gist.Text)
		again := parts[part] || words != "" && slices.ContainsFunc(byWords[words], s.within)
		s.Tail = n > fewStatements && (s.Folded || shown == shownAtMost || again)
		parts[part] = parts[part] || !s.Tail
		if !s.Tail {
			shown++
			byWords[words] = append(byWords[words], s)
		}
	}
	for _, s := range group[:min(shownAtLeast, len(group))] {
		if shown < shownAtLeast && s.Tail {
			s.Tail = false
			shown++
		}
	}
}

// within reports whether another statement that is shown by the same words is carried by all the
// places of this one, or, where neither is given to anybody, printed by all its outlets.
func (s *Statement) within(o *Statement) bool {
	if len(s.Chains)+len(s.Denials)+len(o.Chains)+len(o.Denials) == 0 {
		labels, all := s.OwnVoiceLabels(), o.OwnVoiceLabels()
		return len(labels) > 0 && !slices.ContainsFunc(labels, func(l string) bool { return !slices.Contains(all, l) })
	}
	places := s.Statement.Carriers
	return len(places) > 0 && !slices.ContainsFunc(places, func(c news.Carrier) bool {
		return !slices.ContainsFunc(o.Statement.Carriers, func(p news.Carrier) bool {
			return p.Article == c.Article && p.Ref().Span().Overlaps(c.Ref().Span())
		})
	})
}

// ways is by what words a statement is shown, wherever these are taken from, and by which ways
// it came to which outlets, as a key.
func (s *Statement) ways() string {
	var b strings.Builder
	fmt.Fprint(&b, lettersOf(s.Gist.Text), s.Founded, s.OwnVoiceLabels())
	for _, chains := range [2][]Chain{s.Chains, s.Denials} {
		for i := range chains {
			c := &chains[i]
			fmt.Fprint(&b, c.Origin, c.Via, c.Labels())
		}
		fmt.Fprint(&b, "|")
	}
	return b.String()
}

// lettersOf are the letters and digits of a text in small letters: what two outlets print of one
// sentence differs in its marks.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// words parts the gist's words by what of them is meant.
func (s *Statement) words() []Part {
	text, f := s.Gist.Text, s.Statement.Focus
	parts := []Part{{Text: text}}
	if a := s.Gist.From; a != nil && f != nil && f.Article == s.Gist.Ref.Article && s.Gist.Ref.Span().Contains(f.Span()) {
		before, meant, after := a.Text[s.Gist.Ref.Start:f.Start], fold(a.Text[f.Start:f.End]), a.Text[f.End:s.Gist.Ref.End]
		parts = slices.DeleteFunc([]Part{{Text: edges(before)}, {Text: meant, Differs: true}, {Text: edges(after)}}, func(p Part) bool { return p.Text == "" })
		parts[0].Text = strings.TrimLeft(parts[0].Text, " ")
		parts[len(parts)-1].Text = strings.TrimRight(parts[len(parts)-1].Text, " ")
	}
	if q := Quoted(text); q != text {
		opening, closing, _ := strings.Cut(q, text)
		if len(parts) == 1 {
			return []Part{{Text: q}}
		}
		parts = slices.Concat([]Part{{Text: opening}}, parts, []Part{{Text: closing}})
	}
	return parts
}

// edges is fold but for a space at either end.
func edges(s string) string {
	out := fold(s)
	if out != s && strings.TrimLeftFunc(s, unicode.IsSpace) != s {
		out = " " + out
	}
	if t := strings.TrimRightFunc(s, unicode.IsSpace); t != s && t != "" {
		out += " "
	}
	return out
}

func (v *Story) statement(i int) *Statement {
	s := &Statement{Statement: &v.Story.Statements[i], N: i + 1, at: i}
	if _, n, ok := strings.Cut(string(s.ID), "."); ok {
		if n, err := strconv.Atoi(n); err == nil && n > 0 {
			s.N = n
		}
	}
	for _, h := range s.Statement.History {
		x := Happened{When: Clock(h.When), Datetime: h.When, At: v.Quote(news.Ref{Article: h.Article, Start: h.Start, End: h.End})}
		if x.At.From == nil {
			continue
		}
		if x.What = happened(&h, x.At.From.Article); x.What != "" {
			s.History = append(s.History, x)
		}
	}
	s.Gist = v.Quote(s.Statement.Gist)
	s.Words = s.words()
	if s.StatusWhy != "" {
		s.Why = append(s.Why, s.StatusWhy)
	}
	s.Why = append(s.Why, s.IndependentOrigins.Why...)
	s.Badge, s.Founded = badge(s.Statement), founded(s.Statement)
	for _, c := range s.Statement.Carriers {
		shown := Carrier{Quote: v.Quote(c.Ref()), Copy: c.CopyOf >= 0}
		if shown.From != nil {
			shown.Attribution = attribution(shown.From.Article, c.Attribution)
		}
		s.Carriers = append(s.Carriers, shown)
		if c.Attribution == "" && shown.From != nil {
			s.OwnVoice = append(s.OwnVoice, shown)
		}
	}
	s.Chains = s.chains(s.Statement.Origins)
	s.Denials = s.chains(s.Statement.Deniers)
	return s
}

// chains are the ways from some origins to the outlets.
func (s *Statement) chains(origins []news.OriginOf) []Chain {
	var out []Chain
	for _, o := range origins {
		chain := Chain{Origin: o.Name, Unnamed: !o.Named, Open: o.Open, Entity: o.Entity, Via: o.Via}
		for _, n := range o.Carriers {
			if 0 <= n && n < len(s.Carriers) && s.Carriers[n].From != nil {
				chain.To = append(chain.To, s.Carriers[n])
			}
		}
		longest := 0
		for _, c := range chain.To {
			longest = max(longest, len(c.relays()))
		}
		chain.Several = len(chain.Via) > max(longest, 1)
		out = append(out, chain)
	}
	return out
}

// relays are the relays that the carrier itself names.
func (c *Carrier) relays() []string {
	if c.Attribution == nil || len(c.Attribution.Chain) < 2 {
		return nil
	}
	var names []string
	for _, l := range c.Attribution.Chain[1:] {
		names = append(names, l.Name)
	}
	return names
}

func attribution(a *news.Article, id news.AttributionID) *news.Attribution {
	i := slices.IndexFunc(a.Attributions, func(x news.Attribution) bool { return x.ID == id })
	if i < 0 || id == "" {
		return nil
	}
	return &a.Attributions[i]
}

// unsure is the confidence below which a statement says that its carriers may
// not all say the same.
const unsure = 0.5

// Sure words how sure it is that the carriers say the same thing, "" for a
// single carrier.
func (s *Statement) Sure() string {
	if len(s.Carriers) < 2 || s.Statement.Confidence == 0 {
		return ""
	}
	if s.Statement.Confidence < unsure {
		return fmt.Sprintf("alike at %.2f: they may not all say the same", s.Statement.Confidence)
	}
	return fmt.Sprintf("alike at %.2f", s.Statement.Confidence)
}

// Labels are the outlets that the chain reached.
func (c *Chain) Labels() []string { return carrierLabels(c.To) }

// OwnVoiceLabels are the outlets that say it themselves.
func (s *Statement) OwnVoiceLabels() []string { return carrierLabels(s.OwnVoice) }

func carrierLabels(carriers []Carrier) []string {
	articles := make([]*Article, 0, len(carriers))
	for _, c := range carriers {
		articles = append(articles, c.From)
	}
	return labels(articles)
}

// badge is the few words that say how well a statement is founded.
func badge(s *news.Statement) string {
	o := s.IndependentOrigins
	switch s.Status {
	case news.IndependentlyReported:
		return between(o.Min, o.Max) + " independent origins"
	case news.SingleNamed:
		return founded(s)
	case news.SingleUnnamed:
		return "unnamed source only"
	case news.OwnReporting:
		return "own reporting"
	}
	return string(s.Status)
}

// founded counts the origins and the outlets behind a statement.
func founded(s *news.Statement) string {
	var parts []string
	if o := s.IndependentOrigins; o.Max > 0 {
		noun := "origins"
		if o.Min == 1 && o.Max == 1 {
			noun = "origin"
		}
		parts = append(parts, between(o.Min, o.Max)+" "+noun)
	}
	parts = append(parts, plural(s.Outlets, "outlet"))
	return strings.Join(parts, " · ")
}

func between(low, high int) string {
	if low == high {
		return fmt.Sprint(low)
	}
	return fmt.Sprintf("%d to %d", low, high)
}
