// Package link joins what several articles name: one entity for each person,
// organisation, place and event of a story, with its aliases, what it belongs to
// and whom it speaks for.
//
// It reads the chains that annotation left in the articles (mentions with one
// Entity label are one chain) and writes the entities' ids in their place, in
// mentions and in the links of attributions. Labels of an earlier run are read
// the same way, so linking a story again, with an article more, keeps its
// entities: ids are matched by key and by name, and new ones are only added.
package link
