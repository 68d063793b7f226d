// Package train is what the trainers of all models share: the training data,
// named and digested, and the documents made of it.
package train

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the digests
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
)

// Trainer makes one model file.
type Trainer struct {
	// Model is the file's name without ".bin": language, dot, layer ("en.tagger").
	Model string
	// Train reads its data, tells its scores to data.Logf and gives the bytes of
	// the model file. The same data must give the same bytes.
	Train func(data *Data) ([]byte, error)
}

// Data is a folder of corpora laid out as ../shared/bench. It remembers the
// digest of every file read.
type Data struct {
	Dir  string
	Log  func(line string) // nil: nothing is told
	Only int               // read only so many sentences of each file, 0 for all; for tests

	mu      sync.Mutex
	digests map[string]string
	other   []string // files read that differ from those the shipped models were made of
}

//go:embed digests.txt
var digestList string

// Expected gives the SHA-256 in hexadecimal of every file that the shipped
// models were made of, by its name.
func Expected() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(digestList) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			out[f[1]] = f[0]
		}
	}
	return out
}

// Split is a part of a corpus. Test may not be trained on.
type Split string

// The splits of the treebanks. What is to be chosen is chosen on Dev with
// models trained on Train; the models that ship are then trained on Both.
const (
	Train Split = "train"
	Dev   Split = "dev"
	Test  Split = "test"
	Both  Split = "train+dev"
)

// Logf tells one line of progress or a score.
func (d *Data) Logf(format string, args ...any) {
	if d.Log != nil {
		d.mu.Lock()
		defer d.mu.Unlock()
		d.Log(fmt.Sprintf(format, args...))
	}
}

