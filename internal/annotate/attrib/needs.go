package attrib

import "slices"

// The words without which a step finds nothing in a sentence, looked for together.

// need is what steps of a sentence go by, as a set of bits.
type need uint32

const (
	needThat need = 1 << iota
	needAs
	needIt
	needSo
	needTold
	needColon
	needSemicolon
	needWhich     // "what" or "which"
	needFrom      // "from"
	needPhrase    // the longest word of a phrase as "according to"
	needAccount   // a noun for somebody's count or telling
	needCiting    // "citing" or "referring"
	needAnonymity // the longest word of a phrase for why somebody is not named
	needWhose     // "whose" or "whom"
	needRead      // a form by which a text gives its words
	needBlame     // a verb of blaming or praising somebody for something, by any form
	needDenial    // a word that negates
	needUntrue    // a word that calls something untrue
	needInnocent  // a word by which an accusation is denied
	needMenace    // the longest word of a threat
	needPledge    // the longest word of an undertaking
	needCarrier   // a participle of what an outlet or author does with a document
	needCalling   // a verb of giving something a name, by its form or lemma
	needSpeech    // a verb that gives clauses and quotations to somebody, by any form
)

// fileNeeds enters the words that the steps go by.
func (l *lexicon) fileNeeds() {
	for _, x := range [...]struct {
		need  need
		words []string
	}{
		{needThat, []string{"that"}}, {needAs, []string{"as"}}, {needIt, []string{"it"}}, {needSo, []string{"so"}},
		{needTold, []string{"told"}}, {needColon, []string{":"}}, {needSemicolon, []string{";"}}, {needWhich, []string{"what", "which"}}, {needFrom, []string{"from"}},
		{needPhrase, longest(&l.phrases)}, {needAccount, l.accounts.words()}, {needCiting, []string{"citing", "quoting", "referring", "reference"}}, {needAnonymity, longest(&l.anonymity)}, {needWhose, []string{"whose", "whom"}}, {needRead, l.readings.words()},
		{needBlame, l.verbForms(l.blames)}, {needDenial, l.negators.words()}, {needDenial, wordSets[denials-1]}, {needUntrue, l.falses.words()}, {needUntrue, longest(&l.untruths)},
		{needInnocent, l.innocent.words()}, {needMenace, longest(&l.menaces)}, {needPledge, longest(&l.pledges)},
		{needCarrier, l.carriers.words()}, {needCarrier, l.authored.words()}, {needCalling, l.naming.words()}, {needCalling, considering}, {needSpeech, l.verbForms(func(w string) bool { return l.verbs.atText(w).speaks() })},
	} {
		for _, w := range x.words {
			l.all.listsOf(w).needs |= x.need
		}
	}
}

// longest are the longest words of the phrases of a list: few sentences have one, and most
// have a word with which some phrase begins.
func longest(list *table[[][]string]) (words []string) {
	for _, of := range list.values {
		for _, p := range of {
			words = append(words, slices.MaxFunc(p, func(a, b string) int { return len(a) - len(b) }))
		}
	}
	return words
}

// verbForms are the verbs of speech for which a condition holds, and their forms.
func (l *lexicon) verbForms(holds func(verb string) bool) (words []string) {
	for _, w := range l.verbs.words() {
		if holds(w) {
			words = append(words, w)
		}
	}
	for _, forms := range [...]*table[string]{&l.forms, &l.inflected} {
		for i, w := range forms.words() {
			if holds(forms.values[i]) {
				words = append(words, w)
			}
		}
	}
	return words
}

// needsIn is what the sentences of a content have that steps need.
func (f *finder) needsIn(content []tokens) (n need) {
	for _, r := range content {
		for s := f.sentenceOf(r.first); s < len(f.needs) && f.d.Sentences[s].First < r.last; s++ {
			n |= f.needs[s]
		}
	}
	return n
}

// sentenceSteps are the steps that go by the words of a sentence, in order, each with all
// that the sentence must have for it to find something.
var sentenceSteps = [...]struct {
	needs need
	step  func(f *finder, s int)
}{
	{needThat, (*finder).plainThat},
	{needThat, (*finder).thatPassive},
	{needThat, (*finder).nounsThat},
	{0, (*finder).headless},
	{0, (*finder).byReckoning},
	{0, (*finder).soSays},
	{needSo, (*finder).orSo},
	{needTold, (*finder).toldUs},
	{needWhich, (*finder).whatSaid},
	{needCalling, (*finder).relativeCalls},
	{needAs, (*finder).quotedByWords},
	{needAs, (*finder).asSaid},
	{0, (*finder).surely},
	{needAs | needIt, (*finder).hasIt},
	{needIt, (*finder).itIsSaid},
	{needColon, (*finder).colonSaid},
	{needRead, (*finder).readsOut},
	{0, (*finder).plainCue},
	{needBlame, (*finder).whatFor},
	{needCarrier, (*finder).laysDown},
	{0, (*finder).headlineGoesOn},
	{0, (*finder).byClosing},
	{0, (*finder).lateAside},
	{0, (*finder).lateInverted},
	{0, (*finder).midAside},
	{0, (*finder).frontedAside},
	{0, (*finder).goesOnAround},
	{0, (*finder).andAside},
	{0, (*finder).relativeSaid},
	{needPhrase, (*finder).accordingTo},
	{needAccount, (*finder).byAccount},
	{needCiting, (*finder).citing},
	{needFrom, (*finder).learned},
	{0, (*finder).headline},
	{needThat, (*finder).gapped},
	{needWhose, (*finder).whoseView},
	{needWhose, (*finder).whoseNameSays},
	{0, (*finder).unread},
	{needSpeech, (*finder).unheard},
	{needAnonymity, (*finder).anonymous},
	{needPhrase, (*finder).partedBySource},
	{0, (*finder).saidHeTold},
	{needThat, (*finder).meetsOnly},
}
