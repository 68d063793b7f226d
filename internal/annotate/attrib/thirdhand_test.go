package attrib

import (
	"slices"
	"strings"
	"testing"
)

// chains are the attributions of a text as "content [origin > relays]".
func chains(t *testing.T, text string) []string {
	t.Helper()
	text = "Harbour news\n" + text
	var got []string
	for _, a := range find(t, text) {
		var chain []string
		for _, l := range a.Chain {
			chain = append(chain, l.Name)
		}
		got = append(got, wordsOf(text, a.Content)+" ["+strings.Join(chain, " > ")+"]")
	}
	return got
}

// A quotation is the word of whoever spoke it, by way of those who tell of it; what is cited as a
// reason is nobody's; what somebody says in marks of others' thoughts stays his own.
func TestWhoFirstSaidIt(t *testing.T) {
	for text, want := range map[string]string{
		"“I will not go,” Mr. Lund lamented, according to two aides.":                                                     "“I will not go,” [Lund > two aides]",
		"“I am tired of it,” Mr. Lund said at the meeting, according to three officials briefed on it.":                   "“I am tired of it,” [Lund > three officials briefed on it]",
		"“He is a coward,” aides said Mr. Lund told them.":                                                                "“He is a coward,” [Lund > aides]",
		"“He is a coward,” two officials said the mayor told his staff.":                                                  "“He is a coward,” [the mayor > two officials]",
		"“He is a coward,” aides said.":                                                                                   "“He is a coward,” [aides]",
		"“We are ready,” Carl Voss told the Norra Post on Friday, several hours after Mr. Lund's comments were reported.": "“We are ready,” [Carl Voss > Norra Post]",
		"Citing the Mills Act, the firm's lawyer said he would not hand over the files.":                                  "he would not hand over the files [the firm's lawyer]",
		"Citing the Second Amendment, the firm's lawyer said he would not hand over the files.":                           "he would not hand over the files [the firm's lawyer]",
		"Citing two law enforcement officials, the Norra Post said he would not hand over the files.":                     "he would not hand over the files [two law enforcement officials > Norra Post]",
		"Citing a report by the union, the mayor said the dam was weak.":                                                  "the dam was weak [a report by the union > the mayor]",
		"“Lund says he wants to run the town like he’s run his shop,” Ida Bern said. “God help us.”":                      "“Lund says he wants to run the town like he’s run his shop,” … “God help us.” [Ida Bern]",
		"“Exactly what were the editors thinking when they printed this?” Ida Bern wrote.":                                "“Exactly what were the editors thinking when they printed this?” [Ida Bern]",
		"Mr. Lund told Norra News that while he was ready to talk, the union has advised against it.":                     "that while he was ready to talk, the union has advised against it [Lund > Norra News]",
		"Paul Lund, who was raised on the coast, also on Norra News said the union was wrong.":                            "the union was wrong [Paul Lund > Norra News]",
		"The court ruled that while schools believe that speech is theirs, the rule was void.":                            "that while schools believe that speech is theirs, the rule was void [The court]",
		"Mr. Lund in an interview on Norra News said the union was wrong.":                                                "the union was wrong [Lund > Norra News]",
	} {
		if got := chains(t, text); !slices.Contains(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}

// A name in what tells who a source is, or among those whom a group takes in, is not the source.
func TestNamesAnother(t *testing.T) {
	for text, want := range map[string]string{
		"Supporters of the plan, including Mayor Michael Bloom, say the site is right.": "Supporters of the plan, including Mayor Michael Bloom",
		"A lawyer who represents Ana Rao said the site was wrong.":                      "A lawyer who represents Ana Rao",
		"A friend of Ana Rao and Ivo Lund said the site was wrong.":                     "A friend of Ana Rao and Ivo Lund",
		"The mayor of Lind, Ana Rao, said the site was wrong.":                          "Ana Rao",
		"“I was there,” said one Democrat who defied her, who requested anonymity.":     "one Democrat who defied her",
		"A senior Democrat said the site was wrong.":                                    "A senior Democrat",
		"Democrats said the site was wrong.":                                            "Democrats",
	} {
		as := find(t, "Harbour news\n"+text)
		if len(as) == 0 || len(as[0].Chain) == 0 || as[0].Chain[0].Name != want {
			t.Errorf("%s\n\tgot %+v, want %q", text, as, want)
			continue
		}
		if l := as[0].Chain[0]; l.Named != (want == "Ana Rao" || want == "Democrats") {
			t.Errorf("%s\n\tnamed: %v", text, l.Named)
		}
	}
}

// Whoever only meets what others say has not said it.
func TestMeetsOnly(t *testing.T) {
	for text, want := range map[string][]string{
		"Responding to charges that he insulted farmers, Mr. Lund said he respected them.":                   {"Mr. Lund: said: he respected them"},
		"Batting down allegations that the mayor had lied, the report said an aide had acted alone.":         {"the report: said: an aide had acted alone"},
		"Answering criticism that the party had caved, the ministry said the deal was fair.":                 {"the ministry: said: the deal was fair"},
		"During an exchange first reported by Reuters, Senator Ron Jensen vented at Mr. Lund over the plan.": nil,
		"A quarrel between Ana Rao and the governor, first reported by Reuters, angered aides.":              nil,
		"Denying claims that the mayor had lied, the ministry said an aide had acted alone.":                 {"the ministry: Denying: claims that the mayor had lied", "the ministry: said: an aide had acted alone"},
	} {
		if got := said(t, text); !slices.Equal(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}
