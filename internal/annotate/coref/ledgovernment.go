package coref

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// "The Biden administration" is the government of the state that Biden leads or led: who that
// is, the text says ("Kestran President Odo Lund … the Lund government") or the lists do.

// ledGovernments adds the governments that are called by who leads them to the mentions.
func (l *linker) ledGovernments(c *Chains) {
	for i, o := range l.occ { // each of which is a mention yet
		last := o.token
		for last < len(l.d.Tokens) && l.d.Tokens[last].Start < o.span.End {
			last++
		}
		if !l.calledByLeader(o.token, last) {
			continue
		}
		code := l.led(c.Chain(c.Mentions[i].Entity))
		if code == "" {
			continue
		}
		key, name := "gov:"+code, l.d.Text[o.span.Start:l.d.Tokens[last].End]
		past := l.outOfOffice(c.Chain(c.Mentions[i].Entity), code)
		if past {
			key = "" // it is not the one that speaks for the state today
		}
		k := slices.IndexFunc(c.All, func(ch Chain) bool {
			return ch.Key == key && (key != "" || ch.Kind == news.Government && ch.Name == name)
		})
		if k < 0 {
			k = len(c.All)
			id := localID(k)
			c.byID[id] = k
			c.All = append(c.All, Chain{ID: id, Kind: news.Government, Key: key, Name: name, words: nameform.Fold(name), proper: true, sure: true, past: past})
		}
		c.All[k].addRole(l.d.Word(last))
		c.Mentions = append(c.Mentions, news.Mention{
			Start: o.span.Start, End: l.d.Tokens[last].End, Kind: news.Government, Form: "name",
			Entity: c.All[k].ID, Key: key, Speaks: c.All[k].ID,
		})
	}
	if len(c.Mentions) > len(l.occ) {
		l.sort(c)
	}
}

// calledByLeader reports whether tokens [i, j), a name, stand between an article and a noun
// for a government, which ends the phrase.
func (l *linker) calledByLeader(i, j int) bool {
	d := l.d
	if i == 0 || j >= len(d.Tokens) || !l.g.ledBy[d.Word(j)] || !l.sameSentence(i-1, j) || d.Tokens[i-1].UPOS != nlp.DET {
		return false
	}
	return j+1 >= len(d.Tokens) || d.Tokens[j+1].UPOS != nlp.NOUN && d.Tokens[j+1].UPOS != nlp.PROPN && d.Word(j+1) != "-"
}

// led is the code of the state that somebody is told to lead, or leads by the lists, "" for
// none. Whom the text gives a fuller name is who that name says.
func (l *linker) led(ch *Chain) string {
	if ch.Kind.Base() != news.Person {
		return ""
	}
	if ch.Country != "" && (ch.Leader || l.g.leads.anyOf(ch.roles)) {
		return ch.Country
	}
	return l.g.leader[strings.Join(ch.words, " ")]
}

// term is when somebody led a state; to is "" for whoever still does.
type term struct{ code, from, to string }

// outOfOffice reports whether the lists have somebody lead a state, but not when the text was
// printed.
func (l *linker) outOfOffice(ch *Chain, code string) bool {
	if l.date == "" {
		return false
	}
	led := false
	for _, t := range l.g.terms[strings.Join(ch.words, " ")] {
		if t.code != code || t.from == "" {
			continue
		}
		if t.from <= l.date && (t.to == "" || l.date <= t.to) {
			return false
		}
		led = true
	}
	return led
}

// pastBeside reports whether a chain is a government that was in office once, and the text has one
// that is: "the administration" is then that.
func (l *linker) pastBeside(c *Chains, ch *Chain) bool {
	return ch.past && slices.ContainsFunc(c.All, func(x Chain) bool { return strings.HasPrefix(x.Key, "gov:") })
}

// readLeaders reads who leads or led a state, by full names and by family names that are only
// of one state's leaders.
func (g *gazetteer) readLeaders(b *lang.Bundle) {
	g.leader, g.ledBy, g.leads = map[string]string{}, map[string]bool{}, leadOffices{}
	for _, e := range b.List("coref_words").Entries {
		switch e.Col(1) {
		case "led":
			g.ledBy[e.Col(0)] = true
		case "leads":
			g.leads = append(g.leads, strings.Fields(e.Col(0)))
		}
	}
	several := map[string]bool{}
	g.terms = map[string][]term{}
	put := func(k, code string, t term) {
		g.terms[k] = append(g.terms[k], t)
		if had := g.leader[k]; had != "" && had != code {
			several[k] = true
		}
		g.leader[k] = code
	}
	for _, e := range b.List("people").Entries {
		if code := e.Col(2); code != "" && g.leads.has(e.Col(1)) {
			for _, n := range append([]string{e.Col(0)}, e.Values(5)...) {
				ws := nameform.Fold(n)
				t := term{code, e.Col(3), e.Col(4)}
				put(strings.Join(ws, " "), code, t)
				if first := ws[0]; g.surname[first] && !g.surname[ws[len(ws)-1]] {
					put(first, code, t) // "Xi Jinping"
				} else {
					put(ws[len(ws)-1], code, t)
				}
			}
		}
	}
	for k := range several {
		delete(g.leader, k)
	}
}

// leadOffices are the offices of those who lead a state, each as its words.
type leadOffices [][]string

// anyOf reports whether the words of somebody's roles hold one of the offices.
func (o leadOffices) anyOf(roles []string) bool {
	return slices.ContainsFunc(o, func(ws []string) bool {
		return !slices.ContainsFunc(ws, func(w string) bool { return !slices.Contains(roles, w) })
	})
}

// has reports whether an office is one of them.
func (o leadOffices) has(office string) bool {
	return slices.ContainsFunc(o, func(ws []string) bool { return strings.Join(ws, " ") == office })
}
