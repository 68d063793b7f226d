package attrib

import (
	"strings"
	"sync"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/quotes"
)

// frame is the construction by which a candidate was found.
type frame uint8

const (
	clauseFrame     frame = iota // "said (that) …"
	insertFrame                  // "…, Rao said", "…, said Rao, …"
	quoteFrame                   // a quotation beside a verb of speech
	infinitiveFrame              // "vowed to …"
	phraseFrame                  // "criticised the plan"
	prepFrame                    // "warned of …"
	passiveFrame                 // "is believed to …"
	nounFrame                    // "a claim that …"
	adjectiveFrame               // "is confident that …"
	adverbFrame                  // "reportedly"
	accordFrame                  // "according to"
	citeFrame                    // "citing", with no other cue
	quotedAsFrame                // "was quoted as saying …"
	headlineFrame                // "Kremlin: …"
	fragmentFrame                // quoted words in a sentence of the outlet's own
	numFrames
)

// weight is how sure a frame is, 0 to 1: which of two that claim the same words
// wins, and the attribution's confidence.
var weight = [numFrames]float64{
	clauseFrame: 0.95, insertFrame: 0.97, quoteFrame: 0.9, infinitiveFrame: 0.7, phraseFrame: 0.55, prepFrame: 0.6,
	passiveFrame: 0.6, nounFrame: 0.6, adjectiveFrame: 0.65, adverbFrame: 0.4, accordFrame: 1, citeFrame: 0.8,
	quotedAsFrame: 1, headlineFrame: 0.85, fragmentFrame: 0.45,
}

// candidate is an attribution in the making.
type candidate struct {
	sent     int
	frame    frame
	cueHead  int      // the token that is the cue proper; -1 for none
	cue      []tokens // in order
	content  []tokens
	source   tokens // the full source phrase; empty when the source is absent
	head     int    // its head token, -1 when the source is absent
	particle int    // the preposition that is a part of the cue, 0 for none
	pronoun  int    // the relative pronoun that stands for it beside the cue, -1 for none
	stance   news.Stance
	score    float64
	negated  bool

	anonymity tokens // why the source is unnamed, empty when nothing is said

	origin  *step  // an origin that stands apart from the source ("citing officials")
	relays  []step // who carried it, nearest to the origin first
	channel string // how it was said, when that stands apart from the cue
	inside  bool   // it stands within another: it makes a chain, no attribution
	chain   []news.Link
	apart   bool       // it is of an aside alone, and another's cue may have the sentence around it
	reply   bool       // an answer without a verb, which may be a time
	deed    bool       // its cue tells a deed, so that it only keeps others from its words, see plainDeed
	led     bool       // the chain begins with whom the content itself names first
	inner   *candidate // whom led names, as found
	who     who
}

// step is a link of a chain before its name is known.
type step struct {
	head   int // token
	phrase tokens
}

// quote is a quotation that stands in no other.
type quote struct {
	outer  tokens // with its marks
	closed bool
	single bool
	goesOn bool // the next one, in the next paragraph, goes on with it
	held   bool // some attribution has it as content
}

// finder holds what the steps share for one text.
type finder struct {
	in          Input
	d           *nlp.Doc
	t           nlp.Tree
	lex         *lexicon
	quotes      []quote
	quoteOf     []int32                    // token → index into quotes + 1
	nameOf      []int32                    // token → index into d.Names + 1
	block       []int                      // sentence → index into in.Blocks, -1 for none
	line        []int                      // sentence → number of its line
	opening     []int                      // sentence → first token after its dateline
	needs       []need                     // sentence → what its words have that steps need
	kinds       map[string]news.EntityKind // word of a name → what the text shows it to be
	longs       map[string]string          // acronym → the full name that the text gives for it
	cands       []*candidate
	seen        map[string]int // word with a capital → its first token outside headlines; nil before it is asked for
	lowers      []string       // token → its word in small letters
	marks       []bool         // token → whether it may stand before or after a clause, see closes
	uppers      []bool         // token → whether it begins with a capital
	lemmas      []string       // token → its lemma, "" before it is asked for
	formIn      []*lists       // token → the lists that have its word in small letters
	baseIn      []*lists       // token → the lists that have its lemma, nil before it is asked for
	sent        []int32        // token → its sentence; one more at the end
	sameBefore  []int32        // noun or name → the one before it of the same lemma, -1 for none; empty before it is asked for
	lastOf      []int32        // memory of linkNouns
	surnames    []surname      // of the text's persons; nil before it is asked for
	lastName    nameAsked      // see nameIn
	lastOpening opening        // see openingPhrase
	alones      map[alone]who  // see identifyAlone
	asked       []uint8        // by token, see once
	tags        []nlp.UPOS     // by token, see upos; NoPOS before it is asked for
	topics      []int32        // by sentence, see topicOf: 0 is not asked yet, else the token and 2
	ranges      []tokens       // see single
	tails       []tail         // by sentence, see tailOf; its v is 0 before it is asked for
	closings    []closing      // by sentence, see closingCue; its v is 0 before it is asked for
	spare       []news.Span    // where the spans of attributions are put
	links       []news.Link    // where their chains are put
	far         map[int]tokens // the subjects that farSubject has found, by their verb
	// carrying is set while relays are named: "the agency" is then one of news.
	carrying bool
	depth    int          // how many phrases are being named by one another
	naming   *candidate   // whose source is being named
	slab     []candidate  // see keep
	parts    []*candidate // memory of thatAndThat
	work     int          // how often a token's word or part of speech was asked for, which is bounded by the text's length
	ofSent   []int        // sentence → index into cands of its first candidate; one more at the end
}

