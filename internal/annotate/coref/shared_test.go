package coref

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
)

// sharedFile gives the path of a file in the folder "shared" beside the
// repository, and skips the test when it is not there.
func sharedFile(t testing.TB, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; filepath.Dir(dir) != dir; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			p := filepath.Join(filepath.Dir(dir), "shared", filepath.FromSlash(path))
			if _, err := os.Stat(p); err != nil {
				t.Skipf("measures on %s, which is not beside this repository", p)
			}
			return p
		}
	}
	t.Fatal("no go.mod above this package: the shared data cannot be looked for beside the repository")
	return ""
}

// goldDoc is a document of OntoGUM: its analysis from the treebank and the gold
// chain of each name.
type goldDoc struct {
	doc   *nlp.Doc
	chain []int // by name
}

var entityOpen = regexp.MustCompile(`\((\d+)-([a-z]+)`)

var kindOfGUM = map[string]news.EntityKind{
	"person": news.Person, "organization": news.Organisation, "place": news.Place, "event": news.Event,
}

// readGold reads the treebank's document and OntoGUM's chains over its tokens.
// Its names are the chains' mentions that consist of proper nouns, without the
// words that only introduce them.
func readGold(t testing.TB, treebank, chains string) goldDoc {
	t.Helper()
	f, err := os.Open(treebank)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sents, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{Lang: "en"}
	var text strings.Builder
	kinds := map[int]news.EntityKind{} // by token, of the entity that opens there
	for _, s := range sents {
		base := text.Len()
		first := len(d.Tokens)
		for _, w := range s.Words {
			tok := nlp.Token{Start: base + w.Start, End: base + w.End, Lemma: w.Lemma, UPOS: nlp.ParseUPOS(w.UPOS), XPOS: w.XPOS, Head: -1, Rel: nlp.ParseRel(w.DepRel)}
			if w.Head >= 0 {
				tok.Head = first + w.Head
			}
			for _, m := range entityOpen.FindAllStringSubmatch(w.Misc, -1) {
				if k, ok := kindOfGUM[m[2]]; ok {
					kinds[len(d.Tokens)] = k
				}
			}
			d.Tokens = append(d.Tokens, tok)
		}
		text.WriteString(s.Text)
		d.Sentences = append(d.Sentences, nlp.Sentence{Span: news.Span{Start: base, End: text.Len()}, First: first, Last: len(d.Tokens)})
		text.WriteString("\n")
	}
	d.Text = text.String()
	g := goldDoc{doc: d}
	spans := readChains(t, chains)
	taken := map[int]bool{}
	slices.SortFunc(spans, func(a, b [3]int) int { // inner mentions first
		if la, lb := a[1]-a[0], b[1]-b[0]; la != lb {
			return la - lb
		}
		return a[0] - b[0]
	})
	type named struct {
		name  nlp.Name
		chain int
	}
	var names []named
	for _, sp := range spans {
		lo, hi, ok := properRun(d, sp[0], sp[1])
		for i := lo; i < hi; i++ {
			ok = ok && !taken[i]
		}
		if !ok {
			continue
		}
		kind := news.Organisation
		for i := lo; i >= sp[0]; i-- {
			if k, ok := kinds[i]; ok {
				kind = k
				break
			}
		}
		for i := lo; i < hi; i++ {
			taken[i] = true
		}
		names = append(names, named{nlp.Name{Span: news.Span{Start: d.Tokens[lo].Start, End: d.Tokens[hi-1].End}, First: lo, Last: hi, Kind: kind}, sp[2]})
	}
	slices.SortFunc(names, func(a, b named) int { return a.name.First - b.name.First })
	for _, n := range names {
		d.Names = append(d.Names, n.name)
		g.chain = append(g.chain, n.chain)
	}
	return g
}

