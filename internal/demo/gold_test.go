package demo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// gold is one story's gold beside the lines of its captures.
type gold struct {
	lines        map[string][]string
	articles     goldArticles
	attributions []goldAttribution
	entities     goldEntities
	times        goldTimes
	ledger       goldLedger
}

func TestGoldStandsInItsCaptures(t *testing.T) {
	stories := map[string]fs.FS{}
	for _, name := range Names() {
		stories[name] = Story(name)
	}
	unseen, err := filepath.Glob("../eval/testdata/unseen/*/captures")
	if err != nil || len(unseen) == 0 {
		t.Fatalf("no stories beside the bundled ones: %v", err)
	}
	for _, dir := range unseen {
		stories[filepath.Base(filepath.Dir(dir))] = os.DirFS(filepath.Dir(dir))
	}
	for name, dir := range stories {
		t.Run(name, func(t *testing.T) {
			g := readGold(t, dir)
			t.Run("articles", func(t *testing.T) { g.checkArticles(t) })
			t.Run("attributions", func(t *testing.T) { g.checkAttributions(t) })
			t.Run("entities and times", func(t *testing.T) { g.checkNamesAndTimes(t) })
			t.Run("statements", func(t *testing.T) { g.checkStatements(t) })
			t.Run("comparisons", func(t *testing.T) { g.checkComparisons(t) })
		})
	}
}

func TestStoryThatIsNotBundled(t *testing.T) {
	for _, name := range []string{"no-such-story", "", "../demo", "/"} {
		if _, err := fs.ReadFile(Story(name), "ledger.json"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Story(%q): reading its ledger gives %v, want an error that is fs.ErrNotExist", name, err)
		}
	}
}

func TestDefaultComesFirst(t *testing.T) {
	if n := Names(); n[0] != Default {
		t.Errorf("Names() = %v, want %q first", n, Default)
	}
}

func readGold(t *testing.T, dir fs.FS) *gold {
	t.Helper()
	g := &gold{lines: map[string][]string{}}
	read := func(name string, into any) {
		t.Helper()
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		d := json.NewDecoder(bytes.NewReader(b))
		d.DisallowUnknownFields()
		if err := d.Decode(into); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	read("articles.json", &g.articles)
	read("entities.json", &g.entities)
	read("times.json", &g.times)
	read("ledger.json", &g.ledger)
	b, err := fs.ReadFile(dir, "attributions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range bytes.Split(bytes.TrimSpace(b), []byte("\n")) {
		var a goldAttribution
		if err := json.Unmarshal(row, &a); err != nil {
			t.Fatalf("attributions.jsonl:%d: %v", i+1, err)
		}
		g.attributions = append(g.attributions, a)
	}
	captures, err := fs.ReadDir(dir, "captures")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range captures {
		b, err := fs.ReadFile(dir, "captures/"+c.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(b) {
			t.Errorf("%s is not UTF-8", c.Name())
		}
		g.lines[c.Name()] = strings.Split(string(b), "\n")
	}
	return g
}

// line gives the text at a place, or "" (and fails the test) where there is none.
func (g *gold) line(t *testing.T, p place) string {
	t.Helper()
	lines := g.lines[p.Capture]
	if p.Line < 1 || p.Line > len(lines) || strings.TrimSpace(lines[p.Line-1]) == "" {
		t.Errorf("%s:%d: no such line, or an empty one", p.Capture, p.Line)
		return ""
	}
	return strings.ReplaceAll(lines[p.Line-1], "\u00a0", " ")
}

// holds fails the test unless the text stands at the place.
func (g *gold) holds(t *testing.T, p place, what, text string) {
	t.Helper()
	if line := g.line(t, p); text == "" || !strings.Contains(line, text) && !strings.Contains(resolved(p.Capture, line), text) {
		t.Errorf("%s:%d: the %s %q does not stand there", p.Capture, p.Line, what, text)
	}
}

// resolved is a line of a capture with the character references of a page
// resolved: gold is written as the page reads.
func resolved(capture, line string) string {
	if strings.HasSuffix(capture, ".html") {
		return html.UnescapeString(line)
	}
	return line
}

// body reports whether the place is a line of article text.
func (g *gold) body(p place) bool {
	for _, a := range g.articles.Articles {
		if a.Capture == p.Capture {
			return slices.Contains(a.BodyLines, p.Line)
		}
	}
	return false
}

var tag = regexp.MustCompile(`<[^>]*>`)

// plain is a line of a page without its tags, with white space folded.
func plain(line string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(line, ""))), " ")
}

