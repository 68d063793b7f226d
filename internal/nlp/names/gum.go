package names

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/train"
)

// gumNames reads the names out of the entity annotation of GUM. GUM marks whole
// noun phrases, nominal or not; a name is what is left of one whose head is a
// proper noun when its article, its titles and what follows the name are taken
// away. Documents stay whole.
func gumNames(split train.Split, genre string) func(*train.Data) ([]marked, error) {
	return func(d *train.Data) ([]marked, error) {
		ss, err := d.GUM(split, genre)
		if err != nil {
			return nil, err
		}
		var out []marked
		titles, err := newTitles()
		if err != nil {
			return nil, err
		}
		for _, s := range ss {
			m := marked{text: s.Text}
			taken := make([]bool, len(s.Words))
			for _, e := range mentions(s) {
				from, to, ok := titles.nameIn(s, e)
				if !ok || slices.Contains(taken[from:to], true) {
					continue
				}
				for k := from; k < to; k++ {
					taken[k] = true
				}
				m.spans = append(m.spans, span{s.Words[from].Start, s.Words[to-1].End, types[e.typ]})
			}
			out = append(out, m)
		}
		return out, nil
	}
}

// mention is one entity mention: words [first, last), the words that carry its
// meaning, and the title of its Wikipedia article, "" when it has none.
type mention struct {
	typ         string
	first, last int
	core        []int
	link        string
}

// mentions gives the mentions of a sentence, the longer before the shorter. They
// are brackets in the words' Entity field: "(12-place-giv:inact-snsns-cf2-2,3-coref-United_States"
// opens one with its number, type, status, salience, centering, core words,
// coreference and link; "12)" closes it.
func mentions(s *conllu.Sentence) []mention {
	var stack, out []mention
	var ids []string // of those on the stack
	for i := range s.Words {
		value := ""
		for part := range strings.SplitSeq(s.Words[i].Misc, "|") {
			if v, ok := strings.CutPrefix(part, "Entity="); ok {
				value = v
			}
		}
		for value != "" {
			if value[0] == '(' {
				end := strings.IndexAny(value[1:], "()") + 1
				if end == 0 {
					end = len(value)
				}
				m, id := openMention(value[1:end], i)
				if value = value[end:]; strings.HasPrefix(value, ")") {
					m.last = i + 1
					out = append(out, m)
					value = value[1:]
					continue
				}
				stack, ids = append(stack, m), append(ids, id)
				continue
			}
			end := strings.IndexByte(value, ')')
			if end < 0 {
				break
			}
			for k := len(stack) - 1; k >= 0; k-- {
				if ids[k] == value[:end] {
					stack[k].last = i + 1
					out = append(out, stack[k])
					stack, ids = slices.Delete(stack, k, k+1), slices.Delete(ids, k, k+1)
					break
				}
			}
			value = value[end+1:]
		}
	}
	slices.SortStableFunc(out, func(a, b mention) int { return (b.last - b.first) - (a.last - a.first) })
	return out
}

// openMention reads what stands in an opening bracket at word i.
func openMention(s string, i int) (m mention, id string) {
	f := strings.SplitN(s, "-", 8)
	m.first = i
	if len(f) > 1 {
		m.typ = f[1]
	}
	if len(f) > 5 {
		for n := range strings.SplitSeq(f[5], ",") {
			if k, err := strconv.Atoi(n); err == nil {
				m.core = append(m.core, i+k-1)
			}
		}
	}
	if len(f) > 7 {
		m.link = f[7]
	}
	return m, f[0]
}
