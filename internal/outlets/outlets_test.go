package outlets

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestEmbeddedListsLoad(t *testing.T) {
	l, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(l.All()); n < 150 {
		t.Errorf("%d outlets, want 150 or more", n)
	}
	countries := map[string]bool{}
	for _, o := range l.All() {
		countries[o.Country] = true
		if o.Newsroom != o.ID {
			if house, _ := l.ByID(o.Newsroom); house.Newsroom != house.ID {
				t.Errorf("%s belongs to %s, which is itself an edition of %s: name the house", o.ID, house.ID, house.Newsroom)
			}
		}
		for _, d := range o.Domains {
			if strings.HasPrefix(d, "www.") || !strings.Contains(d, ".") || strings.ContainsAny(d, "/: ") {
				t.Errorf("%s: %q is no domain", o.ID, d)
			}
		}
	}
	if len(countries) < 60 {
		t.Errorf("outlets of %d countries, want 60 or more", len(countries))
	}
}

func TestLookUp(t *testing.T) {
	l := Default()
	for _, c := range []struct{ by, key, want string }{
		{"domain", "www.reuters.com", "reuters"},
		{"domain", "EDITION.CNN.com:443", "cnn"},
		{"domain", "economictimes.indiatimes.com", "economic-times"},
		{"domain", "notreuters.com", ""},
		{"domain", "com", ""},
		{"name", "the new york times", "nytimes"},
		{"name", "N.Y.T.", "nytimes"},
		{"name", "KCNA", "kcna"},
		{"name", "BBC’s Russian service", "bbc-russian"},
		{"name", "Nobody's Gazette", ""},
	} {
		find := l.ByDomain
		if c.by == "name" {
			find = l.ByName
		}
		got := ""
		if o, ok := find(c.key); ok {
			got = o.ID
		}
		if got != c.want {
			t.Errorf("by %s %q: %q, want %q", c.by, c.key, got, c.want)
		}
	}
}

func TestNewsrooms(t *testing.T) {
	l := Default()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"bbc", "bbc-russian", true},
		{"ria", "sputnik", true},
		{"kyodo", "kyodo", true},
		{"wsj", "times-uk", false}, // one owner, two newsrooms
		{"unlisted", "unlisted", true},
		{"unlisted", "bbc", false},
	} {
		if got := l.SameNewsroom(c.a, c.b); got != c.want {
			t.Errorf("SameNewsroom(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

func TestOverlay(t *testing.T) {
	l, err := Load(fstest.MapFS{"mine.txt": {Data: []byte(
		"valley-echo\tThe Valley Echo\tpaper\tNZ\tvalleyecho.example\n" +
			"reuters\tReuters (mine)\tagency\tGB\treuters.com\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if o, ok := l.ByDomain("news.valleyecho.example"); !ok || o.Newsroom != "valley-echo" {
		t.Errorf("the added outlet was found as %+v, %v", o, ok)
	}
	if o, _ := l.ByDomain("reuters.com"); o.Name != "Reuters (mine)" {
		t.Errorf("the replaced outlet is called %q", o.Name)
	}
}

func TestBrokenOverlaySaysWhatIsWrong(t *testing.T) {
	for data, want := range map[string]string{
		"Bad Id\tX\tpaper\tNZ\n":                     "lower-case",
		"x\t\tpaper\tNZ\n":                           "no name",
		"x\tX\tblog\tNZ\n":                           "none of",
		"x\tX\tpaper\tNew Zealand\n":                 "two-letter",
		"x\tX\tagency\tNZ\tx.nz\t\t\t\tofficial\n":   "of no state",
		"x\tX\tpaper\tNZ\tx.nz\tno-such-house\n":     "no outlet's id",
		"x\tX\tpaper\tNZ\treuters.com\n":             "belongs to",
		"x\tX\tpaper\tNZ\t\t\t\t\tloud\n":            "voice",
		"# columns: id name colour\nx\tX\tmauve\n":   "unknown",
		"x\tX\tpaper\tNZ\t\t\t\t\t\t\t\ttoo\tmany\n": "columns",
		"\xff\xfe": "UTF-8",
	} {
		_, err := Load(fstest.MapFS{"mine.txt": {Data: []byte(data)}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one that says %q", data, err, want)
		}
	}
}
