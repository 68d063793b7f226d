package ledger

import (
	"strings"

	"hearsay/internal/news"
)

// otherSpeaker reports whether two quotations of one utterance are given to two
// speakers, each a person or a body of its own that its outlet calls by name:
// one of the two outlets is mistaken, or both have the words. An office and who
// speaks for it, a letter and who signed it, a recording and who is heard in it
// are one; and whom a pronoun stands for is this program's word, not the outlet's.
func (b *builder) otherSpeaker(u, v *utterance) bool {
	if !u.known || !v.known || b.dir.sameOrigin(&u.voice, &v.voice) != "" || b.dir.mayBeOne(&u.voice, &v.voice) != "" {
		return false
	}
	x, y := &u.voice.who, &v.voice.who
	switch {
	case !b.byName(u) || !b.byName(v):
		return false
	case x.person != y.person || u.voice.common(v.voice) != "":
		return false // who speaks for a body may not be told
	}
	return !b.namesToo(u.art, u.attr, &v.voice) && !b.namesToo(v.art, v.attr, &u.voice)
}

// crowdFor reports whether a quotation is given to a crowd without a name ("residents")
// where another outlet gives it to a person by name, whom the first does not name beside
// it.
func (b *builder) crowdFor(u, named *utterance) bool {
	if !u.known || !named.known || len(u.words) < setPhrase || len(named.words) < setPhrase || !named.voice.who.person || !b.byName(named) {
		return false
	}
	x := &b.arts[u.art].Attributions[u.attr]
	return x.SourceType == news.Collective && u.voice.who.key == "" && len(x.Source) > 0 && u.voice.chain[0].Plural && !b.namesToo(u.art, u.attr, &named.voice)
}

// byName reports whether a quotation is given to a person or a body by a name
// that its outlet prints there.
func (b *builder) byName(u *utterance) bool {
	x := &b.arts[u.art].Attributions[u.attr]
	if u.voice.who.key == "" || !u.voice.chain[0].Named || x.SourceType == news.SourceDoc || x.SourceType == news.Collective || len(x.Source) == 0 {
		return false
	}
	return sharesWord(u.voice.who.folded, fold(b.sourceOf(u)))
}

// sourceOf is the text of whom a quotation is given to.
func (b *builder) sourceOf(u *utterance) string {
	a := b.arts[u.art]
	var parts []string
	for _, s := range a.Attributions[u.attr].Source {
		parts = append(parts, s.Of(a.Text))
	}
	return strings.Join(parts, " ")
}

// sharesWord reports whether two folded names have a word of some length in common.
func sharesWord(x, y string) bool {
	for _, w := range strings.Fields(x) {
		if w = strings.Trim(w, ".,;:'’"); len(w) > 2 && strings.Contains(" "+y+" ", " "+w+" ") {
			return true
		}
	}
	return false
}
