package newsbank

// sentence makes a sentence of news, with its stop.
func (b *bank) sentence() phrase {
	p := b.statement()
	if b.chance(4) {
		// "OSLO (AP) —"
		t := b.place()
		for _, x := range t.toks {
			x.form = upper(x.form)
		}
		a := proper(b.of("AP", "Reuters", "AFP", "dpa"))
		a.head, a.rel = t.head, "appos"
		open, shut := mark("(", "-LRB-", a, false), mark(")", "-RRB-", a, true)
		a.glued = true
		t.on(p.head, "dep")
		t.head.rel = "parataxis"
		p = join(5, t, open, single(a), shut, mark("—", ":", t.head, false), p)
	}
	if b.chance(5) {
		return headline(p)
	}
	if b.chance(6) {
		p = b.opened(p)
	}
	if last := p.toks[len(p.toks)-1]; last.form == "," {
		p.toks = p.toks[:len(p.toks)-1]
	}
	return join(0, p, mark(".", ".", p.head, true))
}

// opened puts a place in the argument or a document before a sentence:
// "Meanwhile, …", "In a statement, …".
func (b *bank) opened(p phrase) phrase {
	if b.chance(50) {
		a := small(b.of("meanwhile", "however", "separately", "earlier", "instead"), "ADV", "RB", p.head, "advmod")
		return join(2, a, comma(a.head), p)
	}
	n := b.noun(b.pick("document").word, "NN")
	d := prep("in", join(1, b.article(n.toks[0], n.head), n), p.head, "obl")
	return join(2, d, comma(n.head), p)
}

// headline writes a sentence as headlines are: without articles and without a
// stop, its words in capitals.
func headline(p phrase) phrase {
	out := phrase{head: p.head}
	for _, t := range p.toks {
		if t.upos == "DET" && t.xpos == "DT" && t.rel == "det" {
			continue
		}
		switch t.upos {
		case "ADP", "PART", "CCONJ", "SCONJ", "PUNCT":
		default:
			t.form = upperFirst(t.form)
		}
		out.toks = append(out.toks, t)
	}
	return out
}

func upper(w string) string {
	out := []byte(w)
	for i, c := range out {
		if c >= 'a' && c <= 'z' {
			out[i] = c - 'a' + 'A'
		}
	}
	return string(out)
}

// statement makes a sentence without its stop.
func (b *bank) statement() phrase {
	switch n := b.r.IntN(100); {
	case n < 30:
		return b.says()
	case n < 38:
		return b.told()
	case n < 48:
		return b.saidAfter()
	case n < 54:
		return b.inverted()
	case n < 58:
		return b.split()
	case n < 63:
		return b.according()
	case n < 67:
		return b.quotedAs()
	case n < 71:
		return b.believed()
	case n < 76:
		return b.calls()
	case n < 79:
		return b.nounThat()
	case n < 82:
		return b.reported()
	case n < 86:
		s := b.source()
		e := b.pick("vto")
		v := b.group(e, past, s)
		x := b.verbPhrase(infinitive, phrase{})
		to := small("to", "PART", "TO", x.head, "mark")
		x.on(v.head, "xcomp")
		s.on(v.head, "nsubj")
		return join(1, s, v, to, x.phrase)
	}
	p := b.clause()
	if b.chance(15) {
		c := b.clause()
		c.on(p.head, "conj")
		p = join(0, p, comma(c.head), small(b.of("and", "but"), "CCONJ", "CC", c.head, "cc"), c)
	}
	if b.chance(12) {
		w := b.when(p.head)
		p = join(2, w, comma(p.head), p)
	}
	return p
}
