package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Where every word has a capital, a recogniser cannot see where a name ends: "Holm Poised",
// "Toughest Sheriff", "Ridiculing Holm". What a report's body holds together it tells: a headline
// names whom the body names, and makes no name of its own out of words of the language.

// heldTogether cuts the names of headlines to what the body holds together, and leaves out those
// that are but words with capitals.
func (l *linker) heldTogether(names []nlp.Name) []nlp.Name {
	body := l.bodyRuns(names)
	if len(body) == 0 {
		return names
	}
	out := names[:0:0]
	for _, n := range names {
		if n.Key == "" && n.Last-n.First > 1 && n.Last-n.First <= maxRun && !l.common[n.First] && !l.sentenceCase(n.First) && (n.Kind == news.Person || n.Kind == news.Organisation || n.Kind == "") {
			var ok bool
			if n, ok = l.asInBody(n, body); !ok {
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// maxRun is how many words a name may have that is compared with the body's.
const maxRun = 6

// bodyRun is what a run of words is in the names of a body.
type bodyRun struct {
	name  nlp.Name // the first that holds it
	whole bool     // it is a name by itself
	ends  bool     // it ends a longer name: it is a surname, if that is a person's
}

// bodyRuns are the runs of words in the names that stand where capitals mean something.
func (l *linker) bodyRuns(names []nlp.Name) map[string]bodyRun {
	out := make(map[string]bodyRun)
	for _, n := range names {
		if n.Last-n.First > maxRun || l.common[n.First] || !l.sentenceCase(n.First) {
			continue
		}
		for i := n.First; i < n.Last; i++ {
			for j := i + 1; j <= n.Last; j++ {
				w := l.folded(i, j)
				r, ok := out[w]
				if !ok {
					r.name = n
				}
				whole := i == n.First && j == n.Last
				if whole && !r.whole {
					r.name = n // its kind and key are those of the run itself
				}
				r.whole = r.whole || whole
				r.ends = r.ends || j == n.Last && i > n.First
				out[w] = r
			}
		}
	}
	return out
}

// asInBody is a headline's name as the body has it; ok is false when it is none.
func (l *linker) asInBody(n nlp.Name, body map[string]bodyRun) (nlp.Name, bool) {
	if _, ok := body[l.folded(n.First, n.Last)]; ok {
		return n, true
	}
	for i := n.First + 1; i < n.Last; i++ {
		if l.hyphenedTo(i) {
			return n, true // "the Holm-Berg debate": see jointNames
		}
	}
	if n.Kind != news.Person && l.g.head[l.folded(n.Last-1, n.Last)] {
		return n, true // "Holm Foundation" says what it is
	}
	for long := n.Last - n.First - 1; long > 0; long-- {
		for j := n.Last; j-long >= n.First; j-- {
			i := j - long
			r, ok := body[l.folded(i, j)]
			if !ok || !r.whole && !(r.ends && r.name.Kind.Base() == news.Person) || l.g.head[l.folded(i, j)] {
				continue
			}
			if r.name.Kind.Base() == news.Person || r.name.Kind == "" {
				i = l.fromGiven(n.First, i)
				if i == n.First && j < n.Last && long == 1 && !r.ends && !l.allIdle(j, n.Last) {
					continue // "Kang Min-seo", of whom the body has "Kang"
				}
			} else if w := l.folded(n.Last-1, n.Last); l.g.headKind[w] != "" || l.g.member[w] {
				return n, true // "Kestra Harbour", "Kestra Republicans"
			}
			if i == n.First && j == n.Last {
				return n, true
			}
			n.First, n.Last = i, j
			n.Span = news.Span{Start: l.d.Tokens[i].Start, End: l.d.Tokens[j-1].End}
			if r.whole {
				n.Kind, n.Fine, n.Key = r.name.Kind, r.name.Fine, r.name.Key
			} else {
				n.Kind, n.Fine = r.name.Kind, ""
			}
			return n, true
		}
	}
	return n, n.Kind != news.Person || !l.anyIdle(n.First, n.Last)
}

// fromGiven is where the name begins that ends with the run from token i on, in a headline's name
// from token first on: "Ana Ruud Holm", of whom the body has but the surname.
func (l *linker) fromGiven(first, i int) int {
	for k := first; k < i; k++ {
		if l.g.given[l.folded(k, k+1)] {
			return k
		}
	}
	for i > first && !l.idle(i-1) {
		i--
	}
	return i
}

// idle reports whether the word at token i is one of common texts or of the body's own, or by its
// ending an adjective or a participle.
func (l *linker) idle(i int) bool {
	w := l.folded(i, i+1)
	return !l.g.given[w] && (l.g.common(w) || l.g.title[w].class != "" || l.g.nominal[w].class != "" || l.inBody(w) || len(w) > 6 && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "est")))
}

// inBody reports whether a word stands in the sentences of a body outside its names, or in a name
// of its own there.
func (l *linker) inBody(w string) bool {
	if l.printing == nil {
		l.printing = make(map[string]bool)
		for i := range l.d.Tokens {
			if l.sentenceCase(i) {
				l.printing[l.folded(i, i+1)] = true
			}
		}
	}
	return l.printing[w]
}

// allIdle reports whether the words of tokens [i, j) are all such.
func (l *linker) allIdle(i, j int) bool {
	for ; i < j; i++ {
		if !l.idle(i) {
			return false
		}
	}
	return true
}

// anyIdle reports whether one of the words of tokens [i, j) is such, and no given name stands
// among them.
func (l *linker) anyIdle(i, j int) bool {
	idle := false
	for ; i < j; i++ {
		if l.g.given[l.folded(i, i+1)] {
			return false
		}
		idle = idle || l.idle(i)
	}
	return idle
}

// acrossBlocks parts names that a recogniser ran on from one block into the next: the
// headline's "Sheriff Joe" and the dateline's "LUND".
func (l *linker) acrossBlocks(names []nlp.Name) []nlp.Name {
	out := names[:0:0]
	for _, n := range names {
		for i := n.First + 1; i < n.Last; i++ {
			if !l.opensBlock(i) {
				continue
			}
			head := n
			head.Last, head.End, head.Key = i, l.d.Tokens[i-1].End, ""
			out = append(out, head)
			n = l.nameOf(i, n.Last, "")
			break
		}
		out = append(out, n)
	}
	return out
}
