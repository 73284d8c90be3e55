object Xkit {
  def connection(group: String, slug: String): String =
    s"https://app.xkit.co/api/platform/groups/$group/connections/$slug"
}
