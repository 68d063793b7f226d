package attrib

import "hearsay/internal/nlp"

// ledTo is who is made to say something, where the parse took him with the verb that makes him
// for one long subject: "The leak led | members of the board | to question whether". What is
// not of that form stays as it is.
func (f *finder) ledTo(src tokens, head, v int) (tokens, int) {
	to := src.last - 1
	if v != src.last || to <= src.first+2 || f.lowers[to] != "to" {
		return src, head
	}
	for w := to - 2; w > src.first; w-- {
		if f.quoted(w) || f.firstWho(w, w+1) == w {
			break
		}
		if !f.tensed(w) && f.d.Tokens[w].Rel != nlp.Root {
			continue
		}
		led := tokens{w + 1, to}
		if h := f.headOf(led); led.last > led.first && f.opensNominal(led.first) && f.speakerLike(h) {
			return led, h
		}
		break
	}
	return src, head
}

// beforeFound is the subject before the "itself" at token h that somebody finds at something:
// "the council found | itself | defending another delay". Any other h stays as it is.
func (f *finder) beforeFound(h int) int {
	if h < 2 || !f.lex.selves.has(f.form(h)) || !f.tensed(h-1) || f.quoted(h) {
		return h
	}
	if src, k := f.subjectFrom(f.clauseStart(h-1), h-1); !src.empty() && f.speakerLike(k) {
		return k
	}
	return h
}
