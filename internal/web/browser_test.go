package web_test

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

func listen(t *testing.T) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// browser starts Chromium, and skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium on this machine: make test installs Debian's where it may")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1280, 900),
	)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	// The browser lives as long as the context of the first call.
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start %s: %v", path, err)
	}
	ctx, stop = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	return ctx
}

// do runs actions one after the other.
func do(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// eval gives the value of an expression on the page.
func eval[T any](t *testing.T, ctx context.Context, js string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js))
	if err != nil {
		t.Fatalf("%s: %v", js, err)
	}
	return v
}

// TestInABrowser does what a reader does: opens the story from the list, asks a
// badge why, follows a statement to its evidence and finds the marked words on
// the screen.
func TestInABrowser(t *testing.T) {
	ctx := browser(t)
	srv := serve(t)
	do(t, ctx, chromedp.Navigate(srv.URL+"/"), chromedp.WaitVisible(".stories"))
	if border := eval[string](t, ctx, `getComputedStyle(document.querySelector('.stories li')).borderTopStyle`); border != "solid" {
		t.Errorf("the style sheet was not applied: border %q", border)
	}
	screenshot(t, ctx, "list.png")
	do(t, ctx, chromedp.Click(`a[href="/story/s1"]`), chromedp.WaitVisible(".statement"))
	if title := eval[string](t, ctx, `document.querySelector('h1').innerText`); title == "" {
		t.Error("the story has no title")
	}
	screenshot(t, ctx, "story.png")
	do(t, ctx, chromedp.Click(".statement details.why summary"))
	if height := eval[float64](t, ctx, `document.querySelector('.statement details.why ul, .statement details.why p').getBoundingClientRect().height`); height == 0 {
		t.Error("the badge does not say why")
	}
	gist := eval[string](t, ctx, `document.querySelector('.statement .gist a').innerText`)
	do(t, ctx, chromedp.Click(".statement .gist a"), chromedp.WaitVisible("#mark"))
	marked := eval[string](t, ctx, `[...document.querySelectorAll('mark')].map(m => m.textContent).join('')`)
	clean := func(s string) string { return strings.Trim(strings.Join(strings.Fields(s), " "), "“”\"") }
	if clean(marked) != clean(gist) || clean(gist) == "" {
		t.Errorf("the evidence marks %q, the statement is %q", marked, gist)
	}
	if !eval[bool](t, ctx, `(() => { const r = document.querySelector('#mark').getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight })()`) {
		t.Error("the marked words are not on the screen")
	}
	screenshot(t, ctx, "evidence.png")
}

// TestNarrowScreen checks that no page is wider than a telephone.
func TestNarrowScreen(t *testing.T) {
	ctx := browser(t)
	srv := serve(t)
	for i, path := range []string{"/", "/story/s1", "/story/s1/article/a1", "/story/s1/article/a1?as=capture", "/search?q=ministry"} {
		do(t, ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(srv.URL+path), chromedp.WaitVisible("#main"))
		if width := eval[int](t, ctx, `document.documentElement.scrollWidth`); width > 390 {
			t.Errorf("%s is %d wide on a screen of 390", path, width)
		}
		screenshot(t, ctx, fmt.Sprintf("narrow-%d.png", i))
	}
}

// screenshot keeps a picture of the whole page in the folder that the variable
// HEARSAY_SCREENSHOTS names; without it, it does nothing.
func screenshot(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("HEARSAY_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), png, 0o644); err != nil {
		t.Fatal(err)
	}
}
