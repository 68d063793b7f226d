package analyze

import (
	"strings"
	"testing"

	"hearsay/internal/nlp"
)

// benchText is invented news of a few hundred words, of many forms, so that no
// cache holds it all.
func benchText() string {
	places := []string{"Varna", "Port Ellery", "Kisangani", "Osijek", "Tromsø", "the Lagoon District", "Cardiff", "Antofagasta"}
	people := []string{"Mr. Okoye", "Dr. Anna Lindqvist", "Gen. R. P. Mathur", "the deputy minister", "Lucía Ferrer-Ruiz", "a spokesman for the port authority"}
	said := []string{"said on Tuesday", "told reporters", "warned", "wrote in a letter seen by the agency", "did not deny", "insisted late on March 4"}
	var b strings.Builder
	for i := range 240 {
		p, q, s := places[i%len(places)], people[(i*7)%len(people)], said[(i*5)%len(said)]
		b.WriteString(strings.ToUpper(p[:1]) + p[1:] + " will reopen its northern ferry terminal, " + q + " " + s + ", although repairs worth $4.5m weren't finished. ")
		b.WriteString("\"We can't wait until 7:30pm for anyone's U.S.-led inquiry,\" " + q + " " + s + " in " + p + ". ")
		if i%4 == 3 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkAnalyze(b *testing.B) {
	a, err := For("en")
	if err != nil {
		b.Fatal(err)
	}
	text := benchText()
	var d nlp.Doc
	a.Analyze(&d, text, nil)
	b.ReportAllocs()
	for b.Loop() {
		a.Analyze(&d, text, nil)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkSplit(b *testing.B) {
	a, err := For("en")
	if err != nil {
		b.Fatal(err)
	}
	text := benchText()
	var d nlp.Doc
	bare := Analyzer{lang: "en", split: a.split}
	bare.buffers.New = a.buffers.New
	bare.Analyze(&d, text, nil)
	b.ReportAllocs()
	for b.Loop() {
		bare.Analyze(&d, text, nil)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
