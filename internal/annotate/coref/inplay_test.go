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
		// Nor is it a rival in passing, but who has just spoken.
		{"Brenta Bank cut 900 jobs. Brenta Bank lends to farmers. The Danish lender Moor Bank had looked at the books. Emil Fjeld resigned on Monday. The bank said it was sorry.", "The bank", "Brenta Bank"},
		{"Brenta Bank cut 900 jobs. Its rival Moor Bank had no comment. The bank said it was sorry.", "The bank", "Brenta Bank"},
		{"Brenta Bank cut 900 jobs. Moor Bank said that it was glad. The bank said it would wait.", "The bank", "Moor Bank"},
		{"Brenta Bank cut 900 jobs. Its rival Moor Bank said that it was glad. The bank said it would wait.", "The bank", ""},
		// Nor is it a bank of which the text has gone on to another that may be one.
		{"Moor Bank had no comment. Halvard fell 18 percent. The bank said it was sorry.", "The bank", ""},
		{"Moor Bank had no comment. Lena Haddar, Halvard's finance director, left. She had to go, the bank said.", "the bank", ""},
		{"Moor Bank had no comment. Lena Haddar fell ill. The bank said it was sorry.", "The bank", "Moor Bank"},
		{"Moor Bank had no comment. Denmark was quiet. The bank said it was sorry.", "The bank", "Moor Bank"},
		{"Tarvo Airlines cut its fares. Halvard Air lost money. Halvard Air flies to Oslo. The airline said it was sorry.", "The airline", "Halvard Air"},
		// A firm, a bureau and an agency of news are no public body of another sort.
		{"Halvard fell. The regulator said Halvard was short of money.", "The regulator", ""},
		{"Halvard said it would appeal. The union said no.", "The union", ""},
		{"The Norland Press Agency reported the raid. The watchdog said a gun had been found.", "The watchdog", ""},
		{"The Torvik Police Federation was angry. The watchdog said a gun had been found.", "The watchdog", ""},
		{"The Harbour Safety Authority opened an inquiry. The regulator said the ferry was old.", "The regulator", "Harbour Safety Authority"},
		{"FBI agents came. The department said it was late.", "The department", ""},
		{"Halvard has offered 90 million. The agency cites two officials.", "The agency", ""},
		// Who stands between as one of many is the official, and not who has a name.
		{"Mayor Per Holm told the hearing that it was dark. The lamp was off, an official close to the inquiry told Reuters. Nobody knew why, the official said.", "the official", ""},
		{"Mayor Per Holm told the hearing that it was dark. Nobody knew why, the official said.", "the official", "Per Holm"},
		{"Emil Fjeld, an official of the port, spoke. The official said it was dark.", "The official", "Emil Fjeld"},
		// What lies in a town is not the town, and "the X works" may be another's.
		{"The town of Rybnova is without water. The utility said it was sorry.", "The utility", ""},
		{"Fire broke out at the Rudno works on Monday. The company said it was sorry.", "The company", ""},
		// Whom one writes to holds his office.
		{"Lena Haddar called it an insult. Per Holm wrote to the home secretary.", "the home secretary", ""},
		// Of whose party or region the text has told.
		{"Sen. Boyd Tarrant, a Republican from Texas, spoke first. Ana Raoulin, a Democrat, came. It was over, the Republican said.", "the Republican", "Boyd Tarrant"},
		{"Sen. Boyd Tarrant, a Republican from Texas, spoke first. Ana Raoulin, a Democrat, came. It was over, the Texan said.", "the Texan", "Boyd Tarrant"},
		{"Sen. Boyd Tarrant, a Republican from Texas, spoke first. Ana Raoulin, a Democrat, came. It was over, the Texas Republican said.", "the Texas Republican", "Boyd Tarrant"},
		{"Sen. Boyd Tarrant, a Republican from Texas, spoke first. It was over, the Democrat said.", "the Democrat", ""},
		{"Ana Raoulin, a Labour MP, said it was late. The Labour backbencher said it was over.", "The Labour backbencher", "Ana Raoulin"},
		// Whose an office is, by whatever words.
		{"Police spokesman Per Holm said one man was hurt. The prosecutor's spokesman said it was late.", "The prosecutor's spokesman", ""},
		{"Police spokesman Per Holm said one man was hurt. The police spokesman said it was late.", "The police spokesman", "Per Holm"},
		{"The guild called a strike. Its spokeswoman, Lena Haddar, said it would last. The ferry's spokeswoman said no.", "The ferry's spokeswoman", ""},
		{"The clinic's director, Lena Haddar, said it was full. The school's director said it was shut.", "The school's director", ""},
		{"The clinic's director, Lena Haddar, said it was full. The hospital's director said it was shut.", "The hospital's director", "Lena Haddar"},
		{"The union struck. Tarvo Air spokeswoman Lena Haddar said no. The union's spokeswoman said it would last.", "The union's spokeswoman", ""},
		{"The dead man's mother, Lena Haddar, wept. He is innocent, the suspect's mother said.", "the suspect's mother", ""},
		{"Lena Haddar, the head of the school, was angry. The police chief said six were held.", "The police chief", ""},
		{"Lena Haddar leads the union. Per Holm, head of the police, said six were held. The union chief said it was wrong.", "The union chief", "Lena Haddar"},
		{"Lena Haddar, the president of the club, was angry. The court's president said six were held.", "The court's president", ""},
		{"Lena Haddar, a council spokeswoman, said no. The authority's spokeswoman said it was late.", "The authority's spokeswoman", "Lena Haddar"},
		// Nor is "the official" of whom one without a name has spoken.
		{"Lena Haddar will resign, a Norvish diplomat said. She is tired, the official said.", "the official", ""},
		{"Lena Haddar will resign, according to a source. She is tired, the official said.", "the official", ""},
		{"The council's head, Lena Haddar, wept. One of the officials told Reuters it was over. It was late, the official said.", "the official", ""},
		{"The council's head, Lena Haddar, wept. Officials were angry, and one told Reuters it was over. It was late, the official said.", "the official", ""},
		{"Lena Haddar, an official of the port, will resign, a diplomat said. The official said it was late.", "The official", "Lena Haddar"},
		{"A diplomat said it was late. Minister Lena Haddar said it was not. The official said it was over.", "The official", "Lena Haddar"},
		// Of whom somebody speaks, he is not.
		{"Per Holm said the mayor was a thief. The mayor said he would sue.", "The mayor", ""},
		{"Per Holm claims the mayor is a thief.\n\nThe mayor told reporters that it was late.", "The mayor", ""},
		{"Per Holm said his neighbour stole the boat. The neighbour denied it.", "The neighbour", ""},
		{"Constable Per Holm told the court that the officer was drunk. The officer said it was late.", "The officer", ""},
		{"Per Holm said it was over. The mayor said he would sue.", "The mayor", "Per Holm"},
		{"Lena Haddar, the mayor, said it was over. The mayor said she would sue.", "The mayor", "Lena Haddar"},
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
