package ledger

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/news"
)

// told is one sentence of a generated article: a fact, and whom it is given to
// (nobody: the outlet's own voice).
type told struct {
	fact  int
	chain []news.Link
}

// factWords is how many words of its own a fact of a generated story has, so
// that the same fact is the same statement and no two facts are alike.
const factWords = 7

// article makes an annotated article of one paragraph a sentence.
func generated(id int, outlet string, ts []told) *news.Article {
	a := &news.Article{
		ID: news.ArticleID(fmt.Sprintf("a%d", id)), Capture: news.CaptureID(fmt.Sprintf("sha256:%04d", id)),
		Outlet: outlet, Published: fmt.Sprintf("2024-03-%02d", 1+id%28), Language: "en",
	}
	var text strings.Builder
	for _, s := range ts {
		c := news.Clause{Kind: news.MainClause, Parent: -1}
		c.At.Start = text.Len()
		for k := range factWords {
			w := fmt.Sprintf("f%dw%d", s.fact, k)
			t := news.Term{At: news.Span{Start: text.Len(), End: text.Len() + len(w)}, Lemma: w}
			text.WriteString(w)
			c.At.End = text.Len()
			text.WriteByte(' ')
			if k == 0 {
				c.Pred = t
			}
			c.Terms = append(c.Terms, t)
		}
		a.Blocks = append(a.Blocks, news.Block{Kind: news.Paragraph, Start: c.At.Start, End: c.At.End})
		a.Sentences = append(a.Sentences, c.At)
		a.Clauses = append(a.Clauses, c)
		if s.chain != nil {
			a.Attributions = append(a.Attributions, news.Attribution{
				ID: news.AttributionID(fmt.Sprintf("%s.%d", a.ID, len(a.Attributions)+1)), Content: []news.Span{c.At},
				Kind: news.Indirect, Stance: news.Asserts, SourceType: kindOf(s.chain[0]), Chain: s.chain,
			})
		}
		text.WriteString("\n\n")
	}
	a.Text = text.String()
	return a
}

// anyStory draws a story of two to five articles, each of an outlet of its own.
func anyStory(t *rapid.T) Input {
	in := Input{Story: "s1", Entities: people}
	for i := range rapid.IntRange(2, 5).Draw(t, "articles") {
		in.Articles = append(in.Articles, generated(i+1, fmt.Sprintf("Outlet %d", i+1), anySentences(t)))
	}
	return in
}

func anySentences(t *rapid.T) []told {
	var ts []told
	for _, f := range rapid.Permutation([]int{0, 1, 2}).Draw(t, "facts")[:rapid.IntRange(1, 3).Draw(t, "tells")] {
		s := told{fact: f}
		if rapid.IntRange(0, 3).Draw(t, "given") > 0 {
			s.chain = anyChain(t)
		}
		ts = append(ts, s)
	}
	return ts
}

// origins are the counts of a story's statements by the fact that they tell.
func origins(t *rapid.T, in Input) map[int]news.Independence {
	s, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	byID := map[news.ArticleID]*news.Article{}
	for _, a := range in.Articles {
		byID[a.ID] = a
	}
	out := map[int]news.Independence{}
	for _, st := range s.Statements {
		var fact int
		c := st.Carriers[0]
		if _, err := fmt.Sscanf(byID[c.Article].Text[c.Start:], "f%dw", &fact); err != nil {
			t.Fatalf("%s carries %q", st.ID, byID[c.Article].Text[c.Start:c.End])
		}
		if _, twice := out[fact]; twice {
			t.Fatalf("fact %d is two statements", fact)
		}
		for _, c := range st.Carriers {
			if !strings.HasPrefix(byID[c.Article].Text[c.Start:], fmt.Sprintf("f%dw", fact)) {
				t.Fatalf("a statement tells two facts")
			}
		}
		out[fact] = st.IndependentOrigins
	}
	return out
}

