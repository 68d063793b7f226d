package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// "The Times" is what readers of many papers call theirs. In a paper whose own name ends
// so it is that paper, elsewhere the one outlet whose name the article prints in full, or
// the story's; where two fit none is taken. What the lists call so stands behind them.

// outlet is an outlet that a story names in full, or that published an article of it.
type outlet struct {
	words []string // folded, without an article
	text  string   // as printed
	key   string   // of the lists
}

func (o *outlet) same(x *outlet) bool {
	if o.key != "" || x.key != "" {
		return o.key == x.key
	}
	return slices.Equal(o.words, x.words)
}

// outlets gives the short names of outlets the outlet that each means.
func (m *merger) outlets() {
	full := make([][]outlet, len(m.articles)) // named in full, by article
	for i := range m.chains {
		c := &m.chains[i]
		if k := c.kind(); k != news.Media && k != news.NewsAgency && !strings.HasPrefix(c.key, "media:") {
			continue
		}
		for _, f := range c.forms {
			if w := m.g.bare(f.printed(), false); len(w) > 1 {
				full[c.article] = append(full[c.article], outlet{w, f.text, c.key})
			}
		}
	}
	rooms := make([]outlet, len(m.articles))
	for ai, a := range m.articles {
		rooms[ai] = m.newsroom(a)
	}
	for i := range m.chains {
		c := &m.chains[i]
		w := m.shortOutlet(c)
		if o := m.agencyRoom(c, w, rooms); o != nil {
			m.callOutlet(c, o)
			continue
		}
		own := &rooms[c.article]
		if w == "" || c.key == "" && c.kind() != news.Media && !(c.withThe && (m.g.masthead[w] || ends(own, w) && len(own.words) > 1)) {
			continue
		}
		if o := m.meant(c, w, rooms, full); o != nil {
			m.callOutlet(c, o)
		}
	}
}

// agencyRoom is the outlet of the story whose name is a word with no more behind it than says
// that it is an agency: "Kestpress Newswire" for "Kestpress", where an article says that this
// passed something on. nil for none or several.
func (m *merger) agencyRoom(c *chain, w string, rooms []outlet) *outlet {
	if w == "" || len(m.g.cities[w]) > 0 || m.g.country[w] != "" || c.kind().Base() == news.Place || !m.passesOn(c, w) {
		return nil
	}
	var found *outlet
	for i := range rooms {
		o := &rooms[i]
		if len(o.words) < 2 || o.words[0] != w {
			continue
		}
		if rest := strings.Join(o.words[1:], " "); rest != "news" && !m.g.agency[rest] {
			continue
		}
		if found != nil && !found.same(o) {
			return nil
		}
		found = o
	}
	return found
}

// passesOn reports whether an article credits an agency by a word, or says of its chain that it
// was told something.
func (m *merger) passesOn(c *chain, w string) bool {
	a := m.articles[c.article]
	if slices.Equal(nameform.Fold(a.Dateline.Agency), []string{w}) {
		return true
	}
	for i := range a.Attributions {
		x := &a.Attributions[i]
		for j := range x.Chain {
			if l := &x.Chain[j]; (l.Entity == c.label || m.mentionOf(a, l.Span, c.label)) && (l.Role == news.Relay || x.SourceType == news.SourceMedia) {
				return true
			}
		}
	}
	return false
}

// mentionOf reports whether a span of an article holds a name of a chain.
func (m *merger) mentionOf(a *news.Article, at news.Span, label news.EntityID) bool {
	return slices.ContainsFunc(a.Mentions, func(x news.Mention) bool {
		return x.Entity == label && x.Form == "name" && at.Contains(x.Span())
	})
}

// newsroom is the outlet that published an article.
func (m *merger) newsroom(a *news.Article) outlet {
	all := nameform.Fold(a.Outlet)
	words := m.g.bare(all, false)
	o := outlet{words: words, text: dropWords(a.Outlet, len(all)-len(words))}
	if a.OutletID != "" {
		o.key = "media:" + a.OutletID
	} else {
		o.key = m.g.mediaNamed[strings.Join(words, " ")]
	}
	if m.g.name[o.key] == "" {
		o.key = ""
	}
	return o
}

// shortOutlet is the one word by which alone an article names what may be an outlet, ""
// for anything else.
func (m *merger) shortOutlet(c *chain) string {
	if c.proper == 0 || c.person() || general(c.kind()) != news.Organisation || c.key != "" && !strings.HasPrefix(c.key, "media:") {
		return ""
	}
	w := ""
	for i := range c.forms {
		f := m.g.bare(c.forms[i].printed(), false)
		if len(f) != 1 || w != "" && f[0] != w || c.forms[i].common {
			return ""
		}
		w = f[0]
	}
	return w
}

// meant is the outlet that an article calls by the one word, nil for none or several.
func (m *merger) meant(c *chain, w string, rooms []outlet, full [][]outlet) *outlet {
	own := &rooms[c.article]
	if ends(own, w) {
		return own
	}
	if o, several := theOne(full[c.article], w); o != nil || several {
		return o
	}
	if of := m.g.media[c.key].country; c.key != "" && own.key != "" && of == m.g.media[own.key].country {
		return nil // of its own country the lists know the one that is called so
	}
	var all []outlet
	for ai := range full {
		all = append(append(all, full[ai]...), rooms[ai])
	}
	o, _ := theOne(all, w)
	return o
}

// ends reports whether an outlet's name ends in the word.
func ends(o *outlet, w string) bool { return len(o.words) > 0 && o.words[len(o.words)-1] == w }

// theOne is the one outlet whose name ends in the word.
func theOne(all []outlet, w string) (o *outlet, several bool) {
	for i := range all {
		x := &all[i]
		if !ends(x, w) || len(x.words) < 2 {
			continue
		}
		if o != nil && !o.same(x) {
			return nil, true
		}
		o = x
	}
	return o, false
}

// callOutlet makes the chain that of the outlet.
func (m *merger) callOutlet(c *chain, o *outlet) {
	for i := range m.articles[c.article].Mentions {
		if x := &m.articles[c.article].Mentions[i]; x.Entity == c.label && strings.HasPrefix(x.Key, "media:") {
			x.Key = o.key
		}
	}
	c.key, c.kinds = o.key, []kindCount{{news.Media, told}}
	if k := strings.Join(o.words, " "); !slices.ContainsFunc(c.forms, func(f form) bool { return f.key == k }) {
		c.forms = append(c.forms, form{text: o.text, words: o.words, key: k})
	}
}
