package models

import (
	"errors"
	"testing"
	"time"
)

// What ships is bounded: the whole of it must not make the program heavy, and
// opening it must not be felt when the program starts.
func TestModelsAreSmallAndOpenFast(t *testing.T) {
	sizes, total := Sizes(), 0
	for _, n := range sizes {
		total += n
	}
	if len(sizes) == 0 || total > 15<<20 {
		t.Errorf("%d models of %d bytes, want at most 15 MiB: %v", len(sizes), total, sizes)
	}
	begun := time.Now()
	for name := range sizes {
		lang, layer := name[:2], name[3:len(name)-len(".bin")]
		if _, err := Open(lang, layer); err != nil {
			t.Error(err)
		}
	}
	// The bound is 100 ms on a quiet machine; tests run on busy ones.
	if d := time.Since(begun); d > time.Second {
		t.Errorf("opening all models took %v", d)
	}
}

func TestOpenSaysWhenThereIsNone(t *testing.T) {
	if _, err := Open("xx", "tagger"); !errors.Is(err, ErrNone) {
		t.Errorf("error %v, want ErrNone", err)
	}
}

func BenchmarkOpenAll(b *testing.B) {
	for b.Loop() {
		for name := range Sizes() {
			if _, err := Open(name[:2], name[3:len(name)-len(".bin")]); err != nil {
				b.Fatal(err)
			}
		}
	}
}
