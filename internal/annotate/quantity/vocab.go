package quantity

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/lang"
)

// measure is a unit of measure.
type measure struct {
	symbol, of, si string
	factor, offset float64
}

// currency is a form of a currency.
type currency struct {
	code          string
	before, after bool
	scaled        bool    // only before a number that is printed as large sums are
	part          float64 // how many of the code's it is: a penny is .01
}

// symbol is a form that is not made of letters alone, matched in the text itself.
type symbol struct {
	form  string
	index int
}

type vocab struct {
	*scan.Vocab
	measures    []measure
	measureOf   []symbol // longest first
	currencies  []currency
	currencyOf  []symbol // longest first; stand before the number
	bounds      []string
	toll        map[scan.ID]string // what befell those counted
	generic     map[scan.ID]bool   // "people"
	tollWord    map[scan.ID]bool   // "toll"
	tollPhrases []string           // what befell those counted, in several words
	aged        map[scan.ID]bool   // "a boy of seven"
	after       map[scan.ID]bool   // toll words without an object
	fraction    map[scan.ID]int    // "third": how many make the whole
	freed       map[scan.ID]bool   // verbs by which hostages come free
	change      map[scan.ID]bool   // verbs whose object is a figure of their subject
	changed     map[scan.ID]bool   // verbs in whose passive it is that of their subject
	putting     map[scan.ID]bool   // forms of verbs that put a number at a figure
	counting    map[scan.ID]bool   // forms of verbs of counting or saying that a bare figure follows
	total       map[scan.ID]bool   // words for a number that was named before
	label       map[scan.ID]bool   // "No.", "flight": the number is a name
	paying      map[scan.ID]bool   // verbs of paying
	race        map[scan.ID]bool   // what is run over a distance: "the 400m hurdles"
	extent      map[scan.ID]bool   // along what a measure runs: "20m deep"
	turning     map[scan.ID]bool   // "turned 64"
	ages        map[scan.ID]bool   // "age"
	owner       map[scan.ID]bool   // "in his 30s"
	parts       map[scan.ID]string // "late": which part of a decade
	decades     map[scan.ID]float64
	votes       map[scan.ID]string // "vote": the act, "side": what stands between its numbers, "body" and "decided": who and what, "play": of a score
	person      map[scan.ID]bool   // "the suspect is 17"
	suffer      map[scan.ID]bool   // "six people suffered minor injuries"
	heat        map[scan.ID]bool   // "temperatures": a C behind a number is its scale
	minus       map[scan.ID]bool   // "minus 20 degrees"
	under       map[scan.ID]bool   // "20 degrees below zero", and nought
	nought      map[scan.ID]bool
	richter     map[scan.ID]bool   // "5.1 on the Richter scale"
	quake       map[scan.ID]bool   // what has a magnitude: "a 5.1 earthquake"
	measuring   map[scan.ID]bool   // between the two: "an earthquake that measured 5.1"
	village     map[scan.ID]string // "a village of 600": nouns for people together
	period      map[scan.ID]bool   // "week": no figure is of it that rises or falls
	difference  map[scan.ID]bool   // "a decrease of 30,500"
	filled      map[scan.ID]bool   // "a third full"
	funds       map[scan.ID]bool   // nouns for money: "pounds of aid" are no weight
	carried     map[scan.ID]bool   // "aboard": what stands before it are people
	hiring      map[scan.ID]bool   // "employs": so are those behind it
	lost        map[scan.ID]bool   // "lives": only lost where a verb says so
	harm        map[scan.ID]bool   // "hurting": of very many it says no injury
	taking      map[scan.ID]bool   // "claimed": of lives
	won         map[scan.ID]bool   // "seats": what is picked up and not rescued
	partisan    map[scan.ID]bool   // "Democrats"
	shedding    map[scan.ID]bool   // "lost 20 pounds"
	sterling    map[scan.ID]bool   // what tells that a text's pounds are money
	compounds   map[scan.ID]string // "page": what a thing is so many of, with its plural
	index       map[scan.ID]bool   // what is counted in points that are no share
	word        words
	weigh       map[scan.ID]bool    // verbs of weighing
	often       map[scan.ID]float64 // "twice"
	// currencyWord are currencies and their hundredths as nouns: what costs them is no rate.
	currencyWord map[scan.ID]bool
	alsoMeasure  map[int]int // currencies that are units too: "pounds"
}

// words are the grammar's own words.
type words struct {
	and, to, or, between, from, old, year, years, aged, more, fewer, of, a, an, not, were, was, been, have, has, had, being, are, is, after, including, the, than, others, less, per, magnitude, another, having, at, odd, plus, by, out, in, every, each, one, who, he, she, too scan.ID
}

type class uint8

const (
	isMeasure class = iota
	isCurrency
	isBound
	isToll
)

// phrase numbers keep the class in their low bits.
func phraseOf(c class, i int) int { return i<<2 | int(c) }

var vocabs sync.Map // language code to func() (*vocab, error)

