package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// A stance that the content alone shows: what it calls untrue, asks for, clears
// somebody of, forecasts or has arranged, and what only looks like it.
func TestStanceByContent(t *testing.T) {
	for text, want := range map[string]news.Stance{
		"The union called the figure “a fantasy”.":                                                           news.Denies,
		"The club president branded the tale “rubbish from start to finish”.":                                news.Denies,
		"The lawyer described the report as pure guesswork.":                                                 news.Denies,
		"The agent called the story “a novel, and not a good one”.":                                          news.Denies,
		"The minister dismissed the claims as gossip.":                                                       news.Denies,
		"The prosecutor's office calls the existence of a letter “pure speculation”.":                        news.Denies,
		"The minister laughed off the claim.":                                                                news.Denies,
		"The club brushed aside the reports.":                                                                news.Denies,
		"The lawyer described the report as excellent.":                                                      news.Praises,
		"The mayor called the plan “a fantasy”.":                                                             news.Asserts,
		"The mayor called the report damning.":                                                               news.Asserts,
		"The United Nations mission urged both armies to show restraint.":                                    news.Asks,
		"The sports minister called for calm.":                                                               news.Asks,
		"The head of the mission called for “patience, and plenty of it.”":                                   news.Asks,
		"The union called for a strike and a day of marches.":                                                news.Demands,
		"She wanted to know which doors the keys would open.":                                                news.Asks,
		"Ivo Lund wants the government to pay for the wells.":                                                news.Demands,
		"Rao wants to leave the party.":                                                                      news.Hopes,
		"He is thought to have left the country.":                                                            news.Speculates,
		"Rao thinks the vote will fail.":                                                                     news.Expects,
		"Rao thinks the vote was fair.":                                                                      news.Asserts,
		"Rao observed that most of the dead were young.":                                                     news.Asserts,
		"The minister said that nobody would be spared.":                                                     news.Promises,
		"“The terms were wrong and we have corrected them,” Rao said.":                                       news.Asserts,
		"“We are going in the wrong direction,” Rao said.":                                                   news.Asserts,
		"“Nobody wins on a picket line. The line is cold,” Rao said.":                                        news.Asserts,
		"“We are not coming back to the table for a penny,” Rao said.":                                       news.Asserts,
		"The mayor called the withdrawal hasty.":                                                             news.Criticises,
		"Rao assured the crew that the pumps do not add up to a danger.":                                     news.Asserts,
		"The council urged the firm to pay its debts by Friday.":                                             news.Asks,
		"The minister told everybody to calm down.":                                                          news.Demands,
		"The lawyer said that both men were innocent of all charges.":                                        news.Denies,
		"The mayor said the passers-by were not innocent.":                                                   news.Asserts,
		"“Mira has never taken anything she could not spell,” Ana Rao said.":                                 news.Denies,
		"“No doctor of ours has ever given a player such a pill,” said the president of the club, Ivo Lenz.": news.Denies,
		"“We have never paid any official,” the company said.":                                               news.Denies,
		"“He has never lost a match,” the coach said.":                                                       news.Asserts,
		"“No boat has ever been so fast,” said the builder, Ana Rao.":                                        news.Asserts,
		"Analysts at Lund Capital said a stoppage of more than a week could push prices to 55 euros.":        news.Expects,
		"Economists said that inflation would fall to 2 percent next year.":                                  news.Expects,
		"Analysts said the bank had sold its shares.":                                                        news.Asserts,
		"An economist said the ministry, which would not comment, had erred.":                                news.Asserts,
		"Analysts said the visit could have been planned in May.":                                            news.Asserts,
		"The mayor said the dam could break.":                                                                news.Asserts,
		"The crossings would reopen on Monday, the interior ministry said.":                                  news.Announces,
		"The World Relief Fund said it had suspended all deliveries.":                                        news.Announces,
		"The recount is to begin on Tuesday, the council's president, Ana Rao, said.":                        news.Announces,
		"The ministry said the crossings were shut on Monday.":                                               news.Asserts,
		"The ministry said that no such letter had reached its office.":                                      news.Denies,
		"“There is no such paper,” said Ana Rao, of the water ministry.":                                     news.Denies,
		"The ministry of water says that no call was received.":                                              news.Denies,
		"The governor's office said the letter was a draft that was never sent.":                             news.Denies,
		"Not one ticket was sold twice, the harbour company said.":                                           news.Denies,
		"The museum said no document would be signed in Lund.":                                               news.Asserts,
		"The club said it had decided not to go on with the transfer.":                                       news.Asserts,
		"Ana Rao called the existence of a second letter “pure speculation”.":                                news.Denies,
		"The bank called the recording a fabrication.":                                                       news.Denies,
		"The spokesman spoke of a “fairy tale”.":                                                             news.Denies,
		"“We do not discuss the health of our players,” the club said.":                                      news.Declines,
		"The insurer said it did not comment on single risks.":                                               news.Declines,
		"The neighbour, Ole Dahl, said he had waited at the gate since noon and had seen two men leave.":     news.Witnessed,
		"Ana Rao said she had heard of the result on Tuesday.":                                               news.Asserts,
		"“I saw it for the first time on television,” said Ana Rao.":                                         news.Asserts,
		"“What we saw today was a sale of everything,” said Ana Rao, a broker.":                              news.Asserts,
		"The Lakeshore Herald reported that the crossings would reopen on Monday.":                           news.Asserts,
	} {
		as := find(t, text)
		if len(as) != 1 || as[0].Stance != want {
			var got []news.Stance
			for _, a := range as {
				got = append(got, a.Stance)
			}
			t.Errorf("%s\n got %v, want %s: %+v", text, got, want, as)
		}
	}
	// Residents who are told to do something are ordered, whoever does it.
	as := find(t, "Residents of the lower town were told to leave.")
	if len(as) != 1 || as[0].Stance != news.Demands {
		t.Errorf("told to leave: %+v", as)
	}
}
