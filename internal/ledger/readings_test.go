package ledger

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// readFerry is one unit of an article that is read by hand: "On Tuesday Moe said that
// the ferry carried 340 lorries."
func readFerry(id news.ArticleID, before string) (*article, unit) {
	text := before + "On Tuesday Moe said that the ferry carried 340 lorries."
	at := func(s string) news.Span {
		i := strings.LastIndex(text, s)
		return news.Span{Start: i, End: i + len(s)}
	}
	term := func(s, lemma string) news.Term { return news.Term{At: at(s), Lemma: lemma} }
	day, number, moe := at("On Tuesday"), at("340"), at("Moe")
	a := &news.Article{
		ID: id, Text: text,
		Blocks:     []news.Block{{Kind: news.Paragraph, Start: 0, End: len(text)}},
		Sentences:  []news.Span{{Start: len(before), End: len(text)}},
		Mentions:   []news.Mention{{Start: moe.Start, End: moe.End, Entity: "e1", Form: "name"}, {Start: at("the ferry").Start, End: at("the ferry").End, Entity: "e2", Form: "nominal"}},
		Times:      []news.Time{{Start: day.Start, End: day.End, Kind: "date", Value: "2031-05-06"}},
		Quantities: []news.Quantity{{Start: number.Start, End: number.End, Value: 340, Of: "lorries"}},
		Clauses: []news.Clause{
			{At: news.Span{Start: day.Start, End: moe.End + len(" said")}, Kind: news.MainClause, Pred: term("said", "say"), Parent: -1},
			{At: at("that the ferry carried 340 lorries"), Kind: news.ContentClause, Pred: term("carried", "carry"), Parent: 0,
				Args:  []news.Arg{{Role: "subject", At: at("the ferry"), Head: term("ferry", "ferry")}, {Role: "object", At: at("340 lorries"), Head: term("lorries", "lorry")}},
				Terms: []news.Term{term("ferry", "ferry"), term("carried", "carry"), term("lorries", "lorry")}},
		},
		Attributions: []news.Attribution{{Kind: news.Indirect, Stance: news.Asserts, SourceType: news.NamedPerson,
			Content: []news.Span{at("the ferry carried 340 lorries")}, Cue: []news.Span{at("said")}, Source: []news.Span{moe},
			Chain: []news.Link{{Name: "Moe", Entity: "e1", Named: true, Role: news.Origin, Span: moe}}}},
	}
	return &article{Article: a}, unit{at: at("the ferry carried 340 lorries"), clause: &a.Clauses[1], terms: a.Clauses[1].Terms, quants: []int{0}, times: []int{0}}
}

