package extract

import (
	"bytes"
	"fmt"
	"sort"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

// source is a capture's text as UTF-8, with the way back to the raw bytes.
type source struct {
	raw  []byte
	text []byte // raw itself when the capture is UTF-8
	name string // canonical name of the encoding
	enc  encoding.Encoding
	base int // bytes of raw before text[0] when the capture is UTF-8: a byte order mark
	// marks pairs offsets of text with offsets of raw, in rising order, at least
	// every markEvery bytes of text. It is nil when the capture is UTF-8.
	marks []mark
}

type mark struct{ text, raw int }

// markEvery is the distance of marks: an offset between two of them is found by
// decoding the stretch again, so a page costs a few kilobytes of marks and not
// several times its own size.
const markEvery = 256

// decode finds the encoding of content as the WHATWG rules do (byte order mark,
// declaration outside, declaration in the first 1024 bytes) and turns it into
// UTF-8. Where the rules fall back to windows-1252 or where a page wrongly says
// that it is UTF-8, the bytes decide. Bytes that are no character stay in text
// when the capture is UTF-8: writers of text put U+FFFD in their place.
func decode(content []byte, declared string, isHTML bool) (*source, error) {
	s := &source{raw: content}
	media := "text/plain"
	if isHTML {
		media = "text/html"
	}
	if declared != "" {
		media += "; charset=" + declared
	}
	head := content
	if len(head) > 1024 {
		head = head[:1024]
	}
	enc, name, certain := charset.DetermineEncoding(head, media)
	if name == "utf-8" && hasBOM(content, "\xEF\xBB\xBF") {
		s.base = 3
	}
	switch {
	case !certain && name == "windows-1252" && mostlyUTF8(content):
		name = "utf-8"
	case name == "utf-8" && s.base == 0 && !mostlyUTF8(content):
		name, enc = "windows-1252", mustEncoding("windows-1252")
	}
	s.name, s.enc = name, enc
	if name == "utf-8" {
		s.text = content[s.base:]
		return s, nil
	}
	if err := s.transcode(); err != nil {
		return nil, fmt.Errorf("decode %d bytes as %s: %w", len(content), name, err)
	}
	return s, nil
}

func hasBOM(b []byte, bom string) bool { return bytes.HasPrefix(b, []byte(bom)) }

func mustEncoding(name string) encoding.Encoding {
	enc, err := htmlindex.Get(name)
	if err != nil {
		panic("extract: encoding " + name + " is missing from golang.org/x/text")
	}
	return enc
}

// mostlyUTF8 reports whether b reads as UTF-8 but for a few broken bytes, as a
// page does that was cut in the middle of a character or holds one pasted
// fragment in another encoding.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return bad == 0 || good > 4*bad
}

// transcode fills text and marks, one short stretch of output at a time.
func (s *source) transcode() error {
	dec := s.enc.NewDecoder()
	out := make([]byte, 0, len(s.raw)+len(s.raw)/4)
	var stretch [markEvery]byte
	buf := stretch[:]
	if s.name == "iso-2022-jp" {
		// A stretch of this encoding cannot be decoded again from its middle, as
		// it switches character sets by escape sequences: mark every character.
		buf = buf[:utf8.UTFMax-1]
	}
	for in := 0; in < len(s.raw); {
		s.marks = append(s.marks, mark{len(out), in})
		nDst, nSrc, err := dec.Transform(buf, s.raw[in:], true)
		if nDst == 0 && nSrc == 0 {
			return fmt.Errorf("at byte %d: %w", in, err)
		}
		out = append(out, buf[:nDst]...)
		in += nSrc
		if err != nil && err != transform.ErrShortDst {
			return fmt.Errorf("at byte %d: %w", in, err)
		}
	}
	s.marks = append(s.marks, mark{len(out), len(s.raw)})
	s.text = out
	return nil
}

// toRaw turns an offset of text, at the start of a character, into one of raw.
func (s *source) toRaw(t int) int {
	if s.marks == nil {
		return t + s.base
	}
	i := sort.Search(len(s.marks), func(i int) bool { return s.marks[i].text > t }) - 1
	m := s.marks[max(i, 0)]
	if t <= m.text {
		return m.raw
	}
	var buf [markEvery]byte
	_, n, _ := s.enc.NewDecoder().Transform(buf[:min(t-m.text, markEvery)], s.raw[m.raw:], true)
	return m.raw + n
}

// toText turns an offset of raw into one of text.
func (s *source) toText(r int) int {
	if s.marks == nil {
		return max(r-s.base, 0)
	}
	i := sort.Search(len(s.marks), func(i int) bool { return s.marks[i].raw > r }) - 1
	m := s.marks[max(i, 0)]
	if r <= m.raw {
		return m.text
	}
	var buf [2 * markEvery]byte
	n, _, _ := s.enc.NewDecoder().Transform(buf[:], s.raw[m.raw:r], true)
	return m.text + n
}

// rangeOf is the range of capture bytes of a part of a line.
func (s *source) rangeOf(l line, from, to int) [2]int {
	out := [2]int{-1, -1}
	for _, r := range l.runs {
		if r.te <= from || r.ts >= to {
			continue
		}
		cs, ce := r.cs, r.ce
		if r.te-r.ts == r.ce-r.cs {
			cs, ce = r.cs+max(0, from-r.ts), r.ce-max(0, r.te-to)
		}
		if out[0] < 0 {
			out[0] = s.toRaw(cs)
		}
		out[1] = s.toRaw(ce)
	}
	if out[0] < 0 {
		return [2]int{}
	}
	return out
}
