package attrib

import "hearsay/internal/lang"

// stanceWords is the list of words that tell what a source does with what it
// says, and of those that constructions of figures rest on.
type stanceWords struct {
	assurers   map[string]bool       // verbs that promise only what is to come ("assure")
	reckoners  map[string]bool       // verbs of reckoning, whose "could" is a forecast
	expecting  map[string]bool       // verbs that expect in the passive ("is expected to")
	winning    map[string]bool       // verbs of winning, which the winner claims
	undertaken map[string]bool       // verbs of what one does for others
	perception map[string]bool       // verbs of seeing and hearing for oneself
	naming     map[string]bool       // verbs that give something a name
	good, bad  map[string]bool       // words that judge
	falses     map[string]bool       // words that call something untrue
	charges    map[string]bool       // nouns for what people are charged with or talk of ("ransom")
	contesting map[string]bool       // verbs of denying, which acknowledge where they are negated
	undenied   map[string]bool       // nouns of which "no" denies nothing ("no doubt")
	outlooks   map[string]bool       // nouns for what is to come ("a chance")
	menaces    map[string][][]string // first word → words of a threat
	counts     map[string]bool       // nouns for a number of people or things
	gifts      map[string]bool       // nouns for what a source gives or withholds ("a reason")
	accounts   map[string]bool       // nouns for somebody's count or telling
	polls      map[string]bool       // documents that count voters and votes
	untrue     map[string]bool       // words that a report is called by who denies it ("a novel")
	invented   map[string]bool       // words that call whatever they are said of untrue ("fabrication")
	dealing    map[string]bool       // verbs of what somebody is said to have done to another ("receive")
	withheld   map[string]bool       // verbs of what one does not do as a rule when asked ("comment")
	told       map[string]bool       // nouns for what somebody has said or written
	pleas      map[string]bool       // nouns for what peacemakers ask for ("restraint")
	forecaster map[string]bool       // nouns for who forecasts by trade
	innocent   map[string]bool       // words by which an accusation is denied
	arranged   map[string]bool       // verbs of what a body decides to do or let be
}

func (w *stanceWords) read(b *lang.Bundle) {
	sets := map[string]*map[string]bool{
		"assure": &w.assurers, "reckon": &w.reckoners, "expecting": &w.expecting, "win": &w.winning, "undertake": &w.undertaken,
		"perceive": &w.perception, "naming": &w.naming, "good": &w.good, "bad": &w.bad, "false": &w.falses, "undenied": &w.undenied, "charge": &w.charges, "contest": &w.contesting,
		"outlook": &w.outlooks, "count": &w.counts, "given": &w.gifts, "account": &w.accounts, "poll": &w.polls,
		"untrue": &w.untrue, "invented": &w.invented, "withhold": &w.withheld, "dealing": &w.dealing, "told": &w.told, "plea": &w.pleas, "forecaster": &w.forecaster, "innocent": &w.innocent,
		"arrange": &w.arranged,
	}
	for _, e := range b.List("stances").Entries {
		switch set := sets[e.Col(1)]; {
		case set != nil:
			put(set, e.Col(0), true)
		case e.Col(1) == "menace":
			list(&w.menaces, e.Col(0))
		}
	}
}
