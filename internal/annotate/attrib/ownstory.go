package attrib

// storyWords are nouns by which an outlet calls the text that it prints.
var storyWords = setOf("article", "story", "post", "column")

// ownStory reports whether the noun at token i is the text itself, so that what stands in it is
// the outlet's own voice: "This column was changed to note", "An earlier version of this
// article stated".
func (f *finder) ownStory(i int) bool {
	if f.among(i, storyWords) {
		return i > 0 && f.is(i-1, "this")
	}
	return f.is(i, "version", "versions") && i+3 < len(f.d.Tokens) && f.is(i+1, "of") && f.is(i+2, "this", "the") && (f.among(i+3, storyWords) || f.is(i+3, "report"))
}
