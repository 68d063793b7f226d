package ledger_test

import "testing"

// answers are pairs of short articles that answer one question with two values in words
// that have little in common, or two questions with words that are alike.
var answers = []disagreement{
	{"how many were aboard", "number",
		[]string{"The bus was carrying 52 passengers when it left Osk, the police said."},
		[]string{"The way bill of the bus shows 46 people aboard, its owner, Ole Vestad, said."}},
	{"what is paid for a day", "number",
		[]string{"The pickers of Skar will get a daily wage of 1,400 crowns, their union said."},
		[]string{"The pickers of Skar are to be paid 1,200 crowns a day, the growers announced."}},
	{"how long the heap burned", "number",
		[]string{"The rubbish heap at Gost had burned for six days before it was put out, the fire service said."},
		[]string{"The fire at the heap in Gost took nine days to put out, according to the town hall."}},
	{"what is asked and what is paid", "",
		[]string{"The gang that held the engineer Per Lund had demanded two million dollars, the army said."},
		[]string{"The family of the engineer Per Lund paid 600,000 dollars, a negotiator said."}},
	{"a sum cut off", "",
		[]string{"The couple paid 43 million dollars in taxes from 2007 to 2014, the records of Jon Reiss show."},
		[]string{"The couple paid $43,885,310 in taxes over the eight years, according to Jon Reiss."}},
	{"ages of two of several", "",
		[]string{"The singer Ole Vestad, 52, is charged with assaulting a 14-year-old girl in Osk, prosecutors said."},
		[]string{"Two other girls said that the singer Ole Vestad had assaulted them in Osk when they were 16 years old and 18 years old."}},
	{"charged and convicted", "",
		[]string{"The officer Ole Vestad went on trial on nine counts of spying, prosecutors said."},
		[]string{"The officer Ole Vestad was found guilty on four counts of spying, the court said."}},
	{"how far off something is", "",
		[]string{"The chairman, Jon Reiss, resigned three weeks before the vote in Osk, the council said."},
		[]string{"The chairman, Jon Reiss, resigned, and a month after it the vote in Osk was held, the council said."}},
	{"what could be and what is", "",
		[]string{"Ole Vestad could be banned for up to two years, his club said."},
		[]string{"Ole Vestad was banned for nine months, his club said."}},
}

func TestAnswers(t *testing.T) { findDisagreements(t, answers) }
