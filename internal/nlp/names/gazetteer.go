package names

import (
	"hearsay/internal/lang"
	"hearsay/internal/nlp/linear"
)

// Gazetteer holds the names of a language's lists for matching against tokens.
// It is a trie of words: a table gives each word of the lists a number, another
// the steps from node to node by word. It is read-only and safe for concurrent
// use.
type Gazetteer struct {
	words   table // hash of a word → its number, from 1
	edges   table // node and word → node
	nodes   []node
	phrases []phrase // of all nodes, those of a node together
	entries []Entry

	byKey    map[string]int32
	capitals map[string]string // key of a city → ISO code of its country
	people   []Office
	// short holds the names of countries that count only in a text that names the
	// country otherwise too ("the North"): hash of the pieces without "the" → key.
	short    map[uint64]string
	hasShort map[string]bool
}

// node is where a phrase may end.
type node struct {
	first, count int32 // its phrases
	classes      mask  // of all of them
}

// phrase is one spelling of an entry.
type phrase struct {
	entry int32
	// caps says which of the first 32 pieces begin with a capital letter.
	caps uint32
	// acronym is set when the phrase is one word in capitals, which only capitals
	// match.
	acronym bool
	node    int32
}

// table is a hash table from numbers to numbers by open addressing, without
// deletion. 0 is no value.
type table struct {
	slots []tableSlot
	used  int
}

type tableSlot struct {
	key   uint64
	value uint32
}

func (t *table) get(key uint64) uint32 {
	if len(t.slots) == 0 {
		return 0
	}
	m := uint64(len(t.slots) - 1)
	for i := spread(key) & m; t.slots[i].value != 0; i = (i + 1) & m {
		if t.slots[i].key == key {
			return t.slots[i].value
		}
	}
	return 0
}

// fetch asks the processor for what get will read first of a key.
func (t *table) fetch(key uint64) {
	if len(t.slots) > 0 {
		linear.FetchItem(&t.slots[spread(key)&uint64(len(t.slots)-1)])
	}
}

func (t *table) put(key uint64, value uint32) {
	if 2*t.used >= len(t.slots) {
		old := t.slots
		t.slots, t.used = make([]tableSlot, max(1<<16, 2*len(old))), 0
		for _, s := range old {
			if s.value != 0 {
				t.put(s.key, s.value)
			}
		}
	}
	m := uint64(len(t.slots) - 1)
	i := spread(key) & m
	for t.slots[i].value != 0 {
		i = (i + 1) & m
	}
	t.slots[i] = tableSlot{key, value}
	t.used++
}

func spread(x uint64) uint64 { return x * 0x9e3779b97f4a7c15 >> 20 }

func step(node, word uint32) uint64 { return uint64(node)<<32 | uint64(word) }

// NewGazetteer makes the gazetteer of a language from its lists. A language
// without lists has an empty one. Errors name the list and entry at fault.
func NewGazetteer(b *lang.Bundle) (*Gazetteer, error) {
	g := &Gazetteer{nodes: make([]node, 1), byKey: map[string]int32{}, capitals: map[string]string{}, short: map[uint64]string{}, hasShort: map[string]bool{}}
	if err := g.readLists(b); err != nil {
		return nil, err
	}
	g.pack()
	return g, nil
}

// add adds an entry with its spellings. Entries of one key are one entry with
// more spellings.
func (g *Gazetteer) add(e Entry, spellings ...string) int32 {
	at, ok := int32(0), false
	if e.Key != "" {
		at, ok = g.byKey[e.Key]
		ok = ok && g.entries[at].Class == e.Class
	}
	if !ok {
		at = int32(len(g.entries))
		g.entries = append(g.entries, e)
		if e.Key != "" {
			if _, taken := g.byKey[e.Key]; !taken {
				g.byKey[e.Key] = at
			}
		}
	}
	for _, s := range spellings {
		g.spell(at, s)
	}
	return at
}

// spell adds a spelling to an entry.
func (g *Gazetteer) spell(at int32, s string) {
	var buf [8]piece
	ps := appendWords(buf[:0], s)
	if len(ps) == 0 {
		return
	}
	n, caps := uint32(0), uint32(0)
	for i, p := range ps {
		word := g.words.get(p.hash)
		if word == 0 {
			word = uint32(g.words.used + 1)
			g.words.put(p.hash, word)
		}
		next := g.edges.get(step(n, word))
		if next == 0 {
			next = uint32(len(g.nodes))
			g.nodes = append(g.nodes, node{})
			g.edges.put(step(n, word), next)
		}
		n = next
		if p.form != lower && i < 32 {
			caps |= 1 << i
		}
	}
	g.phrases = append(g.phrases, phrase{entry: at, caps: caps, node: int32(n),
		acronym: len(ps) == 1 && ps[0].form == allCaps})
	g.nodes[n].classes |= g.entries[at].Class.bit()
}

// pack puts the phrases of each node together, in the order they were added.
func (g *Gazetteer) pack() {
	for _, p := range g.phrases {
		g.nodes[p.node].count++
	}
	at := int32(0)
	for i := range g.nodes {
		g.nodes[i].first = at
		at += g.nodes[i].count
		g.nodes[i].count = 0
	}
	out := make([]phrase, len(g.phrases))
	for _, p := range g.phrases {
		n := &g.nodes[p.node]
		dup := false
		for _, q := range out[n.first : n.first+n.count] {
			dup = dup || q.entry == p.entry && q.caps == p.caps && q.acronym == p.acronym
		}
		if !dup {
			out[n.first+n.count] = p
			n.count++
		}
	}
	g.phrases = out
}

// fits reports whether the pieces are written as the phrase asks: capital where
// it has a capital, all in capitals where it is an acronym.
func (p *phrase) fits(ps []piece) bool {
	if p.acronym {
		return ps[0].form == allCaps
	}
	for i := range ps {
		if i < 32 && p.caps&(1<<i) != 0 && ps[i].form == lower {
			return false
		}
	}
	return true
}

// find gives the node of the phrase that the pieces spell, 0 for none.
func (g *Gazetteer) find(ps []piece) uint32 {
	n := uint32(0)
	for i := range ps {
		w := g.words.get(ps[i].hash)
		if w == 0 || ps[i].wall {
			return 0
		}
		if n = g.edges.get(step(n, w)); n == 0 {
			return 0
		}
	}
	return n
}

// appendEntries appends the indices of the entries that the pieces spell.
func (g *Gazetteer) appendEntries(out []int32, ps []piece) []int32 {
	n := g.nodes[g.find(ps)]
	for i := n.first; i < n.first+n.count; i++ {
		if p := &g.phrases[i]; p.fits(ps) {
			out = append(out, p.entry)
		}
	}
	return out
}

// Lookup gives all entries that are spelled so, in the order of the lists.
func (g *Gazetteer) Lookup(name string) []*Entry {
	ps := appendWords(nil, name)
	if len(ps) == 0 {
		return nil
	}
	var out []*Entry
	for _, i := range g.appendEntries(nil, ps) {
		out = append(out, &g.entries[i])
	}
	return out
}

// Entry is the entry with that key, nil when there is none.
func (g *Gazetteer) Entry(key string) *Entry {
	if i, ok := g.byKey[key]; ok {
		return &g.entries[i]
	}
	return nil
}

// Len is the number of entries.
func (g *Gazetteer) Len() int { return len(g.entries) }
