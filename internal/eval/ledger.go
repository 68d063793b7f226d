package eval

import (
	"strings"

	"hearsay/internal/news"
)

func (s *scorer) ledger() {
	type statement struct {
		at map[Place]bool
		st *news.Statement
	}
	var found []statement
	for i := range s.d.Stories {
		for k := range s.d.Stories[i].Statements {
			st := &s.d.Stories[i].Statements[k]
			var refs []news.Ref
			for _, c := range st.Carriers {
				refs = append(refs, c.Ref())
			}
			found = append(found, statement{s.whereAll(refs), st})
		}
	}
	var f1 float64
	inside, status := 0, 0
	for _, g := range s.g.Ledger.Statements {
		want := set(g.Carriers)
		var best *news.Statement
		top := 0.0
		for _, x := range found {
			hits := 0
			for p := range want {
				hits += truth(x.at[p])
			}
			if _, _, f := prf(hits, len(x.at), len(want)); f > top {
				best, top = x.st, f
			}
		}
		f1 += top
		if best == nil {
			continue
		}
		lo, hi := value(g.Min, g.Origins), value(g.Max, g.Origins)
		o := best.IndependentOrigins
		inside += truth(o.Min <= hi && o.Max >= lo && o.Max-o.Min <= hi-lo+1)
		status += truth(string(best.Status) == g.Status)
	}
	n := len(s.g.Ledger.Statements)
	s.show("statement_carrier_f1", f1/float64(max(n, 1)))
	s.show("statement_origins_right", share(inside, n))
	s.show("statement_status_right", share(status, n))
	s.discrepancies()
	s.variants()
	s.reuse()
}

func value(v, otherwise *int) int {
	if v != nil {
		return *v
	}
	if otherwise != nil {
		return *otherwise
	}
	return 0
}

func set(ps []Place) map[Place]bool {
	m := make(map[Place]bool, len(ps))
	for _, p := range ps {
		m[p] = true
	}
	return m
}

func meets(a, b map[Place]bool) bool {
	for p := range a {
		if b[p] {
			return true
		}
	}
	return false
}

func (s *scorer) discrepancies() {
	var found []map[Place]bool
	for _, st := range s.d.Stories {
		for _, d := range st.Discrepancies {
			if d.Superseded {
				continue
			}
			var refs []news.Ref
			for _, v := range d.Values {
				refs = append(refs, v.Carriers...)
			}
			found = append(found, s.whereAll(refs))
		}
	}
	hit, bad := 0, 0
	for _, g := range s.g.Ledger.Discrepancies {
		for _, w := range found {
			all := true
			for _, v := range g.Values {
				all = all && meets(w, set(v.Where))
			}
			if all {
				hit++
				break
			}
		}
	}
	for _, m := range s.g.Ledger.MustNotConflict {
		for _, w := range found {
			all := true
			for _, p := range m.Pair {
				all = all && w[p]
			}
			bad += truth(all)
		}
	}
	s.show("discrepancies_found", share(hit, len(s.g.Ledger.Discrepancies)))
	s.show("discrepancies_listed", float64(len(found)))
	s.show("false_conflicts", float64(bad))
}

func (s *scorer) variants() {
	var found []string
	for _, st := range s.d.Stories {
		for _, q := range st.QuoteVariants {
			var parts []string
			for _, v := range q.Variants {
				parts = append(parts, news.Span{Start: v.Start, End: v.End}.Of(s.byID[v.Article].Text))
			}
			found = append(found, key(strings.Join(parts, " | ")))
		}
	}
	hit := 0
	for _, g := range s.g.Ledger.QuoteVariants {
		for _, p := range found {
			n := 0
			for _, v := range g.Variants {
				if len(strings.Fields(v.Text)) > 5 && strings.Contains(p, key(v.Text)) {
					n++
				}
			}
			if n >= 2 {
				hit++
				break
			}
		}
	}
	s.show("quote_variants_found", share(hit, len(s.g.Ledger.QuoteVariants)))
}

func (s *scorer) reuse() {
	var found []map[Place]bool
	for _, p := range s.d.Passages {
		found = append(found, s.whereAll([]news.Ref{p.A, p.B}))
	}
	hit := 0
	for _, g := range s.g.Ledger.Reuse {
		for _, w := range found {
			if w[g.A] && w[g.B] {
				hit++
				break
			}
		}
	}
	s.show("reuse_found", share(hit, len(s.g.Ledger.Reuse)))
}
