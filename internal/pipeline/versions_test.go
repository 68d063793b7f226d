package pipeline_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
	"hearsay/internal/store/sqlite"
)

const bridgeURL = "https://courier.example/bridge"

// bridgePage is one text of an article about a bridge that does not exist.
func bridgePage(name, headline, updated string, paragraphs ...string) *news.Capture {
	var b strings.Builder
	fmt.Fprintf(&b, `<html lang="en"><head><title>%s</title><link rel="canonical" href="%s"><meta property="og:site_name" content="Tarn Courier"><meta property="article:published_time" content="2031-04-02T08:00:00Z">`, headline, bridgeURL)
	if updated != "" {
		fmt.Fprintf(&b, `<meta property="article:modified_time" content="%s">`, updated)
	}
	fmt.Fprintf(&b, "</head><body><article><h1>%s</h1>", headline)
	for _, p := range paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>", p)
	}
	b.WriteString("</article></body></html>")
	return text(name, b.String())
}

const (
	closed  = "The Tarn bridge was closed on Tuesday after engineers found cracks in two of its piers, the transport ministry said."
	seven   = "Seven workers were hurt when scaffolding fell, the mayor of Tarn, Edda Voss, said."
	nine    = "Nine workers were hurt when scaffolding fell, the mayor of Tarn, Edda Voss, said."
	blame   = "“The builder knew of the cracks in March,” said Jon Hask, who heads the engineers' union."
	traffic = "Lorries were sent round by the old road through Brell, and buses stopped running at noon."
	detour  = "A ferry for cars will run from Thursday, the ministry said."
)

func bridge() (early, late, other *news.Capture) {
	early = bridgePage("a.html", "Seven hurt at Tarn bridge", "2031-04-02T08:30:00Z", closed, seven, blame, traffic)
	late = bridgePage("b.html", "Nine hurt at Tarn bridge", "2031-04-02T11:00:00Z", closed, nine, traffic, detour)
	other = text("c.txt", "Bridge at Tarn closed\n\nBrell Gazette\n2 April 2031\n\nThe bridge over the Tarn was closed on Tuesday because of cracks in two piers, the transport ministry said.\n\nNine workers were injured when scaffolding fell, said Edda Voss, the mayor of Tarn.\n")
	return
}

// edits puts the versions of a story into words.
func edits(d *news.Document, s *news.Story) []string {
	texts := ledger.TextsOf(d.Articles)
	var out []string
	words := func(r *news.Ref) string {
		if r == nil {
			return ""
		}
		return r.Span().Of(texts(r.Article).Text)
	}
	for _, v := range s.Versions {
		out = append(out, fmt.Sprintf("%s %s", v.Basis, v.When))
		for _, c := range v.Changes {
			line := c.What + " " + string(c.Kind) + ":"
			for _, x := range c.Removed {
				line += " -" + x.Of(texts(v.Was).Text)
			}
			for _, x := range c.Added {
				line += " +" + x.Of(texts(v.Article).Text)
			}
			if c.What != news.SentenceChanged {
				line += " " + words(c.Before) + words(c.After)
			}
			out = append(out, line)
		}
	}
	return out
}

var bridgeEdits = []string{
	"changed headline: -Seven +Nine",
	"changed paragraph: -Seven +Nine",
	"removed paragraph: " + blame,
	"added paragraph: " + detour,
}

