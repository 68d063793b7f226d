package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// The party and seat behind a member's name are neither who speaks nor a place that does.
func TestWithoutSeat(t *testing.T) {
	for text, want := range map[string]string{
		"“We ought to mend the dam,” said Senate Minority Whip Otto Rao (R-Ky.), the plan’s first sponsor. He left.":                     "Otto Rao",
		"“There is going to be a review,” said House Minority Whip Steny Rao (D-Md.). He left.":                                          "Steny Rao",
		"“These guys discovered it late,” said Rep. Chris Van Rao (D-Md.), who has sparred with Lind on the Budget Committee for years.": "Chris Van Rao",
		"Sen. Olga Brandt (R-Wis.) said that the bill was dead. Brandt left for Velm.":                                                   "Olga Brandt",
		"The Harbour Pilots Union (HPU) said that the bill was dead.":                                                                    "Harbour Pilots Union",
	} {
		as := find(t, text)
		if len(as) == 0 || len(as[0].Chain) == 0 || as[0].Chain[0].Name != want {
			t.Errorf("%q: %+v, want it said by %s", text, as, want)
		}
	}
}

// Whoever has a "Mr." before a common word is a person of that name.
func TestHonorificBeforeNoun(t *testing.T) {
	for text, want := range map[string]string{
		"But Mr. Page urged the committee “to look into the matter.”":    "Page",
		"In one, Ms. Page asks: Lind is “not ever going to win, right?”": "Page",
		"Mr. Store said that it rained.":                                 "Store",
	} {
		as := find(t, text)
		if len(as) == 0 || len(as[0].Chain) == 0 || as[0].Chain[0].Name != want || as[0].SourceType != news.NamedPerson {
			t.Errorf("%q: %+v, want it said by %s", text, as, want)
		}
	}
}
