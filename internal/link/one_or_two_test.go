package link_test

import (
	"fmt"
	"slices"
	"testing"

	"hearsay/internal/link"
	"hearsay/internal/news"
)

// told links articles, each an outlet and a marked text.
func told(texts [][2]string) ([]*news.Article, []news.Entity) {
	var as []*news.Article
	for i, s := range texts {
		a := article(fmt.Sprint("a", i+1), s[1])
		a.Outlet = s[0]
		as = append(as, a)
	}
	return as, link.Story(as, link.Options{})
}

func check(t *testing.T, articles [][2]string, want []string) {
	t.Helper()
	as, es := told(articles)
	for i, a := range as {
		if got := names(a, es); got != want[i] {
			t.Errorf("article %d: %s, want %s", i+1, got, want[i])
		}
	}
}

// "The Times" is the paper that prints it, else the one outlet that the article names in
// full, else the story's.
func TestShortNamesOfOutlets(t *testing.T) {
	const times = "[The Times|x9 media media:times-uk]"
	for _, c := range []struct {
		name     string
		articles [][2]string
		want     []string
	}{
		{"its own", [][2]string{{"The Prairie Times", times + " asked."}, {"Voice", "[Prairie Times|x1 media] reported it."}},
			[]string{"The Times=Prairie Times", "Prairie Times=Prairie Times"}},
		{"its own, where it names another", [][2]string{{"The Prairie Times", "[Kestra Times|x1 media] erred, " + times + " said."}},
			[]string{"Kestra Times=Kestra Times; The Times=Prairie Times"}},
		{"one that the article names", [][2]string{{"Voice", "[The Prairie Times|x1 media] reported it. " + times + " asked."}, {"Echo", "[Kestra Times|x1 media] is silent."}},
			[]string{"The Prairie Times=Prairie Times; The Times=Prairie Times", "Kestra Times=Kestra Times"}},
		{"one that the story names", [][2]string{{"Voice", times + " asked."}, {"Echo", "[The Prairie Times|x1 media] reported it."}},
			[]string{"The Times=Prairie Times", "The Prairie Times=Prairie Times"}},
		{"one of the story's newsrooms", [][2]string{{"Voice", times + " asked."}, {"The Prairie Times", "Rain fell."}},
			[]string{"The Times=Prairie Times", ""}},
		{"two fit", [][2]string{{"Voice", "[The Prairie Times|x1 media] and [Kestra Times|x2 media] erred. " + times + " asked."}},
			[]string{"The Prairie Times=Prairie Times; Kestra Times=Kestra Times; The Times=The Times"}},
		{"the one of its own country", [][2]string{{"The Guardian", times + " asked."}, {"Echo", "[The Prairie Times|x1 media] reported it."}},
			[]string{"The Times=The Times", "The Prairie Times=Prairie Times"}},
		{"a word that few outlets are called by", [][2]string{{"Prairie Lantern", "The [Lantern|x1 organisation] asked."}, {"Voice", "The [Lantern|x1 media] erred."}},
			[]string{"Lantern=Prairie Lantern", "Lantern=Prairie Lantern"}},
		{"without an article", [][2]string{{"Voice", "They could not defend [Post|x1 organisation]."}, {"Echo", "[Kestra Post|x2 media] erred."}},
			[]string{"Post=Post", "Kestra Post=Kestra Post"}},
		{"in small letters", [][2]string{{"Prairie Journal", "The [Journal|x1 organisation] asked."}, {"Voice", "[Kestra Journal|x2 media] erred."}},
			[]string{"Journal=Prairie Journal", "Kestra Journal=Kestra Journal"}},
	} {
		t.Run(c.name, func(t *testing.T) { check(t, c.articles, c.want) })
	}
	// Linking again changes nothing.
	as, _ := told([][2]string{{"The Prairie Times", times + " asked."}})
	es := link.Story(as, link.Options{})
	if len(es) != 1 || es[0].Name != "Prairie Times" || as[0].Mentions[0].Key != "" {
		t.Errorf("again: %+v %+v", es, as[0].Mentions)
	}
}

