package ledger

// textTold is what was found out about texts by themselves. A sentence of a
// dispatch stands in hundreds of articles, and a description in as many chains:
// what follows from their words alone is found once for a story.
type textTold struct {
	unconfirmed map[string]bool     // sentences, see builder.unconfirmed
	figures     map[string][]string // sentences, see builder.figureWords
	contrasting map[string]bool     // sentences, see builder.contrasting
	leading     map[string]bool     // sentences, see builder.ledUpTo
	poled       map[string]bool     // clauses that hold a word of the opposites
	descriptive map[string][]string // descriptions, see lists.descriptive
}

// asks is the answer to a question about a text, found out by find when it is first
// asked.
func asks(told *map[string]bool, text string, find func() bool) bool {
	yes, known := (*told)[text]
	if !known {
		if *told == nil {
			*told = map[string]bool{}
		}
		yes = find()
		(*told)[text] = yes
	}
	return yes
}
