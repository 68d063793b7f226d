package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// misread reports whether verb v, a cue elsewhere, says nothing here by the words beside it.
func (f *finder) misread(s, v int) bool {
	switch {
	case f.is(v, "deny", "denied") && v > 2 && f.is(v-1, "nor", "or") && f.is(v-2, "confirm", "confirmed") && f.found(s, v-2), f.filler(v), f.yetToAgree(v), f.nounBehindVerb(v), f.onlyPurpose(v), f.onlyChance(v), f.weatherIt(v), f.is(v, "find", "finds", "found", "finding") && f.lex.selves.has(f.form(v+1)), f.writtenTo(s, v):
		return true
	case f.lex.display.has(f.base(v)):
		return f.showsSomebody(v)
	case f.lex.quoters.has(f.base(v)) && f.is(v, "cite", "cites", "cited"):
		o := f.t.Child(v, nlp.Obj)
		return o > v && f.isPerson(o) && f.introducedByAs(o) < 0 && !f.goingOn(v) && f.relativeSubject(v) >= 0 // "the report, which | cited | two agents"
	}
	return false
}

// filler reports whether verb v stands in a phrase by which a writer only qualifies his own words:
// "to say the least".
func (f *finder) filler(v int) bool {
	for i := v; i > v-maxFiller && i >= f.opening[f.sentenceOf(v)]; i-- {
		if n := f.matches(&f.lex.fillers, i, f.d.Sentences[f.sentenceOf(v)].Last); n > v-i {
			return true
		}
	}
	return false
}

// maxFiller is how many tokens may stand in such a phrase before its verb.
const maxFiller = 4

// yetToAgree reports whether verb v is one of agreeing or conceding of which a text says that it
// has not been done: "have yet to agree on a date" gives nobody a word.
func (f *finder) yetToAgree(v int) bool {
	return v > 3 && f.is(v-1, "to") && f.is(v-2, "yet") && f.lex.verbs.at(f.base(v)).stance == news.Acknowledges
}

// nounBehindVerb reports whether what a tagger took for a verb in the present is the plural
// object of the verb right before it: "this report contains | details | some may skip".
func (f *finder) nounBehindVerb(v int) bool {
	return v > 1 && f.d.Tokens[v].XPOS == "VBZ" && f.d.Tokens[v-1].XPOS == "VBZ" && !f.quoted(v-1) && f.lemma(v-1) != "be" && f.lemma(v-1) != "have" &&
		f.d.Tokens[v-1].UPOS != nlp.AUX && strings.HasSuffix(f.lowers[v-1], "s") && f.lex.nouns.at(f.base(v)).empty() && !f.lex.verbs.at(f.base(v-1)).takes('c')
}

// onlyPurpose reports whether the participle at token v tells what something is there for or
// was to do, and not what is believed of it: "the river that was | supposed | to protect it".
func (f *finder) onlyPurpose(v int) bool {
	return f.is(v, "supposed") && f.is(v+1, "to") && !f.is(v+2, "have") && f.passiveVerb(v)
}

// onlyChance reports whether verb v is the infinitive of what a noun gives the chance, means or
// need to do, so that nobody has done it yet: "one more | chance to appeal to the jury". Who
// "goes out of his way to" do it does, and who "took the opportunity".
func (f *finder) onlyChance(v int) bool {
	h := f.d.Tokens[v].Head
	if h > 0 && h < v && f.d.Tokens[h].Head >= 0 && f.among(f.d.Tokens[h].Head, takesIt) {
		return false
	}
	return f.d.Tokens[v].XPOS == "VB" && h >= 0 && h < v && f.d.Tokens[v].Rel == nlp.Acl && f.lex.chances.has(f.base(h)) && f.is(f.groupStart(v)-1, "to") && !f.quoted(v) && !(h > 1 && f.d.Tokens[h-1].XPOS == "PRP$" && f.is(h-2, "of"))
}

// weatherIt reports whether verb v is the infinitive that an "it" stands for, which is nobody:
// "It is no crime to | call the soup salty".
func (f *finder) weatherIt(v int) bool {
	h := f.d.Tokens[v].Head
	if f.d.Tokens[v].XPOS != "VB" || h < 0 || h > v || f.d.Tokens[h].UPOS != nlp.NOUN || f.t.Child(h, nlp.Cop) < 0 || f.quoted(v) {
		return false
	}
	k := f.t.OwnSubject(h)
	return k >= 0 && k < h && f.is(k, "it") && f.is(f.groupStart(v)-1, "to")
}

// takesIt are forms of verbs by which somebody does what he has the chance to do.
var takesIt = setOf("took", "take", "takes", "taking", "used", "use", "uses", "using", "seized", "seize", "seizes", "seizing", "found", "finds")

