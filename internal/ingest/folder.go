package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// maxDepth is how many folders below an input are followed. No collection of
// captures is deeper; a chain of links that makes ever longer paths is.
const maxDepth = 40

// folder reads everything below a folder, by path. It says so when there was
// nothing to read at all.
func (r *reader) folder(path string) bool {
	w := walk{reader: r}
	if !w.folder(path, 0) {
		return false
	}
	if w.tried == 0 {
		return r.fail(path, "no readable file in this folder")
	}
	return true
}

// walk is one descent into a folder.
type walk struct {
	*reader
	above []os.FileInfo // the folders that lead to the current one, to see a loop
	tried int           // files handed on
}

func (w *walk) folder(path string, depth int) bool {
	if w.ctx.Err() != nil {
		return false
	}
	info, err := os.Stat(path)
	if err != nil {
		return w.fail(path, "%w", plainPathError(err))
	}
	for _, above := range w.above {
		if os.SameFile(above, info) {
			return w.fail(path, "a link that leads back to a folder above it: not followed")
		}
	}
	if depth > maxDepth {
		return w.fail(path, "folders nested more than %d deep: not read", maxDepth)
	}
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil {
		return w.fail(path, "%w", plainPathError(err))
	}
	w.above = append(w.above, info)
	defer func() { w.above = w.above[:len(w.above)-1] }()
	names := make(map[string]bool, len(entries))
	for _, e := range entries {
		names[e.Name()] = true
	}
	for _, e := range entries {
		if hidden(e.Name()) || e.IsDir() && partsOfPage(e.Name(), func(page string) bool { return names[page] }) {
			continue
		}
		if !w.entry(filepath.Join(path, e.Name()), depth) {
			return false
		}
	}
	return true
}

func (w *walk) entry(path string, depth int) bool {
	info, err := os.Stat(path) // follows links
	switch {
	case err != nil:
		return w.fail(path, "%w", brokenLink(path, err))
	case info.IsDir():
		return w.folder(path, depth+1)
	case !info.Mode().IsRegular():
		return w.fail(path, "no regular file: not read")
	}
	w.tried++
	return w.file(path, info)
}

// hidden reports whether an entry of a folder is no capture by its name alone.
func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// partsSuffixes end the names of the folders in which browsers keep the parts of
// a page that was saved whole, in the languages that browsers speak.
var partsSuffixes = []string{"_files", ".files", "_file", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden", "_pliki", "_filer"}

// partsOfPage reports whether a folder holds the pictures and scripts of a page
// that was saved beside it: has tells which files are there.
func partsOfPage(folder string, has func(page string) bool) bool {
	for _, s := range partsSuffixes {
		stem, ok := strings.CutSuffix(folder, s)
		if ok && (has(stem+".html") || has(stem+".htm") || has(stem+".xhtml")) {
			return true
		}
	}
	return false
}

func brokenLink(path string, err error) error {
	if target, e := os.Readlink(path); e == nil {
		return fmt.Errorf("a link to %q that leads nowhere: %w", target, plainPathError(err))
	}
	return plainPathError(err)
}
