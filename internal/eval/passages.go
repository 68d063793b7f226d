package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"hearsay/internal/news"
)

// Passage is a few sentences of an invented report in the manner of one house, with
// every attribution that a reader found in it before the program read it.
type Passage struct {
	ID           string `json:"id"`
	House        string `json:"house"`
	Date         string `json:"date"` // "" where the passage has none
	Text         string `json:"text"`
	Attributions []struct {
		GoldAttribution
		Paragraph int    `json:"paragraph"` // where the content stands, from 0
		Cue       string `json:"cue"`
		Origin    string `json:"origin"` // "" where the passage does not tell
	} `json:"attributions"`
}

// ReadPassages reads a file of passages, one a line. Errors name the file and the line.
func ReadPassages(path string) ([]Passage, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read passages: %w", err)
	}
	var out []Passage
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		var p Passage
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			return nil, fmt.Errorf("read passages: %s:%d: %w", path, i+1, err)
		}
		out = append(out, p)
	}
	return out, nil
}

// PassageScore counts what is found of the attributions of passages, by the measure of
// stories: what is right besides is counted of all attributions, found or not.
type PassageScore struct {
	Gold, Predicted                           int
	Content, Source, Kind, SourceType, Stance int
	Origin, Origins                           int // right, and told by the passages
}

// Add counts one passage, of which a is what the program read.
func (s *PassageScore) Add(p *Passage, a *news.Article) {
	s.Predicted += len(a.Attributions)
	for i := range p.Attributions {
		g := &p.Attributions[i]
		s.Gold++
		s.Origins += truth(g.Origin != "")
		best := nearest(a, &g.GoldAttribution, key(p.Text))
		if best == nil {
			continue
		}
		s.Content++
		s.Source += truth(sameName(article.ReplaceAllString(strings.TrimSpace(spansText(a, best.Source)), ""), article.ReplaceAllString(g.Source, "")))
		s.Kind += truth(string(best.Kind) == g.Kind)
		s.SourceType += truth(string(best.SourceType) == g.SourceType)
		s.Stance += truth(string(best.Stance) == g.Stance)
		s.Origin += truth(g.Origin != "" && len(best.Chain) > 0 && sameName(best.Chain[0].Name, g.Origin))
	}
}

// Share is a count of all attributions.
func (s *PassageScore) Share(n int) float64 { return share(n, s.Gold) }
