package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/annotate/coref"
	"hearsay/internal/news"
	"hearsay/internal/nlp/train"
)

// mentionOf is a mention of a corpus with the chain that it belongs to.
type mentionOf struct {
	news.Span
	chain string
}

// describedCorpora reads the news of MEANTIME and OntoGUM, which mark what is the same.
func describedCorpora(data *train.Data) ([]DescribedText, error) {
	var out []DescribedText
	add := func(group, text string, gold []mentionOf, every bool) error {
		a := &news.Article{ID: "a1", Text: text, Language: "en"}
		doc, err := annotate.Annotate(a, annotate.Options{})
		if err != nil {
			return fmt.Errorf("descriptions of %s: %w", group, err)
		}
		out = append(out, DescribedText{group, 1, doc, inChains(text, gold, every)})
		return nil
	}
	if err := readMeantime(data, add); err != nil {
		return nil, err
	}
	return out, readOntoGUM(data, add)
}

// inChains judges by the chains of a corpus. What no chain has is nobody where every
// phrase of a text is in one or stands alone.
func inChains(text string, gold []mentionOf, every bool) func(*coref.Chains, *coref.Choice) ([]int, bool) {
	return func(c *coref.Chains, x *coref.Choice) (right []int, told bool) {
		var is *mentionOf
		for i := range gold {
			m := &gold[i]
			begins := m.Start-len("the ") <= x.Start && x.Start <= m.Start
			// "the company that …", "the company of …"
			ends := x.End == m.End || x.End < m.End && (text[x.End] != ' ' || strings.ContainsAny(text[x.End:min(len(text), x.End+4)], "wof"))
			if begins && ends && (is == nil || m.Len() < is.Len()) {
				is = m
			}
		}
		if is == nil {
			return nil, every
		}
		for i, o := range x.Options {
			ch := c.Chain(o.Entity)
			if ch == nil {
				continue
			}
			hits, all := 0, 0
			for _, m := range c.Mentions {
				if m.Entity != ch.ID || x.Span.Overlaps(m.Span()) || m.Form == "nominal" && ch.Name != "" {
					continue
				}
				all++
				if slices.ContainsFunc(gold, func(g mentionOf) bool {
					return g.chain == is.chain && g.Start-len("the ") <= m.Start && m.End <= g.End+1 && (m.End >= g.End-1 || m.Start == g.Start)
				}) {
					hits++
				}
			}
			if hits > 1 || hits > 0 && 4*hits >= all {
				right = append(right, i)
			}
		}
		return right, true
	}
}

// entityChain is how MEANTIME marks a chain of persons, bodies or places.
var entityChain = regexp.MustCompile(`_(PER|ORG|LOC)\d`)

// readMeantime reads MEANTIME, whose annotators have marked what takes part in events
// and left out the rest.
func readMeantime(data *train.Data, add func(group, text string, gold []mentionOf, every bool) error) error {
	const name = "events/meantime_en.jsonl"
	b, err := data.Read(name)
	if err != nil {
		return err
	}
	for line := range bytes.Lines(b) {
		var r struct {
			DocID     string `json:"doc_id"`
			Sentences map[string][]string
			Mentions  []struct {
				Sent, Start int
				Chain, Text string
			}
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return fmt.Errorf("training data %s: %w", name, err)
		}
		words := map[[2]int]news.Span{}
		var text strings.Builder
		for s := range len(r.Sentences) + 8 {
			for i, w := range r.Sentences[strconv.Itoa(s)] {
				if i > 0 && !strings.ContainsAny(w[:1], ".,;:')%?!") {
					text.WriteByte(' ')
				}
				words[[2]int{s, i}] = news.Span{Start: text.Len(), End: text.Len() + len(w)}
				text.WriteString(w)
			}
			text.WriteByte("\n "[min(s/2, 1)]) // a headline and a date open it
		}
		var gold []mentionOf
		for _, m := range r.Mentions {
			from, ok := words[[2]int{m.Sent, m.Start}]
			to, also := words[[2]int{m.Sent, m.Start + strings.Count(m.Text, " ")}]
			if ok && also && entityChain.MatchString(m.Chain) {
				gold = append(gold, mentionOf{news.Span{Start: from.Start, End: to.End}, m.Chain})
			}
		}
		if err := add("MEANTIME "+path.Dir(r.DocID), text.String(), gold, false); err != nil {
			return err
		}
	}
	return nil
}

var chainBracket = regexp.MustCompile(`(\()?(\d+)(\))?`)

// gumNews are the news of OntoGUM.
var gumNews = strings.Fields("afghan asylum clock crane defector election expo flag hackers homeopathic ie9 imprisoned iodine korea lanterns nasa questionnaire sensitive soccer stampede taxes warhol warming worship")

// readOntoGUM reads the news of OntoGUM over the texts of the treebank.
func readOntoGUM(data *train.Data, add func(group, text string, gold []mentionOf, every bool) error) error {
	for _, id := range gumNews {
		sentences, err := data.CoNLLU("nlp/gum/GUM_news_" + id + ".conllu")
		if err != nil {
			return err
		}
		var text strings.Builder
		var words []news.Span
		for i, s := range sentences {
			if i > 0 {
				text.WriteByte(" \n"[truth(s.NewPar)])
			}
			for _, w := range s.Words {
				words = append(words, news.Span{Start: text.Len() + w.Start, End: text.Len() + w.End})
			}
			text.WriteString(s.Text)
		}
		chains := "nlp/ontogum_news/GUM_news_" + id + ".conll"
		b, err := data.Read(chains)
		if err != nil {
			return err
		}
		var gold []mentionOf
		open := map[string][]int{}
		for sc := bufio.NewScanner(bytes.NewReader(b)); sc.Scan(); {
			columns := strings.Split(sc.Text(), "\t")
			i, err := strconv.Atoi(columns[0])
			if err != nil || len(columns) < 3 || i >= len(words) {
				continue
			}
			for _, m := range chainBracket.FindAllStringSubmatch(columns[2], -1) {
				id := m[2]
				if m[1] != "" {
					open[id] = append(open[id], i)
				}
				if n := len(open[id]); m[3] != "" && n > 0 {
					gold = append(gold, mentionOf{news.Span{Start: words[open[id][n-1]].Start, End: words[i].End}, id})
					open[id] = open[id][:n-1]
				}
			}
		}
		if err := add("OntoGUM", text.String(), gold, true); err != nil {
			return err
		}
	}
	return nil
}
