package quantity

import "hearsay/internal/nlp"

// Words of a number that count nothing where they stand.

// scores reports whether a word for a group of things is a verb here:
// "hoped to score political points".
func (r *reader) scores(a *amount) bool {
	return !a.Digits && a.next == a.start+1 && r.pos(a.start) == nlp.VERB
}

// byHalf reports whether the "half" at token i only says that something is so too much: "too
// clever by half".
func (r *reader) byHalf(i int) bool {
	if r.v.fraction[r.id(i)] != 2 || r.id(i-1) != r.v.word.by {
		return false
	}
	for k := i - 2; k >= r.first && i-k <= 4; k-- {
		if r.id(k) == r.v.word.too {
			return true
		}
		if p := r.pos(k); p != nlp.ADJ && p != nlp.ADV {
			return false
		}
	}
	return false
}

// ofVotes reports whether the number at token i stands in a list that the sentence gives behind
// a word for votes: "the yes votes have dwindled: Ivo Berg, 87; Ana Moe, 63".
func (r *reader) ofVotes(i int) bool {
	list := false
	for k := i - 1; k >= r.first; k-- {
		list = list || r.mark(k, ':')
		if id := r.id(k); list && id != 0 && r.v.votes[id] != "" {
			return true
		}
	}
	return false
}
