// Package lang holds what the program knows about languages as data: word
// lists, one folder a language (en, fr, …), embedded in the binary and overlaid
// by a folder of the user's own.
//
// # The form of a list
//
// A list is a UTF-8 text file LANG/TOPIC.txt. It opens with a header of comment
// lines, of which three are required and may stand in any order:
//
//	# Capitals and their governments.        (what the list is, in a sentence)
//	# basis: general knowledge of the field  (where the entries come from)
//	# date: 2026-11                          (as of when they hold)
//	# columns: name government note?         (one word a column; ? may be empty)
//
// One entry a line follows, its columns separated by single tabs; trailing
// columns that may be empty can be left out. A column that holds several values
// separates them with "|". Blank lines and further lines that begin with "# "
// are comments.
//
// # The user's own lists
//
// A file of the same name in the overlay folder (OVERLAY/en/countries.txt)
// changes the list: its entries replace the entries with the same first column
// and are otherwise added; a line "-" TAB KEY drops the entries whose first
// column is KEY. Its header may be left out. A file with a new name is a new
// list, and a folder with a new name is a new language.
package lang
