package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// A clause under "there is no sign that …" or "police do not know who …" is not told by
// whoever says the sentence: what a "that" clause is worth hangs on what stands before it.

// hold is what a text makes of a clause.
type hold uint8

const (
	heldSo   hold = iota // it says it
	heldOpen             // it asks it, or leaves it open: "it is not clear who signed"
	heldNot              // it says that it is not so: "there is no evidence that he signed"
)

// holdWithin is how many words may stand between a "that" and the word before it that
// tells what its clause is worth.
const holdWithin = 6

// holds finds out how each unit is held. One that is held not to be so, or open by an "it
// is not clear", takes in the words before it that say so, and say nothing by themselves.
func (b *builder) holds() {
	gone := make([]bool, len(b.units))
	for i := range b.units {
		u := &b.units[i]
		from := 0
		u.hold, from = b.holdOf(u, i)
		if u.hold == heldSo || u.hold == heldOpen && !b.dummy(b.arts[u.art].Text[from:]) {
			continue
		}
		if x := b.arts[u.art].attribution(u.attr); x != nil {
			from = max(from, clip(news.Span{Start: from, End: u.at.End}, x.Content).Start)
		}
		for k := i - 1; k >= 0 && b.units[k].art == u.art && b.units[k].at.Start >= from; k-- {
			v := &b.units[k]
			gone[k] = gone[k] || v.attr == u.attr && v.at.End <= u.at.Start && len(v.times)+len(v.quants) == 0
		}
		u.at.Start = min(from, u.at.Start)
	}
	n := 0
	for i := range b.units {
		if !gone[i] {
			b.units[n] = b.units[i]
			n++
		}
	}
	b.units = b.units[:n]
}

// dummy reports whether a text opens with an "it" or "there" that stands for nothing.
func (b *builder) dummy(text string) bool {
	k := b.lists.claims[firstWord(text)]
	return slices.Contains(k, "there") || slices.Contains(k, "again")
}

// holdOf is how unit i is held, and where the words begin that say so.
func (b *builder) holdOf(u *unit, i int) (h hold, from int) {
	a := b.arts[u.art]
	k := a.SentenceAt(u.at.Start)
	if u.clause == nil || k < 0 {
		return heldSo, 0
	}
	class := func(w, k string) bool { return slices.Contains(b.lists.claims[w], k) }
	from = a.Sentences[k].Start
	if w := firstWord(a.Text[u.clause.Pred.At.End:max(u.clause.Pred.At.End, u.at.End)]); class(w, "suppose") || class(w, "who") {
		// A parse may take the question into the clause: "it is not clear who signed".
		if b.heldBy(strings.Fields(strings.ReplaceAll(wordsOf(a.Text[u.at.Start:u.clause.Pred.At.End]), "’", "'"))) == heldOpen {
			return heldOpen, u.at.Start
		}
	}
	at := b.clauseOpens(u)
	before := a.Text[from:max(from, at)]
	if i := strings.LastIndexAny(before, ";:,“\""); i >= 0 {
		from, before = from+i, before[i:]
	}
	from += len(before) - len(strings.TrimLeft(before, " \n;:,“”\""))
	ws := strings.Fields(strings.ReplaceAll(wordsOf(before), "’", "'"))
	first := firstWord(a.Text[at:u.clause.Pred.At.End])
	that := class(first, "pointed")
	if n := len(ws); n > 0 && class(ws[n-1], "pointed") {
		that, ws = true, ws[:n-1]
	}
	n := len(ws) - 1
	switch {
	case n < 0:
		return heldSo, 0
	case u.clause.Kind == news.CoordClause && class(ws[n], "or"):
		// "no evidence that he left or that he was seen"
		for k := i - 1; k >= 0 && b.units[k].art == u.art; k-- {
			if v := &b.units[k]; v.clause != nil && v.attr == u.attr && v.at.End <= u.at.Start {
				return v.hold, v.at.Start
			}
		}
		return heldSo, 0
	}
	h = b.heldBy(ws)
	switch {
	case h == heldNot && class(ws[n], "credits") && (mood(u) != "" || ahead(u)):
		return heldSo, 0 // "he does not think that it would fall" is what he expects
	case class(first, "suppose") || class(first, "who"):
		if h == heldOpen || u.clause.Kind == news.ContentClause {
			return heldOpen, from
		}
		return heldSo, 0
	case !that && (h == heldOpen || u.clause.Kind != news.ContentClause):
		return heldSo, 0 // "he did not say how the fire began"
	}
	return h, from
}

