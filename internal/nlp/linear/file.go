package linear

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// File is a model file: named sections of bytes behind a version and a
// checksum. Sections are read where they lie.
//
// Layout (little endian): the eight bytes of fileMagic; the number of sections;
// for each its name (length byte, bytes) and length; the sections, each padded
// to eight bytes; the CRC-32C of all that.
type File struct {
	names    []string
	sections [][]byte
}

const fileMagic = "hsmodel\x01"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// OpenFile reads a model file. The bytes are kept and must not change.
func OpenFile(b []byte) (*File, error) {
	bad := func(why string) (*File, error) {
		return nil, fmt.Errorf("open model file of %d bytes: %s; rebuild the models with cmd/train", len(b), why)
	}
	if len(b) < len(fileMagic)+8 || string(b[:len(fileMagic)]) != fileMagic {
		return bad("not a model file of this version")
	}
	body, sum := b[:len(b)-4], binary.LittleEndian.Uint32(b[len(b)-4:])
	if crc32.Checksum(body, castagnoli) != sum {
		return bad("the checksum is wrong")
	}
	at := len(fileMagic)
	n := int(binary.LittleEndian.Uint32(body[at:]))
	at += 4
	f := &File{}
	var sizes []int
	for i := 0; i < n; i++ {
		if at >= len(body) || at+1+int(body[at])+4 > len(body) {
			return bad("the list of sections is cut short")
		}
		l := int(body[at])
		f.names = append(f.names, string(body[at+1:at+1+l]))
		sizes = append(sizes, int(binary.LittleEndian.Uint32(body[at+1+l:])))
		at += 1 + l + 4
	}
	for _, size := range sizes {
		at = pad(at)
		if at+size > len(body) {
			return bad("a section is cut short")
		}
		f.sections = append(f.sections, body[at:at+size:at+size])
		at += size
	}
	return f, nil
}

func pad(n int) int { return (n + 7) &^ 7 }

// Section is the bytes of the section with that name; nil when there is none.
func (f *File) Section(name string) []byte {
	for i, n := range f.names {
		if n == name {
			return f.sections[i]
		}
	}
	return nil
}

// Table opens the section with that name as a table of weights.
func (f *File) Table(name string) (*Table, error) {
	b := f.Section(name)
	if b == nil {
		return nil, fmt.Errorf("open model section %q: there is none; rebuild the models with cmd/train", name)
	}
	t, err := OpenTable(b)
	if err != nil {
		return nil, fmt.Errorf("open model section %q: %w", name, err)
	}
	return t, nil
}

// FileWriter puts a model file together.
type FileWriter struct{ f File }

// Add adds a section; the name has at most 255 bytes.
func (w *FileWriter) Add(name string, b []byte) {
	w.f.names = append(w.f.names, name)
	w.f.sections = append(w.f.sections, b)
}

// Bytes is the whole file, as [OpenFile] reads it.
func (w *FileWriter) Bytes() []byte {
	out := append([]byte{}, fileMagic...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(w.f.names)))
	for i, n := range w.f.names {
		out = append(out, byte(len(n)))
		out = append(out, n...)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(w.f.sections[i])))
	}
	for _, s := range w.f.sections {
		out = append(out, make([]byte, pad(len(out))-len(out))...)
		out = append(out, s...)
	}
	return binary.LittleEndian.AppendUint32(out, crc32.Checksum(out, castagnoli))
}

// AppendStrings adds a list of strings to b as [Strings] reads it.
func AppendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	return b
}

// Strings reads a list of strings and gives what follows it.
func Strings(b []byte) (list []string, rest []byte, err error) {
	next := func() (int, bool) {
		v, n := binary.Uvarint(b)
		if n <= 0 || v > uint64(len(b)) {
			return 0, false
		}
		b = b[n:]
		return int(v), true
	}
	n, ok := next()
	for i := 0; ok && i < n; i++ {
		var l int
		if l, ok = next(); ok && l <= len(b) {
			list = append(list, string(b[:l]))
			b = b[l:]
		} else {
			ok = false
		}
	}
	if !ok {
		return nil, nil, fmt.Errorf("read list of strings in a model: cut short; rebuild the models with cmd/train")
	}
	return list, b, nil
}
