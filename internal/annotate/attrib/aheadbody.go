package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Bodies that an article only describes at first.

// bodyNext is the body that the next sentence names behind a source that is only said to be
// somebody's: "…, their union said. | The Lund Dockers' Alliance | says". The name must be new
// there and be that of a body of the sort.
func (f *finder) bodyNext(c *candidate) (who, bool) {
	l := f.base(c.head)
	if c.inside || c.who.link.Named || c.origin != nil || c.who.kind != news.SourceOrg && c.who.kind != news.SourceGov ||
		f.d.Tokens[c.head].XPOS != "NN" || !f.bodyNoun(l) || f.lex.mediaNouns.has(l) && !f.lex.orgNouns.has(l) || !f.is(c.source.first, "their", "its") || c.source.first == c.head || f.quoted(c.head) {
		return who{}, false
	}
	s := f.lastSentence(c) + 1
	for s < len(f.d.Sentences) && skipped(f.kindOf(s)) {
		s++
	}
	if s >= len(f.d.Sentences) || s == 0 {
		return who{}, false
	}
	r := f.sentenceTokens(s)
	if i := f.opening[s]; f.is(i, "local") && f.d.Tokens[i+1].XPOS == "CD" && !f.lex.firms.has(l) {
		p := tokens{i, i + 2} // how trade unions call their branches
		return who{link: news.Link{Name: f.text(p), Named: true}, kind: news.SourceOrg}, true
	}
	if v := f.firstVerb(r); v >= 0 {
		r.last = v
	}
	var found who
	for i := r.first; i < r.last; i++ {
		p, ok := f.bodyEnding(i, l)
		if n, named := f.name(i); !ok && named && n.First == i && f.lex.firms.has(l) && i <= f.opening[s]+1 && f.mayBeFirm(n) {
			p, ok = tokens{n.First, n.Last}, true
		}
		if !ok || f.quoted(i) || f.firstSeen(p.last-1) < p.first {
			continue
		}
		w := who{link: news.Link{Name: f.text(p)}}
		if x, ok := f.referent(f.d.Tokens[p.last-1].Span()); ok && x.Kind.Base() != news.Person && len(x.Name) >= len(w.link.Name) {
			w.link.Name, w.link.Entity = x.Name, x.Entity
		}
		if found.link.Name != "" && !sameSpeaker(found.link, w.link) {
			return who{}, false
		}
		found = w
		found.kind, found.link.Named = news.SourceOrg, true
		i = p.last - 1
	}
	return found, found.link.Name != ""
}

// bodyEnding is the name that token i ends, where its last word is one for a body of the sort
// that the noun l means, also where a recogniser has cut it: "the Lund | Dockers' Alliance".
func (f *finder) bodyEnding(i int, l word) (tokens, bool) {
	if !f.upper(i) || f.properNoun(i+1) || !f.bodyOfSort(l, i) {
		return tokens{}, false
	}
	p := tokens{i, i + 1}
	for p.first > 0 && (f.properNoun(p.first-1) || f.upper(p.first-1) && !f.is(p.first-1, "the") || (f.d.Tokens[p.first-1].XPOS == "POS" || f.is(p.first-1, "'", "’")) && p.first > 1 && f.upper(p.first-2)) {
		p.first--
	}
	return p, p.len() > 1
}

// bodyOfSort reports whether token i ends the name of a body that the noun l may mean: by the
// same noun, or by one for bodies that are no firms where the noun means none either.
func (f *finder) bodyOfSort(l word, i int) bool {
	w := f.lower(i)
	switch {
	case strings.HasSuffix(l.text, w):
		return true
	case f.lex.firms.has(l) && !slices.Contains(f.lex.broader.at(l), "any"), f.lex.govNouns.has(l), !f.lex.bodies.hasText(w), f.lex.firmEnds.hasText(w), f.lex.firms.hasText(w):
		return false
	case f.lex.govNouns.hasText(w):
		return i > 0 && f.d.Tokens[i-1].XPOS == "POS" || f.is(i-1, "'", "’") // "the Growers' Council"
	}
	return true
}
