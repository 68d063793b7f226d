package attrib

import "hearsay/internal/nlp"

// leadsUp reports whether what stands before the clause of a cue only leads up to what
// is said behind it: a phrase of when, where or how ("After all, she said, …") or a
// subordinate clause ("If it rains, she said, …").
func (f *finder) leadsUp(left tokens) bool {
	if f.quoted(left.first) || f.quoted(left.last-1) {
		return false
	}
	if f.opensClause(left.first) {
		return !f.finite(left) || !f.mainFinite(left) || f.oneClause(left)
	}
	return f.opensPhrase(left.first) && !f.mainFinite(left)
}

// leadsByRelative reports whether what stands before the clause of a cue is a phrase whose
// noun has a relative clause without its pronoun, and a clause follows the cue: "In the last
// letter | he wrote, she said, nothing was wrong".
func (f *finder) leadsByRelative(left, right tokens) bool {
	if f.d.Tokens[left.first].XPOS != "IN" || f.quoted(left.first) || !f.oneClause(left) || right.empty() || !f.opensNominal(right.first) && f.d.Tokens[right.first].XPOS != "EX" || !f.finite(right) {
		return false
	}
	for i := left.first + 2; i+1 < left.last; i++ {
		if f.d.Tokens[i].XPOS == "PRP" && f.d.Tokens[i-1].UPOS == nlp.NOUN {
			return f.tensed(i + 1)
		}
	}
	return false
}

// onlyLeads reports whether what stands before the clause of a cue is a subordinate clause
// or a participle and no more, quotations or not: "When Rao spoke of the “lazy third,”
// Lund reminded …". behind is what follows the cue. Where a quotation ends the clause as
// what is said ("Asked how he felt, “Great,” he said"), something must be said behind the
// cue as well.
func (f *finder) onlyLeads(left, behind tokens) bool {
	if f.quoted(left.first) || !f.opensClause(left.first) && !f.opensPhrase(left.first) {
		return false
	}
	for i := left.first + 1; i < left.last; i++ {
		if f.tensed(i) && !f.quoted(i) && !f.subordinate(i, left) {
			return false
		}
	}
	if !f.quoted(left.last - 1) {
		return true
	}
	o := f.quotes[f.quoteOf[left.last-1]-1].outer.first
	if o > left.first && !f.closes(o-1) {
		return true // built into the clause
	}
	for i := behind.first; i < behind.last; i++ {
		if f.quoted(i) || f.tensed(i) {
			return true
		}
	}
	return false
}

// afterLead is the quotation that ends what stands before a cue, where a clause or a
// participle only leads up to it: "Asked how he felt, | “Great and ready,” he said".
func (f *finder) afterLead(left tokens) tokens {
	if left.empty() || !f.quoted(left.last-1) {
		return left
	}
	o := f.quotes[f.quoteOf[left.last-1]-1].outer.first
	lead := tokens{left.first, o - 1}
	if lead.len() < 2 || !f.closes(o-1) || f.quoted(lead.last-1) || f.d.Tokens[lead.first].XPOS == "IN" || !f.leadsUp(lead) {
		return left
	}
	return tokens{o, left.last}
}

// opensPhrase reports whether token i opens a phrase of a preposition or participle.
func (f *finder) opensPhrase(i int) bool {
	x := f.d.Tokens[i].XPOS
	return x == "IN" || x == "TO" || f.participleOpens(i)
}

// participleOpens reports whether token i, which opens a clause, is a participle: a form
// of the past has its subject before it ("Asked how he felt, …").
func (f *finder) participleOpens(i int) bool {
	switch f.d.Tokens[i].XPOS {
	case "VBG", "VBN":
		return true
	case "VBD":
		return f.t.Child(i, nlp.Nsubj) < 0
	}
	return false
}

// opensClause reports whether token i is a conjunction that opens a clause of time,
// condition, reason or concession.
func (f *finder) opensClause(i int) bool {
	return (f.d.Tokens[i].UPOS == nlp.SCONJ || f.lex.notMarks.has(f.form(i))) && !f.is(i, "that", "whether") || f.d.Tokens[i].XPOS == "WRB" && f.is(i, "when", "whenever", "wherever", "where")
}

// oneClause reports whether a range with a finite verb has but one, and no comma that
// could end a clause before it.
func (f *finder) oneClause(r tokens) bool {
	n := 0
	for i := r.first; i < r.last; i++ {
		if f.comma(i) {
			return false
		}
		if f.tensed(i) {
			n++
		}
	}
	return n == 1
}

// mainFinite reports whether a range holds a finite verb that stands in no relative
// or adverbial clause of it.
func (f *finder) mainFinite(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.tensed(i) && !f.subordinate(i, r) {
			return true
		}
	}
	return false
}

// subordinate reports whether the clause of the tensed token i is a relative one, or
// one that a conjunction within the range opens, or stands in such a clause.
func (f *finder) subordinate(i int, in tokens) bool {
	t := &f.d.Tokens[i]
	for k := i - 1; k > in.first && !f.comma(k); k-- {
		if f.is(k, "who", "which") && f.comma(k-1) {
			return true
		}
	}
	if r := t.Rel; (r == nlp.Aux || r == nlp.AuxPass || r == nlp.Cop) && t.Head >= 0 {
		i = t.Head
	}
	for steps := 0; steps < maxClimb; steps++ {
		t = &f.d.Tokens[i]
		if t.Rel == nlp.AclRelcl || i == in.first && f.participleOpens(i) {
			return true
		}
		for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
			if r := f.d.Tokens[k].Rel; in.has(k) && k < i && (r == nlp.Mark || r == nlp.Advmod) && f.opensClause(k) {
				return true
			}
		}
		if r := t.Rel; r != nlp.Conj && r != nlp.Ccomp && r != nlp.Xcomp || !in.has(t.Head) {
			return false
		}
		i = t.Head // what is said in such a clause stands in it too
	}
	return false
}

// maxAgent is how far behind a participle its agent may stand, in tokens.
const maxAgent = 8

// byAgent reports whether verb v behind a comma or conjunction is a participle whose
// speaker follows with "by", though a tagger took it for the past: "delivered to the council, and mentioned on
// Monday by the mayor, Ana Rao".
func (f *finder) byAgent(v int) bool {
	if v == 0 || f.d.Tokens[v].XPOS != "VBD" || f.d.Tokens[v-1].UPOS != nlp.CCONJ && !f.comma(v-1) || !f.lex.verbs.at(f.base(v)).takes('n') {
		return false
	}
	end := f.d.Sentences[f.sentenceOf(v)].Last
	if u := f.upos(v + 1); u != nlp.ADP && u != nlp.ADV && !f.lex.times.has(f.form(v+1)) {
		return false // its object
	}
	for i := v + 1; i < min(end, v+maxAgent); i++ {
		if f.closes(i) || f.quoted(i) || f.tensed(i) {
			return false
		}
		if f.is(i, "by") {
			h := f.nounAfter(i+1, end)
			return h >= 0 && f.speakerLike(h) && !f.lex.times.has(f.base(h))
		}
	}
	return false
}

// onlyJoiners reports whether a range holds nothing but conjunctions, adverbs and marks:
// "But, | she added, “…”".
func (f *finder) onlyJoiners(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.CCONJ, nlp.SCONJ, nlp.ADV, nlp.PUNCT:
		default:
			return false
		}
		if f.lex.negators.has(f.form(i)) {
			return false
		}
	}
	return true
}
