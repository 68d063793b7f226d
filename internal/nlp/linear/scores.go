package linear

// Scores is one score for each class, four int16 lanes in a word, so that one
// addition serves four classes. Every lane starts at half its range: a lane is
// then an unsigned number that compares like the score.
//
// A word holds four classes in order, the first one in its low bits. The number
// of words is even.
type Scores []uint64

const (
	laneZero = 0x8000800080008000
	byteBias = 0x0080008000800080
)

// NewScores makes scores for n classes, all nought.
func NewScores(n int) Scores {
	s := make(Scores, 2*((n+7)/8))
	s.Reset()
	return s
}

// Reset puts all scores to nought.
func (s Scores) Reset() {
	for i := range s {
		s[i] = laneZero
	}
}

// At is the score of class c.
func (s Scores) At(c int) int {
	return int(uint16(s[c>>2]>>(16*(c&3)))) - 0x8000
}

// add adds v to class c. A borrow out of a lane cannot happen while sums stay
// within int16, for the lane is then never below nought.
func (s Scores) add(c int, v int8) {
	s[c>>2] += uint64(int64(v)) << (16 * (c & 3))
}

// spread gives each of the four low bytes of w a lane.
func spread(w uint64) uint64 {
	w = (w | w<<16) & 0x0000ffff0000ffff
	return (w | w<<8) & 0x00ff00ff00ff00ff
}

// Plus adds all of o's scores to s; both must be of the same classes.
func (s Scores) Plus(o Scores) {
	_ = s[len(o)-1]
	for i, w := range o {
		s[i] += w - laneZero
	}
}

// Sum makes s the sum of seven scores of the same classes.
func (s Scores) Sum(a, b, c, d, e, f, g Scores) {
	n := len(s)
	a, b, c, d, e, f, g = a[:n], b[:n], c[:n], d[:n], e[:n], f[:n], g[:n]
	if s.sumWide(a, b, c, d, e, f, g) {
		return
	}
	const noughts uint64 = laneZero * 6 & (1<<64 - 1)
	for i := range s {
		s[i] = a[i] + b[i] + c[i] + d[i] + e[i] + f[i] + g[i] - noughts
	}
}

// Best is the class with the highest score among the first n, the lowest such
// class in a tie.
func (s Scores) Best(n int) int {
	c, _ := s.BestOf(n)
	return c
}

// BestOf is Best with the margin by which it leads the next class; n is at
// least 1, and a class that is alone leads by the whole range.
func (s Scores) BestOf(n int) (class, margin int) {
	if class, margin, ok := s.bestWide(n); ok {
		return class, margin
	}
	return s.bestPlain(n)
}

func (s Scores) bestPlain(n int) (class, margin int) {
	best, second, at := -1, -1, 0
	for c := 0; c < n; c += 4 {
		w := s[c>>2]
		for l := c; l < c+4; l++ {
			if v := int(uint16(w)); v > second && l < n {
				if v > best {
					best, second, at = v, best, l
				} else {
					second = v
				}
			}
			w >>= 16
		}
	}
	return at, best - second
}

// Each writes the scores of the first len(dst) classes to dst.
func (s Scores) Each(dst []int16) {
	for c := range dst {
		dst[c] = int16(s.At(c))
	}
}
