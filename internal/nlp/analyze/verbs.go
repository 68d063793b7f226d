package analyze

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// speechVerbs mends the tags of verbs of speech before the sentence is parsed: a
// tagger takes "the company calls that", "the federation estimates" for two nouns.
// A whole sentence has a verb with a tense, and so has what is put behind one; where
// the only word that can be it follows a noun in the singular, it is that verb. It mends
// who speaks as well: names that end like participles, nouns for persons that look like
// adjectives or verbs.
type speechVerbs struct {
	lemma    map[string]string // third person to lemma
	inserted map[string]bool   // of them those that may be put behind what is said
	spoken   map[string]bool   // forms with a tense of those
	names    map[string]bool   // names of one word that end like a participle, and first words of longer ones with the next
	people   map[string]bool   // plurals for persons
}

func openVerbs(_ string, b *lang.Bundle) (Layer, error) {
	v := speechVerbs{lemma: map[string]string{}, inserted: map[string]bool{}, spoken: map[string]bool{}, names: map[string]bool{}, people: map[string]bool{}}
	for _, list := range []string{"cities", "companies", "seats"} {
		if !b.Has(list) {
			continue
		}
		for _, e := range b.List(list).Entries {
			if first, _, _ := strings.Cut(e.Col(0), " "); strings.HasSuffix(first, "ing") {
				v.names[e.Col(0)] = true
			}
		}
	}
	if b.Has("sources") {
		for _, e := range b.List("sources").Entries {
			switch w := e.Col(0); e.Col(1) {
			case "person":
				v.people[thirdPerson(w)] = true // formed like a plural
			case "collective":
				v.people[w] = strings.HasSuffix(w, "s")
			}
		}
	}
	said := map[string]bool{}
	for _, e := range b.List("cues").Entries {
		w := e.Col(0)
		if e.Col(1) != "verb" || strings.Contains(w, " ") {
			continue
		}
		form := thirdPerson(w)
		v.lemma[form] = w
		if strings.ContainsAny(e.Col(3), "cq") {
			v.inserted[form] = true
		}
		said[w] = true
		v.spoken[form], v.spoken[past(w)] = true, true
	}
	if b.Has("irregular") {
		for _, e := range b.List("irregular").Entries {
			if said[e.Col(1)] && strings.HasPrefix(e.Col(2), "VERB") {
				v.spoken[e.Col(0)] = true
			}
		}
	}
	return v, nil
}

// past is the regular past of an English verb.
func past(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ied"
	}
	return w + "ed"
}

// thirdPerson is an English verb in the third person of the present.
func thirdPerson(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"):
		return w + "es"
	}
	return w + "s"
}

// Run mends the tags of d.
func (v speechVerbs) Run(d *nlp.Doc) {
	if len(v.lemma) == 0 {
		return
	}
	for _, s := range d.Sentences {
		v.opening(d, s)
		v.described(d, s)
		v.behindName(d, s)
		v.behindOffice(d, s)
		v.sentence(d, s)
	}
}

// opening mends a name that opens a sentence and that a tagger took for a participle or an
// interjection: gerunds say nothing, "Beijing said" does.
func (v speechVerbs) opening(d *nlp.Doc, s nlp.Sentence) {
	for i := s.First; i+1 < s.Last; i++ {
		if d.Tokens[i].UPOS == nlp.PUNCT {
			continue
		}
		k := i + 1
		for k+1 < s.Last && d.Tokens[k].UPOS == nlp.ADV {
			k++
		}
		if d.Tokens[i].XPOS == "UH" && v.apposed(d, i, s.Last) {
			t := &d.Tokens[i]
			retag(t, nlp.PROPN, "NNP", d.Word(i))
			return
		}
		if t := &d.Tokens[i]; t.XPOS == "VBG" && (v.names[d.Word(i)] && v.spoken[d.Word(k)] || v.names[d.Word(i)+" "+d.Word(i+1)]) {
			retag(t, nlp.PROPN, "NNP", d.Word(i))
			if n := &d.Tokens[k]; n.XPOS == "VBN" {
				n.XPOS = "VBD" // a form of both
			}
		} else if t.XPOS == "VBG" && t.UPOS == nlp.VERB && i == s.First && capital(d.Word(i)) && d.Tokens[i+1].XPOS == "VBD" && (d.Word(i+1) == "said" || d.Word(i+1) == "told") {
			retag(t, nlp.PROPN, "NNP", d.Word(i)) // no list has it: "Bruning told"
		}
		return
	}
}

// maxApposed is how many tokens may stand between the commas that say who somebody is.
const maxApposed = 9

