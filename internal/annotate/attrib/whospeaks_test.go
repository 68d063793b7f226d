package attrib

import (
	"slices"
	"strings"
	"testing"
)

// wantChains checks that a text has an attribution of the source and cue before the colon of
// want, with the chain behind it; none where the chain is "none".
func wantChains(t *testing.T, cases map[string]string) {
	t.Helper()
	for text, want := range cases {
		head, chain, _ := strings.Cut(want, ": ")
		var got []string
		for _, a := range find(t, text) {
			fixed, more := line(text, a)
			before, _, _ := strings.Cut(fixed, " {")
			got = append(got, before+": "+strings.TrimPrefix(more[len(more)-1], "chain: "))
		}
		if !slices.Contains(got, head+": "+chain) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}

// Who is told of by whose he is speaks himself, whatever a tagger makes of the plural for him and
// whether or not a title stands before the name.
func TestPersonsOf(t *testing.T) {
	wantChains(t, map[string]string{
		"Aides to Ms. Rao declined to say on Monday whether she would ask the board to wait.": "[Aides to Ms. Rao] <declined>: Aides to Ms. Rao",
		"Aides to Ana Rao said she would stay in the race.":                                   "[Aides to Ana Rao] <said>: Aides to Ana Rao",
		"A spokesman for Mr. Rao said the vote was fair.":                                     "[A spokesman for Mr. Rao] <said>: A spokesman for Mr. Rao",
		"A lawyer for Minister Ana Rao said she was ill.":                                     "[A lawyer for Minister Ana Rao] <said>: A lawyer for Minister Ana Rao",
		"A statement by a spokesman for Ms. Rao said the tax was unfair.":                     "[A statement by a spokesman for Ms. Rao] <said>: a spokesman for Ms. Rao",
		"Prosecutors and lawyers for both Ivo Lund and Sanna Lund said they would go on.":     "[Prosecutors and lawyers for both Ivo Lund and Sanna Lund] <said>: Prosecutors and lawyers for both Ivo Lund and Sanna Lund",
		// The name is the source's own.
		"An attorney for Ms. Rao, Ivo Lund, said she was ill.":    "[An attorney for Ms. Rao, Ivo Lund] <said>: Ivo Lund",
		"The minister for health, Ana Rao, said she was ill.":     "[The minister for health, Ana Rao] <said>: Ana Rao",
		"Police spokesman Mr. Ivo Lund said the road was closed.": "[Police spokesman Mr. Ivo Lund] <said>: Ivo Lund",
	})
}

// Those whom a group takes in are not the group.
func TestIncluding(t *testing.T) {
	wantChains(t, map[string]string{
		"A handful of lawmakers — including Per Holm, a frequent critic of Ms. Rao — urged the council to sell the mill.": "[A handful of lawmakers — including Per Holm, a frequent critic of Ms. Rao] <urged>: A handful of lawmakers — including Per Holm, a frequent critic of Ms. Rao",
		"A group of former officers, including Ana Rao, urged the court to act.":                                          "[A group of former officers, including Ana Rao] <urged>: A group of former officers, including Ana Rao",
	})
}

// A second clause has its own subject, and an aside between dashes gives none.
func TestSecondSubject(t *testing.T) {
	wantChains(t, map[string]string{
		"The emergency rule was first used in 2011 and top Liberals have hinted that it may return.":                                    "[top Liberals] <have hinted>: top Liberals",
		"The emergency rule was first used in 2011 and leading Liberals – including Premier Ana Rao – have hinted it is a good choice.": "[Liberals – including Premier Ana Rao] <have hinted>: Liberals – including Premier Ana Rao",
		"Ana Rao and Ivo Lund have said that the crane was weak.":                                                                       "[Ana Rao and Ivo Lund] <have said>: Ana Rao and Ivo Lund",
		"When the mill shut, Ana Rao and Ivo Lund said that the town would die.":                                                        "[Ana Rao and Ivo Lund] <said>: Ana Rao and Ivo Lund",
		"The company was founded in 1990 and said it would close.":                                                                      "[The company] <said>: The company",
		"Ivo Lund pointed to the unrest in Norland — where an army revolt is thought to be near — and said he has no trust in it.":      "[Ivo Lund] <said>: Ivo Lund",
		"The union — backed by Lund — said the plan was dead.":                                                                          "[The union — backed by Lund] <said>: The union — backed by Lund",
		"The driver, who had helped free Ana Rao -- who was trapped for hours -- told the Norra Post that the road was closed.":         "[The driver, who had helped free Ana Rao -- who was trapped for hours] <told>: The driver > Norra Post",
	})
}

// A paper speaks in the participle or clause behind what tells where it stood and what it is on,
// unless whoever brings it out does.
func TestPaperBefore(t *testing.T) {
	wantChains(t, map[string]string{
		"The guild rejected a report published by the Tide on Monday saying that Mr. Lund had paid the divers.":                                     "[a report] <saying>: the Tide",
		"Lawyers dismissed an article carried by the Norra Post on Friday claiming that Rao had paid the men.":                                      "[an article] <claiming>: an article",
		"The Norra Post published an article by Ana Rao on Friday claiming that Lund had paid the men.":                                             "[The Norra Post] <claiming>: Norra Post",
		"Lund exchanged letters with former clerk Ana Rao that disparaged the mayor.":                                                               "[letters with former clerk Ana Rao … that] <disparaged>: letters with former clerk Ana Rao",
		"The memo about Ana Rao that said she had lied was burned.":                                                                                 "[The memo about Ana Rao that] <said>: The memo about Ana Rao",
		"A letter from the mayor that accused the clerk of theft was read out.":                                                                     "[A letter from the mayor that] <accused>: the mayor",
		"The letter, carried by boat from Consul Per Lund and sealed twice, warned the staff of Minister Ana Rao that the light could not be kept.": "[The letter] <warned>: The letter",
		"Liberals seized on parts of the letters that were published on Monday to suggest that the minister lied.":                                  "[Liberals] <suggest>: Liberals",
	})
}

// Who is angry at somebody for saying something has not said it.
func TestAngryAt(t *testing.T) {
	wantChains(t, map[string]string{
		"Liberals remain furious with Mayor Ana Rao for saying that the school could close.": "[Mayor Ana Rao] <saying>: Ana Rao",
		"Many residents were upset with the council for claiming the water was safe.":        "[the council] <claiming>: the council",
	})
}

// The sentence's own verb, taken for a participle, is no part of who goes on behind it.
func TestOwnVerbOfOpening(t *testing.T) {
	wantChains(t, map[string]string{
		"A Harbour Office spokesman e-mailed to other staff a draft note intended for Ms. Rao, warning her that the dates were wrong.": "[A Harbour Office spokesman] <warning>: A Harbour Office spokesman",
	})
}

// Whom somebody cites beside words of his own on himself has not said them.
func TestCitedBesideOwnWords(t *testing.T) {
	wantChains(t, map[string]string{
		"“My friends urged me to leave the race, and I think I should,” Ana Rao said in a statement, citing former mayors like Ivo Lund.": "[Ana Rao] <said>: Ana Rao",
		"“The crane is weak,” the Norra Post said, citing two officials.":                                                                 "[the Norra Post] <said>: two officials > Norra Post",
	})
}

// A quotation goes on in a paragraph that no mark opens again.
func TestGoesOnUnopened(t *testing.T) {
	text := "Norra Post spokesman Ivo Lund stood firm. “As we have checked with two men, the tale is right.\nWe remain sure of it, and will print more as we can,\" he said."
	want := []string{"“As we have checked with two men, the tale is right.", "We remain sure of it, and will print more as we can,\""}
	var got []string
	for _, a := range find(t, text) {
		for _, c := range a.Content {
			got = append(got, c.Of(text))
		}
		if n := a.Chain; len(n) == 0 || n[0].Name != "Ivo Lund" {
			t.Errorf("said by %v", n)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if as := find(t, "“The mill is lost,” Ana Rao said.\nA board of 12\" was found there, the owner told police."); len(as) == 0 || len(as[0].Content) != 1 {
		t.Errorf("a mark of inches closes no quotation: %v", as)
	}
}

// "Not only" negates nothing, what is pushed back on is denied, and what an outlet quotes is its word.
func TestPushBack(t *testing.T) {
	for text, want := range map[string]string{
		"The mayor pushed back on the claim that the dam is weak.":                                          "[The mayor] <pushed back on the claim> {that the dam is weak} indirect denies",
		"Ana Rao pushed back at critics of the plan.":                                                       "[Ana Rao] <pushed back at> {critics of the plan} indirect criticises",
		"Ana Rao not only criticized the plan but also urged the board to quit.":                            "[Ana Rao] <not only criticized> {the plan} indirect criticises",
		"According to the Norra Post, “Lund then admitted those orders during his talks with that office.”": "[the Norra Post] <According to> {“Lund then admitted those orders during his talks with that office.”} direct asserts",
	} {
		var got []string
		for _, a := range find(t, text) {
			fixed, _ := line(text, a)
			got = append(got, fixed)
			if a.Negated {
				t.Errorf("%s: %s is negated", text, fixed)
			}
		}
		if !slices.Contains(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}
