package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"hearsay/internal/pipeline"
)

// The exit statuses, the same for every command.
const (
	exitOK    = 0 // every input was read
	exitSome  = 1 // some input was not, or the work failed; standard error says which and why
	exitUsage = 2 // the command line is wrong; standard error says how it should be
)

// commands is the command line: one field a command, each in a file of its own.
type commands struct {
	Read     readCmd     `cmd:"" help:"Read captures and show the stories in them."`
	Demo     demoCmd     `cmd:"" help:"Show a bundled story: nothing else is needed."`
	Add      addCmd      `cmd:"" help:"Add captures to the store."`
	Serve    serveCmd    `cmd:"" help:"Serve the pages of the store."`
	Story    storyCmd    `cmd:"" help:"Show a story of the store, or decide what belongs to it."`
	Diff     diffCmd     `cmd:"" help:"List what has changed in a story of the store."`
	Entity   entityCmd   `cmd:"" help:"List the names of a story, or decide whose they are."`
	Export   exportCmd   `cmd:"" help:"Write a story of the store in a form for other programs."`
	Stories  storiesCmd  `cmd:"" help:"List the stories of the store."`
	Search   searchCmd   `cmd:"" help:"Find articles of the store by their words."`
	Extract  extractCmd  `cmd:"" help:"Extract the article from each capture, as JSON Lines."`
	Annotate annotateCmd `cmd:"" help:"Annotate clean text: sentences, names, times, quantities, attributions."`
	Cluster  clusterCmd  `cmd:"" help:"Put texts into stories in order of arrival, as JSON Lines."`
	Reuse    reuseCmd    `cmd:"" help:"Find the passages that texts share, as JSON Lines."`
	Verify   verifyCmd   `cmd:"" help:"Read every span of a story document again from its capture."`
	Eval     evalCmd     `cmd:"" help:"Measure the program on corpora beside it."`

	Help    helpCmd          `cmd:"" help:"Show a command's flags, each with an example."`
	Version kong.VersionFlag `help:"Print the version and end. Example: hearsay --version"`
}

// run is the whole program but for the process: it does what args say and
// returns the exit status. Results go to stdout, everything else to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (status int) {
	defer func() {
		// kong ends the program from inside its parser after --help and --version.
		if e, ok := recover().(exit); ok {
			status = int(e)
		}
	}()
	e := &env{ctx: ctx, in: stdin, out: stdout, err: stderr}
	k, err := newParser(e)
	if err != nil {
		fmt.Fprintln(stderr, "hearsay:", err)
		return exitSome
	}
	if len(args) == 0 {
		args = []string{"help"}
	}
	parsed, err := k.Parse(args)
	if err != nil {
		return usage(stderr, err)
	}
	if err := useOutlets(); err != nil {
		return e.status(err)
	}
	return e.status(parsed.Run(e))
}

// exit carries a status out of kong's parser.
type exit int

func newParser(e *env) (*kong.Kong, error) {
	return kong.New(&commands{},
		kong.Name("hearsay"),
		kong.Description("Who said it, on whose word, and how many independent sources stand behind it."),
		kong.Writers(e.out, e.err),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.Help(printHelp),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{"version": "hearsay " + pipeline.Version},
		kong.Bind(e),
	)
}

// usage names what is wrong with the command line, and what would be right.
func usage(stderr io.Writer, err error) int {
	fmt.Fprintln(stderr, "hearsay:", err)
	var pe *kong.ParseError
	if !errors.As(err, &pe) || pe.Context.Selected() == nil {
		fmt.Fprintln(stderr, "usage: hearsay COMMAND; hearsay help lists the commands")
		return exitUsage
	}
	node := pe.Context.Selected()
	name := strings.TrimPrefix(node.Path(), "hearsay ")
	fmt.Fprintf(stderr, "usage: hearsay %s\n       hearsay help %s shows every flag with an example\n", node.Summary(), name)
	return exitUsage
}
