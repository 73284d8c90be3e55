resource "aws_ssm_parameter" "slack" {
  name  = "/crm/slack-url"
  type  = "String"
  value = "https://app.xkit.co/api/platform/contexts/${var.user_id}/connections/slack"
}

variable "xkit_base" {
  default = "https://app.xkit.co/api/platform"
}
