package annotate

import "testing"

// Whom an article describes first and names in its next sentence.
func TestDescribedFirst(t *testing.T) {
	checkSpoken(t, []spoken{
		{"whom a relative clause tells more of", "The widow of a banker who was shot dead in his car testified on Monday that she had begged him to stay.\nAna Rao, 46, told the court that her husband had received two calls.", "", "named_person Ana Rao; named_person Ana Rao"},
		{"who is of the other sex", "A nurse said she had heard shots in the yard.\nOle Rao, 46, was arrested on Monday.", "", "unnamed_person A nurse"},
		{"of whom the source speaks", "A nurse said the driver had fled the scene.\nNils Rao, 45, was arrested on Monday.", "", "unnamed_person A nurse"},
		{"not who denies it", "A retired teacher told the court that a boy had hit her.\nNils Rao, 19, denies the assault.", "", "unnamed_person A retired teacher; named_person Nils Rao"},
		{"who has been found", "A teacher said her pupil had been bullied for a year.\nElla Brandt, 24, was found dead on Sunday.", "", "unnamed_person A teacher"},
		{"who is somebody's", "Police swooped after a pensioner complained that her bins were full. Rao's brief, Ana Brandt, said he was in debt.", "", "unnamed_person a pensioner; named_person Ana Brandt"},
		{"of another trade", "Jon Slater insisted there was no rift. His wife told a podcast that no hand had been shaken.\nTeammate Olly Brandt said it would blow over.", "", "named_person Jon Slater; unnamed_person Jon Slater's wife > a podcast; named_person Olly Brandt"},
		{"a union", "Dockers at the port will strike from Monday, their union said.\nThe Harbour Workers' Alliance says the operator plans to cut 300 jobs.", "", "organisation Harbour Workers' Alliance; organisation Harbour Workers' Alliance"},
		{"an industry body", "Norway's tea growers will plant less, their industry body said.\nThe Growers' Council, which represents 140 farms, said prices were low.", "", "organisation Growers' Council; government Growers' Council"},
		{"a firm is no union", "Nurses will walk out on Monday, their union said.\nHolm Group, which runs the clinic, said it regretted the move.", "", "organisation their union; organisation Holm Group"},
	})
}

// Whom an age, children or a trial tells of.
func TestToldBefore(t *testing.T) {
	checkSpoken(t, []spoken{
		{"an age behind its noun", "Singer Per Prior is in bits after fiancée Mia Brandt-Rao axed their wedding.\nThe model, 25, told her followers that she had chosen peace.", "", "named_person Mia Brandt-Rao"},
		{"a noun that stories of a kind have", "Nils Rao met Ana Brandt in May.\nThe barrister, 61, told the paper that it was a mistake.", "", "unnamed_person The barrister, 61 > the paper"},
		{"an age before a noun", "Ana Brandt says she is no killjoy.\n\"I have a baby,\" said the 32-year-old architect.", "", "named_person Ana Brandt; named_person Ana Brandt"},
		{"of whom nothing was said", "Dr Ana Brandt told patients she could not go on.\nRetired driver Merv Tolly has had 11 teeth out in her chair. The 77-year-old said he'd rather go without.", "", "named_person Ana Brandt; named_person Merv Tolly"},
		{"children", "Ana Brandt lost her husband in March.\nThe mum-of-two said she will never remarry.", "", "named_person Ana Brandt"},
		{"a mother of one who is named", "\"The poor kid,\" the insider added.\nMia's mum Sandra, speaking at home, slapped down the rumours. \"She's tired,\" the mum-of-four said.", "", "unnamed_person the insider; named_person Sandra; named_person Sandra"},
		{"who has told a court", "Ray Oduya told an inquest that he burned a notebook. Colin Brandt, prosecuting, told the jury he had waited.\n\"Fear, then shame,\" the witness replied.", "", "named_person Ray Oduya; named_person Colin Brandt; named_person Ray Oduya"},
	})
}

