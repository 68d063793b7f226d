package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// oneStatement is the statement that holds both texts in carriers of two
// articles; ok is false when none does.
func oneStatement(s news.Story, as []*news.Article, x, y string) (st news.Statement, ok bool) {
	text := map[news.ArticleID]string{}
	for _, a := range as {
		text[a.ID] = a.Text
	}
	for _, st := range s.Statements {
		inX, inY := false, false
		for _, c := range st.Carriers {
			w := c.Ref().Span().Of(text[c.Article])
			inX, inY = inX || strings.Contains(w, x), inY || strings.Contains(w, y)
		}
		if inX && inY {
			return st, true
		}
	}
	return news.Statement{}, false
}

// TestFiguresAreStatements holds that a figure which two outlets print is one
// statement, whatever stands around it, and that another one is not.
func TestFiguresAreStatements(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		x, y       string
		want       bool
	}{
		{"one sum in two contexts", "The council set aside $4.75 million for the old pier at Marsk.", "Masons will be hired with the $4.75 million, Ines Holt, the mayor, said.", "set aside", "hired with", true},
		{"two sums", "The council set aside $4.75 million for the old pier at Marsk.", "Masons will be hired with the $6.25 million, Ines Holt, the mayor, said.", "set aside", "hired with", false},
		{"miles and kilometres", "The pipe runs for 120 kilometres under the fen.", "Workers have buried 74.6 miles of the pipe, Ines Holt said.", "runs for", "buried", true},
		{"small counts of different things", "The ferry made 30 trips on Sunday.", "In Marsk 30 sheep were sold to a butcher.", "30 trips", "30 sheep", false},
		{"a sum and at least that sum", "The council set aside at least $4.75 million for the old pier at Marsk.", "Masons will be hired with the $4.75 million, Ines Holt, the mayor, said.", "set aside", "hired with", true},
		{"a sum in words", "The council set aside six million euros for the old pier at Marsk.", "Masons will be hired with the €6m, Ines Holt, the mayor, said.", "set aside", "hired with", true},
		{"a share that nobody else gives", "The broker got 12 percent of what the ferry earned.", "It was 12 percent, Ines Holt said when she was asked about the hearing.", "broker", "It was", true},
		{"a few of one kind by two nouns", "Seven lorries stood at the ferry on Monday.", "The bridge bears seven trucks at once, Ines Holt said.", "stood at", "bears", true},
		{"a few of two kinds", "Seven lorries stood at the ferry on Monday.", "The bridge was painted by seven pupils, Ines Holt said.", "stood at", "painted by", false},
		{"as good as many", "More than a dozen lorries stood at the ferry on Monday.", "The bridge bears 12 trucks at once, Ines Holt said.", "stood at", "bears", false},
		{"a sum in what is told of a source", "The bank of Lund, which lends $4.75 million for the old pier, said that it was calm.", "Masons will be hired with the $4.75 million, Ines Holt, the mayor, said.", "lends", "hired with", true},
		{"a number that is none", "Hundreds of thousands of eels died in the fen.", "The lottery paid hundreds of thousands of crowns to a widow.", "eels", "lottery", false},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Rain fell on the town for a third day.", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "The bridge at Lund stays shut.", c.b}},
		})
		if _, got := oneStatement(s, as, c.x, c.y); got != c.want {
			t.Errorf("%s: one statement %v, want %v", c.name, got, c.want)
		}
	}
}

// TestTimesAreStatements holds that a time to the minute, or a full hour, day, month or
// odd length and one thing besides, which two outlets print and few others do, is one statement.
func TestTimesAreStatements(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		x, y       string
		want       bool
	}{
		{"an hour", "A keeper blew his horn at 3.40 am on Tuesday.", "The sirens were switched on at 3.40 am on Tuesday, Ines Holt said.", "blew", "sirens", true},
		{"a full hour", "A keeper blew his horn at 10 am on Tuesday.", "The school of Lund got a new bell at 10 am on Tuesday, Ines Holt said.", "blew", "bell", false},
		{"a month and one thing", "The council of Marsk had been warned of the old pier in February.", "In February two divers looked for a long time at the piles of the pier, Ines Holt said.", "warned", "divers", true},
		{"a month and nothing else", "The council of Marsk had been warned of the old pier in February.", "In February the school of Lund got a new bell, Ines Holt said.", "warned", "bell", false},
		{"an odd length and one thing", "The lamp of the pier went out after 47 seconds.", "That the pier was lit for 47 seconds is what the keeper wrote down, Ines Holt said.", "went out", "was lit", true},
		{"a year", "The pier of Marsk was painted by forty pupils of Lund for the visit of the king in 2019.", "A brewer and his brother from Skerry bought the rotten pier for a crown in 2019, Ines Holt said.", "painted", "brewer", false},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Rain fell on the town for a third day.", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "The bridge at Lund stays shut.", c.b}},
		})
		if _, got := oneStatement(s, as, c.x, c.y); got != c.want {
			t.Errorf("%s: one statement %v, want %v", c.name, got, c.want)
		}
	}
}

// TestWhatStatesNothingIsNoStatement holds that a question and a call in the
// outlet's own voice are no statements, and that short sentences which say
// something are.
func TestWhatStatesNothingIsNoStatement(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        bool
	}{
		{"Vote now.", "Vote now", false},
		{"What happened to the pilots?", "pilots", false},
		{"Who will pay for the burned boats in Lund harbour?", "burned boats", false},
		{"The mayor resigned.", "mayor resigned", true},
		{"“Who will pay for the boats?” the pilot, Arne Moe, asked.", "pay for the boats", true},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Two boats burned in Lund on Monday, the harbour office said.", c.text}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "Two boats burned in Lund on Monday, the harbour office said."}},
		})
		if _, got := oneStatement(s, as, c.words, c.words); got != c.want {
			t.Errorf("%q is a statement: %v, want %v", c.text, got, c.want)
		}
	}
}

// TestUnconfirmedBySentenceAfter holds that a claim is unconfirmed where the
// outlet says so of it in its next sentence, and not where that speaks of
// something else or quotes somebody.
func TestUnconfirmedBySentenceAfter(t *testing.T) {
	for _, c := range []struct {
		after string
		want  bool
	}{
		{"There is no evidence for this.", true},
		{"The account could not be independently verified.", true},
		{"The number of guests has not been confirmed.", false},
		{"The harbour office was quiet.", false},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Fen Watch, a channel, claims that the mayor flew to Lund in the night. " + c.after}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "Two boats burned in Lund on Monday, the harbour office said."}},
		})
		st := with(t, s, as, "the mayor flew")
		if got := st.Status == news.Unconfirmed; got != c.want {
			t.Errorf("after %q: status %q, unconfirmed want %v", c.after, st.Status, c.want)
		}
	}
}
