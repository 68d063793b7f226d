package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// acting reports whether lawyers are those of somebody: "his lawyers", "lawyers for the
// trader", whom one could count.
func (f *finder) acting(r tokens, head int) bool {
	if !f.lex.pleaders.has(f.base(head)) {
		return false
	}
	for i := r.first; i < head; i++ {
		if x := f.d.Tokens[i].XPOS; x == "POS" || x == "PRP$" {
			return true
		}
	}
	return f.is(head+1, "for", "of")
}

// manyOf reports whether a plural for persons that nothing counts or points at means
// all of a trade or kind ("bakers", "some anglers"). Who holds an office is rather some
// few whom the text leaves unnamed ("officials", "officers").
func (f *finder) manyOf(r tokens, head int) bool {
	if f.d.Tokens[head].XPOS != "NNS" || f.lex.holders.has(f.base(head)) || f.lex.reporters.has(f.base(head)) {
		return false
	}
	for i := r.first; i < head; i++ {
		switch u := f.d.Tokens[i].UPOS; {
		case u == nlp.DET && !f.is(i, "some", "many", "all"), u == nlp.PRON, u == nlp.PROPN, u == nlp.NUM:
			return false
		}
	}
	return true
}

// crowdType is the type of a crowd: that of the one body that it works for, where
// the text names it ("analysts at Fjordbank"), for such a crowd speaks for the body.
func (f *finder) crowdType(r tokens, head int) news.SourceType {
	if !f.is(head+1, "at", "from", "with") || head+2 >= r.last {
		return news.Collective
	}
	i := head + 2
	if f.d.Tokens[i].UPOS == nlp.DET {
		i++
	}
	n, ok := f.name(i)
	if !ok && i < r.last && f.is(head+1, "at", "with") && f.d.Tokens[i].UPOS == nlp.PROPN && f.known(f.d.Word(i)) == "" {
		return news.SourceOrg // no place that any list has: "analysts at Fjordkapital"
	}
	if !ok || n.Kind.Base() == news.Person && f.known(f.d.Word(i)) == news.Person {
		return news.Collective
	}
	if n.Key == "" && n.Kind.Base() != news.Organisation && f.is(head+1, "at", "with") && f.known(f.d.Word(i)) == "" && !f.lex.mastheads.has(f.form(n.Last-1)) {
		return news.SourceOrg
	}
	switch n.Kind {
	case news.Place, news.Country, news.Government, news.Media, news.NewsAgency, news.Person:
		x, ok := f.referent(n.Span)
		if !ok || x.Kind.Base() != news.Organisation || x.Kind == news.Media || x.Kind == news.NewsAgency {
			return news.Collective
		}
		return typeOfKind(x.Kind)
	}
	return f.typeOfName(n, tokens{n.First, n.Last})
}

// counted reports whether a phrase has a number or the name of an organisation
// that makes persons of a plural noun: "Halden engineers".
func (f *finder) counted(r tokens, head int) bool {
	if n, ok := f.name(head - 1); ok && n.First >= r.first {
		switch n.Kind.Base() {
		case news.Organisation:
			return true
		}
	}
	for k := r.first; k < r.last; k++ {
		// What a number behind it counts is somebody else: "parents of the 40 pupils".
		if k < head && f.d.Tokens[k].UPOS == nlp.NUM || k != head && (f.is(k, "familiar", "close", "who", "unnamed", "anonymous", "briefed", "unidentified")) {
			return true
		}
	}
	return false
}
