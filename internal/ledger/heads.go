package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// heads learns which of the story's persons lead a body, and so speak for it, where
// the text says so: "the Skerry Bank's governor, Arne Moe", "Arne Moe, head of the
// Rescue Agency", "its chief executive, Ines Holt". Only what all places that say
// anything agree on is taken.
func (d *directory) heads(as []*article) {
	said := map[news.EntityID]news.EntityID{}
	for _, a := range as {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			e := d.byID[m.Entity]
			if e == nil || e.Kind != news.Person || d.speakFor[e.ID] != "" || m.Form == "pronoun" || d.ofAState(e) {
				continue
			}
			body := d.headedBy(a, i)
			if body == "" {
				if of := d.memberOf(a, i); of != "" && !slices.Contains(d.members[e.ID], of) {
					d.members[e.ID] = append(d.members[e.ID], of)
				}
			}
			switch was, known := said[e.ID]; {
			case body == "" || body == e.ID:
			case !known:
				said[e.ID] = body
			case was != body:
				said[e.ID] = "" // he leads two, and speaks now for one and now for the other
			}
		}
	}
	for id, body := range said {
		if body != "" {
			d.speakFor[id] = body
		}
	}
}

// ofAState reports whether a person is at the head of a state or its government, and
// so speaks for it whatever else he leads.
func (d *directory) ofAState(e *news.Entity) bool {
	of := d.byID[e.Of]
	return of != nil && (strings.HasPrefix(of.Key, "gov:") || of.Kind == news.Country) &&
		slices.ContainsFunc(d.offices[e.ID], func(w string) bool { return d.lists.stateWords[w] == "head" })
}

// headedBy is the body that the words next to mention i of a person say the person
// leads, "" when they say nothing of the kind.
func (d *directory) headedBy(a *article, i int) news.EntityID {
	m := &a.Mentions[i]
	k := a.SentenceAt(m.Start)
	if k < 0 {
		return ""
	}
	s := a.Sentences[k]
	if m.Form == "nominal" {
		return d.bodyInOffice(a, k, news.Span{Start: m.Start, End: d.officeEnd(a, m.End, s.End)}, true)
	}
	// What stands before a name belongs to it back to the next mark.
	start := max(s.Start, m.Start-longestOffice)
	before := strings.TrimRight(a.Text[start:m.Start], " ")
	before = d.withoutTitles(before)
	end := start + len(before)
	if trimmed, ok := strings.CutSuffix(before, ","); ok {
		before = trimmed
		end--
	}
	if j := strings.LastIndexAny(before, ",.;:“”\"()"); j >= 0 {
		_, size := utf8.DecodeRuneInString(before[j:])
		start += j + size
	}
	if body := d.bodyInOffice(a, k, news.Span{Start: start, End: end}, false); body != "" {
		return body
	}
	if body, behind := d.bodyBehind(a, m.End, s.End); behind == "leads" || d.endsInOffice(a.Text[start:max(start, end)]) && body != "" {
		return body
	}
	if m.End < s.End && strings.HasPrefix(a.Text[m.End:s.End], ", ") {
		return d.bodyInOffice(a, k, news.Span{Start: m.End + len(", "), End: d.officeEnd(a, m.End+len(", "), s.End)}, true)
	}
	return ""
}

// memberOf is the body that mention i of a person is printed as of: "Inspector Arne Moe of the
// Lund Police". "" for none.
func (d *directory) memberOf(a *article, i int) news.EntityID {
	m := &a.Mentions[i]
	k := a.SentenceAt(m.Start)
	if k < 0 || m.Form == "nominal" {
		return ""
	}
	body, _ := d.bodyBehind(a, m.End, a.Sentences[k].End)
	return body
}

// bodyBehind is the body that stands right behind a name: "of the Skerry Bank", "who chairs
// the Skerry Bank"; behind is "of", or "leads" where the text says that he leads it, and ""
// without a body.
func (d *directory) bodyBehind(a *article, from, to int) (body news.EntityID, behind string) {
	if from >= to {
		return "", "" // a name may go on behind the end of its sentence: "St. Olm"
	}
	text := a.Text[from:to]
	words := wordsAt(text[:min(len(text), longestOffice)])
	if len(words) < 2 {
		return "", ""
	}
	n := 0
	if d.lists.heads[words[0].folded] == "relative" && strings.HasPrefix(text, ",") {
		n = 1
	}
	class := d.lists.heads[words[n].folded]
	if n == 1 && class != "leads" || n == 0 && class != "of" {
		return "", ""
	}
	at := from + words[n].end
	if body = d.bodyFrom(a, at, max(at, d.officeEnd(a, at, to)), true); body == "" {
		return "", ""
	}
	return body, class
}

