package attrib

import "hearsay/internal/nlp"

// lasting is where an object that ends at token i ends with the times behind it that say
// from when or until when it holds, wherever a parser has hung them: "announced a curfew
// | from 8pm", "a ban | from 1 May to 3 June". A time with "on" may be when it was said.
func (f *finder) lasting(i, end int) int {
	if i < end && f.d.Tokens[i-1].UPOS == nlp.NUM && f.lex.times.has(f.base(i)) {
		i++ // "from 1 | May"
	}
	for k := i; k < end; {
		if !f.is(k, "from", "until", "till", "through", "between") && !(f.ofTime(k-1) && f.is(k, "to", "and")) && !f.is(k, "for", "by") {
			return i
		}
		last := k
		for j := k + 1; j < end && f.ofTime(j); j++ {
			if f.d.Tokens[j].UPOS == nlp.NUM || digit(f.d.Word(j)) || f.lex.times.has(f.base(j)) {
				last = j
			}
		}
		if last == k || f.is(k, "for", "by") && !f.lex.times.has(f.base(last)) && !digit(f.d.Word(last)) || last+1 < end && f.nominal(last+1) {
			return i // "for two of the men", "by 300 workers"
		}
		i, k = last+1, last+1
	}
	return i
}

// ofTime reports whether a token may stand in a time: "next", "8", "p.m.", "Friday".
func (f *finder) ofTime(i int) bool {
	return f.d.Tokens[i].UPOS == nlp.NUM || digit(f.d.Word(i)) || f.d.Tokens[i].UPOS == nlp.DET || f.lex.times.has(f.base(i)) || f.is(i, "next", "this", "last", "early", "late", "of")
}

// digit reports whether a word begins with one: "8pm", "21:30".
func digit(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// besideThat reports whether a clause with a comma before it opens at token i or behind
// the comma there, as one that says more of what stands before it: ", which never came".
func (f *finder) besideThat(i, end int) bool {
	if i < end && f.comma(i) {
		i++
	}
	return i < end && i > 0 && f.comma(i-1) && f.is(i, "which", "who", "whose") && f.d.Tokens[i].UPOS != nlp.DET
}

// relativeTo reports whether the relative word at token i, or behind the comma there, is
// of verb v and not of another before it: "the dead, whose names she withheld, were found".
func (f *finder) relativeTo(i, v int) bool {
	if f.comma(i) {
		i++
	}
	h := f.d.Tokens[i].Head
	return h == v || h >= 0 && f.d.Tokens[h].Head == v && f.d.Tokens[h].UPOS != nlp.VERB
}
