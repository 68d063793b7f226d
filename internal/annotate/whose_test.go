package annotate

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// spoken is a text with the type of source and the chain of each of its
// attributions, in order.
type spoken struct{ name, text, outlet, want string }

func checkSpoken(t *testing.T, cases []spoken) {
	t.Helper()
	for _, c := range cases {
		a := &news.Article{ID: "t", Text: c.text, Outlet: c.outlet}
		if _, err := Annotate(a, Options{}); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range a.Attributions {
			var names []string
			for _, l := range x.Chain {
				names = append(names, l.Name)
			}
			got = append(got, string(x.SourceType)+" "+strings.Join(names, " > "))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.name, c.text, s, c.want)
		}
	}
}

// Who is described first and named in the next sentence, or the other way round.
func TestNamedNext(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a minister named in the next sentence", "Two people have died in the mudslide above Orsa, the region's interior minister has confirmed.\nMarten Holm told reporters that a third was missing. “We are still digging,” the minister said.", "", "named_person Marten Holm; named_person Marten Holm; named_person Marten Holm"},
		{"an office of its own named behind", "“The water is safe to drink,” its head of communications said on Friday. Elsa Brandt was speaking after a night of complaints.", "", "named_person Elsa Brandt"},
		{"a chairman who only wants something", "The fare will rise in May, said the chairman of the Sarn Drivers' League. Olav Brekke wants the state to pay half.", "", "named_person Olav Brekke"},
		{"an office and another holder of another", "The police chief said that nobody had been arrested. The mayor, Ana Rao, said the market would reopen.", "", "unnamed_person The police chief; named_person Ana Rao"},
		{"a person who stays unnamed", "A senior official said the talks had failed. Ana Rao told the council that they would go on.", "", "unnamed_person A senior official; named_person Ana Rao"},
		{"a rank printed short before", "The army spokesman, Brig. Gen. Samir Deng, rejected the report as a lie. “They have their flag,” the Brigadier said.", "", "named_person Samir Deng; named_person Samir Deng"},
		{"a title before a name", "Home secretary Ana Rao arrived in Lund on Monday. “The border will close,” the home secretary said.", "", "named_person Ana Rao"},
		{"the engineer, behind the opening", "The ferry sank on Monday. The quay is closed. Boats are at the pier. Nobody was hurt. The wells are safe, the engineer says. Below the bridge Mr Fanie Holm says he has picked up dead fish.", "", "unnamed_person the engineer; named_person Fanie Holm"},
	})
}

// Sources that are said to be somebody's by a pronoun.
func TestOwnedSources(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a paper's editor", "The Harbour Post ran the story on Friday. Its editor said it had seen the letter.", "", "unnamed_person Harbour Post's editor"},
		{"a minister's office", "Interior minister Petra Galan praised the crews on Wednesday. Her office said she would not be available.", "", "named_person Petra Galan; government Petra Galan's office"},
		{"a front's spokesman", "The National Salvation Front denied any attack. Its spokesman told the BBC that nobody was hurt.", "", "organisation National Salvation Front; unnamed_person National Salvation Front's spokesman > BBC"},
		{"a mother", "Josef Amundi, 17, drowned on Sunday. His mother said he had never learned to swim.", "", "unnamed_person Josef Amundi's mother"},
		{"whoever speaks for himself is no body", "I have seen the ledgers of the Harbour Trust. “We owe nobody a penny,” I was told on Monday. Its chairman said the books were closed.", "", "media I; media I; unnamed_person Its chairman"},
	})
}

// The person's name in a phrase with other names.
func TestNamesInPhrases(t *testing.T) {
	checkSpoken(t, []spoken{
		{"behind the owner's name", "“We lost two colleagues,” said the chief executive of owner Dunmarol, Rado Velcek.", "", "named_person Rado Velcek"},
		{"before whom he works for", "Dr Ilina Tomek, of the campaign group Clean Shore, warned people to stay indoors.", "", "named_person Ilina Tomek"},
		{"with a county in the office", "The commissioner of Kor Adan county said that two drivers were killed.", "", "unnamed_person The commissioner of Kor Adan county"},
		{"behind a participle", "The NSC denied it. Reached by phone, its spokesman, Pieter Gatlau, claimed the trucks had been abandoned.\n“Nobody seized anything,” he told AFP.", "", "organisation NSC; named_person Pieter Gatlau; named_person Pieter Gatlau > AFP"},
	})
}

