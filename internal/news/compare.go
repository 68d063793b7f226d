package news

// Agreement says how two printed values of one thing stand to each other.
type Agreement uint8

const (
	// Incomparable values measure different things, or one has no value.
	Incomparable Agreement = iota
	// Same values are equal once units and forms are set aside.
	Same
	// Compatible values can both hold: one is coarser, rounded or a bound.
	Compatible
	// Conflict is left for values that cannot both hold.
	Conflict
)

// String is the agreement in a word.
func (a Agreement) String() string {
	switch a {
	case Same:
		return "same"
	case Compatible:
		return "compatible"
	case Conflict:
		return "conflict"
	}
	return "incomparable"
}
