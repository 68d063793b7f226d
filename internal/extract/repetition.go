package extract

import (
	"hash/fnv"

	"hearsay/internal/news"
)

// Repetition counts lines over the captures of each outlet: a line that stands
// on several articles of one outlet is page furniture, whatever it says. Fill it
// with Add, then give it to Extract; once it is filled it may be shared by
// goroutines. It keeps a hash of each line and no text.
type Repetition struct {
	lines map[repeated]int
	pages map[string]int
	seen  map[uint64]bool
}

type repeated struct {
	outlet string
	line   uint64
}

// NewRepetition gives an empty count.
func NewRepetition() *Repetition {
	return &Repetition{lines: map[repeated]int{}, pages: map[string]int{}, seen: map[uint64]bool{}}
}

// Add counts the lines of a capture of an outlet (its id, its name, or its
// domain: whatever the caller also gives to Extract by the capture's address). A
// capture with the same headline as one that was counted is a newer form of the
// same article, and is left out: its paragraphs would look like furniture.
func (r *Repetition) Add(outlet string, c *news.Capture) {
	if outlet == "" || len(c.Content) > MaxBytes {
		return
	}
	markup := isMarkup(c.MediaType)
	src, err := decode(c.Content, c.Charset, markup)
	if err != nil {
		return
	}
	var lines []string
	title := ""
	if markup {
		p := newPage(parse(src.text))
		p.ld = jsonLD(p.t)
		p.headline()
		for i := range p.segs {
			lines = append(lines, fold(p.segs[i].text))
		}
		if p.head >= 0 {
			title = lines[p.head]
		}
	} else {
		f := newFlat(src.text, Options{})
		for i := range f.lines {
			lines = append(lines, f.lines[i].folded)
			if title == "" && f.lines[i].words >= 4 {
				title = f.lines[i].folded
			}
		}
	}
	key := hashLine(outlet + "\x00" + title)
	if r.seen[key] {
		return
	}
	r.seen[key] = true
	r.pages[outlet]++
	once := map[uint64]bool{}
	for _, l := range lines {
		if h := hashLine(l); l != "" && !once[h] {
			once[h] = true
			r.lines[repeated{outlet, h}]++
		}
	}
}

// repeats reports whether a folded line is furniture of the outlet: it stands on
// three articles or more and on a fifth of all. A long sentence must stand on
// five and on half of them: newsrooms repeat background paragraphs in every
// article of one story.
func (r *Repetition) repeats(outlet, folded string, words int) bool {
	if r == nil || outlet == "" || folded == "" {
		return false
	}
	n, all := r.lines[repeated{outlet, hashLine(folded)}], r.pages[outlet]
	if words >= 15 {
		return n >= 5 && n*2 >= all
	}
	return n >= 3 && n*5 >= all
}

func hashLine(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}
