package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// noun looks for a content that hangs on a noun: "a statement that …", "his
// claim that …", "a promise to …".
func (f *finder) noun(s, i int) {
	c, ok := f.lex.nouns[f.t.lemma(i)]
	if !ok {
		return
	}
	comp := -1
	for _, k := range f.t.children(i) {
		switch f.d.Tokens[k].Rel {
		case nlp.Acl, nlp.Ccomp:
			if k > i && (f.t.childWord(k, nlp.Mark, "that") >= 0 || f.t.childWord(k, nlp.Mark, "to") >= 0 && infinitival(c.stance)) {
				comp = k
			}
		case nlp.AclRelcl:
			// "claims that Putin is …" is often read as a relative clause: it is a
			// content when "that" is no argument of its verb.
			if k > i && f.t.childWord(k, nlp.Mark, "that") >= 0 {
				comp = k
			}
		}
	}
	if comp < 0 {
		return
	}
	cand := candidate{sent: s, cueHead: i, head: -1, cue: []int{i}, stance: c.stance, frame: "noun", score: 0.7}
	cand.content = f.t.spans(f.t.yield(nil, comp, nil))
	cand.head = f.owner(i)
	if cand.head >= 0 {
		cand.source = f.phrase(cand.head)
		if f.d.Tokens[cand.head].Rel == nlp.NmodPoss || f.d.Tokens[cand.head].Rel == nlp.Compound || f.d.Tokens[cand.head].Rel == nlp.Amod {
			cand.source = f.tokensOfName(cand.head)
		}
		if slices.Contains(cand.source, i) {
			cand.source = []int{cand.head}
		}
	}
	f.add(&cand)
}

func infinitival(s news.Stance) bool {
	switch s {
	case news.Promises, news.Threatens, news.Demands, news.Hopes, news.Expects, news.Asks, news.Denies:
		return true
	}
	return false
}

// owner is who a noun's content belongs to: a possessor, a name or adjective of
// a country before it, "of" or "by" or "from" and a name after it, or the
// subject of the verb that it is the object of.
func (f *finder) owner(i int) int {
	for _, k := range f.t.children(i) {
		switch f.d.Tokens[k].Rel {
		case nlp.NmodPoss:
			return k
		case nlp.Compound, nlp.Amod:
			if f.inName[k] > 0 || f.d.Tokens[k].UPOS == nlp.PROPN {
				return k
			}
		case nlp.Nmod:
			if f.caseOf(k, []string{"by", "from", "of"}) >= 0 && f.speakerLike(k) {
				return k
			}
		}
	}
	if h := f.d.Tokens[i].Head; h >= 0 && f.d.Tokens[i].Rel == nlp.Obj {
		if s, _ := f.subject(h, false, false); s >= 0 {
			return s
		}
	}
	return -1
}

// tokensOfName is the name that token i belongs to, or the token alone.
func (f *finder) tokensOfName(i int) []int {
	n, ok := f.name(i)
	if !ok {
		return []int{i}
	}
	var out []int
	for k := n.First; k < n.Last; k++ {
		out = append(out, k)
	}
	return out
}
