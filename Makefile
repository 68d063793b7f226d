# The targets that people and .ci/run use. Everything works with Go alone; the
# browser test needs Chromium, which `make test` installs where it may.
export CGO_ENABLED = 0
GO ?= go
FUZZTIME ?= 30s

.PHONY: all build test browser lint bench fuzz eval clean

all: build

build:
	$(GO) build -trimpath -o bin/hearsay ./cmd/hearsay

# lint comes first: it is quick, and what it finds spoils the rest.
test: lint browser
	$(GO) test ./...

# The browser test drives Debian's Chromium. Where it is missing it is installed
# when this runs as root on Debian; elsewhere the test skips and says so.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
	echo "chromium is missing and cannot be installed from here: the browser test will skip"

# gofmt and vet only: golangci-lint takes minutes to build, and .golangci.yml
# says what it would check for those who have it.
lint:
	@test -z "$$(gofmt -l cmd internal)" || { gofmt -l cmd internal; echo "gofmt -w the files above"; exit 1; }
	$(GO) vet ./...

# The growth curves of clustering and of the ledger take most of an hour.
bench:
	$(GO) test -run '^$$' -bench . -benchmem -timeout 3h ./...

# Every fuzz target for FUZZTIME.
fuzz:
	@for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep ^Fuzz); do \
			echo "$$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
		done; \
	done

# The figures of docs/measurements.md, on the data beside this folder.
eval: build
	$(GO) test -count=1 -v -run 'Floor|Eval' ./...

clean:
	rm -rf bin
