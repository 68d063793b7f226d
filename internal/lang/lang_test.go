package lang

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// Every list that ships must load, say where it comes from, and hold no line
// twice.
func TestEveryListIsWellFormed(t *testing.T) {
	date := regexp.MustCompile(`^20\d\d-\d\d(-\d\d)?$`)
	codes := Codes()
	if !slices.Contains(codes, "en") {
		t.Fatalf("languages %v, want en among them", codes)
	}
	for _, code := range codes {
		b, err := Load(code, nil)
		if err != nil {
			t.Errorf("%s: %v", code, err)
			continue
		}
		for _, name := range b.Names() {
			l := b.List(name)
			if l.About == "" || len(l.Basis) < 10 || !date.MatchString(l.Date) {
				t.Errorf("%s/%s: header: about %q, basis %q, date %q", code, name, l.About, l.Basis, l.Date)
			}
			raw, err := os.ReadFile(filepath.Join(code, name+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			for _, key := range []string{"basis", "date", "columns", "classes"} {
				if n := strings.Count(string(raw), "# "+key+": "); n > 1 {
					t.Errorf("%s/%s: %d headers %q", code, name, n, key)
				}
			}
			if len(l.Entries) == 0 {
				t.Errorf("%s/%s: no entries", code, name)
			}
			seen := map[string]bool{}
			for _, e := range l.Entries {
				line := strings.Join(e, "\t")
				if seen[line] {
					t.Errorf("%s/%s: the line %q stands there twice", code, name, line)
				}
				seen[line] = true
			}
		}
	}
}

const header = "# Ports of an imagined sea.\n# basis: made up for this test\n# date: 2026-11\n# columns: name country aliases?\n"

func TestParse(t *testing.T) {
	l, err := Parse("ports", []byte(header+"Velhaven\tQQ\tVelhamn|Old Haven\n\n# a comment between\nDunmar\tQR\n"))
	if err != nil {
		t.Fatal(err)
	}
	if l.About != "Ports of an imagined sea." || l.Basis != "made up for this test" || l.Date != "2026-11" {
		t.Errorf("header read as %q, %q, %q", l.About, l.Basis, l.Date)
	}
	if got := l.Words(); !slices.Equal(got, []string{"Velhaven", "Dunmar"}) {
		t.Errorf("words %v", got)
	}
	if got := l.Entries[0].Values(l.Column("aliases")); !slices.Equal(got, []string{"Velhamn", "Old Haven"}) {
		t.Errorf("aliases %v", got)
	}
	if got := l.Entries[1].Values(l.Column("aliases")); got != nil {
		t.Errorf("aliases of a short line: %v", got)
	}
	if l.Column("depth") != -1 || l.Entries[0].Col(9) != "" {
		t.Error("a column that is not there was found")
	}
	if !l.Set()["Dunmar"] {
		t.Error("Dunmar is not in the set")
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"no basis", strings.Replace(header, "# basis", "# source", 1) + "A\tQQ\n", "basis"},
		{"no date", strings.Replace(header, "# date", "# day", 1) + "A\tQQ\n", "date"},
		{"no columns", "# basis: here\n# date: 2026-11\nA\n", "line 3"},
		{"too many columns", header + "A\tQQ\tx\ty\n", "line 5: 4 columns"},
		{"empty column", header + "A\n", `"country" is empty`},
		{"not UTF-8", header + "A\xff\tQQ\n", "line 5: not UTF-8"},
		{"a line without end", header + strings.Repeat("a", maxLine+1), "line 5: longer"},
	} {
		_, err := Parse("ports", []byte(tt.data))
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "ports") {
			t.Errorf("%s: error %v, want one that names the list and %q", tt.name, err, tt.want)
		}
	}
}

func TestOverlay(t *testing.T) {
	user := fstest.MapFS{
		"en/countries.txt": {Data: []byte("ZZ\tZedland\tZed City\n-\tFR\nDE\tAlmany\tBerlin\n")},
		"en/harbours.txt":  {Data: []byte(header + "Velhaven\tQQ\n")},
		"tlh/ports.txt":    {Data: []byte(header + "Kronhaven\tQQ\n")},
	}
	b, err := Load("en", user)
	if err != nil {
		t.Fatal(err)
	}
	l := b.List("countries")
	names := map[string]string{}
	for _, e := range l.Entries {
		names[e.Col(0)] = e.Col(l.Column("name"))
	}
	if names["ZZ"] != "Zedland" || names["DE"] != "Almany" || names["FR"] != "" || names["IT"] != "Italy" {
		t.Errorf("added %q, replaced %q, dropped %q, kept %q", names["ZZ"], names["DE"], names["FR"], names["IT"])
	}
	if !b.Has("harbours") {
		t.Error("a list that only the user has is not there")
	}
	if b, err := Load("tlh", user); err != nil || len(b.List("ports").Entries) != 1 {
		t.Errorf("a language that only the user has: %v", err)
	}
	if _, err := Load("tlh", nil); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
	if _, err := Load("../en", nil); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v for a code that is a path, want ErrUnknown", err)
	}
	bad := fstest.MapFS{"en/countries.txt": {Data: []byte("A\tB\tC\tD\tE\tF\tG\tH\n")}}
	if _, err := Load("en", bad); err == nil || !strings.Contains(err.Error(), "overlay") {
		t.Errorf("error %v, want one that names the overlay", err)
	}
}

func TestSetOverlay(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "en"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "en", "countries.txt"), []byte("ZZ\tZedland\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := SetOverlay(""); err != nil {
			t.Error(err)
		}
	})
	if err := SetOverlay(dir); err != nil {
		t.Fatal(err)
	}
	b, err := Get("en")
	if err != nil {
		t.Fatal(err)
	}
	if !b.List("countries").Set()["ZZ"] {
		t.Error("Get does not lay the user's list over the program's")
	}
	if again, _ := Get("en"); again != b {
		t.Error("Get read the lists twice")
	}
	if err := SetOverlay(filepath.Join(dir, "none")); err == nil {
		t.Error("a folder that is not there was taken")
	}
	if b.Date() < "2026" {
		t.Errorf("date of the language data %q", b.Date())
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(header + "Velhaven\tQQ\n"))
	f.Add([]byte("# columns: \n\t\n-\tx\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Parse("fuzz", data)
		if err != nil {
			return
		}
		for _, e := range l.Entries {
			if len(e) != len(l.Columns) || e[0] == "" && !l.optional[0] {
				t.Fatalf("entry %q of columns %q", e, l.Columns)
			}
		}
	})
}
