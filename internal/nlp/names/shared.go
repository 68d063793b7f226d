package names

import (
	"errors"
	"fmt"

	"hearsay/internal/lang"
)

// base is the language whose lists of proper names serve the others too: people,
// companies, media, cities, given names and surnames are mostly written alike in
// all languages of Latin script.
const base = "en"

// readBase reads the lists of the base language that serve b's.
func (g *Gazetteer) readBase(b *lang.Bundle) error {
	if b.Code == base || !b.Has("countries") {
		return nil // a language without names of its own gets none of others
	}
	en, err := lang.Get(base)
	if errors.Is(err, lang.ErrUnknown) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("names of %s: %w", b.Code, err)
	}
	for _, read := range []func(*lang.Bundle) error{g.readCities, g.readMedia, g.readCompanies, g.readPeople, g.readNames} {
		if err := read(en); err != nil {
			return fmt.Errorf("names of %s: %w", b.Code, err)
		}
	}
	return nil
}
