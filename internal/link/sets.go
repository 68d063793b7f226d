package link

import "cmp"

// find is the chain that represents the set of chain i.
func (m *merger) find(i int) int {
	for m.chains[i].parent != i {
		m.chains[i].parent = m.chains[m.chains[i].parent].parent
		i = m.chains[i].parent
	}
	return i
}

// union joins two sets, the earlier chain representing them, unless a decision
// keeps them apart, the lists know them by two keys or they are said to be of two states.
func (m *merger) union(i, j int) {
	if len(m.dec.Split) > 0 && m.dec.apart(&m.chains[i], &m.chains[j]) {
		return
	}
	i, j = m.find(i), m.find(j)
	if j < i {
		i, j = j, i
	}
	a, b := m.listed(i), m.listed(j)
	if a != "" && b != "" && a != b {
		return
	}
	of, other := m.chains[i].state, m.chains[j].state
	if of != "" && other != "" && of != other {
		return
	}
	m.chains[j].parent = i
	m.chains[i].state = cmp.Or(of, other)
	m.chains[i].listed = cmp.Or(a, b)
}

// listed is the key of the set that chain i represents.
func (m *merger) listed(i int) string { return cmp.Or(m.chains[i].listed, m.chains[i].key) }
