// A small program over a large part of the standard library, which is compiled with it.
package main

import (
	"encoding/json"
	"os"
	"runtime"
)

func main() {
	if err := json.NewEncoder(os.Stdout).Encode(runtime.GOARCH); err != nil {
		os.Exit(1)
	}
}
