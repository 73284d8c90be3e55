object Xkit {
  def connection(group: String, slug: String): String =
    s"https://app.xkit.co/api/platform/contexts/$group/connections/$slug"
}
