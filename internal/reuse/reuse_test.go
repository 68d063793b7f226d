package reuse

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/news"
)

func find(t testing.TB, docs ...Doc) []Pair {
	t.Helper()
	pairs, err := Find(docs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return pairs
}

// bare makes a document of each text.
func bare(texts ...string) []Doc {
	var docs []Doc
	for i, s := range texts {
		docs = append(docs, Doc{ID: string(rune('a' + i)), Text: s})
	}
	return docs
}

func TestPassageKinds(t *testing.T) {
	for _, c := range []struct {
		name, a, b   string
		wantA, wantB string
		kind         news.PassageKind
		pair         Kind
	}{
		{
			name:  "word for word",
			a:     "Rain fell. The harbour commission closed both ferry piers after divers found cracks in the pilings.",
			b:     "The harbour commission closed both ferry piers after divers found cracks in the pilings. Nobody was hurt.",
			wantA: "The harbour commission closed both ferry piers after divers found cracks in the pilings.",
			wantB: "The harbour commission closed both ferry piers after divers found cracks in the pilings.",
			kind:  news.Verbatim, pair: Copy,
		},
		{
			name:  "house style",
			a:     "On Sept. 9 Mr Tamm's organisation didn't recognise the twelve delegates from Tartu.",
			b:     "On September 9 Tamm’s organization did not recognize the 12 delegates from Tartu.",
			wantA: "On Sept. 9 Mr Tamm's organisation didn't recognise the twelve delegates from Tartu.",
			wantB: "On September 9 Tamm’s organization did not recognize the 12 delegates from Tartu.",
			kind:  news.Verbatim, pair: Copy,
		},
		{
			name:  "a word put in and one exchanged",
			a:     "Engineers working for the [state] railway had warned for months that the viaduct could not carry freight trains.",
			b:     "Engineers working for the railway had warned for months that the bridge could not carry freight trains.",
			wantA: "Engineers working for the [state] railway had warned for months that the viaduct could not carry freight trains.",
			wantB: "Engineers working for the railway had warned for months that the bridge could not carry freight trains.",
			kind:  news.NearVerbatim, pair: Copy,
		},
		{
			name:  "cut short and carried on otherwise",
			a:     "The vaccine shipment left the northern depot under police escort before dawn on Tuesday, heading for the islands where three clinics had run out.",
			b:     "The vaccine shipment left the northern depot under police escort before dawn on Tuesday. Its arrival was delayed by fog, and doctors spoke of a close call for the youngest patients.",
			wantA: "The vaccine shipment left the northern depot under police escort before dawn on Tuesday",
			wantB: "The vaccine shipment left the northern depot under police escort before dawn on Tuesday.",
			kind:  news.Partial, pair: Copy,
		},
		{
			name:  "a quotation that two reporters wrote down",
			a:     "“We will not reopen the quarry until every household has clean water again,” the mayor told the crowd. Her office gave no date for the work, which began in spring near the old mill.",
			b:     "Speaking to farmers, Ms Ilves was blunt: “We will not reopen the quarry until every household has clean water again.” The dispute has split the village, and two councillors have resigned over it.",
			wantA: "“We will not reopen the quarry until every household has clean water again",
			wantB: "We will not reopen the quarry until every household has clean water again.”",
			kind:  news.Quotation, pair: Quotation,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			pairs := find(t, bare(c.a, c.b)...)
			if len(pairs) != 1 || len(pairs[0].Passages) != 1 {
				t.Fatalf("%d pairs %+v, want one with one passage", len(pairs), pairs)
			}
			p := pairs[0].Passages[0]
			if diff := cmp.Diff([]string{c.wantA, c.wantB}, []string{p.A.Of(c.a), p.B.Of(c.b)}); diff != "" {
				t.Errorf("spans: %s", diff)
			}
			if p.Kind != c.kind {
				t.Errorf("passage is %s, want %s", p.Kind, c.kind)
			}
			if pairs[0].Kind != c.pair {
				t.Errorf("pair is %s, want %s", pairs[0].Kind, c.pair)
			}
		})
	}
}

