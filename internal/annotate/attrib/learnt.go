package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// itIsSaid looks for what a sentence says behind a clause in the passive whose "it" is
// nobody: "The road has been cleared, it is learnt", "Prices will rise, it is stated in
// the report". The document that says so is the source, nobody where none is named.
func (f *finder) itIsSaid(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.last - 1; v > sent.first+4; v-- {
		it := v - 2
		if f.lowers[v-1] == "be" {
			it-- // "it can be revealed"
		}
		if f.lowers[it] != "it" || !f.is(it+1, "is", "was", "can", "may") || f.lowers[it-1] != "," || f.quoted(v) || f.quoted(it-1) {
			continue
		}
		l := f.form(v).inflectedVerb()
		if l.text == "" {
			l = f.base(v)
		}
		q := f.lex.verbs.at(l)
		if x := f.d.Tokens[v].XPOS; x != "VBN" && x != "VBD" && f.form(v).inflectedVerb().text == "" || !q.takes('c') || v+1 < sent.last && f.is(v+1, "that", "to") {
			return
		}
		end := v + 1
		for end < sent.last && !f.closes(end) {
			if f.tensed(end) || f.quoted(end) {
				return
			}
			end++
		}
		c := candidate{sent: s, frame: insertFrame, cueHead: v, cue: []tokens{{it + 1, v + 1}}, head: -1, stance: q.stance, score: weight[insertFrame], content: f.beside(sent, tokens{it, end})}
		if v+2 < end {
			src := tokens{v + 2, end}
			head := f.nounAfter(src.first, end)
			switch {
			case head < 0:
			case f.is(v+1, "in", "on") && (f.lex.docNouns.has(f.base(head)) || f.lex.channels.at(f.base(head)) != ""), f.is(v+1, "by", "from") && f.speakerLike(head):
				c.source, c.head = src, head
			}
		}
		if said := c.content[0]; f.words(said) < 3 && (len(c.content) == 1 || !f.opensNominal(said.first)) {
			return
		}
		f.dropWithin(s, it, end)
		f.add(c)
		return
	}
}

// dropWithin takes back the candidates of sentence s whose cue or content lies within the
// tokens from first to last.
func (f *finder) dropWithin(s, first, last int) {
	kept := f.cands[:f.ofSent[s]]
	for _, c := range f.cands[f.ofSent[s]:] {
		in := c.cueHead >= first && c.cueHead < last || len(c.content) == 1 && c.content[0].first >= first-1 && c.content[0].last <= last
		if !in {
			kept = append(kept, c)
		}
	}
	f.cands = kept
}

// maxPlaced is how many tokens a speaker may take with his place before a colon.
const maxPlaced = 14

// colonSaid looks for a person's name that opens a sentence of the text with his office,
// where or how he spoke, and a colon before what he says: "Mayor Lena Holt, by phone:
// nobody was hurt". A quotation finds its speaker by itself.
func (f *finder) colonSaid(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	i := sent.first
	for ; i < min(sent.last, sent.first+maxPlaced) && f.lowers[i] != ":"; i++ {
		if f.tensed(i) || f.quoted(i) || f.d.Tokens[i].UPOS == nlp.VERB || f.d.Tokens[i].UPOS == nlp.SCONJ {
			return
		}
	}
	if i >= sent.last-4 || i < sent.first+2 || f.lowers[i] != ":" || f.quoted(i) || f.quoted(i+1) || !f.finite(tokens{i + 1, sent.last}) {
		return
	}
	src := tokens{sent.first, sent.first}
	for src.last < i && !f.comma(src.last) && f.d.Tokens[src.last].UPOS != nlp.ADP {
		src.last++
	}
	if src.empty() {
		return // "In Lund, by phone: …": the name before it is of another sentence
	}
	n, ok := f.name(src.last - 1)
	if !ok || n.Kind.Base() != news.Person || n.Last != src.last || n.Last-n.First < 2 && n.First == src.first || !f.free(s, sent.first, sent.last) {
		return
	}
	if src.last < i {
		// What stands between is where or how he spoke.
		k := src.last
		if f.comma(k) {
			k++
		}
		if k >= i || f.d.Tokens[k].UPOS != nlp.ADP && f.d.Tokens[k].UPOS != nlp.DET && !f.office(k) {
			return
		}
	}
	f.add(candidate{sent: s, frame: headlineFrame, cueHead: i, cue: []tokens{{i, i + 1}}, head: src.last - 1, source: src, stance: news.Asserts, score: 0.7, content: []tokens{{i + 1, sent.last}}})
}
