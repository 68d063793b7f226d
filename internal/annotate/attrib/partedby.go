package attrib

import "hearsay/internal/nlp"

// partedBySource parts a sentence that two sources share, each behind its own half: "The ship ran
// aground, according to the coast guard, | and was refloated at noon, its owner said". Whoever
// closes the sentence does not say what the first has said.
func (f *finder) partedBySource(s int) {
	cands := f.cands[f.ofSent[s]:]
	for _, a := range cands {
		if a.frame != accordFrame || a.apart || a.cueHead < 0 || a.source.last < a.cueHead || len(a.content) == 0 || a.content[0].first > a.cueHead {
			continue
		}
		k := a.source.last
		if f.lowers[k] != "," || f.d.Tokens[k+1].UPOS != nlp.CCONJ || f.quoted(k) {
			continue
		}
		for _, c := range cands {
			if c == a || c.cueHead <= k+1 || c.head < 0 || len(c.content) == 0 || c.frame != insertFrame && c.frame != clauseFrame {
				continue
			}
			r := &c.content[0]
			if !r.has(a.cueHead) || r.last <= k+2 || r.last > min(c.cueHead, c.source.first)+1 || !f.finite(tokens{k + 2, r.last}) {
				continue
			}
			r.first = k + 2
			if left := a.content[0]; f.tensed(k + 2) {
				for i := left.first + 1; i < min(left.last, a.cueHead); i++ {
					if f.tensed(i) { // "The ship | … | was refloated"
						c.content = append([]tokens{{left.first, f.groupStart(i)}}, c.content...)
						break
					}
				}
			}
			a.content = a.content[:1]
			a.content[0].last = min(a.content[0].last, a.cueHead)
			break
		}
	}
}
