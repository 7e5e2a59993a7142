set -euo pipefail
export AWS_PAGER=''
readonly BUCKET=@BUCKET@
readonly BUCKET_ACCOUNT=@ACCOUNT@
readonly REGION=@REGION@
readonly ROLE_ARN=@ROLE_ARN@
readonly TOPIC_ARN=@TOPIC_ARN@
readonly RULE_NAME=@RULE_NAME@
readonly KEY_STATEMENT=@KEY_STATEMENT@
readonly RULES=@RULES@

@STEPS@
need
