package memory

import (
	"runtime"
	"testing"

	"pgregory.net/rapid"
)

// Whatever is asked for, an entry stays where it is and holds what was put
// there until all are forgotten.
func TestEntriesStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f Forms[uint64]
		where := map[uint64]*uint64{}
		for range rapid.IntRange(1, 3000).Draw(t, "n") {
			h := uint64(rapid.IntRange(0, 700).Draw(t, "h")) * 0x9e3779b97f4a7c15
			e, met := f.Place(h)
			old, known := where[h]
			if met != known || known && (e != old || *e != h) {
				t.Fatalf("hash %x: met %v, want %v; holds %x", h, met, known, *e)
			}
			*e, where[h] = h, e
		}
	})
}

func TestTrimForgetsWhatIsTooMuch(t *testing.T) {
	var f Forms[int]
	for i := range uint64(MaxForms - 1) {
		f.Place(i + 1)
	}
	f.Trim()
	if _, met := f.Place(1); !met {
		t.Error("forgotten too early")
	}
	f.Place(1 << 40)
	f.Trim()
	if _, met := f.Place(2); met {
		t.Error("what never came back is not forgotten")
	}
	if _, met := f.Place(1); !met {
		t.Error("what came back is forgotten")
	}
	for i := range uint64(3 * MaxForms) {
		f.Place(i + 2)
	}
	f.Trim()
	if f.blocks != nil {
		t.Error("the memory of very many forms is kept")
	}
}

// However often all of them came back, there is room again after Trim, and what is
// kept is what it was.
func TestTrimMakesRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f Forms[uint64]
		n := uint64(MaxForms + rapid.IntRange(0, 100).Draw(t, "more"))
		many := uint64(rapid.IntRange(0, MaxForms).Draw(t, "that come back"))
		often := rapid.IntRange(1, 70).Draw(t, "times")
		for h := range n {
			e, _ := f.Place(h * 0x9e3779b97f4a7c15)
			*e = h
		}
		for range often {
			for h := range many {
				f.Place(h * 0x9e3779b97f4a7c15)
			}
		}
		f.Trim()
		if f.Full() || f.used() > MaxForms/2 {
			t.Fatalf("%d are kept", f.used())
		}
		for h := range n {
			if e, met := f.Place(h * 0x9e3779b97f4a7c15); met && (*e != h || h >= many) {
				t.Fatalf("form %d is kept and holds %d", h, *e)
			}
		}
	})
}

// What was given back last must be there however often memory is collected, for
// much was learned in it; and two callers never share one.
func TestPoolKeepsWhatWasGivenBackLast(t *testing.T) {
	made := 0
	p := Pool[[64]int]{New: func() *[64]int { made++; return new([64]int) }}
	a := p.Get()
	b := p.Get()
	if a == b || made != 2 {
		t.Fatalf("two callers share one, or %d were made for two", made)
	}
	p.Put(a)
	p.Put(b)
	for range 3 {
		runtime.GC()
	}
	if p.Get() != a || made != 2 {
		t.Error("what was given back was lost")
	}
}
