package attrib

// inMarks reports whether all that a candidate gives stands in quotation marks.
func (f *finder) inMarks(c *candidate) bool {
	for _, r := range c.content {
		if f.quoteOf[r.first] == 0 || f.quoteOf[r.first] != f.quoteOf[r.last-1] {
			return false
		}
	}
	return len(c.content) > 0
}

// ownWords reports whether a quotation is the speaker's own word though he says in it what
// another says or thinks: where he asks ("What were the editors thinking?"), where he tells what
// others should do ("it is wrong to assume that"), and where he goes on with more than that
// ("“Rao says she will run it like her shop. God help us”").
func (f *finder) ownWords(inner, outer *candidate) bool {
	if !f.quoted(inner.cueHead) || !f.quoted(inner.head) || f.quoted(outer.cueHead) || !f.inMarks(outer) && f.d.Tokens[inner.cueHead].XPOS != "VB" {
		return false
	}
	if f.d.Tokens[inner.cueHead].XPOS == "VB" {
		return true
	}
	behind, in := 0, inner.content[len(inner.content)-1].last
	for _, r := range outer.content {
		if k := r.last - 1; k > r.first && f.is(k-1, "?") || f.is(k, "?") {
			return true
		}
		behind += f.words(tokens{max(r.first, min(in, r.last)), r.last})
	}
	return behind > 1
}
