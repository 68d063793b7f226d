package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// exampler is a command with examples: one line a flag or use, the command as
// it would be typed and, after "#", what it does.
type exampler interface{ examples() []string }

type helpCmd struct {
	Command []string `arg:"" optional:"" help:"The command to explain."`
}

func (c *helpCmd) examples() []string {
	return []string{"hearsay help read    # every flag of read, with examples"}
}

func (c *helpCmd) Run(k *kong.Kong) error {
	trace, err := kong.Trace(k, c.Command)
	if err != nil {
		return err
	}
	if len(c.Command) > 0 && trace.Selected() == nil {
		return fmt.Errorf("%w: there is no command %q; hearsay help lists them", errUsage, strings.Join(c.Command, " "))
	}
	return trace.PrintUsage(false)
}

// printHelp is kong's help with the examples of the command below it.
func printHelp(opt kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(opt, ctx); err != nil {
		return err
	}
	node := ctx.Selected()
	if node == nil {
		fmt.Fprint(ctx.Stdout, "\nExit status: 0 every input was read; 1 some was not, each named with its reason; 2 wrong usage.\n")
		return nil
	}
	if c, ok := node.Target.Addr().Interface().(exampler); ok {
		fmt.Fprint(ctx.Stdout, "\nExamples:\n  ", strings.Join(c.examples(), "\n  "), "\n")
	}
	return nil
}
