package ledger

import "strings"

// apart is how alike two units are when times and figures are left out of both:
// those are what they may disagree on, and must not make them two events.
func (b *builder) apart(u, v *unit) float64 {
	x, y := b.con.valueless(b.bare[0], u), b.con.valueless(b.bare[1], v)
	b.bare = [2]vector{x.vec[:0], y.vec[:0]} // pairs are many: their memory is used again
	m, n, _ := b.con.overlap(x.vec, y.vec)
	return b.con.likeness(&x, &y, m, n, false)
}

// valued reports whether both units give a time or a figure.
func (b *builder) valued(u, v *unit) bool {
	return len(u.times)+len(u.quants) > 0 && len(v.times)+len(v.quants) > 0
}

// valueless is a unit without its times and figures, its vector in the memory
// of vec.
func (c *concepts) valueless(vec vector, u *unit) unit {
	w := *u
	w.vec = vec[:0]
	for _, x := range u.vec {
		if n := c.names[x.id]; !strings.HasPrefix(n, "t:") && !strings.HasPrefix(n, "q:") {
			w.vec = append(w.vec, x)
		}
	}
	w.mass = c.mass(w.vec)
	return w
}
