package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// byReckoning looks for a phrase that opens a sentence with whose count, view or rule it
// rests on, where byAccount does not find it: "By the organisers' count the march
// drew …", "On police figures, …", "For her, …", "Under Article 7 of the charter, …",
// "If the ministry is to be believed, …".
func (f *finder) byReckoning(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	i := sent.first
	if i < sent.last && f.d.Tokens[i].UPOS == nlp.CCONJ {
		i++
	}
	if i+4 >= sent.last || f.quoted(i) {
		return
	}
	if f.believedLast(s, sent) {
		return
	}
	for k := i + 3; f.needs[s]&needSemicolon != 0 && k+4 < sent.last; k++ {
		if f.lowers[k-1] == ";" && f.lowers[k] == "by" && !f.quoted(k) {
			f.countOpens(s, k, sent) // "disputes it; | by his reckoning there were more"
		}
	}
	switch f.lowers[i] {
	case "by", "in", "on", "at", "from":
		f.countOpens(s, i, sent)
	case "for":
		f.viewOpens(s, i, sent)
	case "under":
		f.ruleOpens(s, i, sent)
	case "if":
		f.ifBelieved(s, i, sent)
	}
}

// free reports whether no cue of sentence s stands between tokens i and last.
func (f *finder) free(s, i, last int) bool {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead >= i && c.cueHead < last && !c.inside && !f.quoted(c.cueHead) {
			return false
		}
	}
	return true
}

// countOpens takes "by the organisers' count", "on police figures", "in her version of
// events".
func (f *finder) countOpens(s, i int, sent tokens) {
	k := i + 1
	for k < min(sent.last, i+maxLate) && (f.d.Tokens[k].XPOS == "POS" || f.opensNominal(k)) && !(k > i+1 && f.lex.accounts.has(f.form(k))) {
		k++
	}
	if k+2 >= sent.last || !f.lex.accounts.has(f.form(k)) || k == i+1 || !f.free(s, i, k+1) {
		return
	}
	end := k + 1
	if f.is(end, "of") {
		for end++; end < min(sent.last, k+maxAfter) && f.opensNominal(end); end++ {
		}
		if end >= sent.last || !f.comma(end) {
			return
		}
	}
	comma := f.comma(end)
	if comma {
		end++
	}
	src := tokens{i + 1, k}
	for src.last > src.first+1 && (f.d.Tokens[src.last-1].UPOS == nlp.ADJ || f.d.Tokens[src.last-1].UPOS == nlp.NUM) {
		src.last--
	}
	own := f.d.Tokens[src.first].XPOS == "PRP$"
	switch {
	case own:
		src.last = src.first + 1
	case f.d.Tokens[src.last-1].XPOS == "POS":
		src.last--
	case !comma || f.is(src.first, "a", "an", "all", "any", "most", "some", "this", "that", "no", "one"):
		return // "by some estimates" names nobody
	}
	head := src.last - 1
	if src.empty() || f.is(src.first, "my", "our", "your") || f.is(src.first, "its") && !comma || !own && !f.speakerLike(head) || !f.finite(tokens{end, sent.last}) || !comma && !f.opensNominal(end) {
		return
	}
	f.add(candidate{sent: s, frame: accordFrame, cueHead: k, cue: []tokens{{i, i + 1}, {k, k + 1}}, head: head, source: src, stance: news.Asserts, score: 0.85, content: []tokens{{end, sent.last}}})
}

// viewOpens takes "For her, …" and "For the mayor, …" before what can only be a
// judgement: a clause in the present with a form of "be", or one on whoever or nobody.
func (f *finder) viewOpens(s, i int, sent tokens) {
	k := i + 1
	for k < min(sent.last, i+maxLate) && !f.comma(k) {
		if !f.opensNominal(k) && f.d.Tokens[k].UPOS != nlp.ADP && f.d.Tokens[k].XPOS != "VBN" && !(f.d.Tokens[k].XPOS == "VBD" && f.upos(k+1) == nlp.ADP) && f.d.Tokens[k].UPOS != nlp.SCONJ || f.quoted(k) {
			return
		}
		k++
	}
	if k+3 >= sent.last || f.lowers[k] != "," || k == i+1 || !f.free(s, i, sent.last) {
		return
	}
	src := tokens{i + 1, k}
	head := f.lastNoun(src)
	if f.isVerdict(s, i, k, src, head, sent) {
		return
	}
	if f.is(head, "me", "us", "you", "it", "them") || f.is(src.first, "a", "an", "any", "every") || !f.isPerson(head) || f.d.Tokens[head].XPOS == "NNS" {
		return
	}
	v := k + 1
	for v < sent.last && !f.tensed(v) && !f.closes(v) {
		if f.is(v, "it", "he", "she", "they", "this", "that", "there") {
			return // "For her, it is easier since …": of whom it speaks
		}
		v++
	}
	whoever := f.is(k+1, "whoever", "whatever", "anyone", "anybody", "nobody", "nothing", "everything")
	if v >= sent.last || v == k+1 || !whoever && !f.is(v, "is", "are", "remains", "means") {
		return
	}
	f.add(candidate{sent: s, frame: accordFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: head, source: src, stance: news.Asserts, score: 0.5, content: []tokens{{k + 1, sent.last}}})
}

