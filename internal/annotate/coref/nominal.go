package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// phrase is a definite noun phrase that may take up a name.
type phrase struct {
	first, last int // tokens
	head        string
	noun        nominal
	end         int      // behind the head: what is "of" it is no part of the mention
	country     string   // code of the country that it names, "" for none
	mods        []string // words before the head that belong to an office ("interior")
	of          bool     // whose it is says a common noun or a pronoun
	owner       []string // folded words of a name that it is said to be of, but for countries
	field       []string // common nouns that it is said to be of: "the chief of police"
	holders     []string // nouns for bodies and persons whose it is said to be, in whatever way
	there       bool     // that name is a place's
	age         int      // "the 57-year-old", 0 when it is no age
	body        bool     // what stands before its head is a noun for a body: "the union leader"
	gender      byte     // that the phrase tells
	member      []string // of which party or region the phrase says that somebody is, folded
	region      string   // key of the state that stands before that: "the Kentucky Republican"
	one         bool     // an adjective of a country that surely means one person
	old         bool     // "the old man": of whom the text tells such an age
	between     bool     // it may mean either of two: see sideBySide
}

// nominals adds the definite phrases that one chain stands out for, and those
// that describe somebody by an office whom the article does not name.
func (l *linker) nominals(c *Chains) {
	d := l.d
	known := slices.Clone(c.Mentions) // in order; adjectives are at its end and of no use here
	known = slices.DeleteFunc(known, func(m news.Mention) bool { return m.Form == "adjective" || l.inDateline(&m) })
	l.acting(c, known)
	at, ends := make(map[int]int, len(l.occ)), make(map[int]int, len(l.occ)) // occurrences by first and last token
	for k := range l.occ {
		at[l.occ[k].token], ends[l.lastToken(&l.occ[k])] = k, k
	}
	named := make(map[int]news.EntityID, len(known)) // chains by where their names begin
	for _, m := range known {
		if _, ok := named[m.Start]; !ok && m.Form != "nominal" {
			named[m.Start] = m.Entity
		}
	}
	l.ages(c, named)
	l.doings(c, named)
	l.toldGenders(c)
	l.printed = len(c.Mentions)
	c.sure = make(map[int]bool)
	l.delayed(c, known)
	l.takenUp(c, known, named, at, ends)
	offices := make(map[string]int) // chains of descriptions by their words
	ni := 0
	for i := 0; i < len(d.Tokens); i++ {
		for ni < len(d.Names) && d.Names[ni].Last <= i {
			ni++
		}
		if p, ok := l.officeInitials(i, at); ok {
			k := l.holderOf(c, &p)
			sure := k >= 0
			if k < 0 {
				k = l.describedBy(c, &p, offices)
			}
			m := news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[p.end-1].End, Kind: news.Person, Entity: c.All[k].ID, Form: "nominal"}
			if !sure {
				m.Role = d.Text[m.Start:m.End]
			}
			c.Mentions, c.sure[m.Start] = append(c.Mentions, m), sure
			i = p.last - 1
			continue
		}
		if p, ok := l.kin(i); ok {
			if k := l.kinMeant(c, &p); k >= 0 {
				m := news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[p.end-1].End, Kind: news.Person, Entity: c.All[k].ID, Form: "nominal"}
				c.Mentions, c.sure[m.Start] = append(c.Mentions, m), true
				i = p.last - 1
				continue
			}
		}
		if k := l.latter(c, known, i); k >= 0 {
			ch := &c.All[k]
			m := news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[i+1].End, Kind: ch.Kind, Entity: ch.ID, Form: "nominal", Key: ch.Key}
			c.Mentions, c.sure[m.Start] = append(c.Mentions, m), true
			i++
			continue
		}
		p, ok := l.epithet(i)
		if !ok {
			p, ok = l.phraseAt(i, ni, at)
		}
		if !ok || l.common[i+1] || l.common[i+2] || l.officersOffice(p.last-1) > 0 {
			continue
		}
		k, sure := -1, false
		o, ok := l.nameBehind(p, at)
		if b, before := l.nameBefore(p, ends); before && (!ok || l.namedPast(o, b)) {
			o, ok = b, true
		}
		if !ok {
			o, ok = l.namePast(&p, ends)
		}
		if !ok {
			o, ok = l.appointed(&p, ends)
		}
		if !ok {
			o, ok = l.became(&p, ends)
		}
		apposed := ok
		switch {
		case ok:
			k, sure = c.byID[named[o.span.Start]], true
		case p.noun.class == "person" && l.keepsName(p.last), l.unbodied(&p):
			// "The manager, who asked not to be named, said"
		case l.soughtAfter(&p):
			continue // nobody's yet, and not to be taken for anybody's in the story
		case p.age > 0 || p.head == "" || p.gender != 0 || !p.of || l.post(p.head) && l.lower(i) == "the":
			if k, sure = l.meant(c, known, &p); k >= 0 && p.noun.class != "person" {
				l.isBody(c, k)
			}
		}
		if k < 0 && !(p.of && l.lower(i) != "the") && (l.isOffice(&p) || l.open(c, &p) || l.toldElsewhere(&p)) {
			k = l.describedBy(c, &p, offices)
		}
		if k >= 0 {
			ch := &c.All[k]
			kind := ch.Kind
			if kind == "" {
				kind = news.Organisation // what the noun says of it
			}
			m := news.Mention{Start: d.Tokens[p.first].Start, End: d.Tokens[p.end-1].End, Kind: kind, Entity: ch.ID, Form: "nominal", Key: ch.Key}
			if p.noun.class == "person" && (ch.Name == "" || apposed) {
				m.Role = d.Text[m.Start:d.Tokens[p.last-1].End]
				if apposed {
					ch.addRole(m.Role)
					ch.heads = append(ch.heads, strings.Fields(p.head)...)
					ch.of = append(ch.of, l.holdersIn(&p)...)
					if ch.Country == "" {
						ch.Country = p.country // "Norway's energy minister, Per Holm,"
					}
				}
			}
			c.Mentions = append(c.Mentions, m)
			if p.head == "" && p.country != "" && ch.Country == "" && ch.Name != "" {
				ch.Country = p.country // "the Spaniard" is not "the Dane" as well
			}
			if sure {
				c.sure[m.Start] = true
				if p.noun.class == "person" && p.head != "" && ch.Name != "" && !apposed && !l.calledSo(ch, p.head) && len(ch.heads) < maxRoles && l.g.kind[p.head].any && !l.g.kind[p.head].also {
					ch.heads = append(ch.heads, p.head) // so told: no other noun of the kind is his
				}
			}
		}
		i = p.last - 1
	}
}

