// Package newsbank makes up sentences of news with their parse: who said what,
// to whom, on whose word. The treebanks that may be trained on are of web pages,
// talks and encyclopedias; they hold "told reporters" three times. A grammar
// that builds its trees as it builds its sentences gives as many as a training
// wants, in the conventions of the English Web Treebank (Silveira and others
// 2014), with names that no list has. The parser that ships has learnt from some
// of them.
//
// The words are of words.txt, names are invented from syllables or taken from
// the lists of the language bundle. The same seed gives the same sentences.
package newsbank

import (
	_ "embed" // for the words
	"fmt"
	"math/rand/v2"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/conllu"
)

//go:embed words.txt
var wordList string

// tok is a word in the making.
type tok struct {
	form, lemma, upos, xpos, rel string
	head                         *tok
	glued                        bool // no space before it
	name                         string
}

// phrase is a run of words of which head is the one that hangs on others.
type phrase struct {
	toks []*tok
	head *tok
}

// bank makes sentences.
type bank struct {
	r     *rand.Rand
	words map[string][]entry
	given []string
	sur   []string
	towns []string
	lands []land
	depth int
}

type entry struct {
	word  string
	forms []string
	frame string
}

type land struct{ name, adj string }

// Sentences makes up n sentences in documents of about ten. The error is that of
// a broken word list.
func Sentences(n int, seed uint64) ([]*conllu.Sentence, error) {
	b, err := newBank(seed)
	if err != nil {
		return nil, fmt.Errorf("news sentences: %w", err)
	}
	out := make([]*conllu.Sentence, 0, n)
	for i := range n {
		b.depth = 0
		s := finish(b.sentence())
		s.NewDoc = i%10 == 0
		s.Doc = fmt.Sprintf("newsbank-%d", i/10)
		s.ID = fmt.Sprintf("%s-%d", s.Doc, i%10)
		out = append(out, s)
	}
	return out, nil
}

func newBank(seed uint64) (*bank, error) {
	b := &bank{r: rand.New(rand.NewPCG(seed, 7)), words: map[string][]entry{}}
	for line := range strings.Lines(wordList) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 2 {
			return nil, fmt.Errorf("words.txt: %q has no word", line)
		}
		e := entry{word: f[1]}
		if len(f) > 2 {
			e.forms = strings.Fields(f[2])
			if f[0] != "say" && f[0] != "tell" && f[0] != "think" && f[0] != "call" && f[0][0] != 'v' {
				e.forms = []string{f[2]}
			}
		}
		if len(f) > 3 {
			e.frame = f[3]
		}
		b.words[f[0]] = append(b.words[f[0]], e)
	}
	bundle, err := lang.Get("en")
	if err != nil {
		return nil, err
	}
	col := func(list string, keep func(e lang.Entry) string) []string {
		var out []string
		if l := bundle.List(list); l != nil {
			for _, e := range l.Entries {
				if w := keep(e); w != "" {
					out = append(out, w)
				}
			}
		}
		return out
	}
	single := func(w string) string {
		if strings.ContainsAny(w, " -'’") {
			return ""
		}
		return w
	}
	b.given = col("given_names", func(e lang.Entry) string { return single(e.Col(0)) })
	b.sur = col("surnames", func(e lang.Entry) string { return single(e.Col(0)) })
	b.towns = col("cities", func(e lang.Entry) string { return single(e.Col(0)) })
	if l := bundle.List("countries"); l != nil {
		for _, e := range l.Entries {
			adj, _, _ := strings.Cut(e.Col(3), "|")
			if single(e.Col(1)) != "" && single(adj) != "" {
				b.lands = append(b.lands, land{e.Col(1), adj})
			}
		}
	}
	for what, n := range map[string]int{"given names": len(b.given), "surnames": len(b.sur), "cities": len(b.towns), "countries": len(b.lands)} {
		if n == 0 {
			return nil, fmt.Errorf("no %s in the language bundle", what)
		}
	}
	return b, nil
}

// chance is true in so many of a hundred cases.
func (b *bank) chance(percent int) bool { return b.r.IntN(100) < percent }

func (b *bank) pick(class string) entry {
	w := b.words[class]
	return w[b.r.IntN(len(w))]
}

func (b *bank) of(words ...string) string { return words[b.r.IntN(len(words))] }

// word makes one word.
func word(form, lemma, upos, xpos string) *tok {
	return &tok{form: form, lemma: lemma, upos: upos, xpos: xpos}
}

// single makes a phrase of one word.
func single(t *tok) phrase { return phrase{[]*tok{t}, t} }

// on hangs a phrase on a word.
func (p phrase) on(head *tok, rel string) phrase {
	p.head.head, p.head.rel = head, rel
	return p
}

// join puts phrases in a row; the head is that of the part numbered h.
func join(h int, parts ...phrase) phrase {
	var out phrase
	for i, p := range parts {
		out.toks = append(out.toks, p.toks...)
		if i == h {
			out.head = p.head
		}
	}
	return out
}

// mark makes a punctuation mark that hangs on head.
func mark(form, xpos string, head *tok, glued bool) phrase {
	t := word(form, form, "PUNCT", xpos)
	t.head, t.rel, t.glued = head, "punct", glued
	return single(t)
}

func comma(head *tok) phrase { return mark(",", ",", head, true) }

// small makes a function word that hangs on head.
func small(form, upos, xpos string, head *tok, rel string) phrase {
	t := word(form, strings.ToLower(form), upos, xpos)
	t.head, t.rel = head, rel
	return single(t)
}

// finish turns a phrase into a sentence.
func finish(p phrase) *conllu.Sentence {
	p.head.head, p.head.rel = nil, "root"
	p.toks = singleMarks(p.toks)
	at := make(map[*tok]int, len(p.toks))
	for i, t := range p.toks {
		at[t] = i
	}
	s := &conllu.Sentence{}
	var text strings.Builder
	for i, t := range p.toks {
		form := t.form
		if i == 0 || i == 1 && p.toks[0].upos == "PUNCT" {
			form = upperFirst(form)
		}
		if i > 0 && !t.glued {
			text.WriteByte(' ')
		}
		head := -1
		if t.head != nil {
			head = at[t.head]
		}
		start := text.Len()
		text.WriteString(form)
		s.Words = append(s.Words, conllu.Word{
			Form: form, Lemma: t.lemma, UPOS: t.upos, XPOS: t.xpos, Head: head, DepRel: t.rel,
			Misc: t.name, Start: start, End: text.Len(),
		})
	}
	s.Text = text.String()
	return s
}

func upperFirst(w string) string {
	if w == "" || w[0] < 'a' || w[0] > 'z' {
		return w
	}
	return string(w[0]-'a'+'A') + w[1:]
}

// singleMarks leaves out a comma that another mark makes needless. Commas govern
// nothing.
func singleMarks(toks []*tok) []*tok {
	out := toks[:0:0]
	for i, t := range toks {
		if t.form == "," && (len(out) > 0 && out[len(out)-1].form == "," || i+1 == len(toks) || toks[i+1].form == ".") {
			continue
		}
		out = append(out, t)
	}
	return out
}
