package attrib

import "hearsay/internal/nlp"

// leadsUp reports whether what stands before the clause of a cue only leads up to what
// is said behind it: a phrase of when, where or how ("After all, she said, …") or a
// subordinate clause ("If it rains, she said, …").
func (f *finder) leadsUp(left tokens) bool {
	if f.quoted(left.first) || f.quoted(left.last-1) {
		return false
	}
	if f.opensClause(left.first) {
		return !f.finite(left) || !f.mainFinite(left) || f.oneClause(left)
	}
	switch f.d.Tokens[left.first].XPOS {
	case "IN", "TO", "VBG", "VBN":
		return !f.mainFinite(left)
	}
	return false
}

// opensClause reports whether token i is a conjunction that opens a clause of time,
// condition, reason or concession.
func (f *finder) opensClause(i int) bool {
	return (f.d.Tokens[i].UPOS == nlp.SCONJ || f.lex.notMarks.has(f.lower(i))) && !f.is(i, "that", "whether") || f.d.Tokens[i].XPOS == "WRB" && f.is(i, "when", "whenever", "wherever", "where")
}

// oneClause reports whether a range with a finite verb has but one, and no comma that
// could end a clause before it.
func (f *finder) oneClause(r tokens) bool {
	n := 0
	for i := r.first; i < r.last; i++ {
		if f.comma(i) {
			return false
		}
		if f.tensed(i) {
			n++
		}
	}
	return n == 1
}

// mainFinite reports whether a range holds a finite verb that stands in no relative
// or adverbial clause of it.
func (f *finder) mainFinite(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.tensed(i) && !f.subordinate(i, r) {
			return true
		}
	}
	return false
}

// subordinate reports whether the clause of the tensed token i is a relative one, or
// one that a conjunction within the range opens.
func (f *finder) subordinate(i int, in tokens) bool {
	t := &f.d.Tokens[i]
	for k := i - 1; k > in.first && !f.comma(k); k-- {
		if f.is(k, "who", "which") && f.comma(k-1) {
			return true
		}
	}
	if r := t.Rel; (r == nlp.Aux || r == nlp.AuxPass || r == nlp.Cop) && t.Head >= 0 {
		i = t.Head
	}
	for steps := 0; steps < maxClimb; steps++ {
		t = &f.d.Tokens[i]
		if t.Rel == nlp.AclRelcl {
			return true
		}
		for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
			if r := f.d.Tokens[k].Rel; in.has(k) && k < i && (r == nlp.Mark || r == nlp.Advmod) && f.opensClause(k) {
				return true
			}
		}
		if t.Rel != nlp.Conj || !in.has(t.Head) {
			return false
		}
		i = t.Head
	}
	return false
}
