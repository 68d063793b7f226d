package news

// Format is the version of the story document's JSON form.
const Format = "hearsay/1"

// Document is the story document: everything that was read and what was made
// of it. The same captures give the same document, byte for byte.
type Document struct {
	Format   string    `json:"format"`
	MadeBy   MadeBy    `json:"made_by"`
	Captures []Capture `json:"captures"`
	Articles []Article `json:"articles"`
	Entities []Entity  `json:"entities"`
	Passages []Passage `json:"passages"`
	Stories  []Story   `json:"stories"`
}

// MadeBy names the program and the language data behind a document.
type MadeBy struct {
	Version      string `json:"version"`
	LanguageData string `json:"language_data"`
}
