package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Whose "a spokesman" is: news names the body and goes on with who speaks for it, and says
// no more of him.

// bodyVoice is the name of a spokesman of whom a text does not say whose he is, by the body of
// which it tells right before him: "The port authority is to report in May. | A spokesman |
// said". ok is false where no body stands out.
func (f *finder) bodyVoice(r tokens, head int, before []*candidate) (name string, ok bool) {
	r = f.withoutRelative(r, head)
	if name, ok := f.voiceForBody(r, head, before); ok {
		return name, true
	}
	if !f.lex.speakers.has(f.base(head)) || !f.lex.personNouns.has(f.base(head)) || f.d.Tokens[head].XPOS == "NNS" || head+1 != r.last || f.quoted(head) || !f.is(r.first, "a", "an", "the") {
		return "", false
	}
	if f.is(r.first, "the") && r.len() == 2 {
		for k := len(before) - 1; k >= max(0, len(before)-maxBack); k-- {
			if c := before[k]; c.head >= 0 && len(c.chain) > 0 && f.lex.speakers.has(f.base(c.head)) && c.who.kind == news.UnnamedPerson {
				return c.who.link.Name, true // "the spokesperson" behind "a spokesman"
			}
		}
	}
	var of who
	switch r.len() {
	case 2:
		of, ok = f.bodyBefore(r.first)
	case 3:
		of, ok = f.bodyOfNoun(r.first + 1)
	}
	if !ok {
		return "", false
	}
	article := ""
	if x := f.d.TokenAt(of.link.Span.Start); f.is(x, "the") && !strings.HasPrefix(f.inSentence(of.link.Name), "the ") {
		article = "the "
	}
	return f.text(tokens{r.first, r.first + 1}) + " " + f.d.Word(head) + " for " + article + f.bareWords(f.inSentence(of.link.Name)), true
}

// inSentence is a name as it is printed within a sentence, without the capital that an article or
// the noun of a body owes to its place.
func (f *finder) inSentence(name string) string {
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		return "the " + rest
	}
	if l := strings.ToLower(name); f.lex.govNouns.hasText(l) || f.lex.orgNouns.hasText(l) {
		return l // "Police"
	}
	return name
}

// maxVoice is how many sentences back a text tells of the body that a spokesman speaks for.
const maxVoice = 2

// bodyBefore is the one body that the sentence before token at tells of, or what stands before
// it in its own.
func (f *finder) bodyBefore(at int) (who, bool) {
	here := f.sentenceOf(at)
	own, _ := f.bodyTold(tokens{f.opening[here], at}, true)
	if own.link.Name != "" && f.comma(at-1) && f.firstVerb(tokens{f.opening[here], at}) < 0 {
		return own, true // "The army, a spokesman said, was waiting"
	}
	for s := here - 1; s >= max(0, here-maxVoice); s-- {
		if k := f.kindOf(s); skipped(k) || k == news.Headline || k == news.Subheadline || s < here-1 && f.paragraph(s) != f.paragraph(here) {
			break
		}
		w, told := f.bodyTold(tokens{f.opening[s], f.d.Sentences[s].Last}, false)
		if !told {
			continue
		}
		if own.link.Name != "" && !sameName(own.link, w.link) {
			return who{}, false // "The rebels fled. The army had lost many, a spokesman said."
		}
		return w, w.link.Name != ""
	}
	return own, own.link.Name != ""
}

// bodyTold is the one body that a range tells of, where it is the subject of a clause or the
// outlet has asked it, and the range tells of no person; told is false where it tells of
// nobody. Of what opens a sentence only subjects count.
func (f *finder) bodyTold(r tokens, opening bool) (found who, told bool) {
	outlet, leads := false, false
	for i := r.first; i < r.last; i++ {
		if f.quoted(i) {
			continue
		}
		rel := f.d.Tokens[i].Rel
		subject, asked := f.isSubject(i) || f.leadsSentence(i, r.first), rel == nlp.Obj || rel == nlp.Iobj
		if f.d.Tokens[i].UPOS == nlp.PRON {
			outlet = outlet || f.is(i, "i", "we")
			if subject && f.is(i, "he", "she", "they") {
				return who{}, true
			}
			continue
		}
		w, ok := f.bodyAt(i, subject || outlet && asked)
		if !ok && subject && f.isPerson(i) {
			return who{}, true // who may have a spokesman too
		}
		if !ok || opening && !subject {
			continue
		}
		if end := f.phrase(i).last; subject && end <= r.last {
			i = max(i, end-1)
		}
		switch {
		case w.kind == news.SourceMedia && (!subject || found.link.Name != ""):
		case found.link.Name == "" || found.kind == news.SourceMedia:
			found, leads = w, subject || outlet && asked
			outlet = outlet || w.kind == news.SourceMedia
		case outlet && !asked && leads:
		case !sameSpeaker(found.link, w.link):
			return who{}, true
		}
	}
	if !leads {
		return who{}, found.link.Name != "" // it may speak for whoever else the sentence is about
	}
	return found, found.link.Name != ""
}

