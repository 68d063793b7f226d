package names

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/token"
	"hearsay/internal/nlp/train"
)

// corpus is a set of documents with names and the guideline they follow.
type corpus struct {
	name      string
	id        string // for programs, of what is measured on
	guideline int
	times     int // how often a sentence is seen in each round
	read      func(d *train.Data) ([]marked, error)
}

// marked is a text with its names.
type marked struct {
	text  string
	spans []span
}

type span struct {
	start, end int // bytes
	typ        int
}

// The guidelines: what counts as a name, and where it begins and ends, differs
// between these groups of corpora.
const (
	guidelineWeb       = iota + 1 // UNER and GUM: the target
	guidelineWikipedia            // Wikigold and CrossNER
	guidelineTwitter              // Broad Twitter Corpus and WNUT
	guidelineNews                 // MEANTIME
	numGuidelines
	targetGuideline = guidelineWeb
)

var trainingCorpora = []corpus{
	{"UNER dev", "", guidelineWeb, 3, labelled("nlp/uner/ewt_dev.iob2")},
	{"GUM", "", guidelineWeb, 1, gumNames(train.Both, "")},
	{"Wikigold", "", guidelineWikipedia, 1, labelled("nlp/wikigold/wikigold.conllu")},
	{"CrossNER politics", "", guidelineWikipedia, 1, labelled("nlp/crossner_politics/train.txt", "nlp/crossner_politics/dev.txt", "nlp/crossner_politics/test.txt")},
	{"Broad Twitter", "", guidelineTwitter, 1, labelled("nlp/btc/a.conll", "nlp/btc/b.conll", "nlp/btc/e.conll", "nlp/btc/f.conll", "nlp/btc/g.conll", "nlp/btc/h.conll")},
	{"WNUT 17", "", guidelineTwitter, 1, labelled("nlp/wnut17/wnut17train.conll", "nlp/wnut17/emerging.dev.conll", "nlp/wnut17/emerging.test.annotated")},
	{"MEANTIME", "", guidelineNews, 1, meantime(false)},
}

var testCorpora = []corpus{
	{"UNER EWT test", "uner_ewt_test", guidelineWeb, 1, labelled("nlp/uner/ewt_test.iob2")},
	{"GUM test news", "gum_test_news", guidelineWeb, 1, gumNames(train.Test, "news")},
	{"MEANTIME test", "meantime_test", guidelineNews, 1, meantime(true)},
}

// types maps the corpora's labels to the model's types; labels that are not in
// it are no names to the model.
var types = map[string]int{
	"PER": typePerson, "person": typePerson, "politician": typePerson,
	"ORG": typeOrganisation, "corporation": typeOrganisation, "group": typeOrganisation,
	"organisation": typeOrganisation, "politicalparty": typeOrganisation, "organization": typeOrganisation,
	"LOC": typePlace, "location": typePlace, "country": typePlace, "place": typePlace,
}

func labelled(files ...string) func(*train.Data) ([]marked, error) {
	return func(d *train.Data) ([]marked, error) {
		var out []marked
		for _, file := range files {
			b, err := d.Read(file)
			if err != nil {
				return nil, err
			}
			all, err := conllu.ReadLabelled(bytes.NewReader(b), conllu.Columns{})
			if err != nil {
				return nil, fmt.Errorf("training data %s: %w", file, err)
			}
			if d.Only > 0 && len(all) > d.Only {
				all = all[:d.Only]
			}
			for _, s := range all {
				out = append(out, joined(s))
			}
		}
		return out, nil
	}
}

// joined is the sentence with one space between its words: that is how words
// come that were cut by somebody else.
func joined(s conllu.Labelled) marked {
	var m marked
	var b strings.Builder
	open := -1
	for i, w := range s.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(w.Form)
		place, name, _ := strings.Cut(w.Label, "-")
		t, ok := types[name]
		if strings.HasPrefix(w.Form, "@") || i > 0 && s.Words[i-1].Form == "@" {
			ok = false // the name of an account is no name
		}
		switch {
		case !ok:
			open = -1
		case place == "I" && open >= 0 && m.spans[open].typ == t:
			m.spans[open].end = b.Len()
		default:
			open = len(m.spans)
			m.spans = append(m.spans, span{start, b.Len(), t})
		}
	}
	m.text = b.String()
	return m
}

