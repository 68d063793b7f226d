package ledger_test

import "testing"

// TestOneStatementOrTwo: the same words of one mouth, or of two, are one statement however
// little they speak of; what shares but one thing by the way and a day is two.
func TestOneStatementOrTwo(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		x, y       string
		lo, hi     int // origins, 0 where they are two statements
	}{
		{"words that speak of nothing", "“It was late and we hid,” a porter told Reuters.", "“It was late and we hid,” a porter told Reuters.", "It was late", "It was late", 1, 1},
		{"and their second half", "“It was late and we hid,” a porter told Reuters.", "“It was late and we hid,” a porter told Reuters.", "we hid", "we hid", 1, 1},
		{"one unnamed source", "“We followed them from the gate,” a clerk of the harbour said.", "“We followed them from the gate,” a clerk of the harbour said.", "We followed", "We followed", 1, 2},
		{"two who are named", "The cables were old, Arne Moe said.", "The cables were old, Ines Holt said.", "cables", "cables", 2, 2},
		{"a fever and fevers", "A pilot who had the fever died on Sunday.", "The clinic had counted 40 fevers by Sunday, it said.", "pilot", "40 fevers", 0, 0},
		{"a fire and fires", "A clerk who was hurt in the fire died on Monday.", "The brigade had counted 40 fires by Monday, it said.", "clerk", "40 fires", 0, 0},
		{"what is struck out", "The militia was held responsible for the attack on Wednesday evening, the army said.", "The clause was struck out on Wednesday evening, a source said.", "militia", "struck out", 0, 0},
		{"who stands for nothing said in passing", "The storm killed a shepherd on Tuesday.", "The shepherds’ union met on Tuesday over prices, its clerk said.", "storm", "over prices", 0, 0},
		{"what somebody calls a thing", "Ines Holt called the letter a forgery.", "Ines Holt said the letter was a forgery.", "a forgery", "was a forgery", 1, 1},
		{"and what he says it is not", "Ines Holt called the letter a farce.", "The letter was not a farce, Ines Holt said.", "letter a farce", "not a farce", 0, 0},
		{"the same words quoted of two nouns", "Ines Holt said the count “must never be held by the same clerks”.", "Ines Holt said the ballot “must never be held by the same clerks”.", "the count", "the ballot", 1, 1},
		{"two words for one cry", "There was no shout, Arne Moe said.", "Nobody yelled before the gate fell, Arne Moe said.", "no shout", "yelled", 1, 1},
		{"one sum, one with its quarter", "The bank reported a pre-tax loss of £312 million for the third quarter of 2022.", "The bank swung to a pre-tax loss of 312 million pounds.", "£312 million", "312 million pounds", 1, 1},
		{"one speaker in other words", "Arne Moe wrote: “We did not come to Geneva to surrender our boats; we came to fish.”", "“We did not come to Switzerland to hand over our boats,” Arne Moe wrote.", "surrender", "hand over", 1, 1},
		{"a deed told in other words", "The pilot, Arne Moe, was killed on Sunday.", "Arne Moe died on Sunday, the clinic said.", "killed", "died", 1, 1},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "It rained on the lake all day, and the boats stayed in.", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "The bakers of the old town sold out by nine.", c.b}},
		})
		st, ok := oneStatement(s, as, c.x, c.y)
		if in := st.IndependentOrigins; ok != (c.lo > 0) || in.Min != c.lo || in.Max != c.hi || ok && st.Outlets < 2 {
			t.Errorf("%s: one statement of two outlets: %v, %d to %d origins (%v), want %d to %d", c.name, ok, in.Min, in.Max, in.Why, c.lo, c.hi)
		}
	}
}
