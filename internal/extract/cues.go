package extract

import (
	_ "embed"
	"strings"

	"golang.org/x/net/html/atom"
)

//go:embed cues.txt
var cueFile string

// part is what an element of a page is for.
type part uint8

// The parts of a page, in the order of cues.txt.
const (
	partNone part = iota
	partBody
	partNav
	partRelated
	partSocial
	partAd
	partComment
	partSignup
	partCookie
	partFooter
	partOverlay
	partTags
	partBio
	partMeta
	partMedia
	partHidden
	partDek
	partHeader
)

// partWhy is the reason that --explain gives for dropping the part.
var partWhy = map[part]string{
	partNav: "navigation", partRelated: "related links", partSocial: "share buttons", partAd: "advertisement",
	partComment: "reader comments", partSignup: "subscription or newsletter box", partCookie: "cookie or privacy notice",
	partFooter: "page footer", partOverlay: "overlay", partTags: "tag list", partBio: "author biography",
	partMeta: "byline or date line", partMedia: "caption, credit or player", partHidden: "hidden element",
	partDek: "standfirst", partHeader: "header of the page or article",
}

var partNames = map[string]part{
	"body": partBody, "nav": partNav, "related": partRelated, "social": partSocial, "ad": partAd, "comment": partComment,
	"signup": partSignup, "cookie": partCookie, "footer": partFooter, "overlay": partOverlay, "tags": partTags,
	"bio": partBio, "meta": partMeta, "media": partMedia, "hidden": partHidden, "dek": partDek,
}

var cueWords = func() map[string]part {
	m := map[string]part{}
	for l := range strings.Lines(cueFile) {
		l = strings.TrimRight(l, "\r\n")
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		word, p, _ := strings.Cut(l, "\t")
		m[word] = partNames[p]
	}
	return m
}()

// partOf tells the part of an element by its tag, role and names.
func (t *tree) partOf(n int32) part {
	nd := &t.nodes[n]
	switch nd.tag {
	case atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead:
		return partNone // classes of table cells are about their values
	}
	if nd.tag == atom.Footer && t.nodes[nd.parent].tag == atom.Blockquote {
		return partNone // who is quoted
	}
	if nd.attr[0] == nd.attr[1] {
		return partOfTag(nd.tag)
	}
	for _, a := range t.attrs[nd.attr[0]:nd.attr[1]] {
		switch a.key {
		case "hidden":
			return partHidden
		case "style":
			if hidesByStyle(a.val) {
				return partHidden
			}
		case "role":
			switch a.val {
			case "navigation", "search", "menu", "menubar":
				return partNav
			case "banner":
				return partNav
			case "contentinfo":
				return partFooter
			case "dialog", "alertdialog", "tooltip":
				return partOverlay
			case "complementary":
				return partRelated
			}
		}
	}
	if p := partOfTag(nd.tag); p != partNone {
		return p
	}
	for _, a := range t.attrs[nd.attr[0]:nd.attr[1]] {
		switch a.key {
		case "class", "id", "data-testid", "data-component", "data-module":
			if p := partOfNames(a.val); p != partNone {
				return p
			}
		}
	}
	return partNone
}

func hidesByStyle(s string) bool {
	if len(s) > 400 {
		return false
	}
	s = strings.ReplaceAll(strings.ToLower(s), " ", "")
	return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
}

func partOfTag(t atom.Atom) part {
	switch t {
	case atom.Nav:
		return partNav
	case atom.Footer:
		return partFooter
	case atom.Aside:
		return partRelated
	case atom.Form:
		return partSignup
	case atom.Header:
		return partHeader
	case atom.Dialog:
		return partOverlay
	case atom.Figcaption, atom.Figure:
		return partMedia
	}
	return partNone
}

// partOfNames looks the words of a class or id up in the cue words. Names are
// cut at anything but letters and at capitals inside a word: "articleShareBar",
// "article__share-bar". Neighbouring words are also looked up as one
// ("read-more" is "readmore").
func partOfNames(names string) part {
	var words [2]string
	var buf [64]byte
	w := buf[:0]
	found := partNone
	end := func() {
		if len(w) > 0 && found == partNone {
			words[0], words[1] = words[1], string(w)
			if p, ok := cueWords[words[1]]; ok && (len(w) > 3 || strings.Count(names, " ") < 6) {
				// Of many short class names none means anything: they are made up
				// by a program.
				found = p
			} else if p, ok := cueWords[words[0]+words[1]]; ok && words[0] != "" {
				found = p
			}
		}
		w = w[:0]
	}
	lower := false
	for i := 0; i < len(names) && i < 300; i++ {
		c := names[i]
		switch {
		case 'a' <= c && c <= 'z':
			w, lower = append(w, c), true
		case 'A' <= c && c <= 'Z':
			if lower {
				end()
			}
			w, lower = append(w, c|0x20), false
		default:
			end()
			lower = false
			if c == ' ' {
				words = [2]string{}
			}
		}
		if len(w) >= len(buf) {
			end()
		}
	}
	end()
	return found
}
