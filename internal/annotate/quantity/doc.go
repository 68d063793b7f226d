// Package quantity finds numbers with what they count or measure: money,
// distances, weights, shares, temperatures, ages, tolls (killed, injured,
// missing, arrested, displaced …) and plain counts, in figures and in words,
// with the bounds that the text prints ("at least", "nearly", "between … and").
//
// A figure that leaves out what it counts counts what the one before it does where
// the two are set against each other ("84, not 76") or one follows the other
// ("nine seats, and had been offered seven"); where only its place shows that it is a
// count ("most said seven"), what is counted stays empty.
//
// It reads the light tokens of package scan. Parts of speech, where the language
// core gives them, only help to find the noun that is counted.
package quantity
