package ingest

import (
	"archive/zip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"hearsay/internal/news"
)

// The bounds of a zip.
const (
	maxZipDirectory = 16 << 20 // bytes of its table of contents
	maxSpooled      = 4 << 30  // bytes of one that is not a file and is kept in a temporary one
)

// readZip reads a zip: a web archive collection (WACZ), whose pages are in its
// WARC files, or a folder of captures.
func readZip(r *reader, s source) bool {
	name := s.capture.Name
	if s.at == nil {
		f, err := spool(s.in)
		if err != nil {
			return r.fail(name, "%w", err)
		}
		defer os.Remove(f.Name())
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return r.fail(name, "%w", err)
		}
		s.at = io.NewSectionReader(f, 0, info.Size())
	}
	if n := zipDirectory(s.at); n > maxZipDirectory {
		return r.fail(name, "a zip with a table of contents of %d bytes: refused", n)
	}
	z, err := zip.NewReader(s.at, s.at.Size())
	if err != nil {
		return r.fail(name, "no zip that can be read: %w", err)
	}
	if reason := refuseZip(z, s.at.Size()); reason != "" {
		return r.fail(name, "%s", reason)
	}
	tried := 0
	for _, f := range zipMembers(z) {
		if r.ctx.Err() != nil {
			return false
		}
		if !r.wants(name + "#" + f.Name) {
			continue
		}
		tried++
		if !r.zipMember(s, f) {
			return false
		}
	}
	if tried == 0 && r.only == "" {
		return r.fail(name, "nothing in this zip can be read")
	}
	return true
}

// zipMember reads one file of a zip.
func (r *reader) zipMember(s source, f *zip.File) bool {
	c := &news.Capture{}
	name := s.capture.Name + "#" + f.Name
	switch {
	case f.Flags&1 != 0:
		return r.fail(name, "locked with a password: not read")
	case f.UncompressedSize64 > bombFrom && f.UncompressedSize64 > bombRatio*max(f.CompressedSize64, 1):
		return r.fail(name, "%w", ErrBomb)
	}
	var at *io.SectionReader
	if off, err := f.DataOffset(); err == nil && f.Method == zip.Store {
		at = io.NewSectionReader(s.at, off, int64(min(f.UncompressedSize64, 1<<62)))
	}
	in, err := f.Open()
	if err != nil {
		return r.fail(name, "%w", err)
	}
	defer in.Close()
	return r.open(s.inside(f.Name, c, io.LimitReader(in, int64(min(f.UncompressedSize64, 1<<62))), at))
}

// zipMembers are the files of a zip that may be captures: of a WACZ the
// archives, of any other all but hidden files and the parts of saved pages.
func zipMembers(z *zip.Reader) []*zip.File {
	var archives, all []*zip.File
	wacz := false
	names := make(map[string]bool, len(z.File))
	for _, f := range z.File {
		names[f.Name] = true
	}
	for _, f := range z.File {
		wacz = wacz || f.Name == "datapackage.json"
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		if strings.HasPrefix(f.Name, "archive/") {
			archives = append(archives, f)
		}
		if !hiddenMember(f.Name, names) {
			all = append(all, f)
		}
	}
	if wacz && len(archives) > 0 {
		return archives
	}
	return all
}

// hiddenMember reports whether a file of a zip is hidden, or part of a page that
// was saved with its folder.
func hiddenMember(name string, names map[string]bool) bool {
	dir := ""
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
		full := path.Join(dir, part)
		if full != name && partsOfPage(part, func(page string) bool { return names[path.Join(dir, page)] }) {
			return true
		}
		dir = full
	}
	return false
}

// refuseZip says why a zip is not read, "" when it is.
func refuseZip(z *zip.Reader, packed int64) string {
	var total uint64
	for _, f := range z.File {
		switch f.Name {
		case "[Content_Types].xml":
			return "an Office document: not read; save it as text or HTML"
		case "META-INF/container.xml":
			return "an e-book: not read; save its text"
		}
		if total += f.UncompressedSize64; total > 1<<62 {
			break
		}
	}
	if total > 16*bombFrom && total > bombRatio*uint64(packed) {
		return fmt.Sprintf("its %d files unpack to %d bytes out of %d, as only a bomb does: refused", len(z.File), total, packed)
	}
	return ""
}

// zipDirectory is the size of a zip's table of contents as its end says, which
// is read into memory whole.
func zipDirectory(at *io.SectionReader) int64 {
	tail := make([]byte, min(at.Size(), 22+1<<16))
	if _, err := at.ReadAt(tail, at.Size()-int64(len(tail))); err != nil && err != io.EOF {
		return 0
	}
	for i := len(tail) - 22; i >= 0; i-- {
		if binary.LittleEndian.Uint32(tail[i:]) != 0x06054b50 {
			continue
		}
		n := int64(binary.LittleEndian.Uint32(tail[i+12:]))
		if n == 0xFFFFFFFF {
			// A zip of more than 4 GiB keeps the true size before: what lies between
			// the offset of the table and its end is no less.
			return zip64Directory(at, tail[:i])
		}
		return n
	}
	return 0
}

func zip64Directory(at *io.SectionReader, before []byte) int64 {
	if len(before) < 20 {
		return maxZipDirectory + 1
	}
	loc := before[len(before)-20:]
	end := make([]byte, 56)
	if binary.LittleEndian.Uint32(loc) != 0x07064b50 {
		return maxZipDirectory + 1
	}
	if _, err := at.ReadAt(end, int64(binary.LittleEndian.Uint64(loc[8:])&(1<<62-1))); err != nil {
		return maxZipDirectory + 1
	}
	return int64(binary.LittleEndian.Uint64(end[40:]) & (1<<62 - 1))
}

// spool keeps a stream in a temporary file, which the caller removes.
func spool(in io.Reader) (*os.File, error) {
	f, err := os.CreateTemp("", "hearsay-*.zip")
	if err != nil {
		return nil, fmt.Errorf("keep it in a temporary file: %w", err)
	}
	n, err := io.Copy(f, io.LimitReader(in, maxSpooled+1))
	if err == nil && n > maxSpooled {
		err = fmt.Errorf("too large to be read from a stream: over %s; name the file", size(maxSpooled))
	}
	if err != nil {
		f.Close()
		os.Remove(f.Name())
		return nil, err
	}
	return f, nil
}
