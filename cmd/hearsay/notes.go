package main

import (
	"fmt"
	"strings"
	"time"
)

// fewWords is how many words a text must have to say anything of which story
// it tells or whom it copies.
const fewWords = 3

// notes names by number the lines of a filter's input that can be used, but not
// well: without a text, with a handful of words, with a date that cannot be.
// They change no exit status. Lines without any date are only counted: whole
// collections have none.
type notes struct {
	e       *env
	today   string
	undated int
}

func newNotes(e *env) *notes { return &notes{e: e, today: e.now()[:len(time.DateOnly)]} }

// text notes a text that is too short.
func (n *notes) text(line int, text string) {
	switch k := len(strings.Fields(text)); {
	case k == 0:
		n.e.note("line %d: no text", line)
	case k < fewWords:
		n.e.note("line %d: only %s", line, count(k, "word"))
	}
}

// date gives a date that can be used, "" for any other, which it notes.
func (n *notes) date(line int, date string) string {
	if date == "" {
		n.undated++
		return ""
	}
	err := checkDate(date)
	switch {
	case err != nil:
		n.e.note("line %d: %v; taken as undated", line, err)
		return ""
	case date[:min(len(date), len(time.DateOnly))] > n.today:
		n.e.note("line %d: the date %s is in the future", line, date)
	}
	return date
}

// done counts the lines that had no date.
func (n *notes) done() {
	if n.undated > 0 {
		n.e.note("%s without a date", count(n.undated, "line"))
	}
}

// checkDate says what is wrong with a date: it is to be RFC 3339, or a year,
// month or day of ISO 8601.
func checkDate(date string) error {
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(form, date); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%q is no date like 2026-11-22 or 2026-11-22T12:00:00Z", date)
}
