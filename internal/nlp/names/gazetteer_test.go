package names

import (
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

func english(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestLookup(t *testing.T) {
	g := english(t)
	for _, tt := range []struct{ name, key string }{
		{"North Korea", "country:KP"}, {"N. Korea", "country:KP"}, {"DPRK", "country:KP"}, {"D.P.R.K.", "country:KP"},
		{"Côte d’Ivoire", "country:CI"}, {"Cote d'Ivoire", "country:CI"}, {"UK", "country:GB"}, {"U.K.", "country:GB"},
		{"Vladivostok", "city:RU-vladivostok"}, {"Sao Paulo", "city:BR-sao-paulo"}, {"São Paulo", "city:BR-sao-paulo"},
		{"Rostov-on-Don", "city:RU-rostov-on-don"}, {"Rostov on Don", "city:RU-rostov-on-don"}, {"Kiev", "city:UA-kyiv"},
		{"UN", "org:un"}, {"U.N.", "org:un"}, {"Nato", "org:nato"}, {"NATO", "org:nato"},
		{"Agence France-Presse", "media:afp"}, {"AFP", "media:afp"}, {"New York Times", "media:nytimes"},
		{"al-Shabaab", "group:al-shabaab"}, {"Al Shabab", "group:al-shabaab"}, {"Texas", "region:US-texas"},
		{"Kim Jong Un", "person:kim-jong-un"}, {"Kim Jong-un", "person:kim-jong-un"}, {"Erdogan", ""}, {"Recep Tayyip Erdogan", "person:recep-tayyip-erdogan"},
		{"Kremlin", "gov:RU"}, {"Élysée", "gov:FR"}, {"Elysee", "gov:FR"},
		{"who", ""}, {"us", ""}, {"Velhaven", ""}, {"", ""}, {" ", ""}, {"-", ""},
	} {
		key := ""
		for _, e := range g.Lookup(tt.name) {
			if e.Class.isWhole() && key == "" {
				key = e.Key
			}
		}
		if key != tt.key {
			t.Errorf("Lookup(%q): key %q, want %q", tt.name, key, tt.key)
		}
	}
}

// Every key that one list gives must be one that another knows.
func TestKeysLeadSomewhere(t *testing.T) {
	g := english(t)
	seen := map[string]Class{}
	for i := range g.entries {
		e := &g.entries[i]
		if e.Country != "" && g.Entry("country:"+e.Country) == nil {
			t.Errorf("%s (%s) is of the country %q, which no list has", e.Name, e.Key, e.Country)
		}
		if e.Class == ClassSeat && !strings.HasPrefix(e.Of, "gov:") && g.Entry(e.Of) == nil {
			t.Errorf("the seat %s is of %q, which no list has", e.Name, e.Of)
		}
		if !e.Class.isWhole() || e.Class == ClassSeat {
			continue
		}
		if c, ok := seen[e.Key]; ok {
			t.Errorf("the key %s is given twice, by classes %d and %d", e.Key, c, e.Class)
		}
		seen[e.Key] = e.Class
		if !strings.Contains(e.Key, ":") || strings.ContainsAny(e.Key, " \t|") || strings.HasSuffix(e.Key, "-") || strings.HasSuffix(e.Key, ":") {
			t.Errorf("%s: the key %q is not kind:slug", e.Name, e.Key)
		}
	}
}

func TestEveryCapitalHasItsPlace(t *testing.T) {
	g := english(t)
	b, err := lang.Get("en")
	if err != nil {
		t.Fatal(err)
	}
	l := b.List("countries")
	for _, e := range l.Entries {
		c := e.Col(l.Column("capital"))
		if c == "" {
			continue
		}
		found := false
		for _, e := range g.Lookup(c) {
			found = found || e.Class == ClassCity && (e.Lat != 0 || e.Lon != 0)
		}
		if !found {
			t.Errorf("%s: the capital %s is not in the list of cities", e.Col(0), c)
		}
	}
}

func TestAccessors(t *testing.T) {
	g := english(t)
	for _, tt := range []struct {
		what, got, want string
	}{
		{"adjective", g.Country("Dutch"), "country:NL"},
		{"people", g.Country("Finns"), "country:FI"},
		{"plural people", g.Country("Ukrainians"), "country:UA"},
		{"no country", g.Country("table"), ""},
		{"seat", g.Seat("Downing Street"), "gov:GB"},
		{"seat of a body", g.Seat("Brussels"), "org:eu"},
		{"a capital is no seat", g.Seat("Moscow"), ""},
		{"capital that speaks", g.Government("Moscow"), "gov:RU"},
		{"country that speaks", g.Government("South Korea"), "gov:KR"},
		{"no government", g.Government("Osaka"), ""},
		{"capital of", g.CapitalOf("city:KR-seoul"), "KR"},
		{"title", g.TitleClass("Prime Minister"), "office"},
		{"rank", g.TitleClass("Lt. Gen."), "rank"},
		{"role", g.TitleClass("analyst"), "role"},
		{"no title", g.TitleClass("Harbour"), ""},
		{"head", g.OrganisationHead("Airlines"), string(news.Company)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	for _, tt := range []struct {
		what      string
		got, want bool
	}{
		{"Mr", g.IsHonorific("Mr"), true}, {"Mr.", g.IsHonorific("Mr."), true}, {"General is none", g.IsHonorific("General"), false},
		{"General", g.IsTitle("General"), true}, {"analyst is no title", g.IsTitle("analyst"), false},
		{"given name", g.IsGivenName("Oluwaseun"), true}, {"a word is none", g.IsGivenName("Hope"), false},
		{"surname", g.IsSurname("Okonkwo"), true}, {"particle", g.IsParticle("von"), true}, {"demonym", g.Demonym("Danish"), true},
		{"agency", g.Agency("AFP") != nil, true}, {"a paper is none", g.Agency("Haaretz") != nil, false},
		{"official voice", g.Media("KCNA").Official, true}, {"state outlet", g.Media("Deutsche Welle").State, true}, {"no state outlet", g.Media("Reuters").State, false},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %v, want %v", tt.what, tt.got, tt.want)
		}
	}
}

func TestOfficesByDate(t *testing.T) {
	g := english(t)
	title := func(person, day string) string {
		var out []string
		for _, o := range g.Offices(person, day) {
			out = append(out, o.Title+" "+o.Country)
		}
		return strings.Join(out, "; ")
	}
	for _, tt := range []struct{ person, day, want string }{
		{"person:sergei-shoigu", "2023-07-25", "defence minister RU"},
		{"person:sergei-shoigu", "2010", ""},
		{"person:dmitry-medvedev", "2009-06", "president RU"},
		{"person:nobody", "2009", ""},
	} {
		if got := title(tt.person, tt.day); got != tt.want {
			t.Errorf("%s on %s: %q, want %q", tt.person, tt.day, got, tt.want)
		}
	}
	if h := g.Holders("FR", "president", "2014-03-01"); len(h) != 1 || h[0].Person != "person:francois-hollande" {
		t.Errorf("president of France in March 2014: %v", h)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Xi'an": "xian", "St. Petersburg": "st-petersburg", "São Tomé": "sao-tome", "Łódź": "lodz", "  AT&T  Inc ": "at-t-inc", "": "", "Ōsaka-shi": "osaka-shi",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMatchTakesTheLongestEntry(t *testing.T) {
	g := english(t)
	d := &nlp.Doc{Text: "North Korea's New York Times-style page"}
	for _, r := range [][2]int{{0, 5}, {6, 11}, {11, 13}, {14, 17}, {18, 22}, {23, 28}, {28, 29}, {29, 34}, {35, 39}} {
		d.Tokens = append(d.Tokens, nlp.Token{Start: r[0], End: r[1]})
	}
	ps := appendPieces(nil, d, 0, len(d.Tokens))
	g.number(ps)
	ls := g.match(ps, len(d.Tokens), nil)
	if ls[0].begin&ClassCountry.bit() == 0 || ls[1].end&ClassCountry.bit() == 0 {
		t.Errorf("North Korea is not marked as a country: %+v %+v", ls[0], ls[1])
	}
	if ls[3].begin&ClassMedia.bit() == 0 || ls[4].inside&ClassMedia.bit() == 0 || ls[5].end&ClassMedia.bit() == 0 {
		t.Errorf("New York Times is not marked as media: %+v %+v %+v", ls[3], ls[4], ls[5])
	}
	if ls[8].any()&(ClassCity.bit()|ClassCountry.bit()) != 0 {
		t.Errorf("page is marked as a place: %+v", ls[8])
	}
}

func BenchmarkLoadGazetteer(b *testing.B) {
	bundle, err := lang.Get("en")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := NewGazetteer(bundle); err != nil {
			b.Fatal(err)
		}
	}
}
