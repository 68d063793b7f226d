package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// pack deflates bytes. The fastest level is chosen: pages and JSON shrink to
// about a quarter with it, and adding must keep up with reading.
func pack(b []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func unpack(b []byte) ([]byte, error) {
	return io.ReadAll(flate.NewReader(bytes.NewReader(b)))
}

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
