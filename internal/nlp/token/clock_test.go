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

// A time of day goes on with its day or its zone, and else ends its sentence.
func TestTimesOfDayGoOn(t *testing.T) {
	both := *splitter(t, "en")
	both.Unlearned = true
	s := &both
	for _, text := range []string{
		"It takes effect at 11:59 p.m. Saturday, the harbour office said. | Nobody came.",
		"The truce began at 2 a.m. Moscow time on Friday. | It held.",
		"They met at 7 a.m. Central European time. | Two stayed away.",
		"The call came at 6 a.m. GMT. | Two stayed away.",
	} {
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
