package newsgen

import (
	"math/rand/v2"
	"sort"
	"strings"
)

// voice draws the words of one article.
type voice struct {
	s     *Stream
	r     *rand.Rand
	topic []string
	story []string
	names []string
	early bool // in the lead, where a story's own words stand closer
}

// function words of English, the commonest first.
var function = strings.Fields(`the of to and a in that is for on was with as by it at from his be has he an have
 not are but they who which were had this will its been their would more one or after about when there also she
 than her said no up could if into out over what all can two some other only new most before during between
 against because while under since so where through being those should both any each many such now then`)

var syllables = strings.Fields(`ba be bi bo bra bre cal car cen chi cla con cor cra da de den dra du el em en fa
 fer fin flo for fra ga gen gi gra har hel hu im in ka ken kol kra la lan len li lo ma men mer mi mo na nel nor o
 pa pel per pla pon pro ra ren ri ro sa sen sta sto sur ta ten ter ti tor tra u val ven vi vo wa wel win zo`)

// invent makes up a word: the commoner, the shorter.
func invent(r *rand.Rand, rank int) string {
	n := 2
	if rank > 300 {
		n = 3
	}
	if rank > 6000 {
		n = 4
	}
	var b strings.Builder
	for range n {
		b.WriteString(syllables[r.IntN(len(syllables))])
	}
	return b.String() + []string{"", "", "t", "r", "n", "l", "d", "nt"}[r.IntN(8)]
}

// word draws a word of content by its rank, as Zipf's law has it.
func (s *Stream) word(r *rand.Rand) string {
	x := r.Float64() * s.zipf[len(s.zipf)-1]
	return s.general[sort.SearchFloat64s(s.zipf, x)]
}

func name(r *rand.Rand) string {
	cap := func(w string) string { return string(w[0]-32) + w[1:] }
	if r.IntN(3) == 0 {
		return cap(invent(r, 1000))
	}
	return cap(invent(r, 0)) + " " + cap(invent(r, 1000))
}

// functionWord draws a function word, the first ones far oftener.
func (v *voice) functionWord() string {
	f := v.r.Float64()
	return function[int(f*f*f*float64(len(function)))]
}

func (v *voice) content() string {
	x := v.r.Float64()
	own, topical := 0.32, 0.50
	if v.early {
		own, topical = 0.50, 0.62
	}
	switch {
	case x < own*0.35:
		return v.names[v.rank(len(v.names))]
	case x < own:
		return v.story[v.rank(len(v.story))]
	case x < topical:
		return v.topic[v.rank(len(v.topic))]
	}
	return v.s.word(v.r)
}

// rank favours the first of n.
func (v *voice) rank(n int) int {
	f := v.r.Float64()
	return int(f * f * float64(n))
}

func (v *voice) sentence() piece {
	p := piece{said: v.r.IntN(6) == 0}
	for range 9 + v.r.IntN(20) {
		if v.r.Float64() < 0.45 {
			p.words = append(p.words, v.functionWord())
		} else {
			p.words = append(p.words, v.content())
		}
	}
	return p
}

func (v *voice) headline() []string {
	v.early = true
	out := []string{v.names[v.rank(3)]}
	for range 5 + v.r.IntN(4) {
		out = append(out, v.content())
	}
	return out
}
