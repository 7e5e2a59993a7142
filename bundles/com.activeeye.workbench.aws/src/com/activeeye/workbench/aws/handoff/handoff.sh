#!/usr/bin/env bash
# Lets ActiveEye read the CloudTrail log files in the bucket @BUCKET_WORDS@.
#
# Made by ActiveEye Workbench for the connector credential "@NAME_WORDS@". There is no secret in it.
#
# Run it in AWS CloudShell, or wherever the AWS CLI and jq are, as somebody who acts in account @ACCOUNT_WORDS@:
#
#   bash @FILE_WORDS@                 all that follows
#   bash @FILE_WORDS@ role            the stack with the role and its policy
#   bash @FILE_WORDS@ key-policy      the statement in the policies of the keys; nothing when no key is known
#   bash @FILE_WORDS@ notification    the notification of the bucket, beside those that it has
#
# It needs
@ACTIONS_WORDS@
#
# It can be run again: what is as wanted is left as it is. Nothing of others is changed, and what was there before is
# kept in files beside it.
@STEPS@

readonly STACK=@STACK@
# The customer-managed keys of the log files; none when this is empty.
readonly KEYS=(@KEYS@)

# The stack with the role, and its policy with the keys in it.
role() {
    local held template
    require_account "$BUCKET_ACCOUNT"
    held=$(aws cloudformation describe-stacks --stack-name "$STACK" --region "$REGION" --output text \
        --query "Stacks[0].Parameters[?ParameterKey=='CloudtrailBucket'].ParameterValue" 2>/dev/null || true)
    case "$held" in
        '' | None | "$BUCKET") ;;
        *) fail "the stack $STACK of account $BUCKET_ACCOUNT reads the bucket $held. Tell ActiveEye: it needs both." ;;
    esac
    template=$(mktemp)
    # The file's name is put in now: the trap outlives the function and what is local to it.
    # shellcheck disable=SC2064
    trap "rm -f '$template'" EXIT
    cat >"$template" <<'ACTIVEEYE_TEMPLATE'
@TEMPLATE@
ACTIVEEYE_TEMPLATE
    aws cloudformation deploy --stack-name "$STACK" --template-file "$template" --region "$REGION" \
        --capabilities CAPABILITY_NAMED_IAM --no-fail-on-empty-changeset --parameter-overrides \
@PARAMETERS@
    say "The role $ROLE_ARN is there."
}

key_policies() {
    local key account
    account=$(caller)
    for key in ${KEYS[@]+"${KEYS[@]}"}; do
        if [ "$(cut -d: -f5 <<<"$key")" = "$account" ]; then
            key_policy "$key"
        else
            say "The key $key is in account $(cut -d: -f5 <<<"$key"): run this there too, with: key-policy"
        fi
    done
}

main() {
    need
    case "${1:-all}" in
        all)
            require_account "$BUCKET_ACCOUNT"
            role
            key_policies
            notification
            ;;
        role) role ;;
        key-policy) key_policies ;;
        notification) notification ;;
        *) fail "say role, key-policy or notification, or nothing for all three." ;;
    esac
}

main "$@"
