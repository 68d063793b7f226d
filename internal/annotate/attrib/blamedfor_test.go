package attrib

import (
	"slices"
	"testing"
)

// said are the attributions of a text as "source: cue: content".
func said(t *testing.T, text string) []string {
	t.Helper()
	text = "Harbour news\n" + text
	var got []string
	for _, a := range find(t, text) {
		got = append(got, wordsOf(text, a.Source)+": "+wordsOf(text, a.Cue)+": "+wordsOf(text, a.Content))
	}
	return got
}

// What somebody is blamed or praised for is no word of whoever blames him.
func TestBlamedFor(t *testing.T) {
	for text, want := range map[string][]string{
		"The council accused Mr. Marsh of telling residents that the water was safe.":      {"The council: accused: Mr. Marsh of telling residents that the water was safe"},
		"The union criticized the mayor for saying that the dam would hold.":               {"The union: criticized: the mayor for saying that the dam would hold"},
		"The union thanked the mayor for promising that the dam would be rebuilt.":         {"The union: thanked: the mayor for promising that the dam would be rebuilt"},
		"The mayor took a swipe at Ms. Oster for declining to debate.":                     {"The mayor: took a swipe at: Ms. Oster for declining to debate"},
		"Voters punished the mayor for promising to raise the fee.":                        {"the mayor: promising: to raise the fee"},
		"The group faulted the agency for failing to warn that the dam was weak.":          {"The group: faulted: the agency for failing to warn that the dam was weak"},
		"A judge barred the mayor from saying that the dam would hold.":                    nil,
		"The mayor apologized for saying that the dam would hold.":                         {"The mayor: saying: that the dam would hold"},
		"The mayor won praise from the union for promising that the dam would be rebuilt.": {"The mayor: promising: that the dam would be rebuilt"},
		"The mayor opened the meeting by saying that the dam would hold.":                  {"The mayor: saying: that the dam would hold"},
		"The mayor was criticized for claiming that the dam would hold.":                   {"The mayor: claiming: that the dam would hold"},
		"Mr. Lund defended himself by saying the dam was strong.":                          {"Mr. Lund: defended: himself", "Mr. Lund: saying: the dam was strong"},
	} {
		if got := said(t, text); !slices.Equal(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}

// Who goes on in a participle, or in a verb joined to another, is the subject of the clause that
// it goes on with, and not what stands nearest before it.
func TestWhoGoesOn(t *testing.T) {
	for text, want := range map[string]string{
		"Governor Dale Marsh urged lawmakers to move on the bill, while mocking them as lazy.":                           "Governor Dale Marsh: mocking: them as lazy",
		"Ms. Oster disputed claims that teachers feel ignored, contending that he had met them twice.":                   "Ms. Oster: contending: that he had met them twice",
		"Mr. Voss said the union had left the talks, adding that it would return.":                                       "Mr. Voss: adding: that it would return",
		"Asked whether the premier lacked sympathy, Ms. Oster did not flinch, saying that he had never seen the valley.": "Ms. Oster: saying: that he had never seen the valley",
		"Councillor Ida Bern offered “thoughts and prayers,” and praised the firefighters.":                              "Councillor Ida Bern: praised: the firefighters",
		"The line was added to a speech in which Ms. Holt criticized farmers, but argued that the levy was fair.":        "Ms. Holt: argued: that the levy was fair",
		"The premier had a meeting with Ms. Holt, but argued that the levy was fair.":                                    "The premier: argued: that the levy was fair",
		"Lawmakers signed a letter to Speaker Ana Rao and other leaders demanding a vote on the harbor bill.":            "Lawmakers: demanding: a vote on the harbor bill",
		"The union sent a letter to the mayor demanding a vote on the harbor bill.":                                      "The union: demanding: a vote on the harbor bill",
		"The union wrote to the mayor demanding that he resign.":                                                         "The union: demanding: that he resign",
		"Police spoke to a woman demanding that he resign.":                                                              "a woman: demanding: that he resign",
	} {
		if got := said(t, text); !slices.Contains(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}
