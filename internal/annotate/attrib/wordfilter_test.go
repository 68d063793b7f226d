package attrib

import "testing"

// A filter may let a word pass that is in no list, but must never hold one back
// that is.
func TestWordFilterHoldsNothingBack(t *testing.T) {
	lex, err := lexiconFor("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []map[string]string{lex.forms, lex.inflected} {
		for w := range m {
			if !lex.cues.may(w) {
				t.Errorf("cues hold %q back", w)
			}
		}
	}
	for _, m := range []map[string][][]string{lex.phrases, lex.anonymity, lex.menaces} {
		for w := range m {
			if !lex.opens.may(w) {
				t.Errorf("opens holds %q back", w)
			}
		}
	}
	for _, m := range []map[string]bool{lex.personNouns, lex.groupNouns, lex.mediaNouns, lex.docNouns, lex.govNouns, lex.orgNouns, lex.titles} {
		for w := range m {
			if !lex.whoWords.may(w) {
				t.Errorf("whoWords hold %q back", w)
			}
		}
	}
	passed := 0
	for w := range lex.given {
		if lex.opens.may(w) {
			passed++
		}
	}
	if passed*20 > len(lex.given) {
		t.Errorf("%d of %d words of another list pass: the filter saves nothing", passed, len(lex.given))
	}
}
