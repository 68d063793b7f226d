package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxFar bounds how many tokens may stand between the head of a subject and its
// verb.
const maxFar = 40

// farSubject is the phrase that opens a sentence and is the subject of verb v far
// behind it, and its head, where the parse has taken for the subject a word within
// what describes it: "The police, who had given that figure on Monday, admitted",
// "The agency for dams and bridges said". h is what the parse has, -1 for nothing.
func (f *finder) farSubject(h, v int) (tokens, int) {
	none := tokens{}
	if f.quoted(v) || h > v || !f.finiteVerb(v) {
		return none, -1
	}
	s := f.sentenceOf(v)
	g := f.verbGroup(v).first
	run := tokens{f.opening[s], f.opening[s]}
	if h >= 0 && h < run.first || g-run.first > maxFar+4 {
		return none, -1
	}
	for run.last < g && (f.opensNominal(run.last) || f.d.Tokens[run.last].XPOS == "POS") && !relative(f.d.Tokens[run.last].XPOS) {
		run.last++
	}
	for run.len() > 1 && f.upos(run.last-1) == nlp.ADJ {
		run.last-- // "The agency | responsible for"
	}
	head := run.last - 1
	if run.empty() || run.last >= g-1 || run.has(h) || !f.nominal(head) || f.d.Tokens[head].UPOS == nlp.PRON || f.d.Tokens[head].UPOS == nlp.DET ||
		f.lex.times.has(f.base(head)) || !f.speakerLike(head) || f.quoted(head) {
		return none, -1
	}
	if n, ok := f.name(head); ok && n.Last > run.last && h >= n.Last {
		return none, -1 // "Bank of Norland | chief"
	}
	if h >= 0 && !f.within(h, g, run) || !f.describedUntil(run.last, g) {
		return none, -1
	}
	r, head := f.bareEnd(tokens{run.first, g}), f.headOf(run)
	f.foundFar(v, r)
	return r, head
}

// describing reports whether verb v stands in what describes the subject of verb w
// behind it: "Neighbours who heard the blast told the paper".
func (f *finder) describing(v, w int) bool {
	r, h := f.farSubject(-1, w)
	return h >= 0 && h < v && r.has(v)
}

// runsOn reports whether what was taken for the content of verb v is the rest of the
// sentence, whose subject v only describes: "A man who answered | the phone told the paper
// that …". Where v has a clause of its own, its content ends with that: "A nurse who says
// | that she is tired, | told the paper".
func (f *finder) runsOn(c *candidate, v int) bool {
	for i, r := range c.content {
		for w := max(r.first, v+1); w < r.last; w++ {
			if f.d.Tokens[w].UPOS != nlp.VERB || !f.finiteVerb(w) || !f.describing(v, w) {
				continue
			}
			g := f.verbGroup(w).first
			if u := f.d.Tokens[g-1].UPOS; u == nlp.CCONJ || u == nlp.PRON {
				continue // "who said that it had not paid and | would not pay", "which says it | owes"
			}
			if !f.finite(tokens{r.first, g}) && !f.is(r.first, "that") {
				return true
			}
			c.content[i].last = g
			c.content = c.content[:i+1]
			return false
		}
	}
	return false
}

// within reports whether what the parse takes for the subject of the verb at g
// stands within what describes the phrase that opens the sentence, by the word
// before it: a preposition, a verb, an "and" that joins it to no other speaker. What
// stands behind a comma may be somebody else, whose clause is put in.
func (f *finder) within(h, g int, run tokens) bool {
	r := f.nounsBefore(g, run.last)
	if !r.has(h) || r.first <= run.last {
		r = tokens{h, h + 1}
		for r.first > run.last && f.opensNominal(r.first-1) {
			r.first--
		}
	}
	b := r.first - 1
	if f.d.Tokens[h].UPOS == nlp.ADJ {
		return true
	}
	switch f.d.Tokens[b].UPOS {
	case nlp.ADP, nlp.VERB:
		return true
	case nlp.SCONJ, nlp.PRON:
		return f.d.Tokens[b].XPOS == "IN" && b > run.last // "who had given | that | figure"
	case nlp.CCONJ:
		if n, ok := f.name(h); ok && n.Kind.Base() == news.Person {
			return false
		}
		if f.d.Tokens[h].UPOS == nlp.PROPN {
			return b > run.last+1 && f.d.Tokens[b-1].UPOS == nlp.PROPN
		}
		return !f.speakerLike(h)
	}
	if f.lowers[b] == "," && f.d.Tokens[run.last].UPOS == nlp.ADP {
		return f.listed(h, g) // "The Ministry of Youth, Sports and Culture"
	}
	return f.d.Tokens[b].XPOS == "PRP$" || f.d.Tokens[b].XPOS == "WP$"
}

// listed reports whether what stands from token i to the verb at g is the end of a
// list of capitals that names no person.
func (f *finder) listed(i, g int) bool {
	and := false
	for ; i < g; i++ {
		if n, ok := f.name(i); ok && n.Kind.Base() == news.Person {
			return false
		}
		switch u := f.d.Tokens[i].UPOS; {
		case u == nlp.CCONJ:
			and = true
		case u == nlp.PROPN, f.lowers[i] == ",":
		default:
			return false
		}
	}
	return and
}

// describedUntil reports whether the words from token i to the verb at g only
// describe the noun before them: every verb with a tense among them belongs to a
// relative pronoun or a conjunction.
func (f *finder) describedUntil(i, g int) bool {
	switch u := f.d.Tokens[i].UPOS; {
	case u == nlp.ADP, u == nlp.ADJ, u == nlp.VERB, u == nlp.SCONJ, f.lowers[i] == ",", relative(f.d.Tokens[i].XPOS), f.pastMarks(i, g) > i:
	default:
		return false
	}
	open, clauses, participle := 0, false, false
	for k := i; k < g; k++ {
		if k = f.pastMarks(k, g); k == g {
			break
		}
		t := &f.d.Tokens[k]
		switch {
		case f.quoteOf[k] > 0, f.is(k, ";", ":", "—", "–", "--", "(", ")"):
			return false
		case t.XPOS == "VBN" && k == i && k+1 < g && f.d.Tokens[k+1].UPOS == nlp.NUM:
			return false // "The index climbed 4.2 percent, the office | said": a verb with a tense
		case t.XPOS == "VBN" && (k == i || k == i+1 && f.lowers[i] == ","):
			participle = true
		case relative(t.XPOS), t.UPOS == nlp.SCONJ && k+1 < g && f.d.Tokens[k+1].XPOS != "VBG" && !(f.is(k, "that") && f.d.Tokens[k+1].UPOS == nlp.NOUN):
			open++
			clauses = true
		case f.tensed(k):
			switch {
			case open > 0:
				open--
			case k > 0 && f.d.Tokens[k-1].UPOS == nlp.CCONJ && (clauses || participle):
			case t.XPOS == "VBD" && k > i && f.lowers[k-1] == "," && (k == i+1 || f.lowers[g-1] == ","), f.participleAside(k, g):
				participle = true // "The letter, | dated Saturday", "A study by Rao, | dated May,"
			default:
				return false
			}
		}
	}
	return open == 0
}

// relative reports whether a tag is that of a relative pronoun or adverb.
func relative(tag string) bool {
	switch tag {
	case "WP", "WP$", "WDT", "WRB":
		return true
	}
	return false
}

// foundFar keeps the phrase that is the subject of verb v.
func (f *finder) foundFar(v int, r tokens) {
	if f.far == nil {
		f.far = map[int]tokens{}
	}
	f.far[v] = r
}
