package conllu

import "strings"

// align gives every word its place in the text. When the words do not spell
// the text in their order, a text is made of the words.
func (s *Sentence) align(text string, glued []bool) {
	s.Text = text
	if text != "" && s.place() {
		return
	}
	var b strings.Builder
	m := 0
	for i := 0; i < len(s.Words); {
		w := &s.Words[i]
		form, next := w.Form, i+1
		w.Start, w.End = b.Len(), b.Len()+len(form)
		if m < len(s.Multiwords) && s.Multiwords[m].First == i {
			t := &s.Multiwords[m]
			m++
			form, next = t.Form, t.Last
			t.Start, t.End = b.Len(), b.Len()+len(form)
		}
		b.WriteString(form)
		if !glued[next-1] && next < len(s.Words) {
			b.WriteByte(' ')
		}
		i = next
	}
	s.Text = b.String()
	for i := range s.Multiwords {
		s.split(&s.Multiwords[i])
	}
}

// place finds every token in s.Text from left to right, with nothing but white
// space between, and reports whether all were found.
func (s *Sentence) place() bool {
	at, m := 0, 0
	for i := 0; i < len(s.Words); {
		w := &s.Words[i]
		if m < len(s.Multiwords) && s.Multiwords[m].First == i {
			t := &s.Multiwords[m]
			m++
			var ok bool
			if t.Start, t.End, ok = find(s.Text, t.Form, at); !ok {
				return false
			}
			s.split(t)
			at, i = t.End, t.Last
			continue
		}
		var ok bool
		if w.Start, w.End, ok = find(s.Text, w.Form, at); !ok {
			return false
		}
		at = w.End
		i++
	}
	return true
}

// split gives the words of a multiword token their parts of it when they spell
// it, and all of it to each of them otherwise.
func (s *Sentence) split(t *Multiword) {
	at, words := t.Start, s.Words[t.First:t.Last]
	for i := range words {
		w := &words[i]
		if !strings.HasPrefix(s.Text[at:t.End], w.Form) {
			at = -1
			break
		}
		w.Start, w.End = at, at+len(w.Form)
		at = w.End
	}
	if at == t.End {
		return
	}
	for i := range words {
		words[i].Start, words[i].End = t.Start, t.End
	}
}

// find is the range of form in text at or after the byte offset at, with only
// white space before it. A form can hold spaces ("1 000"), which then match any
// run of white space.
func find(text, form string, at int) (start, end int, ok bool) {
	at += skip(text[at:])
	start = at
	for i := 0; i < len(form); {
		if n := skip(form[i:]); n > 0 {
			k := skip(text[at:])
			if k == 0 {
				return 0, 0, false
			}
			i, at = i+n, at+k
			continue
		}
		if at >= len(text) || text[at] != form[i] {
			return 0, 0, false
		}
		i, at = i+1, at+1
	}
	return start, at, true
}

// skip is the length of the white space that s begins with: ASCII space, tab
// and the no-break space, which corpora keep inside tokens and between them.
func skip(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case s[n] == ' ' || s[n] == '\t':
			n++
		case strings.HasPrefix(s[n:], "\u00a0"):
			n += 2
		default:
			return n
		}
	}
	return n
}