// writtenTo reports whether the object of a verb of writing is whom somebody writes to, and
// an infinitive gives what he says: "emailed the | holders | on Friday to say that".
func (f *finder) writtenTo(s, v int) bool {
	if !f.lex.messages.has(f.base(v)) || f.lemma(v) == "call" || f.quoted(v) {
		return false
	}
	o := f.t.Child(v, nlp.Obj, nlp.Iobj)
	if o < v {
		return false
	}
	for k := o + 1; k+1 < min(f.d.Sentences[s].Last, o+maxAfter) && !f.closes(k); k++ {
		if q := f.lex.verbs.at(f.base(k + 1)); f.is(k, "to") && f.d.Tokens[k+1].XPOS == "VB" && q.takes('c') {
			return true
		}
	}
	return false
}

// showsSomebody reports whether a verb of showing has whom a thing is shown for its object:
// "showed | visitors | a certificate", "an email that Rao shows | me".
func (f *finder) showsSomebody(v int) bool {
	k := v + 1
	if f.is(k, "me", "us") {
		return k+1 >= len(f.d.Tokens) || !f.is(k+1, "that", "how", "what", "why", "whether")
	}
	if f.is(k, "him", "her", "them") {
		return f.is(k+1, "a", "an", "the") // but "video shows | him with his hands up"
	}
	for ; k < len(f.d.Tokens) && k < v+4 && f.opensNominal(k) && !f.isPerson(k); k++ {
	}
	return k+1 < len(f.d.Tokens) && f.isPerson(k) && f.nameOf[k] == 0 && f.is(k+1, "a", "an", "the", "his", "her", "its", "their") && f.quoteOf[v] == f.quoteOf[k]
}

// inOwnRelative reports whether the clause at comp before cue v is the relative clause of
// whoever speaks in v: "A man, | who did not want to be named, | said".
func (f *finder) inOwnRelative(comp, v int) bool {
	k := f.t.OwnSubject(comp)
	return comp < v && k > 0 && f.is(k, "who", "which") && relative(f.d.Tokens[k].XPOS) && f.lowers[k-1] == "," && v > 1 && f.lowers[v-1] == "," && !f.quoted(comp)
}

// onlyDescribed reports whether a range that ends before a cue is no more than a noun with its
// relative clause, so that nothing is said in it: "His neighbour, | who bakes, | told".
func (f *finder) onlyDescribed(r tokens) bool {
	for i := r.first + 1; i < r.last; i++ {
		if f.tensed(i) || f.quoted(i) {
			return false
		}
		if f.lowers[i] == "," && f.is(i+1, "who", "which") {
			verbs := 0
			for k := i + 2; k < r.last; k++ {
				if f.quoted(k) || f.closes(k) && f.lowers[k] != "," {
					return false
				}
				if f.tensed(k) && (k+1 >= r.last || f.d.Tokens[k+1].UPOS != nlp.VERB && f.d.Tokens[k+1].UPOS != nlp.AUX) {
					verbs++
				}
				if f.lowers[k] == "," {
					return false
				}
			}
			return verbs <= 1
		}
	}
	return false
}

// onlyWhen reports whether the clause at comp only tells when or why verb v did something to
// its object: "recalled its envoy | after he was insulted".
func (f *finder) onlyWhen(comp, v int, q cue) bool {
	o := f.t.Child(v, nlp.Obj)
	if comp < v || o < v || o > comp || q.takes('t') || f.quoted(comp) {
		return false
	}
	i := f.extent(comp).first
	return i > o && f.is(i, "after", "before", "when", "while", "because", "until", "once")
}

// onlyAsks reports whether a question word and a mark are all that is not said in verb v: "did
// not say | which, | but an aide did".
func (f *finder) onlyAsks(v int) bool {
	return f.negatedAt(v) && v+3 < len(f.d.Tokens) && (relative(f.d.Tokens[v+1].XPOS) || f.d.Tokens[v+1].XPOS == "WRB") && f.comma(v+2) && f.d.Tokens[v+3].UPOS == nlp.CCONJ
}

// quotedSpeech reports whether a quotation closes before the speaker right before verb v.
func (f *finder) quotedSpeech(v int) bool {
	for k := v - 1; k > f.opening[f.sentenceOf(v)] && v-k < maxLate; k-- {
		if f.quoted(k) {
			return true
		}
		if f.closes(k) {
			return false
		}
	}
	return false
}

// commaBetween reports whether a comma stands between two tokens.
func (f *finder) commaBetween(i, end int) bool {
	for ; i < end; i++ {
		if f.lowers[i] == "," {
			return true
		}
	}
	return false
}
