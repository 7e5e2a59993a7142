set -euo pipefail
export AWS_PAGER=''
readonly BUCKET=@BUCKET@
readonly BUCKET_ACCOUNT=@ACCOUNT@
readonly REGION=@REGION@
readonly ROLE_ARN=@ROLE_ARN@
readonly TOPIC_ARN=@TOPIC_ARN@
readonly RULE_NAME=@RULE_NAME@
readonly KEY_STATEMENT=@KEY_STATEMENT@
# The rules that the bucket should have, as S3 takes them.
readonly RULES=@RULES@

fail() {
    printf 'Stopped: %s\n' "$*" >&2
    exit 1
}

say() {
    printf '%s\n' "$*"
}

need() {
    local tool
    for tool in aws jq; do
        command -v "$tool" >/dev/null || fail "$tool is not installed. AWS CloudShell has it."
    done
}

caller() {
    aws sts get-caller-identity --query Account --output text
}

require_account() {
    local account
    account=$(caller)
    [ "$account" = "$1" ] || fail "you act in account $account, and this has to be done in account $1."
}

# Whether two JSON documents say the same, whatever the order of their members.
same() {
    [ "$(jq -S . <<<"$1")" = "$(jq -S . <<<"$2")" ]
}

# Keeps what was there before, so that it can be put back.
keep() {
    printf '%s\n' "$2" >"$1"
    say "What was there before is kept in $PWD/$1"
}

# The statement in the policy of a key by which the role may decrypt; every other statement stays as it is.
key_policy() {
    local key=$1 region account before after attempt
    region=$(cut -d: -f4 <<<"$key")
    account=$(cut -d: -f5 <<<"$key")
    require_account "$account"
    before=$(aws kms get-key-policy --key-id "$key" --policy-name default --region "$region" \
        --query Policy --output text)
    after=$(jq --arg sid "$KEY_STATEMENT" --arg role "$ROLE_ARN" '
        .Statement |= (if type == "array" then . else [.] end)
        | ([.Statement[] | select(.Sid == $sid) | .Principal.AWS] | flatten
            | map(select(startswith("arn:")))) as $held
        | ($held + [$role | select(IN($held[]) | not)]) as $roles
        | {Sid: $sid, Effect: "Allow", Principal: {AWS: (if ($roles | length) == 1 then $roles[0] else $roles end)},
           Action: "kms:Decrypt", Resource: "*"} as $ours
        | if any(.Statement[]; .Sid == $sid)
          then .Statement |= map(if .Sid == $sid then $ours else . end)
          else .Statement += [$ours] end' <<<"$before")
    if same "$before" "$after"; then
        say "The policy of the key $key is as wanted."
        return
    fi
    after=$(jq -c . <<<"$after")
    [ "${#after}" -le 32768 ] || fail "the policy of the key $key would be longer than the 32768 bytes that KMS takes."
    keep "key-policy-before-${key##*/}.json" "$before"
    for attempt in 1 2 3 4 5 6; do
        if aws kms put-key-policy --key-id "$key" --policy-name default --region "$region" --policy "$after"; then
            say "The policy of the key $key lets $ROLE_ARN decrypt."
            return
        fi
        say "KMS did not take the policy; a role that was just made takes some seconds to be known ($attempt of 6)."
        sleep 10
    done
    fail "KMS did not take the policy of the key $key. See its answer above."
}

# The whole notification configuration of the bucket; AWS answers nothing at all when there is none.
read_notification() {
    local held
    held=$(aws s3api get-bucket-notification-configuration --bucket "$BUCKET" \
        --expected-bucket-owner "$BUCKET_ACCOUNT" --region "$REGION" --output json)
    printf '%s' "${held:-{\}}"
}

# Our rules beside those of others, all of which stay as they are. S3 knows no merging: what is not written is lost.
notification() {
    local before after clash now attempt
    require_account "$BUCKET_ACCOUNT"
    before=$(read_notification)
    # jq, common to the three questions: what a rule filters by, and what of ours there is.
    local common='
        def affix($name): [.Filter.Key.FilterRules[]? | select((.Name | ascii_downcase) == $name) | .Value][0] // "";
        def does: [.TopicArn, (.Events | sort), affix("prefix"), affix("suffix")];
        def named($ids): (.Id // "") as $id | any($ids[]; . == $id or ($id | startswith($name + " ")));
        [$wanted[].Id] as $ids'
    if jq -e --argjson wanted "$RULES" --arg name "$RULE_NAME" "$common"'
        | ([.TopicConfigurations[]? | does]) as $held
        | all($wanted[]; does | IN($held[]))
          and all(.TopicConfigurations[]? | select(named($ids)); does | IN([$wanted[] | does][]))' \
        <<<"$before" >/dev/null; then
        say "The bucket $BUCKET notifies as wanted."
        return
    fi
    clash=$(jq -r --argjson wanted "$RULES" --arg name "$RULE_NAME" "$common"'
        | [(.TopicConfigurations[]? | select(named($ids) | not)), .QueueConfigurations[]?,
           .LambdaFunctionConfigurations[]?]
        | .[] | . as $other
        | select(any(.Events[]; startswith("s3:ObjectCreated:")))
        | affix("prefix") as $prefix | affix("suffix") as $suffix
        | select(any($wanted[]; affix("prefix") as $p
            | (($p | startswith($prefix)) or ($prefix | startswith($p)))
              and (affix("suffix") as $s | ($s | endswith($suffix)) or ($suffix | endswith($s)))))
        | "\(.Id // "(no name)") to \(.TopicArn // .QueueArn // .LambdaFunctionArn)"' <<<"$before")
    [ -z "$clash" ] || fail "S3 does not let two rules of the bucket $BUCKET tell of the same new objects, and this one
does already: $clash
Nothing was changed. Narrow that rule by a prefix, or have its topic pass everything on to $TOPIC_ARN,
and tell ActiveEye which you chose."
    after=$(jq --argjson wanted "$RULES" --arg name "$RULE_NAME" "$common"'
        | .TopicConfigurations = ([.TopicConfigurations[]? | select(named($ids) | not)] + $wanted)' <<<"$before")
    keep "notification-before-$BUCKET.json" "$before"
    now=$(read_notification)
    same "$before" "$now" || fail "somebody is changing the notifications of $BUCKET right now. Nothing was changed; try again."
    aws s3api put-bucket-notification-configuration --bucket "$BUCKET" --expected-bucket-owner "$BUCKET_ACCOUNT" \
        --region "$REGION" --notification-configuration "$after"
    for attempt in 1 2 3 4 5; do
        now=$(read_notification)
        if jq -e -n --argjson now "$now" --argjson after "$after" '
            def rules: [(.TopicConfigurations[]?, .QueueConfigurations[]?, .LambdaFunctionConfigurations[]?)
                | [.Id, (.TopicArn // .QueueArn // .LambdaFunctionArn), (.Events | sort)]] | sort;
            ($now | rules) == ($after | rules)
            and ($now | has("EventBridgeConfiguration")) == ($after | has("EventBridgeConfiguration"))' \
            >/dev/null; then
            say "The bucket $BUCKET tells $TOPIC_ARN of new log files; its other notifications are as they were."
            return
        fi
        sleep "$attempt"
    done
    fail "the notifications of $BUCKET are not as they were written. Compare them with notification-before-$BUCKET.json."
}
