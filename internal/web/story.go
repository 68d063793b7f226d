package web

import (
	"net/http"
	"strings"

	"hearsay/internal/export"
	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/view"
	"hearsay/internal/web/page"
)

// document is the story document that a request asks for, and its story as it
// is shown.
func (s *server) document(r *http.Request) (*news.Document, *view.Story, error) {
	d, err := store.Document(r.Context(), s.Store, news.StoryID(r.PathValue("id")), s.MadeBy)
	if err != nil {
		return nil, nil, err
	}
	return d, view.New(d, &d.Stories[0]), nil
}

func (s *server) story(w http.ResponseWriter, r *http.Request) error {
	_, v, err := s.document(r)
	if err != nil {
		return err
	}
	if id := string(v.Story.ID); id != r.PathValue("id") {
		http.Redirect(w, r, "/story/"+id, http.StatusMovedPermanently)
		return nil
	}
	p := page.NewStory(v, false)
	if p.Desk, err = s.desk(r, v.Story.ID); err != nil {
		return err
	}
	if p.Looked, err = s.Store.Looked(r.Context(), v.Story.ID); err != nil {
		return err
	}
	if p.Looked != "" {
		ledgers, err := s.Store.Ledgers(r.Context(), v.Story.ID)
		if err != nil {
			return err
		}
		p.New, p.Edited = changesSince(p.Looked, ledgers, v)
	}
	if err := p.Write(w); err != nil {
		return err
	}
	// The page is out: that the note failed is for the log, not for the reader.
	if err := s.Store.SetLooked(r.Context(), v.Story.ID, s.Now()); err != nil {
		s.Log.Warn("note that a story was looked at", "story", v.Story.ID, "error", err)
	}
	return nil
}

// mediaTypes are the forms of export, by the ending in their address.
var mediaTypes = map[string]struct{ format, media string }{
	"export.html": {"html", "text/html; charset=utf-8"},
	"export.md":   {"markdown", "text/markdown; charset=utf-8"},
	"export.csv":  {"csv", "text/csv; charset=utf-8"},
	"export.json": {"json", "application/json"},
}

func (s *server) export(w http.ResponseWriter, r *http.Request) error {
	form, ok := mediaTypes[r.PathValue("export")]
	if !ok {
		return errNoPage
	}
	d, v, err := s.document(r)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", form.media)
	w.Header().Set("Content-Disposition", `attachment; filename="`+string(v.Story.ID)+strings.TrimPrefix(r.PathValue("export"), "export")+`"`)
	return export.Write(w, d, form.format, export.Terminal{})
}
