// Package parser finds the head and the relation of every word: a greedy
// transition-based dependency parser after Universal Dependencies.
//
// The transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta
// 2011) with the artificial root at the end of the buffer. Every sentence of n
// words takes exactly 2n transitions and ends as one projective tree with one
// root. Two linear models over hashed features decide: one the action, which
// has three values and is asked for in every state that leaves a choice; one
// the label of an arc, asked for once a word, and not at all where the two
// words' tags leave one label only.
//
// Training follows a dynamic oracle with exploration (Goldberg and Nivre 2013):
// the model goes on with its own decisions, so that it has seen what to do
// after a mistake. Half of the features are left out of every decision by
// chance. Without that the model comes to know its training sentences by heart,
// makes no more mistakes in them, and learns nothing about going on after one.
//
// The tags are the tagger's, in training too, each sentence tagged by a tagger
// that has not seen it; where the tagger was in doubt, the features see the tag
// that came second.
package parser
