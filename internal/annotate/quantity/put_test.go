package quantity

import (
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// TestPut holds what figures count to which somebody puts a number, and those
// that a sentence sets against another.
func TestPut(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, of string }{ // of the last quantity, "" for one quantity only
		{"Five of the divers are Danes, the embassy confirmed, while the club put the number at seven.", "divers"},
		{"Forty houses burned in Elm Row. The mayor put the figure at sixty.", "houses"},
		{"The police put the crowd at 3,500 and the unions at 18,000.", "crowd"},
		{"The ministry gave the number of barges as eleven.", "barges"},
		{"So eight wagons left the rails, not eleven, the guard said.", "wagons"},
		{"As for the stolen icons, they are nine and not six, the abbot says.", "icons"},
		{"The yard speaks of four cranes lost, but a foreman said that there were six.", "cranes"},
		{"The army said twelve shells fell on the town; residents put it at more than thirty.", "shells"},
		{"About 600 villagers were moved, the prefect said, although the priest claimed that “at least 900” had left.", "villagers"},
		{"Some 40 crates were lost, the yard said, but a guard told us that 60 were gone.", "crates"},
		{"The union says that 450 of the porters stayed away. The airport counts 310.", "porters"},
		{"The league says that 720 of its drivers are out. The railway's own figure is 510, a spokesman said.", "drivers"},
		{"The storm broke 40 masts, the pilots say. The harbour master pegged it at 25.", "masts"},
		{"A porter said that nine guests had been carried out, contrary to the four reported by the hotel.", "guests"},
		{"The mate put the number of people on board at 90 or more.", "people"},
		{"The union puts the number of idle cranes in the port at seven.", "cranes"},
		{"Twelve ministers met at six in the evening.", "ministers"},
		{"The club put the price at 40 euros.", "money"},
		{"He put the sheep at the head of three lanes.", "lanes"},
	} {
		d := &nlp.Doc{Text: c.text, Lang: "en"}
		an.Analyze(d, c.text, nil)
		qs := Find(d)
		if len(qs) == 0 {
			t.Errorf("%s: no quantity", c.text)
			continue
		}
		if got := qs[len(qs)-1].Of; got != c.of {
			t.Errorf("%s: the last figure, %q, counts %q, want %q", c.text, qs[len(qs)-1].Span().Of(c.text), got, c.of)
		}
	}
}
