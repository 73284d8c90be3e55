resource "aws_ssm_parameter" "token" {
  name  = "/xkit/token-url"
  type  = "String"
  value = "https://app.xkit.co/api/platform/users"
}
