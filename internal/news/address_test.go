package news

import "testing"

func TestAddress(t *testing.T) {
	for _, x := range []struct{ raw, want string }{
		{"https://www.paper.example/news/storm", "paper.example/news/storm"},
		{"http://PAPER.example:80/news/storm/?utm_source=x&fbclid=1#top", "paper.example/news/storm"},
		{"https://paper.example/story?id=7&page=2&utm_medium=mail", "paper.example/story?id=7&page=2"},
		{"https://paper.example/story?page=2&id=7", "paper.example/story?id=7&page=2"},
		{"https://paper.example:8443/a", "paper.example:8443/a"},
		{"https://paper.example/", ""},
		{"https://paper.example/index.html", ""},
		{"https://paper.example/?p=12", "paper.example?p=12"},
		{"captures/a.html", ""},
		{"file:///a.html", ""},
		{"", ""},
		{"https://%zz", ""},
	} {
		if got := Address(x.raw); got != x.want {
			t.Errorf("Address(%q) = %q, want %q", x.raw, got, x.want)
		}
	}
}
