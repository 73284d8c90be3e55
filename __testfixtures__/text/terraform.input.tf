resource "aws_ssm_parameter" "slack" {
  name  = "/crm/slack-url"
  type  = "String"
  value = "https://app.xkit.co/api/platform/users/${var.user_id}/connections/slack"
}

variable "xkit_base" {
  default = "https://app.xkit.co/api/platform"
}
