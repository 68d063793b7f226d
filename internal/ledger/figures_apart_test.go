package ledger_test

import "testing"

// apartFigures are pairs of short articles whose figures answer two questions, however
// alike their words are.
var apartFigures = []disagreement{
	{"a forecast and what came of it", "",
		[]string{"The bank of Osk expects the economy to grow by 2.4% this year, it said."},
		[]string{"The economy grew by 1.7% last year, the statistics office said."}},
	{"a quarter and the one a year before", "",
		[]string{"Norfly made a net profit of 212 million crowns in the second quarter, the airline said."},
		[]string{"Norfly had made a net profit of 148 million crowns in the same quarter last year."}},
	{"a term asked and a term given", "",
		[]string{"The prosecutor asked the court to send the banker Per Holst to prison for 12 years for fraud."},
		[]string{"The banker Per Holst was sentenced to seven years in prison for fraud, the court said."}},
	{"a fine and damages", "",
		[]string{"The company Delvo was fined 2.5 million dollars over a spill in the river Skar, a court ruled."},
		[]string{"The company Delvo must pay 900,000 dollars in damages to farmers over the spill in the river Skar, the court ruled."}},
	{"two towns", "",
		[]string{"The temperature reached 43.2 C in Almera, the weather office said."},
		[]string{"The temperature reached 38.9 C in Gost, the weather office said."}},
	{"two things that rise", "",
		[]string{"Rents in the capital rose by 7.8% last year, the tenants said."},
		[]string{"House prices in the capital rose by 3.2% last year, the agents said."}},
	{"jobs cut and people employed", "",
		[]string{"The steelmaker Orvan will cut 1,200 jobs at its plant in Osk, it said."},
		[]string{"The steelmaker Orvan employs 8,400 people at its plant in Osk, the unions said."}},
	{"a stake sold and a stake held", "",
		[]string{"The fund Corva sold a 5% stake in Norfly."},
		[]string{"The fund Corva still holds 12% of Norfly."}},
	{"a truce and the one before", "",
		[]string{"The truce in Osk will last 60 days, the envoy said."},
		[]string{"Three earlier truces in Osk lasted two weeks, the army said."}},
	{"one truce", "number",
		[]string{"The truce in Osk will last 60 days, the envoy said."},
		[]string{"The truce in Osk will last two weeks, the army said."}},
	{"a plan for a far year", "number",
		[]string{"The steelmaker Orvan will cut 1,200 jobs by the end of 2027, it said."},
		[]string{"The steelmaker Orvan will cut 1,900 jobs, the unions said."}},
	{"what would be done", "number",
		[]string{"The steelmaker Orvan will cut 1,200 jobs."},
		[]string{"The unions said that 1,900 jobs would go at the steelmaker Orvan."}},
	{"growth by two counts", "number",
		[]string{"The economy grew by 2.4% last year, the bank of Osk said."},
		[]string{"The economy grew by 1.7% last year, the statistics office said."}},
}

func TestFiguresApart(t *testing.T) { findDisagreements(t, apartFigures) }
