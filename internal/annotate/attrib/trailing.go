package attrib

import "hearsay/internal/nlp"

// trailing is who goes on in participle v behind a clause, where the parse gives v nobody or
// somebody of a clause within that one: "urged | the men | to go, while mocking them",
// "disputed claims that | pilots | feel ignored, saying that". subj is whom v has so far. It is
// -1 where that is to stay.
func (f *finder) trailing(v, subj int) int {
	if f.d.Tokens[v].XPOS != "VBG" || f.quoted(v) {
		return -1
	}
	first := f.opening[f.sentenceOf(v)]
	k := v - 1
	for k > first && f.d.Tokens[k].UPOS == nlp.ADV {
		k--
	}
	switch {
	case k <= first+1:
		return -1
	case f.is(k, "while"):
		if subj >= 0 && f.d.Tokens[subj].Rel == nlp.Nsubj && f.d.Tokens[subj].Head > subj && f.finiteVerb(f.d.Tokens[subj].Head) {
			return -1
		}
		k--
	case f.goingOn(v) && f.lex.verbs.at(f.base(v)).takes('c'):
		if subj >= 0 && !f.underThat(subj, first) {
			return -1
		}
	default:
		return -1
	}
	h := f.subjectOutside(k, first)
	if h < 0 || h == subj || !f.speakerLike(h) || f.is(h, "who", "which", "that", "it", "there") {
		return -1
	}
	return h
}

// underThat reports whether subject h opens a clause that "that" brings in behind a noun, as
// "claims that", which another rejects.
func (f *finder) underThat(h, first int) bool {
	p := f.phrase(h).first - 1
	return p > first && f.is(p, "that") && f.d.Tokens[p-1].UPOS == nlp.NOUN && !f.lex.nouns.at(f.base(p-1)).empty()
}

// subjectOutside is the subject of the last verb with a tense before token k that stands in no
// relative clause and in none that "that" or a question brings in. -1 for none.
func (f *finder) subjectOutside(k, first int) int {
	for i := k; i > first && k-i < maxReduced; i-- {
		if q := f.quoteOf[i]; q > 0 {
			i = f.quotes[q-1].outer.first
			continue
		}
		if f.lowers[i] == ";" {
			return -1
		}
		u := f.d.Tokens[i].UPOS
		if u != nlp.VERB && u != nlp.AUX || !f.tensed(i) {
			continue
		}
		h := f.ownSubject(i)
		if g := f.d.Tokens[i].Head; h < 0 && u == nlp.AUX && g > i {
			h = f.ownSubject(g)
		}
		if h < 0 || h >= i {
			_, h = f.subjectFrom(f.clauseStart(i), i)
		}
		if h < 0 {
			if _, h = f.apposition(i, first); h < 0 {
				if r := f.openingPhrase(i); !r.empty() {
					h = f.nounAfter(r.first, r.last)
				}
			}
		}
		if h < 0 {
			if k := f.relativeSubject(i); k > first {
				i = k
				continue
			}
			return -1
		}
		p := f.phrase(h).first - 1
		if q := f.relativeBefore(i, h); q >= 0 {
			p = q
		}
		if p > first && (f.is(p, "that", "whether", "if", "how", "why", "what", "where") || relative(f.d.Tokens[p].XPOS)) {
			i = p
			continue
		}
		return h
	}
	return -1
}

// relativeBefore is the relative pronoun right before verb i, whose antecedent h the tree gives for
// its subject; -1 for none.
func (f *finder) relativeBefore(i, h int) int {
	for k := i - 1; k > h; k-- {
		if relative(f.d.Tokens[k].XPOS) {
			return k
		}
		if u := f.d.Tokens[k].UPOS; u != nlp.ADV && u != nlp.AUX && u != nlp.PART {
			return -1
		}
	}
	return -1
}
