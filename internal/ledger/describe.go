package ledger

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/news"
)

// sameWords says why two institutions are one by their words, where linking has
// not joined them: a description and the name that holds it ("the interior
// ministry", "Beland's Interior Ministry"), a name and its short form ("Norra",
// "Norra Press Agency"), a name inside a longer phrase.
func (l *lists) sameWords(a, b *speaker) string {
	if a.key != "" && b.key != "" && a.folded == b.folded {
		return fmt.Sprintf("all name %s", a.name)
	}
	if a.key == "" && b.key == "" && a.folded == b.folded && l.knownBody(a.name) {
		return fmt.Sprintf("both know one body as %q", a.name)
	}
	for _, p := range [2][2]*speaker{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		switch {
		case x.described && x.key == "" && y.key != "" && !y.person:
			if w := l.descriptive(x.name); len(w) > 0 && subset(w, l.descriptive(y.name)) {
				return fmt.Sprintf("%q describes %s", x.name, y.name)
			}
		case x.key != "" && y.key != "" && !x.voiceOf && !y.voiceOf:
			short, long := x.folded, y.folded
			if l.joins(long) && !l.joins(short) && x.person || len(y.all) > 0 {
				continue // one of two who are named together
			}
			if len(short) >= 3 && (strings.HasPrefix(long, short+" ") && !x.person && !y.person || strings.HasSuffix(long, " "+short) && strings.Contains(short, " ")) {
				return fmt.Sprintf("%s is %s in short", x.name, y.name)
			}
		}
	}
	return ""
}

// knownBody reports whether a description is of one body that its text takes for known: "the dockers'
// union", not "a union" or "the rebels".
func (l *lists) knownBody(name string) bool {
	head := l.headOf(name)
	return slices.Contains(l.definite, firstWord(name)) && !strings.HasSuffix(head, "s") && slices.Contains(l.sources[head], "organisation")
}

// twoBodies reports whether two descriptions are of two bodies of one kind, each of which has words
// of its own: "the dockers' union", "the pilots' union".
func (l *lists) twoBodies(a, b *speaker) bool {
	head := l.headOf(a.name)
	if head != l.headOf(b.name) || !l.knownBody(a.name) || !l.knownBody(b.name) {
		return false
	}
	isHead := func(w string) bool { return w == head }
	x := slices.DeleteFunc(slices.Clone(l.descriptive(a.name)), isHead)
	y := slices.DeleteFunc(slices.Clone(l.descriptive(b.name)), isHead)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// joins reports whether a folded name is of several who are named together.
func (l *lists) joins(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return slices.Contains(l.claims[w], "joins") })
}

// descriptive are the words of a description that tell one institution from
// another.
func (l *lists) descriptive(s string) []string {
	out, known := l.told.descriptive[s]
	if known {
		return out
	}
	for _, w := range strings.Fields(fold(s)) {
		one := strings.TrimSuffix(w, "s") // "ministers" as "minister"
		if !l.bare[w] && !l.bare[one] {
			out = append(out, one)
		}
	}
	out = slices.Clip(out)
	if l.told.descriptive == nil {
		l.told.descriptive = map[string][]string{}
	}
	l.told.descriptive[s] = out
	return out
}

// compatible reports whether two descriptions of unnamed sources may mean one:
// their proper words ("South Korean", "U.S.") do not exclude each other, nor do
// their trades: a doctor is no diplomat.
func compatible(a, b news.Link, x, y *speaker) bool {
	if a.For != "" && b.For != "" && a.For != b.For {
		return false
	}
	if len(x.trade) > 0 && len(y.trade) > 0 && !slices.ContainsFunc(x.trade, func(w string) bool { return slices.Contains(y.trade, w) }) {
		return false
	}
	return !exclude(x.names, y.names) || a.For != "" && a.For == b.For
}

// narrower reports whether the words of one description hold all those of the
// other: "South Korean and Russian media" and "South Korean media".
func (l *lists) narrower(a, b news.Link) bool {
	x, y := l.properWords(a.Name), l.properWords(b.Name)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return (subset(x, y) || subset(y, x)) && !exclude(l.properNames(a.Name), l.properNames(b.Name))
}

func (l *lists) wider(a, b news.Link) string {
	if len(l.properWords(a.Name)) >= len(l.properWords(b.Name)) {
		return a.Name
	}
	return b.Name
}

func (l *lists) narrow(a, b news.Link) string {
	if l.wider(a, b) == a.Name {
		return b.Name
	}
	return a.Name
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// lowerOpener reports whether a capitalised first word is one that would be
// lower case in mid-sentence: articles, numbers, the nouns of sources and what tells of
// which kind they are.
// Where no list says, any may be: two descriptions must not seem to exclude each
// other by their capitals.
func (l *lists) lowerOpener(w string) bool {
	w = strings.ToLower(w)
	return len(l.openers) == 0 || l.openers[w] || l.modifiers[w] || l.sources[w] != nil || l.sources[strings.TrimSuffix(w, "s")] != nil
}

// folded reports whether a name is as fold leaves it, as far as that is seen at a
// glance.
func folded(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != ' ' || last == ' ') {
			return false
		}
		last = c
	}
	return len(s) > 0 && last != ' ' && !strings.HasPrefix(s, "the ")
}

// fold makes names comparable: lower case, no marks, one space.
func fold(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' && !space: // most
			b.WriteByte(byte(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
		default:
			space = true
		}
	}
	return strings.TrimPrefix(b.String(), "the ")
}