// Two institutions are two, however much of their names they share.
func TestInstitutionsThatShareAWord(t *testing.T) {
	for _, c := range []struct {
		name     string
		articles [][2]string
		want     []string
	}{
		{"the seat of a government", [][2]string{{"", "The [Blue House|x1 government gov:KR] agreed."}, {"", "The [House|x1 organisation] voted."}},
			[]string{"Blue House=Blue House", "House=House"}},
		{"a body of a body of the lists", [][2]string{{"", "The [Harvest Guild|x1 organisation org:guild] agreed."}, {"", "The [Harvest Guild Court|x1 government] ruled."}},
			[]string{"Harvest Guild=Harvest Guild", "Harvest Guild Court=Harvest Guild Court"}},
		{"a body of a body of no list", [][2]string{{"", "The [Harvest Court|x1 government] ruled."}, {"", "The [Harvest Court Reform Board|x1 government] met."}},
			[]string{"Harvest Court=Harvest Court", "Harvest Court Reform Board=Harvest Court Reform Board"}},
		{"a body of which one name says more", [][2]string{{"", "The [Harvest Police|x1 government] left."}, {"", "The [Harvest Police Agency|x1 government] met."}},
			[]string{"Harvest Police=Harvest Police Agency", "Harvest Police Agency=Harvest Police Agency"}},
		{"a city, taken for a person's name", [][2]string{{"", "[Lisbon|x1 person] is asleep."}, {"", "The [Lisbon Lantern|x1 media] met."}},
			[]string{"Lisbon=Lisbon", "Lisbon Lantern=Lisbon Lantern"}},
		{"of whom a body is", [][2]string{{"", "The [Harvest Guild|x1 organisation] agreed."}, {"", "The [Office of the Harvest Guild|x1 organisation] ruled."}},
			[]string{"Harvest Guild=Harvest Guild", "Office of the Harvest Guild=Office of the Harvest Guild"}},
		{"two funds of which each article names one", [][2]string{{"", "The [Kestra Fund|x1 organisation] paid, the [Fund|x1 organisation] said."}, {"", "The [Norra Fund|x1 organisation] paid."}},
			[]string{"Kestra Fund=Kestra Fund; Fund=Kestra Fund", "Norra Fund=Norra Fund"}},
		{"two of the lists that a third resembles", [][2]string{{"", "The [Harvest Guild|x1 organisation org:guild] agreed."}, {"", "The [Harvest Guild|x1 organisation], or [Grain Club|x1 organisation], met."}, {"", "The [Grain Club|x1 organisation org:club] sang."}},
			[]string{"Harvest Guild=Harvest Guild", "Harvest Guild=Harvest Guild; Grain Club=Harvest Guild", "Grain Club=Grain Club"}},
		{"a university called by its town", [][2]string{{"", "[Victoria|x1 country country:SC] published the letter."}, {"", "It is by [Victoria University|x1 organisation] in [Norland|x2 place]."}},
			[]string{"Victoria=Victoria University", "Victoria University=Victoria University; Norland=Norland"}},
		{"a capital, in a story of its state", [][2]string{{"", "[Victoria|x1 country country:SC] refused. [Seychelles|x3 country country:SC] is small."}, {"", "It is by [Victoria University|x1 organisation]."}},
			[]string{"Victoria=Seychelles; Seychelles=Seychelles", "Victoria University=Victoria University"}},
	} {
		t.Run(c.name, func(t *testing.T) { check(t, c.articles, c.want) })
	}
}

