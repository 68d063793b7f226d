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
		c := slices.Index(l.classes, parseClass(e.Col(2)))
		if c < 0 {
			return fmt.Errorf("list irregular: %q has the unknown class %q", e.Col(0), e.Col(2))
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
	choice := map[ending]string{}
	keys := make([]ending, 0, len(votes))
	for e := range votes {
		keys = append(keys, e)
	}
	slices.SortFunc(keys, func(a, b ending) int {
		return cmp.Or(cmp.Compare(max(a.letters, 0), max(b.letters, 0)), cmp.Compare(a.letters, b.letters), cmp.Compare(a.class, b.class), cmp.Compare(a.text, b.text))
	})
	// Shorter endings first; a longer one is kept where it says otherwise. Whole
	// words come last.
	var whole []ending
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
		if e.letters < 0 {
			whole = append(whole, e)
			continue
		}
		s, n, total := winner(votes[e])
		if strings.HasPrefix(s, "=") || total < 2 || 2*n <= total {
			continue
		}
		if e.letters == 0 || decided(e, e.letters-1) != s {
			choice[e] = s
		}
	}
	for _, e := range whole {
		s, _, _ := winner(votes[e])
		if decided(e, maxEnding) != s {
			choice[e] = s
		}
	}
	return writeLemmas(w, choice, l.classes)
}

// writeLemmas keeps the most frequent 255 scripts; words whose lemma needs
// another one are kept with it whole.
func writeLemmas(w *linear.FileWriter, choice map[ending]string, classes []class) error {
	uses := map[string]int{}
	for _, s := range choice {
		if !strings.HasPrefix(s, "=") {
			uses[s]++
		}
	}
	names := slices.SortedFunc(maps.Keys(uses), func(a, b string) int { return cmp.Or(uses[b]-uses[a], cmp.Compare(a, b)) })
	names = names[:min(len(names), 255)]
	number := map[string]int{}
	for i, s := range names {
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
		if e.letters < 0 {
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
	table, err := linear.Dictionary(255, entries)
	if err != nil {
		return err
	}
	w.Add("scripts", linear.AppendStrings(nil, names))
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
