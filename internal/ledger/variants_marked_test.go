package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// shownForms gives the forms of a story's only quotation as a reader sees them: <x> for
// words that differ, -x- for words left out, with what is said of the form.
func shownForms(t *testing.T, paragraphs ...string) (forms []string, speaker, difference string) {
	t.Helper()
	var ps []paper
	for i, p := range paragraphs {
		ps = append(ps, paper{[]string{"One", "Two", "Three"}[i], "2024-05-14", []string{"The town speaks", p}})
	}
	s, as := build(t, ps)
	if len(s.QuoteVariants) != 1 {
		return nil, "", ""
	}
	text := map[news.ArticleID]string{}
	for _, a := range as {
		text[a.ID] = a.Text
	}
	q := s.QuoteVariants[0]
	for _, v := range q.Variants {
		var b strings.Builder
		for i := v.Start; i < v.End; i++ {
			for _, l := range v.Lacks {
				if l.At == i {
					b.WriteString("-" + text[q.Variants[0].Article][l.Start:l.End] + "- ")
				}
			}
			for _, d := range v.Differs {
				if d.Start == i {
					b.WriteString("<")
				}
			}
			b.WriteByte(text[v.Article][i])
			for _, d := range v.Differs {
				if d.End == i+1 {
					b.WriteString(">")
				}
			}
		}
		f := strings.Trim(b.String(), ",.")
		if v.Marked {
			f += " marked"
		}
		if v.Cut {
			f += " cut"
		}
		forms = append(forms, f)
	}
	return forms, q.Speaker, q.Difference
}

func TestFormsOfAQuotationWordByWord(t *testing.T) {
	whole := "“We will mend the quay before the herring come, and nobody will pay for it twice,” Mayor Ada Lund said."
	for _, c := range []struct{ name, other, want string }{
		{"one word exchanged", "“We will mend the quay before the guests come, and nobody will pay for it twice,” Mayor Ada Lund said.",
			"We will mend the quay before the <guests> come, and nobody will pay for it twice"},
		{"the last word exchanged", "“We will mend the quay before the herring come, and nobody will pay for it again,” Mayor Ada Lund said.",
			"We will mend the quay before the herring come, and nobody will pay for it <again>"},
		{"the first word exchanged", "“They will mend the quay before the herring come, and nobody will pay for it twice,” Mayor Ada Lund said.",
			"<They> will mend the quay before the herring come, and nobody will pay for it twice"},
		{"words left out in the middle", "“We will mend the quay before the herring come, and nobody will pay twice,” Mayor Ada Lund said.",
			"We will mend the quay before the herring come, and nobody will pay -for it- twice"},
		{"dots for words left out", "“We will mend the quay … and nobody will pay for it twice,” Mayor Ada Lund said.",
			"We will mend the quay … -before the herring come- and nobody will pay for it twice marked"},
		{"brackets", "“[The town] will mend the quay before the herring come, and nobody will pay for it twice,” Mayor Ada Lund said.",
			"[<The town>] will mend the quay before the herring come, and nobody will pay for it twice marked"},
		{"cut behind", "“We will mend the quay before the herring come,” Mayor Ada Lund said.",
			"We will mend the quay before the herring come cut"},
		{"cut before", "“Nobody will pay for it twice,” Mayor Ada Lund said.", "Nobody will pay for it twice cut"},
		{"a few words near the beginning", "Mayor Ada Lund said that the town “will mend the quay before the herring come”.", "will mend the quay before the herring come cut"},
		{"a few words of it", "Mayor Ada Lund said that the town would mend it “before the herring come”.", "before the herring come cut"},
	} {
		forms, _, _ := shownForms(t, whole, c.other)
		if len(forms) != 2 || forms[1] != c.want {
			t.Errorf("%s: %q, want %q", c.name, forms, c.want)
		}
	}
	for _, c := range []struct{ name, one, other, want string }{
		{"a title put in", "“Brandt knows what happened at the quay and he will not say it,” the trader Ole Moe said.",
			"“Captain Brandt knows what happened at the quay and he will not say it,” the trader Ole Moe said.",
			"-Captain- Brandt knows what happened at the quay and he will not say it"},
		{"a title in brackets", "“Brandt knows what happened at the quay and he will not say it,” the trader Ole Moe said.",
			"“[Mr] Brandt knows what happened at the quay and he will not say it,” the trader Ole Moe said.",
			"[<Mr>] Brandt knows what happened at the quay and he will not say it marked"},
	} {
		forms, _, _ := shownForms(t, c.one, c.other)
		if len(forms) != 2 || forms[1] != c.want {
			t.Errorf("%s: %q, want %q", c.name, forms, c.want)
		}
	}
}

// A quotation that one outlet gives to a crowd and others to a person is that person's.
func TestAQuotationOfAPersonAndOfACrowd(t *testing.T) {
	_, speaker, difference := shownForms(t,
		"“It is a net with a hole as wide as the harbour,” residents said.",
		"“It is a net with a hole as wide as the harbour,” Mayor Ada Lund said.",
		"Mayor Ada Lund called the plan “a net with a hole as wide as the harbour”.")
	if speaker != "Ada Lund" || !strings.Contains(difference, "given to a named speaker and to others") {
		t.Errorf("speaker %q, difference %q", speaker, difference)
	}
}
