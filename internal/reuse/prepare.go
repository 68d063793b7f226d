package reuse

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp/quotes"
	"hearsay/internal/words"
)

// maxWords and maxSentence, in bytes, bound how much of one document, and of
// one sentence without end, is compared.
const (
	maxWords    = 1 << 18
	maxSentence = 1 << 16
)

// prepared is a document as comparison sees it.
type prepared struct {
	lex   *words.Lexicon
	words []words.Word
	sent  []int32 // by word: index of its sentence
	quote []bool  // by word: inside quotation marks
	sents []sentence
	prose int      // words outside quotation marks
	grams []uint32 // see trigrams
	at    *places  // see places
}

// sentence is a range of the text and of the words.
type sentence struct {
	news.Span
	first, last int // words [first, last)
}

// prepare reads the document. Spans that do not lie inside the text are passed
// over: they may come from another program.
func prepare(d *Doc) (*prepared, error) {
	lex, err := words.For(d.Lang)
	if err != nil {
		return nil, err
	}
	p := &prepared{lex: lex}
	p.words = make([]words.Word, 0, len(d.Text)/6+4)
	add := func(s news.Span) {
		first := len(p.words)
		if !s.In(len(d.Text)) || first >= maxWords {
			return
		}
		p.words = lex.Scan(p.words, d.Text, s.Start, min(s.End, s.Start+maxSentence))
		if last := len(p.words); last > first {
			p.sents = append(p.sents, sentence{s, first, last})
		}
	}
	body := d.Body
	if body == nil {
		body = []news.Span{{Start: 0, End: len(d.Text)}}
	}
	if d.Sentences != nil {
		for _, s := range d.Sentences {
			if inside(s, body) {
				add(s)
			}
		}
	} else {
		for _, b := range body {
			if b.In(len(d.Text)) {
				split(d.Text, b, lex, add)
			}
		}
	}
	p.sent = make([]int32, len(p.words))
	for i, s := range p.sents {
		for w := s.first; w < s.last; w++ {
			p.sent[w] = int32(i)
		}
	}
	p.markQuotes(d)
	for _, q := range p.quote {
		if !q {
			p.prose++
		}
	}
	return p, nil
}

// inside reports whether s begins in one of the ordered spans.
func inside(s news.Span, spans []news.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > s.Start })
	return i < len(spans) && spans[i].Start <= s.Start
}

func (p *prepared) markQuotes(d *Doc) {
	p.quote = make([]bool, len(p.words))
	mark := func(q news.Span) {
		i := sort.Search(len(p.words), func(i int) bool { return p.words[i].Start >= q.Start })
		for ; i < len(p.words) && p.words[i].End <= q.End; i++ {
			p.quote[i] = true
		}
	}
	if d.Quotes != nil {
		for _, q := range d.Quotes {
			mark(q)
		}
		return
	}
	for _, q := range quotes.Find(d.Text, nil) {
		if q.Depth == 0 {
			mark(q.Inner)
		}
	}
}

// split gives the sentences of text inside b: it ends one at a line break and at
// a stop that a capital, digit or opening mark follows, unless the stop belongs
// to an initial or an abbreviation. It is meant for comparison, where a bound
// too many costs little.
func split(text string, b news.Span, lex *words.Lexicon, give func(news.Span)) {
	start := b.Start
	flush := func(end int) {
		for start < end && space(text[start]) {
			start++
		}
		e := end
		for e > start && space(text[e-1]) {
			e--
		}
		if e > start {
			give(news.Span{Start: start, End: e})
		}
		start = end
	}
	for i := b.Start; i < b.End; i++ {
		switch c := text[i]; c {
		case '\n':
			flush(i)
		case '.', '!', '?':
			j := i + 1
			for j < b.End {
				r, n := utf8.DecodeRuneInString(text[j:b.End])
				if r != '.' && r != '!' && r != '?' && r != ')' && r != ']' && r != '"' && r != '\'' && r != '”' && r != '’' && r != '»' {
					break
				}
				j += n
			}
			if j >= b.End || !space(text[j]) && text[j] != 0xc2 { // 0xc2: a no-break space
				i = j - 1
				continue
			}
			if c == '.' && j == i+1 && abbreviated(text[start:i], lex) || !opensSentence(text[j:b.End]) {
				continue
			}
			flush(j)
			i = j - 1
		}
	}
	flush(b.End)
}

// longestWord bounds, in bytes, how far back a word before a stop is looked for.
const longestWord = 64

func space(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// opensSentence reports whether s goes on, after white space, as a sentence
// begins.
func opensSentence(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsSpace(r), r == '"', r == '\'', r == '(', r == '[', r == '“', r == '‘', r == '«', r == '—', r == '–', r == '-':
			if i > 16 {
				return true
			}
		default:
			return !unicode.IsLower(r)
		}
	}
	return true
}

// abbreviated reports whether a stop after s is likely one of abbreviation: s
// ends in a single letter, an acronym with dots or an abbreviation of the list.
func abbreviated(s string, lex *words.Lexicon) bool {
	s = s[max(0, len(s)-longestWord):]
	i := len(s)
	for i > 0 && s[i-1] != ' ' && s[i-1] != '\n' && s[i-1] != '(' {
		i--
	}
	w := s[i:]
	switch {
	case w == "":
		return false
	case len(w) == 1:
		return unicode.IsLetter(rune(w[0]))
	case len(w) >= 3 && w[len(w)-2] == '.':
		return true
	}
	return lex.Abbreviates(w)
}