func (g *gold) checkArticles(t *testing.T) {
	if len(g.articles.Articles) != len(g.lines) || len(g.ledger.OneStory) != len(g.lines) {
		t.Errorf("%d captures, but %d articles and %d captures of one story", len(g.lines), len(g.articles.Articles), len(g.ledger.OneStory))
	}
	for _, a := range g.articles.Articles {
		whole := strings.ReplaceAll(strings.Join(g.lines[a.Capture], "\n"), "*", "")
		if !strings.Contains(whole, a.Headline) || !strings.Contains(whole, a.Subheadline) {
			t.Errorf("%s: the headline or subheadline does not stand in it", a.Capture)
		}
		if a.Outlet != nil && !strings.Contains(strings.ToLower(whole), strings.ToLower(*a.Outlet)) { // a masthead may be in capitals
			t.Errorf("%s: the outlet %q is not named in it", a.Capture, *a.Outlet)
		}
		if a.URL != nil && !strings.Contains(whole, *a.URL) {
			t.Errorf("%s: the address %q does not stand in it", a.Capture, *a.URL)
		}
		for _, c := range a.AgencyCredits {
			if !strings.Contains(whole, c) {
				t.Errorf("%s: the credit %q does not stand in it", a.Capture, c)
			}
		}
		if len(a.BodyLines) == 0 || !slices.IsSorted(a.BodyLines) {
			t.Errorf("%s: body lines %v: want some, in order", a.Capture, a.BodyLines)
		}
		if isHTML := strings.HasSuffix(a.Capture, ".html"); isHTML && len(a.BodyText) != len(a.BodyLines) {
			t.Errorf("%s: %d paragraphs of text for %d lines", a.Capture, len(a.BodyText), len(a.BodyLines))
		}
		for i, n := range a.BodyLines {
			got := g.line(t, place{a.Capture, n})
			// A credit at the end of the line is no body text.
			if len(a.BodyText) > i && strings.TrimSuffix(plain(got), " "+strings.Join(a.AgencyCredits, "")) != a.BodyText[i] {
				t.Errorf("%s:%d: body text %q is not the line's %q", a.Capture, n, a.BodyText[i], plain(got))
			}
		}
		for _, n := range slices.Concat(a.CaptionLines, a.HeadingLines, a.ListLines) {
			g.line(t, place{a.Capture, n})
			if slices.Contains(a.BodyLines, n) {
				t.Errorf("%s:%d is body, and also caption, heading or list", a.Capture, n)
			}
		}
		for _, j := range a.Joined {
			if !slices.Contains(a.BodyLines, j[0]) || !slices.Contains(a.BodyLines, j[1]) || j[0] >= j[1] {
				t.Errorf("%s: joined lines %v are not two body lines in order", a.Capture, j)
			}
		}
		checkFurniture(t, g, a)
	}
}

func checkFurniture(t *testing.T, g *gold, a goldArticle) {
	for lines, what := range a.Furniture {
		from, to, err := lineRange(lines)
		if err != nil || from < 1 || to < from || to > len(g.lines[a.Capture]) {
			t.Errorf("%s: furniture %q (%s) names no lines", a.Capture, lines, what)
			continue
		}
		for n := from; n <= to; n++ {
			if slices.Contains(a.BodyLines, n) {
				t.Errorf("%s:%d is both body and furniture (%s)", a.Capture, n, what)
			}
		}
	}
	body := strings.Join(a.BodyText, "\n")
	for _, f := range a.FurnitureText {
		if strings.Contains(body, f) {
			t.Errorf("%s: the furniture %q stands in the body too", a.Capture, f)
		}
	}
}

// lineRange reads "12" or "12-14".
func lineRange(s string) (from, to int, err error) {
	a, b, ranged := strings.Cut(s, "-")
	if from, err = strconv.Atoi(a); err != nil || !ranged {
		return from, from, err
	}
	to, err = strconv.Atoi(b)
	return from, to, err
}

func (g *gold) checkAttributions(t *testing.T) {
	for _, a := range g.attributions {
		p := place{a.Capture, a.Line}
		if !g.body(p) {
			t.Errorf("%s:%d: an attribution outside the body", a.Capture, a.Line)
		}
		g.holds(t, p, "content", a.Content)
		g.holds(t, p, "source", a.Source)
		g.holds(t, p, "cue", a.Cue)
		if len(a.Chain) == 0 || slices.Contains(a.Chain, "") {
			t.Errorf("%s:%d: chain %q: want an origin, and no empty name", a.Capture, a.Line, a.Chain)
		}
		for what, v := range map[string]struct{ got, of string }{
			"kind":        {a.Kind, "direct indirect mixed"},
			"source type": {a.SourceType, "named_person unnamed_person organisation government media document collective"},
			"stance": {a.Stance, "asserts confirms acknowledges announces denies retracts accuses criticises praises claims warns threatens " +
				"demands asks promises expects hopes fears doubts suggests speculates witnessed declines"},
		} {
			if !slices.Contains(strings.Fields(v.of), v.got) {
				t.Errorf("%s:%d: %s %q is not in the vocabulary", a.Capture, a.Line, what, v.got)
			}
		}
		g.checkMarks(t, a)
	}
}

// straight is a straight single quotation mark that opens a quotation, and no
// apostrophe: it stands before a word and behind none.
var straight = regexp.MustCompile(`(^|[\s(])'\S`)

