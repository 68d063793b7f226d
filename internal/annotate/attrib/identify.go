package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// who is a source or relay with its name.
type who struct {
	link   news.Link
	kind   news.SourceType
	gender byte
	listed bool // the name is in a list, so that its kind is sure
	told   bool // an office or title in the phrase says that it is a person's
	paper  bool // it is a document whose word is that of who has written it
}

// identifyAlone names the source or relay of a phrase by itself, without what was
// said before it. The same few are asked for by every pronoun behind them.
func (f *finder) identifyAlone(r tokens, head int) who {
	k := alone{r, head, f.carrying}
	w, ok := f.alones[k]
	if !ok {
		w = f.identify(r, head, nil)
		if f.alones == nil {
			f.alones = map[alone]who{}
		}
		f.alones[k] = w
	}
	return w
}

// alone is what identifyAlone was asked.
type alone struct {
	r        tokens
	head     int
	carrying bool
}

// maxDepth bounds how often one phrase may be named by another. Where words make no sense,
// two may be named by each other.
const maxDepth = 24

// identify names the source or relay of a phrase; before are the candidates
// before it in the text.
func (f *finder) identify(r tokens, head int, before []*candidate) who {
	if !r.has(head) {
		r = tokens{head, head + 1}
	}
	if f.depth >= maxDepth {
		return who{link: news.Link{Name: f.text(r), Span: f.span(r)}, kind: news.UnnamedPerson}
	}
	f.depth++
	defer func() { f.depth-- }()
	r, head = f.withoutSeat(r, head)
	if h := f.d.Tokens[head].Head; head+1 < r.last && f.d.Tokens[head+1].XPOS == "POS" && h > head && r.has(h) {
		head = h // "Rao's | wife, Mia, herself a judge"
	}
	if f.lex.honorifics.has(f.form(r.first)) && r.len() == 2 && f.nameOf[r.first+1] > 0 {
		r.first, head = r.first+1, r.first+1 // "Ms. Page": what she is called by is her name
	}
	if a, h, ok := f.relativeOf(r, head); ok {
		return f.identify(a, h, before)
	}
	if p := f.withoutClause(r, head); p != r {
		w := f.identify(p, head, before)
		w.link.Span = f.span(r)
		return w
	}
	if h := f.whichItSays(r, head); h >= 0 {
		w := f.identify(f.phrase(h), h, before)
		w.link.Span = f.span(r)
		return w
	}
	if b, ok := f.witness(r, head, before); ok {
		b.link.Span = f.span(r)
		return b
	}
	if b, ok := f.spokeThrough(r, head, before); ok {
		return b
	}
	if b, ok := f.clientOf(r, head, before); ok {
		b.link.Span = f.span(r)
		return b
	}
	if b, ok := f.described(r, head, before); ok && f.agrees(r, head, b) && !f.isOther(r, b) {
		return b
	}
	if b, ok := f.issuer(r, head, before); ok {
		b.link.Span = f.span(r)
		if f.lex.channels.at(f.base(head)) == "statement" {
			b.kind = news.SourceDoc
		}
		return b
	}
	if a, h, ok := f.author(r, head); ok {
		b := f.identify(a, h, before)
		b.link.Span = f.span(a)
		return b
	}
	if b, ok := f.writer(r, head, before); ok {
		b.link.Span = f.span(r)
		return b
	}
	if own, ok := f.ownOutlet(r, head); ok {
		return own
	}
	if b, ok := f.wholeName(r, head); ok {
		return b
	}
	w := who{kind: f.sourceType(r, head), link: news.Link{Span: f.span(r), Plural: f.plural(r, head)}}
	if f.oneOfParty(r, head) {
		w.link.Name, w.kind, w.link.Plural = f.text(r), news.UnnamedPerson, false
		return w
	}
	if n, ok := f.stationIn(r); ok {
		w.link.Name, w.link.Named, w.link.Plural, w.told, w.kind = f.text(n), true, false, true, news.SourceMedia
		return w
	}
	if n, ok := f.labelledFirm(r); ok {
		w.link.Name, w.link.Named, w.link.Plural, w.told = f.text(tokens{n.First, n.Last}), true, false, true
		w.kind = news.SourceOrg
		if f.lex.mediaNouns.has(f.form(n.First - 1)) {
			w.kind = news.SourceMedia
		}
		if x, ok := f.referent(n.Span); ok && x.Kind.Base() != news.Person && len(x.Name) >= len(w.link.Name) {
			f.refer(&w, x)
		}
		f.spellOut(&w)
		return w
	}
	if n, ok := f.called(r, head); ok {
		w.link.Name, w.link.Named, w.listed, w.link.Plural, w.told = f.text(tokens{n.First, n.Last}), true, n.Key != "", false, true
		w.kind = calledType(w.kind)
		if x, ok := f.referent(n.Span); ok && len(x.Name) >= len(w.link.Name) {
			f.refer(&w, x)
		}
		return w
	}
	if n, ok := f.appositive(r, head); ok && !f.namesAnother(n, r, head) {
		w.link.Name, w.link.Named, w.listed, w.link.Plural = n.Of(f.d.Text), true, n.Key != "", false
		w.told = true // by the noun what it is
		if w.kind == news.NamedPerson {
			w.kind = f.typeOfNoun(r, head)
		}
		if f.companyToo(head) && w.kind != news.SourceMedia {
			w.kind = news.SourceOrg
		}
		if x, ok := f.referent(n.Span); ok && len(x.Name) >= len(w.link.Name) {
			f.refer(&w, x)
		}
		return w
	}
	if b, ok := f.bodyOf(r, head); ok {
		b.link.Span = w.link.Span
		return b
	}
	if n, ok := f.nameIn(r, head); ok && !f.describes(n, head) && !f.namesAnother(n, r, head) {
		b := f.calledByName(w, r, n, head)
		f.withItsNoun(&b, n, head)
		return b
	}
	if n, ok := f.apposedTo(f.withoutRelative(r, head)); ok && !f.namesAnother(n, r, head) && (n.Kind.Base() == news.Person && w.kind == news.UnnamedPerson || n.Kind == news.Organisation && w.kind == news.SourceOrg && f.bodyNoun(f.base(head))) {
		b := f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last}))
		b.told = true
		return b
	}
	if name, ok := f.unseenName(r, head); ok && w.kind == news.UnnamedPerson {
		w.link.Name, w.link.Named, w.kind, w.told, w.gender = name, true, news.NamedPerson, true, f.lex.sexes.at(f.base(head))
		return w
	}
	if b, ok := f.both(r, head); ok {
		b.link.Span = w.link.Span
		return b
	}
	if n, ok := f.nameOfOne(r); ok {
		b := f.identifyAlone(n, n.first)
		b.link.Span, b.link.Named, b.kind = w.link.Span, true, news.NamedPerson
		return b
	}
	if b, ok := f.partOf(f.withoutRelative(r, head), before); ok && (b.link.Plural || !b.link.Named) {
		b.link.Span, b.link.Plural = w.link.Span, w.link.Plural
		if b.kind == news.Collective && !w.link.Plural {
			b.kind = news.UnnamedPerson // one of a crowd is a person
		}
		return b
	}
	p := r
	if f.bodyNoun(f.base(head)) {
		p = f.withoutRelative(r, head)
	}
	if f.d.Tokens[head].UPOS == nlp.PRON && !relative(f.d.Tokens[head].XPOS) || r.len() == 1 && f.is(head, "his", "her") || f.pointsBack(p, head) {
		if b, ok := f.meant(p, head, before); ok && f.agrees(r, head, b) && !f.isOther(r, b) {
			if b.kind == news.SourceOrg && w.kind == news.SourceGov && (f.pairType(head) == news.SourceGov || !f.lex.wide.has(f.base(head)) && !f.lex.loosely.has(f.base(head)) && f.typeOfPair(b.link.Name) != news.SourceOrg) {
				b.kind = w.kind // by the noun that takes it up: "the electoral council"
			}
			if b.kind == news.SourceDoc && w.kind != news.SourceDoc && f.d.Tokens[head].UPOS != nlp.PRON {
				b.kind = w.kind // "the agency", whose report it was
			}
			b.link.Span, b.link.Plural = w.link.Span, b.link.Plural || w.link.Plural
			return b
		}
	}
	if b, ok := f.teamOf(r, head, before); ok {
		b.link.Span = w.link.Span
		return b
	}
	if b, ok := f.documentMeant(r, head); ok {
		b.link.Span = w.link.Span
		return b
	}
	if b, ok := f.sourceAgain(r, head, before); ok && f.agrees(r, head, b) && !f.isOther(r, b) {
		b.link.Span, b.link.Plural = w.link.Span, w.link.Plural
		return b
	}
	if b, ok := f.epithet(r, head, before); ok && f.agrees(r, head, b) && !f.isOther(r, b) {
		b.link.Span = w.link.Span
		return b
	}
	if name, ok := f.bodyVoice(r, head, before); ok {
		w.link.Name = name
		return w
	}
	if name, of, ok := f.owned(r, head, before); ok {
		w.link.Name = name
		if of.kind == news.SourceMedia && f.lex.reporters.has(f.base(head)) {
			w.kind = news.SourceMedia
		}
		return w
	}
	if r.len() == 1 && f.d.Tokens[head].UPOS == nlp.PROPN && f.nameOf[head] == 0 {
		if full, ok := f.misspelt(nlp.Name{First: head, Last: head + 1}); ok {
			b := f.identifyAlone(tokens{full.First, full.Last}, f.headOf(tokens{full.First, full.Last}))
			b.link.Span, b.link.Plural = w.link.Span, false
			return b
		}
	}
	if b, ok := f.compiler(r, head); ok {
		w.link.Name, w.link.Entity, w.link.Named = b.link.Name, b.link.Entity, b.link.Named
		return w
	}
	bare := f.withoutRelative(r, head)
	if i := head + 1; i+1 < bare.last && f.d.Tokens[head].UPOS == nlp.PROPN && f.lowers[i] == "," && !f.upper(i+1) && f.opensNominal(i+1) {
		bare.last = i // "Tolvai, | chairman of the union"
	}
	w.link.Name = brackets.Replace(f.text(bare))
	w.link.Named = f.d.Tokens[head].UPOS == nlp.PROPN
	if w.kind == news.NamedPerson && !w.link.Named {
		if w.kind = news.UnnamedPerson; w.link.Plural {
			w.kind = news.Collective // "members who had backed Rao"
		}
	}
	if x, ok := f.nameAt(r, head); ok {
		w.link.Name, w.link.Entity, w.gender = x.Name, x.Entity, x.Gender
		if x.Kind == news.Person {
			w.kind, w.link.Plural = news.NamedPerson, false
		}
	}
	return w
}

