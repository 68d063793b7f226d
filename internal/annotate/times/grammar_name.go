package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
)

// Words for times that name somebody or something: "June Abernathy", "the daily Orda".

// givenName reports whether the expression is a month that is somebody's given name: a
// surname follows, and what stands before it leads to no date.
func (v *verbs) givenName(e *expr) bool {
	i, k := e.first, e.first+1
	if e.form != calendar || e.month == 0 || e.next != k || e.dom != 0 || e.year != 0 || e.rel != "" || e.yearRel != "" || !v.r.v.given[v.r.toks[i].ID] || !v.capitalWord(k) {
		return false
	}
	if w := v.r.wordAt(k); w.month != 0 || w.weekday != 0 || w.season != "" || w.unit != 0 {
		return false
	}
	sure := v.r.v.surname[v.word(k)]
	for _, n := range v.d.Names {
		if n.Start == v.r.toks[k].Start {
			if n.Kind != news.Person {
				return false
			}
			sure = true
		}
	}
	after := v.surnameEnds(k)
	if v.tok != nil && !sure && (v.xpos(k) != "NNP" || after == noSurname) || !sure && v.tok == nil {
		return false
	}
	if i == 0 || v.r.toks[i].Break {
		return true
	}
	w := v.r.wordAt(i - 1)
	switch w.prep {
	case "in", "since", "until", "till", "during", "through", "throughout", "on":
		return false
	}
	if w.rel != "" || w.mod != "" || w.is(isThe) || v.r.toks[i-1].Rune == '-' {
		return false
	}
	return w.prep == "" || sure || after == surname
}

// What stands behind a word says whether it may be a surname, and whether it is one
// even behind "by" or "of", which lead to dates as well.
const (
	noSurname = iota
	perhapsSurname
	surname
)

// surnameEnds reads what stands behind the word at token k.
func (v *verbs) surnameEnds(k int) int {
	if k+1 >= len(v.r.toks) || v.r.toks[k+1].Break || v.r.toks[k+1].Kind == scan.Mark {
		return surname
	}
	x := v.xpos(k + 1)
	switch {
	case v.r.toks[k+1].Capital || strings.HasPrefix(x, "N") || strings.HasPrefix(x, "J") || x == "CD":
		return noSurname
	case x == "IN" || x == "CC" || x == "WP" || x == "TO":
		return surname
	}
	return perhapsSurname
}

// capitalWord reports whether token k goes on a name: a word with a capital, in the
// same sentence, behind a space.
func (v *verbs) capitalWord(k int) bool {
	return k < len(v.r.toks) && !v.r.toks[k].Break && v.r.toks[k].Kind == scan.Word && v.r.toks[k].Capital && v.r.toks[k].Space
}

// asAs reports whether the expression only compares: "as recently as September 19".
func (v *verbs) asAs(e *expr) bool {
	return e.form == fixed && e.first > 0 && e.next < len(v.r.toks) && !v.r.toks[e.next].Break && v.word(e.first-1) == "as" && v.word(e.next) == "as"
}

// inNoTime reports whether "overnight" only says how fast ("you cannot buy it overnight", "it
// would not change overnight"), or a day stands for all that have been or are to come ("to this
// day", "from this day forward").
func (v *verbs) inNoTime(e *expr) bool {
	if e.form == shift && e.unit == 'D' && e.n == 0 && e.next == e.first+2 && e.first > 0 && v.r.wordAt(e.first).rel == "this" && v.r.wordAt(e.first+1).daypart == "" {
		switch v.word(e.first - 1) {
		case "to", "from":
			return true
		}
		return false
	}
	if !e.overnight {
		return false
	}
	for i := e.first - 1; i >= 0 && e.first-i <= maxSubject && !v.r.toks[i+1].Break; i-- {
		if v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune != '\'' {
			return false
		}
		switch v.word(i) {
		case "cannot":
			return true
		case "can", "could", "will", "would", "wouldn", "won", "couldn", "can'":
			return v.denied(i + 1)
		}
	}
	return false
}

