package ledger

import (
	"encoding/binary"

	"hearsay/internal/news"
)

// shapes is what was found out about links and chains as they are described: a story
// of hundreds of articles has few of them, and each article's chains are asked about
// with those of all others. It holds once the directory has learned all that the
// articles say (see begin).
type shapes struct {
	speakers                   map[described]speaker
	numbers                    map[string]int32  // chains → their shapes
	origins, strangers, doubts map[uint64]string // pairs of shapes → what was found, see say
	off                        bool              // nothing is remembered: for tests
}

// described is all that speaker reads of a link.
type described struct {
	name       string
	entity, of news.EntityID
	kind       news.SourceType
	named      bool
}

// of is the number of a voice's shape: of all that is read of it, when it is compared
// with another, but for its newsroom and the places of its links.
func (s *shapes) of(v *voice) int32 {
	if s.off {
		return 0
	}
	key := make([]byte, 0, 128)
	put := func(t string) {
		key = append(binary.AppendUvarint(key, uint64(len(t))), t...)
	}
	put(string(v.kind))
	for i := range v.chain {
		l := &v.chain[i]
		put(l.Name)
		put(string(l.Entity))
		put(string(l.For))
		put(string(l.Role))
		key = binary.AppendUvarint(key, uint64(v.links[i].number)) // whom it means where the text says that elsewhere
		key = append(key, byte(truth(l.Named)), byte(truth(l.Plural)))
	}
	n, known := s.numbers[string(key)]
	if !known {
		if s.numbers == nil {
			s.numbers = map[string]int32{}
		}
		n = int32(len(s.numbers) + 1)
		s.numbers[string(key)] = n
	}
	return n
}

// say is what find says of two voices, which hangs on their shapes alone.
func (s *shapes) say(told *map[uint64]string, a, b *voice, find func(a, b *voice) string) string {
	key := uint64(a.shape)<<32 | uint64(b.shape)
	why, known := (*told)[key]
	if !known {
		if *told == nil {
			*told = map[uint64]string{}
		}
		why = find(a, b)
		(*told)[key] = why
	}
	return why
}

// voiceOf is the voice of a unit's attribution, nil when it has none. It is made
// once: one claim of a large story is compared with hundreds.
func (b *builder) voiceOf(u *unit) *voice { return b.voiceAt(u.art, u.attr) }

// voiceAt is the voice of attribution attr of an article, or of its issuer.
func (b *builder) voiceAt(art, attr int) *voice {
	k := &b.voicesAt(art)[attr+1]
	if !k.known {
		k.known = true
		if made, ok := b.newVoice(&carrier{art: art, attr: attr}); ok {
			b.voiceCount++
			made.number = b.voiceCount
			k.voice = &made
		}
	}
	return k.voice
}

// voicesAt are the voices of an article's attributions, after that of its issuer.
func (b *builder) voicesAt(art int) []knownVoice {
	if b.voices == nil {
		b.voices = make([][]knownVoice, len(b.arts))
	}
	if b.voices[art] == nil {
		b.voices[art] = make([]knownVoice, len(b.arts[art].Attributions)+1)
	}
	return b.voices[art]
}

// knownVoice is the voice of an attribution once it is known, nil for none.
type knownVoice struct {
	known    bool
	contends int8 // what contends found out: 0 not yet, 1 no, 2 yes
	voice    *voice
}
