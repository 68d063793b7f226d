package link_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/link"
	"hearsay/internal/news"
)

// read annotates and links plain texts as the articles of one story.
func read(t *testing.T, texts []string) ([]*news.Article, []news.Entity) {
	t.Helper()
	as := make([]*news.Article, len(texts))
	for i, s := range texts {
		d := analysed(t, s, nil)
		c := coref.Link(d)
		as[i] = &news.Article{ID: news.ArticleID(fmt.Sprint("a", i+1)), Text: s, Language: "en", Mentions: append(c.WithPronouns(), c.BroughtIn(d)...)}
	}
	return as, link.Story(as, link.Options{})
}

// entityAt is the entity of the mention with the words, "" for none: the widest
// mention in the words, else one that they lie in.
func entityAt(a *news.Article, words string) news.EntityID {
	at := strings.Index(a.Text, words)
	var best *news.Mention
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if at < 0 || m.Start < at || m.End > at+len(words) {
			continue
		}
		if best == nil || m.End-m.Start > best.End-best.Start {
			best = m
		}
	}
	if best == nil {
		return ""
	}
	return best.Entity
}

// Each case gives texts, and phrases as "article:words" that are one; those of
// apart are not what the first of same is.
func TestWhoIsWho(t *testing.T) {
	for _, c := range []struct {
		name        string
		texts       []string
		same, apart []string
	}{
		{"an age that another article prints",
			[]string{"The owner, Per Holm, 58, was led away on Monday.", "Per Holm sold the mill to Jan Lund in May. It was late. The judge heard the 58-year-old for an hour."},
			[]string{"0:Per Holm", "1:the 58-year-old"}, nil},
		{"an age of two",
			[]string{"The owner, Per Holm, 58, was led away with Jan Lund, 58.", "Per Holm and Jan Lund sold the mill in May. It was late. The judge heard the 58-year-old for an hour."},
			[]string{"0:Per Holm"}, []string{"1:the 58-year-old"}},
		{"whom it opens with and whose name nobody keeps back",
			[]string{"Per Holm, a harbour official, was in court on Monday.", "A harbour official was led into a court on Monday.\nPer Holm, 58, did not speak."},
			[]string{"0:Per Holm"}, []string{"1:A harbour official"}},
		{"two insurers",
			[]string{"The insurer Halden Mutual lost two million records. Vantrel Systems denied it.", "Vantrel Systems, an insurer, fell on Monday. In a filing, Vantrel Systems said that its work for Halden Mutual had ended. It was late. The report said that it had served the insurer."},
			[]string{"1:Vantrel Systems", "1:the insurer"}, []string{"0:Halden Mutual"}},
		{"an airline, and one that says so in its name",
			[]string{"The airline Halden Mutual lost two million records. Vantrel Airlines denied it.", "Vantrel Airlines fell on Monday. In a filing, Vantrel Airlines said that its work for Halden Mutual had ended. It was late. The report said that it had served the airline."},
			[]string{"1:Vantrel Airlines", "1:the airline"}, []string{"0:Halden Mutual"}},
		{"a trade that another article tells",
			[]string{"The beekeeper Per Holm called the police on Monday.", "Per Holm and Jan Lund were in the barn. It was late. The beekeeper had seen a light."},
			[]string{"0:Per Holm", "1:The beekeeper had"}, nil},
		{"a trade of one whom the article does not name, and two others do",
			[]string{"The beekeeper Per Holm called the police on Monday.", "Per Holm, a beekeeper, was heard on Tuesday.", "The barn burnt down at nine. The beekeeper had seen a light."},
			[]string{"0:Per Holm", "2:The beekeeper had"}, nil},
		{"a trade of one whom the article does not name, and one other does",
			[]string{"The beekeeper Per Holm called the police on Monday.", "The barn burnt down at nine. The beekeeper had seen a light."},
			[]string{"0:Per Holm"}, []string{"1:The beekeeper had"}},
		{"whom a report opens with",
			[]string{"Per Holm, a former harbour pilot, was in court on Monday.", "A former harbour pilot was led into a court on Monday.\nPer Holm, 58, did not speak."},
			[]string{"0:Per Holm", "1:A former harbour pilot"}, nil},
		{"whom a report opens with and does not name",
			[]string{"Per Holm, a former harbour pilot, was in court on Monday.", "A former harbour pilot was led into a court on Monday.\nJan Lund, 58, did not speak."},
			[]string{"0:Per Holm"}, []string{"1:A former harbour pilot"}},
		{"a firm of which another article says what the phrase says",
			[]string{"The insurer Halden Mutual lost two million records. Vantrel Systems denied it.", "Vantrel Systems fell on Monday. In a filing, Vantrel Systems said that its work for Halden Mutual had ended. It was late. The report said that it had served the insurer."},
			[]string{"0:Halden Mutual", "1:the insurer"}, []string{"1:Vantrel Systems"}},
		{"surname, honorific, title, case, possessive",
			[]string{"Robert Halloran resigned. Mr Halloran led the board. HALLORAN was 61. Halloran's son said Chairman Halloran was ill."},
			[]string{"0:Robert Halloran", "0:Mr Halloran", "0:HALLORAN", "0:Halloran's"}, nil},
		{"transliteration and hyphen",
			[]string{"Volodymyr Hrytsenko met Kang Min-seo.", "Volodimir Hrytsenko met Kang Min Seo."},
			[]string{"0:Volodymyr Hrytsenko", "1:Volodimir Hrytsenko"}, []string{"0:Kang Min-seo"}},
		{"the family name in front",
			[]string{"North Korean leader Kang Min-seo arrived on Monday. Kang said he was glad."},
			[]string{"0:Kang Min-seo", "0:Kang said"}, nil},
		{"father and son",
			[]string{"George Okafor built the firm. His son, Daniel Okafor, sold it. Daniel Okafor said George Okafor was angry."},
			[]string{"0:George Okafor built", "0:George Okafor was"}, []string{"0:Daniel Okafor,", "0:Daniel Okafor said"}},
		{"a father who is printed with a courtesy title, and his son",
			[]string{"The leader, Park Min-soo, arrived on Monday. Mr Park's father, Park Min-ho, came in 2011. \"We are friends,\" Chairman Park said. Mr Park Min Ho had come by train."},
			[]string{"0:Park Min-soo", "0:Mr Park's", "0:Park said"}, []string{"0:Park Min-ho", "0:Park Min Ho"}},
		{"an acronym of another language in parentheses",
			[]string{"The National Harvest Council (CNC) met in Orsund. The CNC said that it would wait."},
			[]string{"0:National Harvest Council", "0:CNC said"}, nil},
		{"a name that its initials show to be one",
			[]string{"The Free Front in the Eastern Province (FFEP) claimed the attack. FFEP gave no number. The group named nobody."},
			[]string{"0:Free Front in the Eastern Province", "0:FFEP gave", "0:The group"}, nil},
		{"the foreign ministries of two countries",
			[]string{"Austria's foreign ministry said both were well. Qatar's foreign ministry said that it had mediated.", "The Ministry of Foreign Affairs of Norland welcomed the release.", "The Philippine Department of Foreign Affairs confirmed the release."},
			[]string{"0:Austria's foreign ministry"}, []string{"0:Qatar's foreign ministry", "1:Ministry of Foreign Affairs", "2:Department of Foreign Affairs"}},
		{"a minister of two things behind a comma",
			[]string{"The Minister of State, Minister of Foreign Affairs, Mr Samir Haddou, received a call. The Minister thanked the callers."},
			[]string{"0:The Minister of", "0:Samir Haddou", "0:The Minister thanked"}, nil},
		{"a body's initials that are a country's elsewhere, and an office by its initials",
			[]string{"The Kerali Sports Association sold the tickets, Superintendent of Police Nipul Basu said.", "The KSA says nobody warned anybody.", "The SP says nine are dead."},
			[]string{"0:Kerali Sports Association", "1:KSA"}, []string{"0:Nipul Basu"}},
		{"a body's initials that are a news agency's elsewhere",
			[]string{"The Salt Producers' Alliance (SPA) said that prices had fallen. The SPA blamed imports.", "The SPA says nobody warned its members. Four members left the SPA."},
			[]string{"0:Salt Producers' Alliance", "0:SPA blamed", "1:SPA says", "1:SPA."}, nil},
		{"a body's initials that are a far state's agency elsewhere, without an article",
			[]string{"The Salt Producers' Alliance (SPA) said that prices had fallen. The SPA blamed imports.", "It is learnt that SPA members warned nobody."},
			[]string{"0:Salt Producers' Alliance", "1:SPA members"}, nil},
		{"a body that spells out its initials, and the agency in a story of its state",
			[]string{"The Salt Producers' Alliance (SPA) said that prices had fallen. The SPA blamed imports.", "Saudi Arabia is calm, SPA reported."},
			[]string{"0:Salt Producers' Alliance", "0:SPA blamed"}, []string{"1:SPA reported"}},
		{"an agency, cited without an article, and a body of its initials",
			[]string{"The Salt Producers' Alliance said that prices had fallen.", "Riyadh is calm, SPA reported."},
			[]string{"0:Salt Producers' Alliance"}, []string{"1:SPA reported"}},
		{"an office by its initials",
			[]string{"Superintendent of Police Nipul Basu said that the stand had been full.", "The SP says nine are dead."},
			[]string{"0:Nipul Basu", "1:The SP"}, nil},
		{"an office in capitals",
			[]string{"Sports Minister Kanak Beron offered to quit.", "Two hours later, the Sports Minister announced his resignation."},
			[]string{"0:Kanak Beron", "1:the Sports Minister"}, nil},
		{"whom a report names in its second paragraph",
			[]string{"An Austrian nurse freed after a year in the desert said on Saturday that she had walked for a week.\n\n\"I counted the dunes,\" Annemarie Huber told reporters at the airport, where Chancellor Leo Strauss met her."},
			[]string{"0:An Austrian nurse", "0:Annemarie Huber"}, []string{"0:Leo Strauss"}},
		{"a broadcaster and a daily",
			[]string{"State broadcaster TVR said the pilot had been alone. The daily Ora Noastra reported that there were two. The daily said that the second had fled. The broadcaster denied it."},
			[]string{"0:TVR", "0:The broadcaster"}, []string{"0:Ora Noastra", "0:The daily said"}},
		{"an acronym behind \"or\"",
			[]string{"The National Harvest Council, or CNC, met in Orsund. The CNC said that it would wait."},
			[]string{"0:National Harvest Council", "0:CNC said"}, nil},
		{"a description in apposition, and the agency",
			[]string{"Kestra, the national rescue agency, said 12 people had died. The agency gave no names.", "Nobody was found, the search and rescue agency said.", "The country's search and rescue agency denied it."},
			[]string{"0:Kestra", "0:The agency", "1:search and rescue agency", "2:search and rescue agency"}, nil},
		{"an institution that another article says what it is",
			[]string{"Denmark's electoral council said on Sunday that it would count again.", "The National Electoral Council said no.", "The electoral authority was silent."},
			[]string{"0:Denmark's electoral council", "1:National Electoral Council", "2:electoral authority"}, nil},
		{"bodies of two countries stay two",
			[]string{"Denmark's foreign ministry said yes.", "Norway's foreign ministry said no."},
			[]string{"0:Denmark's foreign ministry"}, []string{"1:Norway's foreign ministry"}},
		{"a minister whom another article names",
			[]string{"Danish Transport Minister Ilse Brandt said the bridge was safe.", "The bridge will open in May, Denmark's transport minister has said.", "The transport minister denied it."},
			[]string{"0:Ilse Brandt", "1:Denmark's transport minister", "2:The transport minister"}, nil},
		{"another country's minister is another",
			[]string{"Danish Transport Minister Ilse Brandt said the bridge was safe.", "Sweden's transport minister has said that it was not."},
			[]string{"0:Ilse Brandt"}, []string{"1:Sweden's transport minister"}},
		{"a former minister is not the minister",
			[]string{"Former transport minister Ilse Brandt said the bridge was safe.", "The transport minister denied it."},
			[]string{"0:Ilse Brandt"}, []string{"1:The transport minister"}},
		{"the head of a firm",
			[]string{"Ilse Brandt, the chief executive of Northwind Industrial, resigned.", "The chief executive of Northwind Industrial is expected to leave."},
			[]string{"0:Ilse Brandt", "1:The chief executive"}, nil},
		{"the firm of the paragraph",
			[]string{"Sarn Minerals, which runs a quarry, denied that it had blasted. \"No blasting took place,\" the company said."},
			[]string{"0:Sarn Minerals", "0:the company"}, nil},
		{"the newspaper",
			[]string{"The Harbour Gazette published the letter on Monday. The captain told the paper that he was sorry."},
			[]string{"0:Harbour Gazette", "0:the paper"}, nil},
		{"a government by country, adjective and capital",
			[]string{"The Danish government denied it.", "Denmark's government met. Copenhagen said it would wait.", "The government in Copenhagen was silent."},
			[]string{"0:Danish government", "1:Denmark's government", "1:Copenhagen", "2:government in Copenhagen"}, []string{"1:Denmark"}},
		{"a capital that hosts is the city",
			[]string{"Moscow said on Monday that it would sign. The Kremlin gave no date. The talks took place in Moscow."},
			[]string{"0:Moscow said", "0:Kremlin"}, []string{"0:Moscow."}},
		{"a name cut by a verb",
			[]string{"Army spokesman Said Bakari Kone told reporters to leave.", "\"It is over,\" said Said Bakari Kone."},
			[]string{"0:Said Bakari Kone", "1:Said Bakari Kone"}, nil},
		{"two spellings of one body",
			[]string{"The World Harbour Council met on Sunday.", "The World Harbor Council will meet again."},
			[]string{"0:World Harbour Council", "1:World Harbor Council"}, nil},
		{"a minister of whom one article does not say where",
			[]string{"Danish Transport Minister Ilse Brandt said the bridge was safe.", "Transport Minister Ilse Brandt opened it.", "Sweden's transport minister has said that it was not."},
			[]string{"0:Ilse Brandt", "1:Ilse Brandt"}, []string{"2:Sweden's transport minister"}},
		{"a bare office, of one whose article does not print it",
			[]string{"Interior Minister Ana Kesh flew to Orsund on Monday.", "Ana Kesh told reporters that nobody was hurt. \"It is over,\" the minister said.", "In the hall, if one believes the mayor, nobody slept.", "The mayor of Orsund, Per Dolan, opened the hall."},
			[]string{"0:Ana Kesh", "1:the minister"}, []string{"2:the mayor"}},
		{"a bare office that only another article fills",
			[]string{"The mayor of Orsund, Per Dolan, opened the hall.", "In the hall, if one believes the mayor, nobody slept."},
			[]string{"0:Per Dolan", "1:the mayor"}, nil},
		{"two ministers, and the minister of neither",
			[]string{"Interior Minister Ana Kesh met Finance Minister Per Dolan in Orsund.", "Nobody knows what the minister will say."},
			[]string{"0:Ana Kesh"}, []string{"1:the minister"}},
		{"another minister was brought up before",
			[]string{"Interior Minister Ana Kesh was ill.", "A minister of the island council resigned. The minister gave no reason."},
			[]string{"0:Ana Kesh"}, []string{"1:The minister"}},
		{"an officer of a named body, with a title behind the comma",
			[]string{"The Governor of the Bank of Norway, Dr Per Dolan, resigned.", "The governor goes in May, and the central bank said why.", "The Norwegian bank denied that its governor, Per Dolan, had resigned."},
			[]string{"0:Per Dolan", "0:The Governor", "1:The governor", "2:its governor"}, nil},
		{"the central bank of a state",
			[]string{"The Bank of Norway raised its rate.", "Norway's central bank raised its rate.", "The central bank gave no reason."},
			[]string{"0:Bank of Norway", "1:Norway's central bank", "2:central bank"}, nil},
		{"a bank that bears a country's name is not always its central bank",
			[]string{"The Bank of Ireland raised its fees.", "The central bank gave no reason."},
			[]string{"0:Bank of Ireland"}, []string{"1:central bank"}},
		{"an exercise in two spellings is no person",
			[]string{"Harbour Lance, a naval exercise that began on Sunday, drew the fleet to Orsund.", "The fleet was away for Harbor Lance, which ends on Friday."},
			[]string{"0:Harbour Lance", "1:Harbor Lance"}, nil},
		{"a service that disagrees",
			[]string{"Crews asked the national weather service for help.", "The weather service disagrees: it gave a warning."},
			[]string{"0:national weather service", "1:weather service"}, nil},
		{"the army whose spokesman is of another name elsewhere",
			[]string{"Army spokesman Per Dolan denied it.", "The NDF spokesman, Col. Per Dolan, denied it.", "Army spokesman Per Dolan was silent. The army fired first."},
			[]string{"1:NDF", "2:The army"}, nil},
		{"what stands behind a name says what it is",
			[]string{"Ana Kesh leads the Tarvo-Lund federation. The Tarvo-Lund federation called a strike, and the union will march.", "Ana Kesh of Tarvo-Lund spoke. The union was right, she said."},
			[]string{"0:Tarvo-Lund", "0:the union"}, nil},
		{"the rebels",
			[]string{"The Northern Redemption Front (NRF), a rebel group, took the town. The rebels denied it."},
			[]string{"0:Northern Redemption Front", "0:The rebels"}, nil},
		{"the Fund and the Front",
			[]string{"The Global Harvest Fund met in Orsund.", "Two of its members said the Fund was told on Monday."},
			[]string{"0:Global Harvest Fund", "1:Fund"}, nil},
		{"a father's and a grandfather's name behind one's own",
			[]string{"Idris Garang Malual denied it.", "Idris Garang spoke on a bad line."},
			[]string{"0:Idris Garang Malual", "1:Idris Garang"}, nil},
		{"two whose names begin alike",
			[]string{"Park Min-soo met Park Min-ho.", "Park Min spoke on a bad line."},
			[]string{"0:Park Min-soo"}, []string{"1:Park Min"}},
		{"a body of the United Nations by what it is for",
			[]string{"The World Food Programme lost ten trucks.", "Ten trucks were lost, according to the UN food agency."},
			[]string{"0:World Food Programme", "1:UN food agency"}, nil},
		{"an acronym that a list knows is nothing else's",
			[]string{"Boats of the UN went up the Upper Nile. The UN sent two more."},
			[]string{"0:UN went", "0:UN sent"}, []string{"0:Upper Nile"}},
		{"who was shown a letter did not write it",
			[]string{"Kestra Shipping runs the ferry. Kestra Shipping is old. In a letter seen by Tank & Tide, the operator said it was sorry."},
			[]string{"0:Kestra Shipping runs"}, []string{"0:Tank & Tide"}},
		{"a capital is no short name of a paper",
			[]string{"Oslo denied on Monday that it would sign. The Oslo Lantern had said so."},
			[]string{"0:Oslo denied"}, []string{"0:Oslo Lantern"}},
		{"of several presidents the one whom the article names",
			[]string{"President Ana Kesh met President Per Dolan in Orsund.", "Ana Kesh flew home on Monday. The president was tired, her doctor said."},
			[]string{"0:Ana Kesh", "1:The president"}, nil},
		{"a place that is no station of an outlet's",
			[]string{"Radio Kestra reported the fire. Crews cleaned up the station on Monday. The station said it would go on."},
			[]string{"0:Radio Kestra", "0:The station said"}, []string{"0:the station on"}},
		{"the museum and the fund",
			[]string{"The Orsund Maritime Museum closed on Monday. The museum gave no reason, but the Northern Harvest Fund was to blame. The fund denied it."},
			[]string{"0:Orsund Maritime Museum", "0:The museum"}, []string{"0:The fund"}},
		{"a place in an organisation's name",
			[]string{"Doctors at Orsund University Hospital said that the streets of Orsund were empty."},
			[]string{"0:Orsund University Hospital"}, []string{"0:Orsund were"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			as, es := read(t, c.texts)
			id := func(where string) news.EntityID {
				k, words, _ := strings.Cut(where, ":")
				return entityAt(as[k[0]-'0'], words)
			}
			first := id(c.same[0])
			if first == "" {
				t.Fatalf("%s is nobody: %+v in %+v", c.same[0], as[0].Mentions, es)
			}
			for _, w := range c.same {
				if got := id(w); got != first {
					t.Errorf("%s is %q, want %q: %+v", w, got, first, es)
				}
			}
			for _, w := range c.apart {
				if got := id(w); got == first {
					t.Errorf("%s is %q, too", w, got)
				}
			}
			// Linked again, nothing changes.
			all := func() (out string) {
				for _, a := range as {
					out += fmt.Sprintln(a.Mentions)
				}
				return out
			}
			before := all()
			link.Story(as, link.Options{Known: es})
			if after := all(); after != before {
				t.Errorf("linked again\n%s\nafter\n%s", after, before)
			}
		})
	}
}
