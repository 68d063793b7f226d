package extract

import (
	"regexp"
	"slices"
	"strings"

	"hearsay/internal/outlets"
)

// reName matches a person's name: two to five words that begin with capitals,
// with the small words of names between them.
var reName = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|da|dos|van|von|der|den|bin|ibn|al|el|la|le|du|di|of) )*\p{Lu}[\p{L}.'’-]*){1,4}$`)

// isPersonName reports whether s looks like the name of a person.
func isPersonName(s string) bool {
	return len(s) < 60 && reName.MatchString(s) && !isPlaceWord(s)
}

// isPlaceWord rules out lines of capitals that are no names.
func isPlaceWord(s string) bool {
	return isUpperText(s) && countWords(s) > 3
}

// reClause matches where the next clause of a credit line begins.
var reClause = regexp.MustCompile(`(?i)[;.]\s+|\s+(?:with\s+)?(?:additional\s+)?(?:reporting|editing|writing|compiled|translated)\s+by\b`)

// contributors are the reporters named in a credit line ("Anna Berg contributed
// reporting from Oslo; Reporting by Ole Dahl, editing by …"); its editors are
// not.
func contributors(s string, opt Options) []string {
	var out []string
	cuts := reClause.FindAllStringIndex(s, 20)
	from := 0
	for i := 0; i <= len(cuts); i++ {
		to := len(s)
		if i < len(cuts) {
			to = cuts[i][0]
		}
		out = append(out, clauseNames(s[from:to], opt)...)
		from = to
	}
	return out
}

// clauseNames are the reporters named in one clause of a credit line.
func clauseNames(clause string, opt Options) []string {
	clause = strings.Trim(clause, " ;.()[]*_—–-")
	f := fold(clause)
	w := defaultCredits()
	for _, p := range append(slices.Clone(w.contributed), "reported from", "reported") {
		if i := strings.Index(f, " "+p); i > 0 {
			if k := indexFold(clause, firstWord(p)); k > 0 {
				return personNames(clause[:k], opt.Outlets)
			}
		}
	}
	for _, p := range w.with {
		if strings.HasPrefix(f, p+" ") {
			if k := indexFold(clause, lastWord(p)); k >= 0 {
				return personNames(clause[k+len(lastWord(p)):], opt.Outlets)
			}
		}
	}
	return nil
}

func firstWord(s string) string { w, _, _ := strings.Cut(s, " "); return w }
func lastWord(s string) string  { return s[strings.LastIndexByte(s, ' ')+1:] }

func indexFold(s, word string) int {
	return strings.Index(strings.ToLower(s), word)
}

// personNames are the persons' names in a list ("A B in Oslo, C D and E F").
func personNames(s string, known *outlets.List) []string {
	var out []string
	s = strings.NewReplacer(" and ", ",", " AND ", ",", " & ", ",", " with ", ",", " et ", ",", " und ", ",", " y ", ",", " avec ", ",", " mit ", ",", " con ", ",").Replace(s)
	for _, n := range strings.Split(s, ",") {
		n = strings.Trim(strings.TrimSpace(n), ".:*_ ")
		for _, cut := range []string{" in ", " at ", " from ", " for ", " of "} {
			i := strings.Index(n, cut)
			if i < 0 && isUpperText(n) {
				i = strings.Index(n, strings.ToUpper(cut))
			}
			if i > 0 {
				n = n[:i]
			}
		}
		n = withoutOutlet(afterRole(n), known)
		if _, isOutlet := known.ByName(n); isOutlet || !isPersonName(n) || isMasthead(n) || isAgencyName(n) {
			continue
		}
		out = appendNew(out, n)
	}
	return out
}

// afterRole cuts off what stands before a name: an outlet's genitive and an
// occupation ("The Echo's correspondent Nina Petrova").
func afterRole(n string) string {
	w := strings.Fields(n)
	for i := len(w) - 2; i > 0; i-- {
		if isDesk(w[i-1]) || strings.HasSuffix(w[i-1], "'s") || strings.HasSuffix(w[i-1], "’s") || strings.HasSuffix(w[i-1], "s'") {
			return strings.Join(w[i:], " ")
		}
	}
	return n
}

// withoutOutlet cuts the outlet's name off a person's ("Nina Petrova The Valley
// Echo"), when the outlet is known.
func withoutOutlet(n string, known *outlets.List) string {
	w := strings.Fields(n)
	for i := 2; i < len(w); i++ {
		if _, ok := known.ByName(strings.Join(w[i:], " ")); ok {
			return strings.Join(w[:i], " ")
		}
	}
	return n
}

// photographer is the person of a photo credit ("Nina Petrova/AFP").
func photographer(s string, found []agencyAt) string {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '|' || r == ',' || r == ';' || r == ':' }) {
		part = strings.Trim(strings.TrimSpace(part), "()[]*_.© ")
		part = strings.TrimPrefix(strings.TrimPrefix(part, "Courtesy "), "of ")
		if i := indexFold(part, "by "); i >= 0 && (i == 0 || part[i-1] == ' ') {
			part = part[i+3:]
		}
		agency := false
		for _, f := range found {
			agency = agency || strings.Contains(part, f.printed)
		}
		if isPersonName(part) && !agency && !isDesk(part) && !strings.HasPrefix(part, "The ") {
			return part
		}
	}
	return ""
}

// flatByline reads a line of flattened text as a byline ("By Anna Berg and Ole
// Dahl, political correspondents"); nil when it is none.
func flatByline(s string, known *outlets.List) (names []string, agency []agencyAt) {
	t := strings.TrimSpace(s)
	l := strings.ToLower(t)
	if wordDate(t) != "" && countWords(t) <= 24 { // "Tuesday, 4 March 2025 — 14:32 | By Nina Petrova"
		for _, sep := range []string{" | by ", " • by ", " · by ", " — by ", " – by ", ". by "} {
			if i := strings.Index(l, sep); i > 0 && len(l) == len(t) {
				cut := len(sep) - len("by ")
				rest := t[i+cut:]
				if k := strings.Index(rest, ". "); k > 0 {
					rest = rest[:k]
				}
				names, agency = flatByline(rest, known)
				return names, shift(agency, strings.Index(s, t)+i+cut)
			}
		}
	}
	rest, ok := openByline(t)
	if ag, staff := staffLine(t, rest, ok, known); staff {
		return nil, shift(ag, strings.Index(s, t))
	}
	if !ok && countWords(t) <= 6 { // "AFP in Lima"
		if ag := agencies(t, known); len(ag) == 1 && ag[0].start == 0 {
			if place, in := strings.CutPrefix(t[ag[0].end:], " in "); in && isPlace(place) {
				return nil, shift(ag, strings.Index(s, t))
			}
		}
	}
	if !ok || countWords(t) > 24 || endsSentence(t) && countWords(t) > 10 {
		return nil, nil
	}
	agency = shift(agencies(rest, known), len(t)-len(rest))
	for _, sep := range []string{" | ", " • ", " · ", " - ", " – ", "\t"} {
		if i := strings.Index(rest, sep); i > 0 {
			rest = rest[:i]
		}
	}
	for _, n := range personNames(rest, known) {
		if !isDesk(n) {
			names = appendNew(names, nameCase(n))
		}
	}
	return names, agency
}

// nameCase turns a name in capitals into ordinary writing.
func nameCase(s string) string {
	if !isUpperText(s) {
		return s
	}
	return titleCase(s)
}
