package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A text tells what somebody is by what he does as well: who leads a party is its
// leader, who owns a bakery its owner, who works as a nurse is one. Such nouns are
// said of him as those of an apposition are.

// doings notes what the clauses of which persons are the subject tell of them.
func (l *linker) doings(c *Chains, named map[int]news.EntityID) {
	for k := range l.occ {
		o := &l.occ[k]
		ch := c.Chain(named[o.span.Start])
		if ch == nil || ch.Kind.Base() != news.Person || len(ch.heads) >= maxRoles {
			continue
		}
		l.officeOf(o, ch)
		l.oneBeside(o, ch)
		if k := l.tookOver(c, named, o); k >= 0 && &c.All[k] != ch {
			ch.heads = append(ch.heads, c.All[k].heads...)
		}
		if noun, at := l.does(o); noun != "" {
			ch.heads = append(ch.heads, noun)
			ch.addRole(noun)
			if l.endedWith(at) {
				ch.addRole("former")
			}
			var body []string
			for i := at; i < len(l.d.Tokens) && i-at < 6 && l.sameSentence(at, i); i++ {
				switch l.d.Tokens[i].UPOS {
				case nlp.NOUN:
					ch.addRole(l.d.Word(i)) // "party" of "leads the party"
					body = append(body, l.folded(i, i+1))
				case nlp.DET, nlp.ADJ, nlp.PROPN, nlp.NUM:
				default:
					i = at + 6
				}
			}
			ch.of = append(ch.of, body...)
			if l.g.headWord[noun] {
				l.heads(ch, body)
			}
		}
		if role := nameform.Fold(o.role); len(role) > 1 && slices.ContainsFunc(headsOf(o.role, l.g.small), func(w string) bool { return l.g.headWord[w] }) {
			l.heads(ch, role)
		}
	}
}

// heads notes what the head of a body of those words is called besides: that of a ministry a
// minister.
func (l *linker) heads(ch *Chain, body []string) {
	if len(body) == 0 || slices.ContainsFunc(ch.roles, func(w string) bool { return l.g.underHead[w] }) {
		return
	}
	for _, office := range l.g.headed[body[len(body)-1]] {
		if len(ch.heads) < maxRoles && !slices.Contains(ch.heads, office) {
			ch.heads = append(ch.heads, office)
		}
	}
}

// oneBeside notes what an indefinite phrase in apposition to a name says of him: "a priest, Per
// Holm,", and behind a name that has a title before it, "Msgr. Per Holm, a spokesman for the diocese".
func (l *linker) oneBeside(o *occurrence, ch *Chain) {
	d := l.d
	comma, end := o.token-1, l.lastToken(o)+1
	if comma > 1 && d.Word(comma) == "," && l.sameSentence(comma-1, o.token) && (end >= len(d.Tokens) || closes(d.Word(end))) && l.nounOf(comma-1) != "" && d.Tokens[comma-1].XPOS == "NN" {
		if a := l.articleBefore(comma - 1); a >= 0 {
			l.toldOne(ch, a+1, comma)
		}
	}
	if o.roleAt < 0 || end >= len(d.Tokens) || d.Word(end) != "," {
		return
	}
	if end+2 < len(d.Tokens) && l.age(end+1) && d.Word(end+2) == "," {
		end += 2 // "Sgt. Per Holm, 45, a spokesman"
	}
	first := end + 2
	if first >= len(d.Tokens) || l.lower(first-1) != "a" && l.lower(first-1) != "an" || !l.sameSentence(o.token, first) {
		return
	}
	k := first
	for k < len(d.Tokens) && k-first < 6 && (d.Tokens[k].UPOS == nlp.NOUN || d.Tokens[k].UPOS == nlp.ADJ || d.Tokens[k].UPOS == nlp.PROPN || d.Tokens[k].UPOS == nlp.NUM || d.Word(k) == "-") {
		k++
	}
	if k == first || l.nounOf(k-1) == "" || d.Tokens[k-1].XPOS != "NN" {
		return
	}
	l.toldOne(ch, first, k)
	if k+1 < len(d.Tokens) && l.leadsOn(k) {
		for n := k + 1; n < len(d.Tokens) && n-k < 6 && !closes(d.Word(n)) && d.Tokens[n].UPOS != nlp.VERB; n++ {
			if u := d.Tokens[n].UPOS; u == nlp.NOUN || u == nlp.PROPN {
				ch.of = append(ch.of, l.folded(n, n+1))
				ch.addRole(d.Word(n))
			}
		}
	}
}

