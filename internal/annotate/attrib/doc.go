// Package attrib finds who says what in an article, and on whose word:
// attributions of direct, mixed and indirect speech and thought with their
// source, cue and content (Pareti 2015), the chain from the origin over the
// relays, the type of source and the stance.
//
// The steps, each in a file of its own:
//
//	vocabulary.go  which lists have a word, looked up once
//	list.go        word lists, and table.go those that tell of their words
//	form.go        the form and the lemma of a token
//	wordset.go     the few words that a rule goes by
//	needs.go       the words without which a step finds nothing
//	verbtable.go   what the lists of verbs tell of a word, kept with the word
//	verbs.go       the constructions of a verb, in order
//	clause.go      a clause as content: "said that …"
//	clausebegin.go where such a clause begins that a parse begins too late or too early
//	clauseend.go   where it ends that a parse has cut or let run on
//	gerund.go      who goes on in a participle: "…, warning that …"
//	trailing.go    the same where a parse gives it to somebody within the clause before
//	blamedfor.go   what somebody is blamed for saying: "criticised Rao for saying that"
//	joinedverbs.go verbs joined to one whose object is in marks, or to one in "in which …"
//	openingplural.go persons by whose they are, whatever their tag: "Aides to Ms Rao declined"
//	addressee.go   who speaks where a parse takes whom he addresses for the subject
//	paperbefore.go which paper a participle describes behind who printed it and when
//	paperon.go     which paper speaks behind what it is on: "the report on the inquiry that said"
//	purpose.go     who says something in a purpose: "seized on the letters … to suggest that"
//	behinddashes.go subjects before an aside between dashes, and of a second clause
//	farnamed.go    who is named far before a cue: "Senator Rao, Democrat of Lind, the leader, said"
//	onair.go       the outlet before a cue: "Rao on Norra News said"
//	answersnoun.go what somebody only answers: "Responding to charges that …"
//	citedlaw.go    laws and rulings that are cited as a reason
//	thirdhand.go   a quotation passed on for another: "“…,” aides said Rao told them"
//	ownwords.go    quotations in which the speaker tells what another says or thinks
//	namesanother.go names in a source's phrase that are somebody else's
//	sender.go      who asks in a letter: "signed a letter to the mayor demanding"
//	another.go     where another speaks behind a cue put into a sentence
//	goeson.go      how far a content goes on that the parse cut
//	rest.go        what goes on with a content that a parse has torn off
//	ledto.go       who is led to say something: "the leak led the board to doubt"
//	wholesource.go what a source is called: without its "who" and what was cut off
//	takesup.go     where a speaker goes on with a second cue: "said it was safe and denied"
//	retold.go      what takes up what was said: "…, a claim which the firm denies"
//	tail.go        what closes a sentence by an answer: "…, which they deny"
//	missed.go      clauses that the parse has missed: "reported earlier that …"
//	complement.go  infinitives, passives
//	prepositional.go phrases behind a preposition: "called for a vote"
//	object.go      objects: "rejected the offer"
//	unheard.go     "WHO says WHAT" where no other step has found anything
//	unread.go      "asked WHOM whether …", and clauses whose subject a parse took for an object
//	plainobject.go objects that the parse has missed
//	shown.go       what documents show of somebody: "polls show Rao up by ten points"
//	acts.go        what is done and not said
//	handed.go      objects that are things, of which nothing is said
//	insert.go      cues put into or after what they say: "…, Rao said"
//	around.go      what goes on behind a cue: "He bought, she said, a mill"
//	leading.go     what only leads up to what is said: "After all, she said, …"
//	accord.go      "according to"
//	accordhead.go  who speaks behind it, and where he ends that opens a sentence
//	partedby.go    two sources in a sentence, each behind its half
//	citing.go      "citing", and what a paper cites once for several reports
//	nouns.go       "a statement that", "his claim that"
//	claimof.go     what another claims and somebody turns down: "rejected his claim that"
//	words.go       "is confident that", "reportedly"
//	quoted.go      quotations that no cue governs: floating ones and fragments
//	floating.go    quotations of whom the sentence before tells
//	inmarks.go     words in marks that somebody calls something: "called it “a shame”"
//	shiftedobject.go  what is called something behind it: "dismissed as “nonsense” a report"
//	tagbehind.go   the cue right behind a quotation, before when or how it was said
//	paragraphcolon.go who leads up to a quotation that is the next paragraph
//	signed.go      who stands behind a dash below a quotation
//	quotable.go    which verbs a quotation may stand beside
//	unmoved.go     quotations behind how somebody takes it, and behind paragraphs of his
//	plain.go       who says what by the order of words, where the parse lost it
//	dateline.go    where a sentence begins behind its dateline
//	opener.go      where a clause begins behind times, places and adverbs
//	memory.go      what one text leaves to the next, and what is asked once
//	plaincue.go    cues that the tagger took for nouns
//	subjunctive.go what is demanded without "that": "demanded she open the safe"
//	cuenoun.go     the same where the noun is one of speech: "Rao | doubts | that"
//	whatfor.go     the same of blame and praise: "blames thugs bused in for the fire"
//	lays.go        what documents lay down that an outlet has seen
//	idiom.go       cues of several words: "took issue with"
//	reads.go       what a text reads, taken for two nouns
//	spoken.go      any verb beside a quotation, a cue in marks
//	aside.go       cues between two commas, and in relative clauses; "was how she put it"
//	account.go     counts, views and rules that open a sentence; "I am told by"
//	heldquote.go   "Her message to voters? “…”", "“…,” was the verdict of one fan"
//	isthat.go      "her line is that", "that … is borne out by", "so says"
//	nobody.go      what is said of somebody and by nobody named: "accused of"
//	witness.go     what bystanders and the writer saw
//	misread.go     verbs that say nothing by the words beside them
//	nounhere.go    what has the form of a cue and is a noun: "four other states"
//	participial.go participles that only describe a noun: "Video verified by the channel"
//	unsaid.go      no answers, what was not done, sureness, hearsay
//	noanswer.go    "There was no comment from …"
//	closing.go     a source and cue that close a sentence, whatever the parse
//	late.go        a source and cue behind what they say, by their marks alone
//	inverted.go    a cue and then its source behind what they say
//	andaside.go    a cue behind an "and": "The law bans nets and, Rao said, ruins us"
//	fronted.go     a cue behind the time or place that opens what they say
//	amid.go        the same within what they say: "The road, said Rao, is shut"
//	headline.go    "Kremlin: troops leave", names that only label one, its second predicate
//	learnt.go      "…, it is learnt"; a person's name, how he spoke and a colon
//	verbless.go    what is said without a verb: "The union says no"
//	anonymity.go   why a source is not named
//	firstreported.go  the outlet that had something first: "The merger, first reported by the Tide, …"
//	embedded.go    a cue put into a relative clause: "which officials say was …"
//	gapped.go      a second speaker whose cue is left out behind a semicolon
//	whoseview.go   "in whose opinion …", "according to whom …"
//	merge.go       one attribution where several frames found the same
//	subject.go     who speaks in a verb
//	openingphrase.go who speaks as all that stands between the start of a sentence and its verb
//	mended.go      subjects that a parse has got wrong: times, datelines, a party's label
//	quotedas.go    "was quoted by the agency as saying"
//	quoteswhom.go  whom somebody quotes behind a colon
//	heldin.go      a paper or recording that a participle behind it speaks for
//	insidequestion.go  cues in a question put to somebody
//	relcalls.go    what a noun is called in a relative clause: "which critics call reckless"
//	asides.go      who speaks before an aside between commas, dashes or brackets
//	outofbracket.go who speaks before brackets: "Ana Rao (R-Ky.) said"
//	joined.go      who speaks in a verb that goes on with the first of its clause
//	phrase.go      who speaks by a noun behind whose preposition or age a parse has found the subject
//	headless.go    who speaks in a cue that has nobody by the parse
//	relative.go    who speaks in a relative clause or in a verb joined to another
//	near.go        who speaks by the words right before a verb
//	source.go      the source's full phrase
//	holder.go      the name that a source's phrase holds
//	identify.go    names of sources and relays
//	refer.go       what the text and the lists tell of a name: its full form, what it is
//	author.go      whose word a document is
//	meant.go       whom a pronoun or nominal means
//	whosename.go   whose a name in a source's phrase is
//	agree.go       whom it cannot mean, whichever way has found him
//	papermeant.go papers as "it", whoever is at a place as "they"
//	topic.go       whom the sentences before a pronoun tell of
//	firm.go        which firm "the company" is
//	firmnear.go    the one firm near "the company" or "the Lund-based company"
//	epithet.go     who has just spoken, by a new description: "the 57-year-old"
//	toldbefore.go  of whom the sentence before tells, by age or children alone
//	itsown.go      bodies that pass for persons but call themselves "it"
//	described.go   whom a description means by what was said of him
//	document.go    which document "the document" is
//	team.go        the researchers whom "the team" means
//	part.go        one of a group named before
//	pair.go        both of two
//	person.go      the person whom "he" or "she" means
//	onlyone.go     the one body or plural that a pronoun can mean
//	ownstory.go    the text itself, which is the outlet's own voice: "This column was changed"
//	accused.go     who denies what another has accused him of
//	newcomer.go    who has been brought in by what happens to him
//	reacts.go      who has come in last on what another says
//	lastsubject.go who has no name and is all that the sentence before tells of
//	asked.go       who has been asked a question
//	himself.go     who says something of himself, of whom alone a text has told
//	they.go        groups that "they" means and that have not spoken
//	several.go     several by name whom "they" means
//	client.go      whom a lawyer's "his client" means
//	owner.go       whose "its editor" is
//	spokes.go      whose "a spokesman" is
//	ahead.go       who is described first and named in the next sentence
//	aheadbody.go   bodies that are described first: "their union said"
//	later.go       whose a statement is, which a newspaper
//	chain.go       origins and relays in order
//	nested.go      what somebody says that another has said
//	relay.go       whom a speaker spoke to, who has seen a document
//	surname.go     names that are common words: "White said"
//	spelling.go    surnames printed with another letter
//	bearer.go      the person's name beside an office
//	called.go      the name that a phrase gives: "a man named Per Lund"
//	together.go    several who speak together: "Ana Rao and Ivo Lund said"
//	unseenname.go  names between two commas that no recogniser has seen whole
//	sourcetype.go  types of source
//	crowd.go       which plurals are a crowd, and what it speaks for
//	nametype.go    types of source by a name alone
//	kind.go        kinds of content
//	stance.go      stance, hedging, channel
//	comment.go     the outlet's own comment behind what is said: "…, a swipe at his rival"
//	wholesaid.go   what a parse leaves out of what is said: "said that while it is old, | it is safe"
//	seen.go        what is seen and gives nobody a word: "saw its price fall", "sees it as a chance"
//	evidence.go    what nothing was found for: "found no evidence that …"
//	plaindeed.go   verbs of speech that tell a deed by their object, and words that nobody has said yet: "accepted the post", "if she denies it"
//	neversaid.go   what is likely, given up or measured, and said by nobody: "dropped plans to build"
//	lostsubject.go what a parse cuts off at the ends of what is said: its subject, its second clause
//	outletagain.go where the outlet goes on: "…, as has the union", "…, and she has not spoken since"
//	namesthat.go   what "that" is called: "called that a lie"; titles told to nobody: "told “Harbour Tonight”"
//	deedwords.go   words for deeds, and for comments on what was said
//	calledtail.go  what closes a sentence by a name for what was said: "a claim they called absurd"
//	channel.go     nouns for a channel that name none
//	opinion.go     stances of what is thought, withheld or called by a name
//	judged.go      denials, pleas, forecasts and plans by what is said
//	notreopened.go quotations that go on in a paragraph which no mark opens again
//	unclosed.go    quotations without a closing mark, and over paragraphs
//	transcript.go  lines that open with who speaks in turn
package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Input is what attributions are found in.
type Input struct {
	Doc    *nlp.Doc
	Blocks []news.Block
	// Outlet is the name of the outlet whose text it is, "" when it is not known:
	// who tells it something tells it first-hand, so it is no relay.
	Outlet string
	// Resolve gives what a name, nominal or pronoun at a place of the text stands
	// for; ok is false when it is not known. Nil knows nothing.
	Resolve func(at news.Span) (r Referent, ok bool)
	// Known gives what a text tells of an entity that Resolve has given. Agrees reports
	// whether nothing of that rules out that a pronoun or description means it. Nil
	// knows nothing and rules out nobody.
	Known  func(id news.EntityID) (r Referent, ok bool)
	Agrees func(at news.Span, id news.EntityID) bool
}

