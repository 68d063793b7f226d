package attrib

import "hearsay/internal/nlp"

// withoutSeat is a source and its head without the party and the seat that stand behind a
// member's name in brackets, and what is said of him behind them: "Rep. Ana Rao (D-Ga.)" is no place.
func (f *finder) withoutSeat(r tokens, head int) (tokens, int) {
	for i := r.last - 1; i > r.first; i-- {
		if !f.is(i, "(") {
			continue
		}
		if i+2 >= r.last || f.lowers[i+2] != "-" || !noLower(f.d.Word(i+1)) || f.upos(i-1) != nlp.PROPN {
			break
		}
		return tokens{r.first, i}, min(head, i-1)
	}
	return r, head
}
