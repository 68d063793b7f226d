package ledger_test

import (
	"testing"
)

// disagreements are pairs of short articles of one event. want is the kind of
// disagreement between them, "" where they only differ as reports do.
var disagreements = []disagreement{
	// Dates.
	{"two days of departure", "date",
		[]string{"The trawler Nordlys left Hamnvik on 3 May, the coastguard said."},
		[]string{"The trawler Nordlys sailed from Hamnvik on 5 May with nine men, said its owner, Ole Vestad."}},
	{"a permit that ran out", "date",
		[]string{"The factory's fire permit expired in March, an inspector told the Vale Courier."},
		[]string{"The factory's fire permit lapsed in January, according to the town council."}},
	{"two hours of closing", "date",
		[]string{"The Tolmin bridge was closed at 6 p.m., the road agency said."},
		[]string{"The Tolmin bridge was shut at 9 p.m., police in Tolmin said."}},
	{"day and month of a signing", "",
		[]string{"The ministers signed the Ardal treaty on 4 June, the foreign ministry said."},
		[]string{"The Ardal treaty was signed in June by the two ministers, Radio Ardal reported."}},
	{"a first since", "",
		[]string{"Rescuers closed the Skar tunnel on 12 February after a rockfall, the road agency said."},
		[]string{"It is the first time that the Skar tunnel was closed since 2019, the road agency said."}},
	{"one writer's two visits", "",
		[]string{"Governor Ida Brandt visited Halden on 2 March, her office said.", "She visited Halden again on 9 March, her office said."},
		[]string{"Governor Ida Brandt visited Halden on 9 March, said the mayor, Per Lund."}},
	{"what is past and what is to come", "",
		[]string{"President Milo Kerev met Chancellor Anna Voss in 2021 in Brod."},
		[]string{"President Milo Kerev will meet Chancellor Anna Voss on 14 May in Brod, his spokesman said."}},
	{"an hour, more or less", "",
		[]string{"The Tolmin bridge was closed at about 6 p.m., the road agency said."},
		[]string{"The Tolmin bridge was shut at 5.45 p.m., police in Tolmin said."}},
	{"two events of one pair", "",
		[]string{"The mayor, Jon Reiss, asked the owners of Brandt Shipping to return to the town hall on 10 May."},
		[]string{"The mayor, Jon Reiss, met the owners of Brandt Shipping in the town hall on 8 May."}},
	// Numbers.
	{"two counts of crew", "number",
		[]string{"The freighter carried 14 sailors, the port authority in Lund said."},
		[]string{"The freighter carried 19 sailors, said the owner, Brandt Shipping."}},
	{"rounded prices", "",
		[]string{"The bridge cost 41.8 million euros, the ministry said."},
		[]string{"The bridge cost 42 million euros, according to the ministry."}},
	{"a count that goes on", "",
		[]string{"With 40% of the ballots counted, the Harbour Party had 48.2% of the vote, the election board said."},
		[]string{"With 85% of the ballots counted, the Harbour Party had 51.6% of the vote, the election board said."}},
	{"a bound", "",
		[]string{"At least 20 houses burned in Elmsford, the fire brigade said."},
		[]string{"The fire in Elmsford burned 34 houses, the mayor, Jon Reiss, said."}},
	// What the text itself sets against each other.
	{"the owners see it differently", "other",
		[]string{"The ferry was full to the rails, said Tomas Hale, a deckhand, in Marsh Bay.", "The owners see it differently. Every passenger had a seat, Marsh Lines said."},
		[]string{"A ferry ran aground in Marsh Bay on Monday."}},
	{"the ministry disagrees", "other",
		[]string{"“Nobody told us that the sluice would open,” said Petra Olm, the mayor of Gost.", "The water board disagrees: it says that it telephoned the town hall twice on Sunday."},
		[]string{"Water flooded the town of Gost on Sunday night."}},
	{"a contradiction named", "other",
		[]string{"The dam will be emptied in May, the newspaper Volkov Dnes reported.", "That contradicts the energy ministry, which said on Friday that the dam would stay full until autumn."},
		[]string{"The Volkov dam has leaked since March."}},
	{"the opposite", "other",
		[]string{"There were armed men in the hall, said the union's secretary, Ravi Menon.", "The company maintains the opposite. “There was not one armed man in the hall,” said its spokeswoman, Lea Fuchs."},
		[]string{"Workers were driven from a hall of the Menck works on Tuesday."}},
	// Whose claim it is.
	{"a speaker named here and described there", "",
		[]string{"“Two years of inquiries and nine hearings in Brod and Osk turned up no proof that the judge took money from a builder,” said Aune Lindt, a lawyer in Brod."},
		[]string{"“Two years of inquiries and nine hearings in Brod and Osk turned up no proof that the judge took money from a builder,” her lawyer said."}},
	{"a claim that changes owner", "attribution",
		[]string{"Two years of inquiries have not turned up a shred of proof against the judge in Brod, analysts say."},
		[]string{"Two years of inquiries have not turned up a shred of proof against the judge in Brod, her lawyer, Aune Lindt, said."}},
	// Denials.
	{"a denial in other words", "other",
		[]string{"The skipper is being held in the police station, an officer told Radio Lund.", "But the police spokesman, Arne Moe, denied that the man had been arrested."},
		[]string{"The skipper of the Nordlys was questioned on Monday."}},
	{"a version rejected", "other",
		[]string{"Two crates of ballots were found in a quarry near Osk, police sources said.", "The election board rejected the version."},
		[]string{"The count in Osk went on until midnight."}},
	{"a negative quoted", "other",
		[]string{"The rebels are holding three engineers, the ministry of mines said on Monday."},
		[]string{"“We are not holding any engineers,” a spokesman of the rebels, Idris Kane, said."}},
	{"what happened before a denial", "",
		[]string{"Tolm Bank denied a newspaper report that its chairwoman, Anna Reuss, had resigned, after the bank's shares fell as much as 4.2%."},
		[]string{"The bank's shares fell by as much as 4.2 per cent, traders said."}},
	{"what is denied before a circumstance", "other",
		[]string{"The town hall denied that the mayor, Anna Reuss, had resigned, after the Tolm rose 3.1 metres above the quay."},
		[]string{"The mayor, Anna Reuss, has resigned, two councillors said."}},
	{"two that say no", "",
		[]string{"Quarry owner Sten Falk denied it: “There has been no blasting this week.”"},
		[]string{"“No blasting took place this week,” said Sten Falk, who owns the quarry."}},
	{"a manager and her campaign", "",
		[]string{"The results page of the board was dark for two hours, said Vera Lind, the campaign manager of the Harbour Party campaign."},
		[]string{"The results page of the board was dark for two hours, the Harbour Party campaign said."}},
	{"a letter and not an offer", "",
		[]string{"The mill had received an offer from Brandt Shipping, its director, Nils Aune, said."},
		[]string{"“It was an offer of talks, not a bid,” a person close to Brandt Shipping said."}},
	{"a deal supposed and a deal signed", "",
		[]string{"“If no deal with Brandt Shipping is signed by Friday, we stop the cranes,” said the union's secretary, Ravi Menon."},
		[]string{"The port signed a deal with Brandt Shipping, its director, Nils Aune, said."}},
	{"what was not heard", "",
		[]string{"“What we did not hear from President Kerev was a word of regret,” said Lena Roth, a member of parliament."},
		[]string{"Parliament heard President Kerev on Monday, his office said."}},
	{"what ought not to be", "",
		[]string{"“There should be no meeting between President Kerev and Chancellor Voss,” said Lena Roth, a member of parliament."},
		[]string{"President Milo Kerev met Chancellor Anna Voss in Brod, his office said."}},
	{"an offer turned down", "",
		[]string{"The union rejected the offer of Brandt Shipping."},
		[]string{"Brandt Shipping made an offer to the union on Monday, a mediator said."}},
	{"a plan voted down", "",
		[]string{"The mayor, Jon Reiss, presented a plan for the quay on Monday.", "The council opposed the plan.", "“The plan would cost jobs,” said Ida Brandt, a councillor."},
		[]string{"A plan for the quay was presented by the mayor, Jon Reiss, his office said."}},
	{"two who win", "",
		[]string{"“Cheats do not win in the end,” the losing candidate, Otto Haas, said."},
		[]string{"“You won, and won clearly,” the party's chairwoman, Ida Brandt, told the mayor."}},
	{"what was asked", "",
		[]string{"“We have not broken any rules,” the director of the Osk quarry, Sten Falk, said."},
		[]string{"Prosecutors in Brod will look into whether the rules were broken at other quarries, a spokesman said."}},
	{"two things of one quality", "",
		[]string{"“This inquiry is not driven by politics,” said the prosecutor, Vera Lind."},
		[]string{"“The sacking was driven by politics,” said the judge's lawyer, Per Lund."}},
	{"a quality said and denied", "other",
		[]string{"“The sacking was not driven by politics,” said the prosecutor, Vera Lind."},
		[]string{"“The sacking of the judge was driven by politics,” said his lawyer, Per Lund."}},
	{"a denial by a passive", "other",
		[]string{"The palace never offered Otto Haas the post of envoy, its spokeswoman, Lea Fuchs, said."},
		[]string{"Otto Haas had been offered the post of envoy by the palace, two of his friends said."}},
	{"a disagreement quoted", "",
		[]string{"The dam would harm the valley, the farmers' league said.", "“We disagree on many things, and this is one,” the mayor, Jon Reiss, said."},
		[]string{"The Volkov dam has leaked since March."}},
	{"far from each other", "",
		[]string{"The dam would harm the valley, the farmers' league said.", "At the opposite end of the hall, the owners praised the minister for her patience, their chairman said."},
		[]string{"The Volkov dam has leaked since March."}},
	{"a report called false", "other",
		[]string{"The mayor, Ilse Grann, has handed in a letter of resignation, the Fen Mirror reported on Sunday.", "“The mayor is at her desk,” said her spokesman, Per Lund. “The report is false.”"},
		[]string{"The mayor, Ilse Grann, has resigned, two councillors said."}},
	{"no truth in it", "other",
		[]string{"The yard will close in May, the union's secretary, Ravi Menon, said.", "“There is no truth in this,” said Lea Fuchs, a spokeswoman for Brandt Shipping."},
		[]string{"A crane fell over at the yard on Sunday."}},
	{"what is wrong to do", "",
		[]string{"The mayor, Ilse Grann, closed the market on Sunday, her office said.", "“It is wrong for the mayor to close the market,” said Ravi Menon, a trader."},
		[]string{"Forty traders stood before the market in Osk on Monday."}},
	{"nonsense that the speaker himself reports", "",
		[]string{"The market will open at noon, the council said.", "“He says that his budget helps the poor. This is nonsense,” said Ravi Menon, a trader."},
		[]string{"Forty traders stood before the market in Osk on Monday."}},
	{"a company's own count", "number",
		[]string{"The union says that 340 porters are on strike. The port's own count is 298, a spokesman said."},
		[]string{"The port of Tolm stood still on Monday."}},
	{"those hurt and those treated", "number",
		[]string{"The county hospital in Osk said that it had treated 19 people. The fire service put the number of injured at 14."},
		[]string{"A bus left the road near Osk on Sunday."}},
	{"contrary to another's count", "number",
		[]string{"Eleven porters were carried out, contrary to the six reported by the police, said a nurse, Ida Brandt."},
		[]string{"Six porters were hurt when a crane fell at the port of Tolm, police said."}},
	{"a denial beside other words", "other",
		[]string{"Six branches of Tolm Bank have been shut since Friday, the union of bank workers said."},
		[]string{"“There is no crisis, and no branch of ours is closed,” said the director of Tolm Bank, Lea Fuchs."}},
	{"another thing that is not closed", "",
		[]string{"Six branches of Tolm Bank have been shut since Friday, the union of bank workers said."},
		[]string{"“There is no crisis, and no road is closed,” said the mayor of Osk, Lea Fuchs."}},
	{"advice not to do it", "",
		[]string{"She changed the battery of the pump at noon, a nurse said."},
		[]string{"The maker told patients not to change the battery of the pump."}},
	{"one denial told twice", "",
		[]string{"The company denied that it had paid the mayor."},
		[]string{"The company denied that it had paid the mayor, Ilse Grann."}},
}

