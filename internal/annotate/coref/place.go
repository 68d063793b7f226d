package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// capital decides what the name of a capital stands for: its government when it
// speaks ("Moscow confirmed"), its country in most other places ("Moscow's war",
// "an ally of Moscow"), and the city itself behind a preposition of
// place or where something is said to be ("in Moscow", "the city of Seoul"). It
// gives no key for a name that is no capital.
func (l *linker) capital(n *nlp.Name, words []string) (news.EntityKind, string) {
	code, ok := l.g.capital[strings.Join(words, " ")]
	if _, other := l.displaced[strings.Join(words, " ")]; !ok || other || n.Kind.Base() == news.Person || strings.HasPrefix(n.Key, "region:") {
		return "", ""
	}
	if w := strings.Join(words, " "); l.g.lesser[w] && !l.inCountry(l.d.Names, code, w) {
		return "", ""
	}
	d := l.d
	dateline := n.Last < len(d.Tokens) && l.opensBlock(n.First) && dash(d.Word(n.Last))
	union := l.g.union[strings.Join(words, " ")] // "Brussels said": the European Union, unless Belgium is told of
	if union != "" && l.inCountry(l.d.Names, code, strings.Join(words, " ")) {
		union = ""
	}
	if !dateline && !(n.First > 0 && l.ofCity(n.First-1)) && l.speaks(n) { // the mayor of a capital is its own
		if union != "" {
			return news.Organisation, union
		}
		return news.Government, "gov:" + code
	}
	// A city, when a place is asked for.
	i := n.First - 1
	if i >= 0 && d.Tokens[i].UPOS == nlp.DET {
		i--
	}
	city := "city:" + code + "-" + strings.Join(words, "-")
	if strings.HasPrefix(n.Key, "city:") {
		city = n.Key
	}
	if i >= 0 {
		if l.ofCity(i) {
			return news.Place, city
		}
		switch w := l.lower(i); {
		case l.g.locative[w]:
			return news.Place, city
		case (w == "to" || w == "from") && l.motion(i):
			return news.Place, city
		}
	}
	if n.Last < len(d.Tokens) {
		next := &d.Tokens[n.Last]
		switch w := d.Word(n.Last); {
		case possessive(w):
			// "London's Royal Exchange" stands in the city, "London's demand" does not.
			if k := n.Last + 1; k < len(d.Tokens) && d.Tokens[k].UPOS == nlp.PROPN {
				return news.Place, city
			}
		case w == "—" || w == "–" || w == "-" || w == "(":
			if l.opens(n) {
				return news.Place, city // a dateline
			}
		case w == ",":
			// An address: "Moscow, Russia".
			if _, in := l.countryAt(n.Last+1, len(d.Tokens)); in > 0 || n.Last+1 < len(d.Tokens) && d.Tokens[n.Last+1].UPOS == nlp.PROPN {
				return news.Place, city
			}
		case next.UPOS == nlp.PROPN || next.UPOS == nlp.NOUN:
			if _, title := l.g.title[strings.ToLower(w)]; !title {
				return news.Place, city // "Kyiv residents", "Seoul Station"
			}
		}
	} else if l.opens(n) {
		return news.Place, city
	}
	if union != "" {
		return news.Organisation, union
	}
	return news.Country, "country:" + code
}

// ofCity reports whether token i and those before it call what follows a city.
func (l *linker) ofCity(i int) bool {
	if l.lower(i) != "of" || i == 0 {
		return l.g.cityWord[l.lower(i)]
	}
	return l.g.cityWord[l.lower(i-1)]
}

// motion reports whether the clause around token i tells of going somewhere.
func (l *linker) motion(i int) bool {
	for k := i - 1; k >= 0 && i-k <= 6; k-- {
		if l.g.motion[strings.ToLower(l.d.Tokens[k].Lemma)] || l.g.motion[l.lower(k)] {
			return true
		}
		if l.d.Tokens[k].UPOS == nlp.PUNCT {
			return false
		}
	}
	return false
}

// opens reports whether the name opens its sentence.
func (l *linker) opens(n *nlp.Name) bool {
	s := l.d.SentenceOf(n.First)
	return s < len(l.d.Sentences) && l.d.Sentences[s].First == n.First
}

// speaks reports whether the name is the subject of a verb that only people and
// institutions do: by the parse where there is one, else by the next verb.
func (l *linker) speaks(n *nlp.Name) bool {
	d := l.d
	parsed := false
	if i := n.First - 2; i >= 0 && l.lower(i+1) == "from" && l.g.sentFrom[l.lower(i)] {
		return true // "warnings from Moscow"
	}
	for i := n.First; i < n.Last; i++ {
		t := &d.Tokens[i]
		if t.Rel != nlp.NoRel {
			parsed = true
		}
		if t.Rel == nlp.Nsubj && t.Head >= 0 && t.Head < len(d.Tokens) && l.g.human[l.lower(t.Head)] {
			return true
		}
		if t.Head >= 0 && t.Head < len(d.Tokens) && (t.Rel == nlp.Obl || t.Rel == nlp.Nmod) && i > 1 &&
			l.lower(n.First-1) == "to" && l.lower(n.First-2) == "according" {
			return true
		}
	}
	if parsed {
		return false
	}
	for i := n.Last; i < len(d.Tokens) && i-n.Last < 4; i++ {
		t := &d.Tokens[i]
		w := l.lower(i)
		if l.g.human[w] && (t.UPOS == nlp.VERB || t.UPOS == nlp.NoPOS) {
			return true
		}
		if t.UPOS != nlp.ADV && t.UPOS != nlp.AUX {
			return false
		}
	}
	return false
}

