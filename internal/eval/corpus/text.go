package corpus

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Text is a document rebuilt from the data it stands in.
type Text struct {
	ID    string
	Topic string // what it was drawn by: airbus, apple, gm, stock, news, interview
	Split string // the split that its source gives it: train, dev, test, or "" for none
	Text  string // UTF-8; "\n" ends a paragraph
	// Sentences are half-open byte ranges of Text, in order.
	Sentences [][2]int
}

// Digest is the SHA-256 of the text in hexadecimal: what the index holds, so
// that no offset can drift.
func (t *Text) Digest() string {
	h := sha256.Sum256([]byte(t.Text))
	return hex.EncodeToString(h[:])
}

// add appends a sentence; join is what stands before it.
func (t *Text) add(join, sentence string) {
	if t.Text != "" {
		t.Text += join
	}
	start := len(t.Text)
	t.Text += sentence
	t.Sentences = append(t.Sentences, [2]int{start, len(t.Text)})
}

// Paragraph is the byte range of the paragraph that holds an offset.
func (t *Text) Paragraph(at int) (start, end int) {
	start = strings.LastIndexByte(t.Text[:at], '\n') + 1
	if i := strings.IndexByte(t.Text[at:], '\n'); i >= 0 {
		return start, at + i
	}
	return start, len(t.Text)
}

// Texts rebuilds every document of the corpus from the shared data: the
// Wikinews articles of MEANTIME (events/meantime_en.jsonl) and the news and
// interviews of GUM (nlp/gum). bench is the folder that holds both. They come
// sorted by id. Errors name the file and the line.
func Texts(bench string) ([]*Text, error) {
	out, err := meantime(filepath.Join(bench, "events", "meantime_en.jsonl"))
	if err != nil {
		return nil, err
	}
	split, err := gumSplits(filepath.Join(bench, "nlp", "gum", "splits.md"))
	if err != nil {
		return nil, err
	}
	for _, genre := range []string{"news", "interview"} {
		files, err := filepath.Glob(filepath.Join(bench, "nlp", "gum", "GUM_"+genre+"_*.conllu"))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("rebuild texts: no GUM files of the genre %s in %s", genre, bench)
		}
		for _, f := range files {
			t, err := gum(f, genre)
			if err != nil {
				return nil, err
			}
			t.Split = split[strings.TrimSuffix(filepath.Base(f), ".conllu")]
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b *Text) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

// meantime reads the tokens of MEANTIME. Sentence 0 is the headline and
// sentence 1 the date; where the paragraphs of the rest ended is not in the
// data, so it is one paragraph.
func meantime(path string) ([]*Text, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("rebuild texts: %w", err)
	}
	var out []*Text
	for n, row := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		var d struct {
			ID        string              `json:"doc_id"`
			Sentences map[string][]string `json:"sentences"`
		}
		if err := json.Unmarshal([]byte(row), &d); err != nil {
			return nil, fmt.Errorf("rebuild texts: %s:%d: %w", path, n+1, err)
		}
		topic, number, ok := strings.Cut(strings.TrimPrefix(d.ID, "corpus_"), "/")
		if !ok {
			return nil, fmt.Errorf("rebuild texts: %s:%d: document id %q has no topic", path, n+1, d.ID)
		}
		t := &Text{ID: "mt-" + topic + "-" + number, Topic: topic}
		var q quotes
		for i := range len(d.Sentences) {
			tokens, ok := d.Sentences[strconv.Itoa(i)]
			if !ok {
				return nil, fmt.Errorf("rebuild texts: %s:%d: no sentence %d of %d", path, n+1, i, len(d.Sentences))
			}
			join := " "
			if i <= 2 {
				join = "\n"
			}
			t.add(join, q.detokenize(tokens))
		}
		out = append(out, t)
	}
	return out, nil
}

// gum reads a document of GUM: sentences as their comment "text" has them,
// paragraphs where "newpar" stands.
func gum(path, genre string) (*Text, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("rebuild texts: %w", err)
	}
	defer f.Close()
	name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "GUM_"+genre+"_"), ".conllu")
	t := &Text{ID: "gum-" + genre + "-" + name, Topic: genre}
	join := "\n"
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		switch l := sc.Text(); {
		case l == "# newpar":
			join = "\n"
		case strings.HasPrefix(l, "# text = "):
			t.add(join, strings.TrimSpace(strings.TrimPrefix(l, "# text = ")))
			join = " "
		case l != "" && l[0] != '#':
			join = " "
			// The last token of a sentence says whether a space follows it.
			if c := strings.Split(l, "\t"); slices.Contains(strings.Split(c[len(c)-1], "|"), "SpaceAfter=No") {
				join = ""
			}
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("rebuild texts: %s: %w", path, err)
	}
	if len(t.Sentences) == 0 {
		return nil, fmt.Errorf("rebuild texts: %s holds no sentence", path)
	}
	return t, nil
}

// gumSplits reads GUM's own list of splits: a heading for each, documents below
// it. What it does not name is train.
func gumSplits(path string) (map[string]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("rebuild texts: %w", err)
	}
	out, now := map[string]string{}, ""
	for _, l := range strings.Split(string(b), "\n") {
		if h, ok := strings.CutPrefix(l, "## "); ok {
			now = strings.TrimSpace(h)
		} else if d, ok := strings.CutPrefix(strings.TrimSpace(l), "* "); ok && (now == "dev" || now == "test" || now == "train") {
			out[strings.TrimSpace(d)] = now
		}
	}
	return out, nil
}