// apposed reports whether a word with a capital is followed by who that is, between
// commas, and a verb of speech: "Tolvai, the union leader, said". Interjections are short.
func (v speechVerbs) apposed(d *nlp.Doc, i, end int) bool {
	if len(d.Word(i)) < 5 || !capital(d.Word(i)) || i+4 >= end || d.Word(i+1) != "," {
		return false
	}
	if u := d.Tokens[i+2].UPOS; u != nlp.DET && u != nlp.NOUN && u != nlp.ADJ {
		return false
	}
	for k := i + 3; k+1 < min(end, i+maxApposed); k++ {
		switch {
		case d.Word(k) == ",":
			return v.spoken[d.Word(k+1)] || v.lemma[d.Word(k+1)] != ""
		case d.Tokens[k].UPOS == nlp.VERB || d.Tokens[k].UPOS == nlp.AUX || d.Tokens[k].UPOS == nlp.PUNCT:
			return false
		}
	}
	return false
}

// described mends a noun for a person that a tagger took for an adjective, behind a
// determiner and before what no adjective stands before: "an official close to the talks".
func (v speechVerbs) described(d *nlp.Doc, s nlp.Sentence) {
	for i := s.First + 1; i+2 < s.Last; i++ {
		t := &d.Tokens[i]
		if t.UPOS != nlp.ADJ || t.XPOS != "JJ" || d.Tokens[i-1].UPOS != nlp.DET && d.Tokens[i-1].UPOS != nlp.ADJ || !v.people[thirdPerson(d.Word(i))] {
			continue
		}
		det := i - 1
		for det > s.First && d.Tokens[det].UPOS == nlp.ADJ {
			det--
		}
		if d.Tokens[det].UPOS != nlp.DET {
			continue
		}
		switch n := &d.Tokens[i+1]; {
		case n.UPOS == nlp.ADJ && d.Tokens[i+2].UPOS == nlp.ADP, n.XPOS == "VBN" && d.Tokens[i+2].UPOS == nlp.ADP:
			retag(t, nlp.NOUN, "NN", strings.ToLower(d.Word(i)))
		}
	}
}

// behindName mends a plural for persons right behind a name, which a tagger took for a part
// of that or for its verb: "White House aides said", "House conservatives doubt that".
func (v speechVerbs) behindName(d *nlp.Doc, s nlp.Sentence) {
	for i := s.First + 1; i+1 < s.Last; i++ {
		t, w := &d.Tokens[i], d.Word(i)
		if n := len(w) - 1; n > 1 && w[n] == 's' && capital(w[n-1:]) {
			w = strings.ToLower(w) // "MPs"
		}
		if !v.people[w] || !capital(d.Word(i-1)) || d.Tokens[i-1].UPOS != nlp.PROPN {
			continue
		}
		next := &d.Tokens[i+1]
		switch {
		case t.UPOS == nlp.PROPN:
		case t.XPOS == "VBZ" && v.lemma[w] == "" && v.lemma[thirdPerson(d.Word(i+1))] == d.Word(i+1) && (next.UPOS == nlp.NOUN || next.UPOS == nlp.VERB):
			retag(next, nlp.VERB, "VBP", d.Word(i+1))
		case t.XPOS == "VBZ" && v.lemma[w] == "" && v.spoken[d.Word(i+1)]:
			next.UPOS, next.XPOS = nlp.VERB, "VBD"
		default:
			continue
		}
		retag(t, nlp.NOUN, "NNS", strings.TrimSuffix(w, "s"))
	}
}

// behindOffice mends the only word that can be the verb of a sentence, or of what follows
// its colon, behind an office and the name of who holds it: "The union disagrees: chairman
// Ana Rao fears job losses".
func (v speechVerbs) behindOffice(d *nlp.Doc, s nlp.Sentence) {
	first := s.First
	for i := s.First; i < s.Last; i++ {
		if d.Word(i) == ":" {
			first = i + 1
		}
	}
	if first >= s.Last {
		return
	}
	opens := d.Tokens[first].XPOS == "VBZ" // "Works council chairman": no such verb opens a sentence
	for i := first; i+3 < s.Last; i++ {
		k := i + 1
		switch {
		case i == first && d.Tokens[i].UPOS == nlp.PROPN && d.Tokens[k].UPOS == nlp.PROPN && ends(d.Word(s.Last-1)): // "Ana Rao fears"
		case !v.people[thirdPerson(d.Word(i))] || d.Tokens[i].UPOS != nlp.NOUN || d.Tokens[k].UPOS != nlp.PROPN:
			continue
		}
		for k < s.Last && d.Tokens[k].UPOS == nlp.PROPN && capital(d.Word(k)) {
			k++
		}
		if k+1 >= s.Last || k < i+2 || d.Tokens[k].XPOS != "NNS" || v.lemma[d.Word(k)] == "" {
			return
		}
		switch n := &d.Tokens[k+1]; {
		case n.UPOS == nlp.ADP, n.UPOS == nlp.CCONJ, n.UPOS == nlp.PUNCT, n.UPOS == nlp.VERB, n.UPOS == nlp.AUX:
			return
		}
		from := first
		if opens {
			from++
		}
		if !finite(d, from, s.Last) {
			if opens {
				t := &d.Tokens[first]
				t.UPOS, t.XPOS, t.Alt = nlp.NOUN, "NNS", ""
			}
			v.mend(d, k)
		}
		return
	}
}

