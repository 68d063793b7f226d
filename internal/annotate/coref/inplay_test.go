package coref

import "testing"

// meaning is whom the last phrase of a text that is printed so means, "" for nobody who
// has a name.
func meaning(t *testing.T, text, phrase string) string {
	t.Helper()
	c := linked(t, text)
	got := ""
	for _, m := range c.Mentions {
		if m.Span().Of(text) == phrase {
			got = c.NameOf(m)
		}
	}
	return got
}

// A description means nobody where it might mean either of two, whom the text has not
// named, or a body that it does not say.
func TestWhomADescriptionCannotMean(t *testing.T) {
	for _, x := range []struct{ text, phrase, want string }{
		// The army is a state's.
		{"The Salwin Patriotic Army (SPA) said it took the town. The army denied it.", "The army", ""},
		{"The Free Norvan Army said it had shot down a helicopter. The military denied the claim.", "The military", ""},
		{"The Chadian Army said it lost no men. The army blamed fog.", "The army", "Chadian Army"},
		{"The Myanmar Army shelled Dol, the Arakan Army said. The army denied it.", "The army", "Myanmar Army"},
		// Who has been brought in as one of many speaks on.
		{"A colonel told the court that he had given no order. Marco Gaucho was moved to the barracks at night, the colonel said.", "the colonel", ""},
		{"A doctor said the wounds were deep. Per Holm was treated for two days. The doctor said he would live.", "The doctor", ""},
		{"Per Holm was treated for two days. The doctor said he would live.", "The doctor", "Per Holm"},
		// Who is named only later is not yet whom a text describes, unless the description
		// tells a country or the name stands in its own sentence.
		{"The mediator gave up on Monday. Gunnar Holm, a mediator, was in Oslo.", "The mediator", ""},
		{"After the mediator gave up, Gunnar Holm, a mediator, went to Oslo.", "the mediator", "Gunnar Holm"},
		// A name of one word of which nothing is told may be a place's.
		{"The ferry left on Monday. Nobody was hurt. The bridge is closed. Bektur came near the bridge. The driver had minor injuries.", "The driver", ""},
		{"The ferry left on Monday. Nobody was hurt. The bridge is closed. Mr Bektur came near the bridge. The driver had minor injuries.", "The driver", "Bektur"},
		// A news agency is no newspaper.
		{"Reuters was told of the plan. The ministry denied the newspaper's report.", "the newspaper", ""},
		{"Emil Fjeld, a retired teacher who works as a guide, saw the slide. The guide said the ground hummed.", "The guide", "Emil Fjeld"},
		// Nor is he named by and by in a sentence that speaks of him too.
		{"A Navy captain said the boat was late. Per Holm was aboard, the captain said.", "A Navy captain", ""},
		{"A Navy captain said the boat was late. Per Holm told reporters that it had run aground.", "A Navy captain", "Per Holm"},
		// Of two firms side by side none is "the company".
		{"Tarvo and Brenta both make pumps. Tarvo supplied the north and Brenta the south, officials say. The company said it would pay.", "The company", ""},
		{"Tarvo and Brenta both make pumps. Brenta said that it was glad. The company said it would pay.", "The company", "Brenta"},
	} {
		if got := meaning(t, x.text, x.phrase); got != x.want {
			t.Errorf("%s: %q is %q, want %q", x.text, x.phrase, got, x.want)
		}
	}
}

// Which of two who hold one office a description means, by what it says of him.
func TestWhichOfTwo(t *testing.T) {
	const governors = "Governor Ellis Tate of Kanona and Governor Ruth Ames of Werton met on the bridge. "
	const union = "Nils Arvid led the union until 2019, when Berit Moe took over. "
	const boards = "The Grain Board and the Millers' League blame each other for the price. "
	for _, x := range []struct{ text, phrase, want string }{
		{governors + "The governor said the toll would fall.", "The governor", ""},
		{governors + "Mr Tate left early. The governor said the toll would fall.", "The governor", "Ellis Tate"},
		{"Metalworkers' union IGW and the teachers' union Lehr have called strikes for Friday. The union said it would be heard.", "The union", ""},
		{union + "The former leader said the fund had been full.", "The former leader", "Nils Arvid"},
		{union + "The current leader said the fund was empty.", "The current leader", "Berit Moe"},
		{"Idris Balo founded the party; his niece Aminata Balo has led it since March. The current leader said she would stay.", "The current leader", "Aminata Balo"},
		{"General Saw Htun has ruled Myarn for two years. The reclusive leader told soldiers to wait.", "The reclusive leader", "Saw Htun"},
		{"President Ion Maruk received his Tarvish counterpart, Lena Vosk, on Tuesday. The Tarvish president said the border would open.", "The Tarvish president", "Lena Vosk"},
		{boards + "The former says the mills are late. The latter says nothing.", "The former", "Grain Board"},
		{boards + "The former says the mills are late. The latter says nothing.", "The latter", "Millers' League"},
		{boards + "The latter president says nothing.", "The latter", ""},
		{"The Grain Board, the Millers' League and the Bakers' Guild met. The latter says nothing.", "The latter", ""},
	} {
		if got := meaning(t, x.text, x.phrase); got != x.want {
			t.Errorf("%s: %q is %q, want %q", x.text, x.phrase, got, x.want)
		}
	}
}
