package ledger_test

import (
	"fmt"
	"slices"
	"testing"

	"hearsay/internal/news"
)

// sceneCases are pairs of short articles that tell one deed and give two answers to who did
// it or where, or tell of one thing what is contrary. want is the kind of disagreement, ""
// for none.
var sceneCases = []disagreement{
	{"cars, and a state by its letters", "",
		[]string{"Car smugglers opened fire first, Oslo said."},
		[]string{"Norwegian smugglers opened fire first, a guard said."}},
	{"what may be done in two places", "",
		[]string{"The dog slept in the kitchen, a guest, Otto Haas, said."},
		[]string{"The dog slept in the cellar, police said."}},
	{"a home that is a mansion", "",
		[]string{"Jon Reiss was arrested in a mansion, police said."},
		[]string{"Jon Reiss was arrested at his home, a neighbour, Otto Haas, said."}},
	{"the first parcel, and a parcel", "",
		[]string{"The first parcel was found in Malmo, the porter, Otto Haas, said."},
		[]string{"A parcel was found in Oslo, police said."}},
	{"who tells both", "",
		[]string{"The driver survived the crash, police said.", "The driver died in hospital, police said."},
		[]string{"The driver died in the crash, the union said."}},
	{"two rooms", "place",
		[]string{"The fire started in the kitchen, the fire chief, Otto Haas, said."},
		[]string{"The fire started in the boiler room, a guest said."}},
	{"two rooms of one name", "place",
		[]string{"The fire broke out in the engine room, the captain, Jon Reiss, said."},
		[]string{"The fire began in the control room, a sailor said."}},
	{"two towns", "place",
		[]string{"The survivor was flown to Almaty, a nurse said."},
		[]string{"The survivor was flown to Tashkent, police said."}},
	{"homes and airports in two towns", "place",
		[]string{"Jon Reiss was arrested at his home in Malmo, police said."},
		[]string{"Police detained Jon Reiss at a hotel in Oslo, his lawyer said."}},
	{"two who wrote it", "person",
		[]string{"The letter was written by Lea Fuchs."},
		[]string{"The letter was drafted by Otto Haas, a clerk said."}},
	{"two offices", "person",
		[]string{"The attack was ordered by the mayor, a witness said."},
		[]string{"The attack was ordered by the organisers, a clerk said."}},
	{"two states' troops", "person",
		[]string{"Norwegian troops opened fire first, Stockholm said."},
		[]string{"Swedish troops opened fire first, Oslo said."}},
	{"a cleft", "person",
		[]string{"It was Lea Fuchs who leaked the letter, according to police."},
		[]string{"The letter was leaked by Otto Haas, a colleague said."}},
	{"a name behind a trade", "person",
		[]string{"The letter was leaked by a clerk, Lea Fuchs, police said."},
		[]string{"The letter was leaked by Otto Haas, a colleague said."}},
	{"accepted and turned down", "other",
		[]string{"Norway has accepted the Swedish offer, a minister said."},
		[]string{"Norway has turned the Swedish offer down, a diplomat said."}},
	{"goes ahead and called off", "other",
		[]string{"The hearing will take place on Tuesday, its chairman, Otto Haas, said."},
		[]string{"The hearing has been called off, a clerk said."}},
	{"postponed and cancelled", "other",
		[]string{"The race was postponed, the council said."},
		[]string{"The race has been cancelled, Lea Fuchs said."}},
	{"freed and jailed, in the outlets' own voices", "other",
		[]string{"The court freed the engineer."},
		[]string{"The court jailed the engineer."}},
	{"survived and died", "other",
		[]string{"The driver survived the crash, police said."},
		[]string{"The driver was killed in the crash, the union said."}},
	{"resigned and sacked, in the outlets' own voices", "other",
		[]string{"Lea Fuchs, the director, resigned on Monday."},
		[]string{"Lea Fuchs, the director, was sacked on Monday."}},
	{"open and shut, in the outlets' own voices", "other",
		[]string{"The crossing at Lund has been shut."},
		[]string{"The crossing at Lund remains open."}},
	{"until when", "date",
		[]string{"The inquest was adjourned until June 9, police said."},
		[]string{"The inquest was adjourned until September 2, a lawyer said."}},
	{"two kinds of fighters", "person",
		[]string{"Rebels killed nine shepherds, the army said."},
		[]string{"Soldiers killed nine shepherds, residents said."}},
	{"a state and a group under arms", "person",
		[]string{"The rocket was fired by Israel, a diplomat said."},
		[]string{"The rocket was fired by Hezbollah, an envoy said."}},
	{"fighters and a state", "person",
		[]string{"The rocket was launched by Sweden, Oslo said."},
		[]string{"The rocket was launched by rebels, Stockholm said."}},
	{"two causes", "person",
		[]string{"The fire was caused by a short circuit, the fire chief, Otto Haas, said."},
		[]string{"The fire was caused by arson, a guest said."}},
	{"a flock and a missile", "person",
		[]string{"The plane was brought down by a flock of geese, the airline said."},
		[]string{"The plane was brought down by a missile, a pilot said."}},
	{"two states' weapons", "person",
		[]string{"A Norwegian missile hit the depot, Stockholm said."},
		[]string{"A Swedish drone hit the depot, Oslo said."}},
	{"who was first", "person",
		[]string{"Norwegian troops crossed the river first, Stockholm said."},
		[]string{"Swedish troops crossed the river first, Oslo said."}},
	{"what somebody is", "person",
		[]string{"The victim was a teacher, police said."},
		[]string{"The victim was a lawyer, a neighbour said."}},
	{"of which state somebody is", "person",
		[]string{"The victim was a Norwegian, police said."},
		[]string{"The victim was a Swede, the hotel said."}},
	{"who somebody is", "person",
		[]string{"The new director is Lea Fuchs, the museum said."},
		[]string{"The new director is Otto Haas, a curator said."}},
	{"planned and scrapped", "other",
		[]string{"A hearing is planned for Tuesday, its chairman, Otto Haas, said."},
		[]string{"Tuesday's hearing has been scrapped, a clerk said."}},
	{"struck out and kept", "other",
		[]string{"The clause was struck out, a clerk said."},
		[]string{"The clause was kept, two delegates said."}},
	{"due and postponed", "other",
		[]string{"The vote is due on Friday, the chairman, Otto Haas, said."},
		[]string{"Friday's vote has been postponed, a clerk said."}},
	{"two trades, one of them the", "person",
		[]string{"It was a captain who gave the order, a soldier said."},
		[]string{"It was the prefect who gave the order, a clerk said."}},
	{"collapsed and made progress", "other",
		[]string{"The talks have collapsed, a diplomat said."},
		[]string{"The talks have made progress, the mediator, Otto Haas, said."}},
	{"free and in custody", "other",
		[]string{"The engineer has been released, police said."},
		[]string{"The engineer remains in custody, his lawyer said."}},
	// What only looks so.
	{"a kind and a word for several", "",
		[]string{"Rebels killed nine shepherds, the army said."},
		[]string{"Gunmen killed nine shepherds, residents said."}},
	{"one cause in two words", "",
		[]string{"The fire was caused by a short circuit, the fire chief, Otto Haas, said."},
		[]string{"The fire was caused by faulty wiring, a guest said."}},
	{"what two may be", "",
		[]string{"The victim was a teacher, police said."},
		[]string{"The victim was a mother of two, a neighbour said."}},
	{"two trades of one who has a name", "",
		[]string{"Otto Haas is a lawyer, police said."},
		[]string{"Otto Haas is a farmer, a neighbour said."}},
	{"until a day and until an hour of it", "",
		[]string{"The inquest was adjourned until June 9, police said."},
		[]string{"The inquest was adjourned until noon on June 9, a lawyer said."}},
	{"a room and a house", "",
		[]string{"The fire started in the kitchen, the fire chief, Otto Haas, said."},
		[]string{"The fire started in the hotel, the fire chief said."}},
	{"a town and its country", "",
		[]string{"The survivor was flown to Oslo, a nurse said."},
		[]string{"The survivor was flown to Norway, police said."}},
	{"a name and a description", "",
		[]string{"The letter was written by Lea Fuchs."},
		[]string{"The letter was written by a colleague, a clerk said."}},
	{"two words for one trade", "",
		[]string{"The attack was ordered by the mayor, a witness said."},
		[]string{"The attack was ordered by the politician, the court heard."}},
	{"what many sign", "",
		[]string{"The treaty was signed by Norway."},
		[]string{"The treaty was signed by Sweden."}},
	{"two who were arrested", "",
		[]string{"Police arrested the engineer on Monday, the union said."},
		[]string{"Police arrested the caretaker on Monday, the mayor said."}},
	{"marches in two towns", "",
		[]string{"Marches took place in Oslo, police said."},
		[]string{"Marches took place in Bergen, police said."}},
	{"one court passes and another overturns", "",
		[]string{"Parliament approved the law in March."},
		[]string{"The president vetoed the law in May."}},
	{"two drivers", "",
		[]string{"The lorry driver survived the crash, police said."},
		[]string{"Three passengers were killed in the crash, the union said."}},
	{"a hearing before and one to come", "",
		[]string{"The first hearing took place on Monday, its chairman, Otto Haas, said."},
		[]string{"The second hearing, on Friday, has been called off, a clerk said."}},
}

