package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxTogether bounds how many a phrase may join.
const maxTogether = 8

// maxSeat bounds the tokens between the brackets behind a name that hold its seat.
const maxSeat = 9

// speaksWith is one of those whom a phrase joins.
type speaksWith struct {
	who   who
	name  string
	named bool
	of    bool // a group that a name opens, which may be of those before it too: "US and Qatari officials"
}

// together is the source of a phrase that joins several, one of them at least by name: "Ana Rao
// and Ivo Lund", "CNN and NBC", "she and other members". What they say together is the word
// of none of them alone, so they are named together. Those who are all named are no entity
// that the text has; a group that joins somebody named is known by him.
func (f *finder) together(r tokens, head int, before []*candidate, alone who) (who, bool) {
	if r.len() < 3 || r.len() > maxFar || !r.has(head) {
		return who{}, false
	}
	var all []speaksWith
	if list := f.listBehind(r); !list.empty() {
		all, _ = f.allOf(list, before)
		if slices.ContainsFunc(all, func(p speaksWith) bool { return p.who.kind != news.NamedPerson }) {
			all = nil
		}
	}
	if all == nil {
		if all, _ = f.allOf(r, before); all == nil {
			return who{}, false
		}
	}
	w := who{kind: alone.kind, link: news.Link{Span: alone.link.Span, Named: true, Plural: true}}
	named, known := 0, -1
	names := make([]string, len(all))
	for k, p := range all {
		names[k] = p.name
		if p.named {
			if named++; known < 0 {
				known = k
			}
			if (p.who.kind == news.NamedPerson) != (all[known].who.kind == news.NamedPerson) && !p.who.told && !p.who.listed && p.who.link.Entity == "" {
				return who{}, false // a name that only by its form is one
			}
		}
		if slices.Contains(names[:k], p.name) || k > 0 && p.of && all[k-1].named && all[k-1].who.kind != news.NamedPerson {
			return who{}, false
		}
	}
	if named == 0 {
		return who{}, false
	}
	last := len(names) - 1
	w.link.Name = strings.Join(names[:last], ", ") + " and " + names[last]
	if named < len(all) {
		w.link.Entity, w.link.For = all[known].who.link.Entity, all[known].who.link.For
	} else if alone.kind != news.NamedPerson || all[0].who.kind != news.SourceOrg {
		w.kind = all[0].who.kind
	}
	return w, true
}

// allOf are those whom a phrase joins from its first token on: by commas and one "and", behind
// which only an aside on all of them may follow.
func (f *finder) allOf(r tokens, before []*candidate) ([]speaksWith, bool) {
	var all []speaksWith
	plural := f.lex.personNouns.has(f.base(r.first)) && f.d.Tokens[r.first].XPOS != "NN" // "Senators Rao and Lund"
	i, and := r.first, false
	for {
		p, next, ok := f.oneOf(i, r.last, before)
		if !ok {
			return nil, false
		}
		all = append(all, p)
		i = next
		if and && (i >= r.last || f.asideOnAll(i, r.last)) {
			return all, true
		}
		if and || i >= r.last || len(all) == maxTogether {
			return nil, false
		}
		if plural && f.lowers[i] == "," && i+1 < r.last && f.d.Tokens[i+1].UPOS == nlp.DET {
			for i++; i+1 < r.last && (f.lowers[i] != "," || !f.is(i+1, "and")); i++ {
			} // "Senators Ana Rao, | the chairwoman, | and Ivo Lund"
		}
		if f.lowers[i] == "," {
			i++
		}
		if i < r.last && f.andAt(i) {
			and = true
			i++
		} else if f.lowers[i-1] != "," {
			return nil, false
		}
		if i >= r.last {
			return nil, false
		}
	}
}

// andAt reports whether a token is an "and".
func (f *finder) andAt(i int) bool { return f.is(i, "and") || f.lowers[i] == "&" }

// asideOnAll reports whether what follows a list tells of all in it: ", who met on Monday",
// ", two senators", ", both of the north".
func (f *finder) asideOnAll(i, end int) bool {
	return f.lowers[i] == "," && i+1 < end && (f.is(i+1, "who", "which", "whose", "both", "all", "the") || f.d.Tokens[i+1].UPOS == nlp.NUM)
}

// listBehind is the list of names behind a plural that says what they are: "the two senators,
// | Ana Rao and Ivo Lund", "three members — | Ana Rao, Ivo Lund and Per Holm". Empty for none.
func (f *finder) listBehind(r tokens) tokens {
	for i := r.first + 1; i+3 < r.last; i++ {
		switch w := f.lowers[i]; {
		case w == "," || w == "—" || w == "–" || w == "--":
			if f.d.Tokens[i-1].XPOS != "NNS" || !f.isPerson(i-1) && !f.speakerLike(i-1) {
				return tokens{}
			}
			p := tokens{i + 1, r.last}
			if x := f.lowers[p.last-1]; x == "—" || x == "–" || x == "--" || x == "," {
				p.last--
			}
			return p
		case f.d.Tokens[i].UPOS == nlp.VERB, f.d.Tokens[i].UPOS == nlp.ADP, f.d.Tokens[i].UPOS == nlp.CCONJ, relative(f.d.Tokens[i].XPOS):
			return tokens{}
		}
	}
	return tokens{}
}

