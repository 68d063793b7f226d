package extract

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/news"
)

func story(n int) *news.Capture {
	return &news.Capture{
		Name: fmt.Sprintf("%d.txt", n), URL: fmt.Sprintf("https://valleyecho.example/%d", n), MediaType: "text/plain",
		Content: []byte(fmt.Sprintf(`Boat number %d sinks in the bay

A boat sank in the bay on day %d of the month, the coast guard said, and its crew of %d was saved by a ferry.

The Valley Echo has brought you the news of the bay since 1921, and we thank you for it.

"We were lucky on that day," said the captain of boat number %d, who lives in Saltmarsh.

The ferry line has linked both sides of the bay since 1942, and it is to stop in October after eighty years.
`, n, n, n+2, n)),
	}
}

func linesOf(t *testing.T, c *news.Capture) Lines {
	t.Helper()
	var l Lines
	if _, err := Extract(c, Options{Lines: &l}); err != nil {
		t.Fatal(err)
	}
	return l
}

// A line that stands on most articles of an outlet is furniture, though it reads
// like a sentence; what an outlet repeats in the articles of one story is not.
func TestRepetition(t *testing.T) {
	const slogan = "The Valley Echo has brought you"
	const background = "The ferry line has linked both sides"
	r := NewRepetition()
	for n := 1; n <= 6; n++ {
		c := story(n)
		if n > 2 { // two articles of the story have the background
			c.Content = []byte(strings.Replace(string(c.Content), background, fmt.Sprintf("On day %d nothing else was heard of on both shores", n), 1))
		}
		lines := linesOf(t, c)
		r.Add("valleyecho.example", lines)
		r.Add("valleyecho.example", LinesOf(lines.Bytes())) // the same article again counts once
	}
	if n := r.Pages("valleyecho.example"); n != 6 {
		t.Errorf("%d articles were counted, want 6", n)
	}
	if !r.Any("valleyecho.example", linesOf(t, story(1))) || r.Any("harbourpost.example", linesOf(t, story(1))) {
		t.Error("whether anything is repeated is not known")
	}
	with, err := Extract(story(1), Options{Repetition: r, Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(with.Text, slogan) {
		t.Errorf("the slogan is in the text: %q", with.Text)
	}
	if !strings.Contains(with.Text, background) {
		t.Errorf("the background is not in the text: %q", with.Text)
	}
	without, err := Extract(story(1), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(without.Text, slogan) {
		t.Errorf("nothing is known of other captures, and still the slogan is gone: %q", without.Text)
	}
	other := story(1)
	other.URL = "https://harbourpost.example/1"
	if a, err := Extract(other, Options{Repetition: r}); err != nil || !strings.Contains(a.Text, slogan) {
		t.Errorf("another outlet's captures count: %v", err)
	}
}
