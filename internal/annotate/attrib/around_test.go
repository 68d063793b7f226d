package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// What stands behind a cue between two commas goes on with what stands before it where that
// lacks its object, its place or its predicate, and not where it tells of the saying or
// sums it up.
func TestGoesOnAround(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"He rented, she said, a barn that had no roof.", "she", "He rented … a barn that had no roof"},
		{"She came back, she says, with a broken oar.", "she", "She came back … with a broken oar"},
		{"He left, he admits, without the map.", "he", "He left … without the map"},
		{"They were paid, the cook said, in dried fish.", "the cook", "They were paid … in dried fish"},
		{"It was, he conceded, behind a hedge.", "he", "It was … behind a hedge"},
		{"It would, he explained, only have been about fish.", "he", "It would … only have been about fish"},
		{"He would like, he told them, to be asked to stay.", "he", "He would like … to be asked to stay"},
		{"The council had promised a pier, she said, not a plank.", "she", "The council had promised a pier … not a plank"},
		{"The lock was shut, the wardens said, because of ice.", "the wardens", "The lock was shut … because of ice"},
		{"They had been promised, she recalls, a new pier by May.", "she", "They had been promised … a new pier by May"},
		{"Her brother, she says, disliked calves.", "she", "Her brother … disliked calves"},
		{"Their uncles, they will tell you, sang along.", "they", "Their uncles … sang along"},
		{"What he needs, he says, is a net.", "he", "What he needs … is a net"},
		{"The pilot, he said afterwards, had been very polite.", "he", "The pilot … had been very polite"},
		{"The skipper will resign, Rao said, her voice breaking.", "Rao", "The skipper will resign"},
		{"The skipper has resigned, officials said, a sign of deep unrest.", "officials", "The skipper has resigned"},
		{"The skipper has resigned, officials said, in the latest blow to the firm.", "officials", "The skipper has resigned"},
		{"The skipper has resigned, she said, in a statement.", "she", "The skipper has resigned"},
		{"The skipper will resign, she told reporters, before boarding a plane.", "she", "The skipper will resign"},
		{"The skipper will resign, she told reporters, without giving a date.", "she", "The skipper will resign"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
}

// A subject or clause that the parse has lost, and what it has torn off a content.
func TestUnheard(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"Retired cook Salote Waqa, 66, said a boat had to turn back in the fog.", "Retired cook Salote Waqa, 66", "a boat had to turn back in the fog"},
		{"He believes the skipper read every page.", "He", "the skipper read every page"},
		{"Petra says the new supplier cheats.", "Petra", "the new supplier cheats"},
		{"Two sailors I asked think she is right.", "Two sailors I asked", "she is right"},
		{"Two pilots at the Harbour Council say Lund has asked not to be moved.", "Two pilots at the Harbour Council", "Lund has asked not to be moved"},
		{"Lund told reporters the toll would almost certainly rise because divers had yet to reach two cabins.", "Lund", "the toll would almost certainly rise because divers had yet to reach two cabins"},
		{"Lund testified that he had reported the leak twice and been sent home.", "Lund", "that he had reported the leak twice and been sent home"},
		{"He told the paper that Rao had been dismissed on Sunday and “took the boat like a thief”.", "He", "that Rao had been dismissed on Sunday and “took the boat like a thief”"},
		{"She said her warning that a mast would fall had been sent to the port in 2022, with pictures.", "She", "her warning that a mast would fall had been sent to the port in 2022, with pictures"},
		{"She said the owner, Lund Boats, informed her of its choice in an email.", "She", "the owner, Lund Boats, informed her of its choice in an email"},
		{"Ole Dahl, 41, and wife Petra, 39, say they had to climb up a ladder.", "Ole Dahl, 41, and wife Petra, 39", "they had to climb up a ladder"},
		{"Western envoys believe neither side controls all its men.", "Western envoys", "neither side controls all its men"},
		{"SAILOR Dame Lynne Rao has confessed she once hid papers in her hat.", "SAILOR Dame Lynne Rao", "she once hid papers in her hat"},
		{"Another sailor, who did not want to be named, said boys had been “in tears”.", "Another sailor", "boys had been “in tears”"},
		{"The captain reminded sailors that live wires may kill.", "The captain", "that live wires may kill"},
		{"The warden says the fire, now covering nine piers, is being fought from boats.", "The warden", "the fire, now covering nine piers, is being fought from boats"},
		{"The court ordered the port to explain within 30 days why it shut a school.", "The court", "the port to explain within 30 days why it shut a school"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
	for _, text := range []string{"She says the rosary.", "He believes the skipper.", "The cook said goodbye to the men on the pier."} {
		if as := find(t, "Harbour news\n"+text); len(as) > 0 && len(as[0].Content) > 0 && as[0].Kind == news.Indirect && as[0].Stance == news.Asserts {
			t.Errorf("%s: %v", text, as)
		}
	}
}

