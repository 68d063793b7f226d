package cluster

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io"
)

// snapshotVersion changes with the form of a snapshot.
const snapshotVersion = 1

// The forms that are written. Postings and the places of ids follow from the
// articles and are made again.
type (
	savedCluster struct {
		Version   int
		Opt       Options
		Docs      []savedDoc
		Stories   []savedStory
		Keys      []uint64
		Shares    []float32
		Names     []bool
		DF        []int32
		N         int
		Events    []Event
		Recent    []float64
		Gone      int
		Forgotten int
		Parts     int32
		Queue     []task
		Next      int32
		Groups    map[string]int32
		Apart     map[[2]int32]bool
		First     map[int32]int32
	}
	savedDoc struct {
		ID, Lang, Why  string
		Day            float64
		Story          Story
		IDs            []int32
		Weights        []float32
		Norm, NameNorm float32
		NormAt         int
		Roundup, Live  bool
		Group, Part    int32
	}
	savedStory struct {
		Docs          []int32
		Into, Follows Story
		Dead          bool
		Last, Review  int
		Newest        float64
		Groups        []int32
	}
)

// Snapshot writes the whole state. A cluster that is restored from it goes on
// exactly as this one would.
func (c *Cluster) Snapshot(w io.Writer) error {
	s := savedCluster{
		Version: snapshotVersion, Opt: c.opt, Keys: c.dict.key, Shares: c.dict.share, Names: c.dict.name, DF: c.dict.df, N: c.dict.n,
		Events: c.events, Recent: c.recent, Gone: c.gone, Forgotten: c.forgotten, Parts: c.parts, Queue: c.queue,
		Next: c.rules.next, Groups: c.rules.groups, Apart: c.rules.apart, First: c.rules.first,
	}
	for _, d := range c.docs {
		x := savedDoc{
			ID: d.id, Lang: d.lang, Why: d.why, Day: d.day, Story: d.story, Norm: d.norm, NameNorm: d.nameNorm,
			NormAt: d.normAt, Roundup: d.roundup, Live: d.terms != nil, Group: d.group, Part: d.part,
		}
		for _, t := range d.terms {
			x.IDs, x.Weights = append(x.IDs, t.id), append(x.Weights, t.w)
		}
		s.Docs = append(s.Docs, x)
	}
	for _, t := range c.stories {
		s.Stories = append(s.Stories, savedStory{t.docs, t.into, t.follows, t.dead, t.last, t.review, t.newest, t.groups})
	}
	if err := gob.NewEncoder(w).Encode(s); err != nil {
		return fmt.Errorf("save the state of clustering: %w", err)
	}
	return nil
}

// ErrSnapshot is wrapped by the error of Restore for bytes that are no snapshot
// of this version. Adding the articles again, in order, gives the same state.
var ErrSnapshot = errors.New("no snapshot of this version")

// Restore reads what Snapshot wrote.
func Restore(r io.Reader) (*Cluster, error) {
	var s savedCluster
	if err := gob.NewDecoder(r).Decode(&s); err != nil {
		return nil, fmt.Errorf("restore the state of clustering: %w: %w", ErrSnapshot, err)
	}
	if s.Version != snapshotVersion {
		return nil, fmt.Errorf("restore the state of clustering: %w: it has version %d, want %d", ErrSnapshot, s.Version, snapshotVersion)
	}
	c := New(Options{})
	c.opt, c.events, c.recent, c.gone, c.forgotten, c.parts = s.Opt, s.Events, s.Recent, s.Gone, s.Forgotten, s.Parts
	if n := len(s.Keys); len(s.Shares) != n || len(s.Names) != n || len(s.DF) != n {
		return nil, fmt.Errorf("restore the state of clustering: %w: its word counts do not fit together", ErrSnapshot)
	}
	c.dict.key, c.dict.share, c.dict.name, c.dict.df, c.dict.n = s.Keys, s.Shares, s.Names, s.DF, s.N
	for id, key := range s.Keys {
		c.dict.id[key] = int32(id)
	}
	c.rules.next = s.Next
	for k, v := range s.Groups {
		c.rules.groups[k] = v
	}
	for k, v := range s.Apart {
		c.rules.apart[k] = v
	}
	for k, v := range s.First {
		c.rules.first[k] = v
	}
	for _, t := range s.Stories {
		for _, n := range t.Docs {
			if n < 0 || int(n) >= len(s.Docs) {
				return nil, fmt.Errorf("restore the state of clustering: %w: a story holds an article that is not there", ErrSnapshot)
			}
		}
		c.stories = append(c.stories, story{t.Docs, t.Into, t.Follows, t.Dead, t.Last, t.Newest, t.Review, t.Groups})
	}
	for _, t := range s.Queue {
		if t.Doc < 0 || int(t.Doc) >= len(s.Docs) || t.Story < 0 || int(t.Story) > len(s.Stories) {
			return nil, fmt.Errorf("restore the state of clustering: %w: a task is for what is not there", ErrSnapshot)
		}
	}
	c.queue = s.Queue
	for n, d := range s.Docs {
		x := doc{
			id: d.ID, lang: d.Lang, why: d.Why, day: d.Day, story: d.Story, norm: d.Norm, nameNorm: d.NameNorm,
			normAt: d.NormAt, roundup: d.Roundup, group: d.Group, part: d.Part,
		}
		if d.Story < 1 || int(d.Story) > len(c.stories) || len(d.IDs) != len(d.Weights) {
			return nil, fmt.Errorf("restore the state of clustering: %w: article %d does not fit", ErrSnapshot, n)
		}
		if d.Live {
			x.terms = make([]term, len(d.IDs))
			for i, id := range d.IDs {
				if id < 0 || int(id) >= len(s.Keys) {
					return nil, fmt.Errorf("restore the state of clustering: %w: article %d holds an unknown word", ErrSnapshot, n)
				}
				x.terms[i] = term{id, d.Weights[i]}
			}
		}
		c.enter(x)
		c.index(int32(n))
	}
	return c, nil
}
