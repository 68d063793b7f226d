package lang

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed */*.txt
var embedded embed.FS

// ErrUnknown is wrapped by the error of Get and Load when neither the program
// nor the overlay has a folder for the language.
var ErrUnknown = errors.New("no word lists for this language")

// Bundle is the word lists of one language. It is read-only and safe for
// concurrent use.
type Bundle struct {
	Code  string // ISO 639-1
	lists map[string]*List
}

// Codes lists the languages that the program has word lists for, sorted.
func Codes() []string {
	dirs, _ := fs.ReadDir(embedded, ".") // an embedded file system always reads
	var out []string
	for _, d := range dirs {
		if d.IsDir() {
			out = append(out, d.Name())
		}
	}
	return out
}

var shared struct {
	sync.Mutex
	overlay fs.FS
	got     map[string]*Bundle
}

// SetOverlay makes Get lay the user's lists in dir over the program's. Call it
// once, at the start of the program: bundles that were already given out keep
// the lists they have. An empty dir takes the overlay away.
func SetOverlay(dir string) error {
	shared.Lock()
	defer shared.Unlock()
	shared.got = nil
	if dir == "" {
		shared.overlay = nil
		return nil
	}
	st, err := os.Stat(dir)
	if err != nil {
		return fmt.Errorf("language data: %w", err)
	}
	if !st.IsDir() {
		return fmt.Errorf("language data: %s is no folder; give one that holds a folder for each language", dir)
	}
	shared.overlay = os.DirFS(dir)
	return nil
}

// Get gives the bundle of a language, with the overlay that SetOverlay named.
// It is read once and shared. The error wraps ErrUnknown when there are no
// lists for the language, and otherwise names the list and line at fault.
func Get(code string) (*Bundle, error) {
	shared.Lock()
	defer shared.Unlock()
	if b, ok := shared.got[code]; ok {
		return b, nil
	}
	b, err := Load(code, shared.overlay)
	if err != nil {
		return nil, err
	}
	if shared.got == nil {
		shared.got = make(map[string]*Bundle)
	}
	shared.got[code] = b
	return b, nil
}

// Load reads the bundle of a language afresh: the embedded lists, changed by
// those in the folder code of overlay. A nil overlay changes nothing.
func Load(code string, overlay fs.FS) (*Bundle, error) {
	if code == "" || strings.ContainsAny(code, `/\.`) {
		return nil, fmt.Errorf("language %q: %w", code, ErrUnknown)
	}
	b := &Bundle{Code: code, lists: make(map[string]*List)}
	if err := b.readAll(embedded, false); err != nil {
		return nil, err
	}
	if overlay != nil {
		if err := b.readAll(overlay, true); err != nil {
			return nil, err
		}
	}
	if len(b.lists) == 0 {
		return nil, fmt.Errorf("language %q: %w", code, ErrUnknown)
	}
	return b, nil
}

func (b *Bundle) readAll(from fs.FS, over bool) error {
	files, err := fs.ReadDir(from, b.Code)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("language %s: %w", b.Code, err)
	}
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), ".txt")
		if !ok || f.IsDir() {
			continue
		}
		data, err := fs.ReadFile(from, path.Join(b.Code, f.Name()))
		if err != nil {
			return fmt.Errorf("language %s: %w", b.Code, err)
		}
		if old := b.lists[name]; old != nil && over {
			if err := old.overlay(data); err != nil {
				return fmt.Errorf("language %s: %w", b.Code, err)
			}
			continue
		}
		l, err := Parse(name, data)
		if err != nil {
			return fmt.Errorf("language %s: %w", b.Code, err)
		}
		b.lists[name] = l
	}
	return nil
}

// List is the list with that name (its file without ".txt"). A list that the
// language lacks is empty, not nil: a language is only its differences, and
// most have few lists.
func (b *Bundle) List(name string) *List {
	if l := b.lists[name]; l != nil {
		return l
	}
	return &List{Name: name}
}

// Has reports whether the language has the list.
func (b *Bundle) Has(name string) bool { return b.lists[name] != nil }

// Names lists the bundle's lists, sorted.
func (b *Bundle) Names() []string {
	out := make([]string, 0, len(b.lists))
	for n := range b.lists {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// Date is the latest date of the bundle's lists: what a document says of the
// language data it was made with.
func (b *Bundle) Date() string {
	d := ""
	for _, l := range b.lists {
		d = max(d, l.Date)
	}
	return d
}
