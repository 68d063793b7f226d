package coref

import (
	"strings"
	"testing"
)

// told gives for each mention of a text, pronouns too, its words and the name of its chain.
func told(t *testing.T, text string) string {
	t.Helper()
	c := linked(t, text)
	var out []string
	for _, m := range c.WithPronouns() {
		if m.Form == "adjective" {
			continue
		}
		out = append(out, m.Span().Of(text)+"="+c.NameOf(m))
	}
	return strings.Join(out, "; ")
}

// holds checks that each of what is told of a text is told, and what begins with "!" is not.
func holds(t *testing.T, text string, want ...string) {
	t.Helper()
	got := "; " + told(t, text) + ";"
	for _, w := range want {
		w, not := strings.CutPrefix(w, "!")
		if strings.Contains(got, "; "+w+";") == not {
			t.Errorf("%s\n told %s\n want %s, not: %v", text, got, w, not)
		}
	}
}

// A headline names whom the body names, and makes no name of words with capitals.
func TestHeadlineNamesAreTheBodys(t *testing.T) {
	const body = "\nLUND — President Ilse Haugen is poised to back a quota deal, two officials said. Ms. Haugen said she would sign."
	holds(t, "Haugen Quota Deal Draws Fire From Fishermen"+body, "Haugen=Ilse Haugen", "!Haugen Quota=Haugen Quota")
	holds(t, "Ridiculing Haugen, Senior Aide Steps Down"+body+" An aide left after ridiculing her.", "Haugen=Ilse Haugen")
	holds(t, "Swift Ascent for Haugen"+body, "!Swift Ascent=Swift Ascent", "Haugen=Ilse Haugen")
	holds(t, "Ana Holm Quayside Visit: Fisheries Chief Shows Support\nAna Holm, the fisheries minister, visited the quay on Friday. “I stand with them,” Holm said.",
		"Ana Holm=Ana Holm", "Holm=Ana Holm", "!Ana Holm Quayside=Ana Holm Quayside")
	// What the body lacks of a name the headline may have.
	holds(t, "Kang Min-seo Warns of Quota Fight\nLUND — Kang warned of a quota fight on Monday.", "Kang=Kang Min-seo")
	holds(t, "Ana Holm Says No to Quota\nPresident Holm said no to the quota on Monday. “No,” Holm said.", "Ana Holm=Ana Holm", "Holm=Ana Holm")
	holds(t, "Donald Berg Rebukes Ruth Bader Ginsler for Deriding His Candidacy\nDonald J. Berg on Tuesday rebuked Justice Ginsler. Berg said she was late.", "Ruth Bader Ginsler=Ruth Bader Ginsler")
	// No name runs from a headline into the dateline.
	holds(t, "Sheriff Joe\nAMHERST, N.H. — Ana Holm accepted the endorsement of Sheriff Joe Arvid. Arvid said he was glad.", "Joe=Joe Arvid", "AMHERST=AMHERST")
	holds(t, "Holm-Berg Debate: All About Joe\nDANVILLE, Ky. — Joe Berg sparred with Ana Holm on Tuesday.", "Joe=Joe Berg", "Holm=Ana Holm")
}

// The surname of whom a text does not name in full, but only his kin, is none of theirs.
func TestKinAreNotTheirPresident(t *testing.T) {
	holds(t, "An aide wrote an open letter to Ana and Mila Haugen on Monday.\n“You want to pet him?” Mr. Haugen asked his daughters.\nThe girls joined President Haugen at the fair. The president said it was fun.",
		"Haugen=Haugen", "!Haugen=Mila Haugen", "The president=Haugen", "Mila Haugen=Mila Haugen")
	holds(t, "His wife, Mila Haugen, waved from the quay.\nPresident Haugen said on Monday that the quota was dead.", "Haugen=Haugen")
	holds(t, "Mr. Rudd bragged about the deal on Monday, and President Rudd bashed the inquiry on Friday.\nA day before, Adam Rudd Jr. exchanged messages with the group.", "Rudd=Rudd", "Adam Rudd Jr.=Adam Rudd Jr.")
	// Whom a text names in full with his office, or by the way of his own, is meant.
	holds(t, "Mila Haugen waved from the quay.\nHaugen said on Monday that the quota was dead.", "Haugen=Mila Haugen")
	holds(t, "Erik Haugen and his wife, Mila Haugen, waved. President Haugen spoke.", "Haugen=Erik Haugen")
	holds(t, "Adam Rudd Jr. spoke on Monday. Mr. Rudd said he was glad.", "Rudd=Adam Rudd Jr.")
	holds(t, "Donald Rudd took office on Friday. Donald and Melania Rudd met the guests. President Rudd spoke.", "Rudd=Donald Rudd")
}

