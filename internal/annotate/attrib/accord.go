package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// accordingTo looks for "according to X", "in the words of X" and "as X put it"
// by their words, for parsers hang them in many ways.
func (f *finder) accordingTo(s int) {
	sent := f.d.Sentences[s]
	for i := sent.First; i+1 < sent.Last; i++ {
		if f.t.lower(i) != "according" || f.t.lower(i+1) != "to" || i+2 >= sent.Last {
			continue
		}
		head := f.nounAfter(i+2, sent.Last)
		if head < 0 {
			continue
		}
		src := f.phraseFrom(head, i+2)
		c := candidate{sent: s, cueHead: i, cue: []int{i, i + 1}, head: head, source: src, stance: news.Asserts, frame: "according to", score: 1}
		end := src[len(src)-1]
		c.content = f.besides(s, i, end, head)
		c.origin = f.citedIn(head, end)
		f.add(&c)
	}
}

// nounAfter is the head of the noun phrase that begins at token i.
func (f *finder) nounAfter(i, end int) int {
	for k := i; k < min(end, i+12); k++ {
		u := f.d.Tokens[k].UPOS
		if u != nlp.NOUN && u != nlp.PROPN && u != nlp.PRON && u != nlp.NUM {
			continue
		}
		// Climb to the head of the phrase, as long as it stays to the right of i.
		h := k
		for steps := 0; steps < 12; steps++ {
			p := f.d.Tokens[h].Head
			r := f.d.Tokens[h].Rel
			if p < i || p >= end || r != nlp.Compound && r != nlp.NmodPoss && r != nlp.Amod && r != nlp.Nummod && r != nlp.Flat && r != nlp.Det {
				break
			}
			h = p
		}
		return h
	}
	return -1
}

// besides is the content of a phrase that spans tokens from to end: what the
// sentence says beside it, as far as the clause that the phrase hangs on goes.
func (f *finder) besides(s, from, end, head int) []news.Span {
	sent := f.d.Sentences[s]
	before := from
	for before > sent.First && f.d.Tokens[before-1].UPOS == nlp.PUNCT {
		before--
	}
	if before <= sent.First+1 || before == from && f.t.lower(from-1) == "and" {
		// It opens the sentence: the rest is the content, after a comma.
		i := end + 1
		for i < sent.Last && f.d.Word(i) != "," {
			if i > end+25 {
				i = end + 1
				break
			}
			i++
		}
		return f.rest(s, i)
	}
	// It closes or interrupts a clause: the verb it hangs on heads the content.
	v := f.t.nearest(f.d.Tokens[head].Head, func(i int) bool {
		r := f.d.Tokens[i].Rel
		return i < from && (r == nlp.Root || r == nlp.Ccomp || r == nlp.Parataxis || r == nlp.Conj || f.d.Tokens[i].Head < 0) && (f.d.Tokens[i].UPOS == nlp.VERB || f.d.Tokens[i].Head < 0 || r == nlp.Root)
	})
	if v < 0 {
		if sp, ok := f.t.trim(sent.First, before-1); ok {
			return []news.Span{sp}
		}
		return nil
	}
	toks := f.t.yield(nil, v, func(k int) bool { return k >= from && k <= end })
	var kept []int
	for _, k := range toks {
		if k < from || k > end {
			kept = append(kept, k)
		}
	}
	return f.t.spans(f.withMarks(kept))
}

