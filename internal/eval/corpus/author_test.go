package corpus

import (
	"strings"
	"testing"
)

func mill() *Text {
	t := &Text{ID: "mill"}
	t.add("", "Mill closes")
	t.add("\n", `"We will wait," Ada Holm, the mayor, told the Herald, "until spring.`)
	t.add(" ", `It is cold."`)
	t.add(" ", "She said the Herald said that the mill, and the mill's pond, may reopen.")
	t.add("\n", "It is believed that the mill owes millions.")
	return t
}

func TestCompile(t *testing.T) {
	x := mill()
	as, warnings, errs := Compile(x, []Authored{
		{S: 1, Content: quoted{`"We // wait,"`, `"until // cold."`}, Cue: quoted{"told"}, Source: quoted{"Ada Holm, the mayor"}, Kind: "d", Type: "person", Chain: quoted{"Ada Holm", "Herald"}, Channel: "interview"},
		{S: 3, Content: quoted{"that the mill, // reopen"}, Cue: quoted{"said ##2"}, Source: quoted{"the Herald"}, Kind: "i", Type: "media", Flags: "h"},
		{S: 4, Content: quoted{"that // millions"}, Cue: quoted{"is believed"}, Kind: "i", Flags: "h"},
	})
	if len(errs) > 0 || len(warnings) > 0 {
		t.Fatalf("errors %v, warnings %v", errs, warnings)
	}
	read := func(s Span) string { return x.Text[s[0]:s[1]] }
	if a := as[0]; len(a.Content) != 2 || read(a.Content[1]) != `"until spring. It is cold."` || a.Stance != "asserts" || a.Chain[1].In(x.Text) != "Herald" {
		t.Errorf("%+v", a)
	}
	if a := as[1]; !a.Hedged || read(a.Content[0]) != "that the mill, and the mill's pond, may reopen" || a.Chain[0].In(x.Text) != "Herald" || a.Cue[0][0] < a.Source[0][1] {
		t.Errorf("%+v", a)
	}
	if a := as[2]; a.Source != nil || a.Chain != nil || a.SourceType != "" {
		t.Errorf("%+v", a)
	}
}

func TestCompileRefuses(t *testing.T) {
	good := Authored{S: 3, Content: quoted{"that the mill, // reopen"}, Cue: quoted{"said ##1"}, Source: quoted{"She"}, Kind: "i", Type: "person", Chain: quoted{"Ada Holm"}}
	if _, _, errs := Compile(mill(), []Authored{good}); len(errs) > 0 {
		t.Fatal(errs)
	}
	for _, c := range []struct {
		name string
		with func(a *Authored)
		want string
	}{
		{"twice in the sentence", func(a *Authored) { a.Cue = quoted{"said"} }, "2 times"},
		{"not there", func(a *Authored) { a.Source = quoted{"she"} }, "does not stand in sentence 3"},
		{"part of a word", func(a *Authored) { a.Source = quoted{"Sh"} }, "does not stand"},
		{"in another sentence", func(a *Authored) { a.Source = quoted{"Ada Holm"} }, "@N"},
		{"no such sentence", func(a *Authored) { a.S = 9 }, "0 to 4"},
		{"over a paragraph", func(a *Authored) { a.Content = quoted{"that the mill, // @4 millions"} }, "another paragraph"},
		{"the end before the beginning", func(a *Authored) { a.Content = quoted{"reopen // She"} }, "does not stand"},
		{"kind", func(a *Authored) { a.Kind = "x" }, "kind"},
		{"type", func(a *Authored) { a.Type = "prophet" }, "source type"},
		{"stance", func(a *Authored) { a.Stance = "sings" }, "stance"},
		{"channel", func(a *Authored) { a.Channel = "pigeon" }, "channel"},
		{"flag", func(a *Authored) { a.Flags = "z" }, `"f"`},
		{"chain name", func(a *Authored) { a.Chain = quoted{"Bo Lund"} }, "does not stand in the document"},
		{"a sentence as a name", func(a *Authored) { a.Chain = quoted{"!one two three four five six seven"} }, "more than a name"},
		{"absent source with a chain", func(a *Authored) { a.Source = nil }, "absent source"},
		{"no content", func(a *Authored) { a.Content = nil }, "no content"},
	} {
		a := good
		c.with(&a)
		_, _, errs := Compile(mill(), []Authored{a})
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), c.want) || !strings.Contains(errs[0].Error(), "line 1") {
			t.Errorf("%s: %v, want one error with line 1 and %q", c.name, errs, c.want)
		}
	}
	if _, _, errs := Compile(mill(), []Authored{good, good}); len(errs) != 1 {
		t.Errorf("the same record twice: %v", errs)
	}
}

func TestCompileWarns(t *testing.T) {
	for _, c := range []struct {
		a    Authored
		want string
	}{
		{Authored{S: 1, Content: quoted{`"We // wait,"`}, Cue: quoted{"told"}, Source: quoted{"Ada Holm, the mayor"}, Kind: "i", Type: "person", Chain: quoted{"Ada Holm"}}, "indirect"},
		{Authored{S: 3, Content: quoted{"that the mill, // reopen"}, Cue: quoted{"said ##1"}, Source: quoted{"She"}, Kind: "i", Type: "person"}, "whom it means"},
		{Authored{S: 1, Content: quoted{`"We // spring.`}, Cue: quoted{"told"}, Source: quoted{"Ada Holm, the mayor"}, Kind: "m", Type: "person", Chain: quoted{"Ada Holm"}}, "covers"},
	} {
		_, warnings, errs := Compile(mill(), []Authored{c.a})
		if len(errs) > 0 || len(warnings) == 0 || !strings.Contains(warnings[0].Error(), c.want) {
			t.Errorf("%v: errors %v, warnings %v, want %q", c.a.Content, errs, warnings, c.want)
		}
	}
}
