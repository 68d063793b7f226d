package analyze

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// reduced mends a participle that describes the subject of another verb behind it and that
// tagger and parser took for the verb of that subject: "A report | published on Wednesday
// said", "The order | released Friday was". Only a phrase of time or place stands between
// the two.
type reduced struct {
	spoken speechVerbs
	times  map[string]bool // nouns for a time
	marks  map[string]bool // conjunctions, of which some are prepositions too: "before"
	nouns  map[string]bool // verbs of speech in the third person that are plurals as well
}

func openReduced(code string, b *lang.Bundle) (Layer, error) {
	r := reduced{times: map[string]bool{}, marks: map[string]bool{}, nouns: map[string]bool{}}
	if !b.Has("attribution") || !b.Has("cues") {
		return r, nil
	}
	v, err := openVerbs(code, b)
	if err != nil {
		return nil, err
	}
	r.spoken = v.(speechVerbs)
	for _, e := range b.List("attribution").Entries {
		switch e.Col(1) {
		case "time":
			r.times[e.Col(0)] = true
		case "mark":
			r.marks[e.Col(0)] = true
		}
	}
	for _, e := range b.List("cues").Entries {
		if e.Col(1) == "noun" {
			r.nouns[thirdPerson(e.Col(0))] = true
		}
	}
	return r, nil
}

// Run mends the tags and relations of d.
func (r reduced) Run(d *nlp.Doc) {
	if len(r.times) == 0 {
		return
	}
	for _, s := range d.Sentences {
		for p := s.First + 1; p+2 < s.Last; p++ {
			t := &d.Tokens[p]
			if t.UPOS != nlp.VERB || t.XPOS != "VBD" && t.XPOS != "VBN" || t.Rel == nlp.Acl {
				continue
			}
			n := subjectRight(d, s.First, p)
			if n < 0 || r.spoken.inserted[thirdPerson(t.Lemma)] && d.Tokens[p+1].UPOS != nlp.ADP {
				continue // "announced | Friday was a holiday"
			}
			if k := r.behindPhrase(d, p+1, s.Last); k > p+1 && r.timeOrNone(d, p+1, k) {
				if m := r.main(d, k); m >= 0 && (d.Tokens[m].Head == p || t.Head == m) {
					rehang(d, s, n, p, k, m)
				}
			}
		}
	}
}

// maxReduced is how many tokens may stand between a participle and the verb of the noun that
// it describes.
const maxReduced = 6

// subjectRight is the noun right before verb p that a parser has made its subject, where p
// has no auxiliary; -1 for none.
func subjectRight(d *nlp.Doc, from, p int) int {
	if u := d.Tokens[p-1].UPOS; u != nlp.NOUN && u != nlp.PROPN && u != nlp.NUM {
		return -1
	}
	n := -1
	for i := from; i < p; i++ {
		if t := &d.Tokens[i]; t.Head == p {
			switch t.Rel {
			case nlp.Nsubj, nlp.NsubjPass:
				n = i
			case nlp.Aux, nlp.AuxPass, nlp.Mark:
				return -1
			}
		}
	}
	if n >= 0 && d.Tokens[n].UPOS == nlp.PRON {
		return -1
	}
	return n
}

// behindPhrase is the token behind the time or place that begins at token i, with the
// adverb that may follow: "Friday", "on Monday", "last week now". i when none does.
func (r reduced) behindPhrase(d *nlp.Doc, i, end int) int {
	timed := false
	for k := i; k < min(end, i+maxReduced); k++ {
		switch t, w := &d.Tokens[k], strings.ToLower(d.Word(k)); {
		case r.times[w], r.times[strings.TrimSuffix(w, "s")]:
			timed = true
		case t.UPOS == nlp.ADP && !r.marks[w], t.UPOS == nlp.DET, t.UPOS == nlp.ADJ, t.UPOS == nlp.ADV, t.XPOS == "CD":
		case (t.UPOS == nlp.NOUN || t.UPOS == nlp.PROPN) && d.Tokens[i].UPOS == nlp.ADP:
		case timed, d.Tokens[i].UPOS == nlp.ADP && !r.nouns[w]:
			return k // but "concurred with media | reports"
		default:
			return i
		}
	}
	return i
}

// timeOrNone reports whether no token from i to k but a time was taken for a subject.
func (r reduced) timeOrNone(d *nlp.Doc, i, k int) bool {
	for ; i < k; i++ {
		if t := &d.Tokens[i]; (t.Rel == nlp.Nsubj || t.Rel == nlp.NsubjPass) && !r.times[strings.ToLower(d.Word(i))] {
			return false
		}
	}
	return true
}

// main is the verb of speech, or of an auxiliary, whose group begins at token k, when it has
// a tense and no subject of its own; -1 for none.
func (r reduced) main(d *nlp.Doc, k int) int {
	m := k
	switch t := &d.Tokens[k]; {
	case t.UPOS == nlp.AUX && t.Head > k:
		m = t.Head
	case t.UPOS != nlp.VERB:
		return -1
	case t.XPOS == "VBD", t.XPOS == "VBZ", t.XPOS == "VBP":
		if w := d.Word(k); !r.spoken.spoken[w] && !r.spoken.spoken[thirdPerson(w)] {
			return -1
		}
	default:
		return -1
	}
	for i := k; i < min(len(d.Tokens), m+maxReduced); i++ {
		if d.Tokens[i].Head == m && (d.Tokens[i].Rel == nlp.Nsubj || d.Tokens[i].Rel == nlp.NsubjPass || d.Tokens[i].Rel == nlp.Expl) {
			return -1
		}
	}
	return m
}

// rehang makes noun n, described by participle p, the subject of verb m, whose group begins
// at token k.
func rehang(d *nlp.Doc, s nlp.Sentence, n, p, k, m int) {
	t := &d.Tokens[p]
	if t.Head != m {
		d.Tokens[m].Head, d.Tokens[m].Rel = t.Head, t.Rel
	}
	for i := s.First; i < s.Last; i++ {
		if d.Tokens[i].Head == p && (i < n || i >= k) && i != m {
			d.Tokens[i].Head = m
		}
	}
	for i := p + 1; i < k; i++ {
		if d.Tokens[i].Head == m {
			d.Tokens[i].Head, d.Tokens[i].Rel = p, nlp.Obl // a time taken for a subject
		}
	}
	t.Head, t.Rel, t.XPOS, t.Alt = n, nlp.Acl, "VBN", ""
	d.Tokens[n].Head, d.Tokens[n].Rel = m, nlp.Nsubj
	for i := k; i < m; i++ {
		if d.Tokens[i].Head == m && d.Tokens[i].Rel == nlp.AuxPass {
			d.Tokens[n].Rel = nlp.NsubjPass
		}
	}
}
