// Package newsgen makes up a stream of news for benchmarks and tests: as many
// articles as asked for, in arrival order, with their stories, and with copies
// whose shared spans are known. The words are invented, but their statistics are
// those of news, as docs/clustering.md describes: length, share of function
// words, a long tail of rare words, names, topics that many stories share,
// bursts. The same seed gives the same stream.
package newsgen

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// Article is one made-up article.
type Article struct {
	ID     string
	Title  string
	Text   string
	Date   time.Time
	Outlet string
	Story  int
	// CopyOf is the number, from 0, of the article that it was copied from, -1
	// for none; Shared are then the stretches that the two share.
	CopyOf int
	Shared []Shared
}

// Shared is one sentence's stretch that a copy has from its source, in bytes of
// both texts.
type Shared struct {
	From, To           int // in the copy
	SourceFrom, Source int // in the source: from, to
	Edit               string
}

// Options shape the stream.
type Options struct {
	Seed     uint64
	Articles int
	// Days is how many days the articles spread over; 0 is one for each 57,000
	// articles, at least 1: the world's news of a day.
	Days float64
	// Words is the mean length; 0 is 450.
	Words int
	// Copies is the share of articles that are copied from an earlier one of
	// their story; 0 is 0.3, a negative number none.
	Copies float64
}

const (
	generalWords = 40000
	topics       = 1500
	topicWords   = 160
	storyWords   = 40
	storyNames   = 10
	outlets      = 1500
)

// Stream gives articles one at a time. It keeps no text.
type Stream struct {
	opt     Options
	plan    []slot
	at      int
	general []string
	zipf    []float64
}

// slot is one article to come.
type slot struct {
	minute float64
	story  int
	nth    int // among the articles of its story
	source int // slot that it copies, -1 for none
}

var start = time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC)

// New plans a stream.
func New(opt Options) *Stream {
	if opt.Days <= 0 {
		opt.Days = max(1, float64(opt.Articles)/57000)
	}
	if opt.Words <= 0 {
		opt.Words = 450
	}
	if opt.Copies == 0 {
		opt.Copies = 0.3
	}
	s := &Stream{opt: opt}
	r := s.rand(1, 0)
	for i := range generalWords {
		s.general = append(s.general, invent(r, i))
	}
	sum := 0.0
	for i := range generalWords {
		sum += 1 / float64(i+20)
		s.zipf = append(s.zipf, sum)
	}
	s.draft(r)
	return s
}

// draft lays out the stories: sizes fall off as a power, each story breaks at
// some minute, and its articles follow, most within hours and some for days.
func (s *Stream) draft(r *rand.Rand) {
	minutes := s.opt.Days * 24 * 60
	for story := 0; len(s.plan) < s.opt.Articles; story++ {
		size := min(int(math.Pow(r.Float64(), -1/1.1)), 400, s.opt.Articles-len(s.plan))
		breaks := r.Float64() * minutes
		for n := range size {
			at := breaks
			if n > 0 {
				at += r.ExpFloat64() * (90 + 8*float64(size))
			}
			s.plan = append(s.plan, slot{minute: math.Min(at, minutes), story: story, source: -1})
		}
	}
	slices.SortStableFunc(s.plan, func(a, b slot) int {
		switch {
		case a.minute < b.minute:
			return -1
		case a.minute > b.minute:
			return 1
		}
		return a.story - b.story
	})
	of := make(map[int][]int)
	for i := range s.plan {
		p := &s.plan[i]
		own := of[p.story]
		p.nth = len(own)
		if len(own) > 0 && r.Float64() < s.opt.Copies {
			// The first few are the wires that others copy; a copy of a copy is one
			// of its source.
			p.source = own[r.IntN(min(len(own), 3))]
			if src := s.plan[p.source].source; src >= 0 {
				p.source = src
			}
		}
		of[p.story] = append(own, i)
	}
}

func (s *Stream) rand(kind, n uint64) *rand.Rand {
	return rand.New(rand.NewPCG(s.opt.Seed^kind<<56, n))
}

// Next gives the next article; ok is false at the end.
func (s *Stream) Next() (a Article, ok bool) {
	if s.at >= len(s.plan) {
		return Article{}, false
	}
	i := s.at
	s.at++
	p := s.plan[i]
	r := s.rand(2, uint64(i))
	a = Article{
		ID: fmt.Sprintf("n%d", i), Story: p.story, CopyOf: p.source,
		Date:   start.Add(time.Duration(p.minute * float64(time.Minute))),
		Outlet: fmt.Sprintf("outlet%d", r.IntN(outlets)),
	}
	if p.source < 0 {
		w := s.write(i)
		a.Title, a.Text = w.title, w.text()
		return a, true
	}
	src := s.write(p.source)
	a.Title = src.title
	a.Text, a.Shared = s.copy(r, src, s.write(i))
	return a, true
}

// piece is one sentence by its words; said is set when it is a quotation.
type piece struct {
	words []string
	said  bool
}

type written struct {
	title string
	paras [][]piece
}

// write makes the article of slot i, always the same.
func (s *Stream) write(i int) written {
	p := s.plan[i]
	r := s.rand(2, uint64(i))
	r.IntN(outlets)
	story := s.rand(3, uint64(p.story))
	topic := s.rand(4, uint64(story.IntN(topics)))
	v := voice{s: s, r: r}
	for range topicWords {
		v.topic = append(v.topic, s.word(topic))
	}
	for range storyWords {
		v.story = append(v.story, s.word(story))
	}
	for range storyNames {
		v.names = append(v.names, name(story))
	}
	length := int(float64(s.opt.Words) * math.Exp(r.NormFloat64()*0.45-0.1))
	w := written{title: strings.Join(v.headline(), " ")}
	for n := 0; n < length; {
		var para []piece
		for range 1 + r.IntN(3) {
			v.early = n < 60
			q := v.sentence()
			n += len(q.words)
			para = append(para, q)
		}
		w.paras = append(w.paras, para)
	}
	return w
}

func (w *written) text() string {
	var b strings.Builder
	for i, para := range w.paras {
		if i > 0 {
			b.WriteByte('\n')
		}
		for j, p := range para {
			if j > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(p.String())
		}
	}
	return b.String()
}

// String is the sentence as it is printed.
func (p piece) String() string {
	t := strings.Join(p.words, " ")
	if n := len(t); n > 0 && 'a' <= t[0] && t[0] <= 'z' {
		t = string(t[0]-32) + t[1:]
	}
	if p.said {
		return "“" + t + ",” " + "said the speaker."
	}
	return t + "."
}