func TestParaphraseKeepsContentInOrder(t *testing.T) {
	a := "Analysts believe the smelter owners want cheaper electricity and tariff guarantees from the ministry, while villagers hope for filters on the chimneys, cleaner wells and compensation for lost harvests."
	b := "The smelter's owners, one newspaper wrote, are after cheaper electricity plus guarantees on tariff levels; villagers would like chimneys with filters, wells that are cleaner, and perhaps compensation when harvests are lost."
	other := "The weather service expects snow in the hills by Friday evening, with winds strong enough to close the mountain road again."
	pairs := find(t, bare(a+"\n"+other, b)...)
	if len(pairs) != 1 || len(pairs[0].Passages) != 1 || pairs[0].Passages[0].Kind != news.Paraphrase {
		t.Fatalf("got %+v, want one paraphrase", pairs)
	}
	if p := pairs[0].Passages[0]; p.A.Of(a) != a || p.Why == "" {
		t.Errorf("paraphrase of %q, why %q", p.A.Of(a), p.Why)
	}
	unlike := "Villagers near the smelter marched to the ministry on Monday, and its owners said electricity prices had doubled since the harvests."
	if pairs := find(t, bare(a, unlike)...); len(pairs) != 0 {
		t.Errorf("one topic in other words is taken for %s", pairs[0].Passages[0].Kind)
	}
}

func TestShortQuotationsAreFound(t *testing.T) {
	a := "The coach was brief. “We lost the match, not the season,” he told Radio Tartu on his way out."
	b := "On the radio her colleague conceded that “we lost the match, but not the season”, and left."
	pairs := find(t, bare(a, b)...)
	if len(pairs) != 1 || pairs[0].Kind != Quotation {
		t.Fatalf("got %+v, want one quotation", pairs)
	}
	if p := pairs[0].Passages[0]; p.A.Of(a) != "We lost the match, not the season" || p.B.Of(b) != "we lost the match, but not the season" {
		t.Errorf("got %q and %q", p.A.Of(a), p.B.Of(b))
	}
	if pairs := find(t, bare(a, "“It was a great season,” she said of the match.")...); len(pairs) != 0 {
		t.Errorf("two utterances on one match are one: %+v", pairs)
	}
}

func TestStockPhrasesShareNothing(t *testing.T) {
	for _, pair := range [][2]string{
		{"The company, the Northern Union of Lake and River Shipping Workers, met.", "Members of the Northern Union of Lake and River Shipping Workers sang."},
		{"At the end of the day it is one of the many things that we have to do with them.", "It was at the end of the day, one of the many things that we have."},
		{"The museum did not immediately respond to a request for comment on the missing vase.", "A lawyer for the skater did not immediately respond to a request for comment."},
	} {
		if pairs := find(t, bare(pair[0], pair[1])...); len(pairs) != 0 {
			t.Errorf("%q and %q share %q", pair[0], pair[1], pairs[0].Passages[0].A.Of(pair[0]))
		}
	}
}

const wire = "A freight train carrying grain left the rails outside Narva early on Monday, blocking the only line to the port. " +
	"Three wagons turned over and spilled their load into a drainage canal, the rail inspectorate reported. " +
	"Crews expect to need two days to clear the track, and exporters have begun to send lorries by way of the southern road."

func TestDirection(t *testing.T) {
	longer := wire + " A second derailment at the same points in 2019 led to a lawsuit that the operator settled without admitting fault."
	for _, c := range []struct {
		name   string
		a, b   Doc
		from   string
		credit string
	}{
		{"the agency's own article", Doc{Text: wire, Outlet: "balticwire", IsAgency: true}, Doc{Text: wire, Outlet: "herald", Credits: []string{"balticwire"}}, "a", "balticwire"},
		{"both credit one agency", Doc{Text: wire, Credits: []string{"balticwire"}}, Doc{Text: wire, Credits: []string{"other", "balticwire"}}, "common", "balticwire"},
		{"one credits an agency", Doc{Text: wire}, Doc{Text: wire, Credits: []string{"balticwire"}}, "common", "balticwire"},
		{"a day earlier", Doc{Text: wire, Date: "2031-05-06"}, Doc{Text: wire, Date: "2031-05-05T22:00:00Z"}, "b", ""},
		{"hours earlier", Doc{Text: wire, Date: "2031-05-06T08:00:00Z"}, Doc{Text: wire, Date: "2031-05-06T11:30:00Z"}, "a", ""},
		{"one day, other zones", Doc{Text: wire, Date: "2031-05-06T08:00:00+03:00"}, Doc{Text: wire, Date: "2031-05-06T06:30:00Z"}, "common", ""},
		{"the longer version", Doc{Text: wire, Date: "2031-05-06"}, Doc{Text: longer, Date: "2031-05-06"}, "b", ""},
		{"nothing tells", Doc{Text: wire}, Doc{Text: wire}, "common", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := find(t, c.a, c.b)[0]
			if p.Kind != Copy || p.From != c.from || p.Credit != c.credit || p.Why == "" {
				t.Errorf("%s from %q, credit %q (%s), want a copy from %q, credit %q", p.Kind, p.From, p.Credit, p.Why, c.from, c.credit)
			}
		})
	}
}

