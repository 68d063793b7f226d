package main

import (
	"fmt"
	"os"
	"path/filepath"

	"hearsay/internal/outlets"
)

// outletsVariable names the user's own folder of outlet lists, which else is the
// folder outlets beside the store.
const outletsVariable = "HEARSAY_OUTLETS"

// useOutlets lays the user's own lists of outlets over those that are built in.
// A folder that was named must be there; the one in the data folder may be.
func useOutlets() error {
	outlets.SetDefault(nil)
	dir := os.Getenv(outletsVariable)
	named := dir != ""
	if !named {
		data, err := dataFolder()
		if err != nil {
			return nil // then there is no folder of the user's
		}
		dir = filepath.Join(data, "hearsay", "outlets")
	}
	info, err := os.Stat(dir)
	switch {
	case err != nil && !named:
		return nil
	case err != nil:
		return fmt.Errorf("%s names your outlets: %w", outletsVariable, err)
	case !info.IsDir():
		return fmt.Errorf("%s is no folder of outlet lists", dir)
	}
	l, err := outlets.Load(os.DirFS(dir))
	if err != nil {
		return fmt.Errorf("in %s: %w", dir, err)
	}
	outlets.SetDefault(l)
	return nil
}
