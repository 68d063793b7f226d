package coref

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Chain is everything in an article that names one thing.
type Chain struct {
	// ID is the chain's local entity ("x1", in order of first mention): it means
	// nothing outside the article.
	ID news.EntityID
	// Name is the fullest form, without titles.
	Name string
	Kind news.EntityKind
	// Key is the gazetteer's key, "" when there is none.
	Key string
	// Aliases are the other printed forms of the name, in order.
	Aliases []string
	// Gender is 'm', 'f' or 0 when nothing tells.
	Gender byte
	// Role is the first office or description printed with the name, Country the
	// code of the country that it names, Leader whether it is a leader's.
	Role    string
	Country string
	Leader  bool
	// Mentions are indices into Chains.Mentions.
	Mentions []int
	// As is where the text brings in a person without a name, whom only pronouns
	// stand for: "a diplomat in Velgrad".
	As news.Span

	lead   bool     // he is whom the article opens with: see opensWith
	common bool     // an institution named by common nouns
	proper bool     // something of it is a proper name
	sure   bool     // something of it is surely a name
	roles  []string // the folded words of all its roles
	of     []string // those that say whose they are
	heads  []string // the folded words of its roles that say what it is
	acts   bool     // it is said to speak or decide
	wires  bool     // it is said to report or to cite somebody
	past   bool     // a government that was in office once
	told   bool     // a noun for a person has been said of it
	age    int      // in years, 0 when it is not printed
	words  []string // of its name
}

// Chains is the result for one article.
type Chains struct {
	// Mentions are the names, adjectives of countries and resolved nominals, in
	// order of the text. Entity is the id of a chain; it is never empty here.
	Mentions []news.Mention
	// Pronouns are the resolved pronouns, in order, apart from Mentions because
	// few of them matter: those that carry an attribution.
	Pronouns []news.Mention
	// All are the chains in order of their first mention.
	All []Chain
	// Hearers are whom the clauses of pronouns that speak name as who is told, and Answerers who has
	// been asked just before and so speaks, by where the pronouns begin.
	Hearers, Answerers map[int]news.EntityID
	// OpenedWith are whom the text opens with and names only where it takes the noun up again,
	// by where they begin.
	OpenedWith map[int]news.EntityID

	byID map[news.EntityID]int
	// agrees tells whether a description or pronoun may mean a chain: see Agrees.
	agrees  func(span news.Span, chain int) bool
	body    func(chain int) bool
	sure    map[int]bool  // by where they begin: nominals that rest on what the text has said, pronouns for whom a sentence tells of
	own     map[int]int   // by where they begin: whom alone pronouns mean, -1 for what has no chain, see ownClause
	neither map[int][]int // by where they begin: of whom descriptions mean none, for they may mean any
}

// localID is the local id of chain i.
func localID(i int) news.EntityID { return news.EntityID("x" + strconv.Itoa(i+1)) }

// Chain is the chain with that local id, nil when there is none.
func (c *Chains) Chain(id news.EntityID) *Chain {
	if i, ok := c.byID[id]; ok {
		return &c.All[i]
	}
	return nil
}

// Told reports whether the text tells of a person by an office or an age, and not
// by the form of a name alone.
func (ch *Chain) Told() bool { return ch.Kind.Base() == news.Person && (ch.told || ch.age > 0) }

// Sure reports whether a nominal is resolved by what the text says of whom it
// means, rather than by nothing else being near, or a pronoun by whom a sentence tells of.
func (c *Chains) Sure(m news.Mention) bool {
	return (m.Form == "nominal" || m.Form == "pronoun") && c.sure[m.Start]
}

// NameOf is the full name of what a mention stands for, "" when it is not known.
func (c *Chains) NameOf(m news.Mention) string {
	if ch := c.Chain(m.Entity); ch != nil {
		return ch.Name
	}
	return ""
}

