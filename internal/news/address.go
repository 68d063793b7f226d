package news

import (
	"net/url"
	"strings"
)

// follow lists the parameters by which sites note how a reader came to a page;
// so does everything that begins with "utm_".
var follow = map[string]bool{
	"fbclid": true, "gclid": true, "dclid": true, "gbraid": true, "wbraid": true, "msclkid": true, "yclid": true,
	"twclid": true, "igshid": true, "mc_cid": true, "mc_eid": true, "cmpid": true, "ncid": true, "ocid": true, "smid": true, "s_cid": true,
}

// Address is the one form of an article's URL under which its versions are known:
// without scheme, "www.", default port, fragment, a slash at the end and
// parameters that only say where the reader came from, the others in order. It
// is "" for what is no web address, and for a front page, which is the address
// of no article.
func Address(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	path := strings.TrimRight(u.EscapedPath(), "/")
	for _, index := range []string{"/index.html", "/index.htm", "/index.php"} {
		path = strings.TrimSuffix(path, index)
	}
	q := u.Query()
	for k := range q {
		if l := strings.ToLower(k); follow[l] || strings.HasPrefix(l, "utm_") {
			q.Del(k)
		}
	}
	query := q.Encode()
	switch {
	case path == "" && query == "":
		return ""
	case query == "":
		return host + path
	}
	return host + path + "?" + query
}
