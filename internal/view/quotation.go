package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/news"
)

// Quotation is one utterance that outlets quote differently.
type Quotation struct {
	*news.QuoteVariant
	Variants []Variant
}

// Variant is one outlet's form of a quotation.
type Variant struct {
	Quote
	Parts  []Part
	Marked bool // the outlet marked its own change
	Cut    bool
}

// Part is a stretch of a variant.
type Part struct {
	Text    string
	Differs bool
	// Lacks is set for words that are not there, but in the first variant.
	Lacks bool
}

// Form is one wording of a quotation, with all who print it so.
type Form struct {
	Variant
	quotes []Quote
}

// Labels are the outlets that print it so.
func (f *Form) Labels() []string { return quoteLabels(f.quotes) }

// Forms are the different wordings of the quotation, in order.
func (q *Quotation) Forms() []*Form {
	var all []*Form
	at := make(map[string]*Form)
	for _, x := range q.Variants {
		key := fmt.Sprint(x.Parts)
		f := at[key]
		if f == nil {
			f = &Form{Variant: x}
			at[key] = f
			all = append(all, f)
		}
		f.quotes = append(f.quotes, x.Quote)
	}
	return all
}

func (v *Story) addQuotations() {
	for i := range v.Story.QuoteVariants {
		q := Quotation{QuoteVariant: &v.Story.QuoteVariants[i]}
		for _, x := range q.QuoteVariant.Variants {
			quote := v.Quote(news.Ref{Article: x.Article, Start: x.Start, End: x.End})
			if quote.From == nil {
				continue
			}
			parts := Parts(quote.From.Text, news.Span{Start: x.Start, End: x.End}, x.Differs)
			if first := v.byID[q.QuoteVariant.Variants[0].Article]; first != nil {
				parts = withLacks(parts, x, first.Text)
			}
			q.Variants = append(q.Variants, Variant{quote, parts, x.Marked, x.Cut})
		}
		if len(q.Variants) > 0 {
			v.Quotes = append(v.Quotes, q)
		}
	}
}

