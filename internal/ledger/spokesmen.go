package ledger

import (
	"strings"

	"hearsay/internal/news"
)

// spokesmen learns for whom the story's persons speak where the text says it by
// a body that it has named before: "the agency's spokesman, Arne Moe", "its
// spokeswoman, Ines Holt". Only what all places that say anything agree on is
// taken.
func (d *directory) spokesmen(as []*article) {
	said := map[news.EntityID]news.EntityID{}
	for _, a := range as {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			e := d.byID[m.Entity]
			if e == nil || e.Kind != news.Person || e.Of != "" {
				continue
			}
			body := d.bodyBefore(a, i)
			switch was, known := said[e.ID]; {
			case body == "":
			case !known:
				said[e.ID] = body
			case was != body:
				said[e.ID] = "" // he spoke for two
			}
		}
	}
	for id, body := range said {
		if body != "" {
			d.speakFor[id] = body
		}
	}
}

// bodyBefore is the body that the office before or after mention i of a person
// is of, where that office is to speak for it and the body is a noun that the
// text has used for one, or a pronoun for the only one that is near; "" when
// nothing tells.
func (d *directory) bodyBefore(a *article, i int) news.EntityID {
	m := &a.Mentions[i]
	k := a.SentenceAt(m.Start)
	if k < 0 {
		return ""
	}
	s := a.Sentences[k]
	owner := d.ownerOf(strings.Fields(a.Text[s.Start:m.Start]), true)
	if owner == "" && m.End < s.End {
		if rest, ok := strings.CutPrefix(a.Text[m.End:s.End], ", "); ok {
			owner = d.ownerOf(strings.Fields(rest), false)
		}
	}
	switch {
	case owner == "":
		return ""
	case d.lists.possessive[owner]:
		return d.onlyBody(a, max(0, k-1), m.Start)
	}
	for j := i - 1; j >= 0; j-- {
		if e := d.byID[a.Mentions[j].Entity]; isBody(e) {
			ws := strings.Fields(fold(a.Mentions[j].Span().Of(a.Text)))
			if n := len(ws); n > 0 && ws[n-1] == owner {
				return e.ID
			}
		}
	}
	return ""
}

// longOffice is how many words an office has at most, with whose it is.
const longOffice = 6

// ownerOf is the folded word, in the possessive, before the office of a speaker
// among the words next to a name: the last of them for before, else the first;
// "" when they are no such office.
func (d *directory) ownerOf(ws []string, before bool) string {
	if before {
		ws = ws[max(0, len(ws)-longOffice):]
	} else {
		ws = ws[:min(len(ws), longOffice)]
	}
	at := -1
	for i, w := range ws {
		if d.lists.spokes(strings.Trim(w, ",.")) {
			at = i
			if !before {
				break
			}
		}
	}
	if at < 1 || before && at < len(ws)-1 {
		return "" // something stands between the office and the name
	}
	for i := at - 1; i >= 0; i-- {
		w := strings.ToLower(strings.ReplaceAll(ws[i], "’", "'"))
		if d.lists.possessive[w] {
			return w
		}
		if noun, ok := strings.CutSuffix(w, "'s"); ok {
			return fold(noun)
		}
		if strings.ContainsAny(w, ".,;:") {
			break
		}
	}
	return ""
}

// onlyBody is the only body that an article names from sentence k on before a
// place, "" when it names none or two.
func (d *directory) onlyBody(a *article, k, before int) news.EntityID {
	var only news.EntityID
	for j := range a.Mentions {
		m := &a.Mentions[j]
		if m.Start < a.Sentences[k].Start {
			continue
		}
		if m.Start >= before {
			break
		}
		e := d.byID[m.Entity]
		switch {
		case !isBody(e):
		case only == "":
			only = e.ID
		case only != e.ID:
			return ""
		}
	}
	return only
}

// isBody reports whether an entity is something that has a spokesman.
func isBody(e *news.Entity) bool {
	return e != nil && (e.Kind.Base() == news.Organisation && e.Kind != news.Media && e.Kind != news.NewsAgency || e.Kind == news.Government)
}
