package token

import (
	"io/fs"
	"testing/fstest"
)

// overlay is a folder of a user's own lists for the language "xx" with one file.
func overlay(name, data string) fs.FS {
	return fstest.MapFS{"xx/" + name + ".txt": {Data: []byte(data)}}
}
