package store

import "hearsay/internal/news"

// EntityRecord is a person, organisation, place or event of the store: what the
// entities of several stories are, once something says that they are one.
type EntityRecord struct {
	// ID is its id in the store ("n12"). It is never given to another, and never
	// changes; that of one that was merged leads to the one that stayed.
	ID      news.EntityID
	Name    string
	Kind    news.EntityKind
	Key     string
	Aliases []string
	// Of is what it belongs to, "" when that is not known.
	Of news.EntityID
	// Stories are the stories that name it, in order of their numbers, with its
	// ids there: several where a story has it as several.
	Stories []EntityInStory
}

// EntityInStory is an entity as one story has it.
type EntityInStory struct {
	Story  news.StoryID
	Entity news.EntityID
}

// EntityQuery chooses among the entities of the store. The zero value is all that
// a story names.
type EntityQuery struct {
	Story news.StoryID    // those of one story
	Key   string          // by the gazetteer's key
	Name  string          // by the name exactly as it is kept
	Like  string          // by words in the name or another name, in any case
	Kind  news.EntityKind // by the kind
	Limit int             // 0 means no limit
}
