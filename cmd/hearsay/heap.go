package main

// spare is never written to, so that it takes up no memory, but the collector counts
// it as living.
var spare []byte

// spareHeap is how much that is.
const spareHeap = 64 << 20

// collectLater lets the heap grow by so much more between two collections: a command
// that makes a few hundred megabytes of memory and ends soon would else collect a
// small heap over and over while it grows.
func collectLater() { spare = make([]byte, spareHeap) }