// TestScenes holds what fills the places of one deed, and what is told contrary of one thing.
func TestScenes(t *testing.T) { findDisagreements(t, sceneCases) }

// TestTwoTellings: what two reports tell in much the same words is no statement of both where
// they tell two things.
func TestTwoTellings(t *testing.T) {
	rest := [2][]string{
		{"It rained on the lake all day, and the boats stayed in the harbour.", "The bakers of the old town sold out by nine."},
		{"The trams of the upper town ran without lights.", "A choir from Arrel sang on the steps of the library."},
	}
	for _, c := range []struct {
		a, b string
		one  bool
	}{
		{"Savers withdrew 640 million euros in September, Lund Bank said.", "Lund Bank slid to a loss of 212 million euros in the three months to the end of September.", false},
		{"Jon Reiss was holding a telephone, a neighbour said.", "Jon Reiss was holding a pistol, police said.", false},
		{"Lea Fuchs leaked the letter to the radio, police said.", "Otto Haas leaked the letter to the radio, police said.", false},
		{"Savers withdrew 640 million euros in September, Lund Bank said.", "Savers withdrew 640 million euros from Lund Bank in September.", true},
		{"Jon Reiss was holding a pistol, a neighbour said.", "Jon Reiss was holding a pistol in his hand, police said.", true},
		// Where: a kitchen may be in a hotel, and no cellar in a garden.
		{"The fire started in the kitchen, a cook said.", "The fire started in the hotel, police said.", true},
		{"The body was found in the cellar, a neighbour said.", "The body was found in the garden, police said.", false},
		// Of whom and when is not what.
		{"Lea Fuchs was elected on Sunday, the party said.", "Lea Fuchs was arrested on Sunday, police said.", false},
		{"The factory opened on Monday, the firm said.", "The factory burned down on Monday, police said.", false},
		{"Lea Fuchs left the bank on Monday, a clerk said.", "Lea Fuchs resigned from the bank on Monday, a banker said.", true},
		{"The factory burned down on Monday, the firm said.", "The factory was destroyed by fire on Monday, police said.", true},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-10-20", append(append([]string{"What is known so far"}, rest[0]...), c.a)},
			{"Radio Skerry", "2024-10-20", append(append([]string{"The day in short"}, rest[1]...), c.b)},
		})
		one := slices.ContainsFunc(s.Statements, func(st news.Statement) bool {
			arts := map[news.ArticleID]bool{}
			for _, k := range st.Carriers {
				arts[k.Article] = true
			}
			return len(arts) > 1
		})
		if one != c.one {
			t.Errorf("%s / %s: one statement %v, want %v (%d articles)", c.a, c.b, one, c.one, len(as))
		}
	}
}

// TestCopiesGiveOneAnswer: two reports that print one sentence at two places of their texts
// give one answer, in its own words.
func TestCopiesGiveOneAnswer(t *testing.T) {
	const kitchen = "The fire started in the kitchen, the fire chief, Otto Haas, said."
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", kitchen, "It rained all day."}},
		{"The Lund Post", "2024-05-20", []string{"A night of smoke", "The boats stayed in the harbour with their lamps lit.", kitchen}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The fire started in the boiler room, a guest said."}},
	})
	var got []string
	for _, d := range s.Discrepancies {
		for _, v := range d.Values {
			got = append(got, fmt.Sprintf("%s by %d", v.Value, len(v.Carriers)))
		}
	}
	if want := "[boiler room by 1 kitchen by 2]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
}
