// Package scan is the light tokenisation that the grammars of times and of
// quantities read: words, numbers and marks with their byte offsets, each word
// looked up once in a vocabulary.
//
// The grammars do not read the tokens of the language core because their
// expressions are closed and literal ("June 3-6", "ten-day", "2:59 p.m.",
// "€1.2bn"): they need numbers and marks cut apart in one fixed way, in every
// language and also where no model is loaded. What does need the core (tense,
// sentence bounds, names) they take from nlp.Doc by offset.
package scan
