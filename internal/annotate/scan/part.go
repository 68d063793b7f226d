package scan

// Parts and vague groups: "half a million", "three quarters of a million", "dozens".

// half reads "half a million", "a quarter of a million".
func (v *Vocab) half(toks []Token, i int, art bool) (Amount, bool) {
	n := v.num(&toks[i])
	j := i + 1
	if v.at(toks, j).class == linker && v.at(toks, j+1).class == article {
		j++
	}
	if v.at(toks, j).class == article {
		j++
	}
	if v.dashed(toks, j) && v.at(toks, j+1).class == group && !toks[j+1].Space {
		j++ // "a half-dozen"
	}
	m := v.at(toks, j)
	if m.class == scale || m.class == hundred || m.class == group {
		if !plural(v.words[toks[j].ID]) {
			return Amount{Value: n.value * m.value, Next: j + 1, Article: art, Scale: m.value, Unscaled: n.value}, true
		}
	}
	return Amount{}, false
}

// quartersOf reads "three quarters of a million", whose number of quarters n
// stands at toks[i].
func (v *Vocab) quartersOf(toks []Token, i int, n float64) (Amount, bool) {
	j := i + 1
	if v.dashed(toks, j) {
		j++
	}
	if v.at(toks, j+1).class != linker {
		return Amount{}, false
	}
	a, ok := v.half(toks, j, false)
	a.Value *= n
	a.Unscaled *= n
	return a, ok
}

// dashed reports whether toks[i] is a hyphen inside a word.
func (v *Vocab) dashed(toks []Token, i int) bool {
	return i < len(toks) && toks[i].Kind == Mark && toks[i].Rune == '-' && !toks[i].Space && !toks[i].Break
}

// overLinker is the index after the "of" of "a couple of hundred", i itself where
// no hundred, dozen or thousand follows it.
func (v *Vocab) overLinker(toks []Token, i int) int {
	if v.at(toks, i).class != linker {
		return i
	}
	switch m := v.at(toks, i+1); m.class {
	case hundred, scale, group:
		if !plural(v.words[toks[i+1].ID]) {
			return i + 1
		}
	}
	return i
}

// vague reads "dozens", "tens of thousands", "hundreds": the least that is
// meant is two of the group.
func (v *Vocab) vague(toks []Token, i int) (Amount, bool) {
	val := 2 * v.num(&toks[i]).value
	j := i + 1
	// "hundreds of thousands": each further plural group multiplies.
	for range 2 {
		k := j
		if k < len(toks) && v.of != 0 && toks[k].ID == v.of {
			k++
		}
		n := v.at(toks, k)
		if k == j || (n.class != scale && n.class != hundred) || !plural(v.words[toks[k].ID]) {
			break
		}
		val *= n.value
		j = k + 1
	}
	return Amount{Value: val, Next: j, Vague: true, Scale: 1, Unscaled: val}, true
}
