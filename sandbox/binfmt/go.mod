module sandbox/binfmt

go 1.24
