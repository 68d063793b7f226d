package nlp

// UPOS is a universal part of speech (universaldependencies.org/u/pos).
type UPOS uint8

// The parts of speech. NoPOS is that of a token that was not tagged.
const (
	NoPOS UPOS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var uposNames = [...]string{"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String is the tag as Universal Dependencies writes it, "" for NoPOS.
func (u UPOS) String() string { return uposNames[u] }

// ParseUPOS reads a tag as Universal Dependencies writes it; NoPOS for any other.
func ParseUPOS(s string) UPOS {
	for i, n := range uposNames {
		if n == s {
			return UPOS(i)
		}
	}
	return NoPOS
}