// Father and son: "the younger", and who has just been named and is still speaking.
func TestFatherAndSon(t *testing.T) {
	const text = "When Gov. Adam Rudd spoke on Monday, he named a critic: his son, Seth Rudd.\nA friend of the younger Mr. Berg left. The elder Mr. Rudd said nothing.\n“I love my dad,” Seth Rudd said on Wednesday. “But we disagree. It is not unusual. We stay close.”\nMr. Rudd has not always been the black sheep. “I grew up on the trail,” he said."
	holds(t, text, "Rudd=Seth Rudd", "Rudd=Adam Rudd", "he=Seth Rudd")
	holds(t, "Gov. Adam Rudd spoke on Monday. His son, Seth Rudd, left. The younger Mr. Rudd said he was late.", "Rudd=Seth Rudd")
	holds(t, "Omar Mir Seddin Zarif opened fire on Monday. His father, Seddin Zarif, praised the group in a video.", "Seddin Zarif=Seddin Zarif")
	holds(t, "Robert J. Halloran spoke on Monday. Robert Halloran said it was late.", "Robert Halloran=Robert J. Halloran")
}

// An apposition behind where somebody is from, his party or his age is his.
func TestAppositionBehindAnAside(t *testing.T) {
	const first = "President Ilse Haugen spoke on Monday. Haugen said it was over.\n"
	holds(t, first+"Senator Paul Lind of Nevada, the Democratic leader, is a supporter of the quota. To the Democratic leader, it was a way out.", "the Democratic leader=Paul Lind", "!the Democratic leader=Ilse Haugen")
	holds(t, first+"Kevin Rudd of Kestra, the opposition leader, said it was over.", "the opposition leader=Kevin Rudd")
	holds(t, first+"Senator Paul Lind — the Democratic leader — said no.", "the Democratic leader=Paul Lind")
	holds(t, first+"Ann Pell, Democrat of California, the minority leader, said no.", "the minority leader=Ann Pell")
	holds(t, first+"Senator Paul Lind (D-Nev.), the majority leader, said no.", "the majority leader=Paul Lind")
	holds(t, first+"Paul Lind, 61, the Senate leader, said yes.", "the Senate leader=Paul Lind")
	holds(t, first+"The letter was sent to Paul Lind, then the director of the agency, on Friday.", "the director of the agency=Paul Lind")
	holds(t, "Ana Holm was sworn in on Friday as the third president. Mike Penn, the vice president, read the oath. The new president said it was cold.", "the third president=Ana Holm", "The new president=Ana Holm", "the vice president=Mike Penn")
	holds(t, "Mike Penn, the vice president, read the oath. Ana Holm became the third president.", "the third president=Ana Holm")
	// Of what only the second of two nouns tells.
	holds(t, first+"The students wrote to the president and warden of the guild of the weavers.", "!the president=Ilse Haugen")
	// The next sentence's office is whose it was.
	holds(t, first+"The president left. Paul Lind of Nevada said no.", "The president=Ilse Haugen")
}

// Whom a report opens with is he beside whose name it takes the noun up.
func TestTakenUpBesideHisName(t *testing.T) {
	holds(t, "The harbour official who first disclosed the lists denied on Wednesday that she had broken the law. She declined to answer questions.\nAs the official, Lois Lind, appeared before the panel, the room fell silent.",
		"The harbour official=Lois Lind", "She=Lois Lind")
	holds(t, "A union-backed economics professor who had hammered the majority leader beat him on Tuesday.\nDave Bratt, the professor, said he was glad.", "A union-backed economics professor=Dave Bratt")
	holds(t, "The official who runs the quay told reporters it was late. Another official, Lois Lind, said it was early.", "!The official=Lois Lind")
	holds(t, "The official who first disclosed the plan denied it. Officials said it was late.\nThe official, Lois Lind, said no.", "!The official who=Lois Lind")
	holds(t, "The lawmaker who wrote the bill said it was dead. The nurse, Lois Lind, said no.", "!The lawmaker=Lois Lind")
}

// Whoever is told something is not who tells it.
func TestHearerIsNotTheTeller(t *testing.T) {
	holds(t, "Joe Lind spoke on Monday. Paul Rudd was in the room. “I know you are tired,” he told Rudd.", "he=Joe Lind")
	holds(t, "Joe Lind met Paul Rudd on Monday. Rudd was late. He told Rudd that it was over.", "He=Joe Lind")
	holds(t, "Joe Lind met Paul Rudd on Monday. Rudd was late. He told reporters that it was over.", "He=Paul Rudd")
}