func vocabOf(code string) (*vocab, error) {
	f, ok := vocabs.Load(code)
	if !ok {
		f, _ = vocabs.LoadOrStore(code, sync.OnceValues(func() (*vocab, error) {
			b, err := lang.Get(code)
			if err != nil {
				return nil, err
			}
			return newVocab(b)
		}))
	}
	return f.(func() (*vocab, error))()
}

func newVocab(b *lang.Bundle) (*vocab, error) {
	v := &vocab{Vocab: scan.NewVocab(), toll: map[scan.ID]string{}, generic: map[scan.ID]bool{}, tollWord: map[scan.ID]bool{}, change: map[scan.ID]bool{}, changed: map[scan.ID]bool{}, putting: map[scan.ID]bool{}, counting: map[scan.ID]bool{}, total: map[scan.ID]bool{}, after: map[scan.ID]bool{}, aged: map[scan.ID]bool{}, freed: map[scan.ID]bool{}, fraction: map[scan.ID]int{}, label: map[scan.ID]bool{}, paying: map[scan.ID]bool{}, race: map[scan.ID]bool{}, extent: map[scan.ID]bool{}, turning: map[scan.ID]bool{}, ages: map[scan.ID]bool{}, owner: map[scan.ID]bool{}, parts: map[scan.ID]string{}, decades: map[scan.ID]float64{}, votes: map[scan.ID]string{}, heat: map[scan.ID]bool{}, minus: map[scan.ID]bool{}, under: map[scan.ID]bool{}, nought: map[scan.ID]bool{}, richter: map[scan.ID]bool{}, quake: map[scan.ID]bool{}, measuring: map[scan.ID]bool{}, village: map[scan.ID]string{}, period: map[scan.ID]bool{}, difference: map[scan.ID]bool{}, filled: map[scan.ID]bool{}, funds: map[scan.ID]bool{}, carried: map[scan.ID]bool{}, hiring: map[scan.ID]bool{}, index: map[scan.ID]bool{}, lost: map[scan.ID]bool{}, harm: map[scan.ID]bool{}, taking: map[scan.ID]bool{}, won: map[scan.ID]bool{}, partisan: map[scan.ID]bool{}, shedding: map[scan.ID]bool{}, sterling: map[scan.ID]bool{}, compounds: map[scan.ID]string{}, suffer: map[scan.ID]bool{}, person: map[scan.ID]bool{}, weigh: map[scan.ID]bool{}, alsoMeasure: map[int]int{}, currencyWord: map[scan.ID]bool{}, often: map[scan.ID]float64{}}
	if err := v.LoadNumbers(b); err != nil {
		return nil, err
	}
	for i, e := range b.List("units").Entries {
		m := measure{symbol: e.Col(1), of: e.Col(2), si: e.Col(3)}
		for col, to := range map[int]*float64{4: &m.factor, 5: &m.offset} {
			if s := e.Col(col); s != "" {
				var err error
				if *to, err = strconv.ParseFloat(s, 64); err != nil {
					return nil, fmt.Errorf("list units of %s: %q: %w", b.Code, e.Col(0), err)
				}
			}
		}
		v.measures = append(v.measures, m)
		if letters(e.Col(0)) && len(e.Col(0)) > 1 {
			v.AddPhrase(e.Col(0), phraseOf(isMeasure, i))
		} else {
			v.measureOf = append(v.measureOf, symbol{e.Col(0), i})
		}
	}
	for i, e := range b.List("currencies").Entries {
		c := currency{code: e.Col(1), before: e.Col(2) != "after", after: e.Col(2) == "after" || e.Col(2) == "either", scaled: e.Col(2) == "scaled"}
		if s := e.Col(3); s != "" {
			var err error
			if c.part, err = strconv.ParseFloat(s, 64); err != nil {
				return nil, fmt.Errorf("list currencies of %s: %q: %w", b.Code, e.Col(0), err)
			}
		}
		v.currencies = append(v.currencies, c)
		if c.before {
			v.currencyOf = append(v.currencyOf, symbol{e.Col(0), i})
		}
		if letters(e.Col(0)) {
			v.currencyWord[v.Add(strings.ToLower(e.Col(0)))] = true
		}
		if c.after {
			v.AddPhrase(e.Col(0), phraseOf(isCurrency, i))
		}
	}
	for i, e := range b.List("quantity_bounds").Entries {
		if !knownBound(e.Col(1)) {
			return nil, fmt.Errorf("list quantity_bounds of %s: %q is no class of bound", b.Code, e.Col(1))
		}
		v.bounds = append(v.bounds, e.Col(1))
		v.AddPhrase(e.Col(0), phraseOf(isBound, i))
	}
	for _, e := range b.List("tolls").Entries {
		if strings.Contains(e.Col(0), " ") {
			v.AddPhrase(e.Col(0), phraseOf(isToll, len(v.tollPhrases)))
			v.tollPhrases = append(v.tollPhrases, e.Col(1))
			continue
		}
		id := v.Add(e.Col(0))
		switch e.Col(1) {
		case "put":
			v.putting[id] = true
		case "counts":
			v.counting[id] = true
		case "total":
			v.total[id] = true
		case "change":
			v.change[id] = true
		case "changed":
			v.changed[id] = true
		case "aged":
			v.aged[id] = true
		case "generic":
			v.generic[id] = true
		case "toll":
			v.tollWord[id] = true
		case "weigh":
		case "fraction":
			n, err := strconv.Atoi(e.Col(2))
			if err != nil || n < 2 {
				return nil, fmt.Errorf("list tolls of %s: %q: %q is no number of parts", b.Code, e.Col(0), e.Col(2))
			}
			v.fraction[id] = n
		case "often":
			n, err := strconv.Atoi(e.Col(2))
			if err != nil {
				return nil, fmt.Errorf("list tolls of %s: %q: %q is no number of times", b.Code, e.Col(0), e.Col(2))
			}
			v.often[id] = float64(n)
		case "freed":
			v.freed[id] = true
		default:
			v.toll[id] = e.Col(1)
			v.after[id] = e.Col(2) == "after"
			v.lost[id] = e.Col(2) == "lost"
			v.harm[id] = e.Col(2) == "harm"
		}
	}
	for _, e := range b.List("tolls").Entries {
		if e.Col(1) == "weigh" {
			v.weigh[v.Add(e.Col(0))] = true
		}
	}
	for i, e := range b.List("currencies").Entries {
		for j, u := range b.List("units").Entries {
			if e.Col(0) == u.Col(6) && u.Col(6) != "" {
				v.alsoMeasure[i] = j
			}
		}
	}
	for _, w := range b.List("numbered").Words() {
		v.label[v.Add(w)] = true
	}
	if err := v.loadFigures(b); err != nil {
		return nil, err
	}
	longest := func(a, b symbol) int {
		return cmp.Or(cmp.Compare(len(b.form), len(a.form)), strings.Compare(a.form, b.form))
	}
	slices.SortFunc(v.measureOf, longest)
	slices.SortFunc(v.currencyOf, longest)
	a := v.Add
	v.word = words{
		and: a("and"), to: a("to"), or: a("or"), between: a("between"), from: a("from"), old: a("old"), year: a("year"), years: a("years"),
		aged: a("aged"), odd: a("odd"), plus: a("plus"), by: a("by"), out: a("out"), in: a("in"), every: a("every"), each: a("each"), one: a("one"), who: a("who"), he: a("he"), she: a("she"), more: a("more"), fewer: a("fewer"), of: a("of"), a: a("a"), an: a("an"), not: a("not"), were: a("were"), was: a("was"),
		been: a("been"), have: a("have"), has: a("has"), had: a("had"), being: a("being"), are: a("are"), is: a("is"), after: a("after"),
		including: a("including"), the: a("the"), than: a("than"), others: a("others"), less: a("less"), per: a("per"), another: a("another"), magnitude: a("magnitude"), having: a("having"), at: a("at"), too: a("too"),
	}
	return v, nil
}

