package cluster

import "testing"

// Two reports of one event from two sides have hardly a common word in common, but
// name the same town, hall and people: in a handful they are one story. What only
// tells of the same kind of event elsewhere is another.
func TestSidesOfOneEvent(t *testing.T) {
	docs := []Doc{
		{ID: "toll", Date: "2026-03-04", Title: "Eleven dead as roof of swimming hall falls in at Drevnitsa",
			Text: "Eleven people died and thirty were hurt on Wednesday when the roof of the Orlovets baths in Drevnitsa came down under wet snow, police said. Firefighters pulled nine swimmers from the water. Mayor Stoyka Velchin declared three days of mourning."},
		{ID: "builder", Date: "2026-03-06", Title: "The man who sold Velchin a renovation",
			Text: "Hristo Balev, 52, began with a van and two welders. On Friday detectives asked him about invoices, about girders that nobody had tested and about a contract that Velchin signed at a restaurant in Drevnitsa. His lawyer says that the Orlovets job was inspected twice, and that the papers burned in his garage last autumn. Neighbours describe a quiet man with an expensive car."},
		{ID: "other", Date: "2026-03-05", Title: "Sunnvik market closed after roof gives way",
			Text: "A covered market in Sunnvik will stay shut until summer after part of its roof gave way over an empty row of stalls on Thursday. Nobody was hurt. The owner, Lisbet Aune, blamed a winter that brought more snow than any since 1987."},
	}
	c := New(Options{})
	for _, d := range docs {
		if _, err := c.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	if c.StoryOf("toll") != c.StoryOf("builder") {
		t.Error("two sides of one event are two stories")
	}
	if c.StoryOf("toll") == c.StoryOf("other") {
		t.Error("an event of the same kind in another town is the same story")
	}
}
