package newsbank

import "strings"

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
