package ledger_test

import (
	"slices"
	"testing"
)

// A time that only compares, names a thing, supposes or is a speaker's "today" is no event.
func TestTheTimelineLeavesOutWhatDoesNotHappen(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Grain has the highest price since April 2019.", nil},
		{"The ferry sailed for the first time since 2019.", nil},
		{"Grain prices have risen since April 2019.", []string{"2019-04"}},
		{"The guild has held a festival dating back to 1908.", nil},
		{"The old mayor came back in 1908.", []string{"1908"}},
		{"Ana Rao is a favourite in the 2026 mayoral race.", nil},
		{"Ana Rao is running in the 2026 mayoral race.", nil},
		{"Ana Rao has thrown her hat in the ring for 2026.", nil},
		{"The mill will open in 2026.", []string{"2026"}},
		{"The old mayor lost his seat in the 2019 election.", []string{"2019"}},
		{"The guild counted the ballots of last year's vote.", nil},
		{"The guild lost its hall in last year's vote.", []string{"2023"}},
		{"The town fell silent after Sunday's fire.", []string{"2024-05-12"}},
		{"The guild sold its Christmas-themed boats.", nil},
		{"The guild sold Christmas boats to the town.", nil},
		{"The harbour burned on Christmas Day.", []string{"2023-12-25"}},
		{"The guild feared a December storm.", nil},
		{"The harbour burned in December.", []string{"2023-12"}},
		{"If the guild loses the vote in June, the harbour will be sold.", nil},
		{"If the guild loses, the harbour will be sold in June.", []string{"2024-06"}},
		{"Those who asked whether the harbour would open were told the answer on May 7.", []string{"2024-05-07"}},
		{"The mayor was told of the plan as early as June 2011.", []string{"2011-06"}},
		{"The message from Sunday is clear.", nil},
		{"The ferry sails from Sunday on.", []string{"2024-05-19"}},
		{"“We are all sailors today,” Ana Rao said.", nil},
		{"“We opened the harbour today,” Ana Rao said.", []string{"2024-05-14"}},
		{"“Today the council regulates our lives,” Ana Rao said.", nil},
		{"“Today the council sold the harbour,” Ana Rao said.", []string{"2024-05-14"}},
		{"“Today we close the harbour,” Ana Rao said.", []string{"2024-05-14"}},
		{"“He sounds like a leader from yesterday,” Ana Rao said.", nil},
		{"“The harbour burned yesterday,” Ana Rao said.", []string{"2024-05-13"}},
		{"The fees brought $2 million in 2019, $3 million in 2020, $4 million in 2021 and $5 million in 2022.", nil},
	} {
		s, _ := build(t, []paper{
			{"One", "2024-05-14", []string{"The town", c.text}},
			{"Two", "2024-05-14", []string{"The port", "A ship left the port."}},
		})
		var got []string
		for _, x := range s.Timeline {
			got = append(got, x.When)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
