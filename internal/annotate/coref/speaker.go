package coref

import (
	"hearsay/internal/nlp"
)

// speaker reports whether token i is the subject of a verb of speech.
func (l *linker) speaker(i int) bool {
	d := l.d
	t := &d.Tokens[i]
	if t.Rel != nlp.NoRel {
		return t.Rel == nlp.Nsubj && t.Head >= 0 && t.Head < len(d.Tokens) && l.g.human[l.lower(t.Head)]
	}
	if i+1 < len(d.Tokens) && l.g.human[l.lower(i+1)] {
		return true
	}
	return i > 0 && l.g.human[l.lower(i-1)]
}

// insertedSpeaker reports whether a name from token i to token last is who speaks by an
// insertion that has its verb first, whatever the parse makes of it: "The figure, explained
// Ana Rao, takes in …".
func (l *linker) insertedSpeaker(i, last int) bool {
	d := l.d
	v := i - 1
	for v > 0 && i-v < 4 && l.g.title[l.folded(v, v+1)].class != "" {
		v--
	}
	return v > 0 && last+1 < len(d.Tokens) && l.sameSentence(v-1, last+1) && d.Tokens[v].XPOS != "VBG" && l.g.speech[d.Tokens[v].Lemma] && opens(d.Word(v-1)) && closes(d.Word(last+1))
}

// accordingTo reports whether a name from token i on is that of whom a statement is according
// to or in whose view it is, with what he is before it: "according to the headman, Ana Rao".
func (l *linker) accordingTo(i int) bool {
	if l.according[i] == notAsked {
		l.according[i] = no
		if l.isAccordingTo(i) {
			l.according[i] = yes
		}
	}
	return l.according[i] == yes
}

// What is asked of a token again and again, and answered once.
const (
	notAsked uint8 = iota
	no
	yes
)

func (l *linker) isAccordingTo(i int) bool {
	d := l.d
	for k := i - 1; k > 0 && i-k < 9 && l.sameSentence(k-1, i); k-- {
		switch d.Tokens[k].UPOS {
		case nlp.NOUN, nlp.PROPN, nlp.ADJ, nlp.DET, nlp.NUM, nlp.PUNCT, nlp.PART:
		case nlp.ADP:
			for n := 2; l.endsView(k) && n < 6 && k-n+1 >= 0 && l.sameSentence(k-n+1, i); n++ {
				if l.g.view[l.folded(k-n+1, k+1)] {
					return true
				}
			}
			if l.lower(k) == "for" && l.opensSentence(k) && l.commaAfter(i) {
				return true // "For one diplomat, the talks have failed."
			}
			if l.lower(k) != "of" {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// endsView reports whether a token may end words for whose view a sentence gives. What is not
// all letters of ASCII may leave words behind that end them.
func (l *linker) endsView(k int) bool { return l.g.endsView[l.lower(k)] || !plainWord(l.lower(k)) }

// plainWord reports whether a word is of small letters of ASCII alone.
func plainWord(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// commaAfter reports whether a comma ends the phrase that token i stands in.
func (l *linker) commaAfter(i int) bool {
	for k := i + 1; k < len(l.d.Tokens) && k-i < 4; k++ {
		if w := l.d.Word(k); w == "," {
			return true
		} else if u := l.d.Tokens[k].UPOS; u != nlp.NOUN && u != nlp.PROPN {
			return false
		}
	}
	return false
}

// opens reports whether an insertion may stand behind a mark.
func opens(mark string) bool {
	switch mark {
	case ",", "–", "—", "”", "\"", "''":
		return true
	}
	return false
}

// saidBehind reports whether the pronoun at token i and its verb of speech stand behind a
// comma, and what is said before it.
func (l *linker) saidBehind(i int) bool {
	d := l.d
	if i == 0 || i+1 >= len(d.Tokens) || d.Word(i-1) != "," || !l.g.speech[d.Tokens[i+1].Lemma] {
		return false
	}
	for k := i + 2; k < len(d.Tokens) && l.sameSentence(i, k) && !closes(d.Word(k)); k++ {
		switch d.Tokens[k].UPOS {
		case nlp.VERB, nlp.AUX, nlp.SCONJ, nlp.PRON, nlp.PUNCT:
			return false // "she told reporters", "he points out" say nothing more
		}
	}
	return true
}

// markBetween reports whether what somebody says may begin between two tokens: a colon, a
// dash or a semicolon stands there.
func (l *linker) markBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if w := l.d.Word(k); w == ":" || w == ";" || w == "—" || w == "–" {
			return true
		}
	}
	return false
}

// toldOf reports whether it is a name of whom the speaker at token i tells that stands
// before him in his sentence: its subject, unless it is that of a clause of time or the like
// which opens it ("When Rao came, it was dark, he said"), or what he begins with: "Of Rao, he said".
func (l *linker) toldOf(r *candidate, i int) bool {
	d := l.d
	if i >= 2 && d.Tokens[i-2].End == r.last {
		return true
	}
	if first := d.Tokens[d.Sentences[r.sentence].First].UPOS; first != nlp.SCONJ && first != nlp.ADV && first != nlp.ADP {
		return r.subject
	}
	return r.subject && l.ofMainClause(r)
}

// ofMainClause reports whether a name that is a subject is that of a clause which what opens
// its sentence only says the time or the place of: "On Monday Rao won", "If they count, Rao
// has won", but not "When Rao came".
func (l *linker) ofMainClause(r *candidate) bool {
	d := l.d
	for i := r.token; i < len(d.Tokens) && d.Tokens[i].Start < r.last; i++ {
		if rel := d.Tokens[i].Rel; rel != nlp.Nsubj && rel != nlp.NsubjPass {
			continue
		}
		for h, n := d.Tokens[i].Head, 0; h >= 0 && h < len(d.Tokens) && n < 6; h, n = d.Tokens[h].Head, n+1 {
			switch d.Tokens[h].Rel {
			case nlp.Advcl, nlp.Acl, nlp.AclRelcl:
				return l.onlyClause(h) // and so what is said, whatever the parse makes of it
			case nlp.Ccomp, nlp.Parataxis, nlp.Root:
				return true
			}
		}
		return false
	}
	return false
}

// onlyClause reports whether the verb at token h hangs below a verb of speech behind it, and
// no other clause stands between the two: "On Monday Rao won, he said".
func (l *linker) onlyClause(h int) bool {
	d := l.d
	said := d.Tokens[h].Head
	if said <= h || said >= len(d.Tokens) || !l.g.speech[d.Tokens[said].Lemma] {
		return false
	}
	for k := d.Sentences[d.SentenceOf(h)].First; k < said; k++ {
		if k < h && d.Tokens[k].Head == h && (d.Tokens[k].UPOS == nlp.SCONJ || d.Tokens[k].XPOS == "WRB") {
			return false // "When Rao came"
		}
		if r := d.Tokens[k].Rel; k > h && (r == nlp.Nsubj || r == nlp.NsubjPass) && d.Tokens[k].Head != said {
			return false
		}
	}
	return true
}
