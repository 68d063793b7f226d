package ledger

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
)

// about labels a discrepancy with a question word and words of the captures: the
// claim that is denied, or what one side says with its value left out.
func (b *builder) about(c *clash) string {
	question := ""
	switch c.kind {
	case news.DiffDate:
		if question = c.about; question == "" {
			question = "when"
		}
	case news.DiffNumber:
		question = "how many or how much (" + c.about + ")"
	case news.DiffPlace:
		question = "where"
	case news.DiffPerson:
		question = "who"
	case news.DiffOther:
		question = "whether"
	}
	if c.kind == news.DiffAttribution {
		words := strings.Fields(c.ra.Span().Of(b.byID[c.ra.Article].Text))
		if len(words) > 1 && strings.EqualFold(words[0], "that") {
			words = words[1:]
		}
		if len(words) > labelWords {
			words = append(words[:labelWords-1:labelWords-1], elision)
		}
		return c.about + ": “" + strings.Join(words, " ") + "”"
	}
	if strings.HasPrefix(c.about, aboutWhich) || c.kind == news.DiffDate && c.about != "" {
		return c.about
	}
	if words := b.label(c); words != "" {
		return question + ": “" + words + "”"
	}
	return question
}

// labelWords bounds a label.
const labelWords = 12

// elision stands in a label for the value that is in dispute, and for words that it
// has no room for.
const elision = "…"

// label is what one side of a clash says, without the value in dispute: of a claim
// and its denial, the claim.
func (b *builder) label(c *clash) string {
	if c.a < 0 || c.b < 0 {
		return ""
	}
	u, value := &b.units[c.a], c.va
	switch {
	case c.va == said && c.vb == denied:
		u, _ = b.claimAndDenial(c)
	case c.va == denied:
		u, value = &b.units[c.b], c.vb
	}
	a := b.arts[u.art]
	text, hole := u.at.Of(a.Text), news.Span{Start: -1}
	switch c.kind {
	case news.DiffDate:
		for _, k := range u.times {
			if t := a.Times[k]; t.Value == value && t.Start >= u.at.Start && t.End <= u.at.End {
				hole = news.Span{Start: t.Start - u.at.Start, End: t.End - u.at.Start}
				break
			}
		}
	case news.DiffNumber, news.DiffPlace, news.DiffPerson:
		if i := strings.Index(text, value); i >= 0 {
			hole = news.Span{Start: i, End: i + len(value)}
		}
	}
	var words []string
	at := 0 // the word that stands for the value
	if hole.Start < 0 {
		words = strings.Fields(text)
	} else {
		words = append(strings.Fields(text[:hole.Start]), elision)
		at = len(words) - 1
		words = append(words, strings.Fields(text[hole.End:])...)
	}
	if len(words) > 0 && words[0] == "that" {
		words, at = words[1:], max(at-1, 0)
	}
	// The value's neighbours tell most of what it is a value of.
	first := max(0, min(at-labelWords/2, len(words)-labelWords))
	last := min(len(words), first+labelWords)
	out := unquoted(strings.Join(words[first:last], " "))
	if first > 0 {
		out = elision + " " + out
	}
	if last < len(words) {
		out += " " + elision
	}
	if strings.Trim(out, elision+" ") == "" {
		return ""
	}
	return out
}

// unquoted is a text without the marks at its ends: a label has its own.
func unquoted(s string) string {
	for s != "" {
		switch r, n := utf8.DecodeRuneInString(s); r {
		case '“', '”', '"', '‘', '«', '»', ' ':
			s = s[n:]
			continue
		}
		switch r, n := utf8.DecodeLastRuneInString(s); r {
		case '“', '”', '"', '‘', '«', '»', ' ', ',', ';', ':', '.':
			s = s[:len(s)-n]
			continue
		}
		break
	}
	return s
}
