package coref

import "strings"

// ordainedAs is the noun for who has the title right before a name's own words, where it is
// one of clergy and has a capital that it does not owe to its place: of "the rector, Father
// Per Holm" the text goes on with "the priest". Who opens a sentence as "Father Per Holm" may
// be somebody's father.
func (l *linker) ordainedAs(o *occurrence) string {
	i := l.d.TokenAt(o.core.Start) - 1
	if i < 0 || o.core.Start == 0 {
		return ""
	}
	noun := l.g.ordained[strings.TrimSuffix(l.d.Word(i), ".")]
	if noun == "" || l.opensSentence(i) && strings.HasPrefix(l.d.Word(i), "Father") {
		return ""
	}
	return noun
}