// Sentences that stand word for word in two articles are of one reading only when all
// that was read of them is one.
func TestWhatMakesAReading(t *testing.T) {
	count := func(change func(a *article, u *unit)) int {
		const before = "For most of that spring the road to the harbour was closed. "
		a, u := readFerry("a1", before)
		b, v := readFerry("a2", "Nobody knew why. "+before)
		v.art = 1
		change(b, &v)
		x := &builder{arts: []*article{a, b}, units: []unit{u, v}, lists: testLists, con: newConcepts(testLists), dir: newDirectory(nil, testLists)}
		x.readAlike()
		x.findReadings()
		if (x.units[0].told == x.units[1].told) != (x.units[0].reading == x.units[1].reading) {
			t.Error("facts are not in common just where readings are")
		}
		return 1 + int(x.units[1].reading)
	}
	if n := count(func(*article, *unit) {}); n != 1 {
		t.Fatalf("one sentence in two articles makes %d readings", n)
	}
	for name, change := range map[string]func(a *article, u *unit){
		"words of the sentence":    func(a *article, _ *unit) { a.Text = strings.Replace(a.Text, "Moe", "Roe", 1) },
		"stretch":                  func(_ *article, u *unit) { u.at.End-- },
		"block":                    func(a *article, _ *unit) { a.Blocks[0].Kind = news.Heading },
		"denial":                   func(_ *article, u *unit) { u.negative = true },
		"other days":               func(_ *article, u *unit) { u.remote = true },
		"predicate":                func(_ *article, u *unit) { u.pred = 7 },
		"speaker":                  func(_ *article, u *unit) { u.speaker = 3 },
		"what it takes up":         func(_ *article, u *unit) { u.answers = []int{0} },
		"clause":                   func(_ *article, u *unit) { u.clause = nil },
		"kind of clause":           func(_ *article, u *unit) { u.clause.Kind = news.MainClause },
		"mood":                     func(_ *article, u *unit) { u.clause.Mood = "future" },
		"negation":                 func(_ *article, u *unit) { u.clause.Negated = true },
		"parent":                   func(_ *article, u *unit) { u.clause.Parent = -1 },
		"role":                     func(_ *article, u *unit) { u.clause.Args[0].Role = "object" },
		"head":                     func(_ *article, u *unit) { u.clause.Args[1].Head.Lemma = "truck" },
		"whom an argument means":   func(a *article, _ *unit) { a.Mentions[1].Entity = "e9" },
		"that it means somebody":   func(a *article, _ *unit) { a.Mentions = a.Mentions[:1] },
		"name of somebody unknown": func(a *article, _ *unit) { a.Text = strings.Replace(a.Text, "the ferry", "the barge", 1) },
		"how it is mentioned":      func(a *article, _ *unit) { a.Mentions[1].Form = "pronoun" },
		"term":                     func(_ *article, u *unit) { u.terms[0].Lemma = "boat" },
		"name":                     func(_ *article, u *unit) { u.terms[0].Name = true },
		"day":                      func(a *article, _ *unit) { a.Times[0].Value = "2031-05-13" },
		"what tells the day":       func(a *article, _ *unit) { a.Times[0].Basis = "story" },
		"no day":                   func(_ *article, u *unit) { u.times = nil },
		"time of the sentence": func(a *article, u *unit) {
			a.Times, u.times = append(a.Times, news.Time{Start: u.at.Start, End: u.at.Start + 3}), []int{0}
		},
		"figure":                   func(a *article, _ *unit) { a.Quantities[0].Value = 341 },
		"what it counts":           func(a *article, _ *unit) { a.Quantities[0].Of = "trucks" },
		"about":                    func(a *article, _ *unit) { a.Quantities[0].Approx = true },
		"attribution":              func(_ *article, u *unit) { u.attr = -1 },
		"stance":                   func(a *article, _ *unit) { a.Attributions[0].Stance = news.Denies },
		"quotation":                func(a *article, _ *unit) { a.Attributions[0].Kind = news.Direct },
		"hedge":                    func(a *article, _ *unit) { a.Attributions[0].Hedged = true },
		"whose word":               func(a *article, _ *unit) { a.Attributions[0].Chain[0].Name = "Roe" },
		"for whom":                 func(a *article, _ *unit) { a.Attributions[0].Chain[0].For = "e4" },
		"named":                    func(a *article, _ *unit) { a.Attributions[0].Chain[0].Named = false },
		"cue":                      func(a *article, _ *unit) { a.Attributions[0].Cue = nil },
		"where the source stands":  func(a *article, _ *unit) { a.Attributions[0].Source = nil },
		"how much of it is quoted": func(a *article, _ *unit) { a.Attributions[0].Content[0].End-- },
	} {
		if n := count(change); n != 2 {
			t.Errorf("another %s: still one reading", name)
		}
	}
}

// Chains are of one shape only when all that is read of them, when they are compared,
// is one.
func TestWhatMakesAShape(t *testing.T) {
	d := newDirectory([]news.Entity{{ID: "e1", Name: "Arne Moe", Kind: news.Person}, {ID: "e2", Name: "Velm Bank", Kind: news.Organisation}}, testLists)
	shape := func(change func(l *news.Link), kind news.SourceType) int32 {
		l := news.Link{Name: "Arne Moe", Entity: "e1", Named: true, Role: news.Origin}
		change(&l)
		v := voice{chain: []news.Link{l}, links: []speaker{d.speaker(l, kind)}, kind: kind}
		return d.shapes.of(&v)
	}
	one := shape(func(*news.Link) {}, news.NamedPerson)
	if n := shape(func(l *news.Link) { l.Span = news.Span{Start: 4, End: 9} }, news.NamedPerson); n != one {
		t.Error("the same link at another place is another shape")
	}
	if n := shape(func(*news.Link) {}, news.SourceOrg); n == one {
		t.Error("another kind of source: still one shape")
	}
	for name, change := range map[string]func(l *news.Link){
		"name":   func(l *news.Link) { l.Name = "Moe" },
		"entity": func(l *news.Link) { l.Entity = "e2" },
		"body":   func(l *news.Link) { l.For = "e2" },
		"named":  func(l *news.Link) { l.Named = false },
		"role":   func(l *news.Link) { l.Role = news.Relay },
		"plural": func(l *news.Link) { l.Plural = true },
	} {
		if n := shape(change, news.NamedPerson); n == one {
			t.Errorf("another %s: still one shape", name)
		}
	}
}
