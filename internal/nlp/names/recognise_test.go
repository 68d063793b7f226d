package names

import (
	_ "embed"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/tagger"
	"hearsay/internal/nlp/token"
)

//go:embed testdata/sentences.txt
var testSentences string

// reader does what comes before names, and names.
type reader struct {
	split *token.Splitter
	tag   *tagger.Tagger
	names *Recogniser
}

func newReader(t testing.TB) *reader {
	t.Helper()
	bundle, err := lang.Get("en")
	if err != nil {
		t.Fatal(err)
	}
	var r reader
	if r.split, err = token.New(bundle); err != nil {
		t.Fatal(err)
	}
	f, err := models.Open("en", "tagger")
	if err != nil {
		t.Fatal(err)
	}
	if r.tag, err = tagger.Open(f); err != nil {
		t.Fatal(err)
	}
	if f, err = models.Open("en", "names"); err != nil {
		t.Fatal(err)
	}
	if r.names, err = Open(f, bundle); err != nil {
		t.Fatal(err)
	}
	return &r
}

func (r *reader) tagged(d *nlp.Doc, text string) {
	var b token.Buffer
	r.split.Split(d, &b, text, nil)
	r.tag.Run(d)
}

func (r *reader) read(text string) []string {
	var d nlp.Doc
	r.tagged(&d, text)
	r.names.Run(&d)
	var out []string
	for _, n := range d.Names {
		out = append(out, d.Text[n.Start:n.End]+" "+string(n.Fine))
	}
	return out
}

func TestForm(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		what, text string
		want       []string
	}{
		{"titles stand outside", "Mr Kareem Soliman met Gen. Olga Petrenko.", []string{"Kareem Soliman person", "Olga Petrenko person"}},
		{"an article stands outside", "The Ministry of Tides warned sailors.", []string{"Ministry of Tides government"}},
		{"a list's article is part", "A reader wrote to The New York Times.", []string{"The New York Times media"}},
		{"a currency is no country", "The wreck cost US$40 million.", nil},
		{"an acronym after its name", "The Northern Pilots Union (NPU) called a strike.", []string{"Northern Pilots Union organisation", "NPU organisation"}},
		{"a given name of two syllables", "Baek Seo-jin said Han Min-cheol had left.", []string{"Baek Seo-jin person", "Han Min-cheol person"}},
		{"an event by its head", "Ministers opened the Western Fisheries Forum in Muscat.", []string{"Western Fisheries Forum event", "Muscat place"}},
		{"a party", "The Democratic Unionist Party left the talks.", []string{"Democratic Unionist Party party"}},
		{"a company by its suffix", "Brightwater Shipping Ltd. lost two ferries.", []string{"Brightwater Shipping Ltd. company"}},
		{"an armed group", "Fighters of the Polisario Front withdrew.", []string{"Polisario Front armed_group"}},
		{"an organisation of something", "She studied at the University of Northern Fisheries Studies.", []string{"University of Northern Fisheries Studies organisation"}},
		{"a role before a name", "Researcher Kofi Boateng counted the whales.", []string{"Kofi Boateng person"}},
		{"the North in a text about it", "North Korea opened the port. The statement came from the North on Monday.", []string{"North Korea country", "North country"}},
		{"the North of anywhere", "Snow fell in the North on Monday.", []string{"North place"}},
		{"small letters in a text with capitals", "The island has a port. Farmers moved the drone engines to other warehouses near the berth.", nil},
		{"no names", "the tide was late and nobody minded.", nil},
	} {
		if got := r.read(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q\n\tgot  %q\n\twant %q", tt.what, tt.text, got, tt.want)
		}
	}
}

// The kind that other tools know stands beside the fine one.
func TestKindIsPlainWhereFineIsFine(t *testing.T) {
	r := newReader(t)
	var d nlp.Doc
	r.tagged(&d, "Toyota fined Hezbollah in Beirut.")
	r.names.Run(&d)
	for _, n := range d.Names {
		if n.Fine == news.Company && n.Kind != news.Organisation || n.Kind == news.Company {
			t.Errorf("%s: kind %q, fine %q", d.Text[n.Start:n.End], n.Kind, n.Fine)
		}
		if n.Key == "" {
			t.Errorf("%s has no key", d.Text[n.Start:n.End])
		}
	}
	if len(d.Names) != 3 {
		t.Errorf("%d names, want 3", len(d.Names))
	}
}

// What a text spells out once, it means wherever it is short.
func TestOneSensePerText(t *testing.T) {
	r := newReader(t)
	text := "Ndidi Brightwater, a pilot, rescued nine sailors off Lagos on Monday.\n" +
		"\"I only did my work,\" Brightwater said.\nBrightwater joined the port in 1999.\nFriends of Brightwater lit candles."
	got := 0
	for _, n := range r.read(text) {
		if strings.HasPrefix(n, "Brightwater ") {
			got++
			if n != "Brightwater person" {
				t.Errorf("%q in a text about the pilot", n)
			}
		}
	}
	if got != 3 {
		t.Errorf("%d mentions of the surname found, want 3", got)
	}
}

