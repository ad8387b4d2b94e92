#!/usr/bin/env bash
# The action's first step: newslint in an environment of its own, on the path of later steps.
# Inputs come as environment variables alone, so that nothing in them is shell. Python runs
# isolated (-I): a module in the repository that is checked must not be imported.
set -euo pipefail

if [ -z "$NEWSLINT_VERSION" ]; then
  wanted=$GITHUB_ACTION_PATH
elif [[ $NEWSLINT_VERSION =~ ^[0-9][0-9A-Za-z.+!]*$ ]]; then
  wanted=newslint==$NEWSLINT_VERSION
else
  echo "newslint: 'version' is a version such as 0.1.0" >&2
  exit 2
fi

folder=$RUNNER_TEMP/newslint
"$NEWSLINT_PYTHON" -I -m venv "$folder"
programs=$folder/bin
[ -d "$programs" ] || programs=$folder/Scripts
"$programs/python" -I -m pip install --quiet --disable-pip-version-check "$wanted"
echo "$programs" >> "$GITHUB_PATH"