// isVerdict takes what a clause with "it is" judges, "For the families, it is a lie", or
// lifts out, "For her, it was the pipes that burst". What it tells besides is the outlet's
// own: "For Rao, it was a second win".
func (f *finder) isVerdict(s, i, k int, src tokens, head int, sent tokens) bool {
	if !f.is(k+1, "it", "this", "that") || !f.is(k+2, "is", "was", "'s", "’s") || k+4 >= sent.last || f.d.Tokens[k+3].UPOS != nlp.DET || f.is(head, "me", "us", "you", "it") || !f.isPerson(head) && !f.lex.crowds.has(f.form(head)) {
		return false
	}
	judges := false
	for x := k + 4; x < sent.last; x++ {
		if f.is(x, "to", "for") {
			return false // "For the club, it is a chance to …": what it is to them
		}
		w := f.form(x)
		judges = judges || f.lex.good.has(w) || f.lex.bad.has(w) || f.lex.falses.has(w) || f.lex.untrue.has(w) ||
			f.is(k+1, "it") && relative(f.d.Tokens[x].XPOS) && f.nominal(x-1)
	}
	if !judges {
		return false
	}
	return f.add(candidate{sent: s, frame: accordFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: head, source: src, stance: news.Asserts, score: 0.5, content: []tokens{{k + 1, sent.last}}}) != nil
}

// ruleOpens takes "Under Article 7 of the charter, …", "Under the rules, …": what a rule
// says that is cited by its number, or the rules.
func (f *finder) ruleOpens(s, i int, sent tokens) {
	head, k := -1, i+1
	for ; k < min(sent.last, i+maxLate) && !f.comma(k); k++ {
		if f.quoted(k) || f.d.Tokens[k].UPOS == nlp.VERB || head < 0 && f.d.Tokens[k].UPOS == nlp.ADP {
			return
		}
		if head < 0 && f.lex.ruleNouns.has(f.form(k)) {
			head = k
		}
	}
	if head < 0 || k+3 >= sent.last || f.lowers[k] != "," || f.d.Tokens[head+1].UPOS != nlp.NUM && f.d.Tokens[head].XPOS != "NNS" || !f.finite(tokens{k + 1, sent.last}) || !f.free(s, i, sent.last) {
		return
	}
	for v := k + 1; v < sent.last; v++ {
		if f.tensed(v) {
			if f.d.Tokens[v].XPOS == "VBD" && !f.is(v, "had") {
				return // "Under the rules, the club was fined": what was done by them
			}
			break
		}
	}
	f.add(candidate{sent: s, frame: accordFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: head, source: tokens{i + 1, k}, stance: news.Asserts, score: 0.5, content: []tokens{{k + 1, sent.last}}})
}

// ifBelieved takes "If the ministry is to be believed, …".
func (f *finder) ifBelieved(s, i int, sent tokens) {
	for k := i + 2; k+5 < min(sent.last, i+maxLate); k++ {
		if !f.is(k, "is", "are") || !f.is(k+1, "to") || !f.is(k+2, "be") || !f.is(k+3, "believed", "trusted") || f.lowers[k+4] != "," {
			continue
		}
		src := tokens{i + 1, k}
		if head := f.lastNoun(src); f.speakerLike(head) {
			f.add(candidate{sent: s, frame: accordFrame, cueHead: k + 3, cue: []tokens{{i, i + 1}, {k, k + 4}}, head: head, source: src, stance: news.Asserts, score: 0.7, content: []tokens{{k + 5, sent.last}}})
		}
		return
	}
}

// believedLast takes "…, if the villagers are to be believed" behind what they say.
func (f *finder) believedLast(s int, sent tokens) bool {
	v := sent.last - 1
	for v > sent.first && f.d.Tokens[v].UPOS == nlp.PUNCT {
		v--
	}
	if v < sent.first+8 || !f.is(v, "believed", "trusted") || !f.is(v-1, "be") || !f.is(v-2, "to") || !f.is(v-3, "is", "are") || f.quoted(v) {
		return false
	}
	i := v - 4
	for i > sent.first+2 && !f.is(i, "if") && v-i <= maxLate {
		i--
	}
	src := tokens{i + 1, v - 3}
	if !f.is(i, "if") || src.empty() || !f.speakerLike(f.headBehind(src)) {
		return false
	}
	left := tokens{sent.first, i}
	if f.comma(i - 1) {
		left.last--
	}
	return f.add(candidate{sent: s, frame: accordFrame, cueHead: v, cue: []tokens{{i, i + 1}, {v - 3, v + 1}}, head: f.headBehind(src), source: src, stance: news.Asserts, score: 0.7, content: []tokens{left}}) != nil
}

// toldUs takes what "I am told by an aide" is put into: the aide is the source, nobody
// where none is named.
func (f *finder) toldUs(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 2; v < sent.last; v++ {
		if f.lowers[v] != "told" || f.quoted(v) || !f.is(v-1, "'m", "’m", "am", "are", "'re", "’re") || !f.is(v-2, "i", "we") || v-2 > sent.first && f.lowers[v-3] != "," {
			continue
		}
		c := candidate{sent: s, frame: insertFrame, cueHead: v, cue: []tokens{{v - 1, v + 1}}, head: -1, stance: news.Asserts, score: 0.7}
		end := v + 1
		for end < sent.last && !f.closes(end) {
			end++
		}
		if f.is(v+1, "by") && end > v+2 {
			c.source = tokens{v + 2, end}
			c.head = f.lastNoun(c.source)
			if !f.speakerLike(c.head) {
				return
			}
		} else if end > v+1 {
			return
		}
		c.content = f.beside(sent, tokens{v - 2, end})
		f.add(c)
		return
	}
}
