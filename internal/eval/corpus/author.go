package corpus

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Authored is an attribution as an annotator writes it: quoted strings in place
// of offsets. A quoted string is
//
//	words               the words, which stand once in sentence S
//	first // last       from the first words to the next place where the last stand
//	@7 words            the same, in sentence 7 (also after //)
//	words ##2           the second place in the sentence
type Authored struct {
	S       int    `json:"s"`              // sentence, counted from 0 as printed
	Content quoted `json:"c"`              // content
	Cue     quoted `json:"cue"`            // cue
	Source  quoted `json:"src,omitempty"`  // source; absent when the text names nobody
	Kind    string `json:"k"`              // d, i, m
	Type    string `json:"ty,omitempty"`   // source type, or its short form
	Stance  string `json:"st,omitempty"`   // absent: asserts
	Chain   quoted `json:"ch,omitempty"`   // origin first; absent: the source as printed
	Flags   string `json:"f,omitempty"`    // of h(edged), n(egated), p(lural)
	Channel string `json:"chan,omitempty"` // channel
	Anon    quoted `json:"anon,omitempty"`
	Note    string `json:"note,omitempty"` // for the reviewer; not compiled
}

// quoted is one string or several.
type quoted []string

// UnmarshalJSON takes a string or a list of strings.
func (s *quoted) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		var one string
		if err := json.Unmarshal(b, &one); err != nil {
			return err
		}
		if one != "" {
			*s = quoted{one}
		}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(s))
}

var short = map[string]string{
	"d": "direct", "i": "indirect", "m": "mixed",
	"person": "named_person", "unnamed": "unnamed_person", "org": "organisation", "gov": "government", "doc": "document", "coll": "collective",
}

func long(s string) string {
	if l, ok := short[s]; ok {
		return l
	}
	return s
}

// ReadAuthored reads an annotator's file for one document. Errors name the line
// and what is wrong with its JSON.
func ReadAuthored(path string) ([]Authored, []error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, []error{err}
	}
	var out []Authored
	var errs []error
	for n, row := range strings.Split(string(b), "\n") {
		a := Authored{S: -1}
		if strings.TrimSpace(row) == "" {
			continue
		}
		d := json.NewDecoder(strings.NewReader(row))
		d.DisallowUnknownFields()
		if err := d.Decode(&a); err != nil {
			errs = append(errs, fmt.Errorf("line %d: %w", n+1, err))
		}
		out = append(out, a)
	}
	return out, errs
}

// Compile turns what an annotator wrote about a document into standoff records.
// Errors say the line, counted from 1, the field and what to do; records that
// have one are left out. Warnings are things that are rarely right.
func Compile(t *Text, in []Authored) (out []Attribution, warnings, errs []error) {
	for n, w := range in {
		a, warn, err := compile(t, w)
		if err == nil {
			err = a.Check(t)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("line %d: %w", n+1, err))
			continue
		}
		for _, w := range warn {
			warnings = append(warnings, fmt.Errorf("line %d: %s", n+1, w))
		}
		for m, b := range out {
			if slices.Equal(a.Content, b.Content) && slices.Equal(a.Cue, b.Cue) && slices.Equal(a.Source, b.Source) {
				errs = append(errs, fmt.Errorf("line %d: the same as line %d", n+1, m+1))
			}
		}
		out = append(out, *a)
	}
	return out, warnings, errs
}

