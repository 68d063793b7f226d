package extract

import (
	"bytes"
	"regexp"
	"strings"

	"hearsay/internal/news"
)

// item is a line with its role, ready to become a block of the article.
type item struct {
	line
	kind  news.BlockKind
	when  string
	loose bool // a sentence whose paragraph is not known
}

// assemble turns the chosen lines into blocks, and reads from them what stands
// inside an article: dateline, agency credits, contributors, truncation.
func assemble(a *news.Article, b *builder, items []item, opt Options) {
	for i := range items {
		if items[i].kind == news.Paragraph {
			items[i].line = trimButtons(a, b.src, items[i].line, opt)
			if captionLabel(items[i].text) > 0 && countWords(items[i].text) <= maxCaption {
				items[i].kind = news.Caption
			}
		}
	}
	items = splitCredits(joinSpeakers(items, b.src.text), opt)
	first := true
	for i := range items {
		it := &items[i]
		n := b.add(it.kind, it.line, it.when)
		at := b.out[n].Start
		switch it.kind {
		case news.Caption:
			if found, ok := captionCredit(it.text, opt.Outlets); ok {
				addCredits(a, b.src, it.line, at, news.CreditPhoto, found, opt)
				if n := photographer(it.text[captionEnd(it.text):], found); n != "" {
					a.Photographer = appendNew(a.Photographer, n)
				}
			}
		case news.CreditLine:
			readCreditLine(a, b.src, it.line, at, opt)
		case news.Paragraph:
			if !first {
				break
			}
			first = false
			if speaks(items, i) {
				break // "HOST: Good morning", as a transcript has it
			}
			if d, ag, end := findDateline(it.text, opt.Outlets); end > 0 {
				a.Dateline = d
				if when := wordDate(d.Date); when != "" && a.Published == "" && a.Updated == "" {
					a.Published, a.DateBasis = when, "dateline"
				}
				a.Dateline.Start, a.Dateline.End = at, at+end
				if !ownCopyright(b.src.text, ag) {
					addCredits(a, b.src, it.line, at, news.CreditText, ag, opt)
				}
			}
		}
	}
}

// reSpeaker matches the name of who speaks in a transcript.
var reSpeaker = regexp.MustCompile(`^(\p{Lu}[\p{Lu} .'’-]{1,30})(?: \([^()]{2,40}\))?:\s`)

// speaks reports whether item i is a turn of a transcript: it opens with the name of
// a speaker, as two paragraphs behind it do.
func speaks(items []item, i int) bool {
	if !reSpeaker.MatchString(items[i].text) {
		return false
	}
	turns := 0
	for k := i + 1; k < len(items) && turns < 2; k++ {
		if items[k].kind == news.Paragraph && reSpeaker.MatchString(items[k].text) {
			turns++
		}
	}
	return turns == 2
}

// ownCopyright reports whether a name in a dateline's brackets is no agency but the
// station that publishes the page: it is in no list, and the page's copyright
// line names it.
func ownCopyright(src []byte, ag []agencyAt) bool {
	if len(ag) != 1 || ag[0].id != "" {
		return false
	}
	for rest := src; ; {
		i := bytes.Index(rest, []byte(ag[0].printed))
		if i < 0 {
			return false
		}
		if reCopyrightBefore.Match(rest[max(0, i-40):i]) {
			return true
		}
		rest = rest[i+len(ag[0].printed):]
	}
}

// reCopyrightBefore matches what stands before a name in a copyright line.
var reCopyrightBefore = regexp.MustCompile(`(?i)(?:copyright|©|&copy;|\(c\)) *(?:©|&copy;|\(c\))? *(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?)? *,? *(?:by )?$`)

// trimButtons cuts a button or an advertisement's mark off the end of a
// paragraph that it was run together with ("… he said. ADVERTISEMENT").
func trimButtons(a *news.Article, src *source, l line, opt Options) line {
	at := strings.LastIndexByte(l.text, ' ')
	for n := 0; n < 3 && at > 0; n++ {
		if tail := l.text[at+1:]; endsSentence(l.text[:at]) && !endsSentence(tail) {
			k := defaultFurniture().line[fold(tail)]
			if k != "ad" && k != "related" && k != "social" && k != "signup" {
				return l
			}
			head, cut := l.cut(at)
			if opt.Explain {
				a.Dropped = append(a.Dropped, news.Dropped{Text: clip(cut.text), Reason: furnitureWhy[k], Capture: src.rangeOf(cut, 0, len(cut.text))})
			}
			return head
		}
		at = strings.LastIndexByte(l.text[:at], ' ')
	}
	return l
}

