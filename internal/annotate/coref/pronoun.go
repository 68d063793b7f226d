package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// pronounBack is how many sentences back a pronoun looks.
const pronounBack = 2

// pronouns resolves "he" and "she" to the person, and "it" as a speaker to the
// institution, that stands out in the sentences before: subjects before others,
// near before far, what stands outside quotations before what stands in them.
// Where two stand out alike it resolves none.
func (l *linker) pronouns(c *Chains) {
	d := l.d
	quoted := l.quotedTokens()
	// What may be taken up, in order of the text: mentions, then pronouns as they
	// are resolved.
	var recent []candidate
	mi := 0
	coming := unnamed{head: -1}
	for i := range d.Tokens {
		if u, ok := l.broughtIn(i); ok && !quoted[i] {
			coming = u
		}
		if coming.head == i && !l.mentioned(c, mi, i) {
			recent = append(recent, l.addUnnamed(c, &coming, quoted))
		}
		for mi < len(c.Mentions) && c.Mentions[mi].Start <= d.Tokens[i].Start {
			m := c.Mentions[mi]
			mi++
			if m.Form == "adjective" {
				continue
			}
			if k, ok := c.byID[m.Entity]; ok {
				x := l.candidate(m, k, quoted)
				x.leads, x.printed = l.leads(x.token, m.End), true
				x.last = m.End
				x.owner, x.modifies = l.standsBefore(m.End)
				x.reported = l.behindSpeech(x.token)
				recent = append(recent, x)
			}
		}
		p, ok := l.g.pronoun[l.lower(i)]
		if !ok || d.Tokens[i].UPOS != nlp.PRON && d.Tokens[i].UPOS != nlp.DET && d.Tokens[i].UPOS != nlp.NoPOS {
			continue
		}
		if p.gender == 'n' {
			if p.possessive || !l.speaker(i) {
				continue
			}
			if of, ok := l.ownClause(c, recent, i); ok {
				if c.own == nil {
					c.own = make(map[int]int)
				}
				if c.own[d.Tokens[i].Start] = of; of >= 0 {
					c.Pronouns = append(c.Pronouns, news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[i].End, Kind: c.All[of].Kind, Entity: c.All[of].ID, Form: "pronoun"})
				}
				continue
			}
		}
		k, alone, told := l.choose(c, recent, i, p, quoted)
		if k < 0 || p.gender != 'n' && !p.possessive && l.namedBehind(c, k, i, p.gender) {
			continue
		}
		ch := &c.All[k]
		// In what somebody says another may be meant: "His agent said that he had been ill."
		if ch.Gender == 0 && p.gender != 'n' && (!p.possessive || l.ownSubject(recent, i, k)) && (alone || !quoted[i] && (l.speaker(i) || !l.inContent(i))) {
			ch.Gender = p.gender
		}
		m := news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[i].End, Kind: ch.Kind, Entity: ch.ID, Form: "pronoun"}
		c.Pronouns, c.sure[m.Start] = append(c.Pronouns, m), told
		recent = append(recent, l.candidate(m, k, quoted))
	}
}

