package news

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// Span is a half-open range of byte offsets into the text of an article. As
// JSON it is the pair [start, end].
type Span struct {
	Start, End int
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Has reports whether the byte offset off lies inside s.
func (s Span) Has(off int) bool { return s.Start <= off && off < s.End }

// Of is the part of text that the span names. It panics when the span does not
// lie inside text, as slicing does: use In first for spans from outside.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// In reports whether the span is well formed and lies inside a text of n bytes.
func (s Span) In(n int) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= n }

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 24), '[')
	b = append(strconv.AppendInt(b, int64(s.Start), 10), ',')
	return append(strconv.AppendInt(b, int64(s.End), 10), ']'), nil
}

// UnmarshalJSON reads [start, end]; further elements are ignored.
func (s *Span) UnmarshalJSON(b []byte) error {
	if got, ok := plainSpan(b); ok {
		*s = got
		return nil
	}
	var pair []int
	if err := json.Unmarshal(b, &pair); err != nil {
		return fmt.Errorf("read span %s: want [start, end]: %w", b, err)
	}
	if len(pair) < 2 {
		return fmt.Errorf("read span %s: want [start, end]", b)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}

// plainSpan reads a span in the form in which one is written. An article has
// thousands of them.
func plainSpan(b []byte) (Span, bool) {
	n := len(b)
	comma := bytes.IndexByte(b, ',')
	if n < 5 || b[0] != '[' || b[n-1] != ']' || comma < 0 {
		return Span{}, false
	}
	start, ok1 := digits(b[1:comma])
	end, ok2 := digits(b[comma+1 : n-1])
	return Span{start, end}, ok1 && ok2
}

// digits reads a number of up to nine digits, as JSON has it.
func digits(b []byte) (n int, ok bool) {
	if len(b) == 0 || len(b) > 9 || b[0] == '0' && len(b) > 1 {
		return 0, false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// Ref is a span of a named article: a piece of evidence.
type Ref struct {
	Article ArticleID `json:"article"`
	Start   int       `json:"start"`
	End     int       `json:"end"`
}

// Span is the range of the reference without its article.
func (r Ref) Span() Span { return Span{r.Start, r.End} }
