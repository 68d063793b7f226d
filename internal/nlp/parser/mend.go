package parser

import "hearsay/internal/nlp"

// mendRelatives hangs a finite verb that a conjunction joins to an infinitive or
// a verb behind a modal on the relative clause before it instead: in "could take
// place at the forum, which opened on Sunday and ends today", what ends is the
// forum. A form with an ending of its own cannot stand behind the modal that the
// other verb stands behind, and a present one without a subject does not go on
// with a past one over the head of the clause between them.
func mendRelatives(d *nlp.Doc, s nlp.Sentence) {
	for i := s.First + 2; i < s.Last; i++ {
		t := &d.Tokens[i]
		if t.Rel != nlp.Conj || t.XPOS != "VBZ" && t.XPOS != "VBD" || t.Head < s.First || t.Head >= i {
			continue
		}
		if h := d.Tokens[t.Head].XPOS; h != "VB" && !(h == "VBD" && t.XPOS == "VBZ") {
			continue
		}
		if hasSubject(d, s, i) {
			continue
		}
		for k := i - 1; k > t.Head; k-- {
			if r := &d.Tokens[k]; r.Rel == nlp.AclRelcl && (r.XPOS == "VBD" || r.XPOS == "VBZ") && r.Head > t.Head {
				t.Head = k
				break
			}
		}
	}
}

// hasSubject reports whether a subject hangs on token i.
func hasSubject(d *nlp.Doc, s nlp.Sentence, i int) bool {
	for k := s.First; k < s.Last; k++ {
		if t := &d.Tokens[k]; t.Head == i && (t.Rel == nlp.Nsubj || t.Rel == nlp.NsubjPass || t.Rel == nlp.Expl) {
			return true
		}
	}
	return false
}
