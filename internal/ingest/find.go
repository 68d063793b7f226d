package ingest

import (
	"context"
	"errors"
	"fmt"
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
