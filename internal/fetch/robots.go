package fetch

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"time"
)

// maxRobots is how much of a robots.txt is read, in bytes (RFC 9309 asks for at
// least 500 KiB).
const maxRobots = 512 << 10

// Robots is a robots.txt by RFC 9309. The zero value allows everything.
type Robots struct {
	groups []robotsGroup
}

// robotsGroup is some user agents and the rules for them.
type robotsGroup struct {
	agents []string // product tokens in lower case; "*" is everybody
	rules  []robotsRule
	delay  time.Duration
}

type robotsRule struct {
	allow   bool
	pattern string // in the form of canonicalPath, without a "$" at its end
	whole   bool   // it ended in "$"
	length  int    // in bytes, "$" included: the longest rule decides
}

// ParseRobots reads a robots.txt. It never fails: lines that say nothing to a
// reader are passed over, as the standard wants. What lies beyond 512 KiB is
// not read.
func ParseRobots(body []byte) *Robots {
	if len(body) > maxRobots {
		body = body[:maxRobots]
		body = body[:bytes.LastIndexAny(body, "\r\n")+1] // half a line may say the opposite of the whole
	}
	r := new(Robots)
	body = bytes.TrimPrefix(body, []byte("\xEF\xBB\xBF"))
	var group *robotsGroup // the one that rules are added to
	open := false          // user agents are added to it still
	for line := range bytes.FieldsFuncSeq(body, func(c rune) bool { return c == '\n' || c == '\r' }) {
		line, _, _ = bytes.Cut(line, []byte("#"))
		k, v, ok := bytes.Cut(line, []byte(":"))
		if !ok {
			continue
		}
		value := string(bytes.TrimSpace(v))
		switch strings.ToLower(string(bytes.TrimSpace(k))) {
		case "user-agent":
			if !open {
				r.groups = append(r.groups, robotsGroup{})
				group, open = &r.groups[len(r.groups)-1], true
			}
			group.agents = append(group.agents, productToken(value))
		case "allow":
			open = false
			group.add(true, value)
		case "disallow":
			open = false
			group.add(false, value)
		case "crawl-delay": // no part of the standard, so it ends no list of user agents
			if s, err := strconv.ParseFloat(value, 64); err == nil && group != nil && s > 0 {
				group.delay = max(group.delay, time.Duration(min(s, 1e6)*float64(time.Second)))
			}
		}
	}
	return r
}

// add adds a rule; one without a path says nothing.
func (g *robotsGroup) add(allow bool, path string) {
	if g == nil || path == "" {
		return
	}
	rule := robotsRule{allow: allow, pattern: canonicalPath(path)}
	rule.length = len(rule.pattern)
	rule.pattern, rule.whole = strings.CutSuffix(rule.pattern, "$")
	g.rules = append(g.rules, rule)
}

// productToken is the name at the beginning of a user agent ("hearsay/1.0").
func productToken(s string) string {
	if strings.HasPrefix(s, "*") {
		return "*"
	}
	end := strings.IndexFunc(s, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_')
	})
	if end >= 0 {
		s = s[:end]
	}
	return strings.ToLower(s)
}

// groupsFor are the groups that speak to an agent, or else those for everybody.
func (r *Robots) groupsFor(agent string) []*robotsGroup {
	agent = strings.ToLower(agent)
	var own, all []*robotsGroup
	for i := range r.groups {
		if slices.Contains(r.groups[i].agents, agent) {
			own = append(own, &r.groups[i])
		}
		if slices.Contains(r.groups[i].agents, "*") {
			all = append(all, &r.groups[i])
		}
	}
	if own != nil {
		return own
	}
	return all
}

// Allowed reports whether an agent (a product token) may read a path, which has
// the query with it. The longest rule that fits decides; of two as long, the one
// that allows.
func (r *Robots) Allowed(agent, path string) bool {
	if path == "" {
		path = "/"
	}
	if path == "/robots.txt" {
		return true
	}
	path = canonicalPath(path)
	longest, allowed := -1, true
	for _, g := range r.groupsFor(agent) {
		for i := range g.rules {
			rule := &g.rules[i]
			if rule.length < longest || rule.length == longest && (allowed || !rule.allow) {
				continue
			}
			if rule.fits(path) {
				longest, allowed = rule.length, rule.allow
			}
		}
	}
	return allowed
}

// Delay is how long an agent is asked to wait between two requests, 0 when it is
// not.
func (r *Robots) Delay(agent string) time.Duration {
	var d time.Duration
	for _, g := range r.groupsFor(agent) {
		d = max(d, g.delay)
	}
	return d
}

// fits reports whether a path begins as the pattern says, where "*" is anything.
// What stands between two stars is looked for as early as it can be, which is
// enough: whatever follows a star may begin anywhere after it.
func (r *robotsRule) fits(path string) bool {
	parts := strings.Split(r.pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	if len(parts) == 1 {
		return !r.whole || rest == ""
	}
	last := len(parts) - 1
	for _, part := range parts[1:last] {
		i := strings.Index(rest, part)
		if i < 0 {
			return false
		}
		rest = rest[i+len(part):]
	}
	if r.whole {
		return strings.HasSuffix(rest, parts[last])
	}
	return strings.Contains(rest, parts[last])
}

// canonicalPath writes a path in the one form in which paths are compared:
// escapes in capitals, none of a character that needs none, and all of those
// beyond ASCII.
func canonicalPath(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] != '%' && s[i] > ' ' && s[i] < 0x7f
	}
	if plain {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		escaped := false
		if c == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				c, escaped, i = byte(n), true, i+2
			}
		}
		if escaped && !unreserved(c) || c <= ' ' || c >= 0x7f || c == '%' {
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
