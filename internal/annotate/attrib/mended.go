package attrib

import "hearsay/internal/news"

// mended is a subject as it is, or, where the parse took a time or a dateline
// for it, the noun phrase right before the verb.
func (f *finder) mended(h, v int) int {
	s := f.sentenceOf(v)
	if k := f.byParty(h, f.opening[s]); k >= 0 {
		return k
	}
	h = f.beforeFound(f.beforeSelf(h, v))
	if h >= f.opening[s] && !f.lex.times.has(f.base(h)) && f.nominal(h) && !f.is(h, "a", "an", "the") {
		if h < v {
			h = f.outOfPhrase(h, f.opening[s])
		}
		return h
	}
	g := f.verbGroup(v).first
	r := f.nounsBefore(g, f.opening[s])
	for !r.empty() && (f.lex.times.has(f.base(r.last-1)) || f.is(r.last-1, "last", "this", "next", "earlier", "late", "early")) {
		r.last-- // "Oslo last month accused"
	}
	if !r.empty() && f.nominal(r.last-1) {
		return r.last - 1
	}
	if k := g - 2; k > f.opening[s] && f.lex.times.has(f.base(g-1)) && f.is(k, "on") {
		// "Asked about the leak, Rao on Monday | told": what stands before the day.
		if r := f.nounsBefore(k, f.opening[s]); !r.empty() && f.nominal(r.last-1) && f.speakerLike(r.last-1) {
			return f.headOf(r)
		}
	}
	if h >= f.opening[s] && h < v && f.lex.times.has(f.base(h)) {
		// "Charities, such as Cat Haven, today said": what opens the sentence.
		if r := f.openingPhrase(v); !r.empty() && !f.lex.times.has(f.base(r.first)) {
			if k := f.nounAfter(r.first, h); k >= 0 && k < h && f.speakerLike(k) {
				return k
			}
		}
	}
	if h < f.opening[s] && f.opening[s] < v {
		return f.nounAfter(f.opening[s], v)
	}
	return h
}

// beforeSelf is the subject before the "itself" at token h that only stresses it, with no more
// than an auxiliary between: "The port has | itself | admitted that", "the mayor | herself".
func (f *finder) beforeSelf(h, v int) int {
	if each := f.is(h, "each") && f.groupStart(v) == h+1; h <= 0 || h > v || !each && !f.lex.selves.has(f.form(h)) {
		return h // "The two firms | each | said that"
	}
	end := f.groupStart(h)
	if r := f.nounsBefore(end, f.opening[f.sentenceOf(v)]); !r.empty() && f.nominal(r.last-1) {
		return f.headOf(r)
	}
	return h
}

// byParty is the head of the name that token h stands behind as a part of its party's
// label: "Rep. Ana Rao, R-Okla., who added". -1 where it is none.
func (f *finder) byParty(h, first int) int {
	i := h
	for i > first+1 && h-i < 3 && f.lowers[i-1] != "," {
		i--
	}
	if i <= first+1 || f.lowers[i-1] != "," {
		return -1
	}
	switch w := f.d.Word(i); {
	case len(w) > 2 && w[1] == '-' && upperCase(w[2:]), len(w) == 1 && i+2 < len(f.d.Tokens) && f.lowers[i+1] == "-" && f.upper(i+2) && f.d.Tokens[i+2].Start == f.d.Tokens[i+1].End:
		if w[0] != 'R' && w[0] != 'D' && w[0] != 'I' {
			return -1
		}
	default:
		return -1
	}
	if n, ok := f.name(i - 2); ok && n.Kind.Base() == news.Person {
		return f.headOf(tokens{n.First, n.Last})
	}
	return -1
}
