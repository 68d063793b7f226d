package ledger

// apart is how alike two units are when times and figures are left out of both:
// those are what they may disagree on, and must not make them two events.
func (b *builder) apart(u, v *unit) float64 {
	c := b.con
	c.weighBare(u)
	c.weighBare(v)
	var m float64
	n := 0
	for i, j := 0, 0; i < len(u.vec) && j < len(v.vec); {
		switch x, y := &u.vec[i], &v.vec[j]; {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			if c.trait(x.id)&traitValue == 0 {
				m += min(x.w, y.w) * c.weight[x.id]
				n++
			}
			i++
			j++
		}
	}
	if m == 0 || n < 2 {
		return 0
	}
	return c.bonus(mixed(m, u.told.bareMass, v.told.bareMass, int(u.told.bareLen), int(v.told.bareLen)), u, v, false)
}

// valued reports whether both units give a time or a figure.
func (b *builder) valued(u, v *unit) bool {
	return len(u.times)+len(u.quants) > 0 && len(v.times)+len(v.quants) > 0
}

// weighBare weighs a unit without its times and figures.
func (c *concepts) weighBare(u *unit) {
	u.fact(factBare, func() bool {
		for _, x := range u.vec {
			if c.trait(x.id)&traitValue == 0 {
				u.told.bareLen++
				u.told.bareMass += x.w * c.weight[x.id]
			}
		}
		return true
	})
}
