package tagger

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// ending is what a script is chosen by: letters is -1 for a whole word.
type ending struct {
	class   int
	letters int
	text    string
}

// pair is a form, normalised, with its lemma.
type pair struct {
	class       int
	form, lemma string
}

// learnLemmas adds the sections of the lemmatizer to w: from the treebank, and
// from the language's list of irregular forms (columns form, lemma, class)
// for those that the treebank lacks.
func learnLemmas(w *linear.FileWriter, l *lesson, irregular *lang.List) error {
	votes := map[ending]map[string]int{}
	vote := func(e ending, s string, n int) {
		if votes[e] == nil {
			votes[e] = map[string]int{}
		}
		votes[e][s] += n
	}
	seen := map[pair]int{}
	for i := range l.Tokens {
		t := &l.Tokens[i]
		if t.Lemma == "" || t.Lemma == "_" || t.End-t.Start > maxForm {
			continue
		}
		c := l.gold[i]
		seen[pair{c, string(normalForm(nil, l.Word(i), l.classes[c].proper())), t.Lemma}]++
	}
	for _, e := range irregular.Entries {
		want := parseClass(e.Col(2))
		if want.upos == nlp.NoPOS {
			return fmt.Errorf("list irregular: %q has the unknown class %q", e.Col(0), e.Col(2))
		}
		c := slices.Index(l.classes, want)
		if c < 0 {
			continue // the sentences are few
		}
		if p := (pair{c, e.Col(0), e.Col(1)}); seen[p] == 0 {
			vote(ending{c, -1, p.form}, scriptFor(p.form, p.lemma), 1)
		}
	}
	for p, n := range seen {
		s := scriptFor(p.form, p.lemma)
		vote(ending{p.class, -1, p.form}, s, n)
		// Endings count words, not tokens: the frequent words are the exceptions.
		at := len(p.form)
		for k := 0; k <= maxEnding; k++ {
			vote(ending{p.class, k, p.form[at:]}, s, 1)
			if at == 0 {
				break
			}
			_, size := utf8.DecodeLastRuneInString(p.form[:at])
			at -= size
		}
	}
	choice, scripts := choose(votes)
	return writeLemmas(w, choice, scripts, l.classes)
}

// choose gives every ending its script, and leaves out those that a shorter
// ending decides already. Shorter endings come first, whole words last.
func choose(votes map[ending]map[string]int) (choice map[ending]string, scripts []string) {
	choice = map[ending]string{}
	scripts = commonScripts(votes)
	keys := slices.SortedFunc(maps.Keys(votes), func(a, b ending) int {
		return cmp.Or(cmp.Compare(uint(a.letters), uint(b.letters)), cmp.Compare(a.class, b.class), cmp.Compare(a.text, b.text))
	})
	decided := func(e ending, k int) string {
		for ; k >= 0; k-- {
			if tail, ok := lastLetters(e.text, k); ok {
				if s, ok := choice[ending{e.class, k, tail}]; ok {
					return s
				}
			}
		}
		return "0"
	}
	for _, e := range keys {
		s, ok := ruling(votes[e])
		switch {
		case e.letters < 0:
			s, _, _ = winner(votes[e])
			if decided(e, maxEnding) != s {
				choice[e] = s
			}
		case ok && slices.Contains(scripts, s) && (e.letters == 0 || decided(e, e.letters-1) != s):
			choice[e] = s
		}
	}
	return choice, scripts
}

// maxScripts is how many scripts a table of lemmas can name.
const maxScripts = 255

// commonScripts lists the scripts that rule endings, most frequent first.
func commonScripts(votes map[ending]map[string]int) []string {
	uses := map[string]int{}
	for e, v := range votes {
		if s, ok := ruling(v); ok && e.letters > 0 {
			uses[s]++
		}
	}
	names := slices.SortedFunc(maps.Keys(uses), func(a, b string) int { return cmp.Or(uses[b]-uses[a], cmp.Compare(a, b)) })
	return names[:min(len(names), maxScripts)]
}

// ruling is the script that most words of an ending take; not ok when fewer
// than two words do.
func ruling(votes map[string]int) (string, bool) {
	s, n, total := winner(votes)
	return s, !strings.HasPrefix(s, "=") && total >= 2 && 2*n > total
}

// writeLemmas writes the choice as a table; words whose lemma needs an uncommon
// script are kept with it whole.
func writeLemmas(w *linear.FileWriter, choice map[ending]string, scripts []string, classes []class) error {
	number := map[string]int{}
	for i, s := range scripts {
		number[s] = i
	}
	entries := map[uint64]int{}
	var irregular []string
	for e, s := range choice {
		tag := linear.Hash(classes[e.class].String())
		key := endingFeature(tag, e.letters, []byte(e.text))
		if e.letters < 0 {
			key = wholeFeature(tag, []byte(e.text))
		}
		if i, ok := number[s]; ok {
			entries[key] = i
			continue
		}
		if e.letters < 0 { // endings take common scripts only
			lemma, whole := strings.CutPrefix(s, "=")
			if !whole {
				sc, err := parseScript(s)
				if err != nil {
					return err
				}
				head, _ := lastLetters(e.text, sc.cut)
				lemma = strings.TrimSuffix(e.text, head) + sc.add
			}
			irregular = append(irregular, string(binary.LittleEndian.AppendUint64(nil, key))+lemma)
		}
	}
	slices.Sort(irregular)
	table, err := linear.Dictionary(maxScripts, entries)
	if err != nil {
		return err
	}
	w.Add("scripts", linear.AppendStrings(nil, scripts))
	w.Add("lemmas", table)
	w.Add("irregular", linear.AppendStrings(nil, irregular))
	return nil
}

// winner is the script with most votes, its votes and all votes.
func winner(votes map[string]int) (best string, n, total int) {
	for s, v := range votes {
		total += v
		if v > n || v == n && s < best {
			best, n = s, v
		}
	}
	return best, n, total
}

// lastLetters is the last k letters of s; not ok when s has fewer.
func lastLetters(s string, k int) (string, bool) {
	at := len(s)
	for range k {
		if at == 0 {
			return "", false
		}
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:], true
}

// scriptFor is the script that turns form into lemma, or "=" and the lemma when
// they have too little in common.
func scriptFor(form, lemma string) string {
	same := 0
	for same < len(form) && same < len(lemma) {
		r, n := utf8.DecodeRuneInString(form[same:])
		q, m := utf8.DecodeRuneInString(lemma[same:])
		if r != q || n != m {
			break
		}
		same += n
	}
	cut := utf8.RuneCountInString(form[same:])
	if same == 0 && lemma != "" && form != "" || cut > 5 {
		return "=" + lemma
	}
	return script{cut: cut, add: lemma[same:]}.String()
}
