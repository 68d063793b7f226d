package tagger

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp"
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
}

// script makes a lemma of a form: cut letters (runes) from its end, add, or,
// when whole is set, take add instead of the form.
type script struct {
	cut   int
	add   string
	whole bool
}

const maxEnding = 5 // letters

// String is the script as model files keep it.
func (s script) String() string {
	if s.whole {
		return "=" + s.add
	}
	return string(rune('0'+s.cut)) + s.add
}

func parseScript(s string) (script, error) {
	switch {
	case s == "" || s[0] != '=' && (s[0] < '0' || s[0] > '9'):
		return script{}, fmt.Errorf("open tagger: lemma script %q; rebuild the models with cmd/train", s)
	case s[0] == '=':
		return script{add: s[1:], whole: true}, nil
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
func (l *lemmatizer) lemma(form string, c int, upos nlp.UPOS) string {
	if len(form) > maxForm {
		return form
	}
	var buf [2 * maxForm]byte
	base := normalForm(buf[:0], form, upos)
	i, ok := l.table.Only(wholeFeature(l.tags[c], base))
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
	if s.whole {
		return s.add
	}
	if s.cut > n {
		return same(form, base)
	}
	end := len(base)
	for range s.cut {
		_, size := utf8.DecodeLastRune(base[:end])
		end -= size
	}
	if s.add == "" {
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
func normalForm(b []byte, form string, upos nlp.UPOS) []byte {
	lower := upos != nlp.PROPN
	for i := 0; i < len(form); {
		c := form[i]
		if c < utf8.RuneSelf {
			if lower && 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(form[i:])
		if r == '’' || r == '‘' {
			r = '\''
		} else if lower {
			r = unicode.ToLower(r)
		}
		b = utf8.AppendRune(b, r)
		i += n
	}
	return b
}
