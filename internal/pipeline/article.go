package pipeline

import (
	"errors"
	"fmt"
	"runtime/debug"

	"hearsay/internal/annotate"
	"hearsay/internal/extract"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// ErrNoSentence is the reason why a capture with text, but without a sentence,
// gives no article: a table of figures, a list of links.
var ErrNoSentence = errors.New("no sentence in its text")

// Extract makes the article of a capture, without its layers. The error is the
// reason why there is none, in words for the user.
func Extract(c *news.Capture, opt Options) (a *news.Article, err error) {
	return extractWith(c, opt, extract.Options{})
}

// extractWith is Extract with what is known of other captures.
func extractWith(c *news.Capture, opt Options, with extract.Options) (a *news.Article, err error) {
	defer guard(&err)
	if a, err = extractCapture(c, opt, with); err != nil {
		return nil, err
	}
	a.Capture = c.ID
	return a, nil
}

// ExtractBody is Extract with the article's body alone as its text: what is
// measured against other extractors, and read on by other programs. Headline,
// captions and other lines keep their fields.
func ExtractBody(c *news.Capture, opt Options) (*news.Article, error) {
	a, err := Extract(c, opt)
	if err != nil {
		return nil, err
	}
	a = extract.BodyView(a)
	forDocument(a)
	return a, nil
}

// Annotate adds the layers to an article and gives the analysis behind them.
func Annotate(a *news.Article) (doc *nlp.Doc, err error) {
	defer guard(&err)
	return annotate.Annotate(a, annotate.Options{})
}

// layers annotates an article that is to be part of a story. reason says why it
// cannot be; err is a fault of the program's own data, which no other capture
// would escape.
func layers(a *news.Article) (reason, err error) {
	_, err = Annotate(a)
	var fault *StageError
	switch {
	case errors.As(err, &fault):
		return fault, nil
	case err != nil:
		return nil, err
	case len(a.Sentences) == 0:
		return ErrNoSentence, nil
	}
	return nil, nil
}

// reanchor annotates an undated article again, with the date of its story as
// the day that "yesterday" counts from.
func reanchor(a *news.Article, date string) (err error) {
	defer guard(&err)
	_, err = annotate.Annotate(a, annotate.Options{Anchor: date, AnchorBasis: "story"})
	return err
}

// guard turns a panic into an error: a capture is somebody else's bytes, and one
// that trips a stage must not take the others with it.
func guard(err *error) {
	if p := recover(); p != nil {
		*err = &StageError{Cause: p, Stack: debug.Stack()}
	}
}

// StageError is a fault in a stage that a capture brought out.
type StageError struct {
	Cause any
	Stack []byte
}

// Error asks for a report, for this is never the user's fault.
func (e *StageError) Error() string {
	return fmt.Sprintf("a fault in hearsay, please report it with this capture: %v", e.Cause)
}
