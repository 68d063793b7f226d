package nameform

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Kang Min-seo": "kang min seo", "Élysée": "elysee", "U.N.": "un", "O'Neill": "oneill", "Dolan's": "dolan", "the Harpers'": "the harpers",
		"Tromsø": "tromso", "Straße": "strasse", "Marks & Co.": "marks and co", "  ": "",
	} {
		if got := strings.Join(Fold(in), " "); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// Names of plain letters are folded by a shorter way, which must lead to the same.
func TestFoldPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("abXYZ09.'& -,/")), rapid.RuneFrom(nil, &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0, Hi: 127, Stride: 1}}}))).Draw(t, "name")
		if got, want := foldPlain(s), foldMarked(s); !slices.Equal(got, want) {
			t.Fatalf("%q folds to %q by the short way, to %q by the long one", s, got, want)
		}
	})
}

func TestSkeleton(t *testing.T) {
	for _, same := range [][]string{
		{"zelenskyy", "zelenskiy", "zelensky", "zelenskij"}, {"sergey", "sergei"}, {"mohammed", "muhammad", "mohamed"},
		{"hrytsenko", "hritsenko"}, {"yousef", "yusef"}, {"khalid", "halid"},
	} {
		for _, s := range same[1:] {
			if Skeleton(s) != Skeleton(same[0]) {
				t.Errorf("%q gives %q, %q gives %q", s, Skeleton(s), same[0], Skeleton(same[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"daniel", "danielle"}, {"marina", "martina"}, {"holm", "helm"}, {"kim", "kem"}} {
		if Skeleton(pair[0]) == Skeleton(pair[1]) {
			t.Errorf("%q and %q are both %q", pair[0], pair[1], Skeleton(pair[0]))
		}
	}
}

var fullNames = []struct {
	a, b string
	same bool
}{
	{"Robert J. Halloran", "Robert Halloran", true},
	{"Khaled al-Rashed", "Khalid Al Rashid", true},
	{"Mohammed bin Salem", "Muhammad ben Salim", true},
	{"Hassan al-Rashed", "Hussein al-Rashid", false},
	{"Khaled al-Rashed", "Khaled al-Rashidi", false},
	{"Helen Holm", "Hilin Holm", false}, // no Arabic name
	{"Alexander Harenka", "Aleksandr Harenko", true},
	{"R. Halloran", "Robert Halloran", true},
	{"Volodymyr Hrytsenko", "Volodimir Hrytsenko", true},
	{"Kang Min-seo", "Kang Min Seo", true},
	{"Kang Minseo", "Kang Min-seo", true},
	{"Abe Shinzo", "Shinzo Abe", true},
	{"Kang Min Seo", "Min Seo Kang", true},
	{"Astronaut Sally Quist", "Sally Quist", true},
	{"Kang Min Seo", "Kang Min Ho", false},
	{"Mara Dolan", "Finn Dolan", false},
	{"George Bush", "George Bush Jr", false},
	{"Mara Dolan", "Mara Doyle", false},
	{"Ana Reyes", "Ana Maria Reyes", true},
	{"Juan Carlos Reyes", "Juan Reyes", true},
	{"Juan Reyes", "Carlos Reyes", false},
	{"Mahamat Sale Idriss", "Mahamat Saleh Idris", true},
}

func TestSameFullName(t *testing.T) {
	for _, c := range fullNames {
		a, b := Fold(c.a), Fold(c.b)
		if got := SameFullName(a, b); got != c.same {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.same)
		}
		if SameFullName(a, b) != SameFullName(b, a) {
			t.Errorf("%q and %q: not the same both ways", c.a, c.b)
		}
	}
}

// Names that are the same share a key, or they would never be compared.
func TestFullNameKeys(t *testing.T) {
	share := func(a, b []string) bool {
		keys := FullNameKeys(b)
		return slices.ContainsFunc(FullNameKeys(a), func(k string) bool { return slices.Contains(keys, k) })
	}
	for _, c := range fullNames {
		if a, b := Fold(c.a), Fold(c.b); c.same && !share(a, b) {
			t.Errorf("%q and %q share no key: %q, %q", c.a, c.b, FullNameKeys(a), FullNameKeys(b))
		}
	}
	word := rapid.StringMatching(`[a-z]{1,7}`)
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SliceOfN(word, 2, 4).Draw(t, "a")
		b := rapid.SliceOfN(rapid.OneOf(word, rapid.SampledFrom(a)), 2, 4).Draw(t, "b")
		if SameFullName(a, b) && !share(a, b) {
			t.Fatalf("%q and %q are the same and share no key: %q, %q", a, b, FullNameKeys(a), FullNameKeys(b))
		}
	})
}

func TestPositionOf(t *testing.T) {
	for _, c := range []struct {
		name, word string
		want       Position
	}{{"Mara Dolan", "dolan", AtEnd}, {"Mara Dolan", "mara", InFront}, {"Mara van Dolan", "van", InMiddle}, {"Mara Dolan", "doyle", NotIn}, {"George Bush Jr", "bush", AtEnd}} {
		if got := PositionOf(Fold(c.name), c.word); got != c.want {
			t.Errorf("%q in %q: %d, want %d", c.word, c.name, got, c.want)
		}
	}
}

func TestAcronyms(t *testing.T) {
	small := map[string]bool{"of": true, "the": true}
	if got := Initials(Fold("Bank of the North Sea"), small); !slices.Contains(got, "bns") || !slices.Contains(got, "botns") {
		t.Errorf("initials %q", got)
	}
	for s, want := range map[string]bool{"WFC": true, "U.N.": true, "Wfc": false, "A": false, "MPs": true} {
		if Acronym(s) != want {
			t.Errorf("Acronym(%q) = %v", s, !want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Ödön von Horváth’s")
	f.Fuzz(func(t *testing.T, s string) {
		w := Fold(s)
		if slices.Contains(w, "") {
			t.Fatalf("Fold(%q) holds an empty word: %q", s, w)
		}
		for _, x := range w {
			Skeleton(x)
		}
		if len(w) > 1 {
			FullNameKeys(w)
			SameFullName(w, w[:2])
		}
	})
}

func TestBag(t *testing.T) {
	small, spelling := map[string]bool{"of": true, "the": true}, map[string]string{"defense": "defence"}
	for _, c := range []struct{ name, want string }{
		{"Ministry of Defence", "defence ministry"},
		{"the Defense Ministry", "defence ministry"},
		{"the Ministry", ""},
		{"", ""},
	} {
		if got := Bag(Fold(c.name), small, spelling); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHasAny(t *testing.T) {
	name := Fold("Federation of Lake Pilots")
	for _, c := range []struct {
		phrases []string
		want    bool
	}{
		{[]string{"union", "federation"}, true},
		{[]string{"lake pilots"}, true},
		{[]string{"pilots lake"}, false},
		{[]string{"lake pilots union"}, false},
		{nil, false},
	} {
		if got := HasAny(name, c.phrases); got != c.want {
			t.Errorf("%q: %v, want %v", c.phrases, got, c.want)
		}
	}
}

func TestShort(t *testing.T) {
	var s Short
	for _, c := range [][2]string{{"charles", "chuck"}, {"robert", "bob"}, {"robert", "rob"}, {"christopher", "chris"}, {"christina", "chris"}} {
		s.Add(c[0], c[1])
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Chuck Lind", "Charles E. Lind", true},
		{"Bob Lind", "Rob Lind", true},
		{"Chris Lind", "Christina Lind", true},
		{"Christina Lind", "Christopher Lind", false},
		{"Chuck Lind", "Robert Lind", false},
		{"Chuck Lind", "Charles Lund", false},
		{"Ana Lind", "Ana Maria Lind", true},
	} {
		a, b := Fold(c.a), Fold(c.b)
		if s.SameFullName(a, b) != c.same || s.SameFullName(b, a) != c.same {
			t.Errorf("%q and %q: want %v", c.a, c.b, c.same)
		}
		if c.same && !slices.ContainsFunc(s.FullNameKeys(a), func(k string) bool { return slices.Contains(s.FullNameKeys(b), k) }) {
			t.Errorf("%q and %q share no key", c.a, c.b)
		}
	}
}

func TestFolded(t *testing.T) {
	for _, s := range []string{"", "'", "Ana Rao's", "O'Neill & Sons", "the U.N.", "Jong-un", "Łódź’s", "Lunds'", "  two  spaces ", "—"} {
		if got, want := Folded(s), strings.Join(Fold(s), " "); got != want {
			t.Errorf("%q: %q, the words are %q", s, got, want)
		}
	}
}
