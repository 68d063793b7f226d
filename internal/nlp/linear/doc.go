// Package linear holds the linear models that all of the language core uses:
// hashed binary features, an averaged perceptron that trains them, and tables
// of int8 weights that score them.
//
// A feature is a 64-bit hash made from a template's number and the values it
// looks at, without building a string. A [Trainer] learns integer weights for
// features and classes and averages them (Collins 2002), ignoring features
// until they have been updated a few times (Goldberg and Elhadad 2011), which
// keeps the tables small. [Trainer.Table] rounds the averages to int8. A
// [Table] is read where it lies, in the bytes embedded in the binary: opening
// it costs a checksum, and for a large one a copy laid out for the processor.
//
// Everything is integer arithmetic, so that training and scoring give the same
// bytes on every machine.
package linear
