package view

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Dispute is a point on which outlets disagree.
type Dispute struct {
	*news.Discrepancy
	Values []Value
	// N is the number of the statement that it concerns, 0 for none.
	N int
}

// Value is one side of a dispute.
type Value struct {
	Value    string
	Carriers []Quote
}

// Labels are the outlets on this side.
func (v *Value) Labels() []string { return quoteLabels(v.Carriers) }

func quoteLabels(quotes []Quote) []string {
	articles := make([]*Article, 0, len(quotes))
	for _, q := range quotes {
		articles = append(articles, q.From)
	}
	return labels(articles)
}

func (v *Story) addDisputes() {
	// What contradicts stands before what time has overtaken.
	for _, x := range v.Story.Differences() {
		d := Dispute{Discrepancy: x}
		d.N = v.numbers[d.Statement]
		for _, value := range d.Discrepancy.Values {
			told := value.Value
			if d.Kind == news.DiffDate {
				told = When(told)
			}
			d.Values = append(d.Values, Value{told, v.quotes(value.Carriers)})
		}
		v.Disputes = append(v.Disputes, d)
	}
}

// quotes are the words of references, without those that lead nowhere.
func (v *Story) quotes(refs []news.Ref) []Quote {
	var all []Quote
	for _, r := range refs {
		if q := v.Quote(r); q.From != nil {
			all = append(all, q)
		}
	}
	return all
}

// Copied is the text that two articles share.
type Copied struct {
	A, B     *Article
	Passages []Passage
	Words    int      // in the passages, counted on A's side
	Credits  []string // the agencies that the passages are credited to
	Quoted   bool     // nothing but quoted words is shared
	Why      string   // what tells, or does not, which side it comes from
}

// Passage is one stretch of shared text.
type Passage struct {
	*news.Passage
	A, B Quote
}

func (v *Story) addCopied() {
	type pair struct{ a, b news.ArticleID }
	index := make(map[pair]int)
	for i := range v.Doc.Passages {
		p := Passage{Passage: &v.Doc.Passages[i]}
		p.A, p.B = v.Quote(p.Passage.A), v.Quote(p.Passage.B)
		if p.A.From == nil || p.B.From == nil {
			continue // of another story
		}
		k := pair{p.A.Ref.Article, p.B.Ref.Article}
		n, ok := index[k]
		if !ok {
			n = len(v.Copied)
			index[k] = n
			v.Copied = append(v.Copied, Copied{A: p.A.From, B: p.B.From, Quoted: true, Why: p.Why})
		}
		c := &v.Copied[n]
		c.Passages = append(c.Passages, p)
		c.Words += len(strings.Fields(p.A.Text))
		c.Quoted = c.Quoted && p.Kind == news.Quotation
		if p.Credit != "" && !slices.Contains(c.Credits, p.Credit) {
			c.Credits = append(c.Credits, p.Credit)
		}
	}
	slices.SortStableFunc(v.Copied, func(a, b Copied) int { return cmp.Compare(b.Words, a.Words) })
}

// Labels are the outlets of quotes, each once.
func Labels(quotes []Quote) []string { return quoteLabels(quotes) }
