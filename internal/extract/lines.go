package extract

import (
	"encoding/binary"
	"hash/fnv"
)

// maxCounted is how many lines of a capture are counted, from its beginning and
// from its end: furniture stands around an article.
const maxCounted = 600

// Lines are the lines of a capture as Repetition counts them: a hash of each,
// and no text.
type Lines struct {
	title uint32   // of the headline
	lines []uint32 // each once, in the order of the capture
}

// setLines fills l with folded lines; title is the folded headline.
func (l *Lines) setLines(title string, folded []string) {
	*l = Lines{title: hashLine(title)}
	once := make(map[uint32]bool, len(folded))
	for i, f := range folded {
		if i >= maxCounted/2 && i < len(folded)-maxCounted/2 || f == "" {
			continue
		}
		if h := hashLine(f); !once[h] {
			once[h] = true
			l.lines = append(l.lines, h)
		}
	}
}

// Bytes is the form in which lines are kept, four bytes a line. LinesOf reads
// it.
func (l Lines) Bytes() []byte {
	b := binary.LittleEndian.AppendUint32(make([]byte, 0, 4*(len(l.lines)+1)), l.title)
	for _, h := range l.lines {
		b = binary.LittleEndian.AppendUint32(b, h)
	}
	return b
}

// LinesOf are the lines that were kept as b; what is not whole is passed over.
func LinesOf(b []byte) Lines {
	var l Lines
	for i := 0; i+4 <= len(b); i += 4 {
		if h := binary.LittleEndian.Uint32(b[i:]); i == 0 {
			l.title = h
		} else {
			l.lines = append(l.lines, h)
		}
	}
	return l
}

// hashLine is short, since a chance likeness does no harm: only one with a line
// that many pages have would.
func hashLine(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}
