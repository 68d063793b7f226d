package extract

import (
	"regexp"
	"strings"
)

// after judges the end of the region and the lines after it: credits belong to
// the article, the rest does not.
func (f *flat) after() {
	last := -1
	from := f.lo
	if f.head >= 0 && f.lo-f.head <= 12 {
		from = min(f.lo, f.head+1)
	}
	for i := from; i < len(f.lines) && i < f.hi+12; i++ {
		l := &f.lines[i]
		if l.role != roleNone {
			continue
		}
		kind, _ := creditLine(l.text, f.opt.Outlets)
		if kind == "" || kind == "photo" && i >= f.hi {
			continue
		}
		if l.why != "" && l.why != furnitureWhy["meta"] {
			continue
		}
		if i < f.lo && kind != "text" {
			continue
		}
		l.role, l.why = roleCredit, ""
		if i >= f.lo && (kind == "contributors" || kind == "text") {
			last = i
		}
	}
	f.torn()
	f.ending()
	f.bios()
	f.lastBios()
	f.lastNotes()
	// What stands after the contributors is about them or about the site.
	if last >= 0 && last+1 < f.hi && f.textAfter(last+1) < .3*f.textBefore(last) {
		for i := last + 1; i < f.hi; i++ {
			f.drop(i, "after the end of the article")
		}
		f.hi = last + 1
	}
}

// torn takes in a last line that breaks off inside its sentence.
func (f *flat) torn() {
	if f.hi == 0 || f.hi >= len(f.lines) {
		return
	}
	l := &f.lines[f.hi]
	if l.why == "" && l.role == roleNone && l.heading == 0 && !l.item && l.words >= 8 && !endsSentence(l.text) && runs(l.text) &&
		(f.hi+1 == len(f.lines) || f.lines[f.hi+1].why != "" || f.lines[f.hi+1].role == roleCredit) {
		f.hi++
	}
}

// ending cuts the region at a copyright line with little text after it.
func (f *flat) ending() {
	for i := f.lo + 1; i < f.hi; i++ {
		l := &f.lines[i]
		if l.role == roleNone && reCopyright.MatchString(l.text) && l.words <= 60 && f.textAfter(i+1) < .7*f.textBefore(i) {
			for k := i; k < f.hi; k++ {
				f.drop(k, "after the end of the article")
			}
			f.hi = i
			return
		}
	}
}

// bios drops lines about the people who wrote the article: they begin with the
// name of an author or contributor and stand after its last paragraph.
func (f *flat) bios() {
	var names []string
	for i := max(0, f.head-4); i < f.hi; i++ {
		l := &f.lines[i]
		if l.role == roleCredit {
			names = append(names, contributors(l.text, f.opt)...)
		} else if n, _ := flatByline(l.text, f.opt.Outlets); l.role == roleNone {
			names = append(names, n...)
		}
	}
	for i := f.head + 1; f.head >= 0 && i < min(f.head+4, f.hi); i++ {
		if t := f.lines[i].text; isPersonName(t) {
			names = append(names, t)
		}
	}
	f.about()
	for i := f.lo + 1; i < f.hi; i++ {
		l := &f.lines[i]
		for _, n := range names {
			if strings.HasPrefix(l.text, n+" ") && f.textAfter(i) < .5*f.textBefore(i) && isBio(l.text[len(n)+1:]) {
				f.drop(i, "author biography")
			}
		}
	}
}

// lastBios drops biographies of authors that nothing else announces: lines at the
// end that begin with a name and say what the person is.
func (f *flat) lastBios() {
	for i := f.hi - 1; i > max(f.lo, f.hi-4); i-- {
		if l := &f.lines[i]; l.role == roleNone && startsBio(l.text) && f.textBefore(i) > 60 {
			f.drop(i, furnitureWhy["bio"])
		}
	}
}

// lastNotes drops the lines in italics that end a Markdown text: the house speaks
// there, of itself or of how the text came about. Who else published it is kept.
func (f *flat) lastNotes() {
	for i := f.hi - 1; i > f.lo && f.textBefore(i) > 60; i-- {
		l := &f.lines[i]
		if l.why != "" || l.role != roleNone {
			continue
		}
		if l.slant*10 < len(l.text)*9 || l.words > 40 || quotes(l.text) || isCorrection(l.folded) || reUpdated.MatchString(l.text) || len(agencies(l.text, f.opt.Outlets)) > 0 {
			return
		}
		f.drop(i, furnitureWhy["about"])
	}
}

// startsBio reports whether a line reads like a biography: a person's name, "is"
// or "was", and soon a journalist's occupation.
func startsBio(s string) bool {
	w := strings.Fields(s)
	for n := 2; n <= 4 && n < len(w); n++ {
		if w[n] != "is" && w[n] != "was" && w[n] != "has" && w[n] != "covers" && w[n] != "writes" {
			continue
		}
		return isPersonName(strings.Join(w[:n], " ")) && isDesk(strings.Join(w[n:min(len(w), n+10)], " "))
	}
	return false
}

// about drops a last section on the author, the company or the site: a short
// heading "About …" with a little text after it.
func (f *flat) about() {
	for i := f.lo + 1; i < f.hi; i++ {
		l := &f.lines[i]
		if l.words > 6 || endsSentence(l.text) || l.role != roleNone || f.textAfter(i) > .35*f.textBefore(i) || f.textAfter(i) == 0 {
			continue
		}
		if l.kind != "about" {
			continue
		}
		for k := i; k < f.hi; k++ {
			f.drop(k, furnitureWhy["about"])
		}
		f.hi = i
		return
	}
}

// reBio matches how a biography goes on after the name.
var reBio = regexp.MustCompile(`^(?:is|was|has been|has|covers|covered|writes|reports|joined|works|worked|leads|edits|oversees|serves|currently|previously|lives|spent|can be)\b`)

func isBio(s string) bool { return reBio.MatchString(s) }

// textAfter is the prose of the region from line i on.
func (f *flat) textAfter(i int) float64 { return f.sum[f.hi] - f.sum[min(i, f.hi)] }

// textBefore is the prose of the region before line i.
func (f *flat) textBefore(i int) float64 { return f.sum[max(i, f.lo)] - f.sum[f.lo] }
