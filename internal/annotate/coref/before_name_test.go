package coref

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// What stands right before a name, the body whose office a person has or how she feels, is
// none of it; what a broadcaster is called before its name is, as is where a union is.
func TestBodyBeforeName(t *testing.T) {
	for text, want := range map[string]string{
		"Former Speaker of the House Alice Hale said she would go.": "Alice Hale",
		"Heartbroken Alice Hale said she would go.":                 "Alice Hale",
		"Trucker Bakyt Doronbek said she would go.":                 "Bakyt Doronbek",
		"TV Odnova reported that she would go.":                     "TV Odnova",
		"Radio presenter Alice Hale said she would go.":             "Alice Hale",
		"Zhelubaev, the union leader, said she would go.":           "Zhelubaev",
		"Zhelubaev, chairman of the union, scoffed at that.":        "Zhelubaev",
		"The Free Miners' Union said she would go.":                 "Free Miners' Union",
		"The Growers' Union of Wales said she would go.":            "Growers' Union of Wales",
	} {
		c := linked(t, text)
		i := strings.Index(text, want)
		got, ok := c.Resolve(news.Span{Start: i, End: i + len(want)})
		if !ok || c.NameOf(got) != want {
			t.Errorf("%s: nobody is called %q", text, want)
		}
	}
}

// A name that a headline prints in capitals is called as the text below prints it.
func TestNamesInCapitals(t *testing.T) {
	const text = "BRENNAVIK: IT IS LATE\n\nMayor Brennavik spoke on Monday. NASA agreed."
	var got []string
	for _, ch := range linked(t, text).All {
		got = append(got, ch.Name)
	}
	if want := []string{"Brennavik", "NASA"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
