package sqlite

import (
	"bytes"
	"compress/flate"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/segmentio/encoding/json" // reads an article in half the time of encoding/json

	"hearsay/internal/news"
)

// A writer takes more than a megabyte to make, and a reader forty kilobytes: they
// are used again.
var (
	writers sync.Pool // of *flate.Writer
	readers sync.Pool // of io.ReadCloser that is a flate.Resetter
)

// pack deflates bytes, one part after another. The fastest level is chosen: pages
// and JSON shrink to about a quarter with it, and adding must keep up with reading.
func pack(parts ...[]byte) ([]byte, error) {
	var out bytes.Buffer
	w, _ := writers.Get().(*flate.Writer)
	if w == nil {
		var err error
		if w, err = flate.NewWriter(&out, flate.BestSpeed); err != nil {
			return nil, err
		}
	} else {
		w.Reset(&out)
	}
	for _, b := range parts {
		if _, err := w.Write(b); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	w.Reset(nil) // so that it does not hold on to what was written
	writers.Put(w)
	return out.Bytes(), nil
}

func unpack(b []byte) ([]byte, error) {
	from := bytes.NewReader(b)
	r, _ := readers.Get().(io.ReadCloser)
	if r == nil {
		r = flate.NewReader(from)
	} else if err := r.(flate.Resetter).Reset(from, nil); err != nil {
		return nil, err
	}
	out := bytes.NewBuffer(make([]byte, 0, inflates*len(b)+bytes.MinRead))
	if _, err := out.ReadFrom(r); err != nil {
		return nil, err
	}
	readers.Put(r)
	return out.Bytes(), nil
}

// inflates is about how many times its packed size what is kept has.
const inflates = 5

func packJSON(v any) ([]byte, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return pack(b)
}

func unpackJSON(b []byte, v any) error {
	b, err := unpack(b)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, v)
}

// articleID is the id of the article of capture seq.
func articleID(seq int64) news.ArticleID {
	return news.ArticleID("a" + strconv.FormatInt(seq, 10))
}

// number is the number in an id ("a12", "s3"), 0 when there is none.
func number[T ~string](id T) int64 {
	n, _ := strconv.ParseInt(strings.TrimLeft(string(id), "abcdefghijklmnopqrstuvwxyz"), 10, 64)
	return n
}
