package annotate

import "testing"

// Whom a pronoun or a description cannot mean, however near he stands.
func TestAgreement(t *testing.T) {
	checkSpoken(t, []spoken{
		{"an institute is no she", "The coast will lose a third of its dunes by 2040, the Halvardstad Institute for Shore Studies concludes in a paper. The navy ministry disputes the sum. Lead author Dr Wiebke Tarnow stands by her figures. She says she counted them herself.", "", "organisation Halvardstad Institute for Shore Studies; government navy ministry; named_person Wiebke Tarnow; named_person Wiebke Tarnow"},
		{"a chief executive is no company", "Chief executive Kjersti Brunn said that the pens were empty. The company insisted that the sites in the north were healthy.", "", "named_person Kjersti Brunn; organisation The company"},
		{"a boy among several is no woman", "Nora Lind, whose daughter was on board, said nobody had called. One of the boys said that a deer had run into the road.", "", "named_person Nora Lind; unnamed_person One of the boys"},
		{"the minister of another country", "Foreign Minister Per Holm met his Danish counterpart, Ana Rao, on Friday. Holm praised the railway. The Danish minister said that the customs rules were too strict.", "", "named_person Per Holm; named_person Ana Rao"},
		{"a diplomat who has spoken without a name", "The drafts differ in only four paragraphs, a Danish diplomat said. The envoy of the union, Ana Rao, went to and fro until two. The diplomat said that both sides had until Wednesday.", "", "unnamed_person a Danish diplomat; unnamed_person a Danish diplomat"},
		{"a source is not who is named next", "A security source said that two commanders had been exchanged. Ana Rao, who walked for four days, said there should have been 21.", "", "unnamed_person A security source; named_person Ana Rao"},
		{"a minister is no watchman", "Former health minister Otto Ruge denies all charges. He told the judge that he had ordered vehicles. The watchman said that owls lived in one of them.", "", "named_person Otto Ruge; named_person Otto Ruge; unnamed_person The watchman"},
		{"a spokesman is no surveyor", "The council insists that the hole is shallow. A spokesman said that it measured 38mm. \"They came with the ruler on a dry day,\" the retired surveyor said.", "", "government The council; unnamed_person A spokesman for the council; unnamed_person the retired surveyor"},
		{"whom a speaker has accused", "The mayor, Oleg Dask, called it off. Activist Tarek Bilk, who had collected 3,000 signatures, accused him of cowardice. He replied that he had a power station to repair.", "", "named_person Oleg Dask; named_person Tarek Bilk; named_person Oleg Dask"},
		{"whose lawyer speaks", "Margaret Holm was ill. The lawyer of Mrs Holm said that she was at home.", "", "unnamed_person The lawyer of Mrs Holm"},
		{"whose aunt somebody is", "The bank card belonged to Margaret Holm. In tears, the niece of Mrs Holm took the stand. She said that her aunt had never given a pound to anyone.", "", "unnamed_person the niece of Mrs Holm"},
	})
}

// Where whom a text brings in ends, and who is named behind him.
func TestBroughtInByName(t *testing.T) {
	checkSpoken(t, []spoken{
		{"what is done to a guard is none of him", "The court has sentenced a guard to 12 years for theft. He said that he was innocent.", "", "unnamed_person a guard"},
		{"a coach named behind his school", "Ivo Lund was picked on Monday. His coach at Kestra Central College, T. Vasand, was at a wedding when he heard. He said he had turned off the music.", "", "named_person T. Vasand"},
		{"a son named behind his trade", "Ilona Kesh sewed the flag. Her son, the sculptor Oron Kesh, recalled that she hated it. He said that she wanted it burned.", "", "named_person Oron Kesh; named_person Oron Kesh"},
		{"a convict without a family name", "Gerten L. was paid in watches, the court found. He said that he had been threatened.", "", "government the court; named_person Gerten L."},
		{"a senator by the first of two family names", "An aircraft of Senator Eligio Benegal Rolto came down on Saturday with nobody at the controls. Benegal, of the ruling party, denied that it was his. He said that he had locked the hangar himself.", "", "named_person Eligio Benegal Rolto; named_person Eligio Benegal Rolto"},
		{"of whom the speaker has spoken", "The sum was announced by the labour minister, Rup Saika. The union's president, Jiten Tand, said that the minister had read out the sum before anyone sat down. He vowed that no leaf would be plucked.", "", "named_person Rup Saika; named_person Jiten Tand; named_person Jiten Tand"},
	})
}

// Whose word stands behind what another passes on, and whom plurals and relative pronouns
// cannot mean.
func TestWhoPassesOn(t *testing.T) {
	checkSpoken(t, []spoken{
		{"who told a paper", "The Harbour Post reported that Rao does not plan to run, according to three people familiar with his plans.", "", "unnamed_person three people familiar with his plans > Harbour Post"},
		{"what somebody is urged to say", "Per Holm replied on Friday. In a later exchange, Fulmar Shipping urged Per Holm to “comment on/push this story” about the nominee.", "", "organisation Fulmar Shipping"},
		{"an it that is nobody", "Per Holm told the Harbour Post that he had spoken with officials. Legal scholars say it's too early to know how the court might handle the case.", "", "named_person Per Holm > Harbour Post; collective Legal scholars"},
		{"a father by the way", "Mary Holm spoke on Friday. It puts her at odds with her father, who said in May that he was in favour.", "", "unnamed_person Mary Holm's father"},
		{"a who of several", "Senator Roger Kast, a Republican who has been critical of Per Holm, spoke. The votes of groups and the lawmakers they support and who criticised Holm were counted.", "", "named_person Roger Kast; unnamed_person who"},
		{"a member of parliament is no cameraman", "Rep. Bob Ethan walked out. Ethan grabs the wrist and asks, “who are you?” The cameraman replies, “we’re just here for a project.”", "", "named_person Bob Ethan; unnamed_person The cameraman"},
		{"two ministers named some way back", "Interior Minister Olga Senn and Justice Minister Pavel Rudd met. Senn said it would be law by summer. Rudd said that judges had been heard. It rained. It was late. The two ministers said that the budget was settled.", "", "named_person Olga Senn; named_person Pavel Rudd; named_person Olga Senn and Pavel Rudd"},
	})
}
