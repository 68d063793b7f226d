package link_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/link"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// meantimeDoc is a document of MEANTIME with the names among its gold mentions.
type meantimeDoc struct {
	id, topic, text string
	names           []goldName
}

type goldName struct {
	span  news.Span
	kind  news.EntityKind
	chain string
}

var chainType = regexp.MustCompile(`_(PER|ORG|LOC)\d`)

func readMeantime(t testing.TB) []meantimeDoc {
	t.Helper()
	f, err := os.Open(sharedFile(t, "bench/events/meantime_en.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []meantimeDoc
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		var row struct {
			DocID     string `json:"doc_id"`
			Topic     string
			Sentences map[string][]string
			Mentions  []struct {
				Sent, Start, End int
				Chain, Text      string
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		d := meantimeDoc{id: row.DocID, topic: row.Topic}
		starts := map[[2]int]int{}
		var b strings.Builder
		for s := range len(row.Sentences) + 8 {
			words, ok := row.Sentences[fmt.Sprint(s)]
			if !ok {
				continue
			}
			for i, w := range words {
				starts[[2]int{s, i}] = b.Len()
				b.WriteString(w)
				b.WriteByte(' ')
			}
			b.WriteByte('\n')
		}
		d.text = b.String()
		mentions := row.Mentions
		slices.SortStableFunc(mentions, func(a, b struct {
			Sent, Start, End int
			Chain, Text      string
		}) int {
			return (a.End - a.Start) - (b.End - b.Start)
		})
		for _, m := range mentions {
			typ := chainType.FindStringSubmatch(m.Chain)
			start, ok := starts[[2]int{m.Sent, m.Start}]
			if typ == nil || !ok || !isName(m.Text) {
				continue
			}
			span := news.Span{Start: start, End: start + len(m.Text)}
			if !span.In(len(d.text)) || slices.ContainsFunc(d.names, func(n goldName) bool { return n.span.Overlaps(span) }) {
				continue
			}
			kind := map[string]news.EntityKind{"PER": news.Person, "ORG": news.Organisation, "LOC": news.Place}[typ[1]]
			d.names = append(d.names, goldName{span, kind, m.Chain})
		}
		slices.SortFunc(d.names, func(a, b goldName) int { return a.span.Start - b.span.Start })
		out = append(out, d)
	}
	return out
}

// isName reports whether a gold mention is a name: capitalised words, small ones
// between them.
func isName(s string) bool {
	for i, w := range strings.Fields(s) {
		small := i > 0 && (w == "of" || w == "and" || w == "the" || w == "for" || w == "'s" || w == "de" || w == "&")
		if !small && (w[0] < 'A' || w[0] > 'Z') {
			return false
		}
	}
	switch s {
	case "", "I", "We", "He", "She", "It", "They", "My", "Our", "His", "Her", "CEO":
		return false
	}
	return !strings.HasSuffix(s, "'s")
}

// TestMeantime measures linking across the articles of each topic of MEANTIME,
// gold names given: B-cubed, beside the same string.
func TestMeantime(t *testing.T) {
	docs := readMeantime(t)
	byTopic := map[string][]meantimeDoc{}
	var topics []string
	for _, d := range docs {
		if byTopic[d.topic] == nil {
			topics = append(topics, d.topic)
		}
		byTopic[d.topic] = append(byTopic[d.topic], d)
	}
	var gold, ours, same []string
	for _, topic := range topics {
		var articles []*news.Article
		for i, m := range byTopic[topic] {
			d := analysed(t, m.text, nil)
			d.Names = nil
			for _, n := range m.names {
				x := nlp.Name{Span: n.span, Kind: n.kind, First: d.TokenAt(n.span.Start)}
				for x.Last = x.First; x.Last < len(d.Tokens) && d.Tokens[x.Last].Start < n.span.End; x.Last++ {
				}
				d.Names = append(d.Names, x)
			}
			articles = append(articles, &news.Article{ID: news.ArticleID(fmt.Sprint(i)), Text: m.text, Language: "en", Mentions: coref.Link(d).Mentions})
		}
		link.Story(articles, link.Options{})
		for i, m := range byTopic[topic] {
			for _, n := range m.names {
				id := fmt.Sprint(topic, i, n.span)
				for _, x := range articles[i].Mentions {
					// The country's name lies in "the US government".
					if x.Form == "name" && x.Span().Overlaps(n.span) && !(x.Span() != n.span && x.Start <= n.span.Start && x.End >= n.span.End && strings.HasPrefix(x.Key, "gov:")) {
						id = topic + string(x.Entity)
						break
					}
				}
				gold, ours, same = append(gold, topic+n.chain), append(ours, id), append(same, topic+n.span.Of(m.text))
			}
		}
	}
	p, r, f := bcubed(gold, ours)
	p0, r0, f0 := bcubed(gold, same)
	t.Logf("%d documents, %d names; linked: P %.3f R %.3f F %.3f; same string: P %.3f R %.3f F %.3f", len(docs), len(gold), p, r, f, p0, r0, f0)
	if f < max(f0, .81) {
		t.Errorf("B-cubed F %.3f is below its floor of .81, or that of the same string, %.3f", f, f0)
	}
	if testing.Verbose() {
		worst(t, gold, ours, same)
	}
}

// bcubed is B-cubed precision, recall and F (Bagga and Baldwin 1998).
func bcubed(gold, got []string) (p, r, f float64) {
	g, q, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for i := range gold {
		g[gold[i]]++
		q[got[i]]++
		both[[2]string{gold[i], got[i]}]++
	}
	for i := range gold {
		n := float64(both[[2]string{gold[i], got[i]}])
		p += n / float64(q[got[i]])
		r += n / float64(g[gold[i]])
	}
	p, r = p/float64(len(gold)), r/float64(len(gold))
	return p, r, 2 * p * r / (p + r)
}

// worst logs the largest clusters that mix chains, and chains that are split.
func worst(t *testing.T, gold, ours, names []string) {
	mixed := map[string]map[string]int{}
	for i := range gold {
		if mixed[ours[i]] == nil {
			mixed[ours[i]] = map[string]int{}
		}
		mixed[ours[i]][names[i]+" <"+gold[i][len(gold[i])-6:]+">"]++
	}
	var lines []string
	for k, v := range mixed {
		if len(v) > 1 {
			var s []string
			for n, c := range v {
				s = append(s, fmt.Sprintf("%s ×%d", n, c))
			}
			slices.Sort(s)
			lines = append(lines, k+": "+strings.Join(s, ", "))
		}
	}
	slices.Sort(lines)
	for _, l := range lines {
		t.Log(l)
	}
}