// Quotations without a cue behind a sentence about one person, short pieces, and paragraphs
// that are one quotation.
func TestUnmoved(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"Rao was cooler. “We need to know what is in the hold.”", "Rao", "“We need to know what is in the hold.”"},
		{"The minister is not convinced. “Show me the money first.”", "The minister", "“Show me the money first.”"},
		{"Ana Rao, 40, was on the pier when it sank. “I saw the mast come off.”", "Ana Rao, 40", "“I saw the mast come off.”"},
		{"According to Rao, the port is dead. “Nobody lands here any more.”", "Rao", "“Nobody lands here any more.”"},
		{"“Not rice,” he said. “Rope.”", "he", "“Not rice,” … “Rope.”"},
		{"“No,” she replied. “I mended five.”", "she", "“No,” … “I mended five.”"},
		{"“Then go and mend the nets,” Petra Lund shot back, to applause.", "Petra Lund", "“Then go and mend the nets,”"},
		{"Rao, who has two boats, posted on Chirp: “Some men are born cheap.”", "Rao, who has two boats", "“Some men are born cheap.”"},
		{"Asked about the vote, Rao was quoted as saying: “I agree with my ticket.”", "Rao", "“I agree with my ticket.”"},
		{"Her message to sailors? “Bring a coat.”", "Her", "“Bring a coat.”"},
		{"The union's reply was short: “Nobody asked us.”", "The union", "“Nobody asked us.”"},
		{"“It's a joke,” was the verdict of one fan, Bo Dahl.", "one fan, Bo Dahl", "“It's a joke,”"},
		{"Fans were quick to react, with one writing: “Not this again!”", "one", "“Not this again!”"},
		{"“Did you see it?” he asked. “No.”", "he", "“Did you see it?”"},
		{"Mr Dahl shrugged. “We adapt.”", "Mr Dahl", "“We adapt.”"},
		{"He texted his wife: “Stuck. Don't wait.”", "He", "“Stuck. Don't wait.”"},
		{"Sources close to the singer claim she was misled.", "Sources close to the singer", "she was misled"},
		{"Sarn says it shot down 14 drones overnight; Velde has not commented.", "Sarn", "it shot down 14 drones overnight"},
		{"The mum-of-two says she will sue.", "The mum-of-two", "she will sue"},
		{"Petra Lund warned that the plan would cost the town dearly.\n“We are mending a hole with a hole.”\nThe vote is on Monday.", "Petra Lund", "“We are mending a hole with a hole.”"},
		{"She had expected to lose, she said afterwards, and had already baked a cake. “Now it is a party cake.”", "she", "“Now it is a party cake.”"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
	for _, text := range []string{"Rao is dead. “We are sorry for the family.”", "The plan is popular. “We need to know what is in it.”"} {
		for _, a := range find(t, "Harbour news\n"+text) {
			if len(a.Source) > 0 {
				t.Errorf("%s: %v", text, a)
			}
		}
	}
}