func TestATextAtTheSameAddressIsAVersion(t *testing.T) {
	early, late, other := bridge()
	d := read(t, []*news.Capture{late, other, early}, pipeline.Options{Workers: 2})
	if len(d.Articles) != 3 || len(d.Stories) != 1 {
		t.Fatalf("%d articles in %d stories, want 3 in 1", len(d.Articles), len(d.Stories))
	}
	s := &d.Stories[0]
	if want := []news.ArticleID{"a2", "a3"}; !slices.Equal(slices.Sorted(slices.Values(s.Articles)), want) {
		t.Errorf("the story holds %v, want %v: the later text alone", s.Articles, want)
	}
	want := append([]string{"declared 2031-04-02T11:00:00Z"}, bridgeEdits...)
	if got := edits(d, s); !slices.Equal(got, want) {
		t.Errorf("edits\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, st := range s.Statements {
		for _, c := range st.Carriers {
			if c.Article == "a1" {
				t.Errorf("statement %s is carried by the earlier text", st.ID)
			}
		}
	}
}

// What is counted of a story with an edited article is what is counted of the
// story with the later text alone.
func TestAnEarlierTextRaisesNoCount(t *testing.T) {
	counts := func(captures ...*news.Capture) []string {
		d := read(t, captures, pipeline.Options{Workers: 1})
		var out []string
		texts := ledger.TextsOf(d.Articles)
		for i := range d.Stories {
			for _, s := range d.Stories[i].Statements {
				out = append(out, fmt.Sprintf("%s|%d|%d|%s|%s", s.Gist.Span().Of(texts(s.Gist.Article).Text), s.Outlets, len(s.Carriers), s.IndependentOrigins, s.Status))
			}
		}
		return out
	}
	early, late, other := bridge()
	with := counts(early, late, other)
	_, late, other = bridge()
	if without := counts(late, other); !slices.Equal(with, without) {
		t.Errorf("with the earlier text\n%s\nwithout\n%s", strings.Join(with, "\n"), strings.Join(without, "\n"))
	}
}

func TestWhichTextIsTheLater(t *testing.T) {
	one := bridgePage("a.html", "Seven hurt at Tarn bridge", "", closed, seven, traffic)
	two := bridgePage("b.html", "Nine hurt at Tarn bridge", "", closed, nine, traffic)
	basis := func(captures ...*news.Capture) (news.VersionBasis, string, string) {
		d := read(t, captures, pipeline.Options{Workers: 1})
		v := d.Stories[0].Versions
		if len(v) != 1 {
			t.Fatalf("%d edits, want 1", len(v))
		}
		return v[0].Basis, v[0].When, ledger.TextsOf(d.Articles)(v[0].Article).Headline
	}
	if b, when, h := basis(one, two); b != news.ByName || when != "" || h != "Nine hurt at Tarn bridge" {
		t.Errorf("without times: %s %q %q", b, when, h)
	}
	one.Captured, two.Captured = "2031-04-02T12:00:00Z", "2031-04-02T09:00:00Z"
	if b, when, h := basis(one, two); b != news.ByCapture || when != "2031-04-02T12:00:00Z" || h != "Seven hurt at Tarn bridge" {
		t.Errorf("by capture: %s %q %q", b, when, h)
	}
	two.Captured = "" // one time alone tells nothing
	if b, _, _ := basis(one, two); b != news.ByName {
		t.Errorf("with one time: %s", b)
	}
}

// A site that gives all its pages one address does not lose its articles.
func TestOneAddressForTwoArticlesIsNoVersion(t *testing.T) {
	early, _, _ := bridge()
	fair := bridgePage("d.html", "Cattle fair draws record crowds", "", "More than four thousand visitors came to the cattle fair in Orrin at the weekend, its organisers said.", "A bull called Samson won the first prize, which is a bell and a barrel of cider.")
	d := read(t, []*news.Capture{early, fair}, pipeline.Options{Workers: 1})
	n := 0
	for _, s := range d.Stories {
		n += len(s.Articles) + len(s.Versions)
	}
	if n != 2 {
		t.Errorf("two articles of one address give %d articles and edits in stories, want 2", n)
	}
}

func TestAddedTextIsAVersion(t *testing.T) {
	db, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "v.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for name, s := range map[string]store.Store{"memory": memory.New(), "sqlite": db} {
		t.Run(name, func(t *testing.T) {
			early, late, other := bridge()
			add(t, s, []*news.Capture{early, other})
			before, err := s.Story(ctx, "s1")
			if err != nil {
				t.Fatal(err)
			}
			add(t, s, []*news.Capture{late})
			d, err := store.Document(ctx, s, "s1", pipeline.MadeBy())
			if err != nil {
				t.Fatal(err)
			}
			now := &d.Stories[0]
			if len(now.Articles) != 2 {
				t.Fatalf("the story holds %v, want two articles", now.Articles)
			}
			want := append([]string{"declared 2031-04-02T11:00:00Z"}, bridgeEdits...)
			if got := edits(d, now); !slices.Equal(got, want) {
				t.Errorf("edits\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			var whats []string
			texts := ledger.TextsOf(d.Articles)
			for _, c := range ledger.Diff(before.Story, *now, texts) {
				whats = append(whats, c.What+": "+c.Gist.Span().Of(texts(c.Gist.Article).Text)+": "+strings.Join(c.Why, "; "))
			}
			all := strings.Join(whats, "\n")
			for _, part := range []string{"withdrawn: “The builder knew of the cracks in March", "Tarn Courier has taken its sentence out", "added: A ferry for cars will run from Thursday", "Tarn Courier has changed its sentence"} {
				if !strings.Contains(all, part) {
					t.Errorf("the changes lack %q:\n%s", part, all)
				}
			}
			if strings.Contains(all, "cracks in two of its piers") || strings.Contains(all, "Lorries") {
				t.Errorf("a sentence that stayed is reported:\n%s", all)
			}
			if list, err := s.Stories(ctx, store.StoryQuery{}); err != nil || len(list) != 1 || list[0].Articles != 2 || list[0].Outlets != 2 {
				t.Errorf("the list of stories says %+v, %v", list, err)
			}
		})
	}
}

// What an edit does to a statement that others still carry is in its history.
func TestHistoryOfAnEditedStatement(t *testing.T) {
	early, _, _ := bridge()
	late := bridgePage("b.html", "Seven hurt at Tarn bridge", "2031-04-02T11:00:00Z", closed, nine, traffic, detour)
	other := text("c.txt", "Union blames builder\n\nBrell Gazette\n2 April 2031\n\nThe builder knew of the cracks in March, said Jon Hask, who heads the engineers' union.\n\nThe Tarn bridge was closed on Tuesday after engineers found cracks in two of its piers, the transport ministry said.\n")
	d := read(t, []*news.Capture{early, late, other}, pipeline.Options{Workers: 1})
	texts := ledger.TextsOf(d.Articles)
	var got []string
	for _, st := range d.Stories[0].Statements {
		for _, h := range st.History {
			if h.What == "withdrawn" || h.What == "changed" || h.What == "appeared" {
				got = append(got, h.What+" "+h.When+" "+news.Span{Start: h.Start, End: h.End}.Of(texts(h.Article).Text))
			}
		}
	}
	for _, want := range []string{"withdrawn 2031-04-02T11:00:00Z " + blame, "changed 2031-04-02T11:00:00Z " + nine,
		"appeared 2031-04-02T11:00:00Z A ferry for cars will run from Thursday", "appeared 2031-04-02T08:00:00Z Lorries were sent round by the old road through Brell, and buses stopped running at noon"} {
		if !slices.Contains(got, want) {
			t.Errorf("no history %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

// A statement keeps its id when articles arrive, and no id is given twice.
func TestStatementsKeepTheirIDs(t *testing.T) {
	s := memory.New()
	all := eventCaptures(12, 3)
	add(t, s, all[:6])
	r, err := s.Story(ctx, "s1")
	if err != nil {
		t.Fatal(err)
	}
	first := map[news.Ref][]news.StatementID{}
	used := map[news.StatementID]bool{}
	for _, st := range r.Story.Statements {
		used[st.ID] = true
		for _, c := range st.Carriers {
			first[c.Ref()] = append(first[c.Ref()], st.ID)
		}
	}
	add(t, s, all[6:])
	now, err := s.Story(ctx, "s1")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[news.StatementID]bool{}
	kept := 0
	for _, st := range now.Story.Statements {
		if seen[st.ID] {
			t.Errorf("two statements are %s", st.ID)
		}
		seen[st.ID] = true
		if !used[st.ID] {
			continue
		}
		kept++
		if !slices.ContainsFunc(st.Carriers, func(c news.Carrier) bool { return slices.Contains(first[c.Ref()], st.ID) }) {
			t.Errorf("%s shares no carrier with what it was", st.ID)
		}
	}
	if 4*kept < 3*len(used) {
		t.Errorf("%d of %d statements keep their ids", kept, len(used))
	}
	if now.LastStatement < len(used) {
		t.Errorf("the last number is %d", now.LastStatement)
	}
}
