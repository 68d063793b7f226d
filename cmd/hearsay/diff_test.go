package main

import (
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The ledger of a time is found in whatever zone the time is given.
func TestTheLedgerOfATime(t *testing.T) {
	ledgers := []store.Ledger{
		{At: "2031-04-02T08:00:00Z", Story: news.Story{ID: "early"}},
		{At: "2031-04-02T10:00:00Z", Story: news.Story{ID: "late"}},
	}
	for since, want := range map[string]news.StoryID{
		"2031-04-02T09:00:00Z": "early", "2031-04-02T11:00:00+02:00": "early", "2031-04-02T09:00:00-03:00": "late",
		"2031-04-02T09:30:00+02:00": "", "2031-04-02": "", "2031-04-03": "late",
	} {
		if got := ledgerAt(ledgers, since).ID; got != want {
			t.Errorf("since %s: %q, want %q", since, got, want)
		}
	}
}
