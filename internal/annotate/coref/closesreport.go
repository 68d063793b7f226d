package coref

// reportTail is how many words may stand behind the cue that closes a sentence: "on Monday".
const reportTail = 3

// closesReport reports whether a phrase for a person is who has said what its sentence tells:
// "The prize was given to Ana Rao, the mayor said." Whoever is named there is somebody else:
// of himself he would be told to speak.
func (l *linker) closesReport(p *phrase) bool {
	i := p.first - 1
	return p.noun.class == "person" && i > 0 && l.d.Word(i) == "," && p.end < len(l.d.Tokens) && l.sameSentence(i, p.end) && l.reportsAt(p.end)
}

// reportsAt reports whether token v is a verb of speaking that closes its sentence, but for a
// few words.
func (l *linker) reportsAt(v int) bool {
	if !l.g.human[l.lower(v)] {
		return false
	}
	for k := v + 1; k < len(l.d.Tokens) && l.sameSentence(v, k); k++ {
		if w := l.d.Word(k); w != "." && (closes(w) || k-v > reportTail) {
			return false
		}
	}
	return true
}
