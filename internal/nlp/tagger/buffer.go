package tagger

import (
	"strings"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/memory"
)

// buffer is the memory of one text's tagging, and what is remembered from one
// text to the next: it saves time and changes no result.
//
// Words and pairs of tags come back all the time, so what the features of a word
// by itself score together is remembered, with the capitals that it had last and
// in each place that it can have near the word to be tagged, and so are the
// scores of two tags and of a word after a tag. What is left to look up, the
// features of several words together, decides only one word in four, see settled.
type buffer struct {
	lanes [numLanes]lane
	feats []uint64
	seen  sightings

	width   int // of the scores of all classes
	classes int
	late    [3]newForm // forms whose features are on their way from memory
	learned int
	forms   memory.Forms[known]
	scores  linear.Scores // for the next forms
	border  known
	pairs   memo // of two tags
	after   memo // of a word after a tag

	hashes []uint64 // of a sentence's forms
	met    []*known // the forms of the tokens from that one on
	from   int
	again  []*known // of a sentence whose forms were forgotten
}

// place is a word where it stands.
type place struct {
	*known
	seen uint8 // how its document writes it, see sightings
}

// known is a form met before: its hashes, what its own features score in each
// place, and the lemmas it had last. What every step looks at comes first, in one
// line of the processor's memory.
type known struct {
	all linear.Scores // of all parts, side by side, for they are looked at with their neighbours
	word
	casing uint64 // the key of the casing that inCasing is of, 0 for none
	lemmas [2]lemma
}

// lemma is the lemma of a form in a class.
type lemma struct {
	class int // plus 1, 0 for none
	text  string
}

// of is what part of a form's features score.
func (b *buffer) of(k *known, part int) linear.Scores {
	return k.all[part*b.width:][:b.width:b.width]
}

// fetch asks for what is known of a form.
func (b *buffer) fetch(k *known) {
	linear.FetchItem(k)
	k.all[:itself*b.width].Fetch()
}

const (
	memoBits = 12      // 1<<memoBits scores are remembered of a kind, each in the one place that its key gives it
	maxKept  = 1 << 14 // words whose memory is kept for the next text
	formSlab = 64      // forms whose scores are made at once
)

// newBuffer makes a buffer whose memos hold 1<<bits scores each.
func newBuffer(t *Tagger, bits int) *buffer {
	n := len(t.classes)
	b := &buffer{
		classes: n, width: len(linear.NewScores(n)),
		pairs: newMemo(n, bits), after: newMemo(n, bits),
	}
	for i := range b.lanes {
		b.lanes[i].sum = linear.NewScores(n)
	}
	b.learn(t, &b.border, border)
	b.flush(t)
	return b
}

// meet makes all words of the sentences known, as far as there is room, and
// notes how the document writes them.
func (b *buffer) meet(t *Tagger, d *nlp.Doc, sentences []nlp.Sentence) {
	clear(b.seen[:])
	b.met = b.met[:0]
	for _, s := range sentences {
		if b.forms.Full() {
			b.flush(t)
			b.trim()
		}
		if len(b.met) == 0 || s.First != b.from+len(b.met) {
			b.met, b.from = b.met[:0], s.First
		}
		b.met = b.meetSentence(b.met, t, d, s)
		b.seen.note(b.metIn(s))
	}
}

// meetSentence makes the words of a sentence known and appends them to met.
func (b *buffer) meetSentence(met []*known, t *Tagger, d *nlp.Doc, s nlp.Sentence) []*known {
	b.hashes = b.hashes[:0]
	for i := s.First; i < s.Last; i++ {
		h := linear.Hash(clip(d.Word(i)))
		b.hashes = append(b.hashes, h)
		b.forms.Fetch(h)
	}
	for i, h := range b.hashes {
		met = append(met, b.known(t, clip(d.Word(s.First+i)), h))
	}
	return met
}

