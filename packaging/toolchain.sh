# shellcheck shell=sh
# Sourced by packaging/run and packaging/test: looks for what a build needs.

# require_jdk_and_maven NAME: sets jdk_home, or says in NAME's name what is missing and how to install it, and returns 1.
require_jdk_and_maven() {
    missing=''
    packages=''
    javac=javac
    [ -z "${JAVA_HOME-}" ] || javac=$JAVA_HOME/bin/javac
    # javac itself tells where it lives: on Debian and macOS the one on the PATH is only a pointer.
    settings=$("$javac" -J-XshowSettings:properties -version 2>&1) || settings=
    jdk_home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
    jdk_version=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.specification\.version = //p')
    if [ -z "$jdk_home" ]; then
        missing="a JDK 17 or newer ('$javac' does not run)"
        packages=openjdk-17-jdk-headless
    elif [ "${jdk_version%%.*}" -lt 17 ]; then
        missing="a JDK 17 or newer ('$javac' is Java $jdk_version)"
        packages=openjdk-17-jdk-headless
    fi
    if ! command -v mvn >/dev/null; then
        missing="${missing:+$missing and }Maven 3.8 or newer (no 'mvn' on the PATH)"
        packages="${packages:+$packages }maven"
    fi
    [ -n "$missing" ] || return 0
    {
        printf '%s: needs %s\n' "$1" "$missing"
        printf '  Debian, Ubuntu:  sudo apt-get install -y %s\n' "$packages"
        case $packages in
            *jdk*) printf '                   (where there is no openjdk-17, openjdk-21-jdk-headless does as well)\n' ;;
        esac
        printf '  elsewhere:       a JDK from your system or its maker, Maven from the Maven project;\n'
        printf '                   put both on the PATH, or the JDK into JAVA_HOME\n'
    } >&2
    return 1
}
