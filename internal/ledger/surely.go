package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// surely is how alike the words of two origins must be for both to count as
// origins of one statement for certain, and surelyValued how alike where they
// agree on a figure or a date as well.
const (
	surely       = 0.8
	surelyValued = 0.5
	// surelyMain is how alike of two that tell the main event, of which the story speaks in
	// few words.
	surelyMain = 0.42
	// surelyConcepts is how many things each must speak of: "I understand" is soon said.
	surelyConcepts = 3
)

// surelyAlike is how many of the groups of origins that nothing makes one say the same
// for certain, by the words given to them: the most that are tied to one another.
func (b *builder) surelyAlike(d *draft) int {
	group := map[int]int{}
	groups := 0
	for _, o := range d.statement.Origins {
		groups = max(groups, o.Group+1)
		for _, c := range o.Carriers {
			group[c] = o.Group + 1
		}
	}
	tied := untied(groups)
	for i := range d.carriers {
		for j := range i {
			if group[i] == 0 || group[j] == 0 || tied.root(group[i]-1) == tied.root(group[j]-1) {
				continue
			}
			if b.surelySame(&d.carriers[i], &d.carriers[j], d.umbrella) {
				tied.tie(group[i]-1, group[j]-1)
			}
		}
	}
	most, size := 0, make([]int, groups)
	for i := range tied {
		r := tied.root(i)
		size[r]++
		most = max(most, size[r])
	}
	return most
}

// surelySame reports whether what two carriers say is the same for certain.
func (b *builder) surelySame(c, e *carrier, main bool) bool {
	main = main && c.art != e.art // an article that says a thing twice says it in as many words
	if b.turnedDown(c) != b.turnedDown(e) {
		return false
	}
	for _, x := range c.units {
		for _, y := range e.units {
			u, v := &b.units[x], &b.units[y]
			if !b.tells(u) || !b.tells(v) || b.subjectsDiffer(u, v) || !main && mood(u) != mood(v) || b.contrary(u, v) || b.eachOfHimself(u, v) || b.figureClash(u, v) || b.twoAnswers(u, v) {
				continue
			}
			if b.inTheSameWords(u, v) {
				return true
			}
			sim := b.con.similarity(u, v)
			if main && sim >= surelyMain || min(weighty(u.vec), weighty(v.vec)) >= surelyConcepts && (sim >= surely || sim >= surelyValued && (b.agreeOnValue(u, v) || b.seen(u) || b.seen(v))) {
				return true
			}
		}
	}
	return false
}

// inTheSameWords reports whether two units are the same words, and more of them than are soon
// said: of the same words there is no doubt whether they say the same.
func (b *builder) inTheSameWords(u, v *unit) bool {
	return b.wordings != nil && u.own == v.own && b.wordCount(u) > leastWords && shared(u.vec, v.vec) > 0
}

// tells reports whether a unit says that something is so, and does not only name it
// ("same-sex marriage") or suppose it ("if the report is true").
func (b *builder) tells(u *unit) bool {
	return u.clause != nil && !b.supposed(u)
}

// seen reports whether a unit is what a reporter saw or heard.
func (b *builder) seen(u *unit) bool {
	return u.attr >= 0 && b.arts[u.art].Attributions[u.attr].Stance == news.Witnessed
}

// turnedDown reports whether whoever a carrier is given to does not say it, but denies or
// doubts it, or is said not to have said it.
func (b *builder) turnedDown(c *carrier) bool {
	x := b.arts[c.art].attribution(c.attr)
	if x == nil {
		return false
	}
	switch x.Stance {
	case news.Denies, news.Doubts, news.Declines, news.Retracts:
		return !x.ContentDenies
	}
	return x.Negated
}

// eachOfHimself reports whether two units are said by two, of whom one says "I" and the
// other does not speak of him.
func (b *builder) eachOfHimself(u, v *unit) bool {
	x, y := b.voiceOf(u), b.voiceOf(v)
	if x == nil || y == nil || x.who.entity == "" || y.who.entity == "" || x.who.key == y.who.key {
		return false
	}
	return b.saysI(u) && !b.speaksOf(v, []news.EntityID{x.who.entity}) ||
		b.saysI(v) && !b.speaksOf(u, []news.EntityID{y.who.entity})
}

// saysI reports whether a unit's speaker speaks in it of himself.
func (b *builder) saysI(u *unit) bool {
	return slices.ContainsFunc(strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text))), func(w string) bool {
		return slices.Contains(b.lists.claims[w], "self")
	})
}
