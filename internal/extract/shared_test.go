package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"hearsay/internal/news"
)

// The quality floors: what extraction reaches on public page sets that lie in
// the shared folder beside the repository. They are a little under the figures
// in docs/measurements.md, so that a real drop fails and a coin's toss does not.

const sharedPages = "../../../shared/bench/extraction"

// gold is the truth of one page set: body by page name.
func gold(t *testing.T, path string) map[string]string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sharedPages, path))
	if err != nil {
		t.Skip("the shared folder with the page sets is not beside the repository: ", err)
	}
	var v map[string]struct {
		ArticleBody string `json:"articleBody"`
	}
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for k, x := range v {
		out[k] = x.ArticleBody
	}
	return out
}

// shingles counts the runs of four words of a text.
func shingles(s string) map[string]int {
	w := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && !unicode.IsMark(r)
	})
	out := map[string]int{}
	if len(w) > 0 && len(w) < 4 {
		out[strings.Join(w, " ")]++
	}
	for i := 0; i+4 <= len(w); i++ {
		out[strings.Join(w[i:i+4], " ")]++
	}
	return out
}

// bodyF1 is the F1 of the mean precision and the mean recall over pages.
func bodyF1(truth, got map[string]string) float64 {
	var ps, rs, np, nr float64
	for k, t := range truth {
		a, b := shingles(t), shingles(got[k])
		same, in, all := 0, 0, 0
		for s, n := range a {
			same += min(n, b[s])
			all += n
		}
		for _, n := range b {
			in += n
		}
		switch {
		case in > 0:
			ps, np = ps+float64(same)/float64(in), np+1
		case all > 0:
			np++
		}
		if all > 0 {
			rs, nr = rs+float64(same)/float64(all), nr+1
		}
	}
	p, r := ps/np, rs/nr
	return 2 * p * r / (p + r)
}

func body(c *news.Capture, t *testing.T) string {
	a, err := Extract(c, Options{})
	if a == nil {
		t.Logf("%v", err)
		return ""
	}
	prove(t, c, a)
	return BodyView(a).Text
}

func TestPageFloors(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of pages")
	}
	for _, set := range []struct {
		dir, truth string
		floor      float64
	}{
		{"scrapinghub", "scrapinghub/ground-truth.json", .972},
		{"naeb", "naeb/articles.json", .928},
	} {
		truth := gold(t, set.truth)
		got := map[string]string{}
		for k := range truth {
			page, err := gunzip(filepath.Join(sharedPages, set.dir, "html", k+".html.gz"))
			if err != nil {
				t.Fatal(err)
			}
			got[k] = body(&news.Capture{Name: k, MediaType: "text/html", Content: page}, t)
		}
		f := bodyF1(truth, got)
		t.Logf("%s: body F1 %.4f", set.dir, f)
		if f < set.floor {
			t.Errorf("%s: body F1 %.4f, floor %.3f", set.dir, f, set.floor)
		}
	}
}

func TestFlattenedFloor(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of captures")
	}
	truth := gold(t, "scrapinghub/ground-truth.json")
	b, err := os.ReadFile(filepath.Join(sharedPages, "scrapinghub/flattened-html-text.json"))
	if err != nil {
		t.Skip(err)
	}
	var v struct {
		Output map[string]struct {
			ArticleBody string `json:"articleBody"`
		} `json:"output"`
	}
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for k, x := range v.Output {
		got[k] = body(&news.Capture{Name: k, MediaType: "text/plain", Content: []byte(x.ArticleBody)}, t)
	}
	f := bodyF1(truth, got)
	t.Logf("flattened: body F1 %.4f", f)
	if f < .940 {
		t.Errorf("flattened: body F1 %.4f, floor .940", f)
	}
}
