package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// What a person says is not so is a denial where one sentence of the text holds what he is
// taxed with, and not where his words stand here and there in it; a body has more to
// answer for.
func TestTaxed(t *testing.T) {
	for _, c := range []struct {
		text string
		want news.Stance
	}{
		{"A crane in the yard was seen on Monday.\n“There is no crane in the yard,” Ana Rao said.", news.Denies},
		{"A crane was seen at the mill on Monday. The yard is old.\n“There is no crane in the yard,” Ana Rao said.", news.Asserts},
		{"A crane was seen at the mill on Monday. The yard is old.\n“There is no crane in the yard,” the company said.", news.Denies},
		{"A crane was seen at the mill on Monday. The yard is old.\n“There is no crane in the yard,” a spokesman said.", news.Denies},
		{"People spoke of a strike on Monday.\n“There is no strike,” Ana Rao said.", news.Denies},
	} {
		for _, a := range find(t, c.text) {
			if a.Kind == news.Direct && a.Stance != c.want {
				t.Errorf("%q: %s, want %s", c.text, a.Stance, c.want)
			}
		}
	}
}
