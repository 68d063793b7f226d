package annotate

import "testing"

// Whom a description that speaks means.
func TestDescriptionsThatSpeak(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a name that was taken for a person's", "Nordavia cancelled 40 flights. The carrier said crews were ill.", "", "organisation Nordavia"},
		{"an army of its country", "The Chadian army says it has retaken Sido. The military said six men were missing.", "", "government The Chadian army; government Chadian army"},
		{"an officer of one", "A Chadian army officer said that it had retaken Sido. The military said six men were missing.", "", "unnamed_person A Chadian army officer; government The military"},
		{"a name beside a he", "Nordavia cancelled 40 flights, and he was ill. The carrier said crews were ill.", "", "organisation The carrier"},
		{"two names that were taken for persons'", "Norvik and Pellor met on Tuesday. The carrier said crews were tired.", "", "organisation The carrier"},
		{"what a text has not said of who alone has spoken", "Mayor Tess Vale flew home early.\nNora Lind, 33, who was carrying one child, said that soldiers had told her to leave her rice behind. She had believed them, the seamstress said.", "", "named_person Nora Lind; named_person Nora Lind"},
		{"a rank of a spokesman", "Army spokesman Teo Latt said that the shells had come from the hill.\nHe made no mention of the market, but the major general did say that 42 prisoners had been freed.", "", "named_person Teo Latt; named_person Teo Latt; named_person Teo Latt"},
		{"who holds an office and another", "Senator Bob Ethan kicked the door and asked them to leave. The plumber replied: \"We are students.\"", "", "named_person Bob Ethan; unnamed_person The plumber"},
		{"the president at home", "Senators called on President Donal Trask to cancel his meeting with Russian President Vasily Pudin. Senator Mark Warne said Pudin would take advantage of Trask. The president said he would go.", "", "unnamed_person Senators; named_person Mark Warne; named_person Donal Trask"},
		{"a regulator is no company", "The rocket came down outside the area, the Civil Aviation Authority has found. In a bulletin, the regulator said the flight was ended by a command.\nFulmar Shipping said its figure had been early. The company acknowledged that three sheep had died.", "", "government Civil Aviation Authority; government Civil Aviation Authority; organisation Fulmar Shipping; organisation Fulmar Shipping"},
		{"a ship is no company", "The 23-metre Skarven, which was built in Lund by Fulmar Launch, sank within an hour, the company said.", "", "organisation the company"},
		{"another guest", "Festival boss Bran Suto, 61, had been left dripping, a guest claimed.\nDejan Merk told the daily that he had thrown nothing.", "", "unnamed_person a guest; named_person Dejan Merk > the daily"},
		{"a fellow guest", "Many were left dripping, a fellow guest claimed.\nDejan Merk told the daily that he had thrown nothing.", "", "unnamed_person a fellow guest; named_person Dejan Merk > the daily"},
	})
}

// Whom a pronoun means of two whom the sentence before tells of.
func TestPronounsBehindTwo(t *testing.T) {
	checkSpoken(t, []spoken{
		{"rather whom the sentence tells of", "Mr. Huckley warns that the movement is a grave threat and says President Trask too frequently defends it. He supports forceful action.", "", "named_person Huckley; named_person Huckley; named_person Huckley"},
		{"than who is only said to do something", "The backlash built quickly as some called for Stahl's resignation. Speaking on \"News Sunday,\" Sen. Jim DeMott would not go that far but said Stahl must apologize to the troops.\n\"Chairman Stahl needs to apologize to our military,\" he said.", "", "named_person Jim DeMott; named_person Jim DeMott"},
	})
}
