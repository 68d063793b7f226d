package quotes

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/news"
)

// show writes each quotation as its words, "…" at an end that was left open,
// "+" when it continues, and "^" for each level of nesting.
func show(text string, q []Quote) []string {
	var out []string
	for _, x := range q {
		s := strings.Repeat("^", x.Depth) + x.Inner.Of(text)
		if !x.Closed {
			s += "…"
		}
		if x.Continues {
			s += "+"
		}
		out = append(out, s)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"curly", "“We will rebuild the pier,” Oda said, “and soon.”", []string{"We will rebuild the pier,", "and soon."}},
		{"straight", `"We will rebuild the pier," Oda said, "and soon."`, []string{"We will rebuild the pier,", "and soon."}},
		{"mixed content", `Oda called the delay "a small matter" on Friday.`, []string{"a small matter"}},
		{"guillemets", "Le maire parle de « petit retard » au port.", []string{" petit retard "}},
		{"low opening", "Oda sprach von „kleinen Dingen“ am Hafen.", []string{"kleinen Dingen"}},
		{"single curly with apostrophes", "‘It’s the dockers’ day,’ Oda said.", []string{"It’s the dockers’ day,"}},
		{"possessives are no quotation", "The dockers’ union met the owners’ group.", nil},
		{"typewriter single", "Oda called it 'a small matter', then left.", []string{"a small matter"}},
		{"double marks typed as two", "''We will rebuild the pier,'' Oda said, ``and soon.''", []string{"We will rebuild the pier,", "and soon."}},
		{"two and one", "''She asked, 'Who is it?''' Oda said. '''Nobody,' I said.''", []string{"She asked, 'Who is it?'", "^Who is it?", "'Nobody,' I said.", "^Nobody,"}},
		{"two over paragraphs", "''The gates are shut.\n''They stay shut,'' Oda said.", []string{"The gates are shut.…+", "They stay shut,"}},
		{"a row of single marks", "The box '''' was left empty.", nil},
		{"opened by a closing mark", "\u202a”The gates are shut,” Oda said.", []string{"The gates are shut,"}},
		{"a paragraph opened by one", "” … the gates are shut,” Oda said.", []string{" … the gates are shut,"}},
		{"typewriter apostrophes", "The dockers' union can't meet the owners' group in the '90s hall.", nil},
		{"nested", "“He told me ‘never again’ and left,” Oda said.", []string{"He told me ‘never again’ and left,", "^never again"}},
		{"nested straight in curly", `“He told me "never again" and left,” Oda said.`, []string{`He told me "never again" and left,`, "^never again"}},
		{"brackets inside", `"[The port's] gates are shut," Oda said.`, []string{"[The port's] gates are shut,"}},
		{"paragraphs open again", "“The gates are shut.\n“They stay shut.\n“For ever,” Oda said.", []string{"The gates are shut.…+", "They stay shut.…+", "For ever,"}},
		{"straight paragraphs", "\"The gates are shut.\n\"They stay shut,\" Oda said.", []string{"The gates are shut.…+", "They stay shut,"}},
		{"never closed", "“The gates are shut.\nThe port said nothing.", []string{"The gates are shut.…"}},
		{"forgotten, another follows", "“The gates are shut, Oda said. “They stay shut,” said Rao.", []string{"The gates are shut, Oda said.…", "They stay shut,"}},
		{"straight forgotten, another follows", `"The gates are shut, Oda said. "They stay shut," said Rao. "For ever."`, []string{"The gates are shut, Oda said.…", "They stay shut,", "For ever."}},
		{"forgotten with a single one inside", "“The gates are ‘shut’, Oda said.", []string{"The gates are ‘shut’, Oda said.…", "^shut"}},
		{"two forgotten", "“The gates are shut, Oda said. “They stay shut, Rao said. “For ever,” Berg said.", []string{"The gates are shut, Oda said.…", "They stay shut, Rao said.…", "For ever,"}},
		{"nested by the same marks", "“He told me “never again” and left,” Oda said.", []string{"He told me “never again” and left,", "^never again"}},
		{"going on with the same marks inside", "“The “shut” gates are shut.\n“They stay shut,” Oda said.", []string{"The “shut” gates are shut.…+", "^shut", "They stay shut,"}},
		{"opened curly, closed straight", "“The gates are shut,\" Oda said. “They stay shut,” said Rao.", []string{"The gates are shut,", "They stay shut,"}},
		{"opened straight, closed curly", "\"The gates are shut,” Oda said. \"They stay shut,\" said Rao.", []string{"The gates are shut,", "They stay shut,"}},
		{"an inch mark in curly marks", "“The 12\" pipe burst,” Oda said.", []string{"The 12\" pipe burst,"}},
		{"inches", `The 12" pipe burst. It was 6' long.`, nil},
		{"quotation after a dash", `He was clear —"never again"— and left.`, []string{"never again"}},
		{"after a bracket", `The port ("the gate") is shut.`, []string{"the gate"}},
		{"empty", "Oda said “” and left.", nil},
	} {
		got := show(c.text, Find(c.text, nil))
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}

func TestFindStaysInItsBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.SampledFrom([]string{"“", "”", `"`, "‘", "’", "'", "«", "»", "„", "a", "dog", " ", ", ", ". ", "\n", "1", "é"})).Draw(t, "parts")
		text := strings.Join(parts, "")
		blocks := lines(text)
		prev := -1
		for _, q := range Find(text, blocks) {
			if !q.Outer.Contains(q.Inner) || q.Inner.Empty() {
				t.Fatalf("%q: inner %v, outer %v", text, q.Inner, q.Outer)
			}
			if q.Outer.Start <= prev {
				t.Fatalf("%q: not in order", text)
			}
			prev = q.Outer.Start
			if !utf8.ValidString(q.Inner.Of(text)) {
				t.Fatalf("%q: %v cuts a rune", text, q.Inner)
			}
			in := false
			for _, b := range blocks {
				in = in || b.Contains(q.Outer)
			}
			if !in {
				t.Fatalf("%q: %v crosses a block", text, q.Outer)
			}
		}
	})
}

func TestThousandsOfMarks(t *testing.T) {
	text := strings.Repeat(`“"‘«`, 20000)
	for _, q := range Find(text, nil) {
		if q.Depth >= MaxDepth {
			t.Fatalf("depth %d", q.Depth)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“We will,” he said, \"and ‘soon’.\"\n“Next")
	f.Fuzz(func(t *testing.T, text string) {
		for _, q := range Find(text, nil) {
			if !q.Outer.In(len(text)) || !q.Outer.Contains(q.Inner) {
				t.Fatalf("%q: %v %v", text, q.Outer, q.Inner)
			}
		}
	})
}

var sink []Quote

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("“We will rebuild the pier,” Oda said, “and soon.” The dockers’ union met on Friday.\n", 100)
	blocks := []news.Span(nil)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		sink = Find(text, blocks)
	}
}
