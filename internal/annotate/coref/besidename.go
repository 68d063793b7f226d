package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Between a name and what stands in apposition to it a report puts where somebody is from, his
// party or his age: "Per Holm of Kestra, the Liberal leader", "Per Holm (D-Nev.), the leader",
// "Ana Rao, Democrat of Nevada, the minority leader". However near another is, it is his.

// maxBetween is how many tokens may stand between a name and its apposition.
const maxBetween = 14

// namePast is the name of a person to which a phrase stands in apposition behind such words.
func (l *linker) namePast(p *phrase, ends map[int]int) (*occurrence, bool) {
	d := l.d
	i := p.first - 1
	if i > 0 && l.d.Tokens[i].UPOS == nlp.ADV && d.Word(i-1) == "," {
		i-- // "Per Holm, then the leader,"
	}
	if p.noun.class != "person" || l.lower(p.first) != "the" || i < 1 || !l.sameSentence(i-1, p.first) {
		return nil, false
	}
	if w := d.Word(i); w != "," && !dash(w) || !l.endsAside(p.last) {
		return nil, false
	}
	for i--; i >= 0 && p.first-i < maxBetween && l.sameSentence(i, p.first); {
		if k, ok := ends[i]; ok && l.forms[l.occ[k].form].person() && !l.placeOf(&l.occ[k]) {
			return &l.occ[k], true
		}
		next := l.beforeAside(i, ends)
		if next == i {
			return nil, false
		}
		i = next
	}
	return nil, false
}

// endsAside reports whether an apposition ends at token i, or behind what its noun is of or in.
func (l *linker) endsAside(i int) bool {
	if i >= len(l.d.Tokens) || closes(l.d.Word(i)) {
		return true
	}
	k := l.pastField(i)
	return k > i && k < len(l.d.Tokens) && l.d.Word(k) == ","
}

// placeOf reports whether a name is what another person's name is of: the "Kestra" of "Per Holm of
// Kestra", whatever a recogniser took it for.
func (l *linker) placeOf(o *occurrence) bool {
	i := o.token - 1
	if i > 1 && l.lower(i) != "of" && upper(l.d.Word(i)) {
		i-- // "New | Kestra"
	}
	return i > 0 && l.lower(i) == "of" && l.lastToken(o) == o.token && l.personAt(i-1, i)
}

// beforeAside is the token before what ends with token i and may stand between a name and its
// apposition: a place behind "of", a party and its state, an age, what is in parentheses. It is i
// where nothing such ends there.
func (l *linker) beforeAside(i int, ends map[int]int) int {
	d := l.d
	if d.Word(i) == ")" {
		for k := i - 1; k > 0 && i-k < maxBetween; k-- {
			if d.Word(k) == "(" {
				return k - 1
			}
		}
		return i
	}
	if d.Word(i) == "," || dash(d.Word(i)) {
		return i - 1
	}
	if l.age(i) && i > 0 && d.Word(i-1) == "," {
		return i - 2
	}
	if l.g.member[l.lower(i)] && i > 0 && d.Word(i-1) == "," {
		return i - 2 // "Ana Rao, a Democrat,", "Ana Rao, Democrat"
	}
	if l.g.member[l.lower(i)] && i > 1 && d.Tokens[i-1].UPOS == nlp.DET && d.Word(i-2) == "," {
		return i - 3
	}
	first := i
	if k, ok := ends[i]; ok {
		o := &l.occ[k]
		if f := &l.forms[o.form]; f.person() && !l.placeOf(o) || f.kind.Base() == news.Organisation && f.kind != news.Government {
			return i
		}
		first = o.token
	} else if !upper(d.Word(i)) {
		return i
	}
	for first > 1 && upper(d.Word(first-1)) {
		first--
	}
	if first > 1 && l.lower(first-1) == "of" && upper(d.Word(first-2)) {
		return first - 2
	}
	return i
}

// became is the name of a person of whom the clause says that he has become what a phrase says:
// "Per Holm became the third president".
func (l *linker) became(p *phrase, ends map[int]int) (*occurrence, bool) {
	d := l.d
	v := p.first - 1
	if p.noun.class != "person" || v < 1 || d.Tokens[v].Lemma != "become" || !l.sameSentence(v, p.first) {
		return nil, false
	}
	for i := v - 1; i >= 0 && v-i < 5 && l.sameSentence(i, v); i-- {
		if k, ok := ends[i]; ok {
			return &l.occ[k], l.forms[l.occ[k].form].person()
		}
		if u := d.Tokens[i].UPOS; u != nlp.AUX && u != nlp.ADV {
			break
		}
	}
	return nil, false
}
