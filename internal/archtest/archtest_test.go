// Package archtest holds the direction of imports: what may know what, and why
// anything else may not. See docs/design.md, "Data flows one way".
package archtest

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "hearsay/"

// layer is a set of packages and what they may import of the project.
type layer struct {
	name     string
	packages []string // with all below them; the longest that fits a package counts
	imports  []string // layers, beside its own packages when alone is false
	alone    bool     // its packages do not import one another
	reason   string   // why it may import nothing else
}

var layers = []layer{
	{name: "news", packages: []string{"internal/news"},
		reason: "the vocabulary is imported by everything, so it can import nothing of the project"},
	{name: "outlets", packages: []string{"internal/outlets"}, imports: []string{"news"},
		reason: "outlets are data with a loader; data knows no stage"},
	{name: "lang", packages: []string{"internal/lang", "internal/jsonl"}, imports: []string{"news", "outlets"},
		reason: "a language is data with a loader; what reads it comes later"},
	{name: "nlp", packages: []string{"internal/nlp", "internal/words"}, imports: []string{"news", "lang", "outlets"},
		reason: "the language core works on text alone, so that it can be trained and measured alone"},
	{name: "stages", alone: true, packages: []string{
		"internal/extract", "internal/annotate", "internal/link", "internal/reuse", "internal/cluster", "internal/ledger",
	}, imports: []string{"news", "outlets", "lang", "nlp"},
		reason: "a stage is a plain function: it knows no store, no clock, no network, and no stage beside it, or it could not be used alone, nor in another order"},
	{name: "warc", packages: []string{"internal/warc"},
		reason: "a file format knows nothing of what is kept in it, so that reading and writing it can be tested alone"},
	{name: "ingest", packages: []string{"internal/ingest"}, imports: []string{"news", "lang", "warc"},
		reason: "bytes become captures before anybody knows what they mean"},
	{name: "fetch", packages: []string{"internal/fetch"}, imports: []string{"news", "ingest"},
		reason: "the network is spoken to here alone; what was fetched before it is told by whoever asks"},
	{name: "store", packages: []string{"internal/store"}, imports: []string{"news"},
		reason: "a backend keeps what it is given; if it knew the stages, each backend would have to know them"},
	{name: "view", packages: []string{"internal/view"}, imports: []string{"news"},
		reason: "what is shown follows from the document alone, so that it can be shown anywhere"},
	{name: "page", packages: []string{"internal/web/page"}, imports: []string{"news", "view", "store"},
		reason: "pages are made without HTTP or a store at hand, so that one of them can be a file"},
	{name: "export", packages: []string{"internal/export"}, imports: []string{"news", "view", "page", "warc"},
		reason: "an export follows from the document alone"},
	{name: "verify", packages: []string{"internal/verify"}, imports: []string{"news", "stages"},
		reason: "the proof needs the decoder of captures and nothing that made the document"},
	{name: "demo", packages: []string{"internal/demo"}, imports: []string{"news"},
		reason: "bundled stories are data"},
	{name: "pipeline", packages: []string{"internal/pipeline"}, imports: []string{"news", "outlets", "lang", "nlp", "stages", "store"},
		reason: "it is the one place that knows the order of the stages and the store; it shows nothing and fetches nothing"},
	{name: "web", packages: []string{"internal/web", "internal/api"}, imports: []string{"news", "store", "view", "page", "export", "stages"},
		reason: "serving reads the store and compares ledgers; what a form decides is carried out by a function that it is given"},
	{name: "eval", packages: []string{"internal/eval"}, imports: []string{"news", "outlets", "lang", "nlp", "stages", "ingest", "demo", "pipeline", "view"},
		reason: "measuring may call whatever it measures"},
	{name: "tests", packages: []string{"internal/archtest", "internal/store/storetest"}, imports: []string{"news", "store"},
		reason: "a contract is tested by what it says alone"},
	{name: "cmd", packages: []string{"cmd"}, imports: []string{
		"news", "outlets", "lang", "nlp", "stages", "ingest", "fetch", "store", "view", "page", "export", "verify", "demo", "pipeline", "web", "eval", "warc",
	}, reason: "a command wires the rest together"},
}

// layerOf is the layer of a package, by the longest path that fits.
func layerOf(pkg string) (l *layer, root string) {
	for i := range layers {
		for _, p := range layers[i].packages {
			if (pkg == p || strings.HasPrefix(pkg, p+"/")) && len(p) > len(root) {
				l, root = &layers[i], p
			}
		}
	}
	return l, root
}

// allowed says why a package may not import another, "" when it may.
func allowed(from, to string) string {
	l, root := layerOf(from)
	if l == nil {
		return "it is in no layer: put it into one in internal/archtest"
	}
	target, targetRoot := layerOf(to)
	switch {
	case target == nil:
		return fmt.Sprintf("%s is in no layer: put it into one in internal/archtest", to)
	case target == l && (!l.alone || root == targetRoot):
		return ""
	case target != l && slices.Contains(l.imports, target.name):
		return ""
	}
	return l.reason
}

func TestImportsGoOneWay(t *testing.T) {
	root := moduleRoot(t)
	checked := 0
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return passOver(root, file)
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil // a test may look at what its package must not
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			to, ours := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module)
			if !ours {
				continue
			}
			checked++
			if why := allowed(pkg, to); why != "" {
				t.Errorf("%s imports %s, but must not: %s", path.Join(pkg, filepath.Base(file)), to, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked < 20 {
		t.Errorf("only %d imports were looked at: the test has lost its way", checked)
	}
}

// passOver leaves out folders that are no packages of this module.
func passOver(root, dir string) error {
	name := filepath.Base(dir)
	if dir == root {
		return nil
	}
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil || name == "testdata" || strings.HasPrefix(name, ".") {
		return filepath.SkipDir
	}
	return nil
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above this package")
		}
		dir = parent
	}
}

func TestTheRulesForbidWhatTheyShould(t *testing.T) {
	tests := []struct {
		from, to string
		ok       bool
	}{
		{"internal/news", "internal/lang", false},
		{"internal/reuse", "internal/cluster", false},
		{"internal/annotate", "internal/annotate/times", true},
		{"internal/annotate/coref", "internal/nlp", true},
		{"internal/extract", "internal/store", false},
		{"internal/store/sqlite", "internal/store", true},
		{"internal/store", "internal/pipeline", false},
		{"internal/web", "internal/pipeline", false},
		{"internal/web/page", "internal/web", false},
		{"internal/pipeline", "internal/ledger", true},
		{"internal/pipeline", "internal/fetch", false},
		{"internal/web", "internal/fetch", false},
		{"cmd/hearsay", "internal/pipeline", true},
		{"internal/unheard", "internal/news", false},
	}
	for _, tt := range tests {
		if why := allowed(tt.from, tt.to); (why == "") != tt.ok {
			t.Errorf("%s importing %s: %q, want allowed %v", tt.from, tt.to, why, tt.ok)
		}
	}
}
