package coref

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

func linked(t testing.TB, text string) *Chains { return linkedOn(t, text, "") }

// linkedOn links a text that was printed on a day.
func linkedOn(t testing.TB, text, date string) *Chains {
	t.Helper()
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	return LinkOn(d, date)
}

func TestResolve(t *testing.T) {
	text := "Mara Dolan, the harbour chief, said on Monday that she had seen the ship. \"It turned too late,\" she told reporters."
	m := markedDoc{text: text, spans: []news.Span{{Start: 0, End: 10}}, kind: []string{"person"}, label: []string{"a"}}
	c := Link(analysed(t, m))
	i := strings.LastIndex(text, "she")
	for _, span := range []news.Span{{Start: 0, End: 30}, {Start: i, End: i + 3}} {
		got, ok := c.Resolve(span)
		if !ok || c.NameOf(got) != "Mara Dolan" {
			t.Errorf("%q resolves to %q", span.Of(text), c.NameOf(got))
		}
	}
	if _, ok := c.Resolve(news.Span{Start: strings.Index(text, "reporters"), End: len(text)}); ok {
		t.Error("\"reporters\" is somebody")
	}
	if ch := c.Chain("x1"); ch == nil || ch.Role != "the harbour chief" {
		t.Errorf("chain %+v", ch)
	}
	if c.Chain("x99") != nil {
		t.Error("a chain that is not there")
	}
}

// Nothing stands out between two men: the pronoun is left alone.
func TestAmbiguousPronounIsLeftAlone(t *testing.T) {
	text := "Per Holm and Finn Dolan met. He was tired."
	m := markedDoc{text: text, spans: []news.Span{{Start: 0, End: 8}, {Start: 13, End: 23}}, kind: []string{"person", "person"}, label: []string{"a", "b"}}
	d := analysed(t, m)
	for i := range d.Tokens { // no parse tells a subject: both are alike
		d.Tokens[i].Rel, d.Tokens[i].Head = nlp.NoRel, -1
	}
	if c := Link(d); len(c.Pronouns) != 0 {
		t.Errorf("\"He\" is %s", c.NameOf(c.Pronouns[0]))
	}
}

// Every mention lies in the text, in order, and has a chain; the same text gives
// the same chains.
func checkChains(t testing.TB, text string, c *Chains) {
	t.Helper()
	last := 0
	for _, m := range c.Mentions {
		if m.Start < last || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("mention [%d, %d) after %d in a text of %d bytes", m.Start, m.End, last, len(text))
		}
		last = m.Start
		if c.Chain(m.Entity) == nil {
			t.Fatalf("mention %q has no chain", m.Span().Of(text))
		}
	}
	for _, m := range c.Pronouns {
		if !m.Span().In(len(text)) || c.Chain(m.Entity) == nil {
			t.Fatalf("pronoun %+v", m)
		}
	}
}

// A text may break off behind a title.
func TestATextBreaksOffBehindATitle(t *testing.T) {
	linked(t, "The head of the order, Mother")
}

func TestManyNames(t *testing.T) {
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, "Mara%c%c Dolan%d met Mr Holm%c and the ministry said he left Moscow. ", 'a'+i%26, 'a'+i/26%26, i%500, 'a'+i%26)
	}
	text := b.String()
	checkChains(t, text, linked(t, text))
}

// Ten thousand phrases that the article does not explain are looked at once each.
func TestManyPhrases(t *testing.T) {
	text := strings.Repeat("The minister met the union. The company was silent, its owner said. The rebels took the museum from the army. ", 10_000)
	checkChains(t, text, linked(t, text))
}

// Names as a damaged model might give them.
func TestDamagedNames(t *testing.T) {
	text := "Mara Dolan spoke."
	d := &nlp.Doc{Text: text, Tokens: []nlp.Token{{Start: 0, End: 4}, {Start: 5, End: 10}, {Start: 11, End: 16}, {Start: 16, End: 17}}}
	d.Names = []nlp.Name{
		{Span: news.Span{Start: 0, End: 10}, First: 0, Last: 2, Kind: news.Person}, {Span: news.Span{Start: 5, End: 5}, First: 1, Last: 1},
		{Span: news.Span{Start: -4, End: 90}, First: 0, Last: 9}, {Span: news.Span{Start: 16, End: 17}, First: 3, Last: 4, Kind: news.Person},
	}
	checkChains(t, text, Link(d))
	checkChains(t, "", Link(&nlp.Doc{}))
}

// crude analyses a text without any model: tokens by letters, parts of speech and
// names by form alone. It is wrong in ways that no model is.
func crude(text string) *nlp.Doc {
	d := &nlp.Doc{Text: text}
	for i := 0; i < len(text); {
		j := i + 1
		for j < len(text) && letter(text[i]) && letter(text[j]) {
			j++
		}
		if text[i] > ' ' {
			d.Tokens = append(d.Tokens, nlp.Token{Start: i, End: j, UPOS: nlp.UPOS(len(d.Tokens)*7%18 + j%2), Head: len(d.Tokens) / 2, Rel: nlp.Rel(j % nlp.NumRels)})
		}
		i = j
	}
	kinds := []news.EntityKind{news.Person, news.Organisation, news.Place, news.Country, news.Event}
	for i := 0; i < len(d.Tokens); i++ {
		j := i
		for j < len(d.Tokens) && j-i < 4 && capital(d.Word(j)) && letter(d.Word(j)[0]) {
			j++
		}
		if j > i {
			d.Names = append(d.Names, nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}, First: i, Last: j, Kind: kinds[(i+j)%len(kinds)]})
			i = j
		}
	}
	for i := 0; i < len(d.Tokens); i += 9 {
		last := min(i+9, len(d.Tokens))
		d.Sentences = append(d.Sentences, nlp.Sentence{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[last-1].End}, First: i, Last: last})
	}
	return d
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }

func FuzzLink(f *testing.F) {
	f.Add("A,A") // breaks off behind what may be an apposition
	f.Add("Norway's Mr Kang Min-seo's speech, the leader said; he, Moscow and the Kremlin's Polar Forum.")
	f.Add("“’s ’s Mr Mr Mr of Of The the the the minister's's Ministry of")
	f.Fuzz(func(t *testing.T, text string) {
		d := crude(text)
		checkChains(t, text, Link(d))
	})
}

func BenchmarkLink(b *testing.B) {
	an, err := analyze.For("en")
	if err != nil {
		b.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, strings.Repeat("Mara Dolan of the World Fisheries Council met Russian President Per Holm in Oslo on Monday. The Kremlin said Dolan had asked for talks. Holm told the WFC that Moscow would not sign, and she left. ", 20), nil)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Link(d)
	}
}