// inDateline reports whether a mention stands in the parentheses of a dateline:
// an agency there is no one that a text goes on to talk of.
func (l *linker) inDateline(m *news.Mention) bool {
	i := l.d.TokenAt(m.Start)
	if i == 0 || i >= len(l.d.Tokens) || l.d.Word(i-1) != "(" {
		return false
	}
	for i++; i+1 < len(l.d.Tokens) && l.d.Tokens[i].Start < m.End; i++ {
	}
	return i+1 < len(l.d.Tokens) && l.d.Word(i) == ")" && dash(l.d.Word(i+1))
}

// acting notes which chains of unknown kind are said to speak or decide: what
// never does is rather a product than a firm.
func (l *linker) acting(c *Chains, known []news.Mention) {
	for _, m := range known {
		if ch := c.Chain(m.Entity); ch != nil && !ch.acts {
			ch.acts = l.candidate(m, 0, nil).speaks
		}
		if ch := c.Chain(m.Entity); ch != nil && !ch.wires {
			ch.wires = l.wiresAt(&m)
		}
	}
}

// phraseAt reads a definite phrase at token i: behind an article, or behind the
// name of whose it is ("Velmora's interior minister"). Names in it disqualify it,
// except those of countries: "the Norra news agency" is a name already.
func (l *linker) phraseAt(i, ni int, at map[int]int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, last: -1}
	j := i + 1
	switch w := l.lower(i); w {
	case "the", "this", "that":
		if w != "the" && j < len(d.Tokens) && d.Tokens[j].UPOS == nlp.NUM {
			return p, false // "admitted that one body was counted twice"
		}
		// "the country's foreign minister", "the county's prefect"
		k := i + 2
		for k < len(d.Tokens) && k-i < 4 && (d.Tokens[k-1].UPOS == nlp.ADJ || d.Tokens[k-1].UPOS == nlp.NOUN) && d.Tokens[k].UPOS == nlp.NOUN {
			k++ // "the dead man's mother"
		}
		if w == "the" && k < len(d.Tokens) && possessive(d.Word(k)) {
			if state := l.g.statePlace[l.lower(k-1)]; state || d.Tokens[k-1].UPOS == nlp.NOUN && l.headsOffice(k+1) {
				if j, p.of = k+1, !state; p.of {
					p.holders = append(p.holders, l.lower(k-1))
				}
			}
		}
	case "its", "their":
		p.of = true // "its governor, Per Holm,"
	default:
		o, ok := at[i]
		if !ok {
			return p, false
		}
		j = l.lastToken(&l.occ[o]) + 2
		if j >= len(d.Tokens) || !possessive(d.Word(j-1)) || l.forms[l.occ[o].form].person() {
			return p, false
		}
		l.ownedBy(&p, &l.occ[o])
		for ni < len(d.Names) && d.Names[ni].Last < j {
			ni++
		}
	}
	owned := j > i+1
	for k := j; k < len(d.Tokens) && k-j < 7; k++ {
		if code, n := l.countryAt(k, min(k+3, len(d.Tokens))); n > 0 && d.Word(k)[0] < 'a' {
			if p.country != "" {
				return phrase{}, false
			}
			p.country = code
			k += n - 1
			continue
		}
		if of := l.demonym[k]; of != "" && l.g.nominal[l.lower(min(k+1, len(l.d.Tokens)-1))].class != "" {
			continue // "the Velmoran leader"
		}
		if l.lower(k) == "ex" && k+1 < len(d.Tokens) && d.Word(k+1) == "-" {
			p.mods = append(p.mods, "former")
			continue // "the ex-president"
		}
		if n := l.basedAt(k); n > 0 {
			k += n - 1 // "the Basel-based group"
			continue
		}
		if k == j && !owned && l.g.partyWord[l.folded(k, k+1)] && upper(d.Word(k)) && !l.inName(k, ni) && k+1 < len(d.Tokens) && l.g.chamber[l.lower(k+1)] {
			j = k + 1
			continue // "the Republican Senate nominee"
		}
		_, named := at[k]
		if named && capital(d.Word(k)) || l.inName(k, ni) && !l.justOffice(k, named) && !l.beforeOffice(k, at) {
			o, ok := at[k]
			if !ok || k != j || len(p.owner) > 0 || !l.headsOffice(l.lastToken(&l.occ[o])+1) || l.forms[l.occ[o].form].person() {
				return phrase{}, false
			}
			if l.forms[l.occ[o].form].kind.Base() != news.Place || l.post(l.lower(l.lastToken(&l.occ[o])+1)) {
				l.ownedBy(&p, &l.occ[o]) // "the Acme spokesman", but not "the Iowa lawmaker"
			}
			k = l.lastToken(&l.occ[o])
			for ni < len(d.Names) && d.Names[ni].Last <= k+1 {
				ni++
			}
			continue
		}
		t := &d.Tokens[k]
		w, was := strings.CutPrefix(l.lower(k), "ex-")
		if was {
			p.mods = append(p.mods, "former") // "the ex-president"
		}
		pos := t.UPOS
		if pos == nlp.VERB && (k > j || k+1 < len(d.Tokens) && d.Tokens[k+1].UPOS == nlp.DET) && t.XPOS != "VBG" && t.Rel != nlp.Amod {
			return phrase{}, false // "the missive accused the council"
		}
		if (pos == nlp.ADJ || pos == nlp.VERB || pos == nlp.ADV) && l.endsPhrase(k+1) {
			if _, ok := l.g.nominal[w]; ok {
				pos = nlp.NOUN // "the chief executive of", "the accused", "the forward"
			}
		}
		if t.UPOS == nlp.VERB && (t.XPOS == "VBG" || t.XPOS == "VBN") && t.Rel == nlp.Amod {
			pos = nlp.ADJ // "the governing body"
		}
		switch pos {
		case nlp.NUM:
			continue
		case nlp.ADJ:
			if l.g.officeWord[w] {
				p.mods = append(p.mods, w)
			}
			continue
		case nlp.NOUN, nlp.PROPN, nlp.VERB, nlp.NoPOS:
			n, ok := l.g.nominal[w]
			if two := l.before1(k, j) + w; two != w && len(p.mods) > 0 {
				if x, known := l.g.nominal[two]; known {
					w, n, ok, p.mods = two, x, true, p.mods[:len(p.mods)-1]
				}
			}
			if t.UPOS == nlp.VERB && !ok {
				return phrase{}, false
			}
			if !ok {
				if t.UPOS == nlp.PROPN && capital(d.Word(k)) && !l.beforeOffice(k, at) {
					return phrase{}, false // a name that was not recognised
				}
				p.mods = append(p.mods, w)
				continue
			}
			p.head, p.noun, p.last, p.end = w, n, k+1, k+1
			p.body = len(p.mods) > 0 && l.bodyNoun(p.mods[len(p.mods)-1])
			if k+1 < len(d.Tokens) {
				next := &d.Tokens[k+1]
				if next.UPOS == nlp.NOUN && !l.mistagged(k+1) || next.UPOS == nlp.PROPN || next.UPOS == nlp.ADJ && capital(d.Word(k+1)) || l.inName(k+1, ni) || d.Word(k+1) == "-" {
					p.last = -1 // "the company president", "the leader Per Holm"
					p.mods = append(p.mods, w)
					continue
				}
			}
			if owned && n.class != "person" {
				return phrase{}, false
			}
			ok = l.complement(&p, at)
			l.ofBodies(&p)
			return p, ok
		case nlp.PUNCT:
			if d.Word(k) == "-" {
				continue
			}
		}
		return phrase{}, false
	}
	return phrase{}, false
}