// Resolve finds the mention that a phrase stands for: the name in it that comes
// last ("Norwegian President Ilse Haugen", "the island's radio"), else a nominal
// or pronoun that it holds. ok is false when there is none.
func (c *Chains) Resolve(span news.Span) (m news.Mention, ok bool) {
	i := firstFrom(c.Mentions, span.Start)
	if i > 0 && c.Mentions[i-1].End > span.Start {
		i--
	}
	for ; i < len(c.Mentions) && c.Mentions[i].Start < span.End; i++ {
		// A country inside "the Danish government" is not what the phrase names.
		x := &c.Mentions[i]
		if x.Form == "nominal" && x.Span() == span {
			return *x, true // "the Texas lawmaker" is not Texas
		}
		if x.Span().Overlaps(span) && (!ok || rank(x.Form) >= rank(m.Form) && !(x.Form == m.Form && m.End >= x.End)) {
			m, ok = *x, true
		}
	}
	if ok {
		return m, true
	}
	j := firstFrom(c.Pronouns, span.Start)
	if j < len(c.Pronouns) && c.Pronouns[j].Start < span.End {
		return c.Pronouns[j], true
	}
	return news.Mention{}, false
}

// firstFrom is the first of mentions in order of the text that begins at a place or behind it.
func firstFrom(ms []news.Mention, at int) int {
	return sort.Search(len(ms), func(i int) bool { return ms[i].Start >= at })
}

// rank tells which form of mention says most surely whom a phrase means.
func rank(form string) int {
	switch form {
	case "name":
		return 2
	case "nominal":
		return 1
	}
	return 0
}

