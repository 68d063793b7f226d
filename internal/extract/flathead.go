package extract

import (
	"regexp"
	"slices"
	"strings"
)

// headline finds the headline's line before the text: of the short lines
// without a stop the one that best fits the text, is repeated, or is marked.
func (f *flat) headline() {
	if f.head >= 0 {
		f.lines[f.head].role = roleHeadline
		f.lo = max(f.lo, f.head+1)
		return
	}
	body, lead := map[string]int{}, map[string]bool{}
	for i, paragraphs := f.lo, 0; i < f.hi; i++ {
		if f.lines[i].prose > 0 {
			for _, w := range strings.Fields(f.lines[i].folded) {
				body[w]++
				if paragraphs > 0 || f.lines[i].prose >= 10 {
					lead[w] = lead[w] || paragraphs < leadParagraphs
				}
			}
			if f.lines[i].prose >= 10 {
				paragraphs++
			}
		}
	}
	first := true
	best := .6
	for i := 0; i < min(f.hi, f.lo+6); i++ {
		l := &f.lines[i]
		if i >= f.lo+2 && (f.kept[i]-f.kept[f.lo] > 25 || endsSentence(l.text)) {
			break // the text has begun
		}
		if f.inEntries(i) {
			break
		}
		if l.why != "" || l.words < 3 || l.words > 30 || l.heading != 1 && isStatement(l.text) && l.words > 8 ||
			captioned(l, f.opt) || f.isFront(i) {
			continue
		}
		score := f.headlineScore(i, body, lead)
		if score == 0 {
			continue
		}
		top := i == 0 && f.isNameplate()
		if len(f.clocks) > 0 && isLiveTitle(l.folded) && l.words >= 5 {
			score++
		}
		if top {
			score--
		} else if first && l.words >= 4 {
			score += .4
		}
		first = first && top
		ahead := 0.0
		if f.head >= 0 && l.folded != f.lines[f.head].folded && (i-f.head <= 2 || i-f.head <= 4 && best >= 1.2) {
			ahead = .7 // a standfirst follows its headline and tells more of the text
			if h := &f.lines[f.head]; l.prose >= 10 && h.prose < 10 && best >= 1 && h.words >= 5 && i-f.head <= 2 && l.heading == 0 && !f.repeated(i) {
				ahead = 2 // all the more where it is a sentence
			}
		}
		// Of the copies of a repeated headline the last before the text counts.
		if score > best+ahead || f.head >= 0 && score > best-.1 && l.folded == f.lines[f.head].folded {
			best, f.head = max(best, score), i
		}
	}
	if f.head < 0 {
		f.head = f.headlineByPlace(body)
	}
	if f.head >= 0 && f.isOverDeck(f.head-1) {
		f.head--
	}
	if f.head >= 0 {
		f.lines[f.head].role = roleHeadline
		f.lo = max(f.lo, f.head+1)
	}
}

// headlineByPlace is the line that stands where headlines do, though it shares little
// more than a word with the text: the last one under the head of the page and above
// who wrote it, when, or the text. It is -1 where there is none.
func (f *flat) headlineByPlace(body map[string]int) int {
	found := -1
	for i := 0; i < f.lo; i++ {
		l := &f.lines[i]
		if f.isFront(i) && found >= 0 {
			break
		}
		if i == 0 && (l.words < 4 || f.isNameplate()) || f.isMotto(i) || l.why != "" || l.words < 2 || l.words > 20 || isStatement(l.text) || f.isRow(l) || isLabelled(l.text) || f.isFront(i) ||
			captioned(l, f.opt) || isMasthead(l.text) || i == 0 && isMasthead(reMastheadEnd.ReplaceAllString(l.text, "")) || l.words <= 5 && isDesk(l.text) || wordDate(l.text) != "" || reClockFirst.MatchString(l.text) {
			continue
		}
		if _, known := f.opt.Outlets.ByName(l.text); !known && (runs(l.text) || slices.ContainsFunc(strings.Fields(l.folded), func(w string) bool { return len(w) > 3 && body[w] > 0 })) {
			found = i
		}
	}
	return found
}

// A standfirst may share more with the text than its headline does ("Slack water: a
// quarrel that nobody owns"). Over a line of deckWords words, too many for most
// headlines, such a one has overWords at least.
const (
	deckWords = 12
	overWords = 4
)

