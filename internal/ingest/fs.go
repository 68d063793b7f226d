package ingest

import (
	"io/fs"
	"iter"
	"path"

	"hearsay/internal/news"
)

// FS yields the files of a file system as captures, by path, for captures that
// are part of the program. Their names begin with prefix.
func FS(files fs.FS, prefix string) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			c := &news.Capture{Name: path.Join(prefix, name)}
			Fill(c, content)
			if !yield(c, nil) {
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			yield(nil, &InputError{prefix, err})
		}
	}
}
