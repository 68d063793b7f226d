package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Whom somebody names, appoints or elects is what he is named, however near another stands:
// "She named Per Holm as the new minister", "Ana Rao was elected the party's leader".

// appointed is the name of who is said to be given the office of a phrase.
func (l *linker) appointed(p *phrase, ends map[int]int) (*occurrence, bool) {
	d := l.d
	if p.noun.class != "person" {
		return nil, false
	}
	i := p.first - 1
	if j := l.beforeDay(i); j < i {
		i = j
	} else if i > 0 && (l.lower(i) == "as" || l.lower(i) == "be" && l.lower(i-1) == "to") {
		i--
		if l.lower(i) == "to" {
			i--
		}
	}
	if i > 1 && l.lower(i) == "in" && d.Tokens[i-1].Lemma == "swear" {
		i-- // "was sworn in as"
	}
	if i < 1 || !l.sameSentence(i, p.first) {
		return nil, false
	}
	if l.g.appoints[d.Tokens[i].Lemma] && d.Tokens[i].UPOS == nlp.VERB {
		return l.doneTo(i, ends)
	}
	k, ok := ends[i]
	if !ok || !l.forms[l.occ[k].form].person() {
		return nil, false
	}
	o := &l.occ[k]
	first := o.token
	if o.roleAt >= 0 {
		first = o.roleAt
	}
	for v := first - 1; v > 0 && first-v < 4 && l.sameSentence(v, i); v-- {
		if d.Tokens[v].UPOS == nlp.VERB {
			return o, l.g.appoints[d.Tokens[v].Lemma] && !l.passive(v)
		}
		if u := d.Tokens[v].UPOS; u != nlp.DET && u != nlp.ADJ && u != nlp.NOUN {
			break
		}
	}
	return nil, false
}

// beforeDay is the token before the day that stands before an "as" at token i: "was sworn in on
// Friday as". It is i where none does.
func (l *linker) beforeDay(i int) int {
	if i < 2 || l.lower(i) != "as" || !l.g.calendar[l.folded(i-1, i)] {
		return i
	}
	if l.lower(i-2) == "on" {
		return i - 3
	}
	return i - 2
}

// doneTo is the name of a person of whom the verb at token v tells that it was done to him:
// the subject right before it, or before a relative clause or an apposition.
func (l *linker) doneTo(v int, ends map[int]int) (*occurrence, bool) {
	if !l.passive(v) {
		return nil, false
	}
	for t := v - 1; t >= 0 && v-t < maxAside && l.sameSentence(t, v); t-- {
		k, ok := ends[t]
		if !ok {
			continue
		}
		o := &l.occ[k]
		if !l.forms[o.form].person() {
			return nil, false
		}
		x := l.candidate(news.Mention{Start: o.span.Start, End: o.span.End, Kind: news.Person}, 0, nil)
		return o, x.subject
	}
	return nil, false
}
