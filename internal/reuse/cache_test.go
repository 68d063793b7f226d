package reuse

import (
	"fmt"
	"testing"
)

// TestFindKeepsAllDocumentsPrepared: a Find of more documents than an Index keeps
// prepared still prepares each of them once, unless their texts are very large.
func TestFindKeepsAllDocumentsPrepared(t *testing.T) {
	docs := make([]Doc, cachedDocs+500)
	for i := range docs {
		docs[i] = Doc{ID: fmt.Sprint(i), Text: "The harbour board said on Monday that the old pier would close in spring."}
	}
	if got := cacheFor(docs); got != len(docs) {
		t.Errorf("%d small documents: %d are kept, want all", len(docs), got)
	}
	if got := cacheFor(docs[:3]); got != cachedDocs {
		t.Errorf("three documents: room for %d, want %d", got, cachedDocs)
	}
	large := string(make([]byte, cachedText/1500))
	for i := range docs {
		docs[i].Text = large
	}
	if got := cacheFor(docs); got < 1500 || got > 1501 {
		t.Errorf("%d large documents: %d are kept, want those of %d bytes", len(docs), got, cachedText)
	}
}
