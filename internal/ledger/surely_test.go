package ledger

import (
	"testing"

	"hearsay/internal/news"
)

// Of three origins two say the same in words enough; the third says what is only alike.
func TestSurelyAlike(t *testing.T) {
	con := newConcepts(&lists{})
	con.names, con.weight, con.toll = make([]string, 9), make([]float64, 9), make([]bool, 9)
	for i := range con.weight {
		con.weight[i] = 1
	}
	unitOf := func(art int, ids ...int) unit {
		u := unit{art: art, attr: -1, at: news.Span{End: 9}, clause: &news.Clause{Parent: -1}, pred: 0, mass: float64(len(ids))}
		for _, id := range ids {
			u.vec = append(u.vec, concept{id: id, w: 1})
		}
		return u
	}
	con.preds = []predicate{{light: true}}
	for _, c := range []struct {
		name  string
		units []unit
		main  bool
		want  int
	}{
		{"the main event, told twice by one article", []unit{unitOf(0, 1, 2), unitOf(0, 1, 2)}, true, 1},
		{"all the same", []unit{unitOf(0, 1, 2, 3), unitOf(1, 1, 2, 3), unitOf(2, 1, 2, 3)}, false, 3},
		{"one apart", []unit{unitOf(0, 1, 2, 3), unitOf(1, 1, 2, 3), unitOf(2, 1, 2, 7, 8)}, false, 2},
		{"soon said", []unit{unitOf(0, 1, 2), unitOf(1, 1, 2), unitOf(2, 1, 2)}, false, 1},
		{"the main event", []unit{unitOf(0, 1, 2), unitOf(1, 1, 2), unitOf(2, 6, 7, 8)}, true, 2},
	} {
		b := &builder{con: con, units: c.units, lists: &lists{}}
		d := &draft{umbrella: c.main}
		for i := range c.units {
			b.arts = append(b.arts, &article{Article: &news.Article{Text: "it rained"}})
			d.carriers = append(d.carriers, carrier{art: c.units[i].art, attr: -1, units: []int{i}})
			d.statement.Origins = append(d.statement.Origins, news.OriginOf{Group: i, Carriers: []int{i}})
		}
		if got := b.surelyAlike(d); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// A crowd of one state takes in nobody of another.
func TestOtherState(t *testing.T) {
	d := &directory{lists: &lists{}}
	crowd := &voice{who: speaker{name: "officials", folded: "officials", collective: true, government: "AA"}}
	for state, want := range map[string]bool{"AA": true, "": true, "BB": false} {
		one := &voice{who: speaker{key: "entity:e1", name: "Petra Lund", folded: "petra lund", government: state}}
		if got := d.mayBeKnown(crowd, one) != ""; got != want {
			t.Errorf("of the state %q: %v, want %v", state, got, want)
		}
	}
}

// A description of somebody of a party is not the party.
func TestOnlyDescribes(t *testing.T) {
	l, party := &lists{definite: []string{"the"}}, &news.Entity{Name: "Unionist", Kind: news.Organisation, Aliases: []string{"Unionist Party"}}
	for name, want := range map[string]bool{
		"the committee's senior Unionist": true,
		"the Unionist Party":              false,
		"the ruling Unionist Party":       false,
		"Unionist":                        false,
	} {
		if got := l.onlyDescribes(name, party); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// Whoever says that a thing is so has not said the same as who denies it, who says the
// contrary, who says that it may be, or who says it of somebody else. Words that are less
// alike do where both give one figure of one thing, or a reporter saw it.
func TestSurelySame(t *testing.T) {
	l, err := listsFor(nil)
	if err != nil {
		t.Fatal(err)
	}
	con := newConcepts(l)
	con.names, con.weight, con.toll = make([]string, 9), make([]float64, 9), make([]bool, 9)
	for i := range con.weight {
		con.weight[i] = 1
	}
	con.preds = []predicate{{light: true}}
	for _, c := range []struct {
		text   string
		mood   string
		stance news.Stance
		figure float64
		of     string
		less   bool // alike
		want   bool
	}{
		{"the council backs the bridge", "", news.Asserts, 3, "votes", false, true},
		{"the council supports the bridge", "", news.Asserts, 3, "votes", false, true},
		{"the council opposes the bridge", "", news.Asserts, 3, "votes", false, false},
		{"the council backs the bridge", "possible", news.Asserts, 3, "votes", false, false},
		{"the council backs the bridge", "", news.Denies, 3, "votes", false, false},
		{"the council backs the bridge", "", news.Doubts, 3, "votes", false, false},
		{"the council backs the bridge", "", news.Asserts, 4, "votes", false, false},
		{"I back the bridge", "", news.Asserts, 3, "votes", false, false},
		{"the council backs the bridge", "", news.Asserts, 3, "votes", true, true},
		{"the council backs the bridge", "", news.Asserts, 3, "towns", true, false},
		{"the council backs the bridge", "", news.Witnessed, 3, "towns", true, true},
	} {
		speakers := []news.Entity{{ID: "moe", Name: "Arne Moe", Kind: news.Person}, {ID: "holt", Name: "Ines Holt", Kind: news.Person}}
		b := &builder{con: con, lists: l, dir: newDirectory(speakers, l)}
		for i, text := range []string{"the council backs the bridge", c.text} {
			x := news.Attribution{Stance: news.Asserts, Chain: []news.Link{{Name: speakers[i].Name, Entity: speakers[i].ID, Named: true}}}
			u := unit{art: i, at: news.Span{End: len(text)}, clause: &news.Clause{Parent: -1}, mass: 3, vec: vector{{id: 1, w: 1}, {id: 2, w: 1}, {id: 3, w: 1}}}
			if i == 1 {
				x.Stance, u.clause.Mood = c.stance, c.mood
				if c.less {
					u.vec = vector{{id: 1, w: 1}, {id: 2, w: 1}, {id: 7, w: 1}}
				}
			}
			n := []float64{3, c.figure}[i]
			q := news.Quantity{Value: n, Low: &n, High: &n, Of: []string{"votes", c.of}[i]}
			u.quants = []int{0}
			b.arts = append(b.arts, &article{Article: &news.Article{Text: text, Attributions: []news.Attribution{x}, Quantities: []news.Quantity{q}}})
			b.units = append(b.units, u)
		}
		if got := b.surelySame(&carrier{art: 0, units: []int{0}}, &carrier{art: 1, units: []int{1}}, false); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// What is opposed is not what is supported, and what may be is not what is: such units are
// not merged, however alike their words.
func TestContraryDeeds(t *testing.T) {
	l, err := listsFor(nil)
	if err != nil {
		t.Fatal(err)
	}
	con := newConcepts(l)
	clause := func(text, pred string) (*article, unit) {
		return &article{Article: &news.Article{Text: text}}, unit{attr: -1, at: news.Span{End: len(text)}, clause: &news.Clause{Pred: news.Term{Lemma: pred}}}
	}
	noun := func(text, cue string) (*article, unit) {
		at := news.Span{Start: len(cue) + 1, End: len(cue) + 1 + len(text)}
		x := news.Attribution{Cue: []news.Span{{End: len(cue)}}, Content: []news.Span{at}}
		return &article{Article: &news.Article{Text: cue + " " + text, Attributions: []news.Attribution{x}}}, unit{at: at}
	}
	for _, c := range []struct {
		a, b func() (*article, unit)
		want bool
	}{
		{func() (*article, unit) { return clause("the mayor backs it", "back") }, func() (*article, unit) { return clause("the mayor opposes it", "oppose") }, true},
		{func() (*article, unit) { return clause("the mayor backs it", "back") }, func() (*article, unit) { return clause("the mayor supports it", "support") }, false},
		{func() (*article, unit) { return noun("the bridge", "praised") }, func() (*article, unit) { return noun("the bridge", "criticised") }, true},
		{func() (*article, unit) { return noun("the bridge", "praised") }, func() (*article, unit) { return noun("the bridge", "welcomed") }, false},
	} {
		b := &builder{con: con, lists: l}
		x, u := c.a()
		y, v := c.b()
		v.art = 1
		b.arts = []*article{x, y}
		if got := b.contraryDeeds(&u, &v); got != c.want {
			t.Errorf("%s | %s: %v, want %v", x.Text, y.Text, got, c.want)
		}
	}
}

// Two figures of one thing are not said by both.
func TestFigureClash(t *testing.T) {
	for value, want := range map[float64]bool{131: false, 118: true} {
		b := &builder{lists: &lists{}}
		for i, v := range []float64{131, value} {
			q := news.Quantity{Value: v, Of: "people", Start: 0, End: 3}
			b.arts = append(b.arts, &article{Article: &news.Article{Text: "many people", Quantities: []news.Quantity{q}}})
			b.units = append(b.units, unit{art: i, quants: []int{0}})
		}
		if got := b.figureClash(&b.units[0], &b.units[1]); got != want {
			t.Errorf("131 and %v: %v, want %v", value, got, want)
		}
	}
}