func compile(t *Text, w Authored) (*Attribution, []string, error) {
	if w.S < 0 || w.S >= len(t.Sentences) {
		return nil, nil, fmt.Errorf(`"s" must be a sentence of 0 to %d`, len(t.Sentences)-1)
	}
	a := &Attribution{Doc: t.ID, Kind: long(w.Kind), SourceType: long(w.Type), Stance: w.Stance, Channel: w.Channel}
	if a.Stance == "" {
		a.Stance = "asserts"
	}
	for _, f := range []struct {
		name string
		from quoted
		to   *[]Span
	}{{"c", w.Content, &a.Content}, {"cue", w.Cue, &a.Cue}, {"src", w.Source, &a.Source}, {"anon", w.Anon, &a.Anonymity}} {
		for _, q := range f.from {
			s, err := t.find(w.S, q)
			if err != nil {
				return nil, nil, fmt.Errorf("%q: %w", f.name, err)
			}
			*f.to = append(*f.to, s)
		}
	}
	for _, r := range w.Flags {
		switch r {
		case 'h':
			a.Hedged = true
		case 'n':
			a.Negated = true
		case 'p':
			a.Plural = true
		default:
			return nil, nil, fmt.Errorf(`"f" takes the letters h, n and p, not %q`, r)
		}
	}
	if len(a.Source) == 0 {
		if len(w.Chain) > 0 || w.Type != "" {
			return nil, nil, fmt.Errorf(`an absent source has no "ch" and no "ty"`)
		}
	} else if len(w.Chain) == 0 {
		s := t.withoutArticle(a.Source[0])
		a.Chain = []Link{{Span: &s}}
	}
	for _, name := range w.Chain {
		l, err := t.link(name, a.Source)
		if err != nil {
			return nil, nil, err
		}
		a.Chain = append(a.Chain, l)
	}
	return a, t.warnings(a, w), nil
}

// warnings are what is rarely right.
func (t *Text) warnings(a *Attribution, w Authored) (out []string) {
	marks := func(s Span) (inside bool, any bool) {
		// The word "that" outside the marks makes no content mixed.
		x := strings.TrimLeft(strings.TrimPrefix(t.Text[s[0]:s[1]], "that"), " ,")
		return strings.IndexAny(x, "\"“‘'") == 0, strings.ContainsAny(x, "\"“”")
	}
	all, some := true, false
	for _, s := range a.Content {
		whole, any := marks(s)
		all, some = all && whole, some || any
	}
	switch {
	case a.Kind == "direct" && !all:
		out = append(out, "kind is direct, but a piece of the content does not begin with a quotation mark")
	case a.Kind == "indirect" && some:
		out = append(out, "kind is indirect, but a quotation mark stands in the content")
	case a.Kind == "mixed" && !some:
		out = append(out, "kind is mixed, but no quotation mark stands in the content")
	}
	pronouns := []string{"he", "she", "it", "they", "we", "i", "who", "which", "this"}
	for _, l := range a.Chain {
		if slices.Contains(pronouns, strings.ToLower(l.In(t.Text))) {
			out = append(out, fmt.Sprintf("%q in the chain: name whom it means", l.In(t.Text)))
		}
	}
	if len(a.Source) > 0 && len(w.Chain) == 0 && a.Source[0][1]-a.Source[0][0] > 40 {
		out = append(out, "a long source and no chain: give the name alone")
	}
	for _, c := range a.Content {
		for _, s := range append(slices.Clone(a.Cue), a.Source...) {
			if s[0] < c[1] && c[0] < s[1] {
				out = append(out, fmt.Sprintf("the content covers %q: cut the content in two there", t.Text[s[0]:s[1]]))
			}
		}
	}
	return out
}

func (t *Text) withoutArticle(s Span) Span {
	for _, art := range []string{"the ", "a ", "an "} {
		if x := t.Text[s[0]:s[1]]; len(x) > len(art) && strings.EqualFold(x[:len(art)], art) {
			return Span{s[0] + len(art), s[1]}
		}
	}
	return s
}

// link finds a name of a chain: in the source, or else at its first place in
// the document. A name that the document never prints so is written with "!"
// before it.
func (t *Text) link(name string, source []Span) (Link, error) {
	if n, ok := strings.CutPrefix(name, "!"); ok {
		if len(strings.Fields(n)) > 6 {
			return Link{}, fmt.Errorf(`"ch": %q is more than a name; use words of the document`, n)
		}
		return Link{Name: n}, nil
	}
	if name == "" {
		return Link{}, fmt.Errorf(`"ch": an empty name`)
	}
	for _, s := range source {
		if i := t.index(name, s[0], s[1]); i >= 0 {
			return Link{Span: &Span{i, i + len(name)}}, nil
		}
	}
	if i := t.index(name, 0, len(t.Text)); i >= 0 {
		return Link{Span: &Span{i, i + len(name)}}, nil
	}
	return Link{}, fmt.Errorf(`"ch": %q does not stand in the document; write it as printed somewhere, or with ! before it`, name)
}

