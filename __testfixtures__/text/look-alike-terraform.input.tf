resource "github_membership" "xkit" {
  url = "https://api.github.com/users/app.xkit.co/connections"
}