// finders keeps the memory of texts that are done with: what is kept for each token
// of a text would else be most of what finding its attributions allocates.
var finders sync.Pool

func newFinder(in Input, lex *lexicon) *finder {
	d := in.Doc
	n := len(d.Tokens)
	f, _ := finders.Get().(*finder)
	if f == nil {
		f = &finder{}
	}
	f.in, f.d, f.lex = in, d, lex
	// Rules look at what follows a token: behind the last stands one of no word.
	f.quoteOf, f.nameOf, f.sent = zeroed(f.quoteOf, n+1), zeroed(f.nameOf, n+1), zeroed(f.sent, n+1)
	f.asked, f.tags, f.topics = zeroed(f.asked, n+1), zeroed(f.tags, n+1), zeroed(f.topics, len(d.Sentences))
	f.needs = zeroed(f.needs, len(d.Sentences))
	f.closings, f.tails = zeroed(f.closings, len(d.Sentences)), zeroed(f.tails, len(d.Sentences))
	f.block, f.lowers, f.lemmas = zeroed(f.block, len(d.Sentences)), zeroed(f.lowers, n+1), zeroed(f.lemmas, n+1)
	f.formIn, f.baseIn = zeroed(f.formIn, n+1), zeroed(f.baseIn, n+1)
	f.marks, f.uppers = zeroed(f.marks, n+1), zeroed(f.uppers, n+1)
	f.sent[n], f.tags[n], f.asked[n], f.formIn[n], f.baseIn[n] = int32(len(d.Sentences)), nlp.X, askedAll, &noLists, &noLists
	f.t.Build(d)
	f.fileForms()
	for i, nm := range d.Names {
		for k := nm.First; k < nm.Last; k++ {
			f.nameOf[k] = int32(i + 1)
		}
	}
	k, at, line := 0, 0, 0
	for s := range d.Sentences {
		if strings.Contains(d.Text[at:d.Sentences[s].Start], "\n") {
			line++
		}
		at = d.Sentences[s].End
		var has need
		for i := d.Sentences[s].First; i < d.Sentences[s].Last; i++ {
			f.sent[i] = int32(s)
			has |= f.formIn[i].needs
		}
		f.needs[s] = has
		f.line = append(f.line, line)
		f.block[s] = -1
		for k < len(in.Blocks) && in.Blocks[k].End <= d.Sentences[s].Start {
			k++
		}
		if k < len(in.Blocks) && in.Blocks[k].Start <= d.Sentences[s].Start {
			f.block[s] = k
		}
	}
	f.findQuotes()
	f.goOnUnopened()
	for s := range d.Sentences {
		f.opening = append(f.opening, f.afterDateline(s))
	}
	return f
}

