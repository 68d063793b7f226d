package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// ownedClaim reports whether noun i, the object of the cue v, is what another says, with the
// clause that tells it: "rejected | Lund's claim that", "disputed | a claim by Lund that". A
// pronoun means another only where the claim is turned down.
func (f *finder) ownedClaim(s, i, v int) bool {
	h := f.claimant(i)
	if len(f.thatAfter(s, i)) == 0 || h < 0 || f.passiveVerb(v) {
		return false
	}
	if f.d.Tokens[h].XPOS == "PRP$" {
		switch f.lex.verbs.at(f.base(v)).stance {
		case news.Denies, news.Doubts:
		default:
			return false
		}
		return f.is(h, "his", "her", "their")
	}
	return f.speakerLike(h)
}

// claimant is whose word the noun at token i is, by a possessive before it or an agent behind
// it; -1 for none.
func (f *finder) claimant(i int) int {
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.NmodPoss:
			return k
		case nlp.Nmod:
			if k > i && f.introducedBy(k, agentPreps) == i+1 {
				return k
			}
		}
	}
	return -1
}

var agentPreps = []string{"by", "from"}

// othersClaim reports whether inner is another's claim that outer turns down, takes up or
// judges: both stand then.
func (f *finder) othersClaim(inner, outer *candidate) bool {
	return inner.frame == nounFrame && (outer.frame == phraseFrame || outer.frame == clauseFrame) && inner.head >= 0 && outer.head >= 0 && inner.head != outer.head &&
		f.cueInside(inner, outer) && f.governor(inner.cueHead) == outer.cueHead && f.inContent(outer, inner.head)
}
