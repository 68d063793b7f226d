package token

import (
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// Behind a time of day that nothing goes on with a sentence may end.
func TestTimesOfDayEnd(t *testing.T) {
	b, err := lang.Get("en")
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(b) // by rule alone
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"The boat left at 9 p.m. She stayed.", "The boat left at 9 p.m. The time was noted."} {
		d := &nlp.Doc{}
		if s.Split(d, &Buffer{}, text, nil); len(d.Sentences) != 2 {
			t.Errorf("%q has %d sentences, want 2", text, len(d.Sentences))
		}
	}
}

// A sentence goes on behind a time of day with its day or its zone, behind a state with a
// title, behind an initial in a name and behind initials that tell of what follows.
func TestSentencesGoOn(t *testing.T) {
	checkSentences(t, []string{
		"It takes effect at 11:59 p.m. Saturday, the harbour office said. | Nobody came.",
		"The truce began at 2 a.m. Moscow time on Friday. | It held.",
		"They met at 7 a.m. Central European time. | Two stayed away.",
		"The call came at 6 a.m. GMT. | Two stayed away.",
		"Teachers are calling for Ariz. Gov. Per Lund to veto a bill that would let shops close at noon. | He has not said.",
		"The chair named William P. Brandt to the board. | The others stayed away.",
		"The order went to a U.S. Army depot. | It was late.",
		"\"The quay held, and 90 people got out,\" U.S. Attorney Ana Rao said. | Nobody came.",
		"The boat sank. | U.S. Marshals came. | They left.",
		"It was signed by Charles I. | Nobody read it.",
		"The quay is shut. | ''We will not pay,'' she said. | ''It is late.'' | The union shrugged.",
		"She said he was ill. | A nurse came. | He was born in Joliet, Ill., in May.",
	})
}

// Doubled apostrophes open a sentence like any other mark of quotation, and close one.
func TestDoubledApostrophesOpenSentences(t *testing.T) {
	checkSentences(t, []string{
		"The harbour is shut. | ''It'll take a storm to open it,'' she said.",
		"''The tolls are high,'' said Lena Berg. | ''We cannot pay them.'' | The council met.",
		"She left. | ''I would do it again.'' | ''Never,'' he said.",
		"He stayed. | ''[We] will too.''",
		"The boat sank, he said of ''Tides'' and ''Winds.'' | Others left.",
	})
}

// checkSentences holds that texts are cut where they have a bar, by the model and what no model
// has learned.
func checkSentences(t *testing.T, texts []string) {
	t.Helper()
	s := *splitter(t, "en")
	s.Unlearned = true
	for _, text := range texts {
		d := &nlp.Doc{}
		s.Split(d, &Buffer{}, strings.ReplaceAll(text, "| ", ""), nil)
		var got []string
		for _, x := range d.Sentences {
			got = append(got, d.Text[x.Start:x.End])
		}
		if g := strings.Join(got, " | "); g != text {
			t.Errorf("%q, want %q", g, text)
		}
	}
}
