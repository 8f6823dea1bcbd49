// The smallest program: nothing but Go's runtime.
package main

func main() { println("hello") }
