package train

// Figure is one measurement of a model that ships.
type Figure struct {
	// Name says layer, data and measure: "tagger.ewt_test.upos".
	Name string
	// Value is in per cent, or a count where the name ends in "_n".
	Value float64
}
