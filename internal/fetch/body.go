package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
)

// readBody reads and unpacks the body of an answer. What is sent and what it
// unpacks to are bounded by limit, so that a bomb costs no more than a page; over
// reports that there was more.
func readBody(resp *http.Response, limit int64) (body []byte, over bool, err error) {
	if resp.ContentLength > limit {
		return nil, true, nil
	}
	sent := &io.LimitedReader{R: resp.Body, N: limit + 1}
	unpacked, err := unpack(resp.Header.Get("Content-Encoding"), sent)
	if err == nil {
		body, err = io.ReadAll(io.LimitReader(unpacked, limit+1))
	}
	switch {
	case sent.N == 0 || int64(len(body)) > limit:
		return body[:min(int64(len(body)), limit)], true, nil
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, false, fmt.Errorf("the answer broke off after %d bytes", len(body))
	case err != nil:
		return nil, false, fmt.Errorf("read the answer: %w", err)
	}
	return body, false, nil
}

// unpack takes off what the server packed the body in.
func unpack(encoding string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return r, nil
	case "gzip", "x-gzip":
		return gzip.NewReader(r)
	case "deflate": // by the standard with zlib's header, by some servers without
		b := bufio.NewReader(r)
		head, err := b.Peek(2)
		if err != nil {
			return nil, err
		}
		if head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		return flate.NewReader(b), nil
	}
	return nil, fmt.Errorf("packed as %q, which was not asked for", encoding)
}

// textOnly refuses what cannot be an article by what the server calls it, before
// it is read.
func textOnly(contentType string) error {
	kind, _, _ := strings.Cut(strings.ToLower(contentType), "/")
	switch strings.TrimSpace(kind) {
	case "image", "audio", "video", "font", "model":
		return fmt.Errorf("%w, but %s", ErrMedia, contentType)
	}
	return nil
}

// mediaType takes a Content-Type apart. A type that says nothing is "", so that
// it is found out from the bytes.
func mediaType(contentType string) (media, charset string) {
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return "", ""
	}
	switch media {
	case "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown":
		media = ""
	}
	return media, params["charset"]
}

// headerLines are the lines of a header in the order of their names.
func headerLines(h http.Header) []string {
	var b bytes.Buffer
	if err := h.Write(&b); err != nil || b.Len() == 0 {
		return nil
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\r\n"), "\r\n")
	return slices.Clip(lines)
}