// basedAt is how many tokens from token k on say where somebody is at home ("Basel-based"),
// 0 for none.
func (l *linker) basedAt(k int) int {
	for n := 1; n < 4 && k+n+1 < len(l.d.Tokens) && capital(l.d.Word(k)); n++ {
		if l.d.Word(k+n) == "-" && l.lower(k+n+1) == "based" {
			return n + 2
		}
	}
	return 0
}

// before1 is the noun before token k of a phrase whose words begin at token j, with
// a space behind it: "think " of "the think tank".
func (l *linker) before1(k, j int) string {
	if k <= j || l.d.Tokens[k-1].UPOS != nlp.NOUN {
		return ""
	}
	return l.lower(k-1) + " "
}

// bodyNoun reports whether a noun says what a body is.
func (l *linker) bodyNoun(w string) bool {
	n, ok := l.g.nominal[w]
	return l.g.kind[w].class == "organisation" || ok && n.class != "person"
}

// justOffice reports whether token i, which a recogniser took for a name or a part
// of one, is but a noun for an office: "the Governor". Linking kept no name of it.
func (l *linker) justOffice(i int, named bool) bool {
	w := l.lower(i)
	n, ok := l.g.nominal[w]
	return !named && ok && n.class == "person" && l.post(w)
}

// headsOffice reports whether token i is a noun for a person that nothing follows
// in its phrase: "spokesman" of "the Acme spokesman, Per Holm".
func (l *linker) headsOffice(i int) bool {
	if i >= len(l.d.Tokens) {
		return false
	}
	n, ok := l.g.nominal[l.lower(i)]
	return ok && n.class == "person" && l.endsPhrase(i+1)
}

