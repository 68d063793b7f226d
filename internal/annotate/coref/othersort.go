package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Who is near is no reason to be what one is not: a text that tells of the bank Brannock and
// goes on with "the regulator" means whoever watches the bank, an agency of news is no
// watchdog, a bureau no department. Rather nobody is meant than the one that is spoken of.

// otherSort reports whether a phrase names a sort of public body or union that a chain is
// not: its name or what the text calls it says another sort, or it is a firm's or nothing
// but a word that may be anybody's.
func (l *linker) otherSort(c *Chains, ch *Chain, p *phrase) bool {
	if !l.g.strict[p.head] || ch.common && !ch.proper || l.knownAs(ch, p) {
		return false
	}
	switch {
	case ch.Kind == news.Media || ch.Kind == news.NewsAgency || ch.Kind == news.Party:
		return p.head != "agency"
	case ch.Kind == news.Government && l.g.publicBody[p.head]:
		return false
	}
	kinds := l.sortsOf(c, ch)
	if slices.ContainsFunc(kinds, func(w string) bool { return l.sameSort(w, p.head) }) {
		return false
	}
	if len(kinds) > 0 {
		return true
	}
	switch {
	case listedFirm(ch):
		return true
	case ch.Key != "" || len(ch.words) == 0:
		return false
	case slices.ContainsFunc(ch.words, func(w string) bool { return l.g.firmSuffix[w] }):
		return true
	}
	return len(ch.words) == 1 && !ch.initials() && !(p.head == "agency" && ch.wires)
}

// otherTrade reports whether a phrase names the trade of a firm ("the planemaker") and the name
// of a chain, or what the text calls it, tells of another trade alone.
func (l *linker) otherTrade(ch *Chain, p *phrase) bool {
	same, ok := l.g.trade[p.head]
	if !ok || listedFirm(ch) {
		return false
	}
	told := false
	for _, words := range [...][]string{ch.words, ch.roles} {
		for _, w := range words {
			if w == p.head || slices.Contains(same, w) {
				return false
			}
			told = told || l.g.trade[w] != nil || slices.ContainsFunc(l.g.kind[w].broader, func(b string) bool { return l.g.trade[b] != nil })
		}
	}
	return told
}

// namesSite reports whether a text prints a name only before a noun for what lies somewhere:
// "the Rudna works" may be those of another firm.
func (l *linker) namesSite(c *Chains, ch *Chain) bool {
	if ch.Key != "" {
		return false
	}
	n := 0
	for _, k := range ch.Mentions {
		if k >= len(c.Mentions) || c.Mentions[k].Form != "name" {
			continue
		}
		i := l.d.TokenAt(c.Mentions[k].End-1) + 1
		if i >= len(l.d.Tokens) || l.g.cue[l.lower(i)+" behind"] != "site" || l.d.Tokens[i].UPOS == nlp.VERB && !l.behindArticle(l.d.TokenAt(c.Mentions[k].Start)) {
			return false
		}
		n++
	}
	return n > 0
}

// soleOfSort is the one body before a phrase that is said to be of its sort, however far back
// it stands, where the article has no other; -1 for none.
func (l *linker) soleOfSort(c *Chains, p *phrase, options []option) int {
	if !l.g.strict[p.head] || p.between || p.of || p.country != "" || len(p.owner) > 0 || len(p.mods) > 0 || p.last != p.first+2 || l.broughtUp(p.head, p.first) {
		return -1
	}
	found := -1
	for i := range options {
		if o := &options[i]; o.chain >= 0 && o.at >= 0 && o.fit == saidSo {
			if found >= 0 {
				return -1
			}
			found = o.chain
		}
	}
	if found < 0 {
		return -1
	}
	for k := range c.All {
		if k != found && l.fits(c, k, *p) > 0 {
			return -1
		}
	}
	return found
}

// sortsOf are the nouns that say what a body is: those of its name, of the name that the
// lists have for it, and those that the text calls it, whatever it makes of the name: "the
// rescue agency, Kestra".
func (l *linker) sortsOf(c *Chains, ch *Chain) []string {
	var out []string
	see := func(words []string) {
		for _, w := range words {
			if x, ok := l.g.kind[w]; ok && x.class == "organisation" && !x.any || l.g.strict[w] || l.g.publicBody[w] {
				out = append(out, w)
			}
		}
	}
	see(ch.words)
	see(ch.roles)
	for _, k := range ch.Mentions {
		if i := l.d.TokenAt(c.Mentions[k].Start); i > 1 && l.d.Word(i-1) == "," && l.sameSentence(i-2, i) {
			see([]string{l.noun(i - 2)})
		}
	}
	if id, ok := strings.CutPrefix(ch.Key, "org:"); ok {
		see(nameform.Fold(l.g.org[id].name))
	}
	return out
}

// sameSort reports whether what is called by one noun may be called by another.
func (l *linker) sameSort(w, noun string) bool {
	return w == noun || slices.Contains(l.g.kind[w].broader, noun) || slices.Contains(l.g.kind[noun].broader, w) || slices.Contains(l.g.called[noun], w)
}

// initials reports whether a name is printed by its initials somewhere: what they stand
// for may say anything.
func (ch *Chain) initials() bool {
	return nameform.Acronym(ch.Name) || slices.ContainsFunc(ch.Aliases, nameform.Acronym)
}

// wiresAt reports whether a mention is the subject of a verb of those who print news:
// "Kestpress is reporting that …".
func (l *linker) wiresAt(m *news.Mention) bool {
	d := l.d
	for i := d.TokenAt(m.Start); i < len(d.Tokens) && d.Tokens[i].Start < m.End; i++ {
		if h := d.Tokens[i].Head; d.Tokens[i].Rel == nlp.Nsubj && h >= 0 && h < len(d.Tokens) && l.g.wire[d.Tokens[h].Lemma] {
			return true
		}
	}
	return false
}
