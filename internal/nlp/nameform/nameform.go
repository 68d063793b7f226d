// Package nameform compares the written forms of names: it folds case, marks and
// hyphens, knows what romanisations of one original share, which parts of a
// person's name may be dropped or change places, and which acronyms the words of
// a name may have. It knows no text and no gazetteer.
package nameform