// withOthers is the phrase of a pronoun with those whom an "and" joins to it before the cue of
// its verb: "she | and other members | said".
func (f *finder) withOthers(r tokens, c *candidate) tokens {
	if r.len() != 1 || !f.is(r.first, "he", "she") || c.cueHead <= r.last || r.last+1 >= len(f.d.Tokens) || !f.is(r.last, "and") || f.d.Tokens[c.cueHead].UPOS != nlp.VERB {
		return r
	}
	g := f.groupStart(c.cueHead)
	for g-1 > r.last && f.d.Tokens[g-1].UPOS == nlp.ADV {
		g--
	}
	if g-r.last > maxTitle || g <= r.last+1 || f.finite(tokens{r.last, g}) {
		return r
	}
	return tokens{r.first, g}
}

// oneOf is one of several whom a phrase joins, from token i on, and where it ends.
func (f *finder) oneOf(i, end int, before []*candidate) (speaksWith, int, bool) {
	none := speaksWith{}
	if f.is(i, "he", "she") {
		w := f.identify(tokens{i, i + 1}, i, before)
		return speaksWith{who: w, name: w.link.Name, named: true}, i + 1, w.link.Named && !w.link.Plural
	}
	// It ends at a mark, an "and", a bracket or the place that it is of, and no name runs on there.
	k := i
	for k < end && f.lowers[k] != "," && f.lowers[k] != "(" && !f.andAt(k) && k-i < maxFar {
		if n, ok := f.name(k); ok && n.First == k && n.Last <= end {
			k = n.Last
			continue
		}
		switch f.d.Tokens[k].UPOS {
		case nlp.DET, nlp.ADJ, nlp.NOUN, nlp.PROPN, nlp.NUM, nlp.PART:
		default:
			if f.d.Tokens[k].XPOS != "PRP$" || k > i {
				goto ended
			}
		}
		k++
	}
ended:
	if k == i {
		return none, 0, false
	}
	n, ok := f.name(k - 1)
	if !ok || n.Last != k || n.First < i {
		return f.groupOf(i, k, end)
	}
	person := n.Kind.Base() == news.Person || n.First > i && f.office(n.First-1) && f.upper(n.First-1)
	if n.Kind == news.Event || f.lex.times.has(f.form(n.First)) || f.officeName(n) {
		return none, 0, false
	}
	if !person && n.First > i && (n.First > i+1 || f.d.Tokens[i].UPOS != nlp.DET) {
		return none, 0, false // "the mayor's friends at the | Tide"
	}
	next := f.behindSeat(k, end)
	if next < end && f.lowers[next] != "," && !f.andAt(next) {
		if next == k {
			return f.groupOf(i, k, end)
		}
		return none, 0, false
	}
	r := tokens{n.First, n.Last}
	w := f.identifyAlone(r, f.headOf(r))
	return speaksWith{who: w, name: w.link.Name, named: true}, next, w.link.Named && f.speakerLike(f.headOf(r))
}

// behindSeat is where what stands behind a person's name ends that tells his seat: "Ana Rao | of
// Norland", "Ana Rao | (R-Ky.)", "Ana Rao, | R-Ky.,"; token i itself where nothing does.
func (f *finder) behindSeat(i, end int) int {
	if i+1 < end && f.is(i, "of") {
		if m, ok := f.name(i + 1); ok && m.First == i+1 && m.Last <= end && m.Kind.Base() == news.Place {
			i = m.Last
		}
	}
	if i < end && f.lowers[i] == "(" {
		for k := i; k < min(end, i+maxSeat); k++ {
			if f.lowers[k] == ")" {
				return k + 1
			}
		}
	}
	if i+3 < end && f.lowers[i] == "," && f.lowers[i+2] == "-" && len(f.lowers[i+1]) == 1 && f.upper(i+1) && f.upper(i+3) {
		return i + 4
	}
	return i
}

// groupOf is a plural without a name from token i to token k, with what a preposition hangs on it
// where that closes the phrase: "other members", "all seven members | of the panel".
func (f *finder) groupOf(i, k, end int) (speaksWith, int, bool) {
	h := k - 1
	if x := f.d.Tokens[h].XPOS; x != "NNS" && x != "NNPS" || !f.speakerLike(h) || f.lex.times.has(f.base(h)) {
		return speaksWith{}, 0, false
	}
	for x := i; x < k; x++ {
		if n, ok := f.name(x); ok && n.Kind.Base() == news.Person && f.d.Tokens[n.Last].XPOS != "POS" {
			return speaksWith{}, 0, false
		}
	}
	r := tokens{i, k}
	if k < end && f.d.Tokens[k].UPOS == nlp.ADP && !f.is(k, "including", "like", "as") {
		for x := k; x < end; x++ {
			if f.comma(x) || f.andAt(x) || f.d.Tokens[x].UPOS == nlp.VERB || relative(f.d.Tokens[x].XPOS) {
				return speaksWith{}, 0, false
			}
		}
		return speaksWith{name: f.text(tokens{i, end})}, end, true
	}
	if k < end && (f.is(k, "including", "like") || f.is(k, "such") && f.is(k+1, "as") || relative(f.d.Tokens[k].XPOS)) {
		k = end
	}
	return speaksWith{name: f.text(r), of: f.upper(i) && f.d.Tokens[i].UPOS != nlp.DET && i > f.opening[f.sentenceOf(i)]}, k, true
}
