package attrib

import "hearsay/internal/nlp"

// channelAt is the channel that token k names, where it is the noun for one: who "studies"
// armies or works "at the site" has used none. head is that of the source, -1 for none.
func (f *finder) channelAt(k, head int) string {
	ch := f.lex.channels.at(f.base(k))
	if ch == "" || ch != "interview" && f.upos(k) != nlp.NOUN && f.upos(k) != nlp.PROPN && f.upos(k) != nlp.X && f.upos(k) != nlp.SYM {
		return ""
	}
	switch {
	case ch == "website" && k != head && f.is(k, "site", "page", "sites", "pages") && f.introducedBy(k, sitePreps) < 0:
		return "" // "spent the day at the site"
	case ch == "court filing" && f.is(k, "filing", "filings") && f.withRegistrar(k):
		return "document" // "in a filing to the stock exchange"
	}
	return ch
}

// sitePreps introduce a site that has pages.
var sitePreps = []string{"on", "to", "via", "through"}

// withRegistrar reports whether the phrase of a filing says that it is a company's with its
// regulator, and no court's.
func (f *finder) withRegistrar(k int) bool {
	first, end := f.extent(k).first, f.d.Sentences[f.sentenceOf(k)].Last
	for i := max(first, k-maxFiled); i < min(end, k+2*maxFiled); i++ {
		if f.lex.registrars.has(f.form(i)) {
			return true
		}
		if i > k && (f.tensed(i) || f.comma(i) || f.is(i, "that")) {
			break
		}
	}
	return false
}

// maxFiled is how many tokens before a filing may say whose or what it is.
const maxFiled = 4
