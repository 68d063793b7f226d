package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/ingest"
	"hearsay/internal/warc"
)

// FuzzRead reads any bytes as whatever they are: zips, archives in zips, packed
// feeds. Whatever comes out is bounded, named once, or has a reason.
func FuzzRead(f *testing.F) {
	packed := archive(f, warc.Options{})
	f.Add([]byte(zipOf(f, "a.html", ferry, "b/c.txt", "text", "d.gz", zipped("text"))))
	f.Add([]byte(zipOf(f, "datapackage.json", "{}", "archive/a.warc.gz", packed)))
	f.Add([]byte(zipOf(f, "in.zip", zipOf(f, "rss.xml", "<rss><item><description>text</description></item></rss>"))))
	f.Add([]byte(packed))
	f.Add([]byte(zipped("Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x")))
	f.Add([]byte(zipped(zipped("text"))))
	f.Add([]byte("%PDF-1.7"))
	f.Fuzz(func(t *testing.T, b []byte) {
		const most = 1 << 20
		n := 0
		opt := ingest.Options{Stdin: bytes.NewReader(b), MaxBytes: most}
		for c, err := range ingest.Read(context.Background(), []string{"-"}, opt) {
			var bad *ingest.InputError
			switch {
			case err != nil && !errors.As(err, &bad):
				t.Fatalf("error %v", err)
			case err == nil && (len(c.Content) > most || int64(len(c.Content)) != c.Bytes || !strings.HasPrefix(c.Name, "-")):
				t.Fatalf("capture %s of %d bytes, %d", c.Name, c.Bytes, len(c.Content))
			}
			if n++; n > 4*len(b)+10 {
				t.Fatalf("%d results of %d bytes", n, len(b))
			}
		}
	})
}
