package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"hearsay/internal/export"
)

// terminal is what standard output can show: a terminal's width, and colour
// unless NO_COLOR is set (https://no-color.org). COLUMNS overrides the width.
func (e *env) terminal() export.Terminal {
	t := export.Terminal{Width: 100}
	if fd, ok := descriptor(e.out); ok && term.IsTerminal(fd) {
		if w, _, err := term.GetSize(fd); err == nil && w > 0 {
			t.Width = w
		}
		t.Colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && w > 0 {
		t.Width = w
	}
	return t
}

// descriptor is the file descriptor behind a writer, if there is one.
func descriptor(w io.Writer) (int, bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, false
	}
	return int(f.Fd()), true
}
