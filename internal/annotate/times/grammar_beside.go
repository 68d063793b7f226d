package times

import "hearsay/internal/annotate/scan"

// What stands beside a year, a weekday or a day of a month and says that it is another thing.

// many reports whether token i is a noun that one alone cannot count: "on January 1 people's
// taxes will rise".
func (r *reader) many(i int) bool {
	if i >= r.end || r.toks[i].Kind != scan.Word {
		return false
	}
	w := r.text[r.toks[i].Start:r.toks[i].End]
	return w == "people" || len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// otherCalendar reports whether the year at token i is said to be of another calendar: "1403
// in the Persian calendar", "the Islamic year 1445".
func (r *reader) otherCalendar(i int) bool {
	if v := r.toks[i].Value; v >= 1900 && v <= 2060 {
		return false
	}
	for k := i + 3; k < min(r.end, i+6); k++ {
		if r.toks[k].Kind != scan.Word {
			break
		}
		if r.w(k).is(isCalendar) && r.toks[k-1].Capital && r.w(k-1).era <= 0 {
			return true
		}
	}
	return r.w(i-1).unit == 'Y' && i >= 3 && !r.toks[i-1].Break && r.toks[i-2].Kind == scan.Word && r.toks[i-2].Capital && !r.toks[i-2].Break && !r.w(i-2).is(isFiscal)
}

// some reports whether token i makes any one of the day behind it, which no calendar tells:
// "one Tuesday in April", "it was a Friday". "A Friday deadline" is on a certain one.
func (r *reader) some(i int) bool {
	if i < 0 || i >= r.end || r.toks[i].Kind != scan.Word || r.toks[i+1].Break {
		return false
	}
	if r.w(i).is(isArticle) && !r.w(i).is(isThe) {
		return true
	}
	a, ok := r.v.Amount(r.toks[:r.end], i)
	return ok && a.Next == i+1 && a.Value == 1 && !a.Ordinal
}

// someSuch reports whether a word between makes the weekday at token i any one of a month:
// "a foggy Friday in November".
func (r *reader) someSuch(i int) bool {
	if i < 2 || r.toks[i].Break || r.toks[i-1].Kind != scan.Word || r.toks[i-1].Capital || r.w(i-1).rel != "" || !r.some(i-2) {
		return false
	}
	j := i + 1
	if r.w(j).daypart != "" {
		j++
	}
	p := r.w(j).prep
	return (p == "in" || p == "of") && (r.w(j+1).month != 0 || r.w(j+1).mod != "" || r.number(j+1))
}

// otherFeast reports whether the word before the feast at token i makes it one of another
// calendar: "Lunar New Year", "Orthodox Easter".
func (r *reader) otherFeast(i int) bool {
	return i > 0 && !r.toks[i].Break && r.wordAt(i-1).roles&isOtherFeast != 0
}

// namesDay reports whether the word before the weekday at token i makes a name of it: "Bloody
// Sunday", "Super Tuesday".
func (r *reader) namesDay(i int) bool {
	return i > 0 && !r.toks[i].Break && r.toks[i-1].Capital && r.wordAt(i-1).roles&isNamesDay != 0
}
