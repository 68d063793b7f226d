package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// joinedHere reports whether carriers of two articles that hold some words stand in one statement.
func joinedHere(s news.Story, as []*news.Article, first, second string) bool {
	for _, st := range s.Statements {
		var one, other bool
		for _, c := range st.Carriers {
			for i, a := range as {
				if words := c.Ref().Span(); a.ID == c.Article {
					one = one || i == 0 && strings.Contains(words.Of(a.Text), first)
					other = other || i == 1 && strings.Contains(words.Of(a.Text), second)
				}
			}
		}
		if one && other {
			return true
		}
	}
	return false
}

// TestJoins holds which clauses of two outlets make one statement: not those that share only words
// that any text holds, nor two clauses of one sentence that both print, nor a thing that somebody is
// against and what is told of that thing.
func TestJoins(t *testing.T) {
	const plan = "the harbour plan of the Skerry council"
	for _, c := range []struct {
		name, one, two, first, second string
		want                          bool
	}{
		{"a right and what is right", "“Because you have the right to a harbour master whose views are closer to yours, I believe it is right to go,” Ana Rao wrote on Friday.",
			"“You have the right to know what we spent,” Ana Rao said. “It is right to ask.”", "have the right", "right to know", false},
		{"a rare word in common", "“I feel whipsawed by what they tell me of the flood,” Ana Rao said on Friday.",
			"Ana Rao said that she felt “whipsawed” by the council.", "whipsawed", "whipsawed", true},
		{"one deed by two verbs", "Doctors said that Jon Moe would need further operations.",
			"“Jon Moe will require additional operations,” the doctors at the hospital said.", "further", "additional", true},
		{"what one opposes, and what is told of it", "Ana Rao, the mayor of Torvik, opposes " + plan + ".",
			"Jon Moe, the mayor of Skerry, said " + plan + " would bring two hundred jobs to the quay.", plan, "two hundred jobs", false},
		{"what one opposes twice", "Ana Rao, the mayor of Torvik, opposes " + plan + ".",
			"Ana Rao, the mayor of Torvik, has criticised " + plan + ".", plan, plan, true},
		{"whom one criticises, and what he did", "Ana Rao, the mayor of Torvik, criticised Jon Moe, the head of the Skerry ferry company.",
			"Jon Moe, the head of the Skerry ferry company, left the island on Monday for a meeting with his bank in Almera.", "Jon Moe", "left the island", false},
		{"what one calls a thing, quoted", "Ana Rao, the mayor of Torvik, called the dredging contract “a shabby conjuring trick”.",
			"“It is a shabby conjuring trick,” said Ana Rao, the mayor of Torvik.", "conjuring", "conjuring", true},
		{"what one only speaks of, and what is told of it", "Ana Rao, the mayor of Torvik, spoke about the engineer’s report.",
			"The engineer’s report adds to the doubts over the quay.", "the engineer’s report", "doubts", false},
		{"a day in common, and what was done", "On 4 March the harbour board of Torvik sold two of its cranes to a mill.",
			"The board’s cranes went to a mill on 4 March.", "cranes", "cranes", true},
		{"the openings of two sayings", "“It is vital to us that the cranes stay in Torvik,” Ana Rao said.",
			"“It is vital to us that the choir gets its library back,” Ana Rao said.", "vital to us", "vital to us", false},
		{"a clause that one dates and the other does not", "Rescuers said the inquiry would focus on his conduct at the sinking of a ferry in 2011.",
			"Two lawyers said that the inquiry is to focus on his conduct at the sinking of a ferry.", "conduct", "conduct", true},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Birds sang over the delta.", c.one}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "Nobody waved.", c.two}},
		})
		if got := joinedHere(s, as, c.first, c.second); got != c.want {
			t.Errorf("%s: one statement %v, want %v", c.name, got, c.want)
		}
	}
}

// TestOneArticleIsOneVoice holds that what an article says of one matter in two sentences, or around
// somebody's words and in them, is not shown as joined, and what it says twice in the same words is.
func TestOneArticleIsOneVoice(t *testing.T) {
	for _, c := range []struct {
		name, one string
		want      int // carriers of the statement that has most
	}{
		{"somebody's words in the outlet's sentence", "On Monday Ana Rao drew cheers in Torvik by calling for the resignation of the harbour board.", 1},
		{"two sentences of one matter", "“The dredging of the harbour will go on,” said Ana Rao, the mayor. Nobody waved. “The dredging has cost the harbour two summers of herring,” she said.", 1},
		{"one thing said again", "The dredging of Torvik harbour has stopped. Nobody waved, and the inns stood empty. Ana Rao, the mayor, said that the dredging of Torvik harbour had stopped.", 2},
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Birds sang over the delta.", c.one}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "A choir from Lund sang on the steps of the library."}},
		})
		most := 0
		for _, st := range s.Statements {
			most = max(most, len(st.Carriers))
		}
		if most != c.want {
			t.Errorf("%s: %d carriers in one statement, want %d", c.name, most, c.want)
		}
	}
}

// TestOnePersonHasOneName holds that a person is called by one name in the reasons and among the
// origins, however the outlets print it.
func TestOnePersonHasOneName(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Ana Maria Rao, the mayor of Torvik, said on Monday that the ferry Oriole had sunk."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Nobody waved.", "Mayor Ana Rao said on Monday that the ferry Oriole had sunk off Torvik."}},
	})
	for _, st := range s.Statements {
		if len(st.Carriers) != 2 {
			continue
		}
		if len(st.Origins) != 1 || st.Origins[0].Name != "Ana Maria Rao" {
			t.Errorf("origins are %v, want Ana Maria Rao", st.Origins)
		}
		if why := strings.Join(st.IndependentOrigins.Why, "; "); strings.Contains(why, "institution") || !strings.Contains(why, "all name Ana Maria Rao") {
			t.Errorf("the reason is %q", why)
		}
		return
	}
	t.Error("the two reports are not joined")
}