// articleBefore is the "a" or "an" before the phrase that ends in the noun at token i, -1 for none.
func (l *linker) articleBefore(i int) int {
	for k := i - 1; k >= 0 && i-k < 7 && l.sameSentence(k, i); k-- {
		switch l.d.Tokens[k].UPOS {
		case nlp.DET:
			if w := l.lower(k); w == "a" || w == "an" {
				return k
			}
			return -1
		case nlp.NOUN, nlp.ADJ, nlp.PROPN, nlp.NUM:
		default:
			if l.d.Word(k) != "-" {
				return -1
			}
		}
	}
	return -1
}

// toldOne notes the words of tokens [first, last), of which the last says what somebody is.
func (l *linker) toldOne(ch *Chain, first, last int) {
	ch.heads = append(ch.heads, l.nounOf(last-1))
	for i := first; i < last; i++ {
		if letters(l.d.Word(i)) {
			ch.addRole(l.d.Word(i))
		}
	}
	ch.of = append(ch.of, l.holdersOf(l.d.Text[l.d.Tokens[first].Start:l.d.Tokens[last-1].End])...)
}

// maxOffice is how many tokens before a name the article of what he is may stand.
const maxOffice = 14

// officeOf notes what stands before a name and a comma with what it is of: "the president
// of the club, Per Holm".
func (l *linker) officeOf(o *occurrence, ch *Chain) {
	d := l.d
	comma, end := o.token-1, l.lastToken(o)+1
	if comma < 3 || d.Word(comma) != "," || !l.sameSentence(comma, o.token) || end < len(d.Tokens) && !closes(d.Word(end)) {
		return
	}
	head := -1
	for k := comma - 1; k >= 0 && comma-k < maxOffice && l.sameSentence(k, comma); k-- {
		switch t := &d.Tokens[k]; t.UPOS {
		case nlp.ADP:
			if k > 0 && d.Tokens[k-1].UPOS == nlp.NOUN && d.Tokens[k-1].XPOS == "NN" && l.nounOf(k-1) != "" {
				head = k - 1 // of several the first: "the head of the office of the mayor"
			}
		case nlp.NOUN, nlp.PROPN, nlp.ADJ, nlp.NUM, nlp.CCONJ, nlp.PART:
		case nlp.DET:
			if head > k {
				ch.heads = append(ch.heads, l.nounOf(head))
				for i := k + 1; i <= head; i++ {
					ch.addRole(d.Word(i))
				}
				ch.of = append(ch.of, l.holdersOf(d.Text[d.Tokens[k+1].Start:d.Tokens[comma-1].End])...)
				if w := l.nounOf(head); head == k+1 && l.g.headWord[w] {
					l.heads(ch, strings.Fields(l.folded(head+1, comma)))
				}
				return
			}
		default:
			return
		}
	}
}

