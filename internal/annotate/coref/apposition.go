package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A text says by punctuation what an organisation is called for short and what it
// is: "the National Harvest Council (CNC)", "Kestra, the weather bureau", "the
// weather bureau, Kestra". The letters of a short form need not be the initials,
// which may be those of another language.

// apposed joins the forms of names that stand in apposition.
func (l *linker) apposed() {
	for k := 0; k+1 < len(l.occ); k++ {
		a, b := &l.occ[k], &l.occ[k+1]
		if l.find(a.form) == l.find(b.form) {
			continue
		}
		f, g := &l.forms[a.form], &l.forms[b.form]
		if g.person() && len(g.words) == 1 && g.gaz == "" && l.orCalled(a, b) && l.g.headKind[f.words[len(f.words)-1]] == news.Organisation && len(f.words) > 1 {
			g.kind = news.Organisation // "the Rescue Agency, or Basran,"
		}
		if f.person() || g.person() || f.kind.Base() == news.Place || g.kind.Base() == news.Place || f.kind == news.Event || g.kind == news.Event {
			continue
		}
		if f.gaz != "" && g.gaz != "" && f.gaz != g.gaz {
			continue
		}
		if l.parenthesised(a, b, f, g) || l.described(a, b) {
			l.union(a.form, b.form)
		}
	}
}

// parenthesised reports whether b stands in parentheses right behind a, and one
// of them is the other's acronym by its form.
func (l *linker) parenthesised(a, b *occurrence, f, g *form) bool {
	d := l.d
	last, end := l.lastToken(a)+1, l.lastToken(b)+1
	if l.orCalled(a, b) {
		return len(g.words) == 1 && len(f.words) > 1 && (g.upper || l.shortName(f, g)) // "the Harvest Council, or CNC,"
	}
	if last+1 != b.token || end >= len(d.Tokens) || d.Word(last) != "(" || d.Word(end) != ")" {
		return false
	}
	if l.opensBlock(a.token) && end+1 < len(d.Tokens) && dash(d.Word(end+1)) {
		return false // a dateline
	}
	return len(g.words) == 1 && len(f.words) > 1 && (g.upper || l.shortName(f, g)) || f.upper && len(f.words) == 1 && len(g.words) > 1
}

// orCalled reports whether a name stands between commas behind another and an "or".
func (l *linker) orCalled(a, b *occurrence) bool {
	last, end := l.lastToken(a)+1, l.lastToken(b)+1
	return last+2 == b.token && end < len(l.d.Tokens) && l.d.Word(last) == "," && l.lower(last+1) == "or" && l.d.Word(end) == ","
}

// shortName reports whether a name of one word may be what a body is called for short that says
// by its last word what it is: "the Rescue Agency, or Basran,", "the Rescue Agency (Basran)".
func (l *linker) shortName(f, g *form) bool {
	return g.gaz == "" && !g.common && !f.common && (g.kind == "" || g.kind.Base() == news.Organisation) && l.g.headKind[f.words[len(f.words)-1]] == news.Organisation
}

// described reports whether one of two names is made of common nouns and stands
// in apposition to the other.
func (l *linker) described(a, b *occurrence) bool {
	d := l.d
	if l.common[a.token] == l.common[b.token] {
		return false
	}
	i := l.lastToken(a) + 1
	if i >= len(d.Tokens) || d.Word(i) != "," || !l.sameSentence(a.token, b.token) {
		return false
	}
	j := b.token
	if l.common[b.token] {
		// "Kestra, the weather bureau, said", "Kestra, Velmora's weather bureau".
		for j > i+1 && (possessive(d.Word(j-1)) || l.isDeterminer(j-1) || l.inOwner(j-1, i)) {
			j--
		}
		end := l.lastToken(b) + 1
		return j == i+1 && j < b.token+1 && (end >= len(d.Tokens) || closes(d.Word(end)))
	}
	if l.isDeterminer(j - 1) {
		j--
	}
	end := l.lastToken(b) + 1
	return j == i+1 && end < len(d.Tokens) && (closes(d.Word(end)) || d.Word(end) == "(") && !l.ofNewcomer(a) // "the weather bureau, Kestra (KB),"
}

// ofNewcomer reports whether a body is only what another does something to that its sentence brings
// in: in "a militia fighting the army, the Northern Front," it is the militia that is named.
func (l *linker) ofNewcomer(o *occurrence) bool {
	d, i := l.d, o.token-1
	for i > 0 && (l.isDeterminer(i) || d.Tokens[i].UPOS == nlp.ADJ) {
		i--
	}
	if i < 2 || d.Tokens[i].UPOS != nlp.VERB || !l.sameSentence(i, o.token) {
		return false
	}
	if i--; l.lower(i) == "that" || l.lower(i) == "which" {
		i--
	}
	if n := l.g.nominal[l.lower(i)]; d.Tokens[i].UPOS != nlp.NOUN || n.class == "" || n.class == "person" {
		return false
	}
	for k := i - 1; k >= 0 && i-k < 4 && l.sameSentence(k, o.token); k-- {
		if w := l.lower(k); w == "a" || w == "an" {
			return true
		}
	}
	return false
}

// inOwner reports whether token i is what a possessive behind it names.
func (l *linker) inOwner(i, lo int) bool {
	return i > lo && i+1 < len(l.d.Tokens) && possessive(l.d.Word(i+1))
}

func (l *linker) isDeterminer(i int) bool {
	switch l.lower(i) {
	case "the", "its", "a", "an", "their":
		return true
	}
	return false
}

func closes(w string) bool {
	return w == "," || w == "." || w == ")" || w == ";" || w == ":" || dash(w)
}

func dash(w string) bool { return w == "—" || w == "–" || w == "-" || w == "--" || w == "―" }

// lastToken is the last token of an occurrence.
func (l *linker) lastToken(o *occurrence) int {
	i := o.token
	for i+1 < len(l.d.Tokens) && l.d.Tokens[i+1].Start < o.span.End {
		i++
	}
	return i
}