// Names that are printed otherwise than before, and sources that a parser joins with
// what stands beside them.
func TestBareSources(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a surname with a letter more", "Tony Clemens is the minister. “It will be viable,” Clements said.", "", "named_person Tony Clemens"},
		{"letters that changed places", "Dennis DesRolier is an analyst. “The plant is old,” DesRoiler said.", "", "named_person Dennis DesRolier"},
		{"another surname", "Tony Clemens is the minister. “It will be viable,” Demens said.", "", "named_person Demens"},
		{"an adverb behind", "Police, meanwhile, said they were looking for five men.", "", "government Police"},
		{"a time before", "Days after Rao's remarks, the Air Force said the contract would be revived.", "", "government Air Force"},
		{"a short form beside the name", "Ines Carva, a spokeswoman for the force, known by its French acronym, Minuska, said they were tired.", "", "named_person Ines Carva"},
		{"a spokesman who stays unnamed", "“It is early,” a Nordsok spokesperson said.\nThe union will go on, Ragna Tvei said.", "", "unnamed_person a Nordsok spokesperson; named_person Ragna Tvei"},
	})
}

// One of a group that was named before.
func TestOneOfAGroup(t *testing.T) {
	checkSpoken(t, []spoken{
		{"the second of two", "Two senior fire officers told the Ledger that welding had caused the fire. The second said the foam ran out at eleven.", "", "unnamed_person Two senior fire officers > Ledger; unnamed_person Two senior fire officers > Ledger"},
		{"the other of two", "Two people with direct knowledge of the matter said he had resigned. According to the other, relations broke down after the ministry asked for a loan.", "", "unnamed_person Two people with direct knowledge of the matter; unnamed_person Two people with direct knowledge of the matter"},
		{"the source, one of two", "The Herald can report that he resigned on the authority of two persons with direct knowledge of the matter. It was on Monday, one of the two said. “It was no threat,” the source added.", "", "media Herald; unnamed_person two persons with direct knowledge of the matter; unnamed_person two persons with direct knowledge of the matter"},
		{"one of the three", "Three EU officials said the visit had been known for weeks. “There was no phone call,” one of the three said.", "", "unnamed_person Three EU officials; unnamed_person Three EU officials"},
		{"one of a crowd, and he", "The mayor, Per Dahl, spoke first. Residents of the village told the Herald that they had heard a bang. One said metal had fallen on his roof. “There were letters on it,” he said.", "", "collective Residents of the village > Herald; unnamed_person Residents of the village > Herald; unnamed_person Residents of the village > Herald"},
		{"both of two persons", "Ana Rao and Marten Holm met on Monday. Both candidates claimed victory.", "", "named_person Ana Rao and Marten Holm"},
	})
}

// Pronouns and nominals between two whom they might mean.
func TestWhomThePronounMeans(t *testing.T) {
	checkSpoken(t, []spoken{
		{"it between a firm and an agency", "“The sky turned orange,” Vera Bucsan told the Agerpres news agency.\nDunmarol, which bought the plant in 2018, blames the weather. “Everything points to lightning,” it said in a post.", "", "named_person Vera Bucsan > Agerpres; organisation Dunmarol; organisation Dunmarol"},
		{"the authority", "The election council said counting would resume at noon. Guaman is ahead with 50.3%, according to the authority.", "", "government election council; government election council"},
		{"he of whom the sentence before tells", "Interior Minister Tomas Itur said one man had died. Jaimo Guaman, for his part, celebrated ahead of time. “We have won,” he shouted from a balcony.", "", "named_person Tomas Itur; named_person Jaimo Guaman"},
		{"she whose view is given", "Mayor Per Dahl said the fund was empty. For Ana Rao, a baker in Lund, the storm meant ruin. “I lost all of it,” she said.", "", "named_person Per Dahl; named_person Ana Rao"},
		{"she of the main clause", "Per Dahl said the road was closed. Ana Rao drove to Lund on Friday, where she told reporters that the dam would hold.", "", "named_person Per Dahl; named_person Ana Rao"},
		{"a firm's website", "On the Halden website, the company said that the road was shut.", "", "organisation Halden"},
	})
}

