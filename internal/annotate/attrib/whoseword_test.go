package attrib

import (
	"slices"
	"strings"
	"testing"
)

// Who speaks where a parser gives a cue to somebody else or to nobody, and whose word stands
// first where one passes on another's: each text holds an attribution of this content whose
// chain is this.
func TestWhoseWord(t *testing.T) {
	for _, c := range []struct{ text, content, chain string }{
		{"The minutes record that the director, Otto Crane, warned colleagues that the payments may look odd.", "that the director, Otto Crane, warned colleagues that the payments may look odd", "Otto Crane > The minutes"},
		{"Bea Lund testified that one defendant, in a recorded call, boasted that the agency was slow.", "that one defendant, in a recorded call, boasted that the agency was slow", "one defendant > Bea Lund"},
		{"One aide said Ana Rao, a former teacher, asked whether the bridge was open.", "Ana Rao, a former teacher, asked whether the bridge was open", "One aide"},
		{"Bo Lind's solicitor, Kim Manos, said her client denied lighting anything.", "her client denied lighting anything", "Bo Lind > Kim Manos"},
		{"A lawyer for Ana Rao, Kim Manos, said his client believed that the case was closed.", "his client believed that the case was closed", "Ana Rao > Kim Manos"},
		{"A consultant, Eva Rao, said her client denied polluting the river.", "her client denied polluting the river", "Eva Rao"},
		{"Its coordinator, Joan Telle, urged both sides to keep the El Obeid road open and estimated that 60,000 people had fled.", "that 60,000 people had fled", "Joan Telle"},
		{"The union has urged Velgrad to drop the plan, warning that it could cost the port 300 jobs.", "that it could cost the port 300 jobs", "The union"},
		{"A cook accused of stealing from his own kitchen was acquitted on Thursday after a judge ruled that the main witness was not credible.", "that the main witness was not credible", "a judge"},
		{"The baker ordered the machine from Lund after visitors began asking whether they could pay by card.", "whether they could pay by card", "visitors"},
		{"Norra recalled its envoy on Monday after a minister in Velgrad was quoted as saying that the islands were \"rocks\".", "that the islands were \"rocks\"", "a minister in Velgrad"},
		{"Another parent, who did not want to be named, said children had been “in floods”.", "children had been “in floods”", "Another parent"},
		{"Bo Kane emailed fans to say the play was off.", "the play was off", "Bo Kane"},
		{"The hill was, Ana Rao used to say, “the lid on the pot”.", "“the lid on the pot”", "Ana Rao"},
		{"The official line, from deputy minister Jan Berg, is that the tunnel is done.", "that the tunnel is done", "Jan Berg"},
		{"Jonas Berg quotes one of them, a hermit who has since moved away: ‘First the wire, then the wife.’", "‘First the wire, then the wife.’", "a hermit who has since moved away > Jonas Berg"},
		{"She did not say which, but party officials told Norra Radio that fisheries was one of them.", "that fisheries was one of them", "party officials > Norra Radio"},
		{"She declined to say how many boats are now cooled; about a third, according to a report in May.", "about a third", "a report"},
		{"Boats will be counted, it can be revealed.", "Boats will be counted", ""},
		{"Velgrad rejected Norra's allegation that the ship had strayed.", "that the ship had strayed", "Norra"},
		{"The mayor disputed a claim by the union that the bridge was unsafe.", "that the bridge was unsafe", "the union"},
		{"The mayor disputed a claim by the union that the bridge was unsafe.", "a claim by the union that the bridge was unsafe", "The mayor"},
		{"Lund had known of the leak since May, two officials said, the Norra Post reported on Monday.", "Lund had known of the leak since May", "two officials > Norra Post"},
		{"Lund had known of the leak, one of her aides told investigators, according to the indictment.", "Lund had known of the leak", "one of her aides"},
		{"The family claims he was beaten, an allegation the police called \"baseless and late\".", "he was beaten", "The family"},
		{"The family claims he was beaten, an allegation the police called \"baseless and late\".", "\"baseless and late\"", "the police"},
		{"The family says he was beaten, a charge police deny.", "a charge", "police"},
	} {
		text := "Harbour news\n" + c.text
		var got []string
		for _, a := range find(t, text) {
			var chain []string
			for _, l := range a.Chain {
				chain = append(chain, l.Name)
			}
			got = append(got, wordsOf(text, a.Content)+" ["+strings.Join(chain, " > ")+"]")
		}
		if want := c.content + " [" + c.chain + "]"; !slices.Contains(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, want)
		}
	}
}

// Verbs of speech that say nothing by the words beside them give no attribution.
func TestSaysNothing(t *testing.T) {
	for _, text := range []string{
		"His neighbour Lun Haok, who is a baker, told a similar story of her shop.",
		"A minister has resigned after failing to declare a share in a racehorse.",
		"The report, which cited two former agents, has embarrassed both capitals.",
		"Warning: this report contains details some readers may find distressing.",
		"Her sister showed visitors a certificate stamped with the seal of the ministry.",
		"A deacon has blessed a same-sex couple in a private home.",
		"A fire jumped the river that was supposed to protect the town.",
		"Ms Hale gave evidence in the afternoon.",
		"Bo Lind, who has pleaded guilty, is to speak on Monday.",
		"The firm is withdrawing a cough syrup from five countries.",
	} {
		text = "Harbour news\n" + text
		for _, a := range find(t, text) {
			t.Errorf("%s\n\tgot %q of %q", text, wordsOf(text, a.Content), wordsOf(text, a.Source))
		}
	}
}
