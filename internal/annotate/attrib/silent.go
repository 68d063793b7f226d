package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// silent takes that somebody gives no answer, in words that are no cue otherwise:
// "did not return calls", "had no comment", "could not be reached for comment".
func (f *finder) silent(s, v int) bool {
	l := f.lemma(v)
	if !f.lex.returning[l] && !f.lex.reaching[l] && !f.lex.having[l] || f.quoted(v) {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: v, stance: news.Declines, score: 0.6}
	o := f.t.Child(v, nlp.Obj)
	switch {
	case f.passiveVerb(v):
		c.head = f.t.Child(v, nlp.NsubjPass)
		end := f.d.Sentences[s].Last
		if !f.lex.reaching[l] || !f.negatedAt(v) || v+2 >= end || !f.is(v+1, "for") || f.d.Tokens[v+2].UPOS != nlp.NOUN {
			return false
		}
		c.content = []tokens{{v + 2, v + 3}}
	case f.lex.returning[l]:
		if o < v || !f.lex.messages[f.lemma(o)] {
			return false
		}
		c.head, _ = f.speaker(v, false)
		if !f.negatedAt(v) && (c.head < 0 || f.childWord(c.head, nlp.Det, "neither", "no") < 0) {
			return false
		}
		c.content = []tokens{f.extent(o)}
	case f.lex.having[l]:
		if o < v || !f.lex.replies[f.lemma(o)] || f.childWord(o, nlp.Det, "no") < 0 {
			return false
		}
		c.head, _ = f.speaker(v, false)
		c.content = []tokens{f.extent(o)}
	default:
		return false
	}
	if !f.speakerLike(c.head) || f.ownVoice(c.head, v) {
		return false
	}
	return f.take(c, v)
}