// Referent is what a name, nominal or pronoun stands for.
type Referent struct {
	Name   string
	Kind   news.EntityKind
	Entity news.EntityID
	// Gender is 'm', 'f' or 0 when nothing tells.
	Gender byte
	// Span is the phrase that stands for it; Sure is set when that is a description
	// of what the text has said so of.
	Span        news.Span
	Sure        bool
	Description bool // no name, adjective or pronoun
	// As is where the text brings in a person without a name ("a diplomat in
	// Velgrad"), whom a pronoun means; Name is empty then.
	As news.Span
	// Body is set when more than the form of its name tells that it is no person.
	Body bool
	// Told is set when the text tells of a person by more than the form of his name.
	Told bool
	// Listed is set when a list has it, so that its kind is sure.
	Listed bool
	// Official is set for the official voice of a government.
	Official bool
}

// Find returns the attributions of a text in the order of their contents. All
// spans are byte offsets of Doc.Text, inside one block each. Ids are not set.
// The error is that of a broken word list.
func Find(in Input) ([]news.Attribution, error) {
	f, err := search(in)
	if err != nil {
		return nil, err
	}
	out := f.attributions()
	f.release()
	return out, nil
}

// search runs the steps that find candidates and their chains.
func search(in Input) (*finder, error) {
	lex, err := lexiconFor(in.Doc.Lang)
	if err != nil {
		return nil, err
	}
	f := newFinder(in, lex)
	for s := range in.Doc.Sentences {
		f.ofSent = append(f.ofSent, len(f.cands))
		f.sentence(s)
	}
	f.quotations()
	f.merge()
	f.labels()
	f.chains()
	return f, nil
}

