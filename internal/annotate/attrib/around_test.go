package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// What stands behind a cue between two commas goes on with what stands before it where that
// lacks its object, its place or its predicate, and not where it tells of the saying or
// sums it up.
func TestGoesOnAround(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"He rented, she said, a barn that had no roof.", "she", "He rented … a barn that had no roof"},
		{"She came back, she says, with a broken oar.", "she", "She came back … with a broken oar"},
		{"He left, he admits, without the map.", "he", "He left … without the map"},
		{"They were paid, the cook said, in dried fish.", "the cook", "They were paid … in dried fish"},
		{"It was, he conceded, behind a hedge.", "he", "It was … behind a hedge"},
		{"It would, he explained, only have been about fish.", "he", "It would … only have been about fish"},
		{"He would like, he told them, to be asked to stay.", "he", "He would like … to be asked to stay"},
		{"The council had promised a pier, she said, not a plank.", "she", "The council had promised a pier … not a plank"},
		{"The lock was shut, the wardens said, because of ice.", "the wardens", "The lock was shut … because of ice"},
		{"Her brother, she says, disliked calves.", "she", "Her brother … disliked calves"},
		{"Their uncles, they will tell you, sang along.", "they", "Their uncles … sang along"},
		{"What he needs, he says, is a net.", "he", "What he needs … is a net"},
		{"The pilot, he said afterwards, had been very polite.", "he", "The pilot … had been very polite"},
		{"The skipper will resign, Rao said, her voice breaking.", "Rao", "The skipper will resign"},
		{"The skipper has resigned, officials said, a sign of deep unrest.", "officials", "The skipper has resigned"},
		{"The skipper has resigned, officials said, in the latest blow to the firm.", "officials", "The skipper has resigned"},
		{"The skipper has resigned, she said, in a statement.", "she", "The skipper has resigned"},
		{"The skipper will resign, she told reporters, before boarding a plane.", "she", "The skipper will resign"},
		{"The skipper will resign, she told reporters, without giving a date.", "she", "The skipper will resign"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
}

// A subject or clause that the parse has lost, and what it has torn off a content.
func TestUnheard(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"Retired cook Salote Waqa, 66, said a boat had to turn back in the fog.", "Retired cook Salote Waqa, 66", "a boat had to turn back in the fog"},
		{"He believes the skipper read every page.", "He", "the skipper read every page"},
		{"Petra says the new supplier cheats.", "Petra", "the new supplier cheats"},
		{"Two sailors I asked think she is right.", "Two sailors I asked", "she is right"},
		{"Two pilots at the Harbour Council say Lund has asked not to be moved.", "Two pilots at the Harbour Council", "Lund has asked not to be moved"},
		{"Lund told reporters the toll would almost certainly rise because divers had yet to reach two cabins.", "Lund", "the toll would almost certainly rise because divers had yet to reach two cabins"},
		{"Lund testified that he had reported the leak twice and been sent home.", "Lund", "that he had reported the leak twice and been sent home"},
		{"He told the paper that Rao had been dismissed on Sunday and “took the boat like a thief”.", "He", "that Rao had been dismissed on Sunday and “took the boat like a thief”"},
		{"The captain reminded sailors that live wires may kill.", "The captain", "that live wires may kill"},
		{"The warden says the fire, now covering nine piers, is being fought from boats.", "The warden", "the fire, now covering nine piers, is being fought from boats"},
		{"The court ordered the port to explain within 30 days why it shut a school.", "The court", "the port to explain within 30 days why it shut a school"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
	for _, text := range []string{"She says the rosary.", "He believes the skipper.", "The cook said goodbye to the men on the pier."} {
		if as := find(t, "Harbour news\n"+text); len(as) > 0 && len(as[0].Content) > 0 && as[0].Kind == news.Indirect && as[0].Stance == news.Asserts {
			t.Errorf("%s: %v", text, as)
		}
	}
}

// wantContent fails unless some attribution of a sentence has this source and content.
func wantContent(t *testing.T, sentence, source, content string) {
	t.Helper()
	text := "Harbour news\n" + sentence
	as := find(t, text)
	for _, a := range as {
		if wordsOf(text, a.Source) == source && wordsOf(text, a.Content) == content {
			return
		}
	}
	t.Errorf("%s\n\tgot %v, want %q of %q", sentence, as, content, source)
}
