// Package coref groups what an article calls one person, organisation or place:
// names in their forms ("Kang Min Seo", "Ms Kang", "Chairwoman Kang Min-seo"), the
// adjectives of countries, nominals ("the new president", "the newspaper")
// and pronouns.
//
// Names are linked by rules over their forms, from the surest to the least sure:
// one gazetteer key; the same words once case, marks, hyphens and titles are set
// aside; an acronym with its expansion; a full name with its middle parts
// dropped; a surname with the full name that holds it; an organisation with its
// own opening words. Nominals and pronouns are linked only when one candidate
// stands out, and otherwise left alone.
//
// It knows one article. Package link joins the chains of several.
package coref
