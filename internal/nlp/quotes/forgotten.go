package quotes

import "strings"

// separate ends each quotation that was never closed, and that no later
// paragraph goes on with, where the next one opens: writers forget a mark more
// often than they quote within a quotation by the same marks.
func separate(text string, q []Quote) {
	changed := false
	for i := range q {
		if q[i].Closed || q[i].Continues || q[i].Single {
			continue
		}
		for k := i + 1; k < len(q) && q[k].Outer.Start < q[i].Outer.End; k++ {
			if q[k].Single {
				continue
			}
			end := len(strings.TrimRight(text[:q[k].Outer.Start], " \t\u00a0"))
			if end <= q[i].Inner.Start {
				break
			}
			q[i].Outer.End, q[i].Inner.End = end, end
			changed = true
			break
		}
	}
	if changed {
		depths(q)
	}
}

// closesOther reports whether a closing mark of family fam closes the innermost
// open quotation though that was opened by a double mark of the other keyboard:
// “The hall is open," said Rao. An inch mark closes nothing.
func closesOther(stack []open, fam family, role role, prev rune) bool {
	if len(stack) == 0 || role != closing {
		return false
	}
	switch top := stack[len(stack)-1].fam; {
	case fam == straight && top == curly:
		return !('0' <= prev && prev <= '9')
	case fam == curly && top == straight:
		return true
	}
	return false
}
