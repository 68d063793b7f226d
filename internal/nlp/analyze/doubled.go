package analyze

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// doubled mends the lemmas of verbs whose last letter is doubled against the rule for their
// ending, which a tagger that has not met them gets wrong ("controlled", of "controll"). It
// runs behind the parser, which has learned from the tagger's lemmas.
type doubled map[string]string

func openDoubled(_ string, b *lang.Bundle) (Layer, error) {
	l := doubled{}
	for _, e := range b.List("doubled").Entries {
		l[e.Col(0)] = e.Col(1)
	}
	return l, nil
}

// Run mends the lemmas of d.
func (l doubled) Run(d *nlp.Doc) {
	for i := range d.Tokens {
		if t := &d.Tokens[i]; t.UPOS == nlp.VERB {
			if lemma, ok := l[strings.ToLower(d.Word(i))]; ok {
				t.Lemma = lemma
			}
		}
	}
}
