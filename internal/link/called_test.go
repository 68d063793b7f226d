package link

import "testing"

// A mention may be of marks alone, whatever an annotation makes of a text.
func TestMarksAloneAreNoName(t *testing.T) {
	m := &merger{g: &gazetteer{}, chains: []chain{{says: []string{"—"}, roles: []string{"—"}}}}
	if m.mayBeCalled(0, "union") {
		t.Error("a dash may be called the union")
	}
}
