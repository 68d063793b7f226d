// Command hearsay reads what many outlets published about the same event and
// shows, for every statement, who said it, on whose word, and how many
// independent sources really stand behind it.
//
// hearsay help lists the commands; docs/reference.md describes them all.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
