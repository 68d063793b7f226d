//go:build !amd64

package linear

// wideLines are for processors that add many classes at once.
type wideLines struct {
	mem  []byte
	pair uint
}

func (t *Table) layOutWide(int) bool { return false }

func (t *Table) addWide(Scores, []uint64) {}

func (s Scores) bestWide(int) (class, margin int, ok bool) { return 0, 0, false }

func (s Scores) sumWide(a, b, c, d, e, f, g Scores) bool { return false }

// FetchRows asks the processor for what lies outside their lines, where it can.
func (t *Table) FetchRows([]uint64) {}
