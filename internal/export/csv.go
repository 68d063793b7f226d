package export

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

// csvHeader names the columns of the statements table: one row a carrier of a
// statement, so that every row has its own place in a capture.
var csvHeader = []string{
	"story", "statement", "status", "independent_origins_min", "independent_origins_max", "outlets", "why",
	"gist", "outlet", "article", "capture", "published", "start", "end", "text",
	"origin", "origin_named", "via", "stance", "own_voice", "copied",
}

// CSV writes the statements of all stories as a table (RFC 4180).
func CSV(w io.Writer, d *news.Document) error {
	out := csv.NewWriter(w)
	if err := out.Write(csvHeader); err != nil {
		return err
	}
	for _, v := range view.Stories(d) {
		for i := range v.Groups {
			for _, s := range v.Groups[i].Statements {
				if err := out.WriteAll(csvRows(v, s)); err != nil {
					return err
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}

func csvRows(v *view.Story, s *view.Statement) [][]string {
	var all [][]string
	for i, c := range s.Carriers {
		if c.From == nil {
			continue
		}
		row := []string{
			string(v.Story.ID), string(s.ID), string(s.Status),
			strconv.Itoa(s.IndependentOrigins.Min), strconv.Itoa(s.IndependentOrigins.Max), strconv.Itoa(s.Outlets),
			strings.Join(s.Why, "; "), s.Gist.Text,
			c.From.Label, string(c.From.ID), string(c.From.Capture.ID), c.From.Date(),
			strconv.Itoa(c.Ref.Start), strconv.Itoa(c.Ref.End), c.Text,
		}
		row = append(row, origin(s, i)...)
		stance := ""
		if c.Attribution != nil {
			stance = string(c.Attribution.Stance)
		}
		row = append(row, stance, yes(c.Attribution == nil), yes(c.Copy))
		for j := range row {
			row[j] = noFormula(row[j])
		}
		all = append(all, row)
	}
	return all
}

// origin is the columns about the origin of carrier i, or about who denies it there:
// its name, whether it is named, and the relays.
func origin(s *view.Statement, i int) []string {
	for _, o := range slices.Concat(s.Statement.Origins, s.Statement.Deniers) {
		for _, n := range o.Carriers {
			if n == i {
				return []string{o.Name, yes(o.Named), strings.Join(o.Via, " > ")}
			}
		}
	}
	return []string{"", "", ""}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// noFormula keeps a spreadsheet from running a cell that somebody else wrote:
// one that begins like a formula gets an apostrophe before it.
func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
