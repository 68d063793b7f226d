package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// cutWho takes off the name of a source the "who" by which its own clause
// goes on: "officials | who | declined to say".
func (f *finder) cutWho(l *news.Link) {
	if l.Entity != "" && !l.Named || l.Span.End <= l.Span.Start {
		return
	}
	first, k := f.d.TokenAt(l.Span.Start), f.d.TokenAt(l.Span.End-1)
	if first < 0 || k <= first || !relative(f.d.Tokens[k].XPOS) || !strings.HasSuffix(l.Name, f.d.Word(k)) {
		return
	}
	name := strings.TrimRight(strings.TrimSuffix(l.Name, f.d.Word(k)), " ,")
	if name != "" {
		l.Name = name
	}
}

// whole is a source with what a parse has cut off before it: the "at" of "at least one aide", the
// first of two that an "and" joins.
func (f *finder) whole(r tokens, s int) tokens {
	switch i := r.first; {
	case i <= f.opening[s] || f.quoted(i) != f.quoted(i-1):
	case f.is(i, "least", "most") && f.is(i-1, "at"):
		r.first--
	case f.d.Tokens[i].UPOS == nlp.CCONJ && r.len() > 1 && f.is(i, "and", "or", "but"):
		if k := f.joinedBefore(i, s); k >= 0 {
			r.first = k
		} else {
			r.first++
		}
	}
	return r
}

// joinedBefore is where the noun phrase begins that a conjunction at token i joins to the one
// behind it; -1 where what stands before it is no noun phrase.
func (f *finder) joinedBefore(i, s int) int {
	k := i
	for k > f.opening[s] && !f.closes(k-1) && (f.opensNominal(k-1) || f.is(k-1, "of", "the")) && f.upos(k-1) != nlp.ADV {
		k--
	}
	if k == i || !f.nominal(i-1) {
		return -1
	}
	return k
}

// hasParticiple reports whether a participle stands between two tokens.
func (f *finder) hasParticiple(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if x := f.d.Tokens[k].XPOS; x == "VBN" || x == "VBG" {
			return true
		}
	}
	return false
}
