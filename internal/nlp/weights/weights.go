// Package weights reads and writes the small models that ship as plain text: a name, a
// tab and a weight on each line, in the order in which the program has the names, with
// comments behind "#".
package weights

import (
	"fmt"
	"strconv"
	"strings"
)

// Parse reads the weights of names in their order. The error tells the line that does
// not fit.
func Parse(file string, names []string) ([]float64, error) {
	var out []float64
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if len(out) == len(names) {
			return nil, fmt.Errorf("weights: line %d: %q is one too many", n, line)
		}
		name, value, _ := strings.Cut(line, "\t")
		v, err := strconv.ParseFloat(value, 64)
		if name != names[len(out)] || err != nil {
			return nil, fmt.Errorf("weights: line %d: %q, want %q, a tab and a number", n, line, names[len(out)])
		}
		out = append(out, v)
	}
	if len(out) != len(names) {
		return nil, fmt.Errorf("weights: %d of %d: %q has none", len(out), len(names), names[len(out)])
	}
	return out, nil
}

// Format writes weights to two decimals behind the lines of about, as comments.
func Format(about string, names []string, w []float64) []byte {
	var b strings.Builder
	for line := range strings.SplitSeq(about, "\n") {
		if line != "" && line[0] != '\t' {
			line = " " + line
		}
		b.WriteString("#" + line + "\n")
	}
	for i, name := range names {
		fmt.Fprintf(&b, "%s\t%.2f\n", name, w[i])
	}
	return []byte(b.String())
}
