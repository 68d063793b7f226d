// Package feed reads the lists in which outlets announce their articles: RSS
// (0.9 to 2.0, RDF), Atom and JSON Feed with their items, OPML with feeds, and
// sitemaps with addresses.
//
// Such files are often broken: bare ampersands, entities of HTML that XML does
// not know, the wrong encoding declared, tags that are never closed. So they are
// read with the tokenizer of HTML, which takes anything, and not with a parser
// of XML, which would give up. No entity that a file declares is ever expanded;
// one that is built of others is refused.
package feed
