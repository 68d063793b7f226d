package newsbank

// cue makes a verb of saying for a subject, with a time behind it in some cases.
func (b *bank) cue(class string, s phrase) phrase {
	e := b.pick(class)
	var v phrase
	switch b.r.IntN(6) {
	case 0:
		v = b.group(e, anyTense, s)
	case 1:
		x := "VBZ"
		if plural(s) {
			x = "VBP"
		}
		v = single(verbForm(e, x))
	default:
		v = b.group(e, past, s)
	}
	return v
}

// content makes what is said: a clause with "that" or without, or two of them.
func (b *bank) content(v *tok) phrase {
	c := b.clause()
	c.on(v, "ccomp")
	if b.chance(50) {
		that := small("that", "SCONJ", "IN", c.head, "mark")
		p := join(1, that, c)
		if b.chance(15) {
			d := b.clause()
			t2 := small("that", "SCONJ", "IN", d.head, "mark")
			d.on(c.head, "conj")
			p = join(0, p, small(b.of("and", "and", "but"), "CCONJ", "CC", d.head, "cc"), t2, d)
			p.head = c.head
		}
		return p
	}
	if b.chance(8) {
		d := b.clause()
		t2 := small("that", "SCONJ", "IN", d.head, "mark")
		d.on(c.head, "conj")
		return join(0, c, small("and", "CCONJ", "CC", d.head, "cc"), t2, d)
	}
	if b.chance(15) {
		o, s := b.marks()
		return join(1, mark(o, "``", c.head, false), glue(c), mark(s, "''", c.head, true))
	}
	return c
}

// glue joins a phrase to the mark before it.
func glue(p phrase) phrase {
	p.toks[0].glued = true
	return p
}

// marks are the quotation marks of one house.
func (b *bank) marks() (open, shut string) {
	switch b.r.IntN(4) {
	case 0:
		return "“", "”"
	case 1:
		return "‘", "’"
	}
	return `"`, `"`
}

// trailing is what follows what was said: where, when, and what was added.
func (b *bank) trailing(v *tok) phrase {
	switch b.r.IntN(12) {
	case 0:
		n := b.noun(b.pick("document").word, "NN")
		return prep("in", join(1, b.article(n.toks[0], n.head), n), v, "obl")
	case 1:
		return b.when(v)
	case 2:
		g := verbForm(entry{word: b.of("add", "say", "warn", "claim")}, "VBG")
		if g.lemma == "say" {
			g.form = "saying"
		}
		c := b.clause()
		g.head, g.rel = v, "advcl"
		c.on(g, "ccomp")
		if b.chance(50) {
			return join(1, comma(g), single(g), small("that", "SCONJ", "IN", c.head, "mark"), c)
		}
		return join(1, comma(g), single(g), c)
	case 3:
		g := word("citing", "cite", "VERB", "VBG")
		g.head, g.rel = v, "advcl"
		o := b.someone()
		if b.chance(40) {
			o = b.organisation()
		}
		o.on(g, "obj")
		return join(1, comma(g), single(g), o)
	}
	return phrase{}
}

// says: "Insurers warned that …".
func (b *bank) says() phrase {
	s := b.source()
	v := b.cue("say", s)
	s.on(v.head, "nsubj")
	mid := phrase{}
	if b.chance(25) {
		mid = b.when(v.head)
	} else if b.chance(12) {
		n := b.noun(b.pick("document").word, "NN")
		mid = prep("in", join(1, b.article(n.toks[0], n.head), n), v.head, "obl")
	}
	c := b.content(v.head)
	p := join(1, s, v, mid, c, b.trailing(v.head))
	if b.chance(10) {
		// "Rao said the bridge was safe and called the report a fiction"
		e := b.pick("call")
		w := b.group(e, past, s)
		o := b.thing().on(w.head, "obj")
		w.on(v.head, "conj")
		p = join(0, phrase{p.toks, v.head}, small("and", "CCONJ", "CC", w.head, "cc"), w, o)
	}
	return phrase{p.toks, v.head}
}

// told: "An official told Interpress that …".
func (b *bank) told() phrase {
	s := b.source()
	v := b.cue("tell", s)
	s.on(v.head, "nsubj")
	var to phrase
	switch b.r.IntN(6) {
	case 0, 1:
		w := b.of("reporters", "reporters", "journalists", "lawmakers", "residents", "employees")
		to = single(word(w, singular(w, "NNS"), "NOUN", "NNS"))
	case 2, 3, 4:
		to = b.organisation()
	default:
		to = b.theBody()
	}
	to.on(v.head, "iobj")
	mid := phrase{}
	if b.chance(20) {
		mid = b.when(v.head)
	} else if b.chance(15) {
		n := b.noun(b.pick("document").word, "NN")
		mid = prep("in", join(1, b.article(n.toks[0], n.head), n), v.head, "obl")
	}
	c := b.content(v.head)
	if c.head.head != v.head {
		c.on(v.head, "ccomp")
	}
	return join(1, s, v, to, mid, c, b.trailing(v.head))
}

