package newsbank

import "strings"

// tense is the form that a verb phrase takes.
type tense int

const (
	anyTense   tense = iota // a finite form by chance
	past                    // "sank"
	infinitive              // "sink", after "to"
	gerund                  // "sinking"
)

// verbForm is one form of a verb.
func verbForm(e entry, xpos string) *tok {
	w := e.word
	if xpos != "VB" && xpos != "VBP" {
		f := e.forms
		if len(f) != 4 {
			f = regular(w)
		}
		switch xpos {
		case "VBZ":
			w = f[0]
		case "VBD":
			w = f[1]
		case "VBN":
			w = f[2]
		case "VBG":
			w = f[3]
		}
	}
	return word(w, e.word, "VERB", xpos)
}

// regular gives third person, past, participle and gerund of a regular verb.
func regular(w string) []string {
	switch {
	case strings.HasSuffix(w, "e"):
		return []string{w + "s", w + "d", w + "d", w[:len(w)-1] + "ing"}
	case strings.HasSuffix(w, "y") && !strings.ContainsAny(w[len(w)-2:len(w)-1], "aeiou"):
		return []string{w[:len(w)-1] + "ies", w[:len(w)-1] + "ied", w[:len(w)-1] + "ied", w + "ing"}
	}
	return []string{w + "s", w + "ed", w + "ed", w + "ing"}
}

// plural reports whether a subject takes a plural verb.
func plural(subj phrase) bool {
	if subj.head == nil {
		return false
	}
	if subj.head.xpos == "NNS" {
		return true
	}
	switch subj.head.form {
	case "they", "we", "you":
		return true
	}
	for _, t := range subj.toks {
		if t.head == subj.head && t.rel == "conj" {
			return true
		}
	}
	return false
}

// aux makes an auxiliary before a verb.
func aux(form, lemma, xpos, rel string) *tok {
	t := word(form, lemma, "AUX", xpos)
	t.rel = rel
	return t
}

// finite gives the auxiliaries and the form that a verb has by chance.
func (b *bank) finite(e entry, subj phrase) (auxes []*tok, verb *tok) {
	many := plural(subj)
	have, is, do := aux("has", "have", "VBZ", "aux"), aux("is", "be", "VBZ", "aux"), aux("does", "do", "VBZ", "aux")
	if many {
		have, is, do = aux("have", "have", "VBP", "aux"), aux("are", "be", "VBP", "aux"), aux("do", "do", "VBP", "aux")
	}
	not := func() *tok { return &tok{form: "not", lemma: "not", upos: "PART", xpos: "RB", rel: "advmod"} }
	switch b.r.IntN(20) {
	case 0, 1, 2:
		auxes = []*tok{aux(b.of("will", "would", "could", "may", "might", "should", "can", "must"), "", "MD", "aux")}
		auxes[0].lemma = auxes[0].form
		if b.chance(20) {
			auxes = append(auxes, not())
		}
		return auxes, verbForm(e, "VB")
	case 3, 4:
		auxes = []*tok{have}
		if b.chance(20) {
			auxes = append(auxes, not())
		}
		return auxes, verbForm(e, "VBN")
	case 5:
		return []*tok{aux("had", "have", "VBD", "aux")}, verbForm(e, "VBN")
	case 6:
		if b.chance(50) {
			is = aux("was", "be", "VBD", "aux")
			if many {
				is.form = "were"
			}
		}
		return []*tok{is}, verbForm(e, "VBG")
	case 7:
		if b.chance(70) {
			do = aux("did", "do", "VBD", "aux")
		}
		return []*tok{do, not()}, verbForm(e, "VB")
	case 8, 9:
		if many {
			return nil, verbForm(e, "VBP")
		}
		return nil, verbForm(e, "VBZ")
	}
	return nil, verbForm(e, "VBD")
}

// form is a verb in a given tense.
func (b *bank) form(e entry, t tense, subj phrase) ([]*tok, *tok) {
	switch t {
	case past:
		return nil, verbForm(e, "VBD")
	case infinitive:
		return nil, verbForm(e, "VB")
	case gerund:
		return nil, verbForm(e, "VBG")
	}
	return b.finite(e, subj)
}

// verbal is a verb phrase and whether it is passive.
type verbal struct {
	phrase
	passive bool
}

