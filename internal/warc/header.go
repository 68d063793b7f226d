package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

var errLongLine = fmt.Errorf("a header line of more than %d bytes", maxLine)

// readLine reads a line, without its end, of at most maxLine bytes, and says how
// many bytes it took. A last line without a line break is a line too.
func readLine(in *bufio.Reader) (line string, n int, err error) {
	var long []byte
	tooLong := false
	for {
		part, err := in.ReadSlice('\n')
		n += len(part)
		if tooLong = tooLong || len(long)+len(part) > maxLine; tooLong {
			if err == bufio.ErrBufferFull {
				continue // to its end, so that the next line is one
			}
			return "", n, errLongLine
		}
		if err == bufio.ErrBufferFull {
			long = append(long, part...)
			continue
		}
		if err == io.EOF && len(long)+len(part) > 0 {
			err = nil
		}
		if err != nil {
			return "", n, err
		}
		if long != nil {
			part = append(long, part...)
		}
		return string(bytes.TrimRight(part, "\r\n")), n, nil
	}
}

// readHeader reads fields up to the empty line. Lines that begin with white
// space go on with the field before; a line that is no field is passed over, as
// servers send such.
func readHeader(next func() (string, error)) (Header, error) {
	var h Header
	size := 0
	for {
		l, err := next()
		if err == io.EOF {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		if l == "" {
			return h, nil
		}
		if size += len(l); size > maxHeader || len(h) >= maxFields {
			return nil, errors.New("a header of more lines than any should have")
		}
		if (l[0] == ' ' || l[0] == '\t') && len(h) > 0 {
			h[len(h)-1].Value += " " + strings.TrimSpace(l)
			continue
		}
		name, value, ok := strings.Cut(l, ":")
		if name = strings.TrimSpace(name); ok && name != "" {
			h = append(h, Field{name, strings.TrimSpace(value)})
		}
	}
}
