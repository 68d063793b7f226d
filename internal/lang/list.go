package lang

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// The bounds of a list file: an overlay is somebody else's bytes.
const (
	maxFile    = 64 << 20 // bytes
	maxLine    = 16 << 10 // bytes
	maxColumns = 32
)

// List is one word list of a language.
type List struct {
	Name    string // the file's name without ".txt"
	About   string // first comment line of the header
	Basis   string // where the entries come from
	Date    string // as of when they hold, ISO 8601
	Columns []string
	Entries []Entry

	optional []bool // by column: may be empty
	byName   map[string]int
}

// Entry is one line of a list: its columns, as many as the list has.
type Entry []string

// Col is the entry's column i, "" when the line is shorter.
func (e Entry) Col(i int) string {
	if i < 0 || i >= len(e) {
		return ""
	}
	return e[i]
}

// Values splits column i at "|" and leaves out empty values.
func (e Entry) Values(i int) []string {
	c := e.Col(i)
	if c == "" {
		return nil
	}
	var out []string
	for v := range strings.SplitSeq(c, "|") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// Column is the index of the column with that name, -1 when there is none.
func (l *List) Column(name string) int {
	if i, ok := l.byName[name]; ok {
		return i
	}
	return -1
}

// Words gives the first column of every entry, in the order of the file.
func (l *List) Words() []string {
	out := make([]string, len(l.Entries))
	for i, e := range l.Entries {
		out[i] = e[0]
	}
	return out
}

// Set gives the first column of every entry as a set.
func (l *List) Set() map[string]bool {
	out := make(map[string]bool, len(l.Entries))
	for _, e := range l.Entries {
		out[e[0]] = true
	}
	return out
}

// Parse reads a list file. Errors name the list, the line and what is wrong.
func Parse(name string, data []byte) (*List, error) {
	l := &List{Name: name}
	if _, err := l.read(data); err != nil {
		return nil, err
	}
	switch {
	case l.Basis == "":
		return nil, fmt.Errorf("list %s: the header has no line \"# basis: …\" that says where its entries come from", name)
	case l.Date == "":
		return nil, fmt.Errorf("list %s: the header has no line \"# date: YYYY-MM\"", name)
	case len(l.Columns) == 0:
		return nil, fmt.Errorf("list %s: the header has no line \"# columns: …\"", name)
	}
	return l, nil
}

// read appends the entries of data to l, and returns the keys of its dropping
// lines. The header must stand before the first entry.
func (l *List) read(data []byte) (drops []string, err error) {
	if len(data) > maxFile {
		return nil, fmt.Errorf("list %s: %d bytes are more than the %d that a list may have", l.Name, len(data), maxFile)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	n := 0
	for len(data) > 0 {
		n++
		var raw []byte
		raw, data, _ = bytes.Cut(data, []byte("\n"))
		raw = bytes.TrimSuffix(raw, []byte("\r"))
		if len(raw) > maxLine {
			return nil, fmt.Errorf("list %s, line %d: longer than %d bytes", l.Name, n, maxLine)
		}
		if !utf8.Valid(raw) {
			return nil, fmt.Errorf("list %s, line %d: not UTF-8; save the file as UTF-8", l.Name, n)
		}
		line := string(raw)
		if strings.TrimSpace(line) == "" {
			continue
		}
		if line == "#" || strings.HasPrefix(line, "# ") {
			l.comment(strings.TrimSpace(line[1:]))
			continue
		}
		cols := strings.Split(line, "\t")
		for i := range cols {
			cols[i] = strings.TrimSpace(cols[i])
		}
		if cols[0] == "-" && len(cols) == 2 {
			drops = append(drops, cols[1])
			continue
		}
		if len(l.Columns) == 0 {
			return nil, fmt.Errorf("list %s, line %d: an entry before the header's line \"# columns: …\"", l.Name, n)
		}
		if err := l.check(cols); err != nil {
			return nil, fmt.Errorf("list %s, line %d: %w", l.Name, n, err)
		}
		for len(cols) < len(l.Columns) {
			cols = append(cols, "")
		}
		l.Entries = append(l.Entries, cols)
	}
	return drops, nil
}

func (l *List) check(cols []string) error {
	if len(cols) > len(l.Columns) {
		return fmt.Errorf("%d columns, but the header names %d (%s)", len(cols), len(l.Columns), strings.Join(l.Columns, ", "))
	}
	for i, c := range l.Columns {
		if !l.optional[i] && (i >= len(cols) || cols[i] == "") {
			return fmt.Errorf("column %q is empty", c)
		}
	}
	return nil
}

func (l *List) comment(s string) {
	k, v, ok := strings.Cut(s, ":")
	v = strings.TrimSpace(v)
	switch {
	case ok && k == "basis":
		l.Basis = v
	case ok && k == "date":
		l.Date = v
	case ok && k == "columns" && len(l.Columns) == 0:
		cols := strings.Fields(v)
		if len(cols) > maxColumns {
			cols = cols[:maxColumns]
		}
		l.byName = make(map[string]int, len(cols))
		for i, c := range cols {
			name := strings.TrimSuffix(c, "?")
			l.Columns = append(l.Columns, name)
			l.optional = append(l.optional, name != c)
			l.byName[name] = i
		}
	case l.About == "" && len(l.Entries) == 0:
		l.About = s
	}
}

// overlay changes l by a user's file of the same name.
func (l *List) overlay(data []byte) error {
	o := &List{Name: l.Name + " (overlay)", Columns: l.Columns, optional: l.optional, byName: l.byName}
	drops, err := o.read(data)
	if err != nil {
		return err
	}
	gone := make(map[string]bool, len(drops)+len(o.Entries))
	for _, k := range drops {
		gone[k] = true
	}
	for _, e := range o.Entries {
		gone[e[0]] = true
	}
	kept := make([]Entry, 0, len(l.Entries)+len(o.Entries))
	for _, e := range l.Entries {
		if !gone[e[0]] {
			kept = append(kept, e)
		}
	}
	l.Entries = append(kept, o.Entries...)
	return nil
}
