// Package outlets is what is known of news outlets and agencies: their names,
// domains, countries, owners, and which of them are one newsroom. It is data, in
// text files under lists/, and a user's own folder of such files lies on top.
//
// # The form of a file
//
// A file opens with comment lines ("# …"), among them "# basis:" and "# date:".
// One outlet a line follows, its columns separated by tabs and named by the
// line "# columns:":
//
//	id         letters, digits and hyphens; never changes
//	name       as the outlet writes it
//	kind       paper, broadcaster, site, magazine or agency
//	country    ISO 3166-1 alpha-2 of its seat
//	domains    separated by "|", without "www."
//	newsroom   id of the house whose reporters write it, empty for its own:
//	           editions, language services and wire services of one house share it
//	owner      who owns it, in words
//	state      ISO 3166-1 alpha-2 of the state that owns or controls it
//	voice      "official" when it speaks for its government
//	aliases    further names, separated by "|"
//	furniture  lines of its pages that are no article, separated by "|"
//
// Columns from newsroom on may be empty. docs/how-to-add-an-outlet.md is the
// recipe.
package outlets

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

//go:embed lists/*.txt
var embedded embed.FS

// Outlet is a publisher of news.
type Outlet struct {
	ID      string
	Name    string
	Kind    string // "paper", "broadcaster", "site", "magazine" or "agency"
	Country string // ISO 3166-1 alpha-2
	Domains []string
	// Newsroom is the id that editions and wire services of one house share; the
	// outlet's own id when it stands alone.
	Newsroom string
	Owner    string
	// Agency is set for news agencies, whose copy others publish.
	Agency bool
	// State is the country whose state owns or controls the outlet, "" for none.
	State string
	// Official is set when the outlet speaks for the government of State.
	Official  bool
	Aliases   []string
	Furniture []string // lines of its pages that are no article
}

// List is a set of outlets. It is read-only and safe for concurrent use.
type List struct {
	all    []*Outlet
	byID   map[string]*Outlet
	domain map[string]*Outlet
	name   map[string]*Outlet
}

// shipped is the list that the program ships. It panics when an embedded file is
// broken, which a test rules out.
var shipped = sync.OnceValue(func() *List {
	l, err := Load(nil)
	if err != nil {
		panic("outlets: " + err.Error())
	}
	return l
})

// inUse is the list that SetDefault has set.
var inUse atomic.Pointer[List]

// Default is the list that is used where no other is named: the one that the
// program ships, unless SetDefault has set another.
func Default() *List {
	if l := inUse.Load(); l != nil {
		return l
	}
	return shipped()
}

// SetDefault makes l what Default gives; nil is the list that the program ships.
// It is called before anything is read, by whoever knows the user's own folder.
func SetDefault(l *List) { inUse.Store(l) }

// Load reads the embedded lists and lays the .txt files of overlay over them:
// an outlet with the id of an embedded one replaces it. A nil overlay changes
// nothing. Errors name the file, the line and what is wrong with it.
func Load(overlay fs.FS) (*List, error) {
	l := &List{byID: map[string]*Outlet{}}
	sub, err := fs.Sub(embedded, "lists")
	if err != nil {
		return nil, err
	}
	if err := l.readAll(sub, false); err != nil {
		return nil, err
	}
	if overlay != nil {
		if err := l.readAll(overlay, true); err != nil {
			return nil, fmt.Errorf("your outlets: %w", err)
		}
	}
	if err := l.index(); err != nil {
		return nil, err
	}
	return l, nil
}

func (l *List) readAll(from fs.FS, over bool) error {
	files, err := fs.Glob(from, "*.txt")
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, f := range files {
		data, err := fs.ReadFile(from, f)
		if err != nil {
			return fmt.Errorf("outlet list %s: %w", f, err)
		}
		if err := l.read(f, string(data), over); err != nil {
			return err
		}
	}
	return nil
}

// columns is the order of a file without a "# columns:" line.
const columns = "id name kind country domains newsroom owner state voice aliases furniture"

func (l *List) read(file, data string, over bool) error {
	if !utf8.ValidString(data) {
		return fmt.Errorf("outlet list %s: not UTF-8; save the file as UTF-8", file)
	}
	cols := strings.Fields(columns)
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if c, ok := strings.CutPrefix(line, "#"); ok {
			if c, ok := strings.CutPrefix(strings.TrimSpace(c), "columns:"); ok {
				cols = strings.Fields(c)
			}
			continue
		}
		o, err := parse(strings.Split(line, "\t"), cols)
		if err != nil {
			return fmt.Errorf("outlet list %s, line %d: %w", file, n, err)
		}
		if old := l.byID[o.ID]; old != nil {
			if !over {
				return fmt.Errorf("outlet list %s, line %d: the id %q is taken", file, n, o.ID)
			}
			*old = *o
			continue
		}
		l.byID[o.ID] = o
		l.all = append(l.all, o)
	}
	return nil
}

// kinds are the kinds of outlet.
var kinds = []string{"paper", "broadcaster", "site", "magazine", "agency"}

