package analyze

import (
	"errors"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/names"
	"hearsay/internal/nlp/parser"
	"hearsay/internal/nlp/tagger"
)

// layers are all layers in the order they run.
var layers = []layer{
	{"tags", openTagger},
	{"cuewords", openCueWords},
	{"verbs", openVerbs},
	{"parse", openParser},
	{"copulas", openCopulas},
	{"reduced", openReduced},
	{"subjects", openSubjects},
	{"doubled", openDoubled},
	{"names", openNames},
}

func openTagger(code string, _ *lang.Bundle) (Layer, error) {
	f, err := models.Open(code, "tagger")
	if err != nil {
		return nil, err
	}
	return tagger.Open(f)
}

func openParser(code string, b *lang.Bundle) (Layer, error) {
	f, err := models.Open(code, "parser")
	if err != nil {
		return nil, err
	}
	return parser.Open(f, b)
}

func openNames(code string, b *lang.Bundle) (Layer, error) {
	f, err := models.Open(code, "names")
	if errors.Is(err, models.ErrNone) && b.Has("countries") && b.Has("name_words") {
		return names.ByForm(b) // by lists and form
	}
	if err != nil {
		return nil, err
	}
	return names.Open(f, b)
}