// One institution under two names.
func TestInstitutionsUnderTwoNames(t *testing.T) {
	for _, c := range []struct {
		name     string
		articles [][2]string
		want     []string
	}{
		{"an s within the name", [][2]string{{"", "The [Federal Harvests Board|x1 organisation] met."}, {"", "The [Federal Harvest Board|x1 organisation] ruled."}},
			[]string{"Federal Harvests Board=Federal Harvest Board", "Federal Harvest Board=Federal Harvest Board"}},
		{"a word cut short", [][2]string{{"", "[Brit.|x1 place region:FR-brittany], [Brit.|x1 place region:FR-brittany]"}, {"", "[Brittany|x1 place region:FR-brittany]"}},
			[]string{"Brit.=Brittany; Brit.=Brittany", "Brittany=Brittany"}},
		{"an s of the head", [][2]string{{"", "The [Federal Harvest Boards|x1 organisation] met."}, {"", "The [Federal Harvest Board|x1 organisation] ruled."}},
			[]string{"Federal Harvest Boards=Federal Harvest Boards", "Federal Harvest Board=Federal Harvest Board"}},
		{"a number in letters, a state within the name", [][2]string{{"", "The [4th French Harvest Court|x1 government] met."}, {"", "The [Fourth Harvest Court|x1 government] ruled."}},
			[]string{"4th French Harvest Court=4th French Harvest Court", "Fourth Harvest Court=4th French Harvest Court"}},
		{"one word for two", [][2]string{{"", "The [Ministry of Emergency Situations|x1 government] met."}, {"", "The [Emergencies Ministry|x1 government] ruled."}},
			[]string{"Ministry of Emergency Situations=Ministry of Emergency Situations", "Emergencies Ministry=Ministry of Emergency Situations"}},
		{"a country's before it", [][2]string{{"", "[France's Harvest Council|x1 organisation] met."}, {"", "The [Harvest Council|x1 organisation] of [France|x2 country country:FR] ruled."}},
			[]string{"France's Harvest Council=Harvest Council", "Harvest Council=Harvest Council; France=France"}},
		{"initials that the lists have for another", [][2]string{{"", "The [Norland Press Agency|x1 news_agency] ([NPA|x1 news_agency]) met."}, {"", "[NPA|x1 armed_group group:new-peoples-army] reported it."}},
			[]string{"Norland Press Agency=Norland Press Agency; NPA=Norland Press Agency", "NPA=Norland Press Agency"}},
		{"as the lists call it", [][2]string{{"", "[AFP|x1 media media:afp] reported it."}, {"", "[Agence France-Presse|x1 organisation] reported it."}},
			[]string{"AFP=Agence France-Presse", "Agence France-Presse=Agence France-Presse"}},
		{"a place of the same name", [][2]string{{"", "[AFP|x1 media media:afp] reported it."}, {"", "He lives in [Agence France-Presse|x1 place]."}},
			[]string{"AFP=Agence France-Presse", "Agence France-Presse=Agence France-Presse"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			as, es := told(c.articles)
			for i, a := range as {
				if got := names(a, es); got != c.want[i] {
					t.Errorf("article %d: %s, want %s", i+1, got, c.want[i])
				}
			}
			if one := as[0].Mentions[0].Entity == as[1].Mentions[0].Entity; one != (c.name != "an s of the head" && c.name != "a place of the same name") {
				t.Error(one)
			}
		})
	}
}

// Two states' ministries are two, and an article that does not say whose means that of its
// own state.
func TestMinistriesOfSeveralStates(t *testing.T) {
	const two = "[Denmark's Foreign Ministry|x1 government], [Norway's Foreign Ministry|x2 government]"
	const danish, norse = "Denmark's Foreign Ministry", "Norway's Foreign Ministry"
	for _, c := range []struct{ name, second, want string }{
		{"by its capital", "The [Foreign Ministry in Oslo|x1 government] said no.", "Foreign Ministry in Oslo"},
		{"behind its noun", "The [Ministry of Foreign Affairs of the Kingdom of Norway|x1 government] said no.", "Ministry of Foreign Affairs of the Kingdom of Norway"},
		{"by an adjective", "The [Norwegian Foreign Ministry|x1 government] said no.", norse},
		{"nothing told", "The [Foreign Ministry|x1 government] said no.", "Foreign Ministry"},
		{"at home", "The [Foreign Ministry|x1 government] said no. [Norway|x2 country country:NO], [Norway|x2 country country:NO]", norse},
	} {
		t.Run(c.name, func(t *testing.T) {
			as, es := told([][2]string{{"", two}, {"", c.second}})
			of := func(m news.Mention) string {
				for _, e := range es {
					if e.ID == m.Entity {
						return e.Name
					}
				}
				return ""
			}
			if got := of(as[1].Mentions[0]); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			if one := as[1].Mentions[0].Entity == as[0].Mentions[1].Entity; one != (c.name != "nothing told") {
				t.Errorf("one with the second: %v", one)
			}
			if as[0].Mentions[0].Entity == as[0].Mentions[1].Entity || of(as[0].Mentions[0]) != danish {
				t.Errorf("the first is %s", of(as[0].Mentions[0]))
			}
		})
	}
}