// attributions turns the candidates that stand into attributions.
func (f *finder) attributions() []news.Attribution {
	out := make([]news.Attribution, 0, len(f.cands))
	for _, c := range f.cands {
		if c.inside || c.deed {
			continue
		}
		for _, c := range f.thatAndThat(c) {
			// A reason for anonymity may have taken a content's last words away.
			if a := f.attribution(c); len(a.Content) > 0 {
				out = append(out, a)
			}
		}
	}
	return out
}

// leftOpen reports whether a link is a pronoun and nothing more: "he", "who". "Some" and "many"
// point back to nobody.
func (f *finder) leftOpen(l *news.Link) bool {
	if l.Named || l.Entity != "" || l.Span.End <= l.Span.Start {
		return false
	}
	i := f.d.TokenAt(l.Span.Start)
	if i < 0 || f.d.Tokens[i].End < l.Span.End {
		return false
	}
	switch f.d.Tokens[i].XPOS {
	case "PRP", "PRP$", "WP", "WP$", "WDT":
		return strings.EqualFold(l.Name, f.d.Word(i))
	}
	return false
}

func (f *finder) attribution(c *candidate) news.Attribution {
	a := news.Attribution{
		Kind: f.kind(c), Content: f.spans(c.content), Stance: f.stanceOf(c), Hedged: f.hedged(c), Negated: c.negated,
		Channel: f.channelOf(c), Chain: c.chain, Confidence: c.score, Cue: f.place(len(c.cue)), Source: []news.Span{},
	}
	a.ContentDenies = a.Stance == news.Denies && f.saidOutright(c, a.Kind)
	for _, r := range c.cue {
		a.Cue = append(a.Cue, f.span(r))
	}
	if c.head >= 0 {
		a.Source = append(f.place(2), f.span(c.source))
		if c.pronoun > 0 {
			a.Source = append(a.Source, f.d.Tokens[c.pronoun].Span())
		}
		a.SourceType = c.who.kind
		a.Plural = f.plural(c.source, c.head)
		if !c.anonymity.empty() && a.SourceType != news.NamedPerson {
			a.Anonymity = []news.Span{f.span(c.anonymity)}
		}
	}
	if a.Chain == nil {
		a.Chain = []news.Link{}
	}
	for i := range a.Chain {
		f.cutWho(&a.Chain[i])
		a.Chain[i].Open = f.leftOpen(&a.Chain[i])
	}
	return a
}
