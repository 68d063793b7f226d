package ledger_test

import (
	"strings"
	"testing"
)

// tollsOf are pairs of short articles, each of its own time, that count victims, and
// whether they contradict each other or the later count only takes the earlier one's place.
var tollsOf = []struct {
	name, dayA, a, dayB, b string
	over                   bool
}{
	{"a day later it is higher", "2024-05-20", "Eleven people were killed in the blast at Osk, the police said.", "2024-05-21", "Fourteen people were killed in the blast at Osk, the hospital said.", true},
	{"two who count on one day", "2024-05-20", "Eleven people were killed in the blast at Osk, the police said.", "2024-05-20", "Fourteen people were killed in the blast at Osk, the hospital said.", false},
	{"a side of a struggle", "2024-05-20", "Eleven miners were killed in the blast at Osk, the ministry said.", "2024-05-21", "Fourteen miners were killed in the blast at Osk, the union said.", false},
	{"another counts fewer later", "2024-05-20", "Fourteen people were killed in the blast at Osk, the police said.", "2024-05-21", "Eleven people were killed in the blast at Osk, the hospital said.", false},
	{"the same one counts fewer later", "2024-05-20", "Fourteen people were killed in the blast at Osk, the police said.", "2024-05-21", "Eleven people were killed in the blast at Osk, the police said.", true},
	{"a final count", "2024-05-20", "The final death toll of the blast at Osk was 11, police said.", "2024-05-21", "The final death toll of the blast at Osk was 14, the hospital said.", false},
	{"marchers by two sides", "2024-05-20", "Twenty marchers were killed in Osk, the opposition said.", "2024-05-21", "Five marchers were killed in Osk, the government said.", false},
	{"staff who are counted in", "2024-05-20", "The bank of Osk will cut 1,400 jobs, it said.", "2024-05-21", "The union said that 2,100 jobs would go at the bank of Osk once the cleaners are counted.", false},
	{"a count that rises", "2024-05-20", "Fourteen people were killed in the blast at Osk, the ministry said.", "2024-05-21", "The death toll of the blast at Osk rose to 17, the union said.", true},
	{"who was arrested", "2024-05-20", "Police arrested 12 people at the march in Osk.", "2024-05-21", "Police arrested 30 people at the march in Osk.", false},
	{"who has been arrested so far", "2024-05-20", "Twelve people had been arrested in Osk by noon, police said.", "2024-05-21", "Thirty people have been arrested in Osk, the court said.", true},
	{"what lies behind", "2024-05-20", "Twelve people died in the fire at Osk on 12 May 2024, the police said.", "2024-05-21", "Thirty people died in the fire at Osk on 12 May 2024, the hospital said.", false},
}

func TestSuperseded(t *testing.T) {
	for _, c := range tollsOf {
		t.Run(c.name, func(t *testing.T) {
			s, _ := build(t, []paper{
				{"The Fen Mirror", c.dayA, []string{"What is known so far", c.a}},
				{"Radio Skerry", c.dayB, []string{"The day in short", c.b}},
			})
			if over, stands := len(s.Superseded) > 0, len(s.Discrepancies) > 0; over != c.over || stands == c.over {
				t.Errorf("superseded %v, contradicted %v: want superseded %v", over, stands, c.over)
			}
		})
	}
}

// TestOneOrSeveral holds that two who count differently, by whatever nouns, are no two
// origins for certain.
func TestOneOrSeveral(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"A man was arrested in Osk on Monday, police said.", "Two men were arrested in Osk on Monday, residents said.", 1},
		{"A house was destroyed in the blast at Osk, police said.", "Three houses were destroyed in the blast at Osk, residents said.", 1},
		{"A man was arrested in Osk on Monday, police said.", "A man was arrested in Osk on Monday, residents said.", 2},
		{"Two men were arrested in Osk on Monday, police said.", "Two men were arrested in Osk on Monday, residents said.", 2},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Rain fell on the town for a third day.", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "The bridge at Lund stays shut.", c.b}},
		})
		st, ok := oneStatement(s, as, strings.Split(c.a, ",")[0], strings.Split(c.b, ",")[0])
		if !ok || st.IndependentOrigins.Min != c.want {
			t.Errorf("%s | %s: one statement %v of at least %d origins, want %d", c.a, c.b, ok, st.IndependentOrigins.Min, c.want)
		}
	}
}

// TestCountsApart holds that a statement says of its origins that they count differently.
func TestCountsApart(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", tollsOf[0].a}},
		{"Radio Skerry", "2024-05-21", []string{"The day in short", tollsOf[0].b}},
	})
	for _, st := range s.Statements {
		if len(st.Origins) == 2 && strings.Contains(strings.Join(st.IndependentOrigins.Why, "; "), "do not give one count") {
			return
		}
	}
	t.Errorf("no statement says that its origins count differently: %v", s.Statements)
}
