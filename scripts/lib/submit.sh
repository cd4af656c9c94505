# Shared by submit-step and submit-serverless: messages, templates, the archive in S3. Sourced, not run.
# shellcheck shell=bash

program=$(basename "$0")
dry_run=no tail_lines=40
declare -A values

# Exit codes. A caller must be able to tell "it ran and failed" from "it never started".
# shellcheck disable=SC2034  # read by the scripts that source this file
readonly ended_badly=1 wrong_usage=2 not_submitted=3 gave_up=4

# CLI v2 would wait in a pager.
export AWS_PAGER=""

say() { echo "$program: $*"; }

fail() {
    local code=$1
    shift
    echo "$program: $*" >&2
    exit "$code"
}

usage_error() { fail "$wrong_usage" "$* See: $program --help"; }

# need_value OPTION COUNT: an option at the end of the line has no value.
need_value() { [ "$2" -ge 2 ] || usage_error "Option '$1' needs a value."; }

need_number() { [[ $2 =~ ^[0-9]+$ ]] || usage_error "Option '$1' is '$2', which is not a whole number of at least 0."; }

# Addresses become part of spark-submit's own options, which a blank would end.
need_s3() { [[ $2 =~ ^s3://[a-z0-9.-]+(/[A-Za-z0-9!_.*/=+@:,~-]*)?$ ]] || usage_error "Option '$1' is '$2', which is not of the form s3://bucket/prefix."; }

# run COMMAND...: with --dry-run the command is printed in a form that a shell would take, and not run.
run() {
    if [ "$dry_run" = yes ]; then
        printf '%s: would run:' "$program"
        printf ' %q' "$@"
        echo
    else
        "$@"
    fi
}

# json_text VALUE: the value as it stands between the quotes of a JSON string.
json_text() {
    local value=$1
    if [[ $value == *[[:cntrl:]]* ]]; then
        usage_error "The value '${value//[[:cntrl:]]/?}' holds a control character."
    fi
    value=${value//\\/\\\\}
    printf '%s' "${value//\"/\\\"}"
}

# json_texts VALUE...: the same for a list that stands in one pair of quotes: a, b becomes a", "b.
json_texts() {
    local result value
    result=$(json_text "$1") || exit
    shift
    for value; do
        result+="\", \"$(json_text "$value")" || exit
    done
    printf '%s' "$result"
}

# put NAME VALUE...: what fill writes for ${NAME}.
put() { values[$1]=$(json_texts "${@:2}") || exit; }

# fill FILE: the template with every ${NAME} replaced by what was put for it.
# One pass from left to right, so that a value which looks like a placeholder stays as it is.
fill() {
    local rest filled="" name
    rest=$(<"$1")
    while [[ $rest =~ \$\{([A-Z_]+)\} ]]; do
        name=${BASH_REMATCH[1]}
        [ -n "${values[$name]+set}" ] || usage_error "The template '$1' has the placeholder '\${$name}'. Known are: $(known)."
        filled+=${rest%%"\${$name}"*}${values[$name]}
        rest=${rest#*"\${$name}"}
    done
    printf '%s\n' "$filled$rest"
}

known() { printf '%s\n' "${!values[@]}" | LC_ALL=C sort | sed 's/.*/${&}/' | paste -sd' '; }

# run_name ARGUMENT...: "etl run 2025-11-29", from the command and its --date.
run_name() {
    local name="etl $1" previous="" word
    for word; do
        if [ "$previous" = --date ]; then
            name+=" $word"
        elif [[ $word == --date=* ]]; then
            name+=" ${word#*=}"
        fi
        previous=$word
    done
    echo "$name"
}

# upload FILE URI: the checksum lies in the object's metadata, because an ETag of a multipart upload is not the MD5 of the file.
upload() {
    local file=$1 uri=$2 bucket key checksum there
    bucket=${uri#s3://}
    key=${bucket#*/}
    bucket=${bucket%%/*}
    checksum=$(sha256sum "$file" | cut -d' ' -f1)
    there=$(aws s3api head-object --bucket "$bucket" --key "$key" --query Metadata.sha256 --output text 2>/dev/null) || there=none
    if [ "$there" = "$checksum" ]; then
        say "'$uri' is this file already (sha256 ${checksum:0:12})"
        return
    fi
    say "upload '$file' to '$uri' (sha256 ${checksum:0:12})"
    run aws s3 cp "$file" "$uri" --metadata "sha256=$checksum" --only-show-errors \
        || fail "$not_submitted" "'$file' could not be uploaded to '$uri'. Nothing was submitted."
}

# show_log TITLE URI: the last lines of a gzipped log.
show_log() {
    local text
    if ! text=$(set -o pipefail; aws s3 cp "$2" - 2>/dev/null | gzip -dc 2>/dev/null | tail -n "$tail_lines"); then
        say "no $1 in '$2'"
        return 1
    fi
    echo "---- $1, last $tail_lines lines of $2"
    echo "$text"
}