// WithPronouns gives all mentions, pronouns included, in order of the text.
func (c *Chains) WithPronouns() []news.Mention {
	out := make([]news.Mention, 0, len(c.Mentions)+len(c.Pronouns))
	out = append(append(out, c.Mentions...), c.Pronouns...)
	slices.SortStableFunc(out, func(a, b news.Mention) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// linker links the names of one document.
type linker struct {
	d         *nlp.Doc
	g         *gazetteer
	date      string       // of the text, "" where it is not known
	common    map[int]bool // names of common nouns, by first token
	fold      []string     // of single tokens, "" where not folded yet
	lows      []string     // the words of the tokens in small letters
	sents     []int32      // token → its sentence
	according []uint8      // by token, see accordingTo
	forms     []form
	occ       []occurrence
	ofKey     map[string]int
	sure      map[int]bool // names whose kind the text tells, by first token
	// Of words that open sentences: those that may be names, by token, and how
	// often the text uses a word as one elsewhere.
	perhaps map[int]bool
	// displaced are folded names of cities that the text says to be others,
	// with the key of the one that is meant.
	displaced map[string]string
	regions   map[string]string // folded names of countries that are a region's here, see homonyms
	used      map[string]int
	whole     map[string]bool   // folded names that stand in sentences
	demonym   map[int]string    // adjectives of places in no list, by token: the folded name
	seated    map[int]int       // see inCapital: behind an institution's own words, by its first token
	owner     map[int]int       // where an institution's own words begin, by its first token
	sorts     map[int][]string  // nouns that say what an organisation is, by first token
	state     map[string]bool   // folded names that have a government
	gov       map[int]string    // keys of governments named by their country, by the token behind them
	offices   map[string]string // see severalOffices
	brought   map[string]int    // nouns to the first token at which one of many was spoken of
	taken     map[string]bool   // nouns for institutions to whether the article has one that fits
	printed   int               // how many mentions were there before phrases were resolved
	titled    []byte            // by sentence: 0 not looked at, 1 sentence case, 2 title case
	weights   []float64         // of what tells whom a description means
	choices   *[]Choice         // nil unless they are to be noted
	kinForms  map[int]bool      // forms of names brought in as somebody's kin, see parentAndChild
	quoted    []bool            // by token, see speechBetween
	lent      map[int]lentName  // see lendSurnames
	printing  map[string]bool   // folded words of sentences where capitals mean something, see inBody
}

// Link groups the names of d and resolves what refers to them. A language
// without lists is linked by the forms of its names alone.
func Link(d *nlp.Doc) *Chains { return LinkOn(d, "") }

// LinkOn is Link for a text that was printed on a day (ISO 8601), "" where that is not known: it
// tells which of several governments of a state was in office.
func LinkOn(d *nlp.Doc, date string) *Chains { return link(d, date, meantWeights(), nil) }

func link(d *nlp.Doc, date string, weights []float64, choices *[]Choice) *Chains {
	code := d.Lang
	if code == "" {
		code = "en"
	}
	g, err := gazetteerOf(code)
	if err != nil {
		g = &gazetteer{}
	}
	l := &linker{d: d, g: g, date: date, weights: weights, choices: choices, ofKey: make(map[string]int), fold: make([]string, len(d.Tokens)), common: make(map[int]bool), sure: make(map[int]bool), perhaps: make(map[int]bool), owner: make(map[int]int), sorts: make(map[int][]string), state: make(map[string]bool), gov: make(map[int]string)}
	l.fileTokens()
	names := l.states(l.parties(l.things(l.weigh(l.names()))))
	l.lent = l.lendSurnames(names)
	for _, n := range names {
		l.add(n)
	}
	l.merge()
	c := l.chains()
	l.ledGovernments(c)
	l.adjectives(c)
	l.demonymMentions(c)
	l.nominals(c)
	l.events(c)
	for k := range c.All {
		for _, h := range c.All[k].heads {
			c.All[k].told = c.All[k].told || l.g.nominal[h].class == "person" || l.g.title[h].class != ""
		}
	}
	l.sort(c)
	l.pronouns(c)
	c.body = func(chain int) bool { return l.noPerson(&c.All[chain]) }
	c.agrees = func(span news.Span, chain int) bool { return l.agreesAt(c, span, chain) }
	return c
}

// fileTokens tells of each token what is asked of it again and again.
func (l *linker) fileTokens() {
	n := len(l.d.Tokens)
	l.lows, l.sents, l.according = make([]string, n), make([]int32, n), make([]uint8, n)
	s := 0
	for i := range l.d.Tokens {
		l.lows[i] = strings.ToLower(l.d.Word(i))
		for s < len(l.d.Sentences) && l.d.Sentences[s].Last <= i {
			s++
		}
		l.sents[i] = int32(s)
	}
}

// lower is the word of a token in small letters.
func (l *linker) lower(i int) string { return l.lows[i] }

// add reads one name and files it under its form.
func (l *linker) add(n nlp.Name) {
	o, f := l.read(n)
	if len(f.words) == 0 {
		return
	}
	if w := l.lent[n.First]; w.word != "" && f.person() && len(f.words) == 1 {
		f.words = append(f.words[:1:1], w.word)
		f.name += " " + w.printed
	}
	if r := l.g.stateRegion[strings.Join(f.words, " ")]; r != "" && r == n.Key {
		f.words = append(f.words[:len(f.words):len(f.words)], stateWord) // New York State is not the city
	}
	f.key = string(f.kind.Base()) + " " + strings.Join(f.words, " ")
	if f.person() && len(f.words) == 1 && f.gender != 0 {
		f.key += " " + string(f.gender)
	}
	if k, gaz := l.capital(&n, f.words); gaz != "" {
		f.kind, f.gaz = k, gaz
		f.key += " " + gaz
	}
	i, ok := l.ofKey[f.key]
	if !ok {
		i = len(l.forms)
		f.parent, f.first = i, len(l.occ)
		l.forms = append(l.forms, f)
		l.ofKey[f.key] = i
	}
	g := &l.forms[i]
	g.count++
	if capitals(g.name) && !capitals(f.name) {
		g.name, g.upper = f.name, f.upper // a headline in capitals
	}
	if g.gaz == "" {
		g.gaz = f.gaz
	}
	if g.gender == 0 {
		g.gender = f.gender
	}
	if g.count == 1 {
		g.common = l.common[o.token]
	}
	g.common = g.common && l.common[o.token]
	o.form = i
	o.speaks = strings.HasPrefix(f.gaz, "country:") && l.speaks(&n)
	l.occ = append(l.occ, o)
}

// chains makes the chains from the sets of forms.
func (l *linker) chains() *Chains {
	c := &Chains{byID: make(map[news.EntityID]int)}
	at := make(map[int]int)
	for _, o := range l.occ {
		r := l.find(o.form)
		i, ok := at[r]
		if !ok {
			i = len(c.All)
			at[r] = i
			id := localID(i)
			c.byID[id] = i
			c.All = append(c.All, Chain{ID: id})
		}
		ch := &c.All[i]
		f := &l.forms[o.form]
		if ch.Gender == 0 {
			ch.Gender = f.gender
		}
		if ch.Key == "" {
			ch.Key = f.gaz
		}
		if ch.Role == "" {
			ch.Role = o.role
		}
		if ch.Country == "" {
			ch.Country = o.place
		}
		ch.Leader = ch.Leader || o.lead
		ch.addRole(o.role)
		if len(ch.of) < maxRoles {
			ch.of = append(ch.of, l.holdersOf(o.role)...)
		}
		for _, w := range headsOf(o.role, l.g.small) {
			if !slices.Contains(ch.heads, w) && len(ch.heads) < maxRoles {
				ch.heads = append(ch.heads, w)
			}
		}
		if w := l.ordainedAs(&o); w != "" && !slices.Contains(ch.heads, w) {
			ch.heads = append(ch.heads, w)
		}
		for _, w := range l.sorts[o.token] {
			ch.addRole(w)
		}
		if l.common[o.token] {
			ch.addRole(f.name) // "the rescue agency, Kestra"
		}
		ch.Mentions = append(ch.Mentions, len(c.Mentions))
		m := news.Mention{Start: o.span.Start, End: o.span.End, Kind: f.kind, Entity: ch.ID, Form: "name", Role: o.role, Key: f.gaz}
		if l.common[o.token] {
			ch.common = true
			m.Form, m.Kind = "nominal", "" // it names by its words, and is no proper name
		} else {
			ch.proper = true
		}
		if l.perhaps[o.token] {
			m.Form = "perhaps"
		} else {
			ch.sure = true
		}
		if l.sure[o.token] {
			m.Basis = "context"
		}
		switch {
		case strings.HasPrefix(f.gaz, "gov:"):
			m.Speaks = ch.ID
		case o.speaks && strings.HasPrefix(f.gaz, "country:"):
			m.Speaks = news.EntityID("gov:" + f.gaz[len("country:"):])
		}
		c.Mentions = append(c.Mentions, m)
	}
	for i := range c.Mentions {
		if m := &c.Mentions[i]; m.Form == "perhaps" && c.Chain(m.Entity).sure {
			m.Form = "name"
		}
	}
	l.nameChains(c, at)
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if ch := c.Chain(m.Entity); m.Form == "nominal" && m.Kind == "" && ch.proper {
			m.Kind = ch.Kind // it describes what has a name
			if m.Kind == "" {
				m.Kind = news.Organisation
			}
		}
	}
	return c
}

// maxRoles bounds the words of roles that a chain keeps.
const maxRoles = 64

func (ch *Chain) addRole(role string) {
	if role == "" || len(ch.roles) >= maxRoles {
		return
	}
	for _, w := range nameform.Fold(role) {
		if !slices.Contains(ch.roles, w) {
			ch.roles = append(ch.roles, w)
		}
	}
}

// sort puts the mentions in order of the text and renumbers the chains' lists.
func (l *linker) sort(c *Chains) {
	order := make([]int, len(c.Mentions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(c.Mentions[a].Start, c.Mentions[b].Start), cmp.Compare(c.Mentions[b].End, c.Mentions[a].End))
	})
	sorted := make([]news.Mention, len(order))
	for i, k := range order {
		sorted[i] = c.Mentions[k]
	}
	c.Mentions = sorted
	for i := range c.All {
		c.All[i].Mentions = c.All[i].Mentions[:0]
	}
	for i, m := range c.Mentions {
		ch := c.Chain(m.Entity)
		ch.Mentions = append(ch.Mentions, i)
	}
}
