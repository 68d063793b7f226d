package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

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
