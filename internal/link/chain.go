package link

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// chain is everything in one article under one label.
type chain struct {
	article int // index
	label   news.EntityID
	first   int // byte offset of its first mention
	forms   []form
	kinds   []kindCount
	key     string
	roles   []string
	gender  byte
	age     int      // that its article prints, 0 for none
	count   int      // mentions by name
	proper  int      // of them those that are no description by common nouns
	withThe bool     // a "the" stands before every one of them
	says    []string // other descriptions of it, as printed
	// described are the last words of a phrase that describes an event, for a
	// chain without a name.
	described []string
	office    string // how the article describes somebody whom it does not name
	demonym   string // a folded adjective of a place that its article does not name
	parent    int    // union-find
	listed    string // of the chain that represents a set: the key of any of it
	state     string // of it too: the state of which any of it is said to be
}

// form is one printed form of a chain's name.
type form struct {
	text   string   // as printed, without titles
	words  []string // folded
	key    string   // the words joined
	print  []string // the words as printed, when words are not
	owner  bool     // the first word is another's: "velmora" in "Velmora's navy"
	lent   bool     // and needs not be named, for it tells no ministry from another: "Velmora's Harbour Council"
	common bool     // a description by common nouns
	count  int
}

// printed is the words of the form as it is printed.
func (f *form) printed() []string {
	if f.print != nil {
		return f.print
	}
	return f.words
}

type kindCount struct {
	kind news.EntityKind
	n    int
}

// maxForms bounds the forms kept of one chain.
const maxForms = 64

// chainsOf reads the chains of the articles, in order. Names that a decision
// takes away from an entity leave their chain for one of their own: linked
// articles carry the entity's id as one label for both.
func chainsOf(articles []*news.Article, g *gazetteer, dec *Decisions) ([]chain, []map[news.EntityID]int) {
	var out []chain
	of := make([]map[news.EntityID]int, len(articles))
	for ai, a := range articles {
		of[ai] = make(map[news.EntityID]int)
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Entity == "" && describesPerson(m) {
				m.Entity = news.EntityID("~" + strings.ToLower(m.Role)) // nobody yet
			}
			if m.Entity == "" && m.Form == "nominal" && m.Kind == news.Organisation && m.Span().In(len(a.Text)) {
				m.Entity = news.EntityID("~" + strings.ToLower(a.Text[m.Start:m.End]))
			}
			if m.Entity == "" || !m.Span().In(len(a.Text)) {
				continue
			}
			m.Entity = dec.label(a, m, g)
			k, ok := of[ai][m.Entity]
			if !ok {
				k = len(out)
				of[ai][m.Entity] = k
				out = append(out, chain{article: ai, label: m.Entity, first: m.Start, parent: k})
			}
			c := &out[k]
			c.add(a, m, g)
		}
	}
	return out, of
}

// add reads one mention into the chain.
func (c *chain) add(a *news.Article, m *news.Mention, g *gazetteer) {
	if c.key == "" {
		c.key = m.Key
	}
	if describesPerson(m) {
		if c.office == "" {
			c.office = m.Role
		}
		return
	}
	if m.Role != "" && len(c.roles) < 16 {
		c.roles = append(c.roles, m.Role)
	}
	if m.Form == "nominal" && m.Kind == news.Event && c.count == 0 {
		c.described = describes(a.Text[m.Start:m.End])
	}
	if m.Form == "adjective" && m.Key == "" {
		c.demonym = nameform.Folded(a.Text[m.Start:m.End])
	}
	common := m.Form == "nominal" && m.Kind == "" // an institution named by common nouns
	if m.Form == "nominal" && m.Kind.Base() == news.Organisation && len(c.says) < maxForms {
		c.says = append(c.says, a.Text[m.Start:m.End])
	}
	if m.Form != "name" && m.Form != "" && m.Form != "perhaps" && !common {
		return
	}
	the := hasThe(a.Text[:m.Start])
	c.withThe = the && (c.count == 0 || c.withThe)
	if m.Form != "perhaps" {
		c.count++
		if !common {
			c.proper++
		}
	}
	switch {
	case common:
		c.vote(news.Organisation, 1)
	case m.Basis != "":
		c.vote(m.Kind, told)
	default:
		c.vote(m.Kind, 1)
	}
	text := nameform.Plain(a.Text[m.Start:m.End])
	all := nameform.Fold(text)
	words := g.bare(all, m.Kind.Base() == news.Person)
	if len(words) == 0 {
		return
	}
	if m.Kind.Base() == news.Person && c.age == 0 {
		c.age = ageAt(a, m)
	}
	if m.Kind.Base() == news.Person && c.gender == 0 {
		c.gender = g.genderOf(m.Role)
		if c.gender == 0 && len(words) < len(all) {
			c.gender = g.genderOf(strings.Join(all[:len(all)-len(words)], " "))
		}
	}
	if c.gender == 0 && m.Kind.Base() == news.Person && len(words) > 1 {
		c.gender = g.given[words[0]]
	}
	key := strings.Join(words, " ")
	for i := range c.forms {
		if c.forms[i].key == key {
			c.forms[i].count++
			return
		}
	}
	if len(c.forms) < maxForms {
		c.forms = append(c.forms, form{text: dropWords(text, len(all)-len(words)), words: words, key: key, count: 1, common: common})
	}
}

// hasThe reports whether a text ends in "the", as what stands before a name may.
func hasThe(before string) bool {
	n := len(before) - len("the ")
	return n >= 0 && strings.EqualFold(before[n:], "the ") && (n == 0 || before[n-1] == ' ' || before[n-1] == '\n')
}

// describes gives the last two words of a description.
func describes(s string) []string {
	w := nameform.Fold(s)
	if len(w) > 2 {
		w = w[len(w)-2:]
	}
	return w
}

// told is how many mentions that only their form speaks for one weighs whose
// kind its text tells.
const told = 10

func (c *chain) vote(k news.EntityKind, n int) {
	for i := range c.kinds {
		if c.kinds[i].kind == k {
			c.kinds[i].n += n
			return
		}
	}
	c.kinds = append(c.kinds, kindCount{k, n})
}

// kind is the kind that most of the chain's names have, of equals the last in
// the alphabet, so that the order of the articles decides nothing; an unknown
// kind only when there is no other.
func (c *chain) kind() news.EntityKind {
	best := kindCount{}
	for _, k := range c.kinds {
		if k.kind != "" && (k.n > best.n || k.n == best.n && k.kind > best.kind) {
			best = k
		}
	}
	return best.kind
}

func (c *chain) person() bool { return c.kind().Base() == news.Person }

// fullest is the form with most words; of equals the one printed most, then the
// first in the alphabet.
func (c *chain) fullest() *form {
	var best *form
	for i := range c.forms {
		f := &c.forms[i]
		if best == nil || len(f.words) > len(best.words) && !nameform.Acronym(f.text) || len(f.words) == len(best.words) && (f.count > best.count || f.count == best.count && f.text < best.text) {
			best = f
		}
	}
	return best
}

// genderOf reads a gender from honorifics, 0 when there is none.
func (g *gazetteer) genderOf(role string) byte {
	for _, w := range nameform.Fold(role) {
		if x, ok := g.gender[w]; ok {
			return x
		}
	}
	return 0
}

// dropWords drops the first n words of a printed name.
func dropWords(s string, n int) string {
	for n > 0 {
		i := strings.IndexByte(s, ' ')
		if i < 0 {
			return s
		}
		n -= max(1, len(nameform.Fold(s[:i])))
		s = s[i+1:]
	}
	return s
}
