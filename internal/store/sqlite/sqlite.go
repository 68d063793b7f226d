// Package sqlite keeps a store in one SQLite file, in pure Go. It is the
// default: nothing to install, one file to copy.
//
// The file is in WAL mode with full synchronisation: readers never wait for the
// writer, and what a method reported as written survives the death of the
// program and of the machine.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"hearsay/internal/store"
)

// busyTimeout is how long in milliseconds a writer waits for another.
const busyTimeout = 10_000

// Store is a store.Store in one SQLite file.
type Store struct {
	read  *sql.DB
	write *sql.DB // one connection: writers queue here rather than on locks
}

var _ store.Store = (*Store)(nil)

// Open opens the store in a file, which it makes, with its folders, when it is
// not there. A file that a later version made is store.ErrNewer.
func Open(ctx context.Context, path string) (_ *Store, err error) {
	defer wrap(&err, "open store %s", path)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	write, err := open(path, "_txlock=immediate")
	if err != nil {
		return nil, err
	}
	write.SetMaxOpenConns(1)
	if err := migrate(ctx, write); err != nil {
		write.Close()
		return nil, err
	}
	read, err := open(path, "_pragma=query_only(1)")
	if err != nil {
		write.Close()
		return nil, err
	}
	return &Store{read: read, write: write}, nil
}

func open(path, more string) (*sql.DB, error) {
	dsn := (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath()}).String()
	return sql.Open("sqlite", fmt.Sprintf("%s?_pragma=busy_timeout(%d)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&%s", dsn, busyTimeout, more))
}

// Close ends the use of the file.
func (s *Store) Close() error { return errors.Join(s.read.Close(), s.write.Close()) }

// update runs do in one transaction.
func (s *Store) update(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// wrap adds operation and argument to an error, and says in the store's own
// terms what SQLite says in its.
func wrap(err *error, format string, args ...any) {
	if *err == nil {
		return
	}
	var se *sqlite.Error
	switch {
	case errors.Is(*err, sql.ErrNoRows):
		*err = store.ErrNotFound
	case errors.As(*err, &se) && se.Code()&0xff == sqlite3.SQLITE_BUSY:
		*err = fmt.Errorf("%w: %w", store.ErrLocked, *err)
	case errors.As(*err, &se) && se.Code()&0xff == sqlite3.SQLITE_NOTADB:
		*err = fmt.Errorf("this file is no store of hearsay: name another with --db: %w", *err)
	}
	*err = fmt.Errorf(format+": %w", append(args, *err)...)
}
