package names

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// word is what the features look at in one token.
type word struct {
	form, lower, shape uint64
	pre, suf           [3]uint64 // of 2, 3 and 4 letters of the small form
	pos                nlp.UPOS
	cased              uint8 // how the word is mostly written elsewhere, see caseOf
	upper              bool  // begins with a capital letter
	caps               bool  // all in capitals
	digit              bool
	lists
	run   *run
	known *known // what is remembered of the form; nil in training
}

// run is a stretch of words with capitals: the likeliest extent of a name.
type run struct {
	first, last    int
	before, after  uint64 // the small forms on both sides
	head, lead     uint64 // the last and the first word's small form
	headIn, leadIn mask
	beforeIn       mask
	afterIn        mask
}

const border = 1 // the value of what lies beyond the ends of a sentence

const maxForm = 64 // bytes of a form that count

func (w *word) set(form string) {
	if len(form) > maxForm {
		form = form[:maxForm]
	}
	var buf [2 * maxForm]byte
	var starts [maxForm + 1]int
	low, n := buf[:0], 0
	upper, letters := 0, 0
	var shape, lastKind uint64
	w.upper, w.digit = false, false
	for i, r := range form {
		starts[n] = len(low)
		n++
		kind := uint64(6)
		switch {
		case unicode.IsUpper(r):
			upper++
			letters++
			kind = 1
			w.upper = w.upper || i == 0
		case unicode.IsLetter(r):
			letters++
			kind = 2
		case unicode.IsDigit(r):
			kind = 3
			w.digit = true
			low = append(low, '0')
		case r == '.':
			kind = 4
		case r == '\'' || r == '’':
			r, kind = '\'', 5
		case r == '-':
			kind = 7
		}
		if kind != 3 {
			low = utf8.AppendRune(low, unicode.ToLower(r))
		}
		if kind != lastKind || n <= 2 {
			shape = shape*11 + kind
		}
		lastKind = kind
	}
	starts[n] = len(low)
	w.form, w.lower, w.shape = linear.Hash(form), linear.HashBytes(low), shape
	w.caps = letters > 1 && upper == letters
	for k := range w.pre {
		m := min(n, k+2)
		w.pre[k] = linear.HashBytes(low[:starts[m]])
		w.suf[k] = linear.HashBytes(low[starts[n-m]:])
	}
}

// fill makes the words of one sentence.
func (b *buffer) fill(m *Recogniser, d *nlp.Doc, s nlp.Sentence) {
	n := s.Last - s.First
	if cap(b.words) < n {
		b.words = make([]word, n, 2*n)
		b.runs = make([]run, 0, 2*n)
	}
	b.words, b.pieces = b.words[:n], b.pieces[:0]
	b.forms.Trim()
	b.meet(m, d, s)
	for i, k := range b.met {
		w := &b.words[i]
		*w = k.word
		w.pos, w.known = d.Tokens[s.First+i].UPOS, k
		for _, p := range k.pieces {
			p.token = int32(i)
			b.pieces = append(b.pieces, p)
		}
	}
	b.lists = m.gazetteer.match(b.pieces, n, b.lists)
	for i := range b.words {
		b.words[i].lists = b.lists[i]
	}
	b.loud = isLoud(b.words)
	b.findRuns()
}

// isLoud reports whether most words of two letters or more are in capitals.
func isLoud(ws []word) bool {
	caps, all := 0, 0
	for i := range ws {
		if ws[i].caps {
			caps++
			all++
		} else if ws[i].pos != nlp.PUNCT && !ws[i].digit {
			all++
		}
	}
	return caps >= 3 && 3*caps > 2*all
}

func (b *buffer) findRuns() {
	b.runs = b.runs[:0]
	for i := 0; i < len(b.words); {
		if !b.words[i].upper {
			i++
			continue
		}
		j := i + 1
		for j < len(b.words) && (b.words[j].upper || b.words[j].digit && b.words[j].shape == 3) {
			j++
		}
		r := run{first: i, last: j, before: border, after: border,
			lead: b.words[i].lower, leadIn: b.words[i].any(), head: b.words[j-1].lower, headIn: b.words[j-1].any()}
		if i > 0 {
			r.before, r.beforeIn = b.words[i-1].lower, b.words[i-1].any()
		}
		if j < len(b.words) {
			r.after, r.afterIn = b.words[j].lower, b.words[j].any()
		}
		b.runs = append(b.runs, r)
		for k := i; k < j; k++ {
			b.words[k].run = &b.runs[len(b.runs)-1]
		}
		i = j
	}
}

var edge = word{form: border, lower: border, shape: border}

func (b *buffer) at(i int) *word {
	if i < 0 || i >= len(b.words) {
		return &edge
	}
	return &b.words[i]
}

// The templates of features. Their numbers are part of the model's format.
const (
	fBias = iota + 1
	fForm
	fLower
	fShape
	fShapeFirst
	fPre
	_
	_
	fSuf
	_
	_
	fPos
	fPos3
	fPrev
	fNext
	fPrev2
	fNext2
	fPrevSelf
	fSelfNext
	fAround
	fShapes
	fShapePrev
	fShapeNext
	fPrevShape
	fNextShape
	fPosPrev
	fPosNext
	fCase
	fCasePrev
	fCaseNext
	fList
	fListShape
	fListPrev
	fListNext
	fListPrev2
	fListSet
	fListLoose
	fRunBefore
	fRunAfter
	fRunHead
	fRunLead
	fRunHeadIn
	fRunLeadIn
	fRunBeforeIn
	fRunAfterIn
	fRunLen
	fRunAround
	fLoud
	fTransition
)

