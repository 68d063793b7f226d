package ledger

import "strings"

// apart is how alike two units are when times and figures are left out of both:
// those are what they may disagree on, and must not make them two events.
func (b *builder) apart(u, v *unit) float64 {
	x, y := b.con.valueless(u), b.con.valueless(v)
	m, n, _ := b.con.overlap(x.vec, y.vec)
	return b.con.likeness(&x, &y, m, n, false)
}

// valued reports whether both units give a time or a figure.
func (b *builder) valued(u, v *unit) bool {
	return len(u.times)+len(u.quants) > 0 && len(v.times)+len(v.quants) > 0
}

// valueless is a unit without its times and figures.
func (c *concepts) valueless(u *unit) unit {
	w := *u
	w.vec = make(vector, 0, len(u.vec))
	for _, x := range u.vec {
		if n := c.names[x.id]; !strings.HasPrefix(n, "t:") && !strings.HasPrefix(n, "q:") {
			w.vec = append(w.vec, x)
		}
	}
	w.mass = c.mass(w.vec)
	return w
}
