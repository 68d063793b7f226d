package linear

import "unsafe"

// Odd constants with well-spread bits (from wyhash and splitmix64).
const (
	k0 = 0xa0761d6478bd642f
	k1 = 0xe7037ed1a0b428db
	k2 = 0x9e3779b97f4a7c15
)

// Hash is the hash of a string as a feature's value. It does not change between
// versions: shipped weights depend on it.
func Hash(s string) uint64 {
	h := uint64(len(s)) * k0
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = mix(h ^ w)
		s = s[8:]
	}
	return mix(h ^ tail(s))
}

// tail is the number that the bytes of s make, at most seven, the first one lowest.
func tail(s string) uint64 {
	n := len(s)
	switch {
	case n >= 4:
		// The two halves share bytes, which are the same in both.
		return uint64(word32(s)) | uint64(word32(s[n-4:]))<<(8*(n-4)&63)
	case n > 0:
		return uint64(s[0]) | uint64(s[n/2])<<(8*(n/2)&63) | uint64(s[n-1])<<(8*(n-1)&63)
	}
	return 0
}

func word32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// HashBytes is the [Hash] of the same bytes. Hash keeps no part of its string,
// so that the bytes can be lent to it.
func HashBytes(b []byte) uint64 { return Hash(unsafe.String(unsafe.SliceData(b), len(b))) }

// Feature1 is the feature of template t with one value.
func Feature1(t int, a uint64) uint64 { return mix(a ^ uint64(t)*k1) }

// Feature2 is the feature of template t with two values, in order.
func Feature2(t int, a, b uint64) uint64 { return mix(mix(a^uint64(t)*k1) ^ b*k2) }

// Feature3 is the feature of template t with three values, in order.
func Feature3(t int, a, b, c uint64) uint64 {
	return mix(mix(mix(a^uint64(t)*k1)^b*k2) ^ c*k0)
}

// mix is the finaliser of splitmix64: every bit of x reaches every bit of the
// result, which the table needs, for it takes a bucket from the high bits and a
// fingerprint from the low ones.
func mix(x uint64) uint64 {
	x += k2
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
