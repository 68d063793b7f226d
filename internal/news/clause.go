package news

// ClauseKind is a clause's place in its sentence.
type ClauseKind string

// The kinds of clause. Background clauses say what the sentence takes for
// granted: Relative, Adverbial (when, after, as …) and Participle.
const (
	MainClause       ClauseKind = "main"
	ContentClause    ClauseKind = "content" // complement of a verb: "said that …"
	CoordClause      ClauseKind = "conjunct"
	RelativeClause   ClauseKind = "relative"
	AdverbialClause  ClauseKind = "adverbial"
	ParticipleClause ClauseKind = "participle"
)

// Background reports whether a clause of this kind takes its matter for
// granted rather than saying it: such a clause inside indirect speech is the
// outlet's own.
func (k ClauseKind) Background() bool {
	return k == RelativeClause || k == AdverbialClause || k == ParticipleClause
}

// Clause is one proposition of an article: a predicate, who and what it is
// about, and the words that say it.
type Clause struct {
	// At is the clause's range, first word to last: what hangs on it may lie inside.
	At   Span       `json:"at"`
	Kind ClauseKind `json:"kind"`
	// Pred is the predicate: verb, or noun or adjective with a copula.
	Pred Term `json:"pred"`
	// Parent is the index of the clause that this one hangs on, -1 for none.
	Parent  int    `json:"parent"`
	Args    []Arg  `json:"args,omitempty"`
	Terms   []Term `json:"terms"` // the content words of the clause itself, Pred among them
	Negated bool   `json:"negated,omitempty"`
	// Mood is "" for plain fact, "future", "possible" or "conditional".
	Mood string `json:"mood,omitempty"`
}

// Arg is an argument of a predicate.
type Arg struct {
	// Role is "subject" or "object" as of the active voice, or "to", "in", "with"
	// … for an argument with a preposition.
	Role string `json:"role"`
	At   Span   `json:"at"`
	Head Term   `json:"head"`
}

// Term is a content word: its place and its lemma.
type Term struct {
	At    Span   `json:"at"`
	Lemma string `json:"lemma"`
	// Name is set for proper nouns.
	Name bool `json:"name,omitempty"`
}