// features appends all features of word i. Training uses it.
func (b *buffer) features(fs []uint64, i int) []uint64 {
	fs = ownFeatures(fs, b.at(i))
	for k := range numDistances {
		fs = append(fs, neighbourFeature(k, b.at(i+offsets[k])))
	}
	return b.jointFeatures(fs, i)
}

// numOwn is how many features a word's form has by itself.
const numOwn = 10

// ownFeatures appends the features of a word's form by itself.
func ownFeatures(fs []uint64, w *word) []uint64 {
	return append(fs,
		linear.Feature1(fBias, 0),
		linear.Feature1(fForm, w.form),
		linear.Feature1(fLower, w.lower),
		linear.Feature1(fShape, w.shape),
		linear.Feature1(fPre, w.pre[0]), linear.Feature1(fPre+1, w.pre[1]), linear.Feature1(fPre+2, w.pre[2]),
		linear.Feature1(fSuf, w.suf[0]), linear.Feature1(fSuf+1, w.suf[1]), linear.Feature1(fSuf+2, w.suf[2]))
}

// The distances at which a word's form has a feature of its own, and where the
// word stands.
const numDistances = 4

var offsets = [numDistances]int{-2, -1, 1, 2}

func neighbourFeature(distance int, w *word) uint64 {
	return linear.Feature1([numDistances]int{fPrev2, fPrev, fNext, fNext2}[distance], w.lower)
}

// jointFeatures appends the other features of word i.
func (b *buffer) jointFeatures(fs []uint64, i int) []uint64 {
	w, p1, n1 := b.at(i), b.at(i-1), b.at(i+1)
	place := uint64(0)
	if i == 0 {
		place = 1
	}
	if b.loud {
		place |= 2
	}
	fs = append(fs,
		linear.Feature2(fShapeFirst, w.shape, place),
		linear.Feature1(fPos, uint64(w.pos)),
		linear.Feature3(fPos3, uint64(p1.pos), uint64(w.pos), uint64(n1.pos)),
		linear.Feature2(fPrevSelf, p1.lower, w.lower), linear.Feature2(fSelfNext, w.lower, n1.lower),
		linear.Feature3(fShapes, p1.shape, w.shape, n1.shape),
		linear.Feature2(fShapePrev, p1.shape, w.shape), linear.Feature2(fShapeNext, w.shape, n1.shape),
		linear.Feature2(fPrevShape, p1.lower, w.shape), linear.Feature2(fNextShape, n1.lower, w.shape),
		linear.Feature2(fPosPrev, uint64(p1.pos), uint64(w.pos)), linear.Feature2(fPosNext, uint64(w.pos), uint64(n1.pos)),
		linear.Feature3(fCase, uint64(w.cased), w.shape, place),
		linear.Feature3(fCasePrev, uint64(p1.cased), p1.shape, w.shape),
		linear.Feature3(fCaseNext, uint64(n1.cased), n1.shape, w.shape),
		linear.Feature2(fListSet, uint64(w.any()), w.shape),
	)
	fs = appendLists(fs, fList, &w.lists, 0)
	fs = appendLists(fs, fListShape, &w.lists, w.shape<<2|place)
	fs = appendLists(fs, fListPrev, &p1.lists, 0)
	fs = appendLists(fs, fListNext, &n1.lists, 0)
	for m := w.loose; m != 0; m &= m - 1 {
		fs = append(fs, linear.Feature2(fListLoose, uint64(m&-m), w.shape))
	}
	if b.loud {
		fs = append(fs, linear.Feature2(fLoud, uint64(w.pos), uint64(w.cased)))
	}
	if r := w.run; r != nil {
		at := uint64(0) // where in the run: the features of a run mean different things to its words
		if i == r.first {
			at |= 1
		}
		if i == r.last-1 {
			at |= 2
		}
		fs = append(fs,
			linear.Feature2(fRunBefore, r.before, at), linear.Feature2(fRunAfter, r.after, at),
			linear.Feature2(fRunHead, r.head, at), linear.Feature2(fRunLead, r.lead, at),
			linear.Feature2(fRunHeadIn, uint64(r.headIn), at), linear.Feature2(fRunLeadIn, uint64(r.leadIn), at),
			linear.Feature2(fRunBeforeIn, uint64(r.beforeIn), at), linear.Feature2(fRunAfterIn, uint64(r.afterIn), at),
			linear.Feature3(fRunLen, uint64(min(6, r.last-r.first)), at, uint64(w.cased)),
			linear.Feature3(fRunAround, r.before, r.after, at))
	}
	return fs
}

// appendLists appends a feature for each list and place in it.
func appendLists(fs []uint64, t int, l *lists, with uint64) []uint64 {
	for k, m := range [...]mask{l.begin, l.inside, l.end, l.only} {
		for ; m != 0; m &= m - 1 {
			fs = append(fs, linear.Feature3(t, uint64(m&-m), uint64(k), with))
		}
	}
	return fs
}
