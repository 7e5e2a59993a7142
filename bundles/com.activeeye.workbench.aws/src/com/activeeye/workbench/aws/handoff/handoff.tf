# Lets ActiveEye read the CloudTrail log files in the bucket @BUCKET_WORDS@.
#
# Made by ActiveEye Workbench for the connector credential "@NAME_WORDS@". There is no secret in it.
#
# terraform init && terraform apply, as somebody who acts in account @ACCOUNT_WORDS@.
#
# The role and its policy are resources. A bucket's notification configuration and a key's policy are documents that
# others have a part in, and Terraform can only own such a document whole: it would take away the parts of others. They
# are therefore merged by a script, which needs bash, the AWS CLI and jq, and acts as the AWS CLI does where Terraform
# runs. Where you own such a document in Terraform, set the variable to false and add our part to your resource; the
# outputs have it.

terraform {
  required_version = ">= 1.4"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region              = @REGION@
  allowed_account_ids = [@ACCOUNT@]
}

variable "merge_notification" {
  description = "Whether to merge our notification into those that the bucket has."
  type        = bool
  default     = true
}

variable "merge_key_policy" {
  description = "Whether to merge our statement into the policies of the keys."
  type        = bool
  default     = true
}

locals {
  activeeye_rules = jsondecode(<<-EOT
    @RULES_TEXT@
  EOT
  )
  activeeye_keys = [@KEYS@]
}

resource "aws_iam_policy" "activeeye_read_cloudtrail" {
  name        = @POLICY_NAME@
  description = "Read the CloudTrail log files of one bucket."

  policy = <<-EOT
    @READ_POLICY@
  EOT
}

resource "aws_iam_role" "activeeye_read_cloudtrail" {
  name        = @ROLE_NAME@
  description = "Assumed by ActiveEye to read CloudTrail log files."

  assume_role_policy = <<-EOT
    @TRUST_POLICY@
  EOT
}

resource "aws_iam_role_policy_attachment" "activeeye_read_cloudtrail" {
  role       = aws_iam_role.activeeye_read_cloudtrail.name
  policy_arn = aws_iam_policy.activeeye_read_cloudtrail.arn
}

resource "terraform_data" "activeeye_key_policy" {
  for_each         = toset(var.merge_key_policy ? local.activeeye_keys : [])
  triggers_replace = [each.value, aws_iam_role.activeeye_read_cloudtrail.arn]

  provisioner "local-exec" {
    interpreter = ["bash", "-c"]
    environment = {
      KEY = each.value
    }
    command = <<-EOT
      @SCRIPT@
      key_policy "$KEY"
    EOT
  }
}

resource "terraform_data" "activeeye_notification" {
  count            = var.merge_notification ? 1 : 0
  triggers_replace = [local.activeeye_rules]
  depends_on       = [aws_iam_role_policy_attachment.activeeye_read_cloudtrail]

  provisioner "local-exec" {
    interpreter = ["bash", "-c"]
    command     = <<-EOT
      @SCRIPT@
      notification
    EOT
  }
}

output "role_arn" {
  description = "The role that ActiveEye assumes."
  value       = aws_iam_role.activeeye_read_cloudtrail.arn
}

output "notification_rules" {
  description = "What the notification configuration of the bucket needs."
  value       = local.activeeye_rules
}

output "key_policy_statement" {
  description = "What the policy of a customer-managed key needs."
  value = jsondecode(<<-EOT
    @KEY_POLICY_STATEMENT@
  EOT
  )
}
