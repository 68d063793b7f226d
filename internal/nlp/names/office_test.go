package names_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// A person whose office is told whole before the name is found without it, and a
// body whose name goes on behind what it is for stays one.
func TestNamesBehindOffices(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"The Minister of Energy Bolot Sadyrov said that the gate was closed.":                 "Bolot Sadyrov",
		"The gate was closed, said the Minister of Internal Affairs Ulan Bekov.":              "Ulan Bekov",
		"Minister of Foreign Affairs Jeenbek Osmonov told reporters that talks had begun.":    "Jeenbek Osmonov",
		"The Minister of Health Aigul Toktosunova denied this.":                               "Aigul Toktosunova",
		"Deputy Minister of Economy and Finance Rustam Karimov said prices would fall.":       "Rustam Karimov",
		"\"It is closed,\" said Minister of Defence Baktybek Asanov.":                         "Baktybek Asanov",
		"The Secretary of State for Transport Helen Marsh said trains would run.":             "Helen Marsh",
		"Chairman of the Committee on Agriculture Nurlan Esenov said the harvest was good.":   "Nurlan Esenov",
		"Head of the Department of Education Gulnara Sydykova said the schools would open.":   "Gulnara Sydykova",
		"The Minister of Culture, Information and Tourism Asel Kadyrova said so.":             "Asel Kadyrova",
		"Minister of the Economy and Innovation Rasa Petrute informed the Seimas.":            "Rasa Petrute",
		"Deputy Minister of Land and Water Affairs Thabo Nkele visited the dam.":              "Thabo Nkele",
		"Director General of Prisons and Probation Colin Tate wrote to the families.":         "Colin Tate",
		"Superintendent of Police Nipul Basu said two men had been held.":                     "Nipul Basu",
		"The Department of Energy Research Centre said the plant was safe.":                   "",
		"The Ministry of Foreign Affairs Press Service said it had been warned.":              "",
		"The Secretary of State for Energy Security said prices would fall.":                  "",
		"The Institute of Energy Bishkek Branch said the reactor was old.":                    "",
		"The Minister of Education said that schools would close, and Nora Lind welcomed it.": "Nora Lind",
	} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		var got []string
		for _, n := range d.Names {
			if n.Kind.Base() == news.Person {
				got = append(got, n.Of(text))
			}
		}
		if want == "" && len(got) > 0 || want != "" && !slices.Equal(got, []string{want}) {
			t.Errorf("%s: persons %q, want %q", text, got, want)
		}
		if !slices.IsSortedFunc(d.Names, func(a, b nlp.Name) int { return a.Start - b.Start }) {
			t.Errorf("%s: names out of order: %v", text, d.Names)
		}
	}
}
