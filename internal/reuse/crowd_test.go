package reuse

import (
	"fmt"
	"strings"
	"testing"
)

// crowdOf is so many articles of outlets that print one dispatch, each with an
// opening of its own; every third leaves out the middle, and every seventh has none
// of it but its last sentence.
func crowdOf(n int) []Doc {
	const (
		head   = "The harbour master of Oldmere closed both basins at dawn after the dredger struck the northern mole and spilled its ballast.\n"
		middle = "Crews from three tugs worked through the morning to bring the listing vessel alongside the grain quay before the tide turned.\n"
		last   = "Insurers put the damage to the mole and the two cranes beside it at well over four million crowns on Friday evening.\n"
	)
	docs := make([]Doc, n)
	for i := range docs {
		own := ""
		for k := range 12 {
			own += fmt.Sprintf("Word%dx%d ", i, k)
		}
		text := own + "was how this paper began.\n"
		switch {
		case i%7 == 6:
			text += last
		case i%3 == 2:
			text += head + last
		default:
			text += head + middle + last
		}
		docs[i] = Doc{ID: fmt.Sprint(i), Text: text, Date: fmt.Sprintf("2031-05-%02dT%02d:00:00Z", 1+i/24, i%24), Outlet: fmt.Sprintf("Paper %d", i)}
	}
	return docs
}

// Of a text that hundreds print, each copy is compared with some that came before,
// not with all: yet whoever has a sentence of it is tied to all who have it.
func TestACrowdIsTiedTogether(t *testing.T) {
	count := func(n int) int {
		docs := crowdOf(n)
		pairs := findAll(t, docs, Options{})
		for _, sentence := range []string{"The harbour master", "Crews from three tugs", "Insurers put"} {
			first := make([]int, n)
			for i := range first {
				first[i] = i
			}
			root := func(i int) int {
				for first[i] != i {
					i = first[i]
				}
				return i
			}
			for _, p := range pairs {
				for _, q := range p.Passages {
					if strings.HasPrefix(q.A.Of(docs[p.A].Text), sentence) && strings.HasPrefix(q.B.Of(docs[p.B].Text), sentence) {
						first[root(p.B)] = root(p.A)
					}
				}
			}
			whose := -1
			for i := range docs {
				if !strings.Contains(docs[i].Text, sentence) {
					continue
				}
				if whose < 0 {
					whose = root(i)
				}
				if root(i) != whose {
					t.Fatalf("of %d documents number %d, with %q, is tied to %d and not to %d", n, i, sentence, root(i), whose)
				}
			}
		}
		return len(pairs)
	}
	all := count(crowd)
	if all != crowd*(crowd-1)/2 {
		t.Errorf("%d pairs of %d documents that share a sentence, want all %d", all, crowd, crowd*(crowd-1)/2)
	}
	some, twice := count(300), count(600)
	if twice > 5*some/2 {
		t.Errorf("%d pairs of 300 documents and %d of 600: they grow faster than the documents", some, twice)
	}
}
