package attrib

import "testing"

// Plain sentences of news in the forms that parsers lose most often. Each is one
// attribution with this source and content.
func TestPlainSentences(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		// A time or a place opens the sentence.
		{"On Tuesday police said that the road was shut.", "police", "that the road was shut"},
		{"On Monday residents have denied that the dam was full.", "residents", "that the dam was full"},
		{"In Lisse farmers had feared that the frost would come back.", "farmers", "that the frost would come back"},
		{"In Oslo the energy minister, Ana Rao, maintains that it was the third gate.", "the energy minister, Ana Rao", "that it was the third gate"},
		{"In a statement the union said that talks would go on.", "the union", "that talks would go on"},
		{"Speaking in Lund, the mayor insisted that the bridge was safe.", "the mayor", "that the bridge was safe"},
		// A form of the present that taggers take for a noun.
		{"Officials also caution that prices are rising.", "Officials", "that prices are rising"},
		{"Prices are rising faster than wages, officials note.", "officials", "Prices are rising faster than wages"},
		{"Meanwhile, another stresses that the data were wrong.", "another", "that the data were wrong"},
		{"A source close to the family reports this week that talks will resume.", "A source close to the family", "that talks will resume"},
		// Asides before and behind the cue.
		{"The union hoped, however, that the talks would go on.", "The union", "that the talks would go on"},
		{"Petra Lund had claimed this week that the data were wrong.", "Petra Lund", "that the data were wrong"},
		{"The Norra Football Union, NFU, informs that it will appeal.", "The Norra Football Union, NFU", "that it will appeal"},
		{"The boats were empty, the Norra Football Union, NFU said.", "the Norra Football Union, NFU", "The boats were empty"},
		{"The road is open, the deputy mayor, Sven Aas, had later insisted.", "the deputy mayor, Sven Aas", "The road is open"},
		{"The road is open, a diplomat in Lisse, who asked not to be named, claims.", "a diplomat in Lisse", "The road is open"},
		{"The union said, after a meeting with the owners, that it would strike.", "The union", "that it would strike"},
		{"The minister said, if reluctantly, that the levy would stay.", "The minister", "that the levy would stay"},
		{"The port office said, in a note late on Monday, that the crane was “gone for good” by noon.", "The port office", "that the crane was “gone for good” by noon"},
		{"The deal of which harbour officials last week had warned was signed.", "harbour officials", "was signed"},
		// Clauses that a parse cuts.
		{"The paper warned that seven people, among them a teacher, were missing.", "The paper", "that seven people, among them a teacher, were missing"},
		{"The governor announces this week that two of the boats were lost.", "The governor", "that two of the boats were lost"},
		// Since or until when what is announced holds.
		{"The minister announced a curfew from 8pm, which nobody kept.", "The minister", "a curfew from 8pm"},
		{"The ministry announced a ban from 1 May.", "The ministry", "a ban from 1 May"},
		{"The governor announced a closure from 9 p.m. to 5 a.m. until Friday.", "The governor", "a closure from 9 p.m. to 5 a.m. until Friday"},
		{"The ministry announced a ban for three of the boats.", "The ministry", "a ban for three of the boats"},
		// "as"
		{"As the ministry has said on Monday, the road is open.", "the ministry", "the road is open"},
		{"As a doctor at the hospital has suggested, the wards are full.", "a doctor at the hospital", "the wards are full"},
		{"As noted in the message of the press office, the gate failed.", "the message of the press office", "the gate failed"},
		{"As appears from the police report, a drawing is missing.", "the police report", "a drawing is missing"},
		{"As the ministry has it, the gate was shut by six.", "the ministry", "the gate was shut by six"},
		{"The gate was shut by six, as the mayor put it.", "the mayor", "The gate was shut by six"},
		// Views, and sureness behind what one is sure of.
		{"The two were friends, in her opinion.", "her", "The two were friends"},
		{"The road will reopen before Easter, the mayor is convinced.", "the mayor", "The road will reopen before Easter"},
		// No answer, and what was not done.
		{"The company did not respond.", "The company", "did not respond"},
		{"The airline would not comment.", "The airline", "would not comment"},
		{"The firm has yet to respond.", "The firm", "has yet to respond"},
		{"The coach would not be drawn.", "The coach", "would not be drawn"},
		{"The embassy made no comment.", "The embassy", "no comment"},
		{"Harbour officials deny having received it.", "Harbour officials", "having received it"},
		// Answers of a word or two.
		{"Two, say the police.", "the police", "Two"},
		{"Three, says the neighbour, Luc Dahl.", "the neighbour, Luc Dahl", "Three"},
		{"The road is closed, informed the department.", "the department", "The road is closed"},
		// Objects.
		{"The regulator on Monday labelled the recall Class I, its most serious type.", "The regulator", "the recall Class I"},
		{"The office cautioned the public against private rewards.", "The office", "the public against private rewards"},
		{"The club laughed off the claim.", "The club", "the claim"},
	} {
		as := find(t, c.text)
		if len(as) != 1 || len(as[0].Source) == 0 || as[0].Source[0].Of(c.text) != c.source || as[0].Content[0].Of(c.text) != c.content {
			var got []string
			for _, a := range as {
				fixed, _ := line(c.text, a)
				got = append(got, fixed)
			}
			t.Errorf("%s\n got %q", c.text, got)
		}
	}
}

// Two speakers in one sentence, whose statements a semicolon divides.
func TestSemicolonDividesSpeakers(t *testing.T) {
	text := "The director maintains that the alarm worked; the union, Dienst, insists that there had been no sensors since May."
	as := find(t, text)
	if len(as) != 2 || as[0].Content[0].Of(text) != "that the alarm worked" || as[1].Source[0].Of(text) != "the union, Dienst" {
		t.Errorf("got %+v", as)
	}
}

// Who told it is the origin, who learned it the relay.
func TestLearnedFrom(t *testing.T) {
	for _, text := range []string{
		"The Herald has learned from two officials that the mayor will resign.",
		"The mayor will resign, the Herald learned from two officials.",
	} {
		as := find(t, text)
		if len(as) != 1 || len(as[0].Chain) != 2 || as[0].Chain[0].Name != "two officials" {
			t.Errorf("%s: %+v", text, as)
		}
	}
}
