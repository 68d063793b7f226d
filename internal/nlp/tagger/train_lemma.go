package tagger

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// ending is what a script is chosen by: letters is -1 for a whole word.
type ending struct {
	class   int
	letters int
	text    string
}

// learnLemmas adds the sections of the lemmatizer to w.
func learnLemmas(w *linear.FileWriter, d *nlp.Doc, classes []class, gold []int) error {
	votes := map[ending]map[string]int{}
	vote := func(e ending, s string, n int) {
		if votes[e] == nil {
			votes[e] = map[string]int{}
		}
		votes[e][s] += n
	}
	type pair struct {
		class       int
		form, lemma string
	}
	seen := map[pair]int{}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Lemma == "" || t.Lemma == "_" || t.End-t.Start > maxForm {
			continue
		}
		// A lemma with capitals that the form does not have is a correction of
		// spelling; leave it to the rules.
		form := string(normalForm(nil, d.Text[t.Start:t.End], t.UPOS))
		seen[pair{gold[i], form, t.Lemma}]++
	}
	for p, n := range seen {
		s := scriptFor(p.form, p.lemma).String()
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
	return writeLemmas(w, choice, classes)
}

// writeLemmas keeps the most frequent 255 scripts.
func writeLemmas(w *linear.FileWriter, choice map[ending]string, classes []class) error {
	uses := map[string]int{}
	for _, s := range choice {
		uses[s]++
	}
	var scripts []string
	for s := range uses {
		scripts = append(scripts, s)
	}
	slices.SortFunc(scripts, func(a, b string) int { return cmp.Or(uses[b]-uses[a], cmp.Compare(a, b)) })
	if len(scripts) > 255 {
		scripts = scripts[:255]
	}
	number := map[string]int{}
	for i, s := range scripts {
		number[s] = i
	}
	entries := map[uint64]int{}
	for e, s := range choice {
		i, ok := number[s]
		if !ok {
			continue
		}
		tag := linear.Hash(classes[e.class].String())
		if e.letters < 0 {
			entries[wholeFeature(tag, []byte(e.text))] = i
		} else {
			entries[endingFeature(tag, e.letters, []byte(e.text))] = i
		}
	}
	table, err := linear.Dictionary(255, entries)
	if err != nil {
		return err
	}
	w.Add("scripts", linear.AppendStrings(nil, scripts))
	w.Add("lemmas", table)
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

// scriptFor is the script that turns form into lemma.
func scriptFor(form, lemma string) script {
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
		return script{add: lemma, whole: true}
	}
	return script{cut: cut, add: lemma[same:]}
}
