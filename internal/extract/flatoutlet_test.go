package extract_test

import (
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
