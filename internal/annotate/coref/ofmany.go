package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// ofMany joins what a recogniser broke at the possessive of a plural: "the Process
// Workers' Union", "the Port Employers' Federation". The members are no owner; where the
// body is belongs to its name: "the Growers' Union of Norland".
func (l *linker) ofMany(names []nlp.Name) []nlp.Name {
	d := l.d
	for at := 1; at+1 < len(d.Tokens); at++ {
		if w := d.Word(at); w != "'" && w != "’" || !l.memberPlural(at-1) || !l.sameSentence(at-1, at+1) {
			continue
		}
		last := at + 1
		for last < len(d.Tokens) && last-at < 4 && capital(d.Word(last)) && d.Tokens[last].UPOS != nlp.PUNCT {
			last++
		}
		for last > at+1 && !l.bodyHead(last-1) {
			last--
		}
		if last == at+1 {
			continue
		}
		first := at - 1
		for first > 0 && at-first < 4 && capital(d.Word(first-1)) && l.sameSentence(first-1, at) && (d.Tokens[first-1].UPOS == nlp.PROPN || d.Tokens[first-1].UPOS == nlp.NOUN || d.Tokens[first-1].UPOS == nlp.ADJ || d.Tokens[first-1].UPOS == nlp.VERB && d.Tokens[first-1].Rel == nlp.Amod) && !(l.opensSentence(first-1) && !l.named(first-1)) {
			first--
		}
		if k := first - 3; k >= 0 && l.sameSentence(k, at) && l.lower(first-1) == "and" && capital(d.Word(first-2)) && d.Tokens[k].UPOS == nlp.DET && l.g.common(l.folded(first-2, first-1)) {
			first -= 2 // "the Mine and Allied Workers' Congress"
		}
		if l.g.adjective[l.folded(first, first+1)] != "" {
			first++ // "the Danish Nurses' Union"
		}
		if last+1 < len(d.Tokens) && l.lower(last) == "of" {
			for last++; last < len(d.Tokens) && d.Tokens[last].UPOS == nlp.PROPN && capital(d.Word(last)); last++ {
			}
			if l.lower(last-1) == "of" {
				last-- // "the Teachers' Union of the islands"
			}
		}
		n := nlp.Name{Span: news.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}, First: first, Last: last, Kind: news.Organisation, Fine: news.Organisation}
		names = put(names, n)
	}
	return names
}

// put adds a name in the order of the text, in place of those that it overlaps. A
// listed one, or one that reaches further, stays.
func put(names []nlp.Name, n nlp.Name) []nlp.Name {
	out := make([]nlp.Name, 0, len(names)+1)
	placed := false
	for _, x := range names {
		if x.Last <= n.First || x.First >= n.Last {
			if !placed && x.First >= n.Last {
				out, placed = append(out, n), true
			}
			out = append(out, x)
			continue
		}
		if x.Key != "" && x.Last-x.First > 1 || x.First <= n.First && x.Last >= n.Last {
			return names
		}
	}
	if !placed {
		out = append(out, n)
	}
	return out
}

// memberPlural reports whether token i is a capitalised plural for persons, whose
// body may follow: "Workers", but not "Motors".
func (l *linker) memberPlural(i int) bool {
	w := l.folded(i, i+1)
	if len(w) < 5 || !capital(l.d.Word(i)) || l.g.head[w] {
		return false
	}
	one, ok := strings.CutSuffix(w, "s")
	if !ok {
		return false
	}
	n, known := l.g.nominal[one]
	return known && n.class == "person" || l.personNoun(one) || l.g.title[one].class != "" || len(one) > 5 && (strings.HasSuffix(one, "er") || strings.HasSuffix(one, "or"))
}

// bodyHead reports whether token i ends the name of a body.
func (l *linker) bodyHead(i int) bool {
	w := l.folded(i, i+1)
	return l.g.headKind[w] == news.Organisation || l.g.institution[w] == "head" || l.g.institution[w] == "state"
}
