package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// mayBeHeadline reports whether a sentence is a headline, or the first line of a text whose
// blocks are of no kind.
func (f *finder) mayBeHeadline(s int) bool {
	k := f.kindOf(s)
	return k == news.Headline || k == news.Subheadline || k == "" && f.line[s] == 0
}

// headline looks for "Kremlin: troops leave" and "Troops leave: Kremlin".
func (f *finder) headline(s int) {
	if !f.mayBeHeadline(s) {
		return
	}
	if f.kindOf(s) == "" && f.labelledLines() {
		return // who speaks in turn, not who is quoted
	}
	sent := f.sentenceTokens(s)
	for i := sent.first + 1; i+1 < sent.last; i++ {
		if f.lowers[i] != ":" || f.quoted(i) {
			continue
		}
		left, right := tokens{sent.first, i}, f.bare(tokens{i + 1, sent.last})
		if right.empty() || f.colonDateline(left, sent) {
			return
		}
		c := candidate{sent: s, frame: headlineFrame, cueHead: i, cue: []tokens{{i, i + 1}}, stance: news.Asserts}
		switch {
		case f.columnTitle(left), left.len() == 1 && f.lex.roles.has(f.form(left.first)), f.topicLabel(left, right), f.topicSlug(left):
			return
		case left.len() <= 5 && right.len() > left.len() && f.speakerPhrase(left):
			c.source, c.content = left, []tokens{{i + 1, sent.last}}
		case right.len() <= 4 && left.len() > right.len() && f.speakerPhrase(right):
			c.source, c.content = right, []tokens{left}
		default:
			return
		}
		c.head = f.headOf(c.source)
		if !f.speakerLike(c.head) && !f.speakerLike(c.source.last-1) {
			return
		}
		if f.quoted(c.head) && f.quotes[f.quoteOf[c.head]-1].outer.len() >= c.source.len() && !f.quoted(c.content[0].first) {
			return // "Two jailed for fraud: “A breach of trust”": words, and no speaker
		}
		for _, d := range f.cands[f.ofSent[s]:] {
			if d.head > i && d.cueHead > i && (d.frame == clauseFrame || d.frame == insertFrame || d.frame == accordFrame) && !f.lex.isSource(f.base(c.head), f.form(c.head)) && (!f.soleName(c.source) || f.placeName(c.source)) {
				return // "Clapping in Mill Lane: the council says …" is a heading and who says it
			}
		}
		f.add(c)
		return
	}
}

// topicLabel reports whether what stands before a headline's colon only says what it is
// about: something that has happened somewhere ("Norland blast: …"), a clause or thing of
// which the rest tells how or why ("The plant that looked away: how …"), a place of which
// no clause says anything ("Norland: 38 dead in mine").
func (f *finder) topicLabel(left, right tokens) bool {
	n, named := f.name(left.first)
	place := named && n.Key != "" && (n.Kind.Base() == news.Place || n.Kind == news.Country || n.Kind == news.Government) && !f.lex.heldBy.hasText(f.lowers[n.Last-1])
	if place && n.Last == left.last {
		return !f.hasVerb(right) && f.placeName(left)
	}
	if last := left.last - 1; place && n.Last < left.last && !f.lex.isSource(f.base(last), f.form(last)) && !f.lex.crowds.has(f.form(last)) && !f.lex.persons.has(f.form(last)) && !f.lex.mastheads.has(f.form(last)) {
		return f.nameOf[last] == 0 || f.nameOf[last] == f.nameOf[left.first]
	}
	if x := f.d.Tokens[right.first].XPOS; named || x != "WRB" && x != "WP" {
		return false
	}
	h := f.headOf(left)
	l := f.base(h)
	return f.finite(left) || f.d.Tokens[h].UPOS == nlp.NOUN && !f.isPersonNoun(h) && !f.lex.govNouns.has(l) && !f.lex.docNouns.has(l) && !f.lex.mediaNouns.has(l)
}

// topicSlug reports whether what stands before a headline's colon is a string of names that ends
// with a noun for what it is about: "Rao Lund Budget Meeting: …".
func (f *finder) topicSlug(left tokens) bool {
	return left.len() >= 3 && f.upper(left.first) && (f.lex.topics.has(f.base(left.last-1)) || f.lex.topics.has(f.form(left.last-1)))
}

