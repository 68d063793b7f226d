package page

import "io"

// Message is the page of an error: what is wrong, and what to do.
type Message struct {
	Frame
	Text string
	Hint string
}

var messagePage = parse("message")

// Write renders the page.
func (m *Message) Write(w io.Writer) error { return render(w, messagePage, m) }
