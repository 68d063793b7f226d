// Package parser finds the head and the relation of every word: a greedy
// transition-based dependency parser after Universal Dependencies.
//
// The transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta
// 2011) with the artificial root at the end of the buffer; it is trained with
// a dynamic oracle and exploration (Goldberg and Nivre 2013), so that it has
// seen what to do after a mistake. Every sentence of n words takes exactly 2n
// transitions, each decided by one linear model over hashed features, and ends
// as one projective tree with one root.
package parser
