package ledger

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// properName is a name within the description of an unnamed source: "South Korean" in "a
// South Korean official", "San Telmo" in "police in San Telmo".
type properName struct {
	code   string   // of the state that it names, "" for none
	of     string   // the code of the state whose body it names, "" for none
	among  []string // codes of the states whose people it takes in: "European"
	allied []string // codes of the states whose people one of it may be described by: "NATO"
	region bool     // it is known for the name of a part of a state or of the world
	words  []string // folded, in the order of the text
}

// mayBe reports whether two names may mean one: they are of one state, or the words of one
// are among those of the other. "Korean" may be "South Korean", which is not "North Korean".
func (p properName) mayBe(q properName) bool {
	switch {
	case p.code != "" && q.code != "":
		return p.code == q.code
	case p.region && q.region:
		return slices.Equal(p.words, q.words)
	case p.among != nil && q.allied != nil, q.among != nil && p.allied != nil:
		return slices.ContainsFunc(slices.Concat(p.among, q.among), func(code string) bool {
			return slices.Contains(p.allied, code) || slices.Contains(q.allied, code)
		})
	case p.among != nil || q.among != nil:
		return slices.Contains(p.among, q.state()) || slices.Contains(q.among, p.state()) ||
			slices.ContainsFunc(p.among, func(code string) bool { return slices.Contains(q.among, code) })
	case p.of != "" && p.of == q.code, q.of != "" && q.of == p.code:
		return true
	}
	return subset(p.words, q.words) || subset(q.words, p.words)
}

// state is the code of the state that a name tells, "" for none.
func (p properName) state() string { return cmp.Or(p.code, p.of) }

// exclude reports whether the names of two descriptions exclude each other: both have some,
// and none of the one may be one of the other.
func exclude(x, y []properName) bool {
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(p properName) bool { return slices.ContainsFunc(y, p.mayBe) })
}

// properNames are the names of a description: its capitalised words that stand together,
// where those for a state are a name of their own.
func (l *lists) properNames(s string) []properName {
	var out []properName
	var run []string
	end := func() {
		out = append(out, l.namesIn(run)...)
		run = nil
	}
	i := -1
	for w := range strings.FieldsSeq(s) {
		i++
		if !l.properWord(w, i == 0) {
			end()
			continue
		}
		bare, owns := bareWord(w)
		run = append(run, fold(bare))
		if owns || strings.ContainsAny(w[len(w)-1:], ",;:)]") {
			end()
		}
	}
	end()
	return out
}

// longestState is how many words the name of a state has at most.
const longestState = 5

// namesIn parts capitalised words that stand together: states and their parts, and what is
// between them.
func (l *lists) namesIn(run []string) []properName {
	var out []properName
	from := 0
	for i := 0; i < len(run); {
		n, p := l.placeAt(run, i)
		if n == 0 {
			i++
			continue
		}
		if from < i {
			out = append(out, properName{words: run[from:i]})
		}
		p.words = run[i : i+n]
		out = append(out, p)
		i += n
		from = i
	}
	if from < len(run) {
		out = append(out, properName{words: run[from:]})
	}
	return out
}

// placeAt is how many words from word i on name a state, a part of one or a people of several,
// and what they tell: the longest name. What is a state's name only behind "the" ("the South")
// is none beside other names, and a people of several only what ends them: "a European
// diplomat", not "a European Commission official".
func (l *lists) placeAt(run []string, i int) (int, properName) {
	for n := min(longestState, len(run)-i); n > 0; n-- {
		name := strings.Join(run[i:i+n], " ")
		code := l.longStates[name]
		if n == 1 && !(l.withThe[name] && len(run) > 1) {
			code = l.states[name]
		}
		switch {
		case code != "":
			return n, properName{code: code}
		case l.peoples[name] != nil && i+n == len(run):
			return n, properName{among: l.peoples[name]}
		case l.regions[name]:
			return n, properName{region: true}
		case l.alliances[name] != nil:
			return n, properName{allied: l.alliances[name]}
		}
	}
	return 0, properName{}
}

// proper are the words of the names in a description, see wordsIn.
func (l *lists) proper(name string) []string { return wordsIn(l.properNames(name)) }

// wordsIn are the words of names, those for a state as its code and those for a part of one
// together.
func wordsIn(names []properName) []string {
	var out []string
	for _, p := range names {
		switch {
		case p.code != "":
			out = append(out, "state:"+p.code)
		case p.region, p.among != nil:
			out = append(out, strings.Join(p.words, " "))
		default:
			out = append(out, p.words...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// properWords are the capitalised words of a description, folded, without the
// word that opens it when that is an article.
func (l *lists) properWords(s string) []string {
	var out []string
	i := -1
	for w := range strings.FieldsSeq(s) {
		if i++; l.properWord(w, i == 0) {
			bare, _ := bareWord(w)
			out = append(out, fold(bare))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// properWord reports whether a word of a description is capitalised as a name is. first is
// set for the one that opens it.
func (l *lists) properWord(w string, first bool) bool {
	if 'a' <= w[0] && w[0] <= 'z' {
		return false // most
	}
	w, _ = bareWord(w)
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && !(first && !strings.ContainsAny(w[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ.") && l.lowerOpener(w))
}

// bareWord is a word without the marks around it and the ending of a possessive, and whether
// it had that.
func bareWord(w string) (bare string, owns bool) {
	w = strings.Trim(w, "“”\"'‘’,;:()[]")
	bare = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	return bare, len(bare) < len(w)
}
