package ledger_test

import (
	"slices"
	"testing"
)

// A year or a past day in the name of a thing is no time of what is told of it.
func TestTheTimelineHasTheTimesOfWhatIsTold(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The council changed the 1993 harbour law.", nil},
		{"The council spoke with several 2026 candidates.", nil},
		{"The old mayor gave up his long and costly 2019 campaign.", nil},
		{"The council founded a panel that will study the March 6 riot.", nil},
		{"The panel spoke of a January 2019 order.", nil},
		{"The old mayor lost his seat in the 2019 election.", []string{"2019"}},
		{"The old mayor lost his seat during an April 2 vote.", []string{"2024-04-02"}},
		{"The old mayor lost his seat in 2019 elections.", []string{"2019"}},
		{"The council will keep to a June 1 deadline.", []string{"2024-06-01"}},
		{"The council raised fees for the 2023 tax year.", []string{"2023"}},
		{"The new bridge closed last year amid heavy storms.", []string{"2023"}},
		{"The fire of 2019 destroyed the harbour.", []string{"2019"}},
		{"The council changed the Harbour Act of 1978.", nil},
		{"Arrel has kept the Fishing Agreement since 2019.", []string{"2019"}},
		{"On April 2 Arrel elected a mayor.", []string{"2024-04-02"}},
		{"The worst year of the harbour was 2019 when the dam broke.", []string{"2019"}},
		{"The old mayor ran in an already crowded 2019 field.", []string{"2019"}},
		{"The year 2019 marked the end of the harbour.", []string{"2019"}},
		{"April 2 harbour masters met.", []string{"2024-04-02"}},
		{"In 2019 when the dam broke, the harbour flooded.", []string{"2019"}},
		{"Last week, on May 7, the council sold the harbour.", []string{"2024-05-07"}},
		{"Ana Rao told the council that on Monday the ship left.", []string{"2024-05-13"}},
		{"Ana Rao said Monday she had left the harbour.", nil},
		{"Ana Rao told the council Monday she had left the harbour.", nil},
		{"Prosecutors charged Ana Rao with theft on Monday.", []string{"2024-05-13"}},
		{"Prosecutors charged Ana Rao with theft over the fire on Sunday.", nil},
		{"A judge on Monday ordered the release of Ana Rao.", []string{"2024-05-13"}},
		{"On Monday, the council ordered a review of the fees.", []string{"2024-05-13"}},
		{"The guild called for a review of the fees on Monday.", nil},
		{"Ana Rao said that a judge had ordered a review on Monday.", []string{"2024-05-13"}},
		{"The council sold the harbour two years ago this week.", []string{"2022"}},
		{"Last week the council sold the harbour.", []string{"2024-W19"}},
	} {
		s, _ := build(t, []paper{
			{"One", "2024-05-14", []string{"The town", c.text}},
			{"Two", "2024-05-14", []string{"The port", "A ship left the port."}},
		})
		var got []string
		for _, x := range s.Timeline {
			got = append(got, x.When)
			if x.At.Empty() || !x.What.Span().Contains(x.At) {
				t.Errorf("%s: the words of %s are %v, not in %v", c.text, x.When, x.At, x.What)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