// isOther reports whether a phrase sets whom it means apart from the one who has been found for it:
// "another aide" is not the aide who spoke before.
func (f *finder) isOther(r tokens, b who) bool {
	if f.is(r.first, "others") && r.len() == 1 {
		return true
	}
	return f.is(r.first, "another") && !b.link.Plural && (b.kind == news.UnnamedPerson || b.kind == news.NamedPerson)
}

// calledByName names the source of phrase r by a name in it.
func (f *finder) calledByName(w who, r tokens, n nlp.Name, head int) who {
	w.link.Name, w.link.Named, w.listed = n.Of(f.d.Text), true, n.Key != ""
	w.link.Span = f.span(f.withoutRelative(r, head)) // what a relative clause names is somebody else
	if n.Kind == news.Person || n.First <= head && head < n.Last && !f.joint(r, head) {
		w.link.Plural = false // "Sarn Minerals" is one
	}
	if n.First > 0 && f.office(n.First-1) || f.office(n.First) && n.Last-n.First > 1 && !f.is(n.First, "st", "st.", "saint") {
		w.told = true
	} else if b, ok := f.bearer(r, head); ok && b.Span == n.Span {
		w.told = true
	}
	if full := f.surname(n); full != "" {
		w.link.Name, w.listed = full, false
		return w
	}
	if full, ok := f.misspelt(n); ok {
		b := f.identifyAlone(tokens{full.First, full.Last}, f.headOf(tokens{full.First, full.Last}))
		b.link.Span, b.link.Plural = w.link.Span, false
		return b
	}
	if x, ok := f.referent(n.Span); ok && !f.wasCut(n) {
		f.refer(&w, x)
		if w.kind == news.SourceGov && n.Kind.Base() == news.Place && n.Key == "" && x.Kind.Base() == news.Organisation {
			w.kind = typeOfKind(x.Kind) // by all that the text says of it no place
		}
	}
	f.spellOut(&w)
	if w.kind == news.NamedPerson && w.link.Name == n.Of(f.d.Text) && n.Kind.Base() == news.Person && f.onlyOffice(n) {
		w.kind = news.UnnamedPerson // "the Health Minister"
	}
	return w
}

