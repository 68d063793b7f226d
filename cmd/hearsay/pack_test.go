package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"hearsay/internal/warc"
)

// cmdPack makes the files that scripts cannot hold as text:
//
//	pack gz OUT IN
//	pack zip OUT FILE…     stored when packed already
//	pack warc OUT URL FILE [URL FILE]…
func cmdPack(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	kind, out, args := args[0], ts.MkAbs(args[1]), args[2:]
	switch kind {
	case "gz":
		z := gzip.NewWriter(&b)
		_, err := z.Write([]byte(ts.ReadFile(args[0])))
		ts.Check(err)
		ts.Check(z.Close())
	case "zip":
		z := zip.NewWriter(&b)
		for _, name := range args {
			h := &zip.FileHeader{Name: name, Method: zip.Deflate}
			if strings.HasSuffix(name, ".gz") {
				h.Method = zip.Store
			}
			w, err := z.CreateHeader(h)
			ts.Check(err)
			_, err = w.Write([]byte(ts.ReadFile(name)))
			ts.Check(err)
		}
		ts.Check(z.Close())
	case "warc":
		w := warc.NewWriter(&b, warc.Options{Plain: !strings.HasSuffix(out, ".gz")})
		for i := 0; i < len(args); i += 2 {
			e := warc.Entry{URI: args[i], Date: "2031-03-04T10:00:00Z", Header: []string{"Content-Type: text/html; charset=utf-8"}, Body: []byte(ts.ReadFile(args[i+1]))}
			if filepath.Ext(args[i+1]) == ".png" {
				e.Header = []string{"Content-Type: image/png"}
			}
			id, err := w.Response(e)
			ts.Check(err)
			_, err = w.Revisit(e, id, e.URI, e.Date)
			ts.Check(err)
		}
	default:
		ts.Fatalf("pack what?")
	}
	ts.Check(os.WriteFile(out, b.Bytes(), 0o644))
}
