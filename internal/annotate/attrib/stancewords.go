package attrib

import "hearsay/internal/lang"

// stanceWords is the list of words that tell what a source does with what it
// says, and of those that constructions of figures rest on.
type stanceWords struct {
	assurers   list              // verbs that promise only what is to come ("assure")
	reckoners  list              // verbs of reckoning, whose "could" is a forecast
	opining    list              // verbs of having an opinion ("think")
	expecting  list              // verbs that expect in the passive ("is expected to")
	winning    list              // verbs of winning, which the winner claims
	undertaken list              // verbs of what one does for others
	perception list              // verbs of seeing and hearing for oneself
	naming     list              // verbs that give something a name
	good, bad  list              // words that judge
	louds      list              // adjectives of size or surprise, which praise no noun of themselves ("extraordinary")
	falses     list              // words that call something untrue
	charges    list              // nouns for what people are charged with or talk of ("ransom")
	contesting list              // verbs of denying, which acknowledge where they are negated
	undenied   list              // nouns of which "no" denies nothing ("no doubt")
	outlooks   list              // nouns for what is to come ("a chance")
	menaces    table[[][]string] // first word → words of a threat
	untruths   table[[][]string] // first word → words by which a report is denied ("no truth in")
	insisting  list              // verbs behind which a "never" denies
	pledges    table[[][]string] // first word → words that, of what will be, undertake it ("spared")
	counts     list              // nouns for a number of people or things
	gifts      list              // nouns for what a source gives or withholds ("a reason")
	accounts   list              // nouns for somebody's count or telling
	polls      list              // documents that count voters and votes
	untrue     list              // words that a report is called by who denies it ("a novel")
	invented   list              // words that call whatever they are said of untrue ("fabrication")
	dealing    list              // verbs of what somebody is said to have done to another ("receive")
	withheld   list              // verbs of what one does not do as a rule when asked ("comment")
	told       list              // nouns for what somebody has said or written
	pleas      list              // nouns for what peacemakers ask for ("restraint")
	forecaster list              // nouns for who forecasts by trade
	innocent   list              // words by which an accusation is denied
	answerable list              // nouns for persons who have a charge to answer, or answer it for others ("spokesman")
	vying      list              // verbs of running against somebody, which blame what is said ("challenge")
	weighing   list              // verbs of thinking something over, which say nothing of it ("ponder")
	display    list              // verbs of letting something be seen ("show")
	noting     list              // verbs of pointing to a fact, which deny nothing ("note")
	feasts     list              // nouns for days and rites that are kept ("birthday")
	arranged   list              // verbs of what a body decides to do or let be
}

func (w *stanceWords) read(all *vocabulary, b *lang.Bundle) {
	sets := map[string]*list{
		"assure": &w.assurers, "reckon": &w.reckoners, "opine": &w.opining, "expecting": &w.expecting, "win": &w.winning, "undertake": &w.undertaken,
		"perceive": &w.perception, "naming": &w.naming, "good": &w.good, "bad": &w.bad, "loud": &w.louds, "false": &w.falses, "undenied": &w.undenied, "charge": &w.charges, "contest": &w.contesting,
		"outlook": &w.outlooks, "count": &w.counts, "given": &w.gifts, "feast": &w.feasts, "account": &w.accounts, "poll": &w.polls,
		"untrue": &w.untrue, "invented": &w.invented, "withhold": &w.withheld, "dealing": &w.dealing, "told": &w.told, "plea": &w.pleas, "forecaster": &w.forecaster, "innocent": &w.innocent,
		"arrange": &w.arranged, "insisting": &w.insisting, "noting": &w.noting, "vying": &w.vying, "display": &w.display, "weigh": &w.weighing, "answer": &w.answerable,
	}
	for _, e := range b.List("stances").Entries {
		switch set := sets[e.Col(1)]; {
		case set != nil:
			set.put(all, e.Col(0))
		case e.Col(1) == "menace":
			enterPhrase(all, &w.menaces, e.Col(0))
		case e.Col(1) == "untruth":
			enterPhrase(all, &w.untruths, e.Col(0))
		case e.Col(1) == "pledge":
			enterPhrase(all, &w.pledges, e.Col(0))
		}
	}
}