func parse(fields, cols []string) (*Outlet, error) {
	if len(fields) > len(cols) {
		return nil, fmt.Errorf("%d columns, but there are %d (%s)", len(fields), len(cols), strings.Join(cols, ", "))
	}
	o := &Outlet{}
	for i, f := range fields {
		f = strings.TrimSpace(f)
		switch cols[i] {
		case "id":
			o.ID = f
		case "name":
			o.Name = f
		case "kind":
			o.Kind, o.Agency = f, f == "agency"
		case "country":
			o.Country = f
		case "domains":
			o.Domains = split(strings.ToLower(f))
		case "newsroom":
			o.Newsroom = f
		case "owner":
			o.Owner = f
		case "state":
			o.State = f
		case "voice":
			if f != "" && f != "official" {
				return nil, fmt.Errorf("voice is %q; it is \"official\" or empty", f)
			}
			o.Official = f == "official"
		case "aliases":
			o.Aliases = split(f)
		case "furniture":
			o.Furniture = split(f)
		default:
			return nil, fmt.Errorf("the column %q is unknown; known are: %s", cols[i], columns)
		}
	}
	switch {
	case o.ID == "" || strings.ContainsFunc(o.ID, func(r rune) bool { return r != '-' && !('a' <= r && r <= 'z') && !('0' <= r && r <= '9') }):
		return nil, fmt.Errorf("the id %q must be lower-case letters, digits and hyphens", o.ID)
	case o.Name == "":
		return nil, fmt.Errorf("the outlet %s has no name", o.ID)
	case !slices.Contains(kinds, o.Kind):
		return nil, fmt.Errorf("the kind %q of %s is none of: %s", o.Kind, o.ID, strings.Join(kinds, ", "))
	case !isCountry(o.Country):
		return nil, fmt.Errorf("the country %q of %s is no two-letter code (ISO 3166-1)", o.Country, o.ID)
	case o.State != "" && !isCountry(o.State):
		return nil, fmt.Errorf("the state %q of %s is no two-letter code (ISO 3166-1)", o.State, o.ID)
	case o.Official && o.State == "":
		return nil, fmt.Errorf("%s is an official voice, but of no state: fill in the column state", o.ID)
	}
	if o.Newsroom == "" {
		o.Newsroom = o.ID
	}
	return o, nil
}

func isCountry(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

func split(s string) []string {
	var out []string
	for v := range strings.SplitSeq(s, "|") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// index builds the look-up tables. Names that two outlets share are looked up
// by neither: a wrong outlet is worse than none.
func (l *List) index() error {
	l.domain, l.name = map[string]*Outlet{}, map[string]*Outlet{}
	shared := map[string]bool{}
	for _, o := range l.all {
		for _, d := range o.Domains {
			if old := l.domain[d]; old != nil && old != o {
				return fmt.Errorf("the domain %s belongs to %s and to %s", d, old.ID, o.ID)
			}
			l.domain[d] = o
		}
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			k := Key(n)
			if old := l.name[k]; old != nil && old != o {
				shared[k] = true
			}
			l.name[k] = o
		}
	}
	for k := range shared {
		delete(l.name, k)
	}
	for _, o := range l.all {
		if l.byID[o.Newsroom] == nil {
			return fmt.Errorf("the newsroom %q of %s is no outlet's id", o.Newsroom, o.ID)
		}
	}
	return nil
}

// Key is the form in which names are compared: lower-case letters and digits,
// single spaces, without a leading "the".
func Key(name string) string {
	var room [64]byte
	return string(appendKey(room[:0], name))
}

// appendKey appends the key of a name. Names are looked up for every run of words of a
// page's short lines, so that a look-up must not make a string of each.
func appendKey(dst []byte, name string) []byte {
	from := len(dst)
	gap := false
	for _, r := range name {
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= utf8.RuneSelf && r != '’' && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)):
			if gap && len(dst) > from {
				dst = append(dst, ' ')
			}
			gap = false
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
		default:
			gap = true
		}
	}
	return append(dst[:from], bytes.TrimPrefix(dst[from:], []byte("the "))...)
}

// All gives the outlets in the order of the files.
func (l *List) All() []*Outlet { return slices.Clone(l.all) }

// ByID finds an outlet by its id.
func (l *List) ByID(id string) (*Outlet, bool) {
	o, ok := l.byID[id]
	return o, ok
}

// ByName finds an outlet by its name or an alias, whatever their case,
// punctuation and leading "The".
func (l *List) ByName(name string) (*Outlet, bool) {
	var room [64]byte
	o, ok := l.name[string(appendKey(room[:0], name))]
	return o, ok
}

// ByDomain finds an outlet by a host name: by the longest of its domains that
// the host is or lies under.
func (l *List) ByDomain(host string) (*Outlet, bool) {
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	if h, _, ok := strings.Cut(host, ":"); ok {
		host = h
	}
	for host != "" {
		if o := l.domain[host]; o != nil {
			return o, true
		}
		_, rest, ok := strings.Cut(host, ".")
		if !ok || !strings.Contains(rest, ".") {
			break
		}
		host = rest
	}
	return nil, false
}

// SameNewsroom reports whether two outlets, by id, are one newsroom. An outlet
// that is in no list is its own.
func (l *List) SameNewsroom(a, b string) bool {
	if a == b {
		return true
	}
	x, y := l.byID[a], l.byID[b]
	return x != nil && y != nil && x.Newsroom == y.Newsroom
}
