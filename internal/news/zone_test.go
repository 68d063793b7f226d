package news_test

import (
	"testing"
	"time"

	"hearsay/internal/news"
)

// Offsets on the days on which the clocks of some zones were put forward and back.
func TestZones(t *testing.T) {
	for _, c := range []struct {
		zone news.Zone
		day  string
		want int
	}{
		{news.Zone{Offset: 540}, "2024-07-01", 540},
		{news.Zone{Offset: -300, Summer: "us"}, "2024-03-09", -300},
		{news.Zone{Offset: -300, Summer: "us"}, "2024-03-10", -240},
		{news.Zone{Offset: -300, Summer: "us"}, "2024-11-02", -240},
		{news.Zone{Offset: -300, Summer: "us"}, "2024-11-03", -300},
		{news.Zone{Offset: 60, Summer: "eu"}, "2024-03-30", 60},
		{news.Zone{Offset: 60, Summer: "eu"}, "2024-03-31", 120},
		{news.Zone{Offset: 60, Summer: "eu"}, "2024-10-26", 120},
		{news.Zone{Offset: 60, Summer: "eu"}, "2024-10-27", 60},
		{news.Zone{Offset: 600, Summer: "au"}, "2024-04-06", 660},
		{news.Zone{Offset: 600, Summer: "au"}, "2024-04-07", 600},
		{news.Zone{Offset: 600, Summer: "au"}, "2024-10-06", 660},
		{news.Zone{Offset: 720, Summer: "nz"}, "2024-09-28", 720},
		{news.Zone{Offset: 720, Summer: "nz"}, "2024-09-29", 780},
	} {
		day, err := time.Parse(time.DateOnly, c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.zone.On(day); got != c.want {
			t.Errorf("%+v on %s: %d minutes from UTC, want %d", c.zone, c.day, got, c.want)
		}
	}
}
