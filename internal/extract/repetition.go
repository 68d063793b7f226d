package extract

// Repetition counts lines over the captures of each outlet: a line that stands
// on several articles of one outlet is page furniture, whatever it says. Fill it
// with Add, then give it to Extract; once it is filled it may be shared by
// goroutines. It keeps a hash of each line and no text.
type Repetition struct {
	lines map[repeated]int
	pages map[string]int
	seen  map[repeated]bool // by title
}

type repeated struct {
	outlet string
	line   uint32
}

// NewRepetition gives an empty count.
func NewRepetition() *Repetition {
	return &Repetition{lines: map[repeated]int{}, pages: map[string]int{}, seen: map[repeated]bool{}}
}

// Add counts the lines of a capture of an outlet (its id, its name, or its
// domain: whatever the caller also gives to Extract), which Extract gave for
// Options.Lines. A capture with the same headline as one that was counted is a
// newer form of the same article, and is left out: its paragraphs would look
// like furniture.
func (r *Repetition) Add(outlet string, l Lines) {
	key := repeated{outlet, l.title}
	if outlet == "" || r.seen[key] {
		return
	}
	r.seen[key] = true
	r.pages[outlet]++
	for _, h := range l.lines {
		r.lines[repeated{outlet, h}]++
	}
}

// Pages is how many captures of an outlet were counted.
func (r *Repetition) Pages(outlet string) int { return r.pages[outlet] }

// Any reports whether any line of a capture may be repeated. If none is, the
// article is the same with what is known of its outlet as without.
func (r *Repetition) Any(outlet string, l Lines) bool {
	for _, h := range l.lines {
		if r.often(outlet, h) {
			return true
		}
	}
	return false
}

// repeats reports whether a folded line is furniture of the outlet: it stands on
// three articles or more and on a fifth of all. A long sentence must stand on
// five and on half of them: newsrooms repeat background paragraphs in every
// article of one story.
func (r *Repetition) repeats(outlet, folded string, words int) bool {
	if r == nil || outlet == "" || folded == "" {
		return false
	}
	h := hashLine(folded)
	if words >= 15 {
		n := r.lines[repeated{outlet, h}]
		return n >= 5 && n*2 >= r.pages[outlet]
	}
	return r.often(outlet, h)
}

func (r *Repetition) often(outlet string, line uint32) bool {
	n := r.lines[repeated{outlet, line}]
	return n >= 3 && n*5 >= r.pages[outlet]
}
