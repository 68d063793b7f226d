package web

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/web/page"
)

// rawWindow is how many bytes of a capture are shown before the first and after
// the last marked byte: a page can be megabytes of markup.
const rawWindow = 20_000

// rawParts cuts a capture's bytes into what was left out, what was read, and
// what is marked. Runs tie the article's text to the capture; a run that is not
// byte for byte the same (another encoding, a character reference) is marked as
// a whole.
func rawParts(c *news.Capture, a *news.Article, at []news.Span) ([]page.RawPart, error) {
	var b rawBuilder
	for i := range a.Blocks {
		for _, run := range a.Blocks[i].Runs {
			start, end := run.Capture()
			if start < b.at || end < start || end > len(c.Content) {
				continue // not in the order of the capture: its text is shown where it first stands
			}
			b.add(c.Content, start, false, false)
			b.run(c.Content, run, at)
		}
	}
	b.add(c.Content, len(c.Content), false, false)
	return b.window(), nil
}

type rawBuilder struct {
	parts []page.RawPart
	at    int // bytes of the capture that have been added
}

// run adds a run, cut where a marked span begins or ends.
func (b *rawBuilder) run(content []byte, run news.Run, at []news.Span) {
	t := run.Text()
	start, end := run.Capture()
	same := t.Len() == end-start
	for _, s := range at {
		if !s.Overlaps(t) {
			continue
		}
		from, to := start, end
		if same {
			from, to = start+max(s.Start, t.Start)-t.Start, start+min(s.End, t.End)-t.Start
		}
		b.add(content, from, true, false)
		b.add(content, to, true, true)
	}
	b.add(content, end, true, false)
}

// add adds the bytes up to an offset; those that were added are passed over.
// Neighbours of one kind are joined.
func (b *rawBuilder) add(content []byte, to int, read, marked bool) {
	if to <= b.at {
		return
	}
	text := strings.ToValidUTF8(string(content[b.at:to]), "\uFFFD")
	b.at = to
	if n := len(b.parts); n > 0 && b.parts[n-1].Read == read && b.parts[n-1].Marked == marked {
		b.parts[n-1].Text += text
		return
	}
	b.parts = append(b.parts, page.RawPart{Text: text, Read: read, Marked: marked})
}

// window leaves out what is far from the marked parts, and notes the first of
// them.
func (b *rawBuilder) window() []page.RawPart {
	first, last := 0, len(b.parts)-1
	for i := range b.parts {
		if b.parts[i].Marked {
			b.parts[i].First, first = true, i
			break
		}
	}
	for last > first && !b.parts[last].Marked {
		last--
	}
	if len(b.parts) == 0 {
		return nil
	}
	from, room := first, rawWindow
	for from > 0 && room > 0 {
		from--
		room -= len(b.parts[from].Text)
	}
	to, after := last, rawWindow
	for to < len(b.parts)-1 && after > 0 {
		to++
		after -= len(b.parts[to].Text)
	}
	shown := b.parts[from : to+1]
	if room < 0 && from < first {
		shown[0].Text = "… " + tail(shown[0].Text, len(shown[0].Text)+room)
	}
	if after < 0 && to > last {
		text := &shown[len(shown)-1].Text
		*text = head(*text, len(*text)+after) + " …"
	}
	return shown
}

// head and tail are about n bytes of s, cut between characters.
func head(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func tail(s string, n int) string {
	i := len(s) - n
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}
