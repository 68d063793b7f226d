package attrib

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLabel is how many words may stand before the colon of a speaker's label.
const maxLabel = 5

// minTurns is how many lines with labels make a text a transcript.
const minTurns = 2

// labelledLines reports whether lines after the first open with who speaks and a
// colon, as those of transcripts and interviews do: "Q: …", "MR. BERG: …".
func (f *finder) labelledLines() bool {
	n := 0
	for i, l := range strings.SplitN(f.d.Text, "\n", maxTurnsRead) {
		if label, rest, ok := strings.Cut(l, ":"); i > 0 && ok && rest != "" && speakerLabel(label) {
			if n++; n >= minTurns {
				return true
			}
		}
	}
	// Two speakers make one exchange: question and answer.
	return n == 1 && strings.Count(strings.TrimSpace(f.d.Text), "\n") == 1
}

// maxTurnsRead bounds how many lines are looked at for labels.
const maxTurnsRead = 40

// speakerLabel reports whether the words before a colon may be a speaker's label:
// few, opening with a capital, no stop but that of a title.
func speakerLabel(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > maxLabel || strings.ContainsAny(s, "“”\",;?!") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(words[0])
	return unicode.IsUpper(r) || r == '[' || r == '('
}