// bodyAt is the body whose name or description token i heads. A place is one only where it is
// a subject, and so is what may be a person by its name or is called by no noun for bodies.
func (f *finder) bodyAt(i int, subject bool) (who, bool) {
	n, named := f.name(i)
	switch {
	case named && (i != f.headOf(tokens{n.First, n.Last}) || n.Kind.Base() == news.Person && !subject || n.Kind.Base() == news.Event):
		return who{}, false
	case named && subject:
	case named && (n.Kind == news.Country || n.Kind.Base() == news.Place):
		return who{}, false
	case !named && (f.d.Tokens[i].UPOS != nlp.NOUN || f.d.Tokens[i].XPOS == "NNS" && !f.is(i, "police") || f.d.Tokens[i].Rel == nlp.Compound):
		return who{}, false
	case !named && !subject && (!f.bodyNoun(f.base(i)) || !f.is(f.phrase(i).first, "the", "a", "an")):
		return who{}, false
	}
	p := f.withoutRelative(f.phrase(i), i)
	for k := i + 1; k < p.last; k++ {
		if f.d.Tokens[k].UPOS == nlp.ADP && !f.is(k, "of", "for") {
			p.last = k // "asked the council | about the pool"
		}
	}
	w := f.identifyAlone(p, i)
	if !w.link.Named && !f.bodyNoun(f.base(i)) || w.link.Plural && !f.is(i, "police") {
		return who{}, false
	}
	if subject && f.perhapsBody(w) {
		w.kind = news.SourceOrg
	}
	return w, w.kind == news.SourceOrg || w.kind == news.SourceGov || w.kind == news.SourceMedia
}

// firstVerb is the first finite verb of a range, -1 for none.
func (f *finder) firstVerb(r tokens) int {
	for i := r.first; i < r.last; i++ {
		if f.tensed(i) && !f.quoted(i) {
			return i
		}
	}
	return -1
}

// maxOfNoun is how many tokens back the body stands that a spokesman's noun takes up.
const maxOfNoun = 400

// bodyOfNoun is the one body of which a text has told by the noun that stands before a
// spokesman's at token i, in more words than that: "a | ministry | spokesman" behind "the
// health ministry". Of a firm it is the one that the text is about.
func (f *finder) bodyOfNoun(i int) (found who, ok bool) {
	l := f.base(i)
	if f.d.Tokens[i].UPOS != nlp.NOUN || f.nameOf[i] > 0 || !f.bodyNoun(l) {
		return who{}, false
	}
	for k := i - 1; k >= max(0, i-maxOfNoun); k-- {
		if f.lemma(k) != l.text && f.lower(k) != l.text || f.quoted(k) || f.d.Tokens[k].XPOS == "NNS" {
			continue
		}
		h := k
		if n, named := f.name(k); named {
			h = f.headOf(tokens{n.First, n.Last})
		}
		if f.joint(f.phrase(h), h) || f.d.Tokens[h].Rel == nlp.Conj {
			return who{}, false // of two
		}
		w, body := f.bodyAt(h, true)
		if !body || strings.EqualFold(f.bareWords(strings.TrimPrefix(strings.TrimPrefix(w.link.Name, "The "), "the ")), l.text) {
			continue
		}
		if found.link.Name != "" && !sameSpeaker(found.link, w.link) {
			return who{}, false
		}
		found = w
	}
	if found.link.Name == "" && f.lex.firms.has(l) {
		return f.firmBefore(i)
	}
	return found, found.link.Name != ""
}

// onlySpeaks reports whether all that is said of a source is that he speaks for somebody.
func (f *finder) onlySpeaks(c *candidate) bool {
	return c.source.len() == 2 && f.lex.speakers.has(f.base(c.head))
}

// voiceForBody is the name of a spokesman for "the company" or "the ministry", by the body that
// this means: "a spokesman for Halden".
func (f *finder) voiceForBody(r tokens, head int, before []*candidate) (string, bool) {
	i := head + 1
	if !f.lex.speakers.has(f.base(head)) || f.d.Tokens[head].XPOS == "NNS" || !f.is(i, "for") || !f.is(i+1, "the") || f.quoted(head) {
		return "", false
	}
	of := r.last - 1
	if of <= i+1 || !f.bodyNoun(f.base(of)) || f.d.Tokens[of].XPOS != "NN" || f.nameOf[of] > 0 {
		return "", false
	}
	w := f.identify(tokens{i + 1, r.last}, of, before)
	if !w.link.Named || w.link.Plural || w.kind == news.NamedPerson || w.kind == news.SourceMedia {
		return "", false
	}
	at := f.span(tokens{i + 1, r.last})
	if x, ok := f.referent(at); (!ok || x.Span != at) && !f.namedNear(w.link.Name, r.first) {
		return "", false
	}
	name := f.inSentence(w.link.Name)
	if !upperCase(name) && !strings.HasPrefix(name, "the ") {
		name = "the " + name
	}
	return f.text(tokens{r.first, i + 1}) + " " + name, true
}

// spokeThrough is the spokesman by way of whom somebody has spoken shortly before: "Mr Rao,
// through a spokesman, called it false. | The spokesman | said".
func (f *finder) spokeThrough(r tokens, head int, before []*candidate) (who, bool) {
	if r.len() != 2 || !f.is(r.first, "the") || !f.lex.speakers.has(f.base(head)) {
		return who{}, false
	}
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= 0 && here-before[k].sent <= maxVoice; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || c.inside || c.sent == here || !c.who.link.Named {
			continue
		}
		x := f.sentenceTokens(c.sent)
		for i := x.first; i+2 < x.last; i++ {
			if f.is(i, "through", "via") && f.is(i+1, "a", "an", "his", "her", "its") && f.lex.speakers.has(f.base(i+2)) && !f.quoted(i) {
				return who{link: news.Link{Name: f.text(r) + " for " + c.who.link.Name, Span: f.span(r)}, kind: news.UnnamedPerson}, true
			}
		}
		return who{}, false
	}
	return who{}, false
}

// namedNear reports whether the last word of a name stands before token at, in its sentence or
// the one before.
func (f *finder) namedNear(name string, at int) bool {
	here := f.sentenceOf(at)
	for i := at - 1; i >= 0 && here-f.sentenceOf(i) <= 1; i-- {
		if f.d.Word(i) == endOf(name) {
			return true
		}
	}
	return false
}
