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
	if s > 0 && f.paragraph(s-1) != f.paragraph(s) && !skipped(f.kindOf(s-1)) && known == nil && f.behindOnePerson(i) {
		return f.afterDeed(i, known)
	}
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
		return f.answersQuestion(i) || f.afterDeed(i, known) || f.afterState(i, known)
	}
	if best.stance == news.Declines || known != nil && f.d.Tokens[best.head].UPOS == nlp.PRON || !f.personHere(best.head) {
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

// behindOnePerson reports whether quotation i, in which somebody speaks of himself, is a
// paragraph of its own behind one of a single sentence that opens with a person's full name:
// "Ada Rao, who lives opposite, ran out with blankets.¶ “I keep them by the door.”".
func (f *finder) behindOnePerson(i int) bool {
	q := f.quotes[i].outer
	s, last := f.sentenceOf(q.first), f.sentenceOf(q.last-1)
	if !f.quotes[i].closed || f.words(q) < 4 || !f.speaksOfSelf(q) || q.first != f.d.Sentences[s].First || f.words(tokens{q.last, f.d.Sentences[last].Last}) > 0 {
		return false
	}
	if last+1 < len(f.d.Sentences) && f.paragraph(last+1) == f.paragraph(last) || s > 1 && f.paragraph(s-2) == f.paragraph(s-1) || len(f.candidates(s-1, s-1)) > 0 {
		return false
	}
	n, ok := f.name(f.opening[s-1])
	return ok && n.First == f.opening[s-1] && n.Kind.Base() == news.Person && n.Last > n.First+1
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
	if h < 0 || h > v || !f.personHere(h) || f.ownVoice(h, v) || f.plural(f.phrase(h), h) || known != nil && f.d.Tokens[h].UPOS == nlp.PRON {
		return false
	}
	c := candidate{sent: f.sentenceOf(v), frame: quoteFrame, cueHead: v, head: h, stance: news.Asserts, score: 0.5, content: []tokens{q}}
	f.quotes[i].held = f.take(c, v)
	return f.quotes[i].held
}

// personHere reports whether a token is the head of a phrase for a person, by the whole text
// where a recogniser does not know the surname.
func (f *finder) personHere(i int) bool {
	return f.isPerson(i) || f.nameOf[i] == 0 && f.d.Tokens[i].UPOS == nlp.PROPN && f.surnameOfText(i)
}

// answersQuestion gives a quotation to the "he" or "she" of the outlet's short question right
// before it, who speaks of himself in it: "Will she sail again? “Try and stop me.”".
func (f *finder) answersQuestion(i int) bool {
	q := f.quotes[i].outer
	r := f.sentenceTokens(f.sentenceOf(q.first) - 1)
	if r.empty() || r.len() > maxHeld || f.lowers[r.last-1] != "?" || q.first != f.d.Sentences[f.sentenceOf(q.first)].First || !f.speaksOfSelf(q) {
		return false
	}
	h, v := -1, -1
	for k := r.first; k < r.last; k++ {
		switch {
		case f.quoted(k), f.nameOf[k] > 0:
			return false
		case f.is(k, "he", "she"):
			if h >= 0 {
				return false
			}
			h = k
		case f.tensed(k) && v < 0:
			v = k
		}
	}
	if h < 0 || v < 0 {
		return false
	}
	c := candidate{sent: f.sentenceOf(h), frame: quoteFrame, cueHead: v, head: h, source: tokens{h, h + 1}, cue: f.single(tokens{v, v + 1}), stance: news.Asserts, score: 0.5, content: []tokens{q}}
	f.quotes[i].held = f.add(c) != nil
	return f.quotes[i].held
}

// behindOwnColon gives a quotation behind a colon that ends a sentence to whom that sentence
// gives what stands before the colon: "Rao thinks even that is too much: “Nobody has paid.”".
func (f *finder) behindOwnColon(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	if colon := q.first - 1; colon <= f.d.Sentences[s].First || f.lowers[colon] != ":" || f.words(q) < 3 || f.words(tokens{q.last, f.d.Sentences[f.sentenceOf(q.last-1)].Last}) > 0 {
		return false
	}
	var best *candidate
	for _, c := range f.candidates(s, s) {
		if n := len(c.content); c.head >= 0 && !c.inside && n > 0 && c.cueHead >= 0 && (c.frame == clauseFrame || c.frame == insertFrame) && q.first-max(c.content[n-1].last, c.cueHead) <= 2 {
			best = f.later(c, best)
		}
	}
	if best == nil {
		return false
	}
	colon := tokens{q.first - 1, q.first}
	f.quotes[i].held = f.add(candidate{sent: s, frame: headlineFrame, cueHead: colon.first, cue: f.single(colon), head: best.head, source: best.source, stance: best.stance, content: []tokens{q}}) != nil
	return f.quotes[i].held
}
