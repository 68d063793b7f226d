package attrib

import "testing"

// TestLabels holds that a name before a headline's colon that only says what the text is
// about is given nothing, and that whoever speaks in the text is.
func TestLabels(t *testing.T) {
	const body = "\n\nThe mayor, Omar Lind, was hurt in his office in Torvik on Friday. Police said a man was held. The hall is shut. "
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Omar Lind: Police take over the case of the stabbed mayor" + body, false},
		{"Omar Lind: Police take over the case of the stabbed mayor" + body + "Lind said that he was well.", true},
		{"Omar Lind: Police take over the case of the stabbed mayor" + body + "He said that all was well.", true},
		{"Omar Lind: We will not be driven out of the hall" + body, true},
		{"Omar Lind: “Police have taken over”" + body, true},
		{"Police: mayor was stabbed by a man of his party" + body, true},
	} {
		found := false
		for _, a := range find(t, c.text) {
			found = found || len(a.Cue) > 0 && c.text[a.Cue[0].Start:a.Cue[0].End] == ":"
		}
		if found != c.want {
			t.Errorf("%q: the headline gives it to whom it names: %v, want %v", c.text, found, c.want)
		}
	}
}
