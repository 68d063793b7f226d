package annotate

import "testing"

// Whom a description cannot mean by its own sentence, and who is named behind one.
func TestWhatRulesOut(t *testing.T) {
	checkSpoken(t, []spoken{
		{"by whom it is done", "Lucie Ardent, 68, whose garden lies beside the park, wanted to know who would pay. She was assured by the town clerk that the fence would be electric.", "", "named_person Lucie Ardent; unnamed_person the town clerk"},
		{"who is named in what is said", "“My cousin is a good man,” Tavita Paen told me at the wharf. Results came by radio after nine. Tavita lost by six votes, said the announcer.", "", "named_person Tavita Paen; unnamed_person the announcer"},
		{"one of two", "Superintendent Bino Thap said the brothers were stopped at the border. The elder denied that he had been there.", "", "named_person Bino Thap; unnamed_person The elder"},
		{"whose monks they are", "A truck driver who passed through said he saw no flag. Monks at the monastery were sheltering 700 people, the abbot said.", "", "unnamed_person A truck driver; unnamed_person the abbot"},
		{"whose wife she is", "“It was too small,” coalition leader Bir Yah said. Yah's wife, Maria, herself a candidate in Noua, told reporters she had prepared lunch.", "", "named_person Bir Yah; named_person Maria"},
		{"an army and its foe", "The army blamed the Swift Support Forces for the attack. The army told its engineers not to approach the site.", "", "government The army; government The army"},
		{"what its contractor builds", "Velmbus confirmed that talks were under way. The terminal was due in October. Its contractor said that it would open in May.", "", "named_person Velmbus; unnamed_person The terminal's contractor"},
		{"whose brother died", "The man wept as the verdict was read. His attorney said he would appeal. Outside, Bea Miran, whose brother was among the dead, said she felt nothing.", "", "unnamed_person His attorney; named_person Bea Miran"},
		{"a trade of her own", "The pact is in doubt. It rained. It was late. A diplomat said that it was read in French. In Lund, mills are closing, said Mirea Hach, who runs one.", "", "unnamed_person A diplomat; named_person Mirea Hach"},
		{"who is arrested", "The mayor of Sarn said that he would resign.\nPolice arrested Jan Holm, 34. The mayor said that it was a coincidence.", "", "unnamed_person The mayor of Sarn; unnamed_person The mayor of Sarn"},
		{"a trade that he has left", "It rained.\nBrita Söder, 71, said she was glad. It was late.\n“The hook was swinging,” the plucky ex-welder said.", "", "named_person Brita Söder; named_person Brita Söder"},
	})
}

// Who is meant by what the text has told of him: his age, his office at a trial, his place
// among others.
func TestWhoIsMeantByWhatIsTold(t *testing.T) {
	checkSpoken(t, []spoken{
		{"the old man", "Tenzin Karma, who is 74 and deaf in one ear, declined. It is safe, insists the water company. “I read it,” the old man says.", "", "organisation the water company; named_person Tenzin Karma"},
		{"the priest", "The rector, Father Anselm Gyan, said the gunmen had asked for him. He hid in a tank. “I heard them ask,” the priest said.", "", "named_person Anselm Gyan; named_person Anselm Gyan"},
		{"a father is no priest", "His father, Anselm Gyan, said the boy was lost. “I heard him ask,” the priest said.", "", "named_person Anselm Gyan; unnamed_person the priest"},
		{"the gran", "It rained.\nBrita Söder, 71, said she was glad. A neighbour, Love Lund, thinks she should get a medal. The gran herself says she would settle for slippers.", "", "named_person Brita Söder; named_person Love Lund; named_person Brita Söder"},
		{"the director of a hospital", "Five people were killed when shells hit a market on Wednesday, a hospital director said.\nDr Innocent Bata of the Saint-Luc hospital said three were children.", "", "named_person Innocent Bata; named_person Innocent Bata"},
		{"nobody old", "Ivo Lund, 41, came. It is safe, insists the water company. “I read it,” the old man says.", "", "organisation the water company; unnamed_person the old man"},
		{"a lawyer who was called counsel", "Governor Jerem Lokang was silent. Lokang's counsel, Wilfred Oluch, said that the dips were gone. It rained.\nThe governor will appeal, his lawyer said.", "", "named_person Wilfred Oluch; named_person Wilfred Oluch"},
		{"who has testified", "Ana Rao testified that she had raised the matter. Mr Holm's lawyer, Mia Gautier, said that they had never met. “We did,” the witness replied.", "", "named_person Ana Rao; named_person Mia Gautier; named_person Ana Rao"},
		{"one of them by his trade", "The village is empty. One of them, retired postman Ivo Lund, told reporters that he had walked out.", "", "named_person Ivo Lund"},
		{"one of some officials", "She will give evidence, prosecutors said. She “will explain it,” one of them promised.", "", "government prosecutors; government prosecutors"},
		{"where a firm has its seat", "Brightwell, based in San Marco, said it did not respond to rumours.", "", "organisation Brightwell"},
		{"a player behind a note", "Captain Kwab Asiedu-Mens found the gates chained and a note saying: “Closed.”\n“Of what? They've sold the balls,” raged the 31-year-old stopper.", "", "document a note; named_person Kwab Asiedu-Mens"},
		{"a child and her age", "He is banned from the roof on the orders of daughter Poppy, six, who says that he should use the door.", "", "named_person Poppy"},
	})
}
