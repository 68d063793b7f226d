package link

import (
	"slices"

	"hearsay/internal/nlp/nameform"
)

// Most houses print "Jr." and "III" behind a name in full and leave it out the next time;
// some never print it. A father and a son are told apart by it only where an article
// speaks of both.

// generations joins a person whom articles name with a word for the generation with the
// one whom they name without, unless an article that names both speaks of father and son,
// or the story knows two of either.
func (m *merger) generations() {
	var with []int // chains with such a name
	for i := range m.chains {
		if m.chains[i].person() && m.generation(i) != "" {
			with = append(with, i)
		}
	}
	for _, i := range with {
		bare := withoutGeneration(m.chains[i].fullest().words)
		if len(bare) < 2 {
			continue
		}
		gen, one := m.generation(i), -1
		if (gen == "jr" || gen == "junior") && m.besideLone(i, bare[len(bare)-1]) {
			continue // "President Holm", and "Per Holm Jr.", his son
		}
		for _, j := range m.byWord[bare[len(bare)-1]] {
			c := &m.chains[j]
			f := c.fullest()
			if !c.person() || f == nil || len(f.words) < 2 || m.find(j) == m.find(i) || !m.g.short.SameFullName(bare, withoutGeneration(f.words)) {
				continue
			}
			if g := m.generation(j); g != "" && g != gen || !m.mayBeOne(i, j) || one >= 0 && m.find(one) != m.find(j) || m.meetInArticle(i, j) {
				one = -2 // a namesake
				break
			}
			one = j
		}
		if one >= 0 {
			m.union(i, one)
		}
	}
}

// besideLone reports whether the article of a chain calls another person by the same surname alone.
func (m *merger) besideLone(i int, surname string) bool {
	for _, j := range m.byWord[surname] {
		c := &m.chains[j]
		if j != i && c.article == m.chains[i].article && c.person() && len(c.forms) > 0 && !slices.ContainsFunc(c.forms, func(f form) bool { return len(f.words) != 1 || f.words[0] != surname }) && c.gender != 'f' {
			return true
		}
	}
	return false
}

// generation is the word for the generation in a chain's fullest name, or "".
func (m *merger) generation(i int) string {
	f := m.chains[i].fullest()
	if f == nil || len(f.words) < 3 {
		return ""
	}
	return nameform.Generation(f.words[len(f.words)-1])
}

func withoutGeneration(words []string) []string {
	if n := len(words); n > 2 && nameform.Generation(words[n-1]) != "" {
		return words[:n-1]
	}
	return words
}

// meetInArticle reports whether an article that speaks of two generations names both of
// two sets.
func (m *merger) meetInArticle(i, j int) bool {
	b := m.articlesOf(j)
	return slices.ContainsFunc(m.articlesOf(i), func(x int) bool { return slices.Contains(b, x) && m.generationsIn(x) })
}

// generationsIn reports whether an article speaks of a father or a son, looked up once.
func (m *merger) generationsIn(article int) bool {
	speaks, known := m.kin[article]
	if !known {
		speaks = slices.ContainsFunc(nameform.Fold(m.articles[article].Text), func(w string) bool { return m.g.namesake[w] })
		if m.kin == nil {
			m.kin = map[int]bool{}
		}
		m.kin[article] = speaks
	}
	return speaks
}

// articlesOf are the articles in which a set is named.
func (m *merger) articlesOf(i int) []int {
	var out []int
	r := m.find(i)
	for k := range m.chains {
		if m.find(k) == r && m.chains[k].count > 0 && !slices.Contains(out, m.chains[k].article) {
			out = append(out, m.chains[k].article)
		}
	}
	return out
}