// saidAfter: "The bridge is safe, Rao said.", with quotation marks or without.
func (b *bank) saidAfter() phrase {
	c := b.clause()
	s := b.source()
	v := b.cue(b.of("say", "say", "tell"), s)
	s.on(v.head, "nsubj")
	c.on(v.head, "ccomp")
	parts := b.quoted(c)
	parts = append(parts, s, v)
	if v.head.lemma == "tell" || v.head.lemma == "inform" || v.head.lemma == "assure" || v.head.lemma == "remind" {
		to := b.organisation()
		if b.chance(40) {
			to = single(word("reporters", "reporter", "NOUN", "NNS"))
		}
		parts = append(parts, to.on(v.head, "iobj"))
	}
	p := join(len(parts)-1, parts...)
	p.head = v.head
	if b.chance(30) {
		p = join(0, p, b.when(v.head))
	}
	return join(0, p, b.trailing(v.head))
}

// quoted puts a content before its cue, in marks or not.
func (b *bank) quoted(c phrase) []phrase {
	if b.chance(50) {
		return []phrase{c, comma(c.head)}
	}
	o, s := b.marks()
	if b.chance(85) {
		return []phrase{mark(o, "``", c.head, false), glue(c), comma(c.head), mark(s, "''", c.head, true)}
	}
	return []phrase{mark(o, "``", c.head, false), glue(c), mark(s, "''", c.head, true), comma(c.head)}
}

// inverted: "“The bridge is safe,” said Rao, a spokesman for the port."
func (b *bank) inverted() phrase {
	c := b.clause()
	s := b.source()
	for s.head.upos == "PRON" {
		s = b.source()
	}
	v := single(verbForm(b.pick("say"), "VBD"))
	s.on(v.head, "nsubj")
	c.on(v.head, "ccomp")
	parts := append(b.quoted(c), v, s)
	p := join(len(parts)-1, parts...)
	p.head = v.head
	return join(0, p, b.trailing(v.head))
}

// split: "The bridge, Rao said, is safe."
func (b *bank) split() phrase {
	subj := b.thing()
	v := b.verbPhrase(anyTense, subj)
	rel := "nsubj"
	if v.passive {
		rel = "nsubj:pass"
	}
	subj.on(v.head, rel)
	s := b.source()
	cue := b.cue("say", s)
	s.on(cue.head, "nsubj")
	cue.on(v.head, "parataxis")
	if b.chance(30) {
		o, sh := b.marks()
		return join(8, mark(o, "``", v.head, false), glue(subj), comma(cue.head), mark(sh, "''", cue.head, true), s, cue, comma(cue.head), mark(o, "``", v.head, false), glue(v.phrase), mark(sh, "''", v.head, true))
	}
	return join(5, subj, comma(cue.head), s, cue, comma(cue.head), v.phrase)
}

// according: "According to the indictment, …", "…, according to two people …".
func (b *bank) according() phrase {
	c := b.clause()
	s := b.source()
	for s.head.upos == "PRON" {
		s = b.source()
	}
	a := prep("according to", s, c.head, "obl")
	if b.chance(40) {
		return join(2, a, comma(s.head), c)
	}
	if b.chance(70) {
		return join(0, c, comma(s.head), a)
	}
	return join(0, c, a)
}

// quotedAs: "An official was quoted by Yonhap as saying that …".
func (b *bank) quotedAs() phrase {
	say := word("saying", "say", "VERB", "VBG")
	as := small("as", "SCONJ", "IN", say, "mark")
	s := b.source()
	c := b.content(say)
	if b.chance(60) {
		v := word("quoted", "quote", "VERB", "VBN")
		w := aux("was", "be", "VBD", "aux:pass")
		if plural(s) {
			w.form = "were"
		}
		w.head = v
		s.on(v, "nsubj:pass")
		say.head, say.rel = v, "advcl"
		by := phrase{}
		if b.chance(60) {
			by = prep("by", b.organisation(), v, "obl")
		}
		return join(2, s, single(w), single(v), by, as, single(say), c)
	}
	v := word(b.of("quoted", "cited"), "", "VERB", "VBD")
	v.lemma = map[string]string{"quoted": "quote", "cited": "cite"}[v.form]
	s.on(v, "nsubj")
	o := b.someone()
	o.on(v, "obj")
	say.head, say.rel = v, "advcl"
	return join(1, s, single(v), o, as, single(say), c)
}

