package annotate

import "testing"

// Who is told something is not who tells it, and who has been asked answers.
func TestAddressees(t *testing.T) {
	checkSpoken(t, []spoken{
		{"told to whom an office means", "Mr. Ryall smiled at first, and then lost patience with Mr. Berg, the vice president, who kept on attacking his plan. “You will have your turn,” he told the vice president.", "", "named_person Berg; named_person Ryall"},
		{"asked, and answers in a noun", "Host Petra Vogel asked Ronald Lind, “Did anybody look at the pumps?” His response: “My men did so on Sunday.”", "", "named_person Petra Vogel; named_person Ronald Lind"},
		{"asked about something", "Kerry Vieira asked Lee Lind about the quota. He said it was dead.", "", "named_person Kerry Vieira; named_person Lee Lind"},
		{"asked to do something", "Kerry Vieira asked Lee Lind to leave. He said the quota was dead.", "", "named_person Kerry Vieira; named_person Kerry Vieira"},
		{"told reporters", "Joe Lind met Paul Rudd on Monday. Rudd was late. He told reporters that the quota was dead.", "", "named_person Paul Rudd"},
	})
}

// Whom a report opens with is named where it takes his noun up again beside a name.
func TestOpenedWith(t *testing.T) {
	checkSpoken(t, []spoken{
		{"an official", "The Kestran Revenue Service official who first disclosed the lists, and in doing so ignited a storm, denied on Wednesday that she had lied. She then declined to testify.\nAs the official, Lois Lind, appeared before the panel, the room fell silent.", "", "named_person Lois Lind; named_person Lois Lind"},
		{"a former clerk", "A former clerk who leaked the letters said on Monday he was not sorry.\nThe clerk, Paul Rudd, 34, told the court that he had no choice.", "", "named_person Paul Rudd; named_person Paul Rudd"},
		{"another's noun", "Rain fell on Monday.\nThe lawmaker who wrote the bill told reporters it was dead. The nurse, Lois Lind, said no.", "", "unnamed_person The lawmaker who wrote the bill; named_person Lois Lind"},
	})
}
