package extract

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html/atom"
)

// declared is what a page says of its article in machine-readable form.
type declared struct {
	headline, description, body string
	published, updated          string
	authors                     []string
	publisher, url, language    string
	// notFree is set when the page says that its text is not free to read.
	notFree bool
	// posts are the entries of a live blog.
	posts []declaredPost
}

type declaredPost struct{ headline, body, when string }

// maxJSONLD bounds one block of JSON-LD, in bytes.
const maxJSONLD = 4 << 20

// jsonLD reads the page's schema.org description of its article.
func jsonLD(t *tree) declared {
	var d declared
	best := 0
	for i := range t.nodes {
		n := int32(i)
		if t.nodes[i].tag != atom.Script || !strings.Contains(strings.ToLower(t.get(n, "type")), "ld+json") {
			continue
		}
		raw := t.rawText(n)
		if len(raw) == 0 || len(raw) > maxJSONLD {
			continue
		}
		var v any
		if json.Unmarshal(raw, &v) != nil && json.Unmarshal(repairJSON(raw), &v) != nil {
			continue
		}
		ids := map[string]string{} // what has an id and a name
		walkLD(v, 0, func(m map[string]any) {
			if id, name := text(m["@id"]), text(m["name"]); id != "" && name != "" {
				ids[id] = name
			}
		})
		walkLD(v, 0, func(m map[string]any) {
			if p, ok := m["publisher"].(map[string]any); ok && p["name"] == nil && ids[text(p["@id"])] != "" {
				p["name"] = ids[text(p["@id"])]
			}
			if len(names(m["author"])) == 0 {
				m["author"] = referred(m["author"], ids)
			}
			if r := articleRank(m); r > best {
				best = r
				d = readLD(m)
			}
		})
	}
	return d
}

// walkLD calls f for every object that has a type.
func walkLD(v any, depth int, f func(map[string]any)) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			walkLD(x, depth+1, f)
		}
	case map[string]any:
		if v["@type"] != nil {
			f(v)
		}
		for _, k := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"} {
			if x, ok := v[k]; ok {
				walkLD(x, depth+1, f)
			}
		}
	}
}

// articleRank orders the types that describe a page's article; 0 for others.
func articleRank(m map[string]any) int {
	r := 0
	for _, t := range texts(m["@type"]) {
		t = t[strings.LastIndexAny(t, "/#:")+1:]
		switch {
		case strings.HasSuffix(t, "NewsArticle"), t == "LiveBlogPosting", t == "ReportageNewsArticle":
			r = max(r, 4)
		case strings.HasSuffix(t, "Article"), t == "BlogPosting", t == "Report", t == "Review":
			r = max(r, 3)
		case t == "WebPage", t == "CreativeWork", t == "SocialMediaPosting":
			r = max(r, 1)
		}
	}
	if r > 1 && m["headline"] == nil && m["name"] == nil {
		r = 1
	}
	return r
}

func readLD(m map[string]any) declared {
	d := declared{
		headline: text(m["headline"]), description: text(m["description"]), body: text(m["articleBody"]),
		published: text(m["datePublished"]), updated: text(m["dateModified"]), url: text(m["url"]), language: text(m["inLanguage"]),
	}
	if d.published == "" {
		d.published = text(m["dateCreated"])
	}
	d.authors = names(m["author"])
	if len(d.authors) == 0 {
		d.authors = names(m["creator"])
	}
	if p := names(m["publisher"]); len(p) > 0 {
		d.publisher = p[0]
	}
	switch v := m["isAccessibleForFree"].(type) {
	case bool:
		d.notFree = !v
	case string:
		d.notFree = strings.EqualFold(v, "false")
	}
	if l, ok := m["liveBlogUpdate"].([]any); ok {
		for _, x := range l {
			if p, ok := x.(map[string]any); ok && len(d.posts) < 1000 {
				d.posts = append(d.posts, declaredPost{text(p["headline"]), text(p["articleBody"]), text(p["datePublished"])})
			}
		}
	}
	return d
}

// text is the string that v is, or the first of a list.
func text(v any) string {
	if t := texts(v); len(t) > 0 {
		return strings.TrimSpace(t[0])
	}
	return ""
}

func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, x := range v {
			if s, ok := x.(string); ok {
				out = append(out, s)
			}
		}
		return out
	case map[string]any:
		return texts(v["@value"])
	}
	return nil
}

// names are the names of persons or organisations in v.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, names(x)...)
		}
		return out
	case map[string]any:
		return texts(v["name"])
	}
	return nil
}

// referred gives the names of authors that are given by their ids alone.
func referred(v any, ids map[string]string) any {
	switch v := v.(type) {
	case []any:
		var out []any
		for _, x := range v {
			if r := referred(x, ids); r != nil {
				out = append(out, r)
			}
		}
		return out
	case map[string]any:
		if n := ids[text(v["@id"])]; n != "" {
			return n
		}
	}
	return nil
}

// repairJSON mends what hand-written templates get wrong: raw line breaks and
// tabs inside strings, and commas before a closing bracket.
func repairJSON(b []byte) []byte {
	out := make([]byte, 0, len(b)+64)
	in, esc := false, false
	for _, c := range b {
		switch {
		case in && esc:
			esc = false
		case in && c == '\\':
			esc = true
		case c == '"':
			in = !in
		case in && c < 0x20:
			out = append(out, ' ')
			continue
		case !in && (c == '}' || c == ']'):
			k := len(out)
			for k > 0 && isASCIISpace(out[k-1]) {
				k--
			}
			if k > 0 && out[k-1] == ',' {
				out = out[:k-1]
			}
		case !in && c == ';':
			continue
		}
		out = append(out, c)
	}
	return out
}