// meantime reads the entity mentions of MEANTIME that are names. Every fifth
// document is kept for testing.
func meantime(test bool) func(*train.Data) ([]marked, error) {
	return func(d *train.Data) ([]marked, error) {
		b, err := d.Read("events/meantime_en.jsonl")
		if err != nil {
			return nil, err
		}
		var out []marked
		for n, line := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
			var doc struct {
				Sentences map[string][]string `json:"sentences"`
				Mentions  []struct {
					Sent, Start, End int
					Chain            string
				} `json:"mentions"`
			}
			if err := json.Unmarshal(line, &doc); err != nil {
				return nil, fmt.Errorf("training data events/meantime_en.jsonl: line %d: %w", n+1, err)
			}
			if (n%5 == 4) != test {
				continue
			}
			// Only the opening sentences of a document were annotated.
			annotated := 0
			for _, m := range doc.Mentions {
				if m.Sent <= openingSentences {
					annotated = max(annotated, m.Sent+1)
				}
			}
			for i := range annotated {
				words := doc.Sentences[fmt.Sprint(i)]
				s := conllu.Labelled{Words: make([]conllu.LabelledWord, len(words))}
				for k, w := range words {
					s.Words[k] = conllu.LabelledWord{Form: w, Label: "O"}
				}
				for _, m := range doc.Mentions {
					if m.Sent == i && m.Start >= 0 && m.End <= len(words) {
						markMention(s.Words[m.Start:m.End], m.Chain)
					}
				}
				out = append(out, joined(s))
			}
		}
		return out, nil
	}
}

// openingSentences is the last sentence that MEANTIME's annotators read, the
// title being the first.
const openingSentences = 5

// markMention labels a mention whose words are all written as a name. The
// longest mention that is one wins.
func markMention(ws []conllu.LabelledWord, chain string) {
	typ := ""
	for _, t := range []string{"PER", "ORG", "LOC"} {
		if strings.Contains(chain, "_"+t) || strings.HasPrefix(chain, t) {
			typ = t
		}
	}
	if typ == "" {
		return
	}
	for i, w := range ws {
		if !isUpper(w.Form) && !(i > 0 && i < len(ws)-1 && (w.Form == "of" || w.Form == "and" || w.Form == "the" || w.Form == "for" || w.Form == "&" || w.Form == "-")) {
			return
		}
	}
	held := 0
	for _, w := range ws {
		if w.Label != "O" {
			held++
		}
	}
	if held >= len(ws) && len(ws) > 0 {
		return // within a longer one
	}
	for i := range ws {
		ws[i].Label = "I-" + typ
	}
	ws[0].Label = "B-" + typ
}

func isUpper(s string) bool { return s != "" && (s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 0x80) }

// read makes samples of the corpora: their texts cut and tagged as any text
// would be, with the names that fall on token bounds.
func (s *school) read(data *train.Data, corpora []corpus) ([]sample, error) {
	var out []sample
	for i := range corpora {
		c := &corpora[i]
		all, err := c.read(data)
		if err != nil {
			return nil, err
		}
		names, lost := 0, 0
		for _, m := range all {
			d := &nlp.Doc{}
			var buf token.Buffer
			s.split.Split(d, &buf, m.text, nil)
			s.tag.Tag(d)
			gold, miss := project(d, m.spans)
			names += len(m.spans)
			lost += miss
			for _, at := range d.Sentences {
				if at.Last > at.First {
					out = append(out, sample{doc: d, at: at, gold: gold[at.First:at.Last], corpus: c})
				}
			}
		}
		data.Logf("%s: %d texts, %d names, %d of them across token bounds", c.name, len(all), names, lost)
	}
	return out, nil
}

// project gives the tokens the labels of the spans. Spans that do not fall on
// token bounds are counted and lost.
func project(d *nlp.Doc, spans []span) (labels []label, lost int) {
	labels = make([]label, len(d.Tokens))
	for _, s := range spans {
		i, j := d.TokenAt(s.start), d.TokenAt(s.end-1)
		if i >= len(d.Tokens) || j >= len(d.Tokens) || d.Tokens[i].Start != s.start || d.Tokens[j].End != s.end ||
			d.SentenceOf(i) != d.SentenceOf(j) {
			lost++
			continue
		}
		if i == j {
			labels[i] = makeLabel(unit, s.typ)
			continue
		}
		labels[i], labels[j] = makeLabel(begin, s.typ), makeLabel(last, s.typ)
		for k := i + 1; k < j; k++ {
			labels[k] = makeLabel(inside, s.typ)
		}
	}
	return labels, lost
}
