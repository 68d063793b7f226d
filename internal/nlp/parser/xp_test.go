package parser

import (
	"encoding/gob"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/tagger"
	"hearsay/internal/nlp/train"
)

func env(k string, d int) int {
	if v, err := strconv.Atoi(os.Getenv(k)); err == nil {
		return v
	}
	return d
}

const bench = "../../../../shared/bench"

func speech(t testing.TB) func(string) bool {
	b, err := lang.Get("en")
	if err != nil {
		t.Fatal(err)
	}
	m := map[string]bool{}
	l := b.List("cues")
	for _, e := range l.Entries {
		if e.Col(1) == "verb" {
			for _, c := range e.Col(3) {
				if c == 'q' {
					m[e.Col(0)] = true
				}
			}
		}
	}
	fmt.Println("speech verbs", len(m))
	return func(s string) bool { return m[s] }
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func predicted(ss []*conllu.Sentence) (want, got *nlp.Doc) {
	f := must(models.Open("en", "tagger"))
	tg := must(tagger.Open(f))
	want, _ = train.Doc(ss)
	got, _ = train.Doc(ss)
	tg.Tag(got)
	return
}

func trainSet(data *train.Data) []*conllu.Sentence {
	return append(must(data.EWT(train.Train)), must(data.GUM(train.Train, ""))...)
}

// the tags
func TestJack(t *testing.T) {
	data := &train.Data{Dir: bench, Log: func(s string) { fmt.Println(s) }}
	start := time.Now()
	d := must(tagger.Jackknife(data, trainSet(data), 5))
	g, _ := train.Doc(trainSet(data))
	n := 0
	for i := range g.Tokens {
		if g.Tokens[i].XPOS == d.Tokens[i].XPOS {
			n++
		}
	}
	fmt.Println("xpos", float64(n)/float64(len(g.Tokens)), time.Since(start))
	f := must(os.Create("/tmp/jack.gob"))
	if err := gob.NewEncoder(f).Encode(d); err != nil {
		t.Fatal(err)
	}
	f.Close()
}

func loadJack(t testing.TB) *nlp.Doc {
	f, err := os.Open("/tmp/jack.gob")
	if err != nil {
		t.Fatal(err)
	}
	var d nlp.Doc
	if err := gob.NewDecoder(f).Decode(&d); err != nil {
		t.Fatal(err)
	}
	return &d
}

func TestXP(t *testing.T) {
	data := &train.Data{Dir: bench}
	sp := speech(t)
	var d *nlp.Doc
	if env("GOLD", 0) == 1 {
		d, _ = train.Doc(trainSet(data))
	} else {
		d = loadJack(t)
	}
	start := time.Now()
	o := Options{Epochs: env("EPOCHS", 8), Drop: env("DROP", 128), MinUpdates: env("MINUP", 3), Actions: linear.Prune{Clip: env("CLIP", 100), MaxRows: env("ROWS", 0), Zero: env("ZERO", 0)}, Arcs: linear.Prune{Clip: env("CLIP", 100), MaxRows: env("LROWS", 0), Zero: env("ZERO", 0)}}
	o.Logf = func(f string, a ...any) { fmt.Printf(f+" %.0fs\n", append(a, time.Since(start).Seconds())...) }
	b, err := Train(d, o)
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/"+os.Getenv("NAME")+".bin", b, 0o644)
	p := must(Open(must(linear.OpenFile(b))))
	fmt.Printf("%d bytes, %d, %d rows\n", len(b), p.actions.Rows(), p.arcs.Rows())
	for _, set := range []struct {
		name string
		ss   []*conllu.Sentence
	}{
		{"EWT dev", must(data.EWT(train.Dev))}, {"GUM dev", must(data.GUM(train.Dev, ""))}, {"GUM news dev+test", append(must(data.GUM(train.Dev, "news")), must(data.GUM(train.Test, "news"))...)},
	} {
		want, got := predicted(set.ss)
		start := time.Now()
		p.Parse(got)
		el := time.Since(start).Seconds()
		fmt.Printf("%-18s %s  %.0f tok/s\n", set.name, Compare(want, got, sp), float64(len(got.Tokens))/el)
	}
}
