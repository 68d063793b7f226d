package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if os.Getenv(beProgram) != "" {
		main()
		return
	}
	testscript.Main(m, map[string]func(){"hearsay": main})
}

// TestScripts runs the program as users do: each file of testdata/script is a
// session, with the files that it needs. -update writes what a session printed
// into the file.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes":   cmdBytes,
			"repeat":  cmdRepeat,
			"status":  cmdStatus,
			"latin1":  cmdLatin1,
			"append":  cmdAppend,
			"pack":    cmdPack,
			"site":    cmdSite,
			"fill":    cmdFill,
			"touched": cmdTouched,
		},
	})
}

// cmdBytes writes a file of the bytes that its arguments are in hexadecimal.
func cmdBytes(ts *testscript.TestScript, _ bool, args []string) {
	var b []byte
	for _, a := range args[1:] {
		n, err := strconv.ParseUint(a, 16, 8)
		ts.Check(err)
		b = append(b, byte(n))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o644))
}

// cmdRepeat appends a text a number of times to a file: repeat FILE N TEXT.
func cmdRepeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	ts.Check(err)
	_, err = f.WriteString(strings.Repeat(strings.ReplaceAll(args[2], `\n`, "\n"), n))
	ts.Check(err)
	ts.Check(f.Close())
}

// cmdLatin1 rewrites a UTF-8 file of Latin letters as Windows-1252.
func cmdLatin1(ts *testscript.TestScript, _ bool, args []string) {
	var out []byte
	special := map[rune]byte{'“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96}
	for _, r := range ts.ReadFile(args[0]) {
		if b, ok := special[r]; ok {
			out = append(out, b)
		} else {
			out = append(out, byte(r))
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out, 0o644))
}

// cmdStatus runs the program and checks its exit status: status N ARG…
func cmdStatus(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("hearsay", args[1:]...)
	got := 0
	if err != nil {
		got = -1
		if i := strings.LastIndex(err.Error(), "exit status "); i >= 0 {
			got, _ = strconv.Atoi(err.Error()[i+len("exit status "):])
		}
	}
	if got != want {
		ts.Fatalf("exit status %d (%v), want %d", got, err, want)
	}
}

// cmdAppend appends a file to another: append TO FROM.
func cmdAppend(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+ts.ReadFile(args[1])), 0o644))
}

// start runs the program inside the test.
func start(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}
