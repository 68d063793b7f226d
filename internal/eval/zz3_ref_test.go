package eval_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/news"
)

func TestZZAlone(t *testing.T) {
	f, _ := os.Open(realNews)
	out, _ := os.Create(os.Getenv("ZZOUT"))
	defer out.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		var r struct{ ID, Date, Outlet, Title, Text, Story string }
		json.Unmarshal(lines.Bytes(), &r)
		n++
		a := &news.Article{ID: "a", Text: r.Text, Language: "en", Outlet: r.Outlet, Published: r.Date}
		annotate.Annotate(a, annotate.Options{})
		low := strings.ToLower
		for _, x := range a.Attributions {
			if len(x.Chain) == 0 || len(x.Source) == 0 {
				continue
			}
			s := x.Source[0]
			src := a.Text[s.Start:s.End]
			if low(x.Chain[0].Name) != low(src) || !strings.HasPrefix(low(src), "the ") || len(strings.Fields(src)) > 4 {
				continue
			}
			from := max(0, s.Start-400)
			ctx := strings.ReplaceAll(a.Text[from:s.Start]+"[["+src+"]]"+a.Text[s.End:min(len(a.Text), s.End+60)], "\n", " / ")
			fmt.Fprintf(out, "%d:%d %q %s | %s\n", n, s.Start, src, x.SourceType, ctx)
		}
	}
}
