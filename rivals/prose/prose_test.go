// Package prose measures hearsay's analysis against github.com/jdkato/prose/v3
// on one text in one run. It is a module of its own so that the rival is no
// dependency of hearsay.
//
//	cd rivals/prose && go test -bench . -count 6 | tee new.txt && benchstat new.txt
package prose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
	"hearsay/internal/nlp/newsbank"
)

// text is invented news, different in every sentence, of about so many words.
func text(words int) string {
	places := []string{"Varna", "Port Ellery", "Kisangani", "Osijek", "Tromsø", "Cardiff", "Antofagasta", "Galway", "Batumi"}
	people := []string{"Mr. Okoye", "Dr. Anna Lindqvist", "Gen. R. P. Mathur", "the deputy minister", "Lucía Ferrer-Ruiz", "a spokesman for the port authority", "two officials who asked not to be named"}
	said := []string{"said on Tuesday", "told reporters", "warned in a letter seen by the agency", "did not deny", "insisted late on March 4", "wrote"}
	things := []string{"the northern ferry terminal", "a grain shipment worth $4.5m", "the disputed fishing treaty", "repairs to 14 bridges", "an unfinished radar station", "the coalition's budget", "talks with Oslo", "the flood barrier"}
	var b strings.Builder
	for i := 0; 20*i < words; i++ {
		fmt.Fprintf(&b, "%s's plans for %s weren't finished, %s %s, although number %d was approved. ", places[i%9], things[(i*3)%8], people[i%7], said[i%6], i)
		fmt.Fprintf(&b, "\"We can't wait until 7:30pm for anyone's U.S.-led inquiry into %s,\" %s %s in %s. ", things[(i*5+1)%8], people[(i*2+1)%7], said[(i+2)%6], places[(i*4)%9])
		if i%3 == 2 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// words is the length of a news article.
const words = 600

// articles are a hundred articles of made-up sentences, each with its own names:
// what is remembered from one text to the next helps little.
func articles(b *testing.B) []string {
	const length = 30 // sentences
	all, err := newsbank.Sentences(100*length, 7)
	if err != nil {
		b.Fatal(err)
	}
	var out []string
	for i := 0; i < len(all); i += length {
		var t strings.Builder
		for k, s := range all[i : i+length] {
			t.WriteString(s.Text)
			t.WriteByte(" \n"[k%3/2])
		}
		out = append(out, t.String())
	}
	return out
}

func BenchmarkHearsay(b *testing.B) {
	a, err := analyze.For("en")
	if err != nil {
		b.Fatal(err)
	}
	t := text(words)
	var d nlp.Doc
	a.Analyze(&d, t, nil)
	b.ReportAllocs()
	for b.Loop() {
		a.Analyze(&d, t, nil)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkHearsayArticles and BenchmarkProseArticles read one article after
// another, none of them twice in a row.
func BenchmarkHearsayArticles(b *testing.B) {
	a, err := analyze.For("en")
	if err != nil {
		b.Fatal(err)
	}
	all := articles(b)
	var d nlp.Doc
	tokens := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Analyze(&d, all[i%len(all)], nil)
		tokens += len(d.Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkProseArticles(b *testing.B) {
	all := articles(b)
	tokens := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		doc, err := prose.NewDocument(all[i%len(all)])
		if err != nil {
			b.Fatal(err)
		}
		tokens += len(doc.Tokens())
		if len(doc.Sentences()) == 0 || len(doc.Entities()) == 0 {
			b.Fatal("no sentence or no name found")
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkProse does less than BenchmarkHearsay: it has no lemmas and no parse.
func BenchmarkProse(b *testing.B) {
	t := text(words)
	tokens := 0
	b.ReportAllocs()
	for b.Loop() {
		doc, err := prose.NewDocument(t)
		if err != nil {
			b.Fatal(err)
		}
		tokens = len(doc.Tokens())
		if len(doc.Sentences()) == 0 || len(doc.Entities()) == 0 {
			b.Fatal("no sentence or no name found")
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
