package attrib

// Quotations that go on in the next paragraph without a mark that opens them again, as some outlets
// print them: "“We asked two men.¶ We stand by it,” he said."

// goOnUnopened makes a quotation of the start of a paragraph up to a mark that closes one which the
// paragraph before has opened and left open.
func (f *finder) goOnUnopened() {
	var all []quote
	for k := range f.quotes {
		q := f.quotes[k]
		all = append(all, q)
		if q.closed || q.goesOn {
			continue
		}
		s := f.sentenceOf(q.outer.first)
		next := s + 1
		for next < len(f.d.Sentences) && f.line[next] == f.line[s] {
			next++
		}
		if k+1 < len(f.quotes) && f.sentenceOf(f.quotes[k+1].outer.first) < next {
			continue // another quotation stands between
		}
		end := f.closingMark(next)
		if end < 0 || k+1 < len(f.quotes) && f.quotes[k+1].outer.first < end {
			continue
		}
		all[len(all)-1].goesOn = true
		all[len(all)-1].outer.last = f.d.Sentences[next-1].Last
		all = append(all, quote{outer: tokens{f.d.Sentences[next].First, end + 1}, closed: true, single: q.single})
	}
	if len(all) == len(f.quotes) {
		return
	}
	f.quotes = append(f.quotes[:0], all...)
	for k, q := range f.quotes {
		for i := q.outer.first; i < q.outer.last; i++ {
			f.quoteOf[i] = int32(k + 1)
		}
		f.marks[q.outer.last-1] = true
	}
}

// closingMark is the mark in the line that sentence s opens which closes a quotation that nothing in
// that line has opened, with a cue or nothing behind it; -1 for none.
func (f *finder) closingMark(s int) int {
	if s >= len(f.d.Sentences) {
		return -1
	}
	for n := s; n < len(f.d.Sentences) && f.line[n] == f.line[s]; n++ {
		for i := f.d.Sentences[n].First; i < f.d.Sentences[n].Last; i++ {
			if f.quoteOf[i] > 0 {
				return -1
			}
			switch f.d.Word(i) {
			case "“", "„", "«":
				return -1
			case "\"", "”", "''":
				if i == f.d.Sentences[s].First || f.d.Tokens[i-1].End != f.d.Tokens[i].Start || !f.closes(i-1) && !f.comma(i-1) {
					return -1
				}
				return i
			}
		}
	}
	return -1
}
