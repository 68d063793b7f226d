// Package ingest turns what a user points at (files, folders, patterns,
// standard input) into captures. It reads bytes and names them; what the bytes
// mean is the business of extraction.
//
// A file may be a capture itself or hold several: a web archive, a feed, a
// message, a zip. What it is follows from its first bytes (see format.go). The
// capture is what the wrapping holds, unwrapped: the body that a browser would
// show, the part of a message, the text of a feed's item. Its name is the file's
// and, after a "#", its place inside: Find reads it again from there.
//
// Nothing stops at a bad input: whatever cannot be read is reported as an
// *InputError with its reason and the rest goes on. Reading is bounded: one
// capture at a time is in memory, none larger than Options.MaxBytes; wrappings
// are bounded in depth, in number of members and in how much they unpack to.
package ingest

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"hearsay/internal/news"
)

// Stdin is the input that stands for standard input.
const Stdin = "-"

// DefaultMaxBytes is the size of the largest capture that is read when Options
// sets no other: 32 MiB, ten times the largest news pages in the wild.
const DefaultMaxBytes = 32 << 20

// maxHashed is the size up to which a file that is too large to read is still
// hashed, so that it is listed as a capture with an identity.
const maxHashed = 1 << 30

// Options says how inputs are read. The zero value reads files and folders.
type Options struct {
	// MaxBytes is the size of the largest capture; 0 means DefaultMaxBytes.
	MaxBytes int64
	// JSONL says that standard input holds JSON Lines of captures (see Line).
	JSONL bool
	// Stdin is what Stdin ("-") reads; nil means that there is none.
	Stdin io.Reader
	// Progress, when not nil, is told of each file before it is opened, with the
	// number of bytes that it will give (0 when unknown).
	Progress func(name string, bytes int64)
	// Advance, when not nil, is told of bytes as they are read from files.
	Advance func(bytes int64)
	// Link, when not nil, is given the addresses that feeds, OPML lists and
	// sitemaps name without giving the text. When it is nil each is an *InputError
	// that wraps ErrOnlyLink or ErrOnlyLinks.
	Link func(Link)
	// Note, when not nil, is told what was passed over in an archive that is no
	// fault: pages seen before, pictures.
	Note func(name, text string)
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

// InputError says why an input, or a part of one, gave no readable capture.
type InputError struct {
	Name string // as the user gave it, or the path found below a folder
	Err  error  // the reason
}

// Error is "name: reason".
func (e *InputError) Error() string { return e.Name + ": " + e.Err.Error() }

// Unwrap gives the reason.
func (e *InputError) Unwrap() error { return e.Err }

// Read yields the captures of the inputs in the order of the inputs, those of a
// folder by path. With an error of type *InputError the capture is nil, or a
// rejected one that has an identity but no content. Reading ends early only
// when ctx is done or the caller stops.
func Read(ctx context.Context, inputs []string, opt Options) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		r := &reader{ctx: ctx, opt: opt, yield: yield}
		for _, in := range inputs {
			if !r.input(in) {
				return
			}
		}
	}
}

// reader walks the inputs. Its methods return false when the caller has stopped
// or the context is done.
type reader struct {
	ctx   context.Context
	opt   Options
	yield func(*news.Capture, error) bool
	// only, when not "", is the name of the one capture to be read.
	only string
	// measure, when not nil, is told of each file instead of its being read.
	measure func(os.FileInfo)
}

func (r *reader) fail(name string, format string, args ...any) bool {
	if r.only != "" && r.only != name {
		return r.ctx.Err() == nil
	}
	return r.yield(nil, &InputError{name, fmt.Errorf(format, args...)})
}

func (r *reader) input(in string) bool {
	if r.ctx.Err() != nil {
		return false
	}
	if in == Stdin {
		return r.stdin()
	}
	info, err := os.Stat(in)
	if err != nil && strings.ContainsAny(in, "*?[") {
		return r.glob(in)
	}
	switch {
	case err != nil:
		return r.fail(in, "%w", plainPathError(err))
	case info.IsDir():
		return r.folder(in)
	default:
		return r.file(in, info)
	}
}