// does is the noun for whoever does what a name's clause says, and the token behind its
// verb; "" when it tells nothing.
func (l *linker) does(o *occurrence) (noun string, at int) {
	d := l.d
	i := l.lastToken(o) + 1
	if i+2 >= len(d.Tokens) || !l.sameSentence(o.token, i) {
		return "", 0
	}
	if d.Word(i) == "," && l.age(i+1) {
		i += 2 // "Ana Rao, 57, who"
	}
	if d.Word(i) == "," {
		i++
	}
	v := -1
	switch {
	case i < len(d.Tokens) && l.lower(i) == "who":
		for v = i + 1; v < len(d.Tokens) && v-i < 4 && (d.Tokens[v].UPOS == nlp.AUX || d.Tokens[v].UPOS == nlp.ADV); v++ {
		}
	case d.Tokens[o.token].Rel == nlp.Nsubj:
		v = d.Tokens[o.token].Head
	}
	if v <= o.token || v+1 >= len(d.Tokens) || !l.sameSentence(o.token, v) {
		return "", 0
	}
	for k := max(i-1, v-3); k < v; k++ {
		if w := l.lower(k); w == "not" || w == "never" || w == "n't" || w == "would" || w == "could" || w == "will" || w == "may" || w == "might" {
			return "", 0
		}
	}
	lemma := d.Tokens[v].Lemma
	next := d.Tokens[v+1].UPOS
	switch {
	case d.Tokens[v].UPOS == nlp.NOUN && d.Tokens[v].XPOS == "NN" && l.isOne(v):
		return l.nounOf(v), v + 1 // "Ana Rao was a nurse"
	case d.Tokens[v].UPOS != nlp.VERB:
	case (lemma == "work" || lemma == "serve") && l.lower(v+1) == "as":
		for k := v + 2; k < len(d.Tokens) && k-v < 7; k++ {
			if u := d.Tokens[k].UPOS; u == nlp.NOUN && !(k+1 < len(d.Tokens) && d.Tokens[k+1].UPOS == nlp.NOUN) {
				return l.nounOf(k), k + 1
			} else if u != nlp.DET && u != nlp.ADJ && u != nlp.NOUN {
				break
			}
		}
	case l.lower(v+1) == "it", next == nlp.DET || next == nlp.NOUN || next == nlp.PROPN || next == nlp.ADJ || d.Tokens[v+1].XPOS == "PRP$":
		return l.g.does[lemma], v + 1
	}
	return "", 0
}

// endedWith reports whether the clause whose verb stands before token i says until when
// it was so: "led the union until 2019".
func (l *linker) endedWith(i int) bool {
	d := l.d
	if i < 1 || d.Tokens[i-1].XPOS != "VBD" {
		return false
	}
	for k := i; k < len(d.Tokens) && k-i < 9 && l.sameSentence(i, k) && d.Tokens[k].UPOS != nlp.PUNCT && d.Tokens[k].UPOS != nlp.VERB; k++ {
		if l.lower(k) == "until" {
			return true
		}
	}
	return false
}

// tookOver is the person whose office somebody has taken, by a name that ends before token
// i: "when Berit Moe took over" behind whoever led the union until then. -1 for none.
func (l *linker) tookOver(c *Chains, named map[int]news.EntityID, o *occurrence) int {
	d := l.d
	i := l.lastToken(o) + 1
	if i+1 >= len(d.Tokens) || d.Tokens[i].Lemma != "take" || l.lower(i+1) != "over" || !l.sameSentence(o.token, i+1) {
		return -1
	}
	if i+2 < len(d.Tokens) && (d.Tokens[i+2].UPOS == nlp.DET || d.Tokens[i+2].UPOS == nlp.PROPN) {
		return -1 // a thing
	}
	first := d.Sentences[d.SentenceOf(o.token)].First
	for k := o.token - 1; k >= first; k-- {
		if at, ok := c.byID[named[d.Tokens[k].Start]]; ok && slices.Contains(c.All[at].roles, "former") && c.All[at].Kind.Base() == news.Person {
			return at
		}
	}
	return -1
}

// nounOf is the noun at token i when it is one for persons.
func (l *linker) nounOf(i int) string {
	if w := l.lower(i); l.personNoun(w) {
		return w
	}
	return ""
}

// isOne reports whether the noun at token v says what its subject is: a form of "be"
// hangs below it and an article stands before it.
func (l *linker) isOne(v int) bool {
	article := false
	for k := v - 1; k >= 0 && v-k < 6; k-- {
		switch t := &l.d.Tokens[k]; {
		case t.Rel == nlp.Cop && t.Head == v:
			return article
		case t.UPOS == nlp.DET:
			w := l.lower(k)
			article = w == "a" || w == "an" || w == "the"
		case t.UPOS == nlp.ADV || t.UPOS == nlp.PUNCT:
			return false
		}
	}
	return false
}
