package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"syscall"
)

// kernel is the path of the binfmt_misc file system.
type kernel string

// open mounts the file system where it is missing; the function returned undoes that.
func (k kernel) open() (func(), error) {
	if _, err := os.Stat(k.file("status")); err == nil {
		return func() {}, nil
	}
	if err := syscall.Mount("binfmt_misc", string(k), "binfmt_misc", 0, ""); err != nil {
		return nil, fmt.Errorf("cannot mount binfmt_misc filesystem at %s: %w", k, err)
	}
	return func() { _ = syscall.Unmount(string(k), 0) }, nil
}

func (k kernel) add(name string, handlers map[string]handler) error {
	h, ok := handlers[name]
	if !ok {
		return fmt.Errorf("unsupported architecture: %s", name)
	}
	flags := "CF"
	if os.Getenv("QEMU_PRESERVE_ARGV0") != "" {
		flags += "P"
	}
	line := fmt.Sprintf(":%s:M:0:%s:%s:%s:%s", h.Name, h.Magic, h.Mask, program(h), flags)
	register, err := os.OpenFile(k.file("register"), os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("cannot open %s: %w", k.file("register"), err)
	}
	defer register.Close()
	if _, err := register.WriteString(line); errors.Is(err, syscall.EEXIST) {
		return fmt.Errorf("%s already registered", h.Name)
	} else if err != nil {
		return fmt.Errorf("cannot register %q to %s: %w", program(h), k.file("register"), err)
	}
	return nil
}

func (k kernel) remove(entry string) error {
	if _, err := os.Stat(k.file(entry)); err != nil {
		return errors.New("not found")
	}
	return os.WriteFile(k.file(entry), []byte("-1"), 0o600)
}

// matching accepts a registration's name, a pattern, an architecture, or the end of a name.
func (k kernel) matching(name string, handlers map[string]handler) []string {
	if h, ok := handlers[architecture(name)]; ok {
		return []string{h.Name}
	}
	var found []string
	paths, _ := filepath.Glob(k.file(name))
	for _, path := range paths {
		found = append(found, filepath.Base(path))
	}
	if len(found) > 0 {
		return found
	}
	for _, entry := range k.entries() {
		if strings.HasSuffix(entry, "-"+name) {
			return []string{entry}
		}
	}
	return []string{name}
}

func (k kernel) enabled() ([]string, error) {
	var names []string
	for _, entry := range k.entries() {
		text, err := os.ReadFile(k.file(entry))
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(string(text), "enabled") {
			names = append(names, entry)
		}
	}
	return names, nil
}

func (k kernel) entries() []string {
	files, _ := os.ReadDir(string(k))
	var names []string
	for _, file := range files {
		if file.Name() != "register" && file.Name() != "status" {
			names = append(names, file.Name())
		}
	}
	return names
}

func (k kernel) file(name string) string { return filepath.Join(string(k), name) }

// supported names what the emulators stand for, with the variants the published program lists.
func supported(emulators []string, handlers map[string]handler) []string {
	variants := map[string][]string{
		"amd64": {"linux/amd64", "linux/amd64/v2", "linux/amd64/v3"},
		"arm":   {"linux/arm/v7", "linux/arm/v6"},
	}
	var foreign []string
	for name, h := range handlers {
		for _, emulator := range emulators {
			if emulator == h.Name && !isNative(name) {
				foreign = append(foreign, name)
			}
		}
	}
	if runtime.GOARCH == "amd64" {
		foreign = append(foreign, "386")
	}
	sort.Strings(foreign)
	var platforms []string
	seen := map[string]bool{}
	for _, name := range append([]string{runtime.GOARCH}, foreign...) {
		if seen[name] {
			continue
		}
		seen[name] = true
		if list, ok := variants[name]; ok {
			platforms = append(platforms, list...)
		} else {
			platforms = append(platforms, "linux/"+name)
		}
	}
	return platforms
}

// isNative also covers 32-bit programs, which an x86-64 kernel runs by itself.
func isNative(name string) bool {
	return name == runtime.GOARCH || (runtime.GOARCH == "amd64" && name == "386")
}