// A body's name goes on to the last of what it is for.
func TestWholeNamesOfBodies(t *testing.T) {
	for text, want := range map[string]string{
		"The Bureau of Salt, Timber, Water and Fire said it was late.":                   "Bureau of Salt, Timber, Water and Fire=Bureau of Salt, Timber, Water and Fire",
		"A study by the Institute on Tides and Harbour Policy said it was late.":         "Institute on Tides and Harbour Policy=Institute on Tides and Harbour Policy",
		"The Coalition to Stop Harbour Violence agreed.":                                 "Coalition to Stop Harbour Violence=Coalition to Stop Harbour Violence",
		"The House Oversight and Harbour Reform Committee met on Monday.":                "House Oversight and Harbour Reform Committee=House Oversight and Harbour Reform Committee",
		"The Senate Health, Education, Labor and Harbours Committee met on Monday.":      "Senate Health, Education, Labor and Harbours Committee=Senate Health, Education, Labor and Harbours Committee",
		"The Senate Select Committee on Fish said it was late.":                          "Senate Select Committee on Fish=Senate Select Committee on Fish",
		"The bureau's Office of Professional Conduct said that it was late.":             "Office of Professional Conduct=Office of Professional Conduct",
		"The ship was new. News of Arvid’s departure came late. Ana Arvid said so.":      "Arvid=Ana Arvid",
		"Democrats on the Senate Harvest Committee said no. Most Senate Democrats left.": "Senate Democrats=Senate Democrats",
	} {
		holds(t, text, want)
	}
	holds(t, "Per Holm, the Chairman of the Board of Directors, said it was late.", "!Board of Directors=Board of Directors")
	holds(t, "They were made to wear the Star of Dalen on the sleeve.", "!Star of Dalen=Star of Dalen")
	holds(t, "The Council on Monday said no.", "!Council on Monday=Council on Monday")
	holds(t, "The Committee for Ana Kesh left.", "Ana Kesh=Ana Kesh")
	holds(t, "The Ministry of Health, Reuters and Ana Kesh met.", "Ministry of Health=Ministry of Health", "Ana Kesh=Ana Kesh")
}

// A part of a body is not the body.
func TestPartsAreNotTheWhole(t *testing.T) {
	c := linked(t, "The Oklahoma Republican Party said on Monday it was late. Republicans in Congress said no. “We won,” the Republican Party said.")
	if len(c.All) < 2 || c.All[0].Name != "Oklahoma Republican Party" || len(c.All[0].Mentions) != 1 || c.All[0].Key != "" {
		t.Errorf("the party's branch is the party: %+v", c.All)
	}
	c = linked(t, "The House Judiciary Committee left. The House adjourned. Congress spoke.")
	if len(c.All) < 2 || c.All[0].Key != "" || c.All[0].Name != "House Judiciary Committee" {
		t.Errorf("a committee is the chamber: %+v", c.All[0])
	}
	holds(t, "Many House Republicans left. House Republicans said no.", "House Republicans=House Republicans", "!Many House Republicans=Many House Republicans")
	holds(t, "A House Democrat said it was late. Senator Heidi Lind, Democrat of North Dakota, spoke.", "!House Democrat=House Democrat", "!Democrat=House Democrat", "North Dakota=North Dakota")
}

// What a title tells of a name against a list or a recogniser.
func TestTitlesTellOfPersons(t *testing.T) {
	holds(t, "Rep. John Lewis said it was late. Lewis said no. John Lewis, Democrat of Georgia, spoke.", "Lewis=John Lewis")
	if c := linked(t, "Rep. John Lewis said it was late."); c.All[0].Key != "" || c.All[0].Kind != "person" {
		t.Errorf("a representative is a shop: %+v", c.All[0])
	}
	if c := linked(t, "Sales at John Lewis fell by a tenth, the shop said."); c.All[0].Key == "" {
		t.Errorf("the shop is none: %+v", c.All[0])
	}
	holds(t, "Sen. Louise M. Slaughter said it was late. Justice Anthony M. Kenning said no.", "Louise M. Slaughter=Louise M. Slaughter", "Anthony M. Kenning=Anthony M. Kenning")
	holds(t, "Former attorney general for the District of Columbia Karl Rasmussen spoke.", "Karl Rasmussen=Karl Rasmussen")
}

// "The group" is the body that the text is at, and no chamber is "the administration".
func TestTheGroupIsTheLastSubject(t *testing.T) {
	const first = "The NAACP passed a resolution on Monday. The NAACP said it condemned racism. NAACP leaders met.\n"
	holds(t, first+"The nearby St. Lune Tea Party objected on Tuesday. The group has written a statement about that.", "The group=St. Lune Tea Party")
	holds(t, "The National Rifle Association paid for the hall. The county panel met on Monday. It asked for new boats. The group has written to five towns about the tolls.", "!The group=National Rifle Association")
	holds(t, first+"The army denied it. The group said it had proof.", "The group=NAACP")
	holds(t, first+"Ann Pell was there. The group said it had proof.", "The group=NAACP")
	holds(t, "The US Senate voted on Monday. The administration is looking at the bill.", "!The administration=US Senate")
}