// A news agency that one article is told something by, under its bare name or a description, is
// the outlet of the story whose name says no more; a town of that name is not.
func TestAgencyAndItsOwnOutlet(t *testing.T) {
	for _, c := range []struct {
		outlet, name string
		relay        bool
		want         bool
	}{
		{"Kestpress Newswire", "Kestpress", true, true},
		{"Kestpress News", "Kestpress", true, true},
		{"Kestpress Herald", "Kestpress", true, false},
		{"Kestpress News", "Kestpress", false, false},
		{"Oslo News", "Oslo", true, false},
	} {
		a, b := article("a1", "Nobody spoke."), article("a2", "A man told the ["+c.name+"|x1 organisation] news agency that it was late.")
		a.Outlet = c.outlet
		x := news.Attribution{SourceType: news.UnnamedPerson, Chain: []news.Link{{Name: "A man", Role: news.Origin}}}
		if c.relay {
			m := b.Mentions[0]
			x.Chain = append(x.Chain, news.Link{Name: "the " + c.name + " news agency", Role: news.Relay, Span: news.Span{Start: m.Start - len("the "), End: m.End + len(" news agency")}})
		}
		b.Attributions = []news.Attribution{x}
		es := link.Story([]*news.Article{a, b}, link.Options{})
		if got := slices.ContainsFunc(es, func(e news.Entity) bool { return e.Name == c.outlet && e.ID == b.Mentions[0].Entity }); got != c.want {
			t.Errorf("%s and %s: one %v", c.outlet, c.name, got)
		}
		if l := b.Attributions[0].Chain; c.want && (l[1].Entity != b.Mentions[0].Entity || !l[1].Named) {
			t.Errorf("%s: the relay is %+v", c.outlet, l[1])
		}
	}
}

// Whose "the Ministry of Defence" is, where one of two is in the lists: an article that does not
// say means the one that its dateline, its outlet or the ministry's spokesman tells.
func TestWhoseMinistryAnArticleMeans(t *testing.T) {
	const bare = "The [Ministry of Defence|x1 government] said no."
	for _, c := range []struct{ place, outlet, third, want string }{
		{"KYIV", "", bare, "Ukrainian Defence Ministry"},
		{"", "Kyiv Courier", bare, "Ukrainian Defence Ministry"},
		{"", "", bare + " Its spokesman for the ministry in [Kyiv|x2 place] said no more.", "Ukrainian Defence Ministry"},
		{"", "", bare, "Ministry of Defence"},
	} {
		as := []*news.Article{article("a1", "The [Russian Defence Ministry|x1 government] met."), article("a2", "The [Ukrainian Defence Ministry|x1 government] met."), article("a3", c.third)}
		as[2].Dateline.Place, as[2].Outlet = c.place, c.outlet
		for _, e := range link.Story(as, link.Options{}) {
			if e.ID == as[2].Mentions[0].Entity && e.Name != c.want {
				t.Errorf("%+v: %s", c, e.Name)
			}
		}
	}
}

// A body with the name that the lists have for that of one state is another's, where its article
// is at home there and the story does not speak of the first.
func TestABodyOfTheNameOfAnotherStates(t *testing.T) {
	const bare = "The [National Electoral Council|x1 government org:ve-cne] met."
	for _, c := range []struct{ place, text, want string }{
		{"QUITO", bare, ""},
		{"QUITO", bare + " [Venezuela|x2 country country:VE] did not.", "org:ve-cne"},
		{"", bare, "org:ve-cne"},
	} {
		a := article("a1", c.text)
		a.Dateline.Place = c.place
		for _, e := range link.Story([]*news.Article{a}, link.Options{}) {
			if e.ID == a.Mentions[0].Entity && e.Key != c.want {
				t.Errorf("%+v: key %q", c, e.Key)
			}
		}
	}
}

// Two articles, each of which says "the Foreign Ministry" and no more, mean those of two states.
func TestMinistriesOfTwoArticles(t *testing.T) {
	const in = "The [Foreign Ministry|x1 government] said no. [%s|x2 country country:%s], [%[1]s|x2 country country:%[2]s]"
	check(t, [][2]string{
		{"", "[Denmark's Foreign Ministry|x1 government], [Norway's Foreign Ministry|x2 government]"},
		{"", fmt.Sprintf(in, "Norway", "NO")},
		{"", fmt.Sprintf(in, "Denmark", "DK")},
	}, []string{
		"Denmark's Foreign Ministry=Denmark's Foreign Ministry; Norway's Foreign Ministry=Norway's Foreign Ministry",
		"Foreign Ministry=Norway's Foreign Ministry; Norway=Norway; Norway=Norway",
		"Foreign Ministry=Denmark's Foreign Ministry; Denmark=Denmark; Denmark=Denmark",
	})
}

