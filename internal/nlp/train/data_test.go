package train

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
)

func parse(t *testing.T, s string) []*conllu.Sentence {
	t.Helper()
	all, err := conllu.ReadAll(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestDocKeepsOffsetsTagsAndHeads(t *testing.T) {
	d, _ := Doc(parse(t, `# text = She didn't.
1	She	she	PRON	PRP	_	2	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	SpaceAfter=No
2	did	do	AUX	VBD	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

# text = Go!
1	Go	go	VERB	VB	_	0	root	_	SpaceAfter=No
2	!	!	PUNCT	.	_	1	punct	_	_

`))
	if d.Text != "She didn't.\nGo!\n" || len(d.Sentences) != 2 || len(d.Tokens) != 6 {
		t.Fatalf("text %q, %d sentences, %d tokens", d.Text, len(d.Sentences), len(d.Tokens))
	}
	if d.Word(2) != "n't" || d.Tokens[2].Head != 1 || d.Tokens[2].Rel != nlp.Advmod || d.Tokens[1].Head != -1 {
		t.Errorf("n't: %+v, did: %+v", d.Tokens[2], d.Tokens[1])
	}
	if d.Word(4) != "Go" || d.Tokens[5].Head != 4 {
		t.Errorf("second sentence: %+v", d.Tokens[4:])
	}
}

// "au" is one token: its head is the one of its words that hangs outside it.
func TestDocMakesOneTokenOfWordsThatDoNotSpellIt(t *testing.T) {
	d, sources := Doc(parse(t, `# text = Il va au port
1	Il	il	PRON	_	_	2	nsubj	_	_
2	va	aller	VERB	_	_	0	root	_	_
3-4	au	_	_	_	_	_	_	_	_
3	à	à	ADP	_	_	5	case	_	_
4	le	le	DET	_	_	5	det	_	_
5	port	port	NOUN	_	_	2	obl	_	_

`))
	if len(d.Tokens) != 4 || d.Word(2) != "au" || d.Tokens[2].UPOS != nlp.ADP || d.Tokens[2].Head != 3 || d.Tokens[2].Rel != nlp.Case {
		t.Fatalf("tokens %+v", d.Tokens)
	}
	if d.Tokens[3].Head != 1 || sources[3] != [2]int{0, 4} {
		t.Errorf("port: %+v from %v", d.Tokens[3], sources[3])
	}
}

func TestSplitsTakeTheirOwnDocumentsOnly(t *testing.T) {
	dir := t.TempDir()
	gum := filepath.Join(dir, "nlp", "gum")
	if err := os.MkdirAll(gum, 0o755); err != nil {
		t.Fatal(err)
	}
	splits := "# Splits\n\n## dev\n\n  * GUM_news_quay\n\n## test\n\n  * GUM_bio_mole\n\n## train\n\n  * GUM_news_pier\n  * GUM_fiction_gone\n"
	files := map[string]string{"splits.md": splits}
	for _, name := range []string{"news_quay", "news_pier", "bio_mole"} {
		files["GUM_"+name+".conllu"] = "# text = " + name + "\n1\t" + name + "\t_\tX\t_\t_\t0\troot\t_\t_\n\n"
	}
	for name, s := range files {
		if err := os.WriteFile(filepath.Join(gum, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data := &Data{Dir: dir}
	for _, c := range []struct {
		split Split
		genre string
		want  string
	}{{Train, "", "news_pier"}, {Dev, "", "news_quay"}, {Test, "", "bio_mole"}, {Test, "news", ""}} {
		ss, err := data.GUM(c.split, c.genre)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range ss {
			got = append(got, s.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %s: %q, want %q", c.split, c.genre, got, c.want)
		}
	}
	if n := len(data.Digests()); n != 4 {
		t.Errorf("%d digests, want one for each file read", n)
	}
	if other := data.Other(); len(other) != 4 || other[0] != "nlp/gum/GUM_bio_mole.conllu" {
		t.Errorf("files that differ from the expected ones: %v", other)
	}
	if _, err := data.EWT(Train); err == nil || !strings.Contains(err.Error(), "nlp/ud_ewt") {
		t.Errorf("a missing corpus: error %v, want one that names it", err)
	}
}