// Who carries a word, and the outlet whose text it is.
func TestRelaysAndTheOutlet(t *testing.T) {
	checkSpoken(t, []spoken{
		{"the outlet itself", "This newspaper understands that he will go in May.", "The Orsa Sentinel", "media The Orsa Sentinel"},
		{"the outlet's own people", "Our correspondent counted fourteen of them.", "The Orsa Sentinel", "media The Orsa Sentinel's correspondent"},
		{"told to the outlet", "“He was asleep,” Lorna Bek told 6 News.", "6 News Orsa", "named_person Lorna Bek"},
		{"told to the house", "Reserves are falling, Ibra Hassan told the House.", "", "named_person Ibra Hassan"},
		{"a newspaper named in the next sentence", "Shares fell on Tuesday after a newspaper reported that the maker had known of the fault for a year.\nThe Lund Ledger, citing three people familiar with the matter, said engineers had seen it in March.", "", "media three people familiar with the matter > Lund Ledger; media three people familiar with the matter > Lund Ledger"},
		{"quoted as saying by an agency", "“This is theatre,” Foreign Minister Olm Dariev was quoted as saying by the state news agency Belinform.", "", "named_person Olm Dariev > the state news agency Belinform"},
		{"a station no list has", "“I give my players ice,” Ana Rao told Danish newspaper Ekstra Tidende.", "", "named_person Ana Rao > Ekstra Tidende"},
		{"whom he spoke to, before", "Speaking to the BBC, Per Dahl said the road was shut.", "", "named_person Per Dahl > BBC"},
		{"in an interview, before", "In an interview with Le Monde, Per Dahl said the road was shut.", "", "named_person Per Dahl > Le Monde"},
		{"whom he spoke to, between", "The mayor, speaking on state television, said that the road was clear.", "", "unnamed_person The mayor > state television"},
		{"whom he spoke to, behind", "“All have been taken away,” General Omar Said said, speaking to Radio Kestra.", "", "named_person Omar Said > Radio Kestra"},
		{"its own website is no outlet", "In a statement on its website, the council said it acted on the evidence.", "", "government the council"},
		{"a place is no outlet", "Speaking in Lund, the mayor said that the road was clear.", "", "unnamed_person the mayor"},
		{"an agency that quotes him", "“The road is clear,” Interfax quoted Mayor Vesna Kolar as saying.", "", "named_person Vesna Kolar > Interfax"},
		{"a quotation passed on", "“The road is clear,” the mayor said, according to Interfax.", "", "unnamed_person the mayor > Interfax"},
		{"a saying reported", "The mayor said the road was clear, Interfax reported.", "", "unnamed_person The mayor > Interfax"},
		{"what persons pass on", "The owner told his staff that he would sell, according to three people who were there.", "", "unnamed_person The owner > three people"},
		{"a letter that an agency saw", "An internal letter seen by Reuters said the plant would close.", "", "document An internal letter > Reuters"},
		{"according to a letter that a paper saw", "The plant will close in May, according to an internal letter seen by the Financial Times.", "", "document an internal letter > Financial Times"},
		{"according to a paper, with a subject behind", "According to the Sunday Post, the company's owner, Finnish group Vantaa Kraft, has told managers to leave.", "", "media Sunday Post"},
	})
}

// What a source is by its words.
func TestTypesOfSource(t *testing.T) {
	checkSpoken(t, []spoken{
		{"those who run a thing", "The organisers put the crowd at 20,000.", "", "organisation The organisers"},
		{"parties as a crowd", "Opposition parties say the vote was stolen.", "", "collective Opposition parties"},
		{"a central bank", "Norra's central bank said rates would stay.", "", "government Norra's central bank"},
		{"a body of the Red Cross", "The International Committee of the Red Cross said seven were freed.", "", "organisation International Committee of the Red Cross"},
		{"a paper of a place", "The Lund Sentinel reported that he had resigned.", "", "media Lund Sentinel"},
		{"a club by its verb", "Sarnmoor Athletic lost on Sunday. Sarnmoor, who sold the striker in May, said they had learned of the test on Tuesday.", "", "organisation Sarnmoor"},
		{"a firm by what it says of itself", "Opalla said it would appeal. It has sued twice.", "", "organisation Opalla"},
		{"a firm by its spokesman", "An Opalla spokesman said the plant was safe. Opalla said the fire was small.", "", "unnamed_person An Opalla spokesman; organisation Opalla"},
		{"a body by the phrase before it", "The employers' federation, Kokkelverken, insists that the package was good.", "", "organisation Kokkelverken"},
		{"a firm by the last word of its name", "Halvard Ratings warned in a note that debt would rise.", "", "organisation Halvard Ratings"},
		{"a crowd that works for a body", "Economists at Halvard Capital expect a cut in June.", "", "organisation Economists at Halvard Capital"},
		{"observers from a body", "Observers from the Organization of American States said the vote was calm.", "", "organisation Observers from the Organization of American States"},
		{"residents of a place", "Residents from Lund said the water was brown.", "", "collective Residents from Lund"},
		{"a mission of a body of states", "The United Nations mission urged both armies to show restraint.", "", "organisation The United Nations mission"},
		{"an outlet no list has", "RTQ, the French radio station, reported that the men were guests.", "", "media RTQ"},
	})
}
