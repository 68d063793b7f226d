package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
)

// dbFlag is the store of the commands that use one.
type dbFlag struct {
	DB string `name:"db" help:"The store: a SQLite file, made when it is not there. Without it, hearsay.db in your data folder." placeholder:"PATH" env:"HEARSAY_DB"`
}

// open opens the store that the flag names.
func (f *dbFlag) open(e *env) (store.Store, error) { return openStore(e, f.DB) }

func openStore(e *env, db string) (store.Store, error) {
	if db == "" {
		folder, err := dataFolder()
		if err != nil {
			return nil, fmt.Errorf("find your data folder: %w; name a store with --db", err)
		}
		db = filepath.Join(folder, "hearsay", "hearsay.db")
	}
	if scheme, _, ok := strings.Cut(db, "://"); ok {
		return nil, fmt.Errorf("%w: there is no store of the kind %q; give --db the path of a file", errUsage, scheme)
	}
	return sqlite.Open(e.ctx, db)
}

// dataFolder is where the user's programs keep their data: XDG_DATA_HOME or its
// default, and the same thing as macOS and Windows have it.
func dataFolder() (string, error) {
	home, err := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		if dir := os.Getenv("LocalAppData"); dir != "" {
			return dir, nil
		}
		return filepath.Join(home, "AppData", "Local"), err
	case "darwin":
		return filepath.Join(home, "Library", "Application Support"), err
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	return filepath.Join(home, ".local", "share"), err
}
