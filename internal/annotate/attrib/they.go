package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// groupTold is the group whom "they" means where the sentence before tells of it and of no
// other that are several: "The team measured 400 lakes. They found that …".
func (f *finder) groupTold(head int) (who, bool) {
	s := f.sentenceOf(head) - 1
	if s < 0 || !f.is(head, "they") || f.quoted(head) || f.block[s] != f.block[s+1] || f.kindOf(s) == news.Headline {
		return who{}, false
	}
	i := f.firstSubject(s, f.d.Sentences[s].Last)
	if i < 0 || f.d.Tokens[i].XPOS != "NN" || f.quoted(i) || !f.isGroup(i) {
		return who{}, false
	}
	own := f.phrase(i)
	for k := f.opening[s]; k < f.d.Sentences[s].Last; k++ {
		if x := f.d.Tokens[k].XPOS; (x == "NNS" || x == "NNPS") && !own.has(k) && f.lex.isSource(f.base(k), f.form(k)) {
			return who{}, false // "The council sent home the tenants. They said …"
		}
	}
	w := f.identifyAlone(own, i)
	return w, w.kind != news.NamedPerson && w.kind != news.UnnamedPerson
}

// isGroup reports whether a noun in the singular is one for several persons together.
func (f *finder) isGroup(i int) bool {
	l := f.base(i)
	return !f.lex.personNouns.has(l) && (f.lex.couples.has(l) || f.lex.groupNouns.has(l) || f.lex.orgNouns.has(l) || f.lex.hearers.has(l))
}

// theyWithin is who is the subject of the clause that one with "they" hangs on, where it is
// several: "Crews stayed home in protest at what they call a trick".
func (f *finder) theyWithin(head int) (who, bool) {
	if !f.is(head, "they") || f.quoted(head) {
		return who{}, false
	}
	first := f.opening[f.sentenceOf(head)]
	v := f.d.Tokens[head].Head
	for steps := 0; v >= 0 && steps < maxClimb; v, steps = f.d.Tokens[v].Head, steps+1 {
		i := f.ownSubject(v)
		if i < first || i >= head || f.d.Tokens[i].UPOS == nlp.PRON {
			continue
		}
		if x := f.d.Tokens[i].XPOS; x != "NNS" || f.quoted(i) || !f.speakerLike(i) {
			return who{}, false
		}
		own := f.phrase(i)
		for k := own.last; k < head; k++ {
			if x := f.d.Tokens[k].XPOS; (x == "NNS" || x == "NNPS") && f.speakerLike(k) {
				return who{}, false // either of the two
			}
		}
		w := f.identifyAlone(own, i)
		return w, w.link.Plural
	}
	return who{}, false
}
