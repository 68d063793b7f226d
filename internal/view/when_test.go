package view_test

import (
	"testing"

	"hearsay/internal/view"
)

func TestWhen(t *testing.T) {
	for value, want := range map[string]string{
		"":                      "",
		"2026-11-09":            "2026-11-09",
		"2026-11":               "2026-11",
		"2026":                  "2026",
		"1980-FA":               "autumn 1980",
		"2025-WI":               "winter 2025",
		"2026-Q3":               "third quarter of 2026",
		"2026-W46":              "week of 2026-11-09",
		"2026-W01":              "week of 2025-12-29",
		"2026-W46-WE":           "weekend of 2026-11-14",
		"199":                   "1990s",
		"2026-03-08T04:00":      "2026-03-08 04:00",
		"2026-03-08TMO":         "2026-03-08 morning",
		"2026-03-08/2026-03-10": "2026-03-08 to 2026-03-10",
		"PAST_REF":              "PAST_REF",
		"P3D":                   "P3D",
		"2026-W99":              "2026-W99",
		"2026-Wx":               "2026-Wx",
		"2026-W":                "2026-W",
		"T19:40":                "T19:40",
		"Ole Vestad":            "Ole Vestad",
		"XXXX-04-12":            "12 April",
		"XXXX-04":               "April",
		"XXXX-WXX-7T10:12":      "Sunday 10:12",
		"XXXX-WXX-9":            "XXXX-WXX-9",
		"162":                   "1620s",
	} {
		if got := view.When(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}
