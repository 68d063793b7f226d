package nameform

// Short are the full given names that a familiar form may stand for, folded: "chuck"
// for "charles". The zero value knows none.
type Short struct {
	full map[string][]string
}

// Add says that a folded form may stand for a folded full name.
func (s *Short) Add(full, short string) {
	if s.full == nil {
		s.full = map[string][]string{}
	}
	s.full[short] = append(s.full[short], full)
}

// SameFullName is SameFullName for names of which each may have a familiar form of the
// other's given name, or both of one: "Chuck Lind" and "Charles E. Lind", "Rob Lind" and
// "Bob Lind".
func (s *Short) SameFullName(a, b []string) bool {
	if SameFullName(a, b) {
		return true
	}
	for _, x := range s.spelledOut(a) {
		if SameFullName(x, b) {
			return true
		}
		for _, y := range s.spelledOut(b) {
			if SameFullName(x, y) {
				return true
			}
		}
	}
	for _, y := range s.spelledOut(b) {
		if SameFullName(a, y) {
			return true
		}
	}
	return false
}

// FullNameKeys is FullNameKeys for names of which some may have familiar forms.
func (s *Short) FullNameKeys(words []string) []string {
	keys := FullNameKeys(words)
	for _, x := range s.spelledOut(words) {
		keys = append(keys, FullNameKeys(x)...)
	}
	return keys
}

// spelledOut are the names with the familiar form in front of them replaced by what it
// may stand for; none where it is no such form.
func (s *Short) spelledOut(words []string) [][]string {
	if len(words) < 2 {
		return nil
	}
	var out [][]string
	for _, full := range s.full[words[0]] {
		out = append(out, append([]string{full}, words[1:]...))
	}
	return out
}
