package annotate

import "testing"

// Which firm "the company" is: the one that its paragraph names before it, or the one before
// that, also by where it has its seat.
func TestWhichFirm(t *testing.T) {
	checkSpoken(t, []spoken{
		{"by its seat", "Halden Foods bought Brock Pumps for three million. Ana Rao, its chief, was glad. The Lund-based company said it would grow.", "", "organisation Halden Foods"},
		{"by a seat of two words", "Payment app Zappo went offline on Monday.\nThe San Marco-based firm blamed a certificate.", "", "organisation Zappo"},
		{"with a clause on it", "Velm Energy was sued in May. Analysts at Brock Securities were not surprised. The company, which has 300 workers, said it would recover.", "", "organisation Velm Energy"},
		{"no phase", "Danish biotech Norvex has halted a Phase IIb trial of its drug after three patients fell ill, sending its shares down in Copenhagen.\nThe decision followed advice from doctors, the company said.", "", "organisation Norvex"},
		{"no outlet", "Prosecutors in Lund have extended their inquiry to the distributor Resp Andina, Pump & Valve News understands.\nThe company, which supplies 41 hospitals, said it was a witness.", "", "organisation Resp Andina"},
		{"no firm that is told", "The Lund-based company said it would grow.", "", "organisation The Lund-based company"},
		{"the name of another", "Ana Rao works at Halden Foods in Lund. The Ford company said that it was new.", "", "organisation The Ford company"},
		{"two firms of one paragraph", "Carmaker Velm, based in Oslo, cut 40 jobs. Brock Pumps makes its valves. The Lund-based company said that it was sorry.", "", "organisation The Lund-based company"},
	})
}