// verbPhrase makes a verb with what goes with it.
func (b *bank) verbPhrase(t tense, subj phrase) verbal {
	b.depth++
	defer func() { b.depth-- }()
	switch n := b.r.IntN(20); {
	case n < 5:
		return verbal{b.withAdjuncts(b.group(b.pick("vi"), t, subj)), false}
	case n < 10:
		v := b.group(b.pick("vt"), t, subj)
		o := b.thing()
		if b.chance(20) {
			o = b.someone()
		}
		o.on(v.head, "obj")
		return verbal{b.withAdjuncts(join(0, v, o)), false}
	case n < 14:
		return verbal{b.withAdjuncts(b.passive(t, subj)), true}
	case n < 17:
		return verbal{b.copula(t, subj), false}
	case n < 18 && b.depth < 3:
		v := b.group(b.pick("vto"), t, subj)
		x := b.verbPhrase(infinitive, phrase{})
		to := small("to", "PART", "TO", x.head, "mark")
		x.on(v.head, "xcomp")
		return verbal{join(0, v, to, x.phrase), false}
	case n < 19:
		e := b.pick("vprep")
		v := b.group(e, t, subj)
		return verbal{b.withAdjuncts(join(0, v, prep(e.frame, b.thing(), v.head, "obl"))), false}
	}
	// Two verbs of one subject.
	v := b.group(b.pick("vt"), t, subj)
	o := b.thing().on(v.head, "obj")
	tt := t
	if t == anyTense {
		tt = past
	}
	w := b.group(b.pick("vt"), tt, subj)
	oo := b.thing().on(w.head, "obj")
	w.on(v.head, "conj")
	return verbal{join(0, v, o, small(b.of("and", "and", "but"), "CCONJ", "CC", w.head, "cc"), w, oo), false}
}

// group is a verb with its auxiliaries.
func (b *bank) group(e entry, t tense, subj phrase) phrase {
	auxes, v := b.form(e, t, subj)
	p := phrase{head: v}
	for _, a := range auxes {
		a.head = v
		p.toks = append(p.toks, a)
	}
	if b.chance(6) {
		p.toks = append(p.toks, small(b.pick("adv").word, "ADV", "RB", v, "advmod").toks...)
	}
	p.toks = append(p.toks, v)
	return p
}

// passive makes a passive verb, with its agent in some cases.
func (b *bank) passive(t tense, subj phrase) phrase {
	e := b.pick("vt")
	v := verbForm(e, "VBN")
	many := plural(subj)
	var p phrase
	p.head = v
	add := func(t *tok) { t.head = v; p.toks = append(p.toks, t) }
	switch t {
	case infinitive:
		add(aux("be", "be", "VB", "aux:pass"))
	case gerund:
		add(aux("being", "be", "VBG", "aux:pass"))
	default:
		switch n := b.r.IntN(10); {
		case n < 5 || t == past:
			add(aux(map[bool]string{true: "were", false: "was"}[many], "be", "VBD", "aux:pass"))
		case n < 7:
			if many {
				add(aux("have", "have", "VBP", "aux"))
			} else {
				add(aux("has", "have", "VBZ", "aux"))
			}
			add(aux("been", "be", "VBN", "aux:pass"))
		case n < 8:
			add(aux("had", "have", "VBD", "aux"))
			add(aux("been", "be", "VBN", "aux:pass"))
		case n < 9:
			add(aux(b.of("will", "could", "may", "would"), "", "MD", "aux"))
			p.toks[0].lemma = p.toks[0].form
			add(aux("be", "be", "VB", "aux:pass"))
		default:
			if many {
				add(aux("are", "be", "VBP", "aux"))
			} else {
				add(aux("is", "be", "VBZ", "aux"))
			}
			add(aux("being", "be", "VBG", "aux:pass"))
		}
	}
	p.toks = append(p.toks, v)
	if b.chance(25) {
		agent := b.source()
		for agent.head.upos == "PRON" {
			agent = b.source()
		}
		p = join(0, p, prep("by", agent, v, "obl"))
	}
	return p
}

