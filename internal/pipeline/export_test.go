package pipeline

// Compared is how many pairs of articles of one story have had their texts
// compared by this Adder.
func (a *Adder) Compared() int { return a.compared }
