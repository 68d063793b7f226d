package reuse

import "hearsay/internal/words"

// Words in a fingerprint, and fingerprints in a window: every shared run of
// gram+window-1 words has a fingerprint in common.
const (
	gram   = 5
	window = 4
)

// fingerprint is the hash of a word 5-gram and the word it begins at.
type fingerprint struct {
	hash uint64
	at   int32
}

// fingerprints appends the winnowed fingerprints of the words. A text shorter
// than one gram gives one for all of it.
func fingerprints(dst []fingerprint, ws []words.Word) []fingerprint {
	if len(ws) == 0 {
		return dst
	}
	if len(ws) < gram {
		h := uint64(len(ws))
		for _, w := range ws {
			h = mix(h, w.Form)
		}
		return append(dst, fingerprint{h, 0})
	}
	n := len(ws) - gram + 1
	var ring [window]uint64
	last := int32(-1)
	for i := range n {
		ring[i%window] = hashGram(ws[i : i+gram])
		if i < window-1 && i < n-1 {
			continue
		}
		// The rightmost least hash of the window, as the paper has it.
		best, at := none, -1
		for k := i; k > i-window && k >= 0; k-- {
			if h := ring[k%window]; h < best {
				best, at = h, k
			}
		}
		if at >= 0 && int32(at) != last {
			dst = append(dst, fingerprint{best, int32(at)})
			last = int32(at)
		}
	}
	return dst
}

// none is the hash of a gram that is never kept.
const none = ^uint64(0)

// hashGram is the gram's hash, or none when it has too little content to tell
// one text from another ("at the end of the").
func hashGram(ws []words.Word) uint64 {
	content := 0
	h := uint64(gram)
	for _, w := range ws {
		if !w.Flags.Is(words.Stop) {
			content++
		}
		h = mix(h, w.Form)
	}
	if content < 2 {
		return none
	}
	return h
}

// mix folds x into h (the finaliser of MurmurHash3).
func mix(h, x uint64) uint64 {
	h = h*0x9e3779b97f4a7c15 ^ x
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	return h
}