// copula makes "was safe", "is a clumsy provocation".
func (b *bank) copula(t tense, subj phrase) phrase {
	var pred phrase
	if b.chance(60) {
		w := b.pick("pred").word
		a := word(w, w, "ADJ", "JJ")
		pred = single(a)
		switch w {
		case "unaccounted":
			pred = join(0, pred, small("for", "ADP", "IN", a, "case"))
			pred.toks[1].rel = "obl"
		case "likely", "unable":
			x := b.group(b.pick("vi"), infinitive, phrase{})
			to := small("to", "PART", "TO", x.head, "mark")
			x.on(a, "xcomp")
			pred = join(0, pred, to, x)
		}
	} else {
		n := b.noun(b.pick("event").word, "NN")
		a := b.pick("adj").word
		pred = join(2, b.article(&tok{form: a}, n.head), small(a, "ADJ", "JJ", n.head, "amod"), n)
	}
	c := aux("was", "be", "VBD", "cop")
	many := plural(subj)
	switch {
	case t == infinitive:
		c = aux("be", "be", "VB", "cop")
	case t == gerund:
		c = aux("being", "be", "VBG", "cop")
	case many:
		c.form = "were"
		if b.chance(40) && t == anyTense {
			c.form, c.xpos = "are", "VBP"
		}
	case b.chance(50) && t == anyTense:
		c.form, c.xpos = "is", "VBZ"
	}
	c.head = pred.head
	if b.chance(15) && t == anyTense {
		n := small("not", "PART", "RB", pred.head, "advmod")
		return join(2, single(c), n, pred)
	}
	return join(1, single(c), pred)
}

// withAdjuncts puts times, places and the like behind a verb phrase.
func (b *bank) withAdjuncts(v phrase) phrase {
	if b.chance(30) {
		v = join(0, v, prep(b.of("in", "near", "at", "from", "to", "off", "outside"), b.place(), v.head, "obl"))
	}
	if b.chance(30) {
		v = join(0, v, b.when(v.head))
	}
	if b.depth < 2 && b.chance(10) {
		c := b.clause()
		m := small(b.of("after", "because", "if", "while", "before", "as", "since", "although"), "SCONJ", "IN", c.head, "mark")
		c.on(v.head, "advcl")
		v = join(0, v, m, c)
	}
	if b.depth < 2 && b.chance(5) {
		g := b.group(b.pick("vt"), gerund, phrase{})
		o := b.thing().on(g.head, "obj")
		g.on(v.head, "advcl")
		v = join(0, v, comma(g.head), g, o)
	}
	return v
}

var days = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
var months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// when makes a time that hangs on head.
func (b *bank) when(head *tok) phrase {
	day := func() *tok { return proper(b.of(days...)) }
	switch b.r.IntN(8) {
	case 0, 1:
		d := day()
		p := single(d)
		if b.chance(30) {
			d2 := day()
			part := word(b.of("night", "morning", "evening", "afternoon"), "", "NOUN", "NN")
			part.lemma = part.form
			d2.head, d2.rel = part, "compound"
			p = phrase{[]*tok{d2, part}, part}
		}
		return prep("on", p, head, "obl")
	case 2, 3:
		d := day()
		d.head, d.rel = head, "obl"
		return single(d)
	case 4:
		n := word(b.of("week", "month", "year", "summer", "night"), "", "NOUN", "NN")
		n.lemma = n.form
		n.head, n.rel = head, "obl"
		w := b.of("last", "this", "next")
		m := small(w, "ADJ", "JJ", n, "amod")
		if w == "this" {
			m = small(w, "DET", "DT", n, "det")
		}
		return join(1, m, single(n))
	case 5:
		return prep("in", single(proper(b.of(months...))), head, "obl")
	case 6:
		m := proper(b.of(months...))
		d := word(b.of("3", "11", "14", "21", "28"), "", "NUM", "CD")
		d.lemma = d.form
		d.head, d.rel = m, "nummod"
		return prep("on", phrase{[]*tok{m, d}, m}, head, "obl")
	}
	n := word(b.of("today", "yesterday", "tomorrow"), "", "NOUN", "NN")
	n.lemma = n.form
	n.head, n.rel = head, "obl"
	return single(n)
}

// clause makes a subject with its verb phrase.
func (b *bank) clause() phrase {
	b.depth++
	defer func() { b.depth-- }()
	if b.chance(7) {
		n := b.thing()
		be := word("were", "be", "VERB", "VBD")
		if !plural(n) {
			be.form = "was"
		}
		n.on(be, "nsubj")
		neg := phrase{}
		if b.chance(30) && n.toks[0].upos == "DET" {
			n.toks[0].form, n.toks[0].lemma = "no", "no"
		}
		return join(1, small("there", "PRON", "EX", be, "expl"), single(be), neg, b.withAdjuncts(phrase{n.toks, be}))
	}
	var s phrase
	switch b.r.IntN(10) {
	case 0, 1, 2:
		s = b.source()
	case 3:
		w := b.of("it", "he", "she", "they", "we", "it", "we", "you")
		s = single(word(w, w, "PRON", "PRP"))
	default:
		s = b.thing()
	}
	v := b.verbPhrase(anyTense, s)
	rel := "nsubj"
	if v.passive {
		rel = "nsubj:pass"
	}
	s.on(v.head, rel)
	return join(1, s, v.phrase)
}
