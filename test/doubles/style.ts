// Style sheets say nothing to a test.
export {}
