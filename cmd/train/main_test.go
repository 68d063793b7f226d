package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/nlp/models"
)

func TestWrongUsageNamesTheRightOne(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "usage: train"},
		{[]string{"-nonsense", "x"}, "usage: train"},
		{[]string{"folder", "xx.tagger"}, "en.tagger"},
	} {
		var out, diag bytes.Buffer
		if status := run(c.args, &out, &diag); status != 2 || !strings.Contains(diag.String(), c.want) {
			t.Errorf("train %v: status %d, %q; want 2 and a line with %q", c.args, status, diag.String(), c.want)
		}
	}
}

func TestMissingAndOtherDataAreNamed(t *testing.T) {
	var out, diag bytes.Buffer
	if status := run([]string{t.TempDir(), "fr.tagger"}, &out, &diag); status != 1 || !strings.Contains(diag.String(), "fr_sequoia-ud-train.conllu") {
		t.Errorf("status %d, %q; want 1 and the missing file", status, diag.String())
	}

	dir := t.TempDir()
	folder := filepath.Join(dir, "nlp", "ud_fr_sequoia")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	word := "1\tLe\tle\tDET\t_\t_\t2\tdet\t_\t_\n2\tquai\tquai\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
	for _, split := range []string{"train", "dev", "test"} {
		if err := os.WriteFile(filepath.Join(folder, "fr_sequoia-ud-"+split+".conllu"), []byte(strings.Repeat(word, 30)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	models := t.TempDir()
	diag.Reset()
	if status := run([]string{"-out", models, dir, "fr.tagger"}, &out, &diag); status != 1 || !strings.Contains(diag.String(), "-other-data") {
		t.Errorf("status %d, %q; want 1 and the way to go on", status, diag.String())
	}
	if status := run([]string{"-out", models, "-other-data", dir, "fr.tagger"}, &out, &diag); status != 0 {
		t.Fatalf("status %d: %s", status, diag.String())
	}
	if !strings.Contains(out.String(), "nlp/ud_fr_sequoia/fr_sequoia-ud-train.conllu") {
		t.Error("the output does not name the files read")
	}
	if status := run([]string{"-out", models, "-other-data", "-check", dir, "fr.tagger"}, &out, &diag); status != 0 {
		t.Errorf("training again gives other bytes: %s", diag.String())
	}
	if err := os.WriteFile(filepath.Join(models, "fr.tagger.bin"), []byte("other"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status := run([]string{"-out", models, "-other-data", "-check", dir, "fr.tagger"}, &out, &diag); status != 1 {
		t.Errorf("other weights pass the check: status %d", status)
	}
}

// Every model that ships must have a trainer, and every trainer its model.
func TestEveryModelHasATrainer(t *testing.T) {
	sizes := models.Sizes()
	for _, tr := range registry() {
		if tr.Model == likely || tr.Model == meant || tr.Model == values || tr.Model == days {
			if _, err := os.Stat(filepath.Join("..", "..", fileOf("", tr.Model))); err != nil {
				t.Errorf("the weights %s: %v", tr.Model, err)
			}
			continue
		}
		if sizes[tr.Model+".bin"] == 0 {
			t.Errorf("no file for the model %s; run cmd/train", tr.Model)
		}
		delete(sizes, tr.Model+".bin")
	}
	for name := range sizes {
		t.Errorf("%s ships without a trainer", name)
	}
}
