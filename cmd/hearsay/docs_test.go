package main

import (
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// leaves are the commands that can be run, with kong's model of each.
func leaves(t *testing.T) []*kong.Node {
	t.Helper()
	k, err := newParser(&env{out: io.Discard, err: io.Discard})
	if err != nil {
		t.Fatal(err)
	}
	return k.Model.Leaves(true)
}

func name(n *kong.Node) string { return strings.TrimPrefix(n.Path(), "hearsay ") }

func TestEveryFlagHasAnExample(t *testing.T) {
	for _, n := range leaves(t) {
		c, ok := n.Target.Addr().Interface().(exampler)
		if !ok {
			t.Errorf("%s has no examples", name(n))
			continue
		}
		all := strings.Join(c.examples(), "\n")
		for _, flag := range n.Flags {
			if !regexp.MustCompile(`--` + flag.Name + `\b`).MatchString(all) {
				t.Errorf("%s: no example of --%s", name(n), flag.Name)
			}
		}
		for _, line := range c.examples() {
			if !strings.Contains(line, "hearsay ") {
				t.Errorf("%s: the example %q does not call the program", name(n), line)
			}
		}
	}
}

func TestExamplesParse(t *testing.T) {
	comment := regexp.MustCompile(`\s+#.*$`)
	for _, n := range leaves(t) {
		c, ok := n.Target.Addr().Interface().(exampler)
		if !ok {
			continue
		}
		for _, line := range c.examples() {
			line = comment.ReplaceAllString(line, "")
			if strings.Contains(line, "|") { // of a pipeline: the part that calls this command
				parts := strings.Split(line, "|")
				i := slices.IndexFunc(parts, func(p string) bool { return strings.Contains(p, "hearsay "+name(n)) })
				if i < 0 {
					t.Errorf("%s: the example %q does not call it", name(n), line)
					continue
				}
				line = strings.TrimSpace(parts[i])
			}
			args := words(line)
			if i := slices.IndexFunc(args, func(a string) bool { return a == ">" || a == "<" }); i >= 0 {
				args = args[:i]
			}
			k, err := newParser(&env{out: io.Discard, err: io.Discard})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := k.Parse(args[1:]); err != nil {
				t.Errorf("%s: the example %q: %v", name(n), line, err)
			}
		}
	}
}

// words takes a command line apart as a shell does, as far as examples go.
func words(line string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`'([^']*)'|"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		out = append(out, m[1]+m[2]+m[3])
	}
	return out
}

// TestTheReferenceHasEverything fails when a command or a flag is not in
// docs/reference.md, or the reference has one that is gone.
func TestTheReferenceHasEverything(t *testing.T) {
	b, err := os.ReadFile("../../docs/reference.md")
	if err != nil {
		t.Fatal(err)
	}
	sections := make(map[string]string)
	for part := range strings.SplitSeq(string(b), "\n## ") {
		title, body, _ := strings.Cut(part, "\n")
		sections[title] = body
	}
	known := map[string]bool{"help": true, "version": true}
	for _, n := range leaves(t) {
		command, _, _ := strings.Cut(name(n), " ")
		body, ok := sections[command]
		if !ok {
			t.Errorf("docs/reference.md has no section %q", command)
			continue
		}
		if sub := name(n); sub != command && sub != "story show" && !strings.Contains(body, "hearsay "+sub) {
			t.Errorf("docs/reference.md, section %s: nothing about %q", command, sub)
		}
		for _, flag := range n.Flags {
			known[flag.Name] = true
			if !strings.Contains(body, "`--"+flag.Name+"`") && !strings.Contains(body, "`--"+flag.Name+" ") {
				t.Errorf("docs/reference.md, section %s: nothing about --%s", command, flag.Name)
			}
		}
	}
	for _, m := range regexp.MustCompile("`--([a-z-]+)").FindAllStringSubmatch(string(b), -1) {
		if !known[m[1]] {
			t.Errorf("docs/reference.md describes --%s, which no command has", m[1])
		}
	}
}
