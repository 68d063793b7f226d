package attrib

import (
	"hash/maphash"
	"math/bits"
	"sort"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What a description takes up that no attribution before it has as its source: a
// fuller phrase, a title before a name, a minister's ministry.

// maxDescribed is how many tokens back a nominal looks for the phrase that
// introduced what it means.
const maxDescribed = 600

// describedBefore is what a nominal takes up that no attribution before it has as
// its source: the nearest fuller phrase of the same noun ("the agency" after
// "Norra's search and rescue agency", "the minister" after "Ana Rao, the interior
// minister").
func (f *finder) describedBefore(r tokens, head int) (who, bool) {
	l, t := f.base(head), &f.d.Tokens[head]
	if f.is(r.first, "the") && r.last == head+1 && t.XPOS != "NNS" {
		if w, ok := f.titleBefore(r, head); ok {
			return w, true
		}
	}
	if f.upos(head) != nlp.NOUN || f.lex.docNouns.has(l) || f.lex.mediaNouns.has(l) && !f.lex.govNouns.has(l) || !f.lex.isSource(l, f.form(head)) || !f.is(r.first, "the") {
		return who{}, false
	}
	if w, ok := f.ministryOf(r, head); ok {
		return w, true
	}
	least := max(0, r.first-maxDescribed)
	for i := f.nounBefore(head, least); i >= least; i = f.nounBefore(i, least) {
		if i >= r.first || (f.d.Tokens[i].XPOS == "NNS") != (t.XPOS == "NNS") || f.quoted(i) {
			continue
		}
		p := f.phrase(i)
		if i+1 < p.last && f.d.Tokens[i+1].XPOS == "POS" {
			p.last = i + 1 // "the committee's chairman" is another
		}
		if f.besidePerson(i, p) {
			p.last = i + 1 // "army spokesman Omar Mdé" is no army
		}
		if p.last = f.untimed(i, p.last); !f.wordsOf(r, head, p) {
			continue
		}
		if n, ok := f.apposedTo(p); ok {
			return f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})), true
		}
		if p.len() <= r.len() {
			continue
		}
		w := f.identifyAlone(p, i)
		if t.XPOS == "NNS" && w.kind == news.NamedPerson {
			return who{}, false // "three senators, Ana Rao, …": they are not the first of them
		}
		if w.kind == news.SourceMedia || !w.link.Named && p.len() == r.len() {
			continue
		}
		return w, true
	}
	return who{}, false
}

// ministryOf is the ministry that a text has named only by its minister: "the
// ministry" after "Defence Minister Ana Rao" or "the minister of health". Where it has
// told of the ministers of two, or of a ministry, ok is false.
func (f *finder) ministryOf(r tokens, head int) (who, bool) {
	noun, holder := f.lex.heldBy.at(f.base(head)), ""
	if noun == "" || r.len() != 2 || f.d.Tokens[head].XPOS == "NNS" {
		return who{}, false
	}
	for i := r.first - 1; i > max(0, r.first-maxDescribed); i-- {
		l := f.lower(i)
		if l == f.lower(head) && f.d.Tokens[i-1].UPOS != nlp.DET {
			return who{}, false // it has its own name
		}
		if l != noun || f.quoted(i) {
			continue
		}
		k := f.portfolio(i)
		if k == i {
			continue
		}
		of := f.text(tokens{k, i})
		if holder != "" && !strings.EqualFold(of, holder) {
			return who{}, false
		}
		holder = of
	}
	if holder == "" {
		return who{}, false
	}
	name := strings.ToUpper(holder[:1]) + holder[1:] + " " + strings.ToUpper(f.lower(head)[:1]) + f.lower(head)[1:]
	return who{link: news.Link{Name: name, Named: true, Span: f.span(r)}, kind: news.SourceGov}, true
}

// portfolio is where what the minister at token i is of begins, i when nothing tells.
func (f *finder) portfolio(i int) int {
	for n := 2; n > 0; n-- {
		if k := i - n; k >= f.opening[f.sentenceOf(i)] && f.lex.portfolios.hasText(strings.ToLower(f.text(tokens{k, i}))) {
			return k
		}
	}
	return i
}