// endsInOffice reports whether what stands before a name is the office of whoever leads a
// body: "Chief Constable", "Director".
func (d *directory) endsInOffice(before string) bool {
	words := wordsAt(before)
	n := len(words)
	if n == 0 || slices.ContainsFunc(words[max(0, n-3):], func(w wordAt) bool { return d.lists.heads[w.folded] == "other" }) {
		return false
	}
	return d.lists.heading(words[n-1].folded) || n > 1 && d.lists.heads[words[n-1].folded] == "ranked" && d.lists.heading(words[n-2].folded)
}

// longestOffice is how many bytes an office has at most, with the body it is of.
const longestOffice = 90

// officeEnd is where the phrase that begins at a place ends: at the next mark.
func (d *directory) officeEnd(a *article, from, to int) int {
	to = min(to, from+longestOffice)
	if j := strings.IndexAny(a.Text[from:to], ",.;:“”\"()"); j >= 0 {
		return from + j
	}
	return to
}

// withoutTitles cuts the titles off the end of what stands before a name.
func (d *directory) withoutTitles(s string) string {
	for {
		j := strings.LastIndexByte(s, ' ')
		if j < 0 || d.lists.heads[strings.ToLower(strings.Trim(s[j+1:], ".,"))] != "sir" {
			return s
		}
		s = strings.TrimRight(s[:j], " ")
	}
}

// opensOffice is how many words may stand before the noun of an office that begins
// a phrase.
const opensOffice = 6

// bodyInOffice is the body that a phrase says somebody leads; "" when it does not.
// The phrase stands in sentence k. What opens it is the office where opens is set;
// else the office ends it.
func (d *directory) bodyInOffice(a *article, k int, at news.Span, opens bool) news.EntityID {
	if at.Empty() {
		return ""
	}
	text := a.Text[at.Start:at.End]
	words := wordsAt(text)
	for n, w := range words {
		if opens && n > opensOffice {
			return ""
		}
		if !d.lists.heading(w.folded) {
			continue
		}
		// "chief executive", "director general": the last noun of the office counts.
		last := n
		for last+1 < len(words) && (d.lists.heading(words[last+1].folded) || d.lists.heads[words[last+1].folded] == "ranked" || words[last+1].folded == "general") {
			last++
		}
		for _, x := range words[max(0, n-3) : last+1] {
			if d.lists.heads[x.folded] == "other" {
				return ""
			}
		}
		rest := words[last+1:]
		if len(rest) > 0 && d.lists.heads[rest[0].folded] == "of" {
			return d.bodyFrom(a, at.Start+rest[0].end, at.End, opens)
		}
		if len(rest) > 0 && !opens {
			continue // "the director who sacked Moe"
		}
		if words[last].owns {
			return "" // "the bank director's wife"
		}
		if opens && slices.ContainsFunc(words[:n], func(x wordAt) bool { return d.lists.heads[x.folded] == "of" }) {
			return "" // "wife of the bank's director"
		}
		if body := d.bodyBeforeOffice(a, k, at.Start, at.Start+words[n].start); body != "" || opens || n > 0 || d.lists.heads[words[last].folded] != "officer" || !isLower(text[w.start:]) {
			return body
		}
		// "…, director Arne Moe said": that of the body in hand, if only one is.
		return d.onlyBody(a, max(0, k-1), at.Start)
	}
	return ""
}

// hasHead reports whether an entity is a body for which whoever leads it speaks: no
// state, whose bodies are counted by themselves, and no assembly of all sides.
func (d *directory) hasHead(e *news.Entity) bool {
	return isBody(e) && !strings.HasPrefix(e.Key, "gov:") && !slices.ContainsFunc(strings.Fields(fold(e.Name)), func(w string) bool { return d.lists.stateWords[w] == "assembly" })
}

// bodyFrom is the body that a text names from a place on, before which only an
// article may stand. Where more is set the phrase may go on behind it.
func (d *directory) bodyFrom(a *article, from, to int, more bool) news.EntityID {
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Start < from {
			continue
		}
		if m.Start >= to {
			break
		}
		gap := strings.TrimSpace(a.Text[from:max(from, m.Start)])
		if gap != "" && !d.lists.bare[strings.ToLower(gap)] && !d.lists.possessive[strings.ToLower(gap)] {
			return ""
		}
		if possessiveBehind(a.Text[m.End:]) {
			return "" // "head of the Skerry Bank's pension fund"
		}
		if e := d.byID[m.Entity]; d.hasHead(e) && (more || m.End >= to-1 || subset(strings.Fields(a.Text[m.End:to]), strings.Fields(fold(e.Name)))) {
			return e.ID
		}
		if m.Start > from+len(" the ") {
			return ""
		}
	}
	return ""
}

