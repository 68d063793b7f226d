package names

import (
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
		var open mentions
		for _, s := range ss {
			if s.NewDoc {
				open = mentions{}
			}
			m := marked{text: s.Text}
			taken := make([]bool, len(s.Words))
			for _, e := range open.sentence(s) {
				from, to, ok := nameIn(s, e)
				if !ok || anyTrue(taken[from:to]) {
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

func anyTrue(bs []bool) bool {
	for _, b := range bs {
		if b {
			return true
		}
	}
	return false
}

// mention is one entity mention: words [first, last) and its head.
type mention struct {
	typ         string
	first, last int
	head        int
}

// mentions reads the brackets of the Entity annotation, which may stay open
// over several words of a sentence.
type mentions struct{}

// sentence gives the mentions of a sentence, the longer before the shorter.
func (mentions) sentence(s *conllu.Sentence) []mention {
	type opened struct {
		id, typ, head string
		first         int
	}
	var stack []opened
	var out []mention
	done := func(o opened, last int) {
		head, _, _ := strings.Cut(o.head, ",")
		h, err := strconv.Atoi(head)
		if err != nil || o.first+h > last {
			h = last - o.first
		}
		out = append(out, mention{o.typ, o.first, last, o.first + h - 1})
	}
	for i := range s.Words {
		value := ""
		for part := range strings.SplitSeq(s.Words[i].Misc, "|") {
			if v, ok := strings.CutPrefix(part, "Entity="); ok {
				value = v
			}
		}
		for len(value) > 0 {
			switch {
			case value[0] == '(':
				end := strings.IndexAny(value[1:], "()") + 1
				if end == 0 {
					end = len(value)
				}
				f := strings.Split(value[1:end], "-")
				o := opened{id: f[0], first: i}
				if len(f) > 1 {
					o.typ = f[1]
				}
				if len(f) > 5 {
					o.head = f[5] // id, type, status, salience, centering, head words
				}
				value = value[end:]
				if strings.HasPrefix(value, ")") {
					done(o, i+1)
					value = value[1:]
					continue
				}
				stack = append(stack, o)
			default:
				end := strings.IndexByte(value, ')')
				open := strings.IndexByte(value, '(')
				if end < 0 || open >= 0 && open < end {
					value = value[max(open, len(value)*b2i(open < 0)):]
					continue
				}
				for k := len(stack) - 1; k >= 0; k-- {
					if stack[k].id == value[:end] {
						done(stack[k], i+1)
						stack = append(stack[:k], stack[k+1:]...)
						break
					}
				}
				value = value[end+1:]
			}
		}
	}
	sortMentions(out)
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sortMentions(ms []mention) {
	for i := 1; i < len(ms); i++ {
		for k := i; k > 0 && ms[k].last-ms[k].first > ms[k-1].last-ms[k-1].first; k-- {
			ms[k], ms[k-1] = ms[k-1], ms[k]
		}
	}
}
