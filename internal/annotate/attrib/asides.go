package attrib

import "hearsay/internal/nlp"

// pastMarks is the token behind the aside between two dashes or brackets that begins at
// token i and ends before token end; i when none does.
func (f *finder) pastMarks(i, end int) int {
	var closing string
	switch w := f.d.Word(i); w {
	case "(":
		closing = ")"
	case "—", "–", "--":
		closing = w
	default:
		return i
	}
	for k := i + 1; k < end; k++ {
		if q := f.quoteOf[k]; q > 0 && f.quoteOf[i] == 0 && f.quotes[q-1].outer.first == k && f.quotes[q-1].outer.len() <= maxTitle+2 && f.quotes[q-1].closed {
			k = f.quotes[q-1].outer.last - 1 // "voters -- called “deniers” -- | say"
			continue
		}
		if f.quoted(k) || f.lowers[k] == ";" {
			return i
		}
		if f.d.Word(k) == closing {
			return k + 1
		}
	}
	return i
}

// participleAside reports whether a verb in the past at token k opens an aside between two
// commas, and so is a participle that a tagger took for a tense: "A study by the institute,
// | published last week, said". A cue there may have a subject of its own behind it.
func (f *finder) participleAside(k, end int) bool {
	if f.d.Tokens[k].XPOS != "VBD" || f.lowers[k-1] != "," || f.lex.verbs.at(f.base(k)).takes('c') {
		return false
	}
	for i := k + 1; i < end; i++ {
		if f.lowers[i] == "," {
			return true
		}
		if f.tensed(i) || f.quoted(i) {
			return false
		}
	}
	return false
}

// closesAside reports whether a mark may close an aside.
func (f *finder) closesAside(i int) bool { return f.is(i, ",", ")", "—", "–", "--") }

// behindAsides reports whether a verb that a tagger took for a participle has its subject
// before the aside that a mark right before it closes: "Ana Rao, who owns the farm, | argued
// in a letter that".
func (f *finder) behindAsides(v int) bool {
	if !f.closesAside(v - 1) {
		return false
	}
	src, head := f.subjectByWords(v)
	if src.empty() {
		return false
	}
	for k := head + 1; k < v-1; k++ {
		if f.comma(k) || f.lowers[k] == "(" {
			return true
		}
	}
	return false
}

// withinWord reports whether token i is a hyphen within a word or stands behind one:
// "mother | - | of | - | three".
func (f *finder) withinWord(i int) bool { return f.hyphen(i) || i > 0 && f.hyphen(i-1) }

// fromHyphen is where a phrase begins that a parse lets begin within a word with hyphens:
// "| night-train operators", "| a mother-of-three".
func (f *finder) fromHyphen(i, first int) int {
	least := i
	for i > first && f.withinWord(i) {
		i--
	}
	if i < least {
		i = f.nounsBefore(i, first).first
	}
	return i
}

// participleOffice reports whether a participle with a capital opens a clause as a part of
// somebody's description, with a name behind it: "Retired | general Ana Rao", "Jailed
// activist Ana Rao".
func (f *finder) participleOffice(i int) bool {
	if x := f.d.Tokens[i].XPOS; x != "VBN" && x != "VBD" || !f.upper(i) || f.lex.verbs.has(f.base(i)) {
		return false
	}
	for k := i + 1; k < min(len(f.d.Tokens), i+maxTitle); k++ {
		switch f.d.Tokens[k].UPOS {
		case nlp.NOUN, nlp.ADJ:
		case nlp.PROPN:
			return k > i+1
		default:
			return false
		}
	}
	return false
}

// namedAside reports whether the aside that begins at token i and ends with the comma before
// token end is a name with at most adjectives and nouns before it: "The short seller,
// | Oslo-based Halden Research, |".
func (f *finder) namedAside(i, end int) bool {
	if end-i < 3 || f.lowers[i] != "," || f.lowers[end-1] != "," || f.d.Tokens[end-2].UPOS != nlp.PROPN {
		return false
	}
	for k := i + 1; k < end-1; k++ {
		if !f.opensNominal(k) && !f.withinWord(k) && f.d.Tokens[k].UPOS != nlp.VERB || f.quoted(k) || f.tensed(k) {
			return false
		}
	}
	return true
}
