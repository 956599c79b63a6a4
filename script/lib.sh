# What the scripts of this folder share. Sourced, never run: `source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"`.
# Written for bash 3.2 (macOS) and later.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." >/dev/null && pwd -P)"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/beyond-two"

trunk_version=0.22.1
# It goes with wasm_split_helpers in Cargo.toml: the one reads the marks that the other sets.
wasm_split_version=0.2.4

# Only rust-toolchain.toml says which Rust is used; a variable left over from elsewhere does not.
unset RUSTUP_TOOLCHAIN
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 TRUNK_SKIP_VERSION_CHECK=true

# Everything below works from the checkout, wherever it was called from: rustup finds its pin there.
cd "$root" || exit

say() { printf '%s\n' "$*" >&2; }

fail() {
  printf 'beyond-two: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# The version that Cargo.lock names for a crate.
locked_version() {
  awk -v name="$1" '$0 == "name = \"" name "\"" { found = 1; next } found { gsub(/version = |"/, ""); print; exit }' \
    "$root/Cargo.lock"
}

# The Rust that rust-toolchain.toml pins.
pinned_rust() { awk -F '"' '/^channel/ { print $2; exit }' "$root/rust-toolchain.toml"; }

tool_folder() { printf '%s/%s-%s\n' "$cache" "$1" "$2"; }

# Is the pinned Rust what `cargo` and `rustc` mean here, with its lints, its formatter, the browser target and the library's source?
rust_is_ready() {
  local here
  here="$(RUSTUP_AUTO_INSTALL=0 rustc --version 2>/dev/null)" || return 1
  case "$here" in "rustc $(pinned_rust) "*) ;; *) return 1 ;; esac
  [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)" ] || return 1
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] || return 1
  have cargo && cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1
}

# Puts the project's own tools before whatever else the machine has.
use_tools() {
  have rustup || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
  # A cargo of the distribution that stands before rustup's would not read rust-toolchain.toml.
  if have rustup && ! rust_is_ready; then
    local cargo
    if cargo="$(RUSTUP_AUTO_INSTALL=0 rustup which cargo 2>/dev/null)"; then PATH="${cargo%/cargo}:$PATH"; fi
  fi
  PATH="$(tool_folder trunk "$trunk_version")/bin:$PATH"
  PATH="$(tool_folder wasm-bindgen-cli "$(locked_version wasm-bindgen)")/bin:$PATH"
  PATH="$(tool_folder wasm_split_cli_support "$wasm_split_version")/bin:$PATH"
  PATH="$root/node_modules/.bin:$PATH"
  export PATH
}

# One install at a time, also when two checkouts start together.
lock() {
  local owner told=""
  until mkdir "$1" 2>/dev/null; do
    owner="$(cat "$1/pid" 2>/dev/null || true)"
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$1"
      continue
    fi
    [ -n "$told" ] || say "Waiting for process ${owner:-?} that installs the same tool (if nothing is running: rm -r '$1')"
    told=yes
    sleep 2
  done
  echo $$ >"$1/pid"
}

# install_tool <crate> <version> <its command> <how long it compiles> [further flags of cargo install]
# One folder per version in the user's cache, so that the next checkout compiles nothing. It gets its name only once it is whole.
install_tool() {
  local crate="$1" version="$2" command="$3" how_long="$4" folder build
  shift 4
  folder="$(tool_folder "$crate" "$version")"
  build="$cache/build-$crate-$version"
  [ -x "$folder/bin/$command" ] && return
  mkdir -p "$cache" || fail "cannot write to $cache: make it writable or set XDG_CACHE_HOME"
  lock "$folder.lock"
  if [ ! -x "$folder/bin/$command" ]; then
    rm -rf "$folder" "$folder.partial"
    if have cargo-binstall; then
      say "Fetching $crate $version into $folder"
      cargo binstall --no-confirm --locked --root "$folder.partial" "$crate@$version" >&2 ||
        say "cargo binstall could not; compiling it instead"
    fi
    if [ ! -x "$folder.partial/bin/$command" ]; then
      say "Compiling $crate $version into $folder: about $how_long on two cores, once per machine"
      cargo_install "$crate" "$version" "$folder.partial" "$build" --locked "$@" ||
        { say "Once more, with newer versions of its dependencies" && cargo_install "$crate" "$version" "$folder.partial" "$build" "$@"; } ||
        { rm -rf "$folder.lock" && fail "$crate $version could not be installed: see the message above, then run script/bootstrap again"; }
    fi
    mv "$folder.partial" "$folder"
    rm -rf "$build"
  fi
  rm -rf "$folder.lock"
}

# An interrupted compilation goes on where it was: its target folder stays until the tool is there.
cargo_install() {
  local crate="$1" version="$2" folder="$3" build="$4"
  shift 4
  env -u CARGO_BUILD_TARGET -u RUSTFLAGS cargo install --quiet --version "=$version" --root "$folder" --target-dir "$build" "$@" "$crate" >&2
}

# nginx, which proves its configuration and serves what is measured. The machine's own, or Debian's packages unpacked into the cache: nothing is installed, and no server starts.
find_nginx() {
  local as_root="" folder="$cache/nginx"
  have openssl || fail "openssl is missing: run 'apt-get install openssl'"
  if [ -z "${NGINX_ROOT:-}" ] && [ ! -f /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]; then
    export NGINX_ROOT="$folder"
    if [ ! -x "$folder/usr/sbin/nginx" ]; then
      have apt-get || fail "no nginx found: install nginx with its brotli_static module, or set NGINX_ROOT to a folder with Debian's packages"
      [ "$(id -u)" -eq 0 ] || as_root=sudo
      say "Fetching Debian's nginx into $folder"
      mkdir -p "$folder.partial"
      (
        fetch() { apt-get download -qq nginx nginx-common libnginx-mod-http-brotli-static; }
        cd "$folder.partial" && { fetch 2>/dev/null || { $as_root apt-get update -qq && fetch; }; } || exit 1
        for package in ./*.deb; do dpkg -x "$package" . && rm "$package" || exit 1; done
      ) >&2 || fail "nginx could not be fetched: run 'apt-get install nginx libnginx-mod-http-brotli-static'"
      mv "$folder.partial" "$folder"
    fi
  fi
  "${NGINX_ROOT:-}/usr/sbin/nginx" -v 2>&1 | tail -1 >&2 || fail "${NGINX_ROOT:-}/usr/sbin/nginx does not run: install nginx with its brotli_static module"
}
