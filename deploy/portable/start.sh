#!/bin/sh
# Serves the atlas on this computer with Python or Node.js, whichever is there; else opens the page that needs neither.
cd "$(dirname "$0")" || exit 1
# On macOS python3 may be a stub that would offer to install it.
if [ "$(uname)" != Darwin ] || xcode-select -p >/dev/null 2>&1; then
  if python3 -c 'import sys; sys.exit(sys.version_info < (3, 7))' 2>/dev/null; then
    exec python3 serve.py "$@"
  fi
fi
if command -v node >/dev/null 2>&1; then exec node serve.mjs "$@"; fi
if [ "$(uname)" = Darwin ]; then exec open jjj-atlas.html; fi
exec xdg-open jjj-atlas.html
