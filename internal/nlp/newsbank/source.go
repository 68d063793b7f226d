package newsbank

import "strings"

// source makes who may speak.
func (b *bank) source() phrase {
	switch b.r.IntN(16) {
	case 0, 1, 2:
		return b.aside(b.person())
	case 3:
		return b.role()
	case 4, 5:
		return b.aside(b.organisation())
	case 6:
		return single(proper(b.country().name)).named("LOC")
	case 7:
		return b.place()
	case 8:
		p := b.of("he", "she", "it", "they", "he", "she")
		return single(word(p, p, "PRON", "PRP"))
	case 9, 10:
		return b.someone()
	case 11:
		return b.bare()
	case 12:
		return b.theBody()
	case 13:
		return b.described()
	case 14:
		if b.chance(50) {
			return b.holder()
		}
		return b.both()
	}
	return b.paper()
}

// aside puts an apposition or a relative clause behind a name, in some cases.
func (b *bank) aside(p phrase) phrase {
	switch b.r.IntN(10) {
	case 8:
		// "the Civil Protection Agency (CPA)"
		var w strings.Builder
		for range 3 + b.r.IntN(2) {
			w.WriteByte(byte('A' + b.r.IntN(26)))
		}
		if p.head.upos != "PROPN" || p.toks[len(p.toks)-1].name == "" {
			return p
		}
		a := proper(w.String())
		a.head, a.rel, a.glued = p.head, "appos", true
		return join(0, p, mark("(", "-LRB-", a, false), single(a).named("ORG"), mark(")", "-RRB-", a, true))
	case 9:
		if b.depth > 1 {
			return p
		}
		g := verbForm(entry{word: "speak"}, "VBG")
		g.head, g.rel = p.head, "acl"
		to := b.theBody()
		return join(0, p, comma(g), single(g), prep(b.of("to", "at", "in", "from"), to, g, "obl"), comma(p.head))
	case 0:
		r := b.roleNoun(true)
		r.on(p.head, "appos")
		return join(0, p, comma(r.head), r, comma(p.head))
	case 1:
		if b.depth > 1 {
			return p
		}
		v := b.verbPhrase(past, phrase{})
		who := small(b.of("who", "who", "which"), "PRON", "WP", v.head, "nsubj")
		if who.head.form == "which" {
			who.head.xpos = "WDT"
		}
		if v.passive {
			who.head.rel = "nsubj:pass"
		}
		v.on(p.head, "acl:relcl")
		return join(0, p, comma(v.head), who, v.phrase, comma(p.head))
	case 2:
		n := word(b.of("34", "57", "41", "63", "29"), "", "NUM", "CD")
		n.lemma = n.form
		n.head, n.rel = p.head, "nummod"
		n.rel = "appos"
		return join(0, p, comma(n), single(n), comma(p.head))
	}
	return p
}

// role is an office and the name of who holds it: "ministry spokesman Tom Eider".
func (b *bank) role() phrase {
	p := b.person()
	for p.toks[0].xpos != "NNP" || len(p.toks) < 2 || p.toks[1].head != p.head || p.toks[0] != p.head {
		p = flat(b.givenName(), b.surname()).named("PER")
	}
	office := b.noun(b.office(), "NN")
	office.on(p.head, "nmod")
	switch b.r.IntN(5) {
	case 0:
		o := b.organisation()
		for o.toks[0].upos == "DET" {
			o = b.organisation()
		}
		o.on(office.head, "compound")
		return join(2, o, office, p)
	case 1:
		body := b.noun(b.pick("body").word, "NN").on(office.head, "compound")
		return join(2, body, office, p)
	case 2:
		a := b.adjective()
		adj := small(a, "ADJ", "JJ", office.head, "amod")
		adj.head.lemma = a
		return join(2, adj, office, p)
	case 3:
		owner := b.organisation()
		owner.on(office.head, "nmod:poss")
		return join(3, owner, b.possessive(owner.toks[len(owner.toks)-1]), office, p)
	}
	return join(1, office, p)
}

