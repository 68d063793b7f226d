package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/ledger"
	"hearsay/internal/news"
)

// undated are pairs of short articles of which nothing tells the year or the week: days
// are compared as of one year, or of one week.
var undated = []disagreement{
	{"two days of one opening", "date",
		[]string{"The tram line to Osk will be opened on 12 April, the mayor said."},
		[]string{"The new tram line to Osk opens on 3 May, its operator said."}},
	{"two days of one oath", "date",
		[]string{"Ida Brandt was sworn in as a judge on Thursday, her office said."},
		[]string{"Ida Brandt took the oath as a judge on Saturday, the ministry said."}},
	{"two weekdays of one death", "date",
		[]string{"The painter Per Lund died on Saturday at his home in Osk, his gallery said."},
		[]string{"The painter Per Lund passed away on Thursday in Osk, his daughter said."}},
	{"a month and its day", "",
		[]string{"The tram line to Osk will be opened in April, the mayor, Jon Reiss, said."},
		[]string{"The tram line to Osk goes into service on 12 April, its operator said."}},
	{"a date and a weekday", "",
		[]string{"The tram line to Osk will be opened on 12 April, the mayor, Jon Reiss, said."},
		[]string{"The tram line to Osk goes into service on Friday, its operator said."}},
	{"a visit and what came of it", "",
		[]string{"Inspectors visited the canteen in Osk on 14 January."},
		[]string{"The canteen in Osk has been closed since 20 January."}},
}

// hours are two hours of one day that are of two things, or of one.
var hours = []disagreement{
	{"two openings", "",
		[]string{"The gates of the Skar Rock festival open at noon on Friday. Extra trains run from Osk every half hour."},
		[]string{"At half past six on Friday evening the Danish trio Elm open the programme of Skar Rock on the small stage."}},
	{"two hours of one closing", "date",
		[]string{"The Tolmin bridge was closed at 6 p.m. on Friday, the road agency said."},
		[]string{"The police shut the Tolmin bridge at 9 p.m. on Friday, a driver said."}},
}

func TestHoursOfTwo(t *testing.T) { findDisagreementsOf(t, "", hours) }

func TestUndated(t *testing.T) { findDisagreementsOf(t, "", undated) }

// nights are days that do not meet by the calendar, of one night.
var nights = []disagreement{
	{"late on Sunday, and overnight", "",
		[]string{"A fire killed two workers at the mill in Osk late on Sunday, the police said."},
		[]string{"Two workers died in a fire at the mill in Osk overnight, the fire service said."}},
	{"what might be, and what was", "",
		[]string{"Ole Vestad could be arrested on 28 May, his lawyer said."},
		[]string{"Ole Vestad was arrested on 14 May in 2020, the court said."}},
	{"when it was said", "",
		[]string{"The clerk Ole Vestad was dismissed on Friday, the council said."},
		[]string{"The clerk Ole Vestad, who had worked in Osk for nine years, has been dismissed, Mr. Vestad’s lawyer said late Sunday."}},
}

// moved are days and towns of which one text says that it is not then or there.
var moved = []disagreement{
	{"not on the day that the other gives", "date",
		[]string{"The strike will begin on Monday, the union said."},
		[]string{"The strike will begin on Wednesday rather than on Monday, the company said."}},
	{"put to another day", "date",
		[]string{"The vote will be held on Thursday."},
		[]string{"The vote has been moved from Thursday to Saturday."}},
	{"one day, and not another", "",
		[]string{"The strike will begin on Wednesday, the union said."},
		[]string{"The strike will begin on Wednesday rather than on Monday, the company said."}},
	{"put to another town", "place",
		[]string{"The trial will be held in Lyon, the court said."},
		[]string{"The trial has been moved from Lyon to Paris, a lawyer said."}},
	{"the town to which it was put", "",
		[]string{"The trial will be held in Paris, the court said."},
		[]string{"The trial has been moved from Lyon to Paris, a lawyer said."}},
	{"another year's", "",
		[]string{"The concert will be held in Lyon, the town said."},
		[]string{"Last year’s concert was moved from Lyon to Paris, the police said."}},
	{"somebody who was moved", "",
		[]string{"The court will meet in Lyon, its clerk said."},
		[]string{"The prisoner has been moved from Lyon to Paris, a lawyer said."}},
}

func TestMoved(t *testing.T) { findDisagreements(t, moved) }

func TestNights(t *testing.T) { findDisagreements(t, nights) }

// A time at the end of what is said is its clause's own, however the parse hangs it, and the day
// of a saying is no value.
func TestTimesBeforeCues(t *testing.T) {
	as, entities := articles(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The state of emergency declared after the killing of five at a bar in Osk will last until 15 December, the mayor told the council on Friday."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The emergency in Osk runs out on 30 November."}},
	})
	pairs, err := ledger.ValuePairs(ledger.Input{Story: "s1", Articles: as, Entities: entities})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range pairs {
		for _, r := range []news.Ref{p.A, p.B} {
			if r.Article == as[0].ID {
				got = append(got, as[0].Text[r.Start:r.End])
			}
			if p.Stray {
				t.Errorf("%s is of no clause", as[0].Text[r.Start:r.End])
			}
		}
	}
	if len(got) != 1 || !strings.Contains(got[0], "15 December") {
		t.Errorf("values are %q, want the 15 December alone", got)
	}
}
