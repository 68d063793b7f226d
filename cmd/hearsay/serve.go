package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/web"
)

type serveCmd struct {
	dbFlag     `embed:""`
	listenFlag `embed:""`
}

// listenFlag is where pages are served.
type listenFlag struct {
	Listen string   `default:"127.0.0.1:8640" help:"Where to serve the pages." placeholder:"HOST:PORT"`
	Host   []string `help:"A further host name under which the pages may be asked for, when they are served through a proxy." placeholder:"NAME"`
}

func (c *serveCmd) examples() []string {
	return []string{
		"hearsay serve                                # the pages of your store, on http://127.0.0.1:8640",
		"hearsay serve --db desk.db --listen :9000    # another store, on every address of this machine",
		"hearsay serve --host desk.example.org        # behind a proxy that answers for this name",
	}
}

func (c *serveCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	return e.serve(e.ctx, s, c.listenFlag, nil)
}

// serve serves the pages of a store until the context ends. ready, when not
// nil, is given the address once it answers.
func (e *env) serve(ctx context.Context, s store.Store, f listenFlag, ready func(url string)) error {
	l, err := net.Listen("tcp", f.Listen)
	if err != nil {
		return fmt.Errorf("%w; choose another address with --listen", err)
	}
	opt := web.Options{
		Store: s, MadeBy: pipeline.MadeBy(), Now: e.now, Hosts: f.Host,
		Log: slog.New(slog.NewTextHandler(e.err, nil)),
	}
	if a, ok := l.Addr().(*net.TCPAddr); ok && a.IP.IsLoopback() && len(f.Host) == 0 {
		opt.Decide = e.decider(s) // whoever else may reach the pages only reads
	}
	h := web.New(opt)
	url := "http://" + l.Addr().String()
	if ready != nil {
		ready(url)
	} else {
		fmt.Fprintln(e.out, "serving on", url)
	}
	return web.Serve(ctx, l, h)
}

// decider carries out what is decided in the forms of the pages, as the commands
// of hearsay story and hearsay entity do.
func (e *env) decider(s store.Store) func(context.Context, web.Decision) (news.StoryID, error) {
	kinds := map[string]string{
		"split": pipeline.DecideSplit, "move": pipeline.DecideMove, "pin": pipeline.DecidePin, "merge": pipeline.DecideMerge,
	}
	return func(ctx context.Context, d web.Decision) (news.StoryID, error) {
		a, err := pipeline.NewAdder(ctx, s, e.now, pipeline.Options{})
		if err != nil {
			return "", err
		}
		switch d.Kind {
		case "join":
			return d.Story, a.DecideNames(ctx, pipeline.DecideEntityMerge, d.Note, d.Story, d.Entity, entityIDs(d.Others))
		case "part":
			return d.Story, a.DecideNames(ctx, pipeline.DecideEntitySplit, d.Note, d.Story, d.Entity, d.Names)
		}
		return a.DecideStory(ctx, pipeline.Choice{Kind: kinds[d.Kind], Story: d.Story, Articles: d.Articles, To: d.To, Note: d.Note})
	}
}

func entityIDs(ids []news.EntityID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return out
}