func (b *bank) office() string {
	if b.chance(50) {
		return b.pick("person").word
	}
	return b.pick("office").word
}

// roleNoun is an office with what it belongs to: "a spokesman for the ministry".
func (b *bank) roleNoun(withDet bool) phrase {
	n := b.noun(b.office(), "NN")
	parts := []phrase{}
	h := 0
	if withDet {
		parts = append(parts, b.article(n.toks[0], n.head))
		h++
		if b.chance(25) {
			a := b.pick("padj").word
			parts[0] = b.article(&tok{form: a}, n.head)
			parts = append(parts, small(a, "ADJ", "JJ", n.head, "amod"))
			h++
		}
	}
	parts = append(parts, n)
	switch b.r.IntN(4) {
	case 0:
		parts = append(parts, prep(b.of("for", "of", "at", "with"), b.organisation(), n.head, "nmod"))
	case 1:
		parts = append(parts, prep(b.of("for", "of", "at"), b.theBody(), n.head, "nmod"))
	case 2:
		parts = append(parts, prep("in", b.place(), n.head, "nmod"))
	}
	return join(h, parts...)
}

// someone is a person without a name: "a senior defence official", "two people
// familiar with the talks".
func (b *bank) someone() phrase {
	if b.chance(55) {
		n := b.noun(b.pick("person").word, "NN")
		det := word("a", "a", "DET", "DT")
		det.head, det.rel = n.head, "det"
		parts := []phrase{single(det)}
		next := n.toks[0].form
		add := func(p phrase) {
			if len(parts) == 1 {
				next = p.toks[0].form
			}
			parts = append(parts, p)
		}
		if b.chance(45) {
			add(small(b.pick("padj").word, "ADJ", "JJ", n.head, "amod"))
		}
		if b.chance(35) {
			a := b.adjective()
			p := small(a, "ADJ", "JJ", n.head, "amod")
			p.head.lemma = a
			add(p)
		}
		if b.chance(35) {
			if b.chance(50) {
				add(b.noun(b.pick("body").word, "NN").on(n.head, "compound"))
			} else {
				o := b.organisation()
				for o.toks[0].upos == "DET" {
					o = b.organisation()
				}
				add(o.on(n.head, "compound"))
			}
		}
		if strings.ContainsAny(strings.ToLower(next[:1]), "aeiou") {
			det.form = "an"
		}
		parts = append(parts, n)
		h := len(parts) - 1
		if b.chance(25) {
			parts = append(parts, b.familiar(n.head))
		}
		return join(h, parts...)
	}
	e := b.pick("person")
	n := b.noun(e.forms[0], "NNS")
	parts := []phrase{}
	if b.chance(60) {
		c := b.number()
		c.head, c.rel = n.head, "nummod"
		if c.upos == "ADJ" {
			c.rel = "amod"
		}
		parts = append(parts, single(c))
	}
	if b.chance(35) {
		parts = append(parts, small(b.pick("padj").word, "ADJ", "JJ", n.head, "amod"))
	}
	if b.chance(35) {
		a := b.adjective()
		p := small(a, "ADJ", "JJ", n.head, "amod")
		p.head.lemma = a
		parts = append(parts, p)
	}
	parts = append(parts, n)
	h := len(parts) - 1
	if b.chance(30) {
		parts = append(parts, b.familiar(n.head))
	}
	return join(h, parts...)
}

