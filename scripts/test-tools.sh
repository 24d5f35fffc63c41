#!/usr/bin/env bash
# Installs what the tests need and this machine lacks: Chromium, PostgreSQL and LibreOffice (under a minute). A missing
# tool is a failure where CI=true.
set -euo pipefail

need=()
command -v chromium >/dev/null || need+=(chromium)
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || need+=(postgresql)
# Without a desktop: it only reads back the reports and workbooks that we write.
command -v soffice >/dev/null || need+=(libreoffice-writer-nogui libreoffice-calc-nogui)
if [ "${#need[@]}" -eq 0 ]; then
  echo "Chromium, PostgreSQL and LibreOffice are here."
  exit 0
fi

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need: ${need[*]}. Install them and run again." >&2
  exit 1
fi

if [[ " ${need[*]} " == *" postgresql "* ]]; then
  # The tests start a server of their own; the package must not start one.
  mkdir -p /etc/postgresql-common
  echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
fi

export DEBIAN_FRONTEND=noninteractive
install() {
  apt-get -o DPkg::Lock::Timeout=300 update -qq \
    && apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${need[@]}" >/dev/null
}
install || { sleep 5; install; }