// metIn is the words of a sentence that was met, nil when it was not or they are
// forgotten.
func (b *buffer) metIn(s nlp.Sentence) []*known {
	if len(b.met) == 0 || s.First < b.from || s.Last > b.from+len(b.met) {
		return nil
	}
	return b.met[s.First-b.from : s.Last-b.from]
}

// trim forgets the forms when they are too many. None may be in use.
func (b *buffer) trim() {
	if b.forms.Full() {
		b.forms.Trim()
		b.met = b.met[:0]
	}
}

// newForm is a form whose scores are to be added up.
type newForm struct {
	form  *known // nil for none
	feats []uint64
	ends  [1 + numDistances]int // of the features of itself and of each distance
}

// learn makes k the word w. Its scores are there after the next flush.
func (b *buffer) learn(t *Tagger, k *known, w word) {
	k.word, k.casing, k.lemmas = w, 0, [2]lemma{}
	if k.all == nil {
		n := numParts * b.width
		if len(b.scores) < n {
			b.scores = make(linear.Scores, formSlab*n)
		}
		k.all, b.scores = b.scores[:n:n], b.scores[n:]
	}
	if last := &b.late[(b.learned+len(b.late)-1)%len(b.late)]; last.form != nil {
		t.weights.FetchRows(last.feats)
	}
	l := &b.late[b.learned%len(b.late)]
	b.learned++
	b.finish(t, l)
	l.form = k
	l.feats = selfFeatures(l.feats[:0], &w)
	l.ends[0] = len(l.feats)
	for i := range numDistances {
		l.feats = neighbourFeatures(l.feats, i, &w)
		l.ends[1+i] = len(l.feats)
	}
	t.weights.Fetch(l.feats)
	k.all.Fetch()
}

// finish adds up the scores of a new form.
func (b *buffer) finish(t *Tagger, l *newForm) {
	k := l.form
	if k == nil {
		return
	}
	k.all.Reset()
	t.weights.AddAll(b.of(k, itself), l.feats[:l.ends[0]])
	for i := range numDistances {
		t.weights.AddAll(b.of(k, i), l.feats[l.ends[i]:l.ends[i+1]])
	}
	l.form = nil
}

// flush adds up the scores of all that was learned.
func (b *buffer) flush(t *Tagger) {
	for i := range b.late {
		b.finish(t, &b.late[i])
	}
}

// known is the place of a clipped form with hash h.
func (b *buffer) known(t *Tagger, form string, h uint64) *known {
	k, met := b.forms.Place(h)
	if !met {
		w := makeWord(form, h, t.dict)
		if t.bare && w.tags == 0 && isQuote(form) {
			w = makeWord(`"`, linear.Hash(`"`), t.dict)
		}
		b.learn(t, k, w)
	}
	return k
}

// isQuote reports whether a form is a quotation mark of print. A treebank that
// was typed knows the straight one alone.
func isQuote(form string) bool {
	switch form {
	case "«", "»", "“", "”", "„", "‹", "›":
		return true
	}
	return false
}

// lemma is the lemma of a form in class c.
func (b *buffer) lemma(t *Tagger, k *known, form string, c int) string {
	if len(form) > maxForm {
		return strings.Clone(form) // forms that begin alike are one in forms
	}
	for i := range k.lemmas {
		if k.lemmas[i].class == c+1 {
			return k.lemmas[i].text
		}
	}
	// A copy: a lemma that is part of the text would keep all of it.
	l := strings.Clone(t.lemmas.lemma(form, c))
	k.lemmas[1] = k.lemmas[0]
	k.lemmas[0] = lemma{c + 1, l}
	return l
}

// shrink lets go of the memory of unusually long sentences.
func (b *buffer) shrink() {
	for i := range b.lanes {
		if l := &b.lanes[i]; cap(l.words) > maxKept {
			l.words, l.tags = nil, nil
		}
	}
	if cap(b.met) > maxKept {
		b.met = nil
	}
}
