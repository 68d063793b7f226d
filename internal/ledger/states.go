package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// stemOfName is how much of a country's name an adjective must share with it,
// in bytes, to be the country's, where no list knows either.
const stemOfName = 4

// ownStates finds the states that the story speaks of and no list knows: places
// of which it uses an adjective ("Kaldania", "Kaldanian"). They are given codes
// of their own, so that a ministry and its country can be one government.
func (d *directory) ownStates(as []*article) {
	var names []string
	for _, e := range d.byID {
		n := fold(e.Name)
		if e.Key == "" && (e.Kind == news.Place || e.Kind == news.Country || e.Kind == "") && len(n) >= stemOfName && !strings.Contains(n, " ") && d.lists.states[n] == "" {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) == 0 {
		return
	}
	for _, a := range as {
		for _, w := range d.lists.properWords(a.Text) {
			if d.lists.states[w] != "" || d.adjectives[w] != "" {
				continue
			}
			for _, n := range names {
				if d.adjectiveOf(w, n) {
					d.adjectives[w], d.adjectives[n] = ownCode+n, ownCode+n
				}
			}
		}
	}
}

// ownCode opens the code of a state that only the story knows.
const ownCode = "story:"

// adjectiveOf reports whether a folded word is made from a folded name by one
// of the language's endings for that.
func (d *directory) adjectiveOf(w, name string) bool {
	if w == name {
		return false
	}
	stems := []string{name, strings.TrimRight(name, "aeiouy")}
	for _, s := range stems {
		if len(s) < stemOfName {
			continue
		}
		if rest, ok := strings.CutPrefix(w, s); ok && slices.Contains(d.lists.adjectival, rest) {
			return true
		}
	}
	return false
}

// stateOf is the code of the one state that words name or derive an adjective
// from, "" for none or more than one.
func (d *directory) stateOf(words []string) string {
	code := ""
	for _, w := range words {
		c, listed := strings.CutPrefix(w, "state:")
		if !listed {
			if c = d.lists.states[w]; c == "" || d.lists.withThe[w] && len(words) > 1 {
				c = d.adjectives[w]
			}
		}
		if c != "" && code != "" && c != code {
			return ""
		}
		if c != "" {
			code = c
		}
	}
	return code
}

// bodies learns from the text which state an institution belongs to: "Kaldania's
// Interior Ministry", "the Kaldanian interior ministry". Only what all of its
// mentions that say anything agree on is taken.
func (d *directory) bodies(as []*article) {
	said := map[news.EntityID]string{}
	for _, a := range as {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			e := d.byID[m.Entity]
			if e == nil || e.Kind != news.Government && e.Kind != news.Organisation || strings.HasPrefix(e.Key, "gov:") {
				continue
			}
			// What lists know by a name ("the Joint Chiefs of Staff") may be another state's.
			listed := e.Key != "" || e.Of != "" || e.State != ""
			if !listed && !d.lists.government(e.Name) || listed && !strings.HasPrefix(e.Key, "org:") {
				continue
			}
			code := d.stateOf(d.lists.proper(m.Span().Of(a.Text)))
			if code == "" {
				code = d.ownerState(a, i)
			}
			if code == "" && !listed {
				code = d.stateOf(d.lists.proper(before(a.Text, m.Start)))
			}
			switch was, known := said[e.ID]; {
			case code == "":
			case !known:
				said[e.ID] = code
			case was != code:
				said[e.ID] = "" // two states have a body of that name
			}
		}
	}
	for id, code := range said {
		if code != "" {
			d.belongs[id] = code
		}
	}
}

// ownerState is the state that the words right before mention i name in the possessive:
// "South Korea's Joint Chiefs of Staff".
func (d *directory) ownerState(a *article, i int) string {
	at := a.Mentions[i].Start
	ws := strings.Fields(a.Text[max(0, at-longestOffice):at])
	if len(ws) == 0 || !owns(ws[len(ws)-1]) {
		return ""
	}
	for n := min(3, len(ws)); n > 0; n-- {
		name := fold(strings.TrimSuffix(strings.TrimSuffix(strings.Join(ws[len(ws)-n:], " "), "'s"), "’s"))
		if e := d.places[name]; e != nil && d.stateCode(e) != "" {
			return d.stateCode(e)
		}
		if code := d.lists.states[name]; code != "" {
			return code
		}
	}
	return ""
}

// before is the word before byte off, with its possessive or as an adjective;
// "" when something else stands there.
func before(text string, off int) string {
	head := strings.TrimRight(text[max(0, off-40):off], " ")
	if len(head) < off-max(0, off-40) || off == 0 {
		if i := strings.LastIndexAny(head, " \n"); i >= 0 {
			head = head[i+1:]
		}
		return head
	}
	return ""
}

// stateVoice reports whether a description means a state or its government as
// such, or the office of its head, and not some body of it.
func (l *lists) stateVoice(name string) bool {
	ws := strings.Fields(fold(name))
	head := false
	for _, w := range ws {
		switch l.stateWord(w) {
		case "voice":
			return true
		case "head":
			head = true
		}
	}
	if !head {
		return false
	}
	// "the president" is a person; "the president's office" speaks for the state.
	institution, _ := l.describe(name, "")
	return institution || slices.ContainsFunc(ws, func(w string) bool { return slices.Contains(l.sources[w], "government") })
}

// stateWord is the class of a folded word, its possessive taken for the word.
func (l *lists) stateWord(w string) string {
	if c := l.stateWords[w]; c != "" {
		return c
	}
	return l.stateWords[strings.TrimSuffix(w, "s")]
}

// joint reports whether a description means several parties at once: "both
// governments".
func (l *lists) joint(name string) bool {
	for _, w := range strings.Fields(fold(name)) {
		if l.stateWords[w] == "joint" {
			return true
		}
	}
	return false
}
