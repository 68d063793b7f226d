package news_test

import (
	"encoding/json"
	"testing"

	"hearsay/internal/news"
)

func TestASpanIsReadAsItIsWritten(t *testing.T) {
	for _, s := range []news.Span{{}, {Start: 3, End: 12}, {Start: 1234567890123, End: 1234567890124}, {Start: -1, End: 5}} {
		b, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var got news.Span
		if err := json.Unmarshal(b, &got); err != nil || got != s {
			t.Errorf("%s: got %v, %v", b, got, err)
		}
	}
	for text, want := range map[string]news.Span{"[ 3, 4 ]": {Start: 3, End: 4}, "[3,4,5]": {Start: 3, End: 4}, "[30\n,40]": {Start: 30, End: 40}} {
		var got news.Span
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s: got %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"[]", "[1]", "[1,x]", "[01,2]", "[1.5,2]", `["1","2"]`, "{}", "7"} {
		var got news.Span
		if err := json.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s: read as %v", text, got)
		}
	}
}
