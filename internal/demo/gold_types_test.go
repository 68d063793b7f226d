package demo

// The shapes of the gold files. Fields that a gold file may leave out carry
// omitempty; a field that is not listed here fails the reading.

type place struct {
	Capture string `json:"capture"`
	Line    int    `json:"line"`
}

type goldArticles struct {
	About    string        `json:"about"`
	Articles []goldArticle `json:"articles"`
}

type goldArticle struct {
	Capture       string            `json:"capture"`
	Headline      string            `json:"headline"`
	Subheadline   string            `json:"subheadline,omitempty"`
	Outlet        *string           `json:"outlet"`
	URL           *string           `json:"url"`
	Published     *string           `json:"published"`
	Updated       string            `json:"updated,omitempty"`
	DatelinePlace *string           `json:"dateline_place"`
	AgencyCredits []string          `json:"agency_credits"`
	PhotoCredits  []string          `json:"photo_credits,omitempty"`
	Byline        *string           `json:"byline"`
	Contributors  []string          `json:"contributors,omitempty"`
	CaptionLines  []int             `json:"caption_lines"`
	BodyLines     []int             `json:"body_lines"`
	HeadingLines  []int             `json:"heading_lines,omitempty"`
	ListLines     []int             `json:"list_lines,omitempty"`
	Joined        [][2]int          `json:"joined"`
	BodyText      []string          `json:"body_text,omitempty"`
	Truncated     bool              `json:"truncated"`
	Furniture     map[string]string `json:"furniture"`
	FurnitureText []string          `json:"furniture_text,omitempty"`
	Traps         []string          `json:"traps"`
}

type goldAttribution struct {
	Capture    string   `json:"capture"`
	Line       int      `json:"line"`
	Kind       string   `json:"kind"`
	Content    string   `json:"content"`
	Source     string   `json:"source"`
	SourceType string   `json:"source_type"`
	Cue        string   `json:"cue"`
	Stance     string   `json:"stance"`
	Chain      []string `json:"chain"`
	Note       string   `json:"note,omitempty"`
}

type goldEntities struct {
	About    string `json:"about"`
	Entities []struct {
		Name     string     `json:"name"`
		Type     string     `json:"type"`
		Mentions []goldText `json:"mentions"`
	} `json:"entities"`
}

type goldText struct {
	place
	Text string `json:"text"`
}

type goldTimes struct {
	About string `json:"about"`
	Times []struct {
		goldText
		Value string `json:"value"`
	} `json:"times"`
}

type goldLedger struct {
	About           string            `json:"about"`
	OneStory        []string          `json:"one_story"`
	Statements      []goldStatement   `json:"statements"`
	QuoteVariants   []goldVariant     `json:"quote_variants"`
	Discrepancies   []goldDiscrepancy `json:"discrepancies"`
	MustNotConflict []goldCompatible  `json:"must_not_conflict"`
	Superseded      []goldSuperseded  `json:"superseded,omitempty"`
	Reuse           []goldReuse       `json:"reuse"`
	ReuseNote       string            `json:"reuse_note,omitempty"`
}

type goldStatement struct {
	ID       string   `json:"id"`
	Gist     string   `json:"gist"`
	Carriers []place  `json:"carriers"`
	Origins  []string `json:"origins"`
	// Exact is the count of independent origins where it can be known, Min and
	// Max its bounds where it cannot.
	Exact    *int `json:"independent_origins,omitempty"`
	Min      *int `json:"independent_origins_min,omitempty"`
	Max      *int `json:"independent_origins_max,omitempty"`
	Outlets  int  `json:"outlets"`
	OwnVoice struct {
		Outlets       int `json:"outlets"`
		WithoutCopies int `json:"without_copies"`
	} `json:"own_voice"`
	Status string   `json:"status"`
	Why    []string `json:"why,omitempty"`
	Note   string   `json:"note,omitempty"`
}

type goldVariant struct {
	ID       string     `json:"id"`
	Note     string     `json:"note"`
	Variants []goldText `json:"variants"`
	Altered  string     `json:"altered"`
}

type goldDiscrepancy struct {
	ID     string `json:"id"`
	About  string `json:"about"`
	Kind   string `json:"kind"`
	Values []struct {
		Value string  `json:"value"`
		Where []place `json:"where"`
		Text  string  `json:"text"`
	} `json:"values"`
	Compatible []string `json:"compatible,omitempty"`
	Resolution string   `json:"resolution"`
}

// goldSuperseded is a value that was counted again: later figures take the place
// of earlier ones and do not contradict them.
type goldSuperseded struct {
	ID     string `json:"id"`
	About  string `json:"about"`
	Values []struct {
		Value string  `json:"value"`
		AsOf  string  `json:"as_of"`
		Where []place `json:"where"`
	} `json:"values"`
}

type goldCompatible struct {
	Pair [2]place `json:"pair"`
	Why  string   `json:"why"`
}

type goldReuse struct {
	A      place   `json:"a"`
	B      place   `json:"b"`
	Kind   string  `json:"kind"`
	Credit *string `json:"credit"`
	Note   string  `json:"note,omitempty"`
}
