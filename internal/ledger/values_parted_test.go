package ledger_test

import "testing"

// partedValues are pairs of short articles of which the words beside their values tell that they
// are of two things, each beside a pair that disagrees.
var partedValues = []disagreement{
	{"signatures required and collected", "",
		[]string{"The guild of Osk collected 1,626 signatures against the dam, it said."},
		[]string{"The guild of Osk handed in more than the 1,495 signatures required against the dam, the clerk said."}},
	{"signatures collected", "number",
		[]string{"The guild of Osk collected 1,626 signatures against the dam, it said."},
		[]string{"The guild of Osk collected 1,495 signatures against the dam, the clerk said."}},
	{"parts of a sum", "",
		[]string{"The ministry will give Osk 500 pumps, it said."},
		[]string{"The ministry will give Osk 200 pumps this spring and 300 pumps in autumn, an aide said."}},
	{"a figure cut short", "",
		[]string{"The ministry will give Osk 138 million crowns for the dam, it said."},
		[]string{"The ministry will give Osk 138.7 million crowns for the dam, an aide said."}},
	{"two sums", "number",
		[]string{"The ministry will give Osk 138 million crowns for the dam, it said."},
		[]string{"The ministry will give Osk 141 million crowns for the dam, an aide said."}},
	{"the votes of two chambers", "",
		[]string{"The senate passed the dam bill by 65 votes to 35."},
		[]string{"The assembly passed the dam bill by 61 votes to 39."}},
	{"two counts of one vote", "number",
		[]string{"The council of Osk passed the dam bill by 65 votes to 35."},
		[]string{"The council of Osk passed the dam bill by 61 votes to 39."}},
	{"a vote that the other tells as well", "",
		[]string{"The dam bill passed by 65 votes to 35."},
		[]string{"The dam bill passed by 61 votes to 39 on Monday, and by 65 votes to 35 on Tuesday."}},
	{"ages of a class", "",
		[]string{"The court of Osk ruled that 18-year-olds may own boats."},
		[]string{"The court of Osk ruled that 20-year-olds may own boats."}},
	{"a film and a ban", "",
		[]string{"The guild banned the skipper Otto Haas for seven days over a film of the crane."},
		[]string{"The guild banned the skipper Otto Haas over a three-minute film of the crane."}},
	{"two bans", "number",
		[]string{"The guild banned the skipper Otto Haas for seven days over a film of the crane."},
		[]string{"The guild banned the skipper Otto Haas for nine days over a film of the crane."}},
	{"the day of a name", "",
		[]string{"The mayor of Osk, Ivar Holt, resigned on May 4."},
		[]string{"The mayor of Osk, Ivar Holt, resigned over the April 6 fire."}},
	{"what is hoped for and what was", "",
		[]string{"The council of Osk passed the dam bill last month."},
		[]string{"The council of Osk hopes to pass the dam bill this week."}},
}

func TestPartedValues(t *testing.T) { findDisagreements(t, partedValues) }
