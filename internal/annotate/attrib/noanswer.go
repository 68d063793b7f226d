package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxNoAnswer is how many tokens may stand between the noun for an answer and who gives
// none.
const maxNoAnswer = 10

// noAnswerFrom takes who gives no answer where nobody is its subject: "There was no
// immediate comment on the report from the ministry", "No comment was available from".
func (f *finder) noAnswerFrom(s, i int) bool {
	if !f.lex.answers.has(f.base(i)) || f.quoted(i) {
		return false
	}
	first, end := f.opening[s], f.d.Sentences[s].Last
	no := i - 1
	for no > first && (f.d.Tokens[no].UPOS == nlp.ADJ || f.d.Tokens[no].UPOS == nlp.ADV) {
		no--
	}
	if no < first || !f.is(no, "no") {
		return false
	}
	be := no - 1
	for be > first && f.d.Tokens[be].UPOS == nlp.ADV {
		be--
	}
	from := i + 1
	for from < min(end, i+maxNoAnswer) && !f.is(from, "from") {
		if f.closes(from) || f.d.Tokens[from].UPOS == nlp.VERB || f.d.Tokens[from].UPOS == nlp.SCONJ || f.tensed(from) && no != first {
			return false
		}
		from++
	}
	if from+1 >= end || !f.is(from, "from") {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: -1, stance: news.Declines, score: 0.6, content: []tokens{{no, i + 1}}}
	switch {
	case be > first && f.lemma(be) == "be":
		there := be - 1
		for there > first && (f.d.Tokens[there].UPOS == nlp.AUX || f.d.Tokens[there].UPOS == nlp.ADV) {
			there--
		}
		if !f.is(there, "there") {
			return false
		}
		c.cue = []tokens{{there, be + 1}}
	case no == first && f.lemma(i+1) == "be" && f.is(from-1, "available", "forthcoming"):
		c.cue = []tokens{{i + 1, from}}
	default:
		return false
	}
	if c.head = f.nounAfter(from+1, end); c.head < 0 || !f.speakerLike(c.head) {
		return false
	}
	c.source = f.phrase(c.head)
	c.source.first = from + 1
	return f.add(c) != nil
}
