package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// metadata fills in what the page declares of its article, each with its basis.
func (p *page) metadata(a *news.Article, meta map[string]string) {
	p.dates(a, meta)
	site := meta["og:site_name"]
	if site == "" {
		site = meta["application-name"]
	}
	p.outlet(a, site, p.opt.Outlets)
	p.bylines(a, meta)
	a.Language = p.language()
}

// metaTags are the page's meta elements: property or name in lower case →
// content; of several the first.
func (p *page) metaTags() map[string]string {
	m := map[string]string{}
	for i := range p.t.nodes {
		n := int32(i)
		if p.t.nodes[i].tag != atom.Meta {
			continue
		}
		v := strings.TrimSpace(p.t.get(n, "content"))
		if v == "" {
			continue
		}
		for _, k := range [...]string{"property", "name", "itemprop"} {
			if k = strings.ToLower(strings.TrimSpace(p.t.get(n, k))); k != "" && m[k] == "" {
				m[k] = v
			}
		}
	}
	return m
}

// canonical is the article's own address.
func (p *page) canonical(meta map[string]string) string {
	for i := range p.t.nodes {
		if p.t.nodes[i].tag == atom.Link && strings.EqualFold(p.t.get(int32(i), "rel"), "canonical") {
			if u := absolute(p.t.get(int32(i), "href")); u != "" {
				return u
			}
		}
	}
	for _, v := range []string{meta["og:url"], p.ld.url} {
		if u := absolute(v); u != "" {
			return u
		}
	}
	return ""
}

func absolute(s string) string {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	return s
}

func (p *page) dates(a *news.Article, meta map[string]string) {
	if p.opt.wrapped.dates(a) {
		return
	}
	set := func(dst *string, basis string, vals ...string) {
		for _, v := range vals {
			if *dst != "" {
				return
			}
			if d := declaredDate(v); d != "" {
				*dst = d
				if a.DateBasis == "" || dst == &a.Published {
					a.DateBasis = basis
				}
			}
		}
	}
	set(&a.Published, "json-ld", p.ld.published)
	set(&a.Published, "meta", meta["article:published_time"], meta["og:article:published_time"], meta["datepublished"], meta["article:published"],
		meta["parsely-pub-date"], meta["sailthru.date"], meta["pubdate"], meta["publishdate"], meta["publish-date"], meta["publish_date"], meta["publication_date"],
		meta["dc.date.issued"], meta["dcterms.created"], meta["dc.date"], meta["dc.date.created"], meta["dcterms.date"], meta["article.published"], meta["published-date"],
		meta["cxenseparse:recs:publishtime"], meta["og:published_time"], meta["article_date_original"], meta["datecreated"], meta["date"], meta["displaydate"], meta["cxenseparse:publishtime"], meta["bt:pubdate"])
	set(&a.Updated, "json-ld", p.ld.updated)
	set(&a.Updated, "meta", meta["article:modified_time"], meta["og:updated_time"], meta["datemodified"], meta["last-modified"], meta["lastmod"])
	if a.Published == "" {
		set(&a.Published, "time element", p.timeElement())
	}
	if a.Published == "" {
		if d := urlDate(a.URL); d != "" {
			a.Published, a.DateBasis = d, "url"
		}
	}
	p.shown(a)
}

// timeElement is the date of the first time element (or element with a date
// attribute) near the headline and outside other parts of the page.
func (p *page) timeElement() string {
	for i := range p.t.nodes {
		n := int32(i)
		nd := &p.t.nodes[i]
		if nd.isText || nd.tag == atom.Meta {
			continue
		}
		prop := strings.ToLower(p.t.get(n, "itemprop"))
		if nd.tag != atom.Time && prop != "datepublished" && prop != "datecreated" {
			continue
		}
		if lo, hi := p.span(n); lo < hi && !p.nearBody(lo) {
			continue
		}
		for _, k := range [...]string{"datetime", "content"} {
			if v := p.t.get(n, k); declaredDate(v) != "" {
				return v
			}
		}
		if lo, hi := p.span(n); lo < hi {
			if d := wordDate(p.segs[lo].text); d != "" {
				return d
			}
		}
	}
	return ""
}

// nearBody reports whether a segment stands between a little before the
// headline and the end of the article.
func (p *page) nearBody(i int) bool {
	return i >= p.from-15 && i <= p.to+5
}

// outlet names the publisher: by the address when it is known, else as the page
// calls itself.
func (p *page) outlet(a *news.Article, site string, known *outlets.List) {
	if o, ok := known.ByDomain(host(a.URL)); ok {
		a.Outlet, a.OutletID, a.OutletBasis = o.Name, o.ID, "url"
		return
	}
	for _, c := range []struct{ name, basis string }{{site, "site name"}, {p.ld.publisher, "json-ld"}} {
		if c.name == "" || strings.Contains(c.name, "/") {
			continue
		}
		a.Outlet, a.OutletBasis = cleanText(c.name), c.basis
		if o, ok := known.ByName(a.Outlet); ok {
			a.Outlet, a.OutletID = o.Name, o.ID
		}
		return
	}
	if name := p.titleSuffix(); name != "" {
		a.Outlet, a.OutletBasis = name, "page title"
		if o, ok := known.ByName(name); ok {
			a.Outlet, a.OutletID = o.Name, o.ID
		}
	}
}

// titleSuffix is what the page's title adds to the headline: mostly the outlet's
// name. It is "" when the title does not begin with the headline.
func (p *page) titleSuffix() string {
	if p.head < 0 {
		return ""
	}
	for i := range p.t.nodes {
		if p.t.nodes[i].tag != atom.Title {
			continue
		}
		t := cleanText(string(p.t.rawText(int32(i))))
		k := titleEnd(t)
		name := strings.Trim(t[k:], " |-–—:»•")
		if k == len(t) && isMasthead(t) {
			return t // the title is the site's alone
		}
		if k == len(t) || overlap(fold(t[:k]), fold(p.segs[p.head].text)) < .3 && !isMasthead(name) {
			return ""
		}
		return name
	}
	return ""
}

func host(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// language is the language that the page declares, as ISO 639-1.
func (p *page) language() string {
	for i := range p.t.nodes {
		if p.t.nodes[i].tag == atom.Html {
			l := strings.ToLower(p.t.get(int32(i), "lang"))
			if k := strings.IndexAny(l, "-_"); k > 0 {
				l = l[:k]
			}
			if len(l) == 2 {
				return l
			}
			return ""
		}
	}
	return ""
}
