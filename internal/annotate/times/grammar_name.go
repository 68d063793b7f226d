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

// inNoTime reports whether "overnight" only says how fast: "you cannot buy it overnight".
func (v *verbs) inNoTime(e *expr) bool {
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
		case "can", "could":
			w := v.word(i + 1)
			return w == "not" || w == "never" || w == "'" || w == "t"
		}
	}
	return false
}

// paper reports whether the expression is a word for what comes out so often: "the
// Polish daily Orda", "a French weekly said", or the last word of its title.
func (v *verbs) paper(e *expr) bool {
	i := e.first
	if e.form != set || e.next != i+1 || !v.plays(i, isPaper) {
		return false
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
