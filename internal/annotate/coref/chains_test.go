package coref

import (
	"os"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

var kindOf = map[string]news.EntityKind{
	"person": news.Person, "organisation": news.Organisation, "place": news.Place, "country": news.Country, "media": news.Media,
	"agency": news.NewsAgency, "government": news.Government, "company": news.Company, "party": news.Party, "event": news.Event,
}

// markedDoc is a short article with its marks.
type markedDoc struct {
	text  string
	spans []news.Span
	kind  []string
	label []string
}

func readMarkedDocs(t testing.TB) []markedDoc {
	t.Helper()
	data, err := os.ReadFile("testdata/chains.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []markedDoc
	for _, part := range strings.Split(string(data), "\n\n") {
		var m markedDoc
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(part), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for line != "" {
				before, rest, ok := strings.Cut(line, "[")
				b.WriteString(before)
				if !ok {
					break
				}
				inside, after, _ := strings.Cut(rest, "]")
				words, spec, _ := strings.Cut(inside, "|")
				kind, label, ok := strings.Cut(spec, ":")
				if !ok {
					t.Fatalf("mark %q", inside)
				}
				m.spans = append(m.spans, news.Span{Start: b.Len(), End: b.Len() + len(words)})
				b.WriteString(words)
				m.kind, m.label = append(m.kind, kind), append(m.label, label)
				line = after
			}
		}
		if m.text = b.String(); m.text != "" {
			out = append(out, m)
		}
	}
	return out
}

// analysed analyses a marked article and puts its marked names in the place of
// those that the recogniser finds: the rules are tested here, not the model.
func analysed(t testing.TB, m markedDoc) *nlp.Doc {
	t.Helper()
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, m.text, nil)
	d.Names = nil
	for i, s := range m.spans {
		k, ok := kindOf[m.kind[i]]
		if !ok {
			continue
		}
		n := nlp.Name{Span: s, Kind: k, First: d.TokenAt(s.Start)}
		n.Last = n.First
		for n.Last < len(d.Tokens) && d.Tokens[n.Last].Start < s.End {
			n.Last++
		}
		d.Names = append(d.Names, n)
	}
	return d
}

// TestChains holds the linking of names, nominals and pronouns on short articles.
func TestChains(t *testing.T) {
	right, wanted := 0, 0
	for _, m := range readMarkedDocs(t) {
		c := Link(analysed(t, m))
		all := c.WithPronouns()
		got := make([]news.EntityID, len(m.spans))
		for i, s := range m.spans {
			for _, x := range all {
				if x.Span().Overlaps(s) && (x.Form != "adjective" || m.kind[i] == "adjective") && (x.Form != "name") == (kindOf[m.kind[i]] == "") {
					got[i] = x.Entity
				}
			}
		}
		for i := range m.spans {
			wanted++
			ok := true
			for j := range m.spans {
				switch {
				case m.label[i] == "nothing":
					ok = ok && got[i] == ""
				case m.label[j] == "nothing" || i == j:
				case (m.label[i] == m.label[j]) != (got[i] == got[j] && got[i] != ""):
					ok = false
				}
			}
			if ok {
				right++
				continue
			}
			t.Logf("%q: %q is %q of %q", m.text, m.spans[i].Of(m.text), got[i], got)
		}
	}
	share := float64(right) / float64(wanted)
	t.Logf("%d of %d marks right: %.3f", right, wanted, share)
	if share < .95 {
		t.Errorf("%.3f of the marks are right, want at least .95", share)
	}
}
