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

var (
	onsets  = []string{"b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "kr", "l", "m", "n", "p", "r", "s", "sk", "sh", "st", "t", "tr", "v", "w", "y", "z", "", "ch", "th"}
	nuclei  = []string{"a", "e", "i", "o", "u", "a", "e", "o", "ai", "ou", "ie", "oe", "ee"}
	codas   = []string{"", "n", "r", "l", "s", "m", "t", "k", "nd", "rd", "ck", "lt", "nt", "rn", "sk", "st", "v", "th"}
	endings = map[string][]string{
		"place":  {"ia", "land", "burg", "ville", "ton", "stan", "ica", "ford", "ova", "ara", "en", "ad", "ok", "vik", "port", "mouth", "a", "o", "u", "im"},
		"person": {"son", "ov", "ez", "ski", "er", "man", "i", "o", "ic", "sen", "wala", "ani", "yan", "en", "e", "dottir", "uk", "a", "is", "ley"},
		"org":    {"tech", "corp", "ex", "ia", "on", "is", "um", "press", "com", "gas", "bank", "net", "soft", "air", "star"},
	}
)

// invent makes up a name.
func (b *bank) invent(kind string) string {
	var w strings.Builder
	for range 1 + b.r.IntN(2) {
		w.WriteString(b.of(onsets...) + b.of(nuclei...) + b.of(codas...))
	}
	if b.chance(70) {
		w.WriteString(b.of(endings[kind]...))
	}
	s := w.String()
	if len(s) < 3 {
		s += "ar"
	}
	return upperFirst(s)
}

// proper makes a word of a name; kind is "" inside one.
func proper(form string) *tok { return word(form, form, "PROPN", "NNP") }

// flat makes a name of several words, as the treebank hangs those of persons.
func flat(forms ...string) phrase {
	p := single(proper(forms[0]))
	for _, f := range forms[1:] {
		t := proper(f)
		t.head, t.rel = p.head, "flat"
		p.toks = append(p.toks, t)
	}
	return p
}

// named notes of what kind the name is that a phrase spells.
func (p phrase) named(kind string) phrase {
	for i, t := range p.toks {
		t.name = "Name=I-" + kind
		if i == 0 {
			t.name = "Name=B-" + kind
		}
	}
	return p
}

func (b *bank) givenName() string {
	if b.chance(35) {
		return b.invent("person")
	}
	return b.given[b.r.IntN(len(b.given))]
}

func (b *bank) surname() string {
	if b.chance(55) {
		return b.invent("person")
	}
	return b.sur[b.r.IntN(len(b.sur))]
}

// person makes a person's name, with a title or without.
func (b *bank) person() phrase {
	var p phrase
	switch b.r.IntN(10) {
	case 0, 1:
		p = flat(b.surname()).named("PER")
	case 2:
		p = flat(b.givenName(), b.givenName(), b.surname()).named("PER")
	case 3:
		p = flat(b.givenName(), string(rune('A'+b.r.IntN(26)))+".", b.surname()).named("PER")
	default:
		p = flat(b.givenName(), b.surname()).named("PER")
	}
	if b.chance(30) {
		ts := strings.Fields(b.pick("title").word)
		t := proper(ts[len(ts)-1])
		title := single(t)
		if len(ts) > 1 {
			first := proper(ts[0])
			first.head, first.rel = t, "compound"
			if ts[0] == "Prime" || ts[0] == "Foreign" || ts[0] == "Interior" {
				first.rel = "amod"
			}
			title = phrase{[]*tok{first, t}, t}
		}
		title.on(p.head, "nmod")
		if b.chance(25) {
			a := single(word(b.adjective(), "", "ADJ", "JJ"))
			a.head.lemma = a.head.form
			a.on(p.head, "amod")
			return join(2, a, title, p)
		}
		return join(1, title, p)
	}
	return p
}

// country gives the name and the adjective of a country, an invented one among
// others.
func (b *bank) country() land {
	if b.chance(45) {
		stem := strings.TrimRight(b.invent("place"), "aeiou")
		switch b.r.IntN(4) {
		case 0:
			return land{stem + "ia", stem + "ian"}
		case 1:
			return land{stem + "land", stem + "ish"}
		case 2:
			return land{stem + "a", stem + "an"}
		}
		return land{stem + "stan", stem + "i"}
	}
	return b.lands[b.r.IntN(len(b.lands))]
}

func (b *bank) adjective() string { return b.country().adj }

// place makes the name of a place.
func (b *bank) place() phrase {
	switch b.r.IntN(6) {
	case 0:
		return single(proper(b.country().name)).named("LOC")
	case 1, 2:
		return single(proper(b.towns[b.r.IntN(len(b.towns))])).named("LOC")
	case 3:
		first, last := proper(b.of("Port", "New", "North", "East", "San", "Fort", "Lake", "Mount", "West", "South")), proper(b.invent("place"))
		first.head, first.rel = last, "compound"
		return phrase{[]*tok{first, last}, last}.named("LOC")
	}
	return single(proper(b.invent("place"))).named("LOC")
}

// organisation makes the name of a body, a company or a news outlet.
func (b *bank) organisation() phrase {
	the := func(p phrase) phrase { return join(1, small("the", "DET", "DT", p.head, "det"), p) }
	chain := func(ws ...string) phrase {
		var p phrase
		p.head = proper(ws[len(ws)-1])
		for _, w := range ws[:len(ws)-1] {
			t := proper(w)
			t.head, t.rel = p.head, "compound"
			p.toks = append(p.toks, t)
		}
		p.toks = append(p.toks, p.head)
		return p
	}
	switch b.r.IntN(9) {
	case 0:
		return chain(b.invent("org"), b.of("Group", "Industries", "Bank", "Energy", "Airlines", "Robotics", "Media", "Motors", "Steel", "Holdings", "Minerals", "Pharma", "Shipping")).named("ORG")
	case 1:
		return single(proper(b.invent("org"))).named("ORG")
	case 2:
		var w strings.Builder
		for range 3 + b.r.IntN(2) {
			w.WriteByte(byte('A' + b.r.IntN(26)))
		}
		return single(proper(w.String())).named("ORG")
	case 3:
		ws := append([]string{b.invent("place")}, b.of("Times", "Herald", "Post", "Courier", "Tribune", "Standard", "Gazette", "Ledger", "Press"))
		if b.chance(50) {
			return the(chain(ws...).named("ORG"))
		}
		return chain(ws...).named("ORG")
	case 4:
		return single(proper(b.of("Reuters", "AFP", "AP", "Yonhap", "Xinhua", "TASS", "Interfax", "Bloomberg", "CNN", "KCNA", "Kyodo", "DPA"))).named("ORG")
	case 5, 6:
		p := b.properOffice()
		if b.chance(70) {
			return the(p)
		}
		return p
	case 7:
		c := b.country()
		owner := single(proper(c.name)).named("LOC")
		p := b.properOffice()
		return join(2, owner.on(p.head, "nmod:poss"), b.possessive(owner.head), p)
	}
	c := b.country()
	p := b.properOffice()
	adj := small(c.adj, "ADJ", "JJ", p.head, "amod")
	adj.head.lemma = c.adj
	return the(join(1, adj, p))
}

// properOffice is an institution by its proper name: "Foreign Ministry".
func (b *bank) properOffice() phrase {
	ws := strings.Fields(b.pick("bodyplace").word)
	var p phrase
	if len(ws) == 3 && ws[1] == "of" {
		h, of, m := proper(ws[0]), word("of", "of", "ADP", "IN"), proper(ws[2])
		m.head, m.rel, of.head, of.rel = h, "nmod", m, "case"
		return phrase{[]*tok{h, of, m}, h}.named("ORG")
	}
	p.head = proper(ws[len(ws)-1])
	for _, w := range ws[:len(ws)-1] {
		t := proper(w)
		t.head, t.rel = p.head, "compound"
		switch w {
		case "Foreign", "Interior", "Supreme", "Central", "National", "Electoral", "Civil":
			t.rel = "amod"
		}
		p.toks = append(p.toks, t)
	}
	p.toks = append(p.toks, p.head)
	return p.named("ORG")
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
