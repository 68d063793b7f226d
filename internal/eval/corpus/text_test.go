package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDetokenize(t *testing.T) {
	for _, c := range []struct{ tokens, want string }{
		{"`` We wo n't pay $ 40 ( US$ 38 ) , '' said Ms. Holm 's aide .", `"We won't pay $40 (US$38)," said Ms. Holm's aide.`},
		{"He said , `` I' m fine", `He said, "I'm fine`},
		{`" Stop , " said O' Brady : " we ' re done . "`, `"Stop," said O'Brady: "we're done."`},
		{"60 % of the Lunds ' bread [ sic ] ; why ?", "60% of the Lunds' bread [sic]; why?"},
		{"the ` old mill ' -- red", "the 'old mill' -- red"},
		{"“ Yes , ” she said ... no", "“Yes,” she said... no"},
		{"It ’ s # 3 .", "It’s #3."},
	} {
		var q quotes
		if got := q.detokenize(strings.Fields(c.tokens)); got != c.want {
			t.Errorf("detokenize(%s)\n got %s\nwant %s", c.tokens, got, c.want)
		}
	}
}

// An undirected mark that closes a quotation begun in an earlier sentence is
// told from one that opens.
func TestDetokenizeRemembersAnOpenQuotation(t *testing.T) {
	var q quotes
	got := ""
	for _, s := range []string{`He said , " We wait .`, `It is cold , " and left .`, `" Bye . "`} {
		got += q.detokenize(strings.Fields(s)) + " "
	}
	if want := `He said, "We wait. It is cold," and left. "Bye." `; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// bench writes invented documents in the formats of the shared data.
func bench(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"events/meantime_en.jsonl":          `{"doc_id":"corpus_mills/7","sentences":{"0":["Mill","closes"],"1":["May","2",",","2009"],"2":["The","mayor","said","it","'s","shut","."],"3":["She","left","."]}}` + "\n",
		"nlp/gum/GUM_news_mill.conllu":      "# newpar\n# text = Mill closes\n1\tMill\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newpar\n# text = It shut.\n1\tIt\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n# text = —So what?\n1\t?\t_\t_\t_\t_\t_\t_\t_\t_\n\n# text = Yes.\n",
		"nlp/gum/splits.md":                 "## dev\n\n  * GUM_news_mill\n\n## test2\n\n  * GUM_interview_mill\n",
		"nlp/gum/GUM_interview_mill.conllu": "# newpar\n# text = Who?\n1\tWho\t_\t_\t_\t_\t_\t_\t_\t_\n",
	} {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTextsAreRebuilt(t *testing.T) {
	ts, err := Texts(bench(t))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"gum-interview-mill": "Who?",
		"gum-news-mill":      "Mill closes\nIt shut.—So what? Yes.",
		"mt-mills-7":         "Mill closes\nMay 2, 2009\nThe mayor said it's shut. She left.",
	}
	for _, x := range ts {
		if x.Text != want[x.ID] {
			t.Errorf("%s: %q, want %q", x.ID, x.Text, want[x.ID])
		}
		for _, s := range x.Sentences {
			if strings.TrimSpace(x.Text[s[0]:s[1]]) != x.Text[s[0]:s[1]] {
				t.Errorf("%s: sentence %v has space around it", x.ID, s)
			}
		}
	}
	if ts[0].Split != "" || ts[1].Split != "dev" {
		t.Errorf("splits %q and %q, want none and dev", ts[0].Split, ts[1].Split)
	}
	if len(ts) != 3 {
		t.Errorf("%d texts, want 3", len(ts))
	}
	if _, err := Texts(t.TempDir()); err == nil || !strings.Contains(err.Error(), "meantime_en.jsonl") {
		t.Errorf("texts of an empty folder: %v, want an error that names the file", err)
	}
}