// denied reports whether the helping verb before token i is denied: "would | not".
func (v *verbs) denied(i int) bool {
	for k := i; k < len(v.r.toks) && k <= i+1; k++ {
		switch v.word(k) {
		case "not", "never", "t", "n't":
			return true
		}
	}
	return false
}

// title reports whether the expression is the title of what is shown or printed: “This Week”
// behind its house or in marks of its own, "the Today show".
func (v *verbs) title(e *expr) bool {
	i, k := e.first, e.next
	if e.form != shift || e.base != fromAnchor || !v.r.toks[i].Capital {
		return false
	}
	if i > 0 && !v.r.toks[i].Break && k < len(v.r.toks) && !v.r.toks[k].Break && v.plays(k, isProgram) {
		return true
	}
	for j := i; j < k; j++ {
		if v.r.toks[j].Kind != scan.Word || !v.r.toks[j].Capital {
			return false
		}
	}
	if i > 0 && v.r.toks[i-1].Kind == scan.Mark && v.r.toks[i-1].Rune == '"' && k < len(v.r.toks) {
		if m := v.r.toks[k].Rune; m == '.' || m == ',' {
			k++ // “This Week,” with the comma inside
		}
		return k < len(v.r.toks) && v.r.toks[k].Kind == scan.Mark && v.r.toks[k].Rune == '"' && (e.next > i+1 || i > 1 && v.r.toks[i-2].Kind == scan.Word)
	}
	// "ABC's This Week", but not "Lund's Today"
	return e.next > i+1 && i > 2 && !v.r.toks[i].Break && v.word(i-1) == "s" && v.r.toks[i-2].Rune == '\'' && v.acronym(i-3)
}

// acronym reports whether token i is written in capitals alone: "ABC".
func (v *verbs) acronym(i int) bool {
	s := v.r.text[v.r.toks[i].Start:v.r.toks[i].End]
	return len(s) > 1 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

// thatOne reports whether "that" before a month points at one: "two states that March", and
// not "said that March was cold".
func (v *verbs) thatOne(e *expr) bool {
	i := e.first
	if v.xpos(i) == "DT" {
		return true
	}
	if i == 0 || v.r.toks[i].Break {
		return e.next < len(v.r.toks) && !v.r.toks[e.next].Break && !v.isVerb(e.next) // "That October the mayor left"
	}
	if i > 0 && !v.r.toks[i].Break && v.is(i-1, isSaying) {
		return false
	}
	return e.next >= len(v.r.toks) || v.r.toks[e.next].Break || v.r.toks[e.next].Kind == scan.Mark && v.r.toks[e.next].Rune != '\''
}

// paper reports whether the expression is a word for what comes out so often: "the
// Polish daily Orda", "a French weekly said", or the last word of its title.
func (v *verbs) paper(e *expr) bool {
	i := e.first
	if e.form != set || e.next != i+1 || !v.plays(i, isPaper) {
		return false
	}
	if i > 0 && !v.r.toks[i].Break && v.r.toks[i].Capital && v.capitalWord(i+1) && (v.r.wordAt(i-1).is(isThe) || v.r.toks[i-1].Rune == '"') {
		return true // "the Daily Show", "the Weekly Standard"
	}
	titled := v.r.toks[i].Capital && i > 0 && v.capitalWord(i) && v.r.toks[i-1].Capital
	if titled || v.r.toks[i].Capital {
		return titled
	}
	if v.capitalWord(i + 1) {
		return true
	}
	j := i - 1
	if j > 0 && v.r.toks[j].Capital {
		j--
	}
	return j >= 0 && !v.r.toks[i].Break && v.r.wordAt(j).is(isArticle|isThe) && v.surnameEnds(i) != noSurname && (i+1 >= len(v.r.toks) || v.xpos(i+1) != "CC")
}
