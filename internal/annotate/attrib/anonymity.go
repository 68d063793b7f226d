package attrib

import "hearsay/internal/nlp"

// anonymous finds the words by which the sources of a sentence stay unnamed,
// with the reason given ("on condition of anonymity because …"), and notes them
// with its unnamed sources. What stands in them is no attribution of its own.
func (f *finder) anonymous(s int) {
	end := f.d.Sentences[s].Last
	for i := f.d.Sentences[s].First; i < end; i++ {
		n := f.matches(f.lex.anonymity, i, end)
		if n == 0 || f.quoted(i) {
			continue
		}
		r := tokens{i, f.reasonEnd(i+n, end)}
		kept := f.cands[:f.ofSent[s]]
		for _, c := range f.cands[f.ofSent[s]:] {
			if c.cueHead >= 0 && r.has(c.cueHead) {
				continue
			}
			c.anonymity = r
			if !c.source.empty() && c.source.last > r.first && c.source.first < r.first {
				c.source.last = f.bareEnd(tokens{c.source.first, r.first}).last
			}
			kept = append(kept, c)
		}
		f.cands = kept
		i = r.last
	}
}

// reasonEnd is where the reason for an anonymity ends whose words end before
// token i: at the next comma, stop or quotation.
func (f *finder) reasonEnd(i, end int) int {
	for ; i < end; i++ {
		if f.d.Tokens[i].UPOS == nlp.PUNCT && (f.closes(i) || f.quoted(i)) && f.d.Word(i) != "-" {
			return i
		}
	}
	return i
}
