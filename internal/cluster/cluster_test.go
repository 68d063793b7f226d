package cluster

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/newsgen"
)

// Two events of one day, each as three papers tell it.
var (
	ferry = []Doc{
		{ID: "f1", Date: "2031-04-02", Title: "Ferry runs aground off Saaremaa", Text: "A ferry with 84 passengers ran aground on a sandbank off Saaremaa on Wednesday after its rudder failed. The coastguard sent two tugs and a helicopter. Nobody was hurt, the ferry company said."},
		{ID: "f2", Date: "2031-04-02", Title: "Passengers stranded as ferry hits sandbank", Text: "Eighty-four passengers spent the night aboard a ferry stranded on a sandbank near Saaremaa. The rudder of the ship had failed, its captain told the coastguard, which sent tugs."},
		{ID: "f3", Date: "2031-04-03", Title: "Tugs free ferry stranded off Saaremaa", Text: "Two tugs pulled the stranded ferry from its sandbank off Saaremaa early on Thursday. All passengers left the ship unhurt. The ferry company promised to look into the failed rudder."},
	}
	bank = []Doc{
		{ID: "b1", Date: "2031-04-02", Title: "Central bank of Ghana cuts interest rate", Text: "The Bank of Ghana cut its main interest rate by two percentage points to 19 percent on Wednesday, citing slower inflation and a firmer cedi. Analysts had expected a smaller cut."},
		{ID: "b2", Date: "2031-04-02", Title: "Ghana lowers rates as inflation slows", Text: "Ghana's central bank lowered its policy rate to 19 percent, a bigger cut than analysts expected. Inflation has slowed for six months and the cedi has gained against the dollar."},
	}
)