// find is the span that a quoted string means, seen from sentence s.
func (t *Text) find(s int, quoted string) (Span, error) {
	first, last, ranged := strings.Cut(quoted, " // ")
	a, err := t.place(s, first, -1)
	if err != nil || !ranged {
		return a, err
	}
	_, para := t.Paragraph(a[0])
	b, err := t.place(s, last, a[1])
	if err != nil {
		return a, err
	}
	if b[1] > para {
		return a, fmt.Errorf("%q ends in another paragraph than it begins; give one piece a paragraph", quoted)
	}
	return Span{a[0], b[1]}, nil
}

// place finds one string: in its sentence when it stands there once, or, when
// from is not negative, at the first place after from.
func (t *Text) place(s int, q string, from int) (Span, error) {
	named := false
	if rest, ok := strings.CutPrefix(q, "@"); ok {
		num, words, ok := strings.Cut(rest, " ")
		n, err := strconv.Atoi(num)
		if !ok || err != nil || n < 0 || n >= len(t.Sentences) {
			return Span{}, fmt.Errorf("%q: @ wants a sentence of 0 to %d and a space", q, len(t.Sentences)-1)
		}
		s, q, named = n, words, true
	}
	nth := 0
	if head, num, ok := strings.Cut(q, " ##"); ok {
		n, err := strconv.Atoi(strings.TrimSpace(num))
		if err != nil || n < 1 {
			return Span{}, fmt.Errorf("%q: ## wants a number from 1", q)
		}
		q, nth = head, n
	}
	if q == "" {
		return Span{}, fmt.Errorf("an empty string")
	}
	start, end := t.Sentences[s][0], t.Sentences[s][1]
	if from >= 0 && !named {
		start = from
		_, end = t.Paragraph(from)
	} else if from >= 0 {
		start = max(start, from)
	}
	var at []int
	for i := t.index(q, start, len(t.Text)); i >= 0 && i < end; i = t.index(q, i+1, len(t.Text)) {
		at = append(at, i)
	}
	where := fmt.Sprintf("sentence %d", s)
	if from >= 0 && !named {
		where = "the rest of the paragraph"
		// Later sentences of the paragraph may hold it again.
		if len(at) > 1 && nth == 0 {
			one := t.sentenceAt(at[0])
			at = slices.DeleteFunc(at, func(i int) bool { return t.sentenceAt(i) != one })
		}
	}
	switch {
	case len(at) == 0:
		return Span{}, fmt.Errorf("%q does not stand in %s: %s", q, where, t.hint(q))
	case nth > len(at):
		return Span{}, fmt.Errorf("%q stands %d times in %s, not %d", q, len(at), where, nth)
	case nth == 0 && len(at) > 1:
		return Span{}, fmt.Errorf("%q stands %d times in %s: give more words, or ##1 to ##%d after it", q, len(at), where, len(at))
	}
	i := at[max(nth-1, 0)]
	return Span{i, i + len(q)}, nil
}

// index finds q as whole words between two offsets; -1 when it is not there.
func (t *Text) index(q string, from, to int) int {
	first, _ := utf8.DecodeRuneInString(q)
	last, _ := utf8.DecodeLastRuneInString(q)
	for from < to {
		i := strings.Index(t.Text[from:to], q)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(t.Text[:i])
		after, _ := utf8.DecodeRuneInString(t.Text[i+len(q):])
		if !(letter(before) && letter(first)) && !(letter(after) && letter(last)) {
			return i
		}
		from = i + 1
	}
	return -1
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (t *Text) sentenceAt(at int) int {
	for i, s := range t.Sentences {
		if at < s[1] {
			return i
		}
	}
	return len(t.Sentences) - 1
}

// hint says where else the words stand.
func (t *Text) hint(q string) string {
	var in []string
	for i := t.index(q, 0, len(t.Text)); i >= 0; i = t.index(q, i+1, len(t.Text)) {
		in = append(in, strconv.Itoa(t.sentenceAt(i)))
	}
	if len(in) > 0 {
		return "it does in sentence " + strings.Join(in, ", ") + " (write @N before it)"
	}
	return "copy it exactly, marks and spaces too"
}
