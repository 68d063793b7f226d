// Package quantity finds numbers with what they count or measure: money,
// distances, weights, shares, temperatures, ages, tolls (killed, injured,
// missing, arrested, displaced …) and plain counts, in figures and in words,
// with the bounds that the text prints ("at least", "nearly", "between … and").
//
// It reads the light tokens of package scan. Parts of speech, where the language
// core gives them, only help to find the noun that is counted.
package quantity