// familiar is how news describes those that it does not name.
func (b *bank) familiar(head *tok) phrase {
	switch b.r.IntN(4) {
	case 0:
		a := word("familiar", "familiar", "ADJ", "JJ")
		a.head, a.rel = head, "amod"
		return join(0, single(a), prep("with", b.thing(), a, "obl"))
	case 1:
		v := word("briefed", "brief", "VERB", "VBN")
		v.head, v.rel = head, "acl"
		return join(0, single(v), prep("on", b.thing(), v, "obl"))
	case 2:
		a := word("close", "close", "ADJ", "JJ")
		a.head, a.rel = head, "amod"
		return join(0, single(a), prep("to", b.theBody(), a, "obl"))
	}
	k := word("knowledge", "knowledge", "NOUN", "NN")
	return prep("with", join(0, single(k), prep("of", b.thing(), k, "nmod")), head, "nmod")
}

// bare is a plural without an article: "insurers", "police".
func (b *bank) bare() phrase {
	if b.chance(50) {
		n := word(b.pick("people").word, "", "NOUN", "NNS")
		n.lemma = singular(n.form, "NNS")
		return single(n)
	}
	n := b.noun(b.pick("person").forms[0], "NNS")
	if b.chance(30) {
		return join(0, n, prep("in", b.place(), n.head, "nmod"))
	}
	if b.chance(20) {
		return join(0, n, prep("on", b.place(), n.head, "nmod"))
	}
	return n
}

// theBody is an institution known from before: "the company", "its owner".
func (b *bank) theBody() phrase {
	n := b.noun(b.pick("body").word, "NN")
	if b.chance(15) {
		return join(1, small(b.of("its", "their", "his", "our"), "PRON", "PRP$", n.head, "nmod:poss"), n)
	}
	parts := []phrase{small("the", "DET", "DT", n.head, "det")}
	if b.chance(35) {
		a := b.adjective()
		p := small(a, "ADJ", "JJ", n.head, "amod")
		p.head.lemma = a
		parts = append(parts, p)
	}
	parts = append(parts, n)
	return join(len(parts)-1, parts...)
}

// described is a body by what it is, with its name behind it: "the town's
// biggest employer, Halden Robotics,".
func (b *bank) described() phrase {
	n := b.noun(b.pick("body").word, "NN")
	owner := b.place()
	sup := b.of("biggest", "oldest", "main", "largest")
	adj := small(sup, "ADJ", "JJS", n.head, "amod")
	adj.head.lemma = map[string]string{"biggest": "big", "oldest": "old", "largest": "large", "main": "main"}[sup]
	if sup == "main" {
		adj.head.xpos = "JJ"
	}
	owner.on(n.head, "nmod:poss")
	head := join(3, owner, b.possessive(owner.toks[len(owner.toks)-1]), adj, n)
	if b.chance(70) {
		name := b.organisation()
		for name.toks[0].upos == "DET" {
			name = b.organisation()
		}
		name.on(n.head, "appos")
		return join(0, head, comma(name.head), name, comma(n.head))
	}
	return head
}

// holder is who holds an office, with the name behind it: "the ministry's
// spokesman, Tom Eider,".
func (b *bank) holder() phrase {
	n := b.noun(b.office(), "NN")
	p := flat(b.givenName(), b.surname()).named("PER")
	p.on(n.head, "appos")
	var o phrase
	if b.chance(60) {
		body := b.noun(b.pick("body").word, "NN")
		o = join(1, small("the", "DET", "DT", body.head, "det"), body)
	} else {
		o = b.place()
	}
	o.on(n.head, "nmod:poss")
	return join(2, o, b.possessive(o.toks[len(o.toks)-1]), n, comma(p.head), p, comma(n.head))
}

// both is two sources with "and".
func (b *bank) both() phrase {
	x, y := b.bare(), b.bare()
	y.on(x.head, "conj")
	return join(0, x, small("and", "CCONJ", "CC", y.head, "cc"), y)
}

// paper is a document that says something.
func (b *bank) paper() phrase {
	n := b.noun(b.pick("document").word, "NN")
	p := join(1, b.article(n.toks[0], n.head), n)
	if b.chance(40) {
		p = join(0, p, prep(b.of("by", "from", "of"), b.organisation(), n.head, "nmod"))
	}
	return p
}
