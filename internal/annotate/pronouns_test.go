package annotate

import "testing"

// Whom a pronoun that speaks means where another is nearer or has spoken last.
func TestPronounsThatSpeak(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a name behind what he is, in apposition", "Editor Robin Vall, who founded the paper, said she was shocked.\nThe president of the club, the Danish actress Kim Holm, left on Friday in anger at what she called \"a trick\".", "", "named_person Robin Vall; named_person Kim Holm"},
		{"an insertion with its verb first", "The ferry was late, harbour master Per Dahl said.\nThe lower figure, explained Captain Olav Brekke, counts only those with a ticket. He expects it to rise.", "", "named_person Per Dahl; named_person Olav Brekke; named_person Olav Brekke"},
		{"a woman after a man without a name", "They paid in cash, claims a man who was a driver until May. \"I counted it,\" he says.\n\"A liar\" is how Ulla Brandt, the firm's spokeswoman, describes him. \"Nobody paid anybody,\" she had said on Monday.", "", "unnamed_person a man who was a driver until May; unnamed_person a man who was a driver until May; named_person Ulla Brandt; named_person Ulla Brandt"},
		{"of whom somebody tells", "Six people were held, police chief Arno Falk said. A clerk of the council is among them, he added.", "", "named_person Arno Falk; named_person Arno Falk"},
		{"whom she knew", "Nurse Ada Linden described the ward. A doctor whom she knew only as Max had locked the door, she said.", "", "named_person Ada Linden; named_person Ada Linden"},
		{"of whom he speaks", "Agent Luis Prado said the club had got cold feet.\nOf Jonas Vik, he said, \"I want him to do well.\"", "", "named_person Luis Prado; named_person Luis Prado"},
		{"what is only named for somebody", "Governor Ray Tully said he would veto the bill. The candidate drew a contrast with the Osborne plan, which he called \"a gift\".", "", "named_person Ray Tully; named_person Ray Tully"},
		{"who stays unnamed", "The police asked Carla Moss about the keys.\nThe branch manager, who asked that her name be left out because she is a witness, said nobody had come. \"I have the book,\" she said.", "", "government The police; unnamed_person The branch manager; unnamed_person The branch manager; unnamed_person The branch manager"},
		{"a subject after a speaker, asked", "\"The rule is one we chose,\" Senator Darren Ise said.\nPress secretary Josh Arndt was asked about it on Tuesday. He said the rule was old.", "", "named_person Darren Ise; named_person Josh Arndt"},
		{"who is only described and has spoken since", "Ulan Asan, a deputy, was there.\nAccording to the expert in dams Kanat Baisal, \"the houses are built in the plain\".\nThe state is ready to help, he is convinced.", "", "named_person Kanat Baisal; named_person Kanat Baisal"},
		{"who is told of since another spoke", "Fire chief Per Holm says it is chlorine. The road is closed. And then we had a professor on the line, Ivo Lund, and he says that nobody can know.", "", "named_person Per Holm; named_person Ivo Lund"},
		{"who speaks only in what another says", "Ivo Lund said Per Holm had promised him the boat on Monday, and he took it. He said there would be no delay.", "", "named_person Ivo Lund; named_person Ivo Lund"},
		{"several who spoke last", "Ivo Lund, the mayor, wants the bridge closed, but House Republicans have said that it is sound. Although he has called for a study, he expects no repair.", "", "collective House Republicans; named_person Ivo Lund; named_person Ivo Lund"},
		{"three who are named together", "Ana Rao, Ivo Lund and Per Holm met in Orsa. They said that the bridge was safe.", "", "named_person Ana Rao, Ivo Lund and Per Holm"},
		{"two, and one more", "Ana Rao and Ivo Lund met Per Holm in Orsa. They said that the bridge was safe.", "", "collective They"},
		{"either of two governors", "Governor Ellis Tate of Kanona and Governor Ruth Ames of Werton met on the bridge. The governor said that the toll would fall.", "", "unnamed_person The governor"},
		{"whom a reporter turns to", "Examiner Per Holm thinks that the letter is false. He would put money on it, he says.\nI put this to the mayor's private secretary. He wrote back that nobody would answer.", "", "named_person Per Holm; named_person Per Holm; unnamed_person the mayor's private secretary"},
		{"who is asked by another", "And the mayor. Mr Lund was asked by Ivo Holm if the boats were his. \"Which boats?\" he asked back.", "", "named_person Ivo Holm; named_person Lund"},
		{"a name in apposition to who does something to him", "Dr Ivo Lund said nobody had mentioned the lock.\nA porter, Soledad Marr, corrected him. She told the court that she had shown him the key.", "", "named_person Ivo Lund; named_person Soledad Marr"},
		{"who rejects it in passing", "\"We lost,\" said Ivo Lund, a stoker.\nThe owner, Ada Holm, said the men would be paid by May, a claim the union's head, Josef Brun, rejected at once. Nothing was signed, he told reporters.", "", "named_person Ivo Lund; named_person Ada Holm; named_person Josef Brun; named_person Josef Brun"},
		{"by whom it is denied", "Ivo Lund said the hull was dry, a claim denied by Per Holm. It leaked, he said.", "", "named_person Ivo Lund; named_person Per Holm; named_person Per Holm"},
		{"who differs and is not named", "Ivo Lund said the hull was dry.\nThe yard's watchman disagreed. \"Rust,\" he said.", "", "named_person Ivo Lund; unnamed_person The yard's watchman"},
		{"who is set against the speaker", "Mayor Ada Linden spoke for an hour, but Councillor Ruth Ames left early. \"It is sinking,\" she said.", "", "named_person Ruth Ames"},
		{"who has rejected something in what another says", "Ivo Lund said that Per Holm had rejected the plan. He said the hull was dry.", "", "named_person Ivo Lund; named_person Ivo Lund"},
		{"who rejects what another has, and is told of him", "Per Holm rejected the plan, Ivo Lund said. He added that the hull was dry.", "", "named_person Ivo Lund; named_person Ivo Lund"},
		{"who says it of himself, alone in the text", "Ada Linden, 44, was the first on the quay, she says.", "", "named_person Ada Linden"},
		{"a team that has not spoken", "The team measured 40 hulls. They found that most leaked.", "", "organisation The team"},
		{"a team, and others", "The council sent home the tenants. They said that the roof leaked.", "", "collective They"},
		{"crews in the same sentence", "Ferry crews stayed home in protest at what they call \"a trick\".", "", "collective Ferry crews"},
		{"either of two in the same sentence", "Officials met farmers and refused what they called \"a trick\".", "", "collective they"},
		{"they, behind one body long ago", "The Harbour Trust said that the quay was safe.\nFog lay on the water. Nobody came until noon. They said that they had been lost.", "", "organisation Harbour Trust; collective They"},
	})
}
