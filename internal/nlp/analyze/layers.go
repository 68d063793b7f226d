package analyze

import (
	"hearsay/internal/lang"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/tagger"
)

// layers are all layers in the order they run. The parser adds
// {"parse", openParser} after the tags, names {"names", openNames} after the
// parse.
var layers = []layer{
	{"tags", openTagger},
}

func openTagger(code string, _ *lang.Bundle) (Layer, error) {
	f, err := models.Open(code, "tagger")
	if err != nil {
		return nil, err
	}
	return tagger.Open(f)
}
