package export_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/demo"
	"hearsay/internal/export"
	"hearsay/internal/news"
)

var update = flag.Bool("update", false, "write the golden files")

// small is a document made by hand, with one of everything that is shown.
func small() *news.Document {
	texts := []string{
		"Ferry “stays in port”\n\nThe ferry stays in port until Friday, the harbour office said. “We will not risk it,” said its head. Ten people wait on the quay, in the rain.",
		"No ferry\n\nAn official told Norra that the ferry stays in port. “We will not [ever] risk it.” Twelve people wait.\x1b[31m",
	}
	d := &news.Document{
		Format: news.Format, MadeBy: news.MadeBy{Version: "test", LanguageData: "none"},
		Captures: []news.Capture{
			{ID: "sha256:aa", Name: "saved/one.txt", MediaType: "text/plain", Status: news.CaptureRead},
			{ID: "sha256:bb", Name: "saved/002_bb.txt", MediaType: "text/plain", Status: news.CaptureRead},
			{ID: "sha256:cc", Name: "saved/empty.txt", Status: news.CaptureRejected, Reason: "the capture is empty"},
		},
		Articles: []news.Article{
			{ID: "a1", Capture: "sha256:aa", Headline: "Ferry “stays in port”", Outlet: "The Eskholm Times", Published: "2031-03-04", Text: texts[0]},
			{ID: "a2", Capture: "sha256:bb", Headline: "No ferry", Text: texts[1], Truncated: true, TruncatedWhy: "no closing stop", LeftOut: 120, Anchor: "2031-03-04", AnchorBasis: "story"},
		},
	}
	for i := range d.Articles {
		a := &d.Articles[i]
		head, _, _ := strings.Cut(a.Text, "\n")
		a.Blocks = []news.Block{{Kind: news.Headline, Start: 0, End: len(head)}, {Kind: news.Paragraph, Start: len(head) + 2, End: len(a.Text)}}
	}
	ref := func(id news.ArticleID, words string) news.Ref {
		text := texts[0]
		if id == "a2" {
			text = texts[1]
		}
		i := strings.Index(text, words)
		return news.Ref{Article: id, Start: i, End: i + len(words)}
	}
	stays, told := ref("a1", "The ferry stays in port until Friday"), ref("a2", "the ferry stays in port")
	risk, ever := ref("a1", "We will not risk it"), ref("a2", "We will not [ever] risk it.")
	ten, twelve := ref("a1", "Ten people wait"), ref("a2", "Twelve people wait")
	d.Articles[0].Attributions = []news.Attribution{{ID: "a1.1", Kind: news.Indirect, Stance: news.Asserts}}
	d.Articles[1].Attributions = []news.Attribution{{ID: "a2.1", Kind: news.Indirect, Stance: news.Claims}}
	line := ref("a1", "Ten people wait on the quay, in the rain.") // of which less than half is meant
	bracket := ref("a2", "[ever]")
	d.Passages = []news.Passage{{A: risk, B: ever, Kind: news.Quotation, Similarity: .9, Credit: "Norra"}}
	d.Entities = []news.Entity{{ID: "e1", Name: "Harbour Office", Kind: news.Organisation, Aliases: []string{"the office"}}}
	d.Stories = []news.Story{{
		ID: "s1", Headline: ref("a1", "Ferry “stays in port”"), Articles: []news.ArticleID{"a1", "a2"}, First: "2031-03-04", Last: "2031-03-04",
		Statements: []news.Statement{
			{
				ID: "s1.1", Gist: stays, Outlets: 2, Status: news.IndependentlyReported, StatusWhy: "two origins",
				Carriers: []news.Carrier{
					{Article: "a1", Start: stays.Start, End: stays.End, Attribution: "a1.1", CopyOf: -1},
					{Article: "a2", Start: told.Start, End: told.End, Attribution: "a2.1", CopyOf: 0},
				},
				Origins: []news.OriginOf{
					{Name: "Harbour Office", Entity: "e1", Named: true, Carriers: []int{0}},
					{Name: "An official", Via: []string{"Norra"}, Carriers: []int{1}, Group: 1},
				},
				IndependentOrigins: news.Independence{Min: 1, Max: 2, Why: []string{"the official may be of the office"}},
			},
			{
				ID: "s1.2", Gist: line, Focus: &ten, Outlets: 1, Status: news.OwnReporting,
				Carriers: []news.Carrier{{Article: "a1", Start: ten.Start, End: ten.End, CopyOf: -1}},
				OwnVoice: news.OwnVoice{Outlets: 1, WithoutCopies: 1},
			},
			{
				ID: "s1.3", Gist: ever, Outlets: 2, Status: news.Denied,
				Carriers: []news.Carrier{
					{Article: "a1", Start: risk.Start, End: risk.End, Attribution: "a1.1", CopyOf: -1},
					{Article: "a2", Start: ever.Start, End: ever.End, Attribution: "a2.1", CopyOf: -1},
				},
				Origins:            []news.OriginOf{{Name: "Harbour Office", Entity: "e1", Named: true, Carriers: []int{0}}},
				Deniers:            []news.OriginOf{{Name: "An official", Via: []string{"Norra"}, Carriers: []int{1}}},
				IndependentOrigins: news.Independence{Min: 1, Max: 1, Why: []string{"An official denies it, and is no origin of it"}},
			},
		},
		QuoteVariants: []news.QuoteVariant{{
			ID: "q1", Speaker: "its head", Difference: "brackets",
			Variants: []news.Variant{{Article: "a1", Start: risk.Start, End: risk.End}, {Article: "a2", Start: ever.Start, End: ever.End, Differs: []news.Span{bracket.Span()}, Marked: true}},
		}},
		Discrepancies: []news.Discrepancy{{
			ID: "d1", About: "people who wait", Kind: news.DiffNumber, Statement: "s1.2",
			Values: []news.DiscrepancyValue{{Value: "10", Carriers: []news.Ref{ten}}, {Value: "12", Carriers: []news.Ref{twelve}}},
		}},
		Timeline: []news.TimelineItem{{When: "2031-03-07", What: stays, Statement: "s1.1"}},
		Shares:   []news.Share{{Article: "a1", Copied: .25}, {Article: "a2", Copied: .5, Agency: "Norra"}},
	}}
	return d
}