// clauseOpens is where the clause of a unit's predicate begins: behind what a parse has
// taken for a part of it, "nobody believes | that the road is shut".
func (b *builder) clauseOpens(u *unit) int {
	at, text := u.at.Start, b.arts[u.art].Text
	for i := at; i < u.clause.Pred.At.Start; {
		n := strings.IndexByte(text[i:u.clause.Pred.At.Start], ' ')
		if n < 0 {
			break
		}
		if k := b.lists.claims[strings.ToLower(text[i:i+n])]; i > at && (slices.Contains(k, "suppose") || text[i:i+n] == "that") {
			at = i
		}
		i += n + 1
	}
	return at
}

// heldBy is how a "that" clause is held behind some words.
func (b *builder) heldBy(ws []string) hold {
	class := func(i int, k string) bool { return i >= 0 && i < len(ws) && slices.Contains(b.lists.claims[ws[i]], k) }
	not := func(i int, kinds ...string) bool {
		return slices.ContainsFunc(kinds, func(kind string) bool {
			for k := i - 1; k >= max(0, i-notWithin) && !class(k, "except"); k-- { // "cannot help but think"
				if class(k, kind) {
					return true
				}
			}
			return false
		})
	}
	h := heldSo
	for i := len(ws) - 1; i >= max(0, len(ws)-holdWithin); i-- {
		last := i == len(ws)-1
		toSay := class(i+1, "infinitive") && i+3 == len(ws) // "wrong to say that"
		switch {
		case class(i, "proof"):
			if not(i, "not", "none", "scarce") {
				return heldNot // "no sign so far that"
			}
			return h
		case last && class(i, "true"):
			if not(i, "not") {
				return heldNot
			}
			return heldSo
		case b.lists.falses[ws[i]] && (last && !class(i, "judges") || toSay):
			if not(i, "not") {
				return heldSo
			}
			return heldNot
		case last && class(i, "credits"):
			if not(i, "not", "none") {
				return heldNot // "nobody believes that"
			}
			return heldSo
		case class(i, "proves") && not(i, "none"):
			return heldNot // "nothing shows that"
		case last && class(i, "open"):
			if !not(i, "not", "none") {
				return heldOpen // "unclear who"
			}
			return heldSo
		case class(i, "too early") && (last || toSay), last && (class(i, "known") || class(i, "proves")) && not(i, "not", "none"):
			h = heldOpen // "too early to say that", "it is not known that"
		case class(i, "filler"), class(i, "infinitive"), last && class(i-1, "infinitive"):
		default:
			return h
		}
	}
	return h
}

// wished reports whether a unit is what somebody asks, doubts, hopes or fears, or
// does not say, in words that are not his.
func (b *builder) wished(u *unit) bool {
	if u.clause == nil || u.attr < 0 {
		return false
	}
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	if x == nil || x.Kind == news.Direct || !opens(x, u.at) || a.quoted(u.clause.Pred.At) {
		return false
	}
	switch x.Stance {
	case news.Asks, news.Doubts, news.Hopes, news.Fears:
		return true
	case news.Declines:
		return x.Kind == news.Indirect
	case news.Asserts, news.Confirms:
		return x.Negated
	}
	return false
}

// infinitive reports whether the predicate of a unit is one: "the mayor to resign".
func (b *builder) infinitive(u *unit) bool {
	return slices.Contains(b.lists.claims[wordBefore(b.arts[u.art].Text, u.clause.Pred.At.Start)], "infinitive")
}

// unheld reports whether of two units one tells as a fact what is open in the other, or
// only wished: no two accounts of one thing. What will or would be may be what is hoped.
func (b *builder) unheld(u, v *unit) bool {
	apart := func(u, v *unit) bool {
		open := u.hold == heldOpen || b.doubts(u)
		return (open || b.wished(u)) && v.hold == heldSo && v.clause != nil && (open || mood(v) == "" && !ahead(v)) && !b.wished(v) && b.claims(v)
	}
	return apart(u, v) || apart(v, u)
}

// doubts reports whether somebody only doubts what a unit says.
func (b *builder) doubts(u *unit) bool {
	return b.wished(u) && b.arts[u.art].Attributions[u.attr].Stance == news.Doubts
}
