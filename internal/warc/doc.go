// Package warc reads and writes WARC files (ISO 28500, versions 1.0 and 1.1),
// plain or with a gzip member for each record, as web archives keep pages.
//
// Reading is for files that are not trusted: one record is open at a time and
// its block is a stream, so memory does not grow with the file; headers are
// bounded in size; and a record that cannot be read is reported with its place,
// after which the reader finds the next one. Writing gives the same bytes for
// the same records: ids are made from what a record holds.
package warc
