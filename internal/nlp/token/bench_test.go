package token

import (
	"strings"
	"testing"

	"hearsay/internal/nlp"
)

// BenchmarkSplit splits invented news of many forms.
func BenchmarkSplit(b *testing.B) {
	s := splitter(b, "en")
	text := strings.Repeat("The Osijek ferry, which hadn't sailed since Feb. 3, left at 7:30pm with 1,200 people and a $4.5m cargo. "+
		"\"We're late,\" said Capt. R. J. Moreno (58), the non-U.S. crew's well-known master. See https://example.org/ferry?id=7.\n", 100)
	var d nlp.Doc
	var buf Buffer
	s.Split(&d, &buf, text, nil)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s.Split(&d, &buf, text, nil)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