func TestStandingTextIsNoCopy(t *testing.T) {
	about := "The lagoon city has fought over its flood gates since the great storm, with three governments failing to agree who should pay for them."
	doc := func(date, text string) Doc {
		return Doc{ID: date, Date: date, Outlet: "gazette", Text: text + "\n" + about}
	}
	docs := []Doc{
		doc("2031-02-01", "Councillors voted to raise mooring fees for cruise ships by a third from June."),
		doc("2031-02-06", "A court threw out the complaint of four gondola makers against the new timber rules."),
		doc("2031-02-14", "Divers recovered a bronze bell that fishermen had snagged near the northern inlet."),
	}
	if pairs := find(t, docs...); len(pairs) != 0 {
		t.Errorf("a paragraph printed for weeks makes %d pairs", len(pairs))
	}
	kept, err := Find(docs, Options{KeepStanding: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(kept) != 3 || !kept[0].Passages[0].Standing || kept[0].Passages[0].Why == "" {
		t.Errorf("with KeepStanding: %+v, want three pairs of marked passages", kept)
	}
	// The same words in two papers of one day are news.
	docs[1].Date, docs[1].Outlet = docs[0].Date, "courier"
	if pairs := find(t, docs[:2]...); len(pairs) != 1 {
		t.Errorf("%d pairs of two papers, want 1", len(pairs))
	}
}

func TestOddTexts(t *testing.T) {
	long := strings.Repeat("again and again the mill wheel turned ", 20000)
	for name, docs := range map[string][]Doc{
		"empty":          bare("", ""),
		"two words":      bare("Snow fell.", "Snow fell."),
		"one loop":       bare(long, long),
		"no end":         bare(strings.Repeat("x", 8<<20), strings.Repeat("“a.b ", 2<<20)),
		"no spaces":      bare(strings.Repeat("b.\u00a0", 1<<20), wire),
		"no letters":     bare("… — !!", "… — !!"),
		"broken UTF-8":   bare("\xff\xfe the river \xc3", "\xff\xfe the river \xc3"),
		"spans past end": {{Text: wire, Sentences: []news.Span{{Start: -4, End: 9}, {Start: 5, End: 1 << 30}}, Body: []news.Span{{Start: 9, End: 2}}}, {Text: wire}},
	} {
		t.Run(name, func(t *testing.T) { find(t, docs...) })
	}
}

func TestGivenLayersAreUsed(t *testing.T) {
	a := Doc{Text: "HEADLINE SHARED BY BOTH PAPERS FOR THEIR OWN FRONT PAGE ON A QUIET MONDAY\n" + wire}
	a.Body = []news.Span{{Start: strings.Index(a.Text, "\n") + 1, End: len(a.Text)}}
	b := a
	b.Quotes = []news.Span{{Start: 0, End: len(b.Text)}}
	p := find(t, a, b)[0]
	if p.Kind != Quotation {
		t.Errorf("a text that is all quotation makes a %s", p.Kind)
	}
	for _, q := range p.Passages {
		if q.A.Start < a.Body[0].Start {
			t.Errorf("%q lies outside the body", q.A.Of(a.Text))
		}
	}
}

func TestOrderOfDocumentsDoesNotChangeWhatIsShared(t *testing.T) {
	sentences := strings.SplitAfter(wire, ". ")
	rapid.Check(t, func(t *rapid.T) {
		pick := func(name string) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(sentences, "Nothing else happened in the marshes that week, the warden wrote. ")), 1, 6).Draw(t, name), "")
		}
		a, b := pick("a"), pick("b")
		p1, err1 := Find(bare(a, b), Options{})
		p2, err2 := Find(bare(b, a), Options{})
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if len(p1) != len(p2) {
			t.Fatalf("%d pairs one way, %d the other", len(p1), len(p2))
		}
		for i := range p1 {
			if p1[i].Kind != p2[i].Kind {
				t.Fatalf("%s one way, %s the other", p1[i].Kind, p2[i].Kind)
			}
		}
	})
}

