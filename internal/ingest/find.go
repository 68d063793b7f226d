package ingest

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"hearsay/internal/news"
)

// Split parts the name of a capture into the file that holds it and its place
// inside, "" for a file that is the capture itself. It asks the disk which part
// of the name is a file, as a file's own name may have a "#".
func Split(name string) (file, member string) {
	for i := range len(name) {
		if name[i] == '#' && isFile(name[:i]) {
			return name[:i], name[i+1:]
		}
	}
	return name, ""
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// Find reads one capture again by its name, with nothing else of the file that
// holds it but what lies on the way. In a web archive it goes to the record at
// once.
func Find(ctx context.Context, name string, opt Options) (*news.Capture, error) {
	file, _ := Split(name)
	if !isFile(file) {
		return nil, &InputError{name, errors.New("no such file")}
	}
	var found *news.Capture
	var reason error
	r := &reader{ctx: ctx, opt: opt, only: name, yield: func(c *news.Capture, err error) bool {
		found, reason = c, err
		return false
	}}
	r.input(file)
	switch {
	case reason != nil:
		return nil, reason
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case found == nil:
		return nil, &InputError{name, fmt.Errorf("nothing of that name in %s", file)}
	}
	return found, nil
}

// Members yields what a capture from elsewhere (fetched from the web) holds when
// it is no page but a feed, a list of addresses, an archive or a message; a page
// is yielded itself. The names of members begin with the capture's.
func Members(ctx context.Context, c *news.Capture, opt Options) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		r := &reader{ctx: ctx, opt: opt, yield: yield}
		s := source{capture: c, in: bufio.NewReaderSize(bytes.NewReader(c.Content), sniffed), at: io.NewSectionReader(bytes.NewReader(c.Content), 0, int64(len(c.Content)))}
		if read, _ := s.format(); read == nil {
			yield(c, nil)
			return
		}
		r.open(s)
	}
}
