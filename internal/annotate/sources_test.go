package annotate

import "testing"

// Who speaks, of what kind and by whom: each line is the type of source and the
// chain of one attribution of the text, in order.
func TestWhoSpeaks(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a rank before a name", "“There was no coup,” said the army’s spokesman, Lieutenant-Colonel Omar Bakari Mdé.", "", "named_person Omar Bakari Mdé"},
		{"an office that looks like a name", "The Vice President and general counsel of the company, Mark Chand, explained that there was no doubt.", "", "named_person Mark Chand"},
		{"an office of several bodies", "“This was no race,” Assistant Secretary of the Air Force for Acquisition Martin Zambur said.", "", "named_person Martin Zambur"},
		{"a name that looks like an outlet's", "Jan Press, the Vice Chairman of Halden, said it was a difficult day.", "", "named_person Jan Press"},
		{"a name given only once", "A neighbour, who gave her name only as Zaina, said she had seen a white car.", "", "named_person Zaina"},
		{"one of a group, named", "One of the five, a trainee named Josua Alla, told Reuters that he had been beaten.", "", "named_person Josua Alla > Reuters"},
		{"one of them, named behind the verb", "“It was quiet,” said one of them, Abdu Mlam.", "", "named_person Abdu Mlam"},
		{"a title is no name", "According to Mr Howar, the injection will secure the plant.", "", "named_person Howar"},
		{"an office without its holder", "A spokesperson for the Secretary-General said that the mission would stay.", "", "unnamed_person A spokesperson for the Secretary-General"},
		{"an acronym in apposition", "The weather bureau, BMVG, says it put out a warning last Friday.", "", "government BMVG"},
		{"an acronym in other letters", "The National Election Council, or CNE, said the count went on. The CNE denied that boxes were missing.", "", "government National Election Council; government National Election Council"},
		{"a noun of no list", "A trapeze artist’s minder told the Herald that the net was torn.", "", "unnamed_person A trapeze artist’s minder > Herald"},
		{"companies", "Other companies said the road was closed.", "", "organisation Other companies"},
		{"figures", "Figures showed that the lake had shrunk.", "", "document Figures"},
		{"a time behind a name", "Norway on Tuesday accused the firm of dumping waste.", "", "government Norway"},
		{"the company after a firm of no list", "Sarn Minerals denied on Friday that it had set off explosives.\n“No blasting took place this week,” the company said.", "", "organisation Sarn Minerals; organisation Sarn Minerals"},
		{"the company between two firms", "Singapore Airlines said the delays were disappointing. Airbus blamed the wiring. The company said that the root cause was the software.", "", "organisation Singapore Airlines; organisation Airbus; organisation Airbus"},
		{"an agency that had not spoken yet", "The search and rescue agency, Basarna, sent two ships. The harbor office in Larant said the manifest listed 162 people. The water is 80 metres deep, the agency said.", "", "government harbor office; government Basarna"},
		{"an office named before", "Clara Voss, a candidate of the Coast party, spoke in the evening. The candidate said that the sums did not add up.", "", "named_person Clara Voss"},
		{"they who are several", "Three people familiar with the matter said the group was in talks. They cautioned that the talks could still collapse.", "", "unnamed_person Three people familiar with the matter; unnamed_person Three people familiar with the matter"},
		{"she who was named, not the observer", "Lucia Andra met an observer from the union. “Tonight you have a president,” she said.", "", "named_person Lucia Andra"},
		{"named in the next paragraph", "A mother of three says her son nearly died.\n“He was asleep,” Lorna Bek told Channel 6.", "", "named_person Lorna Bek; named_person Lorna Bek > Channel 6"},
		{"another one in the next paragraph", "A mother of three says her son nearly died.\n“It was late,” said Lorna Bek, the mayor.", "", "unnamed_person A mother of three; named_person Lorna Bek"},
		{"the press office of a body", "The ministry’s press office said that the ship was stopped.", "", "government The ministry"},
		{"a statement of who gave it out", "On Monday a statement from the defence ministry was read out. Two men had crossed the river, the statement said.", "", "document defence ministry"},
		{"who is cited, and what is cited", "The Herald reported that the mill would close, citing two workers.", "", "media two workers > The Herald"},
		{"what is cited is nobody", "The Herald reported that the mill would close, citing the cost of coal.", "", "media The Herald"},
		{"what others should say is no word of theirs", "Urs Kesli told the Herald that the board must ask who read the letter.", "", "named_person Urs Kesli > Herald"},
	})
}
