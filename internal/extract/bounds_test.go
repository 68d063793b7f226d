package extract

import (
	"bytes"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"hearsay/internal/news"
)

const sentence = "The ferry that has linked both sides of the bay will stop in October, its owner said on Tuesday. "

// Captures made to exhaust a reader take no more time or memory than their size
// explains. The limits are ten times what a quiet machine needs.
func TestHostileCaptures(t *testing.T) {
	if testing.Short() {
		t.Skip("reads tens of megabytes")
	}
	mb := 1 << 16 // a sixteenth, so that the test stays short; times grow with the size
	for _, c := range []struct {
		name, media string
		content     []byte
		most        time.Duration
	}{
		{"100,000 nested tags", "text/html", []byte(strings.Repeat("<div>", 100_000) + sentence + strings.Repeat("</div>", 100_000)), 5 * time.Second},
		{"very many open tags", "text/html", bytes.Repeat([]byte("<b><i>x"), mb), 30 * time.Second},
		{"very many end tags", "text/html", append(bytes.Repeat([]byte("<p>"), 1000), bytes.Repeat([]byte("</x>"), mb)...), 30 * time.Second},
		{"attributes without end", "text/html", append([]byte("<p "), bytes.Repeat([]byte("a=b "), 4*mb)...), 30 * time.Second},
		{"a comment without end", "text/html", append([]byte("<!--"), bytes.Repeat([]byte("-- "), 4*mb)...), 30 * time.Second},
		{"character references", "text/html", bytes.Repeat([]byte("<p>&amp;&#65;&nbsp;&bogus;"), mb/4), 30 * time.Second},
		{"one long paragraph", "text/html", append([]byte("<p>"), bytes.Repeat([]byte(sentence), 20*mb/len(sentence))...), 30 * time.Second},
		{"many articles", "text/html", bytes.Repeat([]byte("<article><h2><a href=/>Boat sinks in the bay</a></h2><p>"+sentence+"</p></article>"), mb/16), 60 * time.Second},
		{"one line of flat text", "text/plain", bytes.Repeat([]byte(sentence), 10*mb/len(sentence)), 60 * time.Second},
		{"many lines of flat text", "text/plain", bytes.Repeat([]byte(sentence+"\n\n"), 20*mb/len(sentence)), 60 * time.Second},
		{"short lines", "text/plain", bytes.Repeat([]byte("ab\n"), 5*mb), 30 * time.Second},
		{"lines that run on without end", "text/plain", bytes.Repeat([]byte("the ferry stops on monday for all\n"), 2*mb), 30 * time.Second},
		{"About lines", "text/plain", bytes.Repeat([]byte("About us\n"+sentence+"\n"), mb/16), 60 * time.Second},
		{"dated lines", "text/plain", bytes.Repeat([]byte("May 4, 2021 10:15 am\n"), mb/4), 30 * time.Second},
		{"opening brackets", "text/markdown", bytes.Repeat([]byte("["), 2*mb), 30 * time.Second},
		{"stars", "text/markdown", bytes.Repeat([]byte("*a "), mb), 60 * time.Second},
		{"links inside links", "text/markdown", bytes.Repeat([]byte("[a]("), mb), 30 * time.Second},
		{"long words", "text/plain", bytes.Repeat([]byte("a"), 20*mb), 30 * time.Second},
		{"japanese in escape sequences", "text/plain", bytes.Repeat([]byte("\x1b$B%+\x1b(B "), mb), 60 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			charset := ""
			if strings.HasPrefix(c.name, "japanese") {
				charset = "iso-2022-jp"
			}
			start := time.Now()
			_, err := Extract(&news.Capture{Name: c.name, MediaType: c.media, Content: c.content, Charset: charset}, Options{})
			if took := time.Since(start); took > c.most {
				t.Errorf("%d bytes took %v", len(c.content), took)
			}
			if err != nil && !errors.Is(err, ErrNoText) {
				t.Errorf("error %v", err)
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			if m.HeapSys > 1<<30 {
				t.Errorf("the heap has grown to %d MB", m.HeapSys>>20)
			}
			t.Logf("%d bytes in %v, heap %d MB", len(c.content), time.Since(start), m.HeapSys>>20)
		})
	}
}

func TestLargeCapturesAreRefused(t *testing.T) {
	c := &news.Capture{Name: "big.html", MediaType: "text/html", Content: bytes.Repeat([]byte("<p>x"), MaxBytes/4+1)}
	if _, err := Extract(c, Options{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("error %v, want ErrTooLarge", err)
	}
}
