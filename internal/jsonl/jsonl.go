// Package jsonl reads JSON Lines from a source that is not trusted: a line that
// is no JSON, or longer than allowed, is reported by its number and the rest
// is read.
package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// DefaultMaxLine is the longest line in bytes that is read when a caller sets
// no other limit. It holds a capture of 32 MiB in JSON's escapes.
const DefaultMaxLine = 80 << 20

// LineError says what is wrong with one line. Lines count from 1.
type LineError struct {
	Line int
	Err  error
}

// Error names the line.
func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap gives the error itself.
func (e *LineError) Unwrap() error { return e.Err }

// ErrTooLong is the error of a line over the limit.
var ErrTooLong = errors.New("line too long")

// Record is one decoded line.
type Record[T any] struct {
	Line  int
	Value T
}

// Read yields the lines of r decoded into T, each with its number. An error of
// type *LineError concerns that line only and reading goes on; any other error
// is the reader's own and the last thing yielded. Empty lines are passed over.
// maxLine is in bytes; 0 means DefaultMaxLine.
func Read[T any](r io.Reader, maxLine int) iter.Seq2[Record[T], error] {
	if maxLine <= 0 {
		maxLine = DefaultMaxLine
	}
	return func(yield func(Record[T], error) bool) {
		br := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, err := readLine(br, maxLine)
			if errors.Is(err, ErrTooLong) {
				if !yield(Record[T]{Line: n}, &LineError{n, fmt.Errorf("%w: over %d bytes", ErrTooLong, maxLine)}) {
					return
				}
				continue
			}
			if err != nil && err != io.EOF {
				yield(Record[T]{Line: n}, fmt.Errorf("read line %d: %w", n, err))
				return
			}
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			if line = bytes.TrimSpace(line); len(line) > 0 {
				rec := Record[T]{Line: n}
				var bad error
				if e := json.Unmarshal(line, &rec.Value); e != nil {
					bad = &LineError{n, fmt.Errorf("no valid JSON object: %w", e)}
				}
				if !yield(rec, bad) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// readLine reads up to and including the next line break. A line over max bytes
// is read to its end, so that the next call starts at a line, and is not kept.
func readLine(br *bufio.Reader, max int) ([]byte, error) {
	var line []byte
	tooLong := false
	for {
		part, err := br.ReadSlice('\n')
		if len(line)+len(part) > max {
			tooLong, line = true, nil
		} else if !tooLong {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if tooLong && (err == nil || err == io.EOF) {
			// At the end of the input the next call finds io.EOF again.
			return nil, ErrTooLong
		}
		return line, err
	}
}
