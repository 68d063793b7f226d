package ledger

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// The noun tells whether somebody says that a thing is not so, or will not have or give it.
func TestRefusal(t *testing.T) {
	l, err := listsFor([]*news.Article{{Language: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		source, cue, content string
		refused              bool
	}{
		{"the mayor", "denied", "any role in the sale", false},
		{"the mayor", "denied", "knowledge of the sale", false},
		{"the mayor", "denied", "the allegations", false},
		{"the mayor", "denied", "taking part in it", false},
		{"the mayor", "denied", "the murder", false},
		{"the mayor", "denied", "it", false},
		{"the mayor", "denied", "the quorum needed for the vote", true},
		{"the state", "denied", "them permits for the docks", true},
		{"the state", "denied", "the licence", true},
		{"the union", "disputed", "the effect of masks", false},
		{"the union", "disputed", "both critiques", false},
		{"the union", "contradicted", "him", true},
		{"the council", "rejected", "the plan", true},
		{"the council", "rejected", "the idea of a new tunnel", true},
		{"the council", "rejected", "the idea that a tunnel was planned", false},
		{"the council", "rejected", "the idea", false},
		{"the council", "dismissed", "the report", false},
		{"the court", "dismissed", "the claims against the mill", true},
		{"the bank", "dismissed", "the letter as a fake", false},
	} {
		text := c.source + " " + c.cue + " " + c.content
		cue := news.Span{Start: len(c.source) + 1, End: len(c.source) + 1 + len(c.cue)}
		at := news.Span{Start: cue.End + 1, End: len(text)}
		a := &article{Article: &news.Article{Text: text, Attributions: []news.Attribution{{Stance: news.Denies, Source: []news.Span{{End: len(c.source)}}, Cue: []news.Span{cue}, Content: []news.Span{at}}}}}
		b := &builder{lists: l, con: newConcepts(l), arts: []*article{a}}
		b.units = []unit{{at: at, attr: 0}}
		if got := b.refusal(&b.units[0]); got != c.refused {
			t.Errorf("%s: %v, want %v", text, got, c.refused)
		}
	}
}

// A bare denial behind a clause of its own sentence is about that clause, and "the
// allegations" are made by nobody who only speaks of them.
func TestWhatADenialTakesUp(t *testing.T) {
	l, err := listsFor([]*news.Article{{Language: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	text := "The pier was sold. The wall is held to be a ruin, although the mill disputes this."
	span := func(w string) news.Span {
		i := strings.Index(text, w)
		return news.Span{Start: i, End: i + len(w)}
	}
	a := &article{Article: &news.Article{Text: text, Sentences: []news.Span{span("The pier was sold."), span("The wall is held to be a ruin, although the mill disputes this.")}}}
	b := &builder{lists: l, con: newConcepts(l), arts: []*article{a}, units: []unit{
		{at: span("The pier was sold"), attr: -1, clause: &news.Clause{Parent: -1}},
		{at: span("The wall is held to be a ruin"), attr: -1, clause: &news.Clause{Parent: -1}},
		{at: span("this"), attr: 0},
	}}
	if start := span("the mill disputes").Start; !b.opensWithin(2, start) {
		t.Error("a denial behind a clause of its sentence is not about it")
	}
	if b.opensWithin(0, 0) {
		t.Error("a clause at the head of a text stands behind another")
	}
	for _, c := range []struct {
		said  string
		claim bool
	}{
		{"the mayor took bribes", true},
		{"when the mayor was a child", false},
		{"if these allegations are true", false},
		{"and that is categorically false", false},
	} {
		a := &article{Article: &news.Article{Text: c.said, Sentences: []news.Span{{End: len(c.said)}}}}
		b := &builder{lists: l, con: newConcepts(l), arts: []*article{a}, units: []unit{{at: news.Span{End: len(c.said)}, attr: -1, clause: &news.Clause{Kind: news.AdverbialClause, Parent: -1}}}}
		if got := !b.noClaim(&b.units[0]); got != c.claim {
			t.Errorf("%q is a claim: %v, want %v", c.said, got, c.claim)
		}
	}
}

// What is done without a thing that one could hold is no denial that there is such a thing,
// and who hopes or promises claims nothing.
func TestNoAccounts(t *testing.T) {
	for noun, deed := range map[string]bool{"warning": true, "permission": true, "consent": true, "mask": false, "insurer": false} {
		if aDeed(noun) != deed {
			t.Errorf("%s is a deed: %v, want %v", noun, aDeed(noun), deed)
		}
	}
	for s, want := range map[news.Stance]bool{news.Hopes: true, news.Promises: true, news.Asks: true, news.Declines: true, news.Asserts: false, news.Denies: false} {
		b := &builder{arts: []*article{{Article: &news.Article{Attributions: []news.Attribution{{Stance: s}}}}}}
		if got := b.notSaid(&unit{attr: 0}); got != want {
			t.Errorf("%s: %v, want %v", s, got, want)
		}
	}
	text := "was suspended over a video disputing that masks help"
	at := strings.Index(text, "disputing")
	b := &builder{arts: []*article{{Article: &news.Article{Text: text, Attributions: []news.Attribution{{Stance: news.Denies, Cue: []news.Span{{Start: at, End: at + len("disputing")}}}}}}}}
	if !b.reportsDenial(&unit{at: news.Span{End: len(text)}, attr: -1}) {
		t.Error("what tells that somebody denies a thing claims it")
	}
	if b.reportsDenial(&unit{at: news.Span{End: at - 1}, attr: -1}) {
		t.Error("what stands before a denial reports it")
	}
}

// "The notion" takes up what was said before, and "the notion that age matters" says itself
// what it is.
func TestPointsBack(t *testing.T) {
	l, err := listsFor([]*news.Article{{Language: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"Haas rejected the notion.": true, "Haas rejected the notion that age matters.": false} {
		i := strings.Index(text, "the notion")
		b := &builder{lists: l, con: newConcepts(l)}
		x := &news.Attribution{Content: []news.Span{{Start: i, End: i + len("the notion")}}}
		if got, _ := b.pointsBack(&article{Article: &news.Article{Text: text}}, x); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Two that say alike that something is not so do not disagree, but where one of them denies
// what the other says in a word for denying.
func TestTwoNots(t *testing.T) {
	l, err := listsFor([]*news.Article{{Language: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	text := "reassured denied it was not left out"
	for cue, want := range map[string]bool{"reassured": true, "denied": false} {
		i := strings.Index(text, cue)
		a := &article{Article: &news.Article{ID: "a1", Text: text, Attributions: []news.Attribution{{Stance: news.Denies, Cue: []news.Span{{Start: i, End: i + len(cue)}}}, {Stance: news.Asserts}}}}
		at := news.Span{Start: strings.Index(text, "it was"), End: len(text)}
		b := &builder{lists: l, con: newConcepts(l), arts: []*article{a}, units: []unit{
			{at: at, attr: 1, clause: &news.Clause{At: at, Negated: true, Parent: -1, Pred: news.Term{At: at, Lemma: "leave"}}},
			{at: at, attr: 0, clause: &news.Clause{At: at, Negated: true, Parent: -1, Pred: news.Term{At: at, Lemma: "leave"}}},
		}}
		if got := b.noAccounts(&clash{a: 0, b: 1, ra: b.ref(&b.units[0])}); got != want {
			t.Errorf("%s: no accounts: %v, want %v", cue, got, want)
		}
	}
}