// believed: "Three people are believed to be missing.", "It was reported that …".
func (b *bank) believed() phrase {
	part := b.of("believed", "expected", "thought", "reported", "said", "understood")
	v := word(part, map[string]string{"believed": "believe", "expected": "expect", "thought": "think", "reported": "report", "said": "say", "understood": "understand"}[part], "VERB", "VBN")
	if b.chance(25) {
		c := b.clause()
		that := small("that", "SCONJ", "IN", c.head, "mark")
		c.on(v, "ccomp")
		w := aux("was", "be", "VBD", "aux:pass")
		w.head = v
		it := word("it", "it", "PRON", "PRP")
		it.head, it.rel = v, "expl"
		return join(2, single(it), single(w), single(v), that, c)
	}
	s := b.thing()
	w := aux("was", "be", "VBD", "aux:pass")
	switch {
	case plural(s):
		w = aux("are", "be", "VBP", "aux:pass")
	case b.chance(50):
		w = aux("is", "be", "VBZ", "aux:pass")
	}
	w.head = v
	s.on(v, "nsubj:pass")
	x := b.verbPhrase(infinitive, s)
	to := small("to", "PART", "TO", x.head, "mark")
	x.on(v, "xcomp")
	return join(2, s, single(w), single(v), to, x.phrase)
}

// calls: "Marrovia rejected the claim", "called the charge “a crude provocation”".
func (b *bank) calls() phrase {
	s := b.source()
	e := b.pick("call")
	v := b.group(e, past, s)
	s.on(v.head, "nsubj")
	o := b.thing()
	o.on(v.head, "obj")
	p := join(1, s, v, o)
	p.head = v.head
	switch e.word {
	case "call":
		n := b.noun(b.pick("event").word, "NN")
		a := b.pick("adj").word
		x := join(2, b.article(&tok{form: a}, n.head), small(a, "ADJ", "JJ", n.head, "amod"), n)
		x.on(v.head, "xcomp")
		if b.chance(50) {
			q, sh := b.marks()
			return join(0, p, mark(q, "``", n.head, false), glue(x), mark(sh, "''", n.head, true))
		}
		return join(0, p, x)
	case "describe", "dismiss", "denounce", "condemn", "hail":
		n := b.noun(b.pick("event").word, "NN")
		a := b.pick("adj").word
		x := join(2, b.article(&tok{form: a}, n.head), small(a, "ADJ", "JJ", n.head, "amod"), n)
		return join(0, p, prep("as", x, v.head, "obl"))
	case "accuse", "criticise", "praise":
		g := b.verbPhrase(gerund, phrase{})
		m := small(map[string]string{"accuse": "of", "criticise": "for", "praise": "for"}[e.word], "SCONJ", "IN", g.head, "mark")
		g.on(v.head, "advcl")
		return join(0, p, m, g.phrase)
	}
	return p
}

// nounThat: "There were reports on Thursday that …", "her claim that … was false".
func (b *bank) nounThat() phrase {
	w := b.of("reports", "rumours", "claims", "allegations", "fears", "signs", "suggestions")
	n := word(w, singular(w, "NNS"), "NOUN", "NNS")
	c := b.clause()
	that := small("that", "SCONJ", "IN", c.head, "mark")
	c.on(n, "acl")
	np := single(n)
	if b.chance(50) {
		np = join(1, small(b.of("unconfirmed", "false", "earlier", "conflicting"), "ADJ", "JJ", n, "amod"), np)
	}
	switch b.r.IntN(3) {
	case 0:
		be := word("were", "be", "VERB", "VBD")
		n.head, n.rel = be, "nsubj"
		mid := phrase{}
		if b.chance(50) {
			mid = b.when(n)
			mid.head = nil
			for _, t := range mid.toks {
				if t.head == n {
					t.rel = "nmod"
				}
			}
		}
		return join(1, small("there", "PRON", "EX", be, "expl"), single(be), np, mid, that, c)
	case 1:
		s := b.source()
		e := b.pick("call")
		for e.word == "accuse" || e.word == "call" {
			e = b.pick("call")
		}
		v := b.group(e, past, s)
		s.on(v.head, "nsubj")
		n.head, n.rel = v.head, "obj"
		return join(1, s, v, np, that, c)
	}
	v := word("verified", "verify", "VERB", "VBN")
	n.head, n.rel = v, "nsubj:pass"
	could, be := aux("could", "could", "MD", "aux"), aux("be", "be", "VB", "aux:pass")
	not := small("not", "PART", "RB", v, "advmod")
	could.head, be.head = v, v
	mid := phrase{}
	if b.chance(40) {
		mid = prep("on", single(word("boards", "board", "NOUN", "NNS")), n, "nmod")
	}
	return join(7, np, mid, that, c, single(could), not, single(be), single(v))
}

// reported: "The New York Times reported, citing two officials, that …".
func (b *bank) reported() phrase {
	s := b.organisation()
	v := single(verbForm(entry{word: b.of("report", "announce", "claim")}, "VBD"))
	s.on(v.head, "nsubj")
	g := word("citing", "cite", "VERB", "VBG")
	g.head, g.rel = v.head, "advcl"
	o := b.someone()
	if b.chance(30) {
		o = b.organisation()
	}
	o.on(g, "obj")
	c := b.clause()
	that := small("that", "SCONJ", "IN", c.head, "mark")
	c.on(v.head, "ccomp")
	return join(1, s, v, comma(g), single(g), o, comma(g), that, c)
}