// withItsNoun calls a body by its name and the noun that tells what it is, where the name alone
// would be that of a place: "Osten police", "the Gaza health ministry".
func (f *finder) withItsNoun(w *who, n nlp.Name, head int) {
	name := n.Of(f.d.Text)
	if n.Kind == news.Person || !f.bodyNoun(f.base(head)) {
		return
	}
	if n.First <= head && head < n.Last {
		if strings.HasPrefix(name, w.link.Name+" ") && !f.upper(head) {
			w.link.Name = name // an entity goes by its capitals
		}
		return
	}
	ofPlace := n.Kind.Base() == news.Place || n.Key == "" && n.Last-n.First == 1 && w.kind == news.SourceGov && !f.lex.wide.has(f.base(head))
	if head < n.Last || w.link.Name != name || !ofPlace {
		return
	}
	for i := n.Last; i <= head; i++ {
		if !f.nominal(i) && f.d.Tokens[i].UPOS != nlp.ADJ {
			return
		}
	}
	w.link.Name = f.text(tokens{n.First, head + 1})
}

// relativeOf is the phrase that a relative pronoun stands for, which the parse has
// not tied to it: the one right before it.
func (f *finder) relativeOf(r tokens, head int) (tokens, int, bool) {
	if r.len() != 1 || !f.is(head, "who", "which") {
		return tokens{}, 0, false
	}
	j := f.firstRelative(head) - 1
	if j > 0 && f.lowers[j] == "," {
		j--
	}
	s := f.sentenceOf(head)
	if j <= f.opening[s] || !f.nominal(j) || f.d.Tokens[j].UPOS == nlp.PRON || f.quoteOf[j] != f.quoteOf[head] {
		return tokens{}, 0, false
	}
	h := j
	if n, ok := f.name(j); ok {
		h = f.headOf(tokens{n.First, n.Last})
	}
	if h = f.outOfPhrase(h, f.opening[s]); !f.speakerLike(h) {
		return tokens{}, 0, false
	}
	p := f.phrase(h)
	p.last = min(p.last, j+1)
	if p.empty() || !p.has(h) {
		return tokens{}, 0, false
	}
	return p, h, true
}

