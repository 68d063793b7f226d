package nlp

import "testing"

func TestSubject(t *testing.T) {
	tests := []struct{ name, sentence, verb, subject string }{
		{"own", "Rao/NNP/2/nsubj spoke/VBD/0/root ././2/punct", "spoke", "Rao"},
		{"none", "Speak/VB/0/root up/RB/1/advmod", "Speak", ""},
		{"inverted", "said/VBD/0/root Rao/NNP/1/nsubj", "said", "Rao"},
		{"passive", "Rao/NNP/3/nsubj:pass was/MD/3/aux:pass quoted/VBN/0/root", "quoted", "Rao"},
		{"coordinated", "Rao/NNP/2/nsubj rose/VBD/0/root and/CC/4/cc said/VBD/2/conj so/RB/4/advmod", "said", "Rao"},
		{"subject control", "Rao/NNP/2/nsubj refused/VBD/0/root to/TO/4/mark say/VB/2/xcomp", "say", "Rao"},
		{"object control", "They/PRP/2/nsubj asked/VBD/0/root Rao/NNP/2/obj to/TO/5/mark say/VB/2/xcomp", "say", "Rao"},
		{"participle", "Rao/NNP/2/nsubj left/VBD/0/root ,/,/4/punct saying/VBG/2/advcl so/RB/4/advmod", "saying", "Rao"},
		{"participle of a noun", "a/DT/2/det letter/NN/4/nsubj saying/VBG/2/acl came/VBD/0/root", "saying", "letter"},
		{"relative", "the/DT/2/det minister/NN/5/nsubj who/WP/4/nsubj said/VBD/2/acl:relcl left/VBD/0/root", "said", "minister"},
		{"adverbial with its own mark", "Rao/NNP/2/nsubj left/VBD/0/root as/SC/4/mark reported/VBD/2/advcl", "reported", ""},
		{"infinitive of a noun", "a/DT/2/det reason/NN/0/root to/TO/4/mark leave/VB/2/acl", "leave", ""},
		{"inserted without subject", "Rain/NN/3/nsubj ,/,/3/punct fell/VBD/0/root told/VBD/3/parataxis Rao/NNP/4/obj", "told", ""},
		{"complement clause", "Rao/NNP/2/nsubj said/VBD/0/root rain/NN/4/nsubj fell/VBD/2/ccomp", "fell", "rain"},
		{"complement without subject", "Rao/NNP/2/nsubj said/VBD/0/root go/VB/2/ccomp", "go", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tr, d := tree(t, tt.sentence)
			if got, want := tr.Subject(find(t, d, tt.verb)), find(t, d, tt.subject); got != want {
				t.Errorf("subject of %s in %q is token %d, want %d", tt.verb, d.Text, got, want)
			}
		})
	}
}

func TestContent(t *testing.T) {
	tests := []struct{ name, sentence, verb, content, complement string }{
		{"complement", "Rao/NNP/2/nsubj said/VBD/0/root rain/NN/4/nsubj fell/VBD/2/ccomp", "said", "fell", "fell"},
		{"inserted", "Rain/NN/5/nsubj ,/,/4/punct Rao/NNP/4/nsubj said/VBD/5/parataxis fell/VBD/0/root", "said", "fell", ""},
		{"open", "Rao/NNP/2/nsubj vowed/VBD/0/root to/TO/4/mark stay/VB/2/xcomp", "vowed", "stay", "stay"},
		{"none", "Rao/NNP/2/nsubj spoke/VBD/0/root", "spoke", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tr, d := tree(t, tt.sentence)
			v := find(t, d, tt.verb)
			if got, want := tr.Content(v), find(t, d, tt.content); got != want {
				t.Errorf("content of %s is token %d, want %d", tt.verb, got, want)
			}
			if got, want := tr.Complement(v), find(t, d, tt.complement); got != want {
				t.Errorf("complement of %s is token %d, want %d", tt.verb, got, want)
			}
		})
	}
}

func TestPassiveAndAgent(t *testing.T) {
	tr, d := tree(t, "Rao/NNP/3/nsubj:pass was/MD/3/aux:pass quoted/VBN/0/root in/IN/5/case Lund/NNP/3/obl by/IN/7/case papers/NNS/3/obl")
	if got := tr.Agent(2, "by"); got != find(t, d, "papers") || !tr.Passive(2) {
		t.Errorf("agent is token %d, passive %v", got, tr.Passive(2))
	}
	if tr.Agent(2, "from") != -1 || tr.Passive(0) {
		t.Error("an agent by another preposition, or a passive name")
	}
}

func TestNegated(t *testing.T) {
	negator := func(l string) bool { return l == "not" || l == "no" || l == "never" }
	tests := []struct {
		sentence, word string
		want           bool
	}{
		{"Rao/NNP/4/nsubj did/MD/4/aux not/RB/4/advmod say/VB/0/root", "say", true},
		{"Rao/NNP/2/nsubj said/VBD/0/root it/PRP/5/nsubj never/RB/5/advmod rained/VBD/2/ccomp", "said", false},
		{"Rao/NNP/2/nsubj said/VBD/0/root it/PRP/5/nsubj never/RB/5/advmod rained/VBD/2/ccomp", "rained", true},
		{"No/DT/2/det deal/NN/3/nsubj came/VBD/0/root", "deal", true},
	}
	for _, tt := range tests {
		tr, d := tree(t, tt.sentence)
		if got := tr.Negated(find(t, d, tt.word), negator); got != tt.want {
			t.Errorf("%s in %q negated: %v", tt.word, d.Text, got)
		}
	}
}

func TestNounPhrase(t *testing.T) {
	const sentence = "For/IN/2/case Rao/NNP/21/obl ,/,/6/punct the/DT/6/det new/JJ/6/amod mayor/NN/2/appos of/IN/8/case Lund/NNP/6/nmod ,/,/2/punct and/CC/12/cc her/PRP/12/nmod:poss deputy/NN/2/conj ,/,/15/punct who/WP/15/nsubj resigned/VBD/12/acl:relcl ,/,/2/punct it/PRP/21/nsubj is/MD/21/cop \"/\"/21/punct not/RB/21/advmod time/NN/0/root \"/\"/21/punct ././21/punct"
	tr, d := tree(t, sentence)
	tests := []struct {
		head string
		with Phrase
		want string
	}{
		{"Rao", 0, "Rao"},
		{"Rao", WithAppos, "Rao , the new mayor of Lund"},
		{"mayor", 0, "the new mayor"},
		{"mayor", WithNmod, "the new mayor of Lund"},
		{"deputy", 0, "her deputy"},
		{"deputy", WithClause, "her deputy , who resigned"},
		{"Rao", WholePhrase, "Rao , the new mayor of Lund , and her deputy , who resigned"},
		{"it", WholePhrase, "it"},
	}
	for _, tt := range tests {
		if got := tr.NounPhrase(find(t, d, tt.head), tt.with).Of(d.Text); got != tt.want {
			t.Errorf("phrase of %s with %b: %q, want %q", tt.head, tt.with, got, tt.want)
		}
	}
}
