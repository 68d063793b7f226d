package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// Who has just spoken may be called by a description that the text has not used before;
// who belongs to every story of a kind, and whom it has told of by the same noun, not.
func TestEpithet(t *testing.T) {
	for text, want := range map[string]struct {
		name string
		kind news.SourceType
	}{
		"Ana Rao waited at the gate. The 38-year-old said a pupil had shown her the paper.":                                    {"Ana Rao", news.NamedPerson},
		"The test was shelved, according to Ivo Lund. “Paper in a box is old,” the retired professor said.":                    {"Ivo Lund", news.NamedPerson},
		"Ana Rao, 33, said soldiers had told her to leave. She had laughed, the seamstress said.":                              {"Ana Rao", news.NamedPerson},
		"Rovers legend Ivo Lund blasted the team. “They couldn't sign for a parcel,” the former skipper told the Holm Herald.": {"Ivo Lund", news.NamedPerson},
		"Ana Rao, 41, said a stranger had called. “I was sick,” the mum-of-two said.":                                          {"Ana Rao", news.NamedPerson},
		"A guest claimed that the boss had left early. “He was wet,” the partygoer giggled.":                                   {"A guest", news.UnnamedPerson},
		"Ana Rao denied that she had hit Ivo Lund. “I threw a plum,” sobbed the 29-year-old.":                                  {"Ana Rao", news.NamedPerson},
		"Ivo Lund found the gate shut and a note saying: “Gone fishing.” “Shame,” raged the 31-year-old stopper.":              {"Ivo Lund", news.NamedPerson},
		"Ana Rao said that Ivo Lund had gone home early. “I was sick,” the 38-year-old told the court.":                        {"the 38-year-old", news.UnnamedPerson},
		// Who calls herself "she" is not he.
		"Ivo Lund, the mayor, said he would resign. The retired skipper said she would buy the boat.": {"The retired skipper", news.UnnamedPerson},
		"Ivo Lund, the mayor, said he would resign. The retired skipper said he would buy a boat.":    {"Ivo Lund", news.NamedPerson},
		// It is the judge's court, and the surveyor was there before.
		"Ivo Lund said he had sold the shop. “That is for me to decide,” the judge said.":                   {"the judge", news.UnnamedPerson},
		"A surveyor had come in May. Ivo Lund said he had sold the shop. “It was mine,” the surveyor said.": {"the surveyor", news.UnnamedPerson},
	} {
		as := find(t, text)
		if len(as) == 0 || len(as[len(as)-1].Chain) == 0 {
			t.Errorf("%q: no attribution with an origin", text)
			continue
		}
		a := as[len(as)-1]
		if a.Chain[0].Name != want.name || a.SourceType != want.kind {
			t.Errorf("%q: the origin is %q, %s; want %q, %s", text, a.Chain[0].Name, a.SourceType, want.name, want.kind)
		}
	}
}
