package tagger

import (
	"encoding/binary"
	"fmt"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp/linear"
)

// lemmatizer turns forms into lemmas by scripts ("take two letters off, put
// 'y' on"). A script is chosen by the longest ending of the form that the
// training data decides for the tag: the whole word where it is an exception,
// a few letters where it follows a rule.
type lemmatizer struct {
	scripts []script
	table   *linear.Table // script by tag and ending
	tags    []uint64      // hash of each class
	proper  []bool        // of each class

	irregular map[uint64]string // lemmas that no script makes, by whole word
}

// script makes a lemma of a form: it takes cut letters (runes) from its end and
// puts add there.
type script struct {
	cut int
	add string
}

// readIrregular reads the lemmas that no script makes: strings that begin with
// the eight bytes of their key.
func readIrregular(b []byte) (map[uint64]string, error) {
	if b == nil {
		return nil, nil // a language without any
	}
	list, _, err := linear.Strings(b)
	if err != nil {
		return nil, fmt.Errorf("open tagger: irregular lemmas: %w", err)
	}
	m := make(map[uint64]string, len(list))
	for _, s := range list {
		if len(s) < 8 {
			return nil, fmt.Errorf("open tagger: irregular lemma of %d bytes; rebuild the models with cmd/train", len(s))
		}
		m[binary.LittleEndian.Uint64([]byte(s[:8]))] = s[8:]
	}
	return m, nil
}

const maxEnding = 5 // letters

// String is the script as model files keep it.
func (s script) String() string {
	return string(rune('0'+s.cut)) + s.add
}

func parseScript(s string) (script, error) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return script{}, fmt.Errorf("open tagger: lemma script %q; rebuild the models with cmd/train", s)
	}
	return script{cut: int(s[0] - '0'), add: s[1:]}, nil
}

func openLemmatizer(f *linear.File, classes []class) (*lemmatizer, error) {
	names, _, err := linear.Strings(f.Section("scripts"))
	if err != nil {
		return nil, fmt.Errorf("open tagger: lemma scripts: %w", err)
	}
	l := &lemmatizer{}
	for _, n := range names {
		s, err := parseScript(n)
		if err != nil {
			return nil, err
		}
		l.scripts = append(l.scripts, s)
	}
	if l.table, err = f.Table("lemmas"); err != nil {
		return nil, fmt.Errorf("open tagger: %w", err)
	}
	for _, c := range classes {
		l.tags = append(l.tags, linear.Hash(c.String()))
		l.proper = append(l.proper, c.proper())
	}
	if l.irregular, err = readIrregular(f.Section("irregular")); err != nil {
		return nil, err
	}
	return l, nil
}

// wholeFeature and endingFeature are the keys of the table.
func wholeFeature(tag uint64, form []byte) uint64 {
	return linear.Feature2(60, tag, linear.HashBytes(form))
}

func endingFeature(tag uint64, letters int, ending []byte) uint64 {
	return linear.Feature3(61, tag, uint64(letters), linear.HashBytes(ending))
}

// lemma makes the lemma of a form with the tag of class c. It allocates unless
// the lemma is the form.
func (l *lemmatizer) lemma(form string, c int) string {
	if len(form) > maxForm {
		return form
	}
	var buf [2 * maxForm]byte
	base := normalForm(buf[:0], form, l.proper[c])
	whole := wholeFeature(l.tags[c], base)
	if lemma, ok := l.irregular[whole]; ok {
		return lemma
	}
	i, ok := l.table.Only(whole)
	at := len(base)
	var ends [maxEnding + 1]int
	n := 0
	for ; n <= maxEnding; n++ {
		ends[n] = at
		if at == 0 {
			break
		}
		_, size := utf8.DecodeLastRune(base[:at])
		at -= size
	}
	for k := min(n, maxEnding); !ok && k >= 0; k-- {
		i, ok = l.table.Only(endingFeature(l.tags[c], k, base[ends[k]:]))
	}
	if !ok || i >= len(l.scripts) {
		return same(form, base)
	}
	s := l.scripts[i]
	if s.cut > n {
		return same(form, base)
	}
	end := len(base)
	for range s.cut {
		_, size := utf8.DecodeLastRune(base[:end])
		end -= size
	}
	if s.add == "" {
		if end == 0 {
			return same(form, base) // a rule for endings met a word that is all ending
		}
		return same(form, base[:end])
	}
	return string(base[:end]) + s.add
}

// same is b as a string, without copying when the form begins with it.
func same(form string, b []byte) string {
	if len(b) <= len(form) && form[:len(b)] == string(b) {
		return form[:len(b)]
	}
	return string(b)
}

// normalForm appends the form that scripts work on: in lower case but for
// proper nouns, with straight apostrophes.
func normalForm(b []byte, form string, proper bool) []byte {
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			if !proper && 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(form[i:])
		if r == '’' || r == '‘' {
			r = '\''
		} else if !proper {
			r = unicode.ToLower(r)
		}
		b = utf8.AppendRune(b, r)
		i += n
	}
	return b
}