// Whose word is that of somebody or something described.
func TestDescribedBeside(t *testing.T) {
	checkSpoken(t, []spoken{
		{"one of several firms", "The loans were repaid, Kunle Adeyo said. \"Nobody lends to a divorce,\" says the head of credit at one of the firm's lenders.", "", "named_person Kunle Adeyo; unnamed_person the head of credit"},
		{"whose firm is another", "The firm's chairman, Nils Holm, said sales rose. The chairman of its rival said they fell.", "", "named_person Nils Holm; unnamed_person The chairman of its rival"},
		{"who sits at a court", "The boy's solicitor, Kostas Manos, said that bail was refused; the magistrate told the court she had no confidence he would attend.", "", "named_person Kostas Manos; unnamed_person the magistrate"},
		{"a body and who leads it", "The panel, led by former prosecutor Han Jiwen, said that the heir had borrowed a million.", "", "organisation The panel"},
		{"a force of a body", "The UN peacekeeping force said it was alarmed.", "", "organisation The UN peacekeeping force"},
		{"a trade before the name", "Mr Tallo's wife, the novelist Anne Rozen, is quoted in the paper as saying that she will not marry again.", "", "named_person Anne Rozen"},
		{"a firm behind its trade", "Chilean copper miner Cobres del Monte cut its forecast and said a fire had done damage.", "", "organisation Cobres del Monte"},
		{"one of two by his name", "The permits existed, two drivers said. The other, Saleh, said he had slept under his truck.", "", "unnamed_person two drivers; named_person Saleh"},
		{"a firm that its sentence names", "Shares in Litoral Norte fell on Friday after the Chilean lithium producer said rain had hurt it.", "", "organisation Litoral Norte"},
		{"a spokesman for the company", "Calder Microtech closed its plant. A spokesman for the company said conditions had changed.", "", "unnamed_person A spokesman for Calder Microtech"},
		{"a spokesman for either", "Halden and Brenta merged. A spokesman for the company said it would pay.", "", "unnamed_person A spokesman for the company"},
		{"a body of one word", "The widow was charged $900 by a budget airline.\nThe airline said it fell short. A spokesman said that rules had changed.", "", "organisation a budget airline; unnamed_person A spokesman for the budget airline"},
		{"a countryman", "It took Per Wandi weeks to get a piano over the pass.\n\"I was late,\" the Norwegian composer recalls.\nThe piano was the gift of a dentist, Almut Reich, who decided that his hand deserved better.", "", "named_person Per Wandi"},
		{"whom a lawyer speaks for", "Nils Rao was jailed. Rao's lawyer, Ana Brandt, said he was ill. Her client says that he is innocent.", "", "named_person Ana Brandt; named_person Nils Rao"},
		{"a prosecutor of whom a report opens with another", "A former treasurer stole a million, a prosecutor told a court on Friday.\nNils Rao, 61, denies theft.", "", "unnamed_person a prosecutor; named_person Nils Rao"},
		{"the team", "Bats can hear rain coming, biologists in Lund said on Monday. The bats flee, the team said.", "", "collective biologists in Lund; collective biologists in Lund"},
		{"the team of supporters", "Supporters said on Monday they were angry. The team said it was sorry.", "", "collective Supporters; organisation The team"},
		{"who spoke through another", "Nils Rao said through a spokesman that it was false. The spokesman said he would sue.", "", "named_person Nils Rao; unnamed_person The spokesman for Nils Rao"},
		{"one of those told of", "Two drivers said they would stop.\nLund is understood to have briefed investors on Thursday. One of them described her tone as bullish.", "", "unnamed_person Two drivers; unnamed_person investors"},
		{"one document", "Police filed an affidavit in court on Monday. The document says that Rao fled.", "", "document an affidavit"},
		{"either of two documents", "A memo to the board says little. A letter from Rao says more. The document warns that the cut would hurt.", "", "document The document"},
		{"what somebody is sued for", "Leila Far is suing her former chambers for £1.4m. The chambers deny discrimination.", "", "named_person Leila Far; organisation Leila Far's former chambers"},
	})
}
