package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// TestBroughtInWithoutAName holds that a pronoun may mean somebody whom the text brings
// in without a name, and that it does not where the text goes on with one who has one.
func TestBroughtInWithoutAName(t *testing.T) {
	for _, c := range []struct{ text, pronoun, want string }{
		{"Mayor Pavel Orsic denied it.\n\nAn engineer who worked at the plant until last year said that the valve had been out of order since May. It was never replaced, he said.", "he said", "An engineer"},
		{"The minister, Karel Brodin, visited the site on Monday.\n\nA senior diplomat in Velgrad, who asked not to be named, told AFP that talks had stalled. He said that the timing was awkward.", "He said", "A senior diplomat in Velgrad"},
		{"Coach Ivo Marek was sacked on Monday.\n\nHis wife told reporters that the family was relieved. She said he had not slept for weeks.", "She said", "His wife"},
		{"Director Ines Vall announced the closure.\n\nA teacher at the school said she learnt it from the radio. \"It is how they tell us everything,\" she said.", "she said.", "A teacher at the school"},
		{"The bishop, Aldo Ferri, apologised on Sunday.\n\nOne of the victims, now 52, said it was too late. He said he had written three letters.", "He said", "One of the victims"},
		// Who has a name and acts is who the text goes on with.
		{"A lawyer filed the complaint on Monday. Judge Paul Renn dismissed it within an hour. He said it had no merit.", "He said", "Paul Renn"},
		{"Olga Brandt met a trader in Lund last year. She said that he had offered her a boat.", "She said", "Olga Brandt"},
		{"A judge sent Karl Moos to prison for nine years. He said he would appeal.", "He said", "Karl Moos"},
		{"Minister Anders Bo said that a colleague had warned him. He said he had not listened.", "He said", "Anders Bo"},
		{"Elias Roth, a teacher, taught a class of 40. He told the school board that it was too many.", "He told", "Elias Roth"},
		{"Ruth Engel, a widow with a son, lives above the shop. She said the rats came in spring.", "She said", "Ruth Engel"},
		{"Governor Per Holm said the dam was safe.\n\nThe manager, who asked that his name be left out, said it was not. He said water came in.", "He said", "The manager"},
		// Whoever names others is named himself.
		{"Governor Per Holm said the dam was safe.\n\nThe governor, who did not name the firm, said it was new. He said water was low.", "He said", "Per Holm"},
		{"Governor Per Holm said the dam was safe.\n\nThe governor, who named a new board on Monday, said it was new. He said water was low.", "He said", "Per Holm"},
		// In whose opinion something is, he has said it.
		{"Per Holm asked for more time.\n\nIn the opinion of a miner, the shaft was unsafe. \"Nobody looked,\" he said.", "he said.", "a miner"},
		{"Per Holm asked for more time.\n\nThe shaft was unsafe, in the view of a miner. \"Nobody looked,\" he said.", "he said.", "a miner"},
		// Who speaks behind a long clause on who he is.
		{"Mr Holm said it was over.\n\nA neighbour, who did not want to be named, said the roof was old. It was, he added, \"a ruin\".", "he added", "A neighbour"},
		// Of whom he tells in what he says is another, whatever opens it.
		{"Lena Haddar disagrees. On Monday Ruth Engel won, she said.", "she said.", "Lena Haddar"},
		{"Lena Haddar disagrees. If the count is right, Ruth Engel has won, she added.", "she added", "Lena Haddar"},
		{"Lena Haddar disagrees. With the count over, Ruth Engel could still lose, she points out.", "she points", "Lena Haddar"},
		{"Lena Haddar was there. When Ruth Engel arrived, the door was open, she said.", "she said.", "Ruth Engel"},
		// Her department is a secretary's; the kin of somebody is no man when a sister.
		{"Lena Haddar called that an insult. Per Holm wrote to the home secretary. Her department did not reply.", "Her department", ""},
		{"Emil Fjeld's sister, Kim, came on Monday. His boat was gone.", "His boat", "Emil Fjeld"},
		// Of what somebody publishes it says things, and who has spoken before it does not.
		{"The Red Cross said it had crews there. Amnesty published a list of men which it said had vanished.", "it said had", "Amnesty"},
		{"Norland said little. Denmark released a video it said showed the raid.", "it said showed", "Denmark"},
		{"The Red Cross said it had crews there. The men were held in a camp which it said was full.", "it said was", "Red Cross"},
		// Whose field stands between the office and the name.
		{"The opposition spokesperson on finance, Alan Idris, called for a vote.\n\nShe was warned, he said. He added that the loan was bad.", "He added", "Alan Idris"},
	} {
		chains := linked(t, c.text)
		at := strings.LastIndex(c.text, c.pronoun)
		got := ""
		for _, m := range chains.Pronouns {
			if m.Start == at {
				ch := chains.Chain(m.Entity)
				if got = ch.Name; got == "" && ch.As.End > 0 {
					got = c.text[ch.As.Start:ch.As.End]
				}
			}
		}
		if got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.pronoun, c.text, got, c.want)
		}
	}
}

// TestRoleBeforeAName holds that an office of a firm before a name tells of a person.
func TestRoleBeforeAName(t *testing.T) {
	chains := linked(t, "\"Our hearts are with the families,\" said Managing Director Parmin Sago.")
	for _, ch := range chains.All {
		if ch.Name == "Parmin Sago" && ch.Kind.Base() == news.Person {
			return
		}
	}
	t.Errorf("Parmin Sago is no person: %v", chains.All)
}
