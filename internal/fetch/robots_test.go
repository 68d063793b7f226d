package fetch

import (
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	tests := []struct {
		name, robots string
		allowed      []string
		refused      []string
	}{
		{"nothing", "", []string{"/", "/a?b"}, nil},
		{"everything is shut", "User-agent: *\nDisallow: /", []string{"/robots.txt"}, []string{"", "/", "/a"}},
		{"an empty rule says nothing", "User-agent: *\nDisallow:", []string{"/a"}, nil},
		{"a group of our own counts alone", "User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nDisallow: /private", []string{"/a"}, []string{"/private/a", "/privateer"}},
		{"a version behind the name", "User-agent: hearsay/2.0 (news)\nDisallow: /", nil, []string{"/"}},
		{"another name that begins the same", "User-agent: hearsaybot\nDisallow: /", []string{"/"}, nil},
		{"several names above one group", "User-agent: one\nUser-agent: hearsay\n\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"one among everybody", "User-agent: *\nUser-agent: hearsay\nDisallow: /a\nUser-agent: *\nDisallow: /b", []string{"/b"}, []string{"/a"}},
		{"groups of one name are one", "User-agent: hearsay\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: hearsay\nDisallow: /b", []string{"/c"}, []string{"/a", "/b"}},
		{"a site map ends no group", "User-agent: hearsay\nSitemap: https://example.org/s.xml\nUser-agent: x\nDisallow: /a", nil, []string{"/a"}},
		{"the longest rule", "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /news/open/not", []string{"/news/open/a"}, []string{"/news/a", "/news/open/not"}},
		{"as long, allowed", "User-agent: *\nDisallow: /page\nAllow: /page", []string{"/page"}, nil},
		{"as long, allowed first", "User-agent: *\nAllow: /page\nDisallow: /page", []string{"/page"}, nil},
		{"stars", "User-agent: *\nDisallow: /*/print/*.php", []string{"/a/print/b.html", "/print/a.php"}, []string{"/a/print/b.php", "/a/b/print/c/d.php?e"}},
		{"the end", "User-agent: *\nDisallow: /*.gif$\nDisallow: /only$", []string{"/a.gif?size", "/only/a"}, []string{"/a.gif", "/gif.gif.gif", "/only"}},
		{"a dollar elsewhere", "User-agent: *\nDisallow: /a$b", []string{"/a"}, []string{"/a$b"}},
		{"the query", "User-agent: *\nDisallow: /*?print=", []string{"/a"}, []string{"/a?print=1"}},
		{"escapes", "User-agent: *\nDisallow: /caf%C3%A9\nDisallow: /%7ejane\nDisallow: /a%2fb", []string{"/a/b"}, []string{"/caf%c3%a9/x", "/café", "/~jane", "/a%2Fb"}},
		{"rules before any name", "Disallow: /\nUser-agent: *\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"signs and spaces", "\xEF\xBB\xBFUSER-AGENT : * # all\r\n  disallow:/a  # not this\r\rDISALLOW: /b", []string{"/c"}, []string{"/a", "/b"}},
		{"no robots.txt at all", "<!doctype html><p>User-agent: *<p>Disallow: /", []string{"/"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := ParseRobots([]byte(tt.robots))
			for _, p := range tt.allowed {
				if !r.Allowed(Token, p) {
					t.Errorf("%q is refused", p)
				}
			}
			for _, p := range tt.refused {
				if r.Allowed(Token, p) {
					t.Errorf("%q is allowed", p)
				}
			}
		})
	}
}

func TestRobotsDelay(t *testing.T) {
	const robots = "User-agent: *\nCrawl-delay: 7\nUser-agent: slow\nDisallow: /a\n\nUser-agent: hearsay\nCrawl-delay: 2.5\nDisallow: /b\nCrawl-delay: soon"
	r := ParseRobots([]byte(robots))
	for agent, want := range map[string]time.Duration{Token: 2500 * time.Millisecond, "other": 7 * time.Second, "slow": 7 * time.Second} {
		if got := r.Delay(agent); got != want {
			t.Errorf("%s waits %s, want %s", agent, got, want)
		}
	}
	if r.Allowed("slow", "/a") {
		t.Error("a crawl-delay ended the list of user agents")
	}
}

func TestRobotsBeyondTheBound(t *testing.T) {
	var b strings.Builder
	b.WriteString("User-agent: *\nDisallow: /a\n")
	for b.Len() < maxRobots-20 {
		b.WriteString("# padding\n")
	}
	b.WriteString("Allow: /a/long/path/that/is/cut\nDisallow: /b\n")
	r := ParseRobots([]byte(b.String()))
	if r.Allowed(Token, "/a/long/p") || !r.Allowed(Token, "/b") {
		t.Error("half a line at the bound, or what follows it, was read")
	}
}

// FuzzRobots holds that parsing and matching end, fast, whatever they are given,
// and that a canonical path stays as it is.
func FuzzRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*a*b$\nAllow: /\nCrawl-delay: 1e99"), "/aab?c%41%e9")
	f.Add([]byte("user-agent: hearsay\n\ndisallow: **$\r\rallow: $"), "/%zz%")
	f.Fuzz(func(t *testing.T, robots []byte, path string) {
		if len(path) > maxURL {
			return
		}
		r := ParseRobots(robots)
		r.Allowed(Token, path)
		if d := r.Delay(Token); d < 0 {
			t.Errorf("a wait of %s", d)
		}
		if once := canonicalPath(path); canonicalPath(once) != once {
			t.Errorf("%q becomes %q, then %q", path, once, canonicalPath(once))
		}
	})
}
