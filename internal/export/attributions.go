package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// attributionsHeader names the columns of the table of attributions. Spans are
// byte offsets of the text, "start-end", several joined by a space; what they
// hold is joined by " … ".
var attributionsHeader = []string{
	"text", "attribution", "kind", "stance", "source_type", "source", "cue", "content", "chain",
	"hedged", "negated", "plural", "channel", "anonymity", "confidence", "source_spans", "cue_spans", "content_spans",
}

// Attributions writes attributions as a table (RFC 4180), one a row.
type Attributions struct{ out *csv.Writer }

// NewAttributions writes the header of the table. The error is that of w.
func NewAttributions(w io.Writer) (*Attributions, error) {
	t := &Attributions{out: csv.NewWriter(w)}
	return t, t.out.Write(attributionsHeader)
}

// Write adds the attributions of a text; id is the text's.
func (t *Attributions) Write(id, text string, as []news.Attribution) error {
	for i, a := range as {
		var chain []string
		for _, l := range a.Chain {
			chain = append(chain, l.Name)
		}
		name := string(a.ID)
		if name == "" {
			name = strconv.Itoa(i + 1)
		}
		err := t.out.Write([]string{
			id, name, string(a.Kind), string(a.Stance), string(a.SourceType),
			held(text, a.Source), held(text, a.Cue), held(text, a.Content), strings.Join(chain, " > "),
			strconv.FormatBool(a.Hedged), strconv.FormatBool(a.Negated), strconv.FormatBool(a.Plural),
			a.Channel, held(text, a.Anonymity), strconv.FormatFloat(a.Confidence, 'g', 3, 64),
			offsets(a.Source), offsets(a.Cue), offsets(a.Content),
		})
		if err != nil {
			return err
		}
	}
	t.out.Flush()
	return t.out.Error()
}

func held(text string, spans []news.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.Of(text))
	}
	return strings.Join(out, " … ")
}

func offsets(spans []news.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, strconv.Itoa(s.Start)+"-"+strconv.Itoa(s.End))
	}
	return strings.Join(out, " ")
}
