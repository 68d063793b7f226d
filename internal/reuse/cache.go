package reuse

// cache keeps the documents that were prepared last: copies of one text arrive
// near each other, and a prepared document is many times its text.
type cache struct {
	max  int
	at   map[int]int // document to place in ring
	ring []cached
	next int
}

// cachedDocs is how many documents are kept prepared at least.
const cachedDocs = 1024

type cached struct {
	doc int
	p   *prepared
}

func (c *cache) get(doc int) *prepared {
	if i, ok := c.at[doc]; ok {
		return c.ring[i].p
	}
	return nil
}

func (c *cache) put(doc int, p *prepared) {
	if c.at == nil {
		c.at = make(map[int]int, c.max)
	}
	if len(c.ring) < c.max {
		c.at[doc] = len(c.ring)
		c.ring = append(c.ring, cached{doc, p})
		return
	}
	delete(c.at, c.ring[c.next].doc)
	c.ring[c.next] = cached{doc, p}
	c.at[doc] = c.next
	c.next = (c.next + 1) % c.max
}