// TestGolden compares what a small document looks like in every form with the
// files of testdata; go test -update writes them.
func TestGolden(t *testing.T) {
	tests := []struct {
		file, format string
		terminal     export.Terminal
	}{
		{"wide.txt", "terminal", export.Terminal{Width: 100, Footer: "Evidence: hearsay story ID --evidence N"}},
		{"narrow.txt", "terminal", export.Terminal{Width: 44}},
		{"colour.txt", "terminal", export.Terminal{Width: 80, Colour: true}},
		{"story.md", "markdown", export.Terminal{}},
		{"story.csv", "csv", export.Terminal{}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			var b bytes.Buffer
			if err := export.Write(&b, small(), tt.format, tt.terminal); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", tt.file)
			if *update {
				if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(b.Bytes(), want) {
				t.Errorf("got:\n%s\nwant:\n%s", b.Bytes(), want)
			}
		})
	}
}

func TestTheTerminalViewKeepsItsWidth(t *testing.T) {
	d := document(t, demo.Default, false)
	for _, width := range []int{40, 60, 79, 100, 160} {
		var b bytes.Buffer
		if err := export.Text(&b, d, export.Terminal{Width: width}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			if n := utf8.RuneCountInString(line); n > width && strings.Contains(strings.TrimSpace(line), " ") {
				t.Errorf("width %d: a line of %d columns: %q", width, n, line)
			}
			if strings.ContainsRune(line, '\x1b') {
				t.Errorf("an escape sequence without colour: %q", line)
			}
		}
	}
}

func TestCapturesCannotSteerTheTerminal(t *testing.T) {
	var b bytes.Buffer
	d := small()
	last := news.Ref{Article: "a2", Start: 10, End: len(d.Articles[1].Text)}
	d.Stories[0].Statements[1].Gist = last
	d.Stories[0].Statements[1].Carriers[0] = news.Carrier{Article: last.Article, Start: last.Start, End: last.End, CopyOf: -1}
	if err := export.Evidence(&b, d, 2, export.Terminal{Width: 80, Colour: true}); err != nil {
		t.Fatal(err)
	}
	if err := export.Text(&b, d, export.Terminal{Width: 80, Colour: true}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "wait.\x1b[31m") {
		t.Errorf("an escape sequence of a capture is passed on: %q", b.String())
	}
}

func TestCSVHasARowForEachCarrier(t *testing.T) {
	d := small()
	d.Articles[0].Outlet = "=HYPERLINK(1)"
	var b bytes.Buffer
	if err := export.CSV(&b, d); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 6 {
		t.Fatalf("%d rows, want a header and 5 carriers", len(rows))
	}
	for i, row := range rows[1:] {
		for j, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("row %d, %s: %q would be run as a formula", i+1, rows[0][j], cell)
			}
		}
	}
}

func TestADocumentFromOutsideCannotBreakAView(t *testing.T) {
	d := small()
	s := &d.Stories[0]
	s.Headline = news.Ref{Article: "a9", Start: -5, End: 1 << 30}
	s.Statements[0].Carriers[0].End = 1 << 30
	s.Statements[0].Origins[0].Carriers = []int{-1, 99}
	s.Statements[2].Deniers[0].Carriers = []int{-1, 99}
	s.QuoteVariants[0].Variants[1].Differs = []news.Span{{Start: -4, End: 2}, {Start: 5, End: 3}}
	s.Articles = append(s.Articles, "a77")
	d.Passages[0].A.Start = -1
	for _, format := range []string{"terminal", "markdown", "html", "csv", "json"} {
		var b bytes.Buffer
		if err := export.Write(&b, d, format, export.Terminal{Width: 80}); err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestHTMLIsOneFile(t *testing.T) {
	for _, d := range []*news.Document{small(), {Format: news.Format}} {
		var b bytes.Buffer
		if err := export.HTML(&b, d); err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<link", "<script", "src=", "http://", "https://", "url("} {
			if strings.Contains(b.String(), bad) {
				t.Errorf("the page holds %q", bad)
			}
		}
	}
}

// TestHTMLShowsDeniersApart holds that the page says who denies a statement.
func TestHTMLShowsDeniersApart(t *testing.T) {
	var b bytes.Buffer
	if err := export.HTML(&b, small()); err != nil {
		t.Fatal(err)
	}
	if want := `denied by <span class="origin unnamed">An official</span>`; !strings.Contains(b.String(), want) {
		t.Errorf("the page does not hold %q", want)
	}
}

func TestUnknownFormat(t *testing.T) {
	if err := export.Write(new(bytes.Buffer), small(), "pdf", export.Terminal{}); err == nil {
		t.Error("no error for a format that is none")
	}
}