// isPersonNoun reports whether a token is a noun for a person or a crowd.
func (f *finder) isPersonNoun(i int) bool {
	return f.lex.personNouns.has(f.base(i)) || f.lex.persons.has(f.form(i)) || f.lex.crowds.has(f.form(i))
}

// bodySentences is how many sentences a text must have to show that somebody whom its
// headline names before a colon does not speak.
const bodySentences = 3

// labels leaves out what a headline seems to give to a person whose name only says what
// the text is about, "Omar Lind: police take over the case": nowhere else is anything
// given to him, and what stands behind the colon neither is quoted nor says "I" or "we".
func (f *finder) labels() {
	if len(f.d.Sentences) < bodySentences {
		return
	}
	f.cands = slices.DeleteFunc(f.cands, func(c *candidate) bool {
		return c.frame == headlineFrame && c.cue[0].first == c.source.last && f.onlyLabels(c)
	})
}

func (f *finder) onlyLabels(c *candidate) bool {
	n, ok := f.name(c.source.first)
	if !ok || n.Kind.Base() != news.Person || !f.soleName(c.source) {
		return false
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.quoted(i) || f.lex.own.has(f.form(i)) {
				return false
			}
		}
	}
	surname := f.lowers[n.Last-1]
	told := false // the text tells of him by name
	for i := f.d.Sentences[c.sent].Last; i < len(f.d.Tokens); i++ {
		told = told || f.lowers[i] == surname && f.nameOf[i] > 0
	}
	if !told {
		return false
	}
	return !slices.ContainsFunc(f.cands, func(o *candidate) bool {
		if o == c || o.head < 0 || o.frame == headlineFrame && o.sent == c.sent {
			return false
		}
		if f.d.Tokens[o.head].UPOS == nlp.PRON {
			return !strings.HasPrefix(f.lowers[o.head], "who") // it may be he who speaks
		}
		for i := o.source.first; i < o.source.last; i++ {
			if f.lowers[i] == surname {
				return true
			}
		}
		return false
	})
}

// headlineGoesOn takes the second predicate of a headline, behind a comma, whose subject is
// the name that the headline begins with: "Rao faces questions, | insists bridge is safe".
func (f *finder) headlineGoesOn(s int) {
	if !f.mayBeHeadline(s) || f.kindOf(s) == "" && f.line[len(f.line)-1] == 0 {
		return // a text of one line has no headline
	}
	sent := f.sentenceTokens(s)
	if sent.len() > 0 && f.is(sent.last-1, ".") {
		return // a sentence, and no headline
	}
	first := sent.first
	n, named := f.name(first)
	if named {
		first = n.Last
	} else if f.lex.isSource(f.base(first), f.form(first)) || f.lex.crowds.has(f.form(first)) || f.surnameOfText(first) {
		first++
	} else {
		for first < sent.last && f.upos(first) == nlp.PROPN && f.d.Tokens[first].XPOS != "NNS" {
			first++
		}
	}
	if first == sent.first || first >= sent.last || f.comma(first) || f.d.Tokens[first].UPOS == nlp.CCONJ || !named && f.nameOf[first] > 0 {
		return // "Rao and Lund, ex-mayors of Torvik, say …"
	}
	for v := first + 2; v+2 < sent.last; v++ {
		if !f.comma(v-1) || f.quoted(v) {
			continue
		}
		q := f.lex.verbs.at(f.form(v).inflectedVerb())
		if q.empty() {
			q = f.lex.verbs.at(f.form(v)) // "warn"
		}
		if !q.takes('c') || !q.takes('q') || !f.finite(tokens{v + 1, sent.last}) && !f.quoted(v+1) && !f.is(v+2, "to") {
			continue
		}
		old := f.candidateAt(s, v)
		if old != nil && old.head >= 0 && old.source.first == sent.first && old.source.last == first {
			return
		}
		src := tokens{sent.first, first}
		if old != nil {
			old.source, old.head = src, f.headBehind(src)
			return
		}
		f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: f.headBehind(src), source: src, stance: q.stance, score: 0.8, content: []tokens{{v + 1, sent.last}}}, v)
		return
	}
}
