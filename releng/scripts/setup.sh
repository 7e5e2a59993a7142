# What ./workbench and ./verify share: finding or fetching what the machine must have. To be sourced by bash.

readonly OLDEST_JAVA=21
readonly PRODUCT="$ROOT/releng/com.activeeye.workbench.product"
# Not in the product's own target folder: Maven empties that.
readonly SCRATCH="$ROOT/target"
readonly STAMP="$SCRATCH/built"

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

is_linux() {
    [ "$(uname -s)" = Linux ]
}

may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# install PACKAGE...: with apt; its output is shown only when it fails.
install() {
    say "Installing $* ..."
    local log
    log=$(mktemp)
    if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
            >"$log" 2>&1 </dev/null; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

# java_version HOME: the major version of the JDK in HOME, from its release file, so that no Java has to be started.
java_version() {
    local line
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    line=$(grep -m1 '^JAVA_VERSION=' "$1/release") || return 1
    line=${line#*\"}
    printf '%s' "${line%%[!0-9]*}"
}

fits() {
    local version
    version=$(java_version "$1") && [ -n "$version" ] && [ "$version" -ge "$OLDEST_JAVA" ]
}

# The folders in which a JDK may be, the one that the user chose first.
jdk_candidates() {
    local java
    [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
    if java=$(command -v java); then
        while [ -L "$java" ]; do
            java=$(cd "$(dirname "$java")" && cd "$(dirname "$(readlink "$java")")" && pwd -P)/$(basename "$(readlink "$java")")
        done
        dirname "$(dirname "$java")"
    fi
    local folder
    for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
            "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -d "$folder" ] && printf '%s\n' "$folder"
    done
}

find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if fits "$candidate"; then
            printf '%s' "$candidate"
            return
        fi
    done < <(jdk_candidates)
    return 1
}

newest_jdk_package() {
    apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$' 2>/dev/null | sed -E 's/^openjdk-([0-9]+)-.*/\1/' \
        | awk -v oldest="$OLDEST_JAVA" '$1 >= oldest' | sort -n | tail -n 1
}

# Sets JAVA_HOME to a JDK that is new enough, and installs one where that is possible.
need_jdk() {
    local version
    if ! JAVA_HOME=$(find_jdk); then
        if may_install; then
            apt-get update >/dev/null 2>&1
            version=$(newest_jdk_package)
            [ -n "$version" ] && install "openjdk-$version-jdk-headless"
        fi
        JAVA_HOME=$(find_jdk) || fail "No JDK $OLDEST_JAVA or newer was found: install one" \
            "(the package openjdk-$OLDEST_JAVA-jdk, or Temurin from adoptium.net) and set JAVA_HOME to its folder."
    fi
    export JAVA_HOME
}

has_gtk() {
    { ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null | grep -q 'libgtk-3\.so\.0' \
        || ls /usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0 /usr/lib/libgtk-3.so.0 >/dev/null 2>&1
}

# The window toolkit draws with GTK 3 on Linux; elsewhere with what the system has.
need_gtk() {
    is_linux || return 0
    has_gtk && return
    if may_install; then
        install libgtk-3-0t64 2>/dev/null || install libgtk-3-0
    fi
    has_gtk || fail "GTK 3 is missing: install it with 'sudo apt-get install libgtk-3-0'" \
        "(Debian 13, Ubuntu 24.04 and newer: libgtk-3-0t64; Fedora: 'sudo dnf install gtk3')."
}

# need_program PROGRAM PACKAGE
need_program() {
    command -v "$1" >/dev/null && return
    may_install && install "$2"
    command -v "$1" >/dev/null || fail "$1 is missing: install it with 'sudo apt-get install $2'."
}

# Every file that the product is made of; the tests are not.
sources() {
    find "$ROOT/bundles" "$ROOT/features" "$ROOT/releng" "$ROOT/pom.xml" "$ROOT/.mvn" \
        \( -name target -o -name bin -o -name lib -o -name scripts \) -type d -prune -o \
        -type f ! -name '.polyglot*' ! -name '.tycho*' "$@" -print
}

# One number for the list of all sources' names, so that a file that is gone is noticed too.
sources_list() {
    sources | LC_ALL=C sort | cksum
}

# The stamp is as old as the start of the last good build, and holds the list of the files and the product's folder.
is_built() {
    [ -r "$STAMP" ] && [ -d "$(tail -n 1 "$STAMP")/plugins" ] && [ "$(head -n 1 "$STAMP")" = "$(sources_list)" ] \
        && [ -z "$(sources -newer "$STAMP" | head -n 1)" ]
}

product_home() {
    tail -n 1 "$STAMP"
}

# The folder of the product for this machine, after a build.
find_product() {
    local os ws arch launcher
    case $(uname -s) in
        Linux) os=linux ws=gtk ;;
        Darwin) os=macosx ws=cocoa ;;
        *) os=win32 ws=win32 ;;
    esac
    case $(uname -m) in
        arm64 | aarch64) arch=aarch64 ;;
        *) arch=x86_64 ;;
    esac
    launcher=$(find "$PRODUCT/target/products/com.activeeye.workbench.product/$os/$ws/$arch" \
        -name 'org.eclipse.equinox.launcher_*.jar' | head -n 1)
    [ -n "$launcher" ] && dirname "$(dirname "$launcher")"
}

# begin_build, end_build: what is_built looks at, around a run of Maven that makes the product.
begin_build() {
    mkdir -p "$SCRATCH"
    rm -f "$STAMP"
    sources_list >"$STAMP.begun"
}

end_build() {
    local home
    home=$(find_product) || return 1
    { cat "$STAMP.begun" && printf '%s\n' "$home"; } >"$STAMP.new"
    # As old as the start, so that a file that was changed during the build counts as newer.
    touch -r "$STAMP.begun" "$STAMP.new"
    mv "$STAMP.new" "$STAMP"
}

# explain_failure LOG: one sentence on what stopped Maven.
explain_failure() {
    if grep -qE 'Could not transfer|UnknownHost|Unknown host|Connect timed out|Failed to fetch|cannot be reached' "$1"; then
        fail "The build could not fetch what it needs: check the network, or name your proxy in ~/.m2/settings.xml" \
            "(the whole log: $1)."
    fi
    grep -m 12 '^\[ERROR\]' "$1" >&2
    fail "The build failed; the whole log is in $1."
}
