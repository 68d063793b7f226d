package conllu

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Columns says where a column file keeps what. The zero value reads a word in
// the first column and its label in the last, as CoNLL-2003 does.
type Columns struct {
	// Word and Label are column numbers from 0. When both are 0, the columns are
	// found: the first and the last, or, when the first one counts 0, 1, 2… or
	// 1, 2, 3… within each sentence, the second and the third.
	Word, Label int
}

// Labelled is one sentence of a file with one label a word.
type Labelled struct {
	Doc, ID string // "" when the file does not say
	Text    string // as written, or the words with one space between
	Words   []LabelledWord
	Line    int // line of the file that the sentence begins on, from 1
}

// LabelledWord is one word with its label, for names in IOB2: "O", "B-PER",
// "I-PER".
type LabelledWord struct {
	Form, Label string
	Start, End  int // bytes of Labelled.Text
}

// ReadLabelled reads all sentences of a column file: one word a line, columns
// parted by tabs or single spaces, an empty line between sentences, comments
// as in CoNLL-U. A line that holds only "-DOCSTART-" and labels is skipped.
func ReadLabelled(r io.Reader, c Columns) ([]Labelled, error) {
	var (
		all   []Labelled
		cur   Labelled
		text  string
		doc   string
		rows  [][]string
		lines = newLineReader(r)
	)
	flush := func() error {
		if len(rows) == 0 {
			return nil
		}
		if err := c.fill(&cur, rows, text); err != nil {
			return fmt.Errorf("read labels: sentence of line %d: %w", cur.Line, err)
		}
		cur.Doc = doc
		all = append(all, cur)
		cur, text, rows = Labelled{}, "", nil
		return nil
	}
	for {
		line, err := lines.next()
		if err == io.EOF {
			return all, flush()
		}
		if err != nil {
			return all, err
		}
		switch {
		case strings.TrimSpace(line) == "":
			if err := flush(); err != nil {
				return all, err
			}
		case strings.HasPrefix(line, "-DOCSTART-"):
		case len(rows) == 0 && strings.HasPrefix(line, "# "):
			key, value, _ := strings.Cut(line[2:], "=")
			switch value = strings.TrimSpace(value); strings.TrimSpace(key) {
			case "text":
				text = value
			case "sent_id":
				cur.ID = value
			case "newdoc id":
				doc = value
			}
		default:
			if len(rows) == 0 {
				cur.Line = lines.number
			}
			if len(rows) == MaxWords {
				return all, fmt.Errorf("read labels: line %d: more than %d words in one sentence", lines.number, MaxWords)
			}
			rows = append(rows, fields(line))
		}
	}
}

// fields parts a line at its tabs, or at its spaces when it has no tab.
func fields(line string) []string {
	if strings.Contains(line, "\t") {
		return strings.Split(strings.TrimRight(line, "\t"), "\t")
	}
	return strings.Fields(line)
}

func (c Columns) fill(s *Labelled, rows [][]string, text string) error {
	if c.Word == 0 && c.Label == 0 {
		c = guess(rows)
	}
	sent := Sentence{Words: make([]Word, len(rows))}
	labels := make([]string, len(rows))
	for i, row := range rows {
		label := c.Label
		if label < 0 {
			label = len(row) - 1
		}
		if c.Word >= len(row) || label >= len(row) || label == c.Word {
			return fmt.Errorf("word %d: no column for its label: %w", i+1, errColumns)
		}
		sent.Words[i].Form, labels[i] = row[c.Word], row[label]
	}
	sent.align(text, make([]bool, len(rows)))
	s.Text = sent.Text
	for i, w := range sent.Words {
		s.Words = append(s.Words, LabelledWord{Form: w.Form, Label: labels[i], Start: w.Start, End: w.End})
	}
	return nil
}

var errColumns = errors.New("want a word and a label parted by a tab or a space")

// guess finds the columns of a file that numbers its words.
func guess(rows [][]string) Columns {
	for i, row := range rows {
		n, ok := number(row[0])
		first, ok0 := number(rows[0][0])
		if !ok || !ok0 || first > 1 || n != first+i || len(row) < 3 {
			return Columns{Word: 0, Label: -1}
		}
	}
	return Columns{Word: 1, Label: 2}
}