// nounBefore is the last noun or name before token i that has its lemma, less than
// least when there is none from there on.
func (f *finder) nounBefore(i, least int) int {
	if len(f.sameBefore) == 0 {
		f.linkNouns()
	}
	if u := f.d.Tokens[i].UPOS; u == nlp.NOUN || u == nlp.PROPN {
		return int(f.sameBefore[i])
	}
	l := f.lemma(i) // a noun that the tagger took for another word
	for i--; i >= least; i-- {
		if u := f.d.Tokens[i].UPOS; (u == nlp.NOUN || u == nlp.PROPN) && f.lemma(i) == l {
			break
		}
	}
	return i
}

// linkNouns tells for each noun and name which one of the same lemma is the last before it.
// The last of each is kept in a hash table with open addresses, as wordIndex is one, by a hash
// that no text can be written against.
func (f *finder) linkNouns() {
	n := len(f.d.Tokens)
	f.sameBefore = zeroed(f.sameBefore, n)
	last := zeroed(f.lastOf, 1<<bits.Len(uint(2*n))) // tokens + 1
	f.lastOf = last
	for k := range f.d.Tokens {
		f.sameBefore[k] = -1
		if u := f.d.Tokens[k].UPOS; u != nlp.NOUN && u != nlp.PROPN {
			continue
		}
		l := f.lemma(k)
		h := int(maphash.String(lemmaSeed, l) & uint64(len(last)-1))
		for last[h] > 0 && f.lemmas[last[h]-1] != l {
			h = (h + 1) & (len(last) - 1)
		}
		f.sameBefore[k] = last[h] - 1
		last[h] = int32(k + 1)
	}
}

// lemmaSeed is what the hashes of lemmas begin with.
var lemmaSeed = maphash.MakeSeed()

// besidePerson reports whether the noun at token i only tells what somebody in its
// phrase is of: "party leader Ana Rao".
func (f *finder) besidePerson(i int, p tokens) bool {
	for k := i + 1; k < p.last && !f.comma(k); k++ {
		if u := f.d.Tokens[k].UPOS; u != nlp.NOUN && u != nlp.PROPN {
			return false
		}
		if f.lex.personNouns.has(f.base(k)) && !f.lex.personNouns.has(f.base(i)) {
			return true
		}
	}
	return false
}

// titleBefore is the person to whose name the words of a nominal stood as a title
// before: "the brigadier" after "Brig. Gen. Samir Deng", "the home secretary"
// after "Home secretary Ana Rao".
func (f *finder) titleBefore(r tokens, head int) (who, bool) {
	if !f.office(head) || f.bodyNoun(f.base(head)) {
		return who{}, false // "army spokesman Omar Mdé" is no army
	}
	var last *nlp.Name
	for k := f.namesBefore(r.first) - 1; k >= 0 && last == nil; k-- {
		n := &f.d.Names[k]
		if n.Kind.Base() != news.Person {
			continue
		}
		if r.first-n.First > maxDescribed {
			break
		}
		least := f.opening[f.sentenceOf(n.First)]
		for i := n.First - 1; i >= least && i >= n.First-4 && !f.comma(i) && last == nil; i-- {
			if f.titled(i, head) && i-(head-r.first-1) >= least && f.wordsOf(r, head, tokens{i - (head - r.first - 1), i}) {
				last = n
			}
		}
	}
	if last == nil {
		return who{}, false
	}
	return f.identifyAlone(tokens{last.First, last.Last}, f.headOf(tokens{last.First, last.Last})), true
}

// namesBefore is how many of the text's names begin before token i.
func (f *finder) namesBefore(i int) int {
	return sort.Search(len(f.d.Names), func(k int) bool { return f.d.Names[k].First >= i })
}

// titled reports whether token i is the title that the noun at head names, or its
// short form: "Brig." for "brigadier".
func (f *finder) titled(i, head int) bool {
	w, l := strings.TrimSuffix(f.lower(i), "."), f.lower(head)
	return w == l || f.lex.shortTitles.atText(w) == l
}
