package main

type verifyCmd struct{}

func (c *verifyCmd) Run(e *env) error { return nil }
