package view

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Layer is a column of the picture of chains.
type Layer int

// The columns, from left to right. A chain with several relays crosses several
// of the middle one's nodes.
const (
	Origins Layer = iota
	Relays
	Outlets
)

// Node is an origin, a relay or an outlet in the picture of chains.
type Node struct {
	Layer   Layer
	Label   string
	Unnamed bool
	Weight  int // statements that pass through it
}

// Edge is a step that statements took from one node to another.
type Edge struct {
	From, To   int // indices of nodes
	Unnamed    bool
	Statements []int // their numbers, rising
}

// Graph is the chains of a story's statements put together.
type Graph struct {
	Nodes []Node
	Edges []Edge
	Left  int // statements with chains that the picture leaves out
}

// Graph joins the chains of the story's statements that are not folded away,
// at most so many. Nodes of one layer stand with the weightiest first, then by
// label.
func (v *Story) Graph(atMost int) Graph {
	b := graphBuilder{nodes: make(map[nodeKey]int), edges: make(map[[2]int]int), entities: make(map[news.EntityID]string)}
	taken := 0
	for _, s := range v.inOrder() {
		if len(s.Chains) == 0 {
			continue
		}
		if s.Tail || taken == atMost {
			b.g.Left++
			continue
		}
		taken++
		for i := range s.Chains {
			b.chain(s.N, &s.Chains[i])
		}
	}
	return b.sorted()
}

// inOrder is all statements in the order of the ledger.
func (v *Story) inOrder() []*Statement {
	var all []*Statement
	for i := range v.Groups {
		all = append(all, v.Groups[i].Statements...)
	}
	slices.SortFunc(all, func(a, b *Statement) int { return cmp.Compare(a.at, b.at) })
	return all
}

type nodeKey struct {
	layer   Layer
	name    string
	unnamed bool
}

type graphBuilder struct {
	g        Graph
	nodes    map[nodeKey]int
	edges    map[[2]int]int
	entities map[news.EntityID]string
}

func (b *graphBuilder) chain(n int, c *Chain) {
	at := b.node(nodeKey{Origins, b.originName(c), c.Unnamed}, c.Origin)
	if c.Several {
		for i := range c.To {
			from := at
			for _, via := range c.To[i].relays() {
				next := b.node(nodeKey{layer: Relays, name: via}, via)
				b.edge(from, next, n, c.Unnamed)
				from = next
			}
			for _, to := range carrierLabels(c.To[i : i+1]) {
				b.edge(from, b.node(nodeKey{layer: Outlets, name: to}, to), n, c.Unnamed)
			}
		}
		return
	}
	for _, via := range c.Via {
		next := b.node(nodeKey{layer: Relays, name: via}, via)
		b.edge(at, next, n, c.Unnamed)
		at = next
	}
	for _, to := range c.Labels() {
		b.edge(at, b.node(nodeKey{layer: Outlets, name: to}, to), n, c.Unnamed)
	}
}

// originName is the name under which an origin is one node: an entity has one
// however it is called, and so have names that differ in capitals and article.
func (b *graphBuilder) originName(c *Chain) string {
	name := strings.TrimPrefix(strings.ToLower(fold(c.Origin)), "the ")
	if c.Entity == "" {
		return name
	}
	if first, ok := b.entities[c.Entity]; ok {
		return first
	}
	b.entities[c.Entity] = name
	return name
}

func (b *graphBuilder) node(k nodeKey, label string) int {
	i, ok := b.nodes[k]
	if !ok {
		i = len(b.g.Nodes)
		b.nodes[k] = i
		b.g.Nodes = append(b.g.Nodes, Node{Layer: k.layer, Label: label, Unnamed: k.unnamed})
	}
	return i
}

func (b *graphBuilder) edge(from, to, n int, unnamed bool) {
	if from == to {
		return
	}
	i, ok := b.edges[[2]int{from, to}]
	if !ok {
		i = len(b.g.Edges)
		b.edges[[2]int{from, to}] = i
		b.g.Edges = append(b.g.Edges, Edge{From: from, To: to, Unnamed: unnamed})
	}
	e := &b.g.Edges[i]
	e.Unnamed = e.Unnamed && unnamed
	if !slices.Contains(e.Statements, n) {
		e.Statements = append(e.Statements, n)
		b.g.Nodes[from].Weight++
		b.g.Nodes[to].Weight++
	}
}

// sorted puts the nodes in their order and renumbers the edges.
func (b *graphBuilder) sorted() Graph {
	order := make([]int, len(b.g.Nodes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		p, q := b.g.Nodes[x], b.g.Nodes[y]
		return cmp.Or(cmp.Compare(p.Layer, q.Layer), cmp.Compare(q.Weight, p.Weight), cmp.Compare(p.Label, q.Label))
	})
	place := make([]int, len(order))
	g := Graph{Left: b.g.Left}
	for to, from := range order {
		place[from] = to
		g.Nodes = append(g.Nodes, b.g.Nodes[from])
	}
	for _, e := range b.g.Edges {
		e.From, e.To = place[e.From], place[e.To]
		g.Edges = append(g.Edges, e)
	}
	slices.SortFunc(g.Edges, func(x, y Edge) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To)) })
	return g
}
