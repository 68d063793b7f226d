package attrib

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// find analyses a text of lines and finds its attributions.
func find(t testing.TB, text string) []news.Attribution {
	t.Helper()
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	as, err := Find(Input{Doc: d})
	if err != nil {
		t.Fatal(err)
	}
	return as
}

// line writes an attribution as testdata/cases.txt does: what is compared, then
// what may be left out there.
func line(text string, a news.Attribution) (fixed string, more []string) {
	of := func(spans []news.Span) string {
		var words []string
		for _, s := range spans {
			words = append(words, s.Of(text))
		}
		return strings.Join(words, " … ")
	}
	fixed = fmt.Sprintf("[%s] <%s> {%s} %s %s", of(a.Source), of(a.Cue), of(a.Content), a.Kind, a.Stance)
	more = append(more, string(a.SourceType))
	for word, set := range map[string]bool{"negated": a.Negated, "hedged": a.Hedged, "plural": a.Plural} {
		if set {
			more = append(more, word)
		}
	}
	if a.Channel != "" {
		more = append(more, "channel="+a.Channel)
	}
	if len(a.Anonymity) > 0 {
		more = append(more, "unnamed={"+of(a.Anonymity)+"}")
	}
	var chain []string
	for _, l := range a.Chain {
		chain = append(chain, l.Name)
	}
	return fixed, append(more, "chain: "+strings.Join(chain, " > "))
}

// matches reports whether an attribution is what a line of the cases asks for.
func matches(text string, a news.Attribution, want string) bool {
	fixed, more := line(text, a)
	rest, ok := strings.CutPrefix(want, fixed)
	if !ok {
		return false
	}
	rest, chain, hasChain := strings.Cut(rest, "chain: ")
	if hasChain && !slices.Contains(more, "chain: "+chain) {
		return false
	}
	if before, after, ok := strings.Cut(rest, "unnamed={"); ok {
		words, after, _ := strings.Cut(after, "}")
		if !slices.Contains(more, "unnamed={"+words+"}") {
			return false
		}
		rest = before + after
	}
	for _, w := range strings.Fields(rest) {
		if !slices.Contains(more, w) {
			return false
		}
	}
	return true
}

var update = flag.Bool("update", false, "mark the cases that do not come out as written")

// missed stands before a sentence of the cases that is known not to come out as written.
const missed = "~ "

// TestCases holds that every case comes out as written, but for those marked as known
// misses, and that these are misses still. The cases rest on trained models: weights that are
// learned anew may win some and lose others, and -update moves the marks.
func TestCases(t *testing.T) {
	const file = "testdata/cases.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	var group, text string
	var want []string
	known, right, all, at := false, 0, 0, 0
	check := func() {
		if text == "" {
			return
		}
		all++
		as := find(t, text)
		good := len(as) == len(want)
		for i := 0; good && i < len(want); i++ {
			good = matches(text, as[i], want[i])
		}
		if good {
			right++
		}
		if good != known {
			return
		}
		if *update {
			if lines[at] = strings.TrimPrefix(lines[at], missed); !good {
				lines[at] = missed + lines[at]
			}
			return
		}
		if good {
			t.Errorf("%s: %s\n   comes out as written: take its mark away", group, text)
			return
		}
		var got []string
		for _, a := range as {
			fixed, more := line(text, a)
			got = append(got, fixed+" "+strings.Join(more, " "))
		}
		t.Errorf("%s: %s\n   want %s\n   got  %s", group, text, strings.Join(want, "\n        "), strings.Join(got, "\n        "))
	}
	for i, l := range lines {
		switch {
		case strings.HasPrefix(l, "## "):
			check()
			group, text, want = l[3:], "", nil
		case strings.HasPrefix(l, "= "):
			want = append(want, l[2:])
		case l != "" && !strings.HasPrefix(l, "#"):
			check()
			at = i
			l, known = strings.CutPrefix(l, missed)
			text, want = strings.ReplaceAll(l, "|", "\n"), nil
			if strings.HasPrefix(l, "|") {
				text = l
			}
		}
	}
	check()
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d of %d cases come out as written", right, all)
}

// A speaker that the rest of the article names is the one that the caller's
// chains of names give; a pronoun means whoever spoke before.
func TestResolve(t *testing.T) {
	text := "The mayor, Ana Rao, said the hall was open. She added that it would close at ten. Rao said no more."
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	as, err := Find(Input{Doc: d, Resolve: func(at news.Span) (Referent, bool) {
		if strings.Contains(at.Of(text), "Rao") {
			return Referent{Name: "Ana Rao", Kind: news.Person, Entity: "x1", Gender: 'f'}, true
		}
		return Referent{}, false
	}})
	if err != nil || len(as) < 2 {
		t.Fatalf("%d attributions, %v", len(as), err)
	}
	for i, a := range as[:2] {
		if len(a.Chain) != 1 || a.Chain[0].Entity != "x1" || a.Chain[0].Name != "Ana Rao" || a.SourceType != news.NamedPerson {
			t.Errorf("attribution %d: %s, chain %+v", i, a.SourceType, a.Chain)
		}
	}
}

// Who tells the outlet itself something needs no relay to be in its text.
func TestTheOutletIsNoRelay(t *testing.T) {
	text := "Ana Rao told the Drava Herald that the bridge was safe."
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	for outlet, want := range map[string]int{"": 2, "The Drava Herald": 1, "The Lund Post": 2} {
		as, err := Find(Input{Doc: d, Outlet: outlet})
		if err != nil || len(as) != 1 || len(as[0].Chain) != want {
			t.Errorf("in %q: %+v, %v, want a chain of %d", outlet, as, err, want)
		}
	}
}

// Captions and credits have no attributions; a language without lists has none
// either, but is no error.
func TestWhereNoneAreSought(t *testing.T) {
	text := "“We are late,” Ana Rao said."
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	for _, kind := range []news.BlockKind{news.Caption, news.CreditLine, news.Byline} {
		as, err := Find(Input{Doc: d, Blocks: []news.Block{{Kind: kind, Start: 0, End: len(text)}}})
		if err != nil || len(as) != 0 || as == nil {
			t.Errorf("%s: %v, %v", kind, as, err)
		}
	}
	d.Lang = "xx"
	if as, err := Find(Input{Doc: d}); err != nil || as == nil {
		t.Errorf("unknown language: %v, %v", as, err)
	}
}

func TestChannelByWhatItsNounGoesWith(t *testing.T) {
	for text, want := range map[string]string{
		"Ana Rao, who studies rivers, said the dam was safe.":            "",
		"Holm, who read the paper at breakfast, said the road was shut.": "",
		"Holm said at the site of the crash that the road was shut.":     "",
		"The court heard that the man had been armed.":                   "",
		"Lawyers said in a filing on Monday that the bank had lied.":     "court filing",
		"In a regulatory filing, the bank said the deal was dead.":       "document",
	} {
		if as := find(t, text); len(as) != 1 || as[0].Channel != want {
			t.Errorf("%s: %+v, want the channel %q", text, as, want)
		}
	}
}
