// Package conllu reads annotated sentences: treebanks in CoNLL-U, the format of
// Universal Dependencies (universaldependencies.org/format.html), and names in
// the column formats that share its sentence breaks (IOB2, CoNLL-2003).
//
// Every word gets its byte offsets in the text of its sentence, so that a model
// trained on words can be measured on raw text. Reading is bounded: a line
// longer than [MaxLine] or a sentence longer than [MaxWords] is an error, which
// names the line.
package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	// MaxLine is the length of the longest line read, in bytes. Documents carry
	// whole summaries in their comments, so it is generous.
	MaxLine = 1 << 20
	// MaxWords is the number of words of the longest sentence read.
	MaxWords = 100_000
)

// Word is one syntactic word: one numbered line of a sentence. A field that
// the file leaves open ("_") is the empty string.
type Word struct {
	Form, Lemma string
	UPOS, XPOS  string
	Feats       string
	// Head is the index of the head in Sentence.Words, -1 for a root and for a
	// word whose head is not given.
	Head   int
	DepRel string
	Misc   string
	// Start and End are byte offsets into Sentence.Text. The words of a
	// multiword token that do not spell it ("au" = "à" + "le") all have its
	// whole range.
	Start, End int
}

// Multiword is a token of the text that holds several words ("don't").
type Multiword struct {
	Form        string
	First, Last int // words [First, Last) of Sentence.Words
	Start, End  int // bytes of Sentence.Text
}

// Sentence is one sentence with its comments.
type Sentence struct {
	// Doc is the id of the document that the sentence lies in, "" when the file
	// does not say.
	Doc string
	// ID is the sentence's sent_id.
	ID string
	// NewDoc and NewPar report that the sentence opens a document or a
	// paragraph.
	NewDoc, NewPar bool
	// Text is the sentence as it was written; when the file does not give it, or
	// gives one that the words do not spell, it is put together from the words.
	Text       string
	Words      []Word
	Multiwords []Multiword
	Line       int // line of the file that the sentence begins on, from 1
}

// Reader reads the sentences of a CoNLL-U file one after another.
type Reader struct {
	lines lineReader
	doc   string
}

// NewReader is a Reader of r.
func NewReader(r io.Reader) *Reader { return &Reader{lines: newLineReader(r)} }

// Read is the next sentence, io.EOF after the last one. Any other error names
// the line; the reader cannot go on after it.
func (r *Reader) Read() (*Sentence, error) {
	s := &Sentence{}
	var b builder
	text, seen := "", false
	for {
		line, err := r.lines.next()
		if err == io.EOF {
			if !seen || len(s.Words) == 0 {
				return nil, io.EOF
			}
			break
		}
		if err != nil {
			return nil, err
		}
		if line == "" {
			if len(s.Words) == 0 {
				// A break without words before it: comments of nothing.
				continue
			}
			break
		}
		if !seen {
			seen, s.Line = true, r.lines.number
		}
		if line[0] == '#' && len(s.Words) == 0 {
			r.comment(s, line, &text)
			continue
		}
		if err := b.add(s, line); err != nil {
			return nil, fmt.Errorf("read CoNLL-U: line %d: %w", r.lines.number, err)
		}
	}
	s.Doc = r.doc
	if err := b.heads(s); err != nil {
		return nil, fmt.Errorf("read CoNLL-U: sentence of line %d: %w", s.Line, err)
	}
	s.align(text, b.glued)
	return s, nil
}

// ReadAll reads all sentences of r.
func ReadAll(r io.Reader) ([]*Sentence, error) {
	var all []*Sentence
	for rd := NewReader(r); ; {
		s, err := rd.Read()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		all = append(all, s)
	}
}

func (r *Reader) comment(s *Sentence, line string, text *string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch key {
	case "text":
		*text = value
	case "sent_id":
		s.ID = value
	case "newdoc", "newdoc id":
		s.NewDoc, s.NewPar, r.doc = true, true, value
	case "newpar", "newpar id":
		s.NewPar = true
	}
}

// builder holds what is known of a sentence while its lines are read.
type builder struct {
	ids   []int  // head ids of the words, 0 for a root, -1 for none
	glued []bool // word i is followed by no space
	// until is the id of the last word of the current multiword token: its words
	// stand together whatever their own lines say.
	until     int
	untilGlue bool
}

