package attrib

import "hearsay/internal/lang"

// deedWords is the list of words by which a text tells of a deed or comments on what was
// said, and gives nobody a word by it.
type deedWords struct {
	comments list // nouns by which a writer says what he takes another's words for ("a swipe")
	meanings list // verbs by which he says what follows from them ("which means")
	rulings  list // verbs of what makes somebody do something or lets him ("require")
	offered  list // nouns for what is offered and is neither a proposal nor a promise ("support")
	accepted list // nouns for what is accepted in words ("blame")
	needing  list // verbs that say nothing of a bare noun ("explain")
	sent     list // nouns for what is posted and has no words of its own ("photo")
	forces   list // nouns for who attacks by arms ("troops")
	leads    list // verbs by which a sentence that ends with a colon leads up to what its subject says ("put it this way")
	unfound  list // verbs of finding out, whose "has not" denies nothing ("establish")
	traces   list // nouns for what is found or not for something ("evidence")
	dropping list // verbs of giving up what was planned ("scrap")
	measured list // verbs of reckoning or dealing out, behind which "according to" gives the measure ("calculate")
	habits   list // adverbs of what somebody hardly ever does ("rarely")
	topics   list // nouns for what a headline is about before its colon ("meeting")
}

func (w *deedWords) read(all *vocabulary, b *lang.Bundle) {
	if !b.Has("deeds") {
		return
	}
	sets := map[string]*list{"comment": &w.comments, "meaning": &w.meanings, "ruling": &w.rulings, "given": &w.offered, "taken": &w.accepted, "bare": &w.needing, "sent": &w.sent, "force": &w.forces, "lead": &w.leads, "unfound": &w.unfound, "trace": &w.traces, "drop": &w.dropping, "measured": &w.measured, "habit": &w.habits, "topic": &w.topics}
	for _, e := range b.List("deeds").Entries {
		if set := sets[e.Col(1)]; set != nil {
			set.put(all, e.Col(0))
		}
	}
}
