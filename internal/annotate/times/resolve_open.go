package times

import "fmt"

// leaveOpen says what an expression without a value says all the same: the month, the day
// of a month or the day of a week.
func (h *found) leaveOpen() {
	e := &h.expr
	if h.time.Value != "" || e.form != calendar || e.bad || e.off != 0 || e.nth != 0 || e.holiday != "" || e.season != "" || e.toMonth != 0 || e.toDom != 0 || e.plainDay || e.yearRel != "" {
		return
	}
	switch {
	case e.month > 0 && e.dom > 0:
		h.time.Open = fmt.Sprintf("XXXX-%02d-%02d", e.month, e.dom)
	case e.month > 0:
		h.time.Open = fmt.Sprintf("XXXX-%02d", e.month)
		return
	case e.weekday > 0:
		h.time.Open = weekdaySet(e.weekday)
	default:
		return
	}
	if e.clock != "" && !e.halfless {
		h.time.Open += e.stamp(day{})
	}
}
