package ledger_test

import "testing"

// occasions are pairs of short articles that date one thing in other words, or two
// things in like ones.
var occasions = []disagreement{
	{"arrested and in custody", "date",
		[]string{"The accountant Ole Vestad was arrested on 14 May at his home in Hamnvik, prosecutors said."},
		[]string{"Ole Vestad, an accountant, has been in custody since 12 May, according to his lawyer."}},
	{"seized and taken", "date",
		[]string{"The two divers were seized on 17 April off the coast of Norway, near Bergen."},
		[]string{"The pair were taken on 18 April near Bergen, the coastguard said."}},
	{"the first day of a trial", "date",
		[]string{"A judge set the trial of Ole Vestad for 14 September."},
		[]string{"The accountant Ole Vestad will stand trial from 21 September, the court in Hamnvik said."}},
	{"an authority told", "date",
		[]string{"The competent authorities were informed on 4 May, as soon as the fault was found."},
		[]string{"The medicines regulator was told of the fault in the pump on 6 May, its spokeswoman, Lea Fuchs, said."}},
	{"when a curfew begins", "date",
		[]string{"A curfew from 7 p.m. was ordered by the governor of Osk."},
		[]string{"The curfew takes effect at 9 p.m., Radio Osk announced."}},
	{"when a stand gave way", "date",
		[]string{"The wooden stand in Osk gave way at 4.35 p.m., the police chief, Jon Reiss, said."},
		[]string{"The stand collapsed at 6 p.m., a witness, Per Lund, said."}},
	{"two men arrested on two days", "",
		[]string{"The baker Ole Vestad was arrested on 14 May, prosecutors said."},
		[]string{"The grocer Per Lund was arrested on 12 May, prosecutors said."}},
	{"workers killed and a fourth who died", "",
		[]string{"A fire killed two workers at the Menck works on 12 May."},
		[]string{"A fourth person, a crane driver, died of burns on 14 May at the Menck works."}},
	{"a theft and an arrest", "",
		[]string{"The painting was stolen from the museum in Lund on 3 May."},
		[]string{"A guard of the museum in Lund was arrested on 9 May."}},
	{"both days known", "",
		[]string{"Ole Vestad was arrested on 12 May and freed.", "He was arrested again on 14 May, his lawyer said."},
		[]string{"Ole Vestad was arrested on 14 May, prosecutors said."}},
	{"a day and its month", "",
		[]string{"Ole Vestad was arrested on 14 May, prosecutors said."},
		[]string{"Ole Vestad has been in custody since May, according to his lawyer."}},
	{"years apart", "",
		[]string{"Ole Vestad was arrested on 14 May 2024, prosecutors said."},
		[]string{"Ole Vestad was arrested on 2 June 2019 over unpaid fines."}},
	{"what is feared and what was", "",
		[]string{"Ole Vestad could be arrested on 28 May, his lawyer said."},
		[]string{"Ole Vestad was arrested on 14 May in 2020, the court said."}},
	{"tonight in two papers", "",
		[]string{"“The roof collapsed last night,” said the mayor, Jon Reiss."},
		[]string{"“The roof collapsed tonight,” said the mayor, Jon Reiss."}},
}

func TestOccasions(t *testing.T) { findDisagreements(t, occasions) }

// denialsOfThings are pairs of which one says that there was no such thing.
var denialsOfThings = []disagreement{
	{"no exchange", "other",
		[]string{"“There was no exchange,” the ministry's spokesman, Idris Kane, told state television."},
		[]string{"Two prisoners were let out in exchange, a security source said."}},
	{"no ransom was paid", "other",
		[]string{"No ransom was paid, according to the ministry of mines."},
		[]string{"The magazine Volk reported that Qatar paid five million euros, citing two officials."}},
	{"money that changed hands", "other",
		[]string{"“There was no ransom,” said Idris Kane, a spokesman for the ministry of mines."},
		[]string{"Accounts close to the rebels claimed on Friday that €6m had changed hands."}},
	{"no lightning", "other",
		[]string{"The weather service said that its sensors had recorded no lightning."},
		[]string{"The tank was struck by lightning, the company said."}},
	{"what is denied of oneself", "other",
		[]string{"Ida Brandt, a nurse, denied having been chained."},
		[]string{"Ida Brandt's brother said that she had been kept in chains."}},
	{"one body, two words", "other",
		[]string{"The police in Osk say that he has confessed."},
		[]string{"Superintendent Arne Moe of the police in Osk denied that he had ever confessed."}},
	{"none since August", "other",
		[]string{"No meeting between the mayor and the owners has taken place since February, said the town hall's spokesman, Per Lund."},
		[]string{"A person close to the owners said that the two sides met on 14 May."}},
	{"an idiom", "",
		[]string{"“There is no doubt,” said Idris Kane, a spokesman for the ministry of mines."},
		[]string{"The engineers had a doubt, a mechanic said."}},
	{"another country's money", "",
		[]string{"Norway paid no ransom, its prime minister, Ida Brandt, said."},
		[]string{"The magazine Volk reported that Qatar paid five million euros."}},
	{"denied of a part", "",
		[]string{"There was no strike at 12 of the 40 mills, the owners' league said."},
		[]string{"The strike goes on, said the union's secretary, Ravi Menon."}},
	{"of another kind", "",
		[]string{"“There is no emergency money,” said the governor, Idris Kane."},
		[]string{"The bank had lent money to a builder, said an analyst, Lea Fuchs."}},
	{"none since, and one before", "",
		[]string{"No meeting between the mayor and the owners has taken place since April, said the town hall's spokesman, Per Lund."},
		[]string{"A person close to the owners said that the two sides met on 14 March."}},
	{"two who might have confessed", "",
		[]string{"The grocer Per Lund has confessed, the police in Osk said."},
		[]string{"The lawyer of Ole Vestad denied that Ole Vestad had confessed."}},
}

func TestDenialsOfThings(t *testing.T) { findDisagreements(t, denialsOfThings) }

// Three days for one thing are one disagreement with three values, and not three.
func TestThreeDaysAreOneDisagreement(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The accountant Ole Vestad was arrested on 14 May at his home in Hamnvik, prosecutors said."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Ole Vestad, an accountant, has been in custody since 12 May, according to his lawyer."}},
		{"The Skerry Post", "2024-05-20", []string{"In other news", "The bookkeeper Ole Vestad was detained on 16 May, a neighbour said."}},
	})
	if len(s.Discrepancies) != 1 || len(s.Discrepancies[0].Values) != 3 {
		t.Errorf("%d disagreements: %+v", len(s.Discrepancies), s.Discrepancies)
	}
}