// leads reports whether a name from token i to an offset stands before the first finite
// verb of its sentence: whom a sentence names there it tells of, whatever the parse makes
// of it. "The Holm plan" and "Holm's plan" tell of a plan.
func (l *linker) leads(i, end int) bool {
	d := l.d
	last := i
	for last+1 < len(d.Tokens) && d.Tokens[last+1].Start < end {
		last++
	}
	if !l.endsPhrase(last+1) || last+1 < len(d.Tokens) && (possessive(d.Word(last+1)) || d.Word(last+1) == "-") {
		return false
	}
	s := d.SentenceOf(i)
	if s >= len(d.Sentences) {
		return false
	}
	for k := i - 1; k >= d.Sentences[s].First && d.Tokens[k].UPOS != nlp.PUNCT; k-- {
		if d.Tokens[k].UPOS == nlp.ADP {
			return false // "praise by Holm was late"
		}
	}
	for k := d.Sentences[s].First; k < i; k++ {
		switch d.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	return true
}

// standsBefore reports what a mention that ends at an offset stands before: what it owns, or
// a noun that is named for it.
func (l *linker) standsBefore(end int) (owner, modifies bool) {
	i := l.d.TokenAt(end-1) + 1
	if i >= len(l.d.Tokens) {
		return false, false
	}
	return possessive(l.d.Word(i)), l.d.Tokens[i].UPOS == nlp.NOUN && !l.mistagged(i)
}

// candidate is a mention that a pronoun may take up.
type candidate struct {
	chain, token, sentence int
	subject, speaks        bool
	quoted                 bool
	leads                  bool // before its sentence's verb
	printed                bool // by a name or a description, not by a pronoun
	last                   int  // where it ends, as an offset
	reported               bool // in what somebody is said to have said
	owner, modifies        bool // what stands behind it is its own, or only named for it
	cost                   int  // of somebody without a name, see addUnnamed
}

func (l *linker) candidate(m news.Mention, k int, quoted []bool) candidate {
	d := l.d
	t := d.TokenAt(m.Start)
	c := candidate{chain: k, token: t, sentence: d.SentenceOf(t)}
	if t < len(quoted) {
		c.quoted = quoted[t]
	}
	last := t
	for last+1 < len(d.Tokens) && d.Tokens[last+1].Start < m.End {
		last++
	}
	for i := t; i <= last && i < len(d.Tokens); i++ {
		k := i
		if r := d.Tokens[i].Rel; (r == nlp.Conj || r == nlp.Appos || r == nlp.Flat && i == t) && d.Tokens[i].Head >= 0 && d.Tokens[i].Head < len(d.Tokens) {
			k = d.Tokens[i].Head // "Holm and Dolan met": both did; "the mayor, Ana Rao, met"
		}
		if r := d.Tokens[k].Rel; r == nlp.Nsubj || r == nlp.NsubjPass {
			c.subject = true
			if h := d.Tokens[k].Head; h >= 0 && h < len(d.Tokens) {
				c.speaks = l.g.human[l.lower(h)] || m.Kind.Base() == news.Person && l.g.speech[d.Tokens[h].Lemma]
			}
		}
	}
	if !c.subject && (l.insertedSpeaker(t, last) || l.accordingTo(t)) {
		c.subject, c.speaks = true, true
	}
	if t < len(d.Tokens) && d.Tokens[t].Rel == nlp.NoRel {
		// No parse: a verb soon after, or a speech verb right before.
		for i := last + 1; i < len(d.Tokens) && i <= last+3; i++ {
			u := d.Tokens[i].UPOS
			if u == nlp.VERB || u == nlp.AUX {
				c.subject = true
				c.speaks = c.speaks || l.g.human[l.lower(i)]
				break
			}
			if u == nlp.CCONJ {
				c.subject = true // "Holm and Dolan met": perhaps
			}
			if u != nlp.ADV {
				break
			}
		}
		if t > 0 && l.g.human[l.lower(t-1)] {
			c.subject, c.speaks = true, true
		}
	}
	return c
}

// mentioned reports whether one of the mentions from number mi on, or the last before
// it, holds token i and stands for a person.
func (l *linker) mentioned(c *Chains, mi, i int) bool {
	at := l.d.Tokens[i].Start
	for k := max(0, mi-2); k < len(c.Mentions) && c.Mentions[k].Start <= at; k++ {
		if m := &c.Mentions[k]; at < m.End && m.Kind.Base() == news.Person {
			return true
		}
	}
	return false
}

// perhapsBody reports whether a name that was taken for a person's ends in a word for
// bodies, and nothing tells of a person: "Democrats".
func (l *linker) perhapsBody(ch *Chain) bool {
	n := len(ch.words)
	return n > 0 && ch.Gender == 0 && !slices.ContainsFunc(ch.heads, l.personNoun) && l.g.headKind[ch.words[n-1]] == news.Organisation
}

// maxRecent bounds the candidates looked at for one pronoun.
const maxRecent = 60

// choose scores the candidates for the pronoun at token i. It gives the chain of the best,
// -1 when two are alike, whether there is no other, and whether it is one of whom a sentence
// tells.
func (l *linker) choose(c *Chains, recent []candidate, i int, p pronoun, marks []bool) (chain int, alone, told bool) {
	here, quoted := l.d.SentenceOf(i), marks[i]
	scores, clear := make(map[int]int, 8), make(map[int]bool, 8)
	stands := make(map[int]candidate, 8)
	best, top, second := -1, 0, 0
	speaks := l.speaker(i)
	hearer, answers := l.hearerOf(c, i), -1
	if hearer >= 0 && speaks {
		note(&c.Hearers, l.d.Tokens[i].Start, c.All[hearer].ID)
	}
	asker, replies := l.askerOf(recent, i), (speaks || p.possessive) && l.replies(i)
	from := here
	if speaks {
		from = l.beforeQuotation(i, marks)
	}
	for n := len(recent) - 1; n >= 0 && len(recent)-n < maxRecent; n-- {
		r := recent[n]
		if from-r.sentence > pronounBack {
			break
		}
		ch := &c.All[r.chain]
		if r.chain == asker || r.chain == hearer || r.sentence == here && r.leads && r.printed && l.subjectless(i) {
			continue // "Rao asked whether he played", "Rao, who leads them, accused him"
		}
		if !p.possessive && (l.actsOn(r.token, i) || r.sentence == here && p.gender != 'n' && l.besidePronoun(r.token, i)) {
			continue // "Rao had warned him", "whom he knew as Rao": he is another
		}
		if r.quoted && !quoted && speaks && p.gender != 'n' {
			continue // of whom somebody speaks in a quotation is not he who says it
		}
		if r.sentence == here && (ch.As.End > 0 || r.printed && l.toldOf(&r, i)) && !r.quoted && l.saidBehind(i) && !l.markBetween(r.token, i) {
			continue // "Rao is among them, he added": he tells of another
		}
		if p.gender == 'n' {
			if ch.Kind.Base() != news.Organisation && ch.Kind != news.Country || !r.speaks {
				continue
			}
		} else if ch.Kind.Base() != news.Person || clash(ch.Gender, p.gender) || l.perhapsBody(ch) {
			continue
		}
		s := 20 - 6*max(0, from-r.sentence)
		switch {
		case r.subject:
			s += 5
		case r.leads:
			s += 4
		}
		if p.gender == 'f' && ch.Gender == 'f' {
			s += 8 // rather whom the text has shown to be a woman than whom it has not
		} else if p.gender == 'f' && ch.As.End > 0 && r.subject {
			s += 5 // of whom it could not show it
		}
		if r.speaks && speaks {
			s += 4
		}
		if r.quoted != quoted {
			s -= 6
		}
		switch {
		case r.modifies:
			s -= 5 // "the Holm government" tells of a government
		case r.owner && !r.subject && !p.possessive:
			s -= 3
		}
		if ch.As.End > 0 && r.subject && !speaks && r.sentence < here && l.actsOnPronoun(r.token) {
			s -= 8 // "A doctor advised him to rest. He went to sea."
		}
		if replies && r.sentence == here-1 {
			if (r.subject || r.leads) && !l.behindSpeech(r.token) {
				s -= 4 // "Rao accused him. He replied …"
			} else if rel := l.d.Tokens[r.token].Rel; !r.printed || rel == nlp.Obj || rel == nlp.Iobj {
				s += 8
			}
		}
		if speaks && !r.subject && !r.owner && !r.modifies && r.sentence == from-1 && (r.printed || ch.As.End > 0) && l.spokenTo(r.token, marks) {
			s += 12 // "I put this to her clerk. He wrote back …"
		}
		if (speaks || replies) && r.printed && r.sentence == from-1 && l.askedAt(&r) && (replies || !l.endsQuoted(r.sentence, marks)) {
			s += 14 // "Rao asked Holm about the plan. He said …"
			answers = r.chain
		}
		if r.reported && speaks && !quoted && !l.inContent(i) && r.sentence < here {
			s -= 5 // of whom somebody has only spoken
		}
		if p.possessive && i+1 < len(l.d.Tokens) && l.g.strict[l.lower(i+1)] && l.inOffice(ch) {
			s += 12 // "her ministry" is a minister's
		}
		if l.handedTo(&r, i) {
			s += 10 // "When it was shown to Holm, he laughed"
		}
		s -= r.cost
		if s > scores[r.chain] {
			scores[r.chain] = s
			clear[r.chain] = r.subject || r.leads
			stands[r.chain] = r
		} else if s == scores[r.chain] && r.leads {
			stands[r.chain] = r
		}
	}
	alone = len(scores) == 1
	for n := len(recent) - 1; n >= 0 && len(recent)-n < maxRecent; n-- {
		k := recent[n].chain
		s, ok := scores[k]
		if !ok {
			continue
		}
		delete(scores, k)
		if s > top {
			best, top, second = k, s, top
		} else if a, b := stands[k], stands[best]; s == top && l.tellsRather(&a, &b) {
			best = k
		} else if s > second && !(s == top && l.tellsRather(&b, &a)) {
			second = s
		}
	}
	if best < 0 || top <= second || p.possessive && l.severalIn(c, recent, here, p.gender) {
		return -1, false, false
	}
	if best == answers {
		note(&c.Answerers, l.d.Tokens[i].Start, c.All[best].ID)
	}
	return best, alone, clear[best]
}

// note notes whom a place of the text means.
func note(at *map[int]news.EntityID, start int, id news.EntityID) {
	if *at == nil {
		*at = make(map[int]news.EntityID)
	}
	(*at)[start] = id
}

// actsOn reports whether the name at token t is the subject of the verb whose object the
// pronoun at token i is, and not "himself".
func (l *linker) actsOn(t, i int) bool {
	d := l.d
	if strings.HasSuffix(l.lower(i), "self") || t >= i {
		return false
	}
	switch d.Tokens[i].Rel {
	case nlp.Obj, nlp.Iobj, nlp.Obl:
	default:
		return false
	}
	h := d.Tokens[i].Head
	for k := t; k < len(d.Tokens) && k < i && k-t < 6; k++ {
		n := k
		if d.Tokens[k].Rel == nlp.Appos && d.Tokens[k].Head >= 0 {
			n = d.Tokens[k].Head // "A nurse, Ana Rao, had warned him"
		}
		if r := d.Tokens[n].Rel; (r == nlp.Nsubj || r == nlp.NsubjPass) && d.Tokens[n].Head == h && h >= 0 {
			return true
		}
	}
	return false
}

// besidePronoun reports whether the name at token t stands in one clause behind the same
// pronoun as the one at token i: "A man whom he knew as Rao gave him the key, he said".
func (l *linker) besidePronoun(t, i int) bool {
	d := l.d
	for k := t + 1; k+1 <= i && k-t < 4; k++ {
		if l.lower(k) == "whom" && strings.EqualFold(d.Word(k+1), d.Word(i)) {
			return true // "a doctor whom she knew as Rao"
		}
	}
	return t < i && d.Repeats(i, t)
}

// ownSubject reports whether the subject of the verb that a possessive hangs below is the
// one name of its sentence before it: "Askar Bektur came with his wife".
func (l *linker) ownSubject(recent []candidate, i, chain int) bool {
	here := l.d.SentenceOf(i)
	subject := false
	for n := len(recent) - 1; n >= 0 && recent[n].sentence == here; n-- {
		if recent[n].chain != chain {
			return false
		}
		subject = subject || recent[n].subject && !recent[n].quoted
	}
	return subject
}

// severalIn reports whether a sentence has named several whom a pronoun of the
// gender may mean: "Kesh ordered Holm to hand in his passport".
func (l *linker) severalIn(c *Chains, recent []candidate, here int, gender byte) bool {
	first := -1
	for n := len(recent) - 1; n >= 0 && recent[n].sentence == here; n-- {
		k := recent[n].chain
		if ch := &c.All[k]; ch.Kind.Base() != news.Person || clash(ch.Gender, gender) {
			continue
		}
		if first >= 0 && k != first {
			return true
		}
		first = k
	}
	return false
}

// quotedTokens marks the tokens that stand inside double quotation marks. A
// quotation ends with its sentence's paragraph.
func (l *linker) quotedTokens() []bool {
	d := l.d
	out := make([]bool, len(d.Tokens))
	open := false
	for i := range d.Tokens {
		if i > 0 && strings.Contains(d.Text[d.Tokens[i-1].End:d.Tokens[i].Start], "\n") {
			open = false
		}
		switch d.Word(i) {
		case "“", "„", "«":
			open = true
		case "”", "»":
			open = false
		case `"`, "``", "''":
			open = !open
		}
		out[i] = open
	}
	return out
}