// Parts cuts the span of text into the parts that are marked and those that are
// not. Marks outside the span, and what overlaps an earlier one, are passed
// over.
func Parts(text string, span news.Span, marks []news.Span) []Part {
	marks = slices.Clone(marks)
	slices.SortFunc(marks, func(a, b news.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var parts []Part
	at := span.Start
	for _, m := range marks {
		if m.Start < at || m.End > span.End || m.Empty() {
			continue
		}
		if m.Start > at {
			parts = append(parts, Part{Text: text[at:m.Start]})
		}
		parts = append(parts, Part{Text: text[m.Start:m.End], Differs: true})
		at = m.End
	}
	if at < span.End {
		parts = append(parts, Part{Text: text[at:span.End]})
	}
	return parts
}

// withLacks puts between the parts of a variant the words of the first one that it
// leaves out.
func withLacks(parts []Part, x news.Variant, first string) []Part {
	var out []Part
	at, k := x.Start, 0
	for _, p := range parts {
		end := at + len(p.Text)
		for ; k < len(x.Lacks) && x.Lacks[k].At < end; k++ {
			l := x.Lacks[k]
			if l.At < at || l.Start < 0 || l.End > len(first) || l.Start >= l.End {
				continue
			}
			if l.At > at {
				out = append(out, Part{Text: p.Text[:l.At-at], Differs: p.Differs})
			}
			out = append(out, Part{Text: first[l.Start:l.End], Lacks: true}, Part{Text: " "})
			p.Text, at = p.Text[l.At-at:], l.At
		}
		out = append(out, p)
		at = end
	}
	return out
}

// Note says of a form that the outlet marked its change, and that it is cut; "" where
// neither is so.
func (x *Variant) Note() string {
	switch {
	case x.Marked && x.Cut:
		return "marks its change, cut"
	case x.Marked:
		return "marks its change"
	case x.Cut:
		return "cut"
	}
	return ""
}

// Event is a line of the timeline.
type Event struct {
	When string // as people read it, "" when that is not known
	What Quote
	// Words are What with the words marked that tell the time; of a sentence that a line before
	// this one shows, only those around them.
	Words []Part
	// Several is set where the sentence is shown for more times than this one.
	Several bool
	// Statement is the statement about it and N that one's number, "" and 0 for
	// none.
	Statement news.StatementID
	N         int
}

func (v *Story) addTimeline() {
	times, seen := map[news.Ref]int{}, map[news.Ref]bool{}
	for _, t := range v.Story.Timeline {
		times[t.What]++
	}
	for _, t := range v.Story.Timeline {
		q := v.Quote(t.What)
		if q.From == nil {
			continue
		}
		words := Parts(q.From.Text, q.Ref.Span(), []news.Span{t.At})
		if seen[t.What] {
			words = around(words)
		}
		seen[t.What] = true
		v.Timeline = append(v.Timeline, Event{Moment(t.When, t.Mod), q, words, times[t.What] > 1, t.Statement, v.numbers[t.Statement]})
	}
}

// beside is how many words are left of a sentence before and behind those that are marked.
const beside = 7

// around leaves of a sentence with marked words those and what stands next to them.
func around(parts []Part) []Part {
	out := slices.Clone(parts)
	for i := range out {
		p := &out[i]
		left, right := i > 0, i+1 < len(out)
		if n := len(strings.Fields(p.Text)); p.Differs || n <= beside || left && right && n <= 2*beside {
			continue
		}
		begin, end := "", ""
		if left {
			begin = firstWords(p.Text, beside) + " "
		}
		if right {
			end = " " + lastWords(p.Text, beside)
		}
		p.Text = begin + "…" + end
	}
	return out
}

// firstWords is a text up to the end of its n-th word, lastWords from where its n-th last one
// begins.
func firstWords(s string, n int) string {
	i := 0
	for range n {
		i += len(s[i:]) - len(strings.TrimLeftFunc(s[i:], unicode.IsSpace))
		k := strings.IndexFunc(s[i:], unicode.IsSpace)
		if k < 0 {
			return s
		}
		i += k
	}
	return s[:i]
}

func lastWords(s string, n int) string {
	i := len(s)
	for range n {
		i = len(strings.TrimRightFunc(s[:i], unicode.IsSpace))
		i = strings.LastIndexFunc(s[:i], unicode.IsSpace) + 1
	}
	return s[i:]
}

// Context is the words around a quote: the block that it stands in, cut into
// parts of which the quote's own words are marked. A long block is cut down to
// about around bytes before and after.
func (v *Story) Context(q Quote, around int) []Part {
	a := q.From
	if a == nil {
		return nil
	}
	span := news.Span{Start: q.Ref.Start, End: q.Ref.End}
	start, end := span.Start, span.End
	if i := a.BlockAt(span.Start); i >= 0 {
		start = a.Blocks[i].Start
	}
	if i := a.BlockAt(max(span.End-1, 0)); i >= 0 {
		end = max(a.Blocks[i].End, span.End)
	}
	before, after := a.Text[start:span.Start], a.Text[span.End:end]
	if len(before) > around {
		before = "… " + fromSpace(before[len(before)-around:])
	}
	if len(after) > around {
		after = toSpace(after[:around]) + " …"
	}
	return slices.DeleteFunc([]Part{{Text: before}, {Text: q.From.Text[span.Start:span.End], Differs: true}, {Text: after}}, func(p Part) bool { return p.Text == "" })
}

// fromSpace is s after its first space, toSpace before its last one: neither
// begins or ends inside a word or a character.
func fromSpace(s string) string {
	_, rest, ok := strings.Cut(s, " ")
	if !ok {
		return ""
	}
	return rest
}

func toSpace(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return ""
	}
	return s[:i]
}

// Quoted is the words with quotation marks around them, unless they have marks
// of their own at either end.
func Quoted(s string) string {
	const marks = "\"'“”‘’„«»‹›"
	if strings.TrimLeft(s, marks) != s || strings.TrimRight(s, marks) != s {
		return s
	}
	return "“" + s + "”"
}
