package reuse

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"hash/crc32"
	"slices"

	"hearsay/internal/news"
)

// comparison is the number of the rules by which two documents are compared:
// whoever changes what compare gives for the same two documents raises it, and
// what is kept by another number is compared again.
const comparison = 2

// known is what earlier comparisons of documents gave. What aligning two
// documents gives follows from these two alone, so it stays true whatever else
// comes and goes. Which pairs are aligned, what is standing text and what is a
// paraphrase depends on all documents, and is found anew each time.
type known struct {
	keys  []key             // by document
	same  []int32           // by document: the first one with its key
	first map[key]int32     // and by key
	rows  []row             // by document
	with  [][]place         // by later document: the earlier ones that it was compared with, in their order
	noted map[[2]int32]bool // pairs that are to be kept, where a text is here twice

	sharing  int // pairs known to share text
	compared int // pairs of documents that had to be aligned
}

// key stands for all that comparing reads of a document.
type key [12]byte

// row is what is kept for one document: its comparisons with some of the others.
type row struct {
	kept  []byte // from the first comparison on
	fresh []byte // comparisons to add to it
}

// place is where a comparison with an earlier document stands in a row.
type place struct {
	earlier int32
	row, at int32
}

// ownIsFirst is the bit of a comparison's first number that says that the row's
// document is the earlier of the two; its number of passages stands above it.
const (
	ownIsFirst = 1
	flagBits   = 1
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func newKnown(docs []Doc, texts func(i int) (*prepared, error), opt Options, kept [][]byte) (*known, error) {
	k := &known{
		keys: make([]key, len(docs)), same: make([]int32, len(docs)), first: make(map[key]int32, len(docs)),
		rows: make([]row, len(docs)), with: make([][]place, len(docs)), noted: make(map[[2]int32]bool),
	}
	var buf []byte
	for i := range docs {
		p, err := texts(i)
		if err != nil {
			return nil, err
		}
		buf = binary.AppendUvarint(binary.AppendUvarint(buf[:0], comparison), uint64(opt.MinWords))
		buf = p.appendTo(buf, docs[i].Text)
		sum := sha256.Sum256(buf)
		k.keys[i] = key(sum[:len(key{})])
		if _, ok := k.first[k.keys[i]]; !ok {
			k.first[k.keys[i]] = int32(i)
		}
		k.same[i] = k.first[k.keys[i]]
	}
	for i := range docs {
		if i < len(kept) {
			k.read(i, docs, kept[i])
		}
	}
	for _, l := range k.with {
		slices.SortFunc(l, func(p, q place) int { return cmp.Compare(p.earlier, q.earlier) })
	}
	return k, nil
}

// appendTo appends all that comparing reads of a document. What the word lists
// say of it is in there, so that what was kept under other lists has another key.
func (p *prepared) appendTo(b []byte, text string) []byte {
	b = binary.AppendUvarint(b, uint64(len(text)))
	b = append(b, text...)
	for i := range p.words {
		w := &p.words[i]
		b = binary.LittleEndian.AppendUint64(b, w.Form)
		flags := uint64(w.Flags) << 1
		if p.quote[i] {
			flags |= 1
		}
		b = binary.AppendUvarint(b, flags)
		b = binary.AppendUvarint(b, uint64(w.Start))
		b = binary.AppendUvarint(b, uint64(w.End))
	}
	for _, s := range p.sents {
		for _, n := range [...]int{s.Start, s.End, s.first, s.last} {
			b = binary.AppendUvarint(b, uint64(n))
		}
	}
	return b
}

// A row is kept as a checksum of the rest, the document's key, and comparisons
// one after another: the other's key, the number of passages with flags, and the
// passages.
const rowHead = 4 + len(key{})

// read takes up what was kept for document i. Of a row that is damaged, or that
// of another document, nothing is taken.
func (k *known) read(i int, docs []Doc, b []byte) {
	if len(b) < rowHead || crc32.Checksum(b[4:], castagnoli) != binary.LittleEndian.Uint32(b) || key(b[4:rowHead]) != k.keys[i] {
		return
	}
	type entry struct{ earlier, later, at int32 }
	var entries []entry
	sharing := 0
	sound := eachComparison(b[rowHead:], func(other key, at, _ int, n uint64, ps *reader) {
		o, here := k.first[other]
		if !here {
			ps.skip(n)
			return
		}
		e := entry{o, k.same[i], int32(at)}
		if n&ownIsFirst != 0 {
			e.earlier, e.later = e.later, e.earlier
		}
		entries = append(entries, e)
		if n>>flagBits > 0 {
			sharing++
		}
		for range n >> flagBits {
			p := ps.passage()
			if !p.A.In(len(docs[e.earlier].Text)) || !p.B.In(len(docs[e.later].Text)) {
				ps.damaged = true
			}
			if ps.damaged {
				return
			}
		}
	})
	if !sound {
		return
	}
	k.rows[i].kept = b[rowHead:]
	k.sharing += sharing
	for _, e := range entries {
		k.with[e.later] = append(k.with[e.later], place{e.earlier, int32(i), e.at})
	}
}

// eachComparison calls do with the comparisons of a row: the other document's
// key, where the number of passages begins, where the comparison does, that
// number with its flags, and what the passages are to be read from. It is false
// when the row is damaged.
func eachComparison(row []byte, do func(other key, at, start int, n uint64, ps *reader)) bool {
	r := reader{b: row}
	for !r.damaged && r.at < len(r.b) {
		start := r.at
		other := r.key()
		at := r.at
		n := r.number()
		if r.damaged {
			break
		}
		do(other, at, start, n, &r)
	}
	return !r.damaged
}

// look appends the passages that documents o and n were found to share; ok is
// false when nothing is known of the two.
func (k *known) look(o, n int, dst []Passage) (_ []Passage, ok bool) {
	l := k.with[k.same[n]]
	i, ok := slices.BinarySearchFunc(l, k.same[o], func(p place, o int32) int { return cmp.Compare(p.earlier, o) })
	if !ok {
		return dst, false
	}
	r := reader{b: k.rows[l[i].row].kept, at: int(l[i].at)}
	for range r.number() >> flagBits {
		dst = append(dst, r.passage())
	}
	return dst, true
}

// note keeps what comparing o and n gave: with the one of which nothing is kept
// yet, so that in a story that gains an article one row is written.
func (k *known) note(o, n int, found []Passage) {
	k.compared++
	if len(k.first) < len(k.keys) { // a text is here twice
		pair := [2]int32{k.same[o], k.same[n]}
		if k.noted[pair] {
			return
		}
		k.noted[pair] = true
	}
	own, other, flags := n, o, uint64(0)
	if k.rows[n].kept != nil && k.rows[o].kept == nil {
		own, other, flags = o, n, ownIsFirst
	}
	b := append(k.rows[own].fresh, k.keys[other][:]...)
	b = binary.AppendUvarint(b, uint64(len(found))<<flagBits|flags)
	for i := range found {
		p := &found[i]
		b = append(b, byte(slices.Index(kinds, p.Kind)))
		for _, v := range [...]int{p.A.Start, p.A.Len(), p.B.Start, p.B.Len(), p.Words, p.prose, p.spans} {
			b = binary.AppendUvarint(b, uint64(v))
		}
	}
	k.rows[own].fresh = b
}

// kinds are the kinds of passage that comparing gives, by their numbers in a row.
var kinds = []news.PassageKind{news.Verbatim, news.NearVerbatim, news.Partial, news.Quotation, news.Paraphrase}

// numbers is how many numbers stand for a passage beside its kind.
const numbers = 7

// toKeep gives the rows that have changed, by document. Comparisons with
// documents that are not here any more go from them.
func (k *known) toKeep() [][]byte {
	out := make([][]byte, len(k.rows))
	for i := range k.rows {
		r := &k.rows[i]
		if r.fresh == nil {
			continue
		}
		b := append(make([]byte, 4, rowHead+len(r.kept)+len(r.fresh)), k.keys[i][:]...)
		eachComparison(r.kept, func(other key, _, start int, n uint64, ps *reader) {
			ps.skip(n)
			if _, here := k.first[other]; here {
				b = append(b, r.kept[start:ps.at]...)
			}
		})
		b = append(b, r.fresh...)
		binary.LittleEndian.PutUint32(b, crc32.Checksum(b[4:], castagnoli))
		out[i] = b
	}
	return out
}

// reader reads the numbers of a row.
type reader struct {
	b       []byte
	at      int
	damaged bool
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.b[r.at:])
	if size <= 0 {
		r.damaged, r.at = true, len(r.b)
		return 0
	}
	r.at += size
	return n
}

func (r *reader) key() (k key) {
	if copy(k[:], r.b[r.at:]) < len(k) {
		r.damaged, r.at = true, len(r.b)
		return k
	}
	r.at += len(k)
	return k
}

func (r *reader) passage() (p Passage) {
	kind := int(r.number())
	start, n := int(r.number()), int(r.number())
	p.A = news.Span{Start: start, End: start + n}
	start, n = int(r.number()), int(r.number())
	p.B = news.Span{Start: start, End: start + n}
	p.Words, p.prose, p.spans = int(r.number()), int(r.number()), int(r.number())
	if kind >= len(kinds) || p.spans == 0 {
		r.damaged = true
		return p
	}
	p.Kind, p.Similarity = kinds[kind], dice(p.Words, p.spans)
	if p.Kind == news.Paraphrase {
		p.Why = looselyMatched
	}
	return p
}

// skip passes over the passages of a comparison.
func (r *reader) skip(n uint64) {
	for range n >> flagBits {
		for range numbers + 1 {
			r.number()
		}
		if r.damaged {
			return
		}
	}
}
