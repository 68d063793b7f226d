package newsbank

import "strings"

// noun makes a common noun of several words ("crew member") with its head last.
func (b *bank) noun(w, xpos string) phrase {
	ws := strings.Fields(w)
	var p phrase
	head := word(ws[len(ws)-1], singular(ws[len(ws)-1], xpos), "NOUN", xpos)
	for i := 0; i+1 < len(ws); i++ {
		t := word(ws[i], ws[i], "NOUN", "NN")
		t.head, t.rel = head, "compound"
		switch ws[i] {
		case "foreign", "prime", "general", "managing", "deputy", "central":
			t.upos, t.xpos, t.rel = "ADJ", "JJ", "amod"
		case "of":
			t.upos, t.xpos = "ADP", "IN"
		}
		p.toks = append(p.toks, t)
	}
	switch w {
	case "secretary general", "chief of staff":
		// The first word is the head of these.
		first := p.toks[0]
		first.rel, first.xpos = "", xpos
		first.head = nil
		if w == "secretary general" {
			head.upos, head.xpos = "ADJ", "JJ"
			head.head, head.rel = first, "amod"
		} else {
			head.head, head.rel = first, "nmod"
			p.toks[1].head, p.toks[1].rel = head, "case"
		}
		p.toks = append(p.toks, head)
		p.head = first
		return p
	}
	p.toks = append(p.toks, head)
	p.head = head
	return p
}

// singular is the lemma of a regular noun.
func singular(w, xpos string) string {
	if xpos != "NNS" {
		return strings.ToLower(w)
	}
	switch {
	case w == "people" || w == "police":
		return w
	case strings.HasSuffix(w, "men"):
		return strings.TrimSuffix(w, "men") + "man"
	case w == "children":
		return "child"
	case strings.HasSuffix(w, "people"):
		return strings.TrimSuffix(w, "people") + "person"
	case strings.HasSuffix(w, "ies"):
		return strings.TrimSuffix(w, "ies") + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "goes"), strings.HasSuffix(w, "xes"):
		return strings.TrimSuffix(w, "es")
	}
	return strings.TrimSuffix(w, "s")
}

func (b *bank) possessive(owner *tok) phrase {
	t := word("'s", "'s", "PART", "POS")
	if b.chance(50) {
		t.form, t.lemma = "’s", "'s"
	}
	if strings.HasSuffix(owner.form, "s") && b.chance(50) {
		t.form = t.form[:len(t.form)-1]
	}
	t.head, t.rel, t.glued = owner, "case", true
	return single(t)
}

// prep makes a prepositional phrase that hangs on head.
func prep(p string, np phrase, head *tok, rel string) phrase {
	ws := strings.Fields(p)
	c := small(ws[0], "ADP", "IN", np.head, "case")
	if p == "according to" {
		c.head.upos, c.head.xpos, c.head.lemma = "VERB", "VBG", "accord"
	}
	out := c
	for _, w := range ws[1:] {
		out.toks = append(out.toks, small(w, "ADP", "IN", c.head, "fixed").toks...)
	}
	np.on(head, rel)
	q := join(1, out, np)
	return q
}

// numbers as news writes them.
func (b *bank) number() *tok {
	w := b.of("two", "three", "four", "five", "six", "seven", "12", "14", "19", "35", "210", "1,200", "40", "ten", "dozens", "eight", "17", "500")
	t := word(w, w, "NUM", "CD")
	if w == "dozens" {
		t.form = "several"
		t.lemma, t.upos, t.xpos = "several", "ADJ", "JJ"
	}
	return t
}

func (b *bank) article(next *tok, head *tok) phrase {
	w := b.of("the", "a")
	if w == "a" && strings.ContainsAny(strings.ToLower(next.form[:1]), "aeiou") {
		w = "an"
	}
	p := small(w, "DET", "DT", head, "det")
	if w == "an" {
		p.head.lemma = "a"
	}
	return p
}
