package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func data(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"events/meantime_en.jsonl":          `{"doc_id":"corpus_mills/7","sentences":{"0":["Mill","closes"],"1":["The","mayor","said","it","'s","shut","."]}}` + "\n",
		"nlp/gum/GUM_news_mill.conllu":      "# newpar\n# text = Mill closes\n",
		"nlp/gum/splits.md":                 "## dev\n\n  * GUM_news_mill\n\n## test2\n\n  * GUM_interview_mill\n",
		"nlp/gum/GUM_interview_mill.conllu": "# newpar\n# text = Who?\n",
	} {
		put(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	return dir
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := write(path, text); err != nil {
		t.Fatal(err)
	}
}

func TestFromTextsToStandoff(t *testing.T) {
	dir, out := data(t), t.TempDir()
	call := func(want int, args ...string) string {
		t.Helper()
		var o, e bytes.Buffer
		if got := run(args, &o, &e); got != want {
			t.Fatalf("corpus %v: exit %d, want %d; %s%s", args, got, want, &o, &e)
		}
		return o.String() + e.String()
	}
	call(0, "texts", dir, out)
	b, err := os.ReadFile(filepath.Join(out, "texts", "mt-mills-7.txt"))
	if err != nil || !strings.Contains(string(b), "[1] The mayor said it's shut.") {
		t.Errorf("the text is %q, %v", b, err)
	}
	file := filepath.Join(out, "a", "mt-mills-7.jsonl")
	put(t, file, `{"s":1,"src":"The mayor","cue":"said","c":"it // shut","k":"i","ty":"unnamed"}`)
	if s := call(0, "show", dir, file); !strings.Contains(s, "{it's shut}") {
		t.Errorf("show printed %q", s)
	}
	standoff := filepath.Join(out, "all.jsonl")
	call(0, "compile", dir, filepath.Join(out, "a"), standoff)
	if b, _ := os.ReadFile(standoff); strings.Contains(string(b), "mayor") || !strings.Contains(string(b), `"content":[[27,36]]`) {
		t.Errorf("the standoff file is %s", b)
	}
	other := filepath.Join(out, "b", "mt-mills-7.jsonl")
	put(t, other, `{"s":1,"src":"The mayor","cue":"said","c":"it // shut","k":"i","ty":"unnamed","st":"claims"}`)
	if s := call(0, "compare", dir, file, other); !strings.Contains(s, "a1 b1 differ in stance\n") {
		t.Errorf("compare printed %q", s)
	}
	put(t, file, `{"s":1,"cue":"whispered","c":"it // shut","k":"i"}`+"\n{")
	if s := call(1, "check", dir, file); !strings.Contains(s, "line 2") {
		t.Errorf("check printed %q", s)
	}
	call(2, "compile", dir)
	call(2, "sing", dir, out)
}

func TestMeasure(t *testing.T) {
	dir, home := data(t), t.TempDir()
	call := func(want int, args ...string) string {
		t.Helper()
		var o, e bytes.Buffer
		if got := run(args, &o, &e); got != want {
			t.Fatalf("corpus %v: exit %d, want %d; %s%s", args, got, want, &o, &e)
		}
		return o.String() + e.String()
	}
	index := filepath.Join(home, "index.jsonl")
	call(0, "index", dir, index)
	b, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
	put(t, index, strings.ReplaceAll(string(b), `"status":""`, `"status":"single"`))
	put(t, filepath.Join(home, "attributions.jsonl"), `{"doc":"mt-mills-7","kind":"indirect","content":[[27,36]],"cue":[[22,26]],"source":[[12,21]],"source_type":"unnamed_person","stance":"asserts","chain":[{"span":[16,21]}]}`+"\n")
	if s := call(0, "score", dir, home, "train"); !strings.Contains(s, "field content                      1.0000") {
		t.Errorf("score printed %s", s)
	}
	call(0, "diff", dir, home, "train")
	call(0, "agree", dir, home)
	call(1, "score", dir, home, "nowhere")
	put(t, filepath.Join(home, "attributions.jsonl"), `{"doc":"mt-mills-7","kind":"indirect","content":[[27,360]],"cue":[[22,26]],"stance":"asserts"}`+"\n")
	if s := call(1, "score", dir, home, "train"); !strings.Contains(s, "mt-mills-7") {
		t.Errorf("a span outside the text: %s", s)
	}
	put(t, index, strings.ReplaceAll(string(b), `"sha256":"`, `"sha256":"0`))
	if s := call(1, "score", dir, home, "train"); !strings.Contains(s, "not the one that was annotated") {
		t.Errorf("another text: %s", s)
	}
}
