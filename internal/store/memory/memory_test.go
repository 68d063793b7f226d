package memory_test

import (
	"testing"

	"hearsay/internal/store"
	"hearsay/internal/store/memory"
	"hearsay/internal/store/storetest"
)

func TestContract(t *testing.T) {
	storetest.Run(t, func(*testing.T) store.Store { return memory.New() }, nil)
}
