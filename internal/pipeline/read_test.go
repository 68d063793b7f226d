package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/demo"
	"hearsay/internal/export"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// captures are the captures of a bundled story.
func captures(t testing.TB, story fs.FS) []*news.Capture {
	t.Helper()
	folder, err := fs.Sub(story, "captures")
	if err != nil {
		t.Fatal(err)
	}
	var all []*news.Capture
	for c, err := range ingest.FS(folder, "captures") {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	if len(all) == 0 {
		t.Fatal("no captures")
	}
	return all
}

const ferry = `Ferry stays in port

The ferry to the northern islands did not sail on Tuesday, the harbour office said. “We will not risk it,” said its head, Ivo Brandt.

The office said that it would decide again on Friday, when the wind is expected to drop.
`

func text(name, content string) *news.Capture {
	c := &news.Capture{Name: name}
	ingest.Fill(c, []byte(content))
	return c
}

func read(t testing.TB, all []*news.Capture, opt pipeline.Options) *news.Document {
	t.Helper()
	d, err := pipeline.Read(context.Background(), all, opt)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func asJSON(t testing.TB, d *news.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.JSON(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheDocumentDependsOnTheCapturesAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for name, make := range map[string]func() []*news.Capture{
		"a bundled story":            func() []*news.Capture { return captures(t, demo.Story(demo.Default)) },
		"copies of a few dispatches": func() []*news.Capture { return eventCaptures(12, 3) },
	} {
		want := asJSON(t, read(t, make(), pipeline.Options{Workers: 1}))
		for run := range 20 {
			all := make()
			r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			workers := []int{1, 2, 3, 8}[run%4]
			if got := asJSON(t, read(t, all, pipeline.Options{Workers: workers})); !bytes.Equal(got, want) {
				t.Errorf("%s, run %d with %d workers, shuffled: another document (%d bytes, want %d)", name, run, workers, len(got), len(want))
			}
		}
	}
}

func TestUnrelatedEventsAreTwoStories(t *testing.T) {
	var gold struct {
		Stories [][]string `json:"stories"`
	}
	b, err := fs.ReadFile(demo.TwoEvents(), "stories.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &gold); err != nil {
		t.Fatal(err)
	}
	d := read(t, captures(t, demo.TwoEvents()), pipeline.Options{})
	names := make(map[news.CaptureID]string)
	for _, c := range d.Captures {
		names[c.ID] = strings.TrimPrefix(c.Name, "captures/")
	}
	article := make(map[news.ArticleID]string)
	for _, a := range d.Articles {
		article[a.ID] = names[a.Capture]
	}
	var got [][]string
	for _, s := range d.Stories {
		var names []string
		for _, id := range s.Articles {
			names = append(names, article[id])
		}
		slices.Sort(names)
		got = append(got, names)
	}
	slices.SortFunc(got, slices.Compare[[]string])
	if diff := cmp.Diff(gold.Stories, got); diff != "" {
		t.Errorf("stories (-want +got):\n%s", diff)
	}
}

func TestOneArticleIsAStory(t *testing.T) {
	d := read(t, []*news.Capture{text("one.txt", ferry)}, pipeline.Options{})
	if len(d.Stories) != 1 || len(d.Stories[0].Articles) != 1 {
		t.Fatalf("stories %+v, want one of one article", d.Stories)
	}
	if got := d.Stories[0].Headline; got.Article != "a1" {
		t.Errorf("the headline is from %q", got.Article)
	}
}

func TestReadOfNothing(t *testing.T) {
	d := read(t, nil, pipeline.Options{})
	b := asJSON(t, d)
	if bytes.Contains(b, []byte("null")) {
		t.Errorf("a document of nothing holds null: %s", b)
	}
}

func TestTheSameBytesAreOneCapture(t *testing.T) {
	d := read(t, []*news.Capture{text("b.txt", ferry), text("a.txt", ferry)}, pipeline.Options{})
	if len(d.Captures) != 1 || d.Captures[0].Name != "a.txt" || len(d.Articles) != 1 {
		t.Errorf("captures %+v, want one, named a.txt", d.Captures)
	}
}

func TestWhatCannotBeReadIsKeptWithItsReason(t *testing.T) {
	d := read(t, []*news.Capture{
		text("empty.txt", ""), text("binary", "\x00\x01\x02\x03\x00\x00\x7f"), text("numbers.txt", "12 45\n99 13\n"),
		text("good.txt", ferry),
	}, pipeline.Options{})
	for _, c := range d.Captures {
		if read := c.Status == news.CaptureRead; read != (c.Name == "good.txt") || read != (c.Reason == "") {
			t.Errorf("%s is %s: %q", c.Name, c.Status, c.Reason)
		}
		if strings.Contains(c.Reason, c.Name) {
			t.Errorf("the reason %q names the capture, which whoever shows it does", c.Reason)
		}
	}
}

func TestAnUndatedArticleTakesItsStorysDate(t *testing.T) {
	d := read(t, captures(t, demo.Story(demo.Default)), pipeline.Options{})
	undated := 0
	for _, a := range d.Articles {
		if a.Date() != "" {
			if a.AnchorBasis == "story" {
				t.Errorf("%s is dated %s and counts from its story", a.ID, a.Date())
			}
			continue
		}
		undated++
		if a.AnchorBasis != "story" || a.Anchor != d.Stories[0].First {
			t.Errorf("undated %s counts from %q by %q, want %q by story", a.ID, a.Anchor, a.AnchorBasis, d.Stories[0].First)
		}
	}
	if undated == 0 {
		t.Error("the bundled story has no undated article to try this on")
	}
}

func TestReadStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := pipeline.Read(ctx, captures(t, demo.Story(demo.Default)), pipeline.Options{}); err != context.Canceled {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func TestInOrderKeepsTheOrder(t *testing.T) {
	in := make([]int, 1000)
	for i := range in {
		in[i] = i
	}
	var got []int
	err := pipeline.InOrder(context.Background(), pipeline.Options{Workers: 7}, slices.Values(in), func(i int) int { return i * i }, func(i int) error {
		got = append(got, i)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range in {
		if got[i] != i*i {
			t.Fatalf("result %d is %d, want %d", i, got[i], i*i)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	story := demo.Story(demo.Default)
	for b.Loop() {
		read(b, captures(b, story), pipeline.Options{})
	}
}

// A round-up stands in every story that it tells of.
func TestARoundUpIsInSeveralStories(t *testing.T) {
	all := captures(t, demo.TwoEvents())
	roundup := text("captures/zz-roundup.txt", `News at a glance: Friday 3 October

October 3, 2025

Every primary school pupil in Tarn Bay will get a free lunch from January after the town council voted for free school meals on Thursday night. The council leader, Samuel Adeyo, said that no child should learn on an empty stomach.

A rocket with eleven weather satellites was lost over the sea on Thursday, minutes after lift-off from Kerrow Point. The Orrin Space Agency said that the second stage of the rocket did not light.
`)
	d := read(t, append(all, roundup), pipeline.Options{})
	in := 0
	for _, s := range d.Stories {
		for _, id := range s.Articles {
			for _, a := range d.Articles {
				if a.ID == id && a.Capture == roundup.ID {
					in++
				}
			}
		}
		for _, st := range s.Statements {
			for _, c := range st.Carriers {
				if !slices.Contains(s.Articles, c.Article) {
					t.Errorf("%s: statement %s is carried by %s, which is not in the story", s.ID, st.ID, c.Article)
				}
			}
		}
	}
	if len(d.Stories) < 2 || in != len(d.Stories) {
		t.Errorf("%d stories, the round-up in %d of them; want it in both events' at least", len(d.Stories), in)
	}
}

// Whoever speaks by an office with its country behind it is whom another article names as its
// holder.
func TestSpeakersByOfficeOfACountry(t *testing.T) {
	d := read(t, []*news.Capture{
		text("a.txt", "Bridge to Gedser is safe, minister says\n\nCOPENHAGEN, 3 March 2026 - Danish Transport Minister Ilse Brandt said on Monday that the bridge to Gedser was safe, a week after a ship had struck its third pier. Nobody was hurt, she said."),
		text("b.txt", "No one hurt as ship strikes Gedser bridge\n\n3 March 2026\n\nThe transport minister of Denmark said on Monday that nobody had been hurt when a ship struck the third pier of the bridge to Gedser. Trains run again since Tuesday, the railway added."),
	}, pipeline.Options{OneStory: true})
	var who []news.EntityID
	for i := range d.Articles {
		if as := d.Articles[i].Attributions; len(as) > 0 && len(as[0].Chain) > 0 {
			who = append(who, as[0].Chain[0].Entity)
		}
	}
	if len(who) != 2 || who[0] == "" || who[0] != who[1] {
		t.Errorf("%q", who)
	}
}
