package ledger_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"hearsay/internal/ledger"
)

// printed are sentences of one event, some of which disagree, for articles that
// print them over and over: what they clash with hangs on the day of the article,
// on what else it tells, on whose newsroom it is and on who speaks.
var printed = []string{
	"The ferry Alka sank off Torvik on Tuesday.",
	"The ferry Alka sank off Torvik on Wednesday.",
	"The ferry Alka sank off Torvik on Tuesday, police said.",
	"The ferry Alka sank off Torvik on Tuesday and not on Wednesday, as was first reported.",
	"At least 14 people were killed, the coastguard said.",
	"At least 19 people were killed, the coastguard said.",
	"Rescuers said that 19 people had died.",
	"The coastguard had put the toll at 14 killed.",
	"The minister will arrive in Torvik on Friday, her office said.",
	"The minister will arrive in Torvik on Saturday, her office said.",
	"The minister arrived in Torvik on Friday.",
	"The minister will visit Torvik on 16 May, her office said.",
	"The minister visited Torvik on 14 May.",
	"The minister visited Torvik on 18 May, her office said.",
	"The company Alkaline said that the ferry had passed an inspection in May.",
	"The company Alkaline denied that the ferry had passed an inspection in May.",
	"The ferry had not passed an inspection in May, an official told the Torvik Post.",
	"The ferry carried 340 tonnes of grain.",
	"The ferry carried 300 tonnes of grain, the company said.",
	"The ferry carried 300 tonnes of grain a week.",
	"Divers have reached the wreck in 40 metres of water.",
	"Divers have reached the wreck in 60 metres of water.",
	"The captain, Per Lund, was arrested in Torvik on Wednesday.",
	"The captain, Per Lund, was arrested in Velm on Thursday.",
	"Per Lund was not arrested, his lawyer said.",
	"He denied it.",
	"The ferry had been sound, he said.",
	"He denied that the ferry had been sound.",
	"They met in Torvik on Monday.",
	"They met in Velm on Sunday, she said.",
	"The search lasted three days, the navy said.",
	"The search lasted nine days.",
	"But the union insists that the search lasted nine days.",
	"The captain hurt his left knee, doctors said.",
	"The captain hurt his right knee, his wife said.",
	"The alarm on board worked, the company said.",
	"The alarm on board did not work, a sailor said.",
	"There was no collision, the company said.",
	"A collision with a barge tore the hull, a sailor told the Torvik Post.",
	"A spokesman for Alkaline said that a tanker had rammed the ferry.",
	"An official said that a tanker had rammed the ferry.",
	"In all, 4 km of cable and nets are gone, the navy said.",
	"In all, 19 km of cable and nets are gone, the navy said.",
	"The cable lay 19 km off Torvik.",
	"The next hearing is set for 2 July.",
	"According to the union, the next hearing is set for 18 June.",
	"The ferry was bound for Torvik.",
	"The ferry was bound for Velm.",
	"Nine bodies had been recovered by Wednesday night, the navy said.",
	"Twenty-six bodies had been recovered by Wednesday night, the navy said.",
}

// What is remembered for sentences that many articles print alike is what asking
// for each of them gives.
func TestTwinsSayTheSame(t *testing.T) {
	clashes := 0
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 5))
		var papers []paper
		for i := range 36 {
			p := paper{outlet: fmt.Sprintf("Outlet %d", r.IntN(20)), date: fmt.Sprintf("2031-05-%02d", 12+r.IntN(9)), paras: []string{"The ferry Alka sinks off Torvik"}}
			if i%3 == 0 {
				p.date += fmt.Sprintf("T%02d:00:00Z", r.IntN(24))
			}
			for _, k := range r.Perm(len(printed))[:4+r.IntN(8)] {
				p.paras = append(p.paras, printed[k])
			}
			papers = append(papers, p)
		}
		as, entities := articles(t, papers)
		in := ledger.Input{Story: "s1", Articles: as, Entities: entities}
		got, err := ledger.Build(in)
		if err != nil {
			t.Fatal(err)
		}
		want, err := ledger.BuildEach(in)
		if err != nil {
			t.Fatal(err)
		}
		x, _ := json.MarshalIndent(got, "", " ")
		y, _ := json.MarshalIndent(want, "", " ")
		if string(x) != string(y) {
			t.Errorf("seed %d: another ledger: %d and %d discrepancies", seed, len(got.Differences()), len(want.Differences()))
		}
		clashes += len(want.Differences())
	}
	if clashes < 20 {
		t.Errorf("%d discrepancies in all stories: too few to show anything", clashes)
	}
}
