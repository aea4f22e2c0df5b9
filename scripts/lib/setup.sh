# Shared by scripts/run and scripts/test (sourced, POSIX sh): puts everything in place that the build needs.
# Quick when it is there already: one question to the package manager, two comparisons for the UI.
# shellcheck shell=sh

cd "$(dirname "$0")/.." || exit 1

# Outside the checkout, so that a fresh clone reuses what an earlier one compiled.
: "${CARGO_TARGET_DIR:=${XDG_CACHE_HOME:-$HOME/.cache}/trackmend/target}"
export CARGO_TARGET_DIR

# Everything is built with this one set of features and packages: another set compiles half the crates again.
# shellcheck disable=SC2034 # used by the scripts that source this
build_set="--workspace --features custom-protocol"

say() { printf '%s\n' "$@" >&2; }
fail() {
    say "$@"
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "These packages need an administrator, and there is no sudo. As root, run: $*"
    fi
}

# packages_for SYSTEM PURPOSE: the names, one list per package manager and purpose.
#   terminal   a C compiler: enough for trackmend-cli
#   window     what the window is built from and shown with
#   test       window, and the small desktop in which the window tests run
packages_for() {
    case $1-$2 in
    debian-terminal) echo build-essential pkg-config ;;
    debian-window)
        packages_for debian terminal
        echo libwebkit2gtk-4.1-dev librsvg2-dev libayatana-appindicator3-dev libxdo-dev libssl-dev
        ;;
    debian-test)
        packages_for debian window
        echo xvfb webkit2gtk-driver dbus dbus-x11 dunst xfce4-panel xfconf gnome-keyring \
            xdotool imagemagick fonts-inter fonts-dejavu-core
        ;;
    fedora-terminal) echo gcc gcc-c++ make pkgconf-pkg-config ;;
    fedora-window)
        packages_for fedora terminal
        echo webkit2gtk4.1-devel librsvg2-devel libayatana-appindicator-gtk3-devel libxdo-devel openssl-devel
        ;;
    fedora-test)
        packages_for fedora window
        echo xorg-x11-server-Xvfb /usr/bin/WebKitWebDriver dbus-daemon dbus-x11 \
            dunst xfce4-panel xfconf gnome-keyring xdotool ImageMagick rsms-inter-fonts dejavu-sans-fonts
        ;;
    arch-terminal) echo base-devel ;;
    arch-window)
        packages_for arch terminal
        echo webkit2gtk-4.1 librsvg libayatana-appindicator xdotool openssl
        ;;
    arch-test)
        packages_for arch window
        echo xorg-server-xvfb dbus dunst xfce4-panel xfconf gnome-keyring imagemagick \
            inter-font ttf-dejavu
        ;;
    esac
}

# need_packages PURPOSE: installs what is missing, and asks the network only then.
need_packages() {
    case $(uname -s) in
    Darwin)
        xcode-select -p >/dev/null 2>&1 ||
            fail "The compiler is missing. Run: xcode-select --install"
        return
        ;;
    Linux) ;;
    *) fail "Trackmend builds on Linux, macOS and Windows. On Windows use scripts\\$(basename "$0").ps1." ;;
    esac

    if command -v apt-get >/dev/null; then
        wanted=$(packages_for debian "$1") missing=
        # shellcheck disable=SC2086 # a list
        present=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null || true)
        for package in $wanted; do
            case "
$present
" in *"
$package installed
"*) ;; *) missing="$missing $package" ;; esac
        done
        [ -z "$missing" ] && return
        say "Installing:$missing"
        as_root apt-get update -q
        # shellcheck disable=SC2086
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
    elif command -v dnf >/dev/null; then
        missing=
        for package in $(packages_for fedora "$1"); do
            rpm -q --whatprovides "$package" >/dev/null 2>&1 || missing="$missing $package"
        done
        [ -z "$missing" ] && return
        say "Installing:$missing"
        # shellcheck disable=SC2086
        as_root dnf install -y $missing
    elif command -v pacman >/dev/null; then
        # shellcheck disable=SC2046 # a list
        missing=$(pacman -T $(packages_for arch "$1") || true)
        [ -z "$missing" ] && return
        say "Installing: $(echo "$missing" | tr '\n' ' ')"
        # shellcheck disable=SC2086
        as_root pacman -S --needed --noconfirm $missing
    else
        say "This system has neither apt-get, dnf nor pacman, so nothing can be installed for you."
        say "Under Debian's names, what is needed: $(packages_for debian "$1" | tr '\n' ' ')"
        say "Install these, then set TRACKMEND_PACKAGES=ready."
        [ "${TRACKMEND_PACKAGES-}" = ready ] || exit 1
    fi
}

need_cargo() {
    command -v cargo >/dev/null || fail "cargo is missing: install Rust from https://rustup.rs"
}

# The packages of the UI, exactly as locked: again only when the lock has changed.
need_ui_packages() {
    command -v npm >/dev/null || fail "npm is missing: install Node.js 20.19 or newer"
    cmp -s ui/package-lock.json ui/node_modules/.trackmend-lock && return
    say "Fetching the packages of the UI"
    (cd ui && npm ci --no-audit --no-fund) && cp ui/package-lock.json ui/node_modules/.trackmend-lock
}

# The UI itself. The window has it built in, so it comes before cargo; again only when a source is newer.
build_ui() {
    need_ui_packages || return
    stamp=ui/node_modules/.trackmend-built
    if [ -f ui/dist/index.html ] && [ -f "$stamp" ] &&
        [ -z "$(find ui/* src-tauri/messages -path ui/node_modules -prune -o -path ui/dist -prune -o \
            -newer "$stamp" -print 2>/dev/null | head -n 1)" ]; then
        return
    fi
    touch "$stamp.start"
    (cd ui && npm run build) && mv "$stamp.start" "$stamp"
}
