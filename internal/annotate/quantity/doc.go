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
// A rate is one quantity with what it is in ("14 oocysts per 10 litres", "0.3 mg/l",
// "12 per 100,000 residents"): the value as printed, the unit "/10l", and what is in one
// cubic metre, square metre or person as its SI value.
//
// It reads the light tokens of package scan. Parts of speech, where the language
// core gives them, only help to find the noun that is counted.
package quantity
