package nameform

import "strings"

// DemonymOf gives the names of places that a folded adjective or noun may belong
// to by its ending: "velmoran" and "velmorans" to "velmora", "tollish" to "toll"
// and "tolland". It knows endings and no countries; nil is for a word without any
// of them.
func DemonymOf(w string) []string {
	out := demonymOf(w)
	if t, ok := strings.CutSuffix(w, "s"); ok && !strings.HasSuffix(t, "s") {
		out = append(out, demonymOf(t)...)
	}
	return out
}

// demonyms are the endings of adjectives of places and what the place has in
// their stead. Longer endings stand first.
var demonyms = []struct {
	ending string
	place  []string
}{
	{"nese", []string{"n", ""}},
	{"ian", []string{"ia", "", "y", "e", "a"}},
	{"ean", []string{"ea", "e", ""}},
	{"ese", []string{"", "a", "e", "o", "ia", "y"}},
	{"ish", []string{"", "land", "e", "a"}},
	{"lander", []string{"land"}},
	{"ic", []string{"", "ia"}},
	{"an", []string{"a", "", "o", "e", "y", "as"}},
	{"er", []string{"", "e"}},
	{"i", []string{"", "a", "ia"}},
	{"ite", []string{"", "e"}},
}

func demonymOf(w string) []string {
	var out []string
	for _, d := range demonyms {
		stem, ok := strings.CutSuffix(w, d.ending)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, p := range d.place {
			out = append(out, stem+p)
		}
	}
	return out
}
