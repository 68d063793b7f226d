package analyze

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// cueWords mends the tags of words that only stand as they do where somebody speaks: of
// "the generals insist they won" a tagger makes a conjunction, of "the paper quotes a
// resident as saying" two nouns, of "Shop steward Ana Rao said" an order to shop.
type cueWords struct {
	verbs    map[string]bool // base forms of verbs of speech
	quoting  map[string]bool // third persons of those that cite another
	speaking map[string]bool // participles by which somebody speaks to an outlet
	persons  map[string]bool // nouns for a person
	bodies   map[string]bool // nouns for a body that is told something
	objects  map[string]bool // base forms of verbs of speech with an object and nobody told
	times    map[string]bool // nouns for a time
}

func openCueWords(_ string, b *lang.Bundle) (Layer, error) {
	c := cueWords{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	if !b.Has("attribution") || !b.Has("sources") {
		return c, nil
	}
	for _, e := range b.List("cues").Entries {
		if e.Col(1) == "verb" && strings.ContainsRune(e.Col(3), 'c') {
			c.verbs[e.Col(0)] = true
		}
		if e.Col(1) == "verb" && strings.ContainsRune(e.Col(3), 'n') && !strings.ContainsRune(e.Col(3), 't') {
			c.objects[e.Col(0)] = true
		}
	}
	for _, e := range b.List("attribution").Entries {
		switch e.Col(1) {
		case "quoter":
			c.quoting[thirdPerson(e.Col(0))] = true
		case "hearer":
			c.bodies[e.Col(0)] = true
		case "namer", "sense", "light":
			delete(c.objects, e.Col(0))
		case "time":
			c.times[e.Col(0)] = true
		case "speaking":
			c.speaking[e.Col(0)] = strings.HasSuffix(e.Col(0), "ing")
		}
	}
	for _, e := range b.List("sources").Entries {
		if e.Col(1) == "person" {
			c.persons[e.Col(0)] = true
		}
	}
	if b.Has("stances") {
		for _, e := range b.List("stances").Entries {
			if e.Col(1) == "naming" {
				delete(c.objects, e.Col(0))
			}
		}
	}
	return c, nil
}

// Run mends the tags of d.
func (c cueWords) Run(d *nlp.Doc) {
	if len(c.verbs) == 0 {
		return
	}
	for _, s := range d.Sentences {
		for i := s.First; i+1 < s.Last; i++ {
			t, w := &d.Tokens[i], d.Word(i)
			switch {
			case i > s.First && c.ofHers(d, i, s.Last):
				t.XPOS, t.Alt = "PRP$", ""
				if n := &d.Tokens[i+1]; n.XPOS == "VBD" {
					n.XPOS = "VBN" // "her | adopted home"
				}
			case i > s.First && c.verbs[w] && c.behindPlural(d, i, s.Last):
				retag(t, nlp.VERB, "VBP", w)
				if p := &d.Tokens[i-1]; p.XPOS == "VBZ" {
					retag(p, nlp.NOUN, "NNS", strings.TrimSuffix(d.Word(i-1), "s"))
				}
			case t.XPOS == "NNS" && i > s.First && c.quoting[w] && (d.Tokens[i-1].XPOS == "NN" || d.Tokens[i-1].XPOS == "NNP") && asSaying(d, i, s.Last):
				retag(t, nlp.VERB, "VBZ", strings.TrimSuffix(w, "s"))
			case t.XPOS == "PRP" && strings.HasSuffix(w, "s") && c.persons[w[:len(w)-1]]:
				retag(t, nlp.NOUN, "NNS", w[:len(w)-1]) // no pronoun is one
			case t.XPOS == "NN" && i > s.First && c.persons[d.Word(i-1)] && d.Tokens[i-1].XPOS == "JJ" && d.Tokens[i+1].UPOS == nlp.ADP && c.participle(w) != "":
				t.UPOS, t.XPOS, t.Alt = nlp.VERB, c.participle(w), "" // "an official | speaking to"
				p := &d.Tokens[i-1]
				retag(p, nlp.NOUN, "NN", d.Word(i-1))
			case t.XPOS == "NN" && w == "heard" && i > s.First && d.Tokens[i-1].UPOS == nlp.ADJ && c.bodies[d.Word(i-1)]:
				retag(t, nlp.VERB, "VBD", "hear") // "the inquest | heard"
				p := &d.Tokens[i-1]
				retag(p, nlp.NOUN, "NN", d.Word(i-1))
			case t.XPOS == "VB" && i == s.First && i+2 < s.Last && c.persons[d.Word(i+1)] && d.Tokens[i+2].XPOS == "NNP":
				retag(t, nlp.NOUN, "NN", strings.ToLower(w))
			}
		}
	}
}

// behindPlural reports whether word i, a verb of speech that a tagger took for a conjunction
// or a noun, is the verb of the plural before it: "the generals | insist they won",
// "environmentalists | worry that". A plural for persons may have been taken for a verb.
func (c cueWords) behindPlural(d *nlp.Doc, i, end int) bool {
	next := &d.Tokens[i+1]
	switch p := d.Tokens[i-1].XPOS; d.Tokens[i].XPOS {
	case "IN":
		return (p == "NNS" || c.people(d, i-1)) && opensClause(next)
	case "NN":
		if !c.people(d, i-1) || i+2 >= end {
			return false
		}
		that := d.Word(i+1) == "that" && d.Tokens[i+2].UPOS != nlp.VERB && d.Tokens[i+2].UPOS != nlp.AUX
		return that || p == "VBZ" && opensClause(next) && next.XPOS != "IN"
	}
	return false
}

// people reports whether word i is a plural for persons, by the list or its ending, whatever
// its tag.
func (c cueWords) people(d *nlp.Doc, i int) bool {
	w := d.Word(i)
	if x := d.Tokens[i].XPOS; x != "NNS" && x != "VBZ" {
		return false
	}
	return strings.HasSuffix(w, "s") && (c.persons[w[:len(w)-1]] || strings.HasSuffix(w, "ists"))
}

// participle is the tag of a participle of speech, or one by its ending, that a word is; "" for
// none. Other words in -ing are nouns as often ("an official meeting").
func (c cueWords) participle(w string) string {
	switch {
	case c.speaking[w]:
		return "VBG"
	case strings.HasSuffix(w, "ed"):
		return "VBN"
	}
	return ""
}

// opensClause reports whether a token may begin what a verb of speech has as its clause.
func opensClause(t *nlp.Token) bool {
	switch t.XPOS {
	case "PRP", "PRP$", "DT", "IN", "EX", "NNP", "NNS":
		return true
	}
	return false
}

// maxQuoted is how many tokens may tell who is quoted.
const maxQuoted = 16

// asSaying reports whether somebody is quoted behind token i "as saying" something, or who
// says it.
func asSaying(d *nlp.Doc, i, end int) bool {
	for k := i + 2; k+1 < min(end, i+maxQuoted); k++ {
		switch d.Word(k) {
		case "as":
			return d.Tokens[k+1].XPOS == "VBG"
		case "who":
			return true // "quotes two officials, who say"
		}
		if d.Tokens[k].UPOS == nlp.VERB {
			return false
		}
	}
	return false
}
