package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// quoted builds a story of papers with one paragraph each and gives its groups of
// quotations, each as the words that the outlets print, sorted.
func quoted(t *testing.T, paragraphs ...string) (groups [][]string, vs []news.QuoteVariant) {
	t.Helper()
	var ps []paper
	for i, p := range paragraphs {
		ps = append(ps, paper{[]string{"One", "Two", "Three"}[i], "2024-05-14", []string{"The town speaks", p}})
	}
	s, as := build(t, ps)
	for _, q := range s.QuoteVariants {
		var g []string
		for _, v := range q.Variants {
			for _, a := range as {
				if a.ID == v.Article {
					g = append(g, strings.Trim(news.Span{Start: v.Start, End: v.End}.Of(a.Text), ",."))
				}
			}
		}
		slices.Sort(g)
		groups = append(groups, g)
	}
	return groups, s.QuoteVariants
}

func TestUtterancesAreJoinedByTheWordsThatTheyShare(t *testing.T) {
	for _, c := range []struct {
		name       string
		paragraphs []string
		want       [][]string
	}{
		{"two sentences of one speaker, one of which both outlets have", []string{
			"“I had to dismiss Captain Moe because he lied to the council,” Mayor Ada Lund said. “I really do feel sorry for Captain Moe and the council.”",
			"“I do feel sorry for Captain Moe and the council,” Mayor Ada Lund said.",
		}, [][]string{{"I do feel sorry for Captain Moe and the council", "I really do feel sorry for Captain Moe and the council"}}},
		{"another sentence on the same matter", []string{
			"“The council left us with no choice but to ask the ferry company for the letters and the ledgers of the last nine years, and for all who kept them,” Mayor Ada Lund said.",
			"“The letters of the company and its ledgers tell us what the council knew,” Mayor Ada Lund said.",
		}, nil},
		{"a longer one that speaks of the same things", []string{
			"“About the ferry we have known for years, as has the council, and it is to the ferry and to the council that we owe every one of our letters,” Mayor Ada Lund said.",
			"“The letters told the council about the ferry,” Mayor Ada Lund said.",
		}, nil},
		{"one that speaks of more", []string{
			"“Ferry workers, council clerks and dock hands wrote angry letters home every week,” Mayor Ada Lund said.",
			"“The letters told the council about the ferry,” Mayor Ada Lund said.",
		}, nil},
		{"a turn of phrase of two sentences", []string{
			"“I trust the river, but the river wants to see us put people back to work on the docks,” Mayor Ada Lund said. “That motion is not putting people back to work on the docks.”",
			"Mayor Ada Lund said that it “is not putting people back to work on the docks”.",
		}, [][]string{{"That motion is not putting people back to work on the docks", "is not putting people back to work on the docks"}}},
		{"two who only say something alike", []string{
			"“The flood killed 14 people in Arrel on Monday and it has destroyed the bridge,” Mayor Ada Lund said.",
			"“The flood killed 14 people in Arrel and destroyed the old bridge on Monday,” Senator Tor Brandt said.",
		}, nil},
		{"two who say the same in another order", []string{
			"“The people of Arrel will get the flood report on Monday,” Mayor Ada Lund said.",
			"“On Monday the flood report will be given to the people of Arrel,” Senator Tor Brandt said.",
		}, nil},
		{"a phrase of two utterances", []string{
			"“The ferry people left us out in the cold all winter,” Mayor Ada Lund said. “No harbour should be left out in the cold by its own bank.”",
			"Mayor Ada Lund said that the port was “out in the cold”.",
		}, nil},
		{"a phrase of one", []string{
			"“The ferry people left us out in the cold all winter,” Mayor Ada Lund said.",
			"Mayor Ada Lund said that the port was “out in the cold”.",
		}, [][]string{{"The ferry people left us out in the cold all winter", "out in the cold"}}},
		{"a phrase that says nothing", []string{
			"“I told them that we were ready to wait,” Mayor Ada Lund said.",
			"Mayor Ada Lund said that she had “to wait”.",
		}, nil},
		{"a title", []string{
			"Mayor Ada Lund said that “Notes on the Tides of Arrel” would be read in June.",
			"Mayor Ada Lund said on Monday: “I wrote notes on the tides of Arrel for my children.”",
		}, nil},
		{"words that the longer form repeats", []string{
			"“I am very much for the old dam on the upper river and I am not for the new road,” Mayor Ada Lund said.",
			"“I am not for the new road,” Mayor Ada Lund said.",
		}, [][]string{{"I am not for the new road", "I am very much for the old dam on the upper river and I am not for the new road"}}},
		{"a long cut", []string{
			"“If you help me win this race you will have a man with your trade, somebody who mended nets for thirty years in the open harbour in the wind and the snow and never once asked anybody for more than a cup of tea, on the port council,” Mayor Ole Lund said.",
			"“If you help me win this race, you will have a man with your trade ... on the port council,” Mayor Ole Lund said.",
		}, [][]string{{
			"If you help me win this race you will have a man with your trade, somebody who mended nets for thirty years in the open harbour in the wind and the snow and never once asked anybody for more than a cup of tea, on the port council",
			"If you help me win this race, you will have a man with your trade ... on the port council",
		}}},
		{"a translation", []string{
			"“Every passenger had a ticket and every ticket is on the list,” Mayor Ada Lund said.",
			"“All passengers had tickets and all tickets are on the list,” Mayor Ada Lund said.",
		}, [][]string{{"All passengers had tickets and all tickets are on the list", "Every passenger had a ticket and every ticket is on the list"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := quoted(t, c.paragraphs...)
			if !slices.EqualFunc(got, c.want, slices.Equal) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDifferentSpeakersAreTwoThatTheirOutletsName(t *testing.T) {
	for _, c := range []struct {
		name       string
		paragraphs []string
		want       bool
	}{
		{"two persons", []string{
			"“The dam will hold whatever the river brings this year,” Mayor Ada Lund said.",
			"“The dam will hold whatever the river brings this spring,” Senator Tor Brandt said.",
		}, true},
		{"a letter and who signed it", []string{
			"“The dam will hold whatever the river brings this year,” Mayor Ada Lund said.",
			"“The dam will hold whatever the river brings this spring,” the letter said.",
		}, false},
		{"an office", []string{
			"“The dam will hold whatever the river brings this year,” Mayor Ada Lund said.",
			"“The dam will hold whatever the river brings this spring,” the Arrel Water Board said.",
		}, false},
		{"whom a pronoun stands for", []string{
			"“The dam will hold whatever the river brings this year,” Mayor Ada Lund said.",
			"Senator Tor Brandt left the hall. “The dam will hold whatever the river brings this spring,” he said.",
		}, false},
		{"two of one government", []string{
			"“The dam will hold whatever the river brings this year,” Norwegian Prime Minister Ada Lund said.",
			"“The dam will hold whatever the river brings this spring,” Norwegian Transport Minister Tor Brandt said.",
		}, false},
		{"two in one sentence", []string{
			"“The dam will hold whatever the river brings this year,” Mayor Ada Lund said in reply to Senator Tor Brandt.",
			"“The dam will hold whatever the river brings this spring,” Senator Tor Brandt said.",
		}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, vs := quoted(t, c.paragraphs...)
			if len(vs) != 1 {
				t.Fatalf("%d groups", len(vs))
			}
			if got := strings.Contains(vs[0].Difference, "different speakers"); got != c.want {
				t.Errorf("%q, by %s", vs[0].Difference, vs[0].Speaker)
			}
		})
	}
}

func TestAPieceOfAQuotationHasTheWordsWhereTheyStandInIt(t *testing.T) {
	_, vs := quoted(t,
		"“I am for the old dam and I am not for the new road,” Mayor Ada Lund said.",
		"“I am not for the new road,” Mayor Ada Lund said.")
	if len(vs) != 1 || vs[0].Difference != "cut" {
		t.Errorf("got %+v", vs)
	}
}
