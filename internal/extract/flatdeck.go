package extract

import "strings"

// maxDeck is how many lines a standfirst may have: tabloids set one as a list.
const maxDeck = 4

// pointsLabel finds the word over the points of the story under the headline ("Summary",
// "What you need to know"): what follows it is of the text. It is -1 where there is
// none.
func (f *flat) pointsLabel() int {
	for i := f.head + 1; i < min(f.head+8, f.hi); i++ {
		l := &f.lines[i]
		if l.why == "" && l.role == roleNone && keyPoints()[l.folded] {
			f.drop(i, "label of the points")
			f.lo = min(f.lo, i+1)
			return i
		}
		if l.why == "" && l.prose >= 10 && !f.isFront(i) && i >= f.lo {
			break
		}
	}
	return -1
}

var keyPoints = wordSet("key_points")

// standfirst finds the lines between the headline and what parts them from the
// text: furniture, a byline, a date, a picture. A sentence that nothing parts from
// the text is a standfirst only when it has no full stop.
func (f *flat) standfirst() {
	var deck []int
	parted := false
	i := f.head + 1
	points := f.pointsLabel()
scan:
	for ; i < f.hi && i <= f.head+16; i++ {
		l := &f.lines[i]
		front := f.isFront(i)
		switch {
		case f.inEntries(i), i == points:
			parted = true
			break scan
		case l.why != "" || front || l.role == roleCaption || l.role == roleCredit:
			if len(deck) > 0 {
				if (l.kind == "related" || l.kind == "ad") && !front {
					return // what stands inside a text, not before it
				}
				parted = true
			}
		case l.role != roleNone:
			break scan
		case parted, len(deck) == maxDeck:
			break scan
		case len(deck) > 0 && (endsSentence(f.lines[deck[0]].text) || endsSentence(l.text) || l.prose >= 10 || l.words < 5 || l.words > 30):
			break scan
		case strings.HasSuffix(l.text, ")") && (strings.Contains(l.text, ". (") || i > 0 && f.lines[i-1].image):
			l.role, parted = roleCaption, parted || len(deck) > 0 // "A street in Quito. (City of Quito)"
		case isMenu(l) && !endsSentence(l.text), reClockFirst.MatchString(l.text):
			return
		case len(deck) == 0 && (l.words < 4 || l.words > 60 || i > f.head+8 || l.heading > 2):
			if l.words >= 4 {
				return
			}
		case len(deck) == 0 && l.words < 6 && endsSentence(l.text) && l.slant == 0:
			return
		default:
			deck = append(deck, i)
		}
	}
	if len(deck) == 0 || i >= f.hi {
		return
	}
	first := &f.lines[deck[0]]
	if !parted && (endsSentence(first.text) || !runs(first.text) || first.words < 4 || first.prose >= 10 || f.lines[i].prose < 10) {
		return
	}
	if len(deck) > 1 && !parted {
		return
	}
	for _, k := range deck {
		f.lines[k].role = roleSubheadline
		f.lo = max(f.lo, k+1)
	}
}
