// Package extract finds the article in a capture: its text without page
// furniture, each block mapped to the bytes of the capture that it was read
// from, and what the capture says of it (headline, outlet, dates, authors,
// agency credits).
//
// Two readers share one builder. Pages are read from an element tree of our own
// whose texts keep their byte offsets (dom.go, segment.go), and the article is
// chosen among its segments by rules of text, place and name (page.go,
// select.go). Flattened text and Markdown are read line by line (flat.go).
// Both drop lines by the same lists of furniture (internal/lang/*/furniture.txt)
// and by repetition across captures (repetition.go).
//
// Rules are general: there is no rule for one site. What is known of single
// outlets is data (internal/outlets).
package extract
