package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A name keeps nothing of the party, the person or the noun that stands beside it.
func TestNamesWithoutWhatStandsBeside(t *testing.T) {
	holds(t, "The Norland Republican Senate nominee, Roy Mullen, left. The Senate did not vote.", "Senate=Senate", "!Norland Republican Senate=Norland Republican Senate")
	holds(t, "A spokesman for Jubilee House in Accra said on Monday that no letter had come.", "Jubilee House=Jubilee House")
	holds(t, "The bill passed the Alabama Senate on Monday.", "Alabama Senate=Alabama Senate")
	holds(t, "Bo Harlan Senate: Governor Names Former Aide To Replace John Kerr\nBOSTON -- Governor Dan Patten on Wednesday named William \"Bo\" Harlan to the U.S. Senate. Harlan will serve until June.",
		"Bo Harlan=Bo Harlan", "Harlan=Bo Harlan", "!Bo Harlan Senate=Bo Harlan Senate")
	holds(t, "The man asked Bob Edric whether he fully supported the \"Brenner Agenda.\" Mr. Brenner visited the state on Friday.", "Brenner=Brenner", "!Brenner Agenda=Brenner Agenda")
	holds(t, "The justices read the 18th Amendment. Members skipped the 21st Amendment.", "18th Amendment=18th Amendment", "21st Amendment=21st Amendment")
	holds(t, "The members of the 116th Congress met on Monday.", "!116th Congress=116th Congress")
	holds(t, "They discussed the roles of Presidents Bush and Clinton.", "Bush=Bush", "!Presidents Bush=Presidents Bush")
	holds(t, "Backers say no amnesty will be granted. \"Amnesty is not on the table,\" the senator said.", "!Amnesty=Amnesty International")
	holds(t, "Amnesty said on Monday that the law was wrong. It was criticised by Amnesty.", "Amnesty=Amnesty")
	holds(t, "Nominations by Democrats for circuit court seats have been blocked.", "Democrats=Democrats", "!Democrats for circuit=Democrats for circuit")
}

// The letters behind a party's are a region, whatever else they may be.
func TestRegionBehindAParty(t *testing.T) {
	for _, c := range []struct{ text, phrase, key string }{
		{"Leader Milt Connors, R-Ky., who backed his rival, said in a statement that he must go.", "Ky.", "region:US-kentucky"},
		{"Rep. Pete Kern, R-N.Y., who opposes the bridge, said Monday that it was too long.", "N.Y.", "region:US-new-york-state"},
		{"Rep. Jay Inslow, Democrat of Washington, read the article.", "Washington", "region:US-washington-state"},
	} {
		ch := entityAt(linked(t, c.text), c.text, c.phrase)
		if ch == nil || ch.Kind.Base() != news.Place || ch.Key != c.key {
			t.Errorf("%s: %q is %+v, want %s", c.text, c.phrase, ch, c.key)
		}
	}
}

// Nobody holds yet what is looked for, and a description means nobody whom it does not fit.
func TestWhomNoDescriptionMeans(t *testing.T) {
	for _, c := range []struct {
		text, phrase, name string
		not                bool
	}{
		{"President Olaf Brenner said on Monday that the next president would have to raise taxes.", "the next president", "Olaf Brenner", true},
		{"Nils Rud is the candidate of the party. Rud said the party would lose with the wrong candidate.", "the wrong candidate", "Nils Rud", true},
		{"Nils Rud is the candidate of the party. The candidate said on Monday that he would win.", "The candidate", "Nils Rud", false},
		{"Senator Harold Reeve of Ohio said the bridge should not be built. The president said on Friday that the city had a right to build it. Reeve is the majority leader.", "The president", "Harold Reeve", true},
		{"President Harold Reeve said the bridge should not be built. The president said on Friday that it was too long.", "The president", "Harold Reeve", false},
		{"Senate Democrats met on Tuesday. The rules in the chamber allow them to block a vote.", "the chamber", "Senate Democrats", true},
		{"House Republicans objected to the bridge. The developer said the work would go on.", "The developer", "House Republicans", true},
		{"The National Fishing Federation criticised Todd Eakin. He had said that the female body could shut down.", "the female body", "National Fishing Federation", true},
		{"A former harbour police investigator said the boat had been searched twice. Mayor Anton Weller denied it. The former official said that it should have been found.", "The former official", "Anton Weller", true},
		{"Prime Minister Dana Orsk flew to Lisbon on Monday. A Conservative involved with the plan said the trip had been kept secret. The flight is going to cost $1 million, the official said.", "the official", "Dana Orsk", true},
		{"Tom Brandt, George Clune, James Bonner, the president have nothing on Mo Harlan, he said.", "the president", "James Bonner", true},
		{"Peter Dahl met reporters with Senator Harry Reisz, the minority leader, Mr. Dahl ignored three questions.", "the minority leader", "Peter Dahl", true},
		{"Peter Dahl met reporters with Senator Harry Reisz, the minority leader, Mr. Dahl ignored three questions.", "the minority leader", "Harry Reisz", false},
		{"President Donald Trump spoke on Monday. He would not meet the Russian president, aides said.", "the Russian president", "Donald Trump", true},
	} {
		ch := entityAt(linked(t, c.text), c.text, c.phrase)
		if is := ch != nil && ch.Name == c.name; is == c.not {
			t.Errorf("%s: %q is %s: %v", c.text, c.phrase, c.name, is)
		}
	}
}

// Who is handed something in a clause in front deals with it.
func TestWhomAClauseInFrontHandsSomething(t *testing.T) {
	for text, want := range map[string]string{
		"Director Ivo Marsh wrote the memo. When it was shown to Colonel Peter Brandt, he called it nonsense.":                   "Peter Brandt",
		"Director Ivo Marsh wrote the memo. But when the final version was sent to Mr. Brandt, he rejected it.":                  "Brandt",
		"Minister Ivo Marsh opened the fair. After the question was put to Deputy Erik Dahl, he refused to answer it.":           "Erik Dahl",
		"Director Ivo Marsh wrote the memo. When the memo was leaked to the Herald, he denied that it was done by the firm.":     "Ivo Marsh",
		"Director Ivo Marsh wrote the memo. When the memo was criticised by Colonel Brandt on Monday in Lund, he rejected that.": "Ivo Marsh",
	} {
		c := linked(t, text)
		got := ""
		for _, m := range c.Pronouns {
			if m.Start == strings.LastIndex(text, ", he ")+2 {
				got = c.NameOf(m)
			}
		}
		if got != want {
			t.Errorf("%s: he is %q, want %q", text, got, want)
		}
	}
}

// The government of who led a state once is not the one of today.
func TestGovernmentsOfTwoLeaders(t *testing.T) {
	const text = "The Trump administration lifted the ban on Friday. The Obama administration had imposed it. \"It is over,\" the administration said."
	on := func(date, phrase string) *Chain {
		return entityAt(linkedOn(t, text, date), text, phrase)
	}
	for _, c := range []struct{ date, phrase, key string }{
		{"2017-11-17", "Trump administration", "gov:US"},
		{"2017-11-17", "Obama administration", ""},
		{"2017-11-17", "the administration", "gov:US"},
		{"2014-11-17", "Obama administration", "gov:US"},
		{"", "Obama administration", "gov:US"}, // no day tells
	} {
		if ch := on(c.date, c.phrase); ch == nil || ch.Key != c.key || ch.Kind != news.Government {
			t.Errorf("on %q %q is %+v, want %q", c.date, c.phrase, ch, c.key)
		}
	}
}
