package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// tree gives the children of each token of a document.
type tree struct {
	d     *nlp.Doc
	first []int // token → index into kids of its first child
	kids  []int // children of all tokens, by head, in order of the text
	stack []int
}

func newTree(d *nlp.Doc) *tree {
	n := len(d.Tokens)
	t := &tree{d: d, first: make([]int, n+2), kids: make([]int, n)}
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 && h < n {
			t.first[h+2]++
		}
	}
	for i := 2; i < n+2; i++ {
		t.first[i] += t.first[i-1]
	}
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 && h < n {
			t.kids[t.first[h+1]] = i
			t.first[h+1]++
		}
	}
	return t
}

// children are the tokens that hang on i, in order of the text.
func (t *tree) children(i int) []int { return t.kids[t.first[i]:t.first[i+1]] }

// child is the first child of i with one of the relations, -1 for none.
func (t *tree) child(i int, rels ...nlp.Rel) int {
	for _, k := range t.children(i) {
		if slices.Contains(rels, t.d.Tokens[k].Rel) {
			return k
		}
	}
	return -1
}

// childWord is the first child of i with the relation and one of the words.
func (t *tree) childWord(i int, rel nlp.Rel, words ...string) int {
	for _, k := range t.children(i) {
		if t.d.Tokens[k].Rel == rel && slices.Contains(words, t.lower(k)) {
			return k
		}
	}
	return -1
}

func (t *tree) lower(i int) string { return strings.ToLower(t.d.Word(i)) }

func (t *tree) lemma(i int) string {
	if l := t.d.Tokens[i].Lemma; l != "" {
		return strings.ToLower(l)
	}
	return t.lower(i)
}

// under reports whether token i is h or hangs on it, however deep. The walk is
// bounded by the number of tokens, so a broken tree cannot hang it.
func (t *tree) under(i, h int) bool {
	for steps := 0; i >= 0 && steps <= len(t.d.Tokens); steps++ {
		if i == h {
			return true
		}
		i = t.d.Tokens[i].Head
	}
	return false
}

// yield appends the tokens of the subtree of i to dst, in order of the text,
// without the subtrees for which skip says true.
func (t *tree) yield(dst []int, i int, skip func(k int) bool) []int {
	from := len(dst)
	t.stack = append(t.stack[:0], i)
	for len(t.stack) > 0 && len(dst)-from <= len(t.d.Tokens) {
		k := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		dst = append(dst, k)
		for _, c := range t.children(k) {
			if skip == nil || !skip(c) {
				t.stack = append(t.stack, c)
			}
		}
	}
	slices.Sort(dst[from:])
	return dst
}

// spans turns tokens in order into spans: tokens that follow each other make
// one, and punctuation at the ends of a span is left off but for quotation
// marks and brackets.
func (t *tree) spans(tokens []int) []news.Span {
	var out []news.Span
	for i := 0; i < len(tokens); {
		j := i
		for j+1 < len(tokens) && tokens[j+1] <= tokens[j]+1 {
			j++
		}
		if s, ok := t.trim(tokens[i], tokens[j]); ok {
			out = append(out, s)
		}
		i = j + 1
	}
	return out
}

// trim is the span of tokens first to last without the punctuation at its ends.
func (t *tree) trim(first, last int) (news.Span, bool) {
	for first <= last && t.edge(first, true) {
		first++
	}
	for last >= first && t.edge(last, false) {
		last--
	}
	if first > last {
		return news.Span{}, false
	}
	return news.Span{Start: t.d.Tokens[first].Start, End: t.d.Tokens[last].End}, true
}

// edge reports whether token i is punctuation that does not belong at the start
// (or end) of a content.
func (t *tree) edge(i int, start bool) bool {
	if t.d.Tokens[i].UPOS != nlp.PUNCT {
		return false
	}
	switch w := t.d.Word(i); w {
	case "“", "‘", "«", "„", "[", "(":
		return !start
	case "”", "’", "»", "]", ")", "…", "?", "!":
		return start
	case `"`, "'", "''", "``":
		return false
	}
	return true
}

// nearest climbs from i to the nearest token, itself included, for which ok
// says true; -1 when there is none.
func (t *tree) nearest(i int, ok func(int) bool) int {
	for steps := 0; i >= 0 && steps <= len(t.d.Tokens); steps++ {
		if ok(i) {
			return i
		}
		i = t.d.Tokens[i].Head
	}
	return -1
}
