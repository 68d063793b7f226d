// Package mail takes messages apart: newsletters (.eml) and pages that a browser
// saved with all their parts (.mhtml), which are messages too.
//
// It is for messages that are not trusted and often broken: everything is
// bounded, nothing is fetched, and a part that cannot be decoded is reported and
// loses no other.
package mail
