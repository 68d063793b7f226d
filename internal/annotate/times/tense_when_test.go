package times

import "testing"

// The clause around a day does not always tell its tense: what was announced for it, what lay
// between, and what goes on behind it do. Written on a Wednesday in May.
func TestWhichSideADayLiesOn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// a clause of "when" of its own
		{"The quiet on the quay is a change from Friday, when the harbour master told the dockers to go home.", "2026-05-08"},
		{"It is a step back from Thursday, when the union leader told members the firm would pay.", "2026-05-07"},
		{"The vote moves to Friday, when the board will decide on the fee.", "2026-05-15"},
		{"Nothing had been said since Saturday, when the two firms met.", "2026-05-09"},
		// what was about to be was so then
		{"On Tuesday, as the crew was preparing to leave, the mast broke.", "2026-05-12"},
		{"On Monday as the council was preparing to vote, Ilves was back in the hall.", "2026-05-11"},
		{"On Saturday the council will be preparing to vote.", "2026-05-16"},
		// the plan is that of the noun
		{"The mayor cancelled a planned speech Monday night.", "2026-05-11"},
		{"The mayor called off a planned march on Saturday.", "2026-05-16"},
		{"The chief will hold a scheduled briefing Saturday.", "2026-05-16"},
		{"Rask, who represents Brell, is running for re-election against Ina Falk, a registered nurse, in November.", "2026-11"},
		// a headline's present of saying
		{"He claims Monday that the bridge is safe.", "2026-05-11"},
		{"She tells the Herald Monday that she will run.", "2026-05-11"},
		{"The shop opens Monday.", "2026-05-18"},
		// what must be
		{`The talks in Oslo on Monday "should not go ahead," she wrote.`, "2026-05-18"},
		{"He said the summit in Oslo on Monday must be put off.", "2026-05-18"},
		{"The men who stormed the hall on Monday will not be tried.", "2026-05-11"},
		{"The talks on Friday should have been held in Brell.", "2026-05-08"},
		{"The council scrapped the Saturday concert.", "2026-05-16"},
		{"The Saturday concert drew 400 people.", "2026-05-09"},
		// until a vote
		{"The town named a caretaker to run the school until a by-election in October.", "2026-10"},
		{"She was chosen to lead the party until a vote on 9 October.", "2026-10-09"},
		{"He had run the school until the election in March.", "2026-03"},
		// what people strive for
		{"The party has lost ground in its drive for seats in the north in October.", "2026-10"},
		{"The firm launched its push for new buyers in March.", "2026-03"},
		// what goes back
		{"The feud really goes back to October, when the pier was sold.", "2025-10"},
		{"The quarrel dates back to July.", "2025-07"},
		{"The sale was pushed back to October.", "2026-10"},
		// by a holiday
		{"The minister said that reaching a deal by Easter was out of reach.", "2026-04-05"},
		{"The senator said that reaching a deal by Christmas was now out of reach.", ""},
		{"The bridge was rebuilt by Christmas.", "2025-12-25"},
		// a weekend that belongs to a noun
		{"His plea to the firm over the weekend asking for calm is not enough.", "2026-05-09/2026-05-10"},
		{"They are flying home over the weekend seeking rest.", "2026-05-16/2026-05-17"},
		// a noun that a tagger takes for the verb
		{"Holm, who is sure to stand for the chair of the guild, raised eyebrows Monday after calling the quay a ruin.", "2026-05-11"},
		// "that" opens a clause
		{"Noting that Friday is the deadline, Moe asked for more time.", "2026-05-15"},
		{"He hopes that Friday will bring a deal.", "2026-05-15"},
		// after what, the text does not say
		{`"Nobody can know that 30 years later," he said.`, ""},
		{"In the following days the river will rise.", "FUTURE"},
		{"In the following days the river rose.", ""},
		// our times
		{"Today's youth know nothing of it.", "PRESENT"},
		{"The world today is a colder place.", "PRESENT"},
		{"The town council meets today.", "2026-05-13"},
	} {
		got := Find(analysed(t, c.text), Anchor{Date: "2026-05-13"})
		if len(got) != 1 || got[0].Value != c.want {
			t.Errorf("%s: %v, want %q", c.text, got, c.want)
		}
	}
}