// Whichever way it is told and whatever its kind, a ministry is one of its state.
func TestWhoseAMinistryIs(t *testing.T) {
	for name, want := range map[string]string{
		"Norwegian Defence Ministry":                   "gov:NO",
		"Norway's Defence Ministry":                    "gov:NO",
		"Defence Ministry in Oslo":                     "gov:NO",
		"Ministry of Defence of the Kingdom of Norway": "gov:NO",
		"Defence Ministry":                             "",
		"Harvest Council in Oslo":                      "",
	} {
		for _, kind := range []string{"government", "organisation"} {
			as, es := told([][2]string{{"", "The [" + name + "|x1 " + kind + "] said no."}})
			of, key := news.EntityID(""), ""
			for _, e := range es {
				if e.ID == as[0].Mentions[0].Entity {
					of = e.Of
				}
			}
			for _, e := range es {
				if e.ID == of {
					key = e.Key
				}
			}
			if key != want {
				t.Errorf("%s, %s: of %q, want %q", name, kind, key, want)
			}
		}
	}
}

// A body of a state goes without the state's name in a story about that state.
func TestBodiesOfTheStateAtHome(t *testing.T) {
	const france = "[France|x7 country country:FR] and [France|x7 country country:FR]: "
	for _, c := range []struct {
		name     string
		articles [][2]string
		want     string // of the second article's first
	}{
		{"at home", [][2]string{{"", "The [French Senate|x1 government org:fr-french-senate] met."}, {"", "The [Senate|x1 government] voted. " + france}}, "French Senate"},
		{"abroad", [][2]string{{"", "The [French Senate|x1 government org:fr-french-senate] met. [Chile|x2 country country:CL], [Chile|x2 country country:CL], [Chile|x2 country country:CL], [Chile|x2 country country:CL]"}, {"", "The [Senate|x1 government] voted."}}, "Senate"},
		{"one that the story names, which is about no state", [][2]string{{"", "The [French Senate|x1 government org:fr-french-senate] met. [Chile|x2 country country:CL] did not."}, {"", "The [Senate|x1 government] voted."}}, "French Senate"},
		{"one of whose committees the story names", [][2]string{{"", "The [Senate Judiciary Committee|x1 government org:us-senate] met. [Chile|x2 country country:CL] did not."}, {"", "The [Senate|x1 government] voted."}}, "US Senate"},
		{"behind a party's name", [][2]string{{"", france + "[United States Senate|x1 government org:us-senate]"}, {"", "The [Republican Senate|x1 government] voted. [United States|x8 country country:US], [United States|x8 country country:US], [United States|x8 country country:US], [United States|x8 country country:US], [United States|x8 country country:US]"}}, "US Senate"},
		{"in another order", [][2]string{{"", france}, {"", "The [Security Homeland Department|x1 government] voted. [United States|x8 country country:US], [United States|x8 country country:US], [United States|x8 country country:US], [United States|x8 country country:US], [United States|x8 country country:US]"}}, "US Department of Homeland Security"},
		{"about a part", [][2]string{{"", france + "[Brittany|x2 place region:FR-brittany], [Brittany|x2 place region:FR-brittany], [Brittany|x2 place region:FR-brittany]"}, {"", "The [Senate|x1 government] voted."}}, "Senate"},
		{"where its members come from", [][2]string{{"", france + "(D-[Brit.|x2 place region:FR-brittany]), (D-[Brit.|x2 place region:FR-brittany]), (R-[Brit.|x2 place region:FR-brittany])"}, {"", "The [Senate|x1 government] voted."}}, "French Senate"},
		{"another of the article", [][2]string{{"", france}, {"", "The [Senate|x1 government] voted, the [Kestra Senate|x2 government] not."}}, "Kestra Senate"},
		{"of a state of which nothing speaks", [][2]string{{"", "The [National Electoral Council|x1 government org:ve-cne] met."}, {"", "The [National Electoral Council|x1 government org:ve-cne] voted. [Chile|x2 country country:CL], [Chile|x2 country country:CL]"}}, "National Electoral Council"},
		{"with the state's name", [][2]string{{"", "[Chile|x2 country country:CL]"}, {"", "The [Senate of France|x1 government] voted."}}, "French Senate"},
	} {
		t.Run(c.name, func(t *testing.T) {
			as, es := told(c.articles)
			m := as[1].Mentions[0]
			for _, e := range es {
				if e.ID == m.Entity && e.Name != c.want {
					t.Errorf("%s is %s, want %s", m.Span().Of(as[1].Text), e.Name, c.want)
				}
			}
		})
	}
}
