// Package news is the vocabulary of hearsay: what a capture, an article, an
// attribution, a statement and a story are, and how they look as JSON. It uses
// the standard library only and is imported by everything else; it imports
// nothing of the project.
//
// Three conventions hold everywhere:
//
//   - Offsets are byte offsets, half-open. A Span counts in the UTF-8 text of
//     its article; a capture range counts in the raw bytes of the capture.
//   - Times are RFC 3339 or the shorter forms of ISO 8601 and TIMEX3
//     ("2023-09-11", "2023-09", "2023-W36", "2023-SU", "2023-09-10/2023-09-13",
//     "P18M", "FUTURE").
//   - What is not known is empty in Go and null or absent in JSON. Nothing is
//     guessed to fill a field.
//
// The JSON names are a contract (docs/formats.md): fields may be added, none
// may be renamed.
package news
