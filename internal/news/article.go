package news

// ArticleID names an article inside one story document ("a1") or one store.
type ArticleID string

// Article is what extraction found in a capture, and the layers that annotation
// adds to it. Text holds the article alone, without page furniture: its blocks
// joined by blank lines.
type Article struct {
	ID          ArticleID `json:"id"`
	Capture     CaptureID `json:"capture"`
	Name        string    `json:"name,omitempty"` // the capture's name, for use of a stage alone
	Headline    string    `json:"headline,omitempty"`
	Subheadline string    `json:"subheadline,omitempty"`
	Outlet      string    `json:"outlet,omitempty"`
	// OutletID is the id of the outlet in the outlet lists, "" when it is in none.
	OutletID string `json:"outlet_id,omitempty"`
	// OutletBasis says where Outlet was found ("url", "site name", "copyright line" …).
	OutletBasis string `json:"outlet_basis,omitempty"`
	URL         string `json:"url,omitempty"`
	Published   string `json:"published,omitempty"`
	Updated     string `json:"updated,omitempty"`
	// DateBasis says where the dates were found ("json-ld", "meta", "time element",
	// "url", "dateline", "text line", "story").
	DateBasis    string   `json:"date_basis,omitempty"`
	Dateline     Dateline `json:"dateline"`
	Bylines      []string `json:"bylines"`
	Contributors []string `json:"contributors,omitempty"` // "X contributed reporting", "additional reporting by X"
	Photographer []string `json:"photographers,omitempty"`
	Credits      []Credit `json:"credits"`
	Language     string   `json:"language,omitempty"` // ISO 639-1, "" when unknown
	// Missing names the layers of language that the program lacks for the
	// article's language ("tags", "parse", "names"): what rests on them is not
	// found in the article.
	Missing   []string `json:"missing,omitempty"`
	Truncated bool     `json:"truncated"`
	// TruncatedWhy says by what sign ("no closing stop", "paywall", "read more").
	TruncatedWhy string `json:"truncated_why,omitempty"`
	// LeftOut is how many words beside the text read like it and were not taken for
	// part of it, where they are many: the capture was not understood.
	LeftOut int     `json:"left_out,omitempty"`
	Text    string  `json:"text"`
	Blocks  []Block `json:"blocks"`

	// The layers of annotation.
	Sentences    []Span        `json:"sentences"`
	Mentions     []Mention     `json:"mentions"`
	Times        []Time        `json:"times"`
	Quantities   []Quantity    `json:"quantities"`
	Attributions []Attribution `json:"attributions"`
	// Clauses are the propositions that the ledger compares. The story document
	// leaves them out: they can be made again from the text.
	Clauses []Clause `json:"clauses,omitempty"`
	// Anchor is the date that relative times were resolved against, and
	// AnchorBasis where it came from ("published", "updated", "dateline", "story").
	Anchor      string `json:"anchor,omitempty"`
	AnchorBasis string `json:"anchor_basis,omitempty"`

	// Dropped lists the lines and elements of the capture that are page
	// furniture, each with its reason. Only --explain shows it.
	Dropped []Dropped `json:"dropped,omitempty"`
}

// Dateline is the place (and, rarely, the date) that opens an agency-style
// article: "SEOUL, Sept 11 (Reuters) —".
type Dateline struct {
	Place  string `json:"place,omitempty"`
	Date   string `json:"date,omitempty"`
	Agency string `json:"agency,omitempty"`
	Region string `json:"region,omitempty"` // what is printed after the town: "N.Y.", a country
	// Start and End are its range in the article's text, dash and the white
	// space after it included: prose begins at End. Both are 0 without dateline.
	Start int `json:"start,omitempty"`
	End   int `json:"end,omitempty"`
}

// CreditKind tells agency copy from agency pictures.
type CreditKind string

// The kinds of credit.
const (
	CreditText  CreditKind = "text"  // the words are (in part) the agency's
	CreditPhoto CreditKind = "photo" // only a picture is
)

// Credit is an acknowledgement of an agency. Start and End are its place in the
// article's text; both are 0 when it stands in a line that is no part of the
// text (then Capture gives its place in the capture).
type Credit struct {
	Agency  string     `json:"agency"`
	Kind    CreditKind `json:"kind"`
	Start   int        `json:"start"`
	End     int        `json:"end"`
	Capture [2]int     `json:"capture"`
}

// BlockKind is the role of a block in its article.
type BlockKind string

// The kinds of block. Page furniture is no block at all.
const (
	Headline    BlockKind = "headline"
	Subheadline BlockKind = "subheadline"
	Paragraph   BlockKind = "paragraph"
	Heading     BlockKind = "heading"
	ListItem    BlockKind = "list_item"
	Caption     BlockKind = "caption"
	CreditLine  BlockKind = "credit"
	Byline      BlockKind = "byline"
	DatelineBlk BlockKind = "dateline"
	Correction  BlockKind = "correction"
)

// IsBody reports whether blocks of this kind carry the article's own prose.
func (k BlockKind) IsBody() bool {
	return k == Paragraph || k == Heading || k == ListItem || k == Correction
}

// Block is one paragraph-like unit of an article. Start and End are its range
// in the article's text, Capture the range of capture bytes that it was read
// from (from its first byte to its last: what lies between may hold markup).
type Block struct {
	Kind    BlockKind `json:"kind"`
	Start   int       `json:"start"`
	End     int       `json:"end"`
	Capture [2]int    `json:"capture"`
	// Runs maps the block's text to the capture, run by run, in order of the
	// text. Together the runs cover the block's text.
	Runs []Run `json:"runs"`
	// Time is the entry's own time in a live blog, "" elsewhere.
	Time string `json:"time,omitempty"`
}

// Span is the block's range in the article's text.
func (b Block) Span() Span { return Span{b.Start, b.End} }

// Run ties a stretch of article text to the stretch of capture bytes that it
// was read from. When both have the same length the bytes are the same, unless
// the capture is in another encoding; otherwise the text is what the capture's
// bytes decode to (a character reference, another encoding, white space that
// was folded, a hard line break or no-break space that became a space: the one
// case in which equal lengths may hold another byte). As JSON it is
// [text_start, text_end, capture_start, capture_end].
type Run [4]int

// Text is the run's range in the article's text.
func (r Run) Text() Span { return Span{r[0], r[1]} }

// Capture is the run's range in the capture's bytes.
func (r Run) Capture() (start, end int) { return r[2], r[3] }

// Dropped is a piece of the capture that extraction left out.
type Dropped struct {
	Capture [2]int `json:"capture"`
	Text    string `json:"text"` // the first 200 bytes at most, cut at a rune
	Reason  string `json:"reason,omitempty"`
}

// BlockAt returns the index of the block that holds the byte offset off, or -1.
func (a *Article) BlockAt(off int) int {
	lo, hi := 0, len(a.Blocks)
	for lo < hi {
		m := (lo + hi) / 2
		if a.Blocks[m].End <= off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(a.Blocks) && a.Blocks[lo].Start <= off {
		return lo
	}
	return -1
}

// SentenceAt returns the index of the sentence that holds the byte offset off,
// or -1 when none does.
func (a *Article) SentenceAt(off int) int {
	lo, hi := 0, len(a.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if a.Sentences[m].End <= off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(a.Sentences) && a.Sentences[lo].Start <= off {
		return lo
	}
	return -1
}

// Date is the article's day as far as it is known: published, else updated,
// else "". It is not the anchor of an undated article: see Anchor.
func (a *Article) Date() string {
	if a.Published != "" {
		return a.Published
	}
	return a.Updated
}
