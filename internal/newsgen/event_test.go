package newsgen

import (
	"strings"
	"testing"
)

func TestEventIsThePrefixOfALongerOne(t *testing.T) {
	short, long := Event(20, 1), Event(60, 1)
	copied := 0
	for i, p := range short {
		if p != long[i] {
			t.Errorf("page %d differs in a longer event", i)
		}
	}
	urls := map[string]bool{}
	for _, p := range long {
		if urls[p.URL] {
			t.Errorf("%s stands for two pages", p.URL)
		}
		urls[p.URL] = true
		if p.Copied {
			copied++
		}
		if !strings.Contains(p.HTML, "Ostvale") || strings.Contains(p.HTML, "%!") {
			t.Errorf("%s: %s", p.Name, p.HTML)
		}
	}
	if copied < 8 || copied > 30 {
		t.Errorf("%d of 60 pages are copies, want about 18", copied)
	}
}
