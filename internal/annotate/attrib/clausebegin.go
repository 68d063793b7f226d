package attrib

import "hearsay/internal/nlp"

// wholeClause is a content clause of cue v that a parse has cut: it begins at the
// "that" behind the time with which the parse lets it begin, and goes on to the end
// of what is said where it has no verb yet: "warned | this week | that ten people,
// two of them children, | were missing".
func (f *finder) wholeClause(r tokens, v, s int) tokens {
	for i := r.first; i < min(r.last, r.first+maxAfter); i++ {
		if f.is(i, "that") && f.quoteOf[i] == f.quoteOf[v] {
			r.first = i
			break
		}
		if !f.lex.times.has(f.base(i)) && f.d.Tokens[i].UPOS != nlp.NUM && !f.is(i, "this", "last", "on", "late", "early") {
			break
		}
	}
	for i := v + 1; i < r.first; i++ {
		if f.is(i, "that") && i+1 < r.first && (f.d.Tokens[i].UPOS != nlp.PRON || f.describesNoun(r.first, v) && f.nominal(i+1) || f.behindTime(i) || f.behindAddressee(i, v)) && f.quoteOf[i] == f.quoteOf[v] && !f.addresseeAt(i) {
			r.first = i // "that | contaminated water | had been found"
			break
		}
	}
	end := f.d.Sentences[s].Last
	if r.last < end && !f.quoted(r.last) && f.quoteOf[v] == 0 && (!f.predicated(r) && f.finite(tokens{r.last, end}) || f.words(r) < 3 && f.is(r.first, "that") && !f.closes(r.last)) {
		r.last = f.restEnd(v, r.first, end)
	}
	return r
}

// behindTime reports whether the "that" at token i stands behind when something was said,
// which a parser has taken for the noun that it refers to: "said last month | that bolts …".
func (f *finder) behindTime(i int) bool {
	return f.lex.times.has(f.base(i-1)) && !f.is(i-2, "the")
}

// behindAddressee reports whether the "that" at token i stands behind a plural or a name right
// behind cue v, who is told what follows: "reminded drivers | that live wires may kill".
func (f *finder) behindAddressee(i, v int) bool {
	if !f.lex.verbs.at(f.base(v)).takes('t') || i < v+2 || i > v+5 || !f.pluralBefore(i) || f.tensed(i+1) && !f.nominal(i+2) {
		return false
	}
	for k := v + 1; k < i; k++ {
		if !f.opensNominal(k) && f.d.Tokens[k].XPOS != "PRP$" {
			return false
		}
	}
	return true
}

// addresseeAt reports whether the "that" at token i only points to who is told: "told
// that man".
func (f *finder) addresseeAt(i int) bool {
	return f.d.Tokens[i].UPOS == nlp.DET && f.d.Tokens[i+1].UPOS == nlp.NOUN && f.lex.personNouns.has(f.base(i+1))
}

// fromThat is where a content clause begins that the parse lets begin at token
// first: at the "that" before it, if only whom it was told, when and where
// stands between that and cue v.
func (f *finder) fromThat(first, v int) int {
	for i := v + 1; i < min(first, v+maxTold); i++ {
		if f.d.Tokens[i].UPOS == nlp.SCONJ && f.is(i, "that") {
			return i
		}
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB && !f.readOut(i) || u == nlp.AUX || f.quoteOf[i] != f.quoteOf[v] {
			break
		}
	}
	return f.behindChannel(first, v)
}

// behindChannel is where a content begins that the parse lets begin with where it
// was said: at the "that" behind "on its official website,".
func (f *finder) behindChannel(first, v int) int {
	if first >= len(f.d.Tokens) || f.d.Tokens[first].UPOS != nlp.ADP {
		return first
	}
	channel := false
	for i := first + 1; i < min(len(f.d.Tokens), first+maxTold); i++ {
		if channel && f.is(i, "that") && (f.d.Tokens[i].UPOS == nlp.SCONJ || i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].UPOS != nlp.VERB && f.d.Tokens[i+1].UPOS != nlp.AUX) {
			return i
		}
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB && !f.readOut(i) && f.tensed(i) || u == nlp.AUX || f.quoteOf[i] != f.quoteOf[v] {
			return first
		}
		channel = channel || f.lex.channels.at(f.base(i)) != ""
	}
	return first
}

// behindAside is a content of cue v without the aside between commas with which a
// parse lets it begin: "said, | after a meeting with the owners, | that it would
// strike" tells when and where it was said.
func (f *finder) behindAside(r tokens, v int) tokens {
	if r.empty() {
		return r
	}
	first := r.first
	if f.lowers[first] == "," {
		first++ // trimmed later
	}
	if v < 0 || first <= v+1 || first >= r.last || first-v > maxTold || f.lowers[first-1] != "," || f.quoted(first) || f.is(first, "that") {
		return r
	}
	if that := f.asideBeforeThat(first-1, v, r.last); that > first {
		r.first = that
	}
	return r
}

// timeFrom reports whether token i begins what tells when by something else: "a day after the
// report appeared", "hours before the vote".
func (f *finder) timeFrom(i, last int) bool {
	for k := i; k < min(last, i+4); k++ {
		switch {
		case f.is(k, "after", "before"):
			return k > i && f.lex.times.has(f.base(k-1))
		case f.d.Tokens[k].UPOS != nlp.DET && f.d.Tokens[k].UPOS != nlp.NUM && f.d.Tokens[k].UPOS != nlp.ADJ && !f.lex.times.has(f.base(k)):
			return false
		}
	}
	return false
}
