package parser

import (
	"encoding/binary"
	"fmt"
)

// stops are the margins from which a decision is taken after a part of its
// features, without looking at the others: most decisions are easy (Strubell and
// others 2015). They are set in training so that hardly any decision comes out
// otherwise than with all features; half of the features were left out of every
// decision in training, so a part of them decides well by itself.
type stops struct {
	actions [len(stateParts)]int // the last one is 0: then all features are known
	labels  [len(arcParts)]int
}

// encode is the model file's section.
func (s *stops) encode() []byte {
	var b []byte
	for _, m := range append(s.actions[:], s.labels[:]...) {
		b = binary.LittleEndian.AppendUint16(b, uint16(min(m, never)))
	}
	return b
}

// never is a margin that no score reaches.
const never = 1<<16 - 1

// noStops looks at all features always.
func noStops() (s stops) {
	for i := range s.actions[1:] {
		s.actions[i] = never
	}
	for i := range s.labels[1:] {
		s.labels[i] = never
	}
	return s
}

func openStops(b []byte) (s stops, err error) {
	if len(b) != 2*(len(s.actions)+len(s.labels)) {
		return s, fmt.Errorf("%d bytes of margins, want %d; rebuild the models with cmd/train", len(b), 2*(len(s.actions)+len(s.labels)))
	}
	for _, list := range [][]int{s.actions[:], s.labels[:]} {
		for i := range list {
			list[i] = int(binary.LittleEndian.Uint16(b))
			b = b[2:]
		}
		list[len(list)-1] = 0
	}
	return s, nil
}

// fill fills one part of the features.
func (v *view) fill(f *features, part int) {
	switch part {
	case 0:
		v.first(f)
	case 1:
		v.second(f)
	case 2:
		v.third(f)
	default:
		v.rest(f)
	}
}

func (a *arc) fill(f *features, part int) {
	switch part {
	case 0:
		a.first(f)
	case 1:
		a.second(f)
	default:
		a.rest(f)
	}
}
