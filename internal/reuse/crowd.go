package reuse

// crowd is how many earlier documents one is compared with, whatever they share. Of
// text that more of them print all copies would be pairs, and those grow with the
// square of the documents. Beyond it each fingerprint is looked up in the first
// documents that hold it, which ties all that hold it together, and in those of its
// holders that have most else in common with the one at hand, which tells whose copy
// it is.
const (
	crowd    = 64
	firstOf  = 2 // holders of a fingerprint that came first
	likestOf = 2 // and those that share most
)

// choose leaves those of the touched documents that document n is to be compared
// with.
func (x *Index) choose(n int32) {
	if len(x.touched) <= crowd {
		return
	}
	for _, f := range x.prints {
		var likest [likestOf]int32
		k := 0
		holders := x.holders(f.hash, n)
		for i := len(holders) - 1; i >= 0; i-- { // from the first
			doc := holders[i]
			if len(holders)-i <= firstOf {
				x.seen[doc].chosen = true
				continue
			}
			at := k
			for at > 0 && x.seen[doc].all > x.seen[likest[at-1]].all { // of as much the earlier
				at--
			}
			if at < likestOf {
				k = min(k+1, likestOf)
				copy(likest[at+1:k], likest[at:])
				likest[at] = doc
			}
		}
		for _, doc := range likest[:k] {
			x.seen[doc].chosen = true
		}
	}
	some := x.touched[:0]
	for _, o := range x.touched {
		if x.seen[o].chosen {
			some = append(some, o)
		} else {
			x.seen[o] = seen{}
		}
	}
	x.touched = some
}

// holders gives the documents before n that a fingerprint is looked up in, the first
// of them last. They are good until the next call.
func (x *Index) holders(hash uint64, n int32) []int32 {
	out := x.held[:0]
	e := x.table.entry(hash)
	for i := e.more; i != 0; {
		t := x.table.tail(i)
		if t.doc < n {
			out = append(out, t.doc)
		}
		i = t.next
	}
	if first := e.doc - 1; first < n {
		out = append(out, first)
	}
	x.held = out
	return out
}