// properRun is the run of proper nouns around the head of tokens [lo, hi), small
// words between them included; ok is false when the head is no proper noun.
func properRun(d *nlp.Doc, lo, hi int) (first, last int, ok bool) {
	head := -1
	for i := lo; i < hi && i < len(d.Tokens); i++ {
		if h := d.Tokens[i].Head; h < lo || h >= hi {
			head = i
			break
		}
	}
	if head < 0 || d.Tokens[head].UPOS != nlp.PROPN && !strings.HasPrefix(d.Tokens[head].XPOS, "NNP") {
		return 0, 0, false
	}
	proper := func(i int) bool {
		if i < lo || i >= hi {
			return false
		}
		u, w := d.Tokens[i].UPOS, d.Word(i)
		return u == nlp.PROPN || strings.HasPrefix(d.Tokens[i].XPOS, "NNP") || (u == nlp.ADJ || u == nlp.NOUN || u == nlp.NUM) && w[0] >= 'A' && w[0] <= 'Z'
	}
	small := func(i int) bool {
		return i >= lo && i < hi && (d.Tokens[i].Lemma == "of" || d.Tokens[i].Lemma == "for" || d.Tokens[i].UPOS == nlp.DET || d.Tokens[i].UPOS == nlp.PUNCT && d.Word(i) == "-")
	}
	first, last = head, head+1
	for {
		switch {
		case proper(first - 1):
			first--
		case (small(first-1) || first-1 >= lo && d.Tokens[first-1].UPOS == nlp.CCONJ) && proper(first-2):
			first -= 2
		case proper(last):
			last++
		case small(last) && proper(last+1):
			last += 2
		case small(last) && small(last+1) && proper(last+2):
			last += 3
		default:
			return first, last, last-first <= 8
		}
	}
}

// readChains reads the spans [first, last) of OntoGUM's chains.
func readChains(t testing.TB, path string) [][3]int {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out [][3]int
	open := map[int][]int{}
	tok := regexp.MustCompile(`(\()?(\d+)(\))?`)
	for sc := bufio.NewScanner(f); sc.Scan(); {
		cols := strings.Split(sc.Text(), "\t")
		if len(cols) < 3 {
			continue
		}
		i, err := strconv.Atoi(cols[0])
		if err != nil {
			continue
		}
		for _, m := range tok.FindAllStringSubmatch(cols[2], -1) {
			id, _ := strconv.Atoi(m[2])
			if m[1] != "" {
				open[id] = append(open[id], i)
			}
			if m[3] != "" && len(open[id]) > 0 {
				s := open[id]
				out = append(out, [3]int{s[len(s)-1], i + 1, id})
				open[id] = s[:len(s)-1]
			}
		}
	}
	return out
}

// TestOntoGUM measures the linking of names within the news documents of
// OntoGUM, names given: pairwise F, beside the exact string.
func TestOntoGUM(t *testing.T) {
	dir := sharedFile(t, "bench/nlp/ontogum_news")
	files, err := filepath.Glob(filepath.Join(dir, "GUM_news_*.conll"))
	if err != nil {
		t.Fatal(err)
	}
	var ours, same counts
	names := 0
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".conll")
		g := readGold(t, filepath.Join(filepath.Dir(dir), "gum", id+".conllu"), file)
		names += len(g.chain)
		c := Link(g.doc)
		got := make([]string, len(g.chain))
		exact := make([]string, len(g.chain))
		for i, n := range g.doc.Names {
			exact[i] = n.Of(g.doc.Text)
			for _, m := range c.Mentions {
				if m.Span().Overlaps(n.Span) && m.Form == "name" {
					got[i] = string(m.Entity)
				}
			}
		}
		ours.add(g.chain, got, func(i, j int, kind string) {
			if testing.Verbose() {
				t.Logf("%s %s: %q / %q", id, kind, exact[i], exact[j])
			}
		})
		same.add(g.chain, exact, nil)
	}
	t.Logf("%d documents, %d names", len(files), names)
	t.Logf("linked: %s; same string: %s", ours, same)
	if f := ours.f(); f < .92 {
		t.Errorf("pairwise F %.3f, want at least .92", f)
	}
}

// counts are pairs of names.
type counts struct{ both, gold, got int }

func (c *counts) add(gold []int, got []string, miss func(i, j int, kind string)) {
	for i := range gold {
		for j := i + 1; j < len(gold); j++ {
			g, p := gold[i] == gold[j], got[i] != "" && got[i] == got[j]
			if g {
				c.gold++
			}
			if p {
				c.got++
			}
			if g && p {
				c.both++
			} else if g != p && miss != nil {
				kind := "missed"
				if p {
					kind = "wrong"
				}
				miss(i, j, kind)
			}
		}
	}
}

func (c counts) f() float64 {
	p, r := float64(c.both)/float64(max(1, c.got)), float64(c.both)/float64(max(1, c.gold))
	return 2 * p * r / max(1e-9, p+r)
}

func (c counts) String() string {
	return fmt.Sprintf("P %.3f R %.3f F %.3f", float64(c.both)/float64(max(1, c.got)), float64(c.both)/float64(max(1, c.gold)), c.f())
}