// Which of two sentences that are alike goes with which must not hang on the text
// that was added first.
func TestRepeatedSentencesMatchTheSameBothWays(t *testing.T) {
	s := strings.SplitAfter(wire, ". ")
	freight, wagons, crews := s[0], s[1], s[2]
	calm := "Nothing else happened in the marshes that week, the warden wrote. "
	a := crews + calm + freight + wagons + freight
	b := crews + calm + crews + freight + calm
	spansOf := func(ps []Passage, turned bool) map[[2]news.Span]news.PassageKind {
		out := map[[2]news.Span]news.PassageKind{}
		for _, p := range ps {
			if turned {
				p.A, p.B = p.B, p.A
			}
			out[[2]news.Span{p.A, p.B}] = p.Kind
		}
		return out
	}
	ab, ba := find(t, bare(a, b)...), find(t, bare(b, a)...)
	if len(ab) != 1 || len(ba) != 1 {
		t.Fatalf("%d pairs one way, %d the other, want 1", len(ab), len(ba))
	}
	if ab[0].Kind != ba[0].Kind {
		t.Errorf("%s one way, %s the other", ab[0].Kind, ba[0].Kind)
	}
	if d := cmp.Diff(spansOf(ab[0].Passages, false), spansOf(ba[0].Passages, true)); d != "" {
		t.Errorf("passages (-one way +the other):\n%s", d)
	}
}

func FuzzFind(f *testing.F) {
	f.Add(wire, wire[40:])
	f.Add("“"+wire, wire+"”\n\n“")
	f.Add("北京 北京 北京 北京 北京", "北京 北京 北京 北京 北京")
	f.Fuzz(func(t *testing.T, a, b string) {
		pairs, err := Find(bare(a, b), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pairs {
			for _, q := range p.Passages {
				for _, side := range []struct {
					s    news.Span
					text string
				}{{q.A, a}, {q.B, b}} {
					if !side.s.In(len(side.text)) || side.s.Empty() {
						t.Fatalf("span %v of a text of %d bytes", side.s, len(side.text))
					}
					if utf8.ValidString(side.text) && !utf8.ValidString(side.s.Of(side.text)) {
						t.Fatalf("span %v cuts a character", side.s)
					}
				}
				if q.Similarity < 0 || q.Similarity > 1.0001 {
					t.Fatalf("similarity %f", q.Similarity)
				}
			}
		}
	})
}

func TestNewsAndShares(t *testing.T) {
	own := " Residents of the nearby allotments said they had complained about rusting rails for the better part of a decade."
	said := "\n“We heard a scream of metal and then the whole yard shook as if a bomb had fallen,” said Mart Kask."
	docs := []Doc{
		{ID: "a1", Text: wire + said, Outlet: "balticwire", IsAgency: true},
		{ID: "a2", Text: wire + own + said, Outlet: "herald", Credits: []string{"balticwire"}},
	}
	pairs := find(t, docs...)
	for _, p := range pairs[0].News("a1", "a2") {
		if quoted := p.Kind == news.Quotation; quoted != (p.Credit == "") || quoted != (p.From == "") {
			t.Errorf("%s passage from %q, credit %q", p.Kind, p.From, p.Credit)
		}
	}
	s := Shares(docs, pairs)
	if s[0].Copied != 0 || s[0].Agency != "" {
		t.Errorf("the agency's own text counts as copied: %+v", s[0])
	}
	if s[1].Copied < 0.5 || s[1].Copied > 0.7 || s[1].Quoted < 0.1 || s[1].Agency != "balticwire" {
		t.Errorf("the paper's share: %+v, want about 0.6 copied from balticwire and some quoted", s[1])
	}
}