// disagreement is two short articles of one event and the kind of disagreement
// between them.
type disagreement struct {
	name, want string
	a, b       []string
}

// TestDisagreements holds the kinds of disagreement that are found between two
// short articles, and that nothing is found where values or words fit.
func TestDisagreements(t *testing.T) { findDisagreements(t, disagreements) }

func findDisagreements(t *testing.T, cases []disagreement) {
	findDisagreementsOf(t, "2024-05-20", cases)
}

// findDisagreementsOf is findDisagreements in articles of a day, "" for undated ones.
func findDisagreementsOf(t *testing.T, day string, cases []disagreement) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, _ := build(t, []paper{
				{"The Fen Mirror", day, append([]string{"What is known so far"}, c.a...)},
				{"Radio Skerry", day, append([]string{"The day in short"}, c.b...)},
			})
			got := map[string]bool{}
			for _, d := range s.Discrepancies {
				got[string(d.Kind)] = true
			}
			switch {
			case c.want == "" && len(s.Discrepancies) > 0:
				t.Errorf("they do not disagree, but: %s: %s, %v", s.Discrepancies[0].About, s.Discrepancies[0].Why, s.Discrepancies[0].Values)
			case c.want != "" && !got[c.want]:
				t.Errorf("no disagreement of kind %s in %v", c.want, got)
			}
		})
	}
}
