package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"

	"hearsay/internal/store"
)

// migrations are numbered from 1; the file's user_version says how many it has
// had. They are never changed once released, only added to.
//
//go:embed migrations/*.sql
var migrations embed.FS

func migrate(ctx context.Context, db *sql.DB) error {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	slices.Sort(files)
	var have int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return err
	}
	if have > len(files) {
		return fmt.Errorf("it is at migration %d, this program knows %d: %w", have, len(files), store.ErrNewer)
	}
	for n := have + 1; n <= len(files); n++ {
		if err := apply(ctx, db, n, files[n-1]); err != nil {
			return fmt.Errorf("migration %s: %w", files[n-1], err)
		}
	}
	return nil
}

// apply runs migration n in one transaction, unless another program has done so
// since the version was read.
func apply(ctx context.Context, db *sql.DB, n int, file string) error {
	script, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var have int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return err
	}
	if have >= n {
		return nil
	}
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", n)); err != nil {
		return err
	}
	return tx.Commit()
}
