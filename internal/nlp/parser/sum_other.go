//go:build !amd64

package parser

func (t *actionTable) sumWide(fs []uint64) (left, right int, rest []uint64) { return 0, 0, fs }