// glob reads what matches a pattern that the shell has left alone.
func (r *reader) glob(pattern string) bool {
	found, err := filepath.Glob(pattern)
	if err != nil {
		return r.fail(pattern, "bad pattern: %w", err)
	}
	if len(found) == 0 {
		return r.fail(pattern, "no file matches this pattern")
	}
	for _, path := range found {
		if !r.input(path) {
			return false
		}
	}
	return true
}

// file reads one file, which may hold several captures.
func (r *reader) file(path string, info os.FileInfo) bool {
	if r.measure != nil {
		r.measure(info)
		return true
	}
	if r.opt.Progress != nil {
		r.opt.Progress(path, info.Size())
	}
	f, err := os.Open(path)
	if err != nil {
		return r.fail(path, "%w", plainPathError(err))
	}
	defer f.Close()
	in := &counted{f, r.opt.Advance}
	return r.open(source{
		capture: &news.Capture{Name: path},
		label:   strings.ToLower(path),
		in:      bufio.NewReaderSize(in, sniffed),
		at:      io.NewSectionReader(in, 0, info.Size()),
	})
}

func (r *reader) stdin() bool {
	if r.opt.Stdin == nil {
		return r.fail(Stdin, "there is no standard input")
	}
	s := source{capture: &news.Capture{Name: Stdin}, in: bufio.NewReaderSize(r.opt.Stdin, sniffed)}
	if r.opt.JSONL {
		return readLines(r, s)
	}
	return r.open(s)
}

// capture fills c with the bytes of src and yields it.
func (r *reader) capture(c *news.Capture, src io.Reader) bool {
	if r.only != "" && r.only != c.Name {
		return true
	}
	limit := r.opt.maxBytes()
	content, err := io.ReadAll(io.LimitReader(src, limit+1))
	if err != nil {
		return r.fail(c.Name, "%w", plainPathError(err))
	}
	if int64(len(content)) > limit {
		return r.tooLarge(c, content, src)
	}
	Fill(c, content)
	return r.yield(c, nil)
}

// tooLarge reports a capture over the limit. Its identity is still worked out,
// so that it is listed among the captures; its content is not kept.
func (r *reader) tooLarge(c *news.Capture, head []byte, rest io.Reader) bool {
	reason := fmt.Errorf("too large: over the limit of %s for one capture", size(r.opt.maxBytes()))
	hash := sha256.New()
	hash.Write(head)
	n, err := io.Copy(hash, io.LimitReader(rest, maxHashed+1-int64(len(head))))
	if n += int64(len(head)); err != nil || n > maxHashed {
		return r.yield(nil, &InputError{c.Name, reason})
	}
	c.ID = news.CaptureID("sha256:" + hex.EncodeToString(hash.Sum(nil)))
	c.Bytes, c.Status, c.Reason = n, news.CaptureRejected, reason.Error()
	return r.yield(c, &InputError{c.Name, reason})
}

// Fill sets the content of a capture and what follows from it: the identity
// and the size.
func Fill(c *news.Capture, content []byte) {
	sum := sha256.Sum256(content)
	c.ID = news.CaptureID("sha256:" + hex.EncodeToString(sum[:]))
	c.Bytes, c.Content, c.Status = int64(len(content)), content, news.CaptureRead
}

// plainPathError takes operation and path off an error of package os: an
// InputError names the path already.
func plainPathError(err error) error {
	if pe, ok := err.(*os.PathError); ok {
		return pe.Err
	}
	return err
}

// size prints a number of bytes for people.
func size(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Measure counts the files below the inputs and their bytes without opening
// them, for a progress line. Standard input counts as nothing.
func Measure(ctx context.Context, inputs []string) (files int, bytes int64) {
	r := &reader{ctx: ctx, yield: func(*news.Capture, error) bool { return true }}
	r.measure = func(info os.FileInfo) { files++; bytes += info.Size() }
	for _, in := range inputs {
		if in != Stdin && !r.input(in) {
			break
		}
	}
	return files, bytes
}
