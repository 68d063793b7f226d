package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// statuses are two short articles of one event, words of a statement of theirs
// and the status that it must have.
var statuses = []struct {
	name, about string
	a, b        []string
	want        news.Status
}{
	{"a not about what others say", "no blasting", []string{"There was no blasting in the quarry that week, its owner, Sten Falk, said."},
		[]string{"Villagers in Osk said they heard blasting on Monday night."}, news.Disputed},
	{"two without a name, each the first of its article", "no blasting", []string{"There was no blasting at the quarry, a worker said."},
		[]string{"Rocks fell on the road after blasting at the quarry on Sunday, a neighbour said."}, news.Disputed},
	{"a not about what nobody speaks of", "never cheated", []string{"“I have never cheated,” the goalkeeper, Ivo Brand, said."},
		[]string{"The goalkeeper, Ivo Brand, will miss the match in Osk on Sunday."}, news.SingleNamed},
	{"a deed that others have done to others", "never met", []string{"“I have never met the owner of the quarry,” the mayor, Jon Reiss, said."},
		[]string{"The owner of the quarry left for Osk after a vote, said the clerk, who met the union on Sunday."}, news.SingleNamed},
	{"a deed that others tell of him", "never met", []string{"“I have never met the owner of the quarry,” the mayor, Jon Reiss, said."},
		[]string{"The mayor, Jon Reiss, met the owner of the quarry on Sunday, a driver said."}, news.Disputed},
	{"what somebody said before what is denied", "four teachers", []string{"The clerk, Lea Fuchs, said that the school had lost four teachers.", "Its roof leaks, a parent said.",
		"Ms Fuchs said that the harbour master had taken bribes. The harbour master, Otto Haas, denied the allegations."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"what only shares words with what is denied", "A play", []string{"The clerk, Lea Fuchs, said that the harbour master had taken bribes from Brandt Shipping. The harbour master, Otto Haas, denied the allegations."},
		[]string{"A play about bribes and a harbour was shown in Osk, a witness said."}, news.SingleUnnamed},
	{"what stands before the sentence of what is disputed", "will wait", []string{"“I will wait until I meet the owner,” the clerk, Lea Fuchs, said. The wall of the old harbour is held to be a ruin, although Brandt Shipping disputes this."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.ConfirmedByParty},
	{"what is denied with a not of its own", "nobody", []string{"The clerk, Lea Fuchs, said that nobody had paid for the cranes. The harbour master, Otto Haas, denied that."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Denied},
	{"what stands before that sentence", "was sold", []string{"“The pier was sold last year,” the clerk, Lea Fuchs, said. The wall of the old harbour is held to be a ruin, although Brandt Shipping disputes this."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.ConfirmedByParty},
	{"what one wants is not denied", "point that out", []string{"“We want to point that out,” the clerk, Lea Fuchs, said. The harbour master, Otto Haas, disputed that argument."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"a wrong that is denied is a claim", "wrong house", []string{"Snow fell in Osk overnight. Sources said that officers had stormed the wrong house. Police deny this."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Denied},
	{"and not the scene before it", "Snow fell", []string{"Snow fell in Osk overnight. Sources said that officers had stormed the wrong house. Police deny this."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.OwnReporting},
	{"what is said behind the denial", "in anger", []string{"“Rao put the letter in his hands,” her lawyer, Omar Lind, said. A clerk, Lea Fuchs, disputed that. “She was moved in May,” Omar Lind said. “It was done in anger.”"},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"a number, and not what was said last", "400 had joined", []string{"The union said that 400 had joined the strike. Its secretary, Lea Fuchs, said that the mill was hiding behind averages. Brandt Shipping disputed that number."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Denied},
	{"a charge, and not a plan", "had dumped oil", []string{"The lawyer, Omar Lind, said that the mill had dumped oil. The mill will build a wall, its clerk, Lea Fuchs, said. The mayor, Jon Reiss, dismissed the allegations."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Denied},
	{"an accusation, and not the scene before it", "Families had come", []string{"Trawlers struck the pier, fishermen said. Families had come to buy coats, and the fruit sellers were busy. Brandt Shipping rejected the accusation."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.OwnReporting},
	{"a charge far off that shares no name, but a word", "élite school", []string{"An élite school had sold the mill, a lawyer, Omar Lind, said.", "Snow fell.", "It rained.", "An élite rower, Jon Reiss, dismissed the allegations."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"a charge far off that names the denier", "sold the mill", []string{"Ana Rao had sold the mill, a lawyer, Omar Lind, said.", "Snow fell.", "It rained.", "Rao's office dismissed the allegations."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Denied},
	{"an accusation, and nothing but a scene", "Families had come", []string{"Families had come to buy coats. Brandt Shipping rejected the accusation."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.OwnReporting},
	{"a claim inside what is denied", "had dumped oil", []string{"Brandt Shipping rejected the charge that the mill had dumped oil."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Disputed},
	{"none here, and many there", "no case", []string{"There is no case on the Osk side, the doctor, Sten Falk, said."},
		[]string{"The ministry said that 412 cases had been found in Beland."}, news.SingleNamed},
	{"a party that says that it is not so", "has not sold", []string{"Brandt Shipping said that Brandt Shipping has not sold the pier."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"what is not given", "licence", []string{"Brandt Shipping denied the licence for the quay."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.OwnReporting},
	{"a notion that says itself what it is", "was sold", []string{"The pier was sold last year, the clerk, Lea Fuchs, said. The harbour master, Otto Haas, rejected the notion that age has anything to do with it."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"what an outlet tells is no notion", "gathered", []string{"Fishermen gathered before the office of the harbour master, Otto Haas, on Sunday. Mr Haas rejected the notion."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.OwnReporting},
	{"two that say no, one to calm", "not left out", []string{"The town of Osk was not left out of the lists, the clerk, Lea Fuchs, said. Otto Haas reassured voters that the town of Osk was not left out of any lists."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"what is dismissed by a court", "lawsuit", []string{"A court dismissed the lawsuit and the claims against Brandt Shipping."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"a suggestion that is a plan", "suggestion", []string{"The council rejected the mayor's suggestion for a tunnel."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"of what was said of him right before, and not of the number before it", "never saw it", []string{"The list names 214 bridges. The mayor, Jon Reiss, maintained that he never saw it. A lawyer, Omar Lind, dismissed that account."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.Denied},
	{"a right that is reserved is not denied", "reserves the right", []string{"“Two trawlers shelled the quay,” the clerk, Lea Fuchs, said. “The port reserves the right to fire back.” Brandt Shipping rejected the accusation."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.SingleNamed},
	{"who was harmed does not confirm who did it", "missile struck", []string{"A Kyrgyz missile struck the Tajik village, Tajikistan said."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"what ought not to be is no denial", "should not", []string{"Passengers should not open the doors of the train, Brandt Rail said."},
		[]string{"A boy opened the doors of a train near Osk on Sunday."}, news.SingleNamed},
	{"what would not be said is no denial", "not comment", []string{"Brandt Shipping said that it would not comment on the offer."},
		[]string{"The mayor, Jon Reiss, declined to comment on Sunday."}, news.SingleNamed},
	{"what one does not think is no denial", "agree more", []string{"“I could not agree more on the talks about the bridge,” the harbour master, Petra Lund, said."},
		[]string{"The council and the union agree on talks about the bridge, the mayor, Jon Reiss, said."}, news.SingleNamed},
	{"nor what one does not want", "not want", []string{"“We do not want talks about the bridge,” the harbour master, Petra Lund, said."},
		[]string{"The union wants talks about the bridge, the mayor, Jon Reiss, said."}, news.SingleNamed},
	{"what one will not do is no denial", "will not stop", []string{"“I will not stop the dredging of the harbour,” the harbour master, Petra Lund, said."},
		[]string{"Boys stop the dredging of the harbour with a rope, a witness said."}, news.SingleNamed},
	{"nor what nobody can do", "No wall", []string{"“No wall can stop the flood at the harbour,” the harbour master, Petra Lund, said."},
		[]string{"A wall stopped the flood at the mill, a witness said."}, news.SingleNamed},
	{"a thing of which one has none is not denied to others", "no money", []string{"“We had no money,” the clerk, Lea Fuchs, said of her school."},
		[]string{"The mill got its money from Osk, a witness said."}, news.SingleNamed},
	{"but that there was none of it at all is", "no barge", []string{"“There was no barge,” the harbour master, Petra Lund, said."},
		[]string{"A barge sank at the quay on Sunday night, a fisherman said."}, news.Disputed},
	{"who backs nothing denies nothing", "not support", []string{"“We do not support the talks about the bridge,” the harbour master, Petra Lund, said."},
		[]string{"The council and the union support the talks about the bridge, the mayor, Jon Reiss, said."}, news.SingleNamed},
	{"what is only asked of somebody is not confirmed by him", "had called", []string{"The harbour master, Otto Haas, announced whether he had called the fire brigade."},
		[]string{"A shed burned down in Osk on Sunday."}, news.SingleNamed},
	{"an admission", "waste water", []string{"The mill acknowledged that it had let waste water into the river."},
		[]string{"Fish died in the river near Osk on Sunday."}, news.ConfirmedByParty},
	{"what a body did, by its own word", "called off", []string{"The union said it had called off the strike in Osk on Sunday."},
		[]string{"The quay is closed."}, news.ConfirmedByParty},
	{"but what another did, that it names first", "called off", []string{"The union said Ana Rao had resigned and it had called off the strike in Osk on Sunday."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"what a body did, in the words that it is named by", "called off", []string{"The union called off the strike in Osk on Sunday, the union said."},
		[]string{"The quay is closed."}, news.ConfirmedByParty},
	{"what a body will do, by its own word", "call off", []string{"The union said it would call off the strike in Osk on Sunday."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"what several say of another", "called off", []string{"Several unions said it had called off the strike in Osk on Sunday."},
		[]string{"The quay is closed."}, news.SingleUnnamed},
	{"what a man says that he did", "called off", []string{"A driver said he had called off the strike in Osk on Sunday."},
		[]string{"The quay is closed."}, news.SingleUnnamed},
	{"one body that is known is as good as named", "were ill", []string{"The airline said that 40 stewards were ill."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"a contrary with a not, by somebody named", "has resigned", []string{"The mayor, Jon Reiss, has resigned, two people familiar with the matter said."},
		[]string{"The mayor, Jon Reiss, has not resigned, the town hall said."}, news.Denied},
	{"and that contrary itself", "not resigned", []string{"The mayor, Jon Reiss, has resigned, two people familiar with the matter said."},
		[]string{"The mayor, Jon Reiss, has not resigned, the town hall said."}, news.Disputed},
	{"a contrary without a not", "was fired", []string{"The clerk, Lea Fuchs, was fired on Sunday, two people familiar with the matter said."},
		[]string{"The clerk, Lea Fuchs, resigned on Sunday, the town hall said."}, news.Disputed},
	{"who speaks for one", "were ill", []string{"A spokeswoman for the council said that 40 clerks were ill."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"who speaks for nobody known", "were ill", []string{"The spokeswoman said that 40 clerks were ill."},
		[]string{"The quay is closed."}, news.SingleUnnamed},
	{"what a body did, by the word of whoever leads it", "sold the pier", []string{"Lea Fuchs, the chief executive of Brandt Shipping, said that the company had sold the pier."},
		[]string{"The quay is closed."}, news.ConfirmedByParty},
	{"and in his own", "sold the pier", []string{"“We sold the pier,” Lea Fuchs, the chief executive of Brandt Shipping, said."},
		[]string{"The quay is closed."}, news.ConfirmedByParty},
	{"but not what he does with his own people", "sold the pier", []string{"“We sold the pier,” Lea Fuchs, a neighbour, said."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"one that is not known", "were ill", []string{"An airline said that 40 stewards were ill."},
		[]string{"The quay is closed."}, news.SingleUnnamed},
	{"what one announces of oneself", "resignation", []string{"The mayor, Jon Reiss, announced his resignation on Sunday."},
		[]string{"The town of Osk has 4,000 inhabitants."}, news.ConfirmedByParty},
	{"a thing by its name", "his remarks", []string{"The mayor of Osk, Ivar Holt, stood by his remarks on Sunday."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"a deed by its name", "his resignation", []string{"The mayor of Osk, Ivar Holt, announced his resignation on Sunday."},
		[]string{"The quay is closed."}, news.ConfirmedByParty},
	{"a plan of one's own", "mean to close", []string{"The harbour office of Osk said it might mean to close the quay for good."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"what others would do, admitted", "would cost", []string{"The mayor of Osk, Ivar Holt, acknowledged that mending every quay would cost ten million crowns."},
		[]string{"The quay is closed."}, news.SingleNamed},
	{"one's own doing, admitted", "selling the crane", []string{"The mayor of Osk, Ivar Holt, admitted secretly selling the crane to a mill in Lund."},
		[]string{"The quay is closed."}, news.ConfirmedByParty},
}

func TestStatuses(t *testing.T) {
	for _, c := range statuses {
		t.Run(c.name, func(t *testing.T) {
			s, as := build(t, []paper{
				{"The Fen Mirror", "2024-05-20", append([]string{"What is known so far"}, c.a...)},
				{"Radio Skerry", "2024-05-20", append([]string{"The day in short"}, c.b...)},
			})
			found := false
			for _, st := range s.Statements {
				for _, a := range as {
					if a.ID == st.Gist.Article && strings.Contains(a.Text[st.Gist.Start:st.Gist.End], c.about) {
						found = true
						if st.Status != c.want {
							t.Errorf("%q is %s (%s), want %s", a.Text[st.Gist.Start:st.Gist.End], st.Status, st.StatusWhy, c.want)
						}
					}
				}
			}
			if !found {
				t.Errorf("no statement about %q", c.about)
			}
		})
	}
}

// TestContestedFirst holds the order to what a reader looks for first: of what as
// many outlets carry, what somebody contests, though it stands further down, and
// that discrepancies name statements by the ids that they end up with.
func TestContestedFirst(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far",
			"A new ferry will sail to Osk from July, the harbour office said.",
			"The skipper of the Nordlys is being held in the police station, an officer told Radio Lund.",
			"But the police spokesman, Arne Moe, denied that the skipper had been arrested."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The town of Osk has 4,000 inhabitants."}},
	})
	text := func(st *news.Statement) string {
		for _, a := range as {
			if a.ID == st.Gist.Article {
				return a.Text[st.Gist.Start:st.Gist.End]
			}
		}
		return ""
	}
	at := map[string]int{}
	byID := map[news.StatementID]*news.Statement{}
	for i := range s.Statements {
		st := &s.Statements[i]
		byID[st.ID] = st
		for _, w := range []string{"new ferry", "being held", "been arrested"} {
			if strings.Contains(text(st), w) {
				at[w] = i
			}
		}
	}
	if len(at) != 3 || at["new ferry"] < at["being held"] || at["new ferry"] < at["been arrested"] {
		t.Errorf("the statements stand in the order %v", at)
	}
	if len(s.Discrepancies) == 0 {
		t.Fatal("no disagreement was found")
	}
	for _, d := range s.Discrepancies {
		if st := byID[d.Statement]; st == nil || !strings.Contains(text(st), "held") && !strings.Contains(text(st), "arrested") {
			t.Errorf("%s is about %q", d.ID, text(st))
		}
	}
}

// TestDeniers holds that whoever denies what others say is kept apart from its origins, and
// that a claim which only its denier speaks of is shown with him.
func TestDeniers(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The death was linked to the water, said Sten Falk, a baker. Lea Fuchs denied that she had seen the report."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Petra Olm denied that the death was linked to the water."}},
	})
	if gist, focus := shownOf(t, s, as, "she had seen the report"); gist != "Lea Fuchs denied that she had seen the report" || focus != "" {
		t.Errorf("what is denied is shown as %q, of which %q", gist, focus)
	}
	names := func(of []news.OriginOf) string {
		var out []string
		for _, o := range of {
			out = append(out, o.Name)
		}
		return strings.Join(out, ", ")
	}
	for _, st := range s.Statements {
		if len(st.Carriers) < 2 {
			continue
		}
		in := st.IndependentOrigins
		if names(st.Origins) != "Sten Falk" || names(st.Deniers) != "Petra Olm" || in.Max != 1 || !slices.Contains(in.Why, "Petra Olm denies it, and is no origin of it") {
			t.Errorf("origins %s (%v), deniers %s", names(st.Origins), in, names(st.Deniers))
		}
		return
	}
	t.Error("the claim and its denial are not one statement")
}
