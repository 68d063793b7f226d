package page

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/view"
)

// The measures of the drawing, in units of its view box.
const (
	picWidth  = 920
	rowHeight = 34
	boxHeight = 24
	boxWidth  = 250
	relayW    = 190
	picTop    = 30
	labelMax  = 34 // characters of a label in a box
)

// drawChains draws origins on the left, relays in the middle, outlets on the
// right. Unnamed origins look unnamed: a dashed, empty box and dashed lines.
// Every text is escaped; the drawing is the program's own.
func drawChains(g view.Graph) template.HTML {
	if len(g.Nodes) == 0 {
		return ""
	}
	p := place(g)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="chains" viewBox="0 0 %d %d" role="img" aria-label="Chains from origins through relays to outlets">`, picWidth, p.height)
	for layer, title := range []string{"Origins", "Relays", "Outlets"} {
		if view.Layer(layer) == view.Relays && p.rows[view.Relays] == 0 {
			continue
		}
		x, w := column(view.Layer(layer))
		fmt.Fprintf(&b, `<text class="col" x="%d" y="14">%s</text>`, x+w/2, title)
	}
	for _, e := range g.Edges {
		p.edge(&b, g, e)
	}
	for i := range g.Nodes {
		p.node(&b, &g.Nodes[i], i)
	}
	b.WriteString("</svg>")
	return template.HTML(b.String())
}

// placed is where the nodes stand.
type placed struct {
	height int
	y      []int // of the middle of each node
	rows   [3]int
}

// place gives every node a row in its column. Origins stand by weight; relays
// and outlets where the nodes that lead to them are, on average, so that lines
// cross less (the barycentre rule of Sugiyama, Tagawa and Toda, 1981).
func place(g view.Graph) placed {
	p := placed{y: make([]int, len(g.Nodes))}
	var layers [3][]int
	for i, n := range g.Nodes {
		layers[n.Layer] = append(layers[n.Layer], i)
	}
	most := 0
	for l := range layers {
		p.rows[l] = len(layers[l])
		most = max(most, len(layers[l]))
	}
	p.height = picTop + most*rowHeight
	for l, nodes := range layers {
		if l > 0 {
			slices.SortStableFunc(nodes, func(a, b int) int { return p.barycentre(g, a) - p.barycentre(g, b) })
		}
		top := picTop + (most-len(nodes))*rowHeight/2
		for row, i := range nodes {
			p.y[i] = top + row*rowHeight + rowHeight/2
		}
	}
	return p
}

// barycentre is the mean height of the placed nodes that lead to node i.
func (p *placed) barycentre(g view.Graph, i int) int {
	sum, n := 0, 0
	for _, e := range g.Edges {
		if e.To == i && g.Nodes[e.From].Layer < g.Nodes[i].Layer {
			sum += p.y[e.From] * len(e.Statements)
			n += len(e.Statements)
		}
	}
	if n == 0 {
		return 1 << 20
	}
	return sum / n
}

// column is the left edge and the width of a layer's boxes.
func column(l view.Layer) (x, w int) {
	switch l {
	case view.Origins:
		return 0, boxWidth
	case view.Relays:
		return (picWidth - relayW) / 2, relayW
	}
	return picWidth - boxWidth, boxWidth
}

func (p *placed) node(b *strings.Builder, n *view.Node, i int) {
	x, w := column(n.Layer)
	class := [...]string{"origin", "relay", "outlet"}[n.Layer]
	if n.Unnamed {
		class += " unnamed"
	}
	fmt.Fprintf(b, `<g class="node %s"><title>%s</title><rect x="%d.5" y="%d.5" width="%d" height="%d" rx="4"/><text x="%d" y="%d">%s</text></g>`,
		class, template.HTMLEscapeString(n.Label), x, p.y[i]-boxHeight/2, w-1, boxHeight, x+w/2, p.y[i]+5, template.HTMLEscapeString(clip(n.Label, labelMax*w/boxWidth)))
}

func (p *placed) edge(b *strings.Builder, g view.Graph, e view.Edge) {
	from, to := g.Nodes[e.From], g.Nodes[e.To]
	x1, w := column(from.Layer)
	x1 += w
	x2, w2 := column(to.Layer)
	if from.Layer == to.Layer { // relay to relay: a bow on the right
		x2 += w2
	}
	bend := max((x2-x1)/2, 30)
	x3 := x2 - bend
	if from.Layer == to.Layer {
		x3 = x2 + bend
	}
	class := "edge"
	if e.Unnamed {
		class += " unnamed"
	}
	numbers := make([]string, len(e.Statements))
	for i, n := range e.Statements {
		numbers[i] = fmt.Sprint(n)
	}
	fmt.Fprintf(b, `<path class="%s" d="M%d %dC%d %d %d %d %d %d" stroke-width="%.1f"><title>%s → %s: statement %s</title></path>`,
		class, x1, p.y[e.From], x1+bend, p.y[e.From], x3, p.y[e.To], x2, p.y[e.To], 1+0.6*float64(min(len(e.Statements), 6)),
		template.HTMLEscapeString(from.Label), template.HTMLEscapeString(to.Label), strings.Join(numbers, ", "))
}

// clip shortens a label that does not fit its box.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:n-1])) + "…"
}
