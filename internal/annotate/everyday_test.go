package annotate

import "testing"

// Whom short reports mean that tell of several of one surname, office, trade or party.
func TestWhichOfSeveral(t *testing.T) {
	checkSpoken(t, []spoken{
		{"the man, and his wife of one surname", "Marta Elena Prado was found dead at home on Monday. Police said her husband called them.\nThe man, Rui Prado, was held. Prado told officers that he had been asleep.", "", "government Police; named_person Rui Prado"},
		{"a widow who speaks of her husband", "The pastor, Rev. Simon Tull, was buried on Friday. Tull had led the church for years.\n\"He was brave,\" said Dora Tull, his widow. Tull said her husband had never locked the door.", "", "named_person Dora Tull; named_person Dora Tull"},
		{"two of a surname in front who are no kin", "Analyst Kim Bo-ra of Sarn Securities said the won would fall. Kim said it was cheap.\nTrade Minister Kim Tae-jin told lawmakers that it would not. Kim declined to say more.", "", "named_person Kim Bo-ra; named_person Kim Bo-ra; named_person Kim Tae-jin; named_person Kim Tae-jin"},
		{"who declines behind what he says of another", "Her agent, Robin Dent, said that Emma Stowe would go on. She declined to say where.", "", "named_person Robin Dent; named_person Robin Dent"},
		{"who is named to an office", "President Juno Lor sacked Police Minister Bem Thula on Monday. She appointed Tess Moran as the new minister. The minister said that she was ready.", "", "named_person Tess Moran"},
		{"who is chosen for one", "Ada Linden was named the new chief executive, replacing Per Holm. The chief executive said that costs would fall.", "", "named_person Ada Linden"},
		{"a governor by another state's", "Texas Gov. Greg Allred ordered flags lowered. \"They hide something,\" the Ohio Republican said.", "", "named_person Greg Allred; named_person the Ohio Republican"},
		{"either of two lawmakers", "Sen. Mark Dwyer and Rep. Ana Holm met on Monday. \"They hide something,\" the Ohio Republican said.", "", "named_person the Ohio Republican"},
		{"a minister of a country, not its prime minister", "Norwegian Prime Minister Per Dahl signed the deal on Monday.\nNorway's energy minister, Siri Moe, said the pipe would be ready in May. The Norwegian minister said that it would pay for itself.", "", "named_person Siri Moe; named_person Siri Moe"},
		{"the president, beside a vice president", "President Ada Holm met Vice President Carl Munk on Monday. The president said the ship was safe.", "", "named_person Ada Holm"},
		{"who is called a priest, beside a monsignor", "Msgr. Aldo Ferri, a spokesman for the diocese, said the abbey was closed. Police had questioned a priest, Enzo Riva. The priest said that he was innocent. The spokesman said that the abbey would open.", "", "named_person Aldo Ferri; named_person Enzo Riva; named_person Aldo Ferri"},
		{"a maker of planes, beside an airline", "Fulmar Airways said it was in talks with Harlan Aerospace. The planemaker said that it never spoke of customers.", "", "organisation Fulmar Airways; organisation Harlan Aerospace"},
		{"a player's age, behind his coach", "Milo Free signed on Tuesday. \"He makes us better,\" coach Brad Orme said of Free. The 22-year-old said that the town was his first choice.", "", "named_person Brad Orme; named_person Milo Free"},
		{"nobody's former office", "Opposition leader Pia Sorn said the vote was false. The former army chief asked people to stay calm.", "", "named_person Pia Sorn; unnamed_person The former army chief"},
	})
}

// What is a name in short reports, and of what.
func TestNamesOfShortReports(t *testing.T) {
	checkSpoken(t, []spoken{
		{"a body of two tasks", "The Coastal Search and Rescue Agency said it had sent two boats. The agency said the sea was rough.", "", "government Coastal Search and Rescue Agency; government Coastal Search and Rescue Agency"},
		{"a firm whose name a country opens", "Vietnam Skyways, the country's biggest carrier, said that it was short of crews.", "", "organisation Vietnam Skyways"},
		{"a family name before two others", "Vietnamese Prime Minister Tran Quoc Dung said that the port would open. Dung said it was deep.", "", "named_person Tran Quoc Dung; named_person Tran Quoc Dung"},
		{"a capital that is a surname", "The envoy told U.S. Trade Representative Alan Greer that tariffs would stay. Washington said that it was surprised.", "", "unnamed_person The envoy; government Washington"},
		{"a firm whose name looks like a place's", "Meridian Foods bought its rival Harvest Lane. Harvest Lane CEO Raj Patel will leave. Harvest Lane said that the price was fair.", "", "organisation Harvest Lane"},
		{"the owner of a ship, not the ship", "The ship, the Norland Kestrel, is owned by Kestrel Shipping Co. of Montreal. The firm said that safety came first.", "", "organisation Kestrel Shipping Co."},
		{"a first name by which a text goes on", "The commission's secretary, Sawang Boonthong, said the body would look into it. Sawang said it would take a month.", "", "named_person Sawang Boonthong; named_person Sawang Boonthong"},
		{"two names of three", "Burmese activist Ko Thiri Htun said that she was free. Ko Thiri said she had been beaten.", "", "named_person Ko Thiri Htun; named_person Ko Thiri Htun"},
		{"a league, and a court that is no group", "The Western Lake Defense League said the dam would leak. The 9th Circuit Court of Appeals agreed on Monday. Its director, Joe Temoke, said that the group would fight on.", "", "organisation Western Lake Defense League; named_person Joe Temoke"},
		{"no group by the name of a state", "The interior minister of Qasira, Omar Bin Lahad, was hurt on Monday. The group said it had sent two men.", "", "organisation The group"},
		{"a surname that is a word", "The carmaker said that Park Ji-min would take over. Park, a former judge, said she was ready.", "", "organisation The carmaker; named_person Park Ji-min"},
		{"a hyphen that broke one", "Iranian Foreign Minister Hossein Amir-Rahimi said that it was late. Amir-Rahimi said no more.", "", "named_person Hossein Amir-Rahimi; named_person Hossein Amir-Rahimi"},
	})
}