// withoutRelative is a phrase up to the comma of a relative clause on its head:
// what only adds to a description is no part of the name.
func (f *finder) withoutRelative(r tokens, head int) tokens {
	for i := head + 1; i+1 < r.last; i++ {
		if f.lowers[i] == "," && (f.is(i+1, "which", "who", "whose") || f.is(i+1, "based", "headquartered") && f.is(i+2, "in", "at", "near")) {
			return tokens{r.first, i}
		}
	}
	return r
}

// withoutClause is the description of a person or body without the relative clause or participle that
// a comma divides from it and that names another: "The mayor, | who followed Ana Rao". A clause
// that gives him a name or says why he has none stays.
func (f *finder) withoutClause(r tokens, head int) tokens {
	if f.d.Tokens[head].UPOS != nlp.NOUN || f.nameOf[head] > 0 || !f.isPerson(head) && !f.bodyNoun(f.base(head)) || !f.is(r.first, "the") {
		return r
	}
	end := r.last
	for i := head + 1; i+2 < r.last; i++ {
		if f.matches(&f.lex.anonymity, i, r.last) > 0 || f.lowers[i] == "," && (f.is(i+1, "or") || f.lex.shortened.has(f.form(i+1)) || f.is(i+2, "as")) {
			return r
		}
		if x := f.d.Tokens[i+1].XPOS; end == r.last && f.lowers[i] == "," && (f.is(i+1, "which", "who", "whose") || x == "VBN" && f.d.Tokens[i+2].UPOS == nlp.ADP) {
			end = i
		}
	}
	for i := end; i < r.last; i++ {
		if n, ok := f.name(i); ok && n.Kind.Base() == news.Person {
			if f.is(n.First-1, "called", "named") {
				return r
			}
			return tokens{r.first, end}
		}
	}
	return r
}