// Courts that hear, demands without "that", what a body's named manager says, numbers and
// reasons that a parse has parted from who gives them.
func TestLostForms(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"Sailors were hit with an oar, a jury heard.", "a jury", "Sailors were hit with an oar"},
		{"The lock, he said in an interview, would be “studied”.", "he", "The lock … would be “studied”"},
		{"The guard demanded she open the hold.", "The guard", "she open the hold"},
		{"The union demanded the firm pay damages.", "The union", "the firm pay damages"},
		{"Sailors have been warned by forecasters to expect the hottest day in years.", "forecasters", "to expect the hottest day in years"},
		{"Police asked sailors who had seen the boat to come forward.", "Police", "sailors who had seen the boat to come forward"},
		{"Two towns have agreed to put off a vote, three officials said on Wednesday, amid a dispute over rolls.", "three officials", "Two towns have agreed to put off a vote"},
		{"A third, Bo Dahl, disputes it; by his reckoning there were more than thirty.", "his", "there were more than thirty"},
		{"The nets were made by a firm, Seaworth, whose sales manager, Petra Lund, told Radio Sarn they had left the works dry.", "whose sales manager, Petra Lund", "they had left the works dry"},
		{"Rao told sailors the passes were real.", "Rao", "the passes were real"},
		{"A study by the Harbour Institute, published last week, puts deaths from fog in the region at 1,500 a year.", "A study by the Harbour Institute, published last week", "deaths from fog in the region at 1,500 a year"},
		{"Analysts at Fjordbank put the fleet's scrap-adjusted value at nearer $330m.", "Analysts at Fjordbank", "the fleet's scrap-adjusted value at nearer $330m"},
		{"A bulletin put deaths this year at 37, including 11 children.", "A bulletin", "deaths this year at 37, including 11 children"},
		{"Swedish ferry operator Nordkap will move its freight service to Sarn in April, citing lower berth fees.", "Swedish ferry operator Nordkap", "lower berth fees"},
		{"Inspectors reported cracks in a harbour wall.", "Inspectors", "cracks in a harbour wall"},
		{"The firm will move its boats to Sarn, citing lower fees and a shorter queue for drivers.", "The firm", "lower fees and a shorter queue for drivers"},
		{"The tide would “struggle to reach nine feet”, he said, and Ms Rao's figure was “frankly made up”.", "he", "The tide would “struggle to reach nine feet” … and Ms Rao's figure was “frankly made up”"},
		{"The new lock is free; the old one, he pointed out, cost nine crowns.", "he", "the old one … cost nine crowns"},
		{"He hopes to be back up the mast in a month.", "He", "to be back up the mast in a month"},
		{"He promised boats, nets and “not one more speech”.", "He", "boats, nets and “not one more speech”"},
		{"Officials have confirmed 40 thefts since February.", "Officials", "40 thefts since February"},
		{"There was no chance, an engineer on the pier said on condition of anonymity.", "an engineer on the pier", "There was no chance"},
		{"Mr Lund, 41, who runs the cafe, reckons takings are down by half.", "Mr Lund, 41", "takings are down by half"},
		{"One engineer, who asked not to be named, put it more bluntly: “No chance at all.”", "One engineer, who asked not to be named", "“No chance at all.”"},
		{"What she found was that gulls call louder by the road.", "she", "that gulls call louder by the road"},
		{"But rules, she sighed, were rules.", "she", "rules … were rules"},
		{"The strike, which the firm calls illegal, goes on.", "the firm", "illegal"},
		{"The guard claimed to have sunk 40 boats, a figure that could not be verified.", "The guard", "to have sunk 40 boats"},
		{"The guard put the crowd at 40, the rebels at 400.", "the rebels", "400"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
}

// A quotation behind the cue of its own sentence stays with it, whatever stands before the cue;
// what a cue has around it is no word of whom it tells of; where something was written is none.
func TestBehindOwnCue(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"But, she added, “if we can keep the pier open, we have a chance.”", "she", "“if we can keep the pier open, we have a chance.”"},
		{"But, the Herald reported, “a look at the cash book found no such payment.”", "the Herald", "“a look at the cash book found no such payment.”"},
		{"Still, Rao said, “it is a start.”", "Rao", "“it is a start.”"},
		{"No, she said, “it is not.”", "she", "No … “it is not.”"},
		{"All we have heard, the host complained, “we need a bigger tent. We need chairs.”", "the host", "All we have heard … “we need a bigger tent. We need chairs.”"},
		{"Mrs Rao wrote in a 22-page paper released Thursday. “The wells are dry.”", "Mrs Rao", "“The wells are dry.”"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
	for _, c := range []struct{ text, origin string }{
		{"Sailors added 235 hours last month, the Harbour Office reported.", "Harbour Office"},
		{"Skippers posted a record number of jobs, the office said.", "the office"},
	} {
		if as := find(t, "Harbour news\n"+c.text); len(as) != 1 || as[0].Chain[0].Name != c.origin {
			t.Errorf("%s: %v", c.text, as)
		}
	}
	if as := find(t, "ABC backs pill for men that doctors did not\nRain fell on Monday."); len(as) > 0 && wordsOf("ABC backs pill for men that doctors did not", as[0].Content) == "that doctors did not" {
		t.Errorf("a relative clause is what is said: %v", as)
	}
}

// Who goes on with a second cue behind "and" ends what he says in the first, unless whom he
// speaks of may do so; a sentence's own predicate is no part of what its subject says.
func TestTakesUp(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"The navy said it had hit no boats in the bay and suggested old mines had gone off.", "The navy", "it had hit no boats in the bay"},
		{"The navy said it had hit no boats in the bay and suggested old mines had gone off.", "The navy", "old mines had gone off"},
		{"Rao acknowledged the meeting had been rushed and pledged another round.", "Rao", "the meeting had been rushed"},
		{"Lund said only tested wells were counted and denied that the harbour was hiding any.", "Lund", "that the harbour was hiding any"},
		{"The firm said sales had fallen and warned that more boats would go.", "The firm", "that more boats would go"},
		{"The sailors said talks had failed and threatened to strike on Monday.", "The sailors", "talks had failed"},
		{"Rao said the minister had resigned and denied the claims.", "Rao", "the minister had resigned and denied the claims"},
		{"Police said the man had gone home and threatened his wife.", "Police", "the man had gone home and threatened his wife"},
		{"A cook who says she was left out because she is ill is suing the harbour.", "A cook who", "she was left out because she is ill"},
		{"A cook who said he knew the boat was lost has died.", "A cook who", "he knew the boat was lost"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
}

