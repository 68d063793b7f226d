package attrib

import "hearsay/internal/lang"

// stanceWords is the list of words that tell what a source does with what it
// says, and of those that constructions of figures rest on.
type stanceWords struct {
	assurers   table[bool]       // verbs that promise only what is to come ("assure")
	reckoners  table[bool]       // verbs of reckoning, whose "could" is a forecast
	opining    table[bool]       // verbs of having an opinion ("think")
	expecting  table[bool]       // verbs that expect in the passive ("is expected to")
	winning    table[bool]       // verbs of winning, which the winner claims
	undertaken table[bool]       // verbs of what one does for others
	perception table[bool]       // verbs of seeing and hearing for oneself
	naming     table[bool]       // verbs that give something a name
	good, bad  table[bool]       // words that judge
	falses     table[bool]       // words that call something untrue
	charges    table[bool]       // nouns for what people are charged with or talk of ("ransom")
	contesting table[bool]       // verbs of denying, which acknowledge where they are negated
	undenied   table[bool]       // nouns of which "no" denies nothing ("no doubt")
	outlooks   table[bool]       // nouns for what is to come ("a chance")
	menaces    table[[][]string] // first word → words of a threat
	pledges    table[[][]string] // first word → words that, of what will be, undertake it ("spared")
	counts     table[bool]       // nouns for a number of people or things
	gifts      table[bool]       // nouns for what a source gives or withholds ("a reason")
	accounts   table[bool]       // nouns for somebody's count or telling
	polls      table[bool]       // documents that count voters and votes
	untrue     table[bool]       // words that a report is called by who denies it ("a novel")
	invented   table[bool]       // words that call whatever they are said of untrue ("fabrication")
	dealing    table[bool]       // verbs of what somebody is said to have done to another ("receive")
	withheld   table[bool]       // verbs of what one does not do as a rule when asked ("comment")
	told       table[bool]       // nouns for what somebody has said or written
	pleas      table[bool]       // nouns for what peacemakers ask for ("restraint")
	forecaster table[bool]       // nouns for who forecasts by trade
	innocent   table[bool]       // words by which an accusation is denied
	answerable table[bool]       // nouns for persons who have a charge to answer, or answer it for others ("spokesman")
	vying      table[bool]       // verbs of running against somebody, which blame what is said ("challenge")
	weighing   table[bool]       // verbs of thinking something over, which say nothing of it ("ponder")
	display    table[bool]       // verbs of letting something be seen ("show")
	noting     table[bool]       // verbs of pointing to a fact, which deny nothing ("note")
	arranged   table[bool]       // verbs of what a body decides to do or let be
}

func (w *stanceWords) read(all *vocabulary, b *lang.Bundle) {
	sets := map[string]*table[bool]{
		"assure": &w.assurers, "reckon": &w.reckoners, "opine": &w.opining, "expecting": &w.expecting, "win": &w.winning, "undertake": &w.undertaken,
		"perceive": &w.perception, "naming": &w.naming, "good": &w.good, "bad": &w.bad, "false": &w.falses, "undenied": &w.undenied, "charge": &w.charges, "contest": &w.contesting,
		"outlook": &w.outlooks, "count": &w.counts, "given": &w.gifts, "account": &w.accounts, "poll": &w.polls,
		"untrue": &w.untrue, "invented": &w.invented, "withhold": &w.withheld, "dealing": &w.dealing, "told": &w.told, "plea": &w.pleas, "forecaster": &w.forecaster, "innocent": &w.innocent,
		"arrange": &w.arranged, "noting": &w.noting, "vying": &w.vying, "display": &w.display, "weigh": &w.weighing, "answer": &w.answerable,
	}
	for _, e := range b.List("stances").Entries {
		switch set := sets[e.Col(1)]; {
		case set != nil:
			set.put(all, e.Col(0), true)
		case e.Col(1) == "menace":
			list(all, &w.menaces, e.Col(0))
		case e.Col(1) == "pledge":
			list(all, &w.pledges, e.Col(0))
		}
	}
}