// captionEnd is the offset at which the credit at the end of a caption may begin:
// after its last sentence or opening bracket.
func captionEnd(s string) int {
	return max(strings.LastIndex(s, ". ")+1, strings.LastIndexAny(s, "([")+1, 0)
}

// splitCredits parts an agency's name at the end of the last paragraph from the
// paragraph: it is no word of its last sentence.
func splitCredits(items []item, opt Options) []item {
	for i := len(items) - 1; i >= 0; i-- {
		if items[i].kind == news.Caption || items[i].kind == news.CreditLine {
			continue
		}
		if items[i].kind != news.Paragraph {
			return items
		}
		at, _, ok := trailingAgency(items[i].text, opt.Outlets)
		if !ok {
			at, ok = trailingAcronym(items, i)
		}
		if !ok || at == 0 {
			return items
		}
		body, tail := items[i].line.cut(at)
		out := append([]item{}, items[:i]...)
		out = append(out, item{line: body, kind: items[i].kind, when: items[i].when}, item{line: tail, kind: news.CreditLine})
		return append(out, items[i+1:]...)
	}
	return items
}

// reAcronymEnd matches an acronym after the last sentence of a paragraph.
var reAcronymEnd = regexp.MustCompile(`[.!?]["”’']? \(?(\p{Lu}{2,5})\)?$`)

// trailingAcronym finds an acronym after the last sentence of item i that the
// article uses as a name before: an agency that is in no list.
func trailingAcronym(items []item, i int) (at int, ok bool) {
	m := reAcronymEnd.FindStringSubmatchIndex(items[i].text)
	if m == nil {
		return 0, false
	}
	name := items[i].text[m[2]:m[3]]
	for k := range items[:i] {
		if t := items[k].text; strings.Contains(t, "("+name+")") || strings.Contains(t, "told "+name) {
			return strings.LastIndexByte(items[i].text[:m[3]], ' ') + 1, true
		}
	}
	return 0, false
}

// cut parts a line at an offset of its text; white space around the cut goes.
func (l line) cut(at int) (head, tail line) {
	return l.part(0, at), l.part(at, len(l.text))
}

// part is the line's text from one offset to another, without white space at
// its ends.
func (l line) part(from, to int) line {
	for from < to && isASCIISpace(l.text[from]) {
		from++
	}
	for to > from && isASCIISpace(l.text[to-1]) {
		to--
	}
	out := line{text: l.text[from:to]}
	for _, r := range l.runs {
		if r.te <= from || r.ts >= to {
			continue
		}
		if r.te-r.ts == r.ce-r.cs {
			if d := from - r.ts; d > 0 {
				r.ts, r.cs = r.ts+d, r.cs+d
			}
			if d := r.te - to; d > 0 {
				r.te, r.ce = r.te-d, r.ce-d
			}
		}
		r.ts, r.te = max(r.ts-from, 0), min(r.te-from, to-from)
		out.runs = append(out.runs, r)
	}
	return out
}

// readCreditLine notes what a credit line says. at is -1 when the line is no
// part of the text.
func readCreditLine(a *news.Article, src *source, l line, at int, opt Options) {
	kind, found := creditLine(l.text, opt.Outlets)
	if beside := besideOutlet(l.text, a.Outlet, opt.Outlets); beside != nil {
		kind, found = "text", beside
	}
	if bare := strings.Trim(l.text, "()"); kind == "" && len(bare) <= 5 && isUpperText(bare) {
		// splitCredits parted it from the text as an agency's name.
		k := strings.Index(l.text, bare)
		kind, found = "text", []agencyAt{{start: k, end: k + len(bare), printed: bare}}
	}
	switch kind {
	case "photo":
		addCredits(a, src, l, at, news.CreditPhoto, found, opt)
		if n := photographer(l.text, found); n != "" {
			a.Photographer = appendNew(a.Photographer, n)
		}
	case "text":
		addCredits(a, src, l, at, news.CreditText, found, opt)
	}
	if kind == "contributors" || kind == "text" {
		for _, n := range contributors(l.text, opt) {
			a.Contributors = appendNew(a.Contributors, n)
		}
	}
}

func appendNew(list []string, s string) []string {
	for _, x := range list {
		if strings.EqualFold(x, s) {
			return list
		}
	}
	return append(list, s)
}