func add(t testing.TB, c *Cluster, docs ...Doc) []Assignment {
	t.Helper()
	var out []Assignment
	for _, d := range docs {
		a, err := c.Add(d)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

// stories gives the ids of each story, "a b | c", in order of their first.
func stories(c *Cluster, docs ...Doc) string {
	by := map[Story][]string{}
	var order []Story
	for _, d := range docs {
		s := c.StoryOf(d.ID)
		if by[s] == nil {
			order = append(order, s)
		}
		by[s] = append(by[s], d.ID)
	}
	var out []string
	for _, s := range order {
		out = append(out, strings.Join(by[s], " "))
	}
	return strings.Join(out, " | ")
}

func TestTwoEventsAreTwoStories(t *testing.T) {
	mixed := []Doc{ferry[0], bank[0], ferry[1], bank[1], ferry[2]}
	for _, order := range [][]int{{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {1, 4, 0, 3, 2}} {
		c := New(Options{})
		for _, i := range order {
			add(t, c, mixed[i])
		}
		if got, want := stories(c, mixed...), "f1 f2 f3 | b1 b2"; got != want {
			t.Errorf("in order %v: stories %s, want %s", order, got, want)
		}
	}
}

func TestWhy(t *testing.T) {
	c := New(Options{})
	as := add(t, c, ferry[0], bank[0], ferry[1])
	if !as[0].Opened || !as[1].Opened || as[2].Opened {
		t.Fatalf("opened: %v %v %v, want the first two", as[0].Opened, as[1].Opened, as[2].Opened)
	}
	for _, want := range []string{"joined", "ferry", "Saaremaa", "1 article"} {
		if !strings.Contains(as[2].Why, want) {
			t.Errorf("why %q lacks %q", as[2].Why, want)
		}
	}
	if got := c.Why("f2"); got != as[2].Why {
		t.Errorf("Why gives %q, want %q", got, as[2].Why)
	}
	if got := c.Why("nobody"); got != "" {
		t.Errorf("why of an article that never came: %q", got)
	}
}

func TestOddArticles(t *testing.T) {
	c := New(Options{})
	as := add(t, c,
		Doc{ID: "empty"}, Doc{ID: "two", Text: "Snow fell."}, Doc{ID: "marks", Text: "… — !"},
		Doc{ID: "future", Text: ferry[0].Text, Date: "9031-04-02"}, Doc{ID: "no date", Text: ferry[0].Text, Date: "soon"},
		Doc{ID: "long", Text: strings.Repeat("mill ", 1<<20)}, Doc{ID: "bytes", Text: "\xff\xfe\xc3 ferry"})
	for i, a := range as {
		if a.Story == 0 || a.Why == "" {
			t.Errorf("article %d: %+v", i, a)
		}
	}
	if c.StoryOf("future") != c.StoryOf("no date") {
		t.Error("two copies of one text are two stories, for want of a date")
	}
	if _, err := c.Add(Doc{ID: "two"}); err == nil || !strings.Contains(err.Error(), `"two"`) {
		t.Errorf("a repeated id gives %v, want an error that names it", err)
	}
}

func TestFollowUpIsAnEpisode(t *testing.T) {
	c := New(Options{})
	add(t, c, ferry...)
	later := ferry[0]
	later.ID, later.Date = "later", "2031-04-29"
	a := add(t, c, later)[0]
	if !a.Opened || a.Follows != c.StoryOf("f1") {
		t.Errorf("four weeks on: %+v, want a new story that follows %d", a, c.StoryOf("f1"))
	}
	if e := c.Events(); len(e) == 0 || e[len(e)-1].Kind != Follows {
		t.Errorf("events %+v, want the last to be %s", e, Follows)
	}
}

func TestRoundupTellsOfSeveralStories(t *testing.T) {
	c := New(Options{})
	add(t, c, ferry...)
	add(t, c, bank...)
	a := add(t, c, Doc{ID: "r", Date: "2031-04-03", Title: "Morning briefing: what to read", Text: ferry[0].Text + "\n" + bank[0].Text})[0]
	want := []Story{c.StoryOf("f1"), c.StoryOf("b1")}
	if !a.Opened || !slices.Equal(a.Also, want) {
		t.Errorf("round-up: %+v, want its own story, also in %v", a, want)
	}
}

func TestOtherLanguageJoinsByNames(t *testing.T) {
	c := New(Options{})
	add(t, c, ferry[0], bank[0])
	joins := Doc{ID: "de", Lang: "de", Date: "2031-04-02", Title: "Notenbank von Ghana senkt Zinsen auf 19 Prozent", Text: "Die Bank of Ghana hat am Mittwoch ihren Leitzins auf 19 Prozent gesenkt. Der Cedi legte gegenüber dem Dollar zu."}
	alone := Doc{ID: "fr", Lang: "fr", Date: "2031-04-02", Title: "Un marché rouvre", Text: "Le vieux marché de la ville a rouvert mercredi matin après deux ans de travaux, et les commerçants se disent soulagés."}
	add(t, c, joins, alone)
	if c.StoryOf("de") != c.StoryOf("b1") {
		t.Errorf("the German report is in story %d, want %d: %s", c.StoryOf("de"), c.StoryOf("b1"), c.Why("de"))
	}
	if n := len(c.Articles(c.StoryOf("fr"))); n != 1 {
		t.Errorf("the French report shares its story with %d others", n-1)
	}
}

// TestLanguageWithoutLists has no stop words or frequencies to go by.
func TestLanguageWithoutLists(t *testing.T) {
	docs := []Doc{
		{ID: "a1", Date: "2031-01-01", Title: "Un incendie ravage un entrepôt à Vannes", Text: "Un violent incendie s'est déclaré dans la nuit de mardi à mercredi dans un entrepôt du port de Vannes. Plus de cent pompiers ont été mobilisés pour venir à bout des flammes, mais les dégâts sont considérables, selon la préfecture. Les habitants des rues voisines ont été évacués pendant plusieurs heures."},
		{ID: "b1", Date: "2031-01-01", Title: "Les retraites agricoles adoptées de nuit", Text: "Les sénateurs ont adopté mercredi, dans la nuit, la réforme des retraites agricoles, après plus de dix heures de débats. Le texte prévoit un minimum pour les agriculteurs. Selon le ministre, cette mesure coûtera plusieurs centaines de millions, mais les syndicats demandent que les conjoints soient aussi concernés."},
		{ID: "a2", Date: "2031-01-02", Title: "Vannes : l'entrepôt du port détruit", Text: "L'incendie qui a détruit un entrepôt du port de Vannes est maîtrisé, ont annoncé les pompiers jeudi. Les flammes avaient pris dans la nuit de mardi, et plusieurs rues ont été évacuées. La préfecture parle de dégâts considérables."},
		{ID: "c1", Date: "2031-01-02", Title: "Football : Vannes s'impose", Text: "Vannes a battu Redon mercredi soir, grâce à un but dans les dernières minutes. Les joueurs, qui restaient sur plusieurs défaites, ont été acclamés. Selon leur entraîneur, cette victoire doit permettre à l'équipe de retrouver la confiance, mais rien n'est encore fait."},
	}
	c := New(Options{})
	add(t, c, docs...)
	if got, want := stories(c, docs...), "a1 a2 | b1 | c1"; got != want {
		t.Errorf("stories %s, want %s", got, want)
	}
}

func TestCopiesJoinWhateverTheirWords(t *testing.T) {
	c := New(Options{})
	add(t, c, ferry[0])
	a := add(t, c, Doc{ID: "copy", Date: "2031-04-02", Text: "Nichts davon.", CopyOf: []string{"f1"}})[0]
	if a.Story != c.StoryOf("f1") || !strings.Contains(a.Why, "copy") {
		t.Errorf("copy: %+v", a)
	}
}

func TestNumbersOfMergedStoriesLeadOn(t *testing.T) {
	c := New(Options{})
	add(t, c, ferry[0], bank[0])
	old := c.StoryOf("b1")
	if _, err := c.Apply(Decision{Kind: Merge, Docs: []string{"b1"}, With: "f1"}); err != nil {
		t.Fatal(err)
	}
	if got := c.Resolve(old); got != c.StoryOf("f1") {
		t.Errorf("story %d leads to %d, want %d", old, got, c.StoryOf("f1"))
	}
	if diff := cmp.Diff([]string{"f1", "b1"}, c.Articles(old)); diff != "" {
		t.Errorf("articles of the merged story: %s", diff)
	}
	if c.Resolve(99) != 0 {
		t.Error("a number that was never given leads somewhere")
	}
}

// TestDecisionsHold applies each kind of decision, then lets more arrive; and
// then reads everything again with the decision given at the start.
func TestDecisionsHold(t *testing.T) {
	all := []Doc{ferry[0], ferry[1], bank[0], bank[1], ferry[2]}
	for _, k := range []struct {
		name string
		d    Decision
		want string
	}{
		{"pin", Decision{Kind: Pin, Docs: []string{"f2"}, With: "f1"}, "f1 f2 f3 | b1 b2"},
		{"move", Decision{Kind: Move, Docs: []string{"f2"}, With: "b1"}, "f1 f3 | f2 b1 b2"},
		{"merge", Decision{Kind: Merge, Docs: []string{"b1"}, With: "f1"}, "f1 f2 b1 b2 f3"},
		{"split", Decision{Kind: Cut, Docs: []string{"f2"}}, "f1 | f2 f3 | b1 b2"},
	} {
		t.Run(k.name, func(t *testing.T) {
			c := New(Options{})
			add(t, c, all[:3]...)
			kept, err := c.Apply(k.d)
			if err != nil {
				t.Fatal(err)
			}
			add(t, c, all[3:]...)
			if got := stories(c, all...); got != k.want {
				t.Errorf("after the decision: %s, want %s", got, k.want)
			}
			again := New(Options{Decisions: []Decision{kept}})
			add(t, again, all...)
			if got := stories(again, all...); got != k.want {
				t.Errorf("read again: %s, want %s", got, k.want)
			}
		})
	}
}

func TestLaterDecisionWins(t *testing.T) {
	merge := Decision{Kind: Merge, Docs: []string{"b1", "b2"}, With: "f1"}
	split := Decision{Kind: Cut, Docs: []string{"b1", "b2"}, Away: "f1"}
	for _, c := range []struct {
		ds   []Decision
		want string
	}{
		{[]Decision{merge, split}, "f1 f2 | b1 b2"},
		{[]Decision{split, merge}, "f1 f2 b1 b2"},
	} {
		x := New(Options{Decisions: c.ds})
		docs := []Doc{ferry[0], bank[0], ferry[1], bank[1]}
		add(t, x, docs...)
		if got := stories(x, ferry[0], ferry[1], bank[0], bank[1]); got != c.want {
			t.Errorf("%s then %s: %s, want %s", c.ds[0].Kind, c.ds[1].Kind, got, c.want)
		}
	}
}

func TestDecisionErrors(t *testing.T) {
	c := New(Options{})
	add(t, c, ferry[0])
	for _, d := range []Decision{
		{Kind: Pin}, {Kind: Pin, Docs: []string{"x"}}, {Kind: Move, Docs: []string{"f1"}},
		{Kind: Merge, Docs: []string{"f1"}, With: "x"}, {Kind: "eat", Docs: []string{"f1"}},
	} {
		if _, err := c.Apply(d); err == nil {
			t.Errorf("%+v is accepted", d)
		}
	}
}

// stream is a made-up stream of small stories, with some decisions in it.
func stream(n int) []Doc {
	s := newsgen.New(newsgen.Options{Seed: 21, Articles: n, Days: 20, Words: 120})
	var docs []Doc
	for a, ok := s.Next(); ok; a, ok = s.Next() {
		docs = append(docs, Doc{ID: a.ID, Title: a.Title, Text: a.Text, Date: a.Date.Format("2006-01-02T15:04:05Z"), Outlet: a.Outlet})
	}
	return docs
}

func TestKilledAtAnyPointGivesTheSameStories(t *testing.T) {
	docs := stream(160)
	opt := Options{KeepArrivals: 30, KeepDays: 4} // so that stories age out
	whole := New(opt)
	add(t, whole, docs...)
	aged := slices.ContainsFunc(whole.Events(), func(e Event) bool { return e.Kind == AgedOut })
	if !aged {
		t.Fatal("no story aged out: the test does not reach what it is for")
	}
	rapid.Check(t, func(t *rapid.T) {
		c := New(opt)
		kills := rapid.SliceOfN(rapid.IntRange(0, len(docs)), 1, 3).Draw(t, "kills")
		for i, d := range docs {
			if slices.Contains(kills, i) {
				var b bytes.Buffer
				if err := c.Snapshot(&b); err != nil {
					t.Fatal(err)
				}
				var err error
				if c, err = Restore(&b); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := c.Add(d); err != nil {
				t.Fatal(err)
			}
		}
		for _, d := range docs {
			if c.StoryOf(d.ID) != whole.StoryOf(d.ID) || c.Why(d.ID) != whole.Why(d.ID) {
				t.Fatalf("article %s: story %d (%s), without kills %d (%s)", d.ID, c.StoryOf(d.ID), c.Why(d.ID), whole.StoryOf(d.ID), whole.Why(d.ID))
			}
		}
		if diff := cmp.Diff(whole.Events(), c.Events()); diff != "" {
			t.Fatalf("events differ: %s", diff)
		}
	})
}

func TestRestoreRefusesOtherBytes(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("{}"), bytes.Repeat([]byte{0xff}, 100)} {
		if _, err := Restore(bytes.NewReader(b)); !errors.Is(err, ErrSnapshot) {
			t.Errorf("%q gives %v, want ErrSnapshot", b, err)
		}
	}
}

// TestMadeUpStories is a floor that needs no data from elsewhere.
func TestMadeUpStories(t *testing.T) {
	s := newsgen.New(newsgen.Options{Seed: 22, Articles: 800, Days: 2, Words: 250})
	c := New(Options{})
	var ids []string
	var gold []int
	for a, ok := s.Next(); ok; a, ok = s.Next() {
		add(t, c, Doc{ID: a.ID, Title: a.Title, Text: a.Text, Date: a.Date.Format("2006-01-02T15:04:05Z")})
		ids, gold = append(ids, a.ID), append(gold, a.Story)
	}
	got := make([]int, len(ids))
	for i, id := range ids {
		got[i] = int(c.StoryOf(id))
	}
	p, r := bcubed(gold, got)
	f := 2 * p * r / (p + r)
	t.Logf("B³ precision %.3f, recall %.3f, F1 %.3f", p, r, f)
	if f < 0.93 {
		t.Errorf("B³ F1 %.3f on made-up stories, want at least 0.93", f)
	}
}

// bcubed is the B³ precision and recall of Bagga and Baldwin (1998).
func bcubed(gold, got []int) (precision, recall float64) {
	type pair struct{ gold, got int }
	both, g, p := map[pair]int{}, map[int]int{}, map[int]int{}
	for i := range gold {
		both[pair{gold[i], got[i]}]++
		g[gold[i]]++
		p[got[i]]++
	}
	n := float64(len(gold))
	for i := range gold {
		k := float64(both[pair{gold[i], got[i]}])
		precision += k / float64(p[got[i]]) / n
		recall += k / float64(g[gold[i]]) / n
	}
	return precision, recall
}

func ExampleCluster_Add() {
	c := New(Options{})
	for _, d := range []Doc{ferry[0], bank[0], ferry[1]} {
		a, err := c.Add(d)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d.ID, a.Story, a.Opened)
	}
	// Output:
	// f1 1 true
	// b1 2 true
	// f2 1 false
}