// bodyBeforeOffice is the body whose office it is that begins at a place, by what
// stands before it back to where its phrase begins: "Skerry Bank's", "its", "the
// agency's".
func (d *directory) bodyBeforeOffice(a *article, k, start, office int) news.EntityID {
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Start >= office {
			break
		}
		if m.Start < start || m.End > office {
			continue
		}
		e := d.byID[m.Entity]
		if !d.hasHead(e) {
			continue
		}
		// "Skerry Bank’s local", "Skerry Bank".
		between := strings.Fields(a.Text[m.End:office])
		if len(between) <= 3 && !slices.ContainsFunc(between, func(w string) bool { return d.lists.heads[w] == "of" || d.lists.heads[w] == "other" }) {
			return e.ID
		}
	}
	words := wordsAt(a.Text[start:office])
	for n := len(words) - 1; n >= 0 && n >= len(words)-3; n-- {
		if d.lists.possessive[words[n].folded] {
			return d.ownerInOffice(a, k, start+words[n].start)
		}
	}
	return ""
}

// ownerInOffice is the body that a pronoun at a place of sentence k means: where it
// opens the sentence, the one that the sentence before begins with or the only one
// there, else the only one that its own sentence has named.
func (d *directory) ownerInOffice(a *article, k, at int) news.EntityID {
	s := a.Sentences[k]
	if strings.Count(strings.TrimSpace(a.Text[s.Start:at]), " ") > 1 || k == 0 {
		return d.onlyBody(a, k, at)
	}
	last := a.Sentences[k-1]
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Start >= last.Start && m.Start <= last.Start+len("The ") {
			if e := d.byID[m.Entity]; isBody(e) {
				return e.ID
			}
		}
	}
	return d.onlyBody(a, k-1, at)
}

// ownerOfLink is the body that a pronoun in the phrase for a source means: "its press
// service". "" when there is none or it cannot be told.
func (d *directory) ownerOfLink(a *article, at news.Span) news.EntityID {
	k := a.SentenceAt(at.Start)
	if k < 0 || at.Empty() || !at.In(len(a.Text)) {
		return ""
	}
	for _, w := range wordsAt(at.Of(a.Text)) {
		if d.lists.possessive[w.folded] {
			return d.ownerInOffice(a, k, at.Start+w.start)
		}
	}
	return ""
}

// headOfLink is the body that the phrase for a source without a name says that he leads, as
// the only one who does: "the head of the Skerry Bank", "the bank's director" where only one
// bank is near. "" for none.
func (d *directory) headOfLink(a *article, at news.Span) news.EntityID {
	k := a.SentenceAt(at.Start)
	if k < 0 || at.Empty() || !at.In(len(a.Text)) || !d.lists.onlyHead(at.Of(a.Text)) {
		return ""
	}
	return d.bodyInOffice(a, k, at, true)
}

// onlyHead reports whether a description is of the one who leads a body: no "a director of",
// and nobody who once did.
func (l *lists) onlyHead(name string) bool {
	words := wordsAt(name)
	if len(words) == 0 || !slices.Contains(l.definite, words[0].folded) && !l.possessive[words[0].folded] && !slices.ContainsFunc(words, func(w wordAt) bool { return w.owns }) {
		return false
	}
	return slices.ContainsFunc(words, func(w wordAt) bool { return l.heading(w.folded) }) &&
		!slices.ContainsFunc(words, func(w wordAt) bool { return l.heads[w.folded] == "other" })
}

// possessiveBehind reports whether a text goes on with a possessive's ending.
func possessiveBehind(rest string) bool {
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// heading reports whether a word is an office of whoever leads a body.
func (l *lists) heading(w string) bool { return l.heads[w] == "head" || l.heads[w] == "officer" }

// isLower reports whether a text begins with a small letter.
func isLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// wordAt is a word of a phrase and where it stands there.
type wordAt struct {
	folded     string
	owns       bool // it is a possessive
	start, end int
}

// wordsAt are the words of a phrase, in lower case and without marks and
// possessives.
func wordsAt(s string) []wordAt {
	var out []wordAt
	at := 0
	for _, w := range strings.Fields(s) {
		i := at + strings.Index(s[at:], w)
		at = i + len(w)
		w = strings.Trim(strings.ToLower(w), ".,;:“”\"()[]")
		bare := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if bare != "" {
			out = append(out, wordAt{bare, bare != w, i, at})
		}
	}
	return out
}
