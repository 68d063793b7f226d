package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// territory is the code of the state on whose territory a filler says that something is, ""
// where it does not say: by the state's name, by a noun for what is a state's ("Norwegian
// soil", "the Norwegian side of the border"), by a town or region that the gazetteer has.
// What is near a place, or off it, may lie in another state.
func (b *builder) territory(x *filler) string {
	if e := x.where(); e != nil {
		if b.beyondPlace(x) {
			return ""
		}
		return b.stateOver(e)
	}
	if len(x.states) == 1 && slices.Contains(b.lists.claims[x.noun], "territory") {
		return x.states[0]
	}
	return ""
}

// beyondPlace reports whether a filler says that something is not in the place that it names:
// near it, or off it.
func (b *builder) beyondPlace(x *filler) bool {
	return slices.Contains(b.lists.claims[strings.ToLower(x.part)], "beside it")
}

// stateOver is the code of the state that a place is or lies in, "" where it is not known.
func (b *builder) stateOver(e *news.Entity) string {
	switch kind, of, _ := strings.Cut(e.Key, ":"); {
	case e.Kind == news.Country, kind == "gov", kind == "country":
		return b.dir.state(e)
	case e.Kind == news.Place && (kind == "city" || kind == "region"):
		code, _, _ := strings.Cut(of, "-")
		return code
	}
	return ""
}
