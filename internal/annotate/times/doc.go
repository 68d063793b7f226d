// Package times finds time expressions and gives each a TIMEX3-style value
// (ISO-TimeML, ISO 24617-1): days, months, years, ISO weeks, seasons, quarters,
// decades ("199"), centuries ("19"), ranges ("2023-09-10/2023-09-13"),
// durations ("P18M"), sets, times of day with their zone, and FUTURE, PAST and
// PRESENT for what has no calendar place.
//
// It is a grammar over the light tokens of package scan, in two steps: reading
// (what the expression says: "Wednesday", "last + month", "3 weeks + ago") and
// resolving (which Wednesday), because only the second needs a calendar, the
// text around and the tense of the verb. Nothing is guessed: an expression that
// cannot be resolved is reported with an empty value, and an impossible date
// ("31 February") as well; what it says all the same, a day of a month or of a week,
// is left open ("XXXX-04-12", "XXXX-WXX-1").
//
// Conventions where usage differs:
//
//   - A part of a day does not narrow the value: "Monday night" is the day. A
//     time of day does: "2023-09-11T14:59-04:00".
//   - A range is one expression when its ends share a printed month or year
//     ("June 3-6"), otherwise each end stands by itself.
//   - "Two years ago" is a year, "two weeks ago" an ISO week, "two days ago" a
//     day: the unit named is as exact as the writer is.
//   - A time of day that stands alone takes the day of its sentence, else, in the
//     past tense, the day that the text was last at; behind an evening "1 a.m."
//     is the next day. It takes the day of an event that the text has named with
//     one ("the derailment on 2 March", "puts the derailment at 02:47"), and in a
//     text of some length that names no other day, that of writing.
//   - "Half past two" takes the half of the day from a part of the day near it,
//     from the time of day before it, or from the only one the text tells of, and
//     has no value where nothing says; "6:30" is the morning unless these say
//     otherwise in a text without a clock of 24 hours.
//   - "Until Friday" lies ahead where it was given, "by Friday" where something was
//     asked for by then.
//   - "March 3 next year" has its year from what follows; "next year" stays an
//     expression of its own.
//   - "Overnight" is the night that ended on the day of writing, in the future
//     tense the one that begins then.
//   - "The first week of December" is the ISO week that has most of the month's
//     first seven days.
//   - "Friday" in a text whose date is only that of other texts about the same
//     counts from the day near theirs to which its weekdays fit best
//     (Anchor.Near). Where the text tells, as past, of a day well behind theirs, it was
//     written later: what counts from the very day of writing stays open, and a day of
//     a month is of the year that lies nearest.
//   - "Ahead of Sunday's vote" lies ahead, unless the vote was yesterday's or the text
//     tells of it as past; so does whatever is called off by its day.
//   - What is named by its month ("bury the March treaty") is of the last one, where the
//     clause only tells what something is for.
//   - "The end of the year" is the year with Mod "end", also behind "by" and
//     "before": TIMEX3 has it so, and so have the desks' own readings.
package times
