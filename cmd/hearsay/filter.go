package main

import (
	"errors"
	"fmt"
	"iter"

	"hearsay/internal/jsonl"
)

// filterLine is a line of a filter's input.
type filterLine[T any] struct {
	line  int
	value T
}

// filterLines yields the lines of standard input that check takes; the others
// are named on standard error by number and reason. check gives a line's id,
// which must stand in no line before it.
func filterLines[T any](e *env, check func(T) (id string, err error)) iter.Seq[filterLine[T]] {
	return func(yield func(filterLine[T]) bool) {
		seen := make(map[string]int)
		for rec, err := range jsonl.Read[T](e.in, 0) {
			if err == nil {
				err = newID(rec, check, seen)
			}
			if err != nil {
				e.problem(err)
				continue
			}
			if !yield(filterLine[T]{rec.Line, rec.Value}) {
				return
			}
		}
	}
}

func newID[T any](rec jsonl.Record[T], check func(T) (string, error), seen map[string]int) error {
	id, err := check(rec.Value)
	switch {
	case err != nil:
		return lineError(rec.Line, err)
	case id == "":
		return lineError(rec.Line, errors.New(`no "id"`))
	case seen[id] > 0:
		return lineError(rec.Line, fmt.Errorf("the id %q stands in line %d already", id, seen[id]))
	}
	seen[id] = rec.Line
	return nil
}

func lineError(line int, err error) error { return &jsonl.LineError{Line: line, Err: err} }
