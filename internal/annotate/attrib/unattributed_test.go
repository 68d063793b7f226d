package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// What plain news English has by the same words as the cues of several words, verdicts,
// rules and positions, and nobody says: each sentence holds no attribution.
func TestUnattributed(t *testing.T) {
	for _, text := range []string{
		"For Rao, it is a second win in three years.",
		"For the fans, this was the moment before the match.",
		"For a nurse on that wage, nothing is cheap.",
		"Under the rules of the league, the club was fined 5,000 crowns on Tuesday.",
		"The story is that of a boy who lost his dog.",
		"His take was that of a fan.",
		"The company did not pick up its orders.",
		"The president brushed his hair aside.",
		"The guards waved the truck away.",
		"The judge wrote the debt off.",
		"Injury ruled the striker out of the final.",
		"Sarn's jets attacked targets in Velde on Monday.",
		"The general withdrew his troops from the border.",
		"The singer posted a message that was later deleted.",
		"The paper posted other photos of her that were taken in May.",
	} {
		if as := find(t, "Harbour news\n"+text); len(as) > 0 {
			t.Errorf("%s\n\tgot %v, want nothing", text, as)
		}
	}
	for _, title := range []string{"The Docket: Harbour v. Lund, day one", "The Letter: a week of rain"} {
		if as := find(t, title+"\nRain fell on Monday."); len(as) > 0 {
			t.Errorf("the title of a column, %s: got %v, want nothing", title, as)
		}
	}
	if as := find(t, "Report: Lund harbour to close\nRain fell on Monday."); len(as) != 1 {
		t.Errorf("a report that a headline cites: got %v, want one", as)
	}
}

// Beside them stand those that somebody does say.
func TestVerdictsAndDismissals(t *testing.T) {
	for _, c := range []struct {
		text, content string
		stance        news.Stance
	}{
		{"For the pilots, it is a disgrace.", "it is a disgrace", news.Asserts},
		{"For many residents, it is the noise that hurts.", "it is the noise that hurts", news.Asserts},
		{"Under the rules, members had to pay in May.", "members had to pay in May", news.Asserts},
		{"The minister brushed the criticism aside.", "the criticism", news.Denies},
		{"The firm waved his questions away.", "his questions", news.Denies},
		{"The firm did not pick up on Monday.", "did not pick up", news.Declines},
		{"The minister said nobody would be spared.", "nobody would be spared", news.Promises},
		{"The mayor said that no stone would be left unturned.", "that no stone would be left unturned", news.Promises},
		{"The lawyer said his client would not be held accountable.", "his client would not be held accountable", news.Asserts},
		{"The mayor said the killers would never be brought to justice.", "the killers would never be brought to justice", news.Asserts},
	} {
		text := "Harbour news\n" + c.text
		as := find(t, text)
		if len(as) != 1 || wordsOf(text, as[0].Content) != c.content || as[0].Stance != c.stance {
			t.Errorf("%s\n\tgot %v, want %q, %s", c.text, as, c.content, c.stance)
		}
	}
}
