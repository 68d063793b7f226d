package attrib

import (
	"strings"
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// article is invented news prose, of as many forms as a page has.
var article = strings.Repeat(strings.Join([]string{
	"The bridge over the Drava will stay closed until May, the ministry of transport said on Tuesday, a day after divers found cracks in two of its pillars.",
	"“We would rather close it for a winter than lose it for good,” its chief engineer, Petra Lund, told reporters in Osijek. “Nobody will thank us, but nobody will drown.”",
	"An official familiar with the inspection told the Herald that a report had warned of the cracks as early as June, but that it was never sent to the council.",
	"The builder, Harlan Works, denied that it had used the wrong steel. It said in a statement that it was “cooperating in full” with the inquiry.",
	"Trucks were sent over the old ferry, which carries twelve at a time. Drivers waited for four hours in the rain on Tuesday morning.",
	"According to the port authority, which runs the ferry, a second boat will arrive from Vukovar within a week, at a cost of 2.4 million euros.",
}, "\n\n")+"\n\n", 20)

func BenchmarkFind(b *testing.B) {
	an, err := analyze.For("en")
	if err != nil {
		b.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, article, nil)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Find(Input{Doc: d}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkCore is the language core on the same text, for the share that
// attribution adds.
func BenchmarkCore(b *testing.B) {
	an, err := analyze.For("en")
	if err != nil {
		b.Fatal(err)
	}
	d := &nlp.Doc{}
	b.ReportAllocs()
	for b.Loop() {
		an.Analyze(d, article, nil)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
