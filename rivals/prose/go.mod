module hearsay/rivals/prose

go 1.26.0

require (
	github.com/jdkato/prose/v3 v3.2.3
	hearsay v0.0.0
)

require (
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace hearsay => ../..
