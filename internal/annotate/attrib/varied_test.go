package attrib

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// What papers of many countries say who says what with: cues of several words, verbs of
// no list beside a quotation, counts, rules and views that open a sentence, nouns that are
// said to be a clause, witnesses, and forms that a tagger or parser loses. Each sentence
// holds an attribution with this source and content.
func TestVariedCues(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"The firm let slip that the valve had been changed.", "The firm", "that the valve had been changed"},
		{"The coach poured scorn on the idea of a second keeper.", "The coach", "the idea of a second keeper"},
		{"The minister took issue with the figure.", "The minister", "the figure"},
		{"The mayor came out in favour of a ban on boats.", "The mayor", "a ban on boats"},
		{"The driver hung up.", "The driver", "hung up"},
		{"The bishop made a call to the drivers not to block the bridge.", "The bishop", "not to block the bridge"},
		{"He did not come to the phone.", "He", "did not come to the phone"},
		{"The clinic apologised after a patient was sent home with a needle in his arm.", "The clinic", "a patient was sent home with a needle in his arm"},
		{"The captain swore that he had seen no light.", "The captain", "that he had seen no light"},
		{"The Secretary of the Harbour of the island, Petra Lund, fears a war over the vacant berths.", "The Secretary of the Harbour of the island, Petra Lund", "a war over the vacant berths"},
		{"“We've had enough of fog,” he spat.", "he", "“We've had enough of fog,”"},
		{"The pump had been broken since May, denounced the unionist Petra Lund.", "the unionist Petra Lund", "The pump had been broken since May"},
		{"It fell from the mast, assures a cook who served on the ship.", "a cook who served on the ship", "It fell from the mast"},
		{"By the organisers' count the march drew 20,000 people.", "the organisers", "the march drew 20,000 people"},
		{"By police estimates, some 4,000 people marched.", "police", "some 4,000 people marched"},
		{"For her, whoever left did so on foot.", "her", "whoever left did so on foot"},
		{"Under Article 7 of the charter, only members may vote.", "Article 7 of the charter", "only members may vote"},
		{"If the ministry is to be believed, the road is open.", "the ministry", "the road is open"},
		{"The president, I'm told by someone in his office, is minded to keep her.", "someone in his office", "The president … is minded to keep her"},
		{"Her line is that nobody carries a hill of earth past a guard.", "Her", "that nobody carries a hill of earth past a guard"},
		{"The position of the union was that nobody had been warned.", "the union", "that nobody had been warned"},
		{"Rumour has it that the owner has fled.", "Rumour", "that the owner has fled"},
		{"That the meeting took place is borne out by the visitors' book.", "the visitors' book", "That the meeting took place"},
		{"The boat is in the north. So says a colonel of the army.", "a colonel of the army", "The boat is in the north"},
		{"I saw the boat. It was white and there was nobody on it.", "I", "the boat"},
		{"A woman from the quarter saw three white vans by the gate.", "A woman from the quarter", "three white vans by the gate"},
		{"We demand that the inquiry pass to the capital.", "We", "that the inquiry pass to the capital"},
		{"The ministry calls the strike illegal.", "The ministry", "the strike illegal"},
		{"Yard owners, she alleged, pay more for the paint than for the wood.", "she", "Yard owners … pay more for the paint than for the wood"},
		{"She has, she says, seen only the forms.", "she", "She has … seen only the forms"},
		{"“Agreed by people on dry land,” was how the captain Petra Lund put it.", "the captain Petra Lund", "“Agreed by people on dry land,”"},
		{"The operator, citing maintenance, has cut its forecast.", "The operator", "maintenance"},
		{"The shipping office holds to the first figure.", "The shipping office", "the first figure"},
		{"84, not 76, insists the union.", "the union", "84, not 76"},
		{"Does the plan work? The harbour master doesn't think so.", "The harbour master", "so"},
		{"“The plant gets sick and the bank does not,” summed up Petra Lund, a grower from Lisse.", "Petra Lund", "“The plant gets sick and the bank does not,”"},
		{"The ministry “firmly rejected” the claims of the crew.", "The ministry", "the claims of the crew"},
		{"The line, which the ministry says cost a billion crowns, ends in a field.", "the ministry", "cost a billion crowns"},
		{"A sum that a former executive, speaking from Lisse, says was never meant to arrive went to the club.", "a former executive", "was never meant to arrive"},
		{"He fled after what he says were three attempts on his boat.", "he", "three attempts on his boat"},
		{"The data show 40 sinkings in May.", "The data", "40 sinkings in May"},
		{"Fishermen were advised not to set sail.", "", "Fishermen … not to set sail"},
		{"Reps for both were contacted for comment.", "Reps for both", "were contacted for comment"},
		{"A judge on Friday ordered the messaging app Papyrus to hand over data on 40 boats.", "A judge", "the messaging app Papyrus to hand over data on 40 boats"},
		{"“No more fog.” That was the message from the crowd on the quay.", "the crowd on the quay", "“No more fog.”"},
		{"For the families, it is a lie.", "the families", "it is a lie"},
		{"None of them has declared.", "None", "has declared"},
		{"“It was never about the cats,” says Petra Lund, and then concedes that it was, a little.", "Petra Lund", "that it was, a little"},
		{"The Foreign Ministry condemned in the strongest terms the attack that sank two boats.", "The Foreign Ministry", "the attack that sank two boats"},
		{"A director accused of bribing an official has been released.", "", "bribing an official"},
		{"A man believed to be a cook was found on the quay.", "", "be a cook"},
		{"Twenty-one are in custody, the prosecutor's office told me this morning, and not one above the rank of the cook.", "the prosecutor's office", "Twenty-one are in custody"},
		{"The boat was close to going to Bluejay, said two people with knowledge of the talks, who now put the odds at even.", "two people with knowledge of the talks", "the odds at even"},
		{"Under Article 7 of the Regulations, only boats \"which have not been shown in any port\" may take part in the race.", "Article 7 of the Regulations", "only boats \"which have not been shown in any port\" may take part in the race"},
		{"The resolution of transfer of 19 January bears the signature of Lund.", "The resolution of transfer of 19 January", "the signature of Lund"},
		{"The cup, which according to the organisers of the race has been returned to them, is standing on a shelf.", "the organisers of the race", "has been returned to them"},
		{"Four broken ribs and a cut on the left arm, a nurse on the ward tells our correspondent.", "a nurse on the ward", "Four broken ribs and a cut on the left arm"},
		{"The passenger was identified by his lawyer as Ole Dahl.", "his lawyer", "The passenger … as Ole Dahl"},
		{"When the guards called, he said, “Ye took your time.”", "he", "“Ye took your time.”"},
	} {
		found := false
		text := "Harbour news\n" + c.text
		as := find(t, text)
		for _, a := range as {
			found = found || wordsOf(text, a.Source) == c.source && wordsOf(text, a.Content) == c.content
		}
		if !found {
			t.Errorf("%s\n\tgot %v, want %q of %q", c.text, as, c.content, c.source)
		}
	}
}

// wordsOf is the words of spans as printed, joined as in testdata/cases.txt.
func wordsOf(text string, spans []news.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.Of(text))
	}
	return strings.Join(out, " … ")
}
