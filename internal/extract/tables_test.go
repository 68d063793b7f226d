package extract

import (
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

func TestDeclaredDate(t *testing.T) {
	for in, want := range map[string]string{
		"2021-03-04":                          "2021-03-04",
		"2021-03-04T09:05:06+01:00":           "2021-03-04T09:05:06+01:00",
		"2021-03-04T09:05:06.123Z":            "2021-03-04T09:05:06Z",
		"2021-03-04 09:05":                    "2021-03-04", // no zone: the time could be anywhere's
		"2021-03-04T09:05+0530":               "2021-03-04T09:05:00+05:30",
		"20210304":                            "2021-03-04",
		"2021/3/4":                            "2021-03-04",
		"1614848706":                          "2021-03-04T09:05:06Z",
		"March 4, 2021":                       "2021-03-04",
		"Thu, 4 Mar 2021":                     "2021-03-04",
		"4th of March 2021":                   "2021-03-04",
		"Updated March 4, 2021 at 2:59 PM ET": "2021-03-04T14:59:00-05:00",
		"July 4, 2021, 12:10 a.m. EDT":        "2021-07-04T00:10:00-04:00",
		"July 4, 2021 at 9:30 p.m. PT":        "2021-07-04T21:30:00-07:00",
		"4 Sept. 2021 14.59 BST":              "2021-09-04T14:59:00+01:00",
		"16.9.2026 13:40":                     "2026-09-16",
		"16/9/2026":                           "2026-09-16",
		"Saturday, 22-23 March 2031":          "2031-03-22",
		"22/23 March 2031":                    "2031-03-22",
		"March 22-23, 2031":                   "2031-03-22",
		"Harbour days, 9 - 18 July 2031":      "",
		"July 9-18, 2031":                     "",
		"16. 9. 2026 13:40":                   "2026-09-16",
		"16. 09. 2026":                        "2026-09-16",
		"In 16. 9 of 2026":                    "",
		"sobota, 22-23 marca 2031":            "2031-03-22",
		"22.–23. März 2031":                   "2031-03-22",
		"3. prosince 2031 v 9:20":             "2031-12-03",
		"den 4 augusti 2031":                  "2031-08-04",
		"2031. március 21., péntek":           "2031-03-21",
		"21 березня 2031":                     "2031-03-21",
		"9-18 lipca 2031":                     "",
		"March 5, 2026 8:42 AM GMT+1":         "2026-03-05T08:42:00+01:00",
		"Posted: Thursday 04/03/21, 13.20":    "2021-03-04", // a Thursday
		"Posted: Friday 04/03/21, 13.20":      "",           // is none: not guessed
		"04/03/21":                            "",
		"2021-02-30":                          "",
		"03/04/2021":                          "", // March or April: not guessed
		"yesterday":                           "",
		"":                                    "",
	} {
		if got := declaredDate(in); got != want {
			t.Errorf("declaredDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestBareDate(t *testing.T) {
	for in, want := range map[string]bool{
		"2021-03-04 20:17:30": true, "March 4, 2021, 7:41 am": true, "4 March 2021, at 05.55": true, "04/03/2021 20:17": true,
		"viernes 21 de marzo de 2031": true, "piątek, 21 marca 2031": true, "Messe 21. März 2031 in Brod": false,
		"Thursday, 4 March 2021 17:32": true, "Thu 4 Mar 2021 18:05 SGT": true, "March 4, 2021 8.05pm BST": true,
		"Review of 4 March 2021": false, "4 March 2021 Lisbon": false, "Issue 2021": false, "The ferry sank on March 4, 2021": false,
	} {
		if got := isBareDate(in); got != want {
			t.Errorf("isBareDate(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestURLDate(t *testing.T) {
	for in, want := range map[string]string{
		"https://x.example/2021/03/04/harbour-strike": "2021-03-04",
		"https://x.example/2021/mar/04/harbour":       "2021-03-04",
		"https://x.example/news-20210304-harbour":     "2021-03-04",
		"https://x.example/2021/13/04/harbour":        "",
		"https://x.example/story/12345678":            "",
	} {
		if got := urlDate(in); got != want {
			t.Errorf("urlDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDateline(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]string{
		"SEOUL — The train left at noon.":                             "Seoul||",
		"ALMA/LIMA, Dec 24 (Reuters) - The ferry stopped.":            "Alma/Lima|Dec 24|Reuters",
		"KYIV, Dec 24 (Reuters) - The ferry stopped.":                 "Kyiv|Dec 24|Reuters",
		"OLD MILL, N.Y. (AP) — A boat sank.":                          "Old Mill||AP",
		"Paris (AFP) – Un bateau a coulé.":                            "Paris||AFP",
		"HALSK, Astovia, March 5 (Interpress) - The earth came down.": "Halsk|March 5|Interpress", // in no list
		"NAIROBI, 4 March (Xinhua) -- Ships waited.":                  "Nairobi|4 March|Xinhua",
		"ST. PETERSBURG — The river froze.":                           "St. Petersburg||",
		"MOSCOW, March 4. /TASS/. The ferry stopped.":                 "Moscow|March 4|TASS",
		"MOSCOW. March 4 (Interfax) - The ferry stopped.":             "Moscow|March 4|Interfax",
		"New Delhi, Mar 4 (PTI) The ferry stopped.":                   "New Delhi|Mar 4|PTI",
		"New Delhi [India], March 4 (ANI): The ferry stopped.":        "New Delhi|March 4|ANI",
		"Madrid, 4 mar (EFE).- El barco no sale.":                     "Madrid|4 mar|EFE",
		"Saltmarsh (Astovia), Mar 4 (PTI): The ferry stopped.":        "Saltmarsh|Mar 4|PTI", // a town of no list
		"Saltmarsh, 4 March (CNA) – The ferry stopped.":               "Saltmarsh|4 March|CNA",
		"Saltmarsh, March 4. /Coast-Info/. The ferry stopped.":        "Saltmarsh|March 4|Coast-Info",
		"Nairobi. Masked men stopped a ferry.":                        "Nairobi||",
		"Saltmarsh. Masked men stopped a ferry.":                      "||",
		"March 4 (UPI) -- The ferry stopped.":                         "|March 4|UPI",
		"VATICAN CITY (RNS) — The bishop left.":                       "Vatican City||RNS",
		"The agency (AFP) said that the ferry had stopped.":           "||",
		"Anna Berg (AP) says she will go.":                            "||",
		"The Coastal Salvage League (AFP) asks all skippers to wait.": "||", // the initials of a name
		"Two boats (one of them new) sank.":                           "||",
		"LONDON: The bridge was closed.":                              "London||",
		"Nairobi: The bridge was closed.":                             "Nairobi||",
		"Lagos – “The bridge is closed,” he said.":                    "Lagos||",
		"Saltmarsh: The bridge was closed.":                           "||", // in capitals it would do
		"Nairobi: three ways to cross it":                             "||",
		"N'DJAMENA — The bridge was closed.":                          "N'Djamena||",
		"XI'AN, China — The bridge was closed.":                       "Xi'an||",
		"NATO and the EU – both in Brussels – said no.":               "||",
		"He said it — and left.":                                      "||",
		"UPDATED: March 4, 2021":                                      "||",
		"Reuters correspondents - three of them - saw the train.":     "||",
		"BREAKING NEWS FROM THE HARBOUR OF A VERY LONG TOWN — x":      "||",
	} {
		d, _, end := findDateline(in, known)
		if got := d.Place + "|" + d.Date + "|" + d.Agency; got != want {
			t.Errorf("findDateline(%q) = %q, want %q", in, got, want)
		}
		if end > 0 && strings.ContainsAny(in[end-1:end], "ABCDEFGH") {
			t.Errorf("the dateline of %q ends inside a word: %q", in, in[:end])
		}
	}
}

func TestCreditLine(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]string{
		"AFP contributed reporting.":                                     "text AFP",
		"The Associated Press contributed to this report.":               "text The Associated Press",
		"Reporting by Ole Dahl; Editing by Eva Lind":                     "contributors",
		"Anna Berg contributed reporting from Oslo.":                     "contributors",
		"With inputs from PTI":                                           "text PTI",
		"Additional reporting: NPA":                                      "text NPA",
		"With files from Norra News Agency":                              "text Norra News Agency",
		"Additional reporting by Nina Petrova":                           "contributors",
		"(Reuters, AP)":                                                  "text Reuters,AP",
		"AFP":                                                            "text AFP",
		"With agencies":                                                  "desk",
		"Special Correspondent, with inputs from AP":                     "text AP",
		"Our correspondent, who was with AP":                             "",
		"Source: Xinhua":                                                 "text Xinhua",
		"Reporting by Petra Lind and Interfax":                           "text Interfax",
		"Reporting by Petra":                                             "text Petra",
		"Reporting by Reuters Staff":                                     "text Reuters",
		"Sources: Norra Press, own reports":                              "text Norra Press",
		"Translated from the Polish. Source: own reporting, Norra Press": "text Norra Press",
		"Sources: the mayor, the union":                                  "",
		"SPUTNIK/AFP via Getty Images":                                   "photo SPUTNIK,AFP,Getty Images",
		"Nina Petrova/AFP":                                               "photo AFP",
		"Photo: Nina Petrova":                                            "photo",
		"AP Photo/Nina Petrova":                                          "photo AP",
		"Reuters / Foreign Desk":                                         "text Reuters",
		"Newsroom staff / AFP":                                           "text AFP",
		"ab/kl (EFE, Reuters)":                                           "text EFE,Reuters",
		"abc,kl/dpa":                                                     "text dpa",
		"the harbour (Reuters)":                                          "",
		"Image credit: Nina Petrova":                                     "photo",
		"APA":                                                            "", // also a citation style
		"The map was drawn in 1920.":                                     "",
		"Reuters correspondents saw police in the harbour of Lower Saltmarsh today": "",
		"She told AFP that the boat would sail, and that nobody would stop it.":     "",
	} {
		kind, found := creditLine(in, known)
		var names []string
		for _, f := range found {
			names = append(names, f.printed)
			if in[f.start:f.end] != f.printed {
				t.Errorf("%q: %q is at %d to %d, where %q stands", in, f.printed, f.start, f.end, in[f.start:f.end])
			}
		}
		if kind == "" {
			names = nil
		}
		if got := strings.TrimSpace(kind + " " + strings.Join(names, ",")); got != want {
			t.Errorf("creditLine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCaptionCredit(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]bool{
		"The ferry at her berth on Monday. (AFP Photo)":                 true,
		"The ferry at her berth on Monday [Nina Petrova/Reuters]":       true,
		"The ferry at her berth. Nina Petrova / TASS":                   true,
		"The ferry at her berth on Monday. Photo: Nina Petrova":         true,
		"The ferry at her berth Credit: EPA":                            true,
		"© Reuters / Nina Petrova":                                      true,
		"FILE PHOTO: Sailors wait on the quay at Almera, June 2, 2026":  true,
		"FILE - Ana Rao speaks on the quay at Almera on Monday":         true,
		"PHOTO: Sailors wait on the quay":                               true,
		"Files: the council has none":                                   false,
		"FILE a complaint with the harbour office":                      false,
		"The ferry stopped on Monday (see below).":                      false,
		"She told Reuters that the ferry had stopped.":                  false,
		"The line had cost the town 4.2 million dollars (3.9 million).": false,
	} {
		if _, got := captionCredit(in, known); got != want {
			t.Errorf("captionCredit(%q) = %v", in, got)
		}
	}
}

func TestBesideOutlet(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]string{
		"Coast Tidings / Marketwire":   "Marketwire", // in no list
		"CT/AFP":                       "AFP",
		"AFP/CT":                       "AFP",
		"Coast Tidings, AFP":           "AFP",
		"Coast Tidings, Nina Petrova":  "",
		"Reuters / Coast Tidings":      "Reuters",
		"STR/AFP":                      "", // a photographer's
		"Coast Tidings / Nina Petrova": "",
		"Coast Tidings / a ferry":      "",
		"Coast Tidings/Newsroom":       "",
		"The port/AFP said no.":        "",
		"The harbour and/or the Coast Tidings were sold again": "",
	} {
		var names []string
		for _, f := range besideOutlet(in, "Coast Tidings", known) {
			names = append(names, f.printed)
			if in[f.start:f.end] != f.printed {
				t.Errorf("%q: %q is at %d to %d, where %q stands", in, f.printed, f.start, f.end, in[f.start:f.end])
			}
		}
		if got := strings.Join(names, ","); got != want {
			t.Errorf("besideOutlet(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTrailingAgency(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]string{
		"He spent hours on the rails. AFP":        "AFP",
		"“We will sail,” she said. (Reuters, AP)": "(Reuters, AP)",
		"They left at noon. — Reuters":            "— Reuters",
		"He works for Reuters.":                   "",
		"It was built by the USA. TODAY":          "",
	} {
		got := ""
		if at, _, ok := trailingAgency(in, known); ok {
			got = in[at:]
		}
		if got != want {
			t.Errorf("trailingAgency(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestContributors(t *testing.T) {
	opt := Options{Outlets: outlets.Default()}
	for in, want := range map[string]string{
		"Anna Berg contributed reporting from Oslo; Ole Dahl reported from Old Mill, N.Y.":         "Anna Berg, Ole Dahl",
		"Reporting by Anna Berg and Ole Dahl in Oslo; Editing by Eva Lind":                         "Anna Berg, Ole Dahl",
		"Reporting by Anna Berg Additional reporting by Ole Dahl in Saltmarsh Editing by Eva Lind": "Anna Berg, Ole Dahl",
		"Associated Press writer Anna Berg in Oslo contributed to this report.":                    "Anna Berg",
		"AFP contributed reporting.": "",
	} {
		if got := strings.Join(contributors(in, opt), ", "); got != want {
			t.Errorf("contributors(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFurniture(t *testing.T) {
	f := defaultFurniture()
	for in, want := range map[string]string{
		"Share":                      "social",
		"ShareTweetPrint":            "social",
		"Get more newsLiveon":        "signup",
		"Sign up for our newsletter": "signup",
		"READ MORE":                  "related",
		"You have 2 free articles left this month":                                                        "signup",
		"You have read 3 of 5 free articles":                                                              "signup",
		"Become a Norra Friend member today for $5 a month.":                                              "signup",
		"See FERRY, Page A6":                                                                              "page",
		"The library has two free copies of the report left.":                                             "",
		"You have to see it to believe it, the harbour master said":                                       "",
		"Leave a Reply Cancel reply":                                                                      "comment",
		"© 2022 The Valley Echo":                                                                          "footer",
		"Lesen Sie auch: Die Fähre fährt nicht":                                                           "related",
		"The minister said that he would share the report with the committee when it is done.":            "",
		"Menu prices have risen by a third since the bridge was built, a waiter in the harbour said.":     "",
		"He asked readers to sign up to the fleet, which has lost a third of its men in the last decade.": "",
	} {
		if got := f.kindOf(in, fold(in), countWords(in)); got != want {
			t.Errorf("kindOf(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFlatBylines(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]string{
		"By Nina Petrova":                                         "Nina Petrova",
		"BY NINA PETROVA AND OLE DAHL":                            "Nina Petrova, Ole Dahl",
		"By Nina Petrova, political correspondent":                "Nina Petrova",
		"By Nina Petrova | The Valley Echo":                       "Nina Petrova",
		"Tuesday, March 4, 2031 — 14:32 | By Nina Petrova":        "Nina Petrova",
		"Tuesday, March 4, 2031. By Nina Petrova. Read at sea.":   "Nina Petrova",
		"By the end of the year the ferry will have been sold":    "",
		"By Monday, nobody believed Anna Berg any more, she said": "",
		"Comment and report by Nina Petrova":                      "Nina Petrova",
		"Nina Petrova":                                            "",
		"Author: Nina Petrova":                                    "Nina Petrova",
		"Text: NINA PETROVA":                                      "Nina Petrova",
		"Author Nina Petrova left the islands":                    "",
		"Text: the letter to the crew":                            "",
		"From our correspondent Nina Petrova, Lima":               "Nina Petrova",
		"By Petra Lind in Oslo":                                   "Petra Lind",
		"From our correspondent in Lima, NINA PETROVA":            "Nina Petrova",
		"Live reporting by Nina Petrova":                          "Nina Petrova",
		"By Nina Petrova and staff reporters":                     "Nina Petrova",
		"By Standard staff and agencies":                          "",
	} {
		names, _ := flatByline(in, known)
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("flatByline(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestStaffBylines(t *testing.T) {
	known := outlets.Default()
	for in, want := range map[string]string{
		"By Norra Press and staff reports":    "yes Norra Press",
		"NORRA PRESS AND STAFF REPORTS":       "yes NORRA PRESS",
		"By Standard staff and agencies":      "yes ",
		"By Standard reporters":               "yes ",
		"By Reuters and Standard staff":       "yes Reuters",
		"Echo staff and Reuters":              "yes Reuters",
		"Norra and our staff":                 "yes Norra",
		"Our staff":                           "no ",
		"Norra and Evening Post reporters":    "yes Norra",
		"By Nina Petrova and staff reporters": "no ",
		"Police and fire reporters":           "no ",
		"Teachers and staff":                  "no ",
		"Hospital staff":                      "no ",
		"The press and the police":            "no ",
		"Norra Press":                         "no ",
		"By The Echo staff-reporters":         "yes ",
		"By x-staff-reports":                  "no ",
		"NORRA PRESS STAFF LEAVE THE ISLANDS": "no ",
	} {
		_, agency := flatByline(in, known)
		var names []string
		for _, a := range agency {
			names = append(names, in[a.start:a.end])
		}
		got := "no "
		if isStaffByline(in, known) {
			got = "yes "
		}
		if got += strings.Join(names, ","); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPageHeads(t *testing.T) {
	for in, want := range map[string]string{
		"Sea & Harbour Monthly          July 2031":          "Sea & Harbour Monthly",
		"Gulf Evening Post   Wednesday, March 5, 2031   6":  "Gulf Evening Post",
		"The Norra Eagle - E-Paper          Page 1":         "The Norra Eagle",
		"GULF ECHO | www.gulfecho.example":                  "GULF ECHO",
		"NEWS IN FOCUS          11":                         "NEWS IN FOCUS",
		"Nina Petrova    5 March 2031":                      "",
		"Nina Petrova | 5 March 2031":                       "",
		"Port Ellery    3":                                  "",
		"The ferry stopped on 5 March 2031.  Nobody spoke.": "",
		"Home | World | Islands":                            "",
	} {
		l := markdownLine(&lineBuilder{}, []byte(in), 0, len(in))
		if got, _ := pageHead(&l, []byte(in)); got != want {
			t.Errorf("pageHead(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestJoins(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"page break", "The harbour master told the local radio station that the\n\nferry would not sail again.", "The harbour master told the local radio station that the ferry would not sail again."},
		{"page break before a name", "The harbour master said that the ferry would not sail again, a clerk told the Norra News\n\nAgency.", "The harbour master said that the ferry would not sail again, a clerk told the Norra News Agency."},
		{"hard wrap", "The harbour master said on Monday that the ferry\nwould not sail again before the end of the month\nand that nobody knew what would become of it.", "The harbour master said on Monday that the ferry would not sail again before the end of the month and that nobody knew what would become of it."},
		{"two paragraphs", "The harbour master told the radio that it was over for good.\n\nthe ferry's owner could not be reached.", "The harbour master told the radio that it was over for good.\nthe ferry's owner could not be reached."},
		{"teasers of one length", "Bridge toll to rise again next year, city council says\nHarbour market moves to the old station after the fire", "Bridge toll to rise again next year, city council says\nHarbour market moves to the old station after the fire"},
		{"narrow column", "The harbour master said that the\nferry would not sail again. He is a\nman of few words, and the 34-\nyear-old clerk of the Norra\nHarbour office, Ida Brandt, in win-\nter said that she would go to court\nif she was asked.\nPetrova said it was so.\nThe crew has gone.", "The harbour master said that the ferry would not sail again. He is a man of few words, and the 34-year-old clerk of the Norra Harbour office, Ida Brandt, in winter said that she would go to court if she was asked.\nPetrova said it was so.\nThe crew has gone."},
		{"list in lower case", "two eggs\nhalf a pound of flour\nsalt\na cup of milk from the islands\nbutter\none lemon and its peel\nsugar\na pinch of what is left", "two eggs\nhalf a pound of flour\nsalt\na cup of milk from the islands\nbutter\none lemon and its peel\nsugar\na pinch of what is left"},
		{"hyphens of a compound", "The harbour office said on Monday that the clerk, a 34-year-\nold islander, had steered the well-ba-\nlanced ferry for the first time in her seven-year-\nlong service.", "The harbour office said on Monday that the clerk, a 34-year-old islander, had steered the well-balanced ferry for the first time in her seven-year-long service."},
		{"headline of two lines", "The Norra Standard\n\nMayor of the islands calls on\nMinister to step in at once\n\nBy Ana Rao", "The Norra Standard\nMayor of the islands calls on Minister to step in at once\nBy Ana Rao"},
		{"motto and headline", "NORRA ALLIANCE\nThe sea belongs to those who live from it\nCommunique of the council to the islands\n\nPort Ellery", "NORRA ALLIANCE\nThe sea belongs to those who live from it\nCommunique of the council to the islands\nPort Ellery"},
		{"notes at the foot", "Newsletter: get the Standard every morning of the week\nTags: ferries, islands, harbour, the safety of food\nFollow us on Facebook, X", "Newsletter: get the Standard every morning of the week\nTags: ferries, islands, harbour, the safety of food\nFollow us on Facebook, X"},
		{"brand name", "The company said in a statement to the press on Monday morning that\n\niPhone sales had risen.", "The company said in a statement to the press on Monday morning that\niPhone sales had risen."},
	} {
		lines, _ := flatLines([]byte(c.in))
		var got []string
		for _, l := range joinLines(lines, []byte(c.in), outlets.Default()) {
			got = append(got, l.text)
		}
		if s := strings.Join(got, "\n"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

func TestMarkdownMarks(t *testing.T) {
	for in, want := range map[string]string{
		"# A **bold** [link](https://x.example/a_(b)) and *slant*": "A bold link) and slant",
		"plain 3 * 4 * 5 and snake_case_name":                      "plain 3 * 4 * 5 and snake_case_name",
		"![picture](a.jpg) caption":                                "caption",
		"see <https://x.example/a>.":                               "see https://x.example/a.",
		"- item":                                                   "item",
		"> > quoted":                                               "quoted",
		`not \*slanted\*`:                                          "not *slanted*",
		"[unclosed](x and [another":                                "[unclosed](x and [another",
		"---":                                                      "",
		"#hashtag stays":                                           "#hashtag stays",
	} {
		var b lineBuilder
		if l := markdownLine(&b, []byte(in), 0, len(in)); l.text != want {
			t.Errorf("%q reads %q, want %q", in, l.text, want)
		}
	}
}

func TestTruncation(t *testing.T) {
	const body = "The ferry that has linked both sides of the bay since 1942 will stop in October, its owner said.\n\nThe mayor called the decision a mistake and asked the government to step in at once.\n\n"
	for in, want := range map[string]string{
		body + "The line employs 41 people.": "",
		body + "The line employs 41 people, most of whom have lived in the town since they were born and who":             "no closing stop",
		body + "The line employs 41 people who...":                                                                        "ends in an ellipsis",
		body + "The line employs 41 people.\n\nSubscribe to continue reading":                                             "paywall",
		body + "The line employs 41 people.\n\nSubscribe to our newsletter":                                               "",
		body + "The owner, her lawyer and the mayor of the town on the other side of the bay signed the paper on Monday:": "",
	} {
		a, err := Extract(&news.Capture{Name: "t", MediaType: "text/plain", Content: []byte(in)}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.TruncatedWhy != want || a.Truncated != (want != "") {
			t.Errorf("%q: truncated %v, %q; want %q", in[len(body):], a.Truncated, a.TruncatedWhy, want)
		}
	}
}

// What publishing systems put under every text of their feeds is no part of it;
// the same words inside a sentence are.
func TestFrames(t *testing.T) {
	for line, want := range map[string]string{
		"The post Crane collapses at Eskholm docks appeared first on Harbour Gazette.": "related",
		"L’article La grue tombe est apparu en premier sur La Gazette.":                "related",
		"Der Beitrag Kran stürzt um erschien zuerst auf Hafenblatt.":                   "related",
		"The post office in Eskholm will close in March, the company said.":            "",
		"Her name appeared first on a list that the ministry published in May.":        "",
	} {
		if got := defaultFurniture().kindOf(line, fold(line), countWords(line)); got != want {
			t.Errorf("%q is %q, want %q", line, got, want)
		}
	}
}

func TestHashtags(t *testing.T) {
	for line, want := range map[string]bool{
		"#flood #EastCoast #weather": true, "#flood": false, "#flood hits the coast": false, "## Heading": false, "#1 #2": false, "": false,
	} {
		if got := hashtags(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
