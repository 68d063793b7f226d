package sqlite

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"hearsay/internal/news"
)

// passageSize is about how many bytes a passage takes before it is deflated.
const passageSize = 32

// ownReasons begins, after a count of no texts, what holds the passages' reasons
// where they stand. Before, each was a text by number; but hardly one is there for
// two pairs of articles.
const ownReasons = 1

// packPassages packs passages more tightly, and many times faster, than JSON:
// every text once, and each passage as numbers. No list at all gives nil.
func packPassages(ps []news.Passage) ([]byte, error) {
	if ps == nil {
		return nil, nil
	}
	var e passageEncoder
	return pack(e.append(nil, ps))
}

// passageEncoder writes passages as packPassages packs them. It may be used again.
type passageEncoder struct{ body []byte }

// append appends passages.
func (e *passageEncoder) append(dst []byte, ps []news.Passage) []byte {
	var texts []string
	numbers := make(map[string]uint64)
	text := func(s string) uint64 {
		n, ok := numbers[s]
		if !ok {
			n = uint64(len(texts))
			numbers[s] = n
			texts = append(texts, s)
		}
		return n
	}
	// Passages of one pair stand together and have most texts in common.
	var last [5]struct {
		s     string
		n     uint64
		known bool
	}
	reasons := 0
	for i := range ps {
		if i == 0 || ps[i].Why != ps[i-1].Why {
			reasons += len(ps[i].Why) + 1
		}
	}
	body := slices.Grow(e.body[:0], passageSize*len(ps)+reasons)
	put := func(field int, s string) {
		l := &last[field]
		if !l.known || l.s != s {
			l.s, l.n, l.known = s, text(s), true
		}
		body = binary.AppendUvarint(body, l.n)
	}
	for i := range ps {
		p := &ps[i]
		put(0, string(p.A.Article))
		body = binary.AppendUvarint(binary.AppendUvarint(body, uint64(p.A.Start)), uint64(p.A.End))
		put(1, string(p.B.Article))
		body = binary.AppendUvarint(binary.AppendUvarint(body, uint64(p.B.Start)), uint64(p.B.End))
		put(2, string(p.Kind))
		put(3, p.Credit)
		put(4, p.From)
		if i > 0 && p.Why == ps[i-1].Why {
			body = append(body, 0)
		} else {
			body = append(binary.AppendUvarint(body, uint64(len(p.Why))+1), p.Why...)
		}
		body = binary.LittleEndian.AppendUint64(body, math.Float64bits(p.Similarity))
	}
	out := binary.AppendUvarint(append(dst, 0, ownReasons), uint64(len(texts)))
	for _, s := range texts {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	out = binary.AppendUvarint(out, uint64(len(ps)))
	e.body = body
	return append(out, body...)
}

var errPassages = errors.New("damaged passages: add the story's articles again")

// unpackPassages reads what packPassages wrote.
func unpackPassages(packed []byte) ([]news.Passage, error) {
	b, err := unpack(packed)
	if err != nil {
		return nil, err
	}
	damaged := false
	next := func() uint64 {
		n, size := binary.Uvarint(b)
		if size <= 0 {
			damaged = true
			return 0
		}
		b = b[size:]
		return n
	}
	// Nothing takes less than a byte: a count beyond that is damage.
	count := func() int {
		n := next()
		if n > uint64(len(b)) {
			damaged = true
			return 0
		}
		return int(n)
	}
	n, own := count(), false
	if n == 0 && len(b) > 0 {
		switch next() {
		case 0:
			return []news.Passage{}, nil // as an empty list was packed
		case ownReasons:
			n, own = count(), true
		default:
			return nil, errPassages
		}
	}
	texts := make([]string, n)
	for i := range texts {
		n := count()
		texts[i] = string(b[:n])
		b = b[n:]
	}
	text := func() string {
		n := next()
		if n >= uint64(len(texts)) {
			damaged = true
			return ""
		}
		return texts[n]
	}
	last := ""
	why := func() string {
		if !own {
			return text()
		}
		if n := next(); n > uint64(len(b))+1 {
			damaged = true
		} else if n > 0 {
			last = string(b[:n-1])
			b = b[n-1:]
		}
		return last
	}
	ref := func() news.Ref {
		return news.Ref{Article: news.ArticleID(text()), Start: int(next()), End: int(next())}
	}
	ps := make([]news.Passage, 0, count())
	for range cap(ps) {
		p := news.Passage{A: ref(), B: ref(), Kind: news.PassageKind(text()), Credit: text(), From: text(), Why: why()}
		if damaged || len(b) < 8 {
			return nil, errPassages
		}
		p.Similarity = math.Float64frombits(binary.LittleEndian.Uint64(b))
		b = b[8:]
		ps = append(ps, p)
	}
	if damaged {
		return nil, errPassages
	}
	return ps, nil
}