// endsPhrase reports whether no noun stands from token i on to go on with a phrase.
func (l *linker) endsPhrase(i int) bool {
	if i >= len(l.d.Tokens) {
		return true
	}
	u := l.d.Tokens[i].UPOS
	return u != nlp.NOUN && u != nlp.ADJ && u != nlp.PROPN
}

// ownedBy notes whose the phrase is said to be.
func (l *linker) ownedBy(p *phrase, o *occurrence) {
	f := &l.forms[o.form]
	if code, ok := strings.CutPrefix(f.gaz, "country:"); ok {
		p.country = code
	} else if code, ok := strings.CutPrefix(f.gaz, "gov:"); ok {
		p.country = code
	} else {
		p.owner = append(p.owner, f.words...)
		p.there = f.kind.Base() == news.Place
	}
}

// post reports whether a noun is that of an office, which one person holds at a time.
func (l *linker) post(noun string) bool {
	switch l.g.title[noun].class {
	case "office", "rank", "church", "royal":
		return true
	}
	return l.g.nominal[noun].post
}

func (l *linker) inName(i, ni int) bool {
	for ; ni < len(l.d.Names) && l.d.Names[ni].First <= i; ni++ {
		if l.d.Names[ni].Last > i {
			return true
		}
	}
	return false
}