// findQuotes maps the quotations of the text to tokens.
func (f *finder) findQuotes() {
	var spans []news.Span
	if f.in.Blocks != nil {
		spans = make([]news.Span, len(f.in.Blocks))
		for i, b := range f.in.Blocks {
			spans[i] = b.Span()
		}
	}
	for _, q := range quotes.Find(f.d.Text, spans) {
		if q.Depth > 0 {
			continue
		}
		r := tokens{f.d.TokenAt(q.Outer.Start), f.d.TokenAt(q.Outer.End-1) + 1}
		r.last = min(r.last, len(f.d.Tokens))
		if r.empty() || f.d.Tokens[r.first].Start > q.Outer.End {
			continue
		}
		if n := len(f.quotes); n > 0 && f.quotes[n-1].outer.last > r.first {
			continue
		}
		if q.Closed && f.onlyCue(r) {
			continue
		}
		if !q.Closed && !q.Continues {
			r = f.sureOf(r)
		}
		f.quotes = append(f.quotes, quote{outer: r, closed: q.Closed, single: q.Single, goesOn: q.Continues})
		for i := r.first; i < r.last; i++ {
			f.quoteOf[i] = int32(len(f.quotes))
		}
		f.marks[r.last-1] = true
	}
}

// kindOf is the kind of the block that sentence s stands in; "" without blocks.
func (f *finder) kindOf(s int) news.BlockKind {
	if b := f.block[s]; b >= 0 {
		return f.in.Blocks[b].Kind
	}
	return ""
}

// skipped reports whether attributions are not looked for in blocks of a kind.
func skipped(k news.BlockKind) bool {
	return k == news.Caption || k == news.CreditLine || k == news.Byline || k == news.DatelineBlk
}

// maxSentence is how many tokens a sentence of prose may have. What is longer is
// a table or a list that no stop divides, and would take square time.
const maxSentence = 600

// sentence looks for the cues of one sentence.
func (f *finder) sentence(s int) {
	sent := f.sentenceTokens(s)
	if skipped(f.kindOf(s)) || sent.len() > maxSentence {
		return
	}
	for i := sent.first; i < sent.last; i++ {
		u := f.d.Tokens[i].UPOS
		if u == nlp.VERB {
			f.needs[s] |= f.base(i).in.needs
		}
		if u == nlp.VERB && f.upos(i) == nlp.VERB || f.listedForm(i) || u == nlp.AUX && i+2 < sent.last && f.lowers[i+1] == "it" && f.lowers[i+2] == "that" && f.lemma(i) == "have" {
			f.verb(s, i)
			continue
		}
		switch u {
		case nlp.NOUN:
			f.noun(s, i)
		case nlp.ADJ:
			f.adjective(s, i)
		case nlp.ADV:
			f.adverb(s, i)
		}
	}
	has := f.needs[s]
	for i := range sentenceSteps {
		if x := &sentenceSteps[i]; has&x.needs == x.needs {
			x.step(f, s)
		}
	}
	f.withLost(s)
	f.cutAtTail(s)
	f.calledTail(s)
	f.cutAtComment(s)
	f.frontedIf(s)
	f.neverSaid(s)
	f.markDeeds(s)
}

// add keeps a candidate that has a content of at least one word. Quotations
// that its content cuts into are taken in whole.
func (f *finder) add(c candidate) *candidate {
	if c.score == 0 {
		c.score = weight[c.frame]
	}
	if c.head >= 0 && !c.source.has(c.head) {
		c.source = tokens{c.head, c.head + 1}
	}
	if c.head >= 0 {
		if k := c.source.last - 1; k > c.source.first && k < c.cueHead && f.d.Tokens[k].XPOS == "PRP" && f.comma(k-1) {
			c.source.first, c.head = k, k // "Pressed about Rao's exit, | she"
		}
		if c.cueHead > c.source.last {
			c.source, c.head = f.withHolderBehind(c.source, c.head, c.cueHead)
		}
		if c.cueHead >= c.source.last && c.frame != nounFrame {
			c.source, c.head = f.behindWhen(c.source, c.head, c.cueHead)
		}
		if c.cueHead > c.head {
			c.source, c.head = f.withoutOpening(c.source, c.head, c.cueHead)
			c.source, c.head = f.ledTo(c.source, c.head, c.cueHead)
		}
		if c.cueHead > c.source.first && c.cueHead < c.source.last && c.cueHead > c.head && c.frame != nounFrame {
			c.source.last = c.cueHead // "the board stating"
		}
		if c.cueHead >= 0 && c.cueHead < c.source.first && c.frame == insertFrame {
			f.turnObject(&c)
			f.behindInverted(&c)
		}
		c.source, c.head = f.fromParent(c.source, c.head)
		if f.onlyTime(c.source) {
			c.source, c.head = tokens{}, -1 // "announced last November"
		}
	}
	if c.head >= 0 {
		f.outOfBracket(&c)
		c.source.last = f.untimed(c.head, c.source.last)
		c.source = f.withHolder(f.withAuthor(c.source, c.head), &c)
		c.head = f.ofBodyHead(c.source, f.jointHead(c.source, c.head))
		c.source.first, c.source.last = f.openBracket(c.source), f.closeBracket(c.source)
		c.source.first = f.fromHyphen(c.source.first, f.opening[c.sent])
		c.source = f.whole(c.source, c.sent)
		if !wordy(f.text(c.source)) {
			return nil // a mark, whatever a tagger takes it for, is nobody
		}
	}
	f.behindSemicolon(&c)
	f.withRest(&c)
	for i := range c.content {
		c.content[i] = f.wholeQuotes(c.content[i], &c)
		c.content[i].last = f.untilSemicolon(c.content[i], c.cueHead)
		if f.line[c.sent] == 0 {
			c.content[i].last = f.beforeBar(c.content[i])
		}
	}
	c.content = join(c.content)
	if len(c.content) > 0 {
		c.content[0].first = f.behindDayOfCue(c.content[0], c.cueHead)
	}
	if len(c.content) == 1 {
		c.content[0] = f.behindAside(f.behindPronoun(c.content[0]), c.cueHead)
	}
	kept := c.content[:0]
	for _, r := range c.content {
		if f.words(r) > 0 && (c.reply || !f.onlyTime(r)) {
			kept = append(kept, r)
		}
	}
	if c.content = kept; len(kept) == 0 {
		return nil
	}
	if c.stance == "" {
		c.stance = news.Asserts
	}
	if c.frame == accordFrame || c.head < 0 || c.source.has(c.pronoun) {
		c.pronoun = -1
	}
	c.deed = c.deed || f.toldTitle(&c)
	x := f.keep(c)
	f.cands = append(f.cands, x)
	return x
}