// letters reports whether the form is made of what scan's phrases match.
func letters(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf || !('a' <= r|0x20 && r|0x20 <= 'z' || r == ' ' || r == '-') {
			return false
		}
	}
	return true
}

// loadFigures adds the words beside figures that tell what they are of.
func (v *vocab) loadFigures(b *lang.Bundle) error {
	for _, e := range b.List("figures").Entries {
		id := v.Add(e.Col(0))
		switch e.Col(1) {
		case "paying":
			v.paying[id] = true
		case "race":
			v.race[id] = true
		case "extent":
			v.extent[id] = true
		case "turning":
			v.turning[id] = true
		case "age":
			v.ages[id] = true
		case "owner":
			v.owner[id] = true
		case "person":
			v.person[id] = true
		case "suffer":
			v.suffer[id] = true
		case "heat":
			v.heat[id] = true
		case "sign":
			map[string]map[scan.ID]bool{"minus": v.minus, "under": v.under, "nought": v.nought}[e.Col(2)][id] = true
		case "richter":
			v.richter[id] = true
		case "quake":
			v.quake[id] = true
		case "measuring":
			v.measuring[id] = true
		case "village":
			v.village[id] = cmp.Or(e.Col(2), "people")
		case "period":
			v.period[id] = true
		case "difference":
			v.difference[id] = true
		case "filled":
			v.filled[id] = true
		case "funds":
			v.funds[id] = true
		case "carried":
			v.carried[id] = true
		case "hiring":
			v.hiring[id] = true
		case "index":
			v.index[id] = true
		case "taking":
			v.taking[id] = true
		case "won":
			v.won[id] = true
		case "partisan":
			v.partisan[id] = true
		case "shedding":
			v.shedding[id] = true
		case "sterling":
			v.sterling[id] = true
		case "compound":
			v.compounds[id] = e.Col(2)
		case "part":
			v.parts[id] = e.Col(2)
		case "vote":
			v.votes[id] = e.Col(2)
		case "decade":
			from, err := strconv.ParseFloat(e.Col(2), 64)
			if err != nil {
				return fmt.Errorf("list figures of %s: %q: %w", b.Code, e.Col(0), err)
			}
			v.decades[id] = from
		default:
			return fmt.Errorf("list figures of %s: %q: no class %q", b.Code, e.Col(0), e.Col(1))
		}
	}
	return nil
}
