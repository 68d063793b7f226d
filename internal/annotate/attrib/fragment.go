package attrib

import "hearsay/internal/nlp"

// speech reports whether a quotation is speech by its form, no title or word in
// scare quotes: it has a verb or ends in a comma or stop inside the marks.
func (f *finder) speech(i int) bool {
	r := f.quotes[i].outer
	inner := tokens{r.first + 1, r.last}
	if f.quotes[i].closed {
		inner.last--
	}
	if inner.empty() {
		return false
	}
	switch f.lower(inner.last - 1) {
	case ",", ".":
		if f.builtIn(r.first) && !f.finite(inner) {
			return false // the mark is the sentence's, which many houses print inside
		}
		return f.words(inner) >= 2 || f.oneWord(r.first)
	case "!", "?", "…", "—":
		return f.words(inner) >= 2 || f.oneWord(r.first)
	}
	n := f.words(inner)
	return n >= 3 && !f.titleCase(inner) || n >= 8
}

// oneWord reports whether the mark at token i opens an answer, though it be of one word: with
// a capital, behind the comma or colon of a verb of speech: "Rao shrugged and said, | “Maybe.”".
func (f *finder) oneWord(i int) bool {
	if i < 2 || !f.comma(i-1) || !f.upper(i+1) {
		return false
	}
	v := f.beforeAdverbs(i - 1)
	return f.d.Tokens[v].UPOS == nlp.VERB && !f.quoted(v) && f.lex.verbs.at(f.base(v)).takes('q')
}

// builtIn reports whether the mark at token i opens a quotation within a phrase of the
// sentence: "his remark about the “lazy third”", "on “Kestra Tonight”".
func (f *finder) builtIn(i int) bool {
	if i == 0 || i == f.opening[f.sentenceOf(i)] {
		return false
	}
	switch t := &f.d.Tokens[i-1]; t.UPOS {
	case nlp.DET, nlp.ADP, nlp.ADJ, nlp.NOUN, nlp.PROPN, nlp.NUM, nlp.PART:
		return true
	case nlp.PRON:
		return t.XPOS == "PRP$"
	}
	return false
}

// titleCase reports whether the words of a range are capitalised as those of a
// title are.
func (f *finder) titleCase(r tokens) bool {
	n, caps := 0, 0
	for i := r.first; i < r.last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.NOUN, nlp.PROPN, nlp.VERB, nlp.ADJ:
			n++
			if w := f.d.Word(i); w[0] >= 'A' && w[0] <= 'Z' {
				caps++
			}
		}
	}
	return n > 0 && caps == n
}

// fewWords is below how many words a quotation built into a sentence needs a cue.
const fewWords = 5

// fragment gives quoted words inside a sentence of the outlet's own to the
// subject of their clause, when it can speak: Oda called for "a new start".
// Single words and titles are not speech, nor are a few words under a verb that is no
// cue: "uses a “strong password”".
func (f *finder) fragment(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	inner := tokens{q.first + 1, q.last - 1}
	n := f.words(inner)
	if n < 2 || f.titleCase(inner) || q.len() >= f.sentenceTokens(s).len()-1 {
		return false
	}
	for _, d := range f.candidates(s, s) {
		if len(d.content) == 0 || d.cueHead < 0 || !f.lex.verbs.at(f.base(d.cueHead)).takes('n') {
			continue
		}
		if r := &d.content[len(d.content)-1]; r.last == q.first && !f.hasVerb(*r) {
			r.last = q.last // "calling the wall | “a wonder”"
			f.quotes[i].held = true
			return true
		}
	}
	v := inner.first
	for steps := 0; v >= 0 && steps < 2*maxClimb; steps++ {
		if !q.has(v) && (f.d.Tokens[v].UPOS == nlp.VERB || f.t.Child(v, nlp.Cop) >= 0) {
			break
		}
		v = f.d.Tokens[v].Head
	}
	if v < 0 || q.has(v) || f.quoted(v) {
		return false
	}
	if n < fewWords && f.lex.verbs.at(f.base(v)).empty() {
		return false
	}
	subj, _ := f.speaker(v, f.passiveVerb(v))
	if k := f.t.Agent(v, "by"); k > v && v > 0 && f.d.Tokens[v].XPOS == "VBN" && f.lowers[v-1] == "," && f.speakerLike(k) {
		subj = k // "the notion, put about by a critic, that she was “silenced”"
	}
	if !f.speakerLike(subj) || q.has(subj) || f.ownVoice(subj, v) {
		return false
	}
	c := candidate{sent: s, frame: fragmentFrame, cueHead: v, head: subj, stance: f.lex.verbs.at(f.base(v)).stance, content: []tokens{q}}
	if n >= 4 {
		c.score = 0.5
	}
	if g := f.verbGroup(v).last; f.lex.verbs.at(f.base(v)).takes('n') && g < q.first && q.first-g <= 6 && !f.hasVerb(tokens{g, q.first}) {
		c.content[0].first = g // "called the report “a fiction”"
	}
	for _, d := range f.candidates(s, s) {
		if d.cueHead != v {
			continue
		}
		if n := len(d.content); n > 0 && d.content[n-1].last == q.first {
			d.content[n-1].last = q.last
			f.quotes[i].held = true
		}
		return f.quotes[i].held
	}
	f.quotes[i].held = f.take(c, v)
	return f.quotes[i].held
}

// cueEnd is where the clause of a cue ends that reaches token i at least: at the next
// mark or quotation, but behind the name of a programme ("said on “Kestra Tonight.”").
// group is the end of the cue. It is false where that is farther than token last.
func (f *finder) cueEnd(i, group, last, end int) (int, bool) {
	for i < end && !f.closes(i) {
		if i > last {
			return i, false
		}
		q := f.quoteOf[i]
		if q == 0 {
			i++
			continue
		}
		o := f.quotes[q-1].outer
		if o.first != i || !f.builtIn(i) || f.speech(int(q)-1) || f.hasVerb(tokens{group, i}) {
			break
		}
		i = o.last
	}
	return i, true
}
