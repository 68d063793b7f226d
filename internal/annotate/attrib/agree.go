package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// agrees reports whether nothing speaks against it that a pronoun or description means a
// source: every way by which one is found ends here, and what the text tells of the source
// must not rule it out. Where it does, a source is left as it is printed.
func (f *finder) agrees(r tokens, head int, w who) bool {
	if !w.link.Named || w.link.Plural {
		return true
	}
	person, body := f.toldKind(w)
	if f.d.Tokens[head].UPOS == nlp.PRON {
		switch f.lex.pronouns.at(f.lower(head)) {
		case "person":
			if body {
				return false
			}
		case "thing":
			if person {
				return false
			}
		}
	} else if l := f.lemma(head); f.d.Tokens[head].UPOS == nlp.NOUN {
		switch {
		case f.lex.either.has(l) || f.lex.anybody.has(l):
		case f.bodyNoun(l):
			if person {
				return false
			}
		case f.d.Tokens[head].XPOS == "NNS" && (w.kind == news.NamedPerson || person) && !strings.Contains(w.link.Name, " and "):
			return false // "the senators" are not one of them
		case f.lex.personNouns.has(l) && f.d.Tokens[head].XPOS != "NNS":
			if body || f.otherSex(head, w) {
				return false
			}
		}
	}
	return f.in.Agrees == nil || w.link.Entity == "" || f.in.Agrees(f.span(f.withoutRelative(r, head)), w.link.Entity)
}

// toldKind reports whether more than the form of its name tells that a source is a person, or
// that it is a body.
func (f *finder) toldKind(w who) (person, body bool) {
	var x Referent
	ok := false
	if f.in.Known != nil && w.link.Entity != "" {
		x, ok = f.in.Known(w.link.Entity)
	}
	words := strings.Fields(strings.ToLower(w.link.Name))
	if ok && x.Kind.Base() == news.Person && (x.Told || x.Gender != 0) || w.gender != 0 || w.kind == news.NamedPerson && w.told {
		return true, false
	}
	if len(words) > 2 {
		for _, l := range words[:len(words)-2] {
			if f.lex.personNouns.has(l) {
				return true, false // "Chief executive Ana Rao"
			}
		}
	}
	return false, ok && x.Body || len(words) > 0 && (f.lex.crowds.has(words[len(words)-1]) || f.lex.bodies.has(words[len(words)-1]) && len(words) > 1 && !f.lex.given.has(w.link.Name[:strings.IndexByte(w.link.Name, ' ')]))
}

// saidWithin reports whether a candidate's source and cue stand in what another source of
// its sentence has said.
func (f *finder) saidWithin(c *candidate, before []*candidate) bool {
	if !c.inside || c.cueHead < 0 {
		return false
	}
	for k := len(before) - 1; k >= 0 && before[k].sent >= c.sent; k-- {
		o := before[k]
		if o == c || o.inside || o.head < 0 || o.cueHead > c.cueHead {
			continue
		}
		for _, r := range o.content {
			if r.has(c.cueHead) && r.has(c.head) {
				return true
			}
		}
	}
	return false
}

// perhapsBody reports whether a source that passes for a person may be a body, for
// it has a name of one word and nothing that tells a person: "it" means it.
func (f *finder) perhapsBody(w who) bool {
	return w.kind == news.NamedPerson && w.link.Named && !w.told && !w.listed && w.gender == 0 && !w.link.Plural && !strings.Contains(w.link.Name, " ")
}
