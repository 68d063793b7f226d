package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// env is what a command may touch of the world outside.
type env struct {
	ctx context.Context
	in  io.Reader
	out io.Writer // results
	err io.Writer // diagnostics and progress

	failed bool // some input could not be read
}

// now is the time as the store keeps it.
func (e *env) now() string { return time.Now().UTC().Format(time.RFC3339) }

// errUsage marks an error as a wrong command line that only the command itself
// could see.
var errUsage = errors.New("wrong usage")

// problem names an input that could not be read, and why. The rest goes on.
func (e *env) problem(err error) {
	e.failed = true
	fmt.Fprintln(e.err, "hearsay:", err)
}

// note tells the user something that changes no exit status.
func (e *env) note(format string, args ...any) {
	fmt.Fprintf(e.err, "hearsay: "+format+"\n", args...)
}

// status is the exit status after a command that returned err.
func (e *env) status(err error) int {
	switch {
	case errors.Is(err, errUsage):
		fmt.Fprintln(e.err, "hearsay:", err)
		return exitUsage
	case errors.Is(err, context.Canceled):
		e.note("interrupted")
		return exitSome
	case err != nil:
		e.problem(err)
	}
	if e.failed {
		return exitSome
	}
	return exitOK
}

// lines is an encoder of JSON Lines on standard output.
func (e *env) lines() *json.Encoder {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	return enc
}
