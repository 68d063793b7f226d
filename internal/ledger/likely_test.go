package ledger

import (
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/words"
)

// Of two pairs that are alike by the same, that whose sentences have the same words
// is likelier to say the same; a pair of one article is less likely;
// and every word of a text counts, also one that no sentence has.
func TestWhatIsLikely(t *testing.T) {
	texts := []string{
		"The dam at Orsund broke at dawn after a week of rain.",
		"The dam at Orsund broke at dawn after a week of rain.",
		"At Orsund the water came through a crack in the old wall.",
		"Engineers have asked for more money every spring.",
	}
	lex, err := words.For("en")
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{wordings: newWordings(lex), con: newConcepts(&lists{})}
	for _, x := range texts {
		b.wordings.count(&news.Article{Text: x, Sentences: []news.Span{{Start: 0, End: len(x)}}})
	}
	b.wordings.weigh()
	for _, x := range texts {
		b.arts = append(b.arts, &article{Article: &news.Article{Text: x}})
	}
	of := func(art, text int) *unit {
		n := b.wordings.of(texts[text])
		return &unit{art: art, sent: n, own: n, lead: 0.3}
	}
	copied := b.likely(of(0, 0), of(1, 1), 0.4)
	retold := b.likely(of(0, 0), of(2, 2), 0.4)
	chanced := b.likely(of(0, 0), of(3, 3), 0.4)
	if copied <= retold || retold <= chanced || copied < chance || chanced >= chance {
		t.Errorf("copied %.3f, retold %.3f, by chance %.3f: want them in this order, and chance, %.2f, between the first and the last", copied, retold, chanced, chance)
	}
	if !b.maybe(of(0, 0), of(1, 1), 0.4) || b.maybe(of(0, 0), of(3, 3), 0.4) || chanced >= perhaps {
		t.Errorf("what is alike by chance (%.3f) is offered as possibly the same, or what is copied is not", chanced)
	}
	if own := b.likely(of(0, 0), of(0, 2), 0.4); own >= retold {
		t.Errorf("within one article %.3f, of two %.3f", own, retold)
	}
	if x, y := b.wordings.of("The dam at Ors"), b.wordings.of("the DAM, at ors!"); x != y {
		t.Errorf("texts of the same words are %d and %d", x, y)
	}
}

// What is merged at even chances must be alike in itself: by its own words, in what is
// done, and where one speaks, by more than that.
func TestLoose(t *testing.T) {
	for i, want := range [...]string{featureOwn: "own", featureSpeaker: "speaker", featureVerb: "verb", featureNoun: "noun"} {
		if want != "" && featureNames[i] != want {
			t.Errorf("feature %d is %q, not %q", i, featureNames[i], want)
		}
	}
	b := &builder{con: newConcepts(&lists{})}
	b.con.weight = make([]float64, 9)
	for i := range b.con.weight {
		b.con.weight[i] = 1
	}
	does := func(deeds ...int32) *unit {
		return &unit{told: &facts{known: factDeed, holds: factDeed, deed: &deed{does: deeds}}}
	}
	alike := features{featureOwn: 0.5}
	if b.loose(does(1), does(1), &alike) || b.loose(does(), does(2), &alike) {
		t.Error("one deed, or none that is known, is taken for two")
	}
	if !b.loose(does(1), does(2), &alike) {
		t.Error("two deeds are taken for one")
	}
	told := does(2)
	told.vec = vector{{id: 1, w: 1}}
	if b.loose(does(1), told, &alike) {
		t.Error("a deed that the other tells by another word is taken for two")
	}
	if !b.loose(does(), does(), &features{featureOwn: 0.1}) {
		t.Error("few own words are taken for many")
	}
	if !b.loose(does(), does(), &features{featureOwn: 0.5, featureSpeaker: 1}) {
		t.Error("who speaks is taken for what is said")
	}
	if b.loose(does(), does(), &features{featureOwn: 0.5, featureSpeaker: 1, featureNoun: 1}) {
		t.Error("a deed told by one in a noun is taken for another")
	}
}
