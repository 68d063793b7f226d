package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// cmdSite serves a folder of the session over HTTP on this machine and sets SITE
// to its address: site FOLDER. What is asked of it is written to asked.txt. A
// page in a file x.html is changed by its modification time alone, as file
// servers have it; "x.moved" holds where x has gone.
func cmdSite(ts *testscript.TestScript, _ bool, args []string) {
	dir, log := ts.MkAbs(args[0]), ts.MkAbs("asked.txt")
	var mu sync.Mutex
	files := http.FileServer(http.Dir(dir))
	s := httptest.NewUnstartedServer(nil)
	s.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		f, err := os.OpenFile(log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
		if err == nil {
			f.WriteString(r.URL.Path + " " + r.Header.Get("If-Modified-Since") + " " + r.UserAgent() + "\n")
			f.Close()
		}
		mu.Unlock()
		path := filepath.Join(dir, filepath.FromSlash(r.URL.Path))
		if to, err := os.ReadFile(path + ".moved"); err == nil {
			http.Redirect(w, r, strings.TrimSpace(string(to)), http.StatusFound)
			return
		}
		if b, err := os.ReadFile(path); err == nil && strings.HasSuffix(path, "xml") {
			// Lists name pages of the site, whose address nobody knows beforehand.
			text := strings.ReplaceAll(string(b), "SITE", s.URL)
			w.Header().Set("Content-Type", "application/xml")
			w.Header().Set("Etag", fmt.Sprintf("%q", fmt.Sprint(len(text))))
			http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
			return
		}
		files.ServeHTTP(w, r)
	})
	s.Start()
	ts.Defer(s.Close)
	ts.Setenv("SITE", s.URL)
}

// cmdFill writes the site's address in the place of SITE in a file: fill FILE.
func cmdFill(ts *testscript.TestScript, _ bool, args []string) {
	text := strings.ReplaceAll(ts.ReadFile(args[0]), "SITE", ts.Getenv("SITE"))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// cmdTouched edits a file and makes it a minute newer: touched FILE OLD NEW.
func cmdTouched(ts *testscript.TestScript, _ bool, args []string) {
	before := ts.ReadFile(args[0])
	text := strings.Replace(before, args[1], args[2], 1)
	if text == before {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
	newer := info.ModTime().Add(time.Minute)
	ts.Check(os.Chtimes(ts.MkAbs(args[0]), newer, newer))
}
