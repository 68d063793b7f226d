package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxAppositions bounds how many appositions may part a name from its verb.
const maxAppositions = 4

// farNamed is the person whose name opens the clause of verb v, parted from it by appositions
// between commas or an aside between dashes, in which a parse looks for the subject: "and |
// Senator Ana Rao, Democrat of Norland, the majority leader, | has promised", "that this month,
// | Bishop Per Holm, of Lind, Ill., | said". Empty for none.
func (f *finder) farNamed(v int) (tokens, int) {
	none := tokens{}
	first, g := f.opening[f.sentenceOf(v)], f.groupStart(v)
	for g-1 > first && f.d.Tokens[g-1].UPOS == nlp.ADV && f.d.Tokens[g-1].XPOS == "RB" {
		g--
	}
	if f.quoted(v) || g-3 <= first || f.passiveVerb(v) || !f.finiteVerb(v) && f.d.Tokens[v].XPOS != "VBN" || f.d.Tokens[v].XPOS == "VBN" && f.d.Tokens[v-1].UPOS != nlp.AUX && (f.lowers[g-1] == "," || f.is(v+1, "by")) {
		return none, -1
	}
	end := g - 1 // the mark before the verb
	switch w := f.lowers[end]; w {
	case "—", "–", "--":
		k := end - 1
		for ; k > first && end-k < maxFar && f.lowers[k] != w; k-- {
			if f.quoteOf[k] != f.quoteOf[v] && !f.quoted(k) || f.lowers[k] == ";" {
				return none, -1
			}
		}
		if k <= first+1 || f.lowers[k] != w {
			return none, -1
		}
		end = k
	case ",":
	default:
		return none, -1
	}
	commas := 0
	for i := end - 1; i >= first && end-i < maxFar; i-- {
		if f.quoteOf[i] != f.quoteOf[v] || f.lowers[i] == ";" || f.tensed(i) && f.upos(i) != nlp.NOUN || relative(f.d.Tokens[i].XPOS) || f.d.Tokens[i].XPOS == "VBG" || f.d.Tokens[i].XPOS == "PRP" {
			return none, -1
		}
		n, ok := f.name(i)
		if f.lowers[i] == "," {
			if commas++; commas > maxAppositions {
				return none, -1
			}
		}
		if !ok || n.Last != i+1 || n.Kind.Base() != news.Person || f.lowers[n.Last] != "," && n.Last != end && !f.is(n.Last, "of") || f.officeName(n) {
			continue
		}
		k := n.First
		for k > first && f.small(k-1) && f.office(k-1) || k > first && f.upper(k-1) && (f.office(k-1) || f.lex.honorifics.has(f.form(k-1))) {
			k--
		}
		if k < first || (k > first && !f.opensHere(k-1, first)) || commas == 0 && n.Last != end && f.lowers[end] == "," {
			i = n.First
			continue
		}
		if n.Last == end && f.lowers[end] == "," {
			return none, -1 // "Ana Rao, | said": nothing parts them but a mark
		}
		return tokens{k, end}, f.headOf(tokens{n.First, n.Last})
	}
	return none, -1
}

// opensHere reports whether a clause may begin behind token i: a conjunction, a "that", or the comma
// behind a time, behind something with a verb, or behind a quotation.
func (f *finder) opensHere(i, first int) bool {
	switch {
	case f.d.Tokens[i].UPOS == nlp.CCONJ:
		return i > first+1 && f.lowers[i-1] == "," && f.plainClause(first, i-1)
	case f.is(i, "that"):
		return f.d.Tokens[i].UPOS == nlp.SCONJ
	case f.quoted(i):
		return f.closesSpeech(i)
	case f.lowers[i] != ",":
		return false
	}
	if i > first && f.quoted(i-1) || f.plainClause(first, i) && f.clauseCloses(first, i) {
		return true
	}
	k := i - 1
	for k > first && (f.lex.times.has(f.base(k)) || f.d.Tokens[k].UPOS == nlp.DET || f.d.Tokens[k].UPOS == nlp.NUM || f.d.Tokens[k].UPOS == nlp.ADJ) {
		k--
	}
	return k < i-1 && f.lex.times.has(f.base(i-1)) && (k == first || f.is(k, "that", "on", "in") || f.lowers[k] == ",")
}

// clauseCloses reports whether what stands between two tokens is a clause that ends with the
// second: it has a tense and no comma behind that.
func (f *finder) clauseCloses(first, i int) bool {
	for k := i - 1; k > first; k-- {
		if f.lowers[k] == "," {
			return false
		}
		if f.tensed(k) {
			return true
		}
	}
	return false
}

// plainClause reports whether a clause stands between two tokens, and no relative one on its subject.
func (f *finder) plainClause(first, i int) bool {
	for k := first; k < i; k++ {
		if relative(f.d.Tokens[k].XPOS) {
			return false
		}
	}
	return f.finite(tokens{first, i})
}

// elsewhere reports whether an adverb is a place that an "and" joins to a source's own, which parsers
// take for one of the cue: "officials in Lisse and | elsewhere | say".
func (f *finder) elsewhere(k int) bool {
	return k > 1 && f.is(k, "elsewhere", "abroad", "overseas", "beyond") && f.is(k-1, "and")
}

// andElsewhere gives a source that place.
func (f *finder) andElsewhere(c *candidate) {
	k := c.source.last
	if f.is(k-1, "and") {
		k--
	}
	if c.head >= 0 && k > c.head && k+1 < c.cueHead && f.elsewhere(k+1) {
		c.source.last = k + 2
	}
}
