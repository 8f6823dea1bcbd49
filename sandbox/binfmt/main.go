// Stands in for the published binfmt image's program where that image cannot be pulled: the same
// command line, the same JSON, and the same habit of logging every error and exiting 0.
package main

import (
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

//go:embed architectures.json
var table []byte

type handler struct {
	Name  string `json:"name"`
	Magic string `json:"magic"`
	Mask  string `json:"mask"`
}

var aliases = map[string]string{
	"aarch64": "arm64", "x86_64": "amd64", "x86-64": "amd64", "i386": "386",
	"armhf": "arm", "armel": "arm",
}

func main() {
	log.SetFlags(0)
	var handlers map[string]handler
	if err := json.Unmarshal(table, &handlers); err != nil {
		log.Fatalf("architectures.json: %v", err)
	}
	install := flag.String("install", "", "architectures to install")
	uninstall := flag.String("uninstall", "", "architectures to uninstall")
	mount := flag.String("mount", "/proc/sys/fs/binfmt_misc", "binfmt_misc mount point")
	version := flag.Bool("version", false, "display version")
	flag.Parse()
	if *version {
		log.Print("binfmt/sandbox qemu/7.2 go/sandbox")
		return
	}
	if err := run(kernel(*mount), handlers, *install, *uninstall); err != nil {
		log.Printf("error: %v", err)
	}
}

func run(k kernel, handlers map[string]handler, install, uninstall string) error {
	unmount, err := k.open()
	if err != nil {
		return err
	}
	defer unmount()
	for _, name := range split(uninstall) {
		for _, entry := range k.matching(name, handlers) {
			log.Printf("uninstalling: %s %s", entry, outcome(k.remove(entry)))
		}
	}
	for _, name := range wanted(install, handlers) {
		log.Printf("installing: %s %s", name, outcome(k.add(name, handlers)))
	}
	emulators, err := k.enabled()
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(status{supported(emulators, handlers), emulators}, "", "  ")
	if err != nil {
		return err
	}
	fmt.Println(string(text))
	return nil
}

type status struct {
	Supported []string `json:"supported"`
	Emulators []string `json:"emulators"`
}

func outcome(err error) string {
	if err != nil {
		return err.Error()
	}
	return "OK"
}

func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

// wanted turns "all", "arm64", "linux/arm/v7" into architectures.
func wanted(list string, handlers map[string]handler) []string {
	if list != "all" {
		var names []string
		for _, entry := range split(list) {
			names = append(names, architecture(entry))
		}
		return names
	}
	var names []string
	for name, h := range handlers {
		if _, err := os.Stat(program(h)); err == nil && !isNative(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

func architecture(entry string) string {
	words := strings.Split(strings.ToLower(entry), "/")
	name := words[0]
	if len(words) > 1 {
		name = words[1]
	}
	if real, ok := aliases[name]; ok {
		return real
	}
	return name
}

func program(h handler) string { return filepath.Join("/usr/bin", h.Name) }
