package tagger

import (
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Sentences are tagged in turns, a step of each: what a step looks up is asked
// for at the end of the step before, and is near when the other sentences have
// had their turns.

// numLanes is how many sentences are tagged in turns.
const numLanes = 4

// lane is a sentence being tagged.
type lane struct {
	tokens []nlp.Token // none left: the lane is idle
	text   string
	words  []place
	tags   []int // of the words before the one that is next
	style  uint8
	sum    linear.Scores
	look   look
	feats  []uint64

	near        // the next word and its neighbours
	casing      // and its capitals
	pair, after uint64
}

// look is what is looked at next for a word: each asks for what the next one
// needs.
type look uint8

const (
	atFirst  look = iota
	forRows       // sum holds all but the joint features, which are in feats
	forJoint      // and their rows are near
)

// begin makes sentence s of d the lane's.
func (b *buffer) begin(t *Tagger, l *lane, d *nlp.Doc, s nlp.Sentence) {
	l.text, l.tokens, l.words, l.tags, l.look = d.Text, d.Tokens[s.First:s.Last], l.words[:0], l.tags[:0], atFirst
	met := b.metIn(s)
	if met == nil {
		b.again = b.meetSentence(b.again[:0], t, d, s)
		met = b.again
	}
	for _, k := range met {
		l.words = append(l.words, place{k, b.seen.of(k.lower)})
	}
	b.flush(t)
	l.style = styleOf(l.words)
	for i := range min(fetchAhead, len(l.words)) {
		b.fetch(l.words[i].known)
	}
	b.ask(t, l)
}

// fetchAhead is how many words before its turn a word is asked for.
const fetchAhead = 3

// at is word i of the sentence, or what stands beyond its ends.
func (l *lane) at(b *buffer, i int) place {
	if i < 0 || i >= len(l.words) {
		return place{known: &b.border}
	}
	return l.words[i]
}

// ask asks for what decides the next word.
func (b *buffer) ask(t *Tagger, l *lane) {
	i := len(l.tags)
	if i == len(l.words) {
		return
	}
	if i+fetchAhead < len(l.words) {
		b.fetch(l.words[i+fetchAhead].known)
	}
	w, n1 := l.at(b, i), l.at(b, i+1)
	l.near = near{
		p1: &l.at(b, i-1).word, w: &w.word, n1: &n1.word, n2: &l.at(b, i+2).word,
		t1: beyond, t2: beyond, style: uint64(l.style), seen1: uint64(n1.seen),
	}
	l.casing = casing{style: l.style, seen: w.seen, first: 1}
	if i > 0 {
		l.t1, l.first = uint64(l.tags[i-1]), 0
	}
	if i > 1 {
		l.t2 = uint64(l.tags[i-2])
	}
	l.pair, l.after = linear.Feature2(1, l.t1, l.t2), linear.Feature2(2, l.t1, w.form)
	fs := l.feats[:0]
	if !b.pairs.fetch(l.pair) {
		fs = tagFeatures(fs, l.t1, l.t2)
	}
	if !b.after.fetch(l.after) {
		fs = tagWordFeatures(fs, l.t1, l.w)
	}
	if w.casing != l.casing.key() {
		b.of(w.known, itself).Fetch()
		fs = casingFeatures(fs, l.w, l.casing)
	}
	t.weights.Fetch(fs)
	l.feats = fs
}

// step goes on with the lane by one look at the model, and reports whether it
// decided the next word: its class, and by how much it leads. The lane's sum
// then holds the classes' scores.
func (b *buffer) step(t *Tagger, l *lane) (class, margin int, decided bool) {
	switch l.look {
	case forRows:
		t.weights.FetchRows(l.feats)
		l.look = forJoint
		return 0, 0, false
	case forJoint:
		t.weights.AddAll(l.sum, l.feats)
		l.look = atFirst
		class, margin = l.sum.BestOf(b.classes)
		return class, margin, true
	}
	i := len(l.tags)
	pair, met := b.pairs.get(l.pair)
	if !met {
		b.feats = tagFeatures(b.feats[:0], l.t1, l.t2)
		t.weights.AddAll(pair, b.feats)
	}
	after, met := b.after.get(l.after)
	if !met {
		b.feats = tagWordFeatures(b.feats[:0], l.t1, l.w)
		t.weights.AddAll(after, b.feats)
	}
	w := l.words[i].known
	cased := b.of(w, inCasing)
	if w.casing != l.casing.key() {
		w.casing = l.casing.key()
		copy(cased, b.of(w, itself))
		b.feats = casingFeatures(b.feats[:0], l.w, l.casing)
		t.weights.AddAll(cased, b.feats)
	}
	l.sum.Sum(cased, b.of(l.at(b, i-2).known, before2), b.of(l.at(b, i-1).known, before1),
		b.of(l.at(b, i+1).known, after1), b.of(l.at(b, i+2).known, after2), pair, after)
	class, margin = l.sum.BestOf(b.classes)
	if margin >= t.settled {
		return class, margin, true
	}
	l.feats = jointFeatures(l.feats[:0], &l.near)
	t.weights.Fetch(l.feats)
	l.look = forRows
	return 0, 0, false
}

// settle writes the class of the lane's next word.
func (b *buffer) settle(t *Tagger, l *lane, class, margin int) {
	i := len(l.tags)
	l.tags = append(l.tags, class)
	k := &l.tokens[i]
	k.UPOS, k.XPOS, k.Alt = t.classes[class].upos, t.classes[class].xpos, ""
	if margin < t.closeCall {
		k.Alt = t.runnerUp(l.sum, class)
	}
	k.Lemma = b.lemma(t, l.words[i].known, l.text[k.Start:k.End], class)
}

// idle reports whether the lane has no sentence.
func (l *lane) idle() bool { return len(l.tags) == len(l.tokens) }

// tag tags the sentences, whose words' capitals were collected.
func (b *buffer) tag(t *Tagger, d *nlp.Doc, todo []nlp.Sentence) {
	for len(todo) > 0 {
		b.trim() // nothing is in use
		busy := 0
		for i := range b.lanes {
			busy += b.next(t, &b.lanes[i], d, &todo)
		}
		for busy > 0 {
			for i := range b.lanes {
				l := &b.lanes[i]
				if l.idle() {
					continue
				}
				class, margin, decided := b.step(t, l)
				if !decided {
					continue
				}
				b.settle(t, l, class, margin)
				b.ask(t, l)
				if l.idle() {
					busy += b.next(t, l, d, &todo) - 1
				}
			}
		}
	}
}

// next gives the lane the next sentence and tells how many there were: one or,
// at the end and when the forms must be forgotten first, none.
func (b *buffer) next(t *Tagger, l *lane, d *nlp.Doc, todo *[]nlp.Sentence) int {
	l.text, l.tokens, l.tags = "", nil, l.tags[:0]
	for len(*todo) > 0 && !b.forms.Full() {
		s := (*todo)[0]
		*todo = (*todo)[1:]
		if s.First < s.Last {
			b.begin(t, l, d, s)
			return 1
		}
	}
	return 0
}
