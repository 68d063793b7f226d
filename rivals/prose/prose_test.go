// Package prose measures hearsay's analysis against github.com/jdkato/prose/v3
// on one text in one run. It is a module of its own so that the rival is no
// dependency of hearsay.
//
//	cd rivals/prose && go test -bench . -count 6 | tee new.txt && benchstat new.txt
package prose

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

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

// meter counts tokens against the clock and against the processor time that the
// process used, which says more on a machine that others use as well.
type meter struct {
	tokens int
	began  time.Duration
}

func processor() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func start() meter { return meter{began: processor()} }

func (m *meter) report(b *testing.B) {
	b.ReportMetric(float64(m.tokens)/b.Elapsed().Seconds(), "tokens/s")
	if used := processor() - m.began; used > 0 {
		b.ReportMetric(float64(m.tokens)/used.Seconds(), "tokens/cpu-s")
	}
}

func BenchmarkHearsay(b *testing.B) { hearsay(b, []string{text(words)}) }

// BenchmarkProse does less than BenchmarkHearsay: it has no lemmas and no parse.
func BenchmarkProse(b *testing.B) { rival(b, []string{text(words)}) }

// BenchmarkHearsayArticles and BenchmarkProseArticles read one made-up article
// after another, each with names of its own.
func BenchmarkHearsayArticles(b *testing.B) { hearsay(b, articles(b)) }

func BenchmarkProseArticles(b *testing.B) { rival(b, articles(b)) }

// BenchmarkHearsayReal and BenchmarkProseReal read the articles of the corpora
// for extraction one after another; there are so many that none is remembered
// when it comes back.
func BenchmarkHearsayReal(b *testing.B) { hearsay(b, bodies(b)) }

func BenchmarkProseReal(b *testing.B) { rival(b, bodies(b)) }

// BenchmarkHearsayEWT and BenchmarkProseEWT read the documents of EWT's test
// split one by one, from raw text.
func BenchmarkHearsayEWT(b *testing.B) { hearsay(b, documents(b)) }

func BenchmarkProseEWT(b *testing.B) { rival(b, documents(b)) }

// documents are those of EWT's test split: their sentences as they were written,
// a space between them and an empty line between paragraphs.
func documents(b *testing.B) []string {
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "bench", "nlp", "ud_ewt", "test.conllu"))
	if errors.Is(err, fs.ErrNotExist) {
		b.Skipf("the treebanks are not beside the repository: %v", err)
	}
	if err != nil {
		b.Fatal(err)
	}
	var out []string
	between := ""
	for line := range strings.Lines(string(file)) {
		line = strings.TrimRight(line, "\r\n")
		text, isText := strings.CutPrefix(line, "# text = ")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			out, between = append(out, ""), ""
		case strings.HasPrefix(line, "# newpar"):
			between = "\n\n"
		case isText && len(out) > 0:
			if last := &out[len(out)-1]; *last == "" {
				*last = text
			} else {
				*last += between + text
			}
			between = " "
		}
	}
	if len(out) == 0 {
		b.Fatal("the test split of EWT has no documents")
	}
	return out
}

// hearsay reads the texts in turn.
func hearsay(b *testing.B, all []string) {
	a, err := analyze.For("en")
	if err != nil {
		b.Fatal(err)
	}
	var d nlp.Doc
	a.Analyze(&d, all[0], nil)
	m := start()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Analyze(&d, all[i%len(all)], nil)
		m.tokens += len(d.Tokens)
	}
	m.report(b)
}

// rival does the same with prose.
func rival(b *testing.B, all []string) {
	m := start()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		doc, err := prose.NewDocument(all[i%len(all)])
		if err != nil {
			b.Fatal(err)
		}
		m.tokens += len(doc.Tokens())
		doc.Sentences()
		doc.Entities()
	}
	m.report(b)
}

// bodies are the bodies of the extraction corpora, in the order of their names.
func bodies(b *testing.B) []string {
	var out []string
	for _, name := range []string{"scrapinghub/ground-truth.json", "naeb/articles.json"} {
		file, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "bench", "extraction", filepath.FromSlash(name)))
		if errors.Is(err, fs.ErrNotExist) {
			b.Skipf("the corpora for extraction are not beside the repository: %v", err)
		}
		if err != nil {
			b.Fatal(err)
		}
		var pages map[string]struct {
			ArticleBody string `json:"articleBody"`
		}
		if err := json.Unmarshal(file, &pages); err != nil {
			b.Fatal(err)
		}
		for _, id := range slices.Sorted(maps.Keys(pages)) {
			if body := pages[id].ArticleBody; len(body) > 500 {
				out = append(out, body)
			}
		}
	}
	return out
}