// citing looks for "X, citing Y, …": Y is the origin of what X reports.
func (f *finder) citing(s int) {
	sent := f.d.Sentences[s]
	for i := sent.First; i+1 < sent.Last; i++ {
		w := f.t.lower(i)
		if w != "citing" && w != "quoting" {
			continue
		}
		head := f.nounAfter(i+1, sent.Last)
		if head < 0 {
			continue
		}
		src := f.phraseFrom(head, i+1)
		orig := &step{head, src}
		// The report that it hangs on, if that is an attribution of this sentence.
		var best *candidate
		for _, c := range f.cands {
			if c.sent != s || c.cueHead < 0 || c.origin != nil || c.frame == "adverb" {
				continue
			}
			if best == nil || abs(c.cueHead-i) < abs(best.cueHead-i) {
				best = c
			}
		}
		if best != nil && (f.t.under(i, best.cueHead) || abs(best.cueHead-i) <= 12) {
			best.origin = orig
			continue
		}
		// No other cue: the sentence beside it is the content.
		c := candidate{sent: s, cueHead: i, cue: []int{i}, head: head, source: src, stance: news.Asserts, frame: "citing", score: 0.8}
		c.content = f.besides(s, i, src[len(src)-1], head)
		f.add(&c)
	}
}

// citedIn is the origin in a relative clause on the source: "according to the
// paper, which cited officials".
func (f *finder) citedIn(head, end int) *step {
	for _, k := range f.t.children(head) {
		if f.d.Tokens[k].Rel != nlp.AclRelcl && f.d.Tokens[k].Rel != nlp.Acl {
			continue
		}
		l := f.t.lemma(k)
		if l != "cite" && l != "quote" {
			continue
		}
		if o := f.t.child(k, nlp.Obj); o >= 0 {
			return &step{o, f.phrase(o)}
		}
	}
	for i := end + 1; i < min(end+5, len(f.d.Tokens)); i++ {
		if l := f.t.lemma(i); l == "cite" || l == "citing" {
			if h := f.nounAfter(i+1, len(f.d.Tokens)); h >= 0 && f.d.SentenceOf(h) == f.d.SentenceOf(i) {
				return &step{h, f.phraseFrom(h, i+1)}
			}
		}
	}
	return nil
}

// headline looks for "Kremlin: troops leave" and "Troops leave: Kremlin".
func (f *finder) headline(s int) {
	sent := f.d.Sentences[s]
	for i := sent.First + 1; i+1 < sent.Last; i++ {
		if f.d.Word(i) != ":" {
			continue
		}
		left, right := i-sent.First, sent.Last-i-1
		switch {
		case left <= 5 && right > left && f.speakerPhrase(sent.First, i):
			h := f.headOf(sent.First, i)
			f.add(&candidate{sent: s, cueHead: i, cue: []int{i}, head: h, source: seq(sent.First, i), stance: news.Asserts, frame: "headline", score: 0.8, content: f.rest(s, i+1)})
		case right <= 4 && left > right && f.speakerPhrase(i+1, sent.Last):
			if sp, ok := f.t.trim(sent.First, i-1); ok {
				h := f.headOf(i+1, sent.Last)
				f.add(&candidate{sent: s, cueHead: i, cue: []int{i}, head: h, source: seq(i+1, sent.Last), stance: news.Asserts, frame: "headline", score: 0.8, content: []news.Span{sp}})
			}
		}
		return
	}
}

// speakerPhrase reports whether tokens from to end are a name or a noun for a
// source.
func (f *finder) speakerPhrase(from, end int) bool {
	for i := from; i < end; i++ {
		if f.inName[i] > 0 || f.lex.personNouns[f.t.lemma(i)] || f.lex.groupNouns[f.t.lower(i)] || f.lex.govNouns[f.t.lemma(i)] {
			return true
		}
	}
	return false
}

// headOf is the token of a range whose head lies outside it.
func (f *finder) headOf(from, end int) int {
	for i := from; i < end; i++ {
		if h := f.d.Tokens[i].Head; h < from || h >= end {
			return i
		}
	}
	return from
}

func seq(from, end int) []int {
	var out []int
	for i := from; i < end; i++ {
		out = append(out, i)
	}
	return out
}

func abs(i int) int { return max(i, -i) }

// unionTokens joins two lists of tokens in order.
func unionTokens(a, b []int) []int {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}
