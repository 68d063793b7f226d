package nlp

// Rel is a universal dependency relation with the subtypes that English news
// needs (universaldependencies.org/u/dep). Other subtypes fold to their base.
type Rel uint8

// The relations. NoRel is that of a token that was not parsed.
const (
	NoRel Rel = iota
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	Ccomp
	Clf
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	Dep
	Det
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodPoss
	Nsubj
	NsubjPass
	Nummod
	Obj
	Obl
	Orphan
	Parataxis
	Punct
	Reparandum
	Root
	Vocative
	Xcomp
)

var relNames = [...]string{"", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "clf", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"}

// NumRels is the number of relations, NoRel included.
const NumRels = len(relNames)

// String is the relation as Universal Dependencies writes it, "" for NoRel.
func (r Rel) String() string { return relNames[r] }

// ParseRel reads a relation as Universal Dependencies writes it. A subtype that
// has no constant here gives its base relation; an unknown relation gives Dep.
func ParseRel(s string) Rel {
	for i, n := range relNames {
		if n == s {
			return Rel(i)
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] == ':' {
			return ParseRel(s[:i])
		}
	}
	return Dep
}