// isOverDeck reports whether line i is the headline over the line that was taken for
// one: a shorter line that stands first under the head of the page.
func (f *flat) isOverDeck(i int) bool {
	if i < 2 || f.lines[i+1].words < deckWords || f.lines[i+1].heading > 0 {
		return false
	}
	l, above := &f.lines[i], &f.lines[i-1]
	return l.why == "" && l.words >= overWords && 3*l.words <= 2*f.lines[i+1].words && (runs(l.text) || isUpperText(l.text) && !isUpperText(f.lines[i+1].text)) && !isStatement(l.text) &&
		!f.isRow(l) && !isLabelled(l.text) && !f.isMotto(i) && !f.isFront(i) && !captioned(l, f.opt) && !isDesk(l.text) &&
		(f.isRow(above) || isLabelled(above.text) || isSlug(above.text) || wordDate(above.text) != "" || above.why != "")
}

// leadParagraphs is how many paragraphs make up the lead, which a headline is
// written from.
const leadParagraphs = 2

// headlineScore is how well a line would do as headline: by the words that it
// shares with the text and its lead, by its marks and by where it stands.
func (f *flat) headlineScore(i int, body map[string]int, lead map[string]bool) float64 {
	l := &f.lines[i]
	if f.isRow(l) || isLabelled(l.text) || isSlug(l.text) || f.isMotto(i) {
		return 0
	}
	in, first, n := 0, 0, 0
	for _, w := range strings.Fields(l.folded) {
		if len(w) > 3 {
			n++
			own := 0
			if i >= f.lo && l.prose > 0 {
				own = 1 // the line is itself counted in body
			}
			if body[w] > own {
				in++
				if lead[w] {
					first++
				}
			}
		}
	}
	if n < 2 {
		return 0
	}
	score := (1.6*float64(in) + .5*float64(first)) / float64(n)
	if l.words <= 4 && l.heading == 0 && isPlace(l.text) || isMasthead(l.text) || isMasthead(reMastheadEnd.ReplaceAllString(l.text, "")) {
		score-- // a name: of the outlet, of a section
	}
	if reClockFirst.MatchString(l.text) {
		score-- // an entry of a live blog, a programme
	}
	if l.words >= 4 && f.repeated(i) {
		score += .8
	}
	if l.heading == 1 {
		score += 1.5
	} else if l.heading > 0 {
		score += .3
	}
	if l.words < 5 {
		score -= .5
	}
	if titleEnd(l.text) < len(l.text) {
		score -= .2
	}
	if wordDate(l.text) != "" {
		score--
	}
	if i > 0 && reEntryClock.MatchString(f.lines[i-1].text) && !strings.HasPrefix(f.lines[i-1].text, "00:") {
		score -= .8 // the heading of a live blog's entry
	}
	for k := i + 1; (score >= .9 || score >= .6 && runs(l.text)) && k < min(len(f.lines), i+6) && f.lines[k].prose < 10; k++ {
		if f.isFront(k) {
			score += .4 // byline or date follow soon
			break
		}
	}
	return score - .03*float64(max(0, f.lo-i))
}

// reEntryClock matches the time of day over an entry of a live blog; a player's
// "0:00" is none.
var reEntryClock = regexp.MustCompile(`(?i)^(?:\d\d[.:h]\d\d|\d\d?[.:]\d\d ?[ap]\.?m\.?)(?: ?[A-Z]{2,5})?$`)

// reClockFirst matches a line that begins with a time of day.
var reClockFirst = regexp.MustCompile(`(?i)^\d\d?[.:h]\d\d(?: ?[ap]\.?m\.?)?\s+\S`)

// repeated reports whether a line before the text stands in another one too: in
// the page's title, in a breadcrumb.
func (f *flat) repeated(i int) bool {
	for k := max(0, i-30); k < min(f.lo, i+5); k++ {
		if k != i && strings.Contains(f.lines[k].folded, f.lines[i].folded) {
			return true
		}
	}
	return false
}

// isStatement reports whether a text ends in a full stop, not in a question or
// exclamation mark as headlines do.
func isStatement(s string) bool {
	return endsSentence(s) && !strings.ContainsAny(s[max(0, len(s)-4):], "?!")
}