// adjectives adds the adjectives of countries as mentions of the country, where
// the recogniser gave no name: "North Korean" is North Korea.
func (l *linker) adjectives(c *Chains) {
	d := l.d
	byCode := make(map[string]int)
	for i := range c.All {
		if code, ok := strings.CutPrefix(c.All[i].Key, "country:"); ok {
			if _, seen := byCode[code]; !seen {
				byCode[code] = i
			}
		}
	}
	// Adjectives of a role ("Russian President …") belong to the name behind it.
	inRole := make(map[int]bool)
	for _, o := range l.occ {
		for i := o.roleAt; i >= 0 && i < o.token; i++ {
			inRole[i] = true
		}
	}
	ni := 0
	names := d.Names
	for i := 0; i < len(d.Tokens); i++ {
		for ni < len(names) && names[ni].Last <= i {
			ni++
		}
		if ni < len(names) && names[ni].First <= i {
			i = names[ni].Last - 1
			continue
		}
		w := d.Word(i)
		if w == "" || w[0] < 'A' || w[0] > 'Z' || inRole[i] {
			continue
		}
		if _, ok := l.demonym[i]; ok {
			continue // below
		}
		limit := len(d.Tokens)
		if ni < len(names) {
			limit = names[ni].First
		}
		code, n := l.countryAt(i, limit)
		if n == 0 {
			continue
		}
		if x, ok := l.capitalOf(c, code, i, i+n); ok {
			c.Mentions = append(c.Mentions, x)
			i += n
			continue
		}
		m := news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[i+n-1].End, Form: "adjective", Key: "country:" + code}
		k, ok := byCode[code]
		if !ok {
			k = len(c.All)
			id := localID(k)
			c.byID[id] = k
			byCode[code] = k
			c.All = append(c.All, Chain{ID: id, Kind: news.Country, Key: "country:" + code, Name: d.Text[m.Start:m.End]})
		}
		m.Entity = c.All[k].ID
		c.Mentions = append(c.Mentions, m)
		i += n - 1
	}
}

// capitalOf reads "the Georgian capital", of which tokens [i, end) are the adjective: the
// city, where the text names it.
func (l *linker) capitalOf(c *Chains, code string, i, end int) (news.Mention, bool) {
	d := l.d
	if i == 0 || l.lower(i-1) != "the" || end >= len(d.Tokens) || d.Word(end) != "capital" || end+1 < len(d.Tokens) && d.Tokens[end+1].UPOS == nlp.NOUN {
		return news.Mention{}, false
	}
	for k := range c.All {
		ch := &c.All[k]
		if strings.HasPrefix(ch.Key, "city:"+code+"-") && l.g.capital[strings.Join(ch.words, " ")] == code {
			return news.Mention{Start: d.Tokens[i-1].Start, End: d.Tokens[end].End, Kind: news.Place, Entity: ch.ID, Form: "nominal"}, true
		}
	}
	return news.Mention{}, false
}

// demonymMentions adds the adjectives of places that no list has. One whose place
// the text does not name is a chain of its own: another article may name it.
func (l *linker) demonymMentions(c *Chains) {
	covered := make(map[int]bool)
	for _, o := range l.occ {
		for i := o.token; i < len(l.d.Tokens) && l.d.Tokens[i].Start < o.span.End; i++ {
			covered[i] = true
		}
	}
	byWords := make(map[string]int)
	for k := range c.All {
		if w := strings.Join(c.All[k].words, " "); w != "" {
			if _, seen := byWords[w]; !seen {
				byWords[w] = k
			}
		}
	}
	for _, o := range l.occ {
		for i := o.roleAt; i >= 0 && i < o.token; i++ {
			covered[i] = true // "Velmoran President …" is that name's role
		}
	}
	for i := range l.d.Tokens {
		of, ok := l.demonym[i]
		if !ok || covered[i] {
			continue
		}
		k, named := byWords[of]
		if of == "" || !named {
			w := "~" + l.folded(i, i+1)
			if k, named = byWords[w]; !named {
				k = len(c.All)
				id := localID(k)
				c.byID[id] = k
				byWords[w] = k
				c.All = append(c.All, Chain{ID: id, Name: l.d.Word(i)})
			}
		}
		c.Mentions = append(c.Mentions, news.Mention{Start: l.d.Tokens[i].Start, End: l.d.Tokens[i].End, Form: "adjective", Key: c.All[k].Key, Entity: c.All[k].ID})
	}
}