// A copy of an article under another masthead, with the text shared and given to
// the same or to nobody, adds no origin to anything.
func TestACopiedArticleRaisesNoCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyStory(t)
		before := origins(t, in)
		a := in.Articles[rapid.IntRange(0, len(in.Articles)-1).Draw(t, "copied")]
		b := *a
		b.ID, b.Capture, b.Outlet = "a99", "sha256:9999", "Copyist"
		b.Attributions = slices.Clone(a.Attributions)
		if rapid.Bool().Draw(t, "regiven") {
			for i := range b.Attributions {
				b.Attributions[i].Chain = anyChain(t)
			}
		}
		in.Articles = append(in.Articles, &b)
		for _, s := range a.Sentences {
			in.Passages = append(in.Passages, news.Passage{
				A: news.Ref{Article: a.ID, Start: s.Start, End: s.End}, B: news.Ref{Article: b.ID, Start: s.Start, End: s.End}, Kind: news.Verbatim, Similarity: 1,
			})
		}
		for f, o := range origins(t, in) {
			if was := before[f]; o.Max > was.Max || o.Min > was.Min {
				t.Fatalf("fact %d: %d to %d (%q), with a copy %d to %d (%q)", f, was.Min, was.Max, was.Why, o.Min, o.Max, o.Why)
			}
		}
	})
}

// An outlet that states a thing itself names nobody.
func TestOwnVoiceRaisesNoCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyStory(t)
		before := origins(t, in)
		in.Articles = append(in.Articles, generated(20, "Outlet 20", []told{{fact: 0}, {fact: 1}, {fact: 2}}))
		for f, o := range origins(t, in) {
			if was := before[f]; o.Max > was.Max || o.Min > was.Min {
				t.Fatalf("fact %d: %d to %d, and %d to %d with an outlet's own voice", f, was.Min, was.Max, o.Min, o.Max)
			}
		}
	})
}

// Another article lowers a count only by showing that two origins are one, and
// then says so.
func TestAnArticleLowersACountOnlyWithAReason(t *testing.T) {
	lowered := 0
	rapid.Check(t, func(t *rapid.T) {
		in := anyStory(t)
		if rapid.Bool().Draw(t, "apart") {
			in.Articles = append(in.Articles,
				generated(18, "Outlet 18", []told{{fact: 0, chain: []news.Link{named("paper")}}}),
				generated(19, "Outlet 19", []told{{fact: 0, chain: []news.Link{unnamed("an official"), named("wire")}}}))
		}
		before := origins(t, in)
		more := anySentences(t)
		for i := range more {
			if rapid.Bool().Draw(t, "ties") {
				// "An official told the agency, the paper reported" ties what the agency's
				// official said to what the paper is named for.
				more[i].chain = []news.Link{unnamed("an official"), named("wire"), named("paper")}
			}
		}
		in.Articles = append(in.Articles, generated(20, "Outlet 20", more))
		for f, o := range origins(t, in) {
			was, known := before[f]
			if !known || o.Max >= was.Max {
				continue
			}
			lowered++
			more := func(a, b []string) bool {
				return slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
			}
			// What was a doubt between two may be settled by a reason that is printed for
			// others already: then the doubt is gone.
			if settled := more(was.Why, o.Why); !more(o.Why, was.Why) && !settled {
				t.Fatalf("fact %d fell from %d to %d without a new reason: %q, before %q", f, was.Max, o.Max, o.Why, was.Why)
			}
		}
	})
	if lowered == 0 {
		t.Error("no generated story had a count that fell: the test shows nothing")
	}
}

// The order in which a story's articles arrive changes nothing.
func TestTheOrderOfArrivalChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyStory(t)
		first, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		in.Articles = rapid.Permutation(in.Articles).Draw(t, "order")
		in.Entities = rapid.Permutation(in.Entities).Draw(t, "entities")
		second, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := json.Marshal(first)
		b, _ := json.Marshal(second)
		if string(a) != string(b) {
			t.Fatalf("in another order:\n%s\n%s", a, b)
		}
	})
}