func capital(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

func (v speechVerbs) sentence(d *nlp.Doc, s nlp.Sentence) {
	last := s.Last - 1
	if last < s.First+3 || !ends(d.Word(last)) {
		return // a headline needs no verb
	}
	// The verb of a sentence that has none.
	if i := v.behindNoun(d, s.First, last); i >= 0 {
		k := i + 1
		for k < last && (d.Tokens[k].XPOS == "RP" || d.Tokens[k].UPOS == nlp.ADV) {
			k++
		}
		if k := i + 1; k < last && (d.Word(k) == ":" || d.Word(k) == ";" || d.Word(k) == "—") {
			v.mend(d, i) // "The service disagrees: it says"
			return
		}
		// What a "that" opens has a verb of its own.
		if strings.EqualFold(d.Word(k), "that") && k+1 < last && d.Tokens[k+1].UPOS != nlp.VERB && d.Tokens[k+1].UPOS != nlp.AUX || !finite(d, s.First, s.Last) {
			v.mend(d, i)
		}
		return
	}
	// "…, the federation estimates."
	for i := last - 1; i > s.First+2 && d.Tokens[i].UPOS != nlp.PUNCT; i-- {
		if d.Tokens[i-1].UPOS != nlp.PUNCT {
			continue
		}
		if k := v.behindNoun(d, i, last); k == last-1 && v.inserted[strings.ToLower(d.Word(k))] && d.Word(i-1) == "," {
			v.mend(d, k)
		}
		return
	}
}

// behindNoun is the word that may be the verb behind the noun phrase that begins
// at token i, -1 for none.
func (v speechVerbs) behindNoun(d *nlp.Doc, i, end int) int {
	if d.Tokens[i].UPOS != nlp.DET {
		return -1
	}
	for k := i + 1; k < end && k-i < 7; k++ {
		t := &d.Tokens[k]
		switch t.UPOS {
		case nlp.NOUN, nlp.PROPN:
		case nlp.ADJ, nlp.PART:
			continue
		default:
			return -1
		}
		if t.XPOS != "NNS" || v.lemma[strings.ToLower(d.Word(k))] == "" || k == i+1 {
			continue
		}
		if x := d.Tokens[k-1].XPOS; x != "NN" && x != "NNP" {
			return -1
		}
		if k+1 < end {
			switch n := &d.Tokens[k+1]; {
			case n.UPOS == nlp.NOUN, n.UPOS == nlp.PROPN && n.XPOS == "NNS", strings.EqualFold(d.Word(k+1), "of"), n.UPOS == nlp.CCONJ, n.UPOS == nlp.VERB, n.XPOS == "POS":
				return -1
			}
		}
		return k
	}
	return -1
}

func (v speechVerbs) mend(d *nlp.Doc, i int) {
	t := &d.Tokens[i]
	retag(t, nlp.VERB, "VBZ", v.lemma[strings.ToLower(d.Word(i))])
}

// retag gives a token another tag and lemma, and no second tag.
func retag(t *nlp.Token, u nlp.UPOS, xpos, lemma string) {
	t.UPOS, t.XPOS, t.Alt, t.Lemma = u, xpos, "", lemma
}

// finite reports whether a verb with a tense stands in the tokens from first to
// last outside quotation marks.
func finite(d *nlp.Doc, first, last int) bool {
	quoted := false
	for i := first; i < last; i++ {
		switch d.Word(i) {
		case "“", "„", "«":
			quoted = true
		case "”", "»":
			quoted = false
		case `"`:
			quoted = !quoted
		}
		if quoted {
			continue
		}
		switch d.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case "VBN": // "An official told": a form of both
			if i > first && d.Tokens[i-1].UPOS == nlp.NOUN {
				return true
			}
		}
	}
	return false
}

func ends(w string) bool {
	switch w {
	case ".", "!", "?", "…", "”", `"`, "’", "'", "''":
		return true
	}
	return false
}
