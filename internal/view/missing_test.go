package view

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A story with an article in a language without models says what that costs.
func TestWhatALanguageLacksIsShown(t *testing.T) {
	d := &news.Document{
		Captures: []news.Capture{{ID: "c1", Name: "hafen.txt"}},
		Articles: []news.Article{{ID: "a1", Capture: "c1", Language: "de", Outlet: "Küstenblatt", Published: "2031-03-12", Missing: []string{"tags", "parse", "names"}}},
		Stories:  []news.Story{{ID: "s1", Articles: []news.ArticleID{"a1"}}},
	}
	v := New(d, &d.Stories[0])
	want := "Küstenblatt is in a language (de) for which the program lacks parts of speech, grammar and names: who said what in it is not found"
	for _, u := range v.Unknown {
		if strings.HasPrefix(u.What, want) {
			return
		}
	}
	t.Errorf("unknown is %+v; want %q", v.Unknown, want)
}

// An unnamed source on whom several statements stand alone is named once, with all of them.
func TestAnUnnamedSourceIsListedOnce(t *testing.T) {
	text := "The quay is shut. The lamp is out. The boat is gone."
	st := func(id string, from, to int, origin string) news.Statement {
		return news.Statement{
			ID: news.StatementID(id), Status: news.SingleUnnamed,
			Gist:     news.Ref{Article: "a1", Start: from, End: to},
			Carriers: []news.Carrier{{Article: "a1", Start: from, End: to, CopyOf: -1}},
			Origins:  []news.OriginOf{{Name: origin, Carriers: []int{0}}},
		}
	}
	d := &news.Document{
		Captures: []news.Capture{{ID: "c1", Name: "quay.txt"}},
		Articles: []news.Article{{ID: "a1", Capture: "c1", Outlet: "The Quay", Published: "2031-03-12", Text: text}},
		Stories: []news.Story{{ID: "s1", Articles: []news.ArticleID{"a1"}, Statements: []news.Statement{
			st("s1.1", 0, 17, "a warden"), st("s1.2", 18, 34, "a clerk"), st("s1.3", 35, 52, "a clerk"),
		}}},
	}
	var got []string
	for _, u := range New(d, &d.Stories[0]).Unknown {
		got = append(got, u.What)
	}
	want := []string{
		"who stands behind “a clerk”, the only source of statements 2 and 3",
		"who stands behind “a warden”, the only source of statement 1",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("unknown is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Of the parts of one sentence that came by one way to one outlet the first is shown, and the
// others are folded away, also where another outlet's copy of the sentence shows them; a part
// that another origin tells too is shown.
func TestPartsOfASentenceAreShownOnce(t *testing.T) {
	texts := map[int]string{0: "“The quay is dry,” he said", 50: "the crane is safe", 90: "\"The quay is dry\" he said"} // the last by another outlet
	var group []*Statement
	add := func(from int, origin string) *Statement {
		s := &Statement{Statement: &news.Statement{}, Founded: "1 origin · 1 outlet", Chains: []Chain{{Origin: origin}}}
		s.Gist.Ref = news.Ref{Article: "a1", Start: from, End: from + 40}
		s.Gist.Text = texts[from]
		group = append(group, s)
		return s
	}
	first, second, other, next, copied := add(0, "a clerk"), add(0, "a clerk"), add(0, "a warden"), add(50, "a clerk"), add(90, "a clerk")
	foldTail(group, fewStatements+1)
	if first.Tail || !second.Tail || other.Tail || next.Tail || !copied.Tail {
		t.Errorf("folded %v %v %v %v %v, want the second and the last", first.Tail, second.Tail, other.Tail, next.Tail, copied.Tail)
	}
}

// A part of a sentence that one outlet prints is folded away where the sentence is shown as what
// it and others print; what another outlet prints of it is shown.
func TestAPartOfAShownSentenceIsFolded(t *testing.T) {
	gist := "The crane, built in Lund, is down."
	own := func(labels ...string) *Statement {
		s := &Statement{Statement: &news.Statement{}}
		s.Gist.Text = gist
		for _, l := range labels {
			s.OwnVoice = append(s.OwnVoice, Carrier{Quote: Quote{From: &Article{Article: &news.Article{Outlet: l}}}})
		}
		return s
	}
	all, part, elsewhere := own("The Quay", "Radio Skerry"), own("The Quay"), own("Lund Evening")
	foldTail([]*Statement{all, part, elsewhere}, fewStatements+1)
	if all.Tail || !part.Tail || elsewhere.Tail {
		t.Errorf("folded %v %v %v, want the second alone", all.Tail, part.Tail, elsewhere.Tail)
	}
}

// A statement that is shown by the words of another, which all its places carry too, is folded
// away; one that stands in a place of its own is shown.
func TestAStatementWithinAShownOneIsFolded(t *testing.T) {
	given := func(froms ...int) *Statement {
		s := &Statement{Statement: &news.Statement{}, Founded: fmt.Sprint(froms), Chains: []Chain{{Origin: "a clerk"}}}
		s.Gist.Text = "The crane cost 750,000 crowns."
		for _, f := range froms {
			s.Statement.Carriers = append(s.Statement.Carriers, news.Carrier{Article: "a1", Start: f, End: f + 20})
		}
		return s
	}
	all, fewer, other := given(0, 50, 90), given(5, 50), given(50, 300)
	foldTail([]*Statement{all, fewer, other}, fewStatements+1)
	if all.Tail || !fewer.Tail || other.Tail {
		t.Errorf("folded %v %v %v, want the second alone", all.Tail, fewer.Tail, other.Tail)
	}
}
