#!/usr/bin/env bash
# The action's second step: annotations into the log, a summary onto the job's page.
# Inputs come as environment variables alone, so that nothing in them is shell.
set -euo pipefail

arguments=(--format github "--summary=$GITHUB_STEP_SUMMARY")
[ -z "$NEWSLINT_CONFIG" ] || arguments+=("--config=$NEWSLINT_CONFIG")
[ -z "$NEWSLINT_FAIL_LEVEL" ] || arguments+=("--fail-level=$NEWSLINT_FAIL_LEVEL")

case $NEWSLINT_CHANGED_ONLY in
  true)
    # A new branch is pushed after a commit of nothing but noughts; a schedule has none.
    if [[ $NEWSLINT_BASE =~ [1-9a-f] ]]; then
      arguments+=("--changed-since=$NEWSLINT_BASE")
    else
      echo "newslint: there is no commit to compare with: whole files are checked" >&2
    fi
    ;;
  false) ;;
  *)
    echo "newslint: 'changed-only' is true or false" >&2
    exit 2
    ;;
esac

paths=()
while IFS= read -r path; do
  path=${path%$'\r'}
  [ -z "$path" ] || paths+=("$path")
done <<< "$NEWSLINT_PATHS"

code=0
messages=$RUNNER_TEMP/newslint-messages
newslint check "${arguments[@]}" -- ${paths[@]+"${paths[@]}"} 2> "$messages" < /dev/null || code=$?
# The runner takes commands from standard error, too, and a file's name must not give any.
tr '\r' '\n' < "$messages" | sed -e 's/^\([[:space:]]*\)::/\1: :/' -e 's/##\[/## [/g' >&2
echo "exit-code=$code" >> "$GITHUB_OUTPUT"
exit "$code"