// What only looks like a time is none.
func TestNoTimes(t *testing.T) {
	for _, text := range []string{
		"The mayor was back at her desk soon afterwards.",
		"I would as soon not use this.",
		"The two sides signed, following weeks of talks.",
		"She wrote for the Weekly Lantern and was a guest on the Daily Show.",
	} {
		if got := Find(analysed(t, text), Anchor{Date: "2026-05-13"}); len(got) != 0 {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// A day that is known by a word behind it is of that year, not of the last.
func TestDaysKnownByAWord(t *testing.T) {
	for _, c := range []struct{ text, want, written string }{
		{"Families of those who died in the Sept. 11 attacks met in Brell.", "2001-09-11", "2026-05-13"},
		{"Sept. 11 survivors have asked for help.", "2001-09-11", "2026-05-13"},
		{"The Sept. 11 attacks in Norland killed four.", "2025-09-11", "2026-05-13"},
		{"The Sept. 11 concert drew 400.", "2025-09-11", "2026-05-13"},
		{"Sales of the firm rose, the Jan. 6 committee heard.", "2021-01-06", "2026-05-13"},
		{"The Jan. 6 committee met in Orsel.", "2019-01-06", "2019-05-13"},
	} {
		got := Find(analysed(t, c.text), Anchor{Date: c.written})
		if len(got) != 1 || got[0].Value != c.want {
			t.Errorf("%s: %v, want %q", c.text, got, c.want)
		}
	}
}

// An hour takes the day of what goes on, not one told of as past by then, nor one behind an
// hour to come.
func TestHoursTakeTheRunningDay(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The dredging began at 4:20 p.m. on Friday, March 13. At 6:41 p.m., Arne Moe, the foreman, told the guild that on March 10, the crew had seen the leak. At 7:16 p.m., Rut Dahl wrote back.",
			[]string{"2026-03-13T16:20", "2026-03-13T18:41", "2026-03-10", "2026-03-13T19:16"}},
		{"On Monday, Ms. Falk sent out a letter, and at 7 p.m. she will hold a rally in Brell.", []string{"2026-05-11", "T19:00"}},
		{"On Monday, Ms. Falk sent out a letter, and at 7 p.m. she held a rally in Brell.", []string{"2026-05-11", "2026-05-11T19:00"}},
	} {
		got := Find(analysed(t, c.text), Anchor{Date: "2026-05-13"})
		for i := range got {
			if len(got) != len(c.want) || got[i].Value != c.want[i] {
				t.Errorf("%s: %v, want %q", c.text, got, c.want)
				break
			}
		}
	}
}

// A text's summit is on one day: what its clause leaves open is told by where it says that it
// is to come, unless it tells of it as held.
func TestAGatheringIsOnOneDay(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Members called for Mr. Aldo to press the king at Monday's summit. He will see the king at the summit in Oslo on Monday.", []string{"2026-05-18", "2026-05-18"}},
		{"Members called for Mr. Aldo to press the king at Monday's summit. Nothing came of it.", []string{"2026-05-11"}},
		{"Members called for Mr. Aldo to press the king at Monday's summit. Monday's summit ended without a word. He will see the king at the summit in Oslo on Monday.", []string{"2026-05-11", "2026-05-11", "2026-05-18"}},
	} {
		got := Find(analysed(t, c.text), Anchor{Date: "2026-05-13"})
		for i := range got {
			if len(got) != len(c.want) || got[i].Value != c.want[i] {
				t.Errorf("%s: %v, want %q", c.text, got, c.want)
				break
			}
		}
	}
}

// "This past week" is the one that ends, on its last days.
func TestThisPastWeek(t *testing.T) {
	for written, want := range map[string]string{"2026-05-16": "2026-W20", "2026-05-17": "2026-W20", "2026-05-13": "2026-W19"} {
		got := Find(analysed(t, "The hearing held this past week was dull."), Anchor{Date: written})
		if len(got) != 1 || got[0].Value != want {
			t.Errorf("%s: %v, want %q", written, got, want)
		}
	}
}
