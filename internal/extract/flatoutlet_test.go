package extract_test

import (
	"strings"
	"testing"

	"hearsay/internal/extract"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
)

// TestOutletUnderTheHeadline holds who a flattened page is taken to be published
// by when a name stands alone between its headline and its text.
func TestOutletUnderTheHeadline(t *testing.T) {
	for line, want := range map[string]string{
		"Fox News": "Fox News", "BBC News": "BBC News", "HuffPost": "HuffPost", "Deutsche Welle": "Deutsche Welle",
		"World News": "", "Sport": "", "Anna Reuss": "", "Reuters": "", // a desk, a section, a writer, a credit
	} {
		c := &news.Capture{Name: "a.txt"}
		ingest.Fill(c, []byte("Tarn bridge closed after cracks\n\n"+line+"\n2031-04-02\n\nBROD – The Tarn bridge was closed on Tuesday after engineers found cracks in two of its piers, the road agency said.\n\nLorries went round by the old road, and buses stopped at noon. Shops on the quay stayed empty all day, their owners said.\n"))
		c.MediaType = "text/plain"
		a, err := extract.Extract(c, extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Outlet != want {
			t.Errorf("%q: published by %q, want %q", line, a.Outlet, want)
		}
	}
}

// TestHeadOfThePage holds what outlet and what headline are read from the lines over a
// text, and from the lines under it.
func TestHeadOfThePage(t *testing.T) {
	const text = "\n\nBROD, 4 March (HNA) - The Tarn bridge was closed on Tuesday after engineers found cracks in two of its piers, the road agency said.\n\n" +
		"Lorries went round by the old road, and buses stopped at noon. Shops on the quay stayed empty all day, their owners said.\n"
	const head = "Tarn bridge closed after cracks"
	for _, c := range []struct{ over, under, outlet, headline string }{
		{"HALSK NEWS AGENCY (HNA)\nMain page > Political > News\nA- A+ Print\n\n" + head, "", "HALSK NEWS AGENCY", head},
		{"Halsk Press Agency\n\n" + head + "\nBy Ana Rao", "", "Halsk Press Agency", head},
		{"World News Service\n\n" + head + "\nBy Ana Rao", "", "", head}, // a section
		{"EL VIENTO DE BROD       martes 4 de marzo de 2031 | Edición en inglés\n\n" + head, "", "EL VIENTO DE BROD", head},
		{"BridgeDesk Live\nMenu  Search  My account\n" + head + "\nBridgeDesk\nTue 4 Mar 2031 18.05 GMT", "", "BridgeDesk", head},
		{"Haverstone\nMenu  Search  My account\n" + head + "\nTue 4 Mar 2031", "Subscribe to Haverstone for 1 crown a week\n© Haverstone 2031", "Haverstone", head},
		{"Politics\nMenu  Search  My account\n" + head + "\nTue 4 Mar 2031", "Sign up for our Politics newsletter", "", head},
		{"Halsk Dispatch LIVE\n" + head + "\nUpdated 4 March 2031", "", "Halsk Dispatch", head},
		{head + "\nBrod, 4 March 2031 – Halska Vesti newsroom", "", "Halska Vesti", head},
		{"HALSK HERALD\nThe voice of the two valleys\nPolitics  Economy  Society  Opinion\n\n" + head + "\n4 March 2031", "", "HALSK HERALD", head},
		{"HALSK HERALD\nAll that is worth telling\n\n" + head + "\n4 March 2031", "", "HALSK HERALD", head},
		{"HALSK HERALD\n" + head + "\n\nEngineers tell of years without repairs\nBy Ana Rao", "", "HALSK HERALD", head},
		{"HALSK NEWSWIRE\nHalsk-bridge-Tarn,3rd lead\n" + head + ", engineers say\n\nBy Ana Rao", "", "HALSK NEWSWIRE", head + ", engineers say"},
	} {
		n := &news.Capture{Name: "a.txt", MediaType: "text/plain", Content: []byte(c.over + text + "\n" + c.under + "\n")}
		a, err := extract.Extract(n, extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Outlet != c.outlet || a.Headline != c.headline {
			t.Errorf("%q: outlet %q, headline %q; want %q, %q", c.over, a.Outlet, a.Headline, c.outlet, c.headline)
		}
		if strings.HasSuffix(c.outlet, "AGENCY") && len(a.Credits) > 0 {
			t.Errorf("%q: the agency's own text credits %v", c.over, a.Credits)
		}
	}
}
