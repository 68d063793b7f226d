package feed

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// reDeclared matches the encoding that an XML declaration names.
var reDeclared = regexp.MustCompile(`^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']?([A-Za-z0-9._:-]{1,40})`)

// utf8Text is a file in UTF-8: by its byte order mark, by what was declared
// outside of it, by what it declares, in this order. The bytes have the last
// word: what is valid UTF-8 beyond ASCII is that, whatever is declared, and what
// is not UTF-8 is Windows-1252.
func utf8Text(b []byte, declared string) ([]byte, error) {
	if bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")) {
		return b[3:], nil
	}
	label := declared
	switch {
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		label = "utf-16le"
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		label = "utf-16be"
	default:
		if m := reDeclared.FindSubmatch(b[:min(len(b), 512)]); label == "" && m != nil {
			label = string(m[1])
		}
		if utf8.Valid(b) && !escapes(b) {
			return b, nil
		}
	}
	enc, name := charset.Lookup(label)
	if enc == nil || name == "utf-8" || name == "replacement" {
		if mostlyUTF8(b) {
			return b, nil
		}
		enc, _ = charset.Lookup("windows-1252")
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return nil, fmt.Errorf("decode as %s: %w", name, err)
	}
	return out, nil
}

// escapes reports whether ASCII bytes may mean something else: the escape
// sequences of ISO-2022-JP.
func escapes(b []byte) bool { return bytes.Contains(b, []byte("\x1b$")) }

// mostlyUTF8 reports whether b reads as UTF-8 but for a few broken bytes.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if i += n; r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
	}
	return good > 4*bad
}

// ErrEntities says that a file declares entities built of entities.
var ErrEntities = errors.New("it declares entities that are built of other entities (an entity bomb): refused")

// maxEntities is how many entities a file may declare. They are not expanded,
// but no list of articles needs them.
const maxEntities = 300

var (
	reEntity = regexp.MustCompile(`<!ENTITY\s+(?:%\s*)?([^\s"']+)\s+["']([^"']*)["']`)
	reNested = regexp.MustCompile(`&[A-Za-z_][\w.-]*;|%[A-Za-z_][\w.-]*;`)
)

// checkEntities looks for an entity bomb at the head of a file.
func checkEntities(b []byte) error {
	head := b[:min(len(b), 1<<20)]
	i := bytes.Index(head, []byte("<!ENTITY"))
	if i < 0 {
		return nil
	}
	for n, m := range reEntity.FindAllSubmatch(head[i:], maxEntities+1) {
		if n == maxEntities {
			return fmt.Errorf("it declares more than %d entities: refused", maxEntities)
		}
		if reNested.Match(m[2]) {
			return ErrEntities
		}
	}
	return nil
}
