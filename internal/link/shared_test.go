package link_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/extract"
	"hearsay/internal/link"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
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
	t.Skip("no go.mod above this package")
	return ""
}

func analysed(t testing.TB, text string, blocks []news.Span) *nlp.Doc {
	t.Helper()
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, blocks)
	return d
}

var words = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// plain is a text as the scorer compares it: words in lower case.
func plain(s string) string {
	s = strings.NewReplacer("](#)", "", "[", "", "*", "", "\u00a0", " ").Replace(s)
	return strings.Join(words.FindAllString(strings.ToLower(s), -1), " ")
}

// TestKim holds the share of the founding case's hard mentions that are in the
// entity of most of their fellows, as the scorer counts it.
func TestKim(t *testing.T) {
	dir := sharedFile(t, "gold/kim-visit")
	data, err := os.ReadFile(filepath.Join(dir, "entities.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Entities []struct {
			Name     string
			Mentions []struct {
				Capture, Text string
				Line          int
			}
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "captures", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var articles []*news.Article
	byName := map[string]*news.Article{}
	lines := map[string][]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		c := &news.Capture{Name: filepath.Base(f), MediaType: "text/plain", Content: b}
		a, err := extract.Extract(c, extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var blocks []news.Span
		for _, x := range a.Blocks {
			blocks = append(blocks, x.Span())
		}
		d := analysed(t, a.Text, blocks)
		for _, s := range d.Sentences {
			a.Sentences = append(a.Sentences, s.Span)
		}
		a.Mentions = coref.Link(d).Mentions
		articles = append(articles, a)
		byName[c.Name] = a
		lines[c.Name] = strings.Split(string(b), "\n")
	}
	entities := link.Story(articles, link.Options{})
	nameOf := map[news.EntityID]string{}
	for _, e := range entities {
		nameOf[e.ID] = e.Name
	}
	good, total := 0, 0
	owner := map[news.EntityID]bool{}
	for _, e := range gold.Entities {
		ids := map[news.EntityID]int{}
		var seen []string
		for _, m := range e.Mentions {
			total++
			a := byName[m.Capture]
			line := plain(lines[m.Capture][m.Line-1])
			hit := false
			for _, x := range a.Mentions {
				s := plain(a.Text[x.Start:x.End])
				want := plain(m.Text)
				if x.Entity == "" || !strings.Contains(want, s) && !strings.Contains(s, want) {
					continue
				}
				i := a.SentenceAt(x.Start)
				if i < 0 {
					continue
				}
				sent := plain(a.Sentences[i].Of(a.Text))
				if sent != "" && strings.Contains(line, sent[:min(40, len(sent))]) {
					ids[x.Entity]++
					seen = append(seen, m.Text+"="+string(x.Entity)+" "+nameOf[x.Entity])
					hit = true
					break
				}
			}
			if !hit {
				seen = append(seen, m.Text+"=none")
			}
		}
		if top := most(ids); top != "" && !owner[top] {
			owner[top] = true
			good += ids[top]
			if ids[top] == len(e.Mentions) {
				continue
			}
		}
		t.Logf("%s: %q", e.Name, seen)
	}
	share := float64(good) / float64(total)
	t.Logf("%d of %d mentions resolved: %.3f", good, total, share)
	if share < .93 {
		t.Errorf("%.3f of the mentions are resolved, want at least .93", share)
	}
}

func most(ids map[news.EntityID]int) news.EntityID {
	var keys []news.EntityID
	for k := range ids {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	best := news.EntityID("")
	for _, k := range keys {
		if best == "" || ids[k] > ids[best] {
			best = k
		}
	}
	return best
}