// ownOutlet is the outlet whose text it is, where it speaks of itself: "this
// newspaper", "our correspondent" aside.
func (f *finder) ownOutlet(r tokens, head int) (who, bool) {
	if f.in.Outlet == "" || r.len() != 2 || head != r.first+1 || !f.ours(r) || !f.lex.mediaNouns.has(f.base(head)) {
		return who{}, false
	}
	return who{link: news.Link{Name: f.in.Outlet, Span: f.span(r), Named: true}, kind: news.SourceMedia, listed: true}, true
}

// bodyOf is the body that a name and the noun behind it mean together: "the UN food
// agency" is not the United Nations.
func (f *finder) bodyOf(r tokens, head int) (who, bool) {
	if l := f.base(head); f.d.Tokens[head].XPOS != "NN" || head == r.first || !f.lex.govNouns.has(l) && !f.lex.orgNouns.has(l) && !f.lex.mediaNouns.has(l) {
		return who{}, false
	}
	for i := r.first; i < head; i++ {
		n, ok := f.name(i)
		if !ok || n.Last > head || n.Kind != news.Organisation || n.Key == "" {
			continue
		}
		if x, ok := f.referent(f.span(tokens{n.First, head + 1})); ok && x.Kind.Base() == news.Organisation && x.Name != n.Of(f.d.Text) && x.Span.End == f.d.Tokens[head].End {
			return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: typeOfKind(x.Kind), listed: x.Listed}, true
		}
		return who{}, false
	}
	return who{}, false
}

// pointsBack reports whether a phrase is "the newspaper", "the ministry", "one
// of the sources": a noun that means somebody named before.
func (f *finder) pointsBack(r tokens, head int) bool {
	switch f.upos(head) {
	case nlp.NOUN, nlp.NUM, nlp.PROPN, nlp.DET:
	default:
		return false
	}
	if r.len() > 5 && !f.anyFirm(r, head) || f.d.Tokens[r.first].XPOS == "PRP$" && f.lex.firms.has(f.base(head)) {
		return false // "its contractor" is another
	}
	return f.lex.pointers.has(f.form(r.first)) || f.is(r.first, "one") && r.len() > 2
}

// brackets are taken out of a description that an editor has filled in: "[the
// minister's] aides".
var brackets = strings.NewReplacer("[", "", "]", "")

// endOf is what stands behind the last space of a name.
func endOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// whichItSays is the body that is the subject of a sentence, which the "it" of a relative
// clause in it means: "The army | released a film which | it | said showed the raid". -1 for
// none.
func (f *finder) whichItSays(r tokens, head int) int {
	if r.len() != 1 || !f.is(head, "it") || head == 0 || !f.is(head-1, "which", "that", "what") {
		return -1
	}
	h := f.firstSubject(f.sentenceOf(head), head)
	if h < 0 || h >= head || f.d.Tokens[h].UPOS == nlp.PRON || f.d.Tokens[h].XPOS == "NNS" || f.isPerson(h) || f.quoted(h) != f.quoted(head) {
		return -1
	}
	if n, ok := f.name(h); !f.speakerLike(h) || ok && n.Kind.Base() == news.Person {
		return -1
	}
	return h
}