// checkMarks holds the kind of an attribution against the quotation marks in
// and around its content.
func (g *gold) checkMarks(t *testing.T, a goldAttribution) {
	const opening = "\"“‘"
	line := resolved(a.Capture, g.line(t, place{a.Capture, a.Line}))
	before, _, _ := strings.Cut(line, a.Content)
	marked := strings.ContainsAny(a.Content, opening)
	r, _ := utf8.DecodeLastRuneInString(before)
	opened := strings.ContainsRune(opening, r)
	single := strings.HasSuffix(" "+before, " '")
	if ok := map[string]bool{
		"direct":   opened || single,
		"mixed":    marked || opened || single || straight.MatchString(a.Content),
		"indirect": !marked && !opened && !single,
	}[a.Kind]; !ok {
		t.Errorf("%s:%d: %q is called %s, its quotation marks say otherwise", a.Capture, a.Line, a.Content, a.Kind)
	}
}

var timeValue = regexp.MustCompile(`^(P\d+[YMWD]|PT\d+[HMS]|FUTURE|PAST|\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d(:\d\d)?)?)?|-W[0-5]\d|-(SP|SU|AU|FA|WI)|-Q[1-4])?(/\d{4}-\d\d-\d\d)?)$`)

func (g *gold) checkNamesAndTimes(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range g.entities.Entities {
		if e.Name == "" || e.Type == "" || seen[e.Name] || len(e.Mentions) == 0 {
			t.Errorf("entity %q: want a name of its own, a type and mentions", e.Name)
		}
		seen[e.Name] = true
		for _, m := range e.Mentions {
			g.holds(t, m.place, "mention", m.Text)
		}
	}
	for _, x := range g.times.Times {
		g.holds(t, x.place, "time", x.Text)
		if !timeValue.MatchString(x.Value) {
			t.Errorf("%s:%d: %q has the value %q", x.Capture, x.Line, x.Text, x.Value)
		}
	}
}

var statuses = []string{"confirmed by a party to it", "independently reported", "single named source", "single unnamed source", "own reporting only", "disputed", "denied", "unconfirmed"}

func (g *gold) checkStatements(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range g.ledger.Statements {
		if s.ID == "" || s.Gist == "" || seen[s.ID] {
			t.Errorf("statement %q: want an id of its own and a gist", s.ID)
		}
		seen[s.ID] = true
		outlets := map[string]bool{}
		for _, c := range s.Carriers {
			g.line(t, c)
			if !g.body(c) {
				t.Errorf("%s: carrier %s:%d is not in the body", s.ID, c.Capture, c.Line)
			}
			outlets[c.Capture] = true
		}
		if len(outlets) != s.Outlets {
			t.Errorf("%s: %d outlets, its carriers are of %d", s.ID, s.Outlets, len(outlets))
		}
		if s.OwnVoice.WithoutCopies > s.OwnVoice.Outlets || s.OwnVoice.Outlets > s.Outlets {
			t.Errorf("%s: own voice %+v of %d outlets", s.ID, s.OwnVoice, s.Outlets)
		}
		if !slices.Contains(statuses, s.Status) {
			t.Errorf("%s: status %q is not in the vocabulary", s.ID, s.Status)
		}
		lo, hi, err := s.bounds()
		if err != nil || lo < 0 || lo > hi || hi > len(s.Origins) {
			t.Errorf("%s: independent origins %d to %d of %d (%v)", s.ID, lo, hi, len(s.Origins), err)
		}
		if (hi == 0) != (s.Status == "own reporting only") || (len(s.Origins) == 0) != (hi == 0) {
			t.Errorf("%s: status %q with origins %q and at most %d independent", s.ID, s.Status, s.Origins, hi)
		}
		if lo < hi && len(s.Why) == 0 {
			t.Errorf("%s: a range of origins without its reason", s.ID)
		}
	}
}

func (s goldStatement) bounds() (lo, hi int, err error) {
	switch {
	case s.Exact != nil && s.Min == nil && s.Max == nil:
		return *s.Exact, *s.Exact, nil
	case s.Exact == nil && s.Min != nil && s.Max != nil:
		return *s.Min, *s.Max, nil
	}
	return 0, 0, fmt.Errorf("want independent_origins, or its _min and _max")
}

func TestTwoEventsNameTheirCaptures(t *testing.T) {
	b, err := fs.ReadFile(TwoEvents(), "stories.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Stories [][]string `json:"stories"`
	}
	if err := json.Unmarshal(b, &gold); err != nil {
		t.Fatal(err)
	}
	if len(gold.Stories) != 2 {
		t.Errorf("%d stories, want 2", len(gold.Stories))
	}
	var got []string
	captures, err := fs.ReadDir(TwoEvents(), "captures")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range captures {
		got = append(got, c.Name())
	}
	want := slices.Sorted(slices.Values(slices.Concat(gold.Stories...)))
	if !slices.Equal(got, want) {
		t.Errorf("captures %v, the stories are of %v", got, want)
	}
}