func checkNames(t interface{ Fatalf(string, ...any) }, d *nlp.Doc) {
	end := 0
	for _, n := range d.Names {
		switch {
		case n.Start < end || n.End <= n.Start || n.End > len(d.Text):
			t.Fatalf("name %d-%d after byte %d in a text of %d bytes", n.Start, n.End, end, len(d.Text))
		case n.First < 0 || n.Last <= n.First || n.Last > len(d.Tokens):
			t.Fatalf("name of tokens %d-%d of %d", n.First, n.Last, len(d.Tokens))
		case d.Tokens[n.First].Start != n.Start || d.Tokens[n.Last-1].End != n.End:
			t.Fatalf("name %d-%d is not its tokens' range", n.Start, n.End)
		case n.Kind == "" || n.Fine == "":
			t.Fatalf("name %d-%d has no kind", n.Start, n.End)
		case utf8.ValidString(d.Text) && !utf8.ValidString(d.Text[n.Start:n.End]):
			t.Fatalf("name %d-%d cuts a rune", n.Start, n.End)
		}
		end = n.End
	}
}

func TestNamesLieInTheText(t *testing.T) {
	r := newReader(t)
	words := []string{"Amina", "Okoro", "said", "the", "The", "North", "Korea", "-", "Kim", "Jong", "un", "(", ")", "NATO", "$", "US", "of", "\n", "Ministry", "Forum", "É", "’s", ".", "\"", "مرحبا", "東京", "\xff", "Mr", "Ji", "won", "Park"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", "-"}).Draw(t, "sep"))
		var d nlp.Doc
		r.tagged(&d, text)
		r.names.Run(&d)
		checkNames(t, &d)
	})
}

func TestHostileTexts(t *testing.T) {
	r := newReader(t)
	for name, text := range map[string]string{
		"a long line of names": strings.Repeat("Kim Jong Un ", 5000),
		"brackets":             strings.Repeat("(", 25000),
		"one word":             strings.Repeat("A", 50000),
		"short names":          strings.Repeat("The North Korea the North, the North. ", 5000),
		"hyphens":              strings.Repeat("Ji-won-", 5000),
		"capitals":             strings.Repeat("THE NORTH KOREA ", 4000),
		"control characters":   strings.Repeat("\x00\x01\u202e", 4000),
	} {
		var d nlp.Doc
		r.tagged(&d, text)
		r.names.Run(&d)
		if t.Run(name, func(t *testing.T) { checkNames(t, &d) }); t.Failed() {
			return
		}
	}
}

// A tagger may take a lone apostrophe for a name: it has nothing to look up.
func TestAMarkTaggedAsAName(t *testing.T) {
	r := newReader(t)
	var d nlp.Doc
	r.tagged(&d, "Amina Okoro came to Brod. ' The paper called her \" ' The Queen of Brod. \" - ’")
	for i := range d.Tokens {
		switch d.Word(i) {
		case "'", "’", "-":
			d.Tokens[i].UPOS = nlp.PROPN
		}
	}
	r.names.Run(&d)
	checkNames(t, &d)
}

func FuzzRun(f *testing.F) {
	r := newReader(f)
	for _, s := range []string{"Gen. Park Ji-won told (WHO) the US$5 Forum.", "THE NORTH", "Xi'an–Pyongyang’s\xff", "N. Korea's Kim"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			return
		}
		var d nlp.Doc
		r.tagged(&d, text)
		r.names.Run(&d)
		checkNames(t, &d)
	})
}

func FuzzLookup(f *testing.F) {
	g := english(f)
	f.Add("Côte d’Ivoire")
	f.Fuzz(func(t *testing.T, name string) {
		for _, e := range g.Lookup(name) {
			if e.Name == "" && e.Class.isWhole() {
				t.Fatalf("%q: an entry without a name", name)
			}
		}
	})
}

// newsText is about 1,500 words of the sentences of testdata, as one text.
func newsText(t testing.TB) string {
	t.Helper()
	var b strings.Builder
	for _, s := range readSentences(t) {
		b.WriteString(s)
		b.WriteString(" The two sides then agreed to meet again before the end of the month, although nobody would say where.\n")
	}
	return b.String()
}

// readSentences is the sentences of testdata without their marks.
func readSentences(t testing.TB) []string {
	t.Helper()
	var out []string
	for line := range strings.Lines(testSentences) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		var b strings.Builder
		for line != "" {
			before, rest, ok := strings.Cut(line, "[")
			b.WriteString(before)
			if !ok {
				break
			}
			name, after, _ := strings.Cut(rest, "]")
			text, _, _ := strings.Cut(name, "|")
			b.WriteString(text)
			line = after
		}
		out = append(out, b.String())
	}
	return out
}

func TestSteadyStateAllocatesNothing(t *testing.T) {
	r := newReader(t)
	var d nlp.Doc
	r.tagged(&d, newsText(t))
	r.names.Run(&d)
	if n := testing.AllocsPerRun(10, func() { r.names.Run(&d) }); n > 5 {
		t.Errorf("%.0f allocations for a text of %d tokens, want next to none", n, len(d.Tokens))
	}
}

func BenchmarkRun(b *testing.B) {
	r := newReader(b)
	var d nlp.Doc
	r.tagged(&d, newsText(b))
	b.ReportAllocs()
	for b.Loop() {
		r.names.Run(&d)
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
