package view

import (
	"path"
	"strings"
)

// setLabels names each article by its outlet; by its capture when the outlet is
// not known. Two articles of one outlet are told apart by their ids.
func setLabels(articles []*Article) {
	var nameless []string
	for _, a := range articles {
		if a.Outlet == "" {
			nameless = append(nameless, stem(a.Capture.Name))
		}
	}
	seen := make(map[string]int)
	for _, a := range articles {
		a.Label = a.Outlet
		if a.Label == "" {
			a.Label = "capture " + shorten(stem(a.Capture.Name), nameless)
		}
		seen[a.Label]++
	}
	for _, a := range articles {
		if seen[a.Label] > 1 {
			a.Label += " (" + string(a.ID) + ")"
		}
	}
}

// stem is a capture's file name without folder and ending.
func stem(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	for _, ending := range []string{".gz", ".html", ".htm", ".txt", ".md", ".markdown"} {
		if s := strings.TrimSuffix(base, ending); s != "" {
			base = s
		}
	}
	return base
}

// shorten cuts a name at its first separator, when what is left is still the
// name of no other.
func shorten(name string, all []string) string {
	i := strings.IndexAny(name, "_- ")
	if i < 2 {
		return name
	}
	for _, other := range all {
		if other != name && strings.HasPrefix(other, name[:i]) {
			return name
		}
	}
	return name[:i]
}
