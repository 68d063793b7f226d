package attrib

import "hearsay/internal/nlp"

// anonymous finds the words by which the sources of a sentence stay unnamed,
// with the reason given ("on condition of anonymity because …"), and notes them
// with its unnamed sources. What stands in them is no attribution of its own.
func (f *finder) anonymous(s int) {
	end := f.d.Sentences[s].Last
	for i := f.d.Sentences[s].First + 1; i < end; i++ {
		n := f.matches(&f.lex.anonymity, i, end)
		if n == 0 || f.quoted(i) || f.is(i+n-1, "be") && !f.is(i+n, "named", "identified", "quoted", "cited", "attributed", "publicly", "further", "fully", "anonymous") {
			continue // "asked not to be | moved"
		}
		r := tokens{i, f.reasonEnd(i+n, end)}
		kept := f.cands[:f.ofSent[s]]
		for _, c := range f.cands[f.ofSent[s]:] {
			if c.cueHead >= 0 && (r.has(c.cueHead) || c.cueHead == i-1 && (f.d.Tokens[i-1].XPOS == "VBG" || !f.lex.verbs.at(f.base(i-1)).takes('q'))) {
				continue // "speaking on condition of anonymity"
			}
			c.anonymity = r
			cut := r.first
			if f.d.Tokens[cut-1].XPOS == "VBG" {
				cut-- // "| speaking | on condition of anonymity"
			}
			for k := range c.content {
				if x := &c.content[k]; x.overlaps(r) && x.first < r.first {
					x.last = max(x.first, f.lastComma(x.first, cut))
				}
			}
			if !c.source.empty() && c.source.last > r.first && c.source.first < r.first {
				c.source.last = f.bareEnd(tokens{c.source.first, r.first}).last
				for i := c.source.last - 1; i > c.head && c.source.last-i < maxAfter; i-- {
					if f.is(i, "who", "which") { // "a miner | who wants | to remain nameless"
						c.source.last = f.bareEnd(tokens{c.source.first, i}).last
					}
				}
				if c.head >= c.source.last {
					f.whoAsked(c) // "a miner who | left|, who asked for anonymity"
				}
			}
			kept = append(kept, c)
		}
		f.cands = kept
		i = r.last
	}
}

// whoAsked gives a source whose head a parse has found in the words by which he stays unnamed the
// first noun for its head, and ends it before the "who" of those words.
func (f *finder) whoAsked(c *candidate) {
	for f.is(c.source.last-1, "who", "which") && c.source.len() > 1 {
		c.source.last = f.bareEnd(tokens{c.source.first, c.source.last - 1}).last
	}
	c.head = c.source.first
	for i := c.source.first; i < c.source.last && !relative(f.d.Tokens[i].XPOS); i++ {
		if f.nominal(i) && f.d.Tokens[i].UPOS != nlp.DET {
			c.head = i
			if i+1 < c.source.last && !f.nominal(i+1) {
				return
			}
		}
	}
}

// lastComma is where the last comma before token i stands after token first; i
// when there is none.
func (f *finder) lastComma(first, i int) int {
	for k := i - 1; k > first && k > i-6; k-- {
		if f.lowers[k] == "," {
			return k
		}
	}
	return i
}

// reasonEnd is where the reason for an anonymity ends whose words end before
// token i: at the next comma, stop or quotation, when a reason follows.
func (f *finder) reasonEnd(i, end int) int {
	for i < end && (f.d.Tokens[i].XPOS == "VBN" || f.is(i, "by", "name")) {
		i++
	}
	if i >= end || !f.lex.notMarks.has(f.form(i)) && !f.is(i, "as", "for", "due", "to") {
		return i
	}
	for ; i < end; i++ {
		if f.d.Tokens[i].UPOS == nlp.PUNCT && (f.closes(i) || f.quoted(i)) && f.lowers[i] != "-" {
			return i
		}
	}
	return i
}
