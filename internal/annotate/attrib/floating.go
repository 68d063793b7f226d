package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// besideFloating gives a quotation that fills its sentences to whoever the sentence right
// before it tells of, where that holds no speech that it could go on with: "The mayor
// denied the claim. “Nobody told me.”", "Rao laughed. “It is too dear for us.”". known is
// the speaker further off whom it would else go on with, nil for none.
func (f *finder) besideFloating(i int, known *candidate) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	if s == 0 || f.paragraph(s-1) != f.paragraph(s) || f.words(q) < 3 && !f.shortAnswer(i) || skipped(f.kindOf(s-1)) {
		return false
	}
	var best *candidate
	for _, c := range f.candidates(s-1, s-1) {
		if c.inside {
			continue
		}
		switch c.frame {
		case phraseFrame, infinitiveFrame, prepFrame, adjectiveFrame:
			if c.head >= 0 && (best == nil || c.cueHead > best.cueHead) {
				best = c
			}
		default:
			return false
		}
	}
	if best == nil {
		return f.afterDeed(i, known) || f.afterState(i, known)
	}
	if best.stance == news.Declines || known != nil && f.d.Tokens[best.head].UPOS == nlp.PRON || !f.isPerson(best.head) {
		return false
	}
	stance := news.Asserts
	if best.stance == news.Denies {
		stance = news.Denies
	}
	c := candidate{sent: best.sent, frame: quoteFrame, cueHead: best.cueHead, head: best.head, source: best.source, cue: best.cue, stance: stance, content: []tokens{q}}
	f.quotes[i].held = f.add(c) != nil
	return f.quotes[i].held
}

// afterDeed gives a quotation to the person of whom the sentence before it tells what
// he did.
func (f *finder) afterDeed(i int, known *candidate) bool {
	q := f.quotes[i].outer
	r := f.sentenceTokens(f.sentenceOf(q.first) - 1)
	v := -1
	for k := r.first; k < r.last; k++ {
		if f.d.Tokens[k].Head < 0 {
			v = k
		}
		if f.quoted(k) {
			return false
		}
	}
	if v < 0 || f.d.Tokens[v].UPOS != nlp.VERB || !f.finiteVerb(v) || f.passiveVerb(v) {
		return false
	}
	if o := f.t.Child(v, nlp.Obj); o >= 0 && f.isPerson(o) {
		return false // "The doctor examined the boy. “I could not breathe.”": either may speak
	}
	h := f.ownSubject(v)
	if h < 0 {
		_, h = f.subjectByWords(v)
	}
	if h < 0 || h > v || !f.isPerson(h) || f.ownVoice(h, v) || f.plural(f.phrase(h), h) || known != nil && f.d.Tokens[h].UPOS == nlp.PRON {
		return false
	}
	c := candidate{sent: f.sentenceOf(v), frame: quoteFrame, cueHead: v, head: h, stance: news.Asserts, score: 0.5, content: []tokens{q}}
	f.quotes[i].held = f.take(c, v)
	return f.quotes[i].held
}
