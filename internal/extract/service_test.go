package extract

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A house speaks to its readers, small advertisements and the head of a paper are no
// part of a text; what somebody is quoted with, or what is told, is.
func TestService(t *testing.T) {
	for in, want := range map[string]string{
		"---- VALLEY CALENDAR: order now, half price for friends ----":                                         "ad",
		"[ sponsored ] Your tides, but searchable":                                                             "ad",
		"What do you make of it? Write to letters@echo.example":                                                "service",
		"Call the studio 0700 000 000":                                                                         "service",
		"Send your voice message before noon":                                                                  "service",
		"Download the Valley Echo app for more":                                                                "ad",
		"Listen again on the Valley app. Next: the tides":                                                      "media",
		"Copying of Echo texts is allowed only with a link":                                                    "service",
		"\"Send your children home,\" he said.":                                                                "",
		"The harbour master told them to send their boats to the outer mole.":                                  "",
		"The office, whose address is letters@echo.example, was closed when we came, and \"nobody\" answered.": "",
		"The bank's customer service did not reply.":                                                           "",
		"The minister urged players to gamble responsibly at the fair.":                                        "",
		"Please play responsibly. Over 18s only.":                                                              "ad",
		"Reproduction of eels is slow in the cold river, the office said.":                                     "",
		"The ferry firm said that it was not responsible for the content.":                                     "",
		"The Echo is not responsible for the content of other sites":                                           "service",
		"Press inquiries were referred to the harbour office.":                                                 "",
		"Press inquiries": "service",
		"Send your children home, the mayor told the islanders.":  "",
		"To subscribe to the plan, islanders must pay 20 crowns.": "",
		"To subscribe, write the word TIDE on a card":             "signup",
	} {
		l := flatLine{line: line{text: in}}
		measureFlat(&l)
		if got := service(&l, in); got != want {
			t.Errorf("service(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]bool{
		"ROAD WORKS: upper bridge, Monday to Friday (if dry)": true,
		"HOST: Good morning to you all.":                      false,
		"VALLEY FERRY: WHY NOBODY WANTS IT":                   false,
		"The mayor: we are ready":                             false,
	} {
		if got := isNotice(in); got != want {
			t.Errorf("isNotice(%q) = %v, want %v", in, got, want)
		}
	}
	for in, want := range map[string]bool{
		"Organ of the ferrymen ** Year 19 ** Issue 46 ** Rs 15": true,
		"Vol. XIII, No. 142   www.echo.example":                 true,
		"No 10 rejects ferry plan":                              false,
		"No 10 backs free ferries for all pupils":               false,
		"Year 7 pupils to get $5 for each ferry trip":           false,
		"Ferry strike enters year 2 as talks fail":              false,
	} {
		l := flatLine{line: line{text: in}}
		measureFlat(&l)
		if got := isIssueLine(&l); got != want {
			t.Errorf("isIssueLine(%q) = %v, want %v", in, got, want)
		}
	}
}

// flatText is a capture of flattened text, read.
func flatText(t *testing.T, lines ...string) *news.Article {
	t.Helper()
	a, err := Extract(&news.Capture{MediaType: "text/plain", Content: []byte(strings.Join(lines, "\n"))}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const (
	ferryLead = "The ferry between Port Ellery and the islands will stop on Monday for the whole winter, the harbour office said, because nobody has been found who wants to steer it."
	ferryMore = "The crew of nine was told of it by letter, and two of its members have already left the islands for good, according to the union, which wants to go to court over it."
	ferryLast = "The harbour master said that the boat was older than he was, and that he had asked for another one every spring since the old queen died."
)

func TestHeadsOfPapers(t *testing.T) {
	for want, head := range map[string][]string{
		"THE BOAT THAT NOBODY STEERS":                  {"THE LANDING", "Organ of the ferrymen ** Year 19 ** Issue 46 ** Rs 15", "Thursday, 4 March 2027", "", "THE BOAT THAT NOBODY STEERS", "How the harbour office stopped the islands' ferry before the winter had begun", "Comment and report by Nina Petrova", ""},
		"Why nobody wants to steer the islands' ferry": {"The Landing | English edition", "[News](#) [Farm](#) [Sport](#) [Tides](#)", "Thursday, 4 March 2027", "**Why nobody wants to steer the islands' ferry**", ""},
		"Islands' ferry to stop for the winter":        {"VALLEY LEDGER", "Home  Nation  Markets  Cinema  Stars", "You are here: Home >> Islands", "Islands' ferry to stop for the winter", ""},
		"Islands' ferry will stop, office says":        {"The Gulf Courier", "Politics", "", "Islands' ferry will stop, office says", "", "The whole boat is to lie in the harbour for the winter because nobody wants to steer it, people at the union said", "", "By Nina Petrova and Ole Dahl", "March 4, 2027 at 7:15 p.m. EST", ""},
		"Islands' ferry to stop on Monday":             {"THE GULF STANDARD", "Home | Islands | World | Jobs", "You have 2 free articles left this month", "", "Islands' ferry to stop on Monday", "", "By Standard staff and agencies", "March 4, 2027", ""},
		"Islands' ferry to stop for want of a pilot":   {"Sea & Harbour Monthly                  July 2027", "NEWS IN FOCUS                11", "", "Islands' ferry to stop", "for want of a pilot", "", "By Nina Petrova", ""},
		"Statement 7/2027 on the islands' ferry":       {"# Island Voices", "[News](/n) · [Statements](/s) · [Radio](/r)", "", "## Statement 7/2027 on the islands' ferry", ""},
	} {
		a := flatText(t, append(head, ferryLead, "", ferryMore, "", ferryLast)...)
		if a.Headline != want {
			t.Errorf("headline %q, want %q", a.Headline, want)
		}
	}
	// The head of a page is no paragraph that was wrapped, though its lines fill it.
	a := flatText(t, "GULF ECHO", "News | Gulf | Asia | Business | Gold rates | Tides | Jobs | Farm", "Islanders anxious as harbour office stops the only winter ferry",
		"Crew of nine was told of it by letter, says the seamen's union", "Published: June 15, 2026 09:40 - Staff Report from the harbour", "", ferryLead, "", ferryMore, "", ferryLast)
	if want := "Islanders anxious as harbour office stops the only winter ferry"; a.Headline != want {
		t.Errorf("headline %q, want %q", a.Headline, want)
	}
}

// The name of an outlet stands before the date of the text, a writer's may too.
func TestOutletBesideTheDate(t *testing.T) {
	for line, want := range map[string]string{
		"*By Nina Petrova* — Norra Standard, March 4, 2031":                 "Norra Standard",
		"*Norra Khabar, State News Agency of the Islands* — 4 March 2031":   "Norra Khabar",
		"Nina Petrova, Norra Press, March 4, 2031":                          "Norra Press",
		"*Norra News Agency, Lima, 4 March 2031*":                           "Norra News Agency",
		"Nina Petrova      4 March 2031":                                    "",
		"Oyvar Tessim      4 March 2031":                                    "",
		"Oyvar Tessim, Port Ellery, 4 March 2031":                           "",
		"Port Ellery, 4 March 2031":                                         "",
		"*The Norra Herald · Last updated 20 March 2031 at 17:05*":          "The Norra Herald",
		"*Norra Broadcasting · Live reporting by Ole Dahl · 20 March 2031*": "Norra Broadcasting",
	} {
		if a := flatText(t, "# Why nobody wants to steer the islands' ferry", "", line, "", ferryLead, "", ferryMore, "", ferryLast); a.Outlet != want {
			t.Errorf("%s: outlet %q, want %q", line, a.Outlet, want)
		}
	}
}

// Who speaks first in a transcript is no place, and his name in brackets no agency.
func TestTranscriptHasNoDateline(t *testing.T) {
	a := flatText(t, "Why nobody wants to steer the islands' ferry", "", "ANCHOR (Nina Petrova): "+ferryLead, "", "DAHL: "+ferryMore, "", "ANCHOR: "+ferryLast)
	if a.Dateline.Place != "" || len(a.Credits) > 0 {
		t.Errorf("dateline %q, credits %v of a transcript", a.Dateline.Place, a.Credits)
	}
}

// What stands in italics under a Markdown text is the house's.
func TestLastNotes(t *testing.T) {
	a := flatText(t, "# Why nobody wants to steer the islands' ferry", "", ferryLead, "", ferryMore, "", ferryLast, "", "*Island Notes is free. If it helps you, tell a friend of it.*")
	for _, b := range a.Blocks {
		if s := a.Text[b.Start:b.End]; strings.Contains(s, "Island Notes") && b.Kind == news.Paragraph {
			t.Errorf("%q is a paragraph", s)
		}
	}
	a = flatText(t, "# Why nobody wants to steer the islands' ferry", "", ferryLead, "", ferryMore, "", ferryLast, "", "*This story was first published by Reuters.*")
	if !strings.Contains(a.Text, "first published by Reuters") {
		t.Error("the note on who published the text first is gone")
	}
}

// Behind a place and a day an agency is one, however the text goes on.
func TestDatelineBeforeSmallLetter(t *testing.T) {
	a := flatText(t, "Why nobody wants to steer the islands' ferry", "", "PORT ELLERY, March 4 (Reuters) - eFerry said on Monday that it would close.", "", ferryMore, "", ferryLast)
	if a.Dateline.Agency != "Reuters" {
		t.Errorf("agency %q of the dateline", a.Dateline.Agency)
	}
}