// Quotations of who has said something else, has been asked about or has acted; things promised
// and figures behind an aside.
func TestBehindOthers(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"Niall Rao, a cook, said he had reported his fears to the chief, Dermot Lund, over tea. “He thanked me, and I believed him.”", "Niall Rao, a cook", "“He thanked me, and I believed him.”"},
		{"Ada Rao at Lund Bank thinks even that is too much: “Nobody has counted the boats yet.”", "Ada Rao at Lund Bank", "“Nobody has counted the boats yet.”"},
		{"Ada Rao has sailed for 12 years. Will she be back? “Try and stop me.”", "she", "“Try and stop me.”"},
		{"Ada Rao, who lives opposite, ran out with ropes.\n“I keep the ropes by my door.”\nThe police came.", "Ada Rao, who lives opposite", "“I keep the ropes by my door.”"},
		{"In a note shown to the court, however, he wrote to a cook: “Lund on the warpath. Boat-gate.”", "he", "“Lund on the warpath. Boat-gate.”"},
		{"Lund's lawyer, Lim Rao, put it to the witness that she was lying.", "Lund's lawyer, Lim Rao", "she was lying"},
		{"Carmen Rao, a lawyer, wondered aloud whether Ms Lund might be mistaken.", "Carmen Rao, a lawyer", "Ms Lund might be mistaken"},
		{"Rao told them to come back after the storm had passed.", "Rao", "them to come back after the storm had passed"},
		{"The captain promised a review of how boats are moored.", "The captain", "a review of how boats are moored"},
		{"The captain appealed to sailors not to second-guess the men.", "The captain", "sailors not to second-guess the men"},
		{"The study, in the Journal of Bays, put the age of one whale, caught off Lund, at between 80 and 90.", "The study", "the age of one whale, caught off Lund, at between 80 and 90"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
}

// What another calls that which was said, behind a comma or dash; where a relative clause with a
// cue ends; what goes on behind an "and" that a parse has cut off.
func TestEndsOfContents(t *testing.T) {
	for _, c := range []struct{ text, source, content string }{
		{"The crew claims he was beaten on board, an allegation the police called “baseless and late”.", "The crew", "he was beaten on board"},
		{"The crew claims he was beaten on board, an allegation the police called “baseless and late”.", "the police", "“baseless and late”"},
		{"Rao said the men would return on Monday — a claim the union's president, Joseph Lund, rejected within the hour.", "Rao", "the men would return on Monday"},
		{"He called for a vote, a demand the minister dismissed as “theatre”.", "the minister", "“theatre”"},
		{"Harbour police, who said they had watched the man since May, believe the boat was the third of its kind.", "Harbour police", "the boat was the third of its kind"},
		{"Ole Rao of the university believes Pimchan, a former cook, will struggle to hold the north.", "Ole Rao of the university", "Pimchan, a former cook, will struggle to hold the north"},
		{"The lawyer said he was in poor health and had been refused a drug for two days.", "The lawyer", "he was in poor health and had been refused a drug for two days"},
		{"The lawyer said his clients were “cooks at the bottom of a tall ladder” and would seek bail.", "The lawyer", "his clients were “cooks at the bottom of a tall ladder” and would seek bail"},
		{"Analysts called the catch “smaller than feared” and lowered their price target.", "Analysts", "the catch “smaller than feared”"},
		{"The sailors said a draft had been signed in Lund but cautioned that Rao had yet to agree.", "The sailors", "that Rao had yet to agree"},
		{"Ms Lund accepted that she had opened the letter but insisted it had been passed to her cook.", "Ms Lund", "it had been passed to her cook"},
		{"She said she hoped to report by July, and appealed to sailors to stay calm.", "She", "sailors to stay calm"},
	} {
		wantContent(t, c.text, c.source, c.content)
	}
}

// wantContent fails unless some attribution of a sentence has this source and content.
func wantContent(t *testing.T, sentence, source, content string) {
	t.Helper()
	text := "Harbour news\n" + sentence
	as := find(t, text)
	for _, a := range as {
		if wordsOf(text, a.Source) == source && wordsOf(text, a.Content) == content {
			return
		}
	}
	t.Errorf("%s\n\tgot %v, want %q of %q", sentence, as, content, source)
}
