#!/bin/sh
# Says which machine this is; with --record in the words that the image keeps of its build.
set -eu
if [ "${1:-}" = --record ]; then
  uname -m
else
  echo "Hello from $(uname -s) on $(uname -m), built on $(cat /app/built-on.txt)."
fi
