// Package page renders the pages: HTML made on the server, which works without
// JavaScript and loads nothing from elsewhere. It knows neither HTTP nor a
// store, so that the same story page is served and exported as one file.
//
// Each page is one Go file and one template folder. Whatever comes from a
// capture is text to html/template: it is escaped, never markup.
package page

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

//go:embed layout list story file evidence search message
var files embed.FS

// Style is the style sheet of all pages.
func Style() []byte {
	b, err := files.ReadFile("layout/style.css")
	if err != nil {
		panic(err) // it is embedded
	}
	return b
}

// Frame is what every page has around its content.
type Frame struct {
	Title string
	// Inline puts the style sheet into the page and leaves out what needs a
	// server: the page is one self-contained file.
	Inline bool
	// Query is what the search box shows.
	Query string
}

// CSS is the style sheet for a self-contained page.
func (f Frame) CSS() template.CSS { return template.CSS(Style()) }

var funcs = template.FuncMap{
	"short":   short,
	"day":     day,
	"clock":   view.Clock,
	"percent": func(f float64) string { return fmt.Sprintf("%.0f %%", 100*f) },
	"slug":    slug,
	"join":    strings.Join,
	"plural":  plural,
	"quoted":  view.Quoted,
	"first":   first,
	"over":    over,
	"labels":  func(q []view.Quote) string { return strings.Join(view.Labels(q), ", ") },
}

// parse reads the layout and the templates of one page; where two folders
// define a template of the same name, the later one holds. A fault in an
// embedded template is a fault of the program, found by any test.
func parse(folders ...string) *template.Template {
	t := template.Must(template.New("page").Funcs(funcs).ParseFS(files, "layout/*.html"))
	for _, f := range folders {
		template.Must(t.ParseFS(files, f+"/*.html"))
	}
	return t
}

// render runs a page's templates to the end before anything is written, so that
// a fault gives an error and not half a page.
func render(w io.Writer, t *template.Template, data any) error {
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "layout.html", data); err != nil {
		return fmt.Errorf("render page: %w", err)
	}
	_, err := b.WriteTo(w)
	return err
}

// first is at most the first n of a list: a story of hundreds of articles must
// still be a page. over is how many that leaves out; the JSON and CSV forms
// leave out nothing.
func first(n int, list any) any {
	v := reflect.ValueOf(list)
	return v.Slice(0, min(n, v.Len())).Interface()
}

func over(n int, list any) int { return max(0, reflect.ValueOf(list).Len()-n) }

// short is the beginning of a capture's hash, enough to tell captures apart.
func short(id news.CaptureID) string {
	_, hex, _ := strings.Cut(string(id), ":")
	return hex[:min(len(hex), 12)]
}

func day(t string) string { return t[:min(len(t), len("2006-01-02"))] }

// slug is a status as a name for a style.
func slug(s news.Status) string { return strings.ReplaceAll(string(s), " ", "-") }

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
