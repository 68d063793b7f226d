package newsbank

// thing is what news is about.
func (b *bank) thing() phrase {
	switch b.r.IntN(12) {
	case 0:
		m := word(b.pick("mass").word, "", "NOUN", "NN")
		m.lemma = m.form
		return single(m)
	case 1, 2:
		n := b.noun(b.pick("event").word, "NN")
		parts := []phrase{b.article(n.toks[0], n.head)}
		if b.chance(30) {
			a := b.pick("jadj").word
			parts[0] = b.article(&tok{form: a}, n.head)
			parts = append(parts, small(a, "ADJ", "JJ", n.head, "amod"))
		}
		parts = append(parts, n)
		h := len(parts) - 1
		if b.chance(30) {
			parts = append(parts, prep("in", b.place(), n.head, "nmod"))
		}
		return join(h, parts...)
	case 3:
		return b.place()
	case 4:
		return b.person()
	case 5:
		c := b.number()
		u := b.noun(b.pick("unit").word, "NNS")
		c.head, c.rel = u.head, "nummod"
		if c.upos == "ADJ" {
			c.rel = "amod"
		}
		return join(1, single(c), u)
	case 7:
		if b.chance(50) {
			return b.money()
		}
		x := b.noun(b.pick("thing").forms[0], "NNS")
		y := b.noun(b.pick("thing").forms[0], "NNS")
		y.on(x.head, "conj")
		return join(0, x, small(b.of("and", "or"), "CCONJ", "CC", y.head, "cc"), y)
	case 8:
		if b.depth > 1 {
			return b.place()
		}
		n := b.noun(b.pick("thing").word, "NN")
		n = join(1, b.article(n.toks[0], n.head), n)
		v := b.verbPhrase(past, phrase{})
		that := small(b.of("that", "that", "which"), "PRON", "WDT", v.head, "nsubj")
		if v.passive {
			that.head.rel = "nsubj:pass"
		}
		v.on(n.head, "acl:relcl")
		return join(0, n, that, v.phrase)
	case 6:
		e := b.pick("thing")
		n := b.noun(e.forms[0], "NNS")
		if b.chance(50) {
			return join(1, small(b.pick("adj").word, "ADJ", "JJ", n.head, "amod"), n)
		}
		return n
	}
	n := b.noun(b.pick("thing").word, "NN")
	parts := []phrase{b.article(n.toks[0], n.head)}
	if b.chance(35) {
		a := b.pick("adj").word
		parts[0] = b.article(&tok{form: a}, n.head)
		parts = append(parts, small(a, "ADJ", "JJ", n.head, "amod"))
	}
	parts = append(parts, n)
	h := len(parts) - 1
	if b.chance(25) {
		parts = append(parts, prep(b.of("of", "in", "with", "near", "above", "between"), b.place(), n.head, "nmod"))
	}
	return join(h, parts...)
}

// money is a sum or a share: "$40 million", "10 percent".
func (b *bank) money() phrase {
	n := word(b.of("4.5", "40", "12", "300", "10", "2.8", "55"), "", "NUM", "CD")
	n.lemma = n.form
	if b.chance(40) {
		p := word(b.of("percent", "percent", "%"), "", "NOUN", "NN")
		p.lemma = p.form
		if p.form == "%" {
			p.upos, p.glued = "SYM", true
		}
		n.head, n.rel = p, "nummod"
		return join(1, single(n), single(p))
	}
	sign := word(b.of("$", "$", "€", "£"), "", "SYM", "$")
	sign.lemma = sign.form
	n.glued = true
	if b.chance(70) {
		m := word(b.of("million", "billion"), "", "NUM", "CD")
		m.lemma = m.form
		n.head, n.rel, m.head, m.rel = m, "compound", sign, "nummod"
		return join(0, single(sign), single(n), single(m))
	}
	n.head, n.rel = sign, "nummod"
	return join(0, single(sign), single(n))
}
