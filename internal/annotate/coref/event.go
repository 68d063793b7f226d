package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// withEvents adds names that the recogniser did not give: seats of governments
// that the lists know ("Kremlin"), and events, runs of capitalised words that end
// in a noun for events ("Baltic Fisheries Congress"). A name that lies in such a run
// gives way to it.
func (l *linker) withEvents(names []nlp.Name) []nlp.Name {
	d := l.d
	out := names[:0:0]
	ni := 0
	for i := 0; i < len(d.Tokens); {
		for ni < len(names) && names[ni].First < i {
			ni++ // it gave way
		}
		if ni < len(names) && names[ni].First == i && l.multi(names[ni]) {
			out = append(out, names[ni])
			i = max(names[ni].Last, i+1)
			ni++
			continue
		}
		if n := l.seatAt(i, names, ni); n > 0 {
			out = append(out, nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[i+n-1].End}, First: i, Last: i + n, Kind: news.Government})
			i += n
			continue
		}
		j := i
		for j < len(d.Tokens) && j-i < 8 && l.capitalised(j) {
			j++
		}
		for j > i && !l.g.event[l.folded(j-1, j)] {
			j--
		}
		if j >= i+2 && l.free(names, ni, i, j) {
			out = append(out, nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}, First: i, Last: j, Kind: news.Event})
			i = j
			continue
		}
		if ni < len(names) && names[ni].First == i {
			out = append(out, names[ni])
			i = max(names[ni].Last, i+1)
			ni++
			continue
		}
		i++
	}
	return out
}

// seatAt is the length in tokens of the seat of a government that begins at token
// i outside all names, 0 for none.
func (l *linker) seatAt(i int, names []nlp.Name, ni int) int {
	if !capital(l.d.Word(i)) || ni < len(names) && names[ni].First <= i || i > 0 && capital(l.d.Word(i-1)) && l.d.Tokens[i-1].UPOS == nlp.PROPN {
		return 0
	}
	if !l.mayOpen(i, func(w string) bool { return l.g.opensSeat[w] }) {
		return 0
	}
	for n := 2; n > 0; n-- {
		if i+n > len(l.d.Tokens) || ni < len(names) && names[ni].First < i+n {
			continue
		}
		t, ok := l.g.seat[l.folded(i, i+n)]
		if ok && (t.class == "seat" || t.class == "ministries") && (i+n == len(l.d.Tokens) || l.d.Tokens[i+n].UPOS != nlp.PROPN) {
			return n
		}
	}
	return 0
}

// multi reports whether a name is settled: known to a list, or of several words.
func (l *linker) multi(n nlp.Name) bool { return n.Key != "" || n.Last-n.First > 2 }

// capitalised reports whether token i is a capitalised word that names are made of.
func (l *linker) capitalised(i int) bool {
	t := &l.d.Tokens[i]
	if !capital(l.d.Word(i)) {
		return false
	}
	return t.UPOS == nlp.PROPN || strings.HasPrefix(t.XPOS, "NNP") || (t.UPOS == nlp.ADJ || t.UPOS == nlp.NOUN) && !l.opensSentence(i)
}

func (l *linker) opensSentence(i int) bool {
	s := l.d.SentenceOf(i)
	return s < len(l.d.Sentences) && l.d.Sentences[s].First == i
}

// free reports whether no name reaches over the end of tokens [i, j), and none
// in it is known to a list.
func (l *linker) free(names []nlp.Name, ni, i, j int) bool {
	for ; ni < len(names) && names[ni].First < j; ni++ {
		if names[ni].Last > j || names[ni].Key != "" {
			return false
		}
	}
	return true
}

// events adds phrases that describe an event by its sort ("a yearly fisheries
// congress"). They are chains of their own: whether one is the Baltic Fisheries
// Congress that another article names, linking across articles decides.
func (l *linker) events(c *Chains) {
	d := l.d
	ni := 0
	for i := 0; i < len(d.Tokens); i++ {
		for ni < len(d.Names) && d.Names[ni].Last <= i {
			ni++
		}
		if w := l.lower(i); w != "a" && w != "an" && w != "the" {
			continue
		}
		for j := i + 1; j < len(d.Tokens) && j-i < 6; j++ {
			t := &d.Tokens[j]
			if t.UPOS != nlp.ADJ && t.UPOS != nlp.NOUN || l.inName(j, ni) {
				break
			}
			w := l.folded(j, j+1)
			if !l.g.event[w] || j < i+2 || j+1 < len(d.Tokens) && d.Tokens[j+1].UPOS == nlp.NOUN {
				continue
			}
			l.addEvent(c, i, j)
			break
		}
	}
}

// addEvent adds the phrase of tokens [first, head]. It belongs to the event that
// the article names with the same last words, else to a chain of its own.
func (l *linker) addEvent(c *Chains, first, head int) {
	d := l.d
	m := news.Mention{Start: d.Tokens[first].Start, End: d.Tokens[head].End, Kind: news.Event, Form: "nominal"}
	tail := l.folded(head-1, head+1)
	for k := range c.All {
		if ch := &c.All[k]; ch.Kind.Base() != news.Person && strings.HasSuffix(" "+strings.Join(ch.words, " "), " "+tail) {
			m.Entity, m.Kind = ch.ID, ch.Kind
			c.Mentions = append(c.Mentions, m)
			return
		}
	}
	id := localID(len(c.All))
	c.byID[id] = len(c.All)
	c.All = append(c.All, Chain{ID: id, Kind: news.Event, Name: tail})
	m.Entity = id
	c.Mentions = append(c.Mentions, m)
}