// behindPronoun is a content without the pronoun that only stands for it:
// "denied it: “…”".
func (f *finder) behindPronoun(r tokens) tokens {
	if r.first+2 < r.last && f.is(r.first, "it", "this", "that") && f.lowers[r.first+1] == ":" && f.quoted(r.first+2) {
		r.first += 2
	}
	return r
}

// wholeQuotes widens a range so that it cuts no quotation in two, unless the
// candidate's own cue or source stands in the quotation.
func (f *finder) wholeQuotes(r tokens, c *candidate) tokens {
	if r.empty() {
		return r
	}
	for _, i := range [2]int{r.first, r.last - 1} {
		q := f.quoteOf[i]
		if q == 0 {
			continue
		}
		o := f.quotes[q-1].outer
		if c.cueHead >= 0 && o.has(c.cueHead) || c.head >= 0 && o.has(c.head) {
			continue
		}
		r = tokens{min(r.first, o.first), max(r.last, o.last)}
	}
	// A mark that stands right beside the range opens or closes what is in it.
	if i := r.first - 1; i >= 0 && f.quoteOf[i] > 0 && f.quotes[f.quoteOf[i]-1].outer.last <= r.last && f.quotes[f.quoteOf[i]-1].outer.first == i {
		r.first = i
	}
	return r
}

// name is the recognised name that token i belongs to.
func (f *finder) name(i int) (nlp.Name, bool) {
	if i < 0 || i >= len(f.nameOf) || f.nameOf[i] == 0 {
		return nlp.Name{}, false
	}
	n := f.d.Names[f.nameOf[i]-1]
	if s := f.sentenceOf(i); s < len(f.opening) && n.First < f.opening[s] && i >= f.opening[s] {
		n = f.cutName(n, f.opening[s])
	}
	return n, true
}

// wasCut reports whether a name is one that a dateline was cut from.
func (f *finder) wasCut(n nlp.Name) bool {
	k := f.nameOf[n.First]
	return k > 0 && f.d.Names[k-1].First < n.First && n.First == f.opening[f.sentenceOf(n.First)]
}

// cutName is a name that a recogniser has joined to the dateline before it,
// without the dateline: its kind is that of the same name elsewhere.
func (f *finder) cutName(n nlp.Name, first int) nlp.Name {
	n.First, n.Kind, n.Key = first, "", ""
	n.Span = f.span(tokens{n.First, n.Last})
	for _, o := range f.d.Names {
		if o.First > n.First && o.Of(f.d.Text) == n.Of(f.d.Text) {
			n.Kind, n.Key = o.Kind, o.Key
			break
		}
	}
	return n
}

// quoted reports whether token i stands in quotation marks.
func (f *finder) quoted(i int) bool { return f.quoteOf[i] > 0 }