func (b *builder) add(s *Sentence, line string) error {
	var f [10]string
	n := 0
	for rest, more := line, true; more; n++ {
		if n == len(f) {
			return errors.New("more than 10 columns: is it CoNLL-U?")
		}
		f[n], rest, more = strings.Cut(rest, "\t")
	}
	if n < len(f) {
		return fmt.Errorf("%d columns, want 10 parted by tabs", n)
	}
	if strings.IndexByte(f[0], '.') >= 0 {
		return nil // an empty node of the enhanced graph is no word
	}
	if f[1] == "" {
		return errors.New("the word's form is empty")
	}
	glued := hasMisc(f[9], "SpaceAfter=No")
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		lo, ok1 := number(first)
		hi, ok2 := number(last)
		if !ok1 || !ok2 || lo != len(s.Words)+1 || lo <= b.until || hi < lo || hi > MaxWords {
			return fmt.Errorf("token range %q does not begin at word %d after the range before", f[0], len(s.Words)+1)
		}
		s.Multiwords = append(s.Multiwords, Multiword{Form: f[1], First: lo - 1, Last: hi})
		b.until, b.untilGlue = hi, glued
		return nil
	}
	id, ok := number(f[0])
	if !ok || id != len(s.Words)+1 {
		return fmt.Errorf("word number %q, want %d", f[0], len(s.Words)+1)
	}
	if id > MaxWords {
		return fmt.Errorf("more than %d words in one sentence", MaxWords)
	}
	switch {
	case id < b.until:
		glued = true
	case id == b.until:
		glued = b.untilGlue
	}
	head := -1
	if f[6] != "_" {
		if head, ok = number(f[6]); !ok {
			return fmt.Errorf("head %q is no number", f[6])
		}
	}
	b.ids = append(b.ids, head)
	b.glued = append(b.glued, glued)
	s.Words = append(s.Words, Word{Form: f[1], Lemma: open(f[2], f[1]), UPOS: open(f[3], ""), XPOS: open(f[4], ""),
		Feats: open(f[5], ""), DepRel: open(f[7], ""), Misc: open(f[9], "")})
	return nil
}

// heads turns the ids of heads into indices.
func (b *builder) heads(s *Sentence) error {
	for i, id := range b.ids {
		if id > len(s.Words) {
			return fmt.Errorf("head %d of word %d: the sentence has %d words", id, i+1, len(s.Words))
		}
		s.Words[i].Head = max(id-1, -1)
	}
	if n := len(s.Multiwords); n > 0 && s.Multiwords[n-1].Last > len(s.Words) {
		return fmt.Errorf("token %q ends after the last word", s.Multiwords[n-1].Form)
	}
	return nil
}

// open is the value of a field that may be left open. A form that is itself an
// underscore has an underscore as its lemma.
func open(v, form string) string {
	if v == "_" && form != "_" {
		return ""
	}
	return v
}

// hasMisc reports whether the MISC column holds the pair.
func hasMisc(misc, pair string) bool {
	for part := range strings.SplitSeq(misc, "|") {
		if part == pair {
			return true
		}
	}
	return false
}

// number reads a small decimal number.
func number(s string) (int, bool) {
	if s == "" || len(s) > 7 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// lineReader reads bounded lines and counts them.
type lineReader struct {
	in     *bufio.Scanner
	number int
}

func newLineReader(r io.Reader) lineReader {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 0, 64<<10), MaxLine)
	return lineReader{in: in}
}

// next is the next line without its end, io.EOF after the last one.
func (l *lineReader) next() (string, error) {
	l.number++
	if l.in.Scan() {
		return strings.TrimRight(l.in.Text(), "\r"), nil
	}
	err := l.in.Err()
	switch {
	case err == nil:
		return "", io.EOF
	case errors.Is(err, bufio.ErrTooLong):
		return "", fmt.Errorf("read columns: line %d: longer than %d bytes: is it a text with one word a line?", l.number, MaxLine)
	}
	return "", fmt.Errorf("read columns: line %d: %w", l.number, err)
}