// Read reads a file of the folder and notes its digest.
func (d *Data) Read(name string) ([]byte, error) {
	b, err := os.ReadFile(filepath.Join(d.Dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("read training data: %w; give the folder that holds nlp/ud_ewt and the other corpora", err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.digests == nil {
		d.digests = map[string]string{}
	}
	if _, again := d.digests[name]; !again {
		sum := fmt.Sprintf("%x", sha256.Sum256(b))
		d.digests[name] = sum
		if Expected()[name] != sum {
			d.other = append(d.other, name)
		}
	}
	return b, nil
}

// Other lists, sorted, the files read so far that are not, byte for byte, those
// that the shipped models were made of.
func (d *Data) Other() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Sorted(slices.Values(d.other))
}

// Digests lists the files read so far as "sha256  name", sorted by name.
func (d *Data) Digests() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []string
	for name := range d.digests {
		out = append(out, name)
	}
	slices.Sort(out)
	for i, name := range out {
		out[i] = d.digests[name] + "  " + name
	}
	return out
}

// CoNLLU reads the sentences of one treebank file.
func (d *Data) CoNLLU(name string) ([]*conllu.Sentence, error) {
	b, err := d.Read(name)
	if err != nil {
		return nil, err
	}
	all, err := conllu.ReadAll(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("training data %s: %w", name, err)
	}
	if d.Only > 0 && len(all) > d.Only {
		all = all[:d.Only]
	}
	return all, nil
}

// EWT is a split of the English Web Treebank.
func (d *Data) EWT(s Split) ([]*conllu.Sentence, error) {
	return parts(s, func(s Split) ([]*conllu.Sentence, error) {
		return d.CoNLLU("nlp/ud_ewt/" + string(s) + ".conllu")
	})
}

// Sequoia is a split of the French Sequoia treebank.
func (d *Data) Sequoia(s Split) ([]*conllu.Sentence, error) {
	return parts(s, func(s Split) ([]*conllu.Sentence, error) {
		return d.CoNLLU("nlp/ud_fr_sequoia/fr_sequoia-ud-" + string(s) + ".conllu")
	})
}

// parts reads a split, or the two that Both is made of.
func parts(s Split, read func(Split) ([]*conllu.Sentence, error)) ([]*conllu.Sentence, error) {
	if s != Both {
		return read(s)
	}
	all, err := read(Train)
	if err != nil {
		return nil, err
	}
	dev, err := read(Dev)
	return append(all, dev...), err
}

var gumName = regexp.MustCompile(`GUM_[a-z]+_[a-z0-9]+`)

// GUM is a split of the Georgetown University Multilayer Corpus, in order of
// the documents' names; genre "" takes all genres that are there.
func (d *Data) GUM(s Split, genre string) ([]*conllu.Sentence, error) {
	return parts(s, func(s Split) ([]*conllu.Sentence, error) { return d.gum(s, genre) })
}

func (d *Data) gum(s Split, genre string) ([]*conllu.Sentence, error) {
	b, err := d.Read("nlp/gum/splits.md")
	if err != nil {
		return nil, err
	}
	_, part, ok := strings.Cut(string(b), "\n## "+string(s)+"\n")
	if !ok {
		return nil, fmt.Errorf("training data nlp/gum/splits.md: no split %q", s)
	}
	if i := strings.Index(part, "\n## "); i >= 0 {
		part = part[:i]
	}
	var all []*conllu.Sentence
	for _, name := range gumName.FindAllString(part, -1) {
		if genre != "" && !strings.HasPrefix(name, "GUM_"+genre+"_") {
			continue
		}
		file := "nlp/gum/" + name + ".conllu"
		if _, err := os.Stat(filepath.Join(d.Dir, filepath.FromSlash(file))); err != nil {
			continue // a genre that is not kept, for its licence
		}
		ss, err := d.CoNLLU(file)
		if err != nil {
			return nil, err
		}
		all = append(all, ss...)
	}
	return all, nil
}

// Doc makes a document of sentences: their text with a line break between,
// their words, sentences, tags, heads and relations. Words of a multiword token
// that do not spell it become one token, which takes the first word's analysis
// and the head that lies outside; sources gives for each token the sentence and
// word it comes from.
func Doc(sentences []*conllu.Sentence) (d *nlp.Doc, sources [][2]int) {
	d = &nlp.Doc{}
	var text strings.Builder
	for si, s := range sentences {
		base, first := text.Len(), len(d.Tokens)
		text.WriteString(s.Text)
		text.WriteByte('\n')
		place := make([]int, len(s.Words)) // token of each word
		m := 0
		for i := 0; i < len(s.Words); i++ {
			w := &s.Words[i]
			place[i] = len(d.Tokens)
			d.Tokens = append(d.Tokens, nlp.Token{
				Start: base + w.Start, End: base + w.End, Lemma: w.Lemma,
				UPOS: nlp.ParseUPOS(w.UPOS), XPOS: w.XPOS, Head: -1, Rel: nlp.ParseRel(w.DepRel),
			})
			sources = append(sources, [2]int{si, i})
			for m < len(s.Multiwords) && s.Multiwords[m].First < i {
				m++
			}
			if m < len(s.Multiwords) && s.Multiwords[m].First == i && i+1 < len(s.Words) && s.Words[i+1].Start == w.Start {
				for j := i + 1; j < s.Multiwords[m].Last; j++ {
					place[j] = place[i]
				}
				i = s.Multiwords[m].Last - 1
			}
		}
		attach(d.Tokens, s, place)
		d.Sentences = append(d.Sentences, nlp.Sentence{
			Span:  news.Span{Start: base, End: base + len(s.Text)},
			First: first, Last: len(d.Tokens),
		})
	}
	d.Text = text.String()
	return d, sources
}

// attach sets heads. A token of several words takes the relation of the word
// whose head lies outside it.
func attach(tokens []nlp.Token, s *conllu.Sentence, place []int) {
	for i := len(s.Words) - 1; i >= 0; i-- {
		w := &s.Words[i]
		t := &tokens[place[i]]
		switch {
		case w.Head < 0:
			t.Head, t.Rel = -1, nlp.ParseRel(w.DepRel)
		case place[w.Head] != place[i]:
			t.Head, t.Rel = place[w.Head], nlp.ParseRel(w.DepRel)
		}
	}
}
