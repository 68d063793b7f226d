package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// namesAnother reports whether a person's name behind the head of a source's phrase is not the
// source's own: it stands in what tells who is meant ("a lawyer who represents | Rao|"), among
// those whom a group takes in ("members, including | Rao|"), or behind another of whom the source
// is ("a friend of Rao and | Lund|").
func (f *finder) namesAnother(n nlp.Name, r tokens, head int) bool {
	if n.Kind.Base() != news.Person || f.is(n.First-1, "called", "named") {
		return false // "the coach, who is called | Rao|"
	}
	if f.takenIn(n, r) {
		return true
	}
	h := head
	if n.First <= h && h < n.Last {
		h = f.firstNoun(r, n.First) // the parse has made the name the head
	}
	if h < 0 || h >= n.First || f.d.Tokens[h].UPOS != nlp.NOUN && !f.pluralOpens(h) || f.nameOf[h] > 0 {
		return false
	}
	if f.is(h+1, "with", "to", "about", "on") && f.d.Tokens[h].UPOS == nlp.NOUN && f.lex.docNouns.has(f.base(h)) && !f.closesWithin(h+1, n.First) {
		return true // "letters with the clerk | Rao|"
	}
	who := -1
	for i := h + 1; i < n.First; i++ {
		switch {
		case f.lowers[i] == "," || f.lowers[i] == "—" || f.lowers[i] == "--":
			if who >= 0 && !f.is(i+1, "including") {
				who = -1 // "the man who leads the union, | Ana Rao"
			}
		case f.is(i, "including"), f.is(i, "such") && f.is(i+1, "as"):
			return f.d.Tokens[h].XPOS == "NNS" || f.lex.groupNouns.has(f.form(h))
		case f.is(i, "who") || f.is(i, "that") && relative(f.d.Tokens[i].XPOS):
			who = i
		}
	}
	if who >= 0 {
		return true
	}
	if k := n.First - 1; f.andAt(k) && k > h+2 {
		if m, ok := f.name(k - 1); ok && m.Kind.Base() == news.Person && m.First > h+1 && f.is(m.First-1, "of", "to", "for") && f.d.Tokens[h].XPOS != "NNS" {
			return true
		}
	}
	return false
}

// takenIn reports whether a name stands behind an "including" and a plural before that: "a group of
// officers, including | Rao|", "leading Liberals – including | Rao|".
func (f *finder) takenIn(n nlp.Name, r tokens) bool {
	for i := n.First - 1; i > r.first; i-- {
		if !f.is(i, "including") {
			continue
		}
		for k := i - 1; k >= r.first; k-- {
			switch f.d.Tokens[k].XPOS {
			case "NNS", "NNPS":
				return true
			}
			if f.lex.groupNouns.has(f.form(k)) || f.lex.crowds.has(f.form(k)) {
				return true
			}
		}
		return false
	}
	return false
}

// closesWithin reports whether a mark or a verb stands in a range.
func (f *finder) closesWithin(i, end int) bool {
	for ; i < end; i++ {
		if u := f.d.Tokens[i].UPOS; u == nlp.PUNCT || u == nlp.VERB || u == nlp.AUX {
			return true
		}
	}
	return false
}

// firstNoun is the first noun of a phrase before token end, behind which a preposition, a
// relative pronoun or a comma stands; -1 for none.
func (f *finder) firstNoun(r tokens, end int) int {
	for i := r.first; i+1 < end; i++ {
		if (f.d.Tokens[i].UPOS == nlp.NOUN || f.pluralOpens(i)) && f.d.Tokens[i+1].UPOS != nlp.NOUN {
			if u := f.d.Tokens[i+1].UPOS; u == nlp.ADP || f.comma(i+1) || relative(f.d.Tokens[i+1].XPOS) || f.is(i+1, "including", "such") {
				return i
			}
			return -1
		}
	}
	return -1
}

// oneOfParty reports whether a phrase means somebody by the name of what he belongs to, and not
// that: "one Democrat who defied her", "a senior Republican".
func (f *finder) oneOfParty(r tokens, head int) bool {
	return r.first < head && f.is(r.first, "a", "an", "one", "another") && f.d.Tokens[head].UPOS == nlp.PROPN && f.d.Tokens[head].XPOS == "NNP" &&
		f.lex.groupNouns.hasText(f.lowers[head]+"s") && !f.lex.docNouns.hasText(f.lowers[head]) && (head+1 >= r.last || !f.nominal(head+1) || relative(f.d.Tokens[head+1].XPOS))
}
