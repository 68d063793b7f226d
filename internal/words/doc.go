// Package words reads a text as the comparable words of reuse and clustering:
// no sentence structure, no models, only words brought to one form, so that two
// houses' spellings of one sentence give the same sequence. It works on any
// text of any language and costs no allocation a word.
//
// A word is hashed, not kept: its bytes are still in the text. The form under
// which two words are equal is lower case without accents, possessive "'s" or
// the dots of an acronym, in the spelling that the language's list "spelling"
// gives; contractions are two words ("don't" is "do", "not").
package words
